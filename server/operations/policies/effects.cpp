#include "operations/policies/effects.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "base/ensure.hpp"
#include "operations/policies/drafts.hpp"
#include "operations/policies/past_bill.hpp"
#include "operations/policies/shelf.hpp"

namespace yibao::operations {

namespace {

using adjudication::Outcome;
using policy::Payer;
using policy::Policy;
using settlement::PolicyBook;

constexpr std::size_t most_cases = 10;

/// The policy as if its last rules had always been in force.
PolicyBook as_if_always(Policy policy) {
    policy.versions.erase(policy.versions.begin(), policy.versions.end() - 1);
    policy.versions.front().from = Day::of(1900, 1, 1);
    std::vector<Policy> one;
    one.push_back(std::move(policy));
    auto book = PolicyBook::from(std::move(one));
    ensure(static_cast<bool>(book), "one policy is not ambiguous");
    return *std::move(book);
}

struct Sample {
    std::vector<storage::Settlement> settlements;
    std::optional<Day> since;  // where the search was given up with older ones left
};

/// The newest settlements that stand and were decided by this policy.
Result<Sample> sample_of(storage::Reader& reader, const std::string& file, Progress& progress) {
    Sample sample;
    storage::Page wanted{.after = {}, .limit = sample_size, .newest_first = true};
    progress.begin("查找以往结算", most_looked_at);
    for (std::size_t looked = 0; looked < most_looked_at; looked += wanted.limit) {
        if (auto off = progress.at(looked)) return *std::move(off);
        auto rows = reader.page<storage::Settlement>(wanted);
        for (auto& row : rows) {
            wanted.after = row.id;
            sample.since = row.at.day();
            if (row.kind == 1 && !row.reversed_by && row.policy.starts_with(file + "@"))
                sample.settlements.push_back(std::move(row));
            if (sample.settlements.size() == sample_size) {
                sample.since.reset();  // the sample itself says how far it goes back
                return sample;
            }
        }
        if (rows.size() < wanted.limit) {
            sample.since.reset();
            break;
        }
    }
    return sample;
}

class Estimate {
public:
    Estimate(const Agency& agency, const Policy& in_force, const Policy& draft)
        : agency_(agency), before_(as_if_always(in_force)), after_(as_if_always(draft)) {}

    void add(storage::Reader& reader, storage::Settlement record) {
        const auto past = past_bill(reader, agency_, std::move(record));
        const auto booked = past ? decided(agency_.policies(), *past) : std::nullopt;
        const auto before =
            booked && comes_out(past->record, *booked) ? decided(before_, *past) : std::nullopt;
        const auto after = before ? decided(after_, *past) : std::nullopt;
        if (!after) {
            ++left_out_;
            return;
        }
        count(*past, *before, *after);
    }

    forms::EstimateDraft::Output shown() {
        auto& out = shown_;
        out.decided = forms::count(decided_);
        out.left_out = forms::count(left_out_);
        out.better = forms::count(better_);
        out.worse = forms::count(worse_);
        for (std::size_t i = 0; i < policy::payer_count; ++i)
            if (sums_[0][i] != Money{} || sums_[1][i] != Money{})
                out.payers.push_back(
                    {std::string(payer_name(static_cast<Payer>(i))), sums_[0][i], sums_[1][i]});
        out.payers.push_back({"个人现金", cash_[0], cash_[1]});
        const auto change = [](const forms::EffectCase& one) {
            return std::abs((one.patient_after - one.patient_before).fen());
        };
        std::ranges::sort(out.cases, std::ranges::greater(), change);
        std::erase_if(out.cases, [&](const auto& one) { return change(one) == 0; });
        if (out.cases.size() > most_cases) out.cases.resize(most_cases);
        return std::move(out);
    }

private:
    static std::optional<Outcome> decided(const PolicyBook& book, const PastBill& past) {
        auto decision = settlement::decide(book, past.bill.care, past.bill.occasion, past.means(),
                                           past.bill.lines);
        if (!decision) return std::nullopt;
        return std::move(decision->outcome);
    }

    static bool comes_out(const storage::Settlement& record, const Outcome& outcome) {
        return outcome.total == record.total && outcome.funds() == record.fund &&
               outcome.cash == record.cash;
    }

    void count(const PastBill& past, const Outcome& before, const Outcome& after) {
        ++decided_;
        better_ += after.patient() < before.patient() ? 1U : 0U;
        worse_ += after.patient() > before.patient() ? 1U : 0U;
        for (std::size_t i = 0; i < policy::payer_count; ++i) {
            sums_[0][i] += before.paid[i];
            sums_[1][i] += after.paid[i];
        }
        cash_[0] += before.cash;
        cash_[1] += after.cash;
        shown_.total += past.record.total;
        const Day day = past.record.at.day();
        shown_.first = shown_.first ? std::min(*shown_.first, day) : day;
        shown_.last = shown_.last ? std::max(*shown_.last, day) : day;
        shown_.cases.push_back({.day = day,
                                .med_type = std::string(title_of(past.bill.care.med_type)),
                                .level = std::string(title_of(past.bill.care.grade)),
                                .total = past.record.total,
                                .funds_before = before.funds(),
                                .funds_after = after.funds(),
                                .patient_before = before.patient(),
                                .patient_after = after.patient()});
    }

    const Agency& agency_;
    PolicyBook before_, after_;
    std::size_t decided_ = 0, left_out_ = 0, better_ = 0, worse_ = 0;
    std::array<std::array<Money, policy::payer_count>, 2> sums_{};
    std::array<Money, 2> cash_{};
    forms::EstimateDraft::Output shown_;
};

}  // namespace

Result<forms::EstimateDraft::Output> estimate_draft(storage::Reader& reader, const Act& act,
                                                    const forms::DraftKey& input,
                                                    Progress& progress) {
    const auto draft = seen_draft(reader, act, input.draft_id);
    if (!draft) return draft.refusal();
    const Policy* in_force = policy_in_force(act.agency, draft->file);
    if (in_force == nullptr) return Refusal{"draft.new", "这是一份新政策，没有以往的结算可以测算"};
    const auto compiled = policy::compile(draft->text, draft->file);
    const auto* policy = std::get_if<Policy>(&compiled);
    if (policy == nullptr) return Refusal{"draft.unfit", "草案条文还有问题，改正后才能测算"};
    Estimate estimate(act.agency, *in_force, *policy);
    auto sample = sample_of(reader, draft->file, progress);
    if (!sample) return sample.refusal();
    auto& settlements = sample->settlements;
    progress.begin("逐笔重新测算", settlements.size());
    for (std::size_t at = 0; at < settlements.size(); ++at) {
        if (auto off = progress.at(at)) return *std::move(off);
        estimate.add(reader, std::move(settlements[at]));
    }
    auto shown = estimate.shown();
    shown.since = sample->since;
    return shown;
}

}  // namespace yibao::operations
