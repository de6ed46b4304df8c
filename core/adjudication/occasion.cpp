#include "adjudication/occasion.hpp"

#include <bit>

namespace yibao::adjudication {

Day Occasion::date(policy::DateOf which) const {
    switch (which) {
        case policy::DateOf::discharge:
            return discharge;
        case policy::DateOf::admission:
            return admission;
        case policy::DateOf::charge:
            return charge;
        case policy::DateOf::settlement:
            return settlement;
    }
    return discharge;
}

Day year_start(const policy::Plan& plan, Day day) {
    const Day this_year = Day::of(day.year(), plan.year_starts_month, plan.year_starts_day);
    if (day >= this_year) return this_year;
    return Day::of(day.year() - 1, plan.year_starts_month, plan.year_starts_day);
}

std::string accumulator_key(const policy::Policy& policy, const policy::Plan& plan,
                            const policy::Accumulator& accumulator, const Occasion& occasion,
                            const std::vector<std::uint64_t>& dimensions) {
    std::string key = accumulator.name + "|";
    const auto year = [&] {
        return std::to_string(year_start(plan, occasion.date(policy.year_by)).year());
    };
    switch (accumulator.period) {
        case policy::Period::year:
            key += year();
            break;
        case policy::Period::half_year:
            key += occasion.charge.text().substr(0, 4) +
                   (occasion.charge.month() <= 6 ? "上半年" : "下半年");
            break;
        case policy::Period::quarter:
            key += occasion.charge.text().substr(0, 4) + "第" +
                   std::to_string((occasion.charge.month() + 2) / 3) + "季度";
            break;
        case policy::Period::week:
            // 1970-01-01 was a Thursday
            key += "周" + occasion.charge.plus(-((occasion.charge.number() + 3) % 7)).text();
            break;
        case policy::Period::month:
            key += occasion.charge.text().substr(0, 7);
            break;
        case policy::Period::day:
            key += occasion.charge.text();
            break;
        case policy::Period::stay:
            key += occasion.stay;
            break;
        case policy::Period::stay_in_year:
            key += occasion.stay + "|" + year();
            break;
        case policy::Period::lifetime:
            break;
    }
    for (const std::uint16_t dimension : accumulator.by) {
        key += "|";
        std::uint64_t values = dimensions[dimension];
        const auto& declared = plan.dimensions[dimension];
        if (values == 0 && declared.otherwise) values = 1ULL << *declared.otherwise;
        if (declared.several == policy::Dimension::Several::first)
            values &= ~values + 1;  // only the first applies
        for (bool first = true; values != 0; values &= values - 1, first = false)
            key += (first ? "" : "+") +
                   declared.values[static_cast<std::size_t>(std::countr_zero(values))];
    }
    if (accumulator.by_institution) key += "|" + occasion.institution;
    return key;
}

}  // namespace yibao::adjudication
