#include "operations/publications/publications.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "operations/call.hpp"
#include "operations/listing.hpp"
#include "operations/persons/visible.hpp"
#include "storage/records/enrolment.hpp"
#include "storage/records/publication.hpp"

namespace yibao::operations {

namespace {

using access::OrganisationKind;
using storage::Publication;
using storage::Receipt;

const Refusal unknown{"publication.unknown", "没有这个文件（publication）"};

/// A word of the store's audience and the switch of the form.
struct Part {
    std::string_view word;
    std::string forms::Audience::*flag;
};
constexpr std::array parts{
    Part{"agency", &forms::Audience::agency},
    Part{"employer", &forms::Audience::employers},
    Part{"institution", &forms::Audience::institutions},
    Part{"person", &forms::Audience::insured},
};

std::string_view audience_of(OrganisationKind kind) {
    return kind <= OrganisationKind::township ? "agency" : code_of(kind);
}

bool is_for(const Publication& one, std::string_view audience) {
    return std::ranges::count(words_of(one.audience), audience) > 0;
}

bool may_publish(const Act& act, std::string_view kind) {
    return act.actor.functions.holds(kind == "paper" ? access::Function::paper_publish
                                                     : access::Function::notice_publish);
}

/// Whether it was published in the actor's organisation or below.
bool is_over(const Act& act, const Publication& one) {
    return act.agency.access().is_below(one.organisation, act.actor.organisation);
}

bool may_withdraw(const Act& act, const Publication& one) {
    return may_publish(act, one.kind) && is_over(act, one);
}

/// Whether somebody outside lies in an area, wherever in the tree the node hangs: the nodes of rooms
/// often stand directly below the centre.
bool lies_in(storage::Reader& reader, const Act& act, const access::Scope& area,
             const access::Scope& whose) {
    switch (whose.kind()) {
        case OrganisationKind::employer: {
            const auto employer = reader.get<storage::Employer>(whose.number());
            return employer && area.covers_area(employer->area);
        }
        case OrganisationKind::institution: {
            const Party* const institution = act.agency.institution(whose.text());
            return institution != nullptr && area.covers_area(institution->record.area);
        }
        case OrganisationKind::person: {
            const auto place =
                belonging(reader.find<storage::Enrolment>(whose.number()), act.today());
            return place && area.covers_area(place->area);
        }
        default:
            return false;
    }
}

/// Whether it is for the people of an organisation, who see what lies in `whose`.
bool reaches(storage::Reader& reader, const Act& act, const Publication& one,
             std::string_view organisation, const access::Scope& whose) {
    if (!is_for(one, audience_of(whose.kind()))) return false;
    const AccessBook& book = act.agency.access();
    if (book.is_below(organisation, one.organisation)) return true;
    const auto* const publisher = book.organisation(one.organisation);
    return publisher != nullptr && lies_in(reader, act, scope_of(*publisher, {}), whose);
}

bool reaches_actor(storage::Reader& reader, const Act& act, const Publication& one) {
    return !one.withdrawn && reaches(reader, act, one, act.actor.organisation, act.actor.scope);
}

bool is_seen(storage::Reader& reader, const Act& act, const Publication& one) {
    return may_withdraw(act, one) || reaches_actor(reader, act, one);
}

/// Why the actor may not do this with it, where that is so.
std::optional<Refusal> not_theirs(const Act& act, const Publication& one, std::string_view what) {
    if (!may_publish(act, one.kind))
        return Refusal{"publication.function", fmt::format("没有发布权限，不能{}", what)};
    if (!is_over(act, one))
        return Refusal{"publication.organisation",
                       fmt::format("该文件由上级机构发布，不能{}", what)};
    return std::nullopt;
}

/// Employers and institutions sign.
bool signs(const access::Scope& whose) {
    const OrganisationKind kind = whose.kind();
    return kind == OrganisationKind::employer || kind == OrganisationKind::institution;
}

forms::PublicationRow row_of(storage::Reader& reader, const Act& act, const Publication& one) {
    forms::PublicationRow row;
    row.publication = std::to_string(one.id);
    row.kind = one.kind;
    row.number = filled(one.number);
    row.title = one.title;
    row.published = one.published;
    row.published_by = one.published_by;
    const auto* const publisher = act.agency.access().organisation(one.organisation);
    row.organisation_name = publisher != nullptr ? publisher->name : one.organisation;
    for (const Part& part : parts) row.audience.*part.flag = is_for(one, part.word) ? "1" : "0";
    row.withdrawn = one.withdrawn;
    if (const auto receipt = reader.get<Receipt>(one.id, act.actor.organisation))
        row.received = receipt->at;
    return row;
}

std::optional<Publication> found(storage::Reader& reader, const Act& act,
                                 const std::string& number) {
    const auto id = id_of(number);
    auto one = id ? reader.get<Publication>(*id) : std::nullopt;
    if (!one || !is_seen(reader, act, *one)) return std::nullopt;
    return one;
}

Result<forms::PublicationRow> publish(storage::UnitOfWork& unit, const Act& act,
                                      std::string_view kind, const forms::PublicationEntry& input) {
    Publication one;
    for (const Part& part : parts)
        if (input.audience.*part.flag == "1")
            (one.audience += one.audience.empty() ? "" : " ") += part.word;
    if (one.audience.empty())
        return Refusal{"publication.audience", "请至少选择一类发布对象（agency）"};
    if (kind == "paper" && !input.number)
        return Refusal{"publication.number", "政策文件须填文号（number）"};
    one.id = unit.next_id(unit.buckets().first());
    one.kind = kind;
    one.number = input.number.value_or("");
    one.title = input.title;
    one.text = input.text;
    one.published_by = act.actor.username;
    one.organisation = act.actor.organisation;
    one.published = act.now;
    const auto row = row_of(unit, act, one);
    act.trail.changed("publication", row.publication, std::optional<forms::PublicationRow>(), row);
    unit.append(std::move(one));
    return row;
}

}  // namespace

Result<forms::ListPublications::Output> list_publications(
    storage::Reader& reader, const Act& act, const forms::ListPublications::Input& input) {
    std::vector<Publication> all;
    reader.each<Publication>([&](const Publication& one) {
        const auto has = [&](const std::string& text) {
            return text.find(*input.search) != std::string::npos;
        };
        const bool asked = (!input.kind || one.kind == *input.kind) &&
                           (!input.search || has(one.number) || has(one.title) || has(one.text));
        if (asked && is_seen(reader, act, one)) all.push_back(one);
    });
    std::ranges::reverse(all);
    forms::ListPublications::Output list;
    for (std::size_t at = input.asked.first();
         at < all.size() && list.rows.size() < input.asked.rows(); ++at)
        list.rows.push_back(row_of(reader, act, all[at]));
    list.total = forms::count(all.size());
    return list;
}

Result<forms::GetPublication::Output> get_publication(storage::Reader& reader, const Act& act,
                                                      const forms::PublicationKey& input) {
    const auto one = found(reader, act, input.publication);
    if (!one) return unknown;
    return forms::GetPublication::Output{row_of(reader, act, *one), one->text,
                                         may_withdraw(act, *one) ? "1" : "0"};
}

Result<forms::PublicationRow> publish_notice(storage::UnitOfWork& unit, const Act& act,
                                             const forms::PublicationEntry& input) {
    return publish(unit, act, "notice", input);
}

Result<forms::PublicationRow> publish_paper(storage::UnitOfWork& unit, const Act& act,
                                            const forms::PublicationEntry& input) {
    return publish(unit, act, "paper", input);
}

Result<forms::PublicationRow> withdraw_publication(storage::UnitOfWork& unit, const Act& act,
                                                   const forms::PublicationKey& input) {
    const auto before = found(unit, act, input.publication);
    if (!before) return unknown;
    if (auto refusal = not_theirs(act, *before, "撤回")) return *std::move(refusal);
    if (before->withdrawn) return Refusal{"publication.withdrawn", "该文件已撤回"};
    Publication after = *before;
    after.withdrawn = act.now;
    const auto row = row_of(unit, act, after);
    act.trail.changed("publication", row.publication, std::optional(row_of(unit, act, *before)),
                      row);
    unit.update(std::move(after));
    return row;
}

Result<forms::PublicationRow> sign_for_publication(storage::UnitOfWork& unit, const Act& act,
                                                   const forms::PublicationKey& input) {
    const auto one = found(unit, act, input.publication);
    if (!one) return unknown;
    if (!signs(act.actor.scope))
        return Refusal{"publication.receipt", "只有参保单位和定点机构需要签收"};
    if (one->withdrawn) return Refusal{"publication.withdrawn", "该文件已撤回，不必签收"};
    if (!unit.get<Receipt>(one->id, act.actor.organisation)) {
        unit.insert(Receipt{one->id, act.actor.organisation, act.actor.username, act.now});
        act.trail.touched("publication", input.publication);
    }
    return row_of(unit, act, *one);
}

Result<forms::ListReceipts::Output> list_receipts(storage::Reader& reader, const Act& act,
                                                  const forms::PublicationKey& input) {
    const auto one = found(reader, act, input.publication);
    if (!one) return unknown;
    if (auto refusal = not_theirs(act, *one, "查看签收情况")) return *std::move(refusal);
    forms::ListReceipts::Output list;
    for (const auto& [code, organisation] : act.agency.access().organisations()) {
        const access::Scope whose = scope_of(organisation, {});
        if (!organisation.active || !signs(whose) || !reaches(reader, act, *one, code, whose))
            continue;
        forms::ReceiptRow row{code, organisation.name, {}, {}};
        if (const auto receipt = reader.get<Receipt>(one->id, code)) {
            row.by = receipt->by;
            row.at = receipt->at;
        }
        list.rows.push_back(std::move(row));
    }
    list.total = forms::count(list.rows.size());
    return list;
}

std::size_t unsigned_publications(storage::Reader& reader, const Act& act) {
    if (!signs(act.actor.scope)) return 0;
    std::size_t count = 0;
    reader.each<Publication>([&](const Publication& one) {
        if (reaches_actor(reader, act, one) && !reader.get<Receipt>(one.id, act.actor.organisation))
            ++count;
    });
    return count;
}

}  // namespace yibao::operations
