#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yibao::catalogue {

struct NamedCode {
    std::string_view code;
    std::string_view name;
};

/// A list of codes with their names (diagnoses, operations, areas), sorted, in one block of text:
/// eight bytes an entry besides the text itself. Read-only, so threads may share it.
class CodeBook {
public:
    CodeBook() = default;

    /// From CSV text with the columns code and name. Throws BrokenCsv, also on a code without a
    /// name, and on a code that stands twice.
    static CodeBook from_csv(std::string_view text, std::string_view file);

    bool contains(std::string_view code) const { return find(code).has_value(); }
    /// Views into this book.
    std::optional<NamedCode> find(std::string_view code) const;

    std::size_t size() const { return entries_.size(); }
    NamedCode at(std::size_t i) const { return read(entries_[i]); }  // in the order of the codes

private:
    struct Entry {
        std::uint32_t at;
        std::uint16_t code_size;
        std::uint16_t name_size;
    };
    NamedCode read(const Entry& entry) const;

    std::string texts_;
    std::vector<Entry> entries_;
};

}  // namespace yibao::catalogue
