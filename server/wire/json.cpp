#include "wire/json.hpp"

#include <algorithm>
#include <array>
#include <boost/json/basic_parser_impl.hpp>
#include <cstring>

#include "base/ensure.hpp"

namespace yibao::wire {

namespace json = boost::json;

/// Receives the events of Boost's parser and lays the values down. Its member names are Boost's.
class Recorder {
public:
    static constexpr std::size_t max_object_size = Json::max_values;
    static constexpr std::size_t max_array_size = Json::max_values;
    static constexpr std::size_t max_key_size = UINT32_MAX;
    static constexpr std::size_t max_string_size = UINT32_MAX;

    Recorder(Json& target, std::string_view source)
        : values_(target.values_), decoded_(target.decoded_), source_(source) {
        values_.reserve(std::min(source.size() / 10 + 8, Json::max_values));
    }

    bool on_document_begin(json::error_code&) { return true; }
    bool on_document_end(json::error_code&) { return true; }
    bool on_object_begin(json::error_code& ec) { return open(Value::Kind::object, ec); }
    bool on_object_end(std::size_t, json::error_code&) { return close(); }
    bool on_array_begin(json::error_code& ec) { return open(Value::Kind::array, ec); }
    bool on_array_end(std::size_t, json::error_code&) { return close(); }
    bool on_key_part(json::string_view part, std::size_t, json::error_code&) { return keep(part); }
    bool on_key(json::string_view rest, std::size_t size, json::error_code& ec) {
        return add_text(Value::Kind::key, whole(rest, size), ec);
    }
    bool on_string_part(json::string_view part, std::size_t, json::error_code&) {
        return keep(part);
    }
    bool on_string(json::string_view rest, std::size_t size, json::error_code& ec) {
        return add_text(Value::Kind::string, whole(rest, size), ec);
    }
    bool on_number_part(json::string_view, json::error_code&) { return true; }
    bool on_int64(std::int64_t, json::string_view text, json::error_code& ec) {
        return add(Value::Kind::number, view(text), ec);
    }
    bool on_uint64(std::uint64_t, json::string_view text, json::error_code& ec) {
        return add(Value::Kind::number, view(text), ec);
    }
    bool on_double(double, json::string_view text, json::error_code& ec) {
        return add(Value::Kind::number, view(text), ec);
    }
    bool on_bool(bool yes, json::error_code& ec) {
        return add(Value::Kind::boolean, yes ? "true" : "false", ec);
    }
    bool on_null(json::error_code& ec) { return add(Value::Kind::null, {}, ec); }
    bool on_comment_part(json::string_view, json::error_code&) { return true; }
    bool on_comment(json::string_view, json::error_code&) { return true; }

private:
    static std::string_view view(json::string_view text) { return {text.data(), text.size()}; }

    bool open(Value::Kind kind, json::error_code& ec) {
        open_[depth_++] = static_cast<std::uint32_t>(values_.size());
        return add(kind, {}, ec);
    }

    bool close() {
        const std::uint32_t at = open_[--depth_];
        values_[at].span = static_cast<std::uint32_t>(values_.size()) - at;
        return true;
    }

    bool add(Value::Kind kind, std::string_view text, json::error_code& ec) {
        if (values_.size() == Json::max_values) {
            ec = json::error::array_too_large;
            return false;
        }
        values_.push_back({text, 1, kind});
        return true;
    }

    /// Only an escape can bring in U+0000, where stores and C interfaces would take a text to end.
    bool add_text(Value::Kind kind, std::string_view text, json::error_code& ec) {
        if (decoded_ && text.find('\0') != std::string_view::npos) {
            ec = json::error::syntax;
            return false;
        }
        return add(kind, text, ec);
    }

    /// Copies a part of a string that comes in pieces, because it holds escapes.
    bool keep(json::string_view part) {
        if (!decoded_) decoded_ = std::make_unique<char[]>(source_.size());
        std::memcpy(decoded_.get() + used_, part.data(), part.size());
        used_ += part.size();
        return true;
    }

    /// The string of `size` bytes that ends with `rest`: a view of the source where it can be one.
    std::string_view whole(json::string_view rest, std::size_t size) {
        const bool in_source =
            rest.data() >= source_.data() && rest.data() < source_.data() + source_.size();
        if (rest.size() == size && in_source) return view(rest);
        keep(rest);
        return {decoded_.get() + (used_ - size), size};
    }

    std::vector<Value>& values_;
    std::unique_ptr<char[]>& decoded_;
    std::size_t used_ = 0;
    std::string_view source_;
    std::array<std::uint32_t, Json::max_depth + 1> open_{};
    std::size_t depth_ = 0;
};

namespace {

/// The length of the UTF-8 sequence at the start of `text`; 0 if there is none.
std::size_t sequence_length(std::string_view text) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80) return 1;
    const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < size) return 0;
    // The second byte also rules out overlong forms, surrogates and what lies beyond U+10FFFF.
    const unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned char high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (byte(1) < low || byte(1) > high) return 0;
    for (std::size_t at = 2; at < size; ++at)
        if (byte(at) < 0x80 || byte(at) > 0xBF) return 0;
    return size;
}

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        const std::size_t size = sequence_length(text);
        if (size == 0) return false;
        text.remove_prefix(size);
    }
    return true;
}

Refusal refusal_of(const json::error_code& ec, std::string_view text, std::size_t at) {
    const std::string place = "第" + std::to_string(at + 1) + "字节附近";
    if (ec == json::error::too_deep)
        return {"wire.depth", "报文嵌套超过" + std::to_string(Json::max_depth) + "层"};
    if (ec == json::error::array_too_large || ec == json::error::object_too_large)
        return {"wire.size",
                "报文数据项超过" + std::to_string(Json::max_values) + "个，请分批上传"};
    if (!is_utf8(text)) return {"wire.encoding", "报文不是UTF-8编码：" + place};
    if (ec == json::error::incomplete) return {"wire.json", "报文不完整，JSON在" + place + "中断"};
    return {"wire.json", "报文不是合法的JSON：" + place};
}

}  // namespace

Result<Json> Json::parse(std::string_view text) {
    json::parse_options options;
    options.max_depth = max_depth;
    Json target;
    json::basic_parser<Recorder> parser(options, target, text);
    json::error_code ec;
    const std::size_t used = parser.write_some(false, text.data(), text.size(), ec);
    if (!ec && used < text.size()) ec = json::error::extra_data;
    if (ec) return refusal_of(ec, text, used);
    ensure(!target.values_.empty(), "a parsed document holds a value");
    return target;
}

namespace {

constexpr std::array<bool, 256> must_escape = [] {
    std::array<bool, 256> table{};
    for (std::size_t c = 0; c < 0x20; ++c) table[c] = true;
    table['"'] = table['\\'] = true;
    return table;
}();

void append_escape(std::string& out, char c) {
    constexpr std::string_view digits = "0123456789abcdef";
    switch (c) {
        case '"':
            out += "\\\"";
            return;
        case '\\':
            out += "\\\\";
            return;
        case '\n':
            out += "\\n";
            return;
        case '\r':
            out += "\\r";
            return;
        case '\t':
            out += "\\t";
            return;
        default:
            break;
    }
    const auto code = static_cast<unsigned char>(c);
    out += "\\u00";
    out += digits[code >> 4];
    out += digits[code & 15];
}

}  // namespace

void append_string(std::string& out, std::string_view text) {
    out += '"';
    std::size_t start = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!must_escape[static_cast<unsigned char>(text[at])]) continue;
        out.append(text, start, at - start);
        append_escape(out, text[at]);
        start = at + 1;
    }
    out.append(text, start);
    out += '"';
}

void append_value(std::string& out, const Value& value) {
    if (value.kind == Value::Kind::null) {
        out += "null";
    } else if (value.kind == Value::Kind::string || value.kind == Value::Kind::key) {
        append_string(out, value.text);
    } else if (!value.is_container()) {
        out += value.text;
    } else {
        const bool object = value.kind == Value::Kind::object;
        out += object ? '{' : '[';
        for (const Value* child = value.begin(); child != value.end(); child = child->next()) {
            append_value(out, *child);
            const bool key = child->kind == Value::Kind::key;
            if (key || child->next() != value.end()) out += key ? ':' : ',';
        }
        out += object ? '}' : ']';
    }
}

}  // namespace yibao::wire
