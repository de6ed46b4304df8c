#include "storage/remembered.hpp"

#include <algorithm>
#include <utility>

#include "storage/unit_of_work.hpp"

namespace yibao::storage {

namespace {

std::string list_name(const Table& table, std::span<const std::size_t> columns, const Row& row,
                      std::vector<Value>& all) {
    table.write(row.get(), all);
    std::vector<Value> values;
    for (const std::size_t column : columns) values.push_back(all[column]);
    return query_name(table, columns, values);
}

std::string key_of(const Table& table, const Row& row, std::vector<Value>& all) {
    table.write(row.get(), all);
    return ordered_bytes(std::span<const Value>(all).first(table.key));
}

}  // namespace

std::string row_name(const Table& table, std::span<const Value> key) {
    std::string text(table.name);
    text += '\0';
    text += ordered_bytes(key);
    return text;
}

std::string query_name(const Table& table, std::span<const std::size_t> columns,
                       std::span<const Value> values) {
    std::string text(table.name);
    text += '\0';
    for (const std::size_t column : columns) text += static_cast<char>('A' + column);
    text += '\0';
    text += ordered_bytes(values);
    return text;
}

const Row* Remembered::row(const std::string& name) const {
    const auto found = rows_.find(name);
    return found == rows_.end() ? nullptr : &found->second;
}

const std::map<std::string, Row>* Remembered::list(const std::string& name) const {
    const auto found = lists_.find(name);
    return found == lists_.end() || !found->second.read ? nullptr : &found->second.rows;
}

void Remembered::keep_list(const Table& table, std::span<const std::size_t> columns,
                           std::span<const Value> values, const std::vector<Row>& rows) {
    ask(table, columns);
    List& list = lists_[query_name(table, columns, values)];
    if (list.read) return;
    list.read = true;
    std::vector<Value> all;
    for (const Row& row : rows) {
        std::string key = key_of(table, row, all);
        keep(row_name(table, std::span<const Value>(all).first(table.key)), row);
        if (!list.left.contains(key)) list.rows.emplace(std::move(key), row);
    }
}

/// From the first question of a kind on, changes are put where later questions will find them.
void Remembered::ask(const Table& table, std::span<const std::size_t> columns) {
    auto& kinds = asked_[&table];
    if (std::any_of(kinds.begin(), kinds.end(),
                    [&](const Columns& kind) { return std::ranges::equal(kind, columns); }))
        return;
    const Columns& kind = kinds.emplace_back(columns.begin(), columns.end());
    std::vector<Value> all;
    for (const Write& write : changes_)
        if (write.table == &table)
            list_change(table, kind, key_of(table, write.record, all), write.before, write.record);
}

void Remembered::list_change(const Table& table, const Columns& columns, const std::string& key,
                             const Row& before, const Row& after) {
    std::vector<Value> all;
    const std::string to = list_name(table, columns, after, all);
    if (before) {
        const std::string from = list_name(table, columns, before, all);
        if (from != to) {
            List& list = lists_[from];
            list.rows.erase(key);
            list.left.insert(key);
        }
    }
    List& list = lists_[to];
    list.left.erase(key);
    list.rows.insert_or_assign(key, after);
}

void Remembered::change(std::string name, Write& write) {
    if (extent_ == Extent::rows) {
        const auto found = rows_.find(name);
        if (found != rows_.end())
            found->second = std::move(write.record);
        else if (!write.appended)
            rows_.emplace(std::move(name), std::move(write.record));
        return;
    }
    if (!write.before && changed_.contains(name))
        throw DuplicateKey("appended twice in a group: " + std::string(write.table->name));
    rows_.insert_or_assign(name, write.record);
    if (const auto asked = asked_.find(write.table); asked != asked_.end()) {
        std::vector<Value> all;
        const std::string key = key_of(*write.table, write.record, all);
        for (const Columns& columns : asked->second)
            list_change(*write.table, columns, key, write.before, write.record);
    }
    const auto [place, fresh] = changed_.emplace(std::move(name), changes_.size());
    if (fresh)
        changes_.push_back(std::move(write));
    else
        changes_[place->second].record = std::move(write.record);
}

}  // namespace yibao::storage
