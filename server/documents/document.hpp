#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace yibao::documents {

// What a paper says (打印件), declared as values: how it is laid out on A4 is decided elsewhere.
// Texts are Chinese or whatever a person typed, in UTF-8.

enum class Align : std::uint8_t { left, centre, right };

struct Fact {
    std::string title;
    std::string text;
    Align align = Align::left;
};

/// Titles with what they say, so many side by side.
struct Facts {
    std::size_t across = 3;
    std::vector<Fact> facts;
};

struct Column {
    std::string title;
    Align align = Align::left;
    double share = 0;  // of the width, against the other columns'; 0: as wide as what stands in it
};

struct Row {
    enum class Kind : std::uint8_t { plain, group, total };

    std::vector<std::string> cells;  // one a column
    Kind kind = Kind::plain;         // a group's row heads those that follow it
};

/// Its head is repeated on every page. Either all of its columns have a share, or none.
struct Table {
    std::vector<Column> columns;
    std::vector<Row> rows;
};

struct Paragraph {
    enum class Kind : std::uint8_t { body, heading, note };

    std::string text;
    Kind kind = Kind::body;
};

/// Where people sign, side by side.
struct Signatures {
    std::vector<std::string> titles;
};

using Block = std::variant<Facts, Table, Paragraph, Signatures>;

struct Document {
    std::string title;
    std::string mark;     // under the title, for whoever must not overlook it: 已退费
    std::string running;  // at the head of all pages but the first, behind the title
    std::vector<Block> blocks;
    std::string foot;       // at the foot of every page: who printed it, and when
    bool may_turn = false;  // sideways, where a table is too wide for an upright page
};

}  // namespace yibao::documents
