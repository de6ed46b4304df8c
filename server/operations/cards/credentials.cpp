#include "operations/cards/credentials.hpp"

#include <fmt/format.h>
#include <openssl/crypto.h>

#include <algorithm>
#include <cctype>

#include "base/hex.hpp"
#include "enrolment/card.hpp"
#include "enrolment/codes.hpp"

namespace yibao::operations {

namespace {

const Refusal expired{"person.credential_expired",
                      "就诊凭证（mdtrt_cert_no）已过期，请刷新电子凭证或换用卡、身份证"};

// Of our own electronic credentials: two letters, then the bytes of the person's number (8), the
// second since 2020 that it was issued in (4), and so many of their keyed hash.
constexpr std::string_view mark = "yb";
constexpr std::int64_t since_unix = 1'577'836'800;
constexpr std::size_t person_bytes = 8;
constexpr std::size_t second_bytes = 4;
constexpr std::size_t hash_bytes = 12;

void put(std::string& bytes, std::uint64_t number, std::size_t count) {
    while (count-- > 0) bytes += static_cast<char>(number >> (8 * count) & 0xFFU);
}

std::uint64_t number_in(std::string_view bytes) {
    std::uint64_t number = 0;
    for (const char byte : bytes) number = number << 8U | static_cast<unsigned char>(byte);
    return number;
}

std::string keyed(const storage::Vault& vault, std::string_view said) {
    return vault.lookup("electronic_credential", said).bytes.substr(0, hash_bytes);
}

struct Electronic {
    std::int64_t person = 0;
    Moment issued;
};

/// Nothing where it is none of ours.
std::optional<Electronic> read_electronic(const storage::Vault& vault, std::string_view text) {
    constexpr std::size_t said_bytes = person_bytes + second_bytes;
    std::string small(text);
    std::ranges::transform(small, small.begin(), [](unsigned char c) { return std::tolower(c); });
    if (!small.starts_with(mark)) return std::nullopt;
    const auto bytes = from_hex(std::string_view(small).substr(mark.size()));
    if (!bytes || bytes->size() != said_bytes + hash_bytes) return std::nullopt;
    const std::string said = bytes->substr(0, said_bytes);
    const std::string expected = keyed(vault, said);
    if (CRYPTO_memcmp(expected.data(), bytes->data() + said_bytes, hash_bytes) != 0)
        return std::nullopt;
    const auto seconds = number_in(std::string_view(said).substr(person_bytes));
    return Electronic{
        static_cast<std::int64_t>(number_in(std::string_view(said).substr(0, person_bytes))),
        Moment::of_unix((since_unix + static_cast<std::int64_t>(seconds)) * 1000)};
}

std::optional<Electronic> electronic(const Call& call, const ShownCredential& shown) {
    if (shown.type != code_of(enrolment::CredentialType::e_credential)) return std::nullopt;
    return read_electronic(call.agency.vault(), shown.number);
}

std::optional<Refusal> check_stored(const Call& call, const storage::Credential& credential) {
    using enrolment::CardState;
    if (const auto state = from_code<CardState>(credential.stopped)) {
        // Ready again: handed out by mistake, and corrected.
        const std::string why =
            *state == CardState::ready ? "还没有领取启用" : fmt::format("已{}", title_of(*state));
        return Refusal{
            "person.credential_stopped",
            fmt::format("此卡（mdtrt_cert_no）{}，不能使用，请核实持卡人身份，换用电子凭证或身份证",
                        why)};
    }
    if (credential.valid_until && *credential.valid_until < call.today()) return expired;
    if (call.agency.black_lists().names_card(credential.hash, call.today()))
        return Refusal{"person.card_black_listed",
                       "此卡（mdtrt_cert_no）已列入黑名单，不能使用，请核实持卡人身份，"
                       "换用电子凭证或身份证"};
    return std::nullopt;
}

std::optional<storage::Credential> stored(storage::Reader& reader, const Call& call,
                                          const ShownCredential& shown) {
    return reader.get<storage::Credential>(
        credential_hash(call.agency.vault(), shown.type, shown.number));
}

}  // namespace

storage::Blob credential_hash(const storage::Vault& vault, std::string_view credential_type,
                              std::string_view credential_no) {
    return vault.lookup("credential", fmt::format("{}:{}", credential_type, credential_no));
}

storage::Blob card_hash(const storage::Vault& vault, std::string_view number) {
    return credential_hash(vault, code_of(enrolment::CredentialType::social_card), number);
}

std::string electronic_credential(const storage::Vault& vault, std::int64_t person, Moment now) {
    std::string said;
    put(said, static_cast<std::uint64_t>(person), person_bytes);
    put(said, static_cast<std::uint64_t>(now.unix_seconds() - since_unix), second_bytes);
    // Capitals and digits make the smaller QR code.
    std::string text = std::string(mark) + hex(said + keyed(vault, said));
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return std::toupper(c); });
    return text;
}

Result<std::int64_t> credential_holder(storage::Reader& reader, const Call& call,
                                       const ShownCredential& shown) {
    if (const auto own = electronic(call, shown)) {
        if (shown_within < call.now - own->issued) return expired;
        return own->person;
    }
    const auto credential = stored(reader, call, shown);
    if (!credential) return Refusal{"person.unknown", "该就诊凭证没有登记，请核对，或改用身份证"};
    if (auto refusal = check_stored(call, *credential)) return *std::move(refusal);
    return credential->person;
}

std::optional<Refusal> check_credential(storage::Reader& reader, const Call& call,
                                        const ShownCredential& shown, std::int64_t person,
                                        std::chrono::milliseconds within) {
    const Refusal others{"person.credential",
                         "就诊凭证（mdtrt_cert_no）无效或不属于此人，请换用有效的卡或电子凭证"};
    if (const auto own = electronic(call, shown)) {
        if (own->person != person) return others;
        return within < call.now - own->issued ? std::optional(expired) : std::nullopt;
    }
    const auto credential = stored(reader, call, shown);
    if (!credential || credential->person != person) return others;
    return check_stored(call, *credential);
}

}  // namespace yibao::operations
