#include "operations/policies/drafts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "ledger/seal.hpp"
#include "operations/access/book.hpp"
#include "operations/call.hpp"
#include "operations/listing.hpp"
#include "operations/policies/checking.hpp"
#include "policy/reading.hpp"

namespace yibao::operations {

namespace {

using storage::PolicyDocument;
using storage::PolicyDraft;

constexpr std::string_view drafting = "draft";
constexpr std::string_view waiting = "waiting";
constexpr std::string_view approved = "approved";
constexpr std::string_view refused = "refused";
constexpr std::string_view discarded = "discarded";

ledger::Digest digest_of(const std::string& text) { return ledger::sm3(text); }

storage::Blob blob_of(const ledger::Digest& digest) {
    return {std::string(digest.bytes.begin(), digest.bytes.end())};
}

forms::DraftRow row_of(const PolicyDraft& draft) {
    forms::DraftRow row;
    row.draft_id = std::to_string(draft.id);
    row.file = draft.file;
    row.state = draft.state;
    row.note = draft.note;
    row.revision = forms::count(static_cast<std::size_t>(draft.revision));
    row.entered_by = draft.entered_by;
    row.changed = draft.changed;
    row.submitted = draft.submitted;
    row.reviewed_by = filled(draft.reviewed_by);
    row.reviewed = draft.reviewed;
    row.reason = filled(draft.reason);
    row.effective = draft.effective;
    if (draft.edition > 0) row.edition = forms::count(static_cast<std::size_t>(draft.edition));
    row.digest = digest_of(draft.text).hex();
    return row;
}

bool of_agency(const Act& act) { return act.actor.scope.of_agency(); }

/// A policy holds in the whole pooling area: who answers for a part of it reads along.
bool governs(const Act& act) { return act.actor.scope.covers_area(act.agency.area()); }

const Refusal not_governing{"draft.scope", "政策由统筹区的经办机构起草和审批"};

bool is_author(const PolicyDraft& draft, const Act& act) {
    const std::string own = std::to_string(act.actor.operator_id);
    const auto authors = words_of(draft.authors);
    return std::ranges::find(authors, own) != authors.end();
}

bool enters(const Act& act) {
    return act.actor.functions.holds(access::Function::policy_enter) && governs(act);
}

/// Whether it waits for somebody like the actor.
bool reviews(const Act& act, const PolicyDraft& draft) {
    return act.actor.functions.holds(access::Function::policy_review) && governs(act) &&
           draft.state == waiting && !is_author(draft, act);
}

void sign(PolicyDraft& draft, const Act& act) {
    if (!is_author(draft, act))
        draft.authors += (draft.authors.empty() ? "" : " ") + std::to_string(act.actor.operator_id);
    draft.entered_by = act.actor.username;
    draft.changed = act.now;
}

/// 职工门诊.yaml: a name that can be a file's and stands in a line.
bool is_file_name(std::string_view name) {
    constexpr std::string_view ending = ".yaml";
    if (!name.ends_with(ending) || name.size() == ending.size() || name.starts_with('.'))
        return false;
    return std::ranges::none_of(name, [](char c) {
        return static_cast<unsigned char>(c) < 0x21 || c == '/' || c == '\\' || c == '@' ||
               c == '"' || c == '|';
    });
}

/// What a policy begins with where there is none yet.
std::string empty_frame(const Agency& agency) {
    return fmt::format(
        "统筹区: {}\n险种: 职工基本医疗保险\n待遇: \n来源: \n\n"
        "适用: {{险种: 职工基本医疗保险, 医疗类别: [普通门诊], 版本按: 费用日期, 年度按: "
        "费用日期}}\n\n"
        "沿革:\n  - 生效: \n    依据: \n    参数:\n    环节:\n\n算例:\n",
        agency.area_name());
}

Result<PolicyDraft> found_draft(storage::Reader& reader, const Act& act, const std::string& id) {
    const auto number = id_of(id);
    auto draft = number ? reader.get<PolicyDraft>(*number) : std::nullopt;
    if (!draft || draft->area != act.agency.area() || !of_agency(act))
        return Refusal{"draft.unknown", "没有这份草案（draft_id）"};
    return *std::move(draft);
}

/// The draft, for whoever may change it, if it is in one of these states; `revision` of what was looked at, where it matters.
Result<PolicyDraft> draft_in(storage::UnitOfWork& unit, const Act& act, const std::string& id,
                             std::initializer_list<std::string_view> states,
                             std::optional<forms::Count> revision = {}) {
    auto draft = found_draft(unit, act, id);
    if (!draft) return draft.refusal();
    if (!governs(act)) return not_governing;
    if (std::ranges::find(states, draft->state) == states.end())
        return Refusal{"draft.state", "草案的状态已经变化，不能这样办理，请刷新后查看"};
    if (revision && revision->scaled != draft->revision)
        return Refusal{"draft.again",
                       fmt::format("草案已由 {} 另行保存，请刷新后再办理", draft->entered_by)};
    return draft;
}

std::string text_in_force(storage::Reader& reader, const Act& act, const std::string& file) {
    const auto held = reader.get<PolicyDocument>(act.agency.area(), file);
    return held ? held->text : std::string();
}

/// What stands in the way of a draft coming into force.
std::optional<Refusal> obstacle(storage::Reader& reader, const Act& act, const PolicyDraft& draft,
                                const DraftChecked& checked) {
    if (checked.text != draft.text)
        return Refusal{"draft.again", "草案刚刚又有保存，请刷新后再办理"};
    if (draft.base != text_in_force(reader, act, draft.file))
        return Refusal{"draft.stale", "起草之后，这份政策已由另一份草案修改，请按现行条文重新起草"};
    // What was checked was checked against these: two new policies could each be fit, and not both.
    if (policy_editions_of(reader, draft.area) != act.agency.policy_editions())
        return Refusal{"draft.moved", "别的政策刚刚变动，要重新核对是否冲突，请稍候再办理"};
    if (checked.problems > 0)
        return Refusal{
            "draft.unfit",
            fmt::format("条文还有 {} 处问题（含不符的算例），改正后才能提交", checked.problems)};
    if (draft.text == draft.base)
        return Refusal{"draft.same", "条文与现行政策相同，没有要审批的内容"};
    return std::nullopt;
}

forms::DraftRow changed(storage::UnitOfWork& unit, const Act& act, const PolicyDraft& before,
                        PolicyDraft after) {
    const forms::DraftRow row = row_of(after);
    act.trail.changed("policy_draft", row.draft_id, std::optional(row_of(before)), row);
    if (!after.reason.empty() && after.reason != before.reason) act.trail.because(after.reason);
    unit.update(std::move(after));
    return row;
}

DraftChecked check_text(storage::Store& store, const Act& act, const std::string& id) {
    const auto draft =
        store.read([&](storage::Reader& reader) { return found_draft(reader, act, id); });
    if (!draft || !governs(act)) return {};  // refused by the operation
    const CheckedPolicy checked = checked_policy(act.agency, draft->file, draft->text);
    DraftChecked result{draft->text, checked.problems.size(), {}, {}};
    if (!checked.policy) return result;
    result.start = checked.policy->versions.front().from;
    result.effective = draft->base.empty() ? std::optional(result.start)
                                           : policy::changed_from(draft->base, draft->text);
    return result;
}

/// Puts the text into force; what it was before stays with the draft.
void put_into_force(storage::UnitOfWork& unit, const Act& act, const PolicyDraft& draft,
                    const DraftChecked& checked) {
    const auto held = unit.get<PolicyDocument>(draft.area, draft.file);
    PolicyDocument document{.area = draft.area,
                            .file = draft.file,
                            .start = checked.start,
                            .text = draft.text,
                            .digest = blob_of(digest_of(draft.text)),
                            .edition = draft.edition,
                            .approved_by = act.actor.username,
                            .approved_at = act.now};
    act.trail.touched("policy", draft.file);
    if (held)
        unit.update(std::move(document));
    else
        unit.insert(std::move(document));
}

}  // namespace

Result<PolicyDraft> seen_draft(storage::Reader& reader, const Act& act, const std::string& id) {
    return found_draft(reader, act, id);
}

std::size_t drafts_waiting_for(storage::Reader& reader, const Act& act) {
    if (!act.actor.functions.holds(access::Function::policy_review) || !governs(act)) return 0;
    std::size_t count = 0;
    reader.each<PolicyDraft>([&](const PolicyDraft& draft) {
        if (draft.area == act.agency.area() && reviews(act, draft)) ++count;
    });
    return count;
}

std::size_t drafts_returned_to(storage::Reader& reader, const Act& act) {
    if (!act.actor.functions.holds(access::Function::policy_enter) || !of_agency(act)) return 0;
    std::size_t count = 0;
    reader.each<PolicyDraft>([&](const PolicyDraft& draft) {
        if (draft.area == act.agency.area() && draft.state == refused && is_author(draft, act))
            ++count;
    });
    return count;
}

Result<forms::ListDrafts::Output> list_drafts(storage::Reader& reader, const Act& act,
                                              const forms::ListDrafts::Input& input) {
    std::vector<PolicyDraft> found;
    if (of_agency(act))
        reader.each<PolicyDraft>([&](const PolicyDraft& draft) {
            if (draft.area != act.agency.area()) return;
            if (input.file && *input.file != draft.file) return;
            if (input.state && *input.state != draft.state) return;
            found.push_back(draft);
        });
    std::ranges::sort(found, std::ranges::greater(), &PolicyDraft::id);
    forms::ListDrafts::Output list;
    list.total = forms::count(found.size());
    const std::size_t end = std::min(found.size(), input.asked.first() + input.asked.rows());
    for (std::size_t i = input.asked.first(); i < end; ++i) list.rows.push_back(row_of(found[i]));
    return list;
}

Result<forms::DraftShown> get_draft(storage::Reader& reader, const Act& act,
                                    const forms::DraftKey& input) {
    const auto draft = found_draft(reader, act, input.draft_id);
    if (!draft) return draft.refusal();
    return forms::DraftShown{row_of(*draft),
                             draft->text,
                             draft->base,
                             enters(act) ? "1" : "0",
                             reviews(act, *draft) ? "1" : "0",
                             shown_check(checked_policy(act.agency, draft->file, draft->text),
                                         draft->base, draft->text, act.today())};
}

Result<forms::DraftRow> begin_draft(storage::UnitOfWork& unit, const Act& act,
                                    const forms::BeginDraft::Input& input) {
    if (!governs(act)) return not_governing;
    if (!is_file_name(input.file))
        return Refusal{"draft.file",
                       "政策名称（file）以 .yaml 结尾，不含空格、斜杠、@ 和引号，如 职工门诊.yaml"};
    const auto of_file = unit.find(PolicyDraft::by_file(), act.agency.area(), input.file);
    if (std::ranges::any_of(of_file, [](const PolicyDraft& other) {
            return other.state != approved && other.state != discarded;
        }))
        return Refusal{"draft.open", "这份政策（file）已有一份草案在办，请先办结或作废"};
    PolicyDraft draft;
    draft.id = unit.next_id(0);
    draft.area = act.agency.area();
    draft.file = input.file;
    draft.state = drafting;
    draft.note = input.note;
    draft.base = text_in_force(unit, act, input.file);
    draft.text = draft.base.empty() ? empty_frame(act.agency) : draft.base;
    sign(draft, act);
    const forms::DraftRow row = row_of(draft);
    act.trail.changed("policy_draft", row.draft_id, std::optional<forms::DraftRow>(), row);
    unit.append(std::move(draft));
    return row;
}

Result<forms::DraftRow> save_draft(storage::UnitOfWork& unit, const Act& act,
                                   const forms::SaveDraft::Input& input) {
    const auto draft = draft_in(unit, act, input.draft_id, {drafting, refused}, input.revision);
    if (!draft) return draft.refusal();
    PolicyDraft after = *draft;
    after.text = input.text;
    after.note = input.note;
    after.state = drafting;
    ++after.revision;
    sign(after, act);
    return changed(unit, act, *draft, std::move(after));
}

Result<forms::DraftRow> recall_draft(storage::UnitOfWork& unit, const Act& act,
                                     const forms::DraftKey& input) {
    const auto draft = draft_in(unit, act, input.draft_id, {waiting});
    if (!draft) return draft.refusal();
    PolicyDraft after = *draft;
    after.state = drafting;
    after.submitted.reset();
    return changed(unit, act, *draft, std::move(after));
}

Result<forms::DraftRow> discard_draft(storage::UnitOfWork& unit, const Act& act,
                                      const forms::DraftKey& input) {
    const auto draft = draft_in(unit, act, input.draft_id, {drafting, refused});
    if (!draft) return draft.refusal();
    PolicyDraft after = *draft;
    after.state = discarded;
    return changed(unit, act, *draft, std::move(after));
}

DraftChecked check_draft(storage::Store& store, const Act& act, const forms::DraftKey& input) {
    return check_text(store, act, input.draft_id);
}

DraftChecked check_review(storage::Store& store, const Act& act, const forms::DraftReview& input) {
    return check_text(store, act, input.draft_id);
}

Result<forms::DraftRow> submit_draft(storage::UnitOfWork& unit, const Act& act,
                                     const forms::DraftKey& input, const DraftChecked& checked) {
    const auto draft = draft_in(unit, act, input.draft_id, {drafting, refused});
    if (!draft) return draft.refusal();
    if (auto refusal = obstacle(unit, act, *draft, checked)) return *std::move(refusal);
    PolicyDraft after = *draft;
    after.state = waiting;
    after.submitted = act.now;
    after.effective = checked.effective;
    sign(after, act);
    return changed(unit, act, *draft, std::move(after));
}

Result<forms::DraftRow> approve_draft(storage::UnitOfWork& unit, const Act& act,
                                      const forms::DraftReview& input,
                                      const DraftChecked& checked) {
    const auto draft = draft_in(unit, act, input.draft_id, {waiting}, input.revision);
    if (!draft) return draft.refusal();
    if (is_author(*draft, act))
        return Refusal{"draft.own", "起草和审批须由不同的人办理，不能审批自己参与起草的政策"};
    if (auto refusal = obstacle(unit, act, *draft, checked)) return *std::move(refusal);
    const auto held = unit.get<PolicyDocument>(draft->area, draft->file);
    PolicyDraft after = *draft;
    after.state = approved;
    after.reviewed_by = act.actor.username;
    after.reviewed = act.now;
    after.reason = input.reason.value_or("");
    after.effective = checked.effective;
    after.edition = held ? held->edition + 1 : 1;
    put_into_force(unit, act, after, checked);
    return changed(unit, act, *draft, std::move(after));
}

Result<forms::DraftRow> refuse_draft(storage::UnitOfWork& unit, const Act& act,
                                     const forms::DraftReview& input) {
    const auto draft = draft_in(unit, act, input.draft_id, {waiting}, input.revision);
    if (!draft) return draft.refusal();
    if (is_author(*draft, act))
        return Refusal{"draft.own", "起草和审批须由不同的人办理，不能审批自己参与起草的政策"};
    if (!input.reason || input.reason->empty())
        return Refusal{"draft.reason", "退回时请写明审批意见（reason）"};
    PolicyDraft after = *draft;
    after.state = refused;
    after.reviewed_by = act.actor.username;
    after.reviewed = act.now;
    after.reason = *input.reason;
    return changed(unit, act, *draft, std::move(after));
}

}  // namespace yibao::operations
