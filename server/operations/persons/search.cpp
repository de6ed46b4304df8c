#include "operations/persons/search.hpp"

#include <fmt/format.h>

#include "catalogue/med_type.hpp"
#include "operations/archives/employers.hpp"
#include "operations/call.hpp"
#include "operations/persons/sheet.hpp"
#include "operations/persons/visible.hpp"
#include "operations/settlements/listing.hpp"

namespace yibao::operations {

namespace {

using access::Function;
using Hits = std::vector<forms::Hit>;

constexpr std::size_t most_hits = 8;  // of a kind

void find_people(storage::Reader& reader, const Act& act, const std::string& text, Hits& hits) {
    for (const std::int64_t person : people_named(reader, act.agency.vault(), text)) {
        if (!sees_person(reader, act, person)) continue;
        const auto row = person_row(reader, act, person);
        hits.push_back({"person", row.person, row.name,
                        fmt::format("{} {}", row.certificate, row.employer_name.value_or(""))});
    }
}

void find_settlement(storage::Reader& reader, const Act& act, const std::string& text, Hits& hits) {
    const auto record = seen_settlement(reader, act, text);
    if (!record) return;
    const auto row = settlement_row(reader, act, *record);
    const auto type = from_code<catalogue::MedType>(row.med_type);
    hits.push_back({"settlement", row.settlement_id,
                    fmt::format("{} {} 元", row.person_name, row.total.text()),
                    fmt::format("{} {} {}", row.at.day().text(), row.institution_name,
                                type ? title_of(*type) : std::string_view())});
}

/// By number, credit code or part of the name, as their list finds them.
void find_employers(storage::Reader& reader, const Act& act, const std::string& text, Hits& hits) {
    forms::ListEmployers::Input wanted;
    wanted.search = text;
    wanted.asked.size = forms::count(most_hits);
    const auto found = list_employers(reader, act, wanted);
    if (!found) return;
    for (const forms::EmployerRow& row : found->rows)
        hits.push_back({"employer", row.employer, row.entry.name, row.entry.uscc});
}

void find_institutions(const Act& act, const std::string& text, Hits& hits) {
    std::size_t found = 0;
    for (const auto& [code, party] : act.agency.institutions()) {
        if (code != text && party.record.name.find(text) == std::string::npos) continue;
        if (!act.actor.scope.covers_institution(code, party.record.area)) continue;
        hits.push_back({"institution", code, party.record.name, code});
        if (++found == most_hits) return;
    }
}

}  // namespace

Result<forms::Search::Output> search(storage::Reader& reader, const Act& act,
                                     const forms::Search::Input& input) {
    const access::Functions& functions = act.actor.functions;
    forms::Search::Output list;
    if (input.text.size() < 2) return list;  // a single letter or digit is in everything
    if (functions.holds(Function::person_read)) find_people(reader, act, input.text, list.rows);
    if (functions.holds(Function::settlement_read))
        find_settlement(reader, act, input.text, list.rows);
    if (functions.holds(Function::employer_read))
        find_employers(reader, act, input.text, list.rows);
    if (functions.holds(Function::institution_read)) find_institutions(act, input.text, list.rows);
    return list;
}

}  // namespace yibao::operations
