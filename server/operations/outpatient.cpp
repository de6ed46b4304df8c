#include "operations/outpatient.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "operations/handler.hpp"
#include "operations/visits.hpp"

namespace yibao::operations {

namespace {

Shown shown_of(const wire::SettlementRequest& request) {
    return {.credential_type = request.credential_type,
            .credential_no = request.credential_no ? std::string_view(*request.credential_no)
                                                   : std::string_view(),
            .certificate_no = request.certificate_no ? std::string_view(*request.certificate_no)
                                                     : std::string_view()};
}

/// The facts of a visit, by its own kind of care and disease.
Result<settlement::Care> care_of_visit(const Call& call, const Insured& insured,
                                       const storage::Visit& visit) {
    return care_of(call, insured, visit.insurance, visit.med_type, visit.disease_code,
                   visit.begin.day());
}

adjudication::Occasion occasion_of(const Call& call, const storage::Visit& visit, Day charged) {
    return {.admission = visit.begin.day(),
            .discharge = charged,
            .charge = charged,
            .settlement = call.today(),
            .stay = std::to_string(visit.id),
            .institution = call.sender.record.code};
}

/// A bill out of the batches of that number that are not settled yet.
struct OpenBill {
    Bill bill;
    std::vector<storage::ChargeBatch> batches;
};

Result<OpenBill> open_bill(storage::Reader& reader, const Call& call,
                           const wire::SettlementRequest& request) {
    auto visit = own_visit(reader, call, request.visit_id, request.person_no);
    if (!visit) return visit.refusal();
    auto found = insured(reader, call.agency.vault(), request.person_no);
    if (!found) return found.refusal();
    OpenBill open;
    Bill& bill = open.bill;
    bill.insured = *std::move(found);
    bill.visit = *std::move(visit);
    if (auto refusal = check_shown(reader, call, bill.insured, shown_of(request)))
        return *std::move(refusal);
    if (request.medical_type) bill.visit.med_type = *request.medical_type;
    bill.visit.insurance = request.insurance_type;
    auto care = care_of_visit(call, bill.insured, bill.visit);
    if (!care) return care.refusal();
    bill.care = *std::move(care);

    std::vector<wire::Charge> charges;
    for (auto& batch : held_batches(reader, bill.visit.id)) {
        if (batch.record.settlement || batch.record.number != request.batch_no) continue;
        for (StoredLine& line : batch.lines) charges.push_back(std::move(line.charge));
        open.batches.push_back(std::move(batch.record));
    }
    if (charges.empty())
        return Refusal{"bill.empty",
                       fmt::format("收费批次号（chrg_bchno）{} 没有未结算的费用明细，请先上传",
                                   request.batch_no.value_or(""))};
    auto lines = settlement::net(bill_charges(charges));
    if (!lines) return lines.refusal();
    Money sum;
    Day charged = bill.visit.begin.day();
    for (const auto& line : *lines) {
        sum += line.amount;
        charged = std::max(charged, line.day);
    }
    if (sum != request.total)
        return Refusal{"bill.total",
                       fmt::format("医疗费总额（medfee_sumamt）{} 元与已上传明细合计 {} 元不符",
                                   request.total.text(), sum.text())};
    // the lines' codes point into the catalogue from here on
    auto priced = settlement::price(call.agency.catalogue(), *lines, bill.care);
    if (!priced) return priced.refusal();
    bill.lines = *std::move(priced);
    bill.occasion = occasion_of(call, bill.visit, charged);
    bill.account_use = from_code<enrolment::AccountUse>(request.account_use.value_or("0"))
                           .value_or(enrolment::AccountUse::none);
    bill.credential_type = request.credential_type;
    bill.invoice_no = request.invoice_no;
    return open;
}

/// How the lines of an upload are divided, under the policy that would settle them today.
Result<std::vector<wire::ChargeResult>> divided(storage::Reader& reader, const Call& call,
                                                const storage::Visit& visit,
                                                const std::vector<wire::Charge>& charges) {
    auto found = insured(reader, call.agency.vault(), visit.person);
    if (!found) return found.refusal();
    const auto care = care_of_visit(call, *found, visit);
    if (!care) return care.refusal();
    auto lines = settlement::price(call.agency.catalogue(), bill_charges(charges), *care);
    if (!lines) return lines.refusal();
    Bill bill;
    bill.insured = *std::move(found);
    bill.care = *care;
    bill.visit = visit;
    bill.lines = *std::move(lines);
    bill.occasion = occasion_of(call, visit, charges.front().charged_at.day());
    const auto settled = decide(reader, call, bill);
    if (!settled) return settled.refusal();
    return line_results(charges, bill.lines, settled->decision.outcome);
}

std::optional<Refusal> check_upload(storage::Reader& reader, const Call& call,
                                    const storage::Visit& visit,
                                    const std::vector<wire::Charge>& charges) {
    std::set<std::string> numbers;
    std::set<std::string> batches;
    for (const HeldBatch& batch : held_batches(reader, visit.id)) {
        batches.insert(batch.record.number);
        for (const StoredLine& line : batch.lines) numbers.insert(line.charge.line_no);
    }
    for (const wire::Charge& charge : charges) {
        if (charge.visit_id != charges.front().visit_id ||
            charge.person_no != charges.front().person_no)
            return Refusal{"bill.mixed", "一次上传的明细应属于同一人的同一次就诊"};
        if (!numbers.insert(charge.line_no).second)
            return Refusal{"bill.line_duplicate",
                           fmt::format("费用明细流水号（feedetl_sn）{} 重复", charge.line_no)};
        if (batches.contains(charge.batch_no))
            return Refusal{"bill.batch_exists",
                           fmt::format("收费批次号（chrg_bchno）{} 已上传过，同一批次须一次传完，"
                                       "如需重传请先撤销（2205）",
                                       charge.batch_no)};
        if (charge.charged_at.day() > call.today())
            return Refusal{"bill.future",
                           fmt::format("费用明细 {} 的发生时间晚于今天", charge.line_no)};
    }
    return std::nullopt;
}

}  // namespace

Result<Made<wire::OutpatientRegistration::Output>> register_outpatient(
    storage::UnitOfWork& unit, const Call& call, const wire::OutpatientRegistration::Input& input) {
    const auto& asked = input.registration;
    const auto found = insured(unit, call.agency.vault(), asked.person_no);
    if (!found) return found.refusal();
    if (auto refusal = check_shown(
            unit, call, *found,
            {.credential_type = asked.credential_type,
             .credential_no = asked.credential_no,
             .certificate_no = asked.certificate_no ? std::string_view(*asked.certificate_no)
                                                    : std::string_view()}))
        return *std::move(refusal);
    const auto care = care_of(call, *found, asked.insurance_type,
                              code_of(catalogue::MedType::outpatient), "", asked.begins_at.day());
    if (!care) return care.refusal();
    const std::int64_t person = found->person.number;
    storage::Visit visit{.id = unit.next_id(bucket_of(person)),
                         .person = person,
                         .institution = call.sender.record.code,
                         .insurance = asked.insurance_type,
                         .med_type = std::string(code_of(catalogue::MedType::outpatient)),
                         .state = std::string(visit_open),
                         .begin = asked.begins_at,
                         .number = asked.record_no,
                         .doctor_code = asked.doctor_code.value_or(""),
                         .doctor_name = asked.doctor_name.value_or(""),
                         .department_code = asked.department_code,
                         .department_name = asked.department_name};
    unit.append(visit);
    return Made<wire::OutpatientRegistration::Output>{
        {{std::to_string(visit.id), asked.person_no, asked.record_no, {}}}, visit.id, person};
}

Result<Made<wire::Nothing>> cancel_registration(
    storage::UnitOfWork& unit, const Call& call,
    const wire::OutpatientRegistrationCancel::Input& input) {
    auto visit = own_visit(unit, call, input.visit.visit_id, input.visit.person_no);
    if (!visit) return visit.refusal();
    if (visit->settled > 0)
        return Refusal{"visit.settled", "该就诊已有结算，请先撤销结算再撤销挂号"};
    if (!held_batches(unit, visit->id).empty())
        return Refusal{"visit.charged", "该就诊还有费用明细，请先撤销明细（2205）再撤销挂号"};
    visit->state = visit_cancelled;
    unit.update(*visit);
    return Made<wire::Nothing>{{}, visit->id, visit->person};
}

Result<Made<wire::Nothing>> record_visit(storage::UnitOfWork& unit, const Call& call,
                                         const wire::OutpatientVisitInfo& info,
                                         const std::vector<wire::Diagnosis>& diagnoses) {
    auto visit = own_visit(unit, call, info.visit_id, info.person_no);
    if (!visit) return visit.refusal();
    if (visit->settled > 0 && info.medical_type != visit->med_type)
        return Refusal{"visit.med_type_fixed", "一次就诊只能有一种医疗类别，已有结算不能再改"};
    auto text = diagnoses_text(call.agency, diagnoses);
    if (!text) return text.refusal();
    visit->med_type = info.medical_type;
    visit->begin = info.begins_at;
    visit->disease_code = info.disease_code;
    visit->disease_name = info.disease_name.value_or("");
    visit->detail = *std::move(text);
    unit.update(*visit);
    return Made<wire::Nothing>{{}, visit->id, visit->person};
}

Result<Made<wire::OutpatientCharges::Output>> upload_charges(
    storage::UnitOfWork& unit, const Call& call, const wire::OutpatientCharges::Input& input) {
    if (input.lines.empty()) return Refusal{"bill.empty", "费用明细（feedetail）为空"};
    const auto visit =
        own_visit(unit, call, input.lines.front().visit_id, input.lines.front().person_no);
    if (!visit) return visit.refusal();
    if (auto refusal = check_upload(unit, call, *visit, input.lines)) return *std::move(refusal);
    auto results = divided(unit, call, *visit, input.lines);
    if (!results) return results.refusal();

    std::map<std::string, StoredLines> by_batch;
    for (std::size_t i = 0; i < input.lines.size(); ++i)
        by_batch[input.lines[i].batch_no].lines.push_back({input.lines[i], (*results)[i]});
    for (const auto& [number, lines] : by_batch) {
        storage::ChargeBatch batch{.id = unit.next_id(bucket_of(visit->person)),
                                   .visit = visit->id,
                                   .number = number,
                                   .lines = wire::pack(lines)};
        for (const StoredLine& line : lines.lines) batch.total += line.charge.total;
        unit.append(batch);
    }
    return Made<wire::OutpatientCharges::Output>{{*std::move(results)}, visit->id, visit->person};
}

Result<Made<wire::Nothing>> cancel_charges(storage::UnitOfWork& unit, const Call& call,
                                           const wire::OutpatientChargesCancel::Input& input) {
    const auto visit = own_visit(unit, call, input.batch.visit_id, input.batch.person_no);
    if (!visit) return visit.refusal();
    const bool all = input.batch.batch_no == wire::OutpatientChargesCancel::all_batches;
    bool some = false;
    for (auto& batch : unit.find(storage::ChargeBatch::by_visit(), visit->id)) {
        if (batch.cancelled || (!all && batch.number != input.batch.batch_no)) continue;
        if (batch.settlement && all) continue;
        if (batch.settlement)
            return Refusal{"bill.settled", fmt::format("收费批次号（chrg_bchno）{} 已结算，"
                                                       "请先撤销结算再撤销明细",
                                                       batch.number)};
        batch.cancelled = true;
        unit.update(batch);
        some = true;
    }
    if (!some)
        return Refusal{
            "bill.batch_unknown",
            fmt::format("收费批次号（chrg_bchno）{} 没有可撤销的明细", input.batch.batch_no)};
    return Made<wire::Nothing>{{}, visit->id, visit->person};
}

Result<wire::OutpatientTrial::Output> try_outpatient(storage::Reader& reader, const Call& call,
                                                     const wire::OutpatientTrial::Input& input) {
    const auto open = open_bill(reader, call, input.request);
    if (!open) return open.refusal();
    const auto settled = decide(reader, call, open->bill);
    if (!settled) return settled.refusal();
    return wire::OutpatientTrial::Output{trial_info(call, open->bill, *settled),
                                         payments(call, *settled, open->bill)};
}

Result<Made<wire::OutpatientSettlement::Output>> settle_outpatient(
    storage::UnitOfWork& unit, const Call& call, const wire::OutpatientSettlement::Input& input) {
    auto open = open_bill(unit, call, input.request);
    if (!open) return open.refusal();
    const auto settled = decide(unit, call, open->bill);
    if (!settled) return settled.refusal();
    const storage::Settlement record = book(unit, call, open->bill, *settled);
    for (storage::ChargeBatch& batch : open->batches) {
        batch.settlement = record.id;
        unit.update(std::move(batch));
    }
    storage::Visit& visit = open->bill.visit;
    ++visit.settled;
    unit.update(visit);
    const auto detail = wire::unpack<StoredDetail>(record.detail);
    return Made<wire::OutpatientSettlement::Output>{
        {info(open->bill.insured, record, detail), detail.payments}, record.id, record.person};
}

storage::Buckets settlement_homes(storage::Store& store, const Call& call,
                                  const wire::SettlementRequest& request) {
    const auto person = id_of(request.person_no);
    if (!person || request.account_use != code_of(enrolment::AccountUse::family))
        return home_of(request.person_no);
    return store.read(
        [&](storage::Reader& reader) { return homes(reader, *person, true, call.today()); });
}

}  // namespace yibao::operations
