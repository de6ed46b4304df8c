#include "operations/cancelling.hpp"

#include <algorithm>
#include <array>

#include "base/ensure.hpp"
#include "operations/admission.hpp"
#include "operations/answering.hpp"
#include "operations/reversing.hpp"
#include "storage/records/message.hpp"

namespace yibao::operations {

namespace {

Refusal wrong_transaction(VisitKind kind) {
    switch (kind) {
        case VisitKind::purchase:
            return {"settlement.kind", "该结算是药店购药，请用 2103 撤销"};
        case VisitKind::outpatient:
            return {"settlement.kind", "该结算是门诊结算，请用 2208 撤销"};
        case VisitKind::stay:
            break;
    }
    return {"settlement.kind", "该结算是住院结算，请用 2305 撤销"};
}

/// A settlement taken back, and what its answer also tells.
struct Cancelled {
    Booked booked;
    Insured insured;
    storage::Visit visit;
};

Result<Cancelled> cancel(storage::UnitOfWork& unit, const Call& call,
                         const wire::SettlementKey& key, VisitKind kind) {
    const auto id = id_of(key.settlement_id);
    const auto original = standing_settlement(unit, call, id.value_or(0));
    if (!original) return original.refusal();
    if (original->person != id_of(key.person_no))
        return Refusal{"settlement.other_person",
                       "结算ID（setl_id）不是此人的结算，请核对人员编号"};
    if (original->visit != id_of(key.visit_id))
        return Refusal{"settlement.other_visit", "结算ID（setl_id）不属于此就诊ID（mdtrt_id）"};
    auto visit = unit.get<storage::Visit>(original->visit);
    ensure(visit.has_value(), "a settlement's visit exists");
    if (kind_of(*visit) != kind) return wrong_transaction(kind_of(*visit));
    auto person = insured(unit, call.agency.vault(), original->person);
    if (!person) return person.refusal();
    auto booked = reverse(unit, call, original->id);
    if (!booked) return booked.refusal();
    return Cancelled{*std::move(booked), *std::move(person), *std::move(visit)};
}

Result<Made<wire::SettlementCancel::Output>> cancel_visit(storage::UnitOfWork& unit,
                                                          const Call& call,
                                                          const wire::SettlementKey& key,
                                                          VisitKind kind) {
    auto cancelled = cancel(unit, call, key, kind);
    if (!cancelled) return cancelled.refusal();
    const std::int64_t id = cancelled->booked.record.id;
    const std::int64_t person = cancelled->booked.record.person;
    Answer done = answer(call.agency, cancelled->insured, std::move(cancelled->booked));
    return Made<wire::SettlementCancel::Output>{
        {std::move(done.settlement), std::move(done.payments)}, id, person};
}

/// Where an enrolment of that insurance, in force at the beginning of the visit, was made.
std::optional<std::string> insured_area(const Cancelled& cancelled) {
    for (const auto& enrolment : cancelled.insured.person.enrolments)
        if (code_of(enrolment.insurance) == cancelled.booked.record.insurance &&
            enrolment.period.contains(cancelled.visit.begin.day()))
            return enrolment.area;
    return std::nullopt;
}

constexpr std::string_view online_settlement = "2";  // setl_type, as recorded answers have it

/// A transaction's number without the letter of its form.
std::string_view plain(std::string_view infno) {
    if (infno.ends_with('A')) infno.remove_suffix(1);
    return infno;
}

bool reversible(std::string_view infno) {
    constexpr std::array<std::string_view, 4> all{"2102", "2207", "2304", "2401"};
    return std::ranges::find(all, plain(infno)) != all.end();
}

std::optional<storage::Message> original_message(storage::Reader& reader, const Call& call,
                                                 const wire::Reversal::Original& original) {
    auto message = reader.get<storage::Message>(call.sender.record.code, original.msgid);
    if (!message || !message->document || plain(message->infno) != plain(original.infno))
        return std::nullopt;
    return message;
}

/// Undoes the document that a message made; gives the document that does so.
Result<std::int64_t> undo(storage::UnitOfWork& unit, const Call& call,
                          const storage::Message& message) {
    if (message.infno == wire::Admission::infno) {
        const auto cancelled = cancel_admission(
            unit, call,
            {std::to_string(*message.document), std::to_string(message.person.value_or(0)), {}});
        if (!cancelled) return cancelled.refusal();
        return *message.document;
    }
    const auto booked = reverse(unit, call, *message.document);
    if (!booked) return booked.refusal();
    return booked->record.id;
}

}  // namespace

Result<Made<wire::SettlementCancel::Output>> cancel_purchase(
    storage::UnitOfWork& unit, const Call& call, const wire::SettlementCancel::Input& input) {
    return cancel_visit(unit, call, input.key, VisitKind::purchase);
}

Result<Made<wire::SettlementCancel::Output>> cancel_outpatient(
    storage::UnitOfWork& unit, const Call& call, const wire::SettlementCancel::Input& input) {
    return cancel_visit(unit, call, input.key, VisitKind::outpatient);
}

Result<Made<wire::InpatientSettlementCancel::Output>> cancel_inpatient(
    storage::UnitOfWork& unit, const Call& call, const wire::SettlementCancel::Input& input) {
    auto cancelled = cancel(unit, call, input.key, VisitKind::stay);
    if (!cancelled) return cancelled.refusal();
    const std::int64_t id = cancelled->booked.record.id;
    const std::int64_t person = cancelled->booked.record.person;
    const StoredDetail::Facts facts = cancelled->booked.detail.facts;
    wire::InpatientSettlementCancel::Output output;
    auto& row = output.cancelled;
    row.insured_area = insured_area(*cancelled);
    row.begins_on = cancelled->visit.begin.day();
    row.ends_on = call.today();
    row.settlement_type = online_settlement;
    row.deductible_due = facts.deductible;
    row.invoice_no = facts.invoice_no;
    Answer done = answer(call.agency, cancelled->insured, std::move(cancelled->booked));
    row.settlement = std::move(done.settlement);
    output.payments = std::move(done.payments);
    return Made<wire::InpatientSettlementCancel::Output>{std::move(output), id, person};
}

Result<Made<wire::Nothing>> reverse_message(storage::UnitOfWork& unit, const Call& call,
                                            const wire::Reversal::Input& input) {
    const auto& asked = input.original;
    if (!reversible(asked.infno))
        return Refusal{
            "reversal.transaction",
            "只有 2102、2207、2304、2401 可以冲正；撤销结算（2103、2208、2305）不能冲正，"
            "需要恢复时请重新结算"};
    auto message = original_message(unit, call, asked);
    if (!message)
        return Refusal{"reversal.unknown",
                       "本机构没有这份报文（omsgid、oinfno）办成的业务，不需冲正"};
    if (message->person != id_of(asked.person_no))
        return Refusal{"reversal.other_person", "原报文不是此人的业务，请核对人员编号"};
    const auto document = undo(unit, call, *message);
    if (!document) return document.refusal();
    const auto person = message->person;
    message->reversed = call.now;
    unit.update(*std::move(message));
    return Made<wire::Nothing>{{}, *document, person};
}

storage::Buckets cancel_homes(storage::Store& store, const Call&,
                              const wire::SettlementCancel::Input& input) {
    return store.read([&](storage::Reader& reader) {
        return reversal_homes(reader, id_of(input.key.settlement_id), input.key.person_no);
    });
}

storage::Buckets reverse_message_homes(storage::Store& store, const Call& call,
                                       const wire::Reversal::Input& input) {
    return store.read([&](storage::Reader& reader) {
        const auto message = original_message(reader, call, input.original);
        return reversal_homes(reader, message ? message->document : std::nullopt,
                              input.original.person_no);
    });
}

}  // namespace yibao::operations
