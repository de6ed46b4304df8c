#include <algorithm>

#include "policy/section.hpp"

namespace yibao::policy {

namespace {

using Keys = std::vector<std::string_view>;

const Keys common{"当", "依据", "说明", "取整"};

Keys with_common(Keys keys) {
    keys.insert(keys.end(), common.begin(), common.end());
    return keys;
}

class StageCompiler {
public:
    StageCompiler(const std::string& name, const Node& node, Context& context)
        : node_(node), context_(context), scope_(context.scope), problems_(context.problems) {
        stage_.name = name;
        stage_.line = node.line;
        stage_.basis = basis_of(node, context);
        stage_.rounds = scope_.plan().rounds;
        stage_.rounding = scope_.plan().rounding;
    }

    void run() {
        if (!node_.is_map())
            return complain(problems_, node_, "环节应写成 {付款方: …} 等", "见“怎样写政策”");
        stage_.when = condition_of(node_, context_);
        if (node_.find("计算") == nullptr) round_as(Type::money);
        if (node_.find("计算") != nullptr)
            compute();
        else if (node_.find("起付") != nullptr)
            self("起付", Stage::Kind::deductible);
        else if (node_.find("自付") != nullptr)
            self("自付", Stage::Kind::self);
        else if (node_.find("津贴") != nullptr)
            allowance();
        else if (node_.find("封顶") != nullptr)
            ceiling();
        else if (node_.find("付款方") != nullptr)
            pay();
        else
            return complain(problems_, node_, "看不出这一环节做什么",
                            "写明 计算、起付、自付、津贴、封顶 或 付款方");
        scope_.plan().stages.push_back(std::move(stage_));
    }

private:
    const Node& required(std::string_view key) { return *node_.find(key); }

    void round_as(Type type) {
        const Node* rounding = node_.find("取整");
        if (rounding == nullptr) return;
        const auto rule = parse_rounding(*rounding, type, problems_);
        stage_.rounds = rule.has_value();
        if (rule) stage_.rounding = *rule;
    }

    Formula money(std::string_view key) {
        const Node* found = node_.find(key);
        if (found == nullptr) return {};
        Formula formula = compile_amount(*found, scope_, problems_);
        if (!formula.empty() && formula.type != Type::money) {
            complain(
                problems_, *found,
                "“" + std::string(key) + "”应是金额，写的是" + std::string(type_name(formula.type)),
                "如 " + std::string(key) + ": 800元");
            return {};
        }
        return formula;
    }

    void compute() {
        check_keys(node_, with_common({"计算"}), problems_);
        stage_.kind = Stage::Kind::compute;
        stage_.value = compile_amount(required("计算"), scope_, problems_);
        // nobody knows what kind of quantity it would have been
        if (stage_.value.empty()) return scope_.broken(stage_.name);
        round_as(stage_.value.type);
        stage_.rounds = node_.find("取整") != nullptr && stage_.rounds;
        stage_.out = scope_.quantity(stage_.name, stage_.value.type, node_, problems_);
    }

    void self(std::string_view key, Stage::Kind kind) {
        check_keys(node_, with_common({key, "基数", "已付", "调整", "标准按"}), problems_);
        stage_.kind = kind;
        if (node_.find("取整") == nullptr) {
            stage_.rounds = true;
            stage_.rounding = RoundingRule{};
        }
        stage_.value = money(key);
        stage_.base = money("基数");
        stage_.taken_before = money("已付");
        if (const Node* node = node_.find("调整"))
            stage_.adjustments = compile_adjustments(*node, Type::money, context_);
        if (const Node* by = node_.find("标准按")) {
            if (by->text != "入院日期" && by->text != "出院日期")
                complain(problems_, *by, "标准按“" + by->text + "”", "入院日期 或 出院日期");
            stage_.standard_of_admission = by->text == "入院日期";
        }
        stage_.out = scope_.quantity(stage_.name, Type::money, node_, problems_);
        if (kind == Stage::Kind::deductible) stage_.standard = output("标准", Type::money);
    }

    /// N支付, N标准 …: what a stage makes beside its name.
    Slot output(std::string_view suffix, Type type) {
        const std::string name = stage_.name + std::string(suffix);
        if (scope_.find(name) == nullptr) return scope_.quantity(name, type, node_, problems_);
        // a parameter 大病比例 is what an author calls the rate of 大病: it keeps the name
        if (type == Type::rate) return scope_.unnamed(type);
        const int line = scope_.line_of(name);
        complain(problems_, node_,
                 "环节“" + stage_.name + "”会自动得出“" + name + "”，与前面的同名" +
                     (line > 0 ? "（第" + std::to_string(line) + "行）" : ""),
                 "前面的“" + name + "”或这个环节换一个名称");
        return no_slot;
    }

    void allowance() {
        check_keys(node_, with_common({"津贴"}), problems_);
        stage_.kind = Stage::Kind::allowance;
        stage_.value = money("津贴");
        stage_.out = scope_.quantity(stage_.name, Type::money, node_, problems_);
    }

    void ceiling() {
        check_keys(node_, with_common({"封顶", "扣减"}), problems_);
        stage_.kind = Stage::Kind::ceiling;
        if (node_.find("取整") == nullptr) stage_.rounding = {.direction = Rounding::down};
        stage_.value = money("封顶");
        const auto& stages = scope_.plan().stages;
        const Node* cut = node_.find("扣减");
        if (cut == nullptr || !cut->is_list())
            return complain(problems_, node_, "封顶 缺“扣减”", "扣减: [最先扣的环节, 其次 …]");
        for (const Node& item : cut->items) {
            const auto found = std::find_if(stages.begin(), stages.end(), [&](const Stage& s) {
                return s.name == item.text && s.kind == Stage::Kind::pay;
            });
            if (found == stages.end())
                complain(problems_, item, "前面没有支付环节“" + item.text + "”", "核对名称");
            else if (!is_fund(found->payer))
                complain(problems_, item,
                         "“" + item.text + "”由" + std::string(payer_name(found->payer)) +
                             "支付，不是基金",
                         "封顶 管的是基金，只扣减基金支付的环节");
            else
                stage_.cut.push_back(static_cast<std::uint16_t>(found - stages.begin()));
        }
        stage_.out = scope_.quantity(stage_.name, Type::money, node_, problems_);
    }

    void pay() {
        check_keys(node_,
                   with_common({"付款方", "基数", "起点", "比例", "分段", "分档", "定额", "分档按",
                                "段值", "比例调整", "结果调整", "已付", "限额", "费用限额", "超限",
                                "自付取整", "反算取整"}),
                   problems_);
        constexpr std::string_view paid = "支付";
        const std::string stem =
            stage_.name.substr(0, stage_.name.size() - std::min(paid.size(), stage_.name.size()));
        if (stage_.name.ends_with(paid))
            complain(problems_, node_, "环节名不要以“支付”结尾",
                     "去掉“支付”二字：环节“" + stem + "”的支付额自动叫“" + stem + "支付”");
        stage_.kind = Stage::Kind::pay;
        const Node& payer = required("付款方");
        if (const auto found = payer_named(payer.text))
            stage_.payer = *found;
        else
            complain(problems_, payer, "不认识的付款方“" + payer.text + "”",
                     payer_remedy(payer.text));
        measure();
        stage_.base = money("基数");
        if (node_.find("基数") == nullptr && stage_.measure != Stage::Measure::fixed)
            complain(problems_, node_, "支付环节缺“基数”", "如 基数: 符合范围 - 起付线");
        stage_.start = money("起点");
        stage_.paid_before = money("已付");
        if (const Node* node = node_.find("比例调整"))
            stage_.rate_adjustments = compile_adjustments(*node, Type::rate, context_);
        if (const Node* node = node_.find("结果调整"))
            stage_.result_adjustments = compile_adjustments(*node, Type::money, context_);
        limits();
        choices();
        name_outputs();
    }

    void measure() {
        int count = 0;
        if (const Node* rate = node_.find("比例")) {
            ++count;
            stage_.rate = compile_amount(*rate, scope_, problems_);
            check_rate(*rate, stage_.rate, context_);
        }
        if (const Node* bands = node_.find("分段")) {
            ++count;
            stage_.measure = Stage::Measure::bands;
            band_table(*bands);
        }
        if (const Node* bands = node_.find("分档")) {
            ++count;
            stage_.measure = Stage::Measure::bracket;
            if (const Node* by = node_.find("分档按"))
                stage_.bracket_by = compile_amount(*by, scope_, problems_);
            band_table(*bands);
        }
        if (node_.find("定额") != nullptr) {
            ++count;
            stage_.measure = Stage::Measure::fixed;
            stage_.value = money("定额");
        }
        if (count != 1)
            complain(problems_, node_, "支付环节要写明怎么算",
                     "比例、分段、分档、定额 四者写且只写一个");
    }

    void band_table(const Node& node) {
        const Node* source = &node;
        if (node.is_scalar()) {
            const auto found = context_.band_tables.find(node.text);
            if (found == context_.band_tables.end())
                return complain(problems_, node, "参数里没有分段表“" + node.text + "”", "核对名称");
            source = found->second;
        }
        if (source->is_list()) {
            stage_.band_lookup.leaves = {0};
            stage_.bands.push_back(compile_bands(*source, band_type(), context_));
            return;
        }
        Grid grid = compile_grid(*source, scope_, problems_);
        stage_.band_lookup = std::move(grid.lookup);
        for (const Node* leaf : grid.leaves)
            stage_.bands.push_back(compile_bands(*leaf, band_type(), context_));
    }

    /// What the bounds of the bands are compared with.
    Type band_type() const {
        return stage_.bracket_by.empty() ? Type::money : stage_.bracket_by.type;
    }

    void limits() {
        if (const Node* node = node_.find("限额"); node != nullptr && node->text != "不限") {
            if (node->is_list())
                for (const Node& item : node->items)
                    stage_.caps.push_back(compile_cap(item, context_));
            else
                stage_.caps.push_back(compile_cap(*node, context_));
        }
        if (const Node* node = node_.find("费用限额")) {
            stage_.expense_cap = compile_cap(*node, context_);
            if (stage_.measure == Stage::Measure::fixed)
                complain(problems_, *node, "定额 不用 费用限额", "");
        }
    }

    void choices() {
        if (const Node* node = node_.find("超限")) {
            if (node->text == "反算")
                stage_.solve_backwards = true;
            else if (node->text != "自付")
                complain(problems_, *node, "超限“" + node->text + "”", "反算 或 自付");
            if (stage_.solve_backwards && stage_.caps.empty())
                complain(problems_, *node, "反算 要有 限额", "写明 限额");
            if (stage_.solve_backwards &&
                (stage_.measure == Stage::Measure::bracket ||
                 stage_.measure == Stage::Measure::fixed || !stage_.result_adjustments.empty()))
                complain(problems_, *node, "反算 只用于 比例 或 分段，且没有 结果调整",
                         "打折写在 比例调整 里：比例调整: [{乘: 60%}]");
        }
        if (const Node* node = node_.find("自付取整")) {
            if (node->text == "独立")
                stage_.self_independent = true;
            else if (node->text != "余额")
                complain(problems_, *node, "自付取整“" + node->text + "”", "余额 或 独立");
        }
        if (const Node* node = node_.find("反算取整")) {
            if (node->text == "到分")
                stage_.round_solved = true;
            else if (node->text != "不取整")
                complain(problems_, *node, "反算取整“" + node->text + "”", "到分 或 不取整");
        }
        if (const Node* node = node_.find("段值")) {
            if (node->text == "支付")
                stage_.bands_on_payment = true;
            else if (node->text != "费用")
                complain(problems_, *node, "段值“" + node->text + "”", "费用 或 支付");
        }
    }

    void name_outputs() {
        stage_.outputs = {.pay = output("支付", Type::money),
                          .self = output("自付", Type::money),
                          .excess = output("超限", Type::money),
                          .entered = output("进入", Type::money),
                          .due = output("应付", Type::money),
                          .rate = output("比例", Type::rate)};
        stage_.out = stage_.outputs.pay;
    }

    const Node& node_;
    Context& context_;
    Scope& scope_;
    Problems& problems_;
    Stage stage_;
};

}  // namespace

void compile_stage(const std::string& name, const Node& node, Context& context) {
    const std::size_t before = context.problems.size();
    StageCompiler(name, node, context).run();
    if (context.problems.size() == before) return;
    for (const std::string& made : names_of_stage(name, node)) context.scope.broken(made);
}

}  // namespace yibao::policy
