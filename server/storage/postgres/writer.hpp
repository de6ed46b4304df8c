#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "storage/group.hpp"
#include "storage/ids.hpp"
#include "storage/postgres/rows.hpp"
#include "storage/postgres/schema.hpp"

namespace yibao::storage::postgres {

/// The ids of one server, for all its lanes.
class SharedIds {
public:
    std::int64_t next(std::int32_t bucket);
    /// As number `writer`, above the newest id in the store.
    void begin(std::int64_t writer, std::int64_t newest);

private:
    std::mutex mutex_;
    Ids ids_ = Ids::of_system_clock();
};

/// Of a store whose buckets are apart: whether one of its machines was given up lately, by any
/// lane. Then the others do not wait for it either, but for those that are there.
class LostMachine {
public:
    using Clock = std::chrono::steady_clock;

    void note() { at_ = Clock::now().time_since_epoch().count(); }
    bool recent() const {
        return at_ != 0 && Clock::now() - Clock::time_point(Clock::duration(at_)) < memory;
    }

private:
    static constexpr std::chrono::seconds memory{10};
    std::atomic<Clock::rep> at_ = 0;
};

struct WriterOptions {
    std::string url;
    std::int32_t chains = 0;
    std::chrono::milliseconds patience{};  // with a store that cannot be reached
    bool prove_buckets = false;
    std::shared_ptr<LostMachine> lost_machine = std::make_shared<LostMachine>();

    Placement placement() const { return placement_of(chains); }
};

/// What a lane writes through: one connection, replaced when it is lost. A group begins with the
/// locks of its chains, so that several servers may share a store, reads in rounds, and ends with
/// its changes in bulk and a mark by which it is known, after a lost connection, whether it was
/// committed.
class Writer final : public WritingBackend {
public:
    Writer(WriterOptions options, SharedIds& ids);

    Row fetch(const Table& table, std::span<const Value> key) override;
    void query(const Table& table, std::span<const std::size_t> columns,
               std::span<const Value> values, const Visit& visit) override;
    void scan(const Table& table, const Visit& visit) override;
    void foresee(const Table& table, std::span<const std::int64_t> keys,
                 Remembered& remembered) override;
    void foresee_lists(const Table& table, std::span<const std::size_t> columns,
                       std::span<const std::array<Value, 2>> lists,
                       const Remembered& remembered) override;
    std::int64_t next_id(std::int32_t bucket) override { return ids_.next(bucket); }

    bool in_bulk() const override { return true; }
    void read_noted(Remembered& remembered) override;
    void begin(const Group& group) override;
    std::optional<ledger::Seal> head() override;
    std::int32_t chain_home(std::int32_t chain) const override;
    void apply(const Write& write) override;
    void commit() override;
    void rollback() noexcept override;
    bool open() const override;
    bool was_committed() override;

private:
    using Clock = std::chrono::steady_clock;

    void connect();
    void reconnect();
    void give_up_when_due(const std::string& what);
    void send_commit();
    std::string lost_machine() const;
    void start();
    /// Takes the answers to `start` if they have not been taken; says where the others begin.
    std::size_t take_start(const std::vector<Answer>& answers);
    bool apart() const { return options_.placement() == Placement::apart; }
    std::unique_ptr<Connection> connected(const char* application) const;
    /// Takes the turn in each bucket of the group; returns how many statements it sent.
    std::size_t lock_chains();
    void read_apart(Remembered& remembered);
    void keep_messages(std::vector<Wish> messages, Remembered& remembered);
    void make_copied_years();
    void send_mark();
    void send_notices();
    void prove(const Footprint& touched) const;
    bool is_own(const Wish& wish) const;
    /// Whoever reads thousands of rows one after the other (a load) does not start anew for each.
    bool in_rounds() const { return rounds_ < 16; }

    const WriterOptions options_;
    SharedIds& ids_;
    const std::int64_t name_;  // of this lane, in group_mark
    std::unique_ptr<Connection> connection_;
    /// For what lives in other buckets, once each bucket may be on another machine.
    std::unique_ptr<Connection> aside_;
    std::optional<Clock::time_point> trouble_since_;

    // Of the group that is being run:
    std::vector<std::int32_t> chains_;
    Footprint own_;
    std::int64_t number_ = 0;
    int rounds_ = 0;
    bool started_ = false;
    bool start_taken_ = false;
    bool committing_ = false;
    std::string machine_lost_;  // what is said of one behind the coordinator, if one is
    bool doubtful_ = false;     // the connection was lost while it committed
    std::size_t start_statements_ = 0;
    std::int32_t home_ = 0;  // where its records of Home::writer lie
    /// A message that the register did not know had been taken before: look where it would lie.
    bool distrusts_register_ = false;
    bool distrusted_register_ = false;  // of the group before
    std::optional<ledger::Seal> head_;
    std::vector<std::string_view> everywhere_;
    std::set<std::pair<const Table*, int>> copied_years_;  // of rows out of another store
    Wishes wishes_;
    Changes changes_;
};

}  // namespace yibao::storage::postgres
