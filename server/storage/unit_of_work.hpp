#pragma once

#include <array>
#include <concepts>
#include <functional>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

#include "ledger/journal.hpp"
#include "storage/remembered.hpp"
#include "storage/table.hpp"

namespace yibao::storage {

/// A record with this key (or this value of a unique index) exists already. Fails only the
/// operation that throws it; an operation may catch it and refuse instead.
struct DuplicateKey : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// One page of a list, in the order of the key, which is one integer.
struct Page {
    std::optional<std::int64_t> after;  // the key of the last row of the page before
    std::size_t limit = 50;
    bool newest_first = false;  // from the largest key down
};

/// What a store implementation offers to units of work: reading inside the open transaction.
/// Rows come in the order of their keys.
class Backend {
public:
    virtual ~Backend() = default;
    using Visit = std::function<void(Row)>;

    /// The row with this whole key, or null.
    virtual Row fetch(const Table& table, std::span<const Value> key) = 0;
    /// The rows whose `columns` have these values; an index or the key starts with these columns.
    virtual void query(const Table& table, std::span<const std::size_t> columns,
                       std::span<const Value> values, const Visit& visit) = 0;
    virtual void scan(const Table& table, const Visit& visit) = 0;
    /// Of all rows, or of those that query would find, one page. Only asked for by operations that
    /// read.
    virtual void page(const Table& table, std::span<const std::size_t> columns,
                      std::span<const Value> values, const Page& wanted, const Visit& visit);
    /// The rows with these keys of one integer will be asked for: a store for which each question
    /// is a journey reads them at once.
    virtual void foresee(const Table&, std::span<const std::int64_t>, Remembered&) {}
    /// The same of lists: those that query would find for these values of `columns`.
    virtual void foresee_lists(const Table&, std::span<const std::size_t> /*columns*/,
                               std::span<const std::array<Value, 2>>, const Remembered&) {}
    /// A fresh id; only asked for by operations that write.
    virtual std::int64_t next_id(std::int32_t bucket) = 0;
};

/// Reads declared records as one consistent state of the store.
class Reader {
public:
    Reader(Backend& backend, Remembered& remembered) : backend_(backend), remembered_(remembered) {}
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    /// The record with this key: `get<Visit>(id)`, `get<Message>(institution, msgid)`. Remembered
    /// within the group, so asking twice costs nothing.
    template <Record R, class... K>
    std::optional<R> get(const K&... key) {
        static_assert(sizeof...(K) == R::key, "get needs the whole key");
        const auto values = arguments<R>(std::index_sequence_for<K...>{}, key...);
        const Row row = fetch(table_of<R>(), values);
        if (!row) return std::nullopt;
        return *static_cast<const R*>(row.get());
    }

    /// All records whose key starts with these values, in the order of the key:
    /// `find<Enrolment>(person)`.
    template <Record R, class... K>
    requires(sizeof...(K) > 0 &&
             sizeof...(K) <= R::key) std::vector<R> find(const K&... key_start) {
        std::array<std::size_t, sizeof...(K)> columns{};
        for (std::size_t i = 0; i < columns.size(); ++i) columns[i] = i;
        const auto values = arguments<R>(std::index_sequence_for<K...>{}, key_start...);
        return collect<R>(columns, values);
    }

    /// All records with these values of an index (or of its first members), in the order of the
    /// key: `find(Visit::by_patient_in_bed(), person)`.
    template <Record R, class... T, class... V>
    requires(sizeof...(V) > 0 &&
             sizeof...(V) <= sizeof...(T)) std::vector<R> find(const Index<R, T...>& index,
                                                               const V&... values) {
        const TableIndex& found = table_of<R>().index(index.name);
        const auto given =
            index_arguments<std::tuple<T...>>(std::index_sequence_for<V...>{}, values...);
        return collect<R>(std::span(found.columns).first(sizeof...(V)), given);
    }

    /// A page of all records, or of those with these values of an index. For lists: an operation
    /// that writes cannot ask for it (ensure).
    template <Record R>
    std::vector<R> page(const Page& wanted) {
        return collect_page<R>({}, {}, wanted);
    }
    template <Record R, class... T, class... V>
    requires(sizeof...(V) > 0 && sizeof...(V) <= sizeof...(T)) std::vector<R> page(
        const Page& wanted, const Index<R, T...>& index, const V&... values) {
        const TableIndex& found = table_of<R>().index(index.name);
        const auto given =
            index_arguments<std::tuple<T...>>(std::index_sequence_for<V...>{}, values...);
        return collect_page<R>(std::span(found.columns).first(sizeof...(V)), given, wanted);
    }

    /// Every record there is, in the order of the key: for catalogues at the start, reports,
    /// verify. An operation that wrote records of this kind itself cannot ask for it (ensure).
    template <Record R>
    void each(const std::function<void(const R&)>& visit) {
        scan(table_of<R>(), [&](const Row& row) { visit(*static_cast<const R*>(row.get())); });
    }

    /// The same for whoever moves whole stores and need not know what a record means: the values
    /// last until the next row.
    void each_row(const Table& table, const std::function<void(std::span<const Value>)>& visit);

    /// Says which records `get` will be asked for soon; for reports over many.
    template <Record R>
    void foresee(std::span<const std::int64_t> keys) {
        static_assert(R::key == 1, "records with one integer as their key");
        if (!keys.empty()) backend_.foresee(table_of<R>(), keys, remembered_);
    }

    /// Says which lists `find(index, first, second)` will be asked for soon: for each of `seconds`.
    template <Record R, class First, class Second>
    void foresee(const Index<R, First, Second>& index, const std::type_identity_t<First>& first,
                 std::span<const std::type_identity_t<Second>> seconds) {
        std::vector<std::array<Value, 2>> lists;
        for (const Second& second : seconds) lists.push_back({to_value(first), to_value(second)});
        backend_.foresee_lists(table_of<R>(), table_of<R>().index(index.name).columns, lists,
                               remembered_);
    }

protected:
    ~Reader() = default;

    virtual Row fetch(const Table& table, std::span<const Value> key);
    virtual void query(const Table& table, std::span<const std::size_t> columns,
                       std::span<const Value> values, std::vector<Row>& rows);
    virtual void scan(const Table& table, const Backend::Visit& visit);
    Backend& backend() { return backend_; }
    Remembered& remembered() { return remembered_; }

private:
    template <Record R, std::size_t... n, class... K>
    static std::array<Value, sizeof...(K)> arguments(std::index_sequence<n...>, const K&... key) {
        return {argument<KeyArgument<R, n>>(key)...};
    }
    template <class Members, std::size_t... n, class... V>
    static std::array<Value, sizeof...(V)> index_arguments(std::index_sequence<n...>,
                                                           const V&... values) {
        return {argument<Argument<std::tuple_element_t<n, Members>>>(values)...};
    }
    template <class Wanted, class Given>
    static Value argument(const Given& given) {
        if constexpr (std::is_same_v<Wanted, Given>)
            return to_value(given);
        else {
            static_assert(std::convertible_to<Given, Wanted>, "the key has another type");
            return to_value(Wanted(given));
        }
    }
    template <Record R>
    std::vector<R> collect(std::span<const std::size_t> columns, std::span<const Value> values) {
        std::vector<Row> rows;
        query(table_of<R>(), columns, values, rows);
        std::vector<R> records;
        records.reserve(rows.size());
        for (const Row& row : rows) records.push_back(*static_cast<const R*>(row.get()));
        return records;
    }

    template <Record R>
    std::vector<R> collect_page(std::span<const std::size_t> columns, std::span<const Value> values,
                                const Page& wanted) {
        ensure(table_of<R>().keyed_by_integer(),
               "pages are of tables with one integer as their key");
        std::vector<R> records;
        backend_.page(table_of<R>(), columns, values, wanted, [&](const Row& row) {
            records.push_back(*static_cast<const R*>(row.get()));
        });
        return records;
    }

    Backend& backend_;
    Remembered& remembered_;
};

/// Reads and changes the store for one operation. It sees its own changes at once; the store sees
/// them when the operation has decided to keep them, all together. Every changed record must live
/// in the operation's buckets (ensure): that is what lets a store be spread over machines.
class UnitOfWork : public Reader {
public:
    /// The ids that an operation was given when it ran before: it gets them again, so that it comes
    /// as far as before.
    using GivenIds = std::vector<std::int64_t>;

    UnitOfWork(Backend& backend, Remembered& remembered, Buckets buckets,
               GivenIds* given_ids = nullptr)
        : Reader(backend, remembered), buckets_(buckets), given_ids_(given_ids) {}
    virtual ~UnitOfWork() = default;

    /// A new record. Throws DuplicateKey.
    template <Record R>
    void insert(R record) {
        add(table_of<R>(), std::make_shared<const R>(std::move(record)), true);
    }

    /// A new record whose key is new for certain, because next_id made it: saves looking it up.
    /// Its unique indexes are still held by the store.
    template <Record R>
    void append(R record) {
        add(table_of<R>(), std::make_shared<const R>(std::move(record)), false);
    }

    /// Replaces the record with this key, which must exist (ensure). Throws DuplicateKey where a
    /// unique index has its new value already.
    template <Record R>
    void update(R record) {
        replace(table_of<R>(), std::make_shared<const R>(std::move(record)));
    }

    /// A journal under a fresh id of this bucket, which is returned. The store seals it.
    std::int64_t append(std::int32_t bucket, const ledger::Journal& journal);

    /// A row of another store, as it is: what was sealed there keeps its seal. Only into a store that
    /// is being filled, by an operation of all buckets. `writer` is the bucket where the table is of
    /// Home::writer.
    void copy(const Table& table, Row record, std::int32_t writer);

    std::int64_t next_id(std::int32_t bucket);

    /// A number for a new home (a person, an employer, a household) whose records then lie in this
    /// bucket. None is given twice.
    std::int64_t next_number(std::int32_t bucket);

    Buckets buckets() const { return buckets_; }

    /// The changes so far, in their order. For store implementations.
    std::vector<Write>& writes() { return writes_; }

    /// Ends the unit: what was written becomes part of what the group remembers. For store
    /// implementations, once the changes are applied.
    void remember_writes();

protected:
    Row fetch(const Table& table, std::span<const Value> key) override;
    void query(const Table& table, std::span<const std::size_t> columns,
               std::span<const Value> values, std::vector<Row>& rows) override;
    void scan(const Table& table, const Backend::Visit& visit) override;

private:
    void add(const Table& table, Row record, bool look);
    void replace(const Table& table, Row record);
    void refuse_duplicates(const Table& table, std::span<const Value> values);
    std::int32_t home_of(const Table& table, std::span<const Value> values) const;

    Buckets buckets_;
    GivenIds* given_ids_;
    std::size_t ids_taken_ = 0;
    std::vector<Write> writes_;
    std::unordered_map<std::string, std::size_t> written_;  // key → place in writes_
};

}  // namespace yibao::storage
