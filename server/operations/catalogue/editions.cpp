#include "operations/catalogue/editions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "operations/batch.hpp"
#include "operations/catalogue/records.hpp"

namespace yibao::operations {

namespace {

using catalogue::ItemClass;
using forms::ItemEntry;
using storage::Item;

constexpr std::size_t most_rows = 10'000;

/// What an edition does to one item: the version before it and after it.
struct Step {
    std::optional<Item> before;
    std::optional<Item> after;
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
    if (entry.not_paid_alone == "1" &&
        from_code<catalogue::ListType>(entry.list) != catalogue::ListType::herbal_pieces)
        return Refusal{"item.alone",
                       "单独使用不予支付（not_paid_alone）只用于中药饮片，请核对目录类别"};
    return std::nullopt;
}

bool holds(const Item& version, Day day) {
    return version.start <= day && (!version.end || day <= *version.end);
}

/// Whether the version says the same, and goes on for ever.
bool says_the_same(const Item& version, Item wanted) {
    wanted.start = version.start;
    return !version.end && version == wanted;
}

/// An edition against what the store has.
class Edition {
public:
    Edition(storage::Reader& reader, const Act& act, const forms::ImportItems::Input& input)
        : reader_(reader), today_(act.today()), input_(input) {}

    /// What the row does; nothing where it says what holds already.
    Result<std::optional<Step>> step(std::size_t at) {
        const ItemEntry& entry = input_.rows[at];
        if (!seen_.insert(entry.item).second)
            return Refusal{"batch.twice", "目录编码（item）在本批中重复"};
        if (auto refusal = check_entry(entry)) return *std::move(refusal);
        lists_.insert(entry.list);
        const auto before = held(entry.item);
        if (!before) return before.refusal();
        const auto known = *before ? item_of(**before) : catalogue::Item();
        Item after = record_of(item_of(entry, known));
        after.start = input_.start;
        after.end.reset();
        if (*before && says_the_same(**before, after)) return std::optional<Step>();
        if (*before && input_.start <= today_)
            return Refusal{"item.past",
                           "该项目（item）已有现行版本，生效日期（start）应在今天之后"};
        return std::optional(Step{*before, std::move(after)});
    }

    /// The items of the same lists that a whole edition leaves out. After all rows.
    Result<std::vector<Step>> ended() {
        std::vector<Step> steps;
        if (input_.mode != "whole") return steps;
        std::set<std::string> left_out;
        reader_.each<Item>([&](const Item& one) {
            if (!seen_.contains(one.code) && lists_.contains(one.kind)) left_out.insert(one.code);
        });
        for (const std::string& code : left_out) {
            auto before = held(code);
            if (!before) return before.refusal();
            if (!*before) continue;
            if ((*before)->start == input_.start)
                return Refusal{"edition.parts",
                               fmt::format("{}起的项目{}不在本文件里：整个目录须在一个文件里导入，"
                                           "分批导入请选只变更列出的项目（mode）",
                                           input_.start.text(), code)};
            if (input_.start <= today_)
                return Refusal{"item.past", "有项目将停用，生效日期（start）应在今天之后"};
            steps.push_back({*std::move(before), std::nullopt});
        }
        return steps;
    }

private:
    /// The version that holds when the edition begins. Refuses item.later.
    Result<std::optional<Item>> held(const std::string& code) {
        std::optional<Item> found;
        for (const Item& version : reader_.find<Item>(code)) {
            if (input_.start < version.start)
                return Refusal{"item.later",
                               fmt::format("项目{}（item）自{}起已有另一版本，请先处理那个版本",
                                           code, version.start.text())};
            if (holds(version, input_.start)) found = version;
        }
        return found;
    }

    storage::Reader& reader_;
    Day today_;
    const forms::ImportItems::Input& input_;
    std::set<std::string> seen_;
    std::set<std::string> lists_;
};

/// All steps, or why there are none.
Result<std::vector<Step>> steps_of(storage::Reader& reader, const Act& act,
                                   const forms::ImportItems::Input& input, Progress& progress) {
    if (!act.actor.scope.everything())
        return Refusal{"edition.scope", "医保目录由市级经办机构统一导入"};
    if (auto refusal = check_rows(input.rows.size(), most_rows)) return *std::move(refusal);
    Edition edition(reader, act, input);
    std::vector<Step> steps;
    progress.begin("逐行与现行目录比较", input.rows.size());
    for (std::size_t at = 0; at < input.rows.size(); ++at) {
        if (auto off = progress.at(at)) return *std::move(off);
        auto step = edition.step(at);
        if (!step) return at_row(at, step.refusal());
        if (*step) steps.push_back(**std::move(step));
    }
    auto ended = edition.ended();
    if (!ended) return ended.refusal();
    std::ranges::move(*ended, std::back_inserter(steps));
    return steps;
}

forms::ItemChange change_of(const Step& step) {
    const Item& shown = step.after ? *step.after : *step.before;
    forms::ItemChange change{.item = shown.code,
                             .name = shown.name,
                             .change = !step.before  ? "added"
                                       : !step.after ? "ended"
                                                     : "changed",
                             .before = {},
                             .after = {}};
    const auto text = [](const Item& item) { return forms::write(row_of(item_of(item)).entry); };
    if (step.before) change.before = text(*step.before);
    if (step.after) change.after = text(*step.after);
    return change;
}

/// The version before ends on the day before; one that was to begin with the edition gives way to it.
void carry_out(storage::UnitOfWork& unit, const Act& act, const Step& step, Day start) {
    const auto tell = [&](const std::optional<Item>& before, const Item& after) {
        act.trail.changed("item", after.code,
                          before ? std::optional(row_of(item_of(*before))) : std::nullopt,
                          row_of(item_of(after)));
    };
    const bool in_place = step.before && step.after && step.before->start == start;
    if (step.before && !in_place) {
        Item before = *step.before;
        before.end = start.plus(-1);
        if (!step.after) tell(step.before, before);
        unit.update(std::move(before));
    }
    if (!step.after) return;
    tell(step.before, *step.after);
    if (in_place)
        unit.update(*step.after);
    else
        unit.insert(*step.after);
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
    for (const Item& version : reader.find<Item>(input.item))
        list.rows.push_back(row_of(item_of(version)));
    if (list.rows.empty()) return Refusal{"item.unknown", "没有这个目录项目（item）"};
    std::ranges::reverse(list.rows);
    list.total = forms::count(list.rows.size());
    return list;
}

Result<Subject> import_items(storage::UnitOfWork& unit, const Act& act,
                             const forms::ImportItems::Input& input, Progress& progress) {
    const auto steps = steps_of(unit, act, input, progress);
    if (!steps) return steps.refusal();
    if (steps->empty()) return Refusal{"edition.same", "与现行目录相同，没有可导入的变化"};
    for (const Step& step : *steps) carry_out(unit, act, step, input.start);
    return Subject{"catalogue", input.start.text(),
                   fmt::format("{}起{}项变化", input.start.text(), steps->size()), true};
}

Result<forms::CheckItems::Output> check_items(storage::Reader& reader, const Act& act,
                                              const forms::ImportItems::Input& input,
                                              Progress& progress) {
    if (auto refusal = check_rows(input.rows.size(), most_rows)) return *std::move(refusal);
    forms::CheckItems::Output list;
    Edition edition(reader, act, input);
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
                                                  const forms::ImportItems::Input& input,
                                                  Progress& progress) {
    constexpr std::size_t most_shown = 500;
    const auto steps = steps_of(reader, act, input, progress);
    if (!steps) return steps.refusal();
    forms::CompareItems::Output difference;
    std::size_t told = 0;
    for (const Step& step : *steps) {
        auto change = change_of(step);
        auto& count = change.change == "added"   ? difference.added
                      : change.change == "ended" ? difference.ended
                                                 : difference.changed;
        ++count.scaled;
        told += step.after ? 1 : 0;
        if (difference.rows.size() < most_shown) difference.rows.push_back(std::move(change));
    }
    difference.same = forms::count(input.rows.size() - told);
    return difference;
}

}  // namespace yibao::operations
