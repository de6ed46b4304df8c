#include "operations/pharmacy.hpp"

#include <fmt/format.h>

#include <unordered_set>

#include "operations/answering.hpp"
#include "operations/mappings/mappings.hpp"
#include "operations/stays.hpp"
#include "operations/visits.hpp"

namespace yibao::operations {

namespace {

std::optional<Refusal> check_charges(const wire::Purchase& purchase,
                                     const std::vector<wire::Charge>& charges) {
    const Day day = purchase.begins_at.day();
    if (charges.empty()) return Refusal{"bill.empty", "购药明细（drugdetail）为空"};
    std::unordered_set<std::string_view> seen;
    Money sum;
    for (const wire::Charge& charge : charges) {
        if (!seen.insert(charge.line_no).second)
            return Refusal{"bill.line_duplicate",
                           fmt::format("费用明细流水号（feedetl_sn）{} 重复", charge.line_no)};
        if (charge.total < Money{} || charge.quantity.scaled < 0)
            return Refusal{"bill.sign", fmt::format("费用明细 {} 的金额或数量为负，购药不收退费行",
                                                    charge.line_no)};
        if (charge.charged_at.day() != day)
            return Refusal{"bill.outside_visit",
                           fmt::format("费用明细 {} 的发生时间（fee_ocur_time）{} 不在购药当天 {}",
                                       charge.line_no, charge.charged_at.day().text(), day.text())};
        sum += charge.total;
    }
    if (sum != purchase.total)
        return Refusal{"bill.total",
                       fmt::format("医疗费总额（medfee_sumamt）{} 元与明细合计 {} 元不符",
                                   purchase.total.text(), sum.text())};
    return std::nullopt;
}

Result<Bill> purchase_bill(storage::Reader& reader, const Call& call,
                           const wire::Purchase& purchase,
                           const std::vector<wire::Charge>& charges) {
    if (!call.sender.pharmacy)
        return Refusal{"institution.kind", "本交易只供定点零售药店使用，医院请用门诊结算"};
    foresee_line_codes(reader, call, charges);
    auto found = insured(reader, call.agency.vault(), purchase.person_no);
    if (!found) return found.refusal();
    Bill bill;
    bill.insured = *std::move(found);
    if (auto refusal = check_shown(
            reader, call, bill.insured,
            {.credential_type = purchase.credential_type,
             .credential_no = purchase.credential_no,
             .certificate_no = purchase.certificate_no ? std::string_view(*purchase.certificate_no)
                                                       : std::string_view()}))
        return *std::move(refusal);
    if (auto refusal = check_not_future(call, purchase.begins_at, "购药时间（begntime）"))
        return *std::move(refusal);
    if (auto refusal = check_med_type(purchase.medical_type, VisitKind::purchase))
        return *std::move(refusal);
    const Day day = purchase.begins_at.day();
    const std::string disease = purchase.disease_code.value_or("");
    auto care =
        care_of(call, bill.insured, purchase.insurance_type, purchase.medical_type, disease, day);
    if (!care) return care.refusal();
    bill.care = *std::move(care);
    if (auto refusal = check_charges(purchase, charges)) return *std::move(refusal);
    if (auto refusal = check_line_codes(reader, call, charges)) return *std::move(refusal);
    auto lines = settlement::price(call.agency.catalogue(), bill_charges(charges), bill.care);
    if (!lines) return lines.refusal();
    bill.lines = *std::move(lines);
    bill.occasion = adjudication::Occasion::on(day);
    bill.occasion.settlement = call.today();
    bill.occasion.institution = call.sender.record.code;
    bill.account_use = from_code<enrolment::AccountUse>(purchase.account_use)
                           .value_or(enrolment::AccountUse::none);
    bill.credential_type = purchase.credential_type;
    bill.invoice_no = purchase.invoice_no;
    bill.visit = {.id = 0,
                  .person = bill.insured.person.number,
                  .institution = call.sender.record.code,
                  .insurance = purchase.insurance_type,
                  .med_type = purchase.medical_type,
                  .state = std::string(visit_settled),
                  .begin = purchase.begins_at,
                  .disease_code = disease,
                  .disease_name = purchase.disease_name.value_or(""),
                  .settled = 1};
    return bill;
}

/// Decides a purchase. While the person lies in hospital no fund pays for it; buying with the money of
/// an account, which a relative may do, is nobody's business.
Result<Settled> decide_purchase(storage::Reader& reader, const Call& call, const Bill& bill) {
    auto settled = decide(reader, call, bill);
    if (!settled) return settled;
    if (bill.care.med_type == catalogue::MedType::pharmacy &&
        settled->decision.outcome.funds() == Money{})
        return settled;
    if (auto refusal = check_not_in_bed(reader, call,
                                        {.person = bill.visit.person,
                                         .type = bill.care.med_type,
                                         .begin = bill.visit.begin,
                                         .last = bill.visit.begin.day()}))
        return *std::move(refusal);
    return settled;
}

}  // namespace

Result<wire::PharmacyTrial::Output> try_purchase(storage::Reader& reader, const Call& call,
                                                 const wire::PharmacyTrial::Input& input) {
    const auto bill = purchase_bill(reader, call, input.purchase, input.lines);
    if (!bill) return bill.refusal();
    const auto settled = decide_purchase(reader, call, *bill);
    if (!settled) return settled.refusal();
    Answer tried = trial_answer(call, *bill, *settled);
    return wire::PharmacyTrial::Output{
        std::move(tried.settlement), std::move(tried.payments),
        line_results(input.lines, bill->lines, settled->decision.outcome)};
}

Result<Made<wire::PharmacySettlement::Output>> settle_purchase(
    storage::UnitOfWork& unit, const Call& call, const wire::PharmacySettlement::Input& input) {
    auto bill = purchase_bill(unit, call, input.purchase, input.lines);
    if (!bill) return bill.refusal();
    const auto settled = decide_purchase(unit, call, *bill);
    if (!settled) return settled.refusal();
    auto results = line_results(input.lines, bill->lines, settled->decision.outcome);
    bill->stored_lines.reserve(results.size());
    for (std::size_t i = 0; i < results.size(); ++i)
        bill->stored_lines.push_back({input.lines[i], results[i]});
    const std::int64_t person = bill->insured.person.number;
    bill->visit.id = unit.next_id(bucket_of(person));
    unit.append(bill->visit);
    auto booked = book(unit, call, *bill, *settled);
    if (!booked) return booked.refusal();
    const std::int64_t id = booked->record.id;
    Answer done = answer(call.agency, bill->insured, *std::move(booked));
    return Made<wire::PharmacySettlement::Output>{
        {std::move(done.settlement), std::move(done.payments), std::move(results)}, id, person};
}

}  // namespace yibao::operations
