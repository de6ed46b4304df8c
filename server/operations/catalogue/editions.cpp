#include "operations/catalogue/editions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <span>
#include <utility>

#include "operations/batch.hpp"
#include "operations/catalogue/records.hpp"
#include "operations/catalogue/versions.hpp"

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

constexpr VersionNames names{"item", "项目", "item", "请先撤销那个版本，或者自它生效之日起变更"};

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

/// An edition against what the store has.
class Edition {
public:
    Edition(storage::Reader& reader, Day today, const Sent& sent)
        : reader_(reader), today_(today), sent_(sent) {}

    /// What the row does; nothing where it says what holds already.
    Result<std::optional<Step<Item>>> step(std::size_t at) {
        const EditionRow& row = sent_.rows[at];
        if (!seen_.insert(row.entry.item).second)
            return Refusal{"batch.twice", "目录编码（item）在本批中重复"};
        if (auto refusal = check_entry(row.entry)) return *std::move(refusal);
        if (auto refusal = check_end(row.end, sent_.start, today_, names))
            return *std::move(refusal);
        lists_.insert(row.entry.list);
        const auto held = held_of<Item>(reader_, row.entry.item, sent_.start, names);
        if (!held) return held.refusal();
        if (row.end && *row.end < sent_.start) return end_before(*held, sent_.start, names);
        const auto known = held->version ? item_of(*held->version) : catalogue::Item();
        Item wanted = until(record_of(item_of(row.entry, known)), row.end);
        wanted.start = sent_.start;
        return step_to(std::move(wanted), *held, today_, names);
    }

    /// The items of the same lists that a whole edition leaves out. After all rows.
    Result<std::vector<Step<Item>>> ended() {
        std::vector<Step<Item>> steps;
        if (!sent_.whole) return steps;
        std::set<std::string> left_out;
        reader_.each<Item>([&](const Item& one) {
            if (!seen_.contains(one.code) && lists_.contains(one.kind)) left_out.insert(one.code);
        });
        for (const std::string& code : left_out) {
            const auto held = held_of<Item>(reader_, code, sent_.start, names);
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
    storage::Reader& reader_;
    Day today_;
    Sent sent_;
    std::set<std::string> seen_;
    std::set<std::string> lists_;
};

/// All steps, or why there are none.
Result<Steps<Item>> steps_of(storage::Reader& reader, const Act& act, const Sent& sent,
                             Progress& progress) {
    if (!act.actor.scope.everything())
        return Refusal{"edition.scope", "医保目录由市级经办机构统一导入"};
    if (auto refusal = check_rows(sent.rows.size(), most_rows)) return *std::move(refusal);
    Edition edition(reader, act.today(), sent);
    Steps<Item> all;
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

Result<forms::CompareItems::Output> compared(storage::Reader& reader, const Act& act,
                                             const Sent& sent, const forms::ChangesAsked& shown,
                                             Progress& progress) {
    const auto all = steps_of(reader, act, sent, progress);
    if (!all) return all.refusal();
    return difference_of(*all, shown, &shown_text);
}

void carry_out(storage::UnitOfWork& unit, const Act& act, const Step<Item>& step) {
    act.trail.changed("item", step.after.code,
                      step.before ? std::optional(row_of(*step.before)) : std::nullopt,
                      row_of(step.after));
    keep(unit, step);
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
    for (const auto& step : all->steps) carry_out(unit, act, step);
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
