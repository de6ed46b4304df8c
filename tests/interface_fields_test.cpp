// The declared messages against the field tables of the specification (shared test data). Every
// difference stands in one list below, with its reason; any other fails.

#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include "wire/messages.hpp"

namespace yibao::wire {
namespace {

const std::filesystem::path specification = "../shared/interface/fields.json";

/// Where we differ from the table on purpose, and why. A place is "transaction direction.node.field";
/// * stands for anything.
struct Difference {
    std::string_view place;
    std::string_view what;  // missing, added, twice, required, length, type, dict, shape
    std::string_view reason;
};

constexpr std::string_view repeated =
    "psn_no says it already; one province has it repeated, the clients of the others do not";
constexpr std::string_view in_envelope = "the envelope says it already";
constexpr std::string_view whole_stay = "the clients send it empty when a whole stay is settled";
constexpr std::string_view handed_back = "what 1101 answers must be accepted when it comes back";
constexpr std::string_view shared_row = "transactions share the row; the longer limit holds";
constexpr std::string_view full_answer =
    "a cancellation answers with all that a settlement answers, as 2208 does and others recorded";

constexpr Difference differences[] = {
    // Requests that need less than the table asks for.
    {"1101 input.data.psn_cert_type", "required", "the credential alone finds the person"},
    {"1101 input.data.certno", "required", "the credential alone finds the person"},
    {"1101 input.data.psn_name", "required", "the credential alone finds the person"},
    {"2* input.*.psn_cert_type", "required", repeated},
    {"2* input.*.certno", "required", repeated},
    {"2* input.*.psn_type", "required", repeated},
    {"2* input.*.psn_name", "required", repeated},
    {"2401 input.mdtrtinfo.cert_type", "required", repeated},
    {"230? input.data.insuplc_admdvs", "required", in_envelope},
    {"230? input.data.mdtrtarea_admvs", "required", in_envelope},
    {"2401 input.mdtrtinfo.insuplc_admdvs", "required", in_envelope},
    {"2401 input.mdtrtinfo.mdtrtarea_admvs", "required", in_envelope},
    {"230? input.data.mid_setl_flag", "required", whole_stay},
    {"2304 input.data.acct_used_flag", "required", "absent: no account is used, as in 2303"},

    // Requests that may be longer.
    {"2* input.*.psn_cert_type", "length", handed_back},
    {"2* input.*.certno", "length", handed_back},
    {"2* input.*.psn_type", "length", handed_back},
    {"2* input.*.psn_name", "length", handed_back},
    {"2401 input.mdtrtinfo.cert_type", "length", handed_back},
    {"2* input.diseinfo.diag_code", "length", shared_row},
    {"2301 input.feedetail.memo", "length", shared_row},
    {"2203A input.mdtrtinfo.rxfixmedinsName", "length", "names of hospitals exceed 20 characters"},
    {"2601 input.data.oinfno", "length", "the A forms have five characters"},

    // Requests in another form.
    {"2102 input.drugdetail.durg_trac_info", "missing", "it is a node within the line, see below"},
    {"2203A input.mdtrtinfo.rxIn", "type", "bytes travel as text"},
    {"2302 input.data", "shape", "several lines may be taken back in one call"},
    {"330? input.data", "shape",
     "several mappings may come in one call, as the table's remark says"},
    {"3301 input.data.item_cont", "length", "the table prints 2000 with a comma"},
    {"2401 input.mdtrtinfo.cert_type", "dict", "the table forgets the list of psn_cert_type"},

    // Answers.
    {"* output.setldetail.crt_payb_lmt_amt", "required", "recorded answers have null: no limit"},
    {"2101 output.setlinfo.setl_time", "required", "nothing is booked, so there is no time"},
    {"2206 output.setlinfo.setl_time", "required", "nothing is booked, so there is no time"},
    {"2101 output.setlinfo.clr_type", "required", "nothing is booked, so nothing is cleared"},
    {"2206 output.setlinfo.clr_type", "required", "nothing is booked, so nothing is cleared"},
    {"2303 output.setlinfo.clr_type", "required", "nothing is booked, so nothing is cleared"},
    {"900? output.*.sign_time", "type", "the table says date, its remark and the clients a time"},
    {"2103 output.setlinfo.*", "added", full_answer},
    {"2305 output.setlinfo.*", "added", full_answer},
    {"2208 output.setlinfo.age", "length", "the table forgets it; 4,1 as everywhere"},
    {"2304 output.setlinfo.hosp_part_amt", "twice", "printed twice in the table"},
    {"2305 output.setlinfo.hifdm_pay", "type", "an amount; the table prints a string of 16,2"},
    {"5204 output._root", "shape", "a bill has many lines: the output itself is the list"},
};

/// * stands for any text, ? for one character.
bool matches(std::string_view text, std::string_view pattern) {
    if (pattern.empty()) return text.empty();
    if (pattern.front() == '*')
        return matches(text, pattern.substr(1)) ||
               (!text.empty() && matches(text.substr(1), pattern));
    return !text.empty() && (pattern.front() == '?' || pattern.front() == text.front()) &&
           matches(text.substr(1), pattern.substr(1));
}

namespace json = boost::json;

/// "place: what" for each difference found.
using Found = std::set<std::string>;

std::string text_of(const json::value& value) { return std::string(value.as_string()); }

std::string type_of(const Field& field) {
    static const std::map<std::string_view, std::string> types{
        {"字符型", "string"}, {"数值型", "number"}, {"日期型", "date"}, {"日期时间型", "datetime"}};
    return types.at(field.scalar->wire_type);
}

std::string length_of(const Field& field) {
    const std::string type = type_of(field);
    if (type == "date" || type == "datetime") return "";
    std::string length = std::to_string(field.limit);
    if (field.scalar->scale != 0) length += "," + std::to_string(field.scalar->scale);
    return length;
}

/// `promise`: an answer may always give what the table only allows.
void compare_field(const json::object& row, const Field& field, const std::string& place,
                   bool promise, Found& found) {
    const bool required = row.at("required").as_bool();
    if (required != field.required && !(promise && field.required))
        found.insert(place + ": required");
    if (text_of(row.at("type")) != type_of(field)) {
        found.insert(place + ": type");
    } else if (text_of(row.at("length")) != length_of(field)) {
        found.insert(place + ": length");
    }
    if (text_of(row.at("dict")) != field.code_list) found.insert(place + ": dict");
}

void compare_node(const json::array& rows, const Node& node, const std::string& place, bool promise,
                  Found& found) {
    std::set<std::string> named;
    for (const json::value& row : rows) {
        const std::string name = text_of(row.at("field"));
        const std::string at = place + "." + name;
        if (!named.insert(name).second) {
            found.insert(at + ": twice");
            continue;
        }
        const auto ours = std::ranges::find(node.fields, name, &Field::name);
        if (ours == node.fields.end()) {
            found.insert(at + ": missing");
        } else {
            compare_field(row.as_object(), *ours, at, promise, found);
        }
    }
    for (const Field& field : node.fields)
        if (!named.contains(std::string(field.name)))
            found.insert(place + "." + std::string(field.name) + ": added");
}

void collect(std::span<const Node> nodes, std::map<std::string, const Node*>& all) {
    for (const Node& node : nodes) {
        all.emplace(node.name.empty() ? "_root" : std::string(node.name), &node);
        collect(node.nodes, all);
    }
}

void compare_direction(const json::object& message, const std::string& direction,
                       std::span<const Node> nodes, const std::string& infno, Found& found) {
    std::map<std::string, const Node*> ours;
    collect(nodes, ours);
    const json::object& shapes = message.at("nodes").as_object();
    std::set<std::string> named;
    for (const auto& [key, rows] : message.at(direction).as_object()) {
        const std::string name(key);
        const std::string place = infno + " " + direction + "." + name;
        named.insert(name);
        if (!ours.contains(name)) {
            found.insert(place + ": missing");
            continue;
        }
        const Node& node = *ours.at(name);
        const bool many = text_of(shapes.at(direction + "." + name)) == "array";
        if (many != (node.shape == Node::Shape::many)) found.insert(place + ": shape");
        compare_node(rows.as_array(), node, place, direction == "output", found);
    }
    for (const auto& [name, node] : ours)
        if (!named.contains(name)) found.insert(infno + " " + direction + "." + name + ": added");
}

json::object read_specification() {
    std::ifstream in(specification);
    const std::string text(std::istreambuf_iterator<char>(in), {});
    return json::parse(text).as_object();
}

/// The A form of a settlement is declared as the plain one: its differences are the same.
std::string plain_form(const json::object& message, std::string_view infno) {
    const json::value* const same = message.if_contains("same_as");
    return same == nullptr || same->as_string().empty() ? std::string(infno) : text_of(*same);
}

TEST(InterfaceFields, DifferFromTheSpecificationOnlyOnPurpose) {
    if (!std::filesystem::exists("../shared"))
        GTEST_SKIP() << "no ../shared: the specification's tables are not beside this checkout";
    const json::object tables = read_specification();
    Found found;
    for (const Description& message : descriptions()) {
        ASSERT_TRUE(tables.contains(message.infno)) << message.infno;
        const json::object& table = tables.at(message.infno).as_object();
        const std::string infno = plain_form(table, message.infno);
        EXPECT_TRUE(infno != message.infno || text_of(table.at("name")).starts_with(message.title))
            << message.infno << " is called " << message.title;
        compare_direction(table, "input", message.input, infno, found);
        compare_direction(table, "output", message.output, infno, found);
    }

    std::set<const Difference*> met;
    for (const std::string& each : found) {
        bool on_purpose = false;
        for (const Difference& difference : differences) {
            const std::string pattern =
                std::string(difference.place) + ": " + std::string(difference.what);
            if (!matches(each, pattern)) continue;
            on_purpose = true;
            met.insert(&difference);
        }
        EXPECT_TRUE(on_purpose) << "differs, not on purpose: " << each;
    }
    for (const Difference& difference : differences)
        EXPECT_TRUE(met.contains(&difference))
            << "no longer a difference: " << difference.place << ": " << difference.what;
}

}  // namespace
}  // namespace yibao::wire
