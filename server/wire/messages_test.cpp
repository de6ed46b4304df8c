#include "wire/messages.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

namespace yibao::wire {
namespace {

/// A value that the field takes.
std::string sample_value(const Field& field) {
    if (field.scalar->wire_type == "日期型") return R"("2024-02-29")";
    if (field.scalar->wire_type == "日期时间型") return R"("2024-02-29 08:30:00")";
    if (field.scalar->wire_type == "数值型") return "1";
    return field.codes == nullptr ? R"("7")"
                                  : "\"" + std::string(field.codes->codes.front().value) + "\"";
}

std::string sample_members(std::span<const Node> nodes);

std::string sample_row(const Node& node) {
    std::string text;
    for (const Field& field : node.fields)
        text +=
            (text.empty() ? "{\"" : ",\"") + std::string(field.name) + "\":" + sample_value(field);
    if (!node.nodes.empty()) text += "," + sample_members(node.nodes);
    return text + "}";
}

std::string sample_members(std::span<const Node> nodes) {
    std::string text;
    for (const Node& node : nodes) {
        const std::string row = sample_row(node);
        text += (text.empty() ? "\"" : ",\"") + std::string(node.name) +
                "\":" + (node.shape == Node::Shape::many ? "[" + row + "," + row + "]" : row);
    }
    return text;
}

std::string sample_input(const Description& message) {
    return "{" + sample_members(message.input) + "}";
}

std::optional<Refusal> check(const Description& message, const std::string& text) {
    const auto json = Json::parse(text);
    return json ? message.check_input((*json).root()) : json.refusal();
}

TEST(Messages, HaveNumbersOfTheirOwn) {
    std::set<std::string_view> numbers;
    for (const Description& message : descriptions()) {
        EXPECT_TRUE(numbers.insert(message.infno).second) << message.infno;
        EXPECT_EQ(description(message.infno), &message);
    }
    EXPECT_EQ(description("9999"), nullptr);
}

TEST(Messages, DeclareEachNameOnce) {
    const auto check_names = [](std::span<const Node> nodes, std::string_view infno) {
        for (const Node& node : nodes) {
            std::set<std::string_view> names;
            for (const Field& field : node.fields) {
                EXPECT_TRUE(names.insert(field.name).second) << infno << " " << field.name;
                EXPECT_NE(field.limit, 0U) << infno << " " << field.name << " has no length";
            }
        }
    };
    for (const Description& message : descriptions()) {
        check_names(message.input, message.infno);
        check_names(message.output, message.infno);
    }
}

TEST(Messages, TakeWhatTheyDeclare) {
    for (const Description& message : descriptions()) {
        const auto refusal = check(message, sample_input(message));
        EXPECT_FALSE(refusal) << message.infno << ": " << refusal->message;
    }
}

/// However a message is damaged, it is read or refused with a code and a text.
RC_GTEST_PROP(Messages, DamageIsReadOrRefused, ()) {
    const auto all = descriptions();
    const Description& message = all[*rc::gen::inRange<std::size_t>(0, all.size())];
    std::string text = sample_input(message);
    const auto bytes = *rc::gen::container<std::vector<std::pair<std::size_t, char>>>(
        rc::gen::pair(rc::gen::inRange<std::size_t>(0, text.size()), rc::gen::arbitrary<char>()));
    for (const auto& [at, byte] : bytes) text[at] = byte;
    text.resize(*rc::gen::weightedOneOf<std::size_t>(
        {{3, rc::gen::just(text.size())}, {1, rc::gen::inRange<std::size_t>(0, text.size())}}));
    if (const auto refusal = check(message, text)) {
        RC_ASSERT(refusal->code.starts_with("wire."));
        RC_ASSERT(!refusal->message.empty());
    }
}

/// The same for damage that leaves it JSON: a value in place of another.
RC_GTEST_PROP(Messages, ForeignValuesAreReadOrRefused, ()) {
    const auto all = descriptions();
    const Description& message = all[*rc::gen::inRange<std::size_t>(0, all.size())];
    std::string text = sample_input(message);
    std::vector<std::size_t> values;
    for (std::size_t at = text.find("\":"); at != std::string::npos; at = text.find("\":", at + 1))
        values.push_back(at + 2);
    const std::size_t start = *rc::gen::elementOf(values);
    std::size_t depth = 0;
    std::size_t end = start;
    for (; end < text.size(); ++end) {
        const char c = text[end];
        if (c == '{' || c == '[') ++depth;
        if (depth == 0 && (c == ',' || c == '}' || c == ']')) break;
        if (c == '}' || c == ']') --depth;
    }
    text.replace(start, end - start,
                 *rc::gen::element<std::string>(
                     "null", "\"\"", "[]", "{}", "[[]]", "[null]", "true", "-1", "1e30", "-0.0",
                     "\"2024-02-30\"", "\"-\"", "99999999999999999999", "\"\\u0000\"", "\".\""));
    if (const auto refusal = check(message, text)) RC_ASSERT(refusal->code.starts_with("wire."));
}

}  // namespace
}  // namespace yibao::wire
