#pragma once

#include <string_view>

#include "catalogue/fund_type.hpp"
#include "policy/plan.hpp"
#include "settlement/care.hpp"
#include "wire/messages/settlement_info.hpp"

namespace yibao::operations {

/// The fund (fund_pay_type) that a policy's payer stands for, which depends on the insurance and
/// the kind of care.
catalogue::FundType fund_of(policy::Payer payer, const settlement::Care& care);

/// The member of setlinfo that shows what this fund_pay_type paid; null for the accounts and the
/// hospital's share, which are no funds.
Money wire::SettlementInfo::*fund_member(std::string_view fund_type);

}  // namespace yibao::operations
