#pragma once

#include "wire/messages/diagnosis.hpp"

namespace yibao::wire {

/// What an outpatient visit was about.
struct OutpatientVisitInfo {
    std::string visit_id;
    std::string person_no;
    std::string medical_type;
    Moment begins_at;
    std::optional<std::string> condition;
    std::optional<std::string> disease_kind;
    std::string disease_code;
    std::optional<std::string> disease_name;
    std::optional<std::string> birth_control_type;
    std::optional<Day> birth_control_date;
    std::optional<std::string> maternity_type;
    std::optional<Ordinal> weeks_pregnant;
    std::optional<std::string> prescriber_code;  // a pharmacy dispenses what a hospital prescribed
    std::optional<std::string> prescriber_name;
    std::optional<std::string> prescription_file;  // its bytes
    std::optional<std::string> prescription_file_name;
    std::optional<std::string> prescription_extension;
    std::optional<Extension> extension;
};

namespace outpatient_visit {

using M = OutpatientVisitInfo;

inline constexpr std::array head{
    field<&M::visit_id>("mdtrt_id", "就诊ID", 30),
    field<&M::person_no>("psn_no", "人员编号", 30),
    field<&M::medical_type>("med_type", "医疗类别", 6).coded("med_type"),
    field<&M::begins_at>("begntime", "开始时间"),
    field<&M::condition>("main_cond_dscr", "主要病情描述", 1000),
};

inline constexpr auto disease_code = field<&M::disease_code>("dise_codg", "病种编码", 30);
inline constexpr auto disease_name = field<&M::disease_name>("dise_name", "病种名称", 500);

inline constexpr std::array birth_control{
    field<&M::birth_control_type>("birctrl_type", "计划生育手术类别", 6).coded("birctrl_type"),
    field<&M::birth_control_date>("birctrl_matn_date", "计划生育手术或生育日期"),
};

inline constexpr auto extension = field<&M::extension>("exp_content", "字段扩展");

inline constexpr auto fields = join(
    head, field<&M::disease_kind>("dise_type_code", "病种类型代码", 30).coded("dise_type_code"),
    disease_code, disease_name.mandatory(), birth_control, extension);

inline constexpr auto a_fields =
    join(head, disease_code.optional(), disease_name, birth_control,
         field<&M::maternity_type>("matn_type", "生育类别", 6).coded("matn_type"),
         field<&M::weeks_pregnant>("geso_val", "孕周数", 2),
         field<&M::prescriber_code>("rxfixmedinsCode", "处方医药机构编码", 12),
         field<&M::prescriber_name>("rxfixmedinsName", "处方医药机构名称", 200),
         field<&M::prescription_file>("rxIn", "文件数据", 4'000'000),
         field<&M::prescription_file_name>("rxfilename", "文件名", 200),
         field<&M::prescription_extension>("rxExpContent", "处方扩展字段", 2000), extension);

}  // namespace outpatient_visit

/// 2203: what the patient had, before the bill is settled.
struct OutpatientVisit {
    static constexpr std::string_view infno = "2203";
    static constexpr std::string_view title = "门诊就诊信息上传";

    using Output = Nothing;
    struct Input {
        OutpatientVisitInfo visit;
        std::vector<Diagnosis> diagnoses;

        static constexpr auto nodes() {
            return std::array{
                node<&Input::visit>("mdtrtinfo", "就诊信息", outpatient_visit::fields),
                rows<&Input::diagnoses>("diseinfo", "诊断信息", diagnosis::outpatient_fields),
            };
        }
    };
};

/// 2203A: the same, and the prescription a pharmacy dispenses from.
struct OutpatientVisitA {
    static constexpr std::string_view infno = "2203A";
    static constexpr std::string_view title = "门诊就诊信息上传A";

    using Output = Nothing;
    struct Input {
        OutpatientVisitInfo visit;
        std::vector<Diagnosis> diagnoses;

        static constexpr auto nodes() {
            return std::array{
                node<&Input::visit>("mdtrtinfo", "就诊信息", outpatient_visit::a_fields),
                rows<&Input::diagnoses>("diseinfo", "诊断信息", diagnosis::outpatient_fields),
            };
        }
    };
};

}  // namespace yibao::wire
