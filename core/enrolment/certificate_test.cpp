#include "enrolment/certificate.hpp"

#include <rapidcheck/gtest.h>

using namespace yibao;
using namespace yibao::enrolment;

TEST(Certificate, TheCheckDigitFollowsTheStandard) {
    // Worked by hand from GB 11643: weights 7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2.
    EXPECT_EQ(identity_check_digit("11010519491231002"), 'X');
    EXPECT_EQ(identity_check_digit("00000019900101001"),
              synthetic_identity_number(
                  {.birth = Day::of(1990, 1, 1), .gender = Gender::male, .serial = 0})
                  .back());
}

TEST(Certificate, AnIdentityNumberTellsBirthAndGender) {
    const auto read = read_identity_number("11010519491231002x");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->text, "11010519491231002X");
    EXPECT_EQ(read->birth, Day::of(1949, 12, 31));
    EXPECT_EQ(read->gender, Gender::female);
    EXPECT_FALSE(read->synthetic);
}

TEST(Certificate, EachFlawHasItsOwnCode) {
    const auto code = [](std::string_view text) {
        return read_identity_number(text).refusal().code;
    };
    EXPECT_EQ(code(""), "certificate.length");
    EXPECT_EQ(code("110105491231002"), "certificate.length");
    EXPECT_EQ(code("1101051949123100X2"), "certificate.form");
    EXPECT_EQ(code("11010519491231002Y"), "certificate.form");
    EXPECT_EQ(code("99010519491231002X"), "certificate.region");
    EXPECT_EQ(code("00010519491231002X"), "certificate.region");
    EXPECT_EQ(code("11010519490230002X"), "certificate.birth");
    EXPECT_EQ(code("110105194912310021"), "certificate.check");
}

TEST(Certificate, OtherKindsAreHeldToTheirLength) {
    EXPECT_EQ(*check_certificate(CertificateType::hong_kong_permit, "H12345678"), "H12345678");
    EXPECT_EQ(check_certificate(CertificateType::chinese_passport, "E1234567").refusal().message,
              "中国护照号码应为 9 至 9 位，收到 8 位");
    EXPECT_EQ(check_certificate(CertificateType::foreign_passport, "AB 123").refusal().code,
              "certificate.form");
    EXPECT_TRUE(check_certificate(CertificateType::officer_card, "军字第001号"));
    EXPECT_EQ(check_certificate(CertificateType::residence_permit, "83").refusal().code,
              "certificate.length");
    for (const auto& entry : certificate_types)
        EXPECT_FALSE(check_certificate(entry.value, "")) << entry.title;
}

TEST(Certificate, ARegionThatIsNoMoreStaysValidInTheNumber) {
    for (const char* region : {"310108", "110103", "512301"}) {  // 闸北区, 崇文区, 原四川省涪陵市
        std::string number = std::string(region) + "19491231002";
        number += identity_check_digit(number);
        EXPECT_TRUE(check_certificate(CertificateType::identity_card, number)) << region;
        EXPECT_EQ(check_certificate(CertificateType::residence_permit, number).refusal().code,
                  "certificate.region");
    }
    for (const char* region : {"810000", "820000", "830000"}) {
        std::string number = std::string(region) + "19491231002";
        number += identity_check_digit(number);
        EXPECT_TRUE(check_certificate(CertificateType::residence_permit, number)) << region;
    }
}

TEST(Certificate, AnAreaOutsideTheStandardIsMadeUp) {
    EXPECT_TRUE(is_made_up_area("990100"));
    EXPECT_TRUE(is_made_up_area("980100"));
    EXPECT_FALSE(is_made_up_area("430100"));
    EXPECT_FALSE(is_made_up_area(""));
}

TEST(Certificate, IsMaskedForLogsAndLists) {
    EXPECT_EQ(mask_certificate("310101199001011234"), "310***********1234");
    EXPECT_EQ(mask_certificate("E1234567"), "*******7");
    EXPECT_EQ(mask_certificate("7"), "*");
    EXPECT_EQ(mask_certificate(""), "");
    EXPECT_EQ(mask_phone("13812345678"), "138****5678");
    EXPECT_EQ(mask_phone("5551234"), "***1234");
    EXPECT_EQ(mask_phone("12"), "12");
    EXPECT_EQ(mask_phone(""), "");
    EXPECT_EQ(mask_name("张三"), "张*");
    EXPECT_EQ(mask_name("欧阳某"), "欧**");
    EXPECT_EQ(mask_name("张"), "张");
    EXPECT_EQ(mask_name(""), "");
}

RC_GTEST_PROP(Certificate, SyntheticNumbersAreValidAndSaySo, ()) {
    const SyntheticIdentity made{.birth = Day::number(*rc::gen::inRange(-25'000, 25'000)),
                                 .gender = *rc::gen::element(Gender::male, Gender::female),
                                 .serial = *rc::gen::inRange(0, 500)};
    const auto read = read_identity_number(synthetic_identity_number(made));
    RC_ASSERT(bool(read));
    RC_ASSERT(read->birth == made.birth);
    RC_ASSERT(read->gender == made.gender);
    RC_ASSERT(read->synthetic);
}

RC_GTEST_PROP(Certificate, OneWrongDigitIsNoticed, ()) {
    std::string number = synthetic_identity_number(
        {.birth = Day::of(1990, 1, 1), .serial = *rc::gen::inRange(0, 500)});
    const auto at = static_cast<std::size_t>(*rc::gen::inRange(0, 17));
    number[at] = static_cast<char>('0' + (number[at] - '0' + *rc::gen::inRange(1, 10)) % 10);
    RC_ASSERT(!read_identity_number(number));
}
