#pragma once

#include <string>
#include <string_view>

#include "forms/codes.hpp"
#include "forms/form.hpp"

namespace yibao::forms {

namespace codes {

inline constexpr std::array hit_kinds{
    wire::Code{"person", "参保人员"},
    wire::Code{"settlement", "结算"},
    wire::Code{"employer", "参保单位"},
    wire::Code{"institution", "定点机构"},
};
inline constexpr wire::Dictionary hit_kind{"hit_kind", hit_kinds};

}  // namespace codes

struct Hit {
    std::string kind;
    std::string id;
    std::string title;  // masked where it is a person's
    std::string detail;

    static constexpr auto fields() {
        using M = Hit;
        using wire::field;
        return std::array{
            field<&M::kind>("kind", "类型", 20).coded(codes::hit_kind),
            field<&M::id>("id", "编号", 30),
            field<&M::title>("title", "名称", 200),
            field<&M::detail>("detail", "说明", 300).optional(),
        };
    }
};

/// What the box at the top of every page finds: numbers of people, cards, settlements, employers and
/// institutions, credit codes, and parts of the names of employers and institutions. A body, since certificate numbers do not belong
/// into addresses.
struct Search {
    static constexpr std::string_view act = "search";
    static constexpr std::string_view title = "查找";
    static constexpr Route route = post("/search", access::Function::own_sessions);

    struct Input {
        std::string text;
        static constexpr auto fields() {
            return std::array{wire::field<&Input::text>("text", "查找内容", 60)};
        }
    };
    using Output = ListOf<Hit>;
};

}  // namespace yibao::forms
