// The trail over a real store: what it is looked for by, and who takes it along.

#include <fmt/format.h>

#include <chrono>

#include "console/test_console.hpp"
#include "storage/id.hpp"
#include "storage/records/access.hpp"

namespace yibao::console {
namespace {

/// An entry as an earlier day left it; `name` stands where the request's does.
struct Told {
    std::string name;
    int days_ago = 0;
    std::int64_t operator_id = 0;
    std::string username{};
    std::string act{};
    std::string subject_kind{};
    std::string subject{};
    std::string organisation = "centre";
    std::chrono::minutes written{};  // after it was asked for
};

class TrailTest : public ConsoleTest {
protected:
    TrailTest() {
        // Ids are of the machine's clock, and the days of the trail are sought by them.
        const auto unix = std::chrono::system_clock::now().time_since_epoch();
        now_ = Moment::of_unix(std::chrono::duration_cast<std::chrono::milliseconds>(unix).count());
        write([](UnitOfWork& unit) {
            unit.insert(storage::Role{"reader", "日志查询员", "own.sessions trail.read"});
        });
        reload();
        add("auditor", "auditor");
        add("county.auditor", "auditor", "county");
        add("other.auditor", "auditor", "other");
        add("reader", "reader");
        put({.name = "A",
             .days_ago = 20,
             .operator_id = 501,
             .username = "wang",
             .act = "change_role",
             .subject_kind = "role",
             .subject = "r1"});
        put({.name = "B",
             .days_ago = 10,
             .operator_id = 502,
             .username = "li.si",
             .act = "change_role",
             .subject_kind = "role",
             .subject = "r2"});
        put({.name = "C",
             .days_ago = 10,
             .operator_id = 501,
             .username = "wang",
             .act = "reverse_settlement",
             .subject_kind = "settlement",
             .subject = "s1"});
        put({.name = "D",
             .days_ago = 5,
             .operator_id = 502,
             .username = "li.si",
             .act = "change_operator",
             .subject_kind = "operator",
             .subject = "r1"});
        put({.name = "E",
             .days_ago = 5,
             .operator_id = 503,
             .username = "zhao",
             .act = "change_role",
             .subject_kind = "role",
             .subject = "r3",
             .organisation = "other"});
    }

    std::string day(int days_ago) const { return now_.day().plus(-days_ago).text(); }

    /// Ten in the morning and some minutes.
    void put(const Told& told) {
        put_at(Moment::at(now_.day().plus(-told.days_ago)) +
                   std::chrono::minutes(600 + static_cast<int>(serial_)),
               told);
    }
    void put_at(Moment at, const Told& told) {
        write([&](UnitOfWork& unit) { unit.append(entry_of(at, told)); });
    }
    storage::TrailEntry entry_of(Moment at, const Told& told) {
        const std::int64_t written = (at + told.written).unix_seconds() * 1000;
        storage::TrailEntry entry;
        entry.id = storage::make_id(written - storage::id_epoch_unix_ms, 0, ++serial_);
        entry.at = at;
        entry.operator_id = told.operator_id;
        entry.username = told.username;
        entry.organisation = told.organisation;
        entry.address = "10.0.0.9";
        entry.request = told.name;
        entry.act = told.act;
        entry.subject_kind = told.subject_kind;
        entry.subject = told.subject;
        entry.content =
            vault_->seal(R"({"reason":"核对"})", fmt::format("trail_entry:{}", entry.id));
        return entry;
    }

    /// The names of those of ours in an answer, in its order.
    static std::string names_in(const Said& said) {
        EXPECT_EQ(said.status, 200) << said.body;
        const std::string before = R"("request":")";
        std::string names;
        for (auto at = said.body.find(before); at != std::string::npos;
             at = said.body.find(before, at + 1))
            if (said.body.at(at + before.size() + 1) == '"') names += said.body[at + before.size()];
        return names;
    }
    std::string found(const std::string& query, const std::string& username = "auditor") {
        return names_in(signed_in(username).send("GET", "/trail?" + query));
    }
    /// The same, page by page.
    std::string walked(const std::string& query) {
        Browser auditor = signed_in("auditor");
        std::string names;
        std::string after;
        for (int pages = 0; pages < 30 && after != "null"; ++pages) {
            const Said said =
                auditor.send("GET", "/trail?" + query + (after.empty() ? "" : "&after=" + after));
            names += names_in(said);
            after = said.text("next");
        }
        EXPECT_EQ(after, "null") << "it comes to an end";
        return names;
    }

    std::int64_t serial_ = 0;
};

TEST_F(TrailTest, each_filter_works_by_itself) {
    EXPECT_EQ(found("size=200"), "EDCBA");
    EXPECT_EQ(found("from=" + day(10)), "EDCB");
    EXPECT_EQ(found("from=" + day(9)), "ED");
    EXPECT_EQ(found("to=" + day(10)), "CBA");
    EXPECT_EQ(found("to=" + day(11)), "A");
    EXPECT_EQ(found("operator_id=502"), "DB");
    EXPECT_EQ(found("username=wang"), "CA");
    EXPECT_EQ(found("act=change_role"), "EBA");
    EXPECT_EQ(found("subject_kind=role"), "EBA");
    EXPECT_EQ(found("subject=r1"), "DA");
    EXPECT_EQ(found("operator_id=abc"), "");
    EXPECT_EQ(found("username=nobody"), "");
}

TEST_F(TrailTest, filters_work_together) {
    EXPECT_EQ(found("subject_kind=role&subject=r1"), "A");
    EXPECT_EQ(found("username=wang&act=change_role"), "A");
    EXPECT_EQ(found("operator_id=501&subject_kind=settlement&subject=s1"), "C");
    EXPECT_EQ(found("operator_id=502&subject_kind=settlement&subject=s1"), "");
    EXPECT_EQ(found(fmt::format("from={}&to={}", day(10), day(10))), "CB");
    EXPECT_EQ(found(fmt::format("act=change_role&from={}&to={}", day(10), day(5))), "EB");
    EXPECT_EQ(found("subject_kind=role&to=" + day(6)), "BA");
    EXPECT_EQ(found("subject=r1&from=" + day(6)), "D");
    EXPECT_EQ(found("subject_kind=role", "other.auditor"), "E");
    EXPECT_EQ(found("subject_kind=role", "county.auditor"), "");
    const Said said =
        signed_in("auditor").send("GET", fmt::format("/trail?from={}&to={}", day(5), day(10)));
    EXPECT_EQ(said.code(), "trail.days");
    EXPECT_EQ(said.text("message"), "日期止（to）早于日期起");
}

TEST_F(TrailTest, what_was_asked_before_midnight_counts_on_that_day) {
    put_at(Moment::at(now_.day().plus(-9)) + std::chrono::minutes(-1),
           {.name = "F",
            .username = "wang",
            .act = "import_items",
            .written = std::chrono::minutes(20)});
    EXPECT_EQ(found("to=" + day(10)), "FCBA");
    EXPECT_EQ(found(fmt::format("from={}&to={}", day(10), day(10))), "FCB");
    EXPECT_EQ(found("from=" + day(9)), "ED");
}

TEST_F(TrailTest, filtered_pages_follow_each_other) {
    EXPECT_EQ(walked("act=change_role&size=1"), "EBA");
    EXPECT_EQ(walked("size=2&to=" + day(1)), "EDCBA");
    EXPECT_EQ(walked(fmt::format("size=1&from={}&to={}", day(10), day(5))), "EDCB");
    EXPECT_EQ(walked("size=1&username=wang&subject_kind=role"), "A");
}

TEST_F(TrailTest, taking_it_along_needs_a_function_and_is_on_record) {
    Browser auditor = signed_in("auditor");
    const Said taken = auditor.send("POST", "/trail/exports",
                                    fmt::format(R"({{"act":"change_role","to":"{}"}})", day(5)));
    EXPECT_EQ(names_in(taken), "EBA");
    EXPECT_EQ(taken.text("total"), "3");
    EXPECT_NE(taken.body.find(R"(\"reason\":\"核对\")"), std::string::npos)
        << "and why it was done";
    const Said entry = auditor.send("GET", "/trail?act=export_trail");
    EXPECT_EQ(entry.text("username"), "auditor") << entry.body;
    EXPECT_NE(entry.body.find(R"(\"act\":\"change_role\")"), std::string::npos) << entry.body;
    EXPECT_NE(entry.body.find(fmt::format(R"(\"to\":\"{}\")", day(5))), std::string::npos);
    EXPECT_NE(entry.body.find(R"(\"total\":3)"), std::string::npos) << entry.body;

    EXPECT_EQ(names_in(signed_in("other.auditor").send("POST", "/trail/exports", "{}")), "E");
    const Said denied = signed_in("reader").send("POST", "/trail/exports", "{}");
    EXPECT_EQ(denied.code(), "access.denied");
    EXPECT_EQ(denied.text("message"), "没有“操作日志导出”权限，请联系安全管理员");
    EXPECT_EQ(found("act=change_role", "reader"), "EBA") << "reading it needs no more than that";
}

TEST_F(TrailTest, no_more_is_taken_along_at_once_than_can_be_carried) {
    write([&](UnitOfWork& unit) {
        const Moment at = Moment::at(now_.day().plus(-3)) + std::chrono::hours(10);
        for (int i = 0; i <= 20'000; ++i) {
            storage::TrailEntry entry;
            // The first half a day before the others; sequences of one millisecond are 16,384.
            const auto asked =
                at + std::chrono::hours(i < 10'000 ? 0 : 24) + std::chrono::milliseconds(i);
            entry.id = storage::make_id(asked.unix_seconds() * 1000 - storage::id_epoch_unix_ms, 0,
                                        1000 + i % 10'000);
            entry.at = asked;
            entry.organisation = "centre";
            entry.act = "many";
            entry.content = vault_->seal("{}", fmt::format("trail_entry:{}", entry.id));
            unit.append(std::move(entry));
        }
    });
    Browser auditor = signed_in("auditor");
    const Said refused = auditor.send("POST", "/trail/exports", R"({"act":"many"})");
    EXPECT_EQ(refused.code(), "trail.rows");
    EXPECT_EQ(refused.text("message"), "日志过多，一次最多导出 20000 条，请按日期（from）分段导出");
    EXPECT_EQ(auditor.send("GET", "/trail?act=export_trail").text("rows"), "[]");
    const Said taken = auditor.send("POST", "/trail/exports",
                                    fmt::format(R"({{"act":"many","from":"{}"}})", day(2)));
    EXPECT_EQ(taken.text("total"), "10001");
}

}  // namespace
}  // namespace yibao::console
