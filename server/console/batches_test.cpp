// Employers and institutions that come out of a file: all of them count, or none.

#include <fmt/format.h>

#include "console/test_console.hpp"
#include "storage/records/enrolment.hpp"
#include "storage/records/institution.hpp"

namespace yibao::console {
namespace {

class BatchesTest : public ConsoleTest {
protected:
    BatchesTest() {
        add("clerk", "clerk");
        add("reviewer", "reviewer");
        add("county.clerk", "clerk", "county");
        add("other.clerk", "clerk", "other");
    }
    static std::string employer(const std::string& name, const std::string& uscc,
                                const std::string& area = "990101") {
        return fmt::format(
            R"({{"name":"{}","uscc":"{}","area":"{}","kind":"10","contact":"王小明"}})", name, uscc,
            area);
    }
    static std::string institution(const std::string& number, const std::string& level = "5",
                                   const std::string& area = "990101") {
        return fmt::format(
            R"({{"institution":"{}","name":"某院","kind":"{}","level":"{}","area":"{}"}})", number,
            number.starts_with('P') ? 2 : 1, level, area);
    }
    static std::string rows(std::initializer_list<std::string> all) {
        return fmt::format(R"({{"rows":[{}]}})", fmt::join(all, ","));
    }
    Said review(const Said& entered) {
        return signed_in("reviewer")
            .send("POST", "/declarations/" + entered.text("declaration") + "/review",
                  R"({"decision":"approve"})");
    }
    std::size_t employers() {
        std::size_t count = 0;
        store_->read([&](storage::Reader& reader) {
            reader.each<storage::Employer>([&](const auto&) { ++count; });
            return 0;
        });
        return count;
    }
    bool has_institution(const std::string& number) {
        return store_->read([&](storage::Reader& reader) {
            return reader.get<storage::Institution>(number).has_value();
        });
    }
    const std::string first = "91350100M000100Y43";
    const std::string second = "91110000802100433B";
};

TEST_F(BatchesTest, employers_are_entered_as_a_whole_once_they_are_reviewed) {
    Browser clerk = signed_in("clerk");
    const std::string both = rows({employer("甲公司", first), employer("乙公司", second)});
    EXPECT_EQ(clerk.send("POST", "/employers/batch/check", both).body,
              R"({"total":0,"next":null,"rows":[]})");
    const Said entered = clerk.send("POST", "/employers/batch", both);
    ASSERT_EQ(entered.status, 200) << entered.body;
    EXPECT_EQ(entered.text("act"), "register_employers");
    EXPECT_EQ(employers(), 0U);
    ASSERT_EQ(review(entered).status, 200);
    EXPECT_EQ(employers(), 2U);
    const Said listed = clerk.send("GET", "/employers?search=" + second);
    EXPECT_EQ(listed.text("name"), "乙公司");
    EXPECT_EQ(listed.text("contact"), "王**");  // sealed and masked, as of one that came alone
    EXPECT_EQ(listed.text("since"), "2026-11-22");
}

TEST_F(BatchesTest, each_employer_that_is_wrong_is_named_and_none_is_entered) {
    Browser clerk = signed_in("clerk");
    ASSERT_EQ(review(clerk.send("POST", "/employers", employer("甲公司", first))).status, 200);
    const std::string wrong = rows({employer("乙公司", second), employer("又甲", first),
                                    employer("错位", "91350100M000100Y44"),
                                    employer("又乙", second), employer("邻县", second, "990102")});
    Browser county = signed_in("county.clerk");  // the other county is not theirs
    const std::string faults = county.send("POST", "/employers/batch/check", wrong).body;
    EXPECT_NE(faults.find(R"("total":4)"), std::string::npos) << faults;
    EXPECT_NE(faults.find(R"({"row":2,"field":"uscc","code":"employer.exists")"), std::string::npos)
        << faults;
    EXPECT_NE(faults.find(R"({"row":3,"field":"uscc","code":"credit_code.check")"),
              std::string::npos)
        << faults;
    EXPECT_NE(faults.find(R"({"row":4,"field":"uscc","code":"batch.twice")"), std::string::npos)
        << faults;
    EXPECT_NE(faults.find(R"({"row":5,"field":"area","code":"employer.area")"), std::string::npos)
        << faults;
    const Said refused = clerk.send("POST", "/employers/batch", wrong);
    EXPECT_EQ(refused.code(), "employer.exists");
    EXPECT_NE(refused.body.find("第2行"), std::string::npos) << refused.body;
    EXPECT_EQ(clerk.send("POST", "/employers/batch", rows({})).code(), "wire.required");
    EXPECT_EQ(employers(), 1U);
    // What became wrong while it waited is refused by the review, as a whole.
    const Said waiting =
        clerk.send("POST", "/employers/batch",
                   rows({employer("丙公司", "91990100MA0000001G"), employer("乙公司", second)}));
    ASSERT_EQ(waiting.status, 200) << waiting.body;
    ASSERT_EQ(review(clerk.send("POST", "/employers", employer("乙公司", second))).status, 200);
    EXPECT_EQ(review(waiting).code(), "employer.exists");
    EXPECT_EQ(employers(), 2U);
    EXPECT_EQ(signed_in("other.clerk")
                  .send("POST", "/employers/batch", rows({employer("丁公司", second)}))
                  .code(),
              "employer.area");
}

TEST_F(BatchesTest, institutions_are_entered_as_a_whole_and_each_fault_is_named) {
    Browser clerk = signed_in("clerk");
    const std::string wrong = rows({institution("H99010100007"), institution("H9901010000"),
                                    institution("P99010100008", "5"), institution("H99010100007"),
                                    institution("H99010200001", "5", "990102")});
    Browser county = signed_in("county.clerk");  // the other county is not theirs
    const std::string faults = county.send("POST", "/institutions/batch/check", wrong).body;
    EXPECT_NE(faults.find(R"("total":4)"), std::string::npos) << faults;
    for (const std::string_view fault :
         {R"({"row":2,"field":"institution","code":"institution.number")",
          R"({"row":3,"field":"level","code":"institution.level")",
          R"({"row":4,"field":"institution","code":"batch.twice")",
          R"({"row":5,"field":"area","code":"institution.area")"})
        EXPECT_NE(faults.find(fault), std::string::npos) << fault << " in " << faults;
    EXPECT_EQ(clerk.send("POST", "/institutions/batch", wrong).code(), "institution.number");

    const Said entered =
        clerk.send("POST", "/institutions/batch",
                   rows({institution("H99010100007"), institution("P99010100008", "11")}));
    ASSERT_EQ(entered.status, 200) << entered.body;
    EXPECT_FALSE(has_institution("H99010100007"));
    ASSERT_EQ(review(entered).status, 200);
    EXPECT_TRUE(has_institution("H99010100007"));
    EXPECT_TRUE(has_institution("P99010100008"));
    EXPECT_EQ(clerk.send("POST", "/institutions/batch", rows({institution("H99010100007")})).code(),
              "institution.exists");
}

}  // namespace
}  // namespace yibao::console
