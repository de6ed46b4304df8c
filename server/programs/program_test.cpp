#include "programs/program.hpp"

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "programs/configuration.hpp"

using namespace yibao;

namespace {

struct Ran {
    int exit;
    std::string out;
    std::string err;
};

Ran ran(std::vector<std::string> arguments, std::map<std::string, std::string> environment = {}) {
    std::ostringstream out;
    std::ostringstream err;
    const int exit = run_program(std::move(arguments), std::move(environment), out, err);
    return {exit, out.str(), err.str()};
}

/// A configuration file for the duration of a test.
class ConfigFile {
public:
    explicit ConfigFile(std::string_view text) { std::ofstream(path) << text; }
    ~ConfigFile() { std::filesystem::remove(path); }
    ConfigFile(const ConfigFile&) = delete;
    ConfigFile& operator=(const ConfigFile&) = delete;

    const std::string path = testing::TempDir() + "yibao_program_test.toml";
};

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST(Program, HelpsAndNamesItsVersion) {
    const Ran help = ran({"--help"});
    EXPECT_EQ(help.exit, 0);
    for (const char* part : {"config", "version", "Examples:", "Exit codes:"})
        EXPECT_TRUE(has(help.out, part)) << part;
    EXPECT_TRUE(has(ran({"--version"}).out, "yibao "));
    EXPECT_TRUE(boost::json::parse(ran({"version", "--json"}).out).as_object().contains("version"));
}

TEST(Program, RefusesAWrongCommandLine) {
    for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
             {}, {"confgi"}, {"config", "--prot", "1"}, {"config", "--port"}, {"--nothing"}}) {
        const Ran run = ran(arguments);
        EXPECT_EQ(run.exit, 2);
        EXPECT_TRUE(run.out.empty()) << run.out;
        EXPECT_TRUE(has(run.err, "--help")) << run.err;
    }
    EXPECT_TRUE(has(ran({"confgi"}).err, "confgi is unknown here; the nearest known is config"));
    EXPECT_TRUE(has(ran({"config", "--prot", "1"}).err, "the nearest known is --port"));
}

TEST(Configuration, FlagOverridesEnvironmentOverridesFileOverridesDefault) {
    const ConfigFile file("port = 1\nthreads = 1\nlisten = \"::1\"\n");
    const Ran run = ran({"config", "--json", "--config", file.path, "--port", "3"},
                        {{"YIBAO_PORT", "2"}, {"YIBAO_THREADS", "2"}, {"OTHER", "x"}});
    ASSERT_EQ(run.exit, 0) << run.err;
    const auto all = boost::json::parse(run.out).as_object();
    const auto expect = [&](const char* name, const boost::json::value& value, const char* origin,
                            const std::string& place) {
        EXPECT_EQ(all.at(name).at("value"), value) << name;
        EXPECT_EQ(all.at(name).at("origin").as_string(), origin) << name;
        EXPECT_EQ(all.at(name).at("place").as_string(), std::string_view(place)) << name;
    };
    expect("port", 3, "flag", "--port");
    expect("threads", 2, "environment", "YIBAO_THREADS");
    expect("listen", "::1", "file", file.path + ":3");
    expect("signature_window", 300, "default", "");
    EXPECT_EQ(all.size(), settings().size()) << "config offers every setting";

    EXPECT_TRUE(has(ran({"config"}, {{"YIBAO_CONFIG", file.path}}).out, file.path + ":1"));
}

TEST(Configuration, TakesEveryFlag) {
    for (const Setting& row : settings()) {
        std::vector<std::string> arguments{"config", "--json", row.flag()};
        if (row.most > 0)
            arguments.push_back(std::to_string(row.most));
        else if (!row.choices.empty())
            arguments.emplace_back("debug");
        else if (!std::holds_alternative<bool Configuration::*>(row.member))
            arguments.emplace_back("text");
        const Ran run = ran(arguments);
        EXPECT_EQ(run.exit, 0) << run.err;
        EXPECT_TRUE(has(run.out, R"("place":")" + row.flag())) << run.out;
    }
}

TEST(Configuration, RefusesWhatItDoesNotKnowAndSaysWhere) {
    const auto refused = [](std::string_view text, std::string_view part) {
        const ConfigFile file(text);
        const Ran run = ran({"config", "--config", file.path});
        EXPECT_EQ(run.exit, 2);
        EXPECT_TRUE(has(run.err, file.path + ":" + std::string(part))) << run.err;
    };
    refused("# comment\nprot = 1\n", "2: unknown key prot; the nearest known one is port");
    refused("\n\nport = \"1\"\n", "3: port must be a whole number, 0 to 65535, not a TOML string");
    refused("port = 70000\n", "1: port must be a whole number, 0 to 65535, not \"70000\"");
    refused("unsigned_loopback = 1\n", "1: unsigned_loopback must be true or false");
    refused("log_level = \"loud\"\n", "1: log_level must be one of debug, info, warn, error");
    refused("port = 1\nport = 2\n", "2: ");
    refused("port =\n", "1: ");
    refused("[server]\nport = 1\n", "1: unknown key server");

    EXPECT_TRUE(
        has(ran({"config"}, {{"YIBAO_PROT", "1"}}).err,
            "unknown environment variable YIBAO_PROT; the nearest known one is YIBAO_PORT"));
    EXPECT_TRUE(has(ran({"config"}, {{"YIBAO_PORT", "1x"}}).err, "YIBAO_PORT: port must be"));
    EXPECT_TRUE(has(ran({"config", "--config", "/no/such.toml"}).err, "/no/such.toml"));
    EXPECT_EQ(ran({"config", "--config", "/no/such.toml"}).exit, 2);
}

TEST(Configuration, MasksPasswords) {
    const std::string secret = "postgres://yibao:s3cr:et@db/yibao";
    for (const Ran& run : {ran({"config", "--store", secret}),
                           ran({"config", "--json"}, {{"YIBAO_STORE", secret}})}) {
        EXPECT_FALSE(has(run.out, "s3cr")) << run.out;
        EXPECT_TRUE(has(run.out, "postgres://yibao:***@db/yibao")) << run.out;
    }
}

TEST(Configuration, ReferencePageIsCurrent) {
    std::ifstream in("docs/operating/configuration.md");
    std::ostringstream page;
    page << in.rdbuf();
    EXPECT_EQ(page.str(), ran({"config", "--reference"}).out)
        << "build/yibao config --reference > docs/operating/configuration.md";
}
