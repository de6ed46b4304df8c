// Editions of the catalogue over a real store: checked row by row, compared, reviewed, and counting
// from their day on.

#include <fmt/format.h>

#include <algorithm>

#include "console/test_console.hpp"
#include "operations/catalogue/records.hpp"
#include "storage/records/catalogue.hpp"

namespace yibao::console {
namespace {

using storage::Item;

class CatalogueTest : public ConsoleTest {
protected:
    CatalogueTest() {
        add("officer", "policy_officer");
        add("approver", "policy_approver");
    }

    static std::string item(const std::string& code, const std::string& item_class = "01",
                            const std::string& more = "") {
        return fmt::format(R"({{"item":"{}","name":"药{}","list":"101","item_class":"{}",)"
                           R"("charge_type":"09"{}}})",
                           code, code, item_class, more);
    }
    static std::string edition(const std::string& start, const std::string& rows,
                               const std::string& mode = "changes") {
        return fmt::format(R"({{"start":"{}","mode":"{}","rows":[{}]}})", start, mode, rows);
    }
    Said sent(const std::string& body, const std::string& path = "/catalogue/editions") {
        return signed_in("officer").send("POST", path, body);
    }
    void approve(const Said& said) {
        ASSERT_EQ(said.status, 200) << said.body;
        const Said approved =
            signed_in("approver")
                .send("POST", "/declarations/" + said.text("declaration") + "/review",
                      R"({"decision":"approve"})");
        ASSERT_EQ(approved.status, 200) << approved.body;
    }
    void imported(const std::string& body) { approve(sent(body)); }
    std::vector<Item> versions(const std::string& code) {
        return store_->read([&](storage::Reader& reader) { return reader.find<Item>(code); });
    }
    const catalogue::Item* on(const std::string& code, const std::string& day) {
        (void)signed_in("officer").send("GET", "/catalogue/items");  // takes the news
        return agency_->catalogue().find(code, *Day::parse(day));
    }
};

TEST_F(CatalogueTest, an_edition_counts_from_its_day_on_and_leaves_the_past_alone) {
    imported(edition("2020-01-01", item("A") + "," + item("B", "02", R"(,"first_self_pay":0.1)")));
    ASSERT_NE(on("A", "2026-11-22"), nullptr) << "counts at once";
    EXPECT_EQ(on("A", "2019-12-31"), nullptr);
    imported(edition("2027-01-01", item("A", "02",
                                        R"(,"first_self_pay":0.05,"limit_tertiary":12.3456,)"
                                        R"("inpatient_only":"1","min_level":"2","max_days":14)")));
    EXPECT_EQ(on("A", "2026-12-31")->item_class, catalogue::ItemClass::a);
    const catalogue::Item* const later = on("A", "2027-01-01");
    EXPECT_EQ(later->item_class, catalogue::ItemClass::b);
    EXPECT_EQ(later->limits.at(catalogue::HospitalLevel::tertiary), 12'345'600);
    EXPECT_EQ(later->limits.at(catalogue::HospitalLevel::primary), std::nullopt);
    EXPECT_TRUE(later->restriction.inpatient_only);
    EXPECT_EQ(later->restriction.max_days, 14);
    EXPECT_EQ(versions("B").size(), 1U);
    const std::string shown =
        signed_in("officer").send("GET", "/catalogue/items?search=A&day=2027-03-01").body;
    EXPECT_NE(shown.find(R"("limit_tertiary":12.3456)"), std::string::npos) << shown;
    EXPECT_EQ(signed_in("officer").send("GET", "/catalogue/items/A").text("total"), "2");
    EXPECT_EQ(signed_in("officer").send("GET", "/catalogue/items/C").code(), "item.unknown");
}

TEST_F(CatalogueTest, an_edition_says_which_pieces_are_not_paid_alone) {
    const std::string piece =
        R"({"item":"H","name":"大枣","list":"102","item_class":"01","charge_type":"10",)"
        R"("not_paid_alone":"1"})";
    imported(edition("2020-01-01", piece));
    EXPECT_TRUE(on("H", "2026-11-22")->flags.not_paid_alone);
    const std::string shown = signed_in("officer").send("GET", "/catalogue/items?search=H").body;
    EXPECT_NE(shown.find(R"("not_paid_alone":"1")"), std::string::npos) << shown;
    const Said other = sent(edition("2026-11-22", item("D", "01", R"(,"not_paid_alone":"1")")));
    EXPECT_EQ(other.code(), "item.alone");
    EXPECT_EQ(other.text("message"),
              "第1行：单独使用不予支付（not_paid_alone）只用于中药饮片，请核对目录类别");
}

TEST_F(CatalogueTest, wrong_rows_are_told_one_by_one_and_nothing_is_imported) {
    imported(edition("2020-01-01", item("A")));
    const std::string rows = item("N") + "," + item("N") + "," + item("O", "02") + "," +
                             item("P", "01", R"(,"first_self_pay":0.1)") + "," +
                             item("Q", "03", R"(,"first_self_pay":0.5)") + "," +
                             item("R", "01", R"(,"limit_primary":0)") + "," +
                             item("S", "01", R"(,"max_days":0)") + "," + item("A", "03");
    const Said checked = sent(edition("2026-11-22", rows), "/catalogue/editions/check");
    EXPECT_EQ(checked.text("total"), "7") << checked.body;
    for (const char* fault : {R"("row":2,"field":"item","code":"batch.twice")",
                              R"("row":3,"field":"first_self_pay","code":"item.rate")",
                              R"("row":4,"field":"first_self_pay","code":"item.rate")",
                              R"("row":5,"field":"first_self_pay","code":"item.rate")",
                              R"("row":6,"field":"limit_primary","code":"item.price")",
                              R"("row":7,"field":"max_days","code":"item.days")",
                              R"("row":8,"field":"item","code":"item.past")"})
        EXPECT_NE(checked.body.find(fault), std::string::npos) << fault << checked.body;
    EXPECT_EQ(sent(edition("2026-11-22", rows)).text("message"),
              "第2行：目录编码（item）在本批中重复");
    EXPECT_TRUE(versions("N").empty());
    EXPECT_EQ(sent(edition("2026-11-22", item("A"))).code(), "edition.same");
    imported(edition("2027-01-01", item("A", "03")));
    EXPECT_EQ(sent(edition("2026-12-01", item("A", "03"))).code(), "item.later");
}

TEST_F(CatalogueTest, the_difference_is_told_before_anybody_reviews_it) {
    imported(edition("2020-01-01", item("A") + "," + item("B") + "," + item("C")));
    const std::string next =
        edition("2027-01-01", item("A") + "," + item("B", "03") + "," + item("D"), "whole");
    const Said told = sent(next, "/catalogue/editions/compare");
    ASSERT_EQ(told.status, 200) << told.body;
    for (const char* count : {"added", "changed", "ended", "same"})
        EXPECT_EQ(told.text(count), "1") << count << told.body;
    EXPECT_NE(told.body.find(R"("item":"C","name":"药C","change":"ended")"), std::string::npos);
    const Said entered = sent(next);
    const Said reviewed =
        signed_in("approver")
            .send("GET", "/declarations/" + entered.text("declaration") + "/difference");
    EXPECT_EQ(reviewed.text("ended"), "1") << "the reviewer sees what ends: " << reviewed.body;
    approve(entered);
    const auto entries = trail();
    EXPECT_TRUE(std::ranges::any_of(entries, [&](const auto& entry) {
        return entry.subject == "C" &&
               vault_->open(entry.content, fmt::format("trail_entry:{}", entry.id))
                       .find(R"("end":"2026-12-31")") != std::string::npos;
    })) << "that an item ends is on record";
    EXPECT_EQ(sent(edition("2027-01-01", item("E"), "whole")).code(), "edition.parts")
        << "the second half of a catalogue must not end the first";
    EXPECT_EQ(on("C", "2027-01-01"), nullptr);
    EXPECT_NE(on("C", "2026-12-31"), nullptr);
    EXPECT_NE(on("D", "2027-01-01"), nullptr);
}

TEST_F(CatalogueTest, what_changes_before_its_review_is_refused_then) {
    imported(edition("2020-01-01", item("A")));
    const Said said = sent(edition("2026-11-23", item("A", "03")));
    ASSERT_EQ(said.status, 200) << said.body;
    now_ = now_ + std::chrono::hours(24);
    EXPECT_EQ(signed_in("approver")
                  .send("POST", "/declarations/" + said.text("declaration") + "/review",
                        R"({"decision":"approve"})")
                  .code(),
              "item.past");
    add("county.officer", "policy_officer", "county");
    EXPECT_EQ(signed_in("county.officer")
                  .send("POST", "/catalogue/editions", edition("2027-01-01", item("B")))
                  .code(),
              "edition.scope");
}

TEST_F(CatalogueTest, a_version_that_never_held_is_replaced) {
    imported(edition("2027-01-01", item("A")));
    imported(edition("2027-01-01", item("A", "03")));
    ASSERT_EQ(versions("A").size(), 1U);
    EXPECT_EQ(versions("A").front().grade, "03");
}

TEST_F(CatalogueTest, a_difference_tells_what_ends_first_and_is_read_page_by_page) {
    imported(edition("2020-01-01", item("A") + "," + item("B") + "," + item("C")));
    const std::string rows = item("D") + "," + item("A") + "," + item("B", "03");
    const auto shown = [&](const std::string& asked) {
        return sent(
            R"({"start":"2027-01-01","mode":"whole",)" + asked + R"("rows":[)" + rows + "]}",
            "/catalogue/editions/compare");
    };
    const auto tells = [](const Said& said, std::string_view item) {
        return said.body.find(fmt::format(R"("item":"{}")", item)) != std::string::npos;
    };
    const Said all = shown("");
    EXPECT_LT(all.body.find(R"("item":"C")"), all.body.find(R"("item":"B")")) << all.body;
    EXPECT_LT(all.body.find(R"("item":"B")"), all.body.find(R"("item":"D")")) << all.body;
    const Said first = shown(R"("size":1,)");
    EXPECT_TRUE(tells(first, "C") && !tells(first, "B")) << first.body;
    EXPECT_EQ(first.text("added"), "1") << "counted whether shown or not: " << first.body;
    const Said third = shown(R"("size":1,"page":3,)");
    EXPECT_TRUE(tells(third, "D") && !tells(third, "C")) << third.body;
    const Said added = shown(R"("change":"added",)");
    EXPECT_TRUE(tells(added, "D") && !tells(added, "C")) << added.body;
    EXPECT_EQ(added.text("ended"), "1");
    const std::string declared = sent(edition("2027-01-01", rows, "whole")).text("declaration");
    const Said second = signed_in("approver")
                            .send("GET", "/declarations/" + declared + "/difference?size=1&page=2");
    EXPECT_TRUE(tells(second, "B") && !tells(second, "C")) << second.body;
}

TEST_F(CatalogueTest, an_item_ends_after_the_last_day_that_is_said) {
    imported(edition("2020-01-01", item("A") + "," + item("B") + "," + item("C")));
    const auto until = [](const std::string& code, const std::string& end) {
        return item(code, "01", R"(,"end":")" + end + R"(")");
    };
    EXPECT_EQ(sent(edition("2026-11-22", until("A", "2026-11-21"))).text("message"),
              "第1行：结束日期（end）是最后有效的一天，不能早于今天");
    EXPECT_EQ(sent(edition("2027-01-01", until("A", "2026-12-30"))).text("message"),
              "第1行：结束日期（end）是最后有效的一天，最早为生效日期（start）的前一天");
    EXPECT_EQ(sent(edition("2027-01-01", until("N", "2026-12-31"))).text("message"),
              "第1行：结束日期（end）：该项目当时没有有效的版本，无从停用");
    const std::string rows = until("A", "2026-11-22") + "," + until("B", "2026-12-31");
    EXPECT_EQ(sent(edition("2026-11-22", rows), "/catalogue/editions/compare").text("ended"), "2");
    imported(edition("2026-11-22", rows));
    EXPECT_EQ(versions("A").size(), 1U) << "no version follows where only the end is another";
    EXPECT_NE(on("A", "2026-11-22"), nullptr) << "counts on its last day";
    EXPECT_EQ(on("A", "2026-11-23"), nullptr);
    imported(edition("2027-01-01", until("C", "2026-12-31")));
    EXPECT_NE(on("C", "2026-12-31"), nullptr);
    EXPECT_EQ(on("C", "2027-01-01"), nullptr);
    EXPECT_EQ(sent(edition("2027-01-01", until("C", "2026-12-31"))).code(), "edition.same");
    const Said longer = sent(edition("2026-12-01", item("B")), "/catalogue/editions/compare");
    EXPECT_EQ(longer.text("changed"), "1") << longer.body;
    imported(edition("2026-12-01", item("B")));
    EXPECT_NE(on("B", "2027-01-01"), nullptr) << "goes on after all";
    EXPECT_EQ(sent(edition("2026-11-22", until("B", "2026-12-31") + "," +
                                             item("A", "01", R"(,"restriction":"限急诊")")))
                  .code(),
              "item.past")
        << "what else is said of it may not change for today";
}

TEST_F(CatalogueTest, a_version_that_has_not_begun_is_taken_back_after_a_review) {
    imported(edition("2020-01-01", item("A") + "," + item("B")));
    imported(edition("2027-01-01", item("A", "03")));
    const auto taken_back = [&](const std::string& code, const std::string& start) {
        return sent(R"({"start":")" + start + R"("})", "/catalogue/items/" + code + "/withdraw");
    };
    EXPECT_EQ(taken_back("B", "2020-01-01").code(), "item.begun");
    EXPECT_EQ(taken_back("A", "2020-01-01").code(), "item.later");
    EXPECT_EQ(taken_back("A", "2027-02-01").code(), "item.unknown");
    add("county.officer", "policy_officer", "county");
    EXPECT_EQ(signed_in("county.officer")
                  .send("POST", "/catalogue/items/A/withdraw", R"({"start":"2027-01-01"})")
                  .code(),
              "edition.scope");
    const Said said = taken_back("A", "2027-01-01");
    EXPECT_EQ(on("A", "2027-01-01")->item_class, catalogue::ItemClass::c) << "until it is reviewed";
    const Said shown =
        signed_in("approver")
            .send("GET", "/declarations/" + said.text("declaration") + "/difference");
    EXPECT_EQ(shown.text("changed"), "1") << shown.body;
    approve(said);
    EXPECT_EQ(on("A", "2027-06-01")->item_class, catalogue::ItemClass::a) << "goes on";
    EXPECT_NE(
        signed_in("officer").send("GET", "/catalogue/items/A").body.find(R"("withdrawn":"1")"),
        std::string::npos);
    imported(edition("2026-12-01", item("A", "02", R"(,"first_self_pay":0.1)")));
    imported(edition("2027-01-01", item("A", "03")));
    EXPECT_EQ(versions("A").size(), 3U) << "takes the place of what was taken back";
    EXPECT_EQ(on("A", "2026-12-31")->item_class, catalogue::ItemClass::b);
    EXPECT_EQ(on("A", "2027-01-01")->item_class, catalogue::ItemClass::c);
}

TEST_F(CatalogueTest, what_ended_by_itself_stays_ended_when_a_later_version_is_taken_back) {
    imported(edition("2020-01-01", item("A") + "," + item("B")));
    imported(edition("2027-01-01", item("B"), "whole"));
    imported(edition("2027-01-01", item("A", "03")));
    ASSERT_NE(on("A", "2027-01-01"), nullptr);
    const Said said = sent(R"({"start":"2027-01-01"})", "/catalogue/items/A/withdraw");
    const Said shown =
        signed_in("approver")
            .send("GET", "/declarations/" + said.text("declaration") + "/difference");
    EXPECT_EQ(shown.text("ended"), "1") << shown.body;
    approve(said);
    EXPECT_NE(on("A", "2026-12-31"), nullptr);
    EXPECT_EQ(on("A", "2027-01-01"), nullptr);
}

TEST_F(CatalogueTest, codes_are_added_renamed_and_ended_from_a_day_on) {
    const auto codes = [](const std::string& start, const std::string& rows,
                          const std::string& list = "diagnosis") {
        return fmt::format(R"({{"list":"{}","start":"{}","rows":[{}]}})", list, start, rows);
    };
    const auto listed = [&](const std::string& asked) {
        return signed_in("officer").send("GET", "/catalogue/codes?" + asked);
    };
    const std::string one = R"({"code":"I10.x00","name":"高血压"})";
    const std::string two = R"({"code":"E11.900","name":"2型糖尿病"})";
    const std::string renamed = R"({"code":"I10.x00","name":"原发性高血压"})";
    EXPECT_EQ(sent(codes("2020-01-01", one + "," + one), "/catalogue/codes/check").text("total"),
              "1");
    EXPECT_EQ(sent(codes("2020-01-01", one + "," + one), "/catalogue/codes").code(), "batch.twice");
    approve(sent(codes("2020-01-01", one + "," + two), "/catalogue/codes"));
    EXPECT_EQ(sent(codes("2027-01-01", one), "/catalogue/codes").code(), "edition.same");
    EXPECT_EQ(sent(codes("2026-11-22", renamed), "/catalogue/codes").text("message"),
              "第1行：该编码（code）已有现行版本，生效日期（start）应在今天之后");
    const std::string next = renamed +
                             R"(,{"code":"E11.900","name":"2型糖尿病","end":"2026-12-31"})" +
                             R"(,{"code":"E11.901","name":"2型糖尿病伴并发症"})";
    const Said told = sent(codes("2027-01-01", next), "/catalogue/codes/compare");
    for (const char* count : {"added", "changed", "ended"})
        EXPECT_EQ(told.text(count), "1") << count << told.body;
    const Said entered = sent(codes("2027-01-01", next), "/catalogue/codes");
    const Said reviewed =
        signed_in("approver")
            .send("GET", "/declarations/" + entered.text("declaration") + "/difference");
    EXPECT_EQ(reviewed.text("ended"), "1") << "the reviewer sees what ends: " << reviewed.body;
    approve(entered);
    EXPECT_EQ(listed("search=I10").text("name"), "高血压") << "until then";
    EXPECT_EQ(listed("search=I10&day=2027-01-01").text("name"), "原发性高血压");
    EXPECT_EQ(listed("day=2026-12-31").text("total"), "2");
    EXPECT_EQ(listed("search=E11&day=2027-01-01").text("name"), "2型糖尿病伴并发症");
    EXPECT_TRUE(agency_->diagnoses().valid_on("E11.900", Day::of(2026, 12, 31)));
    EXPECT_FALSE(agency_->diagnoses().valid_on("E11.900", Day::of(2027, 1, 1)));
    EXPECT_EQ(sent(codes("2026-12-01", one), "/catalogue/codes").code(), "code.later");
    EXPECT_TRUE(agency_->procedures().empty());
    approve(
        sent(codes("2020-01-01", R"({"code":"47.0100","name":"腹腔镜下阑尾切除术"})", "procedure"),
             "/catalogue/codes"));
    EXPECT_EQ(listed("list=procedure").text("total"), "1");
    EXPECT_TRUE(agency_->procedures().valid_on("47.0100", Day::of(2026, 11, 22)));
}

}  // namespace
}  // namespace yibao::console
