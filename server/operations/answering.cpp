#include "operations/answering.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/ensure.hpp"
#include "operations/funds.hpp"
#include "operations/visits.hpp"

namespace yibao::operations {

namespace {

using policy::Payer;

std::vector<StoredSegment> stored_segments(const settlement::Decision& decision) {
    std::vector<StoredSegment> rows;
    for (settlement::Segment& segment : settlement::segments(decision))
        rows.push_back({std::move(segment.stage), std::move(segment.payer),
                        std::move(segment.basis), segment.amount, segment.paid, segment.self,
                        std::move(segment.arithmetic)});
    return rows;
}

/// How a payer's part came about: stage, arithmetic, basis.
std::string process_of(std::string_view payer, const std::vector<StoredSegment>& segments) {
    std::string process;
    for (const StoredSegment& segment : segments) {
        if (segment.payer != payer) continue;
        process +=
            fmt::format("{}{}：{}{}", process.empty() ? "" : "；", segment.stage,
                        segment.arithmetic.empty() ? segment.paid.text() : segment.arithmetic,
                        segment.basis.empty() ? "" : "（" + segment.basis + "）");
    }
    return process;
}

std::vector<wire::FundPayment> payments(const Bill& bill, const adjudication::Outcome& outcome,
                                        const std::vector<StoredSegment>& segments) {
    std::vector<wire::FundPayment> rows;
    for (std::size_t i = 0; i < policy::payer_count; ++i) {
        if (outcome.paid[i] == Money{}) continue;
        const auto payer = static_cast<Payer>(i);
        const catalogue::FundType type = fund_of(payer, bill.care);
        rows.push_back({.fund_type = std::string(code_of(type)),
                        .in_scope = outcome.in_scope,
                        .payable_limit = {},
                        .paid = outcome.paid[i],
                        .fund_name = std::string(title_of(type)),
                        .process = process_of(policy::payer_name(payer), segments)});
    }
    return rows;
}

/// The share that the pool paid of what came under its rates.
Rate pool_rate(const settlement::Decision& decision) {
    Money entered;
    const Money paid = decision.outcome.paid_by(Payer::pool);
    for (const policy::Stage& stage : decision.version->plan.stages)
        if (stage.kind == policy::Stage::Kind::pay && stage.payer == Payer::pool)
            entered += decision.outcome.quantities[stage.outputs.entered].money();
    if (entered <= Money{}) return Rate{};
    const Exact share = Exact(paid).over(Exact(entered), 1'000'000);
    return Rate::ppm(std::min<std::int64_t>(1'000'000, (share.whole() + 50) / 100 * 100));
}

void show_patient(const Insured& insured, wire::SettlementInfo& info) {
    info.person_no = std::to_string(insured.person.number);
    info.person_name = insured.identity.name;
    info.certificate_type = insured.identity.certificate_type;
    info.certificate_no = insured.identity.certificate_no;
    info.gender = code_of(insured.person.gender);
    info.nation = insured.nation;
    info.birth_date = insured.person.birth;
}

void show_facts(const StoredDetail::Facts& facts, wire::SettlementInfo& info) {
    info.age = facts.age;
    info.person_type = facts.person_type;
    info.civil_servant_flag = facts.civil_servant_flag;
    info.credential_type = facts.credential_type;
    info.deductible = facts.deductible;
    info.pool_rate = facts.pool_rate;
    info.balance = facts.balance;
    info.clearing_type = facts.clearing_type;
}

void show_amounts(const storage::Settlement& record, const StoredDetail& detail,
                  wire::SettlementInfo& info) {
    info.total = record.total;
    info.full_self_pay = record.full_self_pay;
    info.over_limit = record.over_limit;
    info.first_self_pay = record.first_self_pay;
    info.in_scope = record.in_scope;
    for (const auto& payment : detail.payments)
        if (const auto member = fund_member(payment.fund_type)) info.*member += payment.paid;
    info.fund_total = record.fund;
    info.account_pay = record.account + record.family_account;
    info.family_account_pay = record.family_account;
    info.cash_pay = record.cash;
    info.person_total = info.account_pay + record.cash;
    info.hospital_part = record.institution_share;
}

/// What a trial and a booked settlement have in common.
wire::SettlementInfo shown(const Insured& insured, const storage::Settlement& record,
                           const StoredDetail& detail) {
    wire::SettlementInfo info;
    show_patient(insured, info);
    show_facts(detail.facts, info);
    show_amounts(record, detail, info);
    if (record.visit != 0) info.visit_id = std::to_string(record.visit);
    info.insurance_type = record.insurance;
    info.medical_type = record.med_type;
    info.institution_settlement_id = record.msgid;
    return info;
}

std::string flag(bool on) { return on ? "1" : "0"; }

/// Whole days; a begun one counts.
int days_of(const wire::Charge& charge) {
    constexpr std::int64_t most = 9'999;
    const std::int64_t scaled = charge.course_days ? charge.course_days->scaled : 0;
    return static_cast<int>(std::clamp<std::int64_t>((scaled + 99) / 100, 0, most));
}

wire::ChargeResult line_result(const wire::Charge& charge, const settlement::Priced& line,
                               const adjudication::LineOutcome& parts) {
    constexpr std::int64_t no_limit_micro = 999'999'000'000;
    wire::ChargeResult result{
        .line_no = charge.line_no,
        .total = charge.total,
        .quantity = charge.quantity,
        .price = charge.price,
        .price_limit = {parts.limit_micro < 0 ? no_limit_micro : parts.limit_micro},
        .self_pay_rate = parts.share,
        .full_self_pay = parts.full_self_pay,
        .over_limit = parts.over_limit,
        .first_self_pay = parts.first_self_pay,
        .in_scope = parts.in_scope,
        .item_class = {},
        .charge_type = std::string(code_of(line.item->charge_type)),
        .essential_drug_flag = {},
        .negotiated_drug_flag = {},
        .child_drug_flag = {},
        .special_item_flag = {},
        .restricted_flag = {},
        .direct_flag = {},
        .remark = {},
        .extension = {},
        .hospital_part = {}};
    show_item(*line.item, result);
    show_standing(line.standing, result);
    return result;
}

}  // namespace

void show_item(const catalogue::Item& item, wire::ChargeResult& result) {
    result.essential_drug_flag = flag(item.flags.basic_drug);
    result.negotiated_drug_flag = flag(item.flags.negotiated);
    result.child_drug_flag = flag(item.flags.child);
    result.special_item_flag = flag(item.flags.special);
    result.restricted_flag = flag(item.restriction.needs_approval());
}

void show_standing(const catalogue::Standing& standing, wire::ChargeResult& result) {
    result.item_class = code_of(standing.item_class);
    result.remark = standing.reason.empty() ? std::nullopt : std::optional(standing.reason);
}

storage::Settlement record_of(const Call& call, const Bill& bill, const Settled& settled) {
    const auto& outcome = settled.decision.outcome;
    storage::Settlement record;
    record.person = bill.insured.person.number;
    record.visit = bill.visit.id;
    record.institution = call.sender.record.code;
    record.kind = 1;
    record.at = call.now;
    record.day = bill.occasion.date(settled.decision.policy->version_by);
    record.insurance = code_of(bill.care.person.insurance);
    record.med_type = code_of(bill.care.med_type);
    record.policy = settled.decision.rules();
    record.total = outcome.total;
    record.full_self_pay = outcome.full_self_pay;
    record.over_limit = outcome.over_limit;
    record.first_self_pay = outcome.first_self_pay;
    record.in_scope = outcome.in_scope;
    record.fund = outcome.funds();
    record.account = outcome.paid_by(Payer::account);
    record.family_account = outcome.paid_by(Payer::family_account);
    record.cash = outcome.cash;
    record.institution_share = outcome.paid_by(Payer::hospital);
    record.msgid = call.envelope.msgid;
    return record;
}

StoredDetail detail_of(const Bill& bill, const Settled& settled) {
    StoredDetail detail;
    detail.facts = {.credential_type = bill.credential_type,
                    .person_type = std::string(code_of(bill.care.person.person_type)),
                    .civil_servant_flag = flag(bill.care.person.civil_servant),
                    .age = {bill.care.person.age_years * 10},
                    .deductible = settled.decision.amount("起付线"),
                    .pool_rate = pool_rate(settled.decision),
                    .balance = settled.balance,
                    .clearing_type = std::string(code_of(clearing_of(bill.care.med_type))),
                    .invoice_no = bill.invoice_no,
                    .ends_on = kind_of(bill.visit) == VisitKind::stay
                                   ? std::optional(bill.occasion.discharge)
                                   : std::nullopt};
    detail.segments = stored_segments(settled.decision);
    detail.payments = payments(bill, settled.decision.outcome, detail.segments);
    for (const auto& fed : settled.decision.fed)
        detail.feeds.push_back({fed.name, {fed.amount.fen()}});
    return detail;
}

Answer trial_answer(const Call& call, const Bill& bill, const Settled& settled) {
    StoredDetail detail = detail_of(bill, settled);
    return {shown(bill.insured, record_of(call, bill, settled), detail),
            std::move(detail.payments)};
}

Answer answer(const Agency& agency, const Insured& insured, Booked booked) {
    const storage::Settlement& record = booked.record;
    wire::SettlementInfo info = shown(insured, record, booked.detail);
    info.settlement_id = std::to_string(record.id);
    info.settled_at = record.at;
    info.clearing_agency = agency.area();
    info.clearing_way = std::string(code_of(catalogue::ClearingWay::by_item));
    return {std::move(info), std::move(booked.detail.payments)};
}

settlement::Charge bill_charge(const wire::Charge& charge) {
    return {.line_no = charge.line_no,
            .returns = charge.original_line_no ? std::string_view(*charge.original_line_no)
                                               : std::string_view(),
            .code = charge.catalogue_code,
            .amount = charge.total,
            .price_micro = charge.price.scaled,
            .count_e4 = charge.quantity.scaled,
            .day = charge.charged_at.day(),
            .approval = from_code<catalogue::Approval>(charge.approval_flag.value_or("0"))
                            .value_or(catalogue::Approval::not_needed),
            .prescription = charge.prescription_no ? std::string_view(*charge.prescription_no)
                                                   : std::string_view(),
            .days = days_of(charge)};
}

std::vector<settlement::Charge> bill_charges(const std::vector<wire::Charge>& charges) {
    std::vector<settlement::Charge> lines;
    lines.reserve(charges.size());
    for (const wire::Charge& charge : charges) lines.push_back(bill_charge(charge));
    return lines;
}

std::vector<wire::ChargeResult> line_results(const std::vector<wire::Charge>& charges,
                                             const std::vector<settlement::Priced>& lines,
                                             const adjudication::Outcome& outcome) {
    ensure(charges.size() == lines.size() && lines.size() == outcome.lines.size(),
           "each line has its result");
    std::vector<wire::ChargeResult> results;
    results.reserve(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i)
        results.push_back(line_result(charges[i], lines[i], outcome.lines[i]));
    return results;
}

}  // namespace yibao::operations
