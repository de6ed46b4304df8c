#pragma once

#include <string>

#include "policy/expression.hpp"

namespace yibao::policy {

/// A stretch of a quantity as a table key or a condition names it. By 民法典 第一千二百五十九条,
/// 以上、以下 include the number, 不满、超过 exclude it: 满45岁, 45岁以上, 不满60岁, 满45岁不满60岁,
/// 超过1万元不超过3万元, 45岁以上60岁以下, 2次至3次, 3次起, 首次 (exactly 1), 再次 (2 and more),
/// 第2次, 第二次及以后, 65岁; 未满, 小于, 低于, 大于, 高于, 不低于, 不高于 and the like mean what they say.
/// Nothing if the text has none of these forms.
std::optional<Range> parse_range(const Node& node, std::string_view written, Scope& scope,
                                 Problems& problems);

/// What to write instead of a text that is none of these forms.
std::string range_remedy(std::string_view text);

/// A table whose leaves are still nodes. The axes are found from the keys: a level whose keys are all
/// values of one dimension is keyed by that; a level of ranges by 次序 (首次, 2次), 年龄 (45岁), or
/// what 按 names. Refuses gaps (naming the case that falls through) and overlaps.
struct Grid {
    Lookup lookup;
    std::vector<const Node*> leaves;
};
Grid compile_grid(const Node& node, Scope& scope, Problems& problems);

/// Either an expression, or a table of expressions, which then stands as one name in the formula.
Formula compile_amount(const Node& node, Scope& scope, Problems& problems);

/// Adds the table under `name` (empty for one written in place); all leaves of one type.
std::optional<std::uint16_t> compile_table(const Node& node, const std::string& name, Scope& scope,
                                           Problems& problems);

}  // namespace yibao::policy
