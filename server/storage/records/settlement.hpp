#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "storage/record.hpp"

namespace yibao::storage {

/// What was decided about a bill, for ever. A reversal is a settlement of kind -1 with every amount
/// negated. Rules that verify proves:
///   total = full_self_pay + over_limit + first_self_pay + in_scope
///   total = fund + account + family_account + cash + institution_share, and `payers` sums to total
///   the journal takes `fund` from funds, `account` from the person's own account, `family_account`
///   from others', and gives their sum to the institution; without such money there is no journal
struct Settlement {
    static constexpr std::string_view table = "settlement";
    static constexpr Home home = Home::id;
    static constexpr Growth growth = Growth::by_year;
    static constexpr std::size_t key = 1;

    std::int64_t id = 0;  // setl_id on the wire
    std::int64_t person = 0;
    std::int64_t visit = 0;
    std::string institution{};
    std::int32_t kind = 0;                   // 1 settlement, -1 reversal
    std::optional<std::int64_t> original{};  // of a reversal
    std::optional<std::int64_t> reversed_by{};
    std::optional<std::int64_t> previous{};  // the person's last settlement before this one
    std::optional<std::int64_t> before{};  // the person's entry before this one, whatever its kind
    Moment at{};                           // setl_time
    Day day{};                             // by which the policy was chosen
    std::string insurance{};
    std::string med_type{};
    std::string policy{};  // file and version that decided
    Money total{};
    Money full_self_pay{};   // 全自费
    Money over_limit{};      // 超限价
    Money first_self_pay{};  // 先行自付
    Money in_scope{};        // 符合范围
    Money fund{};            // all funds together, fund_pay_sumamt
    Money account{};         // own account
    Money family_account{};
    Money cash{};
    Money institution_share{};
    std::string payers{};  // ledger::amounts_text: account texts, "cash", "institution_share"
    Packed detail{};       // JSON: segments, lines, accumulator changes
    std::string msgid{};   // of the message that asked for it
    std::optional<std::int64_t> journal{};

    static constexpr auto fields() {
        using R = Settlement;
        return std::tuple{
            field("id", &R::id),
            field("person", &R::person),
            field("visit", &R::visit),
            field("institution", &R::institution),
            field("kind", &R::kind),
            field("original", &R::original),
            field("reversed_by", &R::reversed_by),
            field("previous", &R::previous),
            field("before", &R::before),
            field("at", &R::at),
            field("day", &R::day),
            field("insurance", &R::insurance),
            field("med_type", &R::med_type),
            field("policy", &R::policy),
            field("total", &R::total),
            field("full_self_pay", &R::full_self_pay),
            field("over_limit", &R::over_limit),
            field("first_self_pay", &R::first_self_pay),
            field("in_scope", &R::in_scope),
            field("fund", &R::fund),
            field("account", &R::account),
            field("family_account", &R::family_account),
            field("cash", &R::cash),
            field("institution_share", &R::institution_share),
            field("payers", &R::payers),
            field("detail", &R::detail),
            field("msgid", &R::msgid),
            field("journal", &R::journal),
        };
    }
    // Ids of visits ascend, so this index grows at its end; by person it would be written all over.
    // A person's settlements are those of the person's visits, or the chain of `previous`; with what
    // was taken back and its reversals, the chain of `before`.
    static constexpr auto by_visit() {
        return index("settlement_by_visit", Home::id, &Settlement::visit);
    }
    // Of what an institution's room lists, the newest first. It grows at the end of each institution,
    // of which there are few: the places that are written stay in memory.
    static constexpr auto by_institution() {
        return index("settlement_by_institution", Home::everywhere, &Settlement::institution,
                     &Settlement::id);
    }
    static constexpr auto indexes() { return std::tuple{by_visit(), by_institution()}; }
    static constexpr auto references() {
        return std::tuple{reference(&Settlement::visit, "visit")};
    }

    bool operator==(const Settlement&) const = default;
};

}  // namespace yibao::storage
