// The sample messages of the shared test data: every request is accepted or refused as listed here,
// and what platforms were seen to answer has the structure of what we write.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include "wire/envelope.hpp"
#include "wire/messages.hpp"

namespace yibao::wire {
namespace {

const std::filesystem::path samples = "../shared/interface/samples";

/// What becomes of a request: "" or the code of its refusal, and why that is right.
struct Expected {
    std::string_view code;
    std::string_view reason;
};

constexpr std::string_view placeholder_id = "a test program that left the id empty";
constexpr std::string_view not_spoken = "a transaction of a later part of the interface";

const std::map<std::string, Expected> requests{
    {"1101-request-1.json", {"", "card_sn is the word NULL, the certificate is left out"}},
    {"1101-request-2.json", {"wire.required", "no credential; its certificate type is no code"}},
    {"1101-request-3.json", {"", "begntime is a bare date"}},
    {"1201-request-1.json", {"wire.transaction", not_spoken}},
    {"2201-request-1.json", {"", "without the person's repeated data"}},
    {"2202-request-1.json", {"", ""}},
    {"2203A-request-1.json", {"", "one diagnosis without a list, order number 02"}},
    {"2204-request-1.json", {"", "one line without a list, amounts as strings"}},
    {"2205-request-1.json", {"", "all batches"}},
    {"2206A-request-1.json", {"", "without the person's repeated data"}},
    {"2207-request-1.json", {"", "recorded in production; extra fields in envelope and input"}},
    {"2207A-request-1.json", {"", ""}},
    {"2207A-request-2.json", {"wire.required", placeholder_id}},
    {"2208-request-1.json", {"", ""}},
    {"2301-request-1.json", {"wire.date", "a blank in 10 :00:00; and the visit id is empty"}},
    {"2302-request-1.json", {"wire.required", placeholder_id}},
    {"2303A-request-1.json", {"wire.required", placeholder_id}},
    {"2305-request-1.json", {"", ""}},
    {"2305-request-2.json", {"wire.required", placeholder_id}},
    {"2305-request-3.json", {"wire.required", placeholder_id}},
    {"2305-request-4.json", {"wire.required", "2405 under the number 2305, with an empty id"}},
    {"2401-request-1.json", {"", "without the person's repeated data"}},
    {"2402-request-1.json", {"wire.required", placeholder_id}},
    {"2404-request-1.json", {"wire.required", placeholder_id}},
    {"2601-request-1.json", {"", "the lost message was of an A form"}},
    {"3103-request-1.json", {"wire.transaction", not_spoken}},
    {"3201-request-1.json", {"wire.transaction", not_spoken}},
    {"3202-request-1.json", {"wire.transaction", not_spoken}},
    {"4102-request-1.json", {"wire.transaction", not_spoken}},
    {"5303-request-1.json", {"wire.transaction", not_spoken}},
    {"9001-request-1.json", {"", "the receiver's area stands in recer_sys_code"}},
    {"9001-request-2.json", {"", ""}},
    {"9001-request-3.json", {"", ""}},
    {"9002-request-1.json", {"", ""}},
    {"9101-request-1.json", {"wire.transaction", not_spoken}},
    {"9102-request-1.json", {"wire.transaction", not_spoken}},
    {"P0001-request-1.json", {"wire.transaction", not_spoken}},
};

std::string content_of(const std::filesystem::path& file) {
    std::ifstream in(file);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string outcome_of(const std::string& body) {
    const auto request = receive(body);
    if (!request) return request.refusal().code;
    const Description* const message = description((*request).envelope.infno);
    if (message == nullptr) return "wire.transaction";
    const auto refusal = message->check_input(*(*request).input);
    return refusal ? refusal->code : "";
}

std::map<std::string, const Value*> members_of(const Value& object) {
    std::map<std::string, const Value*> members;
    if (object.kind != Value::Kind::object) return members;
    for (const Value* key = object.begin(); key != object.end(); key = key->next()->next())
        members.emplace(key->text, key->next());
    return members;
}

/// What platforms answered besides, and we do not.
const std::set<std::string> foreign_envelope{"enctype"};
const std::set<std::string> foreign_nodes{"expContent"};

/// Fields that both know are numbers here if they are numbers there.
void compare_row(const Value& recorded, std::span<const Field> fields, const std::string& place) {
    for (const auto& [name, value] : members_of(recorded)) {
        const auto ours = std::ranges::find(fields, name, &Field::name);
        if (ours == fields.end() || value->kind == Value::Kind::null) continue;
        const bool number = ours->scalar->wire_type == "数值型";
        EXPECT_EQ(value->kind == Value::Kind::number, number) << place << "." << name;
    }
}

void compare_output(const Value& recorded, const Description& message, const std::string& file) {
    for (const auto& [name, value] : members_of(recorded)) {
        if (foreign_nodes.contains(name)) continue;
        const auto ours = std::ranges::find(message.output, name, &Node::name);
        ASSERT_NE(ours, message.output.end()) << file << " has a node " << name;
        const bool many = ours->shape == Node::Shape::many;
        const Value& first = value->kind == Value::Kind::array ? *value->begin() : *value;
        if (many && value->span == 1) continue;  // an empty list
        compare_row(first, ours->fields, file + " " + name);
    }
}

// Only outside developers have no shared test data; a missing file of it is a failure.
bool absent() { return !std::filesystem::exists("../shared"); }

TEST(InterfaceSamples, RequestsAreAcceptedOrRefusedForTheRightReason) {
    if (absent()) GTEST_SKIP() << "no ../shared: the sample messages are not beside this checkout";
    std::set<std::string> seen;
    for (const auto& entry : std::filesystem::directory_iterator(samples)) {
        const std::string name = entry.path().filename().string();
        if (name.find("-request-") == std::string::npos) continue;
        seen.insert(name);
        ASSERT_TRUE(requests.contains(name)) << name << " has no expected outcome";
        EXPECT_EQ(outcome_of(content_of(entry.path())), requests.at(name).code) << name;
    }
    EXPECT_EQ(seen.size(), requests.size()) << "an expected request is not there";
}

TEST(InterfaceSamples, AnswersHaveTheRecordedStructure) {
    if (absent()) GTEST_SKIP() << "no ../shared: the sample messages are not beside this checkout";
    std::size_t compared = 0;
    for (const auto& entry : std::filesystem::directory_iterator(samples)) {
        const std::string name = entry.path().filename().string();
        const Description* const message = description(name.substr(0, name.find('-')));
        if (name.find("-response-") == std::string::npos || message == nullptr) continue;
        ++compared;
        const std::string recorded_text = content_of(entry.path());
        const auto recorded = Json::parse(recorded_text);
        ASSERT_TRUE(recorded) << name;
        const std::string own_text = accepted({"1", {}, {}}, message->blank_output());
        const auto own = Json::parse(own_text);
        ASSERT_TRUE(own) << own_text;

        const auto members = members_of((*own).root());
        for (const auto& [member, value] : members_of((*recorded).root())) {
            EXPECT_TRUE(members.contains(member) || foreign_envelope.contains(member))
                << name << ": " << member;
            if (member == "output") compare_output(*value, *message, name);
        }
    }
    EXPECT_GE(compared, 20U);
}

}  // namespace
}  // namespace yibao::wire
