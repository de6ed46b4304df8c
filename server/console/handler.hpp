#pragma once

#include <optional>
#include <utility>

#include "console/routes.hpp"

namespace yibao::console {

// How an operation becomes the handler of a form. An operation is a function
//   Result<Output> operation(storage::Reader&, const Act&, const Input&)          that reads, or
//   Result<Output> operation(storage::UnitOfWork&, const Act&, const Input&)      that writes,
// the latter with a function that says which homes it touches. What takes long (hashing a password)
// is prepared before the unit of work: Prepared prepare(storage::Store&, const Act&, const Input&),
// and handed over as a fourth argument.

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

template <class Output>
Answer answered(Result<Output> output) {
    if (!output) return output.refusal();
    return Answered{forms::write(*output), ""};
}

template <forms::Form F, auto Operation>
Answer run_reading(storage::Store& store, const Act& act, const wire::Value& source) {
    const auto input = forms::read<typename F::Input>(source);
    if (!input) return input.refusal();
    return answered(store.read([&](storage::Reader& reader) -> Result<typename F::Output> {
        return Operation(reader, act, *input);
    }));
}

template <forms::Form F, auto Operation, auto Homes>
Answer run_writing(storage::Store& store, const Act& act, const wire::Value& source) {
    const auto input = forms::read<typename F::Input>(source);
    if (!input) return input.refusal();
    return answered(write_and_record<typename F::Output>(
        store, act, F::act, Homes(act, *input),
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
template <forms::Form F, auto Prepare, auto Operation, HomesOf<F> Homes>
constexpr Route prepares = route<F, &run_prepared<F, Prepare, Operation, Homes>, true>();

}  // namespace yibao::console
