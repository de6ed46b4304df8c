#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/ensure.hpp"
#include "storage/id.hpp"
#include "storage/record.hpp"

namespace yibao::storage {

// What a store implementation sees of a record: everything of its declaration, nothing of its type.

struct Column {
    std::string_view name;
    ColumnType type;
    bool optional;
    Content content;
};

struct TableIndex {
    std::string_view name;
    Home route;
    bool unique;
    std::vector<std::size_t> columns;
};

struct TableReference {
    std::size_t column;
    std::string_view table;  // whose key is this one column
};

/// A record of some table, owned; null where there is none.
using Row = std::shared_ptr<const void>;

struct Table {
    std::string_view name;
    Home home;
    Layout layout;
    Growth growth;
    std::size_t key;  // the first `key` columns
    std::vector<Column> columns;
    std::vector<TableIndex> indexes;
    std::vector<TableReference> references;

    void (*write)(const void* record, std::vector<Value>& values);  // views into the record
    Row (*read)(std::span<const Value> values);

    /// A table whose key is one integer: SQLite keeps it as the row id.
    bool keyed_by_integer() const { return key == 1 && columns[0].type == ColumnType::integer; }

    /// The bucket of a row with these first values; nothing where the writer decides or it does not
    /// matter.
    std::optional<std::int32_t> bucket(std::span<const Value> values) const;

    /// The index over exactly these columns, in this order.
    const TableIndex& index(std::string_view index_name) const;
};

template <Record R>
constexpr Layout layout_of() {
    if constexpr (requires { R::layout; })
        return R::layout;
    else
        return Layout::by_key;
}

template <Record R>
constexpr Growth growth_of() {
    if constexpr (requires { R::growth; }) {
        static_assert(R::growth == Growth::undivided || (R::home == Home::id && R::key == 1),
                      "a table is divided by its ids");
        return R::growth;
    } else {
        return Growth::undivided;
    }
}

template <Record R>
void write_record(const void* record, std::vector<Value>& values) {
    const R& source = *static_cast<const R*>(record);
    values.clear();
    std::apply([&](const auto&... f) { (values.push_back(to_value(source.*f.member)), ...); },
               R::fields());
}

template <Record R>
Row read_record(std::span<const Value> values) {
    auto target = std::make_shared<R>();
    std::size_t at = 0;
    std::apply([&](const auto&... f) { (from_value(values[at++], (*target).*f.member), ...); },
               R::fields());
    return target;
}

template <Record R, class Member>
std::size_t column_of(Member R::*member) {
    std::size_t at = 0;
    std::size_t found = SIZE_MAX;
    const auto look = [&](const auto& f) {
        if constexpr (std::is_same_v<decltype(f.member), Member R::*>)
            if (f.member == member) found = at;
        ++at;
    };
    std::apply([&](const auto&... f) { (look(f), ...); }, R::fields());
    ensure(found != SIZE_MAX, "an index is over declared fields");
    return found;
}

template <Record R, class... T>
TableIndex table_index(const Index<R, T...>& index) {
    TableIndex result{index.name, index.route, index.unique, {}};
    std::apply([&](auto... member) { (result.columns.push_back(column_of<R>(member)), ...); },
               index.members);
    return result;
}

template <Record R>
Table describe() {
    Table table{R::table, R::home, layout_of<R>(),   growth_of<R>(), R::key, {},
                {},       {},      &write_record<R>, &read_record<R>};
    const auto column = [&]<class F>(const F& f) {
        using T = typename F::Member;
        table.columns.push_back({f.name, column_type<T>(), is_optional<T>, content_of<T>()});
    };
    std::apply([&](const auto&... f) { (column(f), ...); }, R::fields());
    if constexpr (requires { R::indexes(); })
        std::apply([&](const auto&... i) { (table.indexes.push_back(table_index<R>(i)), ...); },
                   R::indexes());
    if constexpr (requires { R::references(); })
        std::apply(
            [&](const auto&... r) {
                (table.references.push_back({column_of<R>(r.member), r.table}), ...);
            },
            R::references());
    ensure(table.key > 0 && table.key <= table.columns.size(), "a record has a key");
    ensure(table.columns.size() <= 64, "a record has at most 64 fields");
    return table;
}

/// One object for each record type, for the whole program.
template <Record R>
const Table& table_of() {
    static const Table table = describe<R>();
    return table;
}

}  // namespace yibao::storage
