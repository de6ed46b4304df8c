#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/exact.hpp"
#include "policy/literal.hpp"

namespace yibao::policy {

// A policy version, compiled: flat tables of integers, so that adjudicating a claim allocates next to
// nothing. Names are kept only to explain and to report. Everything refers by index; a Plan is
// immutable once compiled.

/// Who pays. The order is that of the answer to a hospital; 个人现金 is what remains and is never a
/// stage's payer.
enum class Payer : std::uint8_t {
    pool,            // 统筹基金
    large,           // 大额医疗费用补助
    critical,        // 大病保险
    civil_servant,   // 公务员医疗补助
    enterprise,      // 企业补充医疗保险
    aid,             // 医疗救助
    disabled,        // 伤残人员医疗保障
    other,           // 其他基金: government subsidies, commercial supplements
    hospital,        // 医疗机构 bears it
    account,         // 个人账户
    family_account,  // 家庭共济账户
};
inline constexpr std::size_t payer_count = 11;
inline constexpr std::size_t fund_count = 8;  // the payers before `hospital` are funds
std::string_view payer_name(Payer payer);
std::optional<Payer> payer_named(std::string_view name);
constexpr bool is_fund(Payer payer) { return static_cast<std::size_t>(payer) < fund_count; }

/// A quantity of the case: an index into its array of Exact.
using Slot = std::uint16_t;
inline constexpr Slot no_slot = 0xffff;

/// Slots that every plan has, in this order.
enum Known : Slot {
    total,            // 费用总额
    full_self_pay,    // 全自费
    over_limit,       // 超限价
    first_self_pay,   // 先行自付
    in_scope,         // 符合范围
    account_balance,  // 个人账户余额
    family_balance,   // 共济账户余额
    fund_paid,        // 基金支付: by all funds so far
    burden,           // 个人负担: what no fund nor the hospital has paid so far
    in_scope_burden,  // 政策内自付: 符合范围 less what funds and hospital have paid of it so far
    known_slots,
};

struct Op {
    enum class Code : std::uint8_t {
        slot,
        constant,
        table,
        add,
        subtract,
        multiply,
        divide,
        minimum,
        maximum,
        round,
    };
    Code code;
    std::uint16_t operand = 0;
    std::int64_t unit = 1;  // of multiply and divide: scales the result to its type; of round: fen
};

/// An expression in postfix form, with its text cut where a value can be shown.
struct Formula {
    struct Part {
        std::string text;
        std::optional<Op> value;  // a slot or a table whose value stands here
    };
    Type type = Type::money;
    std::vector<Op> ops;
    std::vector<Part> parts;
    std::size_t depth = 1;  // values on the stack at once; at most what evaluation has room for

    bool empty() const { return ops.empty(); }
};

/// One thing that a table is keyed by: a dimension, or bands of a quantity.
struct Axis {
    bool by_quantity = false;
    std::uint16_t index = 0;  // of the dimension, or the slot
    std::uint16_t cells = 0;  // a dimension has one more, for a fact that is absent
    std::vector<Exact> from;  // lower bounds of the bands, ascending
};

/// Finds the cell of a case: the product of the axes, filled with indexes of leaves; -1 is a gap.
struct Lookup {
    enum class Several : std::uint8_t {
        first,
        sum,
        highest
    };  // of a dimension with several values
    std::vector<Axis> axes;
    std::vector<std::int16_t> leaves;
    Several several = Several::first;
};

struct Table {
    std::string name;
    Lookup lookup;
    std::vector<Formula> values;
    Type type = Type::money;
};

/// One bound or both; absent means open.
struct Range {
    Formula low, high;
    bool low_included = true;
    bool high_included = false;
};

struct Condition {
    struct DimensionTest {
        std::uint16_t dimension;
        std::uint64_t values;  // bit i: the i-th value of the dimension
        bool negated = false;
    };
    struct RangeTest {
        Slot slot;
        std::vector<Range> any;
    };
    std::vector<DimensionTest> dimensions;
    std::vector<RangeTest> ranges;
    std::vector<Condition> any;  // 任一: at least one of these, if there are any
    std::string text;

    bool always() const { return dimensions.empty() && ranges.empty() && any.empty(); }
};

struct Adjustment {
    enum class Kind : std::uint8_t { add, subtract, times, times_self, set, at_least, at_most };
    Condition when;
    Kind kind;
    Formula amount;
};

struct Band {
    Formula from;  // lower bound, on the amount that the bands measure
    Formula rate;
    bool above = false;  // 超过: the bound itself still belongs to the band below
};

struct Cap {
    Formula limit;
    Formula used;
};

struct RoundingRule {
    Rounding direction = Rounding::half_up;
    std::int64_t step = 1;  // fen
    bool each_band = true;  // or only the stage's sum
};

/// What a payment stage leaves: quantities that later stages and examples can name.
struct PayOutputs {
    Slot pay = no_slot;      // N支付
    Slot self = no_slot;     // N自付: of what entered
    Slot excess = no_slot;   // N超限: above the caps, for the next layer
    Slot entered = no_slot;  // N进入
    Slot due = no_slot;      // N应付: before the caps
    Slot rate = no_slot;     // N比例: of a flat rate
};

struct Stage {
    enum class Kind : std::uint8_t { compute, self, deductible, pay, allowance, ceiling };
    enum class Measure : std::uint8_t { flat, bands, bracket, fixed };

    std::string name;
    std::string basis;
    Kind kind = Kind::compute;
    Condition when;
    int line = 0;

    Formula value;  // of compute, self, deductible, allowance, fixed
    Formula base;   // what the stage works on
    Formula taken_before;
    std::vector<Adjustment> adjustments;
    RoundingRule rounding;
    bool rounds = true;
    bool standard_of_admission = false;  // 标准按: 入院日期, across a change of the rules
    Slot out = no_slot;
    Slot standard = no_slot;  // of a deductible: before what was taken and what the base allows
    /// What of the base, or of a computed amount, lies in scope; empty where all of it does. With it
    /// come slots for that part of what the stage leaves.
    Formula in_scope;
    Slot out_in_scope = no_slot;  // of a computed amount

    // payments
    Payer payer = Payer::pool;
    Measure measure = Measure::flat;
    bool bands_on_payment = false;  // band limits are benefit amounts, not expenses
    bool self_independent =
        false;  // both sides rounded on their own; they may miss each other by a fen
    bool solve_backwards = false;  // at the cap: stop where the fund is used up, the rest is excess
    bool round_solved = false;     // the amount where it stops is rounded to the fen
    Formula start;                 // where the base begins within the bands
    Formula rate;
    Lookup band_lookup;
    std::vector<std::vector<Band>> bands;
    Formula bracket_by;
    std::vector<Adjustment> rate_adjustments;
    std::vector<Adjustment> result_adjustments;
    Formula paid_before;
    std::vector<Cap> caps;
    std::optional<Cap> expense_cap;
    PayOutputs outputs;
    PayOutputs outputs_in_scope;

    // ceiling
    std::vector<std::uint16_t> cut;  // stages that are cut, the last one first
};

/// A rule for bill lines: which lines, and what holds for them. For each property the first rule that
/// matches and says something decides.
struct LineTest {
    std::uint8_t classes = 0xff;                       // bit 0 甲类, 1 乙类, 2 丙类
    std::uint32_t charges = 0xffffffff;                // bit per 费用类别
    std::vector<std::string> items;                    // 医保目录编码; empty is any
    std::vector<Condition::DimensionTest> dimensions;  // of line dimensions
    std::optional<Range> price;                        // unit price
    Condition when;                                    // of the case
};

struct LineRule {
    LineTest test;
    std::optional<bool> full_self_pay;
    Formula first_self_pay;     // rate
    Formula limit;              // unit price ceiling
    bool by_catalogue = false;  // 先行自付: 目录比例
    std::string basis;
};

enum class LinePart : std::uint8_t { amount, full_self_pay, over_limit, first_self_pay, in_scope };

/// A named sum over lines.
struct LineSum {
    Slot slot;
    LineTest test;
    LinePart part;
};

inline constexpr std::size_t most_dimensions = 24;  // of a policy

struct Dimension {
    enum class Several : std::uint8_t { refused, first, best, all };
    std::string name;
    std::vector<std::string> values;  // at most 64
    Several several = Several::refused;
    std::optional<std::uint16_t> otherwise;  // the value of a case that does not say
};

struct Input {
    std::string name;
    Slot slot;
    Type type;
    Formula otherwise;  // of a case that does not say
    bool required = true;
};

/// How long an accumulator counts before it starts again.
enum class Period : std::uint8_t {
    year,
    half_year,
    quarter,
    month,
    week,  // from Monday
    day,
    stay,
    stay_in_year,
    lifetime,
};

struct Accumulator {
    std::string name;
    Slot slot;
    Type type;
    Period period;
    std::vector<std::uint16_t> by;  // kept apart for each value of these dimensions
    bool by_institution = false;
    Formula feed;
    Condition when;
};

/// Which date of the case decides.
enum class DateOf : std::uint8_t { discharge, admission, charge, settlement };

struct Plan {
    std::vector<Dimension> dimensions;
    std::vector<Dimension> line_dimensions;
    std::vector<Input> inputs;
    std::vector<Accumulator> accumulators;
    std::vector<LineRule> line_rules;
    Slot unit_price = no_slot;  // 单价 of a line in question, where a line rule's table asks for it
    bool round_lines = true;    // first self-pay rounded line by line, or only its sum
    std::vector<LineSum> sums;
    std::vector<Stage> stages;
    std::vector<Table> tables;
    std::vector<Exact> constants;
    Slot paid_in_scope = no_slot;  // what was paid of the scope, where a formula asks for it
    std::vector<std::string> slot_names;
    std::vector<Type> slot_types;
    bool rounds = true;  // false: payments are rounded only to the fen that they leave in
    RoundingRule rounding;
    int year_starts_month = 1;
    int year_starts_day = 1;

    std::optional<Slot> slot_named(std::string_view name) const;
    std::optional<std::uint16_t> dimension_named(std::string_view name) const;
    const Stage* stage_named(std::string_view name) const;
};

/// 目录类别 and 费用类别 (dict med_chrgitm_type 01..14) by their position.
inline constexpr std::array<std::string_view, 3> item_classes{"甲类", "乙类", "丙类"};
inline constexpr std::array<std::string_view, 14> charge_types{
    "床位费",     "诊察费", "检查费",     "化验费",   "治疗费",     "手术费", "护理费",
    "卫生材料费", "西药费", "中药饮片费", "中成药费", "一般诊疗费", "挂号费", "其他费"};

}  // namespace yibao::policy
