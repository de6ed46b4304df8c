#pragma once

#include <concepts>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "operations/desk.hpp"
#include "operations/signing.hpp"
#include "storage/records/message.hpp"

namespace yibao::operations {

// How an operation becomes the handler of a message. An operation is a function
//   Result<Output>       operation(storage::Reader&, const Call&, const Input&)       that reads, or
//   Result<Made<Output>> operation(storage::UnitOfWork&, const Call&, const Input&)   that writes.
// A writing one comes with the function that says which homes it touches.

/// A message on its way through the desk.
struct Handler {
    using Run = void (*)(Desk&, std::shared_ptr<Incoming>, Reply);

    std::string_view infno;
    Run run;

    static wire::Stamp stamp(Desk& desk, Moment received) { return desk.stamp(received); }
    static storage::Store& store(Desk& desk) { return desk.store_; }
    static Call call(const Incoming& incoming) {
        return {*incoming.agency, *incoming.sender, incoming.request->envelope, incoming.received};
    }
};

/// What makes two messages the same: the transaction and its input, not the envelope around it.
storage::Blob digest_of(const wire::Request& request);

/// A stored answer, sealed because it names the person; and how it is opened again.
storage::Blob sealed_answer(const Call& call, std::string_view answer);
std::string opened_answer(const Call& call, const storage::Message& message);

/// Runs `work` and turns what it throws into an answer. For reading operations, and for the end of
/// writing ones.
Handled guarded(Desk& desk, const Incoming& incoming, const std::function<Handled()>& work);
Handled failed(Desk& desk, const Incoming& incoming, std::exception_ptr error);

/// Looks the message up: the stored answer of a resend, byte for byte; a refusal of a msgid with
/// another content (message.reused), or of a message that 2601 undid (message.reversed), whose
/// answer would have a bill seem settled that is not; or nothing.
std::optional<Handled> recognised(storage::Reader& unit, Desk& desk, const Call& call,
                                  const storage::Blob& digest);

template <class M, auto Operation>
void read_only(Desk& desk, std::shared_ptr<Incoming> incoming, Reply reply) {
    reply(guarded(desk, *incoming, [&]() -> Handled {
        const auto input = wire::read<typename M::Input>(*incoming->request->input);
        if (!input) return desk.refuse(incoming->received, input.refusal());
        const Call call = Handler::call(*incoming);
        const auto output =
            Handler::store(desk).read([&](storage::Reader& reader) -> Result<typename M::Output> {
                if (auto refusal = check_signed_in(reader, call)) return *std::move(refusal);
                return Operation(reader, call, *input);
            });
        if (!output) return desk.refuse(incoming->received, output.refusal());
        return {wire::accepted(Handler::stamp(desk, incoming->received), *output), "", false, ""};
    }));
}

/// One writing message: its input, and what its operation made of it the last time it ran.
template <class M>
struct Writing {
    std::shared_ptr<Incoming> incoming;
    typename M::Input input;
    storage::Blob digest;
    Handled handled;
};

template <class M, auto Operation>
storage::Decision run_write(Desk& desk, Writing<M>& writing, storage::UnitOfWork& unit) {
    const Incoming& incoming = *writing.incoming;
    const Call call = Handler::call(incoming);
    if (auto known = recognised(unit, desk, call, writing.digest)) {
        writing.handled = *std::move(known);
        return storage::Decision::discard;
    }
    if constexpr (needs_sign_in(M::infno))
        if (const auto refusal = check_signed_in(unit, call)) {
            writing.handled = desk.refuse(incoming.received, *refusal);
            return storage::Decision::discard;
        }
    auto made = Operation(unit, call, writing.input);
    if (!made) {
        writing.handled = desk.refuse(incoming.received, made.refusal());
        return storage::Decision::discard;
    }
    writing.handled = {wire::accepted(Handler::stamp(desk, incoming.received), made->output), "",
                       false, ""};
    unit.insert(storage::Message{.institution = call.sender.record.code,
                                 .msgid = call.envelope.msgid,
                                 .infno = call.envelope.infno,
                                 .digest = writing.digest,
                                 .answer = sealed_answer(call, writing.handled.answer),
                                 .at = incoming.received,
                                 .document = made->document,
                                 .person = made->person});
    return storage::Decision::keep;
}

/// What a writing operation came to, once the store has decided.
Handled concluded(Desk& desk, const Incoming& incoming, Handled handled,
                  const storage::Outcome& outcome);

template <class M, auto Operation, auto Homes>
void writing(Desk& desk, std::shared_ptr<Incoming> incoming, Reply reply) {
    auto input = wire::read<typename M::Input>(*incoming->request->input);
    if (!input) return reply(desk.refuse(incoming->received, input.refusal()));
    auto work = std::make_shared<Writing<M>>(
        Writing<M>{incoming, *std::move(input), digest_of(*incoming->request), {}});
    try {
        const Call call = Handler::call(*incoming);
        const storage::Buckets homes = Homes(Handler::store(desk), call, work->input);
        Handler::store(desk).submit(
            homes,
            [&desk, work](storage::UnitOfWork& unit) {
                return run_write<M, Operation>(desk, *work, unit);
            },
            [&desk, work, reply](const storage::Outcome& outcome) {
                reply(concluded(desk, *work->incoming, std::move(work->handled), outcome));
            });
    } catch (...) {
        reply(failed(desk, *incoming, std::current_exception()));
    }
}

/// The home of the person whom a message names; a number that is none is refused by the operation.
inline storage::Buckets home_of(const std::string& person_no) {
    const auto id = id_of(person_no);
    return id ? storage::Buckets::home(*id) : storage::Buckets::of(0);
}

}  // namespace yibao::operations
