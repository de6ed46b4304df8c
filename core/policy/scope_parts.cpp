#include <algorithm>
#include <array>

#include "policy/section.hpp"

// 政策内自付 is what nobody has paid of 符合范围. A fund that pays for 先行自付 or 超限价 leaves it as it
// is; one that pays for 个人负担 - 全自费 lessens it by its part. What of a base lies in scope is the
// same formula with nothing for what lies outside.

namespace yibao::policy {

namespace {

class Parts {
public:
    explicit Parts(Plan& plan) : plan_(plan), reaches_out_(plan.slot_names.size()) {
        for (const Slot slot : {total, full_self_pay, over_limit, first_self_pay, burden})
            reaches_out_[slot] = true;
        for (const LineSum& sum : plan_.sums)
            reaches_out_[sum.slot] = sum.part != LinePart::in_scope;
    }

    void compile() {
        if (!any_payment_reaches_out()) return;
        part_.assign(plan_.slot_names.size(), no_slot);
        begin();
        for (Stage& stage : plan_.stages) {
            if (stage.kind == Stage::Kind::compute && computes_outside(stage)) {
                stage.in_scope = part_of(stage.value);
                stage.out_in_scope = part_[stage.out] = unnamed();
            }
            if (pays_outside(stage)) {
                stage.in_scope = part_of(stage.base);
                for (const auto output : outputs)
                    stage.outputs_in_scope.*output = part_[stage.outputs.*output] = unnamed();
            }
        }
    }

private:
    static constexpr std::array outputs{&PayOutputs::pay, &PayOutputs::self, &PayOutputs::excess,
                                        &PayOutputs::entered, &PayOutputs::due};

    bool any_payment_reaches_out() {
        bool any = false;
        for (const Stage& stage : plan_.stages) {
            if (stage.kind == Stage::Kind::compute && computes_outside(stage))
                reaches_out_[stage.out] = true;
            if (!pays_outside(stage)) continue;
            any = true;
            for (const auto output : outputs) reaches_out_[stage.outputs.*output] = true;
        }
        return any;
    }

    bool computes_outside(const Stage& stage) const {
        return stage.value.type == Type::money && mentions(stage.value);
    }

    /// Accounts pay the person's own share; only others lessen it.
    bool pays_outside(const Stage& stage) const {
        return stage.kind == Stage::Kind::pay &&
               (is_fund(stage.payer) || stage.payer == Payer::hospital) && mentions(stage.base);
    }

    bool mentions(const Formula& formula) const {
        return std::ranges::any_of(formula.ops, [&](const Op& op) {
            if (op.code == Op::Code::slot) return static_cast<bool>(reaches_out_[op.operand]);
            return op.code == Op::Code::table &&
                   std::ranges::any_of(plan_.tables[op.operand].values,
                                       [&](const Formula& value) { return mentions(value); });
        });
    }

    void begin() {
        part_[total] = in_scope;
        part_[burden] = in_scope_burden;
        part_[fund_paid] = plan_.paid_in_scope = unnamed();
        const Slot nothing = unnamed();
        for (const Slot slot : {full_self_pay, over_limit, first_self_pay}) part_[slot] = nothing;
        const std::vector<LineSum> sums = plan_.sums;
        for (const LineSum& sum : sums) {
            if (sum.part == LinePart::in_scope) continue;
            part_[sum.slot] = sum.part == LinePart::amount ? unnamed() : nothing;
            if (sum.part == LinePart::amount)
                plan_.sums.push_back({part_[sum.slot], sum.test, LinePart::in_scope});
        }
    }

    Formula part_of(Formula formula) {
        formula.parts.clear();  // it is not shown
        for (Op& op : formula.ops) {
            if (op.code == Op::Code::slot && part_[op.operand] != no_slot)
                op.operand = part_[op.operand];
            if (op.code != Op::Code::table) continue;
            Table table = plan_.tables[op.operand];
            for (Formula& value : table.values) value = part_of(std::move(value));
            op.operand = static_cast<std::uint16_t>(plan_.tables.size());
            plan_.tables.push_back(std::move(table));
        }
        return formula;
    }

    Slot unnamed() {
        plan_.slot_names.emplace_back();
        plan_.slot_types.push_back(Type::money);
        part_.push_back(no_slot);
        return static_cast<Slot>(plan_.slot_names.size() - 1);
    }

    Plan& plan_;
    std::vector<bool> reaches_out_;  // by slot
    std::vector<Slot> part_;         // by slot: what of it lies in scope; no_slot is all of it
};

}  // namespace

void compile_parts_in_scope(Plan& plan) { Parts(plan).compile(); }

}  // namespace yibao::policy
