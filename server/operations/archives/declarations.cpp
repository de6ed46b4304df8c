#include "operations/archives/declarations.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "base/ensure.hpp"
#include "operations/call.hpp"
#include "operations/listing.hpp"

namespace yibao::operations {

namespace {

using storage::Declaration;

const Refusal unknown{"declaration.unknown", "没有这个申报（declaration）"};

std::string context_of(std::int64_t id) { return fmt::format("declaration:{}", id); }

bool in_scope(const Act& act, const Declaration& declaration) {
    return act.agency.access().is_below(declaration.organisation, act.actor.organisation);
}

Refusal done(const Declaration& declaration) {
    const std::string_view state = declaration.state == "approved"  ? "已通过"
                                   : declaration.state == "refused" ? "已退回"
                                                                    : "已撤回";
    return {"declaration.done", fmt::format("申报{}{}，不能再办理", declaration.id, state)};
}

storage::Blob digest_of(const Agency& agency, const Entered& entered) {
    return agency.vault().lookup("declaration",
                                 fmt::format("{}\n{}", entered.act, entered.content));
}

/// The number with the declaration's row, before and after, in the trail.
forms::DeclarationRow keep(storage::UnitOfWork& unit, const Act& act, const Declaration& before,
                           Declaration after) {
    const auto row = row_of(act.agency, after);
    act.trail.changed("declaration", row.declaration, std::optional(row_of(act.agency, before)),
                      row);
    unit.update(std::move(after));
    return row;
}

}  // namespace

forms::DeclarationRow row_of(const Agency& agency, const Declaration& declaration) {
    forms::DeclarationRow row;
    row.declaration = std::to_string(declaration.id);
    row.act = declaration.act;
    row.subject_kind = declaration.subject_kind;
    row.subject = filled(declaration.subject);
    row.subject_title = declaration.subject_title;
    row.organisation = declaration.organisation;
    const auto* const organisation = agency.access().organisation(declaration.organisation);
    row.organisation_name = organisation != nullptr ? organisation->name : declaration.organisation;
    row.entered_by = declaration.entered_name;
    row.entered = declaration.entered;
    row.state = declaration.state;
    row.reviewed_by = filled(declaration.reviewed_name);
    row.reviewed = declaration.reviewed;
    row.note = filled(declaration.note);
    return row;
}

std::string content_of(const Agency& agency, const Declaration& declaration) {
    return agency.vault().open(declaration.content, context_of(declaration.id));
}

std::vector<Declaration> waiting_beside(storage::Reader& reader, const Act& act,
                                        const Entered& entered, const Subject& subject) {
    const auto digest = digest_of(act.agency, entered);
    // What waits is little; what was ever declared about a record only grows.
    auto others = reader.find(Declaration::by_state(), std::string("waiting"));
    std::erase_if(others, [&](const Declaration& one) {
        return one.act != entered.act || one.digest == digest || one.subject_kind != subject.kind ||
               one.subject != subject.number;
    });
    return others;
}

Result<forms::DeclarationRow> declare(storage::UnitOfWork& unit, const Act& act,
                                      const Entered& entered, const Subject& subject,
                                      access::Function reviewing) {
    const auto& vault = act.agency.vault();
    const auto digest = digest_of(act.agency, entered);
    for (const auto& same : unit.find(Declaration::by_digest(), digest))
        if (same.state == "waiting")
            return Refusal{"declaration.exists",
                           fmt::format("相同内容的申报{}正在等待复核", same.id)};
    Declaration declaration;
    declaration.id = unit.next_id(unit.buckets().first());
    declaration.act = entered.act;
    declaration.reviewing = code_of(reviewing);
    declaration.content = vault.seal(entered.content, context_of(declaration.id));
    declaration.digest = digest;
    declaration.subject_kind = subject.kind;
    if (!subject.is_new) declaration.subject = subject.number;
    declaration.subject_title = subject.title;
    declaration.organisation = act.actor.organisation;
    declaration.entered_by = act.actor.operator_id;
    declaration.entered_name = act.actor.username;
    declaration.entered = act.now;
    declaration.state = "waiting";
    const auto row = row_of(act.agency, declaration);
    act.trail.changed("declaration", row.declaration, std::optional<forms::DeclarationRow>(), row);
    unit.append(std::move(declaration));
    return row;
}

Result<Declaration> declaration_of(storage::Reader& reader, const Act& act,
                                   const std::string& number) {
    const auto id = id_of(number);
    auto declaration = id ? reader.get<Declaration>(*id) : std::nullopt;
    if (!declaration || !in_scope(act, *declaration)) return unknown;
    return *std::move(declaration);
}

Result<forms::ListDeclarations::Output> list_declarations(
    storage::Reader& reader, const Act& act, const forms::ListDeclarations::Input& input) {
    const bool own = input.own == "1";
    const auto page_of = [&](const storage::Page& wanted) {
        if (own) return reader.page(wanted, Declaration::by_entered(), act.actor.operator_id);
        if (input.subject_kind && input.subject)
            return reader.page(wanted, Declaration::by_subject(), *input.subject_kind,
                               *input.subject);
        if (input.state) return reader.page(wanted, Declaration::by_state(), *input.state);
        return reader.page<Declaration>(wanted);
    };
    const auto shown = [&](const Declaration& one) -> std::optional<forms::DeclarationRow> {
        if (!in_scope(act, one)) return std::nullopt;
        if (input.state && one.state != *input.state) return std::nullopt;
        if (input.subject_kind && one.subject_kind != *input.subject_kind) return std::nullopt;
        if (own && input.subject && one.subject != *input.subject) return std::nullopt;
        return row_of(act.agency, one);
    };
    return list_pages<forms::DeclarationRow>(input.asked, true, page_of, shown);
}

Result<forms::DeclarationRow> withdraw_declaration(storage::UnitOfWork& unit, const Act& act,
                                                   const forms::DeclarationKey& input) {
    const auto before = declaration_of(unit, act, input.declaration);
    if (!before) return before.refusal();
    if (before->state != "waiting") return done(*before);
    if (before->entered_by != act.actor.operator_id)
        return Refusal{"declaration.other",
                       fmt::format("只有录入人 {} 可以撤回", before->entered_name)};
    Declaration after = *before;
    after.state = "withdrawn";
    return keep(unit, act, *before, std::move(after));
}

std::optional<Refusal> check_reviewer(const Act& act, const Declaration& declaration) {
    if (declaration.state != "waiting") return done(declaration);
    if (!act.actor.scope.of_agency())
        return Refusal{"declaration.agency", "申报由医保经办机构复核，单位和机构不能复核"};
    if (declaration.entered_by == act.actor.operator_id)
        return Refusal{"declaration.own", "录入人不能复核自己录入的业务，请由他人复核"};
    const auto reviewing = from_code<access::Function>(declaration.reviewing);
    ensure(reviewing.has_value(), "a declaration names a function of this program");
    if (!act.actor.functions.holds(*reviewing))
        return Refusal{"declaration.function",
                       fmt::format("没有“{}”权限，不能复核这项业务", title_of(*reviewing))};
    return std::nullopt;
}

bool may_review(const Act& act, const Declaration& declaration) {
    return act.actor.functions.holds(access::Function::declaration_decide) &&
           !check_reviewer(act, declaration);
}

Result<forms::DeclarationRow> review_declaration(storage::UnitOfWork& unit, const Act& act,
                                                 const forms::ReviewDeclaration::Input& input,
                                                 const CarryOut& carry_out) {
    const auto before = declaration_of(unit, act, input.declaration);
    if (!before) return before.refusal();
    if (auto refusal = check_reviewer(act, *before)) return *std::move(refusal);
    Declaration after = *before;
    after.note = input.note.value_or("");
    if (input.decision == "approve") {
        const auto subject = carry_out();
        if (!subject) return subject.refusal();
        after.subject = subject->number;
        after.state = "approved";
    } else {
        if (after.note.empty()) return Refusal{"declaration.note", "退回时请写明复核意见（note）"};
        after.state = "refused";
    }
    after.reviewed_by = act.actor.operator_id;
    after.reviewed_name = act.actor.username;
    after.reviewed = act.now;
    return keep(unit, act, *before, std::move(after));
}

std::size_t waiting_for(storage::Reader& reader, const Act& act, std::size_t most) {
    if (!act.actor.functions.holds(access::Function::declaration_decide)) return 0;
    const auto page_of = [&](const storage::Page& wanted) {
        return reader.page(wanted, Declaration::by_state(), std::string("waiting"));
    };
    return count_pages(most, page_of, [&](const Declaration& one) {
        return in_scope(act, one) && may_review(act, one);
    });
}

std::size_t returned_to(storage::Reader& reader, const Act& act) {
    if (!act.actor.functions.holds(access::Function::declaration_read)) return 0;
    const Day since = act.today().plus(-30);
    // When something was last declared by this form about this record: by its number, or, as it had
    // none when it was entered, by its title.
    std::map<std::tuple<std::string, std::string, std::string>, Moment> last;
    std::size_t count = 0;
    const storage::Page newest{.after = {}, .limit = 500, .newest_first = true};
    for (const auto& one : reader.page(newest, Declaration::by_entered(), act.actor.operator_id)) {
        if (one.state == "withdrawn") continue;
        const std::string& known = one.subject.empty() ? one.subject_title : one.subject;
        const auto again = last.find({one.act, one.subject_kind, known});
        if (one.state == "refused" && one.reviewed && one.reviewed->day() >= since &&
            (again == last.end() || again->second < *one.reviewed))
            ++count;
        for (const std::string& name : {one.subject, one.subject_title})
            last.try_emplace({one.act, one.subject_kind, name}, one.entered);
    }
    return count;
}

}  // namespace yibao::operations
