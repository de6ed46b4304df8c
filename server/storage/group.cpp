#include "storage/group.hpp"

#include <algorithm>
#include <memory>

#include "storage/records/journal.hpp"

namespace yibao::storage {

namespace {

/// Whether the others of a group may still succeed when it is run again without the culprit.
bool spoils_only_itself(const std::exception_ptr& error) {
    try {
        std::rethrow_exception(error);
    } catch (const StoreError& store) {
        return store.kind == StoreError::Kind::corrupt;
    } catch (...) {
        return true;  // a duplicate key, a broken reference
    }
}

}  // namespace

std::vector<Outcome> GroupRunner::run(std::span<Task> tasks) {
    try {
        return attempt(tasks);
    } catch (...) {
        const auto error = std::current_exception();
        backend_.rollback();
        if (tasks.size() > 1 && spoils_only_itself(error)) return one_by_one(tasks);
        return std::vector<Outcome>(tasks.size(), Outcome{Outcome::State::failed, error});
    }
}

std::vector<Outcome> GroupRunner::one_by_one(std::span<Task> tasks) {
    std::vector<Outcome> outcomes;
    for (std::size_t i = 0; i < tasks.size(); ++i)
        outcomes.push_back(run(tasks.subspan(i, 1)).front());
    return outcomes;
}

std::vector<Outcome> GroupRunner::attempt(std::span<Task> tasks) {
    Remembered remembered;
    journals_.clear();
    changed_ = false;
    backend_.begin();

    std::vector<Outcome> outcomes;
    outcomes.reserve(tasks.size());
    for (Task& task : tasks) outcomes.push_back(run_one(task, remembered));

    if (!changed_) {
        backend_.rollback();
        return outcomes;
    }
    const auto sealed = seal();
    backend_.commit();
    if (sealed) head_ = sealed;
    return outcomes;
}

Outcome GroupRunner::run_one(Task& task, Remembered& remembered) {
    UnitOfWork unit(backend_, remembered, task.buckets);
    try {
        if (task.operation(unit) == Decision::discard) return {Outcome::State::discarded, nullptr};
    } catch (...) {
        if (!backend_.open()) throw;  // its error took the whole transaction with it
        return {Outcome::State::failed, std::current_exception()};
    }
    apply(unit);
    return {Outcome::State::kept, nullptr};
}

void GroupRunner::apply(UnitOfWork& unit) {
    for (Write& write : unit.writes()) {
        if (write.table == &table_of<JournalRow>() && !write.before) {
            auto row =
                std::make_shared<JournalRow>(*static_cast<const JournalRow*>(write.record.get()));
            row->chain = chain_;
            row->seal = head_ ? head_->number + 1 : 1;
            journals_.emplace_back(
                row->id, ledger::Journal::canonical(row->day, {row->cause_kind, row->cause_id},
                                                    row->postings));
            write.record = std::move(row);
        }
        backend_.apply(write);
        changed_ = true;
    }
    unit.remember_writes();
}

std::optional<ledger::Seal> GroupRunner::seal() {
    if (journals_.empty()) return std::nullopt;
    std::sort(journals_.begin(), journals_.end());
    ledger::Sealer sealer(chain_, head_);
    for (const auto& [id, canonical] : journals_) sealer.add(id, canonical);
    const ledger::Seal seal = sealer.close();
    const auto row = std::make_shared<const SealRow>(row_of(seal));
    backend_.apply({&table_of<SealRow>(), row, nullptr, true});
    return seal;
}

}  // namespace yibao::storage
