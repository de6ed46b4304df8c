#pragma once

#include "wire/messages/admission.hpp"

namespace yibao::wire {

/// 2402: a patient leaves; only then can the stay be settled to its end.
struct Discharge {
    static constexpr std::string_view infno = "2402";
    static constexpr std::string_view title = "出院办理";

    struct Leave {
        std::string visit_id;
        std::string person_no;
        std::string insurance_type;
        Moment ends_at;
        std::optional<std::string> disease_code;
        std::optional<std::string> disease_name;
        std::optional<std::string> operation_code;
        std::optional<std::string> operation_name;
        Maternity maternity;
        std::optional<std::string> complication_flag;
        std::string department_code;
        std::string department_name;
        std::optional<std::string> bed;
        std::string way;  // 1 on advice … 5 died
        std::optional<Day> died_on;
        std::optional<Extension> extension;

        static constexpr auto fields() {
            using M = Leave;
            return join(
                field<&M::visit_id>("mdtrt_id", "就诊ID", 30),
                field<&M::person_no>("psn_no", "人员编号", 30),
                field<&M::insurance_type>("insutype", "险种类型", 6).coded("insutype"),
                field<&M::ends_at>("endtime", "结束时间"),
                field<&M::disease_code>("dise_codg", "病种编码", 30),
                field<&M::disease_name>("dise_name", "病种名称", 500),
                field<&M::operation_code>("oprn_oprt_code", "手术操作代码", 30),
                field<&M::operation_name>("oprn_oprt_name", "手术操作名称", 500),
                maternity_fields<&M::maternity>,
                field<&M::complication_flag>("cop_flag", "伴有并发症标志", 3).coded("cop_flag"),
                field<&M::department_code>("dscg_dept_codg", "出院科室编码", 30),
                field<&M::department_name>("dscg_dept_name", "出院科室名称", 100),
                field<&M::bed>("dscg_bed", "出院床位", 30),
                field<&M::way>("dscg_way", "离院方式", 3).coded("dscg_way"),
                field<&M::died_on>("die_date", "死亡日期"),
                field<&M::extension>("exp_content", "字段扩展"));
        }
    };

    using Output = Nothing;
    struct Input {
        Leave leave;
        std::vector<Diagnosis> diagnoses;

        static constexpr auto nodes() {
            return std::array{
                node<&Input::leave>("dscginfo", "出院信息"),
                rows<&Input::diagnoses>("diseinfo", "出院诊断信息", diagnosis::discharge_fields),
            };
        }
    };
};

/// 2405: a discharge is taken back, and the stay goes on.
struct DischargeCancel {
    static constexpr std::string_view infno = "2405";
    static constexpr std::string_view title = "出院撤销";

    using Output = Nothing;
    struct Input {
        StayKey stay;

        static constexpr auto nodes() { return std::array{node<&Input::stay>("data", "撤销信息")}; }
    };
};

}  // namespace yibao::wire
