#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "forms/form.hpp"

namespace yibao::forms {

struct TrailRow {
    std::string id;
    Moment at;
    std::optional<std::string> username;
    std::optional<std::string> organisation;
    std::string address;
    std::string request;
    std::string act;
    std::optional<std::string> subject_kind;
    std::optional<std::string> subject;
    std::optional<std::string> refusal;
    std::optional<std::string> content;  // JSON of reason, before, after, as forms show them

    static constexpr auto fields() {
        using M = TrailRow;
        using wire::field;
        return std::array{
            field<&M::id>("id", "日志编号", 20),
            field<&M::at>("at", "时间"),
            field<&M::username>("username", "用户名", 40),
            field<&M::organisation>("organisation", "所属机构", 30),
            field<&M::address>("address", "来源地址", 45),
            field<&M::request>("request", "请求编号", 64),
            field<&M::act>("act", "操作", 40),
            field<&M::subject_kind>("subject_kind", "对象类型", 30),
            field<&M::subject>("subject", "对象编号", 40),
            field<&M::refusal>("refusal", "拒绝原因", 60),
            field<&M::content>("content", "变更内容", 100000),
        };
    }
};

/// The newest first.
struct ListTrail {
    static constexpr std::string_view act = "list_trail";
    static constexpr std::string_view title = "操作日志";
    static constexpr Route route = get("/trail", access::Function::trail_read);

    struct Input {
        std::optional<std::string> operator_id;
        std::optional<std::string> subject_kind;
        std::optional<std::string> subject;
        PageAsked asked;

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return std::array{
                field<&M::operator_id>("operator_id", "操作员编号", 20),
                field<&M::subject_kind>("subject_kind", "对象类型", 30),
                field<&M::subject>("subject", "对象编号", 40),
                field<&M::asked, &PageAsked::size>("size", "每页行数", 3),
                field<&M::asked, &PageAsked::after>("after", "上页末行", 40),
            };
        }
    };
    using Output = ListOf<TrailRow>;
};

}  // namespace yibao::forms
