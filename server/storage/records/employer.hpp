#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "storage/record.hpp"

namespace yibao::storage {

/// 单位分立: from that day on, people of one employer are another's.
struct EmployerSplit {
    static constexpr std::string_view table = "employer_split";
    static constexpr Home home = Home::number;
    static constexpr std::size_t key = 2;

    std::int64_t employer = 0;  // whose they were
    std::int64_t id = 0;
    std::int64_t into = 0;
    Day since{};
    std::int64_t people = 0;

    static constexpr auto fields() {
        using R = EmployerSplit;
        return std::tuple{
            field("employer", &R::employer), field("id", &R::id),         field("into", &R::into),
            field("since", &R::since),       field("people", &R::people),
        };
    }
    static constexpr auto by_into() {
        return index("employer_split_by_into", Home::everywhere, &EmployerSplit::into);
    }
    static constexpr auto indexes() { return std::tuple{by_into()}; }

    bool operator==(const EmployerSplit&) const = default;
};

/// A bank account that an employer pays from or is refunded to. Ends are inclusive.
struct EmployerAccount {
    static constexpr std::string_view table = "employer_account";
    static constexpr Home home = Home::number;
    static constexpr std::size_t key = 2;

    std::int64_t employer = 0;
    std::int64_t id = 0;
    std::string purpose{};  // collection, refund
    std::string bank{};
    Blob sealed{};  // name and number, JSON, context "employer_account:<id>"
    Day start{};
    std::optional<Day> end{};

    static constexpr auto fields() {
        using R = EmployerAccount;
        return std::tuple{
            field("employer", &R::employer), field("id", &R::id),
            field("purpose", &R::purpose),   field("bank", &R::bank),
            field("sealed", &R::sealed),     field("start", &R::start),
            field("end", &R::end),
        };
    }

    bool operator==(const EmployerAccount&) const = default;
};

/// 管外转移: an enrolment that began with a transfer from another pooling area ("in", on its first day)
/// or ended with one ("out", on the first day without it).
struct AreaTransfer {
    static constexpr std::string_view table = "area_transfer";
    static constexpr Home home = Home::number;
    static constexpr std::size_t key = 4;

    std::int64_t person = 0;
    std::string insurance{};
    Day day{};
    std::string direction{};  // in, out
    std::string area{};       // the other one; may be empty

    static constexpr auto fields() {
        using R = AreaTransfer;
        return std::tuple{
            field("person", &R::person), field("insurance", &R::insurance),
            field("day", &R::day),       field("direction", &R::direction),
            field("area", &R::area),
        };
    }

    bool operator==(const AreaTransfer&) const = default;
};

}  // namespace yibao::storage
