#include "catalogue/code_book.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "catalogue/csv.hpp"

namespace yibao::catalogue {

CodeBook CodeBook::from_csv(std::string_view text, std::string_view file) {
    CodeBook book;
    book.texts_.reserve(text.size());
    CsvReader rows(text, file, {"code", "name"});
    while (rows.next()) {
        const std::string_view code = rows[0];
        const std::string_view name = rows[1];
        if (code.empty() || name.empty()) rows.fail("a code without a name, or the reverse");
        if (code.size() > UINT16_MAX || name.size() > UINT16_MAX) rows.fail("a text too long");
        book.entries_.push_back({static_cast<std::uint32_t>(book.texts_.size()),
                                 static_cast<std::uint16_t>(code.size()),
                                 static_cast<std::uint16_t>(name.size())});
        book.texts_ += code;
        book.texts_ += name;
    }
    book.texts_.shrink_to_fit();
    book.entries_.shrink_to_fit();
    const auto code_of = [&book](const Entry& entry) { return book.read(entry).code; };
    std::sort(book.entries_.begin(), book.entries_.end(),
              [&](const Entry& a, const Entry& b) { return code_of(a) < code_of(b); });
    const auto twice = std::adjacent_find(
        book.entries_.begin(), book.entries_.end(),
        [&](const Entry& a, const Entry& b) { return code_of(a) == code_of(b); });
    if (twice != book.entries_.end())
        throw BrokenCsv(fmt::format("{}: the code {} stands twice", file, code_of(*twice)));
    return book;
}

NamedCode CodeBook::read(const Entry& entry) const {
    const std::string_view all = texts_;
    return {all.substr(entry.at, entry.code_size),
            all.substr(entry.at + entry.code_size, entry.name_size)};
}

std::optional<NamedCode> CodeBook::find(std::string_view code) const {
    const auto found = std::lower_bound(
        entries_.begin(), entries_.end(), code,
        [this](const Entry& entry, std::string_view wanted) { return read(entry).code < wanted; });
    if (found == entries_.end() || read(*found).code != code) return std::nullopt;
    return read(*found);
}

}  // namespace yibao::catalogue
