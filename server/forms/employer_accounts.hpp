#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "forms/declarations.hpp"
#include "forms/form.hpp"

namespace yibao::forms {

// Employers' bank accounts (单位银行账户). What changes them is a declaration.

namespace codes {

inline constexpr std::array account_purposes{wire::Code{"collection", "缴费"},
                                             wire::Code{"refund", "退费"}};
inline constexpr wire::Dictionary account_purpose{"account_purpose", account_purposes};

}  // namespace codes

/// Whose account with which number: sealed where it is kept.
struct AccountHolder {
    std::string account_name;
    std::string account_no;

    template <auto... At>
    static constexpr auto fields_at() {
        using M = AccountHolder;
        return std::array{
            wire::field<At..., &M::account_name>("account_name", "银行户名", 100),
            wire::field<At..., &M::account_no>("account_no", "银行账号", 40)
                .personal(wire::Personal::account),
        };
    }
    static constexpr auto fields() { return fields_at<>(); }
};

struct EmployerAccountRow {
    std::string account;
    std::string purpose;
    std::string bank;
    AccountHolder holder;  // its number masked
    Day start;
    std::optional<Day> end;

    static constexpr auto fields() {
        using M = EmployerAccountRow;
        using wire::field;
        return wire::join(
            field<&M::account>("account", "账户编号", 20),
            field<&M::purpose>("purpose", "用途", 10).coded(codes::account_purpose),
            field<&M::bank>("bank", "开户银行", 100), AccountHolder::fields_at<&M::holder>(),
            std::array{field<&M::start>("start", "启用日期"), field<&M::end>("end", "停用日期")});
    }
};

/// Those in use and those that were, the newest first.
struct ListEmployerAccounts {
    static constexpr std::string_view act = "list_employer_accounts";
    static constexpr std::string_view title = "单位银行账户";
    static constexpr Route route =
        get("/employers/{employer}/accounts", access::Function::employer_read);

    struct Input {
        std::string employer;
        static constexpr auto fields() {
            return std::array{wire::field<&Input::employer>("employer", "单位编号", 20)};
        }
    };
    using Output = ListOf<EmployerAccountRow>;
};

/// Takes the place of the one for the same purpose, which ends the day before.
struct AddEmployerAccount {
    static constexpr std::string_view act = "add_employer_account";
    static constexpr std::string_view title = "单位银行账户登记";
    static constexpr Route route =
        post("/employers/{employer}/accounts", access::Function::employer_enter);

    struct Input {
        std::string employer;
        std::string purpose;
        std::string bank;
        AccountHolder holder;
        Day start;

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return wire::join(
                field<&M::employer>("employer", "单位编号", 20),
                field<&M::purpose>("purpose", "用途", 10).coded(codes::account_purpose),
                field<&M::bank>("bank", "开户银行", 100), AccountHolder::fields_at<&M::holder>(),
                field<&M::start>("start", "启用日期"));
        }
    };
    using Output = DeclarationRow;
};

struct EndEmployerAccount {
    static constexpr std::string_view act = "end_employer_account";
    static constexpr std::string_view title = "单位银行账户停用";
    static constexpr Route route =
        post("/employers/{employer}/accounts/{account}/end", access::Function::employer_enter);

    struct Input {
        std::string employer;
        std::string account;
        Day end;
        std::optional<std::string> reason;

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return std::array{
                field<&M::employer>("employer", "单位编号", 20),
                field<&M::account>("account", "账户编号", 20),
                field<&M::end>("end", "停用日期"),
                field<&M::reason>("reason", "原因", 200),
            };
        }
    };
    using Output = DeclarationRow;
};

/// The number in full, for who says why; on record.
struct RevealEmployerAccount {
    static constexpr std::string_view act = "reveal_employer_account";
    static constexpr std::string_view title = "查看单位银行账号";
    static constexpr Route route =
        post("/employers/{employer}/accounts/{account}/reveal", access::Function::person_reveal);

    struct Input {
        std::string employer;
        std::string account;
        std::string reason;

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return std::array{
                field<&M::employer>("employer", "单位编号", 20),
                field<&M::account>("account", "账户编号", 20),
                field<&M::reason>("reason", "查看原因", 200),
            };
        }
    };
    struct Output {
        std::string account_name;
        std::string account_no;

        static constexpr auto fields() {
            using M = Output;
            return std::array{wire::field<&M::account_name>("account_name", "银行户名", 100),
                              wire::field<&M::account_no>("account_no", "银行账号", 40)};
        }
    };
};

}  // namespace yibao::forms
