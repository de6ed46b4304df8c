#include "adjudication/payment.hpp"

#include <algorithm>

namespace yibao::adjudication {

using policy::Band;
using policy::Stage;

namespace {

constexpr std::int64_t ppm = 1'000'000;

Exact not_negative(Exact value) { return std::max(value, Exact{}); }

std::optional<Exact> left_of(Case& current, const Stage& stage) {
    std::optional<Exact> least;
    for (const policy::Cap& cap : stage.caps) {
        const Exact left =
            not_negative(current.value(cap.limit) - current.value_or(cap.used, Exact{}));
        if (!least || left < *least) least = left;
    }
    return least;
}

/// One payment on its way through the bands.
class Walk {
public:
    Walk(Case& current, const Stage& stage, std::uint16_t index, Payment& payment,
         std::vector<BandPart>& parts)
        : current_(current), stage_(stage), index_(index), payment_(payment), parts_(parts) {}

    void flat() {
        payment_.rate = rate_of(stage_.rate);
        take(payment_.base, payment_.rate);
    }

    /// The whole base at the rate of the one band that it falls into.
    void bracket(const std::vector<Band>& bands) {
        const Exact by = current_.value_or(stage_.bracket_by, payment_.start + payment_.base);
        const Band* found = nullptr;
        for (const Band& band : bands)
            if (found == nullptr || begins(current_.value(band.from), by, band.above))
                found = &band;
        if (found == nullptr) return;
        payment_.rate = rate_of(found->rate);
        take(payment_.base, payment_.rate);
    }

    void progressive(const std::vector<Band>& bands) {
        Exact rest = payment_.base;
        Exact position = payment_.start;
        for (std::size_t i = 0; i < bands.size() && rest > Exact{}; ++i) {
            const bool last = i + 1 == bands.size();
            const Exact end = last ? position + rest : current_.value(bands[i + 1].from);
            if (!last && position >= end) continue;
            const Exact rate = rate_of(bands[i].rate);
            Exact amount = rest;
            if (!last && !stage_.bands_on_payment) amount = std::min(rest, end - position);
            if (!last && stage_.bands_on_payment && rate > Exact{})
                amount = std::min(rest, (end - position).over(rate, ppm));
            const Exact due = take(amount, rate);
            rest -= amount;
            position += stage_.bands_on_payment ? due : amount;
        }
    }

private:
    /// Whether `by` lies in a band that begins at `from`: at it, or only above it (超过).
    static bool begins(Exact from, Exact by, bool above) { return above ? from < by : from <= by; }

    /// Where the rate is 0 % nothing is paid at all (a band below a threshold, a person without the
    /// benefit), so five points more for the poor do not reach it; only 改为 of a flat rate does.
    bool stays_nothing(Exact rate) {
        if (rate != Exact{}) return false;
        if (stage_.measure != Stage::Measure::flat) return true;
        return std::none_of(stage_.rate_adjustments.begin(), stage_.rate_adjustments.end(),
                            [&](const policy::Adjustment& adjustment) {
                                return adjustment.kind == policy::Adjustment::Kind::set &&
                                       current_.holds(adjustment.when);
                            });
    }

    Exact rate_of(const policy::Formula& formula) {
        const Exact written = current_.value(formula);
        if (stays_nothing(written)) return written;
        const Exact rate = current_.adjusted(stage_.rate_adjustments, written);
        return std::clamp(rate, Exact{}, Exact{Rate::whole()});
    }

    Exact rounded(Exact amount) const {
        if (!stage_.rounds || !stage_.rounding.each_band) return amount;
        return amount.round(stage_.rounding.direction, stage_.rounding.step);
    }

    /// Puts `amount` under `rate`; returns what is due on it.
    Exact take(Exact amount, Exact rate) {
        // a rounding up must not pay more than there is
        const Exact exact = amount.times(rate, ppm);
        const Exact due = std::min(amount, rounded(exact));
        payment_.due += due;
        Exact entered = amount;
        Exact paid = due;
        if (stage_.solve_backwards && payment_.cap_left) {
            // reckoned over the year, the limit allows what was paid already besides what it leaves
            const Exact left = not_negative(*payment_.cap_left + payment_.before - payment_.pay);
            if (used_up_) {
                entered = paid = Exact{};
            } else if (exact > left) {
                // by the amount before rounding, or a larger bill would stop at a smaller amount
                used_up_ = true;
                paid = left;
                entered = left.over(rate, ppm);
                if (stage_.round_solved) entered = std::max(paid, entered.round(Rounding::half_up));
                entered = std::min(amount, entered);
            } else {
                paid = std::min(due, left);
            }
        }
        payment_.excess += amount - entered;
        if (entered == Exact{} && paid == Exact{} && used_up_) return due;
        Exact self = entered - paid;
        if (stage_.self_independent)
            self = std::min(entered, rounded(entered.times(Exact{Rate::whole()} - rate, ppm)));
        payment_.entered += entered;
        payment_.pay += paid;
        payment_.self += self;
        parts_.push_back({index_, entered, Rate::ppm(rate.whole()), paid, self});
        return due;
    }

    Case& current_;
    const Stage& stage_;
    std::uint16_t index_;
    Payment& payment_;
    std::vector<BandPart>& parts_;
    bool used_up_ = false;
};

/// What a rounding must not exceed: what the limits leave, and what came under the rates. A fixed
/// amount or an adjusted result may be more than that was.
std::optional<Exact> most_of(const Stage& stage, const Payment& payment) {
    std::optional<Exact> most = payment.cap_left;
    const bool of_what_entered = stage.result_adjustments.empty() &&
                                 (stage.measure != Stage::Measure::fixed || !stage.base.empty());
    if (of_what_entered && (!most || payment.entered < *most)) most = payment.entered;
    return most;
}

/// Adjusts, caps and rounds what the rates gave.
void conclude(Case& current, const Stage& stage, Payment& payment) {
    if (stage.rounds && !stage.rounding.each_band) {
        payment.pay = payment.pay.round(stage.rounding.direction, stage.rounding.step);
        payment.self = payment.self.round(stage.rounding.direction, stage.rounding.step);
    }
    const Exact by_rates = payment.pay;
    if (!stage.result_adjustments.empty())
        payment.pay = not_negative(current.adjusted(stage.result_adjustments, payment.pay));
    payment.pay = not_negative(payment.pay - payment.before);
    payment.due = std::max(not_negative(payment.due - payment.before), payment.pay);
    const bool capped = stage.solve_backwards;  // already, on the way through the bands
    if (!stage.result_adjustments.empty() || (!stage.paid_before.empty() && !capped))
        payment.due = payment.pay;
    const auto most = most_of(stage, payment);
    if (most) payment.pay = std::min(payment.pay, *most);
    // money leaves a fund in whole fen, whatever the policy rounds
    const std::int64_t step = stage.rounds ? stage.rounding.step : 1;
    const Rounding direction = stage.rounds ? stage.rounding.direction : Rounding::half_up;
    payment.pay = payment.pay.round(direction, step);
    if (most) payment.pay = std::min(payment.pay, most->round(Rounding::down));
    const bool by_rate = stage.measure != Stage::Measure::fixed;
    if (!stage.self_independent || !by_rate || payment.pay != by_rates)
        payment.self = not_negative(payment.entered - payment.before - payment.pay);
}

/// A payment is of what lies in scope and of what does not as its base is.
Exact share_in_scope(Case& current, const Stage& stage, Exact base) {
    if (stage.in_scope.empty() || base == Exact{}) return Rate::whole();
    return std::clamp(current.value(stage.in_scope), Exact{}, base).over(base, ppm);
}

}  // namespace

Payment pay(Case& current, const Stage& stage, std::uint16_t index, std::vector<BandPart>& parts) {
    Payment payment;
    const Exact burden = current.get(policy::burden);
    payment.base = not_negative(current.value_or(stage.base, burden));
    payment.start = not_negative(current.value_or(stage.start, Exact{}));
    payment.before = not_negative(current.value_or(stage.paid_before, Exact{}));
    payment.cap_left = left_of(current, stage);
    payment.share_in_scope = share_in_scope(current, stage, payment.base);
    if (stage.expense_cap) {
        const Exact room = not_negative(current.value(stage.expense_cap->limit) -
                                        current.value_or(stage.expense_cap->used, Exact{}));
        payment.excess = not_negative(payment.base - room);
        payment.base = std::min(payment.base, room);
    }
    Walk walk(current, stage, index, payment, parts);
    const auto bands = [&]() -> const std::vector<Band>* {
        const int leaf =
            stage.band_lookup.axes.empty() ? 0 : current.leaf(stage.band_lookup, stage.name);
        return leaf < 0 ? nullptr : &stage.bands[static_cast<std::size_t>(leaf)];
    };
    switch (stage.measure) {
        case Stage::Measure::flat:
            walk.flat();
            break;
        case Stage::Measure::bands:
            if (const auto* found = bands()) walk.progressive(*found);
            break;
        case Stage::Measure::bracket:
            if (const auto* found = bands()) walk.bracket(*found);
            break;
        case Stage::Measure::fixed:
            payment.pay = payment.due =
                stage.base.empty()
                    ? not_negative(current.value(stage.value))
                    : std::min(payment.base, not_negative(current.value(stage.value)));
            payment.entered = payment.base;
            break;
    }
    conclude(current, stage, payment);
    return payment;
}

}  // namespace yibao::adjudication
