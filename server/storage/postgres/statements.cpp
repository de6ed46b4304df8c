#include "storage/postgres/statements.hpp"

#include <algorithm>
#include <vector>

#include "base/id.hpp"

namespace yibao::storage::postgres {

namespace {

std::string columns_of(const Table& table, std::string_view prefix) {
    std::string text;
    for (const Column& column : table.columns)
        text += (text.empty() ? "" : ", ") + std::string(prefix) + quoted(column.name);
    return text;
}

std::string key_order(const Table& table) {
    std::string text;
    for (std::size_t i = 0; i < table.key; ++i)
        text += (i == 0 ? " ORDER BY " : ", ") + quoted(table.columns[i].name);
    return text;
}

/// `$n::type[]` for each, comma separated; $1 may be the bucket of all.
class Arrays {
public:
    explicit Arrays(InBucket in_bucket) : count_(in_bucket == InBucket::one ? 1 : 0) {}

    void add(const std::string& type) {
        text_ += (text_.empty() ? "$" : ", $") + std::to_string(++count_) + "::" + type;
    }
    const std::string& text() const { return text_; }

private:
    std::string text_;
    int count_;
};

/// Rows of the table, as `t`, that are the same as those of the arrays, as `k`.
class Matching {
public:
    Matching(Arrays& arrays, InBucket in_bucket) : arrays_(arrays) {
        if (in_bucket == InBucket::each) compare("int2[]", "bucket");
        if (in_bucket == InBucket::one) condition_ = "t.bucket = $1";
    }
    void compare(const std::string& type, const std::string& column) {
        condition_ += (condition_.empty() ? "t." : " AND t.") + column + " = k." + take(type);
    }
    /// One more array; gives its name.
    std::string take(const std::string& type) {
        arrays_.add(type);
        std::string name = "v" + std::to_string(count_++);
        names_ += (names_.empty() ? "" : ", ") + name;
        return name;
    }
    const std::string& names() const { return names_; }
    const std::string& condition() const { return condition_; }

private:
    Arrays& arrays_;
    int count_ = 0;
    std::string names_;
    std::string condition_;
};

std::optional<Home> route_of(const Table& table, std::span<const std::size_t> columns) {
    if (columns.front() == 0) return table.home;
    for (const TableIndex& index : table.indexes)
        if (index.columns.size() >= columns.size() &&
            std::ranges::equal(columns, std::span(index.columns).first(columns.size())))
            return index.route;
    return std::nullopt;
}

}  // namespace

std::string quoted(std::string_view name) { return "\"" + std::string(name) + "\""; }

std::optional<std::int32_t> bucket_of(const Table& table, std::span<const std::size_t> columns,
                                      std::span<const Value> values) {
    if (!has_bucket(table) || std::holds_alternative<std::monostate>(values[0]))
        return std::nullopt;
    const auto route = route_of(table, columns);
    if (route == Home::number) return yibao::bucket_of(integer_of(values[0]));
    if (route == Home::id) return bucket_in(integer_of(values[0]));
    if (route == Home::hash && columns.front() == 0) return table.bucket(values);
    return std::nullopt;
}

namespace {

/// The rows with these values, without an order; `place` is how many parameters there are.
std::string matching_sql(const Table& table, std::span<const std::size_t> columns, bool in_bucket,
                         int& place) {
    std::string text = "SELECT " + columns_of(table, "") + " FROM " + quoted(table.name);
    if (in_bucket) text += " WHERE bucket = $" + std::to_string(++place);
    for (const std::size_t column : columns) {
        text += (place == 0 ? " WHERE " : " AND ") + quoted(table.columns[column].name) + " = $";
        text += std::to_string(++place);
    }
    return text;
}

}  // namespace

std::string select_sql(const Table& table, std::span<const std::size_t> columns, bool in_bucket) {
    int place = 0;
    return matching_sql(table, columns, in_bucket, place) + key_order(table);
}

std::string page_sql(const Table& table, std::span<const std::size_t> columns, bool in_bucket,
                     const Page& wanted) {
    int place = 0;
    std::string text = matching_sql(table, columns, in_bucket, place);
    const std::string key = quoted(table.columns[0].name);
    if (wanted.after) {
        text += (place == 0 ? " WHERE " : " AND ") + key + (wanted.newest_first ? " < $" : " > $");
        text += std::to_string(++place);
    }
    return text + " ORDER BY " + key + (wanted.newest_first ? " DESC" : "") + " LIMIT $" +
           std::to_string(place + 1);
}

std::string select_all_sql(const Table& table, std::span<const std::size_t> columns,
                           InBucket in_bucket) {
    Arrays arrays(in_bucket);
    Matching matching(arrays, in_bucket);
    for (const std::size_t column : columns)
        matching.compare(array_name(table.columns[column].type),
                         quoted(table.columns[column].name));
    return "SELECT k.n, " + columns_of(table, "t.") + " FROM unnest(" + arrays.text() +
           ") WITH ORDINALITY AS k(" + matching.names() + ", n) JOIN " + quoted(table.name) +
           " AS t ON " + matching.condition();
}

std::string count_sql(const Table& table, InBucket in_bucket) {
    Arrays arrays(in_bucket);
    Matching matching(arrays, in_bucket);
    matching.compare(array_name(table.columns[0].type), quoted(table.columns[0].name));
    return "SELECT count(*) FROM unnest(" + arrays.text() + ") AS k(" + matching.names() +
           ") JOIN " + quoted(table.name) + " AS t ON " + matching.condition();
}

std::string scan_sql(const Table& table) {
    return "SELECT " + columns_of(table, "") + " FROM " + quoted(table.name) + key_order(table);
}

/// A list of one row whose values are sets is a plain INSERT to Citus, which it passes on as it is;
/// INSERT … SELECT it would turn into a COPY, committed in two phases.
std::string insert_sql(const Table& table, InBucket in_bucket) {
    std::string text = "INSERT INTO " + quoted(table.name) + " (" +
                       (has_bucket(table) ? "bucket, " : "") + columns_of(table, "") + ") ";
    if (in_bucket == InBucket::one) {
        text += "VALUES ($1";
        int place = 1;
        for (const Column& column : table.columns)
            text += ", unnest($" + std::to_string(++place) + "::" + array_name(column.type) + ")";
        return text + ")";
    }
    Arrays arrays(in_bucket);
    if (has_bucket(table)) arrays.add("int2[]");
    for (const Column& column : table.columns) arrays.add(array_name(column.type));
    return text + "SELECT * FROM unnest(" + arrays.text() + ")";
}

std::string update_sql(const Table& table, std::uint64_t changed, InBucket in_bucket) {
    Arrays arrays(in_bucket);
    Matching matching(arrays, in_bucket);
    for (std::size_t i = 0; i < table.key; ++i)
        matching.compare(array_name(table.columns[i].type), quoted(table.columns[i].name));
    std::string changes;
    for (std::size_t i = table.key; i < table.columns.size(); ++i) {
        if ((changed >> i & 1U) == 0) continue;
        changes += (changes.empty() ? "" : ", ") + quoted(table.columns[i].name) + " = k." +
                   matching.take(array_name(table.columns[i].type));
    }
    return "UPDATE " + quoted(table.name) + " AS t SET " + changes + " FROM unnest(" +
           arrays.text() + ") AS k(" + matching.names() + ") WHERE " + matching.condition();
}

Row read_row(const Table& table, const Answer& answer, int row, int first) {
    std::vector<Value> values;
    values.reserve(table.columns.size());
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const int column = first + static_cast<int>(i);
        if (answer.null(row, column))
            values.emplace_back();
        else if (table.columns[i].type == ColumnType::integer)
            values.emplace_back(answer.integer(row, column));
        else
            values.emplace_back(answer.bytes(row, column));
    }
    return table.read(values);
}

}  // namespace yibao::storage::postgres
