#include "operations/billing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "base/ensure.hpp"
#include "operations/stays.hpp"
#include "settlement/together.hpp"

namespace yibao::operations {

namespace {

Shown shown_of(const wire::SettlementRequest& request) {
    const auto text = [](const std::optional<std::string>& value) {
        return value ? std::string_view(*value) : std::string_view();
    };
    return {.credential_type = request.credential_type,
            .credential_no = text(request.credential_no),
            .certificate_no = text(request.certificate_no),
            .visit_is_open = true};
}

/// A stay is settled in part while it goes on, and to its end once the patient has left.
std::optional<Refusal> check_stay(const storage::Visit& visit, bool interim) {
    if (visit.state == visit_settled)
        return Refusal{"visit.settled", "该住院已经出院结算，如需重新结算请先撤销结算（2305）"};
    if (interim && visit.state == visit_discharged)
        return Refusal{"visit.discharged",
                       "该住院已办理出院，不能中途结算，请将中途结算标志（mid_setl_flag）改为 0"};
    if (!interim && visit.state == visit_open)
        return Refusal{"visit.not_discharged",
                       "该住院尚未办理出院，请先办理出院（2402）；在院结算请标明中途结算"};
    return std::nullopt;
}

std::optional<Refusal> check_outpatient(const storage::Visit& visit, std::string_view med_type) {
    if (auto refusal = check_med_type(med_type, VisitKind::outpatient)) return refusal;
    if (visit.settled > 0 && med_type != visit.med_type)
        return Refusal{"visit.med_type_fixed", "一次就诊只能有一种医疗类别，已有结算不能再改"};
    return std::nullopt;
}

/// The days of the stay that this bill settles. Bills of one stay share its days out: together
/// they have as many as one bill at the end would have.
std::int32_t days_of(storage::Reader& reader, const Bill& bill) {
    const auto until = [&](Day day) { return std::max(1, day - bill.occasion.admission); };
    const auto settled = settled_until(reader, bill.visit);
    return std::max(0, until(bill.occasion.discharge) - (settled ? until(*settled) : 0));
}

/// The batches of a visit: those that the request means, and those that other bills have settled.
struct VisitBatches {
    std::vector<HeldBatch> asked;
    std::vector<HeldBatch> settled;
};

VisitBatches batches_of(storage::Reader& reader, const wire::SettlementRequest& request,
                        std::int64_t visit, VisitKind kind) {
    VisitBatches batches;
    for (HeldBatch& batch : held_batches(reader, visit)) {
        if (batch.record.settlement)
            batches.settled.push_back(std::move(batch));
        else if (kind == VisitKind::stay || batch.record.number == request.batch_no)
            batches.asked.push_back(std::move(batch));
    }
    return batches;
}

/// The lines of batches, returns taken off. They point into the batches.
Result<std::vector<settlement::Charge>> net_lines(const std::vector<HeldBatch>& batches) {
    std::vector<settlement::Charge> charges;
    for (const HeldBatch& batch : batches)
        for (const StoredLine& line : batch.lines) charges.push_back(bill_charge(line.charge));
    return settlement::net(charges);
}

/// Nets returns, compares the total, asks the catalogue.
std::optional<Refusal> price_lines(const Call& call, const wire::SettlementRequest& request,
                                   const VisitBatches& batches, Bill& bill) {
    const auto lines = net_lines(batches.asked);
    if (!lines) return lines.refusal();
    const auto settled = net_lines(batches.settled);
    if (!settled) return settled.refusal();
    Money sum;
    Day charged = bill.visit.begin.day();
    for (const auto& line : *lines) {
        if (kind_of(bill.visit) == VisitKind::stay)
            if (auto refusal = check_charge_day(call, bill.visit, line.line_no, line.day))
                return refusal;
        sum += line.amount;
        charged = std::max(charged, line.day);
    }
    if (sum != request.total)
        return Refusal{"bill.total",
                       fmt::format("医疗费总额（medfee_sumamt）{} 元与已上传明细合计 {} 元不符",
                                   request.total.text(), sum.text())};
    // From here on the lines' codes point into the catalogue.
    auto priced = settlement::price(call.agency.catalogue(), *lines, bill.care, *settled);
    if (!priced) return priced.refusal();
    bill.lines = *std::move(priced);
    bill.occasion = occasion_of(call, bill.visit, charged);
    return std::nullopt;
}

/// Shows in a line how the settlement divided it; true if that is not how the upload did.
bool show_division(const settlement::Priced& line, const adjudication::LineOutcome& parts,
                   wire::ChargeResult& result) {
    const auto shown = [&] {
        return std::tuple(result.full_self_pay, result.over_limit, result.first_self_pay,
                          result.in_scope, result.item_class, result.remark);
    };
    const auto before = shown();
    result.full_self_pay = parts.full_self_pay;
    result.over_limit = parts.over_limit;
    result.first_self_pay = parts.first_self_pay;
    result.in_scope = parts.in_scope;
    result.self_pay_rate = parts.share;
    show_standing(line.standing, result);
    return shown() != before;
}

/// What was divided on upload may be divided otherwise now: another kind of care, another policy,
/// other lines beside it.
/// The kept lines show the settlement's division, except where returns leave only a part of a line.
void show_divisions(const std::vector<settlement::Priced>& lines,
                    const adjudication::Outcome& outcome, std::vector<HeldBatch>& batches) {
    std::size_t at = 0;  // netting keeps the lines that charge, in their order
    for (HeldBatch& batch : batches) {
        bool changed = false;
        for (StoredLine& line : batch.lines) {
            if (line.charge.quantity.scaled < 0 || line.charge.total < Money{}) continue;
            if (lines[at].line.amount == line.charge.total)
                changed |= show_division(lines[at], outcome.lines[at], line.result);
            ++at;
        }
        if (changed) batch.record.lines = packed(StoredLines{std::move(batch.lines)});
    }
}

/// What a visit has sent before, where lines can only be judged with it.
struct SentBefore {
    std::vector<HeldBatch> batches;
    std::vector<settlement::Charge> charges;  // point into the batches
};

Result<SentBefore> sent_before(storage::Reader& reader, const Call& call, std::int64_t visit,
                               const std::vector<settlement::Charge>& lines) {
    SentBefore sent;
    if (!settlement::judged_together(call.agency.catalogue(), lines)) return sent;
    sent.batches = held_batches(reader, visit);
    auto charges = net_lines(sent.batches);
    if (!charges) return charges.refusal();
    sent.charges = *std::move(charges);
    return sent;
}

Refusal nothing_to_settle(const wire::SettlementRequest& request, VisitKind kind) {
    if (kind == VisitKind::stay)
        return {"bill.empty", "该住院没有未结算的费用明细，请先上传（2301）"};
    return {"bill.empty", fmt::format("收费批次号（chrg_bchno）{} 没有未结算的费用明细，请先上传",
                                      request.batch_no.value_or(""))};
}

}  // namespace

Result<settlement::Care> care_of_visit(const Call& call, const Insured& insured,
                                       const storage::Visit& visit) {
    return care_of(call, insured, visit.insurance, visit.med_type, visit.disease_code,
                   visit.begin.day());
}

adjudication::Occasion occasion_of(const Call& call, const storage::Visit& visit, Day charged) {
    return {.admission = visit.begin.day(),
            .discharge = visit.end ? visit.end->day() : charged,
            .charge = charged,
            .settlement = call.today(),
            .stay = stay_name(visit.id),
            .institution = call.sender.record.code};
}

void place_stay(storage::Reader& reader, const Call& call, Bill& bill) {
    const Transfers transfers = transfers_of(reader, call, bill.visit);
    bill.care.transferred_deductible = transfers.deductible;
    bill.occasion.stay = stay_name(transfers.first_settled);
    const policy::Policy* policy = call.agency.policies().find(code_of(bill.care.person.insurance),
                                                               code_of(bill.care.med_type));
    if (policy == nullptr) return;
    const policy::Version* version = policy->on(bill.occasion.date(policy->version_by));
    if (version == nullptr) return;
    const policy::Plan& plan = version->plan;
    if (std::ranges::find(plan.inputs, settlement::transferred_input, &policy::Input::name) !=
        plan.inputs.end())
        bill.occasion.stay = stay_name(bill.visit.id);
    using adjudication::year_start;
    bill.care.cross_year = year_start(plan, bill.occasion.admission) <
                           year_start(plan, bill.occasion.date(policy->year_by));
}

Result<std::vector<wire::ChargeResult>> divide(storage::Reader& reader, const Call& call,
                                               const storage::Visit& visit,
                                               const std::vector<wire::Charge>& charges,
                                               const std::vector<Day>& days) {
    ensure(charges.size() == days.size() && !charges.empty(), "each line has its day");
    auto found = insured(reader, call.agency.vault(), visit.person);
    if (!found) return found.refusal();
    Bill bill;
    bill.insured = *std::move(found);
    bill.visit = visit;
    auto care = care_of_visit(call, bill.insured, visit);
    if (!care) return care.refusal();
    bill.care = *std::move(care);
    auto charged = bill_charges(charges);
    for (std::size_t i = 0; i < charged.size(); ++i) {
        charged[i].day = days[i];
        if (charged[i].count_e4 >= 0) continue;
        charged[i].amount = -charged[i].amount;
        charged[i].count_e4 = -charged[i].count_e4;
    }
    const auto sent = sent_before(reader, call, visit.id, charged);
    if (!sent) return sent.refusal();
    auto lines = settlement::price(call.agency.catalogue(), charged, bill.care, sent->charges);
    if (!lines) return lines.refusal();
    bill.lines = *std::move(lines);
    bill.occasion = occasion_of(call, visit, *std::ranges::max_element(days));
    const auto settled = decide(reader, call, bill);
    if (!settled) return settled.refusal();
    auto results = line_results(charges, bill.lines, settled->decision.outcome);
    for (wire::ChargeResult& result : results)
        if (result.quantity.scaled < 0)
            for (const auto part :
                 {&wire::ChargeResult::full_self_pay, &wire::ChargeResult::over_limit,
                  &wire::ChargeResult::first_self_pay, &wire::ChargeResult::in_scope})
                result.*part = -(result.*part);
    return results;
}

Result<OpenBill> open_bill(storage::Reader& reader, const Call& call,
                           const wire::SettlementRequest& request, VisitKind kind) {
    auto visit = own_visit(reader, call, request.visit_id, request.person_no, kind);
    if (!visit) return visit.refusal();
    auto found = insured(reader, call.agency.vault(), visit->person);
    if (!found) return found.refusal();
    OpenBill open;
    Bill& bill = open.bill;
    bill.insured = *std::move(found);
    bill.visit = *std::move(visit);
    if (auto refusal = check_shown(reader, call, bill.insured, shown_of(request)))
        return *std::move(refusal);
    const bool interim = kind == VisitKind::stay && request.mid_stay_flag == "1";
    const std::string med_type = kind == VisitKind::stay
                                     ? bill.visit.med_type
                                     : request.medical_type.value_or(bill.visit.med_type);
    if (auto refusal = kind == VisitKind::stay ? check_stay(bill.visit, interim)
                                               : check_outpatient(bill.visit, med_type))
        return *std::move(refusal);
    bill.visit.med_type = med_type;
    bill.visit.insurance = request.insurance_type;
    auto care = care_of_visit(call, bill.insured, bill.visit);
    if (!care) return care.refusal();
    bill.care = *std::move(care);

    open.closing = kind == VisitKind::stay && !interim;
    auto batches = batches_of(reader, request, bill.visit.id, kind);
    // What was left after interim settlements may be nothing; the stay still has to be closed.
    if (batches.asked.empty() && !(open.closing && bill.visit.settled > 0))
        return nothing_to_settle(request, kind);
    if (auto refusal = price_lines(call, request, batches, bill)) return *std::move(refusal);
    open.batches = std::move(batches.asked);
    if (kind == VisitKind::stay) {
        bill.care.interim = interim;
        bill.care.days = days_of(reader, bill);
        place_stay(reader, call, bill);
    } else if (auto refusal = check_not_in_bed(reader, call,
                                               {.person = bill.visit.person,
                                                .type = bill.care.med_type,
                                                .begin = bill.visit.begin,
                                                .last = bill.occasion.charge})) {
        return *std::move(refusal);
    }
    bill.account_use = from_code<enrolment::AccountUse>(request.account_use.value_or("0"))
                           .value_or(enrolment::AccountUse::none);
    bill.credential_type = request.credential_type;
    bill.invoice_no = request.invoice_no;
    return open;
}

Result<Answer> try_bill(storage::Reader& reader, const Call& call,
                        const wire::SettlementRequest& request, VisitKind kind) {
    const auto open = open_bill(reader, call, request, kind);
    if (!open) return open.refusal();
    const auto settled = decide(reader, call, open->bill);
    if (!settled) return settled.refusal();
    return trial_answer(call, open->bill, *settled);
}

Result<Made<Answer>> settle_bill(storage::UnitOfWork& unit, const Call& call,
                                 const wire::SettlementRequest& request, VisitKind kind) {
    auto open = open_bill(unit, call, request, kind);
    if (!open) return open.refusal();
    const auto settled = decide(unit, call, open->bill);
    if (!settled) return settled.refusal();
    auto booked = book(unit, call, open->bill, *settled);
    if (!booked) return booked.refusal();
    const std::int64_t id = booked->record.id;
    show_divisions(open->bill.lines, settled->decision.outcome, open->batches);
    for (HeldBatch& batch : open->batches) {
        batch.record.settlement = id;
        unit.update(std::move(batch.record));
    }
    storage::Visit& visit = open->bill.visit;
    const std::int64_t person = visit.person;
    ++visit.settled;
    if (open->closing) visit.state = visit_settled;
    unit.update(std::move(visit));
    return Made<Answer>{answer(call.agency, open->bill.insured, *std::move(booked)), id, person};
}

}  // namespace yibao::operations
