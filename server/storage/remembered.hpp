#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "storage/table.hpp"

namespace yibao::storage {

/// A change that waits for its operation's decision, and then for its group's commit.
struct Write {
    const Table* table;
    Row record;
    Row before;                // what an update replaces; null for a new record
    bool appended = false;     // not worth remembering: nobody is likely to ask for it soon
    std::int32_t bucket = -1;  // where it lives; -1: everywhere
    bool verbatim = false;     // from another store: a journal keeps its seal, a seal its chain
};

/// The same for the same table and key (the same columns and values); different for others.
std::string row_name(const Table& table, std::span<const Value> key);
std::string query_name(const Table& table, std::span<const std::size_t> columns,
                       std::span<const Value> values);

/// What the operations of one group have read and kept. A store that gets each change at once
/// (`rows`) is asked again for lists; one that gets them all at the end (`everything`) cannot know
/// them yet, so that here lists are remembered too, and kept right under the changes.
class Remembered {
public:
    enum class Extent { rows, everything };

    explicit Remembered(Extent extent = Extent::rows) : extent_(extent) {}

    bool holds_everything() const { return extent_ == Extent::everything; }

    /// The row of that name; a null row is known to be absent; a null pointer: nothing is known.
    const Row* row(const std::string& name) const;
    void keep(std::string name, Row row) { rows_.emplace(std::move(name), std::move(row)); }

    // Lists, where everything is held:

    /// The rows of a list, by their keys, as they are after the changes; null: not known.
    const std::map<std::string, Row>* list(const std::string& name) const;
    /// What the store says, without the changes of this group.
    void keep_list(const Table& table, std::span<const std::size_t> columns,
                   std::span<const Value> values, const std::vector<Row>& rows);

    /// A change that its operation decided to keep. Consumes the write.
    void change(std::string name, Write& write);
    /// Where everything is held: the changes, one for each row, in the order of their first.
    std::vector<Write>& changes() { return changes_; }

    std::size_t size() const { return rows_.size(); }
    void clear() { rows_.clear(); }

private:
    using Columns = std::vector<std::size_t>;

    struct List {
        bool read = false;  // else only what this group wrote is known
        std::map<std::string, Row> rows;
        std::unordered_set<std::string> left;  // were in it before this group
    };

    void ask(const Table& table, std::span<const std::size_t> columns);
    void list_change(const Table& table, const Columns& columns, const std::string& key,
                     const Row& before, const Row& after);

    Extent extent_;
    std::unordered_map<std::string, Row> rows_;
    std::unordered_map<std::string, List> lists_;
    std::unordered_map<const Table*, std::vector<Columns>> asked_;
    std::vector<Write> changes_;
    std::unordered_map<std::string, std::size_t> changed_;  // row name → place in changes_
};

}  // namespace yibao::storage
