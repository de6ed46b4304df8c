#include "operations/admission.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "operations/people.hpp"
#include "operations/visits.hpp"

namespace yibao::operations {

namespace {

namespace adm = wire::admission;

// The maternity certificate's number is the person's own, so it lies sealed with the contact.
constexpr auto certificate_field =
    wire::field<&wire::AdmissionInfo::maternity, &wire::Maternity::service_certificate_no>(
        "fpsc_no", "计划生育服务证号", 50);
constexpr auto clear_maternity_fields = [] {
    constexpr auto& all = wire::maternity_fields<&wire::AdmissionInfo::maternity>;
    std::array<wire::Field, std::size(all) - 1> rest{};
    std::ranges::copy_if(all, rest.begin(), [](const wire::Field& field) {
        return field.name != certificate_field.name;
    });
    return rest;
}();

/// What is known of a stay beside the columns of its visit. Names nobody but doctors.
struct StoredStay {
    wire::AdmissionInfo admission;
    std::vector<wire::Diagnosis> diagnoses;
    wire::Discharge::Leave leave;
    std::vector<wire::Diagnosis> leave_diagnoses;

    static constexpr auto admission_fields =
        wire::optional(wire::join(adm::ward, clear_maternity_fields, adm::disease_kind));
    static constexpr auto leave_fields = [] {
        using M = wire::Discharge::Leave;
        return wire::optional(std::array{
            wire::field<&M::operation_code>("oprn_oprt_code", "手术操作代码", 30),
            wire::field<&M::operation_name>("oprn_oprt_name", "手术操作名称", 500),
            wire::field<&M::complication_flag>("cop_flag", "伴有并发症标志", 3),
            wire::field<&M::department_code>("dscg_dept_codg", "出院科室编码", 30),
            wire::field<&M::department_name>("dscg_dept_name", "出院科室名称", 100),
            wire::field<&M::bed>("dscg_bed", "出院床位", 30),
            wire::field<&M::died_on>("die_date", "死亡日期"),
        });
    }();

    static constexpr auto nodes() {
        using M = StoredStay;
        return std::array{
            wire::node<&M::admission>("admission", "入院", admission_fields),
            wire::rows<&M::diagnoses>("diagnoses", "入院诊断", stored_diagnosis_fields).optional(),
            wire::node<&M::leave>("leave", "出院", leave_fields).optional(),
            wire::rows<&M::leave_diagnoses>("leave_diagnoses", "出院诊断", stored_diagnosis_fields)
                .optional()};
    }
};

/// Whom to call, and what else is personal: sealed.
struct SealedContact {
    wire::AdmissionInfo admission;

    static constexpr auto contact_fields =
        wire::optional(wire::join(adm::contact, certificate_field));
    static constexpr auto nodes() {
        return std::array{wire::node<&SealedContact::admission>("contact", "联系", contact_fields)};
    }
};

void seal_contact(const Agency& agency, const wire::AdmissionInfo& sent, storage::Visit& visit) {
    const std::string context = fmt::format("visit:{}", visit.id);
    SealedContact kept;
    if (!visit.sealed.bytes.empty())
        kept = wire::unpack<SealedContact>(agency.vault().open(visit.sealed, context));
    auto& known = kept.admission;
    const auto& certificate = sent.maternity.service_certificate_no;
    if (!sent.contact_name && !sent.phone && !certificate) return;
    if (sent.contact_name) known.contact_name = sent.contact_name;
    if (sent.phone) known.phone = sent.phone;
    if (certificate) known.maternity.service_certificate_no = certificate;
    visit.sealed = agency.vault().seal(wire::pack(kept), context);
}

/// The columns that 2401 and 2403 both fill.
void take_over(const wire::AdmissionInfo& sent, storage::Visit& visit) {
    visit.med_type = sent.medical_type;
    visit.begin = sent.begins_at;
    visit.number = sent.inpatient_no;
    visit.disease_code = sent.disease_code.value_or("");
    visit.disease_name = sent.disease_name.value_or("");
    visit.doctor_code = sent.doctor_code;
    visit.doctor_name = sent.doctor_name;
    visit.department_code = sent.department_code;
    visit.department_name = sent.department_name;
}

/// What both check of the medical side.
std::optional<Refusal> check_medical(const Call& call, const wire::AdmissionInfo& sent,
                                     const std::vector<wire::Diagnosis>& diagnoses) {
    if (auto refusal = check_med_type(sent.medical_type, VisitKind::stay)) return refusal;
    if (auto refusal = check_not_future(call, sent.begins_at, "入院时间（begntime）"))
        return refusal;
    const Day day = sent.begins_at.day();
    if (auto refusal = check_diagnosis(call.agency, sent.main_diagnosis_code, day)) return refusal;
    if (auto refusal = check_operation(call.agency, sent.operation_code, day)) return refusal;
    return check_diagnoses(call.agency, diagnoses, day);
}

/// A person lies in one bed at a time.
std::optional<Refusal> check_not_in_hospital(storage::Reader& reader, const Call& call,
                                             std::int64_t person) {
    for (const auto& visit : reader.find(storage::Visit::by_patient_in_bed(), person)) {
        const Party* where = call.agency.institution(visit.institution);
        return Refusal{"visit.in_hospital",
                       fmt::format("该参保人自 {} 起在{}住院，尚未办理出院，不能再办理入院",
                                   visit.begin.day().text(),
                                   where == nullptr ? visit.institution : where->record.name)};
    }
    return std::nullopt;
}

Shown shown_of(const wire::AdmissionInfo& sent) {
    const auto text = [](const std::optional<std::string>& value) {
        return value ? std::string_view(*value) : std::string_view();
    };
    return {.credential_type = sent.credential_type,
            .credential_no = text(sent.credential_no),
            .certificate_no = text(sent.certificate_no)};
}

void merge(const std::vector<wire::Diagnosis>& sent, std::vector<wire::Diagnosis>& known) {
    for (const wire::Diagnosis& diagnosis : sent) {
        const auto same = std::ranges::find(known, diagnosis.order, &wire::Diagnosis::order);
        if (same == known.end())
            known.push_back(diagnosis);
        else
            *same = diagnosis;
    }
}

Refusal settled_already() { return {"visit.settled", "该住院已经结算，请先撤销结算（2305）"}; }

}  // namespace

Result<Made<wire::Admission::Output>> admit(storage::UnitOfWork& unit, const Call& call,
                                            const wire::Admission::Input& input) {
    const wire::AdmissionInfo& sent = input.admission;
    if (call.sender.pharmacy) return Refusal{"institution.kind", "零售药店不能办理住院"};
    const auto found = insured(unit, call.agency.vault(), sent.person_no);
    if (!found) return found.refusal();
    if (auto refusal = check_shown(unit, call, *found, shown_of(sent))) return *std::move(refusal);
    if (auto refusal = check_medical(call, sent, input.diagnoses)) return *std::move(refusal);
    const auto care = care_of(call, *found, sent.insurance_type, sent.medical_type,
                              sent.disease_code.value_or(""), sent.begins_at.day());
    if (!care) return care.refusal();
    const std::int64_t person = found->person.number;
    if (auto refusal = check_not_in_hospital(unit, call, person)) return *std::move(refusal);

    storage::Visit visit{.id = unit.next_id(bucket_of(person)),
                         .person = person,
                         .institution = call.sender.record.code,
                         .insurance = sent.insurance_type,
                         .state = std::string(visit_open),
                         .patient_in_bed = person};
    take_over(sent, visit);
    visit.detail = wire::pack(StoredStay{
        .admission = sent, .diagnoses = input.diagnoses, .leave = {}, .leave_diagnoses = {}});
    seal_contact(call.agency, sent, visit);
    const std::int64_t id = visit.id;
    unit.append(std::move(visit));
    return Made<wire::Admission::Output>{{{std::to_string(id), {}}}, id, person};
}

Result<Made<wire::Nothing>> change_admission(storage::UnitOfWork& unit, const Call& call,
                                             const wire::AdmissionChange::Input& input) {
    const wire::AdmissionInfo& sent = input.admission;
    auto visit = own_visit(unit, call, sent.visit_id, sent.person_no, VisitKind::stay);
    if (!visit) return visit.refusal();
    if (visit->state == visit_settled) return settled_already();
    if (auto refusal = check_medical(call, sent, input.diagnoses)) return *std::move(refusal);
    if (visit->settled > 0 && sent.medical_type != visit->med_type)
        return Refusal{"visit.med_type_fixed", "一次就诊只能有一种医疗类别，已有结算不能再改"};
    if (visit->settled > 0 && sent.begins_at.day() != visit->begin.day())
        return Refusal{"visit.begin_fixed", "该住院已有中途结算，入院日期不能再改"};
    if (visit->end && *visit->end < sent.begins_at)
        return Refusal{"visit.end_before_begin", "入院时间（begntime）晚于出院时间"};
    const auto found = insured(unit, call.agency.vault(), visit->person);
    if (!found) return found.refusal();
    const auto care = care_of(call, *found, visit->insurance, sent.medical_type,
                              sent.disease_code.value_or(""), sent.begins_at.day());
    if (!care) return care.refusal();

    auto stay = wire::unpack<StoredStay>(visit->detail);
    stay.admission = sent;
    merge(input.diagnoses, stay.diagnoses);
    take_over(sent, *visit);
    visit->detail = wire::pack(stay);
    seal_contact(call.agency, sent, *visit);
    unit.update(*visit);
    return Made<wire::Nothing>{{}, visit->id, visit->person};
}

Result<Made<wire::Nothing>> cancel_admission(storage::UnitOfWork& unit, const Call& call,
                                             const wire::StayKey& stay) {
    auto visit = own_visit(unit, call, stay.visit_id, stay.person_no, VisitKind::stay);
    if (!visit) return visit.refusal();
    if (visit->settled > 0) return settled_already();
    if (!held_batches(unit, visit->id).empty())
        return Refusal{"visit.charged", "该住院还有费用明细，请先撤销明细（2302）再撤销入院"};
    if (visit->state == visit_discharged)
        return Refusal{"visit.discharged", "该住院已办理出院，请先撤销出院（2405）再撤销入院"};
    visit->state = visit_cancelled;
    visit->patient_in_bed.reset();
    unit.update(*visit);
    return Made<wire::Nothing>{{}, visit->id, visit->person};
}

Result<Made<wire::Nothing>> discharge(storage::UnitOfWork& unit, const Call& call,
                                      const wire::Discharge::Input& input) {
    const auto& leave = input.leave;
    auto visit = own_visit(unit, call, leave.visit_id, leave.person_no, VisitKind::stay);
    if (!visit) return visit.refusal();
    if (visit->state == visit_settled) return settled_already();
    if (visit->state == visit_discharged)
        return Refusal{"visit.discharged", "该住院已办理出院，如需更正请先撤销出院（2405）"};
    if (auto refusal = check_not_future(call, leave.ends_at, "出院时间（endtime）"))
        return *std::move(refusal);
    if (leave.ends_at < visit->begin)
        return Refusal{"visit.end_before_begin",
                       fmt::format("出院时间（endtime）早于入院时间 {}", visit->begin.text())};
    const Day day = leave.ends_at.day();
    if (auto refusal = check_diagnoses(call.agency, input.diagnoses, day))
        return *std::move(refusal);
    if (auto refusal = check_operation(call.agency, leave.operation_code, day))
        return *std::move(refusal);

    auto stay = wire::unpack<StoredStay>(visit->detail);
    stay.leave = leave;
    stay.leave_diagnoses = input.diagnoses;
    visit->state = visit_discharged;
    visit->patient_in_bed.reset();
    visit->end = leave.ends_at;
    visit->leave_way = leave.way;
    if (leave.disease_code) visit->disease_code = *leave.disease_code;
    if (leave.disease_name) visit->disease_name = *leave.disease_name;
    visit->detail = wire::pack(stay);
    unit.update(*visit);
    return Made<wire::Nothing>{{}, visit->id, visit->person};
}

Result<Made<wire::Nothing>> cancel_discharge(storage::UnitOfWork& unit, const Call& call,
                                             const wire::StayKey& stay) {
    auto visit = own_visit(unit, call, stay.visit_id, stay.person_no, VisitKind::stay);
    if (!visit) return visit.refusal();
    if (visit->state == visit_settled) return settled_already();
    if (visit->state != visit_discharged)
        return Refusal{"visit.not_discharged", "该住院尚未办理出院，不需撤销"};
    if (auto refusal = check_not_in_hospital(unit, call, visit->person)) return *std::move(refusal);
    auto known = wire::unpack<StoredStay>(visit->detail);
    known.leave = {};
    known.leave_diagnoses.clear();
    visit->state = visit_open;
    visit->patient_in_bed = visit->person;
    visit->end.reset();
    visit->leave_way.clear();
    visit->detail = wire::pack(known);
    unit.update(*visit);
    return Made<wire::Nothing>{{}, visit->id, visit->person};
}

}  // namespace yibao::operations
