#include "wire/signature.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace yibao::wire {
namespace {

constexpr std::int64_t now = 1'700'000'000;

struct Signed {
    std::string timestamp = std::to_string(now);
    std::string nonce = "nonce-0001";
    std::string secret = "secret";
    std::string signature = sign(secret, timestamp, nonce);

    SignatureHeaders headers() const { return {"H33018300564", timestamp, nonce, signature}; }
};

std::string code_of(const std::optional<Refusal>& refusal) { return refusal ? refusal->code : ""; }

TEST(Signature, IsTheHashOfTimeSecretNonceTime) {
    // printf '1700000000secretnonce-00011700000000' | sha256sum
    EXPECT_EQ(sign("secret", "1700000000", "nonce-0001"),
              "f09dc061c64e063801cb8781824ea07fadc80ecb1aed2a16312e015282746a73");
}

TEST(Signature, IsAcceptedWithinTheWindow) {
    const Signed message;
    EXPECT_EQ(code_of(check_signature(message.headers(), "secret", now)), "");
    EXPECT_EQ(code_of(check_signature(message.headers(), "secret", now + 300)), "");
    EXPECT_EQ(code_of(check_signature(message.headers(), "secret", now - 300)), "");
    EXPECT_EQ(code_of(check_signature(message.headers(), "secret", now + 301)),
              "signature.timestamp");
    EXPECT_EQ(code_of(check_signature(message.headers(), "secret", now - 301)),
              "signature.timestamp");
    EXPECT_EQ(code_of(check_signature(message.headers(), "secret", now + 11, 10)),
              "signature.timestamp");
}

TEST(Signature, EveryFailureHasItsCode) {
    const Signed message;
    const auto refusal = [&](auto change) {
        SignatureHeaders headers = message.headers();
        change(headers);
        return code_of(check_signature(headers, "secret", now));
    };
    EXPECT_EQ(refusal([](auto& h) { h.paasid = ""; }), "signature.missing");
    EXPECT_EQ(refusal([](auto& h) { h.signature = ""; }), "signature.missing");
    EXPECT_EQ(refusal([](auto& h) { h.nonce = "12345"; }), "signature.nonce");
    EXPECT_EQ(refusal([](auto& h) { h.nonce = "1234567890123456789012345678901234567"; }),
              "signature.nonce");
    EXPECT_EQ(refusal([](auto& h) { h.timestamp = "1700000000.5"; }), "signature.timestamp");
    EXPECT_EQ(refusal([](auto& h) { h.timestamp = "99999999999999999999"; }),
              "signature.timestamp");
    EXPECT_EQ(refusal([](auto& h) { h.nonce = "nonce-0002"; }), "signature.mismatch");
    EXPECT_EQ(code_of(check_signature(message.headers(), "other", now)), "signature.mismatch");
    EXPECT_EQ(check_signature(message.headers(), std::nullopt, now),
              check_signature(message.headers(), "other", now));
    SignatureHeaders guessed = message.headers();
    const std::string with_nobodys = sign("0000000000000000", guessed.timestamp, guessed.nonce);
    guessed.signature = with_nobodys;
    EXPECT_EQ(code_of(check_signature(guessed, std::nullopt, now)), "signature.mismatch");
}

TEST(NonceMemory, RefusesAReplayButNotAnotherInstitution) {
    NonceMemory memory;
    const Signed message;
    EXPECT_EQ(code_of(memory.spend(message.headers())), "");
    EXPECT_EQ(code_of(memory.spend(message.headers())), "signature.replayed");
    SignatureHeaders other = message.headers();
    other.paasid = "H33018300565";
    EXPECT_EQ(code_of(memory.spend(other)), "");
    SignatureHeaders later = message.headers();
    const std::string timestamp = std::to_string(now + 299);
    later.timestamp = timestamp;
    EXPECT_EQ(code_of(memory.spend(later)), "signature.replayed");
}

TEST(NonceMemory, ForgetsAfterTheWindowAndIsBounded) {
    NonceMemory memory(300, 160);
    std::size_t kept = 0;
    std::string refused;
    for (int i = 0; i < 400; ++i) {
        Signed message;
        message.nonce = "nonce-" + std::to_string(i);
        const auto refusal = memory.spend(message.headers());
        if (refusal) {
            refused = refusal->code;
        } else {
            ++kept;
        }
    }
    EXPECT_LE(kept, 160U);
    EXPECT_EQ(refused, "signature.busy");
    Signed later;
    later.nonce = "nonce-0";
    later.timestamp = std::to_string(now + 1200);
    EXPECT_EQ(code_of(memory.spend(later.headers())), "");
}

TEST(NonceMemory, OneOfManyThreadsWins) {
    NonceMemory memory;
    std::atomic<int> won = 0;
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
            for (int n = 0; n < 1000; ++n) {
                Signed message;
                message.nonce = "nonce-" + std::to_string(n);
                if (!memory.spend(message.headers())) ++won;
            }
        });
    threads.clear();
    EXPECT_EQ(won, 1000);
}

}  // namespace
}  // namespace yibao::wire
