// Backup, restore, copy and export by the real program, as an operator does them.

#include <gtest/gtest.h>

#include <atomic>
#include <boost/json.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <mutex>
#include <sstream>
#include <thread>

#include "operations/backups/record.hpp"
#include "storage/inventory.hpp"
#include "storage/postgres/test_cluster.hpp"
#include "tests/system/counter.hpp"
#include "tests/system/process.hpp"

namespace yibao::system {
namespace {

namespace fs = std::filesystem;

constexpr const char* persons =
    "甲: {险种: 职工基本医疗保险, 类别: 在职, 账户: 900000}\n"
    "乙: {险种: 职工基本医疗保险, 类别: 在职, 账户: 900000}\n"
    "丙: {险种: 职工基本医疗保险, 类别: 在职, 账户: 900000}\n";

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

std::string content_of(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// Messages and what they were answered.
using Told = std::vector<std::pair<Message, std::string>>;

class Backup : public testing::Test {
protected:
    Backup() : area_(make_area(folder_, persons)) {}

    std::vector<std::string> serve(const std::string& store) const {
        return {"serve", "--store",     store,   "--key-file", folder_.key(),      "--port",
                "0",     "--log-level", "error", "--log-file", folder_.file("log")};
    }
    std::vector<std::string> backup(const std::string& file) const {
        return {"backup",      "--store", folder_.url(),     "--key-file",
                folder_.key(), "--to",    folder_.file(file)};
    }
    std::vector<std::string> restore(const std::string& file, const std::string& store) const {
        return {"restore", "--from", folder_.file(file), "--key-file", folder_.key(),
                "--store", store};
    }

    Told buy(std::uint16_t port, const std::string& person, int count) {
        Counter counter(area_.institution("大药房"), over_http(port), now);
        Told told;
        for (int i = 0; i < count; ++i) {
            const Message message = counter.write("2102", blanks_of(area_.person(person)),
                                                  {{area_.item("甲药").code, Money::fen(100)}});
            const Answer answer = counter.send(message);
            EXPECT_EQ(answer.code(), "") << answer.bytes;
            told.emplace_back(message, answer.bytes);
        }
        return told;
    }

    /// A server on that store knows all of it and settles on; then the books hold.
    void expect_serves(const std::string& store, const Told& told) {
        {
            Process server(serve(store));
            const auto port = server.port();
            Counter counter(area_.institution("大药房"), over_http(port), now);
            for (const auto& [message, answer] : told)
                EXPECT_EQ(counter.send(message).bytes, answer);
            EXPECT_EQ(buy(port, "乙", 3).size(), 3U);
            EXPECT_EQ(server.terminate().exit, 0);
        }
        const Ended proof = run_yibao({"verify", "--store", store});
        EXPECT_EQ(proof.exit, 0) << proof.out << proof.err;
    }

    static storage::Inventory inventory(const std::string& store) {
        return storage::inventory_of(
            *storage::open_store(*storage::StoreUrl::from(store), {.read_only = true}));
    }

    static void expect_refused(const Ended& ended, const std::vector<std::string>& words) {
        EXPECT_EQ(ended.exit, 3) << ended.out << ended.err;
        EXPECT_EQ(ended.out, "");
        for (const std::string& word : words)
            EXPECT_TRUE(has(ended.err, word)) << "\"" << word << "\" is not in: " << ended.err;
    }

    StoreFolder folder_;
    Area area_;
};

TEST_F(Backup, AmidSettlementsHoldsAllThatWasAnsweredBeforeItBegan) {
    Told before;
    {
        Process server(serve(folder_.url()));
        const auto port = server.port();
        std::atomic<bool> end = false;
        std::mutex mutex;
        Told told;
        std::vector<std::thread> clients;
        for (const char* person : {"甲", "乙", "丙"})
            clients.emplace_back([&, person] {
                while (!end) {
                    const Told one = buy(port, person, 1);
                    const std::lock_guard lock(mutex);
                    told.insert(told.end(), one.begin(), one.end());
                }
            });
        for (std::size_t count = 0; count < 60;) {
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
            const std::lock_guard lock(mutex);
            before = told;
            count = told.size();
        }
        const Ended ended = run_yibao(backup("a.archive"));
        EXPECT_EQ(ended.exit, 0) << ended.err;
        EXPECT_TRUE(has(ended.out, "settlements")) << ended.out;
        end = true;
        for (std::thread& client : clients) client.join();
        EXPECT_GT(told.size(), before.size()) << "settlements went on";
        EXPECT_EQ(server.terminate().exit, 0);
    }
    const std::string store = "sqlite:" + folder_.file("restored.db");
    const Ended restored = run_yibao(restore("a.archive", store));
    EXPECT_EQ(restored.exit, 0) << restored.err;
    EXPECT_FALSE(fs::exists(folder_.file("restored.db.part")));
    EXPECT_GE(inventory(store).rows("settlement"), static_cast<std::int64_t>(before.size()));
    expect_serves(store, before);
}

TEST_F(Backup, OfOneKindIsRestoredIntoTheOther) {
    Told told;
    {
        Process server(serve(folder_.url()));
        told = buy(server.port(), "甲", 20);
        EXPECT_EQ(server.terminate().exit, 0);
    }
    ASSERT_EQ(run_yibao(backup("a.archive")).exit, 0);
    const std::string database = storage::postgres::TestCluster::shared().new_database();
    const Ended there = run_yibao(restore("a.archive", database));
    EXPECT_EQ(there.exit, 0) << there.err;
    EXPECT_EQ(inventory(database), inventory(folder_.url()));
    auto words = backup("b.archive");
    words[2] = database;
    words.emplace_back("--json");
    const Ended again = run_yibao(words);
    EXPECT_EQ(again.exit, 0) << again.err;
    const auto report = boost::json::parse(again.out).as_object();
    EXPECT_EQ(report.at("settlements").as_int64(), 20);
    EXPECT_EQ(report.at("bytes").as_int64(),
              static_cast<std::int64_t>(fs::file_size(folder_.file("b.archive"))));
    expect_serves(database, told);
    const std::string back = "sqlite:" + folder_.file("back.db");
    EXPECT_EQ(run_yibao(restore("b.archive", back)).exit, 0);
    expect_serves(back, told);
    expect_refused(run_yibao(restore("a.archive", database)), {"holds something already"});
    expect_refused(run_yibao(restore("a.archive", back)), {"back.db", "exists already"});
}

TEST_F(Backup, CopiesAnAgencyThereAndBack) {
    Told told;
    {
        Process server(serve(folder_.url()));
        told = buy(server.port(), "丙", 15);
        EXPECT_EQ(server.terminate().exit, 0);
    }
    const std::string database = storage::postgres::TestCluster::shared().new_database();
    const Ended there = run_yibao({"copy", "--from", folder_.url(), "--to", database});
    EXPECT_EQ(there.exit, 0) << there.err;
    EXPECT_TRUE(has(there.out, "15 settlements")) << there.out;
    EXPECT_EQ(inventory(database), inventory(folder_.url()));
    expect_serves(database, told);
    const std::string back = "sqlite:" + folder_.file("back.db");
    const Ended home = run_yibao({"copy", "--from", database, "--to", back, "--json"});
    EXPECT_EQ(home.exit, 0) << home.err;
    EXPECT_EQ(boost::json::parse(home.out).at("settlements").as_int64(), 18);
    EXPECT_EQ(inventory(back), inventory(database));
    expect_serves(back, told);
    expect_refused(run_yibao({"copy", "--from", back, "--to", database}),
                   {"holds something already", "nothing was written"});
    EXPECT_EQ(run_yibao({"copy", "--from", "mysql:x", "--to", back}).exit, 2);
}

TEST_F(Backup, AnArchiveThatIsNotSoundIsNotRestored) {
    ASSERT_EQ(run_yibao(backup("a.archive")).exit, 0);
    expect_refused(run_yibao(backup("a.archive")), {"a.archive", "exists already"});
    const std::string good = content_of(folder_.file("a.archive"));
    const std::string store = "sqlite:" + folder_.file("new.db");
    const auto write = [&](const std::string& bytes) {
        std::ofstream(folder_.file("bad"), std::ios::binary) << bytes;
    };
    std::string bad = good;
    bad[good.size() / 2] = static_cast<char>(bad[good.size() / 2] ^ 4);
    write(bad);
    expect_refused(run_yibao(restore("bad", store)), {"bad", "at byte", "damaged"});
    write(good.substr(0, good.size() - 10));
    expect_refused(run_yibao(restore("bad", store)), {"bad", "cut off"});
    expect_refused(run_yibao(restore("none", store)), {"none", "cannot be opened"});
    storage::Vault::create(folder_.file("other"));
    auto words = restore("a.archive", store);
    words[4] = folder_.file("other");
    expect_refused(run_yibao(words), {"the key file does not open this archive"});
    for (const char* end : {"", ".part", ".part.lock"})
        EXPECT_FALSE(fs::exists(folder_.file("new.db") + end)) << end;
}

TEST_F(Backup, WithoutRoomLeavesNothing) {
    // As beside a server: the files that SQLite shares are there already, and need not grow.
    const auto beside = storage::open_store({.path = folder_.db()}, {.read_only = true});
    (void)storage::inventory_of(*beside);
    ASSERT_EQ(run_yibao(backup("a.archive")).exit, 0);
    const auto size = static_cast<std::int64_t>(fs::file_size(folder_.file("a.archive")));
    expect_refused(run_yibao(backup("b.archive"), {.file_size = size / 2}),
                   {"b.archive", "too large"});
    const std::string store = "sqlite:" + folder_.file("new.db");
    ASSERT_EQ(run_yibao(restore("a.archive", "sqlite:" + folder_.file("whole.db"))).exit, 0);
    const auto whole = static_cast<std::int64_t>(fs::file_size(folder_.file("whole.db")));
    for (const std::int64_t room : {std::int64_t{100'000}, whole * 3 / 4})  // tables, then rows
        expect_refused(run_yibao(restore("a.archive", store), {.file_size = room}), {"new.db"});
    expect_refused(run_yibao({"export", "--store", folder_.url(), "--to", folder_.file("csv")},
                             {.file_size = 1000}),
                   {"csv.part", "too large"});
    for (const char* name : {"b.archive", "b.archive.part", "new.db", "new.db.part",
                             "new.db.part-wal", "csv", "csv.part"})
        EXPECT_FALSE(fs::exists(folder_.file(name))) << name;
}

TEST_F(Backup, PasswordsAreNotShown) {
    const std::string url = "postgresql://yibao:geheim@127.0.0.1:1/none?connect_timeout=1";
    const Ended copied = run_yibao({"copy", "--from", url, "--to", "sqlite:" + folder_.file("x")});
    EXPECT_EQ(copied.exit, 3);
    EXPECT_FALSE(has(copied.out + copied.err, "geheim")) << copied.err;
    EXPECT_TRUE(has(copied.err, "127.0.0.1")) << copied.err;
}

TEST_F(Backup, ExportsEveryTableWithAManifest) {
    {
        Process server(serve(folder_.url()));
        EXPECT_EQ(buy(server.port(), "甲", 2).size(), 2U);
        EXPECT_EQ(server.terminate().exit, 0);
    }
    const Ended plain =
        run_yibao({"export", "--store", folder_.url(), "--to", folder_.file("plain")});
    EXPECT_EQ(plain.exit, 0) << plain.err;
    EXPECT_EQ(plain.err, "");
    const auto manifest = boost::json::parse(content_of(folder_.file("plain/manifest.json")));
    const storage::Inventory rows = inventory(folder_.url());
    ASSERT_EQ(manifest.at("tables").as_array().size(), rows.lines.size());
    for (const auto& table : manifest.at("tables").as_array()) {
        const std::string name = table.at("table").as_string().c_str();
        const std::string file = folder_.file("plain/" + name + ".csv");
        storage::Sha256 hash;
        hash.add(content_of(file));
        EXPECT_EQ(table.at("sha256").as_string(), hash.hex()) << name;
        EXPECT_EQ(table.at("rows").as_int64(), rows.rows(name)) << name;
    }
    EXPECT_TRUE(has(content_of(folder_.file("plain/settlement.csv")), R"({""facts"")"));
    EXPECT_FALSE(has(content_of(folder_.file("plain/person.csv")), area_.person("甲").certificate));
    EXPECT_EQ(run_yibao({"export", "--store", folder_.url(), "--to", folder_.file("plain")}).exit,
              3);

    const Ended open = run_yibao({"export", "--store", folder_.url(), "--key-file", folder_.key(),
                                  "--to", folder_.file("open"), "--with-personal-data"});
    EXPECT_EQ(open.exit, 0) << open.err;
    EXPECT_TRUE(has(open.err, "now holds names")) << open.err;
    const std::string person = content_of(folder_.file("open/person.csv"));
    EXPECT_TRUE(has(person, "death,name,certificate_type,certificate,phone\r\n"));
    EXPECT_TRUE(has(person, area_.person("甲").certificate));
    EXPECT_EQ(fs::status(folder_.file("open")).permissions(), fs::perms::owner_all);
}

TEST_F(Backup, IsNotedForTheConsole) {
    const std::string record = folder_.file("notes.jsonl");
    const auto with_record = [&](std::vector<std::string> words) {
        words.insert(words.end(), {"--backup-record", record});
        return run_yibao(words);
    };
    ASSERT_EQ(with_record(backup("a.archive")).exit, 0);
    EXPECT_EQ(with_record(backup("a.archive")).exit, 3);
    const std::string store = "sqlite:" + folder_.file("new.db");
    ASSERT_EQ(with_record(restore("a.archive", store)).exit, 0);
    const auto notes = operations::read_backup_record(record);
    ASSERT_EQ(notes.size(), 3U);
    EXPECT_TRUE(notes[0].taken && notes[0].verified && notes[0].failure.empty());
    EXPECT_EQ(notes[0].bytes, static_cast<std::int64_t>(fs::file_size(folder_.file("a.archive"))));
    EXPECT_EQ(notes[0].file, folder_.file("a.archive"));
    EXPECT_FALSE(notes[1].taken);
    EXPECT_TRUE(has(notes[1].failure, "exists already")) << notes[1].failure;
    EXPECT_EQ(notes[2].kind, operations::BackupNote::Kind::restore);
    EXPECT_EQ(notes[2].store, store);
    EXPECT_EQ(notes[2].taken, notes[0].taken);
    // What cannot be noted spoils no backup.
    auto words = backup("b.archive");
    words.insert(words.end(), {"--backup-record", folder_.file("nowhere/notes.jsonl")});
    const Ended ended = run_yibao(words);
    EXPECT_EQ(ended.exit, 0);
    EXPECT_TRUE(has(ended.err, "not noted")) << ended.err;
    EXPECT_TRUE(fs::exists(folder_.file("b.archive")));
    // A store in a file has its record beside it, and no password of a database comes into one.
    EXPECT_EQ(run_yibao(backup("c.archive")).exit, 0);
    EXPECT_EQ(operations::read_backup_record(folder_.file("yibao-backups.jsonl")).size(), 1U);
    words = {"backup",
             "--store",
             "postgresql://yibao:geheim@127.0.0.1:1/none?connect_timeout=1",
             "--key-file",
             folder_.key(),
             "--to",
             folder_.file("d.archive")};
    EXPECT_EQ(with_record(words).exit, 3);
    EXPECT_FALSE(has(content_of(record), "geheim"));
}

/// The blocks of commands in the section about backups of the operators' page, one script.
std::string documented_commands() {
    std::istringstream page(content_of("docs/operating/README.md"));
    std::string script;
    bool section = false;
    bool block = false;
    for (std::string line; std::getline(page, line);) {
        if (line.starts_with("## ")) section = line == "## Backup";
        if (line.starts_with("```")) {
            block = section && line == "```sh";
            continue;
        }
        if (block) script += line + '\n';
    }
    return script;
}

TEST_F(Backup, TheDocumentedCommandsDoAsTheySay) {
    const auto put = [](std::string& text, const std::string& what, const std::string& instead) {
        ASSERT_NE(text.find(what), std::string::npos) << what << " is not in the page";
        for (auto at = text.find(what); at != std::string::npos;
             at = text.find(what, at + instead.size()))
            text.replace(at, what.size(), instead);
    };
    const std::string database = storage::postgres::TestCluster::shared().new_database();
    std::string script = documented_commands();
    put(script, "postgresql://yibao@db.example/yibao", database);
    put(script, "/var/lib/yibao", folder_.file("lib"));
    put(script, "/var/backups/yibao", folder_.file("backups"));
    put(script, " -o yibao -g yibao", "");
    fs::create_directories(folder_.file("lib"));
    fs::create_directories(folder_.file("backups"));
    fs::copy_file(folder_.db(), folder_.file("lib/yibao.db"));
    // What belongs to the machine is left out: services, users, the creation of a database.
    std::ofstream(folder_.file("script"))
        << "set -e\nsystemctl() { :; }\ncreatedb() { :; }\n"
           "runuser() { shift 3; \"$@\"; }\n"
           "yibao() { " YIBAO_PROGRAM " \"$@\"; }\n"
        << "export YIBAO_STORE=sqlite:" << folder_.file("lib/yibao.db")
        << " YIBAO_KEY_FILE=" << folder_.key() << '\n'
        << script;
    const std::string command =
        "sh " + folder_.file("script") + " > " + folder_.file("said") + " 2>&1";
    EXPECT_EQ(std::system(command.c_str()), 0) << script << content_of(folder_.file("said"));
    EXPECT_EQ(inventory(database), inventory("sqlite:" + folder_.file("lib/yibao.db")));
    EXPECT_TRUE(fs::exists(folder_.file("backups/export-2026-11-22/manifest.json")));
    EXPECT_FALSE(fs::exists(folder_.file("lib/drill.db")));
}

}  // namespace
}  // namespace yibao::system
