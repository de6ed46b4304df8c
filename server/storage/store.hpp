#pragma once

#include <chrono>
#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "base/result.hpp"
#include "storage/unit_of_work.hpp"

namespace yibao::storage {

/// The environment fails the store. The text says what, where, and what to do about it.
struct StoreError : std::runtime_error {
    enum class Kind {
        missing,    // no such store
        locked,     // another server has it
        newer,      // written by a newer version of the program
        foreign,    // not a store of ours, or not the schema that its version says
        read_only,  // the file or its folder cannot be written
        full,       // no room on the disk
        too_large,  // a file has the largest size that the process may write
        corrupt,    // a page is damaged
        away,       // the database cannot be reached: nothing was done
        doubtful,   // and was lost while it committed: done or not, nobody can say now
        io,         // any other failure of reading or writing
    };

    StoreError(Kind what_kind, std::string where, const std::string& what_happened,
               const std::string& remedy);

    Kind kind;
    std::string path;
};

/// What an operation decides: keep its changes or leave no trace.
enum class Decision { keep, discard };

/// One 业务. It may run more than once (when a neighbour spoils the group), so it has no effect but
/// on its unit and on its own result, which it sets anew each time. It runs on the lane's thread:
/// no waiting, no I/O of its own.
using Operation = std::function<Decision(UnitOfWork&)>;

/// What became of it. `kept` comes only after the commit is on the disk.
struct Outcome {
    enum class State { kept, discarded, busy, failed };

    State state = State::discarded;
    std::exception_ptr error;  // for failed: what the operation or the store threw
};

/// Called exactly once; on the lane's thread, except for busy, which is called at once. Must be
/// quick and must not throw.
using Done = std::function<void(Outcome)>;

/// What `store.busy` says at the counter.
Refusal busy_refusal();

/// Where facts are kept. See docs/decisions/0001-storage.md.
class Store {
public:
    struct Load {
        std::size_t waiting = 0;             // operations in the queues
        std::chrono::milliseconds oldest{};  // how long the first of them has waited
        std::int64_t groups = 0;             // commits since the start
        std::int64_t operations = 0;         // operations run since the start
    };

    virtual ~Store() = default;

    /// Queues an operation that writes. Operations of one bucket run one after the other, in the
    /// order of submission; what waits together is committed together.
    virtual void submit(Buckets buckets, Operation operation, Done done) = 0;

    virtual Load load() const = 0;

    /// Calls back after each commit, of whichever server, that wrote a table of Home::everywhere,
    /// with the table's name; with none when changes may have been missed. From a thread of the
    /// store: quick, and never after the store's end. For what is kept in memory of such tables.
    using Watch = std::function<void(std::string_view table)>;
    virtual void watch(Watch watcher) = 0;

    /// Runs a writing operation and waits:
    /// `store.write(Buckets::home(person), [&](UnitOfWork& unit) -> Result<Answer> {…})`. A refusal
    /// leaves no trace; an exception is thrown again here. A queue that is full, or does not move,
    /// is the refusal store.busy.
    template <class F>
    auto write(Buckets buckets, F operation) -> std::invoke_result_t<F&, UnitOfWork&> {
        using Answer = std::invoke_result_t<F&, UnitOfWork&>;
        std::optional<Answer> answer;
        const Outcome outcome = run(buckets, [&](UnitOfWork& unit) {
            answer.emplace(operation(unit));
            return *answer ? Decision::keep : Decision::discard;
        });
        if (outcome.state == Outcome::State::busy) return busy_refusal();
        if (outcome.error) std::rethrow_exception(outcome.error);
        return *std::move(answer);
    }

    /// Runs a writing operation that decides itself what is kept, and waits for what became of it.
    Outcome run(Buckets buckets, Operation operation);

    /// Runs a reading operation `(Reader&) -> T` in the caller's thread, on one consistent state of
    /// what is committed.
    template <class F>
    auto read(F operation) -> std::invoke_result_t<F&, Reader&> {
        using Answer = std::invoke_result_t<F&, Reader&>;
        if constexpr (std::is_void_v<Answer>) {
            run_read([&](Reader& reader) { operation(reader); });
        } else {
            std::optional<Answer> answer;
            run_read([&](Reader& reader) { answer.emplace(operation(reader)); });
            return *std::move(answer);
        }
    }

protected:
    virtual void run_read(const std::function<void(Reader&)>& operation) = 0;
};

struct StoreOptions {
    bool create = false;       // make the store if there is none
    bool read_only = false;    // beside a running server; submit is an error (ensure)
    std::size_t queue = 8192;  // waiting operations before store.busy
    /// How long the first in a queue has waited before those who would join it get store.busy.
    std::chrono::milliseconds waiting{2'000};
    std::size_t group = 256;  // operations in one commit

    // Of PostgreSQL:
    std::int32_t chains = 4;  // of a store that is made: how many groups commit at once
    std::int32_t lanes = 4;   // connections that write, at most one for each chain
    std::chrono::milliseconds patience{30'000};  // with a database that cannot be reached
    /// A store that is made is spread over the machines of a Citus coordinator, each bucket with a
    /// chain of its own.
    bool distributed = false;
    /// Fail each group that touches a bucket which none of its operations asked for: proves, in
    /// tests, that the store can be spread over machines.
    bool prove_buckets = false;
};

/// `sqlite:PATH` or `postgresql://…`, as libpq understands it; anything else is refused with the
/// code store.url.
struct StoreUrl {
    enum class Kind { sqlite, postgresql };

    std::string path;  // of the file; of PostgreSQL the whole URL, which may hold a password
    Kind kind = Kind::sqlite;

    static Result<StoreUrl> from(std::string_view text);

    /// For people: without what opens it.
    std::string shown() const;
};

/// Opens, creates or upgrades a store. Throws StoreError.
std::unique_ptr<Store> open_store(const StoreUrl& url, const StoreOptions& options);

}  // namespace yibao::storage
