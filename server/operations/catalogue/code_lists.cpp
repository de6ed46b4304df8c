#include "operations/catalogue/code_lists.hpp"

#include <fmt/format.h>

#include <set>

#include "operations/batch.hpp"
#include "storage/records/catalogue.hpp"

namespace yibao::operations {

namespace {

constexpr std::size_t most_rows = 10'000;
const Refusal twice{"batch.twice", "编码（code）在本批中重复"};

/// The rows that stand in the list already, or not as the input has them.
template <class Record>
Result<std::size_t> write_codes(storage::UnitOfWork& unit, const Act& act,
                                const forms::ImportCodes::Input& input, Progress& progress) {
    std::size_t written = 0;
    progress.begin("逐行与现有编码比较", input.rows.size());
    for (std::size_t at = 0; at < input.rows.size(); ++at) {
        if (auto off = progress.at(at)) return *std::move(off);
        const forms::CodeRow& row = input.rows[at];
        const auto before = unit.get<Record>(row.code);
        if (before && before->name == row.name) continue;
        Record record{row.code, row.name};
        const auto known =
            before ? std::optional(forms::CodeRow{before->code, before->name}) : std::nullopt;
        act.trail.changed(input.list, row.code, known, row);
        if (before)
            unit.update(std::move(record));
        else
            unit.insert(std::move(record));
        ++written;
    }
    return written;
}

template <class Record>
void list_records(storage::Reader& reader, const forms::ListCodes::Input& input,
                  forms::ListCodes::Output& list) {
    std::size_t found = 0;
    reader.each<Record>([&](const Record& one) {
        if (input.search && !one.code.starts_with(*input.search) &&
            one.name.find(*input.search) == std::string::npos)
            return;
        if (found >= input.asked.first() && list.rows.size() < input.asked.rows())
            list.rows.push_back({one.code, one.name});
        ++found;
    });
    list.total = forms::count(found);
}

}  // namespace

Result<forms::ListCodes::Output> list_codes(storage::Reader& reader, const Act&,
                                            const forms::ListCodes::Input& input) {
    forms::ListCodes::Output list;
    if (input.list == "procedure")
        list_records<storage::Procedure>(reader, input, list);
    else
        list_records<storage::Diagnosis>(reader, input, list);
    return list;
}

Result<Subject> import_codes(storage::UnitOfWork& unit, const Act& act,
                             const forms::ImportCodes::Input& input, Progress& progress) {
    if (!act.actor.scope.everything())
        return Refusal{"edition.scope", "编码表由市级经办机构统一导入"};
    if (auto refusal = check_rows(input.rows.size(), most_rows)) return *std::move(refusal);
    std::set<std::string> seen;
    for (std::size_t at = 0; at < input.rows.size(); ++at)
        if (!seen.insert(input.rows[at].code).second) return at_row(at, twice);
    const auto written = input.list == "diagnosis"
                             ? write_codes<storage::Diagnosis>(unit, act, input, progress)
                             : write_codes<storage::Procedure>(unit, act, input, progress);
    if (!written) return written.refusal();
    if (*written == 0) return Refusal{"edition.same", "与现有编码相同，没有可导入的变化"};
    return Subject{"code_list", input.list, fmt::format("{}条编码", *written), true};
}

Result<forms::CheckCodes::Output> check_codes(storage::Reader&, const Act&,
                                              const forms::ImportCodes::Input& input,
                                              Progress& progress) {
    if (auto refusal = check_rows(input.rows.size(), most_rows)) return *std::move(refusal);
    forms::CheckCodes::Output list;
    std::set<std::string> seen;
    progress.begin("逐行核对", input.rows.size());
    for (std::size_t at = 0; at < input.rows.size(); ++at) {
        if (auto off = progress.at(at)) return *std::move(off);
        if (!seen.insert(input.rows[at].code).second) list.rows.push_back(fault_at(at, twice));
    }
    list.total = forms::count(list.rows.size());
    return list;
}

}  // namespace yibao::operations
