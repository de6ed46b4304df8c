#include "operations/archives/institutions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/hex.hpp"
#include "operations/access/password_hash.hpp"
#include "operations/batch.hpp"
#include "storage/records/institution.hpp"

namespace yibao::operations {

namespace {

using storage::Institution;

const Refusal unknown{"institution.unknown", "没有这个定点机构（institution）"};
constexpr std::string_view active = "1";
constexpr std::string_view suspended = "2";
constexpr std::string_view closed = "3";

bool in_scope(const Act& act, const Institution& record) {
    return act.actor.scope.covers_institution(record.code, record.area);
}

std::optional<Institution> found(storage::Reader& reader, const Act& act,
                                 const std::string& number) {
    auto record = reader.get<Institution>(number);
    if (!record || !in_scope(act, *record)) return std::nullopt;
    return record;
}

forms::InstitutionRow row_of(const Institution& record) {
    forms::InstitutionRow row;
    row.institution = record.code;
    row.entry = {record.name, record.kind, record.level, record.area};
    row.state = record.status;
    row.since = record.closed ? record.closed : record.suspended;
    row.paasid = record.paasid;
    return row;
}

Subject subject_of(const Institution& record, bool is_new = false) {
    return {"institution", record.code, record.name, is_new};
}

std::optional<Refusal> check_entry(const Act& act, const forms::InstitutionRegistration& input) {
    const std::string& number = input.institution;
    const bool pharmacy = input.entry.kind == "2";
    constexpr std::size_t length = 12;
    if (number.size() != length || number[0] != (pharmacy ? 'P' : 'H') ||
        number.find_first_not_of("0123456789", 1) != std::string::npos)
        return Refusal{"institution.number",
                       "定点机构编号（institution）为12位：医疗机构以H、药店以P开头，后接11位数字"};
    const std::string& area = input.entry.area;
    constexpr std::size_t area_digits = 6;
    if (area.size() != area_digits || area.find_first_not_of("0123456789") != std::string::npos ||
        !act.actor.scope.covers_institution(number, area))
        return Refusal{"institution.area",
                       fmt::format("行政区划（area）{}不在您管理的范围内", area)};
    if (pharmacy && input.entry.level != "11")
        return Refusal{"institution.level", "药店没有等级，医院等级（level）应为无等级"};
    return std::nullopt;
}

/// The same of a number that is not given yet.
std::optional<Refusal> check_new(storage::Reader& reader, const Act& act,
                                 const forms::InstitutionRegistration& input) {
    if (auto refusal = check_entry(act, input)) return refusal;
    if (reader.get<Institution>(input.institution))
        return Refusal{"institution.exists",
                       fmt::format("定点机构编号（institution）{}已有", input.institution)};
    return std::nullopt;
}

constexpr std::size_t most_registered = 500;  // at once

void write_entry(Institution& record, const forms::InstitutionEntry& entry) {
    record.name = entry.name;
    record.kind = entry.kind;
    record.level = entry.level;
    record.area = entry.area;
}

/// 32 random bytes as hexadecimal digits.
std::string new_secret() { return hex(random_bytes(32)); }

storage::Blob sealed(const Agency& agency, const std::string& secret, const std::string& number) {
    return agency.vault().seal(secret, "institution:" + number);
}

}  // namespace

Result<forms::ListInstitutions::Output> list_institutions(
    storage::Reader&, const Act& act, const forms::ListInstitutions::Input& input) {
    std::vector<const Institution*> found;
    for (const auto& [code, party] : act.agency.institutions()) {
        const Institution& one = party.record;
        const bool named = !input.search || one.name.find(*input.search) != std::string::npos ||
                           one.code.starts_with(*input.search);
        if (in_scope(act, one) && named && (!input.kind || one.kind == *input.kind) &&
            (!input.level || one.level == *input.level) &&
            (!input.state || one.status == *input.state))
            found.push_back(&one);
    }
    forms::ListInstitutions::Output list;
    list.total = forms::count(found.size());
    const std::size_t first = std::min(input.asked.first(), found.size());
    const std::size_t last = std::min(first + input.asked.rows(), found.size());
    for (std::size_t at = first; at < last; ++at) list.rows.push_back(row_of(*found[at]));
    return list;
}

Result<forms::InstitutionRow> get_institution(storage::Reader& reader, const Act& act,
                                              const forms::InstitutionKey& input) {
    const auto record = found(reader, act, input.institution);
    if (!record) return unknown;
    return row_of(*record);
}

Result<Subject> register_institution(storage::UnitOfWork& unit, const Act& act,
                                     const forms::RegisterInstitution::Input& input) {
    if (auto refusal = check_new(unit, act, input)) return *std::move(refusal);
    Institution record;
    record.code = input.institution;
    write_entry(record, input.entry);
    record.status = active;
    record.paasid = input.institution;
    record.secret = sealed(act.agency, new_secret(), record.code);
    const Subject subject = subject_of(record, true);
    act.trail.changed("institution", record.code, std::optional<forms::InstitutionRow>(),
                      row_of(record));
    unit.insert(std::move(record));
    return subject;
}

Result<Subject> register_institutions(storage::UnitOfWork& unit, const Act& act,
                                      const forms::RegisterInstitutions::Input& input,
                                      Progress& progress) {
    if (auto refusal = check_rows(input.rows.size(), most_registered)) return *std::move(refusal);
    progress.begin("逐行核对", input.rows.size());
    for (std::size_t at = 0; at < input.rows.size(); ++at) {
        if (auto off = progress.at(at)) return *std::move(off);
        if (const auto one = register_institution(unit, act, input.rows[at]); !one)
            return at_row(at, one.refusal());
    }
    return Subject{"institution", "", fmt::format("{}家机构", input.rows.size()), true};
}

Result<forms::CheckInstitutions::Output> check_institutions(
    storage::Reader& reader, const Act& act, const forms::CheckInstitutions::Input& input,
    Progress& progress) {
    if (auto refusal = check_rows(input.rows.size(), most_registered)) return *std::move(refusal);
    progress.begin("逐行核对", input.rows.size());
    forms::CheckInstitutions::Output list;
    std::set<std::string> seen;
    for (std::size_t at = 0; at < input.rows.size(); ++at) {
        if (auto off = progress.at(at)) return *std::move(off);
        if (const auto refusal = check_new(reader, act, input.rows[at]))
            list.rows.push_back(fault_at(at, *refusal));
        else if (!seen.insert(input.rows[at].institution).second)
            list.rows.push_back(
                fault_at(at, {"batch.twice", "定点机构编号（institution）在本批中重复"}));
    }
    list.total = forms::count(list.rows.size());
    return list;
}

Result<Subject> change_institution(storage::UnitOfWork& unit, const Act& act,
                                   const forms::ChangeInstitution::Input& input) {
    const auto before = found(unit, act, input.institution);
    if (!before) return unknown;
    if (auto refusal = check_entry(act, input)) return *std::move(refusal);
    Institution record = *before;
    write_entry(record, input.entry);
    const Subject subject = subject_of(record);
    act.trail.changed("institution", record.code, std::optional(row_of(*before)), row_of(record));
    unit.update(std::move(record));
    return subject;
}

Result<Subject> change_institution_state(storage::UnitOfWork& unit, const Act& act,
                                         const forms::ChangeInstitutionState::Input& input) {
    const auto before = found(unit, act, input.institution);
    if (!before) return unknown;
    if (before->closed || before->status == input.state)
        return Refusal{"institution.state", before->closed
                                                ? "机构已取消定点，不能再变更状态（state）"
                                                : "机构已是这个状态（state）"};
    if (input.since < act.today())
        return Refusal{"institution.since", "生效日期（since）不能早于今天"};
    if (input.state == active && input.since != act.today())
        return Refusal{"institution.since", "恢复联网当日生效，生效日期（since）应为今天"};
    Institution record = *before;
    record.suspended.reset();
    if (input.state == suspended) record.suspended = input.since;
    if (input.state == closed) record.closed = input.since;
    // What is dated ahead counts from its day on; the state as such says so at once.
    record.status = input.since > act.today() ? std::string(active) : input.state;
    if (input.reason) act.trail.because(*input.reason);
    const Subject subject = subject_of(record);
    act.trail.changed("institution", record.code, std::optional(row_of(*before)), row_of(record));
    unit.update(std::move(record));
    return subject;
}

Result<forms::IssueSecret::Output> issue_secret(storage::UnitOfWork& unit, const Act& act,
                                                const forms::InstitutionKey& input) {
    const auto before = found(unit, act, input.institution);
    if (!before) return unknown;
    Institution record = *before;
    const std::string secret = new_secret();
    record.secret = sealed(act.agency, secret, record.code);
    act.trail.touched("institution", record.code);
    unit.update(record);
    return forms::IssueSecret::Output{record.code, record.paasid, secret};
}

}  // namespace yibao::operations
