#include "operations/visits.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "catalogue/med_type.hpp"

namespace yibao::operations {

namespace {

constexpr std::string_view western = "1";     // diag_type
constexpr std::string_view taken_back = "0";  // vali_flag

struct StoredDiagnoses {
    std::vector<wire::Diagnosis> diagnoses;

    static constexpr auto nodes() {
        return std::array{
            wire::rows<&StoredDiagnoses::diagnoses>("diagnoses", "诊断", stored_diagnosis_fields)
                .optional()};
    }
};

bool inpatient(std::string_view med_type) {
    const auto type = from_code<catalogue::MedType>(med_type);
    return type && is_inpatient(*type);
}

}  // namespace

VisitKind kind_of(const storage::Visit& visit) {
    if (inpatient(visit.med_type)) return VisitKind::stay;
    return visit.number.empty() ? VisitKind::purchase : VisitKind::outpatient;
}

Result<storage::Visit> own_visit(storage::Reader& reader, const Call& call,
                                 const std::string& visit_id, const std::string& person_no,
                                 VisitKind kind) {
    const auto id = id_of(visit_id);
    auto visit = id ? reader.get<storage::Visit>(*id) : std::nullopt;
    if (!visit || visit->institution != call.sender.record.code)
        return Refusal{"visit.unknown", "就诊ID（mdtrt_id）在本机构查无此就诊，请先登记"};
    if (visit->person != id_of(person_no))
        return Refusal{"visit.other_person", "就诊ID（mdtrt_id）不是此人的就诊，请核对人员编号"};
    if (visit->state == visit_cancelled)
        return Refusal{"visit.cancelled", "该就诊登记已撤销，请重新登记"};
    if (kind_of(*visit) != kind)
        return Refusal{"visit.kind", kind == VisitKind::stay
                                         ? "该就诊不是住院，请用门诊的交易办理"
                                         : "该就诊不是门诊，请用住院或药店的交易办理"};
    return *std::move(visit);
}

std::optional<Refusal> check_med_type(std::string_view med_type, VisitKind kind) {
    const auto type = from_code<catalogue::MedType>(med_type);
    if (!type)
        return Refusal{"visit.med_type",
                       fmt::format("医疗类别（med_type）{} 不在可结算的类别内", med_type)};
    const auto unfit = [&](std::string_view why) {
        return Refusal{"visit.med_type", fmt::format("医疗类别（med_type）{} {}", med_type, why)};
    };
    if (kind == VisitKind::purchase && !is_settled_in_pharmacies(*type))
        return unfit("不能在零售药店结算，药店购药请用 41，慢特病等凭处方购药用其类别");
    if (kind == VisitKind::outpatient && *type == catalogue::MedType::pharmacy)
        return unfit("只用于零售药店，医院请用门诊的类别");
    if (kind == VisitKind::stay && !is_inpatient(*type)) return unfit("不是住院类，不能办理住院");
    if (kind == VisitKind::outpatient && is_inpatient(*type))
        return unfit("是住院类，请先办理入院（2401）");
    return std::nullopt;
}

std::optional<Refusal> check_not_future(const Call& call, Moment at, std::string_view what) {
    if (at.day() <= call.today()) return std::nullopt;
    return Refusal{"visit.future", fmt::format("{} {} 晚于今天", what, at.day().text())};
}

std::vector<HeldBatch> held_batches(storage::Reader& reader, std::int64_t visit) {
    std::vector<HeldBatch> held;
    for (auto& batch : reader.find(storage::ChargeBatch::by_visit(), visit)) {
        if (batch.cancelled) continue;
        auto lines = unpacked<StoredLines>(batch.lines).lines;
        held.push_back({std::move(batch), std::move(lines)});
    }
    return held;
}

std::optional<Refusal> check_diagnosis(const Agency& agency, const std::string& code, Day day) {
    if (agency.diagnoses().valid_on(code, day)) return std::nullopt;
    return Refusal{
        "visit.diagnosis_unknown",
        fmt::format("诊断代码（diag_code）{} 不在{}有效的医保版疾病诊断编码内", code, day.text())};
}

std::optional<Refusal> check_diagnoses(const Agency& agency,
                                       const std::vector<wire::Diagnosis>& diagnoses, Day day) {
    for (const wire::Diagnosis& diagnosis : diagnoses)
        if (diagnosis.diagnosis_type == western && diagnosis.valid_flag != taken_back)
            if (auto refusal = check_diagnosis(agency, diagnosis.code, day)) return refusal;
    return std::nullopt;
}

std::optional<Refusal> check_operation(const Agency& agency, const std::optional<std::string>& code,
                                       Day day) {
    const auto& procedures = agency.procedures();
    if (!code || code->empty() || procedures.empty() || procedures.valid_on(*code, day))
        return std::nullopt;
    return Refusal{"visit.operation_unknown",
                   fmt::format("手术操作代码（oprn_oprt_code）{} 不在{}有效的医保版手术操作编码内",
                               *code, day.text())};
}

std::string diagnoses_text(const std::vector<wire::Diagnosis>& diagnoses) {
    StoredDiagnoses kept;
    std::ranges::copy_if(
        diagnoses, std::back_inserter(kept.diagnoses),
        [](const wire::Diagnosis& diagnosis) { return diagnosis.valid_flag != taken_back; });
    return wire::pack(kept);
}

}  // namespace yibao::operations
