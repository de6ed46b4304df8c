#include "policy/lookup.hpp"

#include <algorithm>
#include <map>

#include "policy/axes.hpp"

namespace yibao::policy {

namespace {

constexpr std::size_t most_cells = 20'000;

/// Half-open stretch [from, to), in fen, ppm, or ten-thousandths of a number.
struct Stretch {
    Exact from;
    Exact to;
};

Exact open_end() { return Exact::units(INT64_MAX / 4); }

/// A number is counted in ones for the most part (次, 岁), but a month may be cut: what lies between
/// two ones belongs to the lower key, and needs none of its own.
bool holds_a_whole_one(Exact from, Exact to) {
    const Exact one = Exact::units(units_of(Type::number));
    const Exact up = from.round(Rounding::up, units_of(Type::number));
    return (up < from ? up + one : up) < to;
}

Stretch stretch_of(const Range& range, const Plan& plan) {
    const Exact step = Exact::units(1);
    Stretch stretch{Exact{}, open_end()};
    if (!range.low.empty()) {
        const Exact low = *constant_value(range.low, plan);
        stretch.from = range.low_included ? low : low + step;
    }
    if (!range.high.empty()) {
        const Exact high = *constant_value(range.high, plan);
        stretch.to = range.high_included ? high + step : high;
    }
    return stretch;
}

/// Axes by level are gathered first, because siblings must share them.
class GridBuilder {
public:
    GridBuilder(Scope& scope, Problems& problems)
        : scope_(scope), problems_(problems), axes_(scope, problems, grid_.lookup.axes) {}

    Grid build(const Node& node) {
        const std::size_t before = problems_.size();
        const Node* body = unwrap(node);
        gather(*body, 0);
        if (problems_.size() > before || axes_.told_before()) return {};
        lay_out();
        if (problems_.size() > before) return {};
        std::vector<Cells> everything;
        for (const Axis& axis : grid_.lookup.axes) everything.push_back(all_cells(axis));
        fill(*body, everything);
        if (problems_.size() == before) check_gaps(node);
        return problems_.size() == before ? std::move(grid_) : Grid{};
    }

private:
    using Cells = std::vector<std::uint16_t>;

    /// {按: […], 多值: …, 表: {…}}, or the table itself.
    const Node* unwrap(const Node& node) {
        const Node* body = node.find("表");
        if (body == nullptr) return &node;
        check_keys(node, {"按", "多值", "表", "依据", "说明"}, problems_);
        if (const Node* by = node.find("按")) {
            if (by->is_scalar()) axes_.name(by->text);
            for (const Node& item : by->items) axes_.name(item.text);
        }
        if (const Node* several = node.find("多值")) {
            if (several->text == "合计")
                grid_.lookup.several = Lookup::Several::sum;
            else if (several->text == "最高")
                grid_.lookup.several = Lookup::Several::highest;
            else if (several->text != "取先")
                complain(problems_, *several, "多值“" + several->text + "”", "取先、合计 或 最高");
        }
        return body;
    }

    void gather(const Node& node, std::size_t depth) {
        if (!node.is_map()) return;
        const auto axis = axes_.find(node, depth);
        if (!axis) return;
        axis_of_[&node] = *axis;
        for (const auto& [key, value] : node.keys) gather(value, depth + 1);
    }

    std::optional<Stretch> stretch(const Node& node, const std::string& key, const Axis& axis) {
        const std::size_t before = problems_.size();
        const auto range = parse_range(node, key, scope_, problems_);
        if (!range) {
            if (problems_.size() == before)
                complain(problems_, node, "“" + key + "”不是一段范围", range_remedy(key));
            return std::nullopt;
        }
        const Type type = range->low.empty() ? range->high.type : range->low.type;
        const auto& names = scope_.plan().slot_names;
        if (type != scope_.plan().slot_types[axis.index]) {
            complain(problems_, node, "“" + key + "”的单位与“" + names[axis.index] + "”不同",
                     "“" + names[axis.index] + "”是" +
                         std::string(type_name(scope_.plan().slot_types[axis.index])));
            return std::nullopt;
        }
        for (const Formula* formula : {&range->low, &range->high})
            if (!formula->empty() && !constant_value(*formula, scope_.plan())) {
                complain(problems_, node, "表的键要写数，不能是式子", "");
                return std::nullopt;
            }
        for (const Formula* formula : {&range->low, &range->high})
            if (!formula->empty())
                spelled_[*constant_value(*formula, scope_.plan())] = formula->parts.front().text;
        return stretch_of(*range, scope_.plan());
    }

    /// Cuts every quantity axis where any key of the table begins or ends.
    void lay_out() {
        std::map<std::size_t, std::vector<Exact>> cuts;
        for (const auto& [node, index] : axis_of_) {
            Axis& axis = grid_.lookup.axes[index];
            if (!axis.by_quantity) continue;
            auto& points = cuts[index];
            points.push_back(Exact{});
            for (const auto& [key, value] : node->keys) {
                if (key == otherwise_key) continue;
                const auto found = stretch(value, key, axis);
                if (!found) return;
                points.push_back(found->from);
                if (found->to < open_end()) points.push_back(found->to);
            }
        }
        std::size_t cells = 1;
        for (std::size_t i = 0; i < grid_.lookup.axes.size(); ++i) {
            Axis& axis = grid_.lookup.axes[i];
            if (axis.by_quantity) {
                auto& points = cuts[i];
                std::sort(points.begin(), points.end());
                points.erase(std::unique(points.begin(), points.end()), points.end());
                axis.from = points;
                axis.cells = static_cast<std::uint16_t>(points.size());
            } else {
                axis.cells = static_cast<std::uint16_t>(
                    scope_.plan().dimensions[axis.index].values.size() + 1);
            }
            cells *= axis.cells;
        }
        if (cells > most_cells) {
            problems_.push_back({0, "", "表太大", "拆成几张表"});
            return;
        }
        grid_.lookup.leaves.assign(cells, -1);
    }

    static Cells all_cells(const Axis& axis) {
        Cells cells(axis.cells);
        for (std::uint16_t i = 0; i < axis.cells; ++i) cells[i] = i;
        return cells;
    }

    void fill(const Node& node, const std::vector<Cells>& where) {
        const auto found = axis_of_.find(&node);
        if (found == axis_of_.end()) return place(node, where);
        const std::size_t index = found->second;
        Cells left = where[index];
        const Node* rest = nullptr;
        for (const auto& [key, value] : node.keys) {
            if (key == otherwise_key) {
                rest = &value;
                continue;
            }
            std::vector<Cells> narrowed = where;
            narrowed[index].clear();
            for (const std::uint16_t cell : cells_of(value, key, index)) {
                if (std::erase(left, cell) > 0)
                    narrowed[index].push_back(cell);
                else if (std::find(where[index].begin(), where[index].end(), cell) !=
                         where[index].end())
                    return complain_of_overlap(node, value, key, index, cell);
            }
            fill(value, narrowed);
        }
        if (rest == nullptr) return;
        std::vector<Cells> narrowed = where;
        narrowed[index] = std::move(left);
        fill(*rest, narrowed);
    }

    void complain_of_overlap(const Node& table, const Node& value, const std::string& key,
                             std::size_t index, std::uint16_t cell) {
        const Axis& axis = grid_.lookup.axes[index];
        std::string other;
        for (const auto& [name, before] : table.keys) {
            if (name == key || name == otherwise_key) continue;
            const Cells cells = cells_of(before, name, index);
            if (std::find(cells.begin(), cells.end(), cell) != cells.end()) other = name;
            if (!other.empty()) break;
        }
        if (!axis.by_quantity || !is_one_value(axis, cell))
            return complain(problems_, value, "“" + key + "”与前面的“" + other + "”重叠",
                            "各键之间不要有重叠");
        const std::string point = spelling(axis, axis.from[cell]);
        complain(problems_, value, "“" + other + "”和“" + key + "”都含 " + point,
                 point.ends_with("次") ? "各键之间不要有重叠"
                                       : "一边写“不满" + point + "”或“超过" + point + "”");
    }

    /// 60岁以下 and 60岁以上 share one value, not a stretch.
    static bool is_one_value(const Axis& axis, std::uint16_t cell) {
        return cell + 1U < axis.cells && axis.from[cell + 1U] - axis.from[cell] == Exact::units(1);
    }

    /// The value as the table's author wrote it: with its unit.
    std::string spelling(const Axis& axis, Exact value) const {
        for (const Exact shift : {Exact{}, Exact::units(1)}) {
            const auto found = spelled_.find(value - shift);
            if (found != spelled_.end()) return found->second;
        }
        return quantity_text({scope_.plan().slot_types[axis.index], value});
    }

    Cells cells_of(const Node& node, const std::string& key, std::size_t index) {
        const Axis& axis = grid_.lookup.axes[index];
        Cells cells;
        if (axis.by_quantity) {
            const auto range = stretch(node, key, axis);
            for (std::uint16_t i = 0; range && i < axis.cells; ++i)
                if (axis.from[i] >= range->from && axis.from[i] < range->to) cells.push_back(i);
            return cells;
        }
        const auto& values = scope_.plan().dimensions[axis.index].values;
        for (const std::string& word : words_of_key(key))
            cells.push_back(static_cast<std::uint16_t>(
                std::find(values.begin(), values.end(), word) - values.begin()));
        return cells;
    }

    void place(const Node& leaf, const std::vector<Cells>& where) {
        const auto index = static_cast<std::int16_t>(grid_.leaves.size());
        grid_.leaves.push_back(&leaf);
        for_each(where, 0, 0, [&](std::size_t cell) { grid_.lookup.leaves[cell] = index; });
    }

    template <class Visit>
    void for_each(const std::vector<Cells>& where, std::size_t axis, std::size_t base,
                  const Visit& visit) {
        if (axis == where.size()) return visit(base);
        for (const std::uint16_t cell : where[axis])
            for_each(where, axis + 1, base * grid_.lookup.axes[axis].cells + cell, visit);
    }

    /// A declared value without a leaf is a gap; an absent fact may be one (then it is refused when a
    /// case really lacks it).
    void check_gaps(const Node& node) {
        close_fractions();
        const auto& axes = grid_.lookup.axes;
        for (std::size_t cell = 0; cell < grid_.lookup.leaves.size(); ++cell) {
            if (grid_.lookup.leaves[cell] >= 0) continue;
            std::string falls;
            bool absent = false;
            std::size_t rest = cell;
            for (std::size_t i = axes.size(); i-- > 0;) {
                const auto at = static_cast<std::uint16_t>(rest % axes[i].cells);
                rest /= axes[i].cells;
                if (!axes[i].by_quantity && at + 1 == axes[i].cells) absent = true;
                falls = describe(axes[i], at) + (falls.empty() ? "" : "，") + falls;
            }
            // a count or an age begins at one or at nothing: 首次 covers what lies below it
            if (absent || below_first(cell)) continue;
            return complain(problems_, node, "有缺口：" + falls + " 没有数",
                            "补上这种情形，或用“其他”写明");
        }
    }

    /// 首次 and 再次 leave what is between 1 and 2: it goes with the lower key.
    void close_fractions() {
        const auto& axes = grid_.lookup.axes;
        std::size_t stride = 1;
        for (std::size_t i = axes.size(); i-- > 0; stride *= axes[i].cells) {
            const Axis& axis = axes[i];
            if (axis.by_quantity && scope_.plan().slot_types[axis.index] == Type::number)
                for (std::size_t cell = 0; cell < grid_.lookup.leaves.size(); ++cell) {
                    const std::size_t at = cell / stride % axis.cells;
                    if (grid_.lookup.leaves[cell] >= 0 || at == 0 || at + 1 == axis.cells) continue;
                    if (holds_a_whole_one(axis.from[at], axis.from[at + 1])) continue;
                    grid_.lookup.leaves[cell] = grid_.lookup.leaves[cell - stride];
                }
        }
    }

    bool below_first(std::size_t cell) const {
        const auto& axes = grid_.lookup.axes;
        std::size_t rest = cell;
        for (std::size_t i = axes.size(); i-- > 0;) {
            const std::size_t at = rest % axes[i].cells;
            rest /= axes[i].cells;
            if (!axes[i].by_quantity || at != 0) continue;
            const Type type = scope_.plan().slot_types[axes[i].index];
            // 次序 counts from 1, so nothing lies between 0 and 首次
            if (type == Type::number && axes[i].from.size() > 1 &&
                axes[i].from[1] == Exact::units(units_of(type)))
                return true;
        }
        return false;
    }

    std::string describe(const Axis& axis, std::uint16_t cell) const {
        const Plan& plan = scope_.plan();
        if (!axis.by_quantity) {
            const Dimension& dimension = plan.dimensions[axis.index];
            return dimension.name + " " +
                   (cell < dimension.values.size() ? dimension.values[cell] : "未写明");
        }
        const Type type = plan.slot_types[axis.index];
        const std::string& name = plan.slot_names[axis.index];
        const bool last = cell + 1U == axis.cells;
        const bool one = type == Type::number && !last &&
                         axis.from[cell + 1U] - axis.from[cell] <= Exact::units(units_of(type)) &&
                         spelled_.contains(axis.from[cell]);
        if (is_one_value(axis, cell) || one)
            return name + " 正好 " + spelling(axis, axis.from[cell]);
        const bool after = spelled_.contains(axis.from[cell] - Exact::units(1)) &&
                           !spelled_.contains(axis.from[cell]);
        std::string text = name + (after ? " 超过 " : " 自 ") + spelling(axis, axis.from[cell]);
        if (!last) text += " 至 " + spelling(axis, axis.from[cell + 1U]) + " 之前";
        return text;
    }

    Scope& scope_;
    Problems& problems_;
    Grid grid_;
    AxisFinder axes_;
    std::map<Exact, std::string> spelled_;  // bounds as they are written
    std::map<const Node*, std::size_t> axis_of_;
};

}  // namespace

Grid compile_grid(const Node& node, Scope& scope, Problems& problems) {
    return GridBuilder(scope, problems).build(node);
}

std::optional<std::uint16_t> compile_table(const Node& node, const std::string& name, Scope& scope,
                                           Problems& problems) {
    Grid grid = compile_grid(node, scope, problems);
    if (grid.leaves.empty()) return std::nullopt;
    Table table{.name = name, .lookup = std::move(grid.lookup), .values = {}, .type = {}};
    for (const Node* leaf : grid.leaves) {
        Formula formula = compile_expression(*leaf, scope, problems);
        if (formula.empty()) return std::nullopt;
        if (!table.values.empty() && formula.type != table.type) {
            complain(problems, *leaf,
                     "同一张表里既有" + std::string(type_name(table.type)) + "又有" +
                         std::string(type_name(formula.type)),
                     "一张表只放一种量");
            return std::nullopt;
        }
        table.type = formula.type;
        table.values.push_back(std::move(formula));
    }
    auto& tables = scope.plan().tables;
    tables.push_back(std::move(table));
    return static_cast<std::uint16_t>(tables.size() - 1);
}

Formula compile_amount(const Node& node, Scope& scope, Problems& problems) {
    if (!node.is_map()) return compile_expression(node, scope, problems);
    const auto table = compile_table(node, "", scope, problems);
    if (!table) return {};
    Formula formula;
    formula.type = scope.plan().tables[*table].type;
    formula.ops.push_back({Op::Code::table, *table});
    formula.parts.push_back({"按表", formula.ops.back()});
    return formula;
}

}  // namespace yibao::policy
