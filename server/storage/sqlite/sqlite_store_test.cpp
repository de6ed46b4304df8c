// What only a file can do wrong: other programs, other versions, disks.

#include "storage/sqlite/sqlite_store.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <fstream>
#include <thread>

#include "storage/records/all.hpp"
#include "storage/records/catalogue.hpp"
#include "storage/records/enrolment.hpp"
#include "storage/records/visit.hpp"
#include "storage/sqlite/faulty_vfs.hpp"
#include "storage/test_folder.hpp"
#include "storage/verify.hpp"

using namespace yibao;
using namespace yibao::storage;

namespace {

using Kind = StoreError::Kind;

class SqliteFile : public testing::Test {
protected:
    std::unique_ptr<Store> open(const StoreOptions& options = {.create = true}) {
        SqliteOptions sqlite;
        sqlite.store = options;
        return open_sqlite(path, sqlite);
    }
    void raw(const std::string& sql) {
        Connection connection(path, Connection::Mode::create, "");
        connection.exec(sql);
    }

    TestFolder folder;
    const std::string path = folder.file("store.db");
};

Result<int> add(Store& store, std::int64_t id) {
    return store.write(Buckets::home(id), [&](UnitOfWork& unit) -> Result<int> {
        unit.insert(test_person(id));
        return 0;
    });
}

bool has(Store& store, std::int64_t id) {
    return store.read([&](Reader& reader) { return reader.get<Person>(id).has_value(); });
}

/// The error that `call` throws; it must throw one, and name the file and what to do.
template <class Call>
Kind kind_of(const Call& call, const std::string& text = "") {
    try {
        call();
    } catch (const StoreError& error) {
        EXPECT_NE(std::string(error.what()).find(text), std::string::npos) << error.what();
        EXPECT_FALSE(error.path.empty());
        return error.kind;
    }
    ADD_FAILURE() << "no StoreError";
    return Kind::io;
}

}  // namespace

TEST(StoreUrlTest, KnowsTwoKinds) {
    EXPECT_EQ(StoreUrl::from("sqlite:/a/b.db")->path, "/a/b.db");
    const auto server = StoreUrl::from("postgresql://agency@db/yibao");
    EXPECT_EQ(server->kind, StoreUrl::Kind::postgresql);
    EXPECT_EQ(server->path, "postgresql://agency@db/yibao");
    for (const char* text : {"", "sqlite:", "mysql://x", "/a/b.db"})
        EXPECT_EQ(StoreUrl::from(text).refusal().code, "store.url") << text;
    EXPECT_EQ(StoreUrl::from("mysql://u:secret@h/x").refusal().message.find("secret"),
              std::string::npos);
}

TEST_F(SqliteFile, IsMadeOnlyWhenAsked) {
    EXPECT_EQ(kind_of([&] { open({}); }, "no such store"), Kind::missing);
    EXPECT_EQ(kind_of([&] { open({.read_only = true}); }), Kind::missing);
    open();
    open({});
}

TEST_F(SqliteFile, IsDurableAndStrict) {
    open();
    Connection connection(path, Connection::Mode::read_only, "");
    Statement mode = connection.prepare("PRAGMA journal_mode");
    ASSERT_TRUE(mode.step());
    EXPECT_EQ(mode.text(0), "wal");
    EXPECT_EQ(connection.integer("SELECT count(*) FROM migration"),
              static_cast<std::int64_t>(migrations().size()));
    EXPECT_EQ(connection.integer("SELECT count(*) FROM pragma_table_list WHERE schema = 'main' "
                                 "AND name NOT LIKE 'sqlite%' AND strict = 0"),
              0);
}

TEST_F(SqliteFile, RefusesASecondServerButNotAReader) {
    const auto first = open();
    ASSERT_TRUE(add(*first, 1));
    EXPECT_EQ(kind_of([&] { open(); }, path + ".lock"), Kind::locked);
    EXPECT_EQ(kind_of([&] { open(); }, std::to_string(getpid())), Kind::locked);

    const auto reader = open({.read_only = true});
    EXPECT_TRUE(has(*reader, 1));
    ASSERT_TRUE(add(*first, 2));
    EXPECT_TRUE(has(*reader, 2));
    EXPECT_THROW((void)add(*reader, 3), BrokenInvariant);
    EXPECT_TRUE(verify(*reader).holds());
}

TEST_F(SqliteFile, RefusesWhatIsNotItsOwn) {
    raw("CREATE TABLE other (a)");
    EXPECT_EQ(kind_of([&] { open(); }, "another program"), Kind::foreign);
}

TEST_F(SqliteFile, RefusesTheStoreOfANewerProgram) {
    open();
    raw("PRAGMA user_version = 999");
    EXPECT_EQ(kind_of([&] { open(); }, "version 999"), Kind::newer);
    EXPECT_EQ(kind_of([&] { open({.read_only = true}); }), Kind::newer);
}

TEST_F(SqliteFile, RefusesColumnsThatDoNotAgreeWithTheProgram) {
    open();
    raw("ALTER TABLE setting ADD COLUMN extra TEXT");
    EXPECT_EQ(kind_of([&] { open(); }, "setting"), Kind::foreign);
}

TEST_F(SqliteFile, TakesAnOlderStoreThroughTheMissingSteps) {
    open();
    std::vector<Migration> steps(migrations().begin(), migrations().end());
    const int next = steps.back().number + 1;
    steps.push_back({next, "A test", "CREATE INDEX later ON person (birth)"});
    SqliteOptions options;
    options.steps = steps;
    open_sqlite(path, options);
    open_sqlite(path, options);  // nothing left to do
    {
        Connection connection(path, Connection::Mode::read_only, "");
        EXPECT_EQ(connection.integer("PRAGMA user_version"), next);
        EXPECT_EQ(connection.integer("SELECT count(*) FROM migration"), next);
    }
    steps.push_back({next + 1, "A mistake", "CREATE INDEX later ON person (birth)"});
    options.steps = steps;
    EXPECT_THROW(open_sqlite(path, options), BrokenInvariant);
    Connection connection(path, Connection::Mode::read_only, "");
    EXPECT_EQ(connection.integer("PRAGMA user_version"), next);
}

TEST_F(SqliteFile, AFullDiskFailsTheGroupAndPassesWhenThereIsRoom) {
    FaultyVfs disk("full disk");
    SqliteOptions options;
    options.store.create = true;
    options.vfs = disk.name();
    {
        const auto store = open_sqlite(path, options);
        ASSERT_TRUE(add(*store, 1));
        disk.write = SQLITE_FULL;
        EXPECT_EQ(kind_of([&] { (void)add(*store, 2); }, "Make room"), Kind::full);
        EXPECT_EQ(kind_of([&] { (void)add(*store, 3); }), Kind::full);
        EXPECT_TRUE(has(*store, 1));
        EXPECT_FALSE(has(*store, 2));
        disk.write = SQLITE_OK;
        ASSERT_TRUE(add(*store, 2));
    }
    const auto store = open();
    EXPECT_TRUE(has(*store, 1) && has(*store, 2) && !has(*store, 3));
}

TEST_F(SqliteFile, ADiskThatCannotSyncKeepsNothing) {
    FaultyVfs disk("broken disk");
    SqliteOptions options;
    options.store.create = true;
    options.vfs = disk.name();
    const auto store = open_sqlite(path, options);
    ASSERT_TRUE(add(*store, 1));
    disk.sync = SQLITE_IOERR_FSYNC;
    EXPECT_EQ(kind_of([&] { (void)add(*store, 2); }), Kind::io);
    EXPECT_FALSE(has(*store, 2));
    disk.sync = SQLITE_OK;
    ASSERT_TRUE(add(*store, 2));
    EXPECT_TRUE(has(*store, 2));
}

TEST_F(SqliteFile, ADamagedFileIsNamed) {
    std::ofstream(path) << std::string(8192, 'x');
    EXPECT_EQ(kind_of([&] { open(); }, "restore the last backup"), Kind::corrupt);
}

TEST_F(SqliteFile, ADamagedPageHurtsOnlyWhoNeedsIt) {
    {
        const auto store = open();
        for (std::int64_t id = 1; id < 500; ++id) ASSERT_TRUE(add(*store, id));
        ASSERT_TRUE(store->write(Buckets::all(), [](UnitOfWork& unit) -> Result<int> {
            unit.insert(
                Diagnosis{.code = "A00", .start = Day::of(2020, 1, 1), .end = {}, .name = "霍乱"});
            return 0;
        }));
    }
    std::int64_t root = 0;
    {
        Connection connection(path, Connection::Mode::read_only, "");
        root = connection.integer("SELECT rootpage FROM sqlite_schema WHERE name = 'diagnosis'");
    }
    {
        std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
        file.seekp((root - 1) * 4096);
        file << std::string(4096, '\xee');
    }
    const auto store = open();
    const auto damaged = [](UnitOfWork& unit) -> Result<int> {
        return unit.get<Diagnosis>("A00", Day::of(2020, 1, 1)) ? 1 : 0;
    };
    EXPECT_EQ(kind_of([&] { (void)store->write(Buckets::all(), damaged); }), Kind::corrupt);
    EXPECT_EQ(kind_of([&] {
                  store->read([](Reader& reader) {
                      (void)reader.get<Diagnosis>("A00", Day::of(2020, 1, 1));
                  });
              }),
              Kind::corrupt);
    ASSERT_TRUE(add(*store, 500));
    EXPECT_TRUE(has(*store, 1) && has(*store, 500));
}

/// Root may write anything, so the opening is tried by a child process without its rights.
TEST_F(SqliteFile, AFileThatCannotBeWrittenIsNamed) {
    open();
    chmod(folder.file("").c_str(), 0555);
    chmod(path.c_str(), 0444);
    const pid_t child = fork();
    if (child == 0) {
        constexpr uid_t nobody = 65534;
        if (geteuid() == 0 && setuid(nobody) != 0) _exit(2);
        try {
            open({});
        } catch (const StoreError& error) {
            _exit(error.kind == Kind::read_only ? 0 : 3);
        }
        _exit(4);
    }
    int status = 0;
    waitpid(child, &status, 0);
    chmod(folder.file("").c_str(), 0755);
    EXPECT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), 0);
}

TEST_F(SqliteFile, AReferenceToNothingFailsOnlyItsOperation) {
    const auto store = open();
    const auto visit_of_nobody = [](UnitOfWork& unit) -> Result<int> {
        Visit visit;
        visit.id = unit.next_id(bucket_of(7));
        visit.person = 7;
        unit.append(visit);
        return 0;
    };
    EXPECT_THROW((void)store->write(Buckets::home(7), visit_of_nobody), BrokenInvariant);
    ASSERT_TRUE(add(*store, 7));
    EXPECT_TRUE(store->write(Buckets::home(7), visit_of_nobody));
}

TEST_F(SqliteFile, TheWalIsCopiedIntoTheFileBesideTheWriter) {
    SqliteOptions options;
    options.store.create = true;
    const auto store = open_sqlite(path, options);
    const auto size = [&] {
        struct stat status {};
        return stat(path.c_str(), &status) == 0 ? status.st_size : 0;
    };
    const auto before = size();
    for (std::int64_t id = 1; id < 400; ++id) ASSERT_TRUE(add(*store, id));
    for (int tenths = 0; size() <= before && tenths < 100; ++tenths)
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    EXPECT_GT(size(), before);
}

TEST_F(SqliteFile, TheWalStaysBounded) {
    SqliteOptions options;
    options.store.create = true;
    options.wal_limit = 50;
    const auto store = open_sqlite(path, options);
    for (std::int64_t id = 1; id < 400; ++id) ASSERT_TRUE(add(*store, id));
    struct stat status {};
    ASSERT_EQ(stat((path + "-wal").c_str(), &status), 0);
    EXPECT_LT(status.st_size, 250 * 4120);  // five times the limit
    EXPECT_TRUE(has(*store, 1) && has(*store, 399));
}
