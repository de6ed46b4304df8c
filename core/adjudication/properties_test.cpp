#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <tuple>

#include "adjudication/adjudicate.hpp"
#include "adjudication/random_policy.hpp"
#include "adjudication/trial.hpp"

// What holds for every policy and every claim, tried on policies of random shape.

using namespace yibao;
using namespace yibao::adjudication;

namespace {

constexpr int claims_per_policy = 20;

Outcome decided(const policy::Plan& plan, const Claim& claim) {
    Outcome outcome;
    const auto refusal = adjudicate(plan, claim, outcome);
    if (refusal) RC_FAIL(refusal->message);
    return outcome;
}

Exact quantity(const policy::Plan& plan, const Outcome& outcome, const std::string& name) {
    const auto slot = plan.slot_named(name);
    RC_ASSERT(slot.has_value());
    return outcome.quantities[*slot];
}

std::string text(Exact amount) {
    return " " + policy::quantity_text({policy::Type::money, amount});
}

void show(const random::RandomPolicy& written, const Claim& claim) {
    RC_LOG() << written.yaml;
    for (const std::uint64_t bits : claim.dimensions) RC_LOG() << bits << " ";
    for (const Line& line : claim.lines)
        RC_LOG() << "\n行 " << int{line.item_class} << " " << int{line.charge_type} << " "
                 << line.amount.text() << " 价 " << line.price_micro << " 限 " << line.limit_micro
                 << " 比例 " << line.catalogue_share.text() << " 全自费 " << line.full_self_pay
                 << " 限定外 " << line.beyond.text() << " " << line.beyond_e4;
    for (const Exact before : claim.accumulators) RC_LOG() << "\n此前 " << before.money().text();
    RC_LOG() << "\n账户 " << claim.account_balance.text() << " 共济 " << claim.family_balance.text()
             << "\n";
}

/// Runs `check(plan, claim)` on many claims of one random policy.
template <class Check>
void on_many_claims(random::Wanted wanted, const Check& check) {
    const random::RandomPolicy written = random::policy_of(wanted);
    const policy::Policy policy = random::compiled(written);
    const policy::Plan& plan = policy.versions.front().plan;
    for (int i = 0; i < claims_per_policy; ++i) {
        const Claim claim = random::some_claim(plan);
        show(written, claim);
        check(written, plan, claim);
    }
}

void expect_parts_of_lines(const Claim& claim, const Outcome& outcome) {
    Money full_self_pay, over_limit, first_self_pay, in_scope, total;
    RC_ASSERT(outcome.lines.size() == claim.lines.size());
    for (std::size_t i = 0; i < claim.lines.size(); ++i) {
        const LineOutcome& parts = outcome.lines[i];
        RC_ASSERT(parts.full_self_pay + parts.over_limit + parts.first_self_pay + parts.in_scope ==
                  claim.lines[i].amount);
        RC_ASSERT(parts.full_self_pay >= claim.lines[i].beyond);
        full_self_pay += parts.full_self_pay;
        over_limit += parts.over_limit;
        first_self_pay += parts.first_self_pay;
        in_scope += parts.in_scope;
        total += claim.lines[i].amount;
    }
    RC_ASSERT(outcome.total == total);
    RC_ASSERT(outcome.full_self_pay == full_self_pay);
    RC_ASSERT(outcome.over_limit == over_limit);
    RC_ASSERT(outcome.first_self_pay == first_self_pay);
    RC_ASSERT(outcome.in_scope == in_scope);
}

void expect_parts_of_payments(const policy::Plan& plan, const Outcome& outcome) {
    std::array<Money, policy::payer_count> paid{};
    for (std::size_t s = 0; s < plan.stages.size(); ++s) {
        const policy::Stage& stage = plan.stages[s];
        if (stage.kind != policy::Stage::Kind::pay || !outcome.ran[s]) continue;
        const auto of = [&](policy::Slot slot) { return outcome.quantities[slot]; };
        const auto& out = stage.outputs;
        const Exact base = std::max(Exact{}, quantity(plan, outcome, stage.name + "底数"));
        RC_ASSERT(of(out.entered) + of(out.excess) == base);
        RC_LOG() << stage.name << text(base) << text(of(out.entered)) << text(of(out.pay))
                 << text(of(out.self)) << text(of(out.excess)) << "\n";
        Exact amount, pay, self;
        std::int64_t bands = 0;
        for (const BandPart& part : outcome.bands) {
            if (part.stage != s) continue;
            ++bands;
            RC_LOG() << "  " << text(part.amount) << part.rate.text() << text(part.pay)
                     << text(part.self) << "\n";
            amount += part.amount;
            pay += part.pay;
            self += part.self;
            const Exact gap =
                std::max(part.amount - part.pay - part.self, part.pay + part.self - part.amount);
            RC_ASSERT(gap <=
                      (stage.self_independent ? Exact::units(2 * stage.rounding.step) : Exact{}));
        }
        if (stage.measure != policy::Stage::Measure::fixed) RC_ASSERT(amount == of(out.entered));
        const bool raised = !stage.result_adjustments.empty();
        const Exact before =
            stage.paid_before.empty() ? Exact{} : of(stage.paid_before.ops.front().operand);
        const Exact both = before + of(out.pay) + of(out.self);
        const bool more = (raised || before > Exact{}) && before + of(out.pay) > of(out.entered);
        if (stage.self_independent)
            RC_ASSERT(more ||
                      std::max(both - of(out.entered), of(out.entered) - both) <=
                          Exact::units(2 * stage.rounding.step * std::max<std::int64_t>(1, bands)));
        else
            RC_ASSERT(more || both == of(out.entered));
        paid[static_cast<std::size_t>(stage.payer)] += of(out.pay).money();
        RC_ASSERT(Exact(of(out.pay).money()) == of(out.pay));
    }
    Money everything = outcome.cash;
    for (std::size_t p = 0; p < policy::payer_count; ++p) {
        RC_ASSERT(outcome.paid[p] == paid[p]);
        everything += paid[p];
    }
    RC_ASSERT(everything == outcome.total);
    const Money others = outcome.funds() + outcome.paid_by(policy::Payer::hospital);
    RC_ASSERT(others + outcome.patient() == outcome.total);
    const Exact left = outcome.quantities[policy::in_scope_burden];
    RC_ASSERT(left <= Exact(outcome.patient()) && Exact(outcome.in_scope - others) <= left);
}

void expect_nothing_negative(const policy::Plan& plan, const Outcome& outcome) {
    for (const Money amount :
         {outcome.total, outcome.full_self_pay, outcome.over_limit, outcome.first_self_pay,
          outcome.in_scope, outcome.cash, outcome.allowances, outcome.funds(), outcome.patient()})
        RC_ASSERT(amount >= Money{});
    for (const Money paid : outcome.paid) RC_ASSERT(paid >= Money{});
    for (const Exact fed : outcome.fed) RC_ASSERT(fed >= Exact{});
    for (const LineOutcome& parts : outcome.lines) {
        for (const Money part :
             {parts.full_self_pay, parts.over_limit, parts.first_self_pay, parts.in_scope})
            RC_ASSERT(part >= Money{});
        RC_ASSERT(parts.share >= Rate{} && parts.share <= Rate::whole());
    }
    for (const BandPart& part : outcome.bands) {
        RC_ASSERT(part.amount >= Exact{} && part.pay >= Exact{} && part.self >= Exact{});
        RC_ASSERT(part.rate >= Rate{} && part.rate <= Rate::whole());
    }
    for (std::size_t slot = 0; slot < plan.slot_names.size(); ++slot) {
        // what a policy subtracts itself may go below zero; the payment takes it as zero
        const std::string& name = plan.slot_names[slot];
        if (name.ends_with("底数") || name.ends_with("余地")) continue;
        RC_ASSERT(outcome.quantities[slot] >= Exact{});
    }
}

auto tied(const LineOutcome& parts) {
    return std::tie(parts.full_self_pay, parts.over_limit, parts.first_self_pay, parts.in_scope,
                    parts.share, parts.limit_micro);
}
auto tied(const BandPart& part) {
    return std::tie(part.stage, part.amount, part.rate, part.pay, part.self);
}
auto sums(const Outcome& outcome) {
    return std::tie(outcome.total, outcome.full_self_pay, outcome.over_limit,
                    outcome.first_self_pay, outcome.in_scope, outcome.paid, outcome.cash,
                    outcome.allowances, outcome.total_known, outcome.ran, outcome.quantities,
                    outcome.fed);
}

bool same(const Outcome& a, const Outcome& b) {
    const auto equal = [](const auto& x, const auto& y) { return tied(x) == tied(y); };
    return sums(a) == sums(b) && std::ranges::equal(a.lines, b.lines, equal) &&
           std::ranges::equal(a.bands, b.bands, equal);
}

/// The claim that follows on this one in the same year.
void accumulate(Claim& next, const std::vector<Exact>& before, const Outcome& outcome) {
    for (std::size_t a = 0; a < before.size(); ++a)
        next.accumulators[a] = before[a] + outcome.fed[a];
}

}  // namespace

RC_GTEST_PROP(Property, PartsSumToTheTotalAtEveryLevel, ()) {
    on_many_claims({}, [](const auto&, const auto& plan, const Claim& claim) {
        const Outcome outcome = decided(plan, claim);
        expect_parts_of_lines(claim, outcome);
        expect_parts_of_payments(plan, outcome);
    });
}

RC_GTEST_PROP(Property, NothingIsNegative, ()) {
    on_many_claims({}, [](const auto&, const auto& plan, const Claim& claim) {
        expect_nothing_negative(plan, decided(plan, claim));
    });
}

RC_GTEST_PROP(Property, NoFundPaysAboveItsLimitNorAnAccountAboveItsBalance, ()) {
    on_many_claims({}, [](const auto& written, const auto& plan, const Claim& claim) {
        const Outcome outcome = decided(plan, claim);
        for (const std::string& name : written.payments)
            if (plan.slot_named(name + "余地"))
                RC_ASSERT(quantity(plan, outcome, name + "支付") <=
                          std::max(Exact{}, quantity(plan, outcome, name + "余地")));
        RC_ASSERT(outcome.paid_by(policy::Payer::account) <= claim.account_balance);
        RC_ASSERT(outcome.paid_by(policy::Payer::family_account) <= claim.family_balance);
        RC_ASSERT(quantity(plan, outcome, "个人账户余额") ==
                  Exact(claim.account_balance - outcome.paid_by(policy::Payer::account)));
    });
}

RC_GTEST_PROP(Property, ManySettlementsOfOneYearStayWithinTheYearlyLimits, ()) {
    const random::RandomPolicy written = random::policy_of({});
    const policy::Policy policy = random::compiled(written);
    const policy::Plan& plan = policy.versions.front().plan;
    std::vector<Exact> accumulated(plan.accumulators.size());
    for (int i = 0; i < claims_per_policy; ++i) {
        Claim claim = random::some_claim(plan);
        claim.accumulators = accumulated;
        show(written, claim);
        accumulate(claim, accumulated, decided(plan, claim));
        accumulated = claim.accumulators;
        for (std::size_t a = 0; a < plan.accumulators.size(); ++a)
            for (const random::YearlyLimit& limit : written.yearly)
                if (plan.accumulators[a].name == limit.accumulator)
                    RC_ASSERT(accumulated[a] <= Exact(limit.limit));
    }
}

// What is promised: under progressive bands of any rates, with limits, deductibles and several layers
// of which each works on what those before it have left of the scope, and with amounts rounded to the
// fen, more bill within the scope never makes a fund or the person pay less, not even by a fen. A
// floor or a ceiling over all funds may shift between them, so there it holds for their sum. Rounded
// to the jiao or the yuan it holds but for one such step for each payment.
// Nothing is promised of brackets of the whole amount, fixed amounts, factors and floors of a result,
// unit price thresholds, layers that pay the same part twice, or a deductible that grows with the bill
// while it also moves the bands.
RC_GTEST_PROP(Property, ALargerBillLeavesNobodyPayingLess, ()) {
    const random::Wanted progressive{.coarse_rounding = true, .bent = false, .overall = true};
    on_many_claims(progressive, [](const auto& written, const auto& plan, Claim claim) {
        // of several identities another may be the best for a larger bill
        for (auto& values : claim.dimensions) values &= ~values + 1;
        Line more = random::some_line();
        more.item_class = 0;
        more.charge_type = 5;  // 手术费: no rule takes it out of the scope
        more.limit_micro = -1;
        more.full_self_pay = false;
        more.beyond = {};
        more.beyond_e4 = 0;
        more.count_e4 = 10'000;
        const auto payments = static_cast<std::int64_t>(written.payments.size());
        const Money slack = Money::fen(written.step == 1 ? 0 : written.step * (payments + 2));
        Outcome before = decided(plan, claim);
        for (int grown = 0; grown < 12; ++grown) {
            more.amount = Money::fen(random::chance(50) ? 1 : random::some_fen());
            more.price_micro = more.amount.fen() * 10'000;
            claim.lines.push_back(more);
            RC_LOG() << "再加 " << more.amount.text() << "\n";
            Outcome after = decided(plan, claim);
            for (std::size_t p = 0; p < policy::payer_count; ++p)
                RC_LOG() << before.paid[p].text() << " " << after.paid[p].text() << "\n";
            RC_ASSERT(after.patient() + slack >= before.patient());
            RC_ASSERT(after.funds() + slack >= before.funds());
            for (std::size_t p = 0; p < policy::fund_count; ++p)
                RC_ASSERT(written.has_floor_or_ceiling || after.paid[p] + slack >= before.paid[p]);
            before = std::move(after);
        }
    });
}

RC_GTEST_PROP(Property, TheOrderOfLinesDoesNotMatter, ()) {
    on_many_claims({}, [](const auto&, const auto& plan, const Claim& claim) {
        Claim turned = claim;
        for (std::size_t i = turned.lines.size(); i > 1; --i)
            std::swap(turned.lines[i - 1], turned.lines[static_cast<std::size_t>(random::between(
                                               0, static_cast<std::int64_t>(i) - 1))]);
        const Outcome before = decided(plan, claim);
        const Outcome after = decided(plan, turned);
        RC_ASSERT(sums(before) == sums(after));
        if (!plan.round_lines) return;
        auto parts = before.lines;
        auto other = after.lines;
        const auto less = [](const auto& a, const auto& b) { return tied(a) < tied(b); };
        std::ranges::sort(parts, less);
        std::ranges::sort(other, less);
        RC_ASSERT(std::ranges::equal(
            parts, other, [](const auto& a, const auto& b) { return tied(a) == tied(b); }));
    });
}

RC_GTEST_PROP(Property, DecidingAgainOrWithADerivationOrInAUsedOutcomeChangesNothing, ()) {
    Outcome used;
    on_many_claims({}, [&used](const auto&, const auto& plan, const Claim& claim) {
        const Outcome once = decided(plan, claim);
        Outcome explained;
        Derivation derivation{{"残留", "", {}}};
        RC_ASSERT(!adjudicate(plan, claim, explained, &derivation));
        RC_ASSERT(derivation.size() ==
                  plan.stages.size() + static_cast<std::size_t>(!claim.lines.empty()));
        RC_ASSERT(same(once, explained));
        RC_ASSERT(!adjudicate(plan, claim, used));  // still holds the claim before, of any plan
        RC_ASSERT(same(once, used));
    });
}

namespace {

/// A year-to-date policy: yearly deductible, bands that go on where the year stands, a yearly cap
/// solved backwards, the large fund behind it, and a second layer on the year's own burden.
struct YearToDate {
    std::string yaml;
    std::int64_t bands = 0;
    std::int64_t least_percent = 100;
};

YearToDate year_to_date() {
    YearToDate result;
    const bool inside = random::chance(50);
    std::string bands;
    std::int64_t from = 0;
    for (result.bands = 0; result.bands < 4; ++result.bands) {
        const std::int64_t percent = random::between(10, 100);
        result.least_percent = std::min(result.least_percent, percent);
        bands += (bands.empty() ? "{自: " : ", {自: ") + random::yuan(from) +
                 ", 比例: " + std::to_string(percent) + "%}";
        from += 100 + random::some_fen();
    }
    result.yaml =
        "统筹区: 甲市\n险种: 职工基本医疗保险\n待遇: 住院\n沿革:\n  - 生效: 2024-01-01\n"
        "    依据: 甲文\n    累计:\n"
        "      年度起付: {周期: 年度, 加: 起付线}\n"
        "      年度进入: {周期: 年度, 加: 统筹进入}\n"
        "      年度统筹: {周期: 年度, 加: 统筹支付}\n"
        "      年度自付: {周期: 年度, 加: 本次自付}\n"
        "      年度大病: {周期: 年度, 加: 大病支付}\n"
        "    环节:\n      起付线: {起付: " +
        random::yuan(random::some_fen()) +
        ", 已付: 年度起付, 基数: 符合范围}\n"
        "      统筹: {付款方: 统筹基金, 基数: 符合范围 - 起付线, 起点: 年度进入" +
        std::string(inside ? " + 年度起付 + 起付线" : "") + ", 分段: [" + bands +
        "], 限额: {上限: " + random::yuan(random::some_fen()) +
        ", 已用: 年度统筹}, 超限: 反算}\n"
        "      大额: {付款方: 大额医疗, 基数: 统筹超限, 比例: " +
        std::to_string(random::between(0, 100)) +
        "%}\n"
        "      本次自付: {计算: 政策内自付}\n"
        "      大病: {付款方: 大病保险, 基数: 年度自付 + 本次自付, 已付: 年度大病, "
        "分段: [{自: 0元, 比例: 0%}, {自: " +
        random::yuan(1 + random::some_fen()) +
        ", 比例: 60%}]}\n"
        "算例:\n  - {名称: 甲, 给定: {符合范围: 0元}}\n";
    return result;
}

}  // namespace

RC_GTEST_PROP(Property, AYearSettledInPartsPaysWhatItPaysAtOnce, ()) {
    const YearToDate written = year_to_date();
    const policy::Policy policy = random::compiled({written.yaml, {}, {}, false, 1});
    const policy::Plan& plan = policy.versions.front().plan;
    for (int i = 0; i < claims_per_policy; ++i) {
        const auto parts = static_cast<std::size_t>(random::between(2, 5));
        Claim whole = Claim::of(plan);
        std::array<Money, policy::payer_count> paid{};
        std::vector<Exact> accumulated(plan.accumulators.size());
        for (std::size_t p = 0; p < parts; ++p) {
            Claim part = Claim::of(plan);
            part.lines = {random::some_line()};
            part.lines.front().item_class = 0;
            part.accumulators = accumulated;
            whole.lines.push_back(part.lines.front());
            const Outcome outcome = decided(plan, part);
            accumulate(part, accumulated, outcome);
            accumulated = part.accumulators;
            for (std::size_t k = 0; k < paid.size(); ++k) paid[k] += outcome.paid[k];
        }
        show({written.yaml, {}, {}, false, 1}, whole);
        const Outcome at_once = decided(plan, whole);
        // a fen for each settlement and band; where the cap is reached, a fen more or less paid so
        // far moves the amount that goes to the layers behind it by a fen over the rate
        const std::int64_t fen = static_cast<std::int64_t>(parts) + written.bands;
        for (std::size_t k = 0; k < paid.size(); ++k) {
            const Money slack = Money::fen(k == 0 ? fen : fen * 100 / written.least_percent);
            RC_LOG() << paid[k].text() << " " << at_once.paid[k].text() << "\n";
            RC_ASSERT(paid[k] <= at_once.paid[k] + slack);
            RC_ASSERT(at_once.paid[k] <= paid[k] + slack);
        }
    }
}
