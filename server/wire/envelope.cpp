#include "wire/envelope.hpp"

#include <fmt/format.h>

namespace yibao::wire {

namespace {

constexpr std::size_t longest_error = 200;  // characters

/// The first `characters` characters of `text`.
std::string_view shortened(std::string_view text, std::size_t characters) {
    std::size_t seen = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool starts = (text[at] & 0xC0) != 0x80;
        if (starts && seen++ == characters) return text.substr(0, at);
    }
    return text;
}

void open_with(int code, const Stamp& stamp, std::string_view error, std::string& out) {
    out += "{\"infcode\":";
    out += std::to_string(code);
    out += ",\"inf_refmsgid\":";
    append_string(out, stamp.reference);
    out += ",\"refmsg_time\":";
    append_string(out, stamp.received.stamp());
    out += ",\"respond_time\":";
    append_string(out, stamp.answered.stamp());
    out += ",\"err_msg\":";
    if (error.empty()) {
        out += "null";
    } else {
        append_string(out, error);
    }
    out += ",\"output\":";
}

}  // namespace

Result<Request> receive(std::string_view body) {
    static const Value nothing;
    auto json = Json::parse(body);
    if (!json) return json.refusal();
    auto envelope = read_row<Envelope>((*json).root());
    if (!envelope) return envelope.refusal();

    Request request{*std::move(envelope), *std::move(json), &nothing};
    const Value& root = request.json.root();
    for (const Value* key = root.begin(); key != root.end(); key = key->next()->next())
        if (key->text == "input") request.input = key->next();
    return request;
}

std::string reference_number(std::string_view area, Moment received, std::uint64_t serial) {
    constexpr std::uint64_t serials = 10'000'000'000;
    return fmt::format("{:0<6.6}{}{:010}", area, received.stamp().substr(0, 14), serial % serials);
}

namespace answer {

void open(const Stamp& stamp, std::string& out) { open_with(0, stamp, "", out); }

void close(std::string_view warning, std::string& out) {
    out += ",\"warn_msg\":";
    if (warning.empty()) {
        out += "null";
    } else {
        append_string(out, warning);
    }
    out += ",\"cainfo\":null,\"signtype\":null}";
}

}  // namespace answer

std::string accepted(const Stamp& stamp, const std::string& output, std::string_view warning) {
    std::string out;
    answer::open(stamp, out);
    out += output;
    answer::close(warning, out);
    return out;
}

std::string refused(const Stamp& stamp, const Refusal& refusal) {
    const std::string code = "[" + refusal.code + "]";
    std::string error(shortened(refusal.message, longest_error - code.size()));
    error += code;
    std::string out;
    open_with(-1, stamp, error, out);
    out += "null";
    answer::close("", out);
    return out;
}

}  // namespace yibao::wire
