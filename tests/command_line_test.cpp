// The program as a person at a shell meets it: its help, its refusals, its exit codes.

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

#include "programs/program.hpp"
#include "tests/system/area.hpp"
#include "tests/system/process.hpp"

namespace yibao::system {
namespace {

struct Ran {
    int exit;
    std::string out;
    std::string err;
};

Ran ran(std::vector<std::string> arguments) {
    std::ostringstream out;
    std::ostringstream err;
    const int exit = run_program(std::move(arguments), {}, out, err);
    return {exit, out.str(), err.str()};
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

std::string content_of(const std::string& file) {
    std::ifstream in(file);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// The names of the subcommands in a help text.
std::vector<std::string> subcommands(const std::string& help) {
    std::vector<std::string> names;
    std::istringstream lines(help);
    bool inside = false;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("Subcommands:")) inside = true;
        if (line.empty()) inside = false;
        if (inside && line.starts_with("  ") && line[2] != ' ')
            names.push_back(line.substr(2, line.find(' ', 2) - 2));
    }
    return names;
}

/// Every command that there is: {}, {"serve"}, {"policy"}, {"policy", "check"} …
std::vector<std::vector<std::string>> commands() {
    std::vector<std::vector<std::string>> all{{}};
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto words = all[i];
        words.emplace_back("--help");
        for (const std::string& name : subcommands(ran(words).out)) {
            words.back() = name;
            all.push_back(words);
        }
    }
    return all;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text = "yibao";
    for (const std::string& word : words) text += ' ' + word;
    return text;
}

TEST(CommandLine, EveryCommandHelps) {
    std::set<std::string> seen;
    for (auto words : commands()) {
        seen.insert(joined(words));
        words.emplace_back("--help");
        const Ran help = ran(words);
        EXPECT_EQ(help.exit, 0) << joined(words);
        EXPECT_TRUE(help.err.empty()) << joined(words) << help.err;
        for (const char* part : {"Usage", "Examples:\n  yibao ", "Exit codes:\n  0 "})
            EXPECT_TRUE(has(help.out, part)) << joined(words) << ": " << part;
    }
    for (const char* command :
         {"yibao serve", "yibao verify", "yibao migrate", "yibao backup", "yibao restore",
          "yibao copy", "yibao export", "yibao demo", "yibao demo-hospital", "yibao policy check",
          "yibao policy test", "yibao policy explain", "yibao policy try", "yibao config",
          "yibao key add", "yibao version"})
        EXPECT_TRUE(seen.contains(command)) << command;
}

TEST(CommandLine, EveryCommandRefusesWhatItDoesNotKnow) {
    for (auto words : commands()) {
        words.emplace_back("--no-such-flag");
        const Ran flag = ran(words);
        EXPECT_EQ(flag.exit, 2) << joined(words) << flag.out;
        EXPECT_TRUE(flag.out.empty()) << joined(words) << flag.out;
        EXPECT_TRUE(has(flag.err, "--no-such-flag")) << joined(words) << ": " << flag.err;
    }
}

TEST(CommandLine, PolicyCheckSaysWhatIsWrongAndWhere) {
    const StoreFolder folder;
    const std::string good = content_of("policies/示例市/职工门诊.yaml");
    EXPECT_EQ(ran({"policy", "check", "policies/示例市"}).exit, 0);
    EXPECT_EQ(ran({"policy", "check", "no/such/folder"}).exit, 2);
    const auto broken = [&](std::string_view part, std::string_view other,
                            std::string_view expected) {
        std::string text = good;
        const auto at = text.find(part);
        ASSERT_NE(at, std::string::npos) << part;
        text.replace(at, part.size(), other);
        std::filesystem::create_directory(folder.file("p"));
        std::ofstream(folder.file("p/broken.yaml")) << text;
        const Ran run = ran({"policy", "check", folder.file("p")});
        EXPECT_EQ(run.exit, 1) << part << run.out << run.err;
        const std::string said = run.out + run.err;
        EXPECT_TRUE(has(said, "broken.yaml")) << said;
        EXPECT_TRUE(has(said, expected)) << expected << " is not in " << said;
    };
    broken("待遇:", "待於:", "待於");
    broken("在职: 65%", "在职: 165%", "165%");
    broken("在职: 400元", "在职: 400", "400");
    broken("  - 生效: 2025-01-01", "  - 生效: 2023-01-01", "2023-01-01");
    broken("统筹支付: 275元", "统筹支付: 276元", "276");
    broken("维度:", "维度: [", "broken.yaml");
}

TEST(CommandLine, PolicyTestCountsAndShowsTheDifference) {
    const StoreFolder folder;
    const Ran good = ran({"policy", "test", "policies/示例市"});
    EXPECT_EQ(good.exit, 0) << good.out << good.err;
    std::string text = content_of("policies/示例市/职工门诊.yaml");
    const std::string amount = "统筹支付: 275元";
    text.replace(text.find(amount), amount.size(), "统筹支付: 274.99元");
    std::filesystem::create_directory(folder.file("p"));
    std::ofstream(folder.file("p/wrong.yaml")) << text;
    const Ran wrong = ran({"policy", "test", folder.file("p")});
    EXPECT_EQ(wrong.exit, 1) << wrong.out << wrong.err;
    const std::string said = wrong.out + wrong.err;
    for (const char* part : {"274.99", "275", "在职在三级医院看门诊"})
        EXPECT_TRUE(has(said, part)) << part << " is not in " << said;
}

TEST(CommandLine, PolicyExplainShowsTheDerivation) {
    const std::string file = "policies/示例市/职工门诊.yaml";
    const Ran explained = ran(
        {"policy", "explain", file, "--case", "在职在三级医院看门诊，先扣起付线，账户不付全自费"});
    EXPECT_EQ(explained.exit, 0) << explained.err;
    for (const char* part : {"起付线", "275", "示医保发〔2023〕31号第七条"})
        EXPECT_TRUE(has(explained.out, part)) << part << " is not in " << explained.out;
    const Ran unknown = ran({"policy", "explain", file, "--case", "三级医院看门诊"});
    EXPECT_EQ(unknown.exit, 2);
    EXPECT_EQ(unknown.out, "");
    EXPECT_TRUE(has(unknown.err, "在职在三级医院看门诊")) << "the nearest: " << unknown.err;
}

TEST(CommandLine, PolicyTryCalculates) {
    const StoreFolder folder;
    const std::string file = "policies/示例市/职工门诊.yaml";
    std::ofstream(folder.file("case.yaml"))
        << "日期: 2025-03-10\n情况: {身份: 在职, 医院等级: 三级}\n"
           "给定: {费用总额: 700元, 符合范围: 700元}\n";
    const Ran tried = ran({"policy", "try", file, "--input", folder.file("case.yaml")});
    EXPECT_EQ(tried.exit, 0) << tried.err;
    EXPECT_TRUE(has(tried.out, "275")) << tried.out;
    std::ofstream(folder.file("bad.yaml"))
        << "日期: 2025-03-10\n情况: {身份: 在岗, 医院等级: 三级}\n给定: {费用总额: 700元}\n";
    const Ran bad = ran({"policy", "try", file, "--input", folder.file("bad.yaml")});
    EXPECT_NE(bad.exit, 0) << bad.out;
    EXPECT_TRUE(has(bad.out + bad.err, "在岗")) << bad.out << bad.err;
    EXPECT_EQ(ran({"policy", "try", file, "--input", folder.file("none.yaml")}).exit, 2);
}

TEST(CommandLine, VerifySpeaksJson) {
    const StoreFolder folder;
    make_area(folder, "甲: {险种: 职工基本医疗保险, 类别: 在职, 账户: 100}");
    const Ended json = run_yibao({"verify", "--store", folder.url(), "--json"});
    EXPECT_EQ(json.exit, 0) << json.err;
    const auto report = boost::json::parse(json.out).as_object();
    EXPECT_EQ(report.at("violations").as_int64(), 0);
    EXPECT_EQ(report.at("accounts").as_int64(), 1);
    EXPECT_EQ(report.at("journals").as_int64(), 1);
    const Ended text = run_yibao({"verify", "--store", folder.url()});
    EXPECT_TRUE(has(text.out, "the books hold")) << text.out;
    EXPECT_EQ(run_yibao({"verify", "--store", "mysql:x"}).exit, 2);
    EXPECT_EQ(run_yibao({"verify", "--store", "sqlite:" + folder.file("none")}).exit, 3);
}

TEST(CommandLine, AnAgencyOfNationalAlgorithmsGoesOnUnderANewKey) {
    const StoreFolder folder;
    const std::string key = folder.file("keys");
    const Ran made = ran({"agency", "create", "--store", folder.url(), "--key-file", key, "--area",
                          "990100", "--name", "示例市", "--username", "guo.an", "--operator-name",
                          "郭安", "--national-algorithms"});
    ASSERT_EQ(made.exit, 0) << made.err;
    EXPECT_TRUE(content_of(key).starts_with("1 sm4 "));
    const Ran added = ran({"key", "add", "--key-file", key});
    EXPECT_EQ(added.exit, 0) << added.err;
    EXPECT_TRUE(has(added.out, "key 2 of AES-256-GCM")) << added.out;
    EXPECT_FALSE(has(added.out, content_of(key).substr(6, 64)));  // keys are shown to nobody
    const std::vector<std::string> hire{"operator",   "add",  "--store",    folder.url(),
                                        "--key-file", key,    "--username", "li.na",
                                        "--name",     "李娜", "--roles",    "security"};
    const Ran under_both = ran(hire);  // its look-ups read what key 1 made
    EXPECT_EQ(under_both.exit, 0) << under_both.err;
    EXPECT_EQ(ran(hire).exit, 1);  // the name is taken
    EXPECT_EQ(ran({"key", "add", "--key-file", folder.file("none")}).exit, 3);
}

TEST(CommandLine, MigrateSaysWhichVersionAStoreHas) {
    const StoreFolder folder;
    make_area(folder, "甲: {险种: 职工基本医疗保险, 类别: 在职, 账户: 100}");
    const Ran newest = ran({"migrate", "--store", folder.url()});
    EXPECT_EQ(newest.exit, 0) << newest.err;
    EXPECT_TRUE(has(newest.out, "the newest")) << newest.out;
    const Ran spread = ran({"migrate", "--store", folder.url(), "--distributed"});
    EXPECT_EQ(spread.exit, 3) << spread.out;
    EXPECT_TRUE(has(spread.err, "only a store on PostgreSQL")) << spread.err;
    EXPECT_EQ(ran({"migrate", "--store", "sqlite:" + folder.file("none")}).exit, 3);
}

}  // namespace
}  // namespace yibao::system
