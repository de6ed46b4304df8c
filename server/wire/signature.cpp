#include "wire/signature.hpp"

#include <openssl/crypto.h>
#include <openssl/sha.h>

#include <algorithm>
#include <charconv>
#include <functional>

#include "base/ensure.hpp"

namespace yibao::wire {

namespace {

constexpr std::size_t shortest_nonce = 6;
constexpr std::size_t longest_nonce = 36;

std::optional<std::int64_t> seconds_of(std::string_view timestamp) {
    std::int64_t seconds = 0;
    const char* const end = timestamp.data() + timestamp.size();
    const auto read = std::from_chars(timestamp.data(), end, seconds);
    if (read.ec != std::errc() || read.ptr != end || seconds < 0) return std::nullopt;
    return seconds;
}

/// Without telling by its duration how much of the guess was right.
bool same_secretly(std::string_view a, std::string_view b) {
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::uint64_t hash_of(const SignatureHeaders& headers) {
    std::string text(headers.paasid);
    text += '\n';
    text += headers.nonce;
    const std::uint64_t hash = std::hash<std::string>{}(text);
    return hash == 0 ? 1 : hash;
}

}  // namespace

std::string sign(std::string_view secret, std::string_view timestamp, std::string_view nonce) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(2 * timestamp.size() + secret.size() + nonce.size());
    text.append(timestamp).append(secret).append(nonce).append(timestamp);
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    SHA256(reinterpret_cast<const unsigned char*>(text.data()), text.size(), digest.data());
    std::string hex;
    hex.reserve(2 * digest.size());
    for (const unsigned char byte : digest) {
        hex += digits[byte >> 4];
        hex += digits[byte & 15];
    }
    return hex;
}

std::optional<Refusal> check_signature(const SignatureHeaders& headers,
                                       std::optional<std::string_view> secret, std::int64_t now,
                                       std::int64_t window) {
    if (headers.paasid.empty() || headers.timestamp.empty() || headers.nonce.empty() ||
        headers.signature.empty())
        return Refusal{"signature.missing",
                       "缺少签名请求头x-tif-paasid、x-tif-timestamp、"
                       "x-tif-nonce或x-tif-signature"};
    if (headers.nonce.size() < shortest_nonce || headers.nonce.size() > longest_nonce)
        return Refusal{"signature.nonce", "请求头x-tif-nonce长度应为6至36个字符"};
    const auto seconds = seconds_of(headers.timestamp);
    if (!seconds)
        return Refusal{"signature.timestamp", "请求头x-tif-timestamp应为以秒计的Unix时间"};
    if (*seconds < now - window || *seconds > now + window)
        return Refusal{"signature.timestamp", "请求头x-tif-timestamp与平台时间相差超过" +
                                                  std::to_string(window) + "秒，请校准时钟"};
    // Nobody learns here, by the words or by the time, which paasids there are.
    constexpr std::string_view nobodys = "0000000000000000";
    const bool same = same_secretly(
        sign(secret.value_or(nobodys), headers.timestamp, headers.nonce), headers.signature);
    if (!secret || !same)
        return Refusal{"signature.mismatch",
                       "签名不符，请核对x-tif-paasid、密钥与x-tif-signature的算法"};
    return std::nullopt;
}

bool NonceMemory::HashSet::contains(std::uint64_t hash) const {
    if (slots.empty()) return false;
    for (std::size_t at = hash % slots.size(); slots[at] != 0; at = (at + 1) % slots.size())
        if (slots[at] == hash) return true;
    return false;
}

void NonceMemory::HashSet::insert(std::uint64_t hash) {
    if (size * 4 >= slots.size() * 3) {  // a quarter stays free, or searches grow long
        HashSet larger;
        larger.slots.resize(std::max<std::size_t>(64, slots.size() * 3 / 2));
        for (const std::uint64_t kept : slots)
            if (kept != 0) larger.insert(kept);
        *this = std::move(larger);
    }
    std::size_t at = hash % slots.size();
    while (slots[at] != 0) at = (at + 1) % slots.size();
    slots[at] = hash;
    ++size;
}

NonceMemory::NonceMemory(std::int64_t window, std::size_t capacity)
    : window_(window), stripe_capacity_(capacity / stripe_count) {
    ensure(window > 0 && capacity >= stripe_count, "a nonce memory has a window and room");
}

std::optional<Refusal> NonceMemory::spend(const SignatureHeaders& headers) {
    const auto seconds = seconds_of(headers.timestamp);
    ensure(seconds.has_value(), "only checked headers spend their nonce");
    const std::uint64_t hash = hash_of(headers);
    const std::int64_t number = *seconds / window_;

    Stripe& stripe = stripes_[(hash >> 32) % stripe_count];
    const std::scoped_lock lock(stripe.mutex);
    Slice& slice = stripe.slices[static_cast<std::size_t>(number % 3)];
    // An older slice than the one remembered: its time is over, only a turned back clock sees it.
    if (number < slice.number)
        return Refusal{"signature.timestamp", "请求头x-tif-timestamp已过时，请重新发送"};
    if (number > slice.number) slice = {number, {}};
    std::size_t size = 0;
    for (const Slice& each : stripe.slices) {
        if (each.number < number - 2) continue;
        if (each.nonces.contains(hash))
            return Refusal{"signature.replayed", "请求头x-tif-nonce已使用过，请勿重放报文"};
        size += each.nonces.size;
    }
    if (size >= stripe_capacity_) return Refusal{"signature.busy", "请求过多，请稍后再试"};
    slice.nonces.insert(hash);
    return std::nullopt;
}

}  // namespace yibao::wire
