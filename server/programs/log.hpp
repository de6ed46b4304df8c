#pragma once

#include <concepts>
#include <cstdint>
#include <exception>
#include <initializer_list>
#include <string>
#include <string_view>

namespace yibao::log {

// The log is read by engineers, kept for long and copied far, so no personal data goes into it: no
// name, no certificate number, no telephone number, no diagnosis. The types hold that up. A field
// takes numbers, switches, words written in the source, and the few named kinds below; a string
// that came in a message has no way in but through a kind that checks it.

/// A word of ours, written in the source as a literal.
class Word {
public:
    template <std::size_t size>
    consteval Word(const char (&literal)[size]) : text_(literal, size - 1) {}

    constexpr std::string_view text() const { return text_; }

private:
    std::string_view text_;
};

/// A value as it will stand in the line: JSON already.
class Value {
public:
    Value(Word word);
    Value(std::same_as<bool> auto on) : json_(on ? "true" : "false") {}
    /// A count, a duration, an amount in fen. From 15 digits on it could be a certificate number
    /// and is withheld; an identifier has a kind of its own.
    template <class Number>
    requires std::integral<Number> &&(!std::same_as<Number, bool>)Value(Number number)
        : json_(whole(static_cast<std::int64_t>(number))) {}

    const std::string& json() const { return json_; }

    /// For the kinds below.
    static Value ready(std::string json);

private:
    Value() = default;
    static std::string whole(std::int64_t number);

    std::string json_;
};

/// An identifier that we gave ourselves: settlement, visit, person's number, journal.
Value id(std::int64_t number);

/// A code of the interface or of ours: institution, transaction, msgid, refusal. Up to 64 letters of
/// ASCII, digits and ".:_-". Anything else is withheld, and so is what holds a certificate number (15
/// or 18 digits on end, the last perhaps an X) or is a telephone number (11 digits alone).
Value code(std::string_view text);

/// The path of a file, an address, a port.
Value place(std::string_view path);

/// What an exception says. Letters beyond ASCII (a name, in the worst case) become "?", and a run of
/// 11 digits or more (a telephone, a certificate) becomes "#".
Value failure(std::string_view what);
inline Value failure(const std::exception& error) { return failure(error.what()); }

struct Field {
    Word name;
    Value value;
};

using Fields = std::initializer_list<Field>;

// One line of JSON each: time, level, event, then the fields in their order.
//
//     log::info("settled", {{"institution", log::code(sender.code)}, {"us", elapsed}});
void debug(Word event, Fields fields = {});
void info(Word event, Fields fields = {});
void warn(Word event, Fields fields = {});
void error(Word event, Fields fields = {});

/// Where the lines go from now on: to the file, appended, or to standard error when `file` is empty.
/// `level` is a value of the setting log_level. Until this is called, warnings and errors go to
/// standard error. To be called before there are other threads. Throws std::runtime_error, naming the
/// file, where it cannot be opened.
void open(std::string_view level, const std::string& file);

}  // namespace yibao::log
