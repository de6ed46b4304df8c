#pragma once

#include "wire/field.hpp"

namespace yibao::wire {

/// One diagnosis of a visit. Which members a message fills, its field list says.
struct Diagnosis {
    std::string visit_id;
    std::string person_no;
    std::string diagnosis_type;  // 1 western, 2 and 3 traditional
    std::string main_flag;
    Ordinal order;
    std::string code;
    std::string name;
    std::optional<std::string> admission_condition;
    std::string department;
    std::string doctor_code;
    std::string doctor_name;
    Moment diagnosed_at;
    std::string valid_flag;  // 0 takes an earlier diagnosis back
};

namespace diagnosis {

using M = Diagnosis;

inline constexpr auto visit_id = field<&M::visit_id>("mdtrt_id", "就诊ID", 30);
inline constexpr auto person_no = field<&M::person_no>("psn_no", "人员编号", 30);
inline constexpr auto type =
    field<&M::diagnosis_type>("diag_type", "诊断类别", 3).coded("diag_type");
inline constexpr auto main =
    field<&M::main_flag>("maindiag_flag", "主诊断标志", 3).coded("maindiag_flag");
inline constexpr auto condition = field<&M::admission_condition>("adm_cond", "入院病情", 500);

inline constexpr std::array what{
    field<&M::order>("diag_srt_no", "诊断排序号", 2),
    field<&M::code>("diag_code", "诊断代码", 30),
    field<&M::name>("diag_name", "诊断名称", 100),
};

inline constexpr std::array who{
    field<&M::department>("diag_dept", "诊断科室", 50),
    field<&M::doctor_code>("dise_dor_no", "诊断医生编码", 30),
    field<&M::doctor_name>("dise_dor_name", "诊断医生姓名", 50),
    field<&M::diagnosed_at>("diag_time", "诊断时间"),
};

/// 2203, 2203A.
inline constexpr auto outpatient_fields =
    join(type, what, who, field<&M::valid_flag>("vali_flag", "有效标志", 3).coded("vali_flag"));

/// 2401, 2402, 2403.
inline constexpr auto admission_fields = join(person_no, type, main, what, condition, who);
inline constexpr auto discharge_fields = join(visit_id, person_no, type, main, what, who);
inline constexpr auto change_fields = join(visit_id, person_no, type, main, what, condition, who);

}  // namespace diagnosis

}  // namespace yibao::wire
