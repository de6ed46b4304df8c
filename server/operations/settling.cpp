#include "operations/settling.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/ensure.hpp"
#include "catalogue/fund_type.hpp"
#include "ledger/journal.hpp"
#include "storage/records/benefit.hpp"
#include "storage/records/journal.hpp"

namespace yibao::operations {

namespace {

using catalogue::FundType;
using enrolment::Insurance;
using policy::Payer;

/// Which fund a payer stands for depends on the insurance and the kind of care.
FundType fund_of(Payer payer, const settlement::Care& care) {
    const bool resident = care.person.insurance == Insurance::resident;
    const bool outpatient = !is_inpatient(care.med_type);
    switch (payer) {
        case Payer::pool:
            if (care.person.insurance == Insurance::retired_cadre) return FundType::retired_cadre;
            if (is_maternity(care.med_type) && !resident) return FundType::maternity;
            if (resident)
                return outpatient ? FundType::resident_outpatient_pool : FundType::resident_pool;
            return outpatient ? FundType::employee_outpatient_pool : FundType::employee_pool;
        case Payer::large:
            return FundType::large_amount;
        case Payer::critical:
            return resident ? FundType::resident_severe_illness : FundType::employee_severe_illness;
        case Payer::civil_servant:
            return FundType::civil_servant;
        case Payer::enterprise:
            return FundType::enterprise_supplement;
        case Payer::aid:
            return FundType::medical_aid;
        case Payer::disabled:
            return FundType::disabled_veteran;
        case Payer::other:
            return FundType::other;
        case Payer::hospital:
            return FundType::hospital_advance;
        case Payer::account:
            return FundType::personal_account;
        case Payer::family_account:
            return FundType::family_account;
    }
    return FundType::other;
}

std::optional<FamilyAccount> family_account(storage::Reader& reader, std::int64_t person, Day day) {
    for (const auto& link : reader.find<storage::FamilyLink>(person)) {
        if (day < link.start || (link.end && *link.end < day)) continue;
        const auto state = reader.get<storage::BenefitState>(link.owner);
        if (state && state->balance > Money{}) return FamilyAccount{link.owner, state->balance};
    }
    return std::nullopt;
}

/// The journal of a settlement: funds and accounts pay, the institution gains the claim. Nothing if
/// only cash and the institution's own share moved.
std::optional<ledger::Journal> journal_of(const Call& call, const Bill& bill,
                                          const Settled& settled, std::int64_t id) {
    std::vector<ledger::Posting> postings;
    Money owed;
    const auto take = [&](ledger::Account account, Money amount) {
        if (amount == Money{}) return;
        postings.push_back({std::move(account), -amount});
        owed += amount;
    };
    const auto& outcome = settled.decision.outcome;
    for (std::size_t i = 0; i < policy::fund_count; ++i)
        take(ledger::Account::fund(code_of(fund_of(static_cast<Payer>(i), bill.care)),
                                   call.agency.area()),
             outcome.paid[i]);
    take(ledger::Account::personal(bill.insured.person.number), outcome.paid_by(Payer::account));
    if (settled.family)
        take(ledger::Account::personal(settled.family->owner),
             outcome.paid_by(Payer::family_account));
    if (postings.empty()) return std::nullopt;
    postings.push_back({ledger::Account::institution(call.sender.record.code), owed});
    auto journal = ledger::Journal::from(call.today(), {"settlement", id}, std::move(postings));
    ensure(static_cast<bool>(journal), "a settlement's journal balances");
    return *std::move(journal);
}

std::string payers_text(const Call& call, const Bill& bill, const Settled& settled) {
    const auto& outcome = settled.decision.outcome;
    std::vector<ledger::NamedAmount> payers;
    const auto add = [&](std::string name, Money amount) {
        if (amount != Money{}) payers.push_back({std::move(name), amount});
    };
    for (std::size_t i = 0; i < policy::fund_count; ++i)
        add(ledger::Account::fund(code_of(fund_of(static_cast<Payer>(i), bill.care)),
                                  call.agency.area())
                .text(),
            outcome.paid[i]);
    add(ledger::Account::personal(bill.insured.person.number).text(),
        outcome.paid_by(Payer::account));
    if (settled.family)
        add(ledger::Account::personal(settled.family->owner).text(),
            outcome.paid_by(Payer::family_account));
    add("cash", outcome.cash);
    add("institution_share", outcome.paid_by(Payer::hospital));
    return ledger::amounts_text(payers);
}

std::vector<StoredSegment> stored_segments(const settlement::Decision& decision) {
    std::vector<StoredSegment> rows;
    for (settlement::Segment& segment : settlement::segments(decision))
        rows.push_back({std::move(segment.stage), std::move(segment.payer),
                        std::move(segment.basis), segment.amount, segment.paid, segment.self,
                        std::move(segment.arithmetic)});
    return rows;
}

/// The share that the pool paid of what came under its rates.
Rate pool_rate(const settlement::Decision& decision) {
    Money entered;
    const Money paid = decision.outcome.paid_by(Payer::pool);
    const auto& plan = decision.version->plan;
    for (const policy::Stage& stage : plan.stages)
        if (stage.kind == policy::Stage::Kind::pay && stage.payer == Payer::pool)
            entered += decision.outcome.quantities[stage.outputs.entered].money();
    if (entered <= Money{}) return Rate{};
    const Exact share = Exact(paid).over(Exact(entered), 1'000'000);
    return Rate::ppm(std::min<std::int64_t>(1'000'000, (share.whole() + 50) / 100 * 100));
}

StoredDetail detail_of(const Call& call, const Bill& bill, const Settled& settled) {
    StoredDetail detail;
    detail.facts = {.credential_type = bill.credential_type,
                    .person_type = std::string(code_of(bill.care.person.person_type)),
                    .civil_servant_flag = bill.care.person.civil_servant ? "1" : "0",
                    .age = {bill.care.person.age_years * 10},
                    .deductible = settled.decision.amount("起付线"),
                    .pool_rate = pool_rate(settled.decision),
                    .balance = settled.balance,
                    .clearing_type = std::string(code_of(clearing_of(bill.care.med_type))),
                    .invoice_no = bill.invoice_no};
    detail.payments = payments(call, settled, bill);
    detail.segments = stored_segments(settled.decision);
    for (const auto& fed : settled.decision.fed)
        detail.feeds.push_back({fed.name, {fed.amount.fen()}});
    detail.lines = bill.stored_lines;
    return detail;
}

storage::Settlement record_of(const Call& call, const Bill& bill, const Settled& settled,
                              std::int64_t id) {
    const auto& outcome = settled.decision.outcome;
    storage::Settlement record;
    record.id = id;
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
    record.payers = payers_text(call, bill, settled);
    record.detail = wire::pack(detail_of(call, bill, settled));
    record.msgid = call.envelope.msgid;
    return record;
}

/// The member of SettlementInfo that a fund's payment is shown in.
Money wire::SettlementInfo::*fund_member(std::string_view fund_type) {
    using Info = wire::SettlementInfo;
    const auto type = from_code<FundType>(fund_type).value_or(FundType::other);
    switch (type) {
        case FundType::civil_servant:
            return &Info::civil_servant_pay;
        case FundType::enterprise_supplement:
            return &Info::enterprise_pay;
        case FundType::resident_severe_illness:
        case FundType::employee_severe_illness:
            return &Info::resident_major_pay;
        case FundType::large_amount:
            return &Info::employee_large_pay;
        case FundType::medical_aid:
            return &Info::medical_aid_pay;
        case FundType::disabled_veteran:
            return &Info::disabled_veteran_pay;
        case FundType::other:
            return &Info::other_pay;
        default:
            return &Info::pool_pay;
    }
}

bool is_fund_row(std::string_view fund_type) {
    return fund_type != code_of(FundType::personal_account) &&
           fund_type != code_of(FundType::family_account) &&
           fund_type != code_of(FundType::hospital_advance);
}

void add_balance(storage::UnitOfWork& unit, std::int64_t person, Money by) {
    auto state = unit.get<storage::BenefitState>(person);
    ensure(state.has_value(), "who has an account has a state");
    state->balance += by;
    ensure(state->balance >= Money{}, "an account is never overdrawn");
    unit.update(*std::move(state));
}

/// The family account's owner, out of the payers of a settlement.
std::optional<std::int64_t> family_owner(const storage::Settlement& record) {
    if (record.family_account == Money{}) return std::nullopt;
    const auto payers = ledger::parse_amounts(record.payers);
    ensure(payers.has_value(), "payers are stored as they are written");
    for (const auto& payer : *payers) {
        const auto account = ledger::Account::parse(payer.name);
        if (account && account->kind() == ledger::Account::Kind::personal &&
            account->person() != record.person)
            return account->person();
    }
    return std::nullopt;
}

std::string negated(std::string_view amounts) {
    auto list = ledger::parse_amounts(amounts);
    ensure(list.has_value(), "amounts are stored as they are written");
    for (auto& entry : *list) entry.amount = -entry.amount;
    return ledger::amounts_text(*list);
}

StoredDetail negated(StoredDetail detail, Money balance) {
    detail.facts.deductible = -detail.facts.deductible;
    detail.facts.balance = balance;
    for (auto& payment : detail.payments) {
        payment.paid = -payment.paid;
        payment.in_scope = -payment.in_scope;
    }
    for (auto& segment : detail.segments) {
        segment.amount = -segment.amount;
        segment.paid = -segment.paid;
        segment.self = -segment.self;
    }
    for (auto& feed : detail.feeds) feed.by.scaled = -feed.by.scaled;
    detail.lines.clear();
    return detail;
}

storage::Settlement mirror_of(const storage::Settlement& original, const Call& call,
                              std::int64_t id) {
    storage::Settlement mirror = original;
    mirror.id = id;
    mirror.kind = -1;
    mirror.original = original.id;
    mirror.reversed_by.reset();
    mirror.journal.reset();
    mirror.at = call.now;
    mirror.msgid = call.envelope.msgid;
    for (const auto member :
         {&storage::Settlement::total, &storage::Settlement::full_self_pay,
          &storage::Settlement::over_limit, &storage::Settlement::first_self_pay,
          &storage::Settlement::in_scope, &storage::Settlement::fund, &storage::Settlement::account,
          &storage::Settlement::family_account, &storage::Settlement::cash,
          &storage::Settlement::institution_share})
        mirror.*member = -(mirror.*member);
    mirror.payers = negated(original.payers);
    return mirror;
}

/// Takes back what the settlement did to the person: accumulators, account, place in the order.
Money restore_state(storage::UnitOfWork& unit, const storage::Settlement& original,
                    const StoredDetail& detail) {
    auto state = unit.get<storage::BenefitState>(original.person);
    ensure(state.has_value(), "who was settled has a state");
    auto accumulated = settlement::Accumulation::read(state->accumulators);
    for (const auto& feed : detail.feeds) accumulated.add(feed.name, -feed.by.scaled);
    state->accumulators = accumulated.text();
    state->balance += original.account;
    state->last_settlement = original.previous;
    const Money balance = state->balance;
    unit.update(*std::move(state));
    if (const auto owner = family_owner(original))
        add_balance(unit, *owner, original.family_account);
    return balance;
}

}  // namespace

Result<Settled> decide(storage::Reader& reader, const Call& call, const Bill& bill) {
    using enrolment::AccountUse;
    const std::int64_t person = bill.insured.person.number;
    const auto state = reader.get<storage::BenefitState>(person);
    const auto accumulated =
        settlement::Accumulation::read(state ? state->accumulators : std::string());
    Settled settled;
    settlement::Means means{.account = {}, .family = {}, .accumulated = &accumulated};
    const Money balance = state ? state->balance : Money{};
    if (bill.account_use != AccountUse::none) means.account = balance;
    if (bill.account_use == AccountUse::family) {
        settled.family = family_account(reader, person, call.today());
        if (settled.family) means.family = settled.family->balance;
    }
    auto decision =
        settlement::decide(call.agency.policies(), bill.care, bill.occasion, means, bill.lines);
    if (!decision) return decision.refusal();
    settled.decision = *std::move(decision);
    settled.balance = balance - settled.decision.outcome.paid_by(Payer::account);
    return settled;
}

storage::Settlement book(storage::UnitOfWork& unit, const Call& call, const Bill& bill,
                         const Settled& settled) {
    const std::int64_t person = bill.insured.person.number;
    const std::int64_t id = unit.next_id(bucket_of(person));
    storage::Settlement record = record_of(call, bill, settled, id);

    auto state = unit.get<storage::BenefitState>(person);
    const bool known = state.has_value();
    if (!known) state = storage::BenefitState{.person = person};
    record.previous = state->last_settlement;
    auto accumulated = settlement::Accumulation::read(state->accumulators);
    for (const auto& fed : settled.decision.fed) accumulated.add(fed.name, fed.amount.fen());
    state->accumulators = accumulated.text();
    state->balance -= record.account;
    state->last_settlement = id;
    ensure(state->balance >= Money{}, "an account is never overdrawn");
    if (known)
        unit.update(*std::move(state));
    else
        unit.insert(*std::move(state));
    if (record.family_account != Money{})
        add_balance(unit, settled.family->owner, -record.family_account);

    if (const auto journal = journal_of(call, bill, settled, id))
        record.journal = unit.append(bucket_of(person), *journal);
    unit.append(record);
    return record;
}

std::vector<wire::FundPayment> payments(const Call&, const Settled& settled, const Bill& bill) {
    std::vector<wire::FundPayment> rows;
    const auto& outcome = settled.decision.outcome;
    const auto segments = settlement::segments(settled.decision);
    for (std::size_t i = 0; i < policy::payer_count; ++i) {
        if (outcome.paid[i] == Money{}) continue;
        const auto payer = static_cast<Payer>(i);
        const FundType type = fund_of(payer, bill.care);
        wire::FundPayment row{.fund_type = std::string(code_of(type)),
                              .in_scope = outcome.in_scope,
                              .payable_limit = {},
                              .paid = outcome.paid[i],
                              .fund_name = std::string(title_of(type)),
                              .process = {}};
        std::string process;
        for (const auto& segment : segments) {
            if (segment.payer != policy::payer_name(payer)) continue;
            process +=
                fmt::format("{}{}：{}{}", process.empty() ? "" : "；", segment.stage,
                            segment.arithmetic.empty() ? segment.paid.text() : segment.arithmetic,
                            segment.basis.empty() ? "" : "（" + segment.basis + "）");
        }
        row.process = std::move(process);
        rows.push_back(std::move(row));
    }
    return rows;
}

wire::SettlementInfo trial_info(const Call& call, const Bill& bill, const Settled& settled) {
    const auto record = record_of(call, bill, settled, 0);
    auto result = info(bill.insured, record, detail_of(call, bill, settled));
    result.settlement_id.clear();
    result.settled_at.reset();
    result.institution_settlement_id = call.envelope.msgid;
    result.visit_id = bill.visit.id == 0 ? "" : std::to_string(bill.visit.id);
    return result;
}

wire::SettlementInfo info(const Insured& insured, const storage::Settlement& record,
                          const StoredDetail& detail) {
    wire::SettlementInfo result;
    result.settlement_id = std::to_string(record.id);
    result.visit_id = std::to_string(record.visit);
    result.person_no = std::to_string(record.person);
    result.person_name = insured.identity.name;
    result.certificate_type = insured.identity.certificate_type;
    result.certificate_no = insured.identity.certificate_no;
    result.gender = code_of(insured.person.gender);
    result.nation = insured.nation;
    result.birth_date = insured.person.birth;
    result.age = detail.facts.age;
    result.insurance_type = record.insurance;
    result.person_type = detail.facts.person_type;
    result.civil_servant_flag = detail.facts.civil_servant_flag;
    result.settled_at = record.at;
    result.credential_type = detail.facts.credential_type;
    result.medical_type = record.med_type;
    result.total = record.total;
    result.full_self_pay = record.full_self_pay;
    result.over_limit = record.over_limit;
    result.first_self_pay = record.first_self_pay;
    result.in_scope = record.in_scope;
    result.deductible = detail.facts.deductible;
    result.pool_rate = detail.facts.pool_rate;
    for (const auto& payment : detail.payments)
        if (is_fund_row(payment.fund_type)) result.*fund_member(payment.fund_type) += payment.paid;
    result.fund_total = record.fund;
    result.account_pay = record.account + record.family_account;
    result.family_account_pay = record.family_account;
    result.cash_pay = record.cash;
    result.person_total = result.account_pay + record.cash;
    result.hospital_part = record.institution_share;
    result.balance = detail.facts.balance;
    result.institution_settlement_id = record.msgid;
    result.clearing_way = std::string(code_of(catalogue::ClearingWay::by_item));
    result.clearing_type = detail.facts.clearing_type;
    return result;
}

std::vector<settlement::Charge> bill_charges(const std::vector<wire::Charge>& charges) {
    std::vector<settlement::Charge> lines;
    lines.reserve(charges.size());
    for (const wire::Charge& charge : charges)
        lines.push_back(
            {.line_no = charge.line_no,
             .returns = charge.original_line_no ? std::string_view(*charge.original_line_no)
                                                : std::string_view(),
             .code = charge.catalogue_code,
             .amount = charge.total,
             .price_micro = charge.price.scaled,
             .count_e4 = charge.quantity.scaled,
             .day = charge.charged_at.day(),
             .approval = from_code<catalogue::Approval>(charge.approval_flag.value_or("0"))
                             .value_or(catalogue::Approval::not_needed)});
    return lines;
}

std::vector<wire::ChargeResult> line_results(const std::vector<wire::Charge>& charges,
                                             const std::vector<settlement::Priced>& lines,
                                             const adjudication::Outcome& outcome) {
    constexpr std::int64_t no_limit_micro = 999'999'000'000;
    ensure(charges.size() == lines.size() && lines.size() == outcome.lines.size(),
           "each line has its result");
    std::vector<wire::ChargeResult> results;
    results.reserve(lines.size());
    const auto flag = [](bool on) { return std::string(on ? "1" : "0"); };
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto& parts = outcome.lines[i];
        const catalogue::Item& item = *lines[i].item;
        results.push_back(
            {.line_no = charges[i].line_no,
             .total = charges[i].total,
             .quantity = charges[i].quantity,
             .price = charges[i].price,
             .price_limit = {parts.limit_micro < 0 ? no_limit_micro : parts.limit_micro},
             .self_pay_rate = parts.share,
             .full_self_pay = parts.full_self_pay,
             .over_limit = parts.over_limit,
             .first_self_pay = parts.first_self_pay,
             .in_scope = parts.in_scope,
             .item_class = std::string(code_of(lines[i].standing.item_class)),
             .charge_type = std::string(code_of(item.charge_type)),
             .essential_drug_flag = flag(item.flags.basic_drug),
             .negotiated_drug_flag = flag(item.flags.negotiated),
             .child_drug_flag = flag(item.flags.child),
             .special_item_flag = flag(item.flags.special),
             .restricted_flag = flag(!item.restriction.text.empty()),
             .direct_flag = {},
             .remark = lines[i].standing.reason.empty() ? std::optional<std::string>()
                                                        : std::string(lines[i].standing.reason),
             .extension = {},
             .hospital_part = {}});
    }
    return results;
}

Result<storage::Settlement> reverse(storage::UnitOfWork& unit, const Call& call,
                                    std::int64_t settlement) {
    auto original = unit.get<storage::Settlement>(settlement);
    if (!original || original->kind != 1 || original->institution != call.sender.record.code)
        return Refusal{"settlement.unknown", "结算ID（setl_id）在本机构查无此结算"};
    if (original->reversed_by)
        return Refusal{"settlement.reversed", "该结算已经撤销，不能再次撤销"};
    const auto state = unit.get<storage::BenefitState>(original->person);
    ensure(state.has_value(), "who was settled has a state");
    if (state->last_settlement != original->id)
        return Refusal{"settlement.later",
                       fmt::format("此后该参保人还有结算（结算ID {}），请先撤销后面的结算",
                                   state->last_settlement.value_or(0))};
    const auto detail = wire::unpack<StoredDetail>(original->detail);
    const std::int64_t id = unit.next_id(bucket_of(original->person));
    storage::Settlement mirror = mirror_of(*original, call, id);
    const Money balance = restore_state(unit, *original, detail);
    mirror.detail = wire::pack(negated(detail, balance));
    if (original->journal) {
        const auto row = unit.get<storage::JournalRow>(*original->journal);
        ensure(row.has_value(), "a settlement's journal exists");
        const auto journal =
            ledger::Journal::read(row->day, {row->cause_kind, row->cause_id}, row->postings);
        ensure(static_cast<bool>(journal), "a stored journal reads as it was written");
        mirror.journal = unit.append(bucket_of(original->person),
                                     journal->reversed(call.today(), {"settlement", id}));
    }
    original->reversed_by = id;
    unit.update(*std::move(original));
    unit.append(mirror);
    return mirror;
}

storage::Buckets homes(storage::Reader& reader, std::int64_t person, bool family, Day day) {
    if (family)
        if (const auto account = family_account(reader, person, day))
            return storage::Buckets::homes(person, account->owner);
    return storage::Buckets::home(person);
}

storage::Buckets homes_of(storage::Reader& reader, std::int64_t settlement) {
    const auto record = reader.get<storage::Settlement>(settlement);
    if (!record) return storage::Buckets::of_id(settlement);
    if (const auto owner = family_owner(*record))
        return storage::Buckets::homes(record->person, *owner);
    return storage::Buckets::home(record->person);
}

}  // namespace yibao::operations
