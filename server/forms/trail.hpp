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

/// What entries are looked for by: each by itself, or several together.
struct TrailFilters {
    std::optional<Day> from;
    std::optional<Day> to;
    std::optional<std::string> operator_id;
    std::optional<std::string> username;
    std::optional<std::string> act;  // the name of a route, or of what the command line did
    std::optional<std::string> subject_kind;
    std::optional<std::string> subject;

    /// `At`: the way to them from the input that they are part of.
    template <auto... At>
    static constexpr auto fields_at() {
        using M = TrailFilters;
        using wire::field;
        return std::array{
            field<At..., &M::from>("from", "日期起"),
            field<At..., &M::to>("to", "日期止"),
            field<At..., &M::operator_id>("operator_id", "操作员编号", 20),
            field<At..., &M::username>("username", "用户名", 40),
            field<At..., &M::act>("act", "操作", 40),
            field<At..., &M::subject_kind>("subject_kind", "对象类型", 30),
            field<At..., &M::subject>("subject", "对象编号", 40),
        };
    }
};

/// The newest first.
struct ListTrail {
    static constexpr std::string_view act = "list_trail";
    static constexpr std::string_view title = "操作日志";
    static constexpr Route route = get("/trail", access::Function::trail_read);

    struct Input {
        TrailFilters filters;
        PageAsked asked;

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return wire::join(TrailFilters::fields_at<&M::filters>(),
                              std::array{
                                  field<&M::asked, &PageAsked::size>("size", "每页行数", 3),
                                  field<&M::asked, &PageAsked::after>("after", "上页末行", 40),
                              });
        }
    };
    using Output = ListOf<TrailRow>;
};

/// All at once, to be kept outside: on record with what was asked for, and how much that was.
struct ExportTrail {
    static constexpr std::string_view act = "export_trail";
    static constexpr std::string_view title = "导出操作日志";
    static constexpr Route route = post("/trail/exports", access::Function::trail_export);

    static constexpr std::size_t most_rows = 20'000;

    struct Input : TrailFilters {
        static constexpr auto fields() { return fields_at<>(); }
    };
    using Output = ListOf<TrailRow>;
};

/// What the trail keeps of an export.
struct TrailExported {
    TrailFilters filters;
    Count total;

    static constexpr auto fields() {
        using M = TrailExported;
        return wire::join(TrailFilters::fields_at<&M::filters>(),
                          std::array{wire::field<&M::total>("total", "总行数", 12)});
    }
};

}  // namespace yibao::forms
