#include "operations/settlement_queries.hpp"

#include "base/ensure.hpp"
#include "operations/answering.hpp"
#include "operations/people.hpp"
#include "operations/visits.hpp"

namespace yibao::operations {

namespace {

/// What both queries are about.
struct Asked {
    storage::Settlement settlement;
    storage::Visit visit;
};

Result<Asked> asked_for(storage::Reader& reader, const Call& call, const wire::QueryKey& key) {
    const auto id = id_of(key.settlement_id);
    auto settlement = id ? reader.get<storage::Settlement>(*id) : std::nullopt;
    if (!settlement || settlement->institution != call.sender.record.code)
        return Refusal{"settlement.unknown", "结算ID（setl_id）在本机构查无此结算"};
    if (settlement->person != id_of(key.person_no))
        return Refusal{"settlement.other_person",
                       "结算ID（setl_id）不是此人的结算，请核对人员编号"};
    if (settlement->visit != id_of(key.visit_id))
        return Refusal{"settlement.other_visit", "结算ID（setl_id）不属于此就诊ID（mdtrt_id）"};
    auto visit = reader.get<storage::Visit>(settlement->visit);
    ensure(visit.has_value(), "a settlement's visit exists");
    return Asked{*std::move(settlement), *std::move(visit)};
}

/// The enrolment that it was settled under.
std::optional<storage::Enrolment> enrolment_at(storage::Reader& reader, const Asked& asked) {
    const Day day = asked.visit.begin.day();
    for (auto& one : reader.find<storage::Enrolment>(asked.settlement.person))
        if (one.insurance == asked.settlement.insurance && one.start <= day &&
            (!one.end || day <= *one.end))
            return std::move(one);
    return std::nullopt;
}

/// 支付地点类别 (pay_loc): 2 at the institution, 3 off-site in the province, 4 across provinces, 6
/// elsewhere in the city.
std::string payment_place(std::string_view insured, std::string_view institution) {
    if (insured == institution) return "2";
    if (enrolment::same_pooling_area(insured, institution))
        return insured.substr(0, 4) == institution.substr(0, 4) ? "2" : "6";
    return insured.substr(0, 2) == institution.substr(0, 2) ? "3" : "4";
}

/// The level as it was on the day by which the bill was settled.
void show_place(const Party& party, Day day, const storage::Enrolment& enrolment,
                wire::SettlementRecord& row) {
    const storage::Institution& institution = party.record;
    const std::string level = party.designation.level_on(day);
    row.insured_area = enrolment.area;
    row.payment_place = payment_place(enrolment.area, institution.area);
    row.institution_no = institution.code;
    row.institution_name = institution.name;
    row.hospital_level = level;
    row.price_level = level;
    row.deductible_level = level;
    row.institution_area = institution.area;
}

wire::SettledCharge settled_charge(const Call& call, const Asked& asked, StoredLine line) {
    wire::SettledCharge row;
    row.charge = std::move(line.charge);
    row.result = std::move(line.result);
    row.settlement_id = std::to_string(asked.settlement.id);
    row.charge.visit_id = std::to_string(asked.visit.id);
    row.charge.medical_type = asked.settlement.med_type;
    row.insurance_code = row.charge.catalogue_code;
    row.institution_item_name = row.charge.institution_code;
    const auto* item =
        call.agency.catalogue().find(row.charge.catalogue_code, row.charge.charged_at.day());
    if (item != nullptr) {
        row.insurance_name = item->name;
        row.list_type = code_of(item->list);
        show_item(*item, row.result);
    }
    row.operated_at = asked.settlement.at;
    return row;
}

}  // namespace

Result<wire::SettlementQuery::Output> query_settlement(storage::Reader& reader, const Call& call,
                                                       const wire::SettlementQuery::Input& input) {
    auto asked = asked_for(reader, call, input.key);
    if (!asked) return asked.refusal();
    const auto insured = operations::insured(reader, call.agency.vault(), asked->settlement.person);
    if (!insured) return insured.refusal();
    auto detail = unpacked<StoredDetail>(asked->settlement.detail);
    wire::SettlementQuery::Output output;
    wire::SettlementRecord& row = output.record;
    const auto enrolment = enrolment_at(reader, *asked).value_or(storage::Enrolment{});
    show_place(call.sender, asked->visit.begin.day(), enrolment, row);
    row.employer_name = employer_name(reader, enrolment.employer);
    row.begins_on = asked->visit.begin.day();
    row.ends_on = detail.facts.ends_on.value_or(asked->settlement.day);
    row.refunded_flag = asked->settlement.reversed_by || asked->settlement.kind == -1 ? "1" : "0";
    row.year = std::to_string(asked->settlement.day.year());
    row.disease_code = asked->visit.disease_code;
    row.disease_name = asked->visit.disease_name;
    row.invoice_no = detail.facts.invoice_no;
    row.operated_at = asked->settlement.at;
    Answer shown = answer(call.agency, *insured, {std::move(asked->settlement), std::move(detail)});
    row.settlement = std::move(shown.settlement);
    output.payments = std::move(shown.payments);
    return output;
}

Result<wire::ChargeQuery::Output> query_charges(storage::Reader& reader, const Call& call,
                                                const wire::ChargeQuery::Input& input) {
    const auto asked = asked_for(reader, call, input.key);
    if (!asked) return asked.refusal();
    if (asked->settlement.reversed_by || asked->settlement.kind == -1)
        return Refusal{"settlement.reversed", "该结算已经退费，没有已结算的费用明细"};
    wire::ChargeQuery::Output output;
    for (StoredLine& line : unpacked<StoredDetail>(asked->settlement.detail).lines)
        output.lines.push_back(settled_charge(call, *asked, std::move(line)));
    for (HeldBatch& batch : held_batches(reader, asked->visit.id)) {
        if (batch.record.settlement != asked->settlement.id) continue;
        for (StoredLine& line : batch.lines)
            output.lines.push_back(settled_charge(call, *asked, std::move(line)));
    }
    return output;
}

}  // namespace yibao::operations
