#include "ledger/seal.hpp"

#include <openssl/evp.h>

#include <stdexcept>
#include <utility>

#include "base/ensure.hpp"
#include "base/hex.hpp"

namespace yibao::ledger {

namespace {

void must(int openssl_result) {
    if (openssl_result != 1) throw std::runtime_error("OpenSSL cannot compute SM3");
}

}  // namespace

struct Sealer::State {
    State() : context(EVP_MD_CTX_new()) {
        if (context == nullptr) throw std::bad_alloc();
        must(EVP_DigestInit_ex(context, EVP_sm3(), nullptr));
    }
    ~State() { EVP_MD_CTX_free(context); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    void feed(std::string_view bytes) {
        must(EVP_DigestUpdate(context, bytes.data(), bytes.size()));
    }
    Digest finish() {
        Digest digest;
        unsigned int length = 0;
        must(EVP_DigestFinal_ex(context, digest.bytes.data(), &length));
        ensure(length == digest.bytes.size(), "SM3 has 32 bytes");
        return digest;
    }

    EVP_MD_CTX* context;
};

std::string Digest::hex() const { return yibao::hex(as_text(bytes)); }

Digest sm3(std::string_view bytes) {
    Digest digest;
    unsigned int length = 0;
    must(EVP_Digest(bytes.data(), bytes.size(), digest.bytes.data(), &length, EVP_sm3(), nullptr));
    return digest;
}

Sealer::Sealer(std::int32_t chain, const std::optional<Seal>& head) {
    ensure(!head || head->chain == chain, "a seal follows one of its own chain");
    seal_.chain = chain;
    seal_.number = head ? head->number + 1 : 1;
    if (head) seal_.previous = head->hash;
    start();
}

Sealer::Sealer(const Seal& stored) {
    seal_.chain = stored.chain;
    seal_.number = stored.number;
    seal_.previous = stored.previous;
    start();
}

Sealer::~Sealer() = default;
Sealer::Sealer(Sealer&&) noexcept = default;
Sealer& Sealer::operator=(Sealer&&) noexcept = default;

void Sealer::start() {
    state_ = std::make_unique<State>();
    state_->feed("yibao seal 1|" + std::to_string(seal_.chain) + "|" +
                 std::to_string(seal_.number) + "|" + seal_.previous.hex() + "\n");
}

void Sealer::add(std::int64_t id, std::string_view canonical) {
    ensure(state_ != nullptr, "a closed seal takes nothing more");
    ensure(last_id_ == 0 || id > last_id_, "what is sealed goes in the order of its ids");
    last_id_ = id;
    ++seal_.count;
    // The length in front keeps one line from passing for two.
    state_->feed(std::to_string(id) + "|" + std::to_string(canonical.size()) + "|");
    state_->feed(canonical);
    state_->feed("\n");
}

void Sealer::begin_trail() {
    ensure(state_ != nullptr, "a closed seal takes nothing more");
    if (std::exchange(in_trail_, true)) return;
    last_id_ = 0;
    state_->feed("trail\n");
}

Seal Sealer::close() {
    ensure(state_ != nullptr && seal_.count > 0, "a seal closes something, once");
    state_->feed("count|" + std::to_string(seal_.count) + "\n");
    seal_.hash = state_->finish();
    state_.reset();
    return seal_;
}

std::optional<std::string> breach(const std::optional<Seal>& head, const Seal& next) {
    const std::int64_t number = head ? head->number + 1 : 1;
    if (next.number != number)
        return "seal " + std::to_string(number) + " is missing: found " +
               std::to_string(next.number);
    const Digest previous = head ? head->hash : Digest{};
    if (next.previous != previous)
        return "seal " + std::to_string(number) + " names " + next.previous.hex() +
               " as its predecessor, which is " + previous.hex();
    return std::nullopt;
}

}  // namespace yibao::ledger
