#include "policy/expression.hpp"

#include <algorithm>

#include "policy/lookup.hpp"
#include "policy/tokens.hpp"

namespace yibao::policy {

namespace {

/// 取整到元 and the like: so many fen.
std::optional<std::int64_t> rounding_step(std::string_view function) {
    if (function == "取整到分") return 1;
    if (function == "取整到角") return 10;
    if (function == "取整到元") return 100;
    if (function == "取整到十元") return 1'000;
    if (function == "取整到百元") return 10'000;
    return std::nullopt;
}

constexpr std::size_t deepest = 32;    // of the evaluation stack
constexpr std::size_t most_open = 64;  // parentheses that are open at once

/// How many values lie on the stack at most while the formula is evaluated. A table's value may be a
/// formula itself, on top of what is there already.
std::size_t depth_of(const Formula& formula, const Plan& plan) {
    std::size_t height = 0;
    std::size_t most = 0;
    for (const Op& op : formula.ops) {
        if (op.code > Op::Code::table) {
            if (op.code <= Op::Code::maximum) --height;  // the others take one value
            continue;
        }
        if (op.code == Op::Code::table)
            for (const Formula& value : plan.tables[op.operand].values)
                most = std::max(most, height + value.depth);
        most = std::max(most, ++height);
    }
    return most;
}

class Parser {
public:
    Parser(const Node& node, std::string_view text, Scope& scope, Problems& problems)
        : node_(node), text_(text), tokens_(tokens_of(text)), scope_(scope), problems_(problems) {}

    Formula run() {
        const auto type = sum();
        if (type && peek().kind != Token::Kind::end)
            fail("多出“" + peek().text + "”", remedy_of_rest(peek().text));
        if (failed_ || !type) return {};
        formula_.type = *type;
        if (formula_.ops.size() > deepest * 4) fail("式子太长", "拆成几个“计算”环节");
        formula_.depth = depth_of(formula_, scope_.plan());
        if (formula_.depth > deepest) fail("式子嵌套太深", "拆成几个“计算”环节");
        return failed_ ? Formula{} : formula_;
    }

private:
    using MaybeType = std::optional<Type>;

    const Token& peek() const { return tokens_[at_]; }
    Token take() { return tokens_[at_ + 1 < tokens_.size() ? at_++ : at_]; }

    MaybeType fail(const std::string& what, const std::string& right) {
        if (!failed_) complain(problems_, node_, "“" + std::string(text_) + "”：" + what, right);
        failed_ = true;
        return std::nullopt;
    }

    /// 7折 x 2: what else people write for an operator.
    static std::string remedy_of_rest(const std::string& text) {
        if (text.starts_with("x") || text.starts_with("X") || text.starts_with("✕"))
            return "乘号写 × 或 *";
        return "两个量之间写 +、-、× 或 ÷";
    }

    void show(const std::string& text) { formula_.parts.push_back({text, std::nullopt}); }

    MaybeType sum() {
        MaybeType left;
        if (peek().kind == Token::Kind::minus)
            return fail("式子不能以减号开头", "写成 0元 - …；比例写成 0% - …");
        left = product();
        while (left && (peek().kind == Token::Kind::plus || peek().kind == Token::Kind::minus)) {
            const bool adds = take().kind == Token::Kind::plus;
            show(adds ? " + " : " - ");
            const MaybeType right = product();
            if (!right) return right;
            if (*left != *right)
                return fail(std::string(type_name(*left)) + "与" + std::string(type_name(*right)) +
                                "不能相加减",
                            "两边用同一种单位");
            formula_.ops.push_back({adds ? Op::Code::add : Op::Code::subtract});
        }
        return left;
    }

    MaybeType product() {
        MaybeType left = factor();
        while (left && (peek().kind == Token::Kind::times || peek().kind == Token::Kind::over)) {
            const bool multiplies = take().kind == Token::Kind::times;
            show(multiplies ? " × " : " ÷ ");
            const MaybeType right = factor();
            if (!right) return right;
            left = multiplies ? multiplied(*left, *right) : divided(*left, *right);
        }
        return left;
    }

    MaybeType multiplied(Type left, Type right) {
        if (left == Type::money && right == Type::money)
            return fail("两个金额不能相乘", "金额乘比例或数");
        // rate x number and number x rate are rates; anything times money is money
        const bool by_rate = right == Type::rate || (left == Type::rate && right != Type::number);
        formula_.ops.push_back(
            {Op::Code::multiply, 0, by_rate ? units_of(Type::rate) : units_of(Type::number)});
        if (left == Type::money || right == Type::money) return Type::money;
        if (left == Type::rate || right == Type::rate) {
            // number x rate: the number's unit goes, the rate's stays
            if (left == Type::number && right == Type::rate)
                formula_.ops.back().unit = units_of(Type::number);
            return Type::rate;
        }
        return Type::number;
    }

    MaybeType divided(Type left, Type right) {
        if (left == right) {
            const Type result = left == Type::number ? Type::number : Type::rate;
            formula_.ops.push_back({Op::Code::divide, 0, units_of(result)});
            return result;
        }
        if (right == Type::money) return fail("不能除以金额", "金额除以金额得比例");
        formula_.ops.push_back({Op::Code::divide, 0, units_of(right)});
        return left;
    }

    MaybeType factor() {
        if (open_ > most_open) return fail("括号嵌套太深", "拆成几个“计算”环节");
        ++open_;
        const MaybeType type = one();
        --open_;
        return type;
    }

    MaybeType one() {
        const Token token = take();
        if (token.kind == Token::Kind::open) {
            show("(");
            const MaybeType inner = sum();
            if (!inner) return inner;
            if (take().kind != Token::Kind::close) return fail("括号没有配对", "补上“)”");
            show(")");
            return inner;
        }
        if (token.kind != Token::Kind::word) return fail("这里缺一个数或名称", "");
        if (peek().kind == Token::Kind::open) return call(token.text);
        if (const auto quantity = parse_quantity(token.text))
            return constant(*quantity, token.text);
        if (is_bare_number(token.text))
            return fail("“" + token.text + "”缺少单位", missing_unit_remedy(token.text));
        return name(token.text);
    }

    MaybeType constant(const Quantity& quantity, const std::string& text) {
        auto& constants = scope_.plan().constants;
        formula_.ops.push_back({Op::Code::constant, static_cast<std::uint16_t>(constants.size())});
        constants.push_back(quantity.value);
        show(text);
        return quantity.type;
    }

    MaybeType name(const std::string& text) {
        const Meaning* meaning = known(text);
        if (meaning == nullptr) {
            if (scope_.explain_stranger(text, node_, text_, problems_)) {
                failed_ = true;
                return std::nullopt;
            }
            if (looks_like_quantity(text))
                return fail("“" + text + "”的单位或写法不认识", missing_unit_remedy(text));
            const std::string near = scope_.nearest(text);
            return fail("不认识“" + text + "”",
                        near.empty() ? "先在 输入、参数、累计、汇总 或前面的环节里写明它"
                                     : "是不是“" + near + "”？");
        }
        if (const auto* formula = std::get_if<Formula>(meaning)) {
            formula_.ops.insert(formula_.ops.end(), formula->ops.begin(), formula->ops.end());
            show(text + "(");
            formula_.parts.insert(formula_.parts.end(), formula->parts.begin(),
                                  formula->parts.end());
            show(")");
            return formula->type;
        }
        const Op op = std::holds_alternative<Slot>(*meaning)
                          ? Op{Op::Code::slot, std::get<Slot>(*meaning)}
                          : Op{Op::Code::table, std::get<TableName>(*meaning).index};
        formula_.ops.push_back(op);
        formula_.parts.push_back({text, op});
        return scope_.type_of(*meaning);
    }

    /// What the name stands for; a table that waited for its quantities is compiled here.
    const Meaning* known(const std::string& text) {
        if (const Node* table = scope_.waiting(text)) {
            const auto index = compile_table(*table, text, scope_, problems_);
            if (index)
                scope_.table(text, *index, *table, problems_);
            else
                scope_.broken(text);
        }
        return scope_.find(text);
    }

    static std::string remedy_of_call(const std::string& function) {
        if (function == "如果" || function == "若" || function == "IF" || function == "if")
            return "分情形用表、当 或 调整";
        if (function.find("大") != std::string::npos || function == "max") return "是不是“取大”？";
        if (function.find("小") != std::string::npos || function == "min") return "是不是“取小”？";
        return "可用：取小、取大、取整到分、取整到角、取整到元、取整到十元、取整到百元";
    }

    MaybeType call(const std::string& function) {
        const auto step = rounding_step(function);
        if (!step && function != "取小" && function != "取大")
            return fail("不认识的算法“" + function + "”", remedy_of_call(function));
        take();  // (
        show(function + "(");
        MaybeType type = sum();
        std::size_t count = 1;
        for (; type && peek().kind == Token::Kind::comma; ++count) {
            take();
            show(", ");
            const MaybeType next = sum();
            if (!next) return next;
            if (*next != *type) return fail("括号里的单位不一致", "用同一种单位");
            formula_.ops.push_back({function == "取小" ? Op::Code::minimum : Op::Code::maximum});
        }
        if (!type) return type;
        if (take().kind != Token::Kind::close) return fail("括号没有配对", "补上“)”");
        show(")");
        if (step) {
            if (count != 1 || *type != Type::money)
                return fail(function + " 只接一个金额", function + "(起付线)");
            formula_.ops.push_back({Op::Code::round, 0, *step});
        } else if (count < 2) {
            return fail(function + " 至少要两项", function + "(甲, 乙)");
        }
        return type;
    }

    const Node& node_;
    std::string_view text_;
    std::vector<Token> tokens_;
    std::size_t at_ = 0;
    Scope& scope_;
    Problems& problems_;
    Formula formula_;
    std::size_t open_ = 0;
    bool failed_ = false;
};

}  // namespace

Formula compile_expression(const Node& node, std::string_view text, Scope& scope,
                           Problems& problems) {
    return Parser(node, text, scope, problems).run();
}

Formula compile_expression(const Node& node, Scope& scope, Problems& problems) {
    if (!node.is_scalar()) {
        complain(problems, node, "这里应是一个量或式子", "如 800元、符合范围 - 起付线");
        return {};
    }
    return compile_expression(node, node.text, scope, problems);
}

Formula compile_typed(const Node& node, Type type, Scope& scope, Problems& problems) {
    Formula formula = compile_expression(node, scope, problems);
    if (!formula.empty() && formula.type != type) {
        complain(problems, node, "“" + node.text + "”是" + std::string(type_name(formula.type)),
                 "这里要" + std::string(type_name(type)));
        return {};
    }
    return formula;
}

Formula constant_formula(const Quantity& quantity, std::string_view text, Plan& plan) {
    Formula formula;
    formula.type = quantity.type;
    formula.ops.push_back({Op::Code::constant, static_cast<std::uint16_t>(plan.constants.size())});
    plan.constants.push_back(quantity.value);
    formula.parts.push_back({std::string(text), std::nullopt});
    return formula;
}

std::optional<Exact> constant_value(const Formula& formula, const Plan& plan) {
    if (formula.ops.size() != 1 || formula.ops.front().code != Op::Code::constant)
        return std::nullopt;
    return plan.constants[formula.ops.front().operand];
}

}  // namespace yibao::policy
