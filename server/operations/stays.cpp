#include "operations/stays.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <set>
#include <vector>

#include "operations/stored.hpp"
#include "operations/visits.hpp"
#include "storage/records/benefit.hpp"
#include "storage/records/settlement.hpp"

namespace yibao::operations {

namespace {

/// 医嘱转院, 医嘱转社区卫生服务机构/乡镇卫生院: the treatment goes on elsewhere.
bool left_for_another(const storage::Visit& stay) {
    return stay.leave_way == "2" || stay.leave_way == "3";
}

/// The stays of a person that have been settled, found through the chain of settlements, which is
/// walked back only as far as somebody asks.
class SettledStays {
public:
    SettledStays(storage::Reader& reader, const storage::Visit& stay, int gap)
        : reader_(reader), gap_(gap), seen_{stay.id} {
        const auto state = reader.get<storage::BenefitState>(stay.person);
        if (state) next_ = state->last_settlement;
    }

    /// All that a transfer joins to this stay, each once.
    std::vector<storage::Visit> joined_to(const storage::Visit& stay) {
        std::vector<storage::Visit> joined;
        for (auto at = taken_before(stay); at; at = taken_before(joined.back()))
            joined.push_back(*std::move(at));
        auto at = taken_after(stay);
        while (at) {
            joined.push_back(*std::move(at));
            at = taken_after(joined.back());
        }
        return joined;
    }

private:
    bool transfer(const storage::Visit& from, const storage::Visit& to) const {
        if (!from.end || !left_for_another(from) || from.institution == to.institution ||
            from.insurance != to.insurance)
            return false;
        const auto days = to.begin.day() - from.end->day();
        return days >= 0 && days <= gap_;
    }

    std::optional<storage::Visit> taken_before(const storage::Visit& stay) {
        walk_to(stay.begin.day().plus(-gap_));
        return taken([&](const storage::Visit& other) { return transfer(other, stay); });
    }
    std::optional<storage::Visit> taken_after(const storage::Visit& stay) {
        return taken([&](const storage::Visit& other) { return transfer(stay, other); });
    }

    template <class Wanted>
    std::optional<storage::Visit> taken(Wanted wanted) {
        const auto found = std::ranges::find_if(stays_, wanted);
        if (found == stays_.end()) return std::nullopt;
        storage::Visit stay = std::move(*found);
        stays_.erase(found);
        return stay;
    }

    /// A stay is settled to its end after it has ended, so none that matters lies before `since`.
    void walk_to(Day since) {
        while (next_) {
            const auto settlement = reader_.get<storage::Settlement>(*next_);
            if (!settlement || settlement->at.day() < since) return;
            next_ = settlement->previous;
            if (!seen_.insert(settlement->visit).second) continue;
            auto visit = reader_.get<storage::Visit>(settlement->visit);
            if (visit && kind_of(*visit) == VisitKind::stay) stays_.push_back(*std::move(visit));
        }
    }

    storage::Reader& reader_;
    int gap_;
    std::set<std::int64_t> seen_;  // visits
    std::optional<std::int64_t> next_;
    std::vector<storage::Visit> stays_;
};

std::vector<storage::Settlement> standing_bills(storage::Reader& reader, std::int64_t visit) {
    auto bills = reader.find(storage::Settlement::by_visit(), visit);
    std::erase_if(bills, [](const storage::Settlement& bill) {
        return bill.kind != 1 || bill.reversed_by.has_value();
    });
    return bills;
}

StoredDetail::Facts facts_of(const storage::Settlement& bill) {
    return unpacked<StoredDetail>(bill.detail).facts;
}

}  // namespace

Transfers transfers_of(storage::Reader& reader, const Call& call, const storage::Visit& stay) {
    Transfers transfers{.first_settled = stay.id, .deductible = {}};
    const auto others =
        SettledStays(reader, stay, call.agency.rules().transfer_days).joined_to(stay);
    if (others.empty()) return transfers;
    auto first = std::numeric_limits<std::int64_t>::max();
    const auto settled = [&](const storage::Visit& visit, const storage::Settlement& bill) {
        if (bill.id > first) return;
        first = bill.id;  // ids ascend with time
        transfers.first_settled = visit.id;
    };
    for (const auto& bill : standing_bills(reader, stay.id)) settled(stay, bill);
    for (const storage::Visit& other : others)
        for (const auto& bill : standing_bills(reader, other.id)) {
            settled(other, bill);
            transfers.deductible += facts_of(bill).deductible;
        }
    return transfers;
}

std::string stay_name(std::int64_t visit) {
    const Moment registered =
        Moment::of_unix(storage::id_epoch_unix_ms + storage::milliseconds_in(visit));
    return fmt::format("{}住院{}", registered.day().year(), visit);
}

std::optional<Day> settled_until(storage::Reader& reader, const storage::Visit& stay) {
    std::optional<Day> until;
    if (stay.settled == 0) return until;
    for (const auto& bill : standing_bills(reader, stay.id))
        if (const auto end = facts_of(bill).ends_on) until = until ? std::max(*until, *end) : end;
    return until;
}

std::optional<Refusal> check_not_in_bed(storage::Reader& reader, const Call& call,
                                        const OutsideCare& care) {
    if (is_inpatient(care.type) || std::ranges::find(call.agency.rules().during_stay, care.type) !=
                                       call.agency.rules().during_stay.end())
        return std::nullopt;
    for (const auto& stay : reader.find(storage::Visit::by_patient_in_bed(), care.person)) {
        // What came before the admission, on the same day too, is a bill of its own.
        if (care.begin < stay.begin && care.last <= stay.begin.day()) continue;
        const Party* where = call.agency.institution(stay.institution);
        return Refusal{"visit.in_hospital",
                       fmt::format("该参保人自 {} 起在{}住院，住院期间不能结算{}，"
                                   "费用应记入住院，或出院后再就诊",
                                   stay.begin.day().text(),
                                   where == nullptr ? stay.institution : where->record.name,
                                   title_of(care.type))};
    }
    return std::nullopt;
}

std::optional<Refusal> check_charge_day(const Call& call, const storage::Visit& visit,
                                        std::string_view line_no, Day day) {
    const bool stay = kind_of(visit) == VisitKind::stay;
    const int before = stay ? call.agency.rules().pre_admission_days : 0;
    const auto outside = [&](std::string_view how, Day limit) {
        return Refusal{"bill.outside_visit",
                       fmt::format("费用明细 {} 的发生时间（fee_ocur_time）{} {} {}", line_no,
                                   day.text(), how, limit.text())};
    };
    if (day < visit.begin.day().plus(-before))
        return outside(stay ? "早于入院日期" : "早于就诊日期", visit.begin.day());
    if (stay && visit.end && visit.end->day() < day)
        return outside("晚于出院日期", visit.end->day());
    return std::nullopt;
}

}  // namespace yibao::operations
