#include "programs/log.hpp"

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <type_traits>

using namespace yibao;

// What came from outside has no way into a line but through a kind that checks it.
static_assert(!std::is_convertible_v<std::string, log::Value>);
static_assert(!std::is_convertible_v<std::string_view, log::Value>);
static_assert(!std::is_convertible_v<const char*, log::Value>);
static_assert(!std::is_convertible_v<const char*, log::Word>);
static_assert(!std::is_convertible_v<double, log::Word>);

namespace {

constexpr const char* withheld = "\"[withheld]\"";

class LogFile : public testing::Test {
protected:
    LogFile() { std::filesystem::remove(path_); }
    ~LogFile() override {
        log::open("warn", "");
        std::filesystem::remove(path_);
    }

    std::vector<boost::json::object> lines() const {
        std::vector<boost::json::object> result;
        std::ifstream in(path_);
        for (std::string line; std::getline(in, line);)
            result.push_back(boost::json::parse(line).as_object());
        return result;
    }

    const std::string path_ = testing::TempDir() + "yibao_log_test.log";
};

}  // namespace

TEST_F(LogFile, HoldsOneJsonObjectALine) {
    log::open("info", path_);
    log::info("settled", {{"institution", log::code("H43010000001")},
                          {"settlement", log::id(897250309120)},
                          {"us", 123},
                          {"resent", false},
                          {"kind", log::Word("pharmacy")}});
    log::debug("below the level");
    log::error("store.failed", {{"path", log::place("/var/lib/医保/a\"b\n.db")},
                                {"what", log::failure("disk I/O error")}});
    const auto all = lines();
    ASSERT_EQ(all.size(), 2);
    EXPECT_EQ(all[0].at("level"), "info");
    EXPECT_EQ(all[0].at("event"), "settled");
    EXPECT_EQ(all[0].at("institution"), "H43010000001");
    EXPECT_EQ(all[0].at("settlement"), "897250309120");
    EXPECT_EQ(all[0].at("us"), 123);
    EXPECT_EQ(all[0].at("resent"), false);
    EXPECT_EQ(all[0].at("kind"), "pharmacy");
    EXPECT_EQ(all[1].at("path"), "/var/lib/医保/a\"b\n.db");
    EXPECT_EQ(all[0].at("time").as_string().size(),
              std::string("2024-02-29T08:00:00.123+08:00").size());
}

TEST_F(LogFile, SaysWhichFileCannotBeOpened) {
    EXPECT_THROW(log::open("info", "/proc/no/such.log"), std::runtime_error);
}

TEST(Log, WithholdsWhatCouldBePersonal) {
    EXPECT_EQ(log::code("H43010000001202402291530001234").json(),
              "\"H43010000001202402291530001234\"");
    EXPECT_EQ(log::code("person.unknown").json(), "\"person.unknown\"");
    for (const char* text : {"110101199003070000", "11010119900307000X", "110101900307000", "张三",
                             "cert:11010119900307000x", "13800000000", "two words", "a\"b"})
        EXPECT_EQ(log::code(text).json(), withheld) << text;
    EXPECT_EQ(log::code(std::string(65, 'a')).json(), withheld);
    EXPECT_EQ(log::Value(110101199003070000).json(), withheld);
    EXPECT_EQ(log::Value(99'999'999'999'999).json(), "99999999999999");
}

TEST(Log, NamesPlacesWhateverTheirBytes) {
    EXPECT_EQ(log::place("/医保").json(), "\"/医保\"");
    EXPECT_EQ(log::place("/\xff.db").json(), "\"/?.db\"");
}

TEST(Log, BlursTheTextOfAFailure) {
    EXPECT_EQ(log::failure("row 110101199003070000 of 李四 at line 12").json(),
              "\"row # of ?????? at line 12\"");
    EXPECT_EQ(log::failure("call 13800000000\n").json(), R"("call #\u000a")");
    EXPECT_EQ(log::failure(std::runtime_error("store.cpp:14: x")).json(), R"("store.cpp:14: x")");
}
