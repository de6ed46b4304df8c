#include "operations/access/providing.hpp"

#include <fmt/format.h>
#include <openssl/sha.h>

#include <algorithm>
#include <array>

#include "enrolment/certificate.hpp"
#include "operations/access/operators.hpp"
#include "operations/access/signing_in.hpp"
#include "operations/call.hpp"

namespace yibao::operations {

namespace {

using storage::Buckets;
using storage::ProviderIdentity;
using storage::ProviderSession;

constexpr std::string_view subject = "subject";
constexpr std::string_view login = "login";

storage::Blob hash_of(const Agency& agency, std::string_view kind, std::string_view issuer,
                      std::string_view value) {
    return agency.vault().lookup(fmt::format("provider_{}", kind),
                                 fmt::format("{}\n{}", issuer, value));
}

std::int32_t bucket_of(const storage::Blob& hash) {
    return static_cast<unsigned char>(hash.bytes.front());
}

std::string context_of(std::int64_t operator_id) {
    return fmt::format("provider_identity:{}", operator_id);
}

std::optional<ProviderIdentity> active(storage::Reader& reader, const storage::Blob& hash) {
    auto found = reader.get<ProviderIdentity>(hash);
    if (!found || !found->active) return std::nullopt;
    return found;
}

std::optional<ProviderIdentity> link_of(storage::Reader& reader, std::int64_t operator_id) {
    for (ProviderIdentity& one : reader.find(ProviderIdentity::by_operator(), operator_id))
        if (one.active) return std::move(one);
    return std::nullopt;
}

/// What a store never loses: a row that was there is taken up again.
void save(storage::UnitOfWork& unit, ProviderIdentity row) {
    if (unit.get<ProviderIdentity>(row.hash))
        unit.update(std::move(row));
    else
        unit.insert(std::move(row));
}

ProviderIdentity row_of(const Act& act, std::int64_t operator_id, std::string_view kind,
                        std::string_view issuer, std::string_view value) {
    return {hash_of(act.agency, kind, issuer, value),
            operator_id,
            std::string(kind),
            act.agency.vault().seal(value, context_of(operator_id)),
            true,
            act.now};
}

forms::OperatorLink shown(const Agency& agency, std::int64_t operator_id,
                          const std::optional<ProviderIdentity>& link) {
    forms::OperatorLink row;
    row.operator_id = std::to_string(operator_id);
    if (!link) return row;
    row.kind = link->kind;
    row.value =
        enrolment::mask_certificate(agency.vault().open(link->sealed, context_of(operator_id)));
    row.since = link->since;
    return row;
}

storage::Blob journey_hash(const std::string& journey) {
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    SHA256(reinterpret_cast<const unsigned char*>(journey.data()), journey.size(), digest.data());
    return {std::string(digest.begin(), digest.end())};
}

}  // namespace

std::optional<ProviderIdentity> whom(storage::Reader& reader, const Agency& agency,
                                     const Vouched& vouched) {
    const auto by_subject =
        active(reader, hash_of(agency, subject, vouched.issuer, vouched.subject));
    if (by_subject || vouched.login.empty()) return by_subject;
    return active(reader, hash_of(agency, login, vouched.issuer, vouched.login));
}

Buckets homes_of(storage::Store& store, const Agency& agency, const Vouched& vouched) {
    const auto link =
        store.read([&](storage::Reader& reader) { return whom(reader, agency, vouched); });
    if (!link) return Buckets::of(0);
    if (link->kind != subject) return Buckets::all();
    return Buckets::of(storage::bucket_in(link->operator_id), bucket_of(link->hash));
}

bool are_homes(const Buckets& homes, const ProviderIdentity& link) {
    return homes.is_all() ||
           (link.kind == subject && homes.contains(storage::bucket_in(link.operator_id)));
}

void settle(storage::UnitOfWork& unit, const Act& act, const Vouched& vouched,
            const ProviderIdentity& by) {
    if (by.kind == subject) return;
    ProviderIdentity before = by;
    before.active = false;
    unit.update(std::move(before));
    ProviderIdentity after = row_of(act, by.operator_id, subject, vouched.issuer, vouched.subject);
    act.trail.changed("operator", std::to_string(by.operator_id),
                      std::optional(shown(act.agency, by.operator_id, by)),
                      shown(act.agency, by.operator_id, after));
    save(unit, std::move(after));
}

bool is_vouched(storage::Reader& reader, std::int64_t session) {
    return reader.get<ProviderSession>(session).has_value();
}

bool was_used(storage::Reader& reader, std::int64_t operator_id, const std::string& journey) {
    return !reader.find(ProviderSession::by_journey(), operator_id, journey_hash(journey)).empty();
}

void note_session(storage::UnitOfWork& unit, std::int64_t operator_id, std::int64_t session,
                  const std::string& journey) {
    unit.append(ProviderSession{session, operator_id, journey_hash(journey)});
}

Result<forms::OperatorLink> get_operator_link(storage::Reader& reader, const Act& act,
                                              const forms::OperatorKey& input,
                                              const std::string& login_claim) {
    const auto who = operator_in_scope(reader, act, input.operator_id);
    if (!who) return who.refusal();
    forms::OperatorLink row = shown(act.agency, who->id, link_of(reader, who->id));
    if (!login_claim.empty()) row.login_claim = login_claim;
    return row;
}

Buckets homes_of_link(const Act& act, const forms::LinkOperator::Input& input,
                      const LinkingTo& provider) {
    const auto id = id_of(input.operator_id);
    if (!id) return Buckets::of(0);
    return Buckets::of(storage::bucket_in(*id),
                       bucket_of(hash_of(act.agency, input.kind, provider.issuer, input.value)));
}

Result<forms::OperatorLink> link_operator(storage::UnitOfWork& unit, const Act& act,
                                          const forms::LinkOperator::Input& input,
                                          const LinkingTo& provider) {
    const auto who = other_operator(unit, act, input.operator_id);
    if (!who) return who.refusal();
    if (input.kind == login && provider.login_claim.empty())
        return Refusal{"link.login", "没有设置登录名取自哪一项，请按身份标识（kind）关联"};
    if (std::ranges::any_of(input.value, [](char c) { return c >= 0 && (c < ' ' || c == '\x7f'); }))
        return Refusal{"link.value", "统一身份（value）不能有控制字符"};
    if (link_of(unit, who->id)) return Refusal{"link.present", "该操作员已关联统一身份，请先解除"};
    ProviderIdentity row = row_of(act, who->id, input.kind, provider.issuer, input.value);
    if (active(unit, row.hash))
        return Refusal{"link.exists", "这个统一身份（value）已关联其他操作员"};
    forms::OperatorLink after = shown(act.agency, who->id, row);
    act.trail.changed("operator", after.operator_id,
                      std::optional(shown(act.agency, who->id, std::nullopt)), after);
    save(unit, std::move(row));
    if (!provider.login_claim.empty()) after.login_claim = provider.login_claim;
    return after;
}

Result<Buckets> homes_of_unlink(storage::Reader& reader, const Act& act,
                                const forms::OperatorKey& input) {
    const auto who = other_operator(reader, act, input.operator_id);
    if (!who) return who.refusal();
    const auto link = link_of(reader, who->id);
    if (!link) return Refusal{"link.absent", "该操作员没有关联统一身份"};
    return Buckets::of(storage::bucket_in(who->id), bucket_of(link->hash));
}

Result<forms::OperatorLink> unlink_operator(storage::UnitOfWork& unit, const Act& act,
                                            const forms::OperatorKey& input) {
    const auto who = other_operator(unit, act, input.operator_id);
    if (!who) return who.refusal();
    auto link = link_of(unit, who->id);
    if (!link || !unit.buckets().contains(bucket_of(link->hash)))
        return Refusal{"link.absent", "该操作员没有关联统一身份，或刚刚更改，请重试"};
    const forms::OperatorLink after = shown(act.agency, who->id, std::nullopt);
    act.trail.changed("operator", after.operator_id,
                      std::optional(shown(act.agency, who->id, link)), after);
    link->active = false;
    unit.update(*std::move(link));
    end_sessions(unit, who->id, 0, act.now, "stopped");
    return after;
}

}  // namespace yibao::operations
