#include "tests/system/counter.hpp"

#include <fmt/format.h>
#include <unistd.h>
#include <yaml-cpp/yaml.h>

#include <atomic>
#include <chrono>
#include <cmath>
#include <memory>
#include <stdexcept>

#include "wire/signature.hpp"

namespace yibao::system {

namespace {

const YAML::Node& templates() {
    static const YAML::Node loaded = YAML::LoadFile("tests/scenarios/messages.yaml");
    return loaded;
}

/// The JSON text of every message, blanks left open; read once, because YAML is slow and its nodes
/// do not like threads.
struct Form {
    json::object envelope;
    json::object input;
};

json::value json_of(const YAML::Node& node) {
    if (node.IsMap()) {
        json::object object;
        for (const auto& entry : node)
            object[entry.first.as<std::string>()] = json_of(entry.second);
        return object;
    }
    if (node.IsSequence()) {
        json::array array;
        for (const auto& item : node) array.push_back(json_of(item));
        return array;
    }
    if (node.IsNull()) return nullptr;
    return json::value(node.as<std::string>());
}

const std::map<std::string, Form>& forms() {
    static const auto all = [] {
        std::map<std::string, Form> made;
        const json::object envelope = json_of(templates()["信封"]).as_object();
        for (const auto& entry : templates())
            if (entry.first.as<std::string>() != "信封")
                made[entry.first.as<std::string>()] = {envelope, json_of(entry.second).as_object()};
        return made;
    }();
    return all;
}

/// Fills the blanks of a value; a string that is one blank nobody knows becomes null.
void fill(json::value& value, const Blanks& blanks) {
    if (auto* object = value.if_object()) {
        for (auto& member : *object) fill(member.value(), blanks);
    } else if (auto* array = value.if_array()) {
        for (auto& item : *array) fill(item, blanks);
    } else if (auto* text = value.if_string(); text != nullptr && text->starts_with('<')) {
        const auto found = blanks.find(std::string(text->subview(1, text->size() - 2)));
        if (found == blanks.end())
            value = nullptr;
        else
            value = found->second;
    }
}

/// A node written once for each line becomes rows.
void expand(json::object& input, const Blanks& blanks, const std::vector<Line>& lines) {
    for (auto& node : input) {
        auto* object = node.value().if_object();
        if (object == nullptr || !object->contains("每行")) continue;
        json::array rows;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const Line& line = lines[i];
            Blanks row = blanks;
            row.emplace("行号", fmt::format("{}-{}", blanks.at("报文"), i + 1));
            row["项目"] = line.item;
            row["金额"] = line.amount.text();
            row["数量"] = std::to_string(line.count);
            row["单价"] = Money::fen(line.amount.fen() / line.count).text();
            json::value filled = object->at("每行");
            fill(filled, row);
            rows.push_back(std::move(filled));
        }
        node.value() = std::move(rows);
    }
}

const json::value* member_of(const json::value& node, std::string_view name) {
    if (const auto* object = node.if_object()) return object->if_contains(name);
    if (const auto* array = node.if_array(); array != nullptr && !array->empty())
        return member_of(array->front(), name);
    return nullptr;
}

}  // namespace

bool Answer::accepted() const {
    const json::value* code = member_of(whole, "infcode");
    return code != nullptr && code->is_int64() && code->as_int64() == 0;
}

std::string Answer::code() const {
    if (accepted()) return "";
    const json::value* reason = member_of(whole, "err_msg");
    if (reason == nullptr || !reason->is_string()) return "no message";
    const std::string_view text = reason->as_string();
    const auto open = text.rfind('[');
    if (open == std::string_view::npos || !text.ends_with(']')) return "no code";
    return std::string(text.substr(open + 1, text.size() - open - 2));
}

const json::value* Answer::find(std::string_view path) const {
    const json::value* output = member_of(whole, "output");
    if (output == nullptr || !output->is_object()) return nullptr;
    const auto dot = path.find('.');
    if (dot != std::string_view::npos) {
        const json::value* node = output->as_object().if_contains(path.substr(0, dot));
        return node == nullptr ? nullptr : member_of(*node, path.substr(dot + 1));
    }
    if (const json::value* node = output->as_object().if_contains(path)) return node;
    for (const auto& node : output->as_object())
        if (const json::value* found = member_of(node.value(), path)) return found;
    return nullptr;
}

std::string Answer::text(std::string_view path) const {
    const json::value* found = find(path);
    if (found == nullptr || found->is_null()) return "";
    if (found->is_string()) return std::string(found->as_string());
    return json::serialize(*found);
}

Money Answer::money(std::string_view path) const {
    const json::value* found = find(path);
    if (found == nullptr || !found->is_number())
        throw std::runtime_error(std::string(path) + " is no amount in " + bytes);
    return Money::fen(std::llround(found->to_number<double>() * 100));
}

Courier over_http(std::uint16_t port) {
    const auto connection = std::make_shared<Connection>(port);
    return
        [connection](const std::string& target, const HttpHeaders& headers,
                     const std::string& body) { return connection->post(target, headers, body); };
}

Blanks blanks_of(const Insured& person) {
    return {{"人员编号", person.psn_no()},
            {"证件号码", person.certificate},
            {"险种", person.insurance}};
}

HttpHeaders signature(const Institution& institution, Moment now) {
    static std::atomic<std::uint64_t> serial{0};
    const std::string timestamp = std::to_string(now.unix_seconds());
    const std::string nonce = fmt::format("n{}-{}", getpid(), ++serial);
    return {{"Content-Type", "application/json"},
            {"x-tif-paasid", institution.paasid},
            {"x-tif-timestamp", timestamp},
            {"x-tif-nonce", nonce},
            {"x-tif-signature", wire::sign(institution.secret, timestamp, nonce)}};
}

Counter::Counter(const Institution& institution, Courier courier, std::function<Moment()> clock)
    : institution_(&institution), courier_(std::move(courier)), clock_(std::move(clock)) {}

Message Counter::write(const std::string& infno, Blanks blanks,
                       const std::vector<Line>& lines) const {
    Money total;
    for (const Line& line : lines) total += line.amount;
    blanks.emplace("报文", new_msgid());
    blanks.emplace("交易", infno);
    blanks.emplace("时间", clock_().text());
    blanks.emplace("机构编号", institution_->code);
    blanks.emplace("机构名称", institution_->name);
    blanks.emplace("医疗类别", "11");
    blanks.emplace("住院号", blanks.at("报文").substr(0, 20));
    blanks.emplace("合计", total.text());
    blanks.emplace("符合范围", blanks.at("合计"));
    for (const char* part : {"全自费", "超限价", "先行自付"}) blanks.emplace(part, "0");
    const auto form = forms().find(infno);
    if (form == forms().end()) throw std::runtime_error("messages.yaml does not know " + infno);
    json::value envelope = form->second.envelope;
    fill(envelope, blanks);
    json::value input = form->second.input;
    expand(input.as_object(), blanks, lines);
    fill(input, blanks);
    envelope.as_object()["input"] = std::move(input);
    return {infno, blanks.at("报文"), json::serialize(envelope)};
}

Answer Counter::send(const Message& message) {
    return answer_of(courier_(entry, signature(*institution_, clock_()), message.body));
}

Answer Counter::call(const std::string& infno, const Blanks& blanks,
                     const std::vector<Line>& lines) {
    return send(write(infno, blanks, lines));
}

std::string new_msgid() {
    static std::atomic<std::uint64_t> serial{0};
    return fmt::format("M{}-{:08}", getpid(), ++serial);
}

Answer answer_of(HttpReply reply) {
    Answer answer{reply.status, std::move(reply.body), {}};
    boost::system::error_code error;
    answer.whole = json::parse(answer.bytes, error);
    if (error) answer.whole = nullptr;
    return answer;
}

Moment now() {
    using namespace std::chrono;
    return Moment::of_unix(
        duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count());
}

}  // namespace yibao::system
