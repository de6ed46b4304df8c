#include "operations/catalogue/code_lists.hpp"

#include <fmt/format.h>

#include <set>
#include <span>

#include "operations/batch.hpp"
#include "operations/catalogue/versions.hpp"
#include "storage/records/catalogue.hpp"

namespace yibao::operations {

namespace {

using forms::CodeEntry;

constexpr std::size_t most_rows = 10'000;
constexpr VersionNames names{"code", "编码", "code", "请自那天起变更"};

/// What was sent, be it to be imported or only to be compared.
struct Sent {
    Day start;
    std::span<const CodeEntry> rows;
};

/// Rows against what the store has.
template <class Record>
class CodeEdition {
public:
    CodeEdition(storage::Reader& reader, Day today, const Sent& sent)
        : reader_(reader), today_(today), sent_(sent) {}

    /// What the row does; nothing where it says what holds already.
    Result<std::optional<Step<Record>>> step(std::size_t at) {
        const CodeEntry& row = sent_.rows[at];
        if (!seen_.insert(row.code).second)
            return Refusal{"batch.twice", "编码（code）在本批中重复"};
        if (auto refusal = check_end(row.end, sent_.start, today_, names))
            return *std::move(refusal);
        const auto held = held_of<Record>(reader_, row.code, sent_.start, names);
        if (!held) return held.refusal();
        if (row.end && *row.end < sent_.start) return end_before(*held, sent_.start, names);
        return step_to(Record{row.code, sent_.start, row.end, row.name}, *held, today_, names);
    }

private:
    storage::Reader& reader_;
    Day today_;
    Sent sent_;
    std::set<std::string> seen_;
};

template <class Record>
Result<Steps<Record>> steps_of(storage::Reader& reader, const Act& act, const Sent& sent,
                               Progress& progress) {
    if (!act.actor.scope.everything())
        return Refusal{"edition.scope", "编码表由市级经办机构统一导入"};
    if (auto refusal = check_rows(sent.rows.size(), most_rows)) return *std::move(refusal);
    CodeEdition<Record> edition(reader, act.today(), sent);
    Steps<Record> all;
    progress.begin("逐行与现有编码比较", sent.rows.size());
    for (std::size_t at = 0; at < sent.rows.size(); ++at) {
        if (auto off = progress.at(at)) return *std::move(off);
        auto step = edition.step(at);
        if (!step) return at_row(at, step.refusal());
        if (*step)
            all.steps.push_back(**std::move(step));
        else
            ++all.same;
    }
    return all;
}

template <class Record>
forms::CodeRow row_of(const Record& record) {
    return {record.code, record.name, record.start, record.end};
}

/// How many were written.
template <class Record>
Result<std::size_t> write_codes(storage::UnitOfWork& unit, const Act& act,
                                const forms::ImportCodes::Input& input, Progress& progress) {
    const auto all = steps_of<Record>(unit, act, {input.start, input.rows}, progress);
    if (!all) return all.refusal();
    for (const auto& step : all->steps) {
        act.trail.changed(input.list, step.after.code,
                          step.before ? std::optional(row_of(*step.before)) : std::nullopt,
                          row_of(step.after));
        keep(unit, step);
    }
    return all->steps.size();
}

template <class Record>
Result<forms::CompareCodes::Output> compared(storage::Reader& reader, const Act& act,
                                             const Sent& sent, const forms::ChangesAsked& shown,
                                             Progress& progress) {
    const auto all = steps_of<Record>(reader, act, sent, progress);
    if (!all) return all.refusal();
    return difference_of(*all, shown, [](const Record& one) {
        return forms::write(CodeEntry{one.code, one.name, one.end});
    });
}

template <class Record>
forms::CheckCodes::Output checked(storage::Reader& reader, const Act& act, const Sent& sent,
                                  Progress& progress) {
    forms::CheckCodes::Output list;
    CodeEdition<Record> edition(reader, act.today(), sent);
    for (std::size_t at = 0; at < sent.rows.size() && !progress.at(at); ++at)
        if (const auto step = edition.step(at); !step)
            list.rows.push_back(fault_at(at, step.refusal()));
    list.total = forms::count(list.rows.size());
    return list;
}

template <class Record>
void list_records(storage::Reader& reader, Day day, const forms::ListCodes::Input& input,
                  forms::ListCodes::Output& list) {
    std::size_t found = 0;
    reader.each<Record>([&](const Record& one) {
        if (day < one.start || (one.end && *one.end < day)) return;
        if (input.search && !one.code.starts_with(*input.search) &&
            one.name.find(*input.search) == std::string::npos)
            return;
        if (found >= input.asked.first() && list.rows.size() < input.asked.rows())
            list.rows.push_back(row_of(one));
        ++found;
    });
    list.total = forms::count(found);
}

bool of_procedures(const std::string& list) { return list == "procedure"; }

}  // namespace

Result<forms::ListCodes::Output> list_codes(storage::Reader& reader, const Act& act,
                                            const forms::ListCodes::Input& input) {
    forms::ListCodes::Output list;
    const Day day = input.day.value_or(act.today());
    if (input.list && of_procedures(*input.list))
        list_records<storage::Procedure>(reader, day, input, list);
    else
        list_records<storage::Diagnosis>(reader, day, input, list);
    return list;
}

Result<Subject> import_codes(storage::UnitOfWork& unit, const Act& act,
                             const forms::ImportCodes::Input& input, Progress& progress) {
    const auto written = of_procedures(input.list)
                             ? write_codes<storage::Procedure>(unit, act, input, progress)
                             : write_codes<storage::Diagnosis>(unit, act, input, progress);
    if (!written) return written.refusal();
    if (*written == 0) return Refusal{"edition.same", "与现有编码相同，没有可导入的变化"};
    return Subject{"code_list", input.list,
                   fmt::format("{}起{}条编码", input.start.text(), *written), true};
}

Result<forms::CheckCodes::Output> check_codes(storage::Reader& reader, const Act& act,
                                              const forms::ImportCodes::Input& input,
                                              Progress& progress) {
    if (auto refusal = check_rows(input.rows.size(), most_rows)) return *std::move(refusal);
    progress.begin("逐行核对", input.rows.size());
    const Sent sent{input.start, input.rows};
    auto list = of_procedures(input.list)
                    ? checked<storage::Procedure>(reader, act, sent, progress)
                    : checked<storage::Diagnosis>(reader, act, sent, progress);
    if (auto off = progress.at(input.rows.size())) return *std::move(off);
    return list;
}

Result<forms::CompareCodes::Output> compare_code_edition(storage::Reader& reader, const Act& act,
                                                         const forms::ImportCodes::Input& edition,
                                                         const forms::ChangesAsked& shown,
                                                         Progress& progress) {
    const Sent sent{edition.start, edition.rows};
    return of_procedures(edition.list)
               ? compared<storage::Procedure>(reader, act, sent, shown, progress)
               : compared<storage::Diagnosis>(reader, act, sent, shown, progress);
}

Result<forms::CompareCodes::Output> compare_codes(storage::Reader& reader, const Act& act,
                                                  const forms::CompareCodes::Input& input,
                                                  Progress& progress) {
    const Sent sent{input.start, input.rows};
    return of_procedures(input.list)
               ? compared<storage::Procedure>(reader, act, sent, input.shown, progress)
               : compared<storage::Diagnosis>(reader, act, sent, input.shown, progress);
}

}  // namespace yibao::operations
