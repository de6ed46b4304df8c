// An archive gives back what was put in, or says why it does not: never something else.

#include "storage/archive.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "storage/new_store.hpp"
#include "storage/records/agency.hpp"
#include "storage/records/all.hpp"
#include "storage/records/message.hpp"
#include "storage/test_folder.hpp"

using namespace yibao;
using namespace yibao::storage;

namespace {

namespace fs = std::filesystem;

std::string content_of(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void write_file(const std::string& file, const std::string& content) {
    std::ofstream(file, std::ios::binary) << content;
}

class ArchiveTest : public testing::Test {
protected:
    ArchiveTest() {
        Vault::create(folder.file("key"));
        vault.emplace(Vault::open(folder.file("key")));
    }

    /// Persons, and settings of a length that fills several chunks.
    void write_archive(int settings = 40) {
        DraftFile file(path);
        ArchiveWriter archive(file, *vault);
        std::vector<Value> values;
        for (int i = 1; i <= 1000; ++i) {
            const Person person = test_person(i);
            table_of<Person>().write(&person, values);
            archive.add(table_of<Person>(), values);
        }
        std::string noise;
        for (unsigned i = 0, x = 1; i < 100'000; ++i)
            noise += static_cast<char>('a' + (x = x * 1103515245U + 12345U) / 65536U % 26);
        for (int i = 0; i < settings; ++i) {
            const Setting setting{"s" + std::to_string(1000 + i), noise};
            table_of<Setting>().write(&setting, values);
            archive.add(table_of<Setting>(), values);
        }
        written = archive.finish(taken);
        file.finish();
    }

    ArchiveFacts read() {
        rows = 0;
        return read_archive(path, *vault, [&](const Table&, std::span<const Value>) { ++rows; });
    }

    /// Where each chunk begins, and the end.
    std::vector<std::size_t> chunks(const std::string& bytes) const {
        std::vector<std::size_t> begins{16 + 16 + 4};
        while (begins.back() < bytes.size()) {
            std::size_t length = 0;
            for (std::size_t i = 0; i < 4; ++i)
                length = length << 8U | static_cast<unsigned char>(bytes[begins.back() + i]);
            begins.push_back(begins.back() + 4 + length);
        }
        return begins;
    }

    std::string refusal() {
        try {
            (void)read();
        } catch (const ArchiveError& error) {
            return error.what();
        }
        return "read";
    }

    TestFolder folder;
    std::string path = folder.file("a.archive");
    const Moment taken = *Moment::parse("2026-11-22 08:30:00");
    std::optional<Vault> vault;
    Inventory written;
    int rows = 0;
};

TEST_F(ArchiveTest, GivesBackWhatWasPutIn) {
    write_archive();
    const ArchiveFacts facts = read();
    EXPECT_EQ(rows, 1040);
    EXPECT_EQ(facts.inventory, written);
    EXPECT_EQ(facts.inventory.rows("person"), 1000);
    EXPECT_EQ(facts.taken, taken);
    EXPECT_EQ(facts.bytes, static_cast<std::int64_t>(fs::file_size(path)));
    EXPECT_GE(chunks(content_of(path)).size(), 6U);
    EXPECT_EQ(content_of(path).find("setting"), std::string::npos) << "nothing is legible";
    EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(ArchiveTest, AnyDamagedByteIsFound) {
    write_archive(12);
    const std::string good = content_of(path);
    for (std::size_t at = 0; at < good.size(); at += at < 64 ? 1 : good.size() / 23) {
        std::string bad = good;
        bad[at] = static_cast<char>(bad[at] ^ 0x10);
        write_file(path, bad);
        EXPECT_NE(refusal(), "read") << at;
    }
    std::string bad = good;
    bad[good.size() / 2] = static_cast<char>(bad[good.size() / 2] ^ 1);
    write_file(path, bad);
    const std::string said = refusal();
    for (const char* part : {"a.archive", "at byte", "chunk", "damaged", "Use another backup"})
        EXPECT_NE(said.find(part), std::string::npos) << part << " is not in " << said;
}

TEST_F(ArchiveTest, ACutOffArchiveIsRefused) {
    write_archive(12);
    const std::string good = content_of(path);
    auto lengths = chunks(good);
    lengths.pop_back();
    for (std::size_t i = 0; i < 10; ++i) lengths.push_back(good.size() * i / 10);
    for (const std::size_t length : lengths) {
        write_file(path, good.substr(0, length));
        EXPECT_NE(refusal(), "read") << length;
    }
    write_file(path, good.substr(0, lengths[2]));
    EXPECT_NE(refusal().find("cut off"), std::string::npos) << refusal();
    write_file(path, good + "x");
    EXPECT_NE(refusal().find("follows its end"), std::string::npos) << refusal();
}

TEST_F(ArchiveTest, ChunksCannotBeSwappedRepeatedOrLeftOut) {
    write_archive();
    const std::string good = content_of(path);
    const auto begin = chunks(good);
    const auto chunk = [&](std::size_t i) {
        return good.substr(begin[i], begin[i + 1] - begin[i]);
    };
    const auto head = good.substr(0, begin[0]);
    const auto rest = [&](std::size_t i) { return good.substr(begin[i]); };
    for (const std::string& bad :
         {head + chunk(0) + chunk(2) + chunk(1) + rest(3), head + chunk(0) + chunk(1) + rest(1),
          head + chunk(0) + rest(2), head + chunk(0) + rest(begin.size() - 2), head + rest(1)}) {
        write_file(path, bad);
        EXPECT_NE(refusal(), "read");
    }
    // A chunk of another archive under the same key and number.
    fs::remove(path);
    write_archive();
    const std::string other = content_of(path);
    write_file(path, head + chunk(0) + other.substr(chunks(other)[1]));
    EXPECT_NE(refusal().find("changed, moved, repeated or left out"), std::string::npos);
}

TEST_F(ArchiveTest, AnotherKeyDoesNotOpenIt) {
    write_archive(1);
    Vault::create(folder.file("other"));
    vault.emplace(Vault::open(folder.file("other")));
    EXPECT_NE(refusal().find("the key file does not open this archive"), std::string::npos);
}

TEST_F(ArchiveTest, WhatIsNoArchiveIsSaidSo) {
    write_file(path, "a text");
    EXPECT_NE(refusal().find("is no archive"), std::string::npos);
    fs::remove(path);
    EXPECT_THROW((void)read(), StoreError);
}

TEST_F(ArchiveTest, IsNotOverwrittenAndLeavesNoHalf) {
    write_archive(1);
    const std::string good = content_of(path);
    EXPECT_THROW(DraftFile{path}, StoreError);
    EXPECT_EQ(content_of(path), good);
    {
        DraftFile half(folder.file("half"));
        half.write("half");
        EXPECT_THROW(DraftFile{folder.file("half")}, StoreError) << "another one writes it";
        EXPECT_TRUE(fs::exists(folder.file("half.part")));
    }
    EXPECT_FALSE(fs::exists(folder.file("half.part")));
    write_file(folder.file("left.part"), "of a program that was killed, and rather long");
    DraftFile left(folder.file("left"));
    left.write("new");
    write_file(folder.file("left"), "came between");
    EXPECT_THROW(left.finish(), StoreError);
    EXPECT_EQ(content_of(folder.file("left")), "came between");
}

RC_GTEST_PROP(EncodedRows, ComeBackAsTheyWere, ()) {
    const auto number = *rc::gen::arbitrary<std::int64_t>();
    const auto text = *rc::gen::arbitrary<std::string>();
    Message message;
    message.institution = *rc::gen::arbitrary<std::string>();
    message.digest.bytes = text;
    message.at = Moment::milliseconds(number);
    if (number % 2 == 0) message.document = number;
    std::vector<Value> values;
    const Table& table = table_of<Message>();
    table.write(&message, values);
    std::string bytes;
    append_row(bytes, number_of(table), values);
    append_row(bytes, number_of(table), values);
    RowsIn rows(bytes);
    RC_ASSERT(rows.next());
    RC_ASSERT(rows.next());
    RC_ASSERT(rows.table() == number_of(table));
    const Row back = table.read(rows.values());
    RC_ASSERT(*static_cast<const Message*>(back.get()) == message);
    RC_ASSERT(!rows.next());
    for (std::size_t cut = 1; cut < bytes.size() / 2; ++cut) {
        RowsIn part(std::string_view(bytes).substr(0, cut));
        RC_ASSERT_THROWS_AS(part.next(), RowsError);
    }
}

TEST(Tables, StandBehindThoseTheyReferTo) {
    std::vector<std::string_view> seen;
    for (const Table* table : all_tables()) {
        for (const TableReference& reference : table->references)
            EXPECT_NE(std::ranges::find(seen, reference.table), seen.end()) << table->name;
        seen.push_back(table->name);
    }
}

}  // namespace
