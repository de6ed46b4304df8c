#include "storage/group.hpp"

#include <algorithm>
#include <bitset>
#include <memory>

#include "base/ensure.hpp"
#include "base/id.hpp"
#include "storage/records/journal.hpp"
#include "storage/records/trail.hpp"

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

/// The buckets of operations that are not finished: who comes later and shares one waits.
class Unfinished {
public:
    bool overlaps(const Buckets& one) const {
        return one.is_all() ? buckets_.any()
                            : buckets_[static_cast<std::size_t>(one.first())] ||
                                  buckets_[static_cast<std::size_t>(one.second())];
    }
    void add(const Buckets& one) {
        if (one.is_all()) {
            buckets_.set();
            return;
        }
        buckets_.set(static_cast<std::size_t>(one.first()));
        buckets_.set(static_cast<std::size_t>(one.second()));
    }

private:
    std::bitset<bucket_count> buckets_;
};

}  // namespace

std::vector<Outcome> GroupRunner::run(const Group& group) {
    try {
        return insist(group);
    } catch (...) {
        const auto error = std::current_exception();
        backend_.rollback();
        if (group.tasks.size() > 1 && spoils_only_itself(error)) return one_by_one(group);
        return Outcomes(group.tasks.size(), Outcome{Outcome::State::failed, error});
    }
}

/// Until the environment lets it through. A duplicate key may be news from another server, which
/// the second run will see; if it is the operation's own doing it comes again.
std::vector<Outcome> GroupRunner::insist(const Group& group) {
    for (bool again = false;;) {
        try {
            return attempt(group);
        } catch (const Interrupted&) {
            backend_.rollback();
            if (backend_.was_committed() && committing_) return std::move(outcomes_);
        } catch (const DuplicateKey&) {
            if (again || group.tasks.size() > 1 || !backend_.in_bulk()) throw;
            backend_.rollback();
            again = true;
        }
    }
}

std::vector<Outcome> GroupRunner::one_by_one(const Group& group) {
    Outcomes outcomes;
    for (std::size_t i = 0; i < group.tasks.size(); ++i)
        outcomes.push_back(run({group.tasks.subspan(i, 1), group.chains}).front());
    return outcomes;
}

std::vector<Outcome> GroupRunner::attempt(const Group& group) {
    using Extent = Remembered::Extent;
    Remembered remembered(backend_.in_bulk() ? Extent::everything : Extent::rows);
    chain_ = group.chains.front();
    head_.reset();
    covered_.clear();
    everywhere_.clear();
    dirty_ = committing_ = false;

    backend_.begin(group);
    run_all(group, remembered);
    apply_changes(remembered);
    if (!dirty_) {
        backend_.rollback();
        return std::move(outcomes_);
    }
    seal();
    committing_ = true;
    backend_.commit();
    if (changed_)
        for (const std::string_view table : everywhere_) changed_(table);
    return std::move(outcomes_);
}

/// In rounds: who meets something that is not known yet waits for the next one, and so do those
/// behind him that share a bucket with him.
void GroupRunner::run_all(const Group& group, Remembered& remembered) {
    outcomes_.assign(group.tasks.size(), Outcome{});
    std::vector<UnitOfWork::GivenIds> ids(group.tasks.size());
    std::vector<std::size_t> waiting(group.tasks.size());
    for (std::size_t i = 0; i < waiting.size(); ++i) waiting[i] = i;
    constexpr int most_rounds = 10'000;  // a store in rounds reads directly long before
    for (int round = 0; !waiting.empty(); ++round) {
        ensure(round < most_rounds, "an operation asks the same whenever it runs");
        std::vector<std::size_t> later;
        Unfinished unfinished;
        for (const std::size_t i : waiting) {
            Task& task = group.tasks[i];
            try {
                if (unfinished.overlaps(task.buckets)) {
                    scout(task, remembered, ids[i]);
                    throw Unread{};
                }
                outcomes_[i] = run_one(task, remembered, ids[i]);
            } catch (const Unread&) {
                unfinished.add(task.buckets);
                later.push_back(i);
            }
        }
        if (!later.empty()) backend_.read_noted(remembered);
        waiting = std::move(later);
    }
}

Outcome GroupRunner::run_one(Task& task, Remembered& remembered, UnitOfWork::GivenIds& ids) {
    UnitOfWork unit(backend_, remembered, task.buckets, backend_.in_bulk() ? &ids : nullptr);
    try {
        if (task.operation(unit) == Decision::discard) return {Outcome::State::discarded, nullptr};
    } catch (const Unread&) {
        throw;
    } catch (const Interrupted&) {
        throw;
    } catch (...) {
        if (!backend_.open()) throw;  // its error took the whole transaction with it
        return {Outcome::State::failed, std::current_exception()};
    }
    apply(unit, remembered);
    return {Outcome::State::kept, nullptr};
}

/// Runs an operation whose turn has not come, for what it will read: as far as is known.
void GroupRunner::scout(Task& task, Remembered& remembered, UnitOfWork::GivenIds& ids) {
    UnitOfWork unit(backend_, remembered, task.buckets, &ids);
    try {
        (void)task.operation(unit);
    } catch (const Unread&) {
        throw;
    } catch (const Interrupted&) {
        throw;
    } catch (...) {
        if (!backend_.open()) throw;  // else it will see when its turn comes
    }
}

void GroupRunner::apply(UnitOfWork& unit, Remembered& remembered) {
    if (!remembered.holds_everything())
        for (Write& write : unit.writes()) {
            mark(write);
            backend_.apply(write);
            dirty_ = true;
        }
    unit.remember_writes();
}

void GroupRunner::apply_changes(Remembered& remembered) {
    for (Write& write : remembered.changes()) {
        mark(write);
        backend_.apply(write);
        dirty_ = true;
    }
}

/// What the runner has to know of a change: whether a seal covers it, which it then names, and
/// whether others keep copies of what it changes.
void GroupRunner::mark(Write& write) {
    if (write.table->home == Home::everywhere &&
        std::ranges::find(everywhere_, write.table->name) == everywhere_.end())
        everywhere_.push_back(write.table->name);
    if (write.verbatim) {
        if (write.table == &table_of<SealRow>())
            write.bucket =
                backend_.chain_home(static_cast<const SealRow*>(write.record.get())->chain);
        return;
    }
    if (write.table == &table_of<JournalRow>()) cover<JournalRow>(write);
    if (write.table == &table_of<TrailEntry>()) cover<TrailEntry>(write);
}

template <Record R>
void GroupRunner::cover(Write& write) {
    ensure(!write.before, "what is sealed is never changed");
    if (!head_) head_ = backend_.head();
    auto row = std::make_shared<R>(*static_cast<const R*>(write.record.get()));
    row->chain = chain_;
    row->seal = *head_ ? (*head_)->number + 1 : 1;
    covered_.push_back({std::is_same_v<R, TrailEntry>, row->id, canonical(*row)});
    write.record = std::move(row);
}

void GroupRunner::seal() {
    if (covered_.empty()) return;
    std::sort(covered_.begin(), covered_.end());
    ledger::Sealer sealer(chain_, *head_);
    for (const Covered& one : covered_) {
        if (one.of_trail) sealer.begin_trail();
        sealer.add(one.id, one.canonical);
    }
    const auto row = std::make_shared<const SealRow>(row_of(sealer.close()));
    const Table& table = table_of<SealRow>();
    backend_.apply({&table, row, nullptr, true, backend_.chain_home(chain_)});
}

}  // namespace yibao::storage
