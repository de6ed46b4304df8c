#pragma once

#include "wire/field.hpp"

namespace yibao::wire {

/// What a stay for a birth or a family planning operation adds.
struct Maternity {
    std::optional<std::string> service_certificate_no;
    std::optional<std::string> type;
    std::optional<std::string> birth_control_type;
    std::optional<std::string> late_flag;
    std::optional<Ordinal> weeks_pregnant;
    std::optional<Ordinal> pregnancies;
    std::optional<Ordinal> children;
    std::optional<std::string> premature_flag;
    std::optional<Day> birth_control_date;
};

/// Its fields, for a row that has it as `Member`.
template <auto Member>
inline constexpr std::array maternity_fields{
    field<Member, &Maternity::service_certificate_no>("fpsc_no", "计划生育服务证号", 50),
    field<Member, &Maternity::type>("matn_type", "生育类别", 6).coded("matn_type"),
    field<Member, &Maternity::birth_control_type>("birctrl_type", "计划生育手术类别", 6)
        .coded("birctrl_type"),
    field<Member, &Maternity::late_flag>("latechb_flag", "晚育标志", 3).coded("latechb_flag"),
    field<Member, &Maternity::weeks_pregnant>("geso_val", "孕周数", 2),
    field<Member, &Maternity::pregnancies>("fetts", "胎次", 3),
    field<Member, &Maternity::children>("fetus_cnt", "胎儿数", 3),
    field<Member, &Maternity::premature_flag>("pret_flag", "早产标志", 3).coded("pret_flag"),
    field<Member, &Maternity::birth_control_date>("birctrl_matn_date", "计划生育手术或生育日期"),
};

}  // namespace yibao::wire
