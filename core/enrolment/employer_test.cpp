#include "enrolment/employer.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace yibao::enrolment {
namespace {

constexpr std::string_view characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";

// The example of GB 32100-2015, and codes that companies publish on their own pages.
TEST(CreditCode, PublishedOnesAreRight) {
    for (const std::string code :
         {"91350100M000100Y43", "91110000802100433B", "91440300192317458F", "91310000132200821H"}) {
        const auto kept = check_credit_code(code);
        ASSERT_TRUE(kept) << kept.refusal().message;
        EXPECT_EQ(*kept, code);
    }
    EXPECT_EQ(*check_credit_code("91350100m000100y43"), "91350100M000100Y43");
}

TEST(CreditCode, RefusalsSayWhatIsWrong) {
    EXPECT_EQ(check_credit_code("91350100M000100Y4").refusal().message,
              "统一社会信用代码（uscc）应为18位，现为17位");
    EXPECT_EQ(check_credit_code("91350100I000100Y43").refusal().code, "credit_code.form");
    EXPECT_EQ(check_credit_code("91350100M000100Y44").refusal().code, "credit_code.check");
}

RC_GTEST_PROP(CreditCode, OneWrongCharacterIsFound, ()) {
    std::string code;
    for (int i = 0; i < 17; ++i) code += *rc::gen::elementOf(std::string(characters));
    code += credit_code_check(code);
    RC_ASSERT(check_credit_code(code));
    const auto at = *rc::gen::inRange<std::size_t>(0, code.size());
    const char other = *rc::gen::elementOf(std::string(characters));
    RC_PRE(other != code[at]);
    code[at] = other;
    RC_ASSERT(!check_credit_code(code));
}

TEST(EmployerState, AnEndIsForEver) {
    using enum EmployerState;
    EXPECT_TRUE(may_become(active, suspended));
    EXPECT_TRUE(may_become(suspended, active));
    EXPECT_TRUE(may_become(suspended, cancelled));
    EXPECT_FALSE(may_become(active, active));
    for (const auto end : {bankrupt, cancelled, merged})
        for (const auto& any : employer_states) EXPECT_FALSE(may_become(end, any.value));
}

}  // namespace
}  // namespace yibao::enrolment
