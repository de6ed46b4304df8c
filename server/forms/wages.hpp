#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "enrolment/wage_base.hpp"
#include "forms/batch.hpp"
#include "forms/codes.hpp"
#include "forms/declarations.hpp"
#include "forms/form.hpp"

namespace yibao::forms {

// 缴费基数: the limits of each base year, and the wages that employers declare. What changes either is a
// declaration.

namespace codes {

inline constexpr auto wage_units = listed(enrolment::wage_units);
inline constexpr wire::Dictionary wage_unit{"wage_unit", wage_units};

inline constexpr std::array wage_standings{
    wire::Code{"missing", "未申报"},
    wire::Code{"declared", "按申报"},
    wire::Code{"raised", "保底"},
    wire::Code{"capped", "封顶"},
};
inline constexpr wire::Dictionary wage_standing{"wage_standing", wage_standings};

inline constexpr std::array wage_states{
    wire::Code{"coming", "尚未开始"}, wire::Code{"current", "执行中"},
    wire::Code{"over", "已结束"},     wire::Code{"replaced", "已被更正"},
    wire::Code{"void", "未执行"},
};
inline constexpr wire::Dictionary wage_state{"wage_state", wage_states};

}  // namespace codes

/// What is published of a base year.
struct WageLimitEntry {
    Day start;
    Day end;
    Money average;
    Count floor_percent;  // of the average
    Count ceiling_percent;
    std::string unit;
    std::string basis;

    template <auto... At>
    static constexpr auto fields_at() {
        using M = WageLimitEntry;
        return std::array{
            wire::field<At..., &M::start>("start", "年度起始日期"),
            wire::field<At..., &M::end>("end", "年度截止日期"),
            wire::field<At..., &M::average>("average", "上年度月平均工资", 10),
            wire::field<At..., &M::floor_percent>("floor_percent", "下限比例（%）", 4),
            wire::field<At..., &M::ceiling_percent>("ceiling_percent", "上限比例（%）", 4),
            wire::field<At..., &M::unit>("unit", "尾数取整到", 4).coded(codes::wage_unit),
            wire::field<At..., &M::basis>("basis", "依据文号", 100),
        };
    }
    static constexpr auto fields() { return fields_at<>(); }
};

struct WageLimitRow {
    std::string limit;
    std::string area;
    Count year;
    WageLimitEntry entry;
    Money floor;
    Money ceiling;
    Moment published;
    std::string in_force;  // 0: corrected by a later one
    std::string running;   // today lies in the year

    static constexpr auto fields() {
        using M = WageLimitRow;
        using wire::field;
        return wire::join(
            std::array{field<&M::limit>("limit", "记录编号", 20),
                       field<&M::area>("area", "统筹区", 6),
                       field<&M::year>("year", "缴费年度", 4)},
            WageLimitEntry::fields_at<&M::entry>(),
            std::array{field<&M::floor>("floor", "缴费基数下限"),
                       field<&M::ceiling>("ceiling", "缴费基数上限"),
                       field<&M::published>("published", "复核时间"),
                       field<&M::in_force>("in_force", "现行", 1).coded(codes::yes_no),
                       field<&M::running>("running", "本年度", 1).coded(codes::yes_no)});
    }
};

/// All that were ever published, the newest year first and of a year the newest correction.
struct ListWageLimits {
    static constexpr std::string_view act = "list_wage_limits";
    static constexpr std::string_view title = "缴费基数上下限";
    static constexpr Route route = get("/wage-limits", access::Function::wage_read);
    using Input = Nothing;
    using Output = ListOf<WageLimitRow>;
};

/// Of a new year, or the correction of one: its amounts then count for all bases of that year.
struct PublishWageLimits {
    static constexpr std::string_view act = "publish_wage_limits";
    static constexpr std::string_view title = "基数上下限登记";
    static constexpr Route route = post("/wage-limits", access::Function::wage_limit_enter);
    using Input = WageLimitEntry;
    using Output = DeclarationRow;
};

/// Somebody in service at an employer today, with the base; of a year that is over on its last day, of
/// one to come on its first.
struct WageBaseRow {
    std::string person;
    std::string name;
    std::string certificate;
    Day employed_since;
    std::optional<Day> since;
    std::optional<Money> declared;
    std::optional<Money> counted;
    std::string standing;
    std::optional<Moment> approved;

    static constexpr auto fields() {
        using M = WageBaseRow;
        using wire::field;
        return std::array{
            field<&M::person>("person", "人员编号", 20),
            field<&M::name>("name", "姓名", 50),
            field<&M::certificate>("certificate", "证件号码", 50),
            field<&M::employed_since>("employed_since", "在职起始日期"),
            field<&M::since>("since", "执行起始日期"),
            field<&M::declared>("declared", "申报月工资"),
            field<&M::counted>("counted", "缴费基数"),
            field<&M::standing>("standing", "核定结果", 10).coded(codes::wage_standing),
            field<&M::approved>("approved", "复核时间"),
        };
    }
};

/// By the people's numbers.
struct ListWageBases {
    static constexpr std::string_view act = "list_wage_bases";
    static constexpr std::string_view title = "单位职工缴费基数";
    static constexpr Route route =
        get("/employers/{employer}/wage-bases", access::Function::wage_read);

    struct Input {
        std::string employer;
        std::optional<Count> year;  // the one that today is in
        std::optional<std::string> standing;
        PageAsked asked;

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return std::array{
                field<&M::employer>("employer", "单位编号", 20),
                field<&M::year>("year", "缴费年度", 4),
                field<&M::standing>("standing", "核定结果", 10).coded(codes::wage_standing),
                field<&M::asked, &PageAsked::page>("page", "页码", 6),
                field<&M::asked, &PageAsked::size>("size", "每页行数", 3),
            };
        }
    };
    using Output = ListOf<WageBaseRow>;
};

struct WageEntry {
    std::string number;
    Money wage;
    std::optional<Day> since;  // any day of the month; the year's first, or the day of the hiring

    static constexpr auto fields() {
        using M = WageEntry;
        using wire::field;
        return std::array{
            field<&M::number>("number", "人员编号或证件号码", 50)
                .personal(wire::Personal::certificate),
            field<&M::wage>("wage", "月工资", 10),
            field<&M::since>("since", "执行起始日期"),
        };
    }
};

struct DeclareWageBases {
    static constexpr std::string_view act = "declare_wage_bases";
    static constexpr std::string_view title = "缴费基数申报";
    static constexpr Route route =
        post("/employers/{employer}/wage-bases", access::Function::wage_enter);

    struct Input {
        std::string employer;
        Count year;
        std::vector<WageEntry> rows;

        static constexpr auto fields() {
            using M = Input;
            return std::array{wire::field<&M::employer>("employer", "单位编号", 20),
                              wire::field<&M::year>("year", "缴费年度", 4)};
        }
        static constexpr auto nodes() {
            return std::array{wire::rows<&Input::rows>("rows", "职工工资")};
        }
    };
    using Output = DeclarationRow;
};

struct CheckWageBases {
    static constexpr std::string_view act = "check_wage_bases";
    static constexpr std::string_view title = "缴费基数申报预检";
    static constexpr Route route =
        post("/employers/{employer}/wage-bases/check", access::Function::wage_enter);
    using Input = DeclareWageBases::Input;
    using Output = ListOf<RowFault>;
};

/// What a wage that is declared would count as.
struct WeighedWageRow {
    std::string person;
    std::string name;
    std::string certificate;
    Day since;
    std::optional<Money> before;  // declared for that day until now
    Count replaces;               // wages that begin later and would count no more
    Money declared;
    Money counted;
    std::string standing;

    static constexpr auto fields() {
        using M = WeighedWageRow;
        using wire::field;
        return std::array{
            field<&M::person>("person", "人员编号", 20),
            field<&M::name>("name", "姓名", 50),
            field<&M::certificate>("certificate", "证件号码", 50),
            field<&M::since>("since", "执行起始日期"),
            field<&M::before>("before", "原申报月工资"),
            field<&M::replaces>("replaces", "替代的后续申报", 4),
            field<&M::declared>("declared", "申报月工资"),
            field<&M::counted>("counted", "缴费基数"),
            field<&M::standing>("standing", "核定结果", 10).coded(codes::wage_standing),
        };
    }
};

struct WeighWageBases {
    static constexpr std::string_view act = "weigh_wage_bases";
    static constexpr std::string_view title = "缴费基数试核";
    static constexpr Route route =
        post("/employers/{employer}/wage-bases/weigh", access::Function::wage_enter);
    using Input = DeclareWageBases::Input;
    using Output = ListOf<WeighedWageRow>;
};

/// The same of what waits, for who reviews it.
struct WeighDeclaredWages {
    static constexpr std::string_view act = "weigh_declared_wages";
    static constexpr std::string_view title = "申报的缴费基数";
    static constexpr Route route =
        get("/declarations/{declaration}/wage-bases", access::Function::wage_read);
    using Input = DeclarationKey;
    using Output = ListOf<WeighedWageRow>;
};

/// A wage of a person that was approved, with the days on which it counts.
struct PersonWageRow {
    std::string row;
    Count year;
    std::string employer;
    std::string employer_name;
    Day since;
    std::optional<Day> until;  // its last day; nothing where it never counts
    Money declared;
    Money counted;
    std::string standing;
    std::string state;
    Moment approved;

    static constexpr auto fields() {
        using M = PersonWageRow;
        using wire::field;
        return std::array{
            field<&M::row>("row", "序号", 9),
            field<&M::year>("year", "缴费年度", 4),
            field<&M::employer>("employer", "单位编号", 20),
            field<&M::employer_name>("employer_name", "参保单位", 100),
            field<&M::since>("since", "执行起始日期"),
            field<&M::until>("until", "执行截止日期"),
            field<&M::declared>("declared", "申报月工资"),
            field<&M::counted>("counted", "缴费基数"),
            field<&M::standing>("standing", "核定结果", 10).coded(codes::wage_standing),
            field<&M::state>("state", "状态", 10).coded(codes::wage_state),
            field<&M::approved>("approved", "复核时间"),
        };
    }
};

/// The newest first; only of employers in the actor's scope, as a room's own.
struct ListPersonWages {
    static constexpr std::string_view act = "list_person_wages";
    static constexpr std::string_view title = "个人缴费基数";
    static constexpr Route route = get("/persons/{person}/wage-bases", access::Function::wage_read);

    struct Input {
        std::string person;
        static constexpr auto fields() {
            return std::array{wire::field<&Input::person>("person", "人员编号", 20)};
        }
    };
    using Output = ListOf<PersonWageRow>;
};

}  // namespace yibao::forms
