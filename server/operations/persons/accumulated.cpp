#include "operations/persons/accumulated.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/ensure.hpp"
#include "enrolment/entitlement.hpp"
#include "ledger/amounts.hpp"
#include "settlement/limits.hpp"

namespace yibao::operations {

namespace {

using policy::Accumulator;
using policy::Type;

/// "310:住院次数|2025|三级" in its parts.
struct Name {
    std::string insurance;
    std::string name;
    std::string period;
    std::string apart;
};

Name name_of(std::string_view stored) {
    Name parts;
    const auto colon = stored.find(':');
    parts.insurance = stored.substr(0, colon);
    stored.remove_prefix(std::min(stored.size(), colon + 1));
    const auto next = [&] {
        const auto part = stored.substr(0, stored.find('|'));
        stored.remove_prefix(std::min(stored.size(), part.size() + 1));
        return std::string(part);
    };
    parts.name = next();
    parts.period = next();
    parts.apart = stored;
    std::ranges::replace(parts.apart, '|', ' ');
    return parts;
}

/// What a policy says of an accumulator: its type, and its limit for this person.
struct Known {
    const policy::Policy* policy = nullptr;
    const Accumulator* accumulator = nullptr;
    std::optional<settlement::Limit> limit;
};

std::string amount_text(std::int64_t units, Type type) {
    if (type == Type::money) return scaled_text(units, 2);
    std::string text;
    wire::append_decimal(text, units, 4);
    return text;
}

class Board {
public:
    Board(const Agency& agency, const Insured& insured, Day today)
        : agency_(agency), insured_(insured), today_(today) {}

    std::vector<forms::AccumulatorRow> rows(std::string_view accumulators) {
        const auto entries = ledger::parse_amounts(accumulators.empty() ? "[]" : accumulators);
        ensure(entries.has_value(), "accumulators are stored as they are written");
        for (const auto& entry : *entries) add(name_of(entry.name), entry.amount.fen());
        add_untouched();
        std::ranges::stable_sort(rows_, {}, [](const forms::AccumulatorRow& row) {
            return std::tuple(!row.limit.has_value(), row.insurance, row.name);
        });
        return std::move(rows_);
    }

private:
    /// The policies that this person's bills of the insurance are settled by today.
    std::vector<Known> known_in(const std::string& insurance) const {
        std::vector<Known> all;
        for (const auto& policy : agency_.policies().all()) {
            const policy::Version* const version = policy->on(today_);
            if (version == nullptr ||
                std::ranges::find(policy->insurances, insurance) == policy->insurances.end())
                continue;
            const auto limits = limits_of(*policy, insurance);
            for (const Accumulator& one : version->plan.accumulators) {
                const auto limit =
                    std::ranges::find(limits, one.name, &settlement::Limit::accumulator);
                all.push_back({policy.get(), &one,
                               limit == limits.end() ? std::nullopt : std::optional(*limit)});
            }
        }
        return all;
    }

    std::vector<settlement::Limit> limits_of(const policy::Policy& policy,
                                             const std::string& insurance) const {
        const auto asked = from_code<enrolment::Insurance>(insurance);
        const auto enrolment = enrolment::entitlement(
            insured_.person, {.day = today_, .insurance = asked, .area = {}});
        if (!enrolment || policy.medical_types.empty()) return {};
        const auto type = from_code<catalogue::MedType>(policy.medical_types.front());
        if (!type) return {};
        settlement::Care care;
        care.person = enrolment::facts_on(insured_.person, **enrolment, today_);
        care.med_type = *type;
        return settlement::limits(policy, care, today_);
    }

    void add(const Name& name, std::int64_t used) {
        Known known;
        for (const Known& one : known_in(name.insurance))
            if (one.accumulator->name == name.name && (!known.limit || one.limit)) known = one;
        add(name, used, known);
    }

    void add(const Name& name, std::int64_t used, const Known& known) {
        const Type type = known.accumulator != nullptr ? known.accumulator->type : Type::money;
        forms::AccumulatorRow row{.insurance = name.insurance,
                                  .name = name.name,
                                  .period = name.period,
                                  .apart = name.apart,
                                  .used = amount_text(used, type),
                                  .limit = {},
                                  .unit = type == Type::money ? "元" : "",
                                  .share = {},
                                  .deductible = "0",
                                  .basis = ""};
        // Limits are those of this year; an accumulator of another may have had others.
        const bool current = name.period.starts_with(std::to_string(today_.year()));
        if (known.limit && current) show(*known.limit, used, type, row);
        rows_.push_back(std::move(row));
    }

    static void show(const settlement::Limit& limit, std::int64_t used, Type type,
                     forms::AccumulatorRow& row) {
        const std::int64_t most = limit.amount.round(Rounding::half_up).whole();
        row.limit = amount_text(most, type);
        row.deductible = limit.deductible ? "1" : "0";
        row.basis = limit.basis;
        if (most > 0)
            row.share = Rate::ppm(std::clamp<std::int64_t>(Exact::units(used)
                                                               .over(Exact::units(most), 1'000'000)
                                                               .round(Rounding::half_up)
                                                               .whole(),
                                                           0, 1'000'000));
    }

    /// A limit by the year that nothing was used of yet is one to know, too.
    void add_untouched() {
        for (const enrolment::Enrolment& one : insured_.person.enrolments) {
            if (one.state_on(today_) != enrolment::EnrolmentState::normal) continue;
            const std::string insurance(code_of(one.insurance));
            for (const Known& known : known_in(insurance)) {
                if (!known.limit || known.accumulator->period != policy::Period::year ||
                    !known.accumulator->by.empty() || known.accumulator->by_institution)
                    continue;
                const auto& name = known.accumulator->name;
                const bool there = std::ranges::any_of(rows_, [&](const auto& row) {
                    return row.insurance == insurance && row.name == name && row.limit;
                });
                if (!there) add({insurance, name, std::to_string(today_.year()), ""}, 0, known);
            }
        }
    }

    const Agency& agency_;
    const Insured& insured_;
    Day today_;
    std::vector<forms::AccumulatorRow> rows_;
};

}  // namespace

std::vector<forms::AccumulatorRow> accumulated(const Agency& agency, const Insured& insured,
                                               std::string_view accumulators, Day today) {
    return Board(agency, insured, today).rows(accumulators);
}

}  // namespace yibao::operations
