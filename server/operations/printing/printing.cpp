#include "operations/printing/printing.hpp"

#include <fmt/format.h>

#include "base/base64.hpp"
#include "base/ensure.hpp"
#include "documents/pdf.hpp"
#include "operations/persons/benefits.hpp"
#include "operations/persons/sheet.hpp"
#include "operations/printing/papers.hpp"
#include "operations/settlements/sheet.hpp"

namespace yibao::operations {

namespace {

using forms::DocumentFile;
using forms::PrintList;
using storage::Reader;

constexpr std::size_t most_bytes = 1'000'000;  // of a list's text: a few seconds of work

/// Insured persons print for themselves; they stand on their papers masked.
std::string printed_by(Reader& reader, const Act& act) {
    if (act.actor.scope.kind() == access::OrganisationKind::person) return "本人";
    const auto who = reader.get<storage::Operator>(act.actor.operator_id);
    ensure(who.has_value(), "whoever acts is an operator");
    return storage::PersonalData::read(
               act.agency.vault().open(who->sealed, fmt::format("operator:{}", who->id)))
        .name;
}

Imprint imprint_of(Reader& reader, const Act& act) {
    return {act.agency.area_name(), printed_by(reader, act), act.now};
}

DocumentFile file_of(std::string name, const documents::Document& document) {
    return {std::move(name) + ".pdf", "application/pdf", base64(documents::pdf_of(document))};
}

/// Makes a paper of what the actor may read: what it says is gathered in one snapshot, and laid out
/// after that.
template <class Read, class Compose>
Result<DocumentFile> made(storage::Store& store, const Act& act, const std::string& name,
                          const Read& read, const Compose& compose) {
    auto paper = store.read([&](Reader& reader) -> Result<documents::Document> {
        const auto sheet = read(reader);
        if (!sheet) return sheet.refusal();
        return compose(*sheet, imprint_of(reader, act));
    });
    if (!paper) return paper.refusal();
    return file_of(name, *paper);
}

template <class Read>
Result<DocumentFile> made_settlement(storage::Store& store, const Act& act,
                                     const forms::StatementAsked& input, const Read& read) {
    return made(
        store, act, "结算单_" + input.settlement_id,
        [&](Reader& reader) { return read(reader, act, {input.settlement_id}); },
        [&](const forms::SettlementSheet& sheet, const Imprint& imprint) {
            return settlement_paper(sheet, imprint, input.derivation == "1");
        });
}

std::optional<Refusal> fault_in(const PrintList::Input& list) {
    if (list.columns.size() > PrintList::most_columns)
        return Refusal{"list.columns", fmt::format("列（columns）最多 {} 列，请减少显示列",
                                                   PrintList::most_columns)};
    if (list.rows.size() > PrintList::most_rows)
        return Refusal{"list.rows",
                       fmt::format("PDF 一次最多 {} 行，请缩小查询范围，或导出 Excel、CSV",
                                   PrintList::most_rows)};
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < list.rows.size(); ++i) {
        if (list.rows[i].cells.size() != list.columns.size())
            return Refusal{"list.cells",
                           fmt::format("第 {} 行有 {} 个单元格（cells），应有 {} 个", i + 1,
                                       list.rows[i].cells.size(), list.columns.size())};
        for (const forms::PrintedCell& cell : list.rows[i].cells) bytes += cell.text.size();
    }
    if (bytes > most_bytes)
        return Refusal{"list.text", "PDF 一次放不下这么多文字，请减少显示列或缩小查询范围"};
    return std::nullopt;
}

}  // namespace

Result<DocumentFile> make_settlement(storage::Store& store, const Act& act,
                                     const forms::StatementAsked& input) {
    return made_settlement(store, act, input, &get_settlement);
}

Result<DocumentFile> make_own_settlement(storage::Store& store, const Act& act,
                                         const forms::StatementAsked& input) {
    return made_settlement(store, act, input, &get_own_settlement);
}

Result<DocumentFile> make_certificate(storage::Store& store, const Act& act,
                                      const forms::PersonKey& input) {
    return made(
        store, act, "参保证明_" + input.person,
        [&](Reader& reader) { return get_person(reader, act, input); }, &certificate_paper);
}

Result<DocumentFile> make_own_certificate(storage::Store& store, const Act& act,
                                          const forms::Nothing& input) {
    return made(
        store, act, "参保证明", [&](Reader& reader) { return get_own_record(reader, act, input); },
        &certificate_paper);
}

Result<DocumentFile> print_settlement(storage::UnitOfWork&, const Act& act,
                                      const forms::StatementAsked& input,
                                      const Result<DocumentFile>& made) {
    act.trail.touched("settlement", input.settlement_id);
    return made;
}

Result<DocumentFile> print_certificate(storage::UnitOfWork&, const Act& act,
                                       const forms::PersonKey& input,
                                       const Result<DocumentFile>& made) {
    act.trail.touched("person", input.person);
    return made;
}

Result<DocumentFile> print_own_certificate(storage::UnitOfWork&, const Act& act,
                                           const forms::Nothing&,
                                           const Result<DocumentFile>& made) {
    act.trail.touched("person", std::to_string(act.actor.scope.number()));
    return made;
}

Result<DocumentFile> print_list(storage::Store& store, const Act& act,
                                const PrintList::Input& input) {
    if (auto refusal = fault_in(input)) return *std::move(refusal);
    const Imprint imprint = store.read([&](Reader& reader) { return imprint_of(reader, act); });
    const std::string day = act.today().text();
    return file_of(fmt::format("{}_{}", input.title, day), list_paper(input, imprint));
}

}  // namespace yibao::operations
