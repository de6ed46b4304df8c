#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "forms/policies.hpp"

namespace yibao::forms {

// The trial calculator: what a policy, or a draft of one, asks for, and what comes out.

namespace codes {

inline constexpr std::array quantity_types{
    wire::Code{"money", "金额"},
    wire::Code{"rate", "比例"},
    wire::Code{"number", "数"},
};
inline constexpr wire::Dictionary quantity_type{"quantity_type", quantity_types};

inline constexpr std::array waterfall_kinds{
    wire::Code{"total", "费用总额"},
    wire::Code{"paid", "支付"},
    wire::Code{"rest", "余下"},
};
inline constexpr wire::Dictionary waterfall_kind{"waterfall_kind", waterfall_kinds};

}  // namespace codes

/// A dimension (维度) of a policy, of the case or of its lines.
struct DimensionRow {
    std::string name;
    std::string values;  // with a bar between them
    std::optional<std::string> otherwise;
    std::string several;  // more than one may hold

    static constexpr auto fields() {
        using M = DimensionRow;
        using wire::field;
        return std::array{
            field<&M::name>("name", "维度", 100),
            field<&M::values>("values", "取值", 2000),
            field<&M::otherwise>("otherwise", "缺省", 100),
            field<&M::several>("several", "可多选", 1).coded(codes::yes_no),
        };
    }
};

/// An input, or an accumulator before this bill.
struct QuantityRow {
    std::string name;
    std::string type;
    std::string required;

    static constexpr auto fields() {
        using M = QuantityRow;
        using wire::field;
        return std::array{
            field<&M::name>("name", "名称", 100),
            field<&M::type>("type", "类型", 10).coded(codes::quantity_type),
            field<&M::required>("required", "必填", 1).coded(codes::yes_no),
        };
    }
};

/// What a trial under a policy, or under a draft, has to say.
struct DescribeTrial {
    static constexpr std::string_view act = "describe_trial";
    static constexpr std::string_view title = "试算所需情况";
    static constexpr Route route = get("/policy-trials", access::Function::policy_read);

    struct Input {
        std::optional<std::string> file;
        std::optional<std::string> draft_id;
        std::optional<Day> day;  // else the last rules

        static constexpr auto fields() {
            using M = Input;
            return std::array{
                wire::field<&M::file>("file", "政策", 60),
                wire::field<&M::draft_id>("draft_id", "草案编号", 20),
                wire::field<&M::day>("day", "日期"),
            };
        }
    };

    struct Output {
        Day from;
        std::string basis;
        std::string item_classes;  // with a bar between them
        std::string charge_types;
        std::vector<DimensionRow> dimensions;
        std::vector<DimensionRow> line_dimensions;
        std::vector<QuantityRow> inputs;
        std::vector<QuantityRow> accumulators;

        static constexpr auto fields() {
            using M = Output;
            return std::array{
                wire::field<&M::from>("from", "生效日期"),
                wire::field<&M::basis>("basis", "依据", 500),
                wire::field<&M::item_classes>("item_classes", "目录类别", 100),
                wire::field<&M::charge_types>("charge_types", "费用类别", 500),
            };
        }
        static constexpr auto nodes() {
            using M = Output;
            return std::array{
                wire::rows<&M::dimensions>("dimensions", "维度"),
                wire::rows<&M::line_dimensions>("line_dimensions", "明细维度"),
                wire::rows<&M::inputs>("inputs", "输入"),
                wire::rows<&M::accumulators>("accumulators", "累计"),
            };
        }
    };
};

/// A fact by its name: several values of a dimension with a bar between them, quantities with their
/// unit or without (元, %, 个).
struct NamedValue {
    std::string name;
    std::string value;

    static constexpr auto fields() {
        return std::array{
            wire::field<&NamedValue::name>("name", "名称", 100),
            wire::field<&NamedValue::value>("value", "值", 200),
        };
    }
};

/// A line of a bill. What it says of a dimension of lines is several values with a bar between them;
/// where it says nothing, the dimension's default holds.
struct TrialLine {
    std::string item_class;
    std::optional<std::string> charge_type;
    std::optional<std::string> item;
    Money amount;
    std::optional<wire::Quantity> quantity;  // that the amount is for; above zero
    std::optional<Rate> share;               // first self-pay by the catalogue
    std::optional<Money> limit;              // of the price, by the catalogue
    std::optional<std::string> self_pay;     // outside of the scope for this person
    std::vector<NamedValue> dimensions;

    static constexpr auto fields() {
        using M = TrialLine;
        using wire::field;
        return std::array{
            field<&M::item_class>("item_class", "目录类别", 10),
            field<&M::charge_type>("charge_type", "费用类别", 20),
            field<&M::item>("item", "项目编码", 50),
            field<&M::amount>("amount", "金额"),
            field<&M::quantity>("quantity", "数量"),
            field<&M::share>("share", "目录自付比例"),
            field<&M::limit>("limit", "目录限价"),
            field<&M::self_pay>("self_pay", "全自费", 1).coded(codes::yes_no),
        };
    }
    static constexpr auto nodes() {
        return std::array{wire::rows<&TrialLine::dimensions>("dimensions", "明细维度").optional()};
    }
};

/// One thing that a rule did, with its article.
struct TrialStep {
    std::string stage;
    std::string basis;
    std::string reckoning;  // lines

    static constexpr auto fields() {
        using M = TrialStep;
        using wire::field;
        return std::array{
            field<&M::stage>("stage", "环节", 100),
            field<&M::basis>("basis", "依据", 500),
            field<&M::reckoning>("reckoning", "推导", 20000),
        };
    }
};

/// A bar on the way from the total to what the patient pays in cash.
struct WaterfallRow {
    std::string title;
    std::string kind;
    std::string payer;
    std::string basis;
    Money amount;

    static constexpr auto fields() {
        using M = WaterfallRow;
        using wire::field;
        return std::array{
            field<&M::title>("title", "名称", 100),
            field<&M::kind>("kind", "类别", 10).coded(codes::waterfall_kind),
            field<&M::payer>("payer", "付款方", 30),
            field<&M::basis>("basis", "依据", 500),
            field<&M::amount>("amount", "金额"),
        };
    }
};

struct TryPolicy {
    static constexpr std::string_view act = "try_policy";
    static constexpr std::string_view title = "试算";
    static constexpr Route route = post("/policy-trials", access::Function::policy_read);

    struct Input {
        std::optional<std::string> file;
        std::optional<std::string> draft_id;
        std::optional<Day> day;
        std::vector<NamedValue> facts;  // dimensions, inputs, balances
        std::vector<NamedValue> parts;  // of the bill, instead of lines
        std::vector<NamedValue> past;   // accumulators
        std::vector<TrialLine> lines;

        static constexpr auto fields() {
            using M = Input;
            return std::array{
                wire::field<&M::file>("file", "政策", 60),
                wire::field<&M::draft_id>("draft_id", "草案编号", 20),
                wire::field<&M::day>("day", "日期"),
            };
        }
        static constexpr auto nodes() {
            using M = Input;
            return std::array{
                wire::rows<&M::facts>("facts", "情况").optional(),
                wire::rows<&M::parts>("parts", "账单各份").optional(),
                wire::rows<&M::past>("past", "此前累计").optional(),
                wire::rows<&M::lines>("lines", "明细")
                    .containing(wire::nodes_of<TrialLine>)
                    .optional(),
            };
        }
    };

    struct Output {
        Day from;
        std::string basis;
        Money total;
        Money in_scope;
        Money funds;
        Money accounts;
        Money cash;
        Money allowances;
        std::vector<WaterfallRow> waterfall;
        std::vector<TrialStep> steps;

        static constexpr auto fields() {
            using M = Output;
            return std::array{
                wire::field<&M::from>("from", "生效日期"),
                wire::field<&M::basis>("basis", "依据", 500),
                wire::field<&M::total>("total", "费用总额"),
                wire::field<&M::in_scope>("in_scope", "符合范围"),
                wire::field<&M::funds>("funds", "基金支付"),
                wire::field<&M::accounts>("accounts", "账户支付"),
                wire::field<&M::cash>("cash", "个人现金"),
                wire::field<&M::allowances>("allowances", "津贴"),
            };
        }
        static constexpr auto nodes() {
            using M = Output;
            return std::array{wire::rows<&M::waterfall>("waterfall", "瀑布图"),
                              wire::rows<&M::steps>("steps", "推导")};
        }
    };
};

}  // namespace yibao::forms
