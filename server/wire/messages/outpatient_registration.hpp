#pragma once

#include "wire/field.hpp"

namespace yibao::wire {

/// 2201: a patient registers with a department; the visit gets its id.
struct OutpatientRegistration {
    static constexpr std::string_view infno = "2201";
    static constexpr std::string_view title = "门诊挂号";

    struct Registration {
        std::string person_no;
        std::string insurance_type;
        Moment begins_at;
        std::string credential_type;
        std::string credential_no;
        std::optional<std::string> card_serial;
        std::optional<std::string> certificate_type;
        std::optional<std::string> certificate_no;
        std::optional<std::string> person_type;
        std::optional<std::string> person_name;
        std::string record_no;  // the hospital's own number for the visit
        std::optional<std::string> doctor_code;
        std::optional<std::string> doctor_name;
        std::string department_code;
        std::string department_name;
        std::string specialty;
        std::optional<Extension> extension;

        static constexpr auto fields() {
            using M = Registration;
            return std::array{
                field<&M::person_no>("psn_no", "人员编号", 30),
                field<&M::insurance_type>("insutype", "险种类型", 6).coded("insutype"),
                field<&M::begins_at>("begntime", "开始时间"),
                field<&M::credential_type>("mdtrt_cert_type", "就诊凭证类型", 3)
                    .coded("mdtrt_cert_type"),
                field<&M::credential_no>("mdtrt_cert_no", "就诊凭证编号", 50),
                field<&M::card_serial>("card_sn", "卡识别码", 32),
                field<&M::certificate_type>("psn_cert_type", "证件类型", 6).coded("psn_cert_type"),
                field<&M::certificate_no>("certno", "证件号码", 50),
                field<&M::person_type>("psn_type", "人员类别", 6).coded("psn_type"),
                field<&M::person_name>("psn_name", "人员姓名", 50),
                field<&M::record_no>("ipt_otp_no", "住院/门诊号", 30),
                field<&M::doctor_code>("atddr_no", "医师编码", 30),
                field<&M::doctor_name>("dr_name", "医师姓名", 50),
                field<&M::department_code>("dept_code", "科室编码", 30),
                field<&M::department_name>("dept_name", "科室名称", 100),
                field<&M::specialty>("caty", "科别", 10).coded("dept"),
                field<&M::extension>("exp_content", "字段扩展"),
            };
        }
    };

    struct Visit {
        std::string visit_id;
        std::string person_no;
        std::string record_no;
        std::optional<Extension> extension;

        static constexpr auto fields() {
            using M = Visit;
            return std::array{
                field<&M::visit_id>("mdtrt_id", "就诊ID", 30),
                field<&M::person_no>("psn_no", "人员编号", 30),
                field<&M::record_no>("ipt_otp_no", "住院/门诊号", 30),
                field<&M::extension>("exp_content", "字段扩展"),
            };
        }
    };

    struct Input {
        Registration registration;

        static constexpr auto nodes() {
            return std::array{node<&Input::registration>("data", "挂号信息")};
        }
    };

    struct Output {
        Visit visit;

        static constexpr auto nodes() {
            return std::array{node<&Output::visit>("data", "就诊信息")};
        }
    };
};

/// 2202: a registration without settled bills is taken back.
struct OutpatientRegistrationCancel {
    static constexpr std::string_view infno = "2202";
    static constexpr std::string_view title = "门诊挂号撤销";

    using Output = Nothing;
    struct Input {
        OutpatientRegistration::Visit visit;

        static constexpr auto nodes() {
            return std::array{node<&Input::visit>("data", "撤销信息")};
        }
    };
};

}  // namespace yibao::wire
