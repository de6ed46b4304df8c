#include "catalogue/csv.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace yibao::catalogue {

CsvReader::CsvReader(std::string_view text, std::string_view file,
                     std::initializer_list<std::string_view> columns)
    : rest_(text), file_(file) {
    if (rest_.starts_with("\xEF\xBB\xBF")) rest_.remove_prefix(3);  // spreadsheets write this mark
    unquoted_.resize(64);
    if (!read_row()) fail("no header row");
    header_size_ = fields_.size();
    for (const std::string_view column : columns) {
        const auto found = std::find(fields_.begin(), fields_.end(), column);
        if (found == fields_.end()) fail(fmt::format("no column named '{}'", column));
        wanted_.push_back(static_cast<std::size_t>(found - fields_.begin()));
    }
}

bool CsvReader::next() {
    if (!read_row()) return false;
    if (fields_.size() != header_size_)
        fail(fmt::format("{} fields, the header has {}", fields_.size(), header_size_));
    return true;
}

void CsvReader::fail(const std::string& what) const {
    throw BrokenCsv(fmt::format("{}:{}: {}", file_, line_, what));
}

bool CsvReader::read_row() {
    if (rest_.empty()) return false;
    line_ = next_line_;
    fields_.clear();
    row_ended_ = false;
    while (!row_ended_) {
        if (fields_.size() == unquoted_.size()) fail("more than 64 fields");
        fields_.push_back(read_field(fields_.size()));
    }
    return true;
}

std::string_view CsvReader::read_field(std::size_t index) {
    if (rest_.starts_with('"')) return read_quoted(index);
    const auto end = std::min(rest_.find_first_of(",\n"), rest_.size());
    std::string_view field = rest_.substr(0, end);
    row_ended_ = end == rest_.size() || rest_[end] == '\n';
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    if (row_ended_) {
        ++next_line_;
        if (field.ends_with('\r')) field.remove_suffix(1);
    }
    if (field.find('"') != std::string_view::npos) fail("a quote inside a field without quotes");
    return field;
}

std::string_view CsvReader::read_quoted(std::size_t index) {
    std::string& value = unquoted_[index];
    value.clear();
    rest_.remove_prefix(1);
    for (;;) {
        const auto quote = rest_.find('"');
        if (quote == std::string_view::npos) fail("a quoted field is not closed");
        value += rest_.substr(0, quote);
        rest_.remove_prefix(quote + 1);
        if (!rest_.starts_with('"')) break;
        value += '"';
        rest_.remove_prefix(1);
    }
    next_line_ += static_cast<std::size_t>(std::count(value.begin(), value.end(), '\n'));
    if (rest_.starts_with('\r')) rest_.remove_prefix(1);
    if (!rest_.empty() && rest_.front() != ',' && rest_.front() != '\n')
        fail("text after a closing quote");
    row_ended_ = rest_.empty() || rest_.front() == '\n';
    if (row_ended_) ++next_line_;
    rest_.remove_prefix(rest_.empty() ? 0 : 1);
    return value;
}

}  // namespace yibao::catalogue
