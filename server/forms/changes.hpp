#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "enrolment/changes.hpp"
#include "forms/codes.hpp"
#include "forms/settlements.hpp"

namespace yibao::forms {

// 月度变动汇总: how many were insured when a month began, who came, who went, how many are left.

namespace codes {

inline constexpr auto change_kinds = listed(enrolment::change_kinds);
inline constexpr wire::Dictionary change_kind{"change_kind", change_kinds};

inline constexpr std::array summary_groups{
    wire::Code{"employer", "按单位"},
    wire::Code{"area", "按参保区划"},
    wire::Code{"all", "合计"},
};
inline constexpr wire::Dictionary summary_group{"summary_group", summary_groups};

}  // namespace codes

/// opening + joined + came_in + moved_in + resumed
///   - left - went_out - moved_out - suspended - died = closing
struct MonthlyChangeRow {
    std::string row;  // its place in the whole list
    std::string insurance;
    std::optional<std::string> area;      // by employer and by area
    std::optional<std::string> employer;  // 0: without one; by employer
    std::optional<std::string> employer_name;
    Count opening;  // insured on the day before the month
    Count joined;
    Count came_in;
    Count moved_in;
    Count resumed;
    Count left;
    Count went_out;
    Count moved_out;
    Count suspended;
    Count died;
    Count closing;  // insured on its last day
    Count retired;

    static constexpr auto fields() {
        using M = MonthlyChangeRow;
        using wire::field;
        return std::array{
            field<&M::row>("row", "序号", 9),
            field<&M::insurance>("insurance", "险种", 6).coded(codes::insurance),
            field<&M::area>("area", "参保区划", 6),
            field<&M::employer>("employer", "单位编号", 20),
            field<&M::employer_name>("employer_name", "参保单位", 100),
            field<&M::opening>("opening", "月初在保", 9),
            field<&M::joined>("joined", "新增参保", 9),
            field<&M::came_in>("came_in", "管外转入", 9),
            field<&M::moved_in>("moved_in", "管内转入", 9),
            field<&M::resumed>("resumed", "恢复参保", 9),
            field<&M::left>("left", "停保减员", 9),
            field<&M::went_out>("went_out", "管外转出", 9),
            field<&M::moved_out>("moved_out", "管内转出", 9),
            field<&M::suspended>("suspended", "暂停参保", 9),
            field<&M::died>("died", "死亡", 9),
            field<&M::closing>("closing", "月末在保", 9),
            field<&M::retired>("retired", "在职转退休", 9),
        };
    }
};

struct ListMonthlyChanges {
    static constexpr std::string_view act = "list_monthly_changes";
    static constexpr std::string_view title = "月度变动汇总";
    static constexpr Route route = get("/monthly-changes", access::Function::person_read);

    struct Input {
        std::optional<std::string> month;  // 2026-11; the one that today is in
        std::optional<std::string> group;
        std::optional<std::string> area;      // and below
        std::optional<std::string> employer;  // 0: those without one
        std::optional<std::string> insurance;
        std::optional<std::string> only_changed;  // only where somebody came or went
        PageAsked asked;

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return std::array{
                field<&M::month>("month", "月份", 7),
                field<&M::group>("group", "汇总方式", 10).coded(codes::summary_group),
                field<&M::area>("area", "参保区划", 6),
                field<&M::employer>("employer", "单位编号", 20),
                field<&M::insurance>("insurance", "险种", 6).coded(codes::insurance),
                field<&M::only_changed>("only_changed", "只看有变动的", 1).coded(codes::yes_no),
                field<&M::asked, &PageAsked::page>("page", "页码", 6),
                field<&M::asked, &PageAsked::size>("size", "每页行数", 3),
            };
        }
    };
    using Output = ListOf<MonthlyChangeRow>;
};

/// Somebody who came or went, as of that day; what could recognise the person is masked. Where the
/// person is by now is not told: an employer does not learn of the next one.
struct ChangedPersonRow {
    std::string row;
    Day day;
    std::string kind;
    std::string person;
    std::string name;
    std::string certificate;
    std::string insurance;
    std::string area;
    std::optional<std::string> employer_name;

    static constexpr auto fields() {
        using M = ChangedPersonRow;
        using wire::field;
        return std::array{
            field<&M::row>("row", "序号", 9),
            field<&M::day>("day", "变动日期"),
            field<&M::kind>("kind", "变动类型", 10).coded(codes::change_kind),
            field<&M::person>("person", "人员编号", 20),
            field<&M::name>("name", "姓名", 50),
            field<&M::certificate>("certificate", "证件号码", 50),
            field<&M::insurance>("insurance", "险种", 6).coded(codes::insurance),
            field<&M::area>("area", "参保区划", 6),
            field<&M::employer_name>("employer_name", "参保单位", 100),
        };
    }
};

struct ListChangedPersons {
    static constexpr std::string_view act = "list_changed_persons";
    static constexpr std::string_view title = "月度变动人员";
    static constexpr Route route = get("/monthly-changes/persons", access::Function::person_read);

    struct Input {
        std::optional<std::string> month;
        std::optional<std::string> kind;
        std::optional<std::string> area;
        std::optional<std::string> employer;
        std::optional<std::string> insurance;
        PageAsked asked;

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return std::array{
                field<&M::month>("month", "月份", 7),
                field<&M::kind>("kind", "变动类型", 10).coded(codes::change_kind),
                field<&M::area>("area", "参保区划", 6),
                field<&M::employer>("employer", "单位编号", 20),
                field<&M::insurance>("insurance", "险种", 6).coded(codes::insurance),
                field<&M::asked, &PageAsked::page>("page", "页码", 6),
                field<&M::asked, &PageAsked::size>("size", "每页行数", 3),
            };
        }
    };
    using Output = ListOf<ChangedPersonRow>;
};

}  // namespace yibao::forms
