#include "operations/backups/record.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <thread>

#include "storage/store.hpp"
#include "storage/test_folder.hpp"

namespace yibao::operations {
namespace {

BackupNote some_note(int number) {
    return {.kind = number % 2 == 0 ? BackupNote::Kind::backup : BackupNote::Kind::restore,
            .file = "/backups/\"昨夜\"-" + std::to_string(number) + ".archive",
            .store = "sqlite:/var/lib/yibao/yibao.db",
            .host = "db1",
            .ended = *Moment::parse("2026-11-22 02:03:04"),
            .seconds = 1.5,
            .taken = Moment::parse("2026-11-22 02:00:00"),
            .bytes = 123'456'789'012,
            .rows = number,
            .settlements = 7,
            .verified = true,
            .failure = ""};
}

TEST(BackupRecord, keeps_what_was_noted_in_its_order) {
    const storage::TestFolder folder;
    const std::string record = folder.file("notes.jsonl");
    EXPECT_TRUE(read_backup_record(record).empty());
    BackupNote failed = some_note(2);
    failed.taken.reset();
    failed.failure = "disk\nfull";
    note_backup(record, some_note(1));
    note_backup(record, failed);
    EXPECT_EQ(read_backup_record(record), (std::vector{some_note(1), failed}));
    const auto rights = std::filesystem::status(record).permissions();
    EXPECT_EQ(rights & std::filesystem::perms::others_all, std::filesystem::perms::none);
}

TEST(BackupRecord, stays_small_and_loses_nothing_to_a_neighbour) {
    const storage::TestFolder folder;
    const std::string record = folder.file("notes.jsonl");
    std::vector<std::thread> programs;
    for (int program = 0; program < 4; ++program)
        programs.emplace_back([&] {
            for (int i = 0; i < 10; ++i) note_backup(record, some_note(i));
        });
    for (auto& program : programs) program.join();
    EXPECT_EQ(read_backup_record(record).size(), 40U);
    for (std::size_t i = 0; i < most_notes; ++i) note_backup(record, some_note(100 + int(i)));
    const auto notes = read_backup_record(record);
    EXPECT_EQ(notes.size(), most_notes);
    EXPECT_EQ(notes.front(), some_note(100));
    EXPECT_EQ(notes.back(), some_note(99 + int(most_notes)));
}

TEST(BackupRecord, that_is_none_is_said_and_not_written_over) {
    const storage::TestFolder folder;
    const std::string record = folder.file("notes.jsonl");
    std::ofstream(record) << "no note\n";
    EXPECT_THROW((void)read_backup_record(record), storage::StoreError);
    EXPECT_THROW(note_backup(record, some_note(1)), storage::StoreError);
    EXPECT_EQ(std::filesystem::file_size(record), 8U);
    EXPECT_THROW(note_backup(folder.file("nowhere/notes.jsonl"), some_note(1)),
                 storage::StoreError);
}

}  // namespace
}  // namespace yibao::operations
