#include "operations/outpatient.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "operations/billing.hpp"
#include "operations/mappings/mappings.hpp"
#include "operations/stays.hpp"
#include "operations/visits.hpp"

namespace yibao::operations {

namespace {

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
        if (charge.total < Money{} || charge.quantity.scaled < 0)
            return Refusal{"bill.sign", fmt::format("费用明细 {} 的金额或数量为负，门诊不收退费行，"
                                                    "请撤销该批次（2205）后重传",
                                                    charge.line_no)};
        if (charge.charged_at.day() > call.today())
            return Refusal{"bill.future",
                           fmt::format("费用明细 {} 的发生时间晚于今天", charge.line_no)};
        if (auto refusal = check_charge_day(call, visit, charge.line_no, charge.charged_at.day()))
            return refusal;
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
    if (auto refusal = check_not_future(call, asked.begins_at, "挂号时间（begntime）"))
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
    auto visit =
        own_visit(unit, call, input.visit.visit_id, input.visit.person_no, VisitKind::outpatient);
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
    auto visit = own_visit(unit, call, info.visit_id, info.person_no, VisitKind::outpatient);
    if (!visit) return visit.refusal();
    if (auto refusal = check_med_type(info.medical_type, VisitKind::outpatient))
        return *std::move(refusal);
    if (auto refusal = check_not_future(call, info.begins_at, "就诊时间（begntime）"))
        return *std::move(refusal);
    if (visit->settled > 0 && info.medical_type != visit->med_type)
        return Refusal{"visit.med_type_fixed", "一次就诊只能有一种医疗类别，已有结算不能再改"};
    if (auto refusal = check_diagnoses(call.agency, diagnoses, info.begins_at.day()))
        return *std::move(refusal);
    visit->med_type = info.medical_type;
    visit->begin = info.begins_at;
    visit->disease_code = info.disease_code;
    visit->disease_name = info.disease_name.value_or("");
    visit->detail = diagnoses_text(diagnoses);
    unit.update(*visit);
    return Made<wire::Nothing>{{}, visit->id, visit->person};
}

Result<Made<wire::OutpatientCharges::Output>> upload_charges(
    storage::UnitOfWork& unit, const Call& call, const wire::OutpatientCharges::Input& input) {
    if (input.lines.empty()) return Refusal{"bill.empty", "费用明细（feedetail）为空"};
    foresee_line_codes(unit, call, input.lines);
    const auto visit = own_visit(unit, call, input.lines.front().visit_id,
                                 input.lines.front().person_no, VisitKind::outpatient);
    if (!visit) return visit.refusal();
    if (auto refusal = check_upload(unit, call, *visit, input.lines)) return *std::move(refusal);
    if (auto refusal = check_line_codes(unit, call, input.lines)) return *std::move(refusal);
    std::vector<Day> days;
    days.reserve(input.lines.size());
    for (const wire::Charge& charge : input.lines) days.push_back(charge.charged_at.day());
    auto results = divide(unit, call, *visit, input.lines, days);
    if (!results) return results.refusal();

    std::map<std::string, StoredLines> by_batch;
    for (std::size_t i = 0; i < input.lines.size(); ++i)
        by_batch[input.lines[i].batch_no].lines.push_back({input.lines[i], (*results)[i]});
    for (const auto& [number, lines] : by_batch) {
        storage::ChargeBatch batch{.id = unit.next_id(bucket_of(visit->person)),
                                   .visit = visit->id,
                                   .number = number,
                                   .lines = packed(lines)};
        for (const StoredLine& line : lines.lines) batch.total += line.charge.total;
        unit.append(batch);
    }
    return Made<wire::OutpatientCharges::Output>{{*std::move(results)}, visit->id, visit->person};
}

Result<Made<wire::Nothing>> cancel_charges(storage::UnitOfWork& unit, const Call& call,
                                           const wire::OutpatientChargesCancel::Input& input) {
    const auto visit =
        own_visit(unit, call, input.batch.visit_id, input.batch.person_no, VisitKind::outpatient);
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
    auto tried = try_bill(reader, call, input.request, VisitKind::outpatient);
    if (!tried) return tried.refusal();
    return wire::OutpatientTrial::Output{std::move(tried->settlement), std::move(tried->payments)};
}

Result<Made<wire::OutpatientSettlement::Output>> settle_outpatient(
    storage::UnitOfWork& unit, const Call& call, const wire::OutpatientSettlement::Input& input) {
    auto made = settle_bill(unit, call, input.request, VisitKind::outpatient);
    if (!made) return made.refusal();
    return Made<wire::OutpatientSettlement::Output>{
        {std::move(made->output.settlement), std::move(made->output.payments)},
        made->document,
        made->person};
}

}  // namespace yibao::operations
