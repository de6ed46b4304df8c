#include "operations/settlements/sheet.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/ensure.hpp"
#include "catalogue/fund_type.hpp"
#include "enrolment/certificate.hpp"
#include "ledger/amounts.hpp"
#include "ledger/journal.hpp"
#include "operations/people.hpp"
#include "operations/settlements/listing.hpp"
#include "operations/settlements/plain_words.hpp"
#include "operations/stored.hpp"
#include "operations/visits.hpp"
#include "storage/records/journal.hpp"

namespace yibao::operations {

namespace {

using forms::SettlementSheet;
using storage::Settlement;

std::string fund_title(const std::string& account) {
    std::string_view code = std::string_view(account).substr(account.find(':') + 1);
    code = code.substr(0, code.find(':'));
    const auto type = from_code<catalogue::FundType>(code);
    return type ? std::string(title_of(*type)) : std::string(code);
}

std::string account_title(const Act& act, const std::string& text) {
    using Kind = ledger::Account::Kind;
    const auto account = ledger::Account::parse(text);
    if (!account) return text;
    const std::string last = text.substr(text.rfind(':') + 1);
    switch (account->kind()) {
        case Kind::fund:
            return fund_title(text);
        case Kind::personal:
            return fmt::format("个人账户（人员编号 {}）", account->person());
        case Kind::purse:
            return fmt::format("卡钱包（人员编号 {}）", account->person());
        case Kind::suspense:
            return fmt::format("脱机消费挂账（人员编号 {}）", account->person());
        case Kind::institution: {
            const Party* const party = act.agency.institution(last);
            return fmt::format("应付定点机构：{}", party != nullptr ? party->record.name : last);
        }
        case Kind::employer:
            return fmt::format("应收单位缴费（单位编号 {}）", last);
        case Kind::household:
            return fmt::format("应收居民缴费（户编号 {}）", last);
        case Kind::bank:
            return fmt::format("银行存款（{}）", last);
    }
    return text;
}

forms::SettlementPayer payer_of(const Settlement& record, const ledger::NamedAmount& part) {
    if (part.name == "cash") return {"cash", "个人现金", part.amount};
    if (part.name == "institution_share") return {"institution", "医疗机构承担", part.amount};
    const auto account = ledger::Account::parse(part.name);
    if (account && account->kind() == ledger::Account::Kind::personal) {
        if (account->person() == record.person) return {"account", "个人账户", part.amount};
        return {"family_account", "家庭共济账户", part.amount};
    }
    return {"fund", fund_title(part.name), part.amount};
}

/// The funds first, cash last.
std::vector<forms::SettlementPayer> payers_of(const Settlement& record) {
    const auto parts = ledger::parse_amounts(record.payers);
    ensure(parts.has_value(), "payers are stored as they are written");
    std::vector<forms::SettlementPayer> payers;
    for (const auto& part : *parts) payers.push_back(payer_of(record, part));
    const auto place = [](const forms::SettlementPayer& payer) {
        const auto& kinds = forms::codes::payer_kinds;
        return std::ranges::find(kinds, payer.kind, &wire::Code::value) - kinds.begin();
    };
    std::ranges::stable_sort(payers, {}, place);
    return payers;
}

std::vector<forms::SettlementStep> steps_of(const StoredDetail& detail) {
    std::vector<forms::SettlementStep> steps;
    for (const StoredSegment& segment : detail.segments) {
        steps.push_back(
            {segment.stage, segment.payer.empty() ? std::nullopt : std::optional(segment.payer),
             segment.basis, segment.amount, segment.paid, segment.self, segment.arithmetic, ""});
        steps.back().sentence = plain_sentence(steps.back());
    }
    return steps;
}

forms::SettlementLine line_of(const Act& act, const StoredLine& stored) {
    const wire::Charge& charge = stored.charge;
    const auto* item = act.agency.catalogue().find(charge.catalogue_code, charge.charged_at.day());
    const auto level = from_code<catalogue::ItemClass>(stored.result.item_class);
    forms::SettlementLine line;
    line.line_no = charge.line_no;
    line.charged_at = charge.charged_at;
    line.code = charge.catalogue_code;
    line.name = item != nullptr ? std::string(item->name) : charge.institution_code;
    line.item_class = level ? title_of(*level) : std::string_view();
    line.charge_type = stored.result.charge_type;
    wire::append_decimal(line.quantity, charge.quantity.scaled, wire::Quantity::scale);
    wire::append_decimal(line.price, charge.price.scaled, wire::Price::scale);
    line.amount = charge.total;
    line.self_pay_rate = stored.result.self_pay_rate.value_or(Rate{});
    line.full_self_pay = stored.result.full_self_pay;
    line.over_limit = stored.result.over_limit;
    line.first_self_pay = stored.result.first_self_pay;
    line.in_scope = stored.result.in_scope;
    if (stored.result.remark && !stored.result.remark->empty()) line.remark = stored.result.remark;
    return line;
}

/// Once it is taken back, the lines of a visit are free again and no longer this settlement's; those
/// of a purchase stay with it.
std::vector<forms::SettlementLine> lines_of(storage::Reader& reader, const Act& act,
                                            const Settlement& record, const StoredDetail& detail) {
    std::vector<forms::SettlementLine> lines;
    for (const StoredLine& line : detail.lines) lines.push_back(line_of(act, line));
    for (const HeldBatch& batch : held_batches(reader, record.visit)) {
        if (batch.record.settlement != record.id) continue;
        for (const StoredLine& line : batch.lines) lines.push_back(line_of(act, line));
    }
    return lines;
}

std::vector<forms::SettlementPosting> postings_of(storage::Reader& reader, const Act& act,
                                                  const Settlement& record) {
    std::vector<forms::SettlementPosting> postings;
    const auto row =
        record.journal ? reader.get<storage::JournalRow>(*record.journal) : std::nullopt;
    if (!row) return postings;
    const auto amounts = ledger::parse_amounts(row->postings);
    ensure(amounts.has_value(), "postings are stored as they are written");
    for (const auto& one : *amounts)
        postings.push_back({one.name, account_title(act, one.name), one.amount});
    return postings;
}

/// "职工门诊.yaml@2024-01-01" in the words of the policy, where the agency still has it.
void show_policy(const Act& act, const Settlement& record, forms::SettlementFacts& facts) {
    const auto at = record.policy.rfind('@');
    const std::string_view file = std::string_view(record.policy).substr(0, at);
    facts.policy = file;
    if (at != std::string::npos)
        facts.policy_from = Day::parse(record.policy.substr(at + 1)).value_or(record.day);
    for (const auto& policy : act.agency.policies().all()) {
        if (policy->file != file) continue;
        facts.policy = fmt::format("{}{}（{}）", policy->scheme, policy->benefit, policy->area);
        for (const policy::Version& version : policy->versions)
            if (version.from == facts.policy_from) facts.policy_basis = version.basis;
    }
}

void show_visit(const storage::Visit& visit, const Settlement& record, const StoredDetail& detail,
                forms::SettlementFacts& facts) {
    facts.visit_id = std::to_string(visit.id);
    facts.begins_on = visit.begin.day();
    facts.ends_on = detail.facts.ends_on.value_or(record.day);
    facts.disease = visit.disease_name;
    facts.department = visit.department_name;
    facts.doctor = visit.doctor_name;
}

std::optional<std::string> shown_id(const std::optional<std::int64_t>& id) {
    return id ? std::optional(std::to_string(*id)) : std::nullopt;
}

forms::SettlementFacts facts_of(storage::Reader& reader, const Act& act, const Settlement& record,
                                const StoredDetail& detail) {
    forms::SettlementFacts facts;
    const auto patient = insured(reader, act.agency.vault(), record.person);
    const auto visit = reader.get<storage::Visit>(record.visit);
    ensure(patient && visit, "a settlement has a patient and a visit");
    show_visit(*visit, record, detail, facts);
    show_policy(act, record, facts);
    facts.certificate = enrolment::mask_certificate(patient->identity.certificate_no);
    facts.gender = code_of(patient->person.gender);
    facts.person_type = detail.facts.person_type;
    facts.invoice_no = detail.facts.invoice_no;
    facts.full_self_pay = record.full_self_pay;
    facts.over_limit = record.over_limit;
    facts.first_self_pay = record.first_self_pay;
    facts.in_scope = record.in_scope;
    facts.deductible = detail.facts.deductible;
    facts.balance = detail.facts.balance;
    facts.original = shown_id(record.original);
    facts.reversed_by = shown_id(record.reversed_by);
    facts.journal = shown_id(record.journal);
    return facts;
}

}  // namespace

SettlementSheet settlement_sheet(storage::Reader& reader, const Act& act,
                                 const Settlement& record) {
    const auto detail = unpacked<StoredDetail>(record.detail);
    SettlementSheet sheet;
    sheet.head = settlement_row(reader, act, record);
    sheet.facts = facts_of(reader, act, record, detail);
    sheet.payers = payers_of(record);
    sheet.steps = steps_of(detail);
    sheet.lines = lines_of(reader, act, record, detail);
    sheet.postings = postings_of(reader, act, record);
    sheet.summary = plain_summary(sheet);
    return sheet;
}

Result<SettlementSheet> get_settlement(storage::Reader& reader, const Act& act,
                                       const forms::SettlementKey& input) {
    const auto record = seen_settlement(reader, act, input.settlement_id);
    if (!record) return record.refusal();
    return settlement_sheet(reader, act, *record);
}

}  // namespace yibao::operations
