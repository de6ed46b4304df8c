#include "storage/table_csv.hpp"

#include <fmt/format.h>

#include "base/base64.hpp"
#include "base/money.hpp"

namespace yibao::storage {

namespace {

constexpr std::int64_t ms_per_second = 1000;
constexpr int rate_decimals = 6;

std::string moment_text(Moment moment) {
    const std::int64_t ms = (moment.milliseconds() % ms_per_second + ms_per_second) % ms_per_second;
    return fmt::format("{}.{:03}", moment.text(), ms);
}

std::string number_text(std::int64_t number, Content content) {
    switch (content) {
        case Content::money:
            return Money::fen(number).text();
        case Content::day:
            return Day::number(static_cast<std::int32_t>(number)).text();
        case Content::moment:
            return moment_text(Moment::milliseconds(number));
        case Content::rate:
            return scaled_text(number, rate_decimals);
        default:
            return std::to_string(number);
    }
}

std::string line_of(std::string text) {
    text.back() = '\r';  // in place of the last comma
    return text + '\n';
}

}  // namespace

std::string csv_text(std::string_view text) {
    std::string cell = "\"";
    for (const char c : text) {
        if (c == '"') cell += '"';
        cell += c;
    }
    return cell + '"';
}

std::string csv_cell(const Value& value, Content content) {
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return number_text(*number, content);
    const auto* bytes = std::get_if<std::string_view>(&value);
    if (bytes == nullptr) return "";
    if (content == Content::bytes) return bytes->empty() ? "\"\"" : base64(*bytes);
    if (content == Content::packed) return csv_text(Packed::from_bytes(std::string(*bytes)).text());
    return csv_text(*bytes);
}

std::string csv_header(const Table& table, std::span<const std::string_view> more) {
    std::string text;
    for (const Column& column : table.columns) text += std::string(column.name) + ",";
    for (const std::string_view name : more) text += std::string(name) + ",";
    return line_of(std::move(text));
}

std::string csv_line(const Table& table, std::span<const Value> values,
                     std::span<const std::string> more) {
    std::string text;
    for (std::size_t i = 0; i < values.size(); ++i)
        text += csv_cell(values[i], table.columns[i].content) + ",";
    for (const std::string& one : more) text += csv_text(one) + ",";
    return line_of(std::move(text));
}

std::string_view content_name(Content content) {
    switch (content) {
        case Content::number:
            return "whole number";
        case Content::yes_no:
            return "1 for yes, 0 for no";
        case Content::money:
            return "money in yuan";
        case Content::day:
            return "day";
        case Content::moment:
            return "moment, China's time";
        case Content::rate:
            return "rate, a fraction of one";
        case Content::text:
            return "text";
        case Content::bytes:
            return "bytes in base64";
        case Content::packed:
            return "JSON";
    }
    return "";
}

}  // namespace yibao::storage
