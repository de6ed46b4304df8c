#include "ledger/journal.hpp"

#include <algorithm>

#include "base/ensure.hpp"
#include "ledger/amounts.hpp"

namespace yibao::ledger {

namespace {

bool is_kind(std::string_view kind) {
    return !kind.empty() && std::all_of(kind.begin(), kind.end(),
                                        [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
}

std::vector<Posting> merged(std::vector<Posting> postings) {
    std::stable_sort(postings.begin(), postings.end(),
                     [](const Posting& a, const Posting& b) { return a.account < b.account; });
    std::vector<Posting> result;
    for (Posting& posting : postings) {
        if (!result.empty() && result.back().account == posting.account)
            result.back().amount += posting.amount;
        else
            result.push_back(std::move(posting));
    }
    std::erase_if(result, [](const Posting& posting) { return posting.amount == Money{}; });
    return result;
}

}  // namespace

Result<Journal> Journal::from(Day day, Cause cause, std::vector<Posting> postings) {
    if (!is_kind(cause.kind)) return Refusal{"ledger.cause", "凭证缺少来源单据：" + cause.kind};
    postings = merged(std::move(postings));
    if (postings.empty()) return Refusal{"ledger.empty", "凭证没有金额变动"};
    Money sum;
    for (const Posting& posting : postings) sum += posting.amount;
    if (sum != Money{})
        return Refusal{"ledger.unbalanced", "凭证借贷不平，相差 " + sum.text() + " 元"};
    return Journal(day, std::move(cause), std::move(postings));
}

Result<Journal> Journal::read(Day day, Cause cause, std::string_view text) {
    const Refusal unreadable{"ledger.text", "凭证分录无法读出：" + std::string(text)};
    const auto amounts = parse_amounts(text);
    if (!amounts) return unreadable;
    std::vector<Posting> postings;
    for (const NamedAmount& one : *amounts) {
        auto account = Account::parse(one.name);
        if (!account) return unreadable;
        postings.push_back({*std::move(account), one.amount});
    }
    auto journal = from(day, std::move(cause), std::move(postings));
    if (journal && journal->text() != text) return unreadable;
    return journal;
}

Money Journal::posted_to(const Account& account) const {
    for (const Posting& posting : postings_)
        if (posting.account == account) return posting.amount;
    return {};
}

Journal Journal::reversed(Day day, Cause cause) const {
    ensure(is_kind(cause.kind), "a reversal names the document that asks for it");
    std::vector<Posting> postings = postings_;
    for (Posting& posting : postings) posting.amount = -posting.amount;
    return {day, std::move(cause), std::move(postings)};
}

std::string Journal::text() const {
    std::vector<NamedAmount> amounts;
    amounts.reserve(postings_.size());
    for (const Posting& posting : postings_)
        amounts.push_back({posting.account.text(), posting.amount});
    return amounts_text(amounts);
}

std::string Journal::canonical(Day day, const Cause& cause, std::string_view text) {
    std::string line = day.text();
    line += '|';
    line += cause.kind;
    line += '|';
    line += std::to_string(cause.id);
    line += '|';
    line += text;
    return line;
}

}  // namespace yibao::ledger
