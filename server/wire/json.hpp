#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace yibao::wire {

/// One value of a JSON text, or the key before it. Values lie flat and in document order; `span`
/// counts a value with everything inside it, so the next sibling stands `span` places further.
/// Members of an object alternate: key, value, key, value.
struct Value {
    enum class Kind : std::uint8_t { null, boolean, number, string, array, object, key };

    std::string_view text;  // number as written, string and key decoded, "true" or "false"
    std::uint32_t span = 1;
    Kind kind = Kind::null;

    const Value* begin() const { return this + 1; }
    const Value* end() const { return this + span; }
    const Value* next() const { return this + span; }
    bool is_container() const { return kind == Kind::array || kind == Kind::object; }
};

/// A JSON text, taken apart. Numbers keep the text they were written with: an amount never passes
/// through a double.
class Json {
public:
    /// How much one message may hold. Beyond it lies an attack, not a hospital.
    static constexpr std::size_t max_depth = 32;
    static constexpr std::size_t max_values = 1'000'000;

    /// Values point into `text`, which must outlive what is returned. Takes time linear in the
    /// text. Refuses with wire.json (not JSON, cut off), wire.encoding (not UTF-8), wire.depth,
    /// wire.size (too many values).
    static Result<Json> parse(std::string_view text);

    const Value& root() const { return values_.front(); }

private:
    friend class Recorder;

    std::vector<Value> values_;
    std::unique_ptr<char[]> decoded_;  // strings that had escapes; never longer than the text
};

/// Appends `text` as a JSON string, quotes included.
void append_string(std::string& out, std::string_view text);

/// Appends `value` as compact JSON, for content that is handed on unread.
void append_value(std::string& out, const Value& value);

}  // namespace yibao::wire
