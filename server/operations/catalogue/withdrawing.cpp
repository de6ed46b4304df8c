#include "operations/catalogue/withdrawing.hpp"

#include <fmt/format.h>

#include <optional>
#include <utility>

#include "operations/catalogue/records.hpp"

namespace yibao::operations {

namespace {

using storage::Item;

/// A version that may be taken back, and the one before it that it cut short.
struct Withdrawal {
    Item version;
    std::optional<Item> before;
};

Item going_on(Item before) {
    before.end = before.own_end;
    return before;
}

std::optional<Refusal> check_begun(const Act& act, Day start) {
    if (act.today() < start) return std::nullopt;
    return Refusal{"item.begun", fmt::format("该版本（start）自{}起已经生效，不能撤销；"
                                             "请导入新版变更或停用该项目",
                                             start.text())};
}

Result<Withdrawal> withdrawal_of(storage::Reader& reader, const Act& act,
                                 const forms::WithdrawItem::Input& input) {
    if (!act.actor.scope.everything())
        return Refusal{"edition.scope", "医保目录由市级经办机构统一办理"};
    std::optional<Item> version;
    std::optional<Item> before;
    for (const Item& one : reader.find<Item>(input.item)) {
        if (one.withdrawn) continue;
        if (input.start < one.start)
            return Refusal{"item.later", fmt::format("该项目（item）自{}起还有另一版本，请先撤销"
                                                     "那个版本",
                                                     one.start.text())};
        if (one.start == input.start) version = one;
        // Where it ended on that day by itself, it stays ended.
        if (one.end == input.start.plus(-1) && one.own_end != one.end) before = one;
    }
    if (!version)
        return Refusal{"item.unknown",
                       fmt::format("该项目（item）没有自{}起的版本", input.start.text())};
    if (auto refusal = check_begun(act, input.start)) return *std::move(refusal);
    return Withdrawal{*std::move(version), std::move(before)};
}

}  // namespace

Result<Subject> withdraw_item(storage::UnitOfWork& unit, const Act& act,
                              const forms::WithdrawItem::Input& input) {
    auto found = withdrawal_of(unit, act, input);
    if (!found) return found.refusal();
    const auto keep = [&](const Item& before, Item after) {
        act.trail.changed("item", after.code, std::optional(row_of(before)), row_of(after));
        unit.update(std::move(after));
    };
    Item withdrawn = found->version;
    withdrawn.withdrawn = true;
    keep(found->version, std::move(withdrawn));
    if (found->before) keep(*found->before, going_on(*found->before));
    return Subject{"item", input.item, fmt::format("{} {}起的版本", input.item, input.start.text()),
                   false};
}

Result<forms::CompareItems::Output> compare_withdrawal(storage::Reader& reader, const Act& act,
                                                       const forms::WithdrawItem::Input& input) {
    const auto found = withdrawal_of(reader, act, input);
    if (!found) return found.refusal();
    forms::ItemChange change{.item = found->version.code,
                             .name = found->version.name,
                             .change = found->before ? "changed" : "ended",
                             .before = shown_text(found->version),
                             .after = {}};
    if (found->before) change.after = shown_text(going_on(*found->before));
    forms::CompareItems::Output difference;
    ++(found->before ? difference.changed : difference.ended).scaled;
    difference.rows.push_back(std::move(change));
    return difference;
}

}  // namespace yibao::operations
