#include "operations/archives/staff.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "operations/archives/department_codes.hpp"
#include "operations/batch.hpp"
#include "operations/listing.hpp"
#include "operations/sealed.hpp"
#include "storage/records/institution.hpp"
#include "storage/records/staff.hpp"

namespace yibao::operations {

namespace {

using storage::Department;
using storage::Institution;
using storage::StaffMember;

constexpr std::size_t most_rows = 2000;
const Refusal unknown{"institution.unknown", "没有这个定点机构（institution）"};

std::optional<Institution> seen(storage::Reader& reader, const Act& act,
                                const std::string& number) {
    auto record = reader.get<Institution>(number);
    if (!record || !act.actor.scope.covers_institution(record->code, record->area))
        return std::nullopt;
    return record;
}

Subject subject_of(const Institution& institution) {
    return {"institution", institution.code, institution.name, false};
}

forms::DepartmentRow row_of(const Department& one) {
    return {one.code, one.name, one.standard, one.start, one.end};
}

std::string context_of(const StaffMember& one) {
    return fmt::format("staff_member:{}:{}:{}", one.institution, one.code, one.start.text());
}

forms::StaffRow row_of(const Agency& agency, const StaffMember& one) {
    auto identity = open_part<forms::StaffIdentity>(agency, one.sealed, context_of(one));
    return {one.code, std::move(identity), one.category, one.department, one.start, one.end};
}

bool named(const std::optional<std::string>& text, std::string_view code, std::string_view name) {
    return !text || code.starts_with(*text) || name.find(*text) != std::string_view::npos;
}

std::vector<forms::StaffRow> staff_of(storage::Reader& reader, const Agency& agency,
                                      const std::string& institution) {
    std::vector<forms::StaffRow> rows;
    for (const StaffMember& one : reader.find<StaffMember>(institution))
        rows.push_back(row_of(agency, one));
    return rows;
}

/// One page of the rows that fit.
template <class Row, class Fits>
forms::ListOf<Row> page_of(const std::vector<Row>& rows, const forms::PageAsked& asked,
                           const Fits& fits) {
    forms::ListOf<Row> list;
    std::size_t place = 0;
    for (const Row& one : rows) {
        if (!fits(one)) continue;
        if (place >= asked.first() && list.rows.size() < asked.rows()) list.rows.push_back(one);
        ++place;
    }
    list.total = forms::count(place);
    return list;
}

std::optional<Refusal> check(const forms::DepartmentRow& row) {
    if (!is_standard_department(row.standard_code))
        return Refusal{"department.standard_code",
                       "标准科室（standard_code）应为国家诊疗科目代码，如内科A03、儿科A07"};
    if (row.end && *row.end < row.start)
        return Refusal{"department.end", "停用日期（end）不能早于启用日期"};
    return std::nullopt;
}

/// What is on record of the institution, to hold rows of staff against.
class Roster {
public:
    Roster(storage::Reader& reader, const Agency& agency, const Institution& institution)
        : hospital_(institution.kind == "1"), staff_(staff_of(reader, agency, institution.code)) {
        for (const auto& one : reader.find<Department>(institution.code))
            departments_.insert(one.code);
    }

    std::optional<Refusal> check(const forms::StaffRow& row) const {
        if (row.end && *row.end < row.start)
            return Refusal{"staff.end", "离岗日期（end）不能早于到岗日期"};
        if (row.department ? !departments_.contains(*row.department) : hospital_)
            return Refusal{"staff.department", "科室编码（department）不在本机构的科室之内"};
        const std::string& practice_no = row.identity.practice_no;
        const bool form = practice_no.size() >= 6 && std::ranges::all_of(practice_no, [](char c) {
                              return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
                          });
        if (!form)
            return Refusal{"staff.practice_no",
                           "执业证书编号（practice_no）应为6至30位数字或大写字母"};
        for (const forms::StaffRow& one : staff_) {
            if (one.code != row.code && one.identity.practice_no == practice_no)
                return Refusal{"staff.practice_no",
                               fmt::format("执业证书编号（practice_no）已登记为{}（{}）",
                                           one.identity.name, one.code)};
            if (one.code == row.code && row.start < one.start)
                return Refusal{"staff.start",
                               fmt::format("此人自{}起另有登记，到岗日期（start）不能在其前",
                                           one.start.text())};
        }
        return std::nullopt;
    }

private:
    bool hospital_;
    std::vector<forms::StaffRow> staff_;
    std::set<std::string> departments_;
};

/// The first fault of each row; `check(row)` says what is wrong with one alone.
template <class Rows, class Check>
std::vector<forms::RowFault> faults_of(const Rows& rows, const Check& check) {
    std::vector<forms::RowFault> faults;
    std::set<std::string> codes;
    for (std::size_t at = 0; at < rows.size(); ++at) {
        std::optional<Refusal> fault = check(rows[at]);
        if (!codes.insert(rows[at].code).second)
            fault = Refusal{"batch.twice", "代码（code）在本批中重复"};
        if (fault) faults.push_back(fault_at(at, *fault));
    }
    return faults;
}

Refusal refusal_of(const forms::RowFault& fault) {
    return {fault.code, fmt::format("第{}行：{}", fault.row.scaled, fault.message)};
}

void write(storage::UnitOfWork& unit, const Act& act, const Institution& institution,
           const forms::DepartmentRow& row) {
    Department record{institution.code, row.code, row.name, row.standard_code, row.start, row.end};
    const auto before = unit.get<Department>(institution.code, row.code);
    act.trail.changed("institution", institution.code,
                      before ? std::optional(row_of(*before)) : std::nullopt, row);
    if (before)
        unit.update(std::move(record));
    else
        unit.insert(std::move(record));
}

void write(storage::UnitOfWork& unit, const Act& act, const Institution& institution,
           const forms::StaffRow& row) {
    StaffMember record{.institution = institution.code,
                       .code = row.code,
                       .start = row.start,
                       .end = row.end,
                       .category = row.category,
                       .department = row.department.value_or("")};
    record.sealed = seal_part(act.agency, row.identity, context_of(record));
    std::optional<forms::StaffRow> before;
    for (StaffMember held : unit.find<StaffMember>(institution.code, row.code)) {
        const bool same = held.start == row.start;
        const bool open = !held.end || row.start <= *held.end;
        if (same || open) before = row_of(act.agency, held);
        if (same || !open) continue;
        held.end = row.start.plus(-1);
        unit.update(std::move(held));
    }
    act.trail.changed("institution", institution.code, before, row);
    if (unit.get<StaffMember>(institution.code, row.code, row.start))
        unit.update(std::move(record));
    else
        unit.insert(std::move(record));
}

}  // namespace

Result<forms::ListDepartments::Output> list_departments(
    storage::Reader& reader, const Act& act, const forms::ListDepartments::Input& input) {
    if (!seen(reader, act, input.institution)) return unknown;
    std::vector<forms::DepartmentRow> rows;
    for (const Department& one : reader.find<Department>(input.institution))
        rows.push_back(row_of(one));
    return page_of(rows, input.asked, [&](const forms::DepartmentRow& one) {
        return named(input.search, one.code, one.name);
    });
}

Result<forms::CheckDepartments::Output> check_departments(
    storage::Reader& reader, const Act& act, const forms::EnterDepartments::Input& input) {
    if (!seen(reader, act, input.institution)) return unknown;
    if (auto refusal = check_rows(input.rows.size(), most_rows)) return *std::move(refusal);
    forms::CheckDepartments::Output list;
    list.rows = faults_of(input.rows, [](const auto& row) { return check(row); });
    list.total = forms::count(list.rows.size());
    return list;
}

Result<Subject> enter_departments(storage::UnitOfWork& unit, const Act& act,
                                  const forms::EnterDepartments::Input& input) {
    const auto faults = check_departments(unit, act, input);
    if (!faults) return faults.refusal();
    if (!faults->rows.empty()) return refusal_of(faults->rows.front());
    const auto institution = seen(unit, act, input.institution);
    for (const auto& row : input.rows) write(unit, act, *institution, row);
    return subject_of(*institution);
}

Result<forms::ListStaff::Output> list_staff(storage::Reader& reader, const Act& act,
                                            const forms::ListStaff::Input& input) {
    if (!seen(reader, act, input.institution)) return unknown;
    std::size_t place = input.asked.first();
    auto rows = page_of(staff_of(reader, act.agency, input.institution), input.asked,
                        [&](const forms::StaffRow& one) {
                            return named(input.search, one.code, one.identity.name) &&
                                   (!input.category || one.category == *input.category) &&
                                   (!input.department || one.department == *input.department);
                        });
    forms::ListStaff::Output list;
    list.total = rows.total;
    for (auto& row : rows.rows) list.rows.push_back({std::to_string(++place), std::move(row)});
    return list;
}

Result<forms::CheckStaff::Output> check_staff(storage::Reader& reader, const Act& act,
                                              const forms::EnterStaff::Input& input) {
    const auto institution = seen(reader, act, input.institution);
    if (!institution) return unknown;
    if (auto refusal = check_rows(input.rows.size(), most_rows)) return *std::move(refusal);
    const Roster roster(reader, act.agency, *institution);
    std::set<std::string> numbers;
    forms::CheckStaff::Output list;
    list.rows = faults_of(input.rows, [&](const auto& row) -> std::optional<Refusal> {
        if (!numbers.insert(row.identity.practice_no).second)
            return Refusal{"staff.practice_no", "执业证书编号（practice_no）在本批中重复"};
        return roster.check(row);
    });
    list.total = forms::count(list.rows.size());
    return list;
}

Result<Subject> enter_staff(storage::UnitOfWork& unit, const Act& act,
                            const forms::EnterStaff::Input& input) {
    const auto faults = check_staff(unit, act, input);
    if (!faults) return faults.refusal();
    if (!faults->rows.empty()) return refusal_of(faults->rows.front());
    const auto institution = seen(unit, act, input.institution);
    for (const auto& row : input.rows) write(unit, act, *institution, row);
    return subject_of(*institution);
}

}  // namespace yibao::operations
