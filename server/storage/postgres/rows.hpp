#pragma once

#include <bitset>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <variant>
#include <vector>

#include "base/id.hpp"
#include "storage/postgres/connection.hpp"
#include "storage/postgres/statements.hpp"
#include "storage/unit_of_work.hpp"

namespace yibao::storage::postgres {

std::vector<std::size_t> key_columns(const Table& table);

// One read at a time; a scan only inside a transaction.
Row fetch_row(Connection& connection, Placement placement, const Table& table,
              std::span<const Value> key);
void query_rows(Connection& connection, const Table& table, std::span<const std::size_t> columns,
                std::span<const Value> values, const Backend::Visit& visit);
void page_rows(Connection& connection, const Table& table, std::span<const std::size_t> columns,
               std::span<const Value> values, const Page& wanted, const Backend::Visit& visit);
void scan_rows(Connection& connection, const Table& table, const Backend::Visit& visit);

/// Which buckets were touched by what was sent; all of them where that was not known.
using Footprint = std::bitset<bucket_count>;

/// A read that operations wait for: the row with a whole key, or a list.
struct Wish {
    using Owned = std::variant<std::monostate, std::int64_t, std::string>;

    const Table* table;
    bool whole_key;
    std::vector<std::size_t> columns;
    std::vector<Owned> values;
    std::int32_t bucket;  // -1: not known, or everywhere

    std::vector<Value> views() const;
};

class Changes;

/// Reads that were noted, answered together: one statement for each kind.
class Wishes {
public:
    explicit Wishes(Placement placement) : placement_(placement) {}

    /// Noting one makes it likely that what was wished for the like before will be wished for too
    /// (all that is known of a person): that is read along.
    void add(const Table& table, bool whole_key, std::span<const std::size_t> columns,
             std::span<const Value> values);
    bool empty() const { return wishes_.empty(); }
    void clear();
    /// Gives the wishes for messages away: where they lie is in a register; see message_place.hpp.
    std::vector<Wish> take_messages();
    /// Takes one back, now that its bucket is known.
    void add(Wish wish) { wishes_.push_back(std::move(wish)); }
    void next_group() { ++group_; }

    /// Sends statements for the wishes that `mine` chooses.
    template <class Choice>
    void send(Connection& connection, const Choice& mine);
    /// Takes the answers to what was sent, in the order of sending, from `answers[at]` on.
    void keep(const std::vector<Answer>& answers, std::size_t& at, Remembered& remembered,
              Changes& changes);

    std::size_t sent() const { return sent_.size(); }  // statements
    const std::vector<Wish>& all() const { return wishes_; }

private:
    struct Kind {
        const Table* table;
        bool whole_key;
        std::vector<std::size_t> columns;
        Home home;
        std::int64_t seen;  // number of the group in which it was last wished for
    };
    struct Sent {
        std::vector<const Wish*> wishes;
    };

    bool note(const Table& table, bool whole_key, std::span<const std::size_t> columns,
              std::span<const Value> values);
    void note_company(const Table& table, std::span<const std::size_t> columns, const Value& value,
                      bool whole_key);
    /// Apart, what lies in one bucket or two is asked for there; what lies in many, everywhere.
    void send_kind(Connection& connection, std::vector<const Wish*> wishes);
    void send_statement(Connection& connection, std::vector<const Wish*> wishes,
                        InBucket in_bucket);

    const Placement placement_;
    std::vector<Wish> wishes_;
    std::unordered_set<std::string> names_;
    std::vector<Sent> sent_;
    std::vector<Kind> company_;
    std::int64_t group_ = 0;
};

/// Changes of a group, handed over together: one statement for each table and kind of change.
class Changes {
public:
    explicit Changes(Placement placement) : placement_(placement) {}

    void add(const Write& write);
    void clear();
    /// A row that is known to exist: references to it need not be looked up.
    void know(const Table& table, std::int64_t key);
    /// Sends them, and questions for the references that are not known to exist.
    void send(Connection& connection);
    /// The answers to `send`, from `answers[at]` on. Throws BrokenInvariant for a missing reference
    /// and for an update that found no row.
    void check(const std::vector<Answer>& answers, std::size_t& at) const;

    Footprint footprint() const;

private:
    struct Statement {
        const Table* table;
        std::uint64_t changed;  // of an update; zero for new rows
        InBucket in_bucket;
        std::vector<const Write*> rows;
    };
    using Known = std::unordered_map<std::string_view, std::unordered_set<std::int64_t>>;
    using Referred = std::set<std::pair<std::int32_t, std::int64_t>>;  // bucket, key

    void arrange();
    InBucket in_bucket_of(const Write& write) const;
    void ask_references(Connection& connection);
    void ask_references(Connection& connection, const Table& table, const Referred& keys,
                        InBucket in_bucket);
    static void send_inserts(Connection& connection, const Statement& statement);
    static void send_updates(Connection& connection, const Statement& statement);

    const Placement placement_;
    bool few_ = true;  // the buckets: then each statement is for one of them
    std::vector<Write> writes_;
    std::vector<Statement> statements_;
    Known known_;                        // by table
    std::vector<std::size_t> referred_;  // for each question, how many rows there must be
};

template <class Choice>
void Wishes::send(Connection& connection, const Choice& mine) {
    std::map<std::string, std::vector<const Wish*>> kinds;
    for (const Wish& wish : wishes_) {
        if (!mine(wish)) continue;
        std::string kind(wish.table->name);
        kind += wish.bucket < 0 ? '-' : '+';
        kind += wish.whole_key ? 'k' : 'l';
        for (const std::size_t column : wish.columns) kind += static_cast<char>('A' + column);
        kinds[kind].push_back(&wish);
    }
    for (auto& [kind, wishes] : kinds) send_kind(connection, std::move(wishes));
}

}  // namespace yibao::storage::postgres
