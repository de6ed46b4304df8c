#include "enrolment/purse.hpp"

#include <algorithm>

namespace yibao::enrolment {

std::vector<LogFault> faults_in(const Consumption& log, const PurseView& known) {
    std::vector<LogFault> faults;
    const auto& previous = known.previous;
    if (log.counter != (previous ? previous->counter : 0) + 1)
        faults.push_back(LogFault::gap);  // what is missing may explain the balance too
    else if (log.before != (previous ? previous->after : Money{}) + known.topped_up)
        faults.push_back(LogFault::chain);
    if (!known.in_use) faults.push_back(LogFault::stopped);
    if (known.balance < log.amount) faults.push_back(LogFault::uncovered);
    return faults;
}

PurseShare share_of(Money amount, Money purse, Money account) {
    PurseShare share;
    share.purse = std::min(amount, std::max(purse, Money{}));
    share.account = std::min(amount - share.purse, std::max(account, Money{}));
    share.suspense = amount - share.purse - share.account;
    return share;
}

}  // namespace yibao::enrolment
