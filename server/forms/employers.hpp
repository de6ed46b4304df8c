#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "forms/batch.hpp"
#include "forms/codes.hpp"
#include "forms/declarations.hpp"
#include "forms/form.hpp"
#include "forms/persons.hpp"

namespace yibao::forms {

// The archive of employers (参保单位档案). What changes it is a declaration.

/// Whom to ask.
struct EmployerContacts {
    std::optional<std::string> legal_person;
    std::optional<std::string> contact;
    std::optional<std::string> phone;
    std::optional<std::string> address;

    /// `At`: the way to it from the row that it is part of.
    template <auto... At>
    static constexpr auto fields_at() {
        using M = EmployerContacts;
        using wire::Personal;
        return std::array{
            wire::field<At..., &M::legal_person>("legal_person", "法定代表人", 50)
                .personal(Personal::name),
            wire::field<At..., &M::contact>("contact", "联系人", 50).personal(Personal::name),
            wire::field<At..., &M::phone>("phone", "联系电话", 20).personal(Personal::phone),
            wire::field<At..., &M::address>("address", "地址", 200),
        };
    }
    static constexpr auto fields() { return fields_at<>(); }
    bool operator==(const EmployerContacts&) const = default;
};

/// What is written down of an employer.
struct EmployerEntry {
    std::string name;
    std::string uscc;
    std::string area;
    std::string kind;
    EmployerContacts contacts;

    template <auto... At>
    static constexpr auto fields_at() {
        using M = EmployerEntry;
        return wire::join(
            std::array{
                wire::field<At..., &M::name>("name", "单位名称", 100),
                wire::field<At..., &M::uscc>("uscc", "统一社会信用代码", 18),
                wire::field<At..., &M::area>("area", "参保区划", 6),
                wire::field<At..., &M::kind>("kind", "单位类型", 2).coded(codes::employer_kind),
            },
            EmployerContacts::fields_at<At..., &M::contacts>());
    }
    static constexpr auto fields() { return fields_at<>(); }
};

struct EmployerRow {
    std::string employer;
    EmployerEntry entry;
    std::string state;
    std::optional<Day> since;
    std::optional<std::string> merged_into;

    static constexpr auto fields() {
        using M = EmployerRow;
        using wire::field;
        return wire::join(field<&M::employer>("employer", "单位编号", 20),
                          EmployerEntry::fields_at<&M::entry>(),
                          std::array{
                              field<&M::state>("state", "参保状态", 1).coded(codes::employer_state),
                              field<&M::since>("since", "状态日期"),
                              field<&M::merged_into>("merged_into", "并入单位", 20),
                          });
    }
};

struct ListEmployers {
    static constexpr std::string_view act = "list_employers";
    static constexpr std::string_view title = "参保单位";
    static constexpr Route route = get("/employers", access::Function::employer_read);

    struct Input {
        std::optional<std::string> search;  // number, code, or part of the name
        std::optional<std::string> area;    // and below
        std::optional<std::string> kind;
        std::optional<std::string> state;
        PageAsked asked;

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return std::array{
                field<&M::search>("search", "名称、代码或编号", 100),
                field<&M::area>("area", "参保区划", 6),
                field<&M::kind>("kind", "单位类型", 2).coded(codes::employer_kind),
                field<&M::state>("state", "参保状态", 1).coded(codes::employer_state),
                field<&M::asked, &PageAsked::size>("size", "每页行数", 3),
                field<&M::asked, &PageAsked::after>("after", "上页末行", 40),
            };
        }
    };
    using Output = ListOf<EmployerRow>;
};

namespace codes {

inline constexpr std::array split_directions{wire::Code{"out", "分出至"},
                                             wire::Code{"in", "分入自"}};
inline constexpr wire::Dictionary split_direction{"split_direction", split_directions};

}  // namespace codes

/// People of one employer became another's.
struct SplitRow {
    Day since;
    std::string direction;
    std::string other_name;
    Count people;

    static constexpr auto fields() {
        using M = SplitRow;
        using wire::field;
        return std::array{
            field<&M::since>("since", "生效日期"),
            field<&M::direction>("direction", "分立", 3).coded(codes::split_direction),
            field<&M::other_name>("other_name", "对方单位", 100),
            field<&M::people>("people", "人数", 9),
        };
    }
};

struct GetEmployer {
    static constexpr std::string_view act = "get_employer";
    static constexpr std::string_view title = "参保单位详情";
    static constexpr Route route = get("/employers/{employer}", access::Function::employer_read);

    struct Input {
        std::string employer;
        static constexpr auto fields() {
            return std::array{wire::field<&Input::employer>("employer", "单位编号", 20)};
        }
    };
    struct Output {
        EmployerRow row;
        Count insured;  // in effect today
        Count paused;
        std::vector<SplitRow> splits;

        static constexpr auto fields() {
            using M = Output;
            return std::array{
                wire::field<&M::insured>("insured", "在保人数", 9),
                wire::field<&M::paused>("paused", "暂停人数", 9),
            };
        }
        static constexpr auto nodes() {
            return std::array{wire::node<&Output::row>("row", "参保单位"),
                              wire::rows<&Output::splits>("splits", "分立记录")};
        }
    };
};

/// Its people on this day, by their numbers.
struct ListEmployees {
    static constexpr std::string_view act = "list_employees";
    static constexpr std::string_view title = "单位职工";
    static constexpr Route route =
        get("/employers/{employer}/persons", access::Function::person_read);

    struct Input {
        std::string employer;
        std::optional<std::string> person_type;
        std::optional<std::string> state;
        PageAsked asked;

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return std::array{
                field<&M::employer>("employer", "单位编号", 20),
                field<&M::person_type>("person_type", "人员类别", 6).coded(codes::person_type),
                field<&M::state>("state", "参保状态", 3).coded(codes::enrolment_state),
                field<&M::asked, &PageAsked::page>("page", "页码", 6),
                field<&M::asked, &PageAsked::size>("size", "每页行数", 3),
            };
        }
    };
    using Output = ListOf<PersonRow>;
};

struct RegisterEmployer {
    static constexpr std::string_view act = "register_employer";
    static constexpr std::string_view title = "单位参保登记";
    static constexpr Route route = post("/employers", access::Function::employer_enter);
    using Input = EmployerEntry;
    using Output = DeclarationRow;
};

/// The same for many at once: all or none.
struct RegisterEmployers {
    static constexpr std::string_view act = "register_employers";
    static constexpr std::string_view title = "单位批量参保登记";
    static constexpr Route route = post("/employers/batch", access::Function::employer_enter);

    struct Input {
        std::vector<EmployerEntry> rows;
        static constexpr auto nodes() {
            return std::array{wire::rows<&Input::rows>("rows", "单位")};
        }
    };
    using Output = DeclarationRow;
};

/// The batch as it would be refused, row by row; nothing is written.
struct CheckEmployers {
    static constexpr std::string_view act = "check_employers";
    static constexpr std::string_view title = "单位批量参保登记预检";
    static constexpr Route route = post("/employers/batch/check", access::Function::employer_enter);
    using Input = RegisterEmployers::Input;
    using Output = ListOf<RowFault>;
};

struct ChangeEmployer {
    static constexpr std::string_view act = "change_employer";
    static constexpr std::string_view title = "单位信息变更";
    static constexpr Route route = put("/employers/{employer}", access::Function::employer_enter);

    struct Input {
        std::string employer;
        EmployerEntry entry;
        std::optional<Day> area_since;  // its people are of the new area; nothing: from today

        static constexpr auto fields() {
            using M = Input;
            return wire::join(wire::field<&M::employer>("employer", "单位编号", 20),
                              EmployerEntry::fields_at<&M::entry>(),
                              wire::field<&M::area_since>("area_since", "区划变更日期"));
        }
    };
    using Output = DeclarationRow;
};

/// Suspends, resumes, or ends an employer; its people follow.
struct ChangeEmployerState {
    static constexpr std::string_view act = "change_employer_state";
    static constexpr std::string_view title = "单位状态变更";
    static constexpr Route route =
        post("/employers/{employer}/state", access::Function::employer_enter);

    struct Input {
        std::string employer;
        std::string state;
        Day since;
        std::optional<std::string> merged_into;
        std::optional<std::string> reason;

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return std::array{
                field<&M::employer>("employer", "单位编号", 20),
                field<&M::state>("state", "参保状态", 1).coded(codes::employer_state),
                field<&M::since>("since", "生效日期"),
                field<&M::merged_into>("merged_into", "并入单位", 20),
                field<&M::reason>("reason", "原因", 200),
            };
        }
    };
    using Output = DeclarationRow;
};

}  // namespace yibao::forms
