#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <memory>
#include <ostream>
#include <set>
#include <sstream>

#include "adjudication/trial.hpp"
#include "base/words.hpp"
#include "programs/commands.hpp"
#include "programs/session.hpp"

namespace yibao {

namespace {

using adjudication::TrialResult;
using policy::Policy;
using policy::Problems;

struct Wanted {
    std::string path;
    std::string name;
    std::string input;
    bool json = false;
};

std::string text_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw ConfigurationError(fmt::format("{}: cannot be read", file.string()));
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

/// One file, or every .yaml below a folder, in a stable order.
std::vector<std::filesystem::path> policy_files(const std::string& path) {
    if (std::filesystem::is_regular_file(path)) return {path};
    if (!std::filesystem::is_directory(path))
        throw ConfigurationError(fmt::format("{}: no such file or folder", path));
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(path))
        if (entry.is_regular_file() && entry.path().extension() == ".yaml")
            files.push_back(entry.path());
    std::ranges::sort(files);
    if (files.empty()) throw ConfigurationError(fmt::format("{}: no .yaml file below", path));
    return files;
}

std::size_t report(const Problems& problems, const std::string& file, std::ostream& out) {
    for (const policy::Problem& problem : problems) out << problem.text(file) << '\n';
    return problems.size();
}

Exit check(const Wanted& wanted, std::ostream& out) {
    std::size_t wrong = 0;
    const auto files = policy_files(wanted.path);
    for (const auto& file : files) {
        const auto loaded = adjudication::load(text_of(file), file.string());
        if (const auto* problems = std::get_if<Problems>(&loaded)) {
            report(*problems, file.string(), out);
            ++wrong;
        }
    }
    out << fmt::format("{} 份政策，{} 份不合格\n", files.size(), wrong);
    return wrong == 0 ? Exit::ok : Exit::found;
}

struct Tally {
    std::size_t examples = 0;
    std::size_t passed = 0;
    std::size_t amounts = 0;
    std::set<std::string> cases;
    boost::json::array failures;
};

void print_failure(const std::string& file, const TrialResult& result, std::ostream& out) {
    out << fmt::format("✗ {}:{} {}\n", file, result.line, result.name);
    for (const policy::Problem& problem : result.problems)
        out << "    " << problem.text(file) << '\n';
    for (const auto& difference : result.differences)
        out << fmt::format("    {}:{} {}：应得 {}，算得 {}\n", file, difference.line,
                           difference.name, difference.expected, difference.computed);
}

void tally(const std::string& file, const TrialResult& result, bool json, Tally& tally,
           std::ostream& out) {
    ++tally.examples;
    tally.amounts += result.compared;
    if (result.passed()) {
        ++tally.passed;
        tally.cases.insert(result.cases.begin(), result.cases.end());
        return;
    }
    if (!json) return print_failure(file, result, out);
    boost::json::array differences;
    for (const auto& difference : result.differences)
        differences.push_back({{"line", difference.line},
                               {"name", difference.name},
                               {"expected", difference.expected},
                               {"computed", difference.computed}});
    boost::json::array problems;
    for (const auto& problem : result.problems)
        problems.push_back(boost::json::value(problem.text(file)));
    tally.failures.push_back({{"file", file},
                              {"example", result.name},
                              {"problems", problems},
                              {"differences", differences}});
}

Exit test(const Wanted& wanted, std::ostream& out) {
    Tally all;
    std::size_t refused = 0;
    const auto files = policy_files(wanted.path);
    for (const auto& file : files) {
        auto compiled = policy::compile(text_of(file), file.string());
        if (const auto* problems = std::get_if<Problems>(&compiled)) {
            ++refused;
            for (const policy::Problem& problem : *problems) {
                if (wanted.json)
                    all.failures.push_back(
                        {{"file", file.string()}, {"problem", problem.text(file.string())}});
                else
                    out << problem.text(file.string()) << '\n';
            }
            continue;
        }
        for (const TrialResult& result : adjudication::run_examples(std::get<Policy>(compiled)))
            tally(file.string(), result, wanted.json, all, out);
    }
    if (wanted.json)
        out << boost::json::serialize(boost::json::object{{"policies", files.size()},
                                                          {"refused", refused},
                                                          {"examples", all.examples},
                                                          {"passed", all.passed},
                                                          {"cases", all.cases.size()},
                                                          {"amounts", all.amounts},
                                                          {"failures", all.failures}})
            << '\n';
    else
        out << fmt::format(
            "{} 份政策（{} 份不合格），{} 个算例：{} 个通过，{} 个不符；覆盖案例 {} 个，核对金额 "
            "{} 处\n",
            files.size(), refused, all.examples, all.passed, all.examples - all.passed,
            all.cases.size(), all.amounts);
    return refused == 0 && all.passed == all.examples ? Exit::ok : Exit::found;
}

void print_derivation(const TrialResult& result, const std::string& file, std::ostream& out) {
    for (const policy::Problem& problem : result.problems) out << problem.text(file) << '\n';
    for (std::size_t i = 0; i < result.visits.size(); ++i) {
        const adjudication::Visit& visit = result.visits[i];
        if (result.visits.size() > 1) out << fmt::format("== 第{}次就诊\n", i + 1);
        out << fmt::format("适用版本：{} 起（{}）\n", visit.version->from.text(),
                           visit.version->basis);
        for (std::size_t s = 0; s < visit.derivation.size(); ++s) {
            const adjudication::Step& step = visit.derivation[s];
            out << fmt::format("{}. {}{}\n", s + 1, step.stage,
                               step.basis.empty() ? "" : "　依据：" + step.basis);
            for (const std::string& line : step.lines) out << "     " << line << '\n';
        }
        const adjudication::Outcome& outcome = visit.outcome;
        if (!outcome.total_known) continue;
        out << fmt::format("合计 {}元", outcome.total.text());
        for (std::size_t p = 0; p < policy::payer_count; ++p)
            if (outcome.paid[p] != Money{})
                out << fmt::format("，{} {}元", policy::payer_name(static_cast<policy::Payer>(p)),
                                   outcome.paid[p].text());
        out << fmt::format("，个人现金 {}元\n", outcome.cash.text());
    }
    for (const auto& difference : result.differences)
        out << fmt::format("不符：{} 应得 {}，算得 {}\n", difference.name, difference.expected,
                           difference.computed);
}

std::variant<Policy, Exit> compiled_or_reported(const std::string& file, std::ostream& out) {
    auto compiled = policy::compile(text_of(file), file);
    if (const auto* problems = std::get_if<Problems>(&compiled)) {
        report(*problems, file, out);
        return Exit::found;
    }
    return std::get<Policy>(std::move(compiled));
}

/// No example is called so: the command line is wrong, not the policy.
[[noreturn]] void refuse_name(const Wanted& wanted, const std::vector<std::string>& known) {
    constexpr std::size_t enough = 5;
    std::string near;
    for (const std::string& name : nearest_words(wanted.name, known, enough)) near += "\n  " + name;
    throw ConfigurationError(fmt::format("{}：没有名称或案例编号为“{}”的算例，最接近的是：{}",
                                         wanted.path, wanted.name, near));
}

Exit explain(const Wanted& wanted, std::ostream& out) {
    const auto compiled = compiled_or_reported(wanted.path, out);
    if (const auto* exit = std::get_if<Exit>(&compiled)) return *exit;
    const auto& policy = std::get<Policy>(compiled);
    std::vector<std::string> known;
    bool some = false;
    bool passed = true;
    for (const policy::Node& example : policy.examples.items) {
        const TrialResult result = adjudication::run_example(policy, example, true);
        known.push_back(result.name);
        known.insert(known.end(), result.cases.begin(), result.cases.end());
        const bool named = std::ranges::find(result.cases, wanted.name) != result.cases.end();
        if (result.name != wanted.name && !named) continue;
        out << "── " << result.name << '\n';
        print_derivation(result, wanted.path, out);
        some = true;
        passed = passed && result.passed();
    }
    if (!some) refuse_name(wanted, known);
    return passed ? Exit::ok : Exit::found;
}

Exit try_out(const Wanted& wanted, std::ostream& out) {
    const auto compiled = compiled_or_reported(wanted.path, out);
    if (const auto* exit = std::get_if<Exit>(&compiled)) return *exit;
    Problems problems;
    const policy::Node input = policy::read_document(text_of(wanted.input), problems);
    if (report(problems, wanted.input, out) > 0) return Exit::found;
    const TrialResult result = adjudication::run_trial(std::get<Policy>(compiled), input);
    print_derivation(result, wanted.input, out);
    return result.passed() ? Exit::ok : Exit::found;
}

}  // namespace

void add_policy_command(Command program, Session& session) {
    Command group = program.command("policy", "Check, test, explain and try policies");
    const auto wanted = std::make_shared<Wanted>();
    const auto add = [&](const char* name, const char* what, const char* argument,
                         Exit (*run)(const Wanted&, std::ostream&)) {
        Command command = group.command(name, what);
        command.option(argument, &wanted->path, "", "a policy file, or a folder of them")
            .required();
        session.does(command, [&session, wanted, run] { return run(*wanted, session.out); });
        return command;
    };
    add("check", "Refuse every policy that is not whole; name line, key and remedy", "DIR", check);
    add("test", "Run all worked examples (算例) and show each amount that differs", "DIR", test)
        .flag("--json", wanted->json, "as one JSON object");
    add("explain", "Show the derivation of a worked example, stage by stage", "FILE", explain)
        .option("--case", &wanted->name, "NAME", "the example's name, or the id of a case")
        .required();
    add("try", "Calculate a trial case; its keys are those of a worked example", "FILE", try_out)
        .option("--input", &wanted->input, "FILE", "the case, in YAML")
        .required();
}

}  // namespace yibao
