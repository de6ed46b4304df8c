#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "storage/table.hpp"

namespace yibao::storage {

// A table as CSV (RFC 4180, UTF-8): what a spreadsheet or another program reads without knowing the
// store. Money is in yuan with two decimals, a day is 2026-11-22, a moment 2026-11-22 08:30:00.000 in
// China's time, a rate a fraction of one, a yes or no is 1 or 0, what was packed is its JSON, bytes are
// base64. Nothing is an empty cell; an empty text is "".

/// One cell. Throws std::runtime_error for a packed text that is damaged.
std::string csv_cell(const Value& value, Content content);
/// A text between quotation marks.
std::string csv_text(std::string_view text);

/// Lines with their CR LF; `more` are further cells at the end.
std::string csv_header(const Table& table, std::span<const std::string_view> more = {});
std::string csv_line(const Table& table, std::span<const Value> values,
                     std::span<const std::string> more = {});

/// What a column holds, in a word or two: "money in yuan".
std::string_view content_name(Content content);

}  // namespace yibao::storage
