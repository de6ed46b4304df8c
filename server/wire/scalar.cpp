#include "wire/scalar.hpp"

#include <algorithm>

#include "wire/field.hpp"

namespace yibao::wire {

namespace {

std::size_t characters(std::string_view utf8) {
    return static_cast<std::size_t>(
        std::ranges::count_if(utf8, [](char c) { return (c & 0xC0) != 0x80; }));
}

bool is_text(const Value& source) {
    return source.kind == Value::Kind::string || source.kind == Value::Kind::number;
}

/// The calendar day of a date or of a date with its time.
std::optional<Day> day_of(std::string_view text) {
    if (text.size() == 10) return Day::parse(text);
    const auto moment = Moment::parse(text);
    if (!moment) return std::nullopt;
    return moment->day();
}

void append_two(std::string& out, std::int64_t n) {
    out += static_cast<char>('0' + n / 10);
    out += static_cast<char>('0' + n % 10);
}

void append_day(std::string& out, Day day) {
    append_two(out, day.year() / 100);
    append_two(out, day.year() % 100);
    out += '-';
    append_two(out, day.month());
    out += '-';
    append_two(out, day.day());
}

}  // namespace

Fault take(const Value& source, const Field& field, std::string& target) {
    if (!is_text(source)) return Fault::type;
    const std::string_view text = source.text;
    if (text.size() > field.limit && characters(text) > field.limit) return Fault::length;
    if (field.codes != nullptr && !field.codes->knows(text)) return Fault::code;
    target = text;
    return Fault::none;
}

Fault take(const Value& source, const Field& field, Extension& target) {
    if (source.is_container()) {
        append_value(target.json, source);
    } else if (is_text(source)) {
        target.json = source.text;
    } else {
        return Fault::type;
    }
    return characters(target.json) > field.limit ? Fault::length : Fault::none;
}

Fault take(const Value& source, const Field&, Day& target) {
    if (!is_text(source)) return Fault::type;
    const auto day = day_of(source.text);
    if (!day) return Fault::date;
    target = *day;
    return Fault::none;
}

Fault take(const Value& source, const Field&, Moment& target) {
    if (!is_text(source)) return Fault::type;
    const auto moment = Moment::parse(source.text);
    if (!moment) return Fault::date;
    target = *moment;
    return Fault::none;
}

Fault take_decimal(const Value& source, const Field& field, int scale, std::int64_t& target) {
    if (!is_text(source)) return Fault::type;
    const std::string_view text = source.text;
    auto value = parse_scaled(text, scale);
    if (!value) {
        // Rare, so looked at only now: an exponent, too many decimals or digits, or no number.
        const std::string plain = without_exponent(text);
        value = parse_scaled(plain, scale);
        const bool number = plain.find_first_not_of("-.0123456789") == std::string::npos &&
                            plain.find_first_of("0123456789") != std::string::npos;
        if (!value) return number ? Fault::precision : Fault::type;
    }
    std::int64_t bound = 1;
    for (std::uint32_t i = 0; i < field.limit; ++i) bound *= 10;
    if (*value >= bound || *value <= -bound) return Fault::precision;
    if (*value < 0 && !field.negative) return Fault::negative;
    target = *value;
    return Fault::none;
}

Fault take(const Value& source, const Field& field, Money& target) {
    std::int64_t fen = 0;
    const Fault fault = take_decimal(source, field, 2, fen);
    target = Money::fen(fen);
    return fault;
}

Fault take(const Value& source, const Field& field, Rate& target) {
    std::int64_t ten_thousandths = 0;
    const Fault fault = take_decimal(source, field, 4, ten_thousandths);
    target = Rate::ppm(ten_thousandths * 100);
    return fault;
}

void give(const std::string& value, std::string& out) {
    if (value.empty()) {
        out += "null";
    } else {
        append_string(out, value);
    }
}

void give(const Extension& value, std::string& out) { give(value.json, out); }

void give(Day value, std::string& out) {
    out += '"';
    append_day(out, value);
    out += '"';
}

void give(Moment value, std::string& out) {
    const Day day = value.day();
    const std::int64_t second = (value.milliseconds() - Moment::at(day).milliseconds()) / 1000;
    out += '"';
    append_day(out, day);
    out += ' ';
    append_two(out, second / 3600);
    out += ':';
    append_two(out, second / 60 % 60);
    out += ':';
    append_two(out, second % 60);
    out += '"';
}

void give(Money value, std::string& out) { append_decimal(out, value.fen(), 2); }

// Rates on the wire have four decimals; a finer one is rounded half up.
void give(Rate value, std::string& out) { append_decimal(out, (value.ppm() + 50) / 100, 4); }

}  // namespace yibao::wire
