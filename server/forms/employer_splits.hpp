#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "forms/batch.hpp"
#include "forms/employers.hpp"

namespace yibao::forms {

// 单位分立: people of one employer become another's, which exists or is new.

/// Somebody as a list on paper names them.
struct NamedEmployee {
    std::string number;

    static constexpr auto fields() {
        return std::array{wire::field<&NamedEmployee::number>("number", "人员编号或证件号码", 50)
                              .personal(wire::Personal::certificate)};
    }
};

/// Who of the employer's people they are, in the order of the list.
struct MatchEmployees {
    static constexpr std::string_view act = "match_employees";
    static constexpr std::string_view title = "按名单选职工";
    static constexpr Route route =
        post("/employers/{employer}/persons/match", access::Function::person_read);

    struct Input {
        std::string employer;
        std::vector<NamedEmployee> rows;

        static constexpr auto fields() {
            return std::array{wire::field<&Input::employer>("employer", "单位编号", 20)};
        }
        static constexpr auto nodes() {
            return std::array{wire::rows<&Input::rows>("rows", "名单")};
        }
    };
    using Output = ListOf<PersonRow>;
};

/// Who of such a list is none of them, row by row.
struct CheckEmployees {
    static constexpr std::string_view act = "check_employees";
    static constexpr std::string_view title = "职工名单预检";
    static constexpr Route route =
        post("/employers/{employer}/persons/check", access::Function::person_read);
    using Input = MatchEmployees::Input;
    using Output = ListOf<RowFault>;
};

struct SplitPerson {
    std::string person;

    static constexpr auto fields() {
        return std::array{wire::field<&SplitPerson::person>("person", "人员编号", 20)};
    }
};

struct SplitEmployer {
    static constexpr std::string_view act = "split_employer";
    static constexpr std::string_view title = "单位分立";
    static constexpr Route route =
        post("/employers/{employer}/split", access::Function::employer_enter);

    struct Input {
        std::string employer;
        Day since;
        std::optional<std::string> into;       // an employer that there is, or …
        EmployerEntry entry;                   // … a new one
        std::optional<std::string> everybody;  // or those of `rows`
        std::optional<std::string> reason;
        std::vector<SplitPerson> rows;

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return wire::join(
                std::array{
                    field<&M::employer>("employer", "单位编号", 20),
                    field<&M::since>("since", "生效日期"),
                    field<&M::into>("into", "转入单位编号", 20),
                    field<&M::everybody>("everybody", "全部职工", 1).coded(codes::yes_no),
                    field<&M::reason>("reason", "原因", 200),
                },
                wire::optional(EmployerEntry::fields_at<&M::entry>()));
        }
        static constexpr auto nodes() {
            return std::array{wire::rows<&Input::rows>("rows", "分出的职工").optional()};
        }
    };
    using Output = DeclarationRow;
};

}  // namespace yibao::forms
