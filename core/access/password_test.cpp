#include "access/password.hpp"

#include <gtest/gtest.h>

#include <string>

namespace yibao::access {
namespace {

const SignInRules rules;

std::string code_of_weakness(std::string_view password) {
    const auto found = weakness(password, "wangli", rules);
    return found ? found->code : "";
}

TEST(Password, has_to_be_long_and_mixed_and_not_what_everybody_tries) {
    EXPECT_EQ(code_of_weakness("Tr0ub4dor&3"), "");
    EXPECT_EQ(code_of_weakness("Aa1!"), "password.short");
    EXPECT_EQ(code_of_weakness("abcdefghijkl"), "password.simple");
    EXPECT_EQ(code_of_weakness("abcdefgh1234"), "password.simple");
    EXPECT_EQ(code_of_weakness("xyWangLi2026!"), "password.name");
    EXPECT_EQ(code_of_weakness("Password2026!"), "password.common");
    EXPECT_EQ(weakness("Aa1!", "", rules)->message, "密码至少 10 位");
}

TEST(Password, counts_characters_not_bytes) {
    EXPECT_EQ(code_of_weakness("医保Aa1"), "password.short");
    EXPECT_EQ(code_of_weakness("医保中心大厅甲Aa1"), "");
}

TEST(Attempts, lock_after_the_last_one_and_open_by_themselves) {
    const Moment start = Moment::of_unix(1'780'000'000'000);
    Attempts attempts;
    for (int i = 1; i < rules.attempts; ++i) attempts.fail(start, rules);
    EXPECT_FALSE(attempts.locked(start));
    attempts.fail(start, rules);
    EXPECT_TRUE(attempts.locked(start));
    EXPECT_TRUE(attempts.locked(start + std::chrono::minutes(rules.lock_minutes) +
                                std::chrono::milliseconds(-1)));
    const Moment later = start + std::chrono::minutes(rules.lock_minutes);
    EXPECT_FALSE(attempts.locked(later));
    attempts.fail(later, rules);
    EXPECT_FALSE(attempts.locked(later));  // it counts from one again
    EXPECT_EQ(attempts.failed, 1);
    attempts.succeed();
    EXPECT_EQ(attempts, Attempts{});
}

TEST(Password, expires) {
    const Moment set = Moment::of_unix(1'780'000'000'000);
    const Moment end = set + std::chrono::days(rules.password_days);
    EXPECT_FALSE(expired(set, end + std::chrono::milliseconds(-1), rules));
    EXPECT_TRUE(expired(set, end, rules));
    EXPECT_FALSE(expired(set, end, {.password_days = 0}));
}

}  // namespace
}  // namespace yibao::access
