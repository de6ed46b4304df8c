#include "operations/catalogue/editions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <span>
#include <tuple>
#include <utility>

#include "operations/batch.hpp"
#include "operations/catalogue/records.hpp"

namespace yibao::operations {

namespace {

using catalogue::ItemClass;
using forms::EditionRow;
using forms::ItemEntry;
using storage::Item;

constexpr std::size_t most_rows = 10'000;

/// What was sent, be it to be imported or only to be compared.
struct Sent {
    Day start;
    bool whole;
    std::span<const EditionRow> rows;
};

Sent sent_of(const auto& input) { return {input.start, input.mode == "whole", input.rows}; }

/// What an edition does to one item: the version that holds on its first day, and what comes of it or
/// follows it.
struct Step {
    std::optional<Item> before;
    Item after;
    bool in_place = false;  // a record of `after`'s first day is there already
};

struct Steps {
    std::vector<Step> steps;
    std::size_t same = 0;  // rows that say what holds already
};

std::optional<Refusal> check_rate(const ItemEntry& entry) {
    const auto grade = from_code<ItemClass>(entry.item_class);
    if (grade == ItemClass::b && !entry.first_self_pay)
        return Refusal{"item.rate", "先行自付比例（first_self_pay）必填：乙类须写明"};
    if (!entry.first_self_pay) return std::nullopt;
    if (Rate::whole() < *entry.first_self_pay)
        return Refusal{"item.rate", "先行自付比例（first_self_pay）不能超过 1（100%）"};
    if (grade == ItemClass::a && *entry.first_self_pay != Rate())
        return Refusal{"item.rate", "先行自付比例（first_self_pay）：甲类应为 0"};
    if (grade == ItemClass::c && *entry.first_self_pay != Rate::whole())
        return Refusal{"item.rate", "先行自付比例（first_self_pay）：丙类应为 1"};
    return std::nullopt;
}

std::optional<Refusal> check_entry(const ItemEntry& entry) {
    if (auto refusal = check_rate(entry)) return refusal;
    for (const auto& [price, named] :
         {std::pair{entry.limit_tertiary, "三级限价（limit_tertiary）"},
          std::pair{entry.limit_secondary, "二级限价（limit_secondary）"},
          std::pair{entry.limit_primary, "一级限价（limit_primary）"},
          std::pair{entry.limit_ungraded, "无等级限价（limit_ungraded）"}})
        if (price && price->scaled <= 0)
            return Refusal{"item.price", fmt::format("{}应大于 0；没有限价的留空", named)};
    if (entry.max_days && entry.max_days->scaled < 1)
        return Refusal{"item.days", "最多支付天数（max_days）应为 1 至 999"};
    return std::nullopt;
}

bool holds(const Item& version, Day day) {
    return version.start <= day && (!version.end || day <= *version.end);
}

/// The version with another last day.
Item until(Item version, std::optional<Day> last) {
    version.end = last;
    version.own_end = last;
    return version;
}

Step ended_on(const Item& version, Day last) { return {version, until(version, last), true}; }

/// An edition against what the store has.
class Edition {
public:
    Edition(storage::Reader& reader, Day today, const Sent& sent)
        : reader_(reader), today_(today), sent_(sent) {}

    /// What the row does; nothing where it says what holds already.
    Result<std::optional<Step>> step(std::size_t at) {
        const EditionRow& row = sent_.rows[at];
        if (!seen_.insert(row.entry.item).second)
            return Refusal{"batch.twice", "目录编码（item）在本批中重复"};
        if (auto refusal = check_entry(row.entry)) return *std::move(refusal);
        if (auto refusal = check_end(row.end)) return *std::move(refusal);
        lists_.insert(row.entry.list);
        const auto held = held_of(row.entry.item);
        if (!held) return held.refusal();
        return row.end && *row.end < sent_.start ? end_before(*held) : say(row, *held);
    }

    /// The items of the same lists that a whole edition leaves out. After all rows.
    Result<std::vector<Step>> ended() {
        std::vector<Step> steps;
        if (!sent_.whole) return steps;
        std::set<std::string> left_out;
        reader_.each<Item>([&](const Item& one) {
            if (!seen_.contains(one.code) && lists_.contains(one.kind)) left_out.insert(one.code);
        });
        for (const std::string& code : left_out) {
            const auto held = held_of(code);
            if (!held) return held.refusal();
            if (!held->version) continue;
            if (held->version->start == sent_.start)
                return Refusal{"edition.parts",
                               fmt::format("{}起的项目{}不在本文件里：整个目录须在一个文件里导入，"
                                           "分批导入请选只变更列出的项目（mode）",
                                           sent_.start.text(), code)};
            if (sent_.start <= today_)
                return Refusal{"item.past", "有项目将停用，生效日期（start）应在今天之后"};
            steps.push_back(ended_on(*held->version, sent_.start.plus(-1)));
        }
        return steps;
    }

private:
    /// What the store has of one item on the edition's first day.
    struct Held {
        std::optional<Item> version;  // that holds
        bool ended = false;           // one ended on the day before
        bool withdrawn = false;       // one that was to begin was taken back: its record stays
    };

    std::optional<Refusal> check_end(std::optional<Day> end) const {
        if (!end) return std::nullopt;
        if (*end < today_)
            return Refusal{"item.end", "结束日期（end）是最后有效的一天，不能早于今天"};
        if (*end < sent_.start.plus(-1))
            return Refusal{"item.end",
                           "结束日期（end）是最后有效的一天，最早为生效日期（start）的前一天"};
        return std::nullopt;
    }

    /// Refuses item.later.
    Result<Held> held_of(const std::string& code) {
        Held held;
        for (const Item& version : reader_.find<Item>(code)) {
            if (version.withdrawn) {
                held.withdrawn = held.withdrawn || version.start == sent_.start;
                continue;
            }
            if (sent_.start < version.start)
                return Refusal{"item.later",
                               fmt::format("项目{}（item）自{}起已有另一版本，请先撤销"
                                           "那个版本，或者自它生效之日起变更",
                                           code, version.start.text())};
            if (holds(version, sent_.start)) held.version = version;
            if (version.end == sent_.start.plus(-1)) held.ended = true;
        }
        return held;
    }

    /// The item is no longer there when the edition begins.
    Result<std::optional<Step>> end_before(const Held& held) const {
        if (!held.version) {
            if (held.ended) return std::optional<Step>();
            return Refusal{"item.end", "结束日期（end）：该项目当时没有有效的版本，无从停用"};
        }
        if (held.version->start == sent_.start)
            return Refusal{"item.end", "结束日期（end）早于该版本的生效日期：请撤销这个版本"};
        return std::optional(ended_on(*held.version, sent_.start.plus(-1)));
    }

    /// The item stands as the row says. Where only its last day is another, no version follows.
    Result<std::optional<Step>> say(const EditionRow& row, const Held& held) const {
        const auto& before = held.version;
        const auto known = before ? item_of(*before) : catalogue::Item();
        Item after = until(record_of(item_of(row.entry, known)), row.end);
        after.start = sent_.start;
        if (!before) return std::optional(Step{before, std::move(after), held.withdrawn});
        Item lasting = until(*before, row.end);
        lasting.start = sent_.start;
        const bool goes_on = after == lasting;
        if (goes_on) after.start = before->start;
        if (after == *before) return std::optional<Step>();
        const bool past = !goes_on || (before->end && *before->end < today_);
        if (past && sent_.start <= today_)
            return Refusal{"item.past",
                           "该项目（item）已有现行版本，生效日期（start）应在今天之后"};
        const bool in_place = before->start == after.start || held.withdrawn;
        return std::optional(Step{before, std::move(after), in_place});
    }

    storage::Reader& reader_;
    Day today_;
    Sent sent_;
    std::set<std::string> seen_;
    std::set<std::string> lists_;
};

/// All steps, or why there are none.
Result<Steps> steps_of(storage::Reader& reader, const Act& act, const Sent& sent,
                       Progress& progress) {
    if (!act.actor.scope.everything())
        return Refusal{"edition.scope", "医保目录由市级经办机构统一导入"};
    if (auto refusal = check_rows(sent.rows.size(), most_rows)) return *std::move(refusal);
    Edition edition(reader, act.today(), sent);
    Steps all;
    progress.begin("逐行与现行目录比较", sent.rows.size());
    for (std::size_t at = 0; at < sent.rows.size(); ++at) {
        if (auto off = progress.at(at)) return *std::move(off);
        auto step = edition.step(at);
        if (!step) return at_row(at, step.refusal());
        if (*step)
            all.steps.push_back(**std::move(step));
        else
            ++all.same;
    }
    auto ended = edition.ended();
    if (!ended) return ended.refusal();
    std::ranges::move(*ended, std::back_inserter(all.steps));
    return all;
}

/// What a reviewer must not miss comes first.
constexpr std::array<std::string_view, 3> kinds{"ended", "changed", "added"};

std::size_t kind_of(const Step& step) {
    if (!step.before) return 2;
    const auto& [before, after] = std::tie(*step.before, step.after);
    const bool earlier = after.end && (!before.end || *after.end < *before.end);
    return earlier && after == until(before, after.end) ? 0 : 1;
}

forms::ItemChange change_of(const Step& step, std::string_view kind) {
    return {.item = step.after.code,
            .name = step.after.name,
            .change = std::string(kind),
            .before = step.before ? std::optional(shown_text(*step.before)) : std::nullopt,
            .after = shown_text(step.after)};
}

forms::CompareItems::Output difference_of(const Steps& all, const forms::ChangesAsked& shown) {
    std::array<std::vector<const Step*>, kinds.size()> by_kind;
    for (const Step& step : all.steps) by_kind[kind_of(step)].push_back(&step);
    forms::CompareItems::Output difference{.added = forms::count(by_kind[2].size()),
                                           .changed = forms::count(by_kind[1].size()),
                                           .ended = forms::count(by_kind[0].size()),
                                           .same = forms::count(all.same),
                                           .rows = {}};
    std::size_t found = 0;
    for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
        if (shown.change && *shown.change != kinds[kind]) continue;
        for (const Step* const step : by_kind[kind]) {
            if (found >= shown.asked.first() && difference.rows.size() < shown.asked.rows())
                difference.rows.push_back(change_of(*step, kinds[kind]));
            ++found;
        }
    }
    return difference;
}

Result<forms::CompareItems::Output> compared(storage::Reader& reader, const Act& act,
                                             const Sent& sent, const forms::ChangesAsked& shown,
                                             Progress& progress) {
    const auto all = steps_of(reader, act, sent, progress);
    if (!all) return all.refusal();
    return difference_of(*all, shown);
}

/// The version before ends on the day before; one that was to begin with the edition gives way to it.
void carry_out(storage::UnitOfWork& unit, const Act& act, const Step& step) {
    act.trail.changed("item", step.after.code,
                      step.before ? std::optional(row_of(*step.before)) : std::nullopt,
                      row_of(step.after));
    if (step.before && step.before->start != step.after.start) {
        Item before = *step.before;
        before.end = step.after.start.plus(-1);
        unit.update(std::move(before));
    }
    if (step.in_place)
        unit.update(step.after);
    else
        unit.insert(step.after);
}

bool is_asked(const catalogue::Item& item, const forms::ListItems::Input& input, Day today) {
    const bool found = !input.search || item.code.starts_with(*input.search) ||
                       item.name.find(*input.search) != std::string_view::npos;
    return found && item.valid_on(input.day.value_or(today)) &&
           (!input.list || code_of(item.list) == *input.list) &&
           (!input.item_class || code_of(item.item_class) == *input.item_class);
}

}  // namespace

Result<forms::ListItems::Output> list_items(storage::Reader&, const Act& act,
                                            const forms::ListItems::Input& input) {
    forms::ListItems::Output list;
    std::size_t found = 0;
    for (const catalogue::Item& item : act.agency.catalogue().items()) {
        if (!is_asked(item, input, act.today())) continue;
        if (found >= input.asked.first() && list.rows.size() < input.asked.rows())
            list.rows.push_back(row_of(item));
        ++found;
    }
    list.total = forms::count(found);
    return list;
}

Result<forms::GetItem::Output> get_item(storage::Reader& reader, const Act&,
                                        const forms::GetItem::Input& input) {
    forms::GetItem::Output list;
    for (const Item& version : reader.find<Item>(input.item)) list.rows.push_back(row_of(version));
    if (list.rows.empty()) return Refusal{"item.unknown", "没有这个目录项目（item）"};
    std::ranges::reverse(list.rows);
    list.total = forms::count(list.rows.size());
    return list;
}

Result<Subject> import_items(storage::UnitOfWork& unit, const Act& act,
                             const forms::ImportItems::Input& input, Progress& progress) {
    const auto all = steps_of(unit, act, sent_of(input), progress);
    if (!all) return all.refusal();
    if (all->steps.empty()) return Refusal{"edition.same", "与现行目录相同，没有可导入的变化"};
    for (const Step& step : all->steps) carry_out(unit, act, step);
    return Subject{"catalogue", input.start.text(),
                   fmt::format("{}起{}项变化", input.start.text(), all->steps.size()), true};
}

Result<forms::CheckItems::Output> check_items(storage::Reader& reader, const Act& act,
                                              const forms::ImportItems::Input& input,
                                              Progress& progress) {
    if (auto refusal = check_rows(input.rows.size(), most_rows)) return *std::move(refusal);
    forms::CheckItems::Output list;
    Edition edition(reader, act.today(), sent_of(input));
    progress.begin("逐行核对", input.rows.size());
    for (std::size_t at = 0; at < input.rows.size(); ++at) {
        if (auto off = progress.at(at)) return *std::move(off);
        if (const auto step = edition.step(at); !step)
            list.rows.push_back(fault_at(at, step.refusal()));
    }
    list.total = forms::count(list.rows.size());
    return list;
}

Result<forms::CompareItems::Output> compare_items(storage::Reader& reader, const Act& act,
                                                  const forms::CompareItems::Input& input,
                                                  Progress& progress) {
    return compared(reader, act, sent_of(input), input.shown, progress);
}

Result<forms::CompareItems::Output> compare_edition(storage::Reader& reader, const Act& act,
                                                    const forms::ImportItems::Input& edition,
                                                    const forms::ChangesAsked& shown,
                                                    Progress& progress) {
    return compared(reader, act, sent_of(edition), shown, progress);
}

}  // namespace yibao::operations
