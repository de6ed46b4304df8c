#include "operations/inpatient.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "operations/billing.hpp"
#include "operations/mappings/mappings.hpp"
#include "operations/stays.hpp"
#include "operations/visits.hpp"

namespace yibao::operations {

namespace {

/// What is left of a line of the stay that was charged, after its returns.
struct Remainder {
    std::string code;
    Day day;
    Money amount;
    std::int64_t count_e4 = 0;
    bool settled = false;
    bool charged = false;  // false: it is a return itself
};

/// The lines of a stay by their numbers.
class StayLines {
public:
    explicit StayLines(const std::vector<HeldBatch>& held) {
        for (const HeldBatch& batch : held)
            for (const StoredLine& line : batch.lines)
                if (!is_return(line.charge))
                    charge(line.charge, batch.record.settlement.has_value());
        for (const HeldBatch& batch : held)
            for (const StoredLine& line : batch.lines)
                if (is_return(line.charge)) take_off(line.charge);
    }

    static bool is_return(const wire::Charge& line) {
        return line.quantity.scaled < 0 || line.total < Money{};
    }

    /// Adds a line. Refuses a number that is known, and a return that does not fit.
    std::optional<Refusal> add(const wire::Charge& line) {
        if (lines_.contains(line.line_no))
            return Refusal{"bill.line_duplicate",
                           fmt::format("费用明细流水号（feedetl_sn）{} 重复", line.line_no)};
        if (!is_return(line)) {
            charge(line, false);
            return std::nullopt;
        }
        if (line.quantity.scaled >= 0 || line.total > Money{})
            return Refusal{"bill.sign",
                           fmt::format("费用明细 {} 的金额与数量正负不一致", line.line_no)};
        if (auto refusal = misfit(line)) return refusal;
        take_off(line);
        return std::nullopt;
    }

    /// The day whose catalogue divides the line: of a return, that of the line it returns.
    Day day_of(const wire::Charge& line) const {
        return is_return(line) ? lines_.at(line.original_line_no.value_or("")).day
                               : line.charged_at.day();
    }

private:
    void charge(const wire::Charge& line, bool settled) {
        lines_[line.line_no] = {.code = line.catalogue_code,
                                .day = line.charged_at.day(),
                                .amount = line.total,
                                .count_e4 = line.quantity.scaled,
                                .settled = settled,
                                .charged = true};
    }

    void take_off(const wire::Charge& line) {
        lines_[line.line_no] = {};
        Remainder& original = lines_[line.original_line_no.value_or("")];
        original.amount += line.total;
        original.count_e4 += line.quantity.scaled;
    }

    std::optional<Refusal> misfit(const wire::Charge& line) const {
        const std::string number = line.original_line_no.value_or("");
        const auto found = lines_.find(number);
        if (found == lines_.end() || !found->second.charged ||
            found->second.code != line.catalogue_code)
            return Refusal{"bill.return_unknown",
                           fmt::format("退费明细 {} 对应的原明细（init_feedetl_sn）{} "
                                       "不在本次住院内，或项目不同",
                                       line.line_no, number)};
        if (found->second.settled)
            return Refusal{"bill.return_settled",
                           fmt::format("退费明细 {} 对应的原明细 {} 已结算，请先撤销该次结算",
                                       line.line_no, number)};
        if (found->second.amount + line.total < Money{} ||
            found->second.count_e4 + line.quantity.scaled < 0)
            return Refusal{
                "bill.return_excess",
                fmt::format("退费明细 {} 超过原明细 {} 的金额或数量", line.line_no, number)};
        return std::nullopt;
    }

    std::map<std::string, Remainder, std::less<>> lines_;
};

std::optional<Refusal> check_line(const Call& call, const storage::Visit& stay,
                                  const wire::Charge& first, const wire::Charge& line) {
    if (line.visit_id != first.visit_id || line.person_no != first.person_no)
        return Refusal{"bill.mixed", "一次上传的明细应属于同一人的同一次住院"};
    if (line.charged_at.day() > call.today())
        return Refusal{"bill.future", fmt::format("费用明细 {} 的发生时间晚于今天", line.line_no)};
    if (StayLines::is_return(line))
        return std::nullopt;  // may be booked after the patient has left
    return check_charge_day(call, stay, line.line_no, line.charged_at.day());
}

/// Checks all lines, those that charge before those that return. On success gives for each line
/// the day whose catalogue divides it.
Result<std::vector<Day>> check_upload(storage::Reader& reader, const Call& call,
                                      const storage::Visit& stay,
                                      const std::vector<wire::Charge>& charges) {
    StayLines lines(held_batches(reader, stay.id));
    for (const wire::Charge& line : charges)
        if (auto refusal = check_line(call, stay, charges.front(), line))
            return *std::move(refusal);
    for (const bool returns : {false, true})
        for (const wire::Charge& line : charges)
            if (StayLines::is_return(line) == returns)
                if (auto refusal = lines.add(line)) return *std::move(refusal);
    std::vector<Day> days;
    days.reserve(charges.size());
    for (const wire::Charge& line : charges) days.push_back(lines.day_of(line));
    return days;
}

/// Which lines are to go, by number.
struct Unwanted {
    bool all = false;
    std::set<std::string, std::less<>> numbers;

    bool wants(const std::string& number) const { return all || numbers.contains(number); }
};

/// Every wanted line must be there, not settled, and no return of it may stay.
std::optional<Refusal> check_cancel(const std::vector<HeldBatch>& held, const Unwanted& unwanted) {
    std::set<std::string_view> known;
    for (const HeldBatch& batch : held)
        for (const StoredLine& line : batch.lines) {
            const std::string& number = line.charge.line_no;
            known.insert(number);
            if (!unwanted.all && unwanted.wants(number) && batch.record.settlement)
                return Refusal{"bill.settled",
                               fmt::format("费用明细 {} 已结算，请先撤销结算再撤销明细", number)};
            if (line.charge.original_line_no && unwanted.wants(*line.charge.original_line_no) &&
                !unwanted.wants(number))
                return Refusal{"bill.line_returned",
                               fmt::format("费用明细 {} 有退费明细 {}，请一并撤销",
                                           *line.charge.original_line_no, number)};
        }
    for (const std::string& number : unwanted.numbers)
        if (!known.contains(number))
            return Refusal{"bill.line_unknown",
                           fmt::format("费用明细流水号（feedetl_sn）{} 不在本次住院内", number)};
    return std::nullopt;
}

/// Takes the unwanted lines out of a batch; true if that changed it.
bool strip(HeldBatch& batch, const Unwanted& unwanted) {
    const auto gone = std::erase_if(
        batch.lines, [&](const StoredLine& line) { return unwanted.wants(line.charge.line_no); });
    if (gone == 0) return false;
    batch.record.total = Money{};
    for (const StoredLine& line : batch.lines) batch.record.total += line.charge.total;
    batch.record.cancelled = batch.lines.empty();
    batch.record.lines = packed(StoredLines{std::move(batch.lines)});
    return true;
}

}  // namespace

Result<Made<wire::InpatientCharges::Output>> upload_stay_charges(
    storage::UnitOfWork& unit, const Call& call, const wire::InpatientCharges::Input& input) {
    if (input.lines.empty()) return Refusal{"bill.empty", "费用明细（feedetail）为空"};
    foresee_line_codes(unit, call, input.lines);
    const auto visit = own_visit(unit, call, input.lines.front().visit_id,
                                 input.lines.front().person_no, VisitKind::stay);
    if (!visit) return visit.refusal();
    if (visit->state == visit_settled)
        return Refusal{"visit.settled", "该住院已经出院结算，不能再上传费用明细"};
    const auto days = check_upload(unit, call, *visit, input.lines);
    if (!days) return days.refusal();
    if (auto refusal = check_line_codes(unit, call, input.lines)) return *std::move(refusal);
    auto results = divide(unit, call, *visit, input.lines, *days);
    if (!results) return results.refusal();

    storage::ChargeBatch batch{.id = unit.next_id(bucket_of(visit->person)),
                               .visit = visit->id,
                               .number = call.envelope.msgid};
    StoredLines lines;
    lines.lines.reserve(input.lines.size());
    for (std::size_t i = 0; i < input.lines.size(); ++i) {
        lines.lines.push_back({input.lines[i], (*results)[i]});
        batch.total += input.lines[i].total;
    }
    batch.lines = packed(lines);
    unit.append(std::move(batch));
    return Made<wire::InpatientCharges::Output>{{*std::move(results)}, visit->id, visit->person};
}

Result<Made<wire::Nothing>> cancel_stay_charges(storage::UnitOfWork& unit, const Call& call,
                                                const wire::InpatientChargesCancel::Input& input) {
    if (input.lines.empty()) return Refusal{"bill.empty", "撤销信息（data）为空"};
    const auto& first = input.lines.front();
    const auto visit = own_visit(unit, call, first.visit_id, first.person_no, VisitKind::stay);
    if (!visit) return visit.refusal();
    Unwanted unwanted;
    for (const auto& line : input.lines) {
        if (line.visit_id != first.visit_id || line.person_no != first.person_no)
            return Refusal{"bill.mixed", "一次撤销的明细应属于同一人的同一次住院"};
        if (line.line_no == wire::InpatientChargesCancel::all_lines)
            unwanted.all = true;
        else
            unwanted.numbers.insert(line.line_no);
    }
    auto held = held_batches(unit, visit->id);
    if (auto refusal = check_cancel(held, unwanted)) return *std::move(refusal);
    bool some = false;
    for (HeldBatch& batch : held) {
        if (batch.record.settlement || !strip(batch, unwanted)) continue;
        unit.update(std::move(batch.record));
        some = true;
    }
    if (!some) return Refusal{"bill.line_unknown", "该住院没有可撤销的费用明细"};
    return Made<wire::Nothing>{{}, visit->id, visit->person};
}

Result<wire::InpatientTrial::Output> try_inpatient(storage::Reader& reader, const Call& call,
                                                   const wire::InpatientTrial::Input& input) {
    auto tried = try_bill(reader, call, input.request, VisitKind::stay);
    if (!tried) return tried.refusal();
    return wire::InpatientTrial::Output{std::move(tried->settlement), std::move(tried->payments)};
}

Result<Made<wire::InpatientSettlement::Output>> settle_inpatient(
    storage::UnitOfWork& unit, const Call& call, const wire::InpatientSettlement::Input& input) {
    auto made = settle_bill(unit, call, input.request, VisitKind::stay);
    if (!made) return made.refusal();
    return Made<wire::InpatientSettlement::Output>{
        {std::move(made->output.settlement), std::move(made->output.payments)},
        made->document,
        made->person};
}

}  // namespace yibao::operations
