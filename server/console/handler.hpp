#pragma once

#include <optional>
#include <type_traits>
#include <utility>

#include "console/this_server.hpp"

namespace yibao::console {

// How an operation becomes the handler of a form. An operation is a function
//   Result<Output> operation(storage::Reader&, const Act&, const Input&)          that reads, or
//   Result<Output> operation(storage::UnitOfWork&, const Act&, const Input&)      that writes,
// the latter with a function that says which homes it touches. What takes long (hashing a password)
// is prepared before the unit of work: Prepared prepare(storage::Store&, const Act&, const Input&),
// and handed over as a fourth argument. One that somebody else has to review first is
//   Result<Subject> operation(storage::UnitOfWork&, const Act&, const Input&)
// tried at once, so that what it refuses is refused while the clerk is there, and carried out when it
// is approved. One that may take long has the Progress that it tells as its last argument.

using operations::Act;

/// What the trail says of every act.
storage::TrailEntry trail_head(const Act& act, std::string_view name);

/// Runs a writing operation on the store's lane and waits for what became of it. What it refuses
/// leaves no trace, unless the refusal itself is on record (Trail::refused).
template <class Output, class Operation>
Result<Output> write_and_record(storage::Store& store, const Act& act, std::string_view name,
                                storage::Buckets homes, const Operation& operation) {
    std::optional<Result<Output>> result;
    const storage::Outcome outcome = store.run(homes, [&](storage::UnitOfWork& unit) {
        act.trail.clear();
        result.emplace(operation(unit));
        if (!*result && !act.trail.is_refusal()) return storage::Decision::discard;
        act.trail.write(unit, act.agency.vault(), trail_head(act, name));
        return storage::Decision::keep;
    });
    if (outcome.state == storage::Outcome::State::busy) return storage::busy_refusal();
    if (outcome.error) std::rethrow_exception(outcome.error);
    return *std::move(result);
}

/// Runs a writing operation and takes back what it did: what it would make, or refuse.
template <class Made, class Operation>
Result<Made> tried(storage::Store& store, storage::Buckets homes, const Operation& operation) {
    std::optional<Result<Made>> result;
    const storage::Outcome outcome = store.run(homes, [&](storage::UnitOfWork& unit) {
        result.emplace(operation(unit));
        return storage::Decision::discard;
    });
    if (outcome.state == storage::Outcome::State::busy) return storage::busy_refusal();
    if (outcome.error) std::rethrow_exception(outcome.error);
    return *std::move(result);
}

template <class Output>
Answer answered(Result<Output> output) {
    if (!output) return output.refusal();
    return Answered{forms::write(*output), ""};
}

/// What a watched operation made, unless it was called off meanwhile.
template <class Output>
Result<Output> unless_called_off(operations::Progress& progress, Result<Output> made) {
    if (made)
        if (auto off = progress.commit()) return *std::move(off);
    return made;
}

template <auto Operation, class Output, class Store, class Input>
Result<Output> operated(Store& store, const Act& act, const Input& input,
                        operations::Progress& progress) {
    if constexpr (std::is_invocable_v<decltype(Operation), Store&, const Act&, const Input&>)
        return Operation(store, act, input);
    else
        return Operation(store, act, input, progress);
}

template <forms::Form F, auto Operation>
Answer run_reading(storage::Store& store, const Act& act, const wire::Value& source) {
    const auto input = forms::read<typename F::Input>(source);
    if (!input) return input.refusal();
    return answered(store.read([&](storage::Reader& reader) -> Result<typename F::Output> {
        return Operation(reader, act, *input);
    }));
}

template <forms::Form F, auto Operation>
Answer run_reading_watched(storage::Store& store, const Act& act, const wire::Value& source,
                           operations::Progress& progress) {
    const auto input = forms::read<typename F::Input>(source);
    if (!input) return input.refusal();
    return answered(store.read([&](storage::Reader& reader) -> Result<typename F::Output> {
        return Operation(reader, act, *input, progress);
    }));
}

template <forms::Form F, auto Operation, auto Homes>
Answer run_writing_watched(storage::Store& store, const Act& act, const wire::Value& source,
                           operations::Progress& progress) {
    const auto input = forms::read<typename F::Input>(source);
    if (!input) return input.refusal();
    return answered(write_and_record<typename F::Output>(
        store, act, F::act, Homes(act, *input), [&](storage::UnitOfWork& unit) {
            return unless_called_off(progress, Operation(unit, act, *input, progress));
        }));
}

/// Asks what writing would come to: nothing of it is kept.
template <forms::Form F, auto Operation, auto Homes>
Answer run_trying_watched(storage::Store& store, const Act& act, const wire::Value& source,
                          operations::Progress& progress) {
    const auto input = forms::read<typename F::Input>(source);
    if (!input) return input.refusal();
    operations::Trail untold;
    const Act trying{act.agency, act.actor, act.origin, act.now, untold};
    return answered(tried<typename F::Output>(
        store, Homes(act, *input),
        [&](storage::UnitOfWork& unit) { return Operation(unit, trying, *input, progress); }));
}

/// The same where nobody watches.
template <auto RunWatched>
Answer run_unwatched(storage::Store& store, const Act& act, const wire::Value& source) {
    operations::Unwatched nobody;
    return RunWatched(store, act, source, nobody);
}

template <forms::Form F, auto Operation, auto Homes>
Answer run_writing(storage::Store& store, const Act& act, const wire::Value& source) {
    const auto input = forms::read<typename F::Input>(source);
    if (!input) return input.refusal();
    return answered(write_and_record<typename F::Output>(
        store, act, F::act, Homes(act, *input),
        [&](storage::UnitOfWork& unit) { return Operation(unit, act, *input); }));
}

/// Where the homes are known only to the store: Result<Buckets> homes(storage::Reader&, const Act&,
/// const Input&), whose refusals are answered before a lane is taken.
template <forms::Form F, auto Operation, auto Homes>
Answer run_found(storage::Store& store, const Act& act, const wire::Value& source) {
    const auto input = forms::read<typename F::Input>(source);
    if (!input) return input.refusal();
    const auto homes = store.read([&](storage::Reader& reader) -> Result<storage::Buckets> {
        return Homes(reader, act, *input);
    });
    if (!homes) return homes.refusal();
    return answered(write_and_record<typename F::Output>(
        store, act, F::act, *homes,
        [&](storage::UnitOfWork& unit) { return Operation(unit, act, *input); }));
}

template <forms::Form F, auto Prepare, auto Operation, auto Homes>
Answer run_prepared(storage::Store& store, const Act& act, const wire::Value& source) {
    const auto input = forms::read<typename F::Input>(source);
    if (!input) return input.refusal();
    const auto prepared = Prepare(store, act, *input);
    return answered(write_and_record<typename F::Output>(
        store, act, F::act, Homes(act, *input),
        [&](storage::UnitOfWork& unit) { return Operation(unit, act, *input, prepared); }));
}

/// What a form's operation needs, out of what was kept of its input.
template <class Input, class Use>
auto with_input(const wire::Value& source, const Use& use) {
    const auto input = forms::read<Input>(source);
    ensure(static_cast<bool>(input), "what was entered reads as it was written");
    return use(*input);
}

template <forms::Form F, auto Operation, auto Homes>
constexpr Declared declared{
    [](storage::UnitOfWork& unit, const Act& act, const wire::Value& source,
       operations::Progress& progress) {
        return with_input<typename F::Input>(source, [&](const auto& input) {
            return operated<Operation, operations::Subject>(unit, act, input, progress);
        });
    },
    [](const Act& act, const wire::Value& source) {
        return with_input<typename F::Input>(source,
                                             [&](const auto& input) { return Homes(act, input); });
    },
    [](const wire::Value& source) {
        return with_input<typename F::Input>(source, [](const auto& input) {
            return forms::write(forms::masked(input), wire::Empty::left_out);
        });
    },
};

template <forms::Form F, auto Operation, auto Homes>
Answer run_declaring_watched(storage::Store& store, const Act& act, const wire::Value& source,
                             operations::Progress& progress) {
    const auto input = forms::read<typename F::Input>(source);
    if (!input) return input.refusal();
    operations::Trail untold;
    const Act trying{act.agency, act.actor, act.origin, act.now, untold};
    const storage::Buckets homes = Homes(act, *input);
    const auto subject = tried<operations::Subject>(store, homes, [&](storage::UnitOfWork& unit) {
        return operated<Operation, operations::Subject>(unit, trying, *input, progress);
    });
    if (!subject) return subject.refusal();
    const operations::Entered entered{F::act, forms::write(*input, wire::Empty::left_out)};
    return answered(write_and_record<forms::DeclarationRow>(
        store, act, F::act, storage::Buckets::of(homes.first()), [&](storage::UnitOfWork& unit) {
            return unless_called_off(progress,
                                     operations::declare(unit, act, entered, *subject,
                                                         access::review_of(*F::route.function)));
        }));
}

template <forms::Form F, auto Operation, auto Homes>
constexpr auto run_declaring = &run_unwatched<&run_declaring_watched<F, Operation, Homes>>;

template <forms::Form F, auto Run, bool writes>
constexpr Route route() {
    // What only looks is not asked for the token against forged requests.
    static_assert(!writes || F::route.method != forms::Method::get);
    return {F::act,
            F::title,
            F::route,
            forms::shape_of<typename F::Input>(),
            forms::shape_of<typename F::Output>(),
            Run,
            writes};
}

template <forms::Form F, auto Run, bool writes>
constexpr Route needs_provider = [] {
    Route made = route<F, nullptr, writes>();
    made.at_provider = Run;
    return made;
}();

// What a route is made of, with the types that pick the right one of several functions.
template <class F>
using Asker = Result<typename F::Output> (*)(storage::Reader&, const Act&,
                                             const typename F::Input&);
template <class F>
using Writer = Result<typename F::Output> (*)(storage::UnitOfWork&, const Act&,
                                              const typename F::Input&);
template <class F>
using HomesOf = storage::Buckets (*)(const Act&, const typename F::Input&);

template <forms::Form F, Asker<F> Operation>
constexpr Route reads = route<F, &run_reading<F, Operation>, false>();
template <forms::Form F, Writer<F> Operation, HomesOf<F> Homes>
constexpr Route writes = route<F, &run_writing<F, Operation, Homes>, true>();
template <class F>
using HomesFound = Result<storage::Buckets> (*)(storage::Reader&, const Act&,
                                                const typename F::Input&);
template <forms::Form F, Writer<F> Operation, HomesFound<F> Homes>
constexpr Route finds_and_writes = route<F, &run_found<F, Operation, Homes>, true>();
template <forms::Form F, auto Prepare, auto Operation, HomesOf<F> Homes>
constexpr Route prepares = route<F, &run_prepared<F, Prepare, Operation, Homes>, true>();

template <class F>
using Declarer = Result<operations::Subject> (*)(storage::UnitOfWork&, const Act&,
                                                 const typename F::Input&);
template <forms::Form F, Declarer<F> Operation, HomesOf<F> Homes>
constexpr Route declares = [] {
    Route made = route<F, run_declaring<F, Operation, Homes>, true>();
    made.declared = &declared<F, Operation, Homes>;
    return made;
}();

// What may take long, and is a job where that is preferred.
template <forms::Form F, auto RunWatched, bool writes>
constexpr Route watched_route() {
    Route made = route<F, &run_unwatched<RunWatched>, writes>();
    made.run_watched = RunWatched;
    return made;
}

template <class F>
using WatchedAsker = Result<typename F::Output> (*)(storage::Reader&, const Act&,
                                                    const typename F::Input&,
                                                    operations::Progress&);
template <class F>
using WatchedWriter = Result<typename F::Output> (*)(storage::UnitOfWork&, const Act&,
                                                     const typename F::Input&,
                                                     operations::Progress&);
template <class F>
using WatchedDeclarer = Result<operations::Subject> (*)(storage::UnitOfWork&, const Act&,
                                                        const typename F::Input&,
                                                        operations::Progress&);
template <forms::Form F, WatchedAsker<F> Operation>
constexpr Route reads_long = watched_route<F, &run_reading_watched<F, Operation>, false>();
template <forms::Form F, WatchedWriter<F> Operation, HomesOf<F> Homes>
constexpr Route writes_long = watched_route<F, &run_writing_watched<F, Operation, Homes>, true>();
/// It only looks, but has to write for that.
template <forms::Form F, WatchedWriter<F> Operation, HomesOf<F> Homes>
constexpr Route tries_long = watched_route<F, &run_trying_watched<F, Operation, Homes>, false>();
template <forms::Form F, WatchedDeclarer<F> Operation, HomesOf<F> Homes>
constexpr Route declares_long = [] {
    Route made = watched_route<F, &run_declaring_watched<F, Operation, Homes>, true>();
    made.declared = &declared<F, Operation, Homes>;
    return made;
}();

/// What is about this server.
template <forms::Form F, auto RunHere>
constexpr Route here = [] {
    Route made = route<F, nullptr, F::route.method != forms::Method::get>();
    made.run_here = RunHere;
    return made;
}();

}  // namespace yibao::console
