#pragma once

#include <cstddef>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace yibao::catalogue {

/// A file that cannot be read as it should: names the file, the line and what is wrong.
struct BrokenCsv : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Reads CSV text (RFC 4180, UTF-8, a header row; lines may end in LF or CRLF, quoted fields may
/// hold commas, doubled quotes and line ends).
///
///     CsvReader rows(text, "icd10_yb.csv", {"code", "name"});
///     while (rows.next()) add(rows[0], rows[1]);
///
/// Columns are asked for by name and come in the order asked for; other columns are passed over. A
/// row with more or fewer fields than the header, a missing column and a stray quote throw
/// BrokenCsv.
class CsvReader {
public:
    CsvReader(std::string_view text, std::string_view file,
              std::initializer_list<std::string_view> columns);
    ~CsvReader() = default;
    CsvReader(const CsvReader&) = delete;  // its fields point into itself
    CsvReader& operator=(const CsvReader&) = delete;

    /// Moves to the next row; false after the last. The fields of the row before are gone.
    bool next();

    /// The field of the i-th column asked for; valid until next().
    std::string_view operator[](std::size_t i) const { return fields_[wanted_[i]]; }

    std::size_t line() const { return line_; }  // where the present row begins, from 1
    std::size_t columns() const { return header_size_; }
    [[noreturn]] void fail(const std::string& what) const;

private:
    bool read_row();
    std::string_view read_field(std::size_t index);
    std::string_view read_quoted(std::size_t index);

    std::string_view rest_;
    std::string file_;
    std::size_t line_ = 0;
    std::size_t next_line_ = 1;
    std::size_t header_size_ = 0;
    bool row_ended_ = false;
    std::vector<std::string_view> fields_;
    std::vector<std::string> unquoted_;  // one buffer a field, used where quotes were doubled
    std::vector<std::size_t> wanted_;
};

}  // namespace yibao::catalogue
