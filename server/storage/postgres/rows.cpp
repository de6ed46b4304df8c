#include "storage/postgres/rows.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "base/ensure.hpp"
#include "storage/postgres/message_place.hpp"
#include "storage/records/all.hpp"
#include "storage/records/message.hpp"

namespace yibao::storage::postgres {

namespace {

const Table& table_named(std::string_view name) {
    const auto& all = all_tables();
    const auto found =
        std::ranges::find_if(all, [&](const Table* table) { return table->name == name; });
    ensure(found != all.end(), "a reference names a declared table");
    return **found;
}

/// Which columns an update changes: a bit for each.
std::uint64_t changed_columns(const Table& table, const Write& write) {
    std::vector<Value> before;
    std::vector<Value> after;
    table.write(write.before.get(), before);
    table.write(write.record.get(), after);
    std::uint64_t changed = 0;
    for (std::size_t i = table.key; i < after.size(); ++i)
        if (before[i] != after[i]) changed |= std::uint64_t{1} << i;
    return changed;
}

constexpr std::array<std::size_t, 1> first_column{0};

/// A statement each for so many buckets costs less than one that asks every machine.
constexpr std::size_t few_buckets = 2;

}  // namespace

std::vector<std::size_t> key_columns(const Table& table) {
    std::vector<std::size_t> columns(table.key);
    std::iota(columns.begin(), columns.end(), std::size_t{0});
    return columns;
}

void query_rows(Connection& connection, const Table& table, std::span<const std::size_t> columns,
                std::span<const Value> values, const Backend::Visit& visit) {
    const auto bucket = bucket_of(table, columns, values);
    Parameters parameters;
    if (bucket) parameters.add_smallint(*bucket);
    for (std::size_t i = 0; i < columns.size(); ++i)
        parameters.add(values[i], table.columns[columns[i]].type);
    const Answer answer =
        connection.ask(select_sql(table, columns, bucket.has_value()), parameters);
    for (int i = 0; i < answer.rows(); ++i) visit(read_row(table, answer, i, 0));
}

void page_rows(Connection& connection, const Table& table, std::span<const std::size_t> columns,
               std::span<const Value> values, const Page& wanted, const Backend::Visit& visit) {
    const auto bucket = columns.empty() ? std::nullopt : bucket_of(table, columns, values);
    Parameters parameters;
    if (bucket) parameters.add_smallint(*bucket);
    for (std::size_t i = 0; i < columns.size(); ++i)
        parameters.add(values[i], table.columns[columns[i]].type);
    if (wanted.after) parameters.add(*wanted.after, ColumnType::integer);
    parameters.add(static_cast<std::int64_t>(wanted.limit), ColumnType::integer);
    const Answer answer =
        connection.ask(page_sql(table, columns, bucket.has_value(), wanted), parameters);
    for (int i = 0; i < answer.rows(); ++i) visit(read_row(table, answer, i, 0));
}

Row fetch_row(Connection& connection, Placement placement, const Table& table,
              std::span<const Value> key) {
    if (placement == Placement::apart && &table == &table_of<Message>())
        return fetch_message(connection, key);
    Row found;
    query_rows(connection, table, key_columns(table), key, [&](const Row& row) { found = row; });
    return found;
}

void scan_rows(Connection& connection, const Table& table, const Backend::Visit& visit) {
    connection.run(
        {"SET LOCAL enable_seqscan = on",
         "DECLARE scan_" + std::string(table.name) + " NO SCROLL CURSOR FOR " + scan_sql(table)});
    const std::string fetch = "FETCH 5000 FROM scan_" + std::string(table.name);
    for (;;) {
        const Answer answer = connection.ask(fetch);
        for (int i = 0; i < answer.rows(); ++i) visit(read_row(table, answer, i, 0));
        if (answer.rows() == 0) break;
    }
    connection.run({"CLOSE scan_" + std::string(table.name)});
}

std::vector<Value> Wish::views() const {
    std::vector<Value> result;
    for (const Owned& value : values) {
        if (const auto* number = std::get_if<std::int64_t>(&value))
            result.emplace_back(*number);
        else if (const auto* text = std::get_if<std::string>(&value))
            result.emplace_back(std::string_view(*text));
        else
            result.emplace_back();
    }
    return result;
}

void Wishes::clear() {
    wishes_.clear();
    names_.clear();
    sent_.clear();
}

std::vector<Wish> Wishes::take_messages() {
    std::vector<Wish> taken;
    std::erase_if(wishes_, [&](Wish& wish) {
        if (wish.table != &table_of<Message>() || wish.bucket >= 0) return false;
        taken.push_back(std::move(wish));
        return true;
    });
    return taken;
}

bool Wishes::note(const Table& table, bool whole_key, std::span<const std::size_t> columns,
                  std::span<const Value> values) {
    std::string name = whole_key ? row_name(table, values) : query_name(table, columns, values);
    if (!names_.insert(std::move(name)).second) return false;
    Wish wish{&table, whole_key, {columns.begin(), columns.end()}, {}, -1};
    for (const Value& value : values) {
        if (const auto* number = std::get_if<std::int64_t>(&value))
            wish.values.emplace_back(*number);
        else if (const auto* text = std::get_if<std::string_view>(&value))
            wish.values.emplace_back(std::string(*text));
        else
            wish.values.emplace_back();
    }
    wish.bucket = bucket_of(table, columns, values).value_or(-1);
    wishes_.push_back(std::move(wish));
    return true;
}

void Wishes::add(const Table& table, bool whole_key, std::span<const std::size_t> columns,
                 std::span<const Value> values) {
    if (!note(table, whole_key, columns, values)) return;
    if (values.size() == 1 && std::holds_alternative<std::int64_t>(values[0]))
        note_company(table, columns, values[0], whole_key);
}

void Wishes::note_company(const Table& table, std::span<const std::size_t> columns,
                          const Value& value, bool whole_key) {
    constexpr std::int64_t memory = 64;  // groups
    Home home = table.home;
    if (columns.front() != 0)
        for (const TableIndex& index : table.indexes)
            if (index.columns.front() == columns.front()) home = index.route;
    if (home != Home::number && home != Home::id) return;
    bool known = false;
    for (Kind& kind : company_) {
        if (kind.table == &table && kind.whole_key == whole_key &&
            std::ranges::equal(kind.columns, columns)) {
            kind.seen = group_;
            known = true;
        } else if (kind.home == home && group_ - kind.seen < memory) {
            note(*kind.table, kind.whole_key, kind.columns, std::span(&value, 1));
        }
    }
    if (!known)
        company_.push_back({&table, whole_key, {columns.begin(), columns.end()}, home, group_});
}

void Wishes::send_kind(Connection& connection, std::vector<const Wish*> wishes) {
    if (wishes.front()->bucket < 0)
        return send_statement(connection, std::move(wishes), InBucket::unknown);
    std::map<std::int32_t, std::vector<const Wish*>> by_bucket;
    if (placement_ == Placement::apart)
        for (const Wish* wish : wishes) by_bucket[wish->bucket].push_back(wish);
    if (by_bucket.empty() || by_bucket.size() > few_buckets)
        return send_statement(connection, std::move(wishes), InBucket::each);
    for (auto& [bucket, each] : by_bucket)
        send_statement(connection, std::move(each), InBucket::one);
}

void Wishes::send_statement(Connection& connection, std::vector<const Wish*> wishes,
                            InBucket in_bucket) {
    const Wish& first = *wishes.front();
    Array buckets = Array::of_smallints();
    std::vector<Array> arrays;
    for (const std::size_t column : first.columns)
        arrays.emplace_back(first.table->columns[column].type);
    for (const Wish* wish : wishes) {
        if (in_bucket == InBucket::each) buckets.add_smallint(wish->bucket);
        const auto values = wish->views();
        for (std::size_t i = 0; i < values.size(); ++i) arrays[i].add(values[i]);
    }
    Parameters parameters;
    if (in_bucket == InBucket::each) std::move(buckets).into(parameters);
    if (in_bucket == InBucket::one) parameters.add_smallint(first.bucket);
    for (Array& array : arrays) std::move(array).into(parameters);
    connection.send(select_all_sql(*first.table, first.columns, in_bucket), parameters);
    sent_.push_back({std::move(wishes)});
}

void Wishes::keep(const std::vector<Answer>& answers, std::size_t& at, Remembered& remembered,
                  Changes& changes) {
    for (const Sent& sent : sent_) {
        const Answer& answer = answers[at++];
        const Table& table = *sent.wishes.front()->table;
        std::vector<std::vector<Row>> found(sent.wishes.size());
        for (int i = 0; i < answer.rows(); ++i)
            found[static_cast<std::size_t>(answer.integer(i, 0) - 1)].push_back(
                read_row(table, answer, i, 1));
        for (std::size_t i = 0; i < found.size(); ++i) {
            const Wish& wish = *sent.wishes[i];
            const auto values = wish.views();
            if (!wish.whole_key) {
                remembered.keep_list(table, wish.columns, values, found[i]);
                continue;
            }
            if (!found[i].empty() && table.keyed_by_integer())
                changes.know(table, integer_of(values[0]));
            remembered.keep(row_name(table, values),
                            found[i].empty() ? Row{} : std::move(found[i].front()));
        }
    }
    sent_.clear();
}

void Changes::add(const Write& write) {
    writes_.push_back(write);
    if (write.before || !write.table->keyed_by_integer()) return;
    std::vector<Value> values;
    write.table->write(write.record.get(), values);
    know(*write.table, integer_of(values[0]));
}

void Changes::know(const Table& table, std::int64_t key) { known_[table.name].insert(key); }

void Changes::clear() {
    writes_.clear();
    statements_.clear();
    known_.clear();
    referred_.clear();
}

InBucket Changes::in_bucket_of(const Write& write) const {
    if (write.bucket < 0) return InBucket::unknown;
    if (placement_ == Placement::apart && few_) return InBucket::one;
    return write.before == nullptr || keyed_by_bucket(*write.table, placement_) ? InBucket::each
                                                                                : InBucket::unknown;
}

void Changes::arrange() {
    statements_.clear();
    few_ = footprint().count() <= few_buckets;
    for (const Write& write : writes_) {
        const std::uint64_t changed = write.before ? changed_columns(*write.table, write) : 0;
        if (write.before && changed == 0) continue;
        const InBucket in_bucket = in_bucket_of(write);
        const auto same = std::ranges::find_if(statements_, [&](const Statement& one) {
            return one.table == write.table && one.changed == changed &&
                   (in_bucket != InBucket::one || one.rows.front()->bucket == write.bucket);
        });
        if (same != statements_.end())
            same->rows.push_back(&write);
        else
            statements_.push_back({write.table, changed, in_bucket, {&write}});
    }
}

void Changes::send(Connection& connection) {
    arrange();
    ask_references(connection);
    if (placement_ == Placement::apart) send_message_places(connection, writes_);
    for (const Statement& statement : statements_)
        if (statement.changed == 0)
            send_inserts(connection, statement);
        else
            send_updates(connection, statement);
}

void Changes::send_inserts(Connection& connection, const Statement& statement) {
    const Table& table = *statement.table;
    Array buckets = Array::of_smallints();
    std::vector<Array> arrays;
    for (const Column& column : table.columns) arrays.emplace_back(column.type);
    std::vector<Value> values;
    for (const Write* write : statement.rows) {
        if (statement.in_bucket == InBucket::each) buckets.add_smallint(write->bucket);
        table.write(write->record.get(), values);
        for (std::size_t i = 0; i < values.size(); ++i) arrays[i].add(values[i]);
    }
    Parameters parameters;
    if (statement.in_bucket == InBucket::each) std::move(buckets).into(parameters);
    if (statement.in_bucket == InBucket::one)
        parameters.add_smallint(statement.rows.front()->bucket);
    for (Array& array : arrays) std::move(array).into(parameters);
    connection.send(insert_sql(table, statement.in_bucket), parameters);
}

void Changes::send_updates(Connection& connection, const Statement& statement) {
    const Table& table = *statement.table;
    const auto sent = [&](std::size_t column) {
        return column < table.key || (statement.changed >> column & 1U) != 0;
    };
    Array buckets = Array::of_smallints();
    std::vector<Array> arrays;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (sent(i)) arrays.emplace_back(table.columns[i].type);
    std::vector<Value> values;
    for (const Write* write : statement.rows) {
        if (statement.in_bucket == InBucket::each) buckets.add_smallint(write->bucket);
        table.write(write->record.get(), values);
        std::size_t at = 0;
        for (std::size_t i = 0; i < values.size(); ++i)
            if (sent(i)) arrays[at++].add(values[i]);
    }
    Parameters parameters;
    if (statement.in_bucket == InBucket::each) std::move(buckets).into(parameters);
    if (statement.in_bucket == InBucket::one)
        parameters.add_smallint(statement.rows.front()->bucket);
    for (Array& array : arrays) std::move(array).into(parameters);
    connection.send(update_sql(table, statement.changed, statement.in_bucket), parameters);
}

/// Nothing is ever deleted, so a row that was seen stays; what was not seen is asked for here,
/// instead of by a foreign key that locks and dirties each row referred to.
void Changes::ask_references(Connection& connection) {
    std::map<std::string_view, std::map<std::int32_t, Referred>> unknown;  // table, bucket
    std::vector<Value> values;
    for (const Write& write : writes_) {
        if (write.table->references.empty()) continue;
        write.table->write(write.record.get(), values);
        for (const TableReference& reference : write.table->references) {
            const Value value = values[reference.column];
            const auto* key = std::get_if<std::int64_t>(&value);
            if (key == nullptr || known_[reference.table].contains(*key)) continue;
            const std::int32_t bucket =
                bucket_of(table_named(reference.table), first_column, {&value, 1}).value_or(0);
            const bool one = placement_ == Placement::apart && few_;
            unknown[reference.table][one ? bucket : -1].emplace(bucket, *key);
        }
    }
    referred_.clear();
    for (const auto& [name, by_bucket] : unknown)
        for (const auto& [bucket, keys] : by_bucket)
            ask_references(connection, table_named(name), keys,
                           bucket < 0 ? InBucket::each : InBucket::one);
}

void Changes::ask_references(Connection& connection, const Table& table, const Referred& keys,
                             InBucket in_bucket) {
    Array buckets = Array::of_smallints();
    Array numbers(ColumnType::integer);
    for (const auto& [bucket, key] : keys) {
        buckets.add_smallint(bucket);
        numbers.add(key);
    }
    Parameters parameters;
    if (in_bucket == InBucket::each)
        std::move(buckets).into(parameters);
    else
        parameters.add_smallint(keys.begin()->first);
    std::move(numbers).into(parameters);
    connection.send(count_sql(table, in_bucket), parameters);
    referred_.push_back(keys.size());
}

void Changes::check(const std::vector<Answer>& answers, std::size_t& at) const {
    for (const std::size_t count : referred_)
        ensure(answers[at++].integer(0, 0) == static_cast<std::int64_t>(count),
               "a reference is to a row that exists");
    if (placement_ == Placement::apart) at += has_new_messages(writes_) ? 1U : 0U;
    for (const Statement& statement : statements_)
        ensure(answers[at++].touched() == static_cast<std::int64_t>(statement.rows.size()),
               "each change touches its one row");
}

Footprint Changes::footprint() const {
    Footprint touched;
    for (const Write& write : writes_)
        if (write.bucket >= 0) touched.set(static_cast<std::size_t>(write.bucket));
    return touched;
}

}  // namespace yibao::storage::postgres
