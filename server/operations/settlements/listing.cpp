#include "operations/settlements/listing.hpp"

#include <functional>

#include "operations/call.hpp"
#include "operations/listing.hpp"
#include "operations/persons/sheet.hpp"
#include "operations/persons/visible.hpp"
#include "storage/records/benefit.hpp"
#include "storage/records/person.hpp"

namespace yibao::operations {

namespace {

using forms::ListSettlements;
using storage::Settlement;

std::string_view state_of(const Settlement& record) {
    if (record.kind == -1) return "reversal";
    return record.reversed_by ? "reversed" : "standing";
}

/// One question, and the page that is being filled.
class Search {
public:
    Search(storage::Reader& reader, const Act& act, const ListSettlements::Input& input)
        : reader_(reader), act_(act), input_(input), rows_(input.asked.rows()) {}

    ListSettlements::Output by_days() {
        storage::Page wanted{.after = {}, .limit = portion, .newest_first = true};
        if (input_.asked.after)
            wanted.after = id_of(*input_.asked.after);
        else if (input_.to)
            wanted.after = id_behind(*input_.to);
        const std::int64_t oldest = input_.from ? id_at(Moment::at(*input_.from)) : 0;
        // Portions of the store until one page is full: what the filters or the scope leave out
        // costs a little, so after many the page is sent as it is.
        for (std::size_t portions = 0; portions < most_portions; ++portions) {
            const auto found = next_of(wanted);
            foresee(found);
            for (const Settlement& one : found) {
                if (one.id < oldest) return std::move(list_);
                wanted.after = one.id;
                if (fits(one) && sees_settlement(reader_, act_, one) && add(one)) break;
            }
            if (full()) break;
            if (found.size() < wanted.limit) return std::move(list_);
        }
        if (wanted.after) list_.next = std::to_string(*wanted.after);
        return std::move(list_);
    }

    /// Along the chain of the person's entries.
    ListSettlements::Output by_person(std::int64_t person) {
        std::optional<std::int64_t> next;
        if (const auto after = input_.asked.after ? id_of(*input_.asked.after) : std::nullopt) {
            const auto last = reader_.get<Settlement>(*after);
            if (!last || last->person != person) return {};
            next = last->before;
        } else if (const auto state = reader_.get<storage::BenefitState>(person)) {
            next = state->last_entry;
        }
        std::int64_t shown = 0;
        while (next) {
            const auto one = reader_.get<Settlement>(*next);
            if (!one || one->person != person) break;
            next = one->before;
            if (input_.from && one->at.day() < *input_.from) return std::move(list_);
            if (fits(*one) && sees_settlement(reader_, act_, *one) && add(*one)) {
                shown = one->id;
                break;
            }
        }
        if (full() && next) list_.next = std::to_string(shown);
        return std::move(list_);
    }

private:
    static constexpr std::size_t portion = 200;
    static constexpr std::size_t most_portions = 50;

    /// One institution's, where that is all that is asked for or may be seen; else everybody's.
    std::vector<Settlement> next_of(const storage::Page& wanted) const {
        const access::Scope& scope = act_.actor.scope;
        if (scope.kind() == access::OrganisationKind::institution)
            return reader_.page(wanted, Settlement::by_institution(), scope.text());
        if (input_.institution)
            return reader_.page(wanted, Settlement::by_institution(), *input_.institution);
        return reader_.page<Settlement>(wanted);
    }

    bool full() const { return list_.rows.size() >= rows_; }

    bool add(const Settlement& one) {
        list_.rows.push_back(settlement_row(reader_, act_, one));
        return full();
    }

    bool fits(const Settlement& one) const {
        if (input_.institution && one.institution != *input_.institution) return false;
        if (input_.from && one.at.day() < *input_.from) return false;
        return !input_.to || one.at.day() <= *input_.to;
    }

    void foresee(const std::vector<Settlement>& found) {
        std::vector<std::int64_t> people;
        for (const Settlement& one : found) people.push_back(one.person);
        reader_.foresee<storage::Person>(people);
    }

    storage::Reader& reader_;
    const Act& act_;
    const ListSettlements::Input& input_;
    std::size_t rows_;
    ListSettlements::Output list_;
};

}  // namespace

forms::SettlementRow settlement_row(storage::Reader& reader, const Act& act,
                                    const Settlement& record) {
    const Party* const institution = act.agency.institution(record.institution);
    forms::SettlementRow row;
    row.settlement_id = std::to_string(record.id);
    row.at = record.at;
    row.person = std::to_string(record.person);
    row.person_name = masked_name_of(reader, act, record.person);
    row.institution = record.institution;
    row.institution_name = institution != nullptr ? institution->record.name : record.institution;
    row.insurance = record.insurance;
    row.med_type = record.med_type;
    row.state = state_of(record);
    row.total = record.total;
    row.fund = record.fund;
    row.account = record.account + record.family_account;
    row.cash = record.cash;
    return row;
}

Result<Settlement> seen_settlement(storage::Reader& reader, const Act& act, const std::string& id) {
    const auto number = id_of(id);
    auto record = number ? reader.get<Settlement>(*number) : std::nullopt;
    if (!record || !sees_settlement(reader, act, *record))
        return Refusal{"settlement.unknown", "没有这笔结算（settlement_id）"};
    return *std::move(record);
}

forms::ListSettlements::Output settlements_of(storage::Reader& reader, const Act& act,
                                              std::int64_t person, const forms::PageAsked& asked) {
    ListSettlements::Input input;
    input.asked = asked;
    return Search(reader, act, input).by_person(person);
}

Result<ListSettlements::Output> list_settlements(storage::Reader& reader, const Act& act,
                                                 const ListSettlements::Input& input) {
    if (input.from && input.to && *input.to < *input.from)
        return Refusal{"settlement.days", "结算日期止（to）早于结算日期起（from）"};
    if (input.settlement_id) {
        ListSettlements::Output list;
        const auto record = seen_settlement(reader, act, *input.settlement_id);
        if (record) list.rows.push_back(settlement_row(reader, act, *record));
        return list;
    }
    if (input.person) {
        const auto person = id_of(*input.person);
        if (!person) return ListSettlements::Output{};
        return Search(reader, act, input).by_person(*person);
    }
    return Search(reader, act, input).by_days();
}

}  // namespace yibao::operations
