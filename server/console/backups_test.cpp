// What the console tells of backups, out of what was noted of them.

#include <fmt/format.h>

#include <fstream>

#include "console/test_console.hpp"
#include "operations/backups/record.hpp"

namespace yibao::console {
namespace {

class BackupsTest : public ConsoleTest {
protected:
    BackupsTest() { add("guan.li", "administrator"); }

    Said told(const std::string& record) {
        Console knowing(
            *store_, [this] { return agency_; }, [this] { return now_; }, "",
            [](const auto&, const Handled& handled) { EXPECT_EQ(handled.failure, ""); }, nullptr,
            {.record = record, .store = "sqlite:/s.db", .limit_hours = 26});
        Browser browser{&knowing};
        EXPECT_EQ(browser.sign_in("guan.li", password_).status, 200);
        return browser.send("GET", "/backups");
    }
    void note(const std::string& taken, const std::string& store = "sqlite:/s.db",
              const std::string& failure = "") {
        operations::BackupNote note;
        note.file = archive_;
        note.store = store;
        note.host = operations::host_name();
        note.ended = *Moment::parse("2026-11-22 03:00:00");
        note.taken = Moment::parse(taken);
        note.bytes = 1234;
        note.verified = true;
        note.failure = failure;
        operations::note_backup(record_, note);
    }

    std::string record_ = folder_.file("backups.jsonl");
    std::string archive_ = folder_.file("a.archive");
};

TEST_F(BackupsTest, silence_is_not_taken_for_health) {
    EXPECT_EQ(told("").text("standing"), "unknown");
    EXPECT_EQ(told(record_).text("standing"), "none");
    note("", "sqlite:/s.db", "the disk is full");
    EXPECT_EQ(told(record_).text("standing"), "none") << "one that failed is none";
    EXPECT_EQ(told(record_).text("outcome"), "failed");
    note("2026-11-22 02:00:00", "sqlite:/other.db");
    EXPECT_EQ(told(record_).text("standing"), "none") << "nor is one of another store";
    std::ofstream(record_) << "no note\n";
    const Said unreadable = told(record_);
    EXPECT_EQ(unreadable.status, 200);
    EXPECT_EQ(unreadable.text("standing"), "unreadable");
}

TEST_F(BackupsTest, the_newest_good_one_is_fresh_until_the_limit) {
    note("2026-11-21 07:00:00");
    note("2026-11-20 07:00:00");
    const Said fresh = told(record_);
    EXPECT_EQ(fresh.text("standing"), "fresh") << fresh.body;
    EXPECT_EQ(fresh.text("newest"), "2026-11-21 07:00:00");
    EXPECT_EQ(fresh.text("age_hours"), "26");
    EXPECT_EQ(fresh.text("place"), "gone");
    std::ofstream(archive_) << "x";
    EXPECT_EQ(told(record_).text("place"), "there");
    now_ = now_ + std::chrono::seconds(1);
    EXPECT_EQ(told(record_).text("standing"), "old");
}

}  // namespace
}  // namespace yibao::console
