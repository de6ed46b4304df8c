// Whole-system scenarios, written as text in tests/scenarios: given, message, expected answer and
// postings. Run on every kind of store.

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>

#include "base/id.hpp"
#include "storage/postgres/test_citus.hpp"
#include "tests/system/scenario.hpp"

namespace yibao::system {
namespace {

/// Every group is also proved to touch the buckets of its operations alone.
std::unique_ptr<storage::Store> new_postgres(std::int32_t chains) {
    return storage::open_store(
        *storage::StoreUrl::from(storage::postgres::TestCluster::shared().new_database()),
        {.create = true, .chains = chains, .prove_buckets = true});
}

struct Kind {
    const char* name;
    StoreFactory make;
};

const Kind kinds[] = {
    {"sqlite",
     [](const std::string& folder) {
         return storage::open_store({.path = folder + ".db"}, {.create = true});
     }},
    {"postgresql", [](const std::string&) { return new_postgres(4); }},
    {"postgresql, a chain for each bucket, as on Citus",
     [](const std::string&) { return new_postgres(bucket_count); }},
};

std::vector<std::string> files() {
    std::vector<std::string> all;
    for (const auto& entry : std::filesystem::directory_iterator("tests/scenarios"))
        if (entry.path().extension() == ".yaml" && entry.path().stem() != "area" &&
            entry.path().stem() != "messages")
            all.push_back(entry.path().string());
    std::ranges::sort(all);
    return all;
}

std::string joined(const std::vector<std::string>& found) {
    std::string all;
    for (const std::string& one : found) all += one + '\n';
    return all;
}

class Scenarios : public testing::TestWithParam<std::string> {};

std::unique_ptr<storage::Store> new_citus(const std::string&) {
    return storage::open_store(
        *storage::StoreUrl::from(storage::postgres::TestCitus::shared().new_database()),
        {.create = true, .distributed = true, .prove_buckets = true});
}

TEST_P(Scenarios, GoAsTheTextSaysOnSeveralMachines) {
    if (!storage::postgres::TestCitus::installed())
        GTEST_SKIP() << storage::postgres::TestCitus::missing;
    const auto found = play(GetParam(), new_citus);
    EXPECT_TRUE(found.empty()) << joined(found);
}

TEST_P(Scenarios, GoAsTheTextSays) {
    for (const Kind& kind : kinds) {
        const auto found = play(GetParam(), kind.make);
        EXPECT_TRUE(found.empty()) << "on " << kind.name << ":\n" << joined(found);
    }
}

std::string name_of(const testing::TestParamInfo<std::string>& info) {
    std::string name = std::filesystem::path(info.param).stem().string();
    std::ranges::replace_if(
        name, [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(All, Scenarios, testing::ValuesIn(files()), name_of);

TEST(ScenarioPlayer, SeesWhatIsNotAsTheTextSays) {
    const std::string begin =
        "人员: {甲: {险种: 职工基本医疗保险, 类别: 在职, 账户: 50}}\n过程:\n"
        "  - {时间: 2025-03-10 09:00:00, 机构: 大药房, 人员: 甲, 交易: \"2102\", "
        "明细: [[甲药, 30]], ";
    const auto count = [&](const std::string& rest) {
        return play_text(begin + rest + "}", "here", kinds[0].make).size();
    };
    EXPECT_EQ(count("应答: {acct_pay: 30}, 余额: {甲: 20}"), 0U);
    EXPECT_EQ(count("应答: {acct_pay: 29}"), 1U);
    EXPECT_EQ(count("应答: {no_such_field: 0}"), 1U);
    EXPECT_EQ(count("余额: {甲: 50}"), 1U);
    EXPECT_EQ(count("累计: {甲: {年度门诊起付: 31}}"), 1U);
    EXPECT_EQ(count("分录: {账户 甲: -30}"), 1U);
    EXPECT_EQ(count("分录: {账户 甲: -30, 机构 大药房: 29}"), 1U);
    EXPECT_EQ(count("不受理: person.unknown"), 1U);
    EXPECT_EQ(count("发送: {psn_no: 1}"), 1U);
    EXPECT_EQ(count("应答: {setldetail: [{fund_pay_type: \"310200\", fund_payamt: 31}]}"), 1U);
    EXPECT_EQ(count("期望: {}"), 1U);
}

}  // namespace
}  // namespace yibao::system
