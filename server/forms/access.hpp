#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "forms/codes.hpp"
#include "forms/form.hpp"

namespace yibao::forms {

// Signing in, and who may do what.

using access::Function;
using wire::field;

/// A code with what people read for it.
struct Named {
    std::string code;
    std::string title;

    static constexpr auto fields() {
        return std::array{
            field<&Named::code>("code", "代码", 40),
            field<&Named::title>("title", "名称", 100),
        };
    }
};

/// Who is signed in, and what the console may offer them.
struct Me {
    std::string operator_id;
    std::string username;
    std::string name;
    std::string organisation;
    std::string organisation_name;
    std::string organisation_kind;
    std::string area_name;      // of the agency
    std::string csrf_token;     // to be sent as X-Csrf-Token with whatever changes something
    std::string must_change;    // 1: nothing else is answered until the password is changed
    std::string second_factor;  // 1: there is one
    std::string must_bind;      // 1: nothing else is answered until there is one
    std::string by_provider;    // 1: signed in by the provider of identities, not by a password
    std::vector<Named> roles;
    std::vector<Named> functions;

    static constexpr auto fields() {
        return std::array{
            field<&Me::operator_id>("operator_id", "操作员编号", 20),
            field<&Me::username>("username", "用户名", 40),
            field<&Me::name>("name", "姓名", 50),
            field<&Me::organisation>("organisation", "所属机构", 30),
            field<&Me::organisation_name>("organisation_name", "所属机构名称", 100),
            field<&Me::organisation_kind>("organisation_kind", "机构类型", 20),
            field<&Me::area_name>("area_name", "统筹区", 50),
            field<&Me::csrf_token>("csrf_token", "防伪令牌", 64),
            field<&Me::must_change>("must_change_password", "须改密码", 1).coded(codes::yes_no),
            field<&Me::second_factor>("second_factor", "已绑定动态口令", 1).coded(codes::yes_no),
            field<&Me::must_bind>("must_bind_second_factor", "须绑定动态口令", 1)
                .coded(codes::yes_no),
            field<&Me::by_provider>("by_provider", "经统一身份认证登录", 1).coded(codes::yes_no),
        };
    }
    static constexpr auto nodes() {
        return std::array{wire::rows<&Me::roles>("roles", "角色").optional(),
                          wire::rows<&Me::functions>("functions", "功能权限").optional()};
    }
};

struct SignIn {
    static constexpr std::string_view act = "sign_in";
    static constexpr std::string_view title = "登录";
    static constexpr Route route = post("/sign-in", std::nullopt);

    struct Input {
        std::string username;
        std::string password;
        std::optional<std::string> code;

        static constexpr auto fields() {
            using M = Input;
            return std::array{
                field<&M::username>("username", "用户名", 40),
                field<&M::password>("password", "密码", 128),
                field<&M::code>("code", "动态口令", 6),
            };
        }
    };
    using Output = Me;
};

struct SignOut {
    static constexpr std::string_view act = "sign_out";
    static constexpr std::string_view title = "退出";
    static constexpr Route route = post("/sign-out", Function::own_sessions);
    using Input = Nothing;
    using Output = Nothing;
};

struct WhoAmI {
    static constexpr std::string_view act = "who_am_i";
    static constexpr std::string_view title = "当前操作员";
    static constexpr Route route = get("/me", Function::own_sessions);
    using Input = Nothing;
    using Output = Me;
};

struct ChangePassword {
    static constexpr std::string_view act = "change_password";
    static constexpr std::string_view title = "修改密码";
    static constexpr Route route = post("/password", Function::own_sessions);

    struct Input {
        std::string current;
        std::string fresh;

        static constexpr auto fields() {
            using M = Input;
            return std::array{
                field<&M::current>("current", "原密码", 128),
                field<&M::fresh>("new", "新密码", 128),
            };
        }
    };
    using Output = Nothing;
};

/// A new secret, which counts only once ConfirmSecondFactor has shown that the telephone has it.
struct BeginSecondFactor {
    static constexpr std::string_view act = "begin_second_factor";
    static constexpr std::string_view title = "绑定动态口令";
    static constexpr Route route = post("/second-factor", Function::own_sessions);
    using Input = Nothing;

    struct Output {
        std::string secret;
        std::string uri;

        static constexpr auto fields() {
            using M = Output;
            return std::array{
                field<&M::secret>("secret", "密钥", 64),
                field<&M::uri>("uri", "二维码内容", 400),
            };
        }
    };
};

struct ConfirmSecondFactor {
    static constexpr std::string_view act = "confirm_second_factor";
    static constexpr std::string_view title = "确认动态口令";
    static constexpr Route route = post("/second-factor/confirm", Function::own_sessions);

    struct Input {
        std::string secret;
        std::string code;

        static constexpr auto fields() {
            using M = Input;
            return std::array{
                field<&M::secret>("secret", "密钥", 64),
                field<&M::code>("code", "动态口令", 6),
            };
        }
    };
    using Output = Nothing;
};

struct SessionRow {
    std::string id;
    std::string address;
    std::string agent;
    Moment begun;
    Moment seen;
    std::string current;

    static constexpr auto fields() {
        using M = SessionRow;
        return std::array{
            field<&M::id>("id", "会话编号", 20),
            field<&M::address>("address", "登录地址", 45),
            field<&M::agent>("agent", "浏览器", 200),
            field<&M::begun>("begun", "登录时间"),
            field<&M::seen>("seen", "最近操作"),
            field<&M::current>("current", "当前会话", 1).coded(codes::yes_no),
        };
    }
};

struct ListSessions {
    static constexpr std::string_view act = "list_sessions";
    static constexpr std::string_view title = "我的会话";
    static constexpr Route route = get("/sessions", Function::own_sessions);
    using Input = Nothing;
    using Output = ListOf<SessionRow>;
};

struct EndSession {
    static constexpr std::string_view act = "end_session";
    static constexpr std::string_view title = "结束会话";
    static constexpr Route route = remove("/sessions/{id}", Function::own_sessions);

    struct Input {
        std::string id;
        static constexpr auto fields() {
            return std::array{field<&Input::id>("id", "会话编号", 20)};
        }
    };
    using Output = Nothing;
};

struct OrganisationRow {
    std::string code;
    std::string name;
    std::string kind;
    std::optional<std::string> parent;
    std::optional<std::string> area;
    std::optional<std::string> employer;
    std::optional<std::string> institution;
    std::string active;

    static constexpr auto fields() {
        using M = OrganisationRow;
        return std::array{
            field<&M::code>("code", "机构代码", 30),
            field<&M::name>("name", "机构名称", 100),
            field<&M::kind>("kind", "机构类型", 20).coded(codes::organisation_kind),
            field<&M::parent>("parent", "上级机构", 30),
            field<&M::area>("area", "行政区划", 12),
            field<&M::employer>("employer", "单位编号", 20),
            field<&M::institution>("institution", "定点机构编号", 30),
            field<&M::active>("active", "启用", 1).coded(codes::yes_no),
        };
    }
};

struct ListOrganisations {
    static constexpr std::string_view act = "list_organisations";
    static constexpr std::string_view title = "机构部门";
    static constexpr Route route = get("/organisations", Function::organisation_read);
    using Input = Nothing;
    using Output = ListOf<OrganisationRow>;
};

struct AddOrganisation {
    static constexpr std::string_view act = "add_organisation";
    static constexpr std::string_view title = "新增机构部门";
    static constexpr Route route = post("/organisations", Function::organisation_manage);
    using Input = OrganisationRow;
    using Output = OrganisationRow;
};

struct ChangeOrganisation {
    static constexpr std::string_view act = "change_organisation";
    static constexpr std::string_view title = "修改机构部门";
    static constexpr Route route = put("/organisations/{code}", Function::organisation_manage);
    using Input = OrganisationRow;
    using Output = OrganisationRow;
};

struct RoleRow {
    std::string code;
    std::string title;
    std::string functions;  // codes with a blank between them
    std::string standard;
    std::string kinds;  // of organisations whose people may hold it, with a blank between them

    static constexpr auto fields() {
        using M = RoleRow;
        return std::array{
            field<&M::code>("code", "角色代码", 30),
            field<&M::title>("title", "角色名称", 50),
            field<&M::functions>("functions", "功能权限", 4000),
            field<&M::standard>("standard", "系统内置", 1).coded(codes::yes_no).optional(),
            field<&M::kinds>("kinds", "可用机构类型", 80).optional(),
        };
    }
};

struct ListFunctions {
    static constexpr std::string_view act = "list_functions";
    static constexpr std::string_view title = "功能权限";
    static constexpr Route route = get("/functions", Function::role_read);
    using Input = Nothing;
    using Output = ListOf<Named>;
};

struct ListRoles {
    static constexpr std::string_view act = "list_roles";
    static constexpr std::string_view title = "角色";
    static constexpr Route route = get("/roles", Function::role_read);
    using Input = Nothing;
    using Output = ListOf<RoleRow>;
};

struct AddRole {
    static constexpr std::string_view act = "add_role";
    static constexpr std::string_view title = "新增角色";
    static constexpr Route route = post("/roles", Function::role_manage);
    using Input = RoleRow;
    using Output = RoleRow;
};

struct ChangeRole {
    static constexpr std::string_view act = "change_role";
    static constexpr std::string_view title = "修改角色";
    static constexpr Route route = put("/roles/{code}", Function::role_manage);
    using Input = RoleRow;
    using Output = RoleRow;
};

struct OperatorRow {
    std::string operator_id;
    std::string username;
    std::string name;
    std::optional<std::string> phone;
    std::string organisation;
    std::string organisation_name;
    std::string roles;                       // codes with a blank between them
    std::optional<std::string> person;       // whose room it is
    std::optional<std::string> person_name;  // masked
    std::string active;
    std::string locked;
    std::string second_factor;

    static constexpr auto fields() {
        using M = OperatorRow;
        return std::array{
            field<&M::operator_id>("operator_id", "操作员编号", 20),
            field<&M::username>("username", "用户名", 40),
            field<&M::name>("name", "姓名", 50),
            field<&M::phone>("phone", "联系电话", 20),
            field<&M::organisation>("organisation", "所属机构", 30),
            field<&M::organisation_name>("organisation_name", "所属机构名称", 100),
            field<&M::roles>("roles", "角色", 400),
            field<&M::person>("person", "关联参保人", 20),
            field<&M::person_name>("person_name", "参保人姓名", 50),
            field<&M::active>("active", "启用", 1).coded(codes::yes_no),
            field<&M::locked>("locked", "已锁定", 1).coded(codes::yes_no),
            field<&M::second_factor>("second_factor", "已绑定动态口令", 1).coded(codes::yes_no),
        };
    }
};

struct ListOperators {
    static constexpr std::string_view act = "list_operators";
    static constexpr std::string_view title = "操作员";
    static constexpr Route route = get("/operators", Function::operator_read);

    struct Input {
        std::optional<std::string> search;        // part of the user name
        std::optional<std::string> organisation;  // and below
        std::optional<std::string> role;
        PageAsked asked;

        static constexpr auto fields() {
            using M = Input;
            constexpr auto page = &M::asked;
            using P = PageAsked;
            return std::array{
                field<&M::search>("search", "用户名", 40),
                field<&M::organisation>("organisation", "所属机构", 30),
                field<&M::role>("role", "角色", 30),
                field<page, &P::page>("page", "页码", 6),
                field<page, &P::size>("size", "每页行数", 3),
                field<page, &P::sort>("sort", "排序", 40),
            };
        }
    };
    using Output = ListOf<OperatorRow>;
};

struct OperatorKey {
    std::string operator_id;
    static constexpr auto fields() {
        return std::array{field<&OperatorKey::operator_id>("operator_id", "操作员编号", 20)};
    }
};

struct GetOperator {
    static constexpr std::string_view act = "get_operator";
    static constexpr std::string_view title = "操作员";
    static constexpr Route route = get("/operators/{operator_id}", Function::operator_read);
    using Input = OperatorKey;
    using Output = OperatorRow;
};

/// With the password that the new operator has to change at the first sign-in: shown once.
struct OperatorMade {
    OperatorRow made;
    std::string password;

    static constexpr auto fields() {
        return std::array{field<&OperatorMade::password>("password", "初始密码", 40)};
    }
    static constexpr auto nodes() {
        return std::array{wire::node<&OperatorMade::made>("operator", "操作员")};
    }
};

struct AddOperator {
    static constexpr std::string_view act = "add_operator";
    static constexpr std::string_view title = "新增操作员";
    static constexpr Route route = post("/operators", Function::operator_manage);

    struct Input {
        std::string username;
        std::string name;
        std::optional<std::string> phone;
        std::string organisation;
        std::string roles;
        std::optional<std::string> person;  // of an insured person: a number as people are found by

        static constexpr auto fields() {
            using M = Input;
            return std::array{
                field<&M::username>("username", "用户名", 40),
                field<&M::name>("name", "姓名", 50),
                field<&M::phone>("phone", "联系电话", 20),
                field<&M::organisation>("organisation", "所属机构", 30),
                field<&M::roles>("roles", "角色", 400),
                field<&M::person>("person", "参保人的人员编号、证件或卡号", 60),
            };
        }
    };
    using Output = OperatorMade;
};

struct ChangeOperator {
    static constexpr std::string_view act = "change_operator";
    static constexpr std::string_view title = "修改操作员";
    static constexpr Route route = put("/operators/{operator_id}", Function::operator_manage);

    struct Input {
        std::string operator_id;
        std::string name;
        std::optional<std::string> phone;
        std::string organisation;
        std::string roles;
        std::optional<std::string> person;
        std::string active;

        static constexpr auto fields() {
            using M = Input;
            return std::array{
                field<&M::operator_id>("operator_id", "操作员编号", 20),
                field<&M::name>("name", "姓名", 50),
                field<&M::phone>("phone", "联系电话", 20),
                field<&M::organisation>("organisation", "所属机构", 30),
                field<&M::roles>("roles", "角色", 400),
                field<&M::person>("person", "参保人的人员编号、证件或卡号", 60),
                field<&M::active>("active", "启用", 1).coded(codes::yes_no),
            };
        }
    };
    using Output = OperatorRow;
};

/// A new first password, with the lock and the second factor taken off and all sessions ended.
struct ResetOperator {
    static constexpr std::string_view act = "reset_operator";
    static constexpr std::string_view title = "重置操作员";
    static constexpr Route route =
        post("/operators/{operator_id}/reset", Function::operator_manage);
    using Input = OperatorKey;
    using Output = OperatorMade;
};

}  // namespace yibao::forms
