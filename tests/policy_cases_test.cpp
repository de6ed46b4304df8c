// Every published case that the project collected must stand as a worked example (算例) in a policy
// under policies/, which loads only if all its examples come out to the fen. Here it is checked that
// no case is missing, and that no number of a case's expected result was left out of its example.

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "adjudication/trial.hpp"
#include "policy/literal.hpp"

namespace {

using namespace yibao;

constexpr const char* shared = "../shared";
constexpr const char* collected = "../shared/policy/cases.json";

using Values = std::set<std::int64_t>;  // millionths of a yuan, of a whole, or of one

std::string read_file(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::int64_t millionths(const policy::Quantity& quantity) {
    return quantity.value.whole() * (1'000'000 / policy::units_of(quantity.type));
}

/// Every quantity below `node`, lists of bands included.
void gather(const policy::Node& node, Values& values) {
    if (node.is_scalar())
        if (const auto quantity = policy::parse_quantity(node.text))
            values.insert(millionths(*quantity));
    for (const policy::Node& item : node.items) gather(item, values);
    for (const auto& [key, value] : node.keys) gather(value, values);
}

/// What an example expects: its own 应得, or those of its visits one after the other.
void gather_expected(const policy::Node& example, Values& values) {
    if (const policy::Node* expected = example.find("应得")) gather(*expected, values);
    if (const policy::Node* visits = example.find("连续"))
        for (const policy::Node& visit : visits->items) gather_expected(visit, values);
}

/// By case id, all that the examples under policies/ check for it.
std::map<std::string, Values> checked_cases() {
    std::map<std::string, Values> checked;
    for (const auto& entry : std::filesystem::recursive_directory_iterator("policies")) {
        if (entry.path().extension() != ".yaml") continue;
        const std::string file = entry.path().string();
        const auto loaded = adjudication::load(read_file(entry.path()), file);
        if (const auto* problems = std::get_if<policy::Problems>(&loaded)) {
            for (const policy::Problem& problem : *problems) ADD_FAILURE() << problem.text(file);
            continue;
        }
        for (const policy::Node& example : std::get<policy::Policy>(loaded).examples.items) {
            const policy::Node* ids = example.find("案例");
            if (ids == nullptr) continue;
            if (ids->is_scalar()) gather_expected(example, checked[ids->text]);
            for (const policy::Node& id : ids->items) gather_expected(example, checked[id.text]);
        }
    }
    return checked;
}

/// The numbers of a case's expected result: strings, numbers, lists of them, nested objects.
void numbers_of(const boost::json::value& value, std::vector<std::string>& numbers) {
    if (const auto* text = value.if_string()) numbers.emplace_back(text->c_str());
    if (value.is_number()) numbers.push_back(boost::json::serialize(value));
    if (const auto* list = value.if_array())
        for (const auto& item : *list) numbers_of(item, numbers);
    if (const auto* object = value.if_object())
        for (const auto& entry : *object) numbers_of(entry.value(), numbers);
}

TEST(PolicyCases, EveryCollectedCaseIsAWorkedExampleWithAllItsAmounts) {
    if (!std::filesystem::exists(shared))
        GTEST_SKIP() << "the collected cases are shared test data beside the checkout, at "
                     << collected << "; this checkout has none";
    const boost::json::value cases = boost::json::parse(read_file(collected));
    const auto checked = checked_cases();
    ASSERT_FALSE(cases.as_array().empty());
    for (const boost::json::value& one : cases.as_array()) {
        const std::string id = one.at("id").as_string().c_str();
        const auto found = checked.find(id);
        if (found == checked.end()) {
            ADD_FAILURE() << id << " stands in no example under policies/";
            continue;
        }
        std::vector<std::string> numbers;
        numbers_of(one.at("expected"), numbers);
        EXPECT_FALSE(numbers.empty()) << id;
        for (const std::string& number : numbers) {
            const auto value = parse_scaled(number, 6);
            ASSERT_TRUE(value) << id << " expects " << number << ", which is no number";
            EXPECT_TRUE(found->second.contains(*value))
                << id << " expects " << number << ", which its examples do not check";
        }
    }
}

}  // namespace
