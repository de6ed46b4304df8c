#include "operations/visits.hpp"

#include <fmt/format.h>

namespace yibao::operations {

namespace {

struct StoredDiagnoses {
    std::vector<wire::Diagnosis> diagnoses;

    static constexpr auto row_fields = wire::optional(
        wire::join(wire::diagnosis::type, wire::diagnosis::main, wire::diagnosis::what,
                   wire::diagnosis::condition, wire::diagnosis::who));
    static constexpr auto nodes() {
        return std::array{
            wire::rows<&StoredDiagnoses::diagnoses>("diagnoses", "诊断", row_fields).optional()};
    }
};

}  // namespace

Result<storage::Visit> own_visit(storage::Reader& reader, const Call& call,
                                 const std::string& visit_id, const std::string& person_no) {
    const auto id = id_of(visit_id);
    const auto visit = id ? reader.get<storage::Visit>(*id) : std::nullopt;
    if (!visit || visit->institution != call.sender.record.code)
        return Refusal{"visit.unknown", "就诊ID（mdtrt_id）在本机构查无此就诊，请先登记"};
    if (std::to_string(visit->person) != person_no)
        return Refusal{"visit.other_person", "就诊ID（mdtrt_id）不是此人的就诊，请核对人员编号"};
    if (visit->state == visit_cancelled)
        return Refusal{"visit.cancelled", "该就诊登记已撤销，请重新登记"};
    return *visit;
}

std::vector<HeldBatch> held_batches(storage::Reader& reader, std::int64_t visit) {
    std::vector<HeldBatch> held;
    for (auto& batch : reader.find(storage::ChargeBatch::by_visit(), visit)) {
        if (batch.cancelled) continue;
        auto lines = wire::unpack<StoredLines>(batch.lines).lines;
        held.push_back({std::move(batch), std::move(lines)});
    }
    return held;
}

Result<std::string> diagnoses_text(const Agency& agency,
                                   const std::vector<wire::Diagnosis>& diagnoses) {
    StoredDiagnoses kept;
    for (const wire::Diagnosis& diagnosis : diagnoses) {
        if (diagnosis.valid_flag == "0") continue;
        const bool western = diagnosis.diagnosis_type == "1";
        if (western && !agency.diagnoses().contains(diagnosis.code))
            return Refusal{
                "visit.diagnosis_unknown",
                fmt::format("诊断代码（diag_code）{} 不在医保版疾病诊断编码内", diagnosis.code)};
        kept.diagnoses.push_back(diagnosis);
    }
    return wire::pack(kept);
}

}  // namespace yibao::operations
