#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "storage/record.hpp"

namespace yibao::storage {

/// What a person has used and holds. The balance is the sum of the postings to the person's
/// account and changes only together with a journal; verify proves it.
struct BenefitState {
    static constexpr std::string_view table = "benefit_state";
    static constexpr Home home = Home::number;
    static constexpr std::size_t key = 1;

    std::int64_t person = 0;
    Money balance{};                                // personal account
    std::string accumulators{};                     // compact JSON, per benefit year
    std::optional<std::int64_t> last_settlement{};  // the newest that is not reversed, of any visit
    std::optional<std::int64_t> last_entry{};       // the newest settlement or reversal

    static constexpr auto fields() {
        using R = BenefitState;
        return std::tuple{
            field("person", &R::person),
            field("balance", &R::balance),
            field("accumulators", &R::accumulators),
            field("last_settlement", &R::last_settlement),
            field("last_entry", &R::last_entry),
        };
    }

    bool operator==(const BenefitState&) const = default;
};

}  // namespace yibao::storage
