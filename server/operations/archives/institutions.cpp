#include "operations/archives/institutions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "base/hex.hpp"
#include "operations/access/password_hash.hpp"
#include "operations/batch.hpp"
#include "operations/designation.hpp"
#include "storage/records/institution.hpp"

namespace yibao::operations {

namespace {

using storage::Institution;
using storage::InstitutionChange;

const Refusal unknown{"institution.unknown", "没有这个定点机构（institution）"};

bool in_scope(const Act& act, const Institution& record) {
    return act.actor.scope.covers_institution(record.code, record.area);
}

std::string coverage_code(Coverage::State state) {
    if (state == Coverage::State::none) return "none";
    return state == Coverage::State::renew ? "renew" : "covered";
}

forms::InstitutionRow row_of(const Institution& record, const Designation& designation, Day today) {
    forms::InstitutionRow row;
    row.institution = record.code;
    row.entry = {record.name, record.kind, designation.level_on(today), record.area};
    row.state = designation.state_on(today);
    row.since = designation.state_since(today);
    if (const auto next = designation.next_state(today)) {
        row.next_state = next->value;
        row.next_since = next->start;
    }
    const Coverage coverage = designation.coverage_on(today);
    row.agreement = coverage_code(coverage.state);
    row.agreement_end = coverage.until;
    row.paasid = record.paasid;
    return row;
}

/// Whether the filter on agreements names it: who is closed needs none.
bool agrees(const Designation& designation, Day today, const std::string& asked) {
    return designation.state_on(today) != institution_closed &&
           coverage_code(designation.coverage_on(today).state) == asked;
}

Subject subject_of(const Institution& record, bool is_new = false) {
    return {"institution", record.code, record.name, is_new};
}

std::optional<Refusal> check_area(const Act& act, const std::string& number,
                                  const std::string& area) {
    constexpr std::size_t area_digits = 6;
    if (area.size() != area_digits || area.find_first_not_of("0123456789") != std::string::npos ||
        !act.actor.scope.covers_institution(number, area))
        return Refusal{"institution.area",
                       fmt::format("行政区划（area）{}不在您管理的范围内", area)};
    return std::nullopt;
}

std::optional<Refusal> check_entry(const Act& act, const forms::InstitutionRegistration& input) {
    const std::string& number = input.institution;
    const bool pharmacy = input.entry.kind == "2";
    constexpr std::size_t length = 12;
    if (number.size() != length || number[0] != (pharmacy ? 'P' : 'H') ||
        number.find_first_not_of("0123456789", 1) != std::string::npos)
        return Refusal{"institution.number",
                       "定点机构编号（institution）为12位：医疗机构以H、药店以P开头，后接11位数字"};
    if (auto refusal = check_area(act, number, input.entry.area)) return refusal;
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

const Refusal past{"institution.since", "生效日期（since）不能早于今天"};

/// `next`: when another of the kind takes its place.
forms::InstitutionChangeRow row_of(const InstitutionChange& change, const std::optional<Day>& next,
                                   Day today) {
    forms::InstitutionChangeRow row;
    row.change = change.kind;
    row.since = change.start;
    (change.kind == state_change ? row.state : row.level) = change.value;
    if (change.withdrawn)
        row.term = "void";
    else if (today < change.start)
        row.term = "coming";
    else
        row.term = next && *next <= today ? "over" : "current";
    return row;
}

/// Keeps it; what was to begin on the same day gives way.
void keep(storage::UnitOfWork& unit, const Act& act, InstitutionChange change) {
    const auto before = unit.get<InstitutionChange>(change.institution, change.kind, change.start);
    const auto row = [&](const InstitutionChange& one) {
        return row_of(one, std::nullopt, act.today());
    };
    act.trail.changed("institution", change.institution,
                      before ? std::optional(row(*before)) : std::nullopt, row(change));
    if (before)
        unit.update(std::move(change));
    else
        unit.insert(std::move(change));
}

/// 32 random bytes as hexadecimal digits.
std::string new_secret() { return hex(random_bytes(32)); }

storage::Blob sealed(const Agency& agency, const std::string& secret, const std::string& number) {
    return agency.vault().seal(secret, "institution:" + number);
}

}  // namespace

Result<forms::ListInstitutions::Output> list_institutions(
    storage::Reader&, const Act& act, const forms::ListInstitutions::Input& input) {
    const Day today = act.today();
    std::vector<const Party*> found;
    for (const auto& [code, party] : act.agency.institutions()) {
        const Institution& one = party.record;
        const bool named = !input.search || one.name.find(*input.search) != std::string::npos ||
                           one.code.starts_with(*input.search);
        if (in_scope(act, one) && named && (!input.kind || one.kind == *input.kind) &&
            (!input.level || party.designation.level_on(today) == *input.level) &&
            (!input.state || party.designation.state_on(today) == *input.state) &&
            (!input.agreement || agrees(party.designation, today, *input.agreement)))
            found.push_back(&party);
    }
    forms::ListInstitutions::Output list;
    list.total = forms::count(found.size());
    const std::size_t first = std::min(input.asked.first(), found.size());
    const std::size_t last = std::min(first + input.asked.rows(), found.size());
    for (std::size_t at = first; at < last; ++at)
        list.rows.push_back(row_of(found[at]->record, found[at]->designation, today));
    return list;
}

std::size_t agreements_to_renew(const Act& act) {
    return static_cast<std::size_t>(
        std::ranges::count_if(act.agency.institutions(), [&](const auto& one) {
            const Party& party = one.second;
            return in_scope(act, party.record) && agrees(party.designation, act.today(), "renew");
        }));
}

std::optional<Institution> seen_institution(storage::Reader& reader, const Act& act,
                                            const std::string& number) {
    auto record = reader.get<Institution>(number);
    if (!record || !in_scope(act, *record)) return std::nullopt;
    return record;
}

Result<forms::InstitutionRow> get_institution(storage::Reader& reader, const Act& act,
                                              const forms::InstitutionKey& input) {
    const auto record = seen_institution(reader, act, input.institution);
    if (!record) return unknown;
    return row_of(*record, Designation::read(reader, *record), act.today());
}

Result<Subject> register_institution(storage::UnitOfWork& unit, const Act& act,
                                     const forms::RegisterInstitution::Input& input) {
    if (auto refusal = check_new(unit, act, input)) return *std::move(refusal);
    Institution record;
    record.code = input.institution;
    record.name = input.entry.name;
    record.kind = input.entry.kind;
    record.level = input.entry.level;
    record.area = input.entry.area;
    record.status = institution_active;
    record.paasid = input.institution;
    record.secret = sealed(act.agency, new_secret(), record.code);
    const Subject subject = subject_of(record, true);
    act.trail.changed("institution", record.code, std::optional<forms::InstitutionRow>(),
                      row_of(record, Designation(record), act.today()));
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
    const auto before = seen_institution(unit, act, input.institution);
    if (!before) return unknown;
    if (auto refusal = check_area(act, input.institution, input.area)) return *std::move(refusal);
    const auto designation = Designation::read(unit, *before);
    Institution record = *before;
    record.name = input.name;
    record.area = input.area;
    const Subject subject = subject_of(record);
    act.trail.changed("institution", record.code,
                      std::optional(row_of(*before, designation, act.today())),
                      row_of(record, designation, act.today()));
    unit.update(std::move(record));
    return subject;
}

Result<Subject> change_institution_state(storage::UnitOfWork& unit, const Act& act,
                                         const forms::ChangeInstitutionState::Input& input) {
    const auto record = seen_institution(unit, act, input.institution);
    if (!record) return unknown;
    if (input.since < act.today()) return past;
    const auto designation = Designation::read(unit, *record);
    const std::string held = designation.state_on(input.since);
    if (held == institution_closed)
        return Refusal{"institution.state", "机构已取消定点，不能再变更状态（state）"};
    if (held == input.state)
        return Refusal{"institution.state",
                       fmt::format("机构在{}已是这个状态（state）", input.since.text())};
    if (input.reason) act.trail.because(*input.reason);
    keep(unit, act,
         {.institution = record->code,
          .kind = std::string(state_change),
          .start = input.since,
          .value = input.state});
    return subject_of(*record);
}

Result<Subject> change_institution_level(storage::UnitOfWork& unit, const Act& act,
                                         const forms::ChangeInstitutionLevel::Input& input) {
    const auto record = seen_institution(unit, act, input.institution);
    if (!record) return unknown;
    if (record->kind == "2") return Refusal{"institution.level", "药店没有等级（level）"};
    if (input.since < act.today()) return past;
    if (Designation::read(unit, *record).level_on(input.since) == input.level)
        return Refusal{"institution.level",
                       fmt::format("机构在{}已是这个等级（level）", input.since.text())};
    if (input.reason) act.trail.because(*input.reason);
    keep(unit, act,
         {.institution = record->code,
          .kind = std::string(level_change),
          .start = input.since,
          .value = input.level});
    return subject_of(*record);
}

Result<forms::ListInstitutionChanges::Output> list_institution_changes(
    storage::Reader& reader, const Act& act, const forms::InstitutionKey& input) {
    const auto record = seen_institution(reader, act, input.institution);
    if (!record) return unknown;
    auto changes = reader.find<InstitutionChange>(record->code);
    std::ranges::stable_sort(changes, std::greater(), &InstitutionChange::start);
    const auto designation = Designation::read(reader, *record);
    forms::ListInstitutionChanges::Output list;
    std::map<std::string, Day> next;
    for (InstitutionChange& change : changes) {
        // After a closing nothing counts any more.
        if (change.kind == state_change && designation.state_since(change.start) != change.start)
            change.withdrawn = true;
        const auto later = next.find(change.kind);
        list.rows.push_back(
            row_of(change, later == next.end() ? std::nullopt : std::optional(later->second),
                   act.today()));
        if (!change.withdrawn) next[change.kind] = change.start;
    }
    list.total = forms::count(list.rows.size());
    return list;
}

Result<Subject> withdraw_institution_change(storage::UnitOfWork& unit, const Act& act,
                                            const forms::WithdrawInstitutionChange::Input& input) {
    const auto record = seen_institution(unit, act, input.institution);
    if (!record) return unknown;
    auto change = unit.get<InstitutionChange>(record->code, input.change, input.since);
    if (!change || change->withdrawn)
        return Refusal{"institution.change_unknown",
                       fmt::format("机构没有自{}起的这项变更（since）", input.since.text())};
    if (change->start <= act.today())
        return Refusal{"institution.since", "变更已经生效，不能撤销，请申报新的变更（since）"};
    if (input.reason) act.trail.because(*input.reason);
    change->withdrawn = true;
    keep(unit, act, *std::move(change));
    return subject_of(*record);
}

Result<forms::IssueSecret::Output> issue_secret(storage::UnitOfWork& unit, const Act& act,
                                                const forms::InstitutionKey& input) {
    const auto before = seen_institution(unit, act, input.institution);
    if (!before) return unknown;
    Institution record = *before;
    const std::string secret = new_secret();
    record.secret = sealed(act.agency, secret, record.code);
    act.trail.touched("institution", record.code);
    unit.update(record);
    return forms::IssueSecret::Output{record.code, record.paasid, secret};
}

}  // namespace yibao::operations
