#include "access/one_time_code.hpp"

#include <gtest/gtest.h>

namespace yibao::access {
namespace {

const OneTimeCode example{"12345678901234567890"};

// RFC 6238, appendix B, SHA-1: the last six of its eight digits.
TEST(OneTimeCode, gives_what_the_standard_gives) {
    EXPECT_EQ(example.at_step(59 / 30), "287082");
    EXPECT_EQ(example.at_step(1'111'111'109 / 30), "081804");
    EXPECT_EQ(example.at_step(1'234'567'890 / 30), "005924");
    EXPECT_EQ(example.at_step(20'000'000'000 / 30), "353130");
}

TEST(OneTimeCode, is_taken_half_a_minute_early_or_late_and_no_more) {
    const std::int64_t now = 1'234'567'890;
    const std::int64_t step = now / 30;
    EXPECT_EQ(example.step_of(example.at_step(step), now, 0), step);
    EXPECT_EQ(example.step_of(example.at_step(step - 1), now, 0), step - 1);
    EXPECT_EQ(example.step_of(example.at_step(step + 1), now, 0), step + 1);
    EXPECT_EQ(example.step_of(example.at_step(step - 2), now, 0), std::nullopt);
    EXPECT_EQ(example.step_of("", now, 0), std::nullopt);
}

TEST(OneTimeCode, counts_once) {
    const std::int64_t now = 1'234'567'890;
    const std::int64_t step = now / 30;
    EXPECT_EQ(example.step_of(example.at_step(step), now, step), std::nullopt);
    EXPECT_EQ(example.step_of(example.at_step(step - 1), now, step), std::nullopt);
    EXPECT_EQ(example.step_of(example.at_step(step + 1), now, step), step + 1);
}

// RFC 4648, section 10.
TEST(OneTimeCode, shows_its_secret_in_base32) {
    EXPECT_EQ(OneTimeCode("foobar").shown_secret(), "MZXW6YTBOI");
    EXPECT_EQ(OneTimeCode("fooba").shown_secret(), "MZXW6YTB");
    EXPECT_EQ(OneTimeCode("f").shown_secret(), "MY");
    EXPECT_EQ(OneTimeCode::of_shown(example.shown_secret())->secret(), example.secret());
    EXPECT_FALSE(OneTimeCode::of_shown("MZXW6YTB"));
    EXPECT_FALSE(OneTimeCode::of_shown("gezdgnbvgy3tqojqgezdgnbvgy3tqojq"));
    EXPECT_EQ(example.uri("医保", "wang li"),
              "otpauth://totp/%E5%8C%BB%E4%BF%9D:wang%20li?secret="
              "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%E5%8C%BB%E4%BF%9D");
}

}  // namespace
}  // namespace yibao::access
