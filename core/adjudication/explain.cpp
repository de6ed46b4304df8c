#include "adjudication/explain.hpp"

#include "policy/literal.hpp"

namespace yibao::adjudication {

using policy::quantity_text;
using policy::Type;

namespace {

std::string yuan(Exact amount) { return quantity_text({Type::money, amount}); }

Step step_of(const policy::Stage& stage) {
    Step step{stage.name, stage.basis, {}};
    if (!stage.when.always()) step.lines.push_back("适用于：" + stage.when.text);
    return step;
}

std::string kind_text(policy::Adjustment::Kind kind) {
    using Kind = policy::Adjustment::Kind;
    switch (kind) {
        case Kind::add:
            return "加";
        case Kind::subtract:
            return "减";
        case Kind::times:
            return "乘";
        case Kind::times_self:
            return "自付乘";
        case Kind::set:
            return "改为";
        case Kind::at_least:
            return "不低于";
        case Kind::at_most:
            return "不高于";
    }
    return "";
}

/// "比例调整（异地类别 临时外出）：减 10%": those that held, in their order.
void add_adjustments(Case& current, const std::vector<policy::Adjustment>& adjustments,
                     const std::string& heading, Step& step) {
    for (const policy::Adjustment& adjustment : adjustments) {
        if (!current.holds(adjustment.when)) continue;
        step.lines.push_back(
            heading + (adjustment.when.text.empty() ? "" : "（" + adjustment.when.text + "）") +
            "：" + kind_text(adjustment.kind) + " " + shown(current, adjustment.amount));
    }
}

/// Why a payment stayed below what its rules gave.
std::string short_of(policy::Payer payer) {
    const bool account = payer == policy::Payer::account || payer == policy::Payer::family_account;
    return account ? "账户余额或未付费用只有" : "未付费用只有";
}

}  // namespace

std::string shown(Case& current, const policy::Formula& formula) {
    std::string text;
    for (const auto& part : formula.parts) {
        text += part.text;
        if (!part.value) continue;
        const auto& plan = current.plan();
        const Type type = part.value->code == policy::Op::Code::table
                              ? plan.tables[part.value->operand].type
                              : plan.slot_types[part.value->operand];
        text += " " + quantity_text({type, current.operand(*part.value)});
    }
    if (formula.parts.size() == 1) return text;
    return text + " = " + quantity_text({formula.type, current.value(formula)});
}

Step explain_lines(const Case& current, const Claim& claim, const Outcome& outcome) {
    Step step{"费用归类", "", {}};
    for (std::size_t i = 0; i < outcome.lines.size(); ++i) {
        const LineOutcome& parts = outcome.lines[i];
        std::string text = "第" + std::to_string(i + 1) + "行 " + claim.lines[i].amount.text() +
                           "元（" + std::string(policy::item_classes[claim.lines[i].item_class]) +
                           "，" + std::string(policy::charge_types[claim.lines[i].charge_type]) +
                           "）：";
        if (parts.full_self_pay > Money{}) text += "全自费 " + parts.full_self_pay.text() + " ";
        if (parts.over_limit > Money{}) text += "超限价 " + parts.over_limit.text() + " ";
        if (parts.first_self_pay > Money{})
            text += "先行自付 " + parts.share.text() + " 即 " + parts.first_self_pay.text() + " ";
        step.lines.push_back(text + "符合范围 " + parts.in_scope.text());
    }
    step.lines.push_back("合计 " + yuan(current.get(policy::total)) + "：全自费 " +
                         yuan(current.get(policy::full_self_pay)) + "，超限价 " +
                         yuan(current.get(policy::over_limit)) + "，先行自付 " +
                         yuan(current.get(policy::first_self_pay)) + "，符合范围 " +
                         yuan(current.get(policy::in_scope)));
    return step;
}

Step explain_skipped(const policy::Stage& stage) {
    return {stage.name, stage.basis, {"不适用（只用于：" + stage.when.text + "）"}};
}

Step explain_given(const Case& current, const policy::Stage& stage) {
    Step step{stage.name, stage.basis, {}};
    const auto& plan = current.plan();
    const auto& out = stage.outputs;
    for (const policy::Slot slot : {stage.out, out.self, out.excess, out.entered, out.due})
        if (slot != policy::no_slot && current.is_given(slot))
            step.lines.push_back("题设给定 " + plan.slot_names[slot] + " " +
                                 quantity_text({plan.slot_types[slot], current.get(slot)}));
    return step;
}

Step explain_value(Case& current, const policy::Stage& stage, Exact before, Exact result) {
    Step step = step_of(stage);
    step.lines.push_back(shown(current, stage.value));
    if (!stage.adjustments.empty()) step.lines.push_back("调整后 " + yuan(before));
    if (!stage.taken_before.empty())
        step.lines.push_back("此前已付 " + shown(current, stage.taken_before));
    const bool own_part =
        stage.kind == policy::Stage::Kind::deductible || stage.kind == policy::Stage::Kind::self;
    if (!stage.base.empty())
        step.lines.push_back("以 " + shown(current, stage.base) + " 为限");
    else if (own_part && result == current.get(policy::in_scope) && result < before)
        step.lines.push_back("以 符合范围 " + yuan(result) + " 为限");
    const Type type = current.plan().slot_types[stage.out];
    step.lines.push_back(stage.name + " " + quantity_text({type, result}));
    return step;
}

Step explain_payment(Case& current, const policy::Stage& stage, const Payment& payment,
                     std::span<const BandPart> parts, Exact paid) {
    Step step = step_of(stage);
    if (!stage.base.empty()) step.lines.push_back("基数 " + shown(current, stage.base));
    if (!stage.start.empty()) step.lines.push_back("起点 " + shown(current, stage.start));
    if (stage.measure == policy::Stage::Measure::fixed)
        step.lines.push_back("定额 " + shown(current, stage.value));
    for (const BandPart& part : parts)
        step.lines.push_back(yuan(part.amount) + " × " + part.rate.text() + " = " + yuan(part.pay) +
                             "，自付 " + yuan(part.self));
    add_adjustments(current, stage.rate_adjustments, "比例调整", step);
    add_adjustments(current, stage.result_adjustments, "结果调整", step);
    for (const policy::Cap& cap : stage.caps)
        step.lines.push_back("限额 " + shown(current, cap.limit) +
                             (cap.used.empty() ? "" : "，已用 " + shown(current, cap.used)));
    if (payment.cap_left && *payment.cap_left <= payment.due)
        step.lines.push_back("到限额，本次至多 " + yuan(*payment.cap_left));
    if (!stage.paid_before.empty())
        step.lines.push_back("减去已付 " + shown(current, stage.paid_before));
    if (paid < payment.pay)
        step.lines.push_back("应付 " + yuan(payment.pay) + "，" + short_of(stage.payer) + " " +
                             yuan(paid));
    if (const auto part = stage.outputs_in_scope.pay; part != policy::no_slot && paid > Exact{})
        step.lines.push_back("其中符合范围的 " + yuan(current.get(part)) + "，范围外的 " +
                             yuan(paid - current.get(part)));
    step.lines.push_back(std::string(policy::payer_name(stage.payer)) + "支付 " + yuan(paid) +
                         "，自付 " + yuan(current.get(stage.outputs.self)) +
                         (payment.excess > Exact{} ? "，超限 " + yuan(payment.excess) : ""));
    return step;
}

Step explain_ceiling(const policy::Stage& stage, const std::string& limit, Exact cut, Exact uncut) {
    Step step = step_of(stage);
    step.lines.push_back("基金合计至多 " + limit +
                         (cut + uncut > Exact{} ? "，超出，扣减 " + yuan(cut) : "，未超出"));
    if (uncut > Exact{}) step.lines.push_back("所列环节不够扣减，仍超出 " + yuan(uncut));
    return step;
}

}  // namespace yibao::adjudication
