#include "adjudication/adjudicate.hpp"

#include <algorithm>
#include <bit>

#include "adjudication/explain.hpp"
#include "adjudication/lines.hpp"
#include "adjudication/payment.hpp"
#include "base/ensure.hpp"

namespace yibao::adjudication {

using policy::Payer;
using policy::Stage;

namespace {

class Run {
public:
    Run(const policy::Plan& plan, const Claim& claim, Outcome& outcome, Derivation* derivation,
        const policy::Plan* admission)
        : plan_(plan),
          claim_(claim),
          outcome_(outcome),
          derivation_(derivation),
          admission_(admission),
          current_(plan, claim, outcome.quantities) {}

    std::optional<Refusal> run() {
        bill();
        sum_lines(current_, claim_, outcome_);
        for (std::size_t i = 0; i < plan_.stages.size(); ++i)
            outcome_.ran[i] = stage(plan_.stages[i], static_cast<std::uint16_t>(i));
        if (current_.refusal()) return current_.refusal();
        conclude();
        return current_.refusal();  // a fact may be missing only for what is accumulated
    }

private:
    /// The total and its four parts, from the lines, or in a trial from what is given.
    void bill() {
        classify_lines(current_, claim_, outcome_);
        if (claim_.lines.empty() && !claim_.given.empty()) {
            take_given_parts(current_, outcome_);
        } else {
            outcome_.total_known = !claim_.lines.empty() || !claim_.without_bill;
        }
        publish();
        refresh();
        if (derivation_ != nullptr && !outcome_.lines.empty())
            derivation_->push_back(explain_lines(current_, claim_, outcome_));
    }

    void publish() {
        current_.set(policy::total, outcome_.total);
        current_.set(policy::full_self_pay, outcome_.full_self_pay);
        current_.set(policy::over_limit, outcome_.over_limit);
        current_.set(policy::first_self_pay, outcome_.first_self_pay);
        current_.set(policy::in_scope, outcome_.in_scope);
    }

    /// What is derived from the payments so far: 基金支付, 个人负担, 政策内自付.
    void refresh() {
        const Exact funds = funds_;
        const Exact paid = funds + outcome_.paid_by(Payer::hospital);
        const Exact in_scope = current_.get(policy::in_scope);
        const Exact left = std::max(Exact{}, in_scope - paid + paid_outside_);
        current_.set(policy::fund_paid, funds);
        current_.set(policy::burden, std::max(Exact{}, current_.get(policy::total) - paid));
        current_.set(policy::in_scope_burden, left);
        if (plan_.paid_in_scope != policy::no_slot)
            current_.set(plan_.paid_in_scope, in_scope - left);
        unpaid_ = outcome_.total_known
                      ? std::max(Exact{}, current_.get(policy::total) - funds - others_)
                      : Exact(Money::fen(INT64_MAX / 1000));
    }

    /// A trial may begin in the middle: with what a stage paid, or only with what it left (N超限).
    bool is_given(const Stage& stage) const {
        if (claim_.given.empty()) return false;
        const auto& out = stage.outputs;
        const auto given = [&](policy::Slot slot) {
            return slot != policy::no_slot && current_.is_given(slot);
        };
        return given(stage.out) || given(out.self) || given(out.excess) || given(out.entered) ||
               given(out.due);
    }

    bool stage(const Stage& stage, std::uint16_t index) {
        if (is_given(stage)) {
            const Exact value = current_.get(stage.out);
            if (stage.out_in_scope != policy::no_slot) current_.set(stage.out_in_scope, value);
            if (stage.kind == Stage::Kind::pay) {
                split(stage, Rate::whole(), value);
                book(stage, value);
            }
            tell([&] { return explain_given(current_, stage); });
            return true;
        }
        if (!stage.when.always() && !current_.holds(stage.when)) {
            tell([&] { return explain_skipped(stage); });
            return false;
        }
        switch (stage.kind) {
            case Stage::Kind::compute:
                compute(stage);
                break;
            case Stage::Kind::self:
            case Stage::Kind::deductible:
                self(stage);
                break;
            case Stage::Kind::allowance:
                allowance(stage);
                break;
            case Stage::Kind::pay:
                payment(stage, index);
                break;
            case Stage::Kind::ceiling:
                ceiling(stage);
                break;
        }
        return true;
    }

    template <class Explain>
    void tell(const Explain& explain) {
        if (derivation_ != nullptr) derivation_->push_back(explain());
    }

    Exact rounded(const Stage& stage, Exact amount) const {
        return stage.rounds ? amount.round(stage.rounding.direction, stage.rounding.step) : amount;
    }

    void compute(const Stage& stage) {
        const Exact value = rounded(stage, current_.value(stage.value));
        current_.set(stage.out, value);
        if (!stage.in_scope.empty())
            current_.set(stage.out_in_scope, rounded(stage, current_.value(stage.in_scope)));
        tell([&] { return explain_value(current_, stage, value, value); });
    }

    void allowance(const Stage& stage) {
        const Exact value = std::max(Exact{}, rounded(stage, current_.value(stage.value)));
        current_.set(stage.out, value);
        outcome_.allowances += value.money();
        tell([&] { return explain_value(current_, stage, value, value); });
    }

    /// The standard as the rules of this version have it, or those in force on admission.
    Exact standard_of(const Stage& stage) {
        if (stage.standard_of_admission && admission_ != nullptr && admission_ != &plan_) {
            const Stage* then = admission_->stage_named(stage.name);
            if (then != nullptr && claim_.dimensions.size() == admission_->dimensions.size() &&
                claim_.inputs.size() == admission_->inputs.size())
                return standard_on_admission(*then);
        }
        return current_.adjusted(stage.adjustments, current_.value(stage.value));
    }

    /// What is computed on the way to the standard is computed by the same earlier rules; what other
    /// stages have come to is taken as it is.
    Exact standard_on_admission(const Stage& then) {
        Claim earlier = claim_;
        earlier.given.clear();
        earlier.accumulators.assign(admission_->accumulators.size(), Exact{});
        for (std::size_t a = 0; a < admission_->accumulators.size(); ++a)
            for (std::size_t b = 0; b < plan_.accumulators.size(); ++b)
                if (plan_.accumulators[b].name == admission_->accumulators[a].name)
                    earlier.accumulators[a] = claim_.accumulators[b];
        std::vector<Exact> quantities;
        Case past(*admission_, earlier, quantities);
        for (policy::Slot slot = 0; slot < policy::known_slots; ++slot)
            past.set(slot, current_.get(slot));
        for (const Stage& before : admission_->stages) {
            if (&before == &then) break;
            if (before.kind == Stage::Kind::compute) {
                if (past.holds(before.when))
                    past.set(before.out, rounded(before, past.value(before.value)));
            } else if (const Stage* now = plan_.stage_named(before.name)) {
                past.set(before.out, current_.get(now->out));
            }
        }
        const Exact standard = past.adjusted(then.adjustments, past.value(then.value));
        if (past.refusal()) current_.refuse(past.refusal()->code, past.refusal()->message);
        return standard;
    }

    void self(const Stage& stage) {
        const Exact standard = std::max(Exact{}, rounded(stage, standard_of(stage)));
        if (stage.standard != policy::no_slot) current_.set(stage.standard, standard);
        const Exact before = std::max(Exact{}, current_.value_or(stage.taken_before, Exact{}));
        Exact taken = std::max(Exact{}, standard - before);
        const Exact limit = stage.base.empty() ? current_.get(policy::in_scope)
                                               : std::max(Exact{}, current_.value(stage.base));
        // a trial without a bill asks what the standard is
        if (outcome_.total_known || limit > Exact{}) taken = std::min(taken, limit);
        current_.set(stage.out, taken);
        tell([&] { return explain_value(current_, stage, standard, taken); });
    }

    void payment(const Stage& stage, std::uint16_t index) {
        const std::size_t first = outcome_.bands.size();
        const Payment payment = pay(current_, stage, index, outcome_.bands);
        Exact paid = std::min(payment.pay, unpaid_.round(Rounding::down));
        if (stage.payer == Payer::account)
            paid = std::min(paid, current_.get(policy::account_balance));
        if (stage.payer == Payer::family_account)
            paid = std::min(paid, current_.get(policy::family_balance));
        paid = std::max(paid, Exact{});  // an account that is overdrawn pays nothing
        const auto& out = stage.outputs;
        current_.set(out.pay, paid);
        current_.set(out.self, paid == payment.pay
                                   ? payment.self
                                   : std::max(Exact{}, payment.entered - payment.before - paid));
        current_.set(out.excess, payment.excess);
        current_.set(out.entered, payment.entered);
        current_.set(out.due, payment.due);
        current_.set(out.rate, payment.rate);
        split(stage, payment.share_in_scope, paid);
        tell([&] {
            const std::span<const BandPart> parts(
                outcome_.bands.begin() + static_cast<std::ptrdiff_t>(first), outcome_.bands.end());
            return explain_payment(current_, stage, payment, parts, paid);
        });
        book(stage, paid);
    }

    /// What of a payment, and of what it leaves, lies in scope. No more than what is there in and out
    /// of the scope can have been paid.
    void split(const Stage& stage, Exact share, Exact paid) {
        const auto& part = stage.outputs_in_scope;
        if (part.pay == policy::no_slot) return;
        const auto of = [&](Exact amount) { return amount.times(share, Rate::whole().ppm()); };
        Exact within = of(paid).round(Rounding::half_up);
        if (outcome_.total_known) {
            const Exact left = current_.get(policy::in_scope_burden);
            const Exact outside = current_.get(policy::burden) - left;
            within = std::min(std::max(within, paid - outside), std::min(left, paid));
        }
        paid_outside_ += paid - within;
        const auto& out = stage.outputs;
        current_.set(part.pay, within);
        current_.set(part.self, of(current_.get(out.self)));
        current_.set(part.excess, of(current_.get(out.excess)));
        current_.set(part.entered, of(current_.get(out.entered)));
        current_.set(part.due, of(current_.get(out.due)));
    }

    /// A payment that is cut loses in and out of the scope alike.
    void cut_parts(const Stage& stage, Exact before, Exact after) {
        const policy::Slot part = stage.outputs_in_scope.pay;
        if (part == policy::no_slot || before == after) return;
        const Exact within = current_.get(part);
        const Exact kept = within.times(after, 1).over(before, 1).round(Rounding::half_up);
        paid_outside_ -= (before - within) - (after - kept);
        current_.set(part, kept);
    }

    void add_paid(Payer payer, Money amount) {
        outcome_.paid[static_cast<std::size_t>(payer)] += amount;
        (policy::is_fund(payer) ? funds_ : others_) += amount;
    }

    void book(const Stage& stage, Exact paid) {
        add_paid(stage.payer, paid.money());
        if (stage.payer == Payer::account)
            current_.set(policy::account_balance, current_.get(policy::account_balance) - paid);
        if (stage.payer == Payer::family_account)
            current_.set(policy::family_balance, current_.get(policy::family_balance) - paid);
        refresh();
    }

    /// All funds together at most so much; what is above is taken from the named stages in order.
    void ceiling(const Stage& stage) {
        // in whole fen, and not above the limit unless the stage itself rounds it so
        const Exact limit =
            std::max(Exact{}, rounded(stage, current_.value(stage.value))).round(Rounding::down);
        Exact above = std::max(Exact{}, current_.get(policy::fund_paid) - limit);
        const Exact wanted = above;
        const std::string shown_limit = derivation_ == nullptr ? "" : shown(current_, stage.value);
        for (const std::uint16_t index : stage.cut) {
            const Stage& cut = plan_.stages[index];
            const Exact less = std::min(above, current_.get(cut.outputs.pay));
            const Exact pay = current_.get(cut.outputs.pay) - less;
            cut_parts(cut, pay + less, pay);
            // a result that was raised above what entered comes down to it before the person pays
            const Exact before = std::max(Exact{}, current_.value_or(cut.paid_before, Exact{}));
            const Exact room = std::max(Exact{}, current_.get(cut.outputs.entered) - before - pay);
            current_.set(cut.outputs.pay, pay);
            current_.set(cut.outputs.self, current_.get(cut.outputs.self) + std::min(less, room));
            add_paid(cut.payer, -less.money());
            above -= less;
        }
        current_.set(stage.out, wanted - above);
        tell([&] { return explain_ceiling(stage, shown_limit, wanted - above, above); });
        refresh();
    }

    void conclude() {
        Money paid;
        for (const Money part : outcome_.paid) paid += part;
        outcome_.cash = outcome_.total_known ? outcome_.total - paid : Money{};
        ensure(outcome_.cash >= Money{}, "no more is paid than the bill");
        for (std::size_t a = 0; a < plan_.accumulators.size(); ++a) {
            const policy::Accumulator& accumulator = plan_.accumulators[a];
            outcome_.fed[a] = accumulator.when.always() || current_.holds(accumulator.when)
                                  ? current_.value(accumulator.feed)
                                  : Exact{};
            if (accumulator.type == policy::Type::money)
                outcome_.fed[a] = outcome_.fed[a].round(Rounding::half_up);
        }
    }

    const policy::Plan& plan_;
    const Claim& claim_;
    Outcome& outcome_;
    Derivation* derivation_;
    const policy::Plan* admission_;
    Case current_;
    Money funds_;         // paid so far by funds,
    Money others_;        // by the hospital and the accounts
    Exact paid_outside_;  // of what funds and hospital paid: for what lies out of the scope
    Exact unpaid_;
};

void clear(Outcome& outcome, const policy::Plan& plan) {
    outcome.total = outcome.full_self_pay = outcome.over_limit = Money{};
    outcome.first_self_pay = outcome.in_scope = outcome.cash = outcome.allowances = Money{};
    outcome.paid.fill(Money{});
    outcome.total_known = true;
    outcome.lines.clear();
    outcome.bands.clear();
    outcome.ran.assign(plan.stages.size(), false);
    outcome.fed.assign(plan.accumulators.size(), Exact{});
}

std::optional<Refusal> decide(const policy::Plan& plan, const Claim& claim, Outcome& outcome,
                              Derivation* derivation, const policy::Plan* admission) {
    clear(outcome, plan);
    if (derivation != nullptr) derivation->clear();
    return Run(plan, claim, outcome, derivation, admission).run();
}

/// What the person bears in the end. A trial without a bill has no burden, only benefits.
Money left_to_person(const Outcome& outcome) {
    const Money borne = outcome.patient() - outcome.allowances;
    return outcome.total_known ? borne : borne - outcome.funds();
}

/// A person with several identities of which the best applies (取优): the dimension in question.
std::optional<std::size_t> choice(const policy::Plan& plan, const Claim& claim) {
    for (std::size_t d = 0; d < plan.dimensions.size(); ++d)
        if (plan.dimensions[d].several == policy::Dimension::Several::best &&
            std::popcount(claim.dimensions[d]) > 1)
            return d;
    return std::nullopt;
}

}  // namespace

std::optional<Refusal> adjudicate(const policy::Plan& plan, const Claim& claim, Outcome& outcome,
                                  Derivation* derivation, const policy::Plan* admission) {
    const auto several = choice(plan, claim);
    if (!several) return decide(plan, claim, outcome, derivation, admission);

    // Each identity is tried; the one that leaves the person the least stays, of equals the first.
    Claim one = claim;
    Claim best = claim;
    std::optional<Money> least;
    for (std::uint64_t left = claim.dimensions[*several]; left != 0; left &= left - 1) {
        one.dimensions[*several] = left & (~left + 1);
        if (auto refusal = adjudicate(plan, one, outcome, nullptr, admission)) return refusal;
        const Money burden = left_to_person(outcome);
        if (least && burden >= *least) continue;
        least = burden;
        best = one;
    }
    return adjudicate(plan, best, outcome, derivation, admission);
}

}  // namespace yibao::adjudication
