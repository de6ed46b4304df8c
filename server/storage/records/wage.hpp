#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>

#include "storage/record.hpp"

namespace yibao::storage {

/// 缴费基数上下限 of a base year, as published. A correction is a further row: the newest of its year
/// counts.
struct WageLimit {
    static constexpr std::string_view table = "wage_limit";
    static constexpr Home home = Home::everywhere;
    static constexpr std::size_t key = 1;

    std::int64_t id = 0;
    std::string area{};     // 统筹区, six digits
    std::int64_t year = 0;  // 缴费年度: the one that it begins in
    Day start{};
    Day end{};
    Money average{};  // a month's
    Rate floor{};
    Rate ceiling{};
    std::string unit{};   // enrolment::WageUnit
    std::string basis{};  // 文号
    Moment published{};

    static constexpr auto fields() {
        using R = WageLimit;
        return std::tuple{
            field("id", &R::id),
            field("area", &R::area),
            field("year", &R::year),
            field("start", &R::start),
            field("end", &R::end),
            field("average", &R::average),
            field("floor", &R::floor),
            field("ceiling", &R::ceiling),
            field("unit", &R::unit),
            field("basis", &R::basis),
            field("published", &R::published),
        };
    }
    static constexpr auto by_year() {
        return index("wage_limit_by_year", Home::everywhere, &WageLimit::area, &WageLimit::year);
    }
    static constexpr auto indexes() { return std::tuple{by_year()}; }

    bool operator==(const WageLimit&) const = default;
};

/// 缴费基数: a person's monthly wage at an employer, as declared and approved. Never changed: a later row
/// counts from its first day on. What counts of it, and until when, is reckoned (enrolment/wage_base.hpp).
struct WageBase {
    static constexpr std::string_view table = "wage_base";
    static constexpr Home home = Home::number;
    static constexpr std::size_t key = 4;

    std::int64_t employer = 0;
    std::int64_t year = 0;  // 缴费年度
    std::int64_t person = 0;
    std::int64_t id = 0;  // in the employer's bucket: ascends in the order of approval
    Day since{};
    Day employed{};  // a day of the employment that it is for, not after `since`
    Money wage{};    // as declared
    Moment approved{};

    static constexpr auto fields() {
        using R = WageBase;
        return std::tuple{
            field("employer", &R::employer), field("year", &R::year),
            field("person", &R::person),     field("id", &R::id),
            field("since", &R::since),       field("employed", &R::employed),
            field("wage", &R::wage),         field("approved", &R::approved),
        };
    }
    static constexpr auto by_person() {
        return index("wage_base_by_person", Home::everywhere, &WageBase::person);
    }
    static constexpr auto indexes() { return std::tuple{by_person()}; }

    bool operator==(const WageBase&) const = default;
};

}  // namespace yibao::storage
