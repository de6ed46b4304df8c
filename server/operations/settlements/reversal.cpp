#include "operations/settlements/reversal.hpp"

#include <fmt/format.h>

#include "operations/call.hpp"
#include "operations/reversing.hpp"
#include "operations/settlements/listing.hpp"

namespace yibao::operations {

Result<forms::SettlementRow> reverse_settlement(storage::UnitOfWork& unit, const Act& act,
                                                const forms::ReverseSettlement::Input& input) {
    auto original = seen_settlement(unit, act, input.settlement_id);
    if (!original) return original.refusal();
    if (original->kind != 1)
        return Refusal{"settlement.kind", "这笔是退费（settlement_id），不能冲正"};
    if (original->reversed_by)
        return Refusal{"settlement.reversed",
                       fmt::format("该结算已经退费（退费的结算编号 {}）", *original->reversed_by)};
    if (input.reason.find_first_not_of(" \t\n") == std::string::npos)
        return Refusal{"settlement.reason", "冲正原因（reason）必填"};
    const auto before = settlement_row(unit, act, *original);
    auto booked = take_back(unit, *std::move(original), {act.now});
    if (!booked) return booked.refusal();
    auto after = before;
    after.state = "reversed";
    act.trail.because(input.reason);
    act.trail.changed("settlement", input.settlement_id, std::optional(before), after);
    return settlement_row(unit, act, booked->record);
}

Result<storage::Buckets> homes_of_reversal(storage::Reader& reader, const Act& act,
                                           const forms::ReverseSettlement::Input& input) {
    const auto original = seen_settlement(reader, act, input.settlement_id);
    if (!original) return original.refusal();
    return reversal_homes(reader, original->id, "");
}

}  // namespace yibao::operations
