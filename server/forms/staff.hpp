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

namespace yibao::forms {

// Departments and medical staff of a designated institution (科室与医务人员). One row or many are one
// declaration: a code that is known is changed, one that is not is new.

namespace codes {

inline constexpr std::array staff_categories{
    wire::Code{"1", "医师"},
    wire::Code{"2", "药师"},
    wire::Code{"3", "护士"},
    wire::Code{"4", "技师"},
};
inline constexpr wire::Dictionary staff_category{"staff_category", staff_categories};

}  // namespace codes

struct DepartmentRow {
    std::string code;
    std::string name;
    std::string standard_code;
    Day start;
    std::optional<Day> end;

    static constexpr auto fields() {
        using M = DepartmentRow;
        using wire::field;
        return std::array{
            field<&M::code>("code", "科室编码", 30),
            field<&M::name>("name", "科室名称", 100),
            field<&M::standard_code>("standard_code", "标准科室", 10).coded("dept"),
            field<&M::start>("start", "启用日期"),
            field<&M::end>("end", "停用日期"),
        };
    }
};

struct ListDepartments {
    static constexpr std::string_view act = "list_departments";
    static constexpr std::string_view title = "科室";
    static constexpr Route route =
        get("/institutions/{institution}/departments", access::Function::institution_read);

    struct Input {
        std::string institution;
        std::optional<std::string> search;
        PageAsked asked;

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return std::array{
                field<&M::institution>("institution", "定点机构编号", 12),
                field<&M::search>("search", "名称或编码", 100),
                field<&M::asked, &PageAsked::page>("page", "页码", 6),
                field<&M::asked, &PageAsked::size>("size", "每页行数", 3),
            };
        }
    };
    using Output = ListOf<DepartmentRow>;
};

struct EnterDepartments {
    static constexpr std::string_view act = "enter_departments";
    static constexpr std::string_view title = "科室登记";
    static constexpr Route route =
        post("/institutions/{institution}/departments", access::Function::institution_enter);

    struct Input {
        std::string institution;
        std::vector<DepartmentRow> rows;

        static constexpr auto fields() {
            return std::array{wire::field<&Input::institution>("institution", "定点机构编号", 12)};
        }
        static constexpr auto nodes() {
            return std::array{wire::rows<&Input::rows>("rows", "科室")};
        }
    };
    using Output = DeclarationRow;
};

struct CheckDepartments {
    static constexpr std::string_view act = "check_departments";
    static constexpr std::string_view title = "科室登记预检";
    static constexpr Route route =
        post("/institutions/{institution}/departments/check", access::Function::institution_enter);
    using Input = EnterDepartments::Input;
    using Output = ListOf<RowFault>;
};

/// What identifies somebody of the staff: 姓名 and 执业证书编号, as the public register has them.
struct StaffIdentity {
    std::string name;
    std::string practice_no;

    template <auto... At>
    static constexpr auto name_at() {
        return wire::field<At..., &StaffIdentity::name>("name", "姓名", 50);
    }
    template <auto... At>
    static constexpr auto practice_no_at() {
        return wire::field<At..., &StaffIdentity::practice_no>("practice_no", "执业证书编号", 30);
    }
    static constexpr auto fields() { return std::array{name_at<>(), practice_no_at<>()}; }
};

struct StaffRow {
    std::string code;
    StaffIdentity identity;
    std::string category;
    std::optional<std::string> department;  // pharmacies have none
    Day start;
    std::optional<Day> end;

    /// `At`: the way to it from the row that it is part of.
    template <auto... At>
    static constexpr auto fields_at() {
        using M = StaffRow;
        return std::array{
            wire::field<At..., &M::code>("code", "人员代码", 30),
            StaffIdentity::name_at<At..., &M::identity>(),
            wire::field<At..., &M::category>("category", "类别", 1).coded(codes::staff_category),
            StaffIdentity::practice_no_at<At..., &M::identity>(),
            wire::field<At..., &M::department>("department", "科室编码", 30),
            wire::field<At..., &M::start>("start", "到岗日期"),
            wire::field<At..., &M::end>("end", "离岗日期"),
        };
    }
    static constexpr auto fields() { return fields_at<>(); }
};

/// Who has worked in two departments stands on two lines.
struct StaffLine {
    std::string row;
    StaffRow entry;

    static constexpr auto fields() {
        return wire::join(wire::field<&StaffLine::row>("row", "序号", 9),
                          StaffRow::fields_at<&StaffLine::entry>());
    }
};

struct ListStaff {
    static constexpr std::string_view act = "list_staff";
    static constexpr std::string_view title = "医务人员";
    static constexpr Route route =
        get("/institutions/{institution}/staff", access::Function::institution_read);

    struct Input {
        std::string institution;
        std::optional<std::string> search;
        std::optional<std::string> category;
        std::optional<std::string> department;
        PageAsked asked;

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return std::array{
                field<&M::institution>("institution", "定点机构编号", 12),
                field<&M::search>("search", "姓名或代码", 100),
                field<&M::category>("category", "类别", 1).coded(codes::staff_category),
                field<&M::department>("department", "科室编码", 30),
                field<&M::asked, &PageAsked::page>("page", "页码", 6),
                field<&M::asked, &PageAsked::size>("size", "每页行数", 3),
            };
        }
    };
    using Output = ListOf<StaffLine>;
};

struct EnterStaff {
    static constexpr std::string_view act = "enter_staff";
    static constexpr std::string_view title = "医务人员登记";
    static constexpr Route route =
        post("/institutions/{institution}/staff", access::Function::institution_enter);

    struct Input {
        std::string institution;
        std::vector<StaffRow> rows;

        static constexpr auto fields() {
            return std::array{wire::field<&Input::institution>("institution", "定点机构编号", 12)};
        }
        static constexpr auto nodes() {
            return std::array{wire::rows<&Input::rows>("rows", "医务人员")};
        }
    };
    using Output = DeclarationRow;
};

struct CheckStaff {
    static constexpr std::string_view act = "check_staff";
    static constexpr std::string_view title = "医务人员登记预检";
    static constexpr Route route =
        post("/institutions/{institution}/staff/check", access::Function::institution_enter);
    using Input = EnterStaff::Input;
    using Output = ListOf<RowFault>;
};

}  // namespace yibao::forms
