// What a disk can do to the real program: full, read-only, damaged, taken by another. Always a clear
// text, exit code 3, and no half of anything.

#include <gtest/gtest.h>

#include <sys/mount.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "storage/verify.hpp"
#include "tests/system/counter.hpp"
#include "tests/system/process.hpp"

namespace yibao::system {
namespace {

constexpr const char* persons = "甲: {险种: 职工基本医疗保险, 类别: 在职, 账户: 900000}";
constexpr uid_t nobody = 65534;

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::vector<std::string> serve(const std::string& store, const std::string& key) {
    return {"serve", "--store",     "sqlite:" + store, "--key-file", key,           "--port",
            "0",     "--log-level", "error",           "--log-file", store + ".log"};
}

class Disk : public testing::Test {
protected:
    Disk() : area_(make_area(folder_, persons)) {}

    Counter pharmacy(std::uint16_t port) {
        return Counter(area_.institution("大药房"), over_http(port), now);
    }
    Message purchase(Counter& counter) {
        return counter.write("2102", blanks_of(area_.person("甲")),
                             {{area_.item("甲药").code, Money::fen(1)}});
    }

    /// Buys until the store fails; what was accepted before. At most `most` purchases.
    std::vector<std::pair<Message, std::string>> buy_until_full(Counter& counter, int most,
                                                                Message& failed) {
        std::vector<std::pair<Message, std::string>> done;
        for (int i = 0; i < most; ++i) {
            const Message message = purchase(counter);
            const Answer answer = counter.send(message);
            if (!answer.accepted()) {
                EXPECT_EQ(answer.code(), "system.store") << answer.bytes;
                failed = message;
                return done;
            }
            done.emplace_back(message, answer.bytes);
        }
        ADD_FAILURE() << "the disk never filled";
        return done;
    }

    /// All that was answered is there, once; the books hold.
    void expect_kept(const std::string& db, std::size_t settlements) {
        const auto store = storage::open_store({.path = db}, {.read_only = true});
        EXPECT_EQ(Books::of(*store).settlements, static_cast<std::int64_t>(settlements));
        EXPECT_TRUE(storage::verify(*store).holds());
        const Ended proof = run_yibao({"verify", "--store", "sqlite:" + db});
        EXPECT_EQ(proof.exit, 0) << proof.out << proof.err;
    }

    /// The program ends with code 3 and says these words, on standard error.
    static void expect_failure(const Ended& ended, const std::vector<std::string>& words) {
        EXPECT_EQ(ended.exit, 3) << ended.out << ended.err;
        for (const std::string& word : words)
            EXPECT_TRUE(has(ended.err, word)) << "\"" << word << "\" is not in: " << ended.err;
    }

    StoreFolder folder_;
    Area area_;
};

TEST_F(Disk, AFileThatMayNotGrowRefusesAndLosesNothing) {
    const auto size = static_cast<std::int64_t>(std::filesystem::file_size(folder_.db()));
    std::vector<std::pair<Message, std::string>> done;
    Message failed;
    {
        Process server(serve(folder_.db(), folder_.key()), {.file_size = size + 100'000});
        Counter counter = pharmacy(server.port());
        done = buy_until_full(counter, 2000, failed);
        EXPECT_EQ(counter.send(failed).code(), "system.store");
        EXPECT_EQ(counter.call("1101", blanks_of(area_.person("甲"))).code(), "")
            << "what only reads goes on";
    }
    EXPECT_GT(done.size(), 5U);
    std::ifstream log(folder_.db() + ".log");
    const std::string said{std::istreambuf_iterator<char>(log), {}};
    EXPECT_TRUE(has(said, "largest size that this program may write")) << said;
    EXPECT_FALSE(has(said, "disk is full")) << said;
    expect_kept(folder_.db(), done.size());
    Process server(serve(folder_.db(), folder_.key()));
    Counter counter = pharmacy(server.port());
    for (const auto& [message, answer] : done) EXPECT_EQ(counter.send(message).bytes, answer);
    EXPECT_EQ(counter.send(failed).code(), "");
    EXPECT_EQ(server.terminate().exit, 0);
    expect_kept(folder_.db(), done.size() + 1);
}

/// A file system of a few megabytes. Only root may mount one; others test with the file size above.
class SmallDisk {
public:
    explicit SmallDisk(std::string path) : path_(std::move(path)) {
        std::filesystem::create_directory(path_);
        mounted_ = mount("yibao-test", path_.c_str(), "tmpfs", 0, "size=6m") == 0;
    }
    ~SmallDisk() {
        if (mounted_) umount2(path_.c_str(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    bool is_small() const { return mounted_; }

    /// Takes all the room there is.
    void fill() const {
        std::ofstream out(path_ + "/filler", std::ios::binary);
        const std::string page(4096, 'x');
        while (out.write(page.data(), static_cast<std::streamsize>(page.size())).flush()) {
        }
    }
    void free() const { std::filesystem::remove(path_ + "/filler"); }

private:
    std::string path_;
    bool mounted_ = false;
};

TEST_F(Disk, AFullDiskRefusesAndTheServerGoesOnWhenThereIsRoom) {
    const SmallDisk disk(folder_.file("small"));
    const std::string db = folder_.file("small/yibao.db");
    std::filesystem::copy_file(folder_.db(), db);
    Message failed;
    std::size_t done = 0;
    {
        Process server(serve(db, folder_.key()), {.file_size = disk.is_small() ? 0 : 1'000'000});
        Counter counter = pharmacy(server.port());
        EXPECT_EQ(counter.send(purchase(counter)).code(), "");
        disk.fill();
        done = 1 + buy_until_full(counter, 5000, failed).size();
        if (disk.is_small()) {
            disk.free();
            EXPECT_EQ(counter.send(failed).code(), "") << "there is room again";
            ++done;
            EXPECT_EQ(counter.send(purchase(counter)).code(), "");
            ++done;
            EXPECT_EQ(server.terminate().exit, 0);
        }
    }
    expect_kept(db, done);
}

TEST_F(Disk, AnAgencyThatDoesNotFitLeavesNoHalf) {
    const Ended ended =
        run_yibao({"demo", "--data", folder_.file("demo"), "--create-only", "--persons", "1000"},
                  {.file_size = 2'000'000});
    expect_failure(ended, {"demo/unfinished/yibao.db"});
    EXPECT_FALSE(std::filesystem::exists(folder_.file("demo/yibao.db")));
    EXPECT_FALSE(std::filesystem::exists(folder_.file("demo/demo.json")));
    const Ended again =
        run_yibao({"demo", "--data", folder_.file("demo"), "--create-only", "--persons", "1000"});
    EXPECT_EQ(again.exit, 0) << again.err;
    EXPECT_TRUE(std::filesystem::exists(folder_.file("demo/demo.json")));
}

TEST_F(Disk, AReadOnlyStoreIsNotServed) {
    namespace fs = std::filesystem;
    const std::string home = fs::path(folder_.db()).parent_path();
    for (const std::string& path : {home, folder_.db(), folder_.key(), folder_.db() + ".lock"}) {
        if (geteuid() != 0) continue;
        ASSERT_EQ(chown(path.c_str(), nobody, nobody), 0) << path;
    }
    const auto serve_as_user = [&] {
        return Process(
                   {"serve", "--store", folder_.url(), "--key-file", folder_.key(), "--port", "0"},
                   {.ordinary_user = true})
            .wait();
    };
    const auto size = fs::file_size(folder_.db());
    fs::permissions(folder_.db(), fs::perms::owner_read);
    expect_failure(serve_as_user(), {folder_.db(), "cannot be written"});
    fs::remove(folder_.db() + ".lock");
    fs::permissions(home, fs::perms::owner_read | fs::perms::owner_exec);
    expect_failure(serve_as_user(), {folder_.db(), "Permission denied", "may write in it"});
    EXPECT_EQ(size, fs::file_size(folder_.db()));
    fs::permissions(home, fs::perms::owner_all);
}

TEST_F(Disk, ADamagedStoreIsNotServed) {
    const auto overwrite = [&](std::streamoff from, std::streamoff length) {
        std::fstream file(folder_.db(), std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(from);
        file << std::string(static_cast<std::size_t>(length), '\x5a');
    };
    const auto size = static_cast<std::streamoff>(std::filesystem::file_size(folder_.db()));
    overwrite(4096, size - 4096);
    expect_failure(run_yibao(serve(folder_.db(), folder_.key())), {folder_.db(), "damaged"});
    expect_failure(run_yibao({"verify", "--store", folder_.url()}), {folder_.db(), "damaged"});
    overwrite(0, 4096);
    expect_failure(run_yibao(serve(folder_.db(), folder_.key())), {folder_.db(), "not a database"});
}

TEST_F(Disk, APageDamagedUnderTheServerIsToldAndNothingIsWritten) {
    Process server(serve(folder_.db(), folder_.key()));
    Counter counter = pharmacy(server.port());
    EXPECT_EQ(counter.send(purchase(counter)).code(), "");
    server.kill();
    {
        const auto store = storage::open_store({.path = folder_.db()}, {});
        EXPECT_EQ(Books::of(*store).settlements, 1);
    }  // closing brings everything into the one file
    const auto size = std::filesystem::file_size(folder_.db());
    std::fstream file(folder_.db(), std::ios::in | std::ios::out | std::ios::binary);
    std::string bytes(size, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(size));
    const auto at = bytes.find("account:" + area_.person("甲").psn_no());
    ASSERT_NE(at, std::string::npos);
    // The header of the page that holds the journals.
    file.seekp(static_cast<std::streamoff>(at / 4096 * 4096));
    file << std::string(64, '\x5a');
    file.close();
    const Ended proof = run_yibao({"verify", "--store", folder_.url()});
    EXPECT_EQ(proof.exit, 3) << proof.out << proof.err;
    EXPECT_TRUE(has(proof.err, "damaged")) << proof.err;
}

TEST_F(Disk, ASecondServerIsTurnedAway) {
    Process first(serve(folder_.db(), folder_.key()));
    Counter counter = pharmacy(first.port());
    expect_failure(run_yibao(serve(folder_.db(), folder_.key())),
                   {folder_.db(), "in use by process"});
    EXPECT_EQ(counter.send(purchase(counter)).code(), "");
    EXPECT_EQ(run_yibao({"verify", "--store", folder_.url()}).exit, 0) << "verify may look on";
    EXPECT_EQ(first.terminate().exit, 0);
    Process second(serve(folder_.db(), folder_.key()));
    EXPECT_GT(second.port(), 0);
}

TEST_F(Disk, WhatIsNoStoreIsSaidSo) {
    expect_failure(run_yibao(serve(folder_.file("none.db"), folder_.key())),
                   {"none.db", "there is no such store"});
    EXPECT_FALSE(std::filesystem::exists(folder_.file("none.db")));
    std::ofstream(folder_.file("text.db")) << "this is a text, and long enough to look at\n";
    expect_failure(run_yibao(serve(folder_.file("text.db"), folder_.key())),
                   {"text.db", "not a database"});
    expect_failure(run_yibao(serve(folder_.db(), folder_.file("nokey"))), {"nokey"});
    storage::Vault::create(folder_.file("otherkey"));
    expect_failure(run_yibao(serve(folder_.db(), folder_.file("otherkey"))), {});
    Process first(serve(folder_.db(), folder_.key()));
    auto taken = serve(folder_.file("copy.db"), folder_.key());
    std::filesystem::copy_file(folder_.db(), folder_.file("copy.db"));
    taken[6] = std::to_string(first.port());
    expect_failure(run_yibao(taken), {"127.0.0.1", std::to_string(first.port())});
}

}  // namespace
}  // namespace yibao::system
