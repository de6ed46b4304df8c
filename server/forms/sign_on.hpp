#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "forms/access.hpp"

namespace yibao::forms {

// Signing in by a provider of identities (统一身份认证), and whom it means by whom.

namespace codes {

inline constexpr std::array link_kinds{
    wire::Code{"subject", "身份标识（sub）"},
    wire::Code{"login", "登录名，首次登录时绑定"},
};
inline constexpr wire::Dictionary link_kind{"link_kind", link_kinds};

}  // namespace codes

/// Whether there is a provider; nothing: none is set up.
struct DescribeProvider {
    static constexpr std::string_view act = "describe_provider";
    static constexpr std::string_view title = "统一身份认证";
    static constexpr Route route = get("/sign-in/provider", std::nullopt);
    using Input = Nothing;

    struct Output {
        std::optional<std::string> title;  // of the button
        static constexpr auto fields() {
            return std::array{field<&Output::title>("title", "按钮文字", 40)};
        }
    };
};

/// An address of the provider, for the browser to go to.
struct ProviderAddress {
    std::optional<std::string> address;
    static constexpr auto fields() {
        return std::array{field<&ProviderAddress::address>("address", "地址", 4000)};
    }
};

struct BeginSignOn {
    static constexpr std::string_view act = "begin_sign_on";
    static constexpr std::string_view title = "前往统一身份认证";
    static constexpr Route route = post("/sign-in/provider", std::nullopt);
    using Input = Nothing;
    using Output = ProviderAddress;
};

/// What the provider sent the browser back with.
struct FinishSignOn {
    static constexpr std::string_view act = "finish_sign_on";
    static constexpr std::string_view title = "统一身份认证登录";
    static constexpr Route route = post("/sign-in/provider/return", std::nullopt);

    struct Input {
        std::optional<std::string> code;
        std::optional<std::string> state;
        std::optional<std::string> issuer;
        std::optional<std::string> error;

        static constexpr auto fields() {
            using M = Input;
            return std::array{
                field<&M::code>("code", "授权码", 4000),
                field<&M::state>("state", "登录标记", 200),
                field<&M::issuer>("iss", "认证方", 400),
                field<&M::error>("error", "错误", 100),
            };
        }
    };
    using Output = Me;
};

/// The second factor of whom the provider has vouched for.
struct ConfirmSignOn {
    static constexpr std::string_view act = "confirm_sign_on";
    static constexpr std::string_view title = "统一身份认证登录（动态口令）";
    static constexpr Route route = post("/sign-in/provider/code", std::nullopt);

    struct Input {
        std::string code;
        static constexpr auto fields() {
            return std::array{field<&Input::code>("code", "动态口令", 6)};
        }
    };
    using Output = Me;
};

struct LeaveProvider {
    static constexpr std::string_view act = "leave_provider";
    static constexpr std::string_view title = "退出统一身份认证";
    static constexpr Route route = get("/sign-in/provider/sign-out", std::nullopt);
    using Input = Nothing;
    using Output = ProviderAddress;
};

/// Whom the provider means by an operator; nothing but the operator: nobody.
struct OperatorLink {
    std::string operator_id;
    std::optional<std::string> kind;
    std::optional<std::string> value;  // masked
    std::optional<Moment> since;
    std::optional<std::string> login_claim;  // of the provider; nothing: logins are not linked by

    static constexpr auto fields() {
        using M = OperatorLink;
        return std::array{
            field<&M::operator_id>("operator_id", "操作员编号", 20),
            field<&M::kind>("kind", "关联方式", 10).coded(codes::link_kind),
            field<&M::value>("value", "统一身份", 255),
            field<&M::since>("since", "关联时间"),
            field<&M::login_claim>("login_claim", "登录名取自", 60),
        };
    }
};

struct GetOperatorLink {
    static constexpr std::string_view act = "get_operator_link";
    static constexpr std::string_view title = "统一身份关联";
    static constexpr Route route = get("/operators/{operator_id}/link", Function::operator_read);
    using Input = OperatorKey;
    using Output = OperatorLink;
};

struct LinkOperator {
    static constexpr std::string_view act = "link_operator";
    static constexpr std::string_view title = "关联统一身份";
    static constexpr Route route = put("/operators/{operator_id}/link", Function::operator_manage);

    struct Input {
        std::string operator_id;
        std::string kind;
        std::string value;

        static constexpr auto fields() {
            using M = Input;
            return std::array{
                field<&M::operator_id>("operator_id", "操作员编号", 20),
                field<&M::kind>("kind", "关联方式", 10).coded(codes::link_kind),
                field<&M::value>("value", "统一身份", 255),
            };
        }
    };
    using Output = OperatorLink;
};

/// Ends the operator's sessions too.
struct UnlinkOperator {
    static constexpr std::string_view act = "unlink_operator";
    static constexpr std::string_view title = "解除统一身份";
    static constexpr Route route =
        remove("/operators/{operator_id}/link", Function::operator_manage);
    using Input = OperatorKey;
    using Output = OperatorLink;
};

}  // namespace yibao::forms
