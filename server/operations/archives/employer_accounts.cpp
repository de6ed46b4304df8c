#include "operations/archives/employer_accounts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "enrolment/employer.hpp"
#include "operations/archives/employers.hpp"
#include "operations/call.hpp"
#include "operations/sealed.hpp"
#include "storage/records/employer.hpp"

namespace yibao::operations {

namespace {

using storage::Employer;
using storage::EmployerAccount;

const Refusal no_employer{"employer.unknown", "没有这个参保单位（employer）"};
const Refusal no_account{"employer_account.unknown", "单位没有这个银行账户（account）"};

std::string context_of(std::int64_t account) { return fmt::format("employer_account:{}", account); }

forms::AccountHolder holder_of(const Agency& agency, const EmployerAccount& record) {
    return open_part<forms::AccountHolder>(agency, record.sealed, context_of(record.id));
}

forms::EmployerAccountRow account_row(const Agency& agency, const EmployerAccount& record) {
    forms::EmployerAccountRow row{std::to_string(record.id), record.purpose, record.bank,
                                  holder_of(agency, record), record.start,   record.end};
    return forms::masked(std::move(row));
}

/// An account of an employer in scope.
Result<EmployerAccount> found(storage::Reader& reader, const Act& act, const std::string& employer,
                              const std::string& account) {
    const auto owner = seen_employer(reader, act, employer);
    if (!owner) return no_employer;
    const auto id = id_of(account);
    auto record = id ? reader.get<EmployerAccount>(owner->id, *id) : std::nullopt;
    if (!record) return no_account;
    return *std::move(record);
}

Subject subject_of(const Employer& employer) {
    return {"employer", std::to_string(employer.id), employer.name, false};
}

/// Digits alone; people put blanks between them.
Result<std::string> checked_number(const std::string& typed) {
    constexpr std::size_t fewest = 8;
    constexpr std::size_t most = 32;
    std::string number = typed;
    std::erase(number, ' ');
    if (number.size() < fewest || most < number.size() ||
        number.find_first_not_of("0123456789") != std::string::npos)
        return Refusal{"employer_account.number", "银行账号（account_no）应为8至32位数字"};
    return number;
}

/// What is for the same purpose ends the day before.
std::optional<Refusal> make_room(storage::UnitOfWork& unit, const Act& act, const Employer& owner,
                                 const forms::AddEmployerAccount::Input& input) {
    for (EmployerAccount other : unit.find<EmployerAccount>(owner.id)) {
        if (other.purpose != input.purpose) continue;
        if (other.end && *other.end < input.start) continue;
        if (input.start <= other.start)
            return Refusal{
                "employer_account.start",
                fmt::format("此用途自{}起已有账户，启用日期（start）应在其后", other.start.text())};
        const auto before = account_row(act.agency, other);
        other.end = input.start.plus(-1);
        act.trail.changed("employer", input.employer, std::optional(before),
                          account_row(act.agency, other));
        unit.update(std::move(other));
    }
    return std::nullopt;
}

}  // namespace

Result<forms::ListEmployerAccounts::Output> list_employer_accounts(
    storage::Reader& reader, const Act& act, const forms::ListEmployerAccounts::Input& input) {
    const auto owner = seen_employer(reader, act, input.employer);
    if (!owner) return no_employer;
    forms::ListEmployerAccounts::Output list;
    for (const auto& one : reader.find<EmployerAccount>(owner->id))
        list.rows.push_back(account_row(act.agency, one));
    std::ranges::stable_sort(list.rows, std::greater(), &forms::EmployerAccountRow::start);
    list.total = forms::count(list.rows.size());
    return list;
}

Result<Subject> add_employer_account(storage::UnitOfWork& unit, const Act& act,
                                     const forms::AddEmployerAccount::Input& input) {
    constexpr int most_days = 366;
    const auto owner = seen_employer(unit, act, input.employer);
    if (!owner) return no_employer;
    if (from_code<enrolment::EmployerState>(owner->state) > enrolment::EmployerState::suspended)
        return Refusal{"employer.ended", "单位已终止参保，不能登记银行账户"};
    auto number = checked_number(input.holder.account_no);
    if (!number) return number.refusal();
    if (input.start < act.today().plus(-most_days) || act.today().plus(most_days) < input.start)
        return Refusal{"employer_account.start", "启用日期（start）应在今天前后一年之内"};
    if (auto refusal = make_room(unit, act, *owner, input)) return *std::move(refusal);
    EmployerAccount record;
    record.employer = owner->id;
    record.id = unit.next_id(bucket_of(owner->id));
    record.purpose = input.purpose;
    record.bank = input.bank;
    record.start = input.start;
    const forms::AccountHolder holder{input.holder.account_name, *std::move(number)};
    record.sealed = seal_part(act.agency, holder, context_of(record.id));
    act.trail.changed("employer", input.employer, std::optional<forms::EmployerAccountRow>(),
                      account_row(act.agency, record));
    unit.append(std::move(record));
    return subject_of(*owner);
}

Result<Subject> end_employer_account(storage::UnitOfWork& unit, const Act& act,
                                     const forms::EndEmployerAccount::Input& input) {
    const auto before = found(unit, act, input.employer, input.account);
    if (!before) return before.refusal();
    if (before->end)
        return Refusal{"employer_account.end", fmt::format("账户已于{}停用", before->end->text())};
    if (input.end < before->start)
        return Refusal{"employer_account.end",
                       fmt::format("停用日期（end）不能早于启用日期{}", before->start.text())};
    EmployerAccount record = *before;
    record.end = input.end;
    if (input.reason) act.trail.because(*input.reason);
    act.trail.changed("employer", input.employer, std::optional(account_row(act.agency, *before)),
                      account_row(act.agency, record));
    unit.update(std::move(record));
    return subject_of(*seen_employer(unit, act, input.employer));
}

Result<forms::RevealEmployerAccount::Output> reveal_employer_account(
    storage::UnitOfWork& unit, const Act& act, const forms::RevealEmployerAccount::Input& input) {
    const auto record = found(unit, act, input.employer, input.account);
    if (!record) return record.refusal();
    if (input.reason.find_first_not_of(" \t\n") == std::string::npos)
        return Refusal{"employer_account.reason", "查看原因（reason）必填"};
    act.trail.because(input.reason);
    act.trail.touched("employer", input.employer);
    const auto holder = holder_of(act.agency, *record);
    return forms::RevealEmployerAccount::Output{holder.account_name, holder.account_no};
}

}  // namespace yibao::operations
