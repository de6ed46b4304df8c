#include "storage/unit_of_work.hpp"

#include <algorithm>
#include <map>
#include <memory>

#include "base/ensure.hpp"
#include "storage/records/journal.hpp"

namespace yibao::storage {

namespace {

std::string readable(const Table& table, std::span<const Value> values) {
    std::string text(table.name);
    for (const Value& value : values) {
        text += ' ';
        if (const auto* number = std::get_if<std::int64_t>(&value))
            text += std::to_string(*number);
        else
            text += "…";  // a text may be personal data
    }
    return text;
}

std::vector<Value> selected(std::span<const Value> row, std::span<const std::size_t> columns) {
    std::vector<Value> values;
    for (const std::size_t column : columns) values.push_back(row[column]);
    return values;
}

bool matches(std::span<const Value> row, std::span<const std::size_t> columns,
             std::span<const Value> values) {
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (row[columns[i]] != values[i]) return false;
    return true;
}

}  // namespace

void Backend::page(const Table&, std::span<const std::size_t>, std::span<const Value>, const Page&,
                   const Visit&) {
    ensure(false, "lists are for operations that read");
}

Row Reader::fetch(const Table& table, std::span<const Value> key) {
    auto name = row_name(table, key);
    if (const Row* known = remembered_.row(name)) return *known;
    Row row = backend_.fetch(table, key);
    remembered_.keep(std::move(name), row);
    return row;
}

void Reader::query(const Table& table, std::span<const std::size_t> columns,
                   std::span<const Value> values, std::vector<Row>& rows) {
    if (remembered_.holds_everything())
        if (const auto* known = remembered_.list(query_name(table, columns, values))) {
            for (const auto& [key, row] : *known) rows.push_back(row);
            return;
        }
    backend_.query(table, columns, values, [&](Row row) { rows.push_back(std::move(row)); });
    if (remembered_.holds_everything()) {
        remembered_.keep_list(table, columns, values, rows);
        rows.clear();
        return Reader::query(table, columns, values, rows);
    }
    std::vector<Value> all;
    for (const Row& row : rows) {
        table.write(row.get(), all);
        remembered_.keep(row_name(table, std::span<const Value>(all).first(table.key)), row);
    }
}

void Reader::scan(const Table& table, const Backend::Visit& visit) { backend_.scan(table, visit); }

void Reader::each_row(const Table& table,
                      const std::function<void(std::span<const Value>)>& visit) {
    std::vector<Value> values;
    scan(table, [&](const Row& row) {
        table.write(row.get(), values);
        visit(values);
    });
}

std::int64_t UnitOfWork::append(std::int32_t bucket, const ledger::Journal& journal) {
    const std::int64_t id = next_id(bucket);
    append(JournalRow{.id = id,
                      .day = journal.day(),
                      .cause_kind = journal.cause().kind,
                      .cause_id = journal.cause().id,
                      .postings = journal.text()});
    return id;
}

std::int64_t UnitOfWork::next_id(std::int32_t bucket) {
    ensure(bucket >= 0 && bucket < bucket_count && buckets_.contains(bucket),
           "an operation makes ids in its own buckets");
    if (given_ids_ == nullptr) return backend().next_id(bucket);
    const std::size_t at = ids_taken_++;
    if (at == given_ids_->size()) given_ids_->push_back(backend().next_id(bucket));
    std::int64_t& id = (*given_ids_)[at];
    if (bucket_in(id) != bucket) id = backend().next_id(bucket);
    return id;
}

// An id carries its bucket openly, a number by its hash. Of the numbers that share an id's time and
// sequence, one may hash to the bucket: no other bucket can come to the same, and two ids never do.
std::int64_t UnitOfWork::next_number(std::int32_t bucket) {
    while (true) {
        const std::int64_t id = next_id(bucket);
        for (std::int64_t place = 0; place < bucket_count; ++place) {
            const std::int64_t number =
                (id & ~(std::int64_t{bucket_count - 1} << 14)) | (place << 14);
            if (bucket_of(number) == bucket) return number;
        }
    }
}

Row UnitOfWork::fetch(const Table& table, std::span<const Value> key) {
    if (!writes_.empty()) {
        const auto found = written_.find(row_name(table, key));
        if (found != written_.end()) return writes_[found->second].record;
    }
    return Reader::fetch(table, key);
}

void UnitOfWork::query(const Table& table, std::span<const std::size_t> columns,
                       std::span<const Value> values, std::vector<Row>& rows) {
    Reader::query(table, columns, values, rows);
    if (std::none_of(writes_.begin(), writes_.end(),
                     [&](const Write& write) { return write.table == &table; }))
        return;

    std::map<std::string, Row> by_key;
    std::vector<Value> all;
    const auto put = [&](const Row& row) {
        table.write(row.get(), all);
        const auto key = ordered_bytes(std::span(all).first(table.key));
        if (matches(all, columns, values))
            by_key[key] = row;
        else
            by_key.erase(key);  // this operation moved it elsewhere
    };
    for (const Row& row : rows) put(row);
    for (const Write& write : writes_)
        if (write.table == &table) put(write.record);
    rows.clear();
    for (auto& [key, row] : by_key) rows.push_back(std::move(row));
}

void UnitOfWork::scan(const Table& table, const Backend::Visit& visit) {
    for (const Write& write : writes_)
        ensure(write.table != &table, "an operation does not list what it has just written");
    Reader::scan(table, visit);
}

void UnitOfWork::add(const Table& table, Row record, bool look) {
    std::vector<Value> values;
    table.write(record.get(), values);
    const auto key = std::span<const Value>(values).first(table.key);
    const std::int32_t home = home_of(table, key);
    auto name = row_name(table, key);
    if (written_.contains(name) || (look && fetch(table, key)))
        throw DuplicateKey("exists already: " + readable(table, key));
    if (look) refuse_duplicates(table, values);
    written_.emplace(std::move(name), writes_.size());
    writes_.push_back({&table, std::move(record), nullptr, !look, home});
}

void UnitOfWork::copy(const Table& table, Row record, std::int32_t writer) {
    add(table, std::move(record), false);
    writes_.back().verbatim = true;
    if (table.home == Home::writer) writes_.back().bucket = writer;
}

void UnitOfWork::replace(const Table& table, Row record) {
    std::vector<Value> values;
    table.write(record.get(), values);
    const auto key = std::span<const Value>(values).first(table.key);
    const std::int32_t home = home_of(table, key);
    const Row before = fetch(table, key);
    ensure(before != nullptr, ("update finds its record: " + readable(table, key)).c_str());
    refuse_duplicates(table, values);

    auto name = row_name(table, key);
    const auto found = written_.find(name);
    if (found != written_.end()) {
        writes_[found->second].record = std::move(record);
        return;
    }
    written_.emplace(std::move(name), writes_.size());
    writes_.push_back({&table, std::move(record), before, false, home});
}

void UnitOfWork::refuse_duplicates(const Table& table, std::span<const Value> values) {
    const auto own_key = ordered_bytes(values.first(table.key));
    for (const TableIndex& index : table.indexes) {
        if (!index.unique) continue;
        const auto wanted = selected(values, index.columns);
        if (std::any_of(wanted.begin(), wanted.end(), [](const Value& value) {
                return std::holds_alternative<std::monostate>(value);
            }))
            continue;
        std::vector<Row> rows;
        query(table, index.columns, wanted, rows);
        std::vector<Value> other;
        for (const Row& row : rows) {
            table.write(row.get(), other);
            if (ordered_bytes(std::span<const Value>(other).first(table.key)) != own_key)
                throw DuplicateKey("exists already: " + std::string(index.name));
        }
    }
}

/// The bucket that a row is written in, which must be one of the operation's own. What is kept
/// everywhere belongs to nobody: bucket 0 stands for it, so that its writers take turns.
std::int32_t UnitOfWork::home_of(const Table& table, std::span<const Value> values) const {
    if (table.home == Home::writer) return buckets_.first();
    const std::int32_t bucket = table.bucket(values).value_or(0);
    if (!buckets_.contains(bucket)) {
        const std::string what =
            readable(table, values) + " lives in a bucket that its operation did not ask for";
        ensure(false, what.c_str());
    }
    return table.home == Home::everywhere ? -1 : bucket;
}

void UnitOfWork::remember_writes() {
    std::vector<std::string> names(writes_.size());
    while (!written_.empty()) {
        auto node = written_.extract(written_.begin());
        names[node.mapped()] = std::move(node.key());
    }
    for (std::size_t i = 0; i < writes_.size(); ++i)
        remembered().change(std::move(names[i]), writes_[i]);
    writes_.clear();
}

}  // namespace yibao::storage
