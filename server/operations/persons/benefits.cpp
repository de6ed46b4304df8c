#include "operations/persons/benefits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/ensure.hpp"
#include "forms/family.hpp"
#include "ledger/account.hpp"
#include "operations/archives/enrolments.hpp"
#include "operations/listing.hpp"
#include "operations/people.hpp"
#include "operations/persons/accumulated.hpp"
#include "operations/persons/gaps.hpp"
#include "operations/persons/sheet.hpp"
#include "operations/persons/visible.hpp"
#include "operations/purses/booking.hpp"
#include "operations/settlements/listing.hpp"
#include "operations/settlements/sheet.hpp"
#include "operations/stored.hpp"
#include "storage/records/benefit.hpp"
#include "storage/records/declaration.hpp"
#include "storage/records/purse.hpp"
#include "storage/records/visit.hpp"

namespace yibao::operations {

namespace {

using forms::BenefitSheet;
using storage::HouseholdMember;
using storage::Settlement;

const Refusal unknown{"person.unknown", "没有这个参保人员（person）"};

constexpr std::size_t most_entries = 60;  // of a person, that are looked at
constexpr std::size_t most_rows = 20;

std::string flag(bool on) { return on ? "1" : "0"; }

bool holds_on(Day day, Day start, const std::optional<Day>& end) {
    return start <= day && (!end || day <= *end);
}

/// A person's settlements and reversals, the newest first.
std::vector<Settlement> entries_of(storage::Reader& reader, std::int64_t person) {
    std::vector<Settlement> entries;
    const auto state = reader.get<storage::BenefitState>(person);
    auto next = state ? state->last_entry : std::nullopt;
    while (next && entries.size() < most_entries) {
        auto one = reader.get<Settlement>(*next);
        ensure(one.has_value(), "the chain of entries is whole");
        next = one->before;
        entries.push_back(*std::move(one));
    }
    return entries;
}

std::string institution_name(const Act& act, const std::string& code) {
    const Party* const party = act.agency.institution(code);
    return party != nullptr ? party->record.name : code;
}

class Sheet {
public:
    Sheet(storage::Reader& reader, const Act& act, std::int64_t person)
        : reader_(reader), act_(act), person_(person), entries_(entries_of(reader, person)) {}

    BenefitSheet made() {
        const auto state = reader_.get<storage::BenefitState>(person_);
        if (state) sheet_.balance = state->balance;
        add_identities();
        add_filings();
        add_family();
        add_family_requests();
        add_movements();
        add_visits();
        sheet_.gaps = gaps_of(reader_, act_, person_);
        const auto whose = insured(reader_, act_.agency.vault(), person_);
        ensure(static_cast<bool>(whose), "a person who is seen exists");
        sheet_.accumulators = accumulated(
            act_.agency, *whose, state ? state->accumulators : std::string(), act_.today());
        return std::move(sheet_);
    }

    /// With those of the household.
    BenefitSheet made_at_home() {
        for (const auto& one : reader_.find(HouseholdMember::by_person(), person_))
            if (!one.left) add_household(one.household);
        return made();
    }

private:
    void add_household(std::int64_t household) {
        for (const auto& one : reader_.find<HouseholdMember>(household)) {
            if (one.left) continue;
            sheet_.household.push_back(
                {masked_name_of(reader_, act_, one.person), one.relation, "0", std::nullopt});
            add_insured(one.person, sheet_.household.back());
        }
    }
    void add_insured(std::int64_t person, forms::HouseholdMateRow& row) {
        const int year = act_.today().year();
        Day until = Day::of(year, 1, 1);
        for (const auto& one : reader_.find<storage::Enrolment>(person)) {
            const auto insurance = from_code<enrolment::Insurance>(one.insurance);
            const bool counts = insurance && is_basic(*insurance) &&
                                lasts(one, Day::of(year, 1, 1)) &&
                                one.start <= Day::of(year, 12, 31);
            if (!counts) continue;
            row.insured = "1";
            until = std::max(until, one.end.value_or(enrolment::Period::no_end));
        }
        if (row.insured == "1" && until != enrolment::Period::no_end) row.insured_until = until;
    }

    void add_identities() {
        for (const auto& one : reader_.find<storage::SpecialIdentity>(person_))
            sheet_.identities.push_back(
                {one.kind, one.start, one.end, flag(holds_on(act_.today(), one.start, one.end))});
    }

    void add_filings() {
        for (const auto& one : reader_.find<storage::Filing>(person_))
            sheet_.filings.push_back(
                {one.kind, one.code, one.name, one.start, one.end,
                 one.institution.empty() ? "" : institution_name(act_, one.institution),
                 flag(one.status == "1" && holds_on(act_.today(), one.start, one.end))});
    }

    void add_family() {
        const auto add = [&](const storage::FamilyLink& link, std::int64_t other,
                             std::string_view direction) {
            sheet_.family.push_back({std::to_string(other), masked_name_of(reader_, act_, other),
                                     std::string(direction), filled(link.kinship), link.start,
                                     link.end, flag(holds_on(act_.today(), link.start, link.end))});
        };
        for (const auto& link : reader_.find<storage::FamilyLink>(person_))
            add(link, link.owner, "takes");
        for (const auto& link : reader_.find(storage::FamilyLink::by_owner(), person_)) {
            add(link, link.person, "gives");
            relatives_.insert(link.person);
        }
    }

    void add_family_requests() {
        const storage::Page newest{.after = {}, .limit = most_entries, .newest_first = true};
        for (const auto& one : reader_.page(newest, storage::Declaration::by_subject(),
                                            std::string("person"), std::to_string(person_))) {
            if (one.act != forms::LinkFamily::act && one.act != forms::EndFamily::act) continue;
            if (one.state != "waiting" && one.state != "refused") continue;
            sheet_.family_requests.push_back(
                {std::to_string(one.id), one.act, one.entered, one.state, filled(one.note)});
        }
    }

    forms::MovementRow movement(const Settlement& one, Money amount) const {
        const bool openable = sees_settlement(reader_, act_, one);
        return {openable ? std::optional(std::to_string(one.id)) : std::nullopt,
                one.at,
                amount < Money{} ? "reversal" : "settlement",
                masked_name_of(reader_, act_, one.person),
                institution_name(act_, one.institution),
                -amount,
                std::nullopt};
    }

    /// What went to a card and came back, and what was spent off line above what it held.
    void add_purses() {
        for (const auto& purse : purses_of(reader_, person_))
            for (const auto& entry : reader_.find(storage::PurseEntry::by_card(), purse.card)) {
                if (entry.account == Money{}) continue;
                sheet_.movements.push_back(
                    {std::nullopt, entry.at, entry.kind, masked_name_of(reader_, act_, person_),
                     entry.institution.empty() ? "" : institution_name(act_, entry.institution),
                     entry.account, std::nullopt});
            }
    }

    /// What the own settlements and those of relatives took from this account.
    void add_movements() {
        for (const Settlement& one : entries_) {
            if (one.account == Money{}) continue;
            sheet_.movements.push_back(movement(one, one.account));
            sheet_.movements.back().balance = unpacked<StoredDetail>(one.detail).facts.balance;
        }
        const std::string account = ledger::Account::personal(person_).text();
        for (const std::int64_t relative : relatives_)
            for (const Settlement& one : entries_of(reader_, relative)) {
                if (one.family_account == Money{}) continue;
                const auto payers = ledger::parse_amounts(one.payers);
                ensure(payers.has_value(), "payers are stored as they are written");
                for (const auto& payer : *payers)
                    if (payer.name == account)
                        sheet_.movements.push_back(movement(one, payer.amount));
            }
        add_purses();
        std::ranges::sort(sheet_.movements, std::greater(), [](const forms::MovementRow& row) {
            return std::tuple(row.at, row.settlement_id);
        });
        if (sheet_.movements.size() > most_rows) sheet_.movements.resize(most_rows);
    }

    void add_visit(const storage::Visit& visit) {
        sheet_.visits.push_back({std::to_string(visit.id), visit.med_type, visit.begin, visit.end,
                                 institution_name(act_, visit.institution), visit.disease_name,
                                 visit.state});
    }

    void add_visits() {
        std::set<std::int64_t> seen;
        for (const auto& stay : reader_.find(storage::Visit::by_patient_in_bed(), person_)) {
            seen.insert(stay.id);
            add_visit(stay);
        }
        for (const Settlement& one : entries_) {
            if (sheet_.visits.size() == most_rows) return;
            if (!seen.insert(one.visit).second) continue;
            const auto visit = reader_.get<storage::Visit>(one.visit);
            ensure(visit.has_value(), "a settlement's visit exists");
            add_visit(*visit);
        }
    }

    storage::Reader& reader_;
    const Act& act_;
    std::int64_t person_;
    std::vector<Settlement> entries_;
    std::set<std::int64_t> relatives_;  // who may use this account
    BenefitSheet sheet_;
};

}  // namespace

Result<BenefitSheet> get_benefits(storage::Reader& reader, const Act& act,
                                  const forms::PersonKey& input) {
    const auto person = id_of(input.person);
    if (!person || !reader.get<storage::Person>(*person) || !sees_care(reader, act, *person))
        return unknown;
    return Sheet(reader, act, *person).made();
}

Result<BenefitSheet> get_own_benefits(storage::Reader& reader, const Act& act,
                                      const forms::Nothing&) {
    const auto person = own_person(act);
    if (!person) return person.refusal();
    if (!reader.get<storage::Person>(*person)) return unknown;
    return Sheet(reader, act, *person).made_at_home();
}

Result<forms::ListOwnSettlements::Output> list_own_settlements(
    storage::Reader& reader, const Act& act, const forms::ListOwnSettlements::Input& input) {
    const auto person = own_person(act);
    if (!person) return person.refusal();
    return settlements_of(reader, act, *person, input.asked);
}

Result<forms::SettlementSheet> get_own_settlement(storage::Reader& reader, const Act& act,
                                                  const forms::SettlementKey& input) {
    const auto person = own_person(act);
    if (!person) return person.refusal();
    auto record = seen_settlement(reader, act, input.settlement_id);
    if (!record) return record.refusal();
    return settlement_sheet(reader, act, *record);
}

}  // namespace yibao::operations
