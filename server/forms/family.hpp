#pragma once

#include <array>
#include <string>
#include <string_view>

#include "forms/declarations.hpp"
#include "forms/persons.hpp"

namespace yibao::forms {

// 家庭共济: a relative may pay from somebody's personal account. Declared at the counter, or by the
// owner in the own room; what is declared is reviewed.

/// The relative is named as the certificate has it, by both name and number: who asks need not see the
/// relative, and learns nothing by guessing one of them.
struct LinkFamily {
    static constexpr std::string_view act = "link_family";
    static constexpr std::string_view title = "家庭共济绑定";
    static constexpr Route route = post("/persons/{person}/family", access::Function::family_enter);

    struct Input {
        std::string person;  // the owner of the account
        std::string name;
        std::string certificate;
        std::string kinship;
        Day start;
        std::string consent;  // 1: the owner and the relative have agreed

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return std::array{
                field<&M::person>("person", "人员编号", 20),
                field<&M::name>("name", "亲属姓名", 50).personal(wire::Personal::name),
                field<&M::certificate>("certificate", "亲属证件号码", 50)
                    .personal(wire::Personal::certificate),
                field<&M::kinship>("kinship", "是本人的", 20).coded(codes::kinship),
                field<&M::start>("start", "开始日期"),
                field<&M::consent>("consent", "本人和亲属均已同意", 1).coded(codes::yes_no),
            };
        }
    };
    using Output = DeclarationRow;
};

/// What was settled by then stands.
struct EndFamily {
    static constexpr std::string_view act = "end_family";
    static constexpr std::string_view title = "家庭共济解除";
    static constexpr Route route =
        post("/persons/{person}/family/{relative}/end", access::Function::family_enter);

    struct Input {
        std::string person;  // the owner of the account
        std::string relative;
        Day since;  // from this day on the relative may not use it

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return std::array{
                field<&M::person>("person", "人员编号", 20),
                field<&M::relative>("relative", "亲属人员编号", 20),
                field<&M::since>("since", "解除日期"),
            };
        }
    };
    using Output = DeclarationRow;
};

}  // namespace yibao::forms
