#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace yibao::ledger {

/// Where money can stand. Written as a stable text, which is what is stored and hashed:
///
///   fund:310100:430100        a fund (fund_pay_type) of a pooling area
///   account:43000000001       a person's own account (个人账户)
///   purse:43000000001         the person's money on the medical card, for use off line (卡钱包)
///   suspense:purse:43000000001  what was paid for use off line above that money (挂账)
///   institution:H43010000001  what the agency owes to a hospital or a pharmacy
///   receivable:employer:17    what an employer owes to the agency; also receivable:household:17
///   bank:main                 money at a bank
///
/// A name's parts are letters (of any language), digits, '-', '_', '.'; never a colon, a blank, a
/// quotation mark, a backslash, a bar or a control character.
class Account {
public:
    enum class Kind { fund, personal, purse, suspense, institution, employer, household, bank };

    // The parts must be well formed (ensure): they come from checked data.
    static Account fund(std::string_view code, std::string_view area);
    static Account personal(std::int64_t person);
    static Account purse(std::int64_t person);
    static Account suspense(std::int64_t person);
    static Account institution(std::string_view code);
    static Account employer(std::int64_t id);
    static Account household(std::int64_t id);
    static Account bank(std::string_view name);

    /// Reads a text as above; anything else is nothing.
    static std::optional<Account> parse(std::string_view text);

    Kind kind() const { return kind_; }
    const std::string& text() const { return text_; }

    /// Whose account it is; only for personal accounts, purses and what is in suspense (ensure).
    std::int64_t person() const;

    friend bool operator==(const Account& a, const Account& b) { return a.text_ == b.text_; }
    friend auto operator<=>(const Account& a, const Account& b) { return a.text_ <=> b.text_; }

private:
    Account(Kind kind, std::string text) : kind_(kind), text_(std::move(text)) {}

    Kind kind_;
    std::string text_;
};

}  // namespace yibao::ledger
