#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "storage/record.hpp"

namespace yibao::storage {

/// A department of a designated institution (科室). Ends are inclusive.
struct Department {
    static constexpr std::string_view table = "department";
    static constexpr Home home = Home::everywhere;
    static constexpr std::size_t key = 2;

    std::string institution{};
    std::string code{};  // its own, as its messages name it
    std::string name{};
    std::string standard{};  // of the national list of departments
    Day start{};
    std::optional<Day> end{};

    static constexpr auto fields() {
        using R = Department;
        return std::tuple{
            field("institution", &R::institution),
            field("code", &R::code),
            field("name", &R::name),
            field("standard", &R::standard),
            field("start", &R::start),
            field("end", &R::end),
        };
    }

    bool operator==(const Department&) const = default;
};

/// Somebody at work in a department, from a day to a day (医务人员). The name and the number of the
/// licence are in the public register of those who may practise, and shown; at rest they are sealed
/// like any person's (forms::StaffIdentity, context "staff_member:<institution>:<code>:<start>").
struct StaffMember {
    static constexpr std::string_view table = "staff_member";
    static constexpr Home home = Home::everywhere;
    static constexpr std::size_t key = 3;

    std::string institution{};
    std::string code{};  // as messages name the person (国家医保医师、药师、护士代码)
    Day start{};
    std::optional<Day> end{};
    Blob sealed{};
    std::string category{};    // 1 doctor, 2 pharmacist, 3 nurse, 4 technician
    std::string department{};  // code of the institution's own

    static constexpr auto fields() {
        using R = StaffMember;
        return std::tuple{
            field("institution", &R::institution),
            field("code", &R::code),
            field("start", &R::start),
            field("end", &R::end),
            field("sealed", &R::sealed),
            field("category", &R::category),
            field("department", &R::department),
        };
    }

    bool operator==(const StaffMember&) const = default;
};

}  // namespace yibao::storage
