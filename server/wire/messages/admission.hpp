#pragma once

#include "wire/messages/diagnosis.hpp"
#include "wire/messages/maternity.hpp"

namespace yibao::wire {

/// A stay in hospital, as 2401 begins it and 2403 changes it. Which members a message fills, its
/// field list says.
struct AdmissionInfo {
    std::string visit_id;
    std::string person_no;
    std::string insurance_type;
    std::optional<std::string> contact_name;
    std::optional<std::string> phone;
    Moment begins_at;
    std::optional<Moment> ends_at;
    std::string credential_type;
    std::optional<std::string> credential_no;
    std::optional<std::string> card_serial;
    std::optional<std::string> certificate_type;
    std::optional<std::string> certificate_no;
    std::string medical_type;
    std::string inpatient_no;  // the hospital's own number for the stay
    std::optional<std::string> record_no;
    std::string doctor_code;
    std::string doctor_name;
    std::string diagnosis_text;
    std::string department_code;
    std::string department_name;
    std::string bed;
    std::string main_diagnosis_code;
    std::string main_diagnosis_name;
    std::optional<std::string> condition;
    std::optional<std::string> disease_code;
    std::optional<std::string> disease_name;
    std::optional<std::string> operation_code;
    std::optional<std::string> operation_name;
    Maternity maternity;
    std::optional<std::string> disease_kind;
    std::optional<std::string> insured_area;
    std::optional<std::string> care_area;
    std::optional<Rate> third_party_rate;
    std::optional<Extension> extension;
};

namespace admission {

using M = AdmissionInfo;

inline constexpr auto visit_id = field<&M::visit_id>("mdtrt_id", "就诊ID", 30);
inline constexpr auto person_no = field<&M::person_no>("psn_no", "人员编号", 30);

inline constexpr std::array contact{
    field<&M::contact_name>("coner_name", "联系人姓名", 50),
    field<&M::phone>("tel", "联系电话", 50),
};

inline constexpr auto begins_at = field<&M::begins_at>("begntime", "开始时间");
inline constexpr auto credential_type =
    field<&M::credential_type>("mdtrt_cert_type", "就诊凭证类型", 3).coded("mdtrt_cert_type");
inline constexpr auto medical_type =
    field<&M::medical_type>("med_type", "医疗类别", 6).coded("med_type");

inline constexpr std::array ward{
    field<&M::record_no>("medrcdno", "病历号", 30),
    field<&M::doctor_code>("atddr_no", "主治医生编码", 30),
    field<&M::doctor_name>("chfpdr_name", "主诊医师姓名", 50),
    field<&M::diagnosis_text>("adm_diag_dscr", "入院诊断描述", 200),
    field<&M::department_code>("adm_dept_codg", "入院科室编码", 30),
    field<&M::department_name>("adm_dept_name", "入院科室名称", 100),
    field<&M::bed>("adm_bed", "入院床位", 30),
    field<&M::main_diagnosis_code>("dscg_maindiag_code", "住院主诊断代码", 20),
    field<&M::main_diagnosis_name>("dscg_maindiag_name", "住院主诊断名称", 300),
    field<&M::condition>("main_cond_dscr", "主要病情描述", 1000),
    field<&M::disease_code>("dise_codg", "病种编码", 30),
    field<&M::disease_name>("dise_name", "病种名称", 500),
    field<&M::operation_code>("oprn_oprt_code", "手术操作代码", 30),
    field<&M::operation_name>("oprn_oprt_name", "手术操作名称", 500),
};

inline constexpr auto disease_kind = field<&M::disease_kind>("dise_type_code", "病种类型", 6);
inline constexpr auto extension = field<&M::extension>("exp_content", "字段扩展");

/// 2401.
inline constexpr auto fields =
    join(person_no, field<&M::insurance_type>("insutype", "险种类型", 6).coded("insutype"), contact,
         begins_at, credential_type, field<&M::credential_no>("mdtrt_cert_no", "就诊凭证编号", 50),
         field<&M::card_serial>("card_sn", "卡识别码", 32),
         field<&M::certificate_type>("cert_type", "证件类型", 6).coded("psn_cert_type"),
         field<&M::certificate_no>("certno", "证件号码", 50), medical_type,
         field<&M::inpatient_no>("ipt_no", "住院号", 30), ward, maternity_fields<&M::maternity>,
         disease_kind, field<&M::insured_area>("insuplc_admdvs", "参保地医保区划", 6),
         field<&M::care_area>("mdtrtarea_admvs", "就医地医保区划", 6), extension);

/// 2403.
inline constexpr auto change_fields =
    join(visit_id, person_no, contact, begins_at, field<&M::ends_at>("endtime", "结束时间"),
         credential_type, medical_type, field<&M::inpatient_no>("ipt_otp_no", "住院/门诊号", 30),
         ward, maternity_fields<&M::maternity>, disease_kind,
         field<&M::third_party_rate>("ttp_pay_prop", "第三方自付比例"), extension);

}  // namespace admission

/// 2401: a patient is admitted; the stay gets its id.
struct Admission {
    static constexpr std::string_view infno = "2401";
    static constexpr std::string_view title = "入院办理";

    struct Stay {
        std::string visit_id;
        std::optional<Extension> extension;

        static constexpr auto fields() {
            using M = Stay;
            return std::array{
                field<&M::visit_id>("mdtrt_id", "就诊ID", 30),
                field<&M::extension>("exp_content", "字段扩展"),
            };
        }
    };

    struct Input {
        AdmissionInfo admission;
        std::vector<Diagnosis> diagnoses;

        static constexpr auto nodes() {
            return std::array{
                node<&Input::admission>("mdtrtinfo", "就诊信息", admission::fields),
                rows<&Input::diagnoses>("diseinfo", "入院诊断信息", diagnosis::admission_fields),
            };
        }
    };

    struct Output {
        Stay stay;

        static constexpr auto nodes() {
            return std::array{node<&Output::stay>("result", "就诊信息")};
        }
    };
};

/// 2403: what 2401 said is corrected. A diagnosis with a known order number replaces that one, a
/// new number adds one.
struct AdmissionChange {
    static constexpr std::string_view infno = "2403";
    static constexpr std::string_view title = "住院信息变更";

    using Output = Nothing;
    struct Input {
        AdmissionInfo admission;
        std::vector<Diagnosis> diagnoses;

        static constexpr auto nodes() {
            return std::array{
                node<&Input::admission>("adminfo", "就诊信息", admission::change_fields),
                rows<&Input::diagnoses>("diseinfo", "入院诊断信息", diagnosis::change_fields)
                    .optional(),
            };
        }
    };
};

/// Which stay is meant.
struct StayKey {
    std::string visit_id;
    std::string person_no;
    std::optional<Extension> extension;

    static constexpr auto fields() {
        using M = StayKey;
        return std::array{
            field<&M::visit_id>("mdtrt_id", "就诊ID", 30),
            field<&M::person_no>("psn_no", "人员编号", 30),
            field<&M::extension>("exp_content", "字段扩展"),
        };
    }
};

/// 2404: an admission without settled bills is taken back.
struct AdmissionCancel {
    static constexpr std::string_view infno = "2404";
    static constexpr std::string_view title = "入院撤销";

    using Output = Nothing;
    struct Input {
        StayKey stay;

        static constexpr auto nodes() { return std::array{node<&Input::stay>("data", "撤销信息")}; }
    };
};

}  // namespace yibao::wire
