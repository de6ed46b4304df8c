#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ledger/seal.hpp"
#include "storage/store.hpp"

namespace yibao::storage {

struct Task {
    Buckets buckets;
    Operation operation;
    Done done;
};

/// Operations that are committed together. A store's buckets are divided into chains, each a chain
/// of seals; a group owns its chains until it is committed, and seals what it writes for ever (its
/// journals, its entries of the trail) in the first.
struct Group {
    std::span<Task> tasks;
    std::vector<std::int32_t> chains;
};

/// The environment cut a transaction off, whatever it was doing: it may be run again.
struct Interrupted : StoreError {
    using StoreError::StoreError;
};

/// Thrown by a backend that reads in bulk where an operation asks for what is not known yet. Not an
/// error, so nobody who handles errors can swallow it.
struct Unread {};

/// What a store implementation offers to a lane: one transaction at a time.
class WritingBackend : public Backend {
public:
    /// Whether reads are noted (Unread) and answered together by read_noted, and writes handed over
    /// at the end of the group; else each read and write is done at once.
    virtual bool in_bulk() const { return false; }
    virtual void read_noted(Remembered&) {}

    virtual void begin(const Group& group) = 0;
    /// The newest seal of the group's first chain.
    virtual std::optional<ledger::Seal> head() = 0;
    /// The bucket in which the seals of a chain lie; of a chain that only another store had, any.
    virtual std::int32_t chain_home(std::int32_t) const { return 0; }
    virtual void apply(const Write& write) = 0;
    virtual void commit() = 0;  // returns when the changes are on the disk
    virtual void rollback() noexcept = 0;
    /// False once an error has ended the transaction on its own.
    virtual bool open() const = 0;

    /// After Interrupted: waits until the store can be used again, and says whether the group that
    /// was being committed was. Throws StoreError when its patience is over.
    virtual bool was_committed() { return false; }
};

/// Runs operations in groups, each committed as one, and seals their journals and the trail. The
/// same for every store.
class GroupRunner {
public:
    /// `changed` is told of each table kept everywhere that a commit wrote.
    explicit GroupRunner(WritingBackend& backend,
                         std::function<void(std::string_view)> changed = {})
        : backend_(backend), changed_(std::move(changed)) {}

    /// One outcome for each task, in their order. Does not throw.
    std::vector<Outcome> run(const Group& group);

private:
    using Outcomes = std::vector<Outcome>;

    Outcomes insist(const Group& group);
    Outcomes attempt(const Group& group);
    Outcomes one_by_one(const Group& group);
    void run_all(const Group& group, Remembered& remembered);
    Outcome run_one(Task& task, Remembered& remembered, UnitOfWork::GivenIds& ids);
    void scout(Task& task, Remembered& remembered, UnitOfWork::GivenIds& ids);
    void apply(UnitOfWork& unit, Remembered& remembered);
    void apply_changes(Remembered& remembered);
    void mark(Write& write);
    template <Record R>
    void cover(Write& write);
    void seal();

    WritingBackend& backend_;
    std::function<void(std::string_view)> changed_;

    // Of the group that is being run:
    Outcomes outcomes_;
    std::int32_t chain_ = 0;
    std::optional<std::optional<ledger::Seal>> head_;  // once it was asked for
    struct Covered {
        bool of_trail;
        std::int64_t id;
        std::string canonical;
        auto operator<=>(const Covered&) const = default;
    };
    std::vector<Covered> covered_;              // by the seal
    std::vector<std::string_view> everywhere_;  // tables written
    bool dirty_ = false;
    bool committing_ = false;
};

}  // namespace yibao::storage
