#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "ledger/seal.hpp"
#include "storage/store.hpp"

namespace yibao::storage {

/// What a store implementation offers to a lane: one transaction at a time.
class WritingBackend : public Backend {
public:
    virtual void begin() = 0;
    virtual void apply(const Write& write) = 0;
    virtual void commit() = 0;  // returns when the changes are on the disk
    virtual void rollback() noexcept = 0;
    /// False once an error has ended the transaction on its own.
    virtual bool open() const = 0;
};

struct Task {
    Buckets buckets;
    Operation operation;
    Done done;
};

/// Runs the operations of one lane in groups, each committed as one, and seals their journals. The
/// same for every store.
class GroupRunner {
public:
    GroupRunner(WritingBackend& backend, std::int32_t chain, std::optional<ledger::Seal> head)
        : backend_(backend), chain_(chain), head_(head) {}

    /// One outcome for each task, in their order. Does not throw.
    std::vector<Outcome> run(std::span<Task> tasks);

private:
    std::vector<Outcome> attempt(std::span<Task> tasks);
    std::vector<Outcome> one_by_one(std::span<Task> tasks);
    Outcome run_one(Task& task, Remembered& remembered);
    void apply(UnitOfWork& unit);
    std::optional<ledger::Seal> seal();

    WritingBackend& backend_;
    std::int32_t chain_;
    std::optional<ledger::Seal> head_;

    // Of the group that is being run:
    std::vector<std::pair<std::int64_t, std::string>> journals_;  // id, canonical text
    bool changed_ = false;
};

}  // namespace yibao::storage
