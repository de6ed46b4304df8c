#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "forms/form.hpp"

namespace yibao::forms {

/// Something that waits for whoever is signed in.
struct DeskTodo {
    std::string name;
    std::string title;
    Count count{};
    std::optional<std::string> path;  // of the console's page

    static constexpr auto fields() {
        using M = DeskTodo;
        return std::array{
            wire::field<&M::name>("name", "事项", 40),
            wire::field<&M::title>("title", "事项名称", 60),
            wire::field<&M::count>("count", "件数", 9),
            wire::field<&M::path>("path", "办理页面", 200),
        };
    }
};

struct DeskFigure {
    std::string name;
    std::string title;
    std::string value;
    std::optional<std::string> unit;

    static constexpr auto fields() {
        using M = DeskFigure;
        return std::array{
            wire::field<&M::name>("name", "指标", 40),
            wire::field<&M::title>("title", "指标名称", 60),
            wire::field<&M::value>("value", "数值", 24),
            wire::field<&M::unit>("unit", "单位", 10),
        };
    }
};

/// What the first page shows.
struct FindDesk {
    static constexpr std::string_view act = "find_desk";
    static constexpr std::string_view title = "首页";
    static constexpr Route route = get("/desk", access::Function::own_sessions);
    using Input = Nothing;

    struct Output {
        std::vector<DeskTodo> todos;
        std::vector<DeskFigure> figures;

        static constexpr auto nodes() {
            return std::array{wire::rows<&Output::todos>("todos", "待办事项"),
                              wire::rows<&Output::figures>("figures", "业务概况")};
        }
    };
};

}  // namespace yibao::forms
