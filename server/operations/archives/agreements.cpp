#include "operations/archives/agreements.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "operations/archives/institutions.hpp"
#include "operations/designation.hpp"
#include "operations/listing.hpp"
#include "storage/records/institution.hpp"

namespace yibao::operations {

namespace {

using storage::Agreement;
using storage::Institution;

const Refusal no_institution{"institution.unknown", "没有这个定点机构（institution）"};

std::string term_of(const Agreement& record, Day today) {
    if (record.end < record.start) return "void";
    if (today < record.start) return "coming";
    return today <= record.end ? "current" : "over";
}

forms::AgreementRow row_of(const Agreement& record, Day today) {
    return {{record.number, record.signed_on, record.start, record.end, filled(record.remark)},
            term_of(record, today)};
}

Subject subject_of(const Institution& institution) {
    return {"institution", institution.code, institution.name, false};
}

std::optional<Refusal> check_entry(const forms::AgreementEntry& entry, Day today) {
    constexpr int most_days = 5 * 366;
    if (today < entry.signed_on)
        return Refusal{"agreement.signed_on", "签订日期（signed_on）不能晚于今天"};
    if (entry.end < entry.start) return Refusal{"agreement.end", "结束日期（end）不能早于开始日期"};
    if (entry.start.plus(most_days) < entry.end)
        return Refusal{"agreement.end", "协议期限过长，结束日期（end）应在开始日期后五年之内"};
    return std::nullopt;
}

std::optional<Refusal> check_beside(const Designation& designation,
                                    const forms::AgreementEntry& entry, Day today) {
    if (designation.state_on(std::max(entry.start, today)) == institution_closed)
        return Refusal{"institution.state", "机构已取消定点，不能登记服务协议"};
    for (const Agreement& other : designation.agreements()) {
        if (other.number == entry.number)
            return Refusal{"agreement.number", fmt::format("协议编号（number）{}已登记，自{}起",
                                                           other.number, other.start.text())};
        if (entry.start <= other.end)
            return Refusal{"agreement.start",
                           fmt::format("协议{}到{}为止，开始日期（start）应在其后", other.number,
                                       other.end.text())};
    }
    return std::nullopt;
}

}  // namespace

Result<forms::ListAgreements::Output> list_agreements(storage::Reader& reader, const Act& act,
                                                      const forms::InstitutionKey& input) {
    const auto institution = seen_institution(reader, act, input.institution);
    if (!institution) return no_institution;
    auto records = reader.find<Agreement>(institution->code);
    std::ranges::stable_sort(records, std::greater(), &Agreement::start);
    forms::ListAgreements::Output list;
    for (const Agreement& one : records) list.rows.push_back(row_of(one, act.today()));
    list.total = forms::count(list.rows.size());
    return list;
}

Result<Subject> add_agreement(storage::UnitOfWork& unit, const Act& act,
                              const forms::AddAgreement::Input& input) {
    const forms::AgreementEntry& entry = input.entry;
    const auto institution = seen_institution(unit, act, input.institution);
    if (!institution) return no_institution;
    if (auto refusal = check_entry(entry, act.today())) return *std::move(refusal);
    const auto designation = Designation::read(unit, *institution);
    if (auto refusal = check_beside(designation, entry, act.today())) return *std::move(refusal);
    Agreement record{.institution = institution->code,
                     .start = entry.start,
                     .end = entry.end,
                     .number = entry.number,
                     .signed_on = entry.signed_on,
                     .remark = entry.remark.value_or("")};
    // One that was to begin on the same day and was called off may lie there.
    const auto before = unit.get<Agreement>(record.institution, record.start);
    act.trail.changed("institution", institution->code,
                      before ? std::optional(row_of(*before, act.today())) : std::nullopt,
                      row_of(record, act.today()));
    if (before)
        unit.update(std::move(record));
    else
        unit.insert(std::move(record));
    return subject_of(*institution);
}

Result<Subject> end_agreement(storage::UnitOfWork& unit, const Act& act,
                              const forms::EndAgreement::Input& input) {
    const auto institution = seen_institution(unit, act, input.institution);
    if (!institution) return no_institution;
    const auto before = unit.get<Agreement>(institution->code, input.start);
    if (!before || before->end < before->start)
        return Refusal{"agreement.unknown",
                       fmt::format("机构没有自{}起的协议（start）", input.start.text())};
    if (input.end < act.today()) return Refusal{"agreement.end", "结束日期（end）不能早于今天"};
    if (before->end <= input.end)
        return Refusal{
            "agreement.end",
            fmt::format("协议到{}为止，提前终止的结束日期（end）应在其前", before->end.text())};
    Agreement record = *before;
    record.end = input.end;
    if (input.reason) act.trail.because(*input.reason);
    act.trail.changed("institution", institution->code, std::optional(row_of(*before, act.today())),
                      row_of(record, act.today()));
    unit.update(std::move(record));
    return subject_of(*institution);
}

}  // namespace yibao::operations
