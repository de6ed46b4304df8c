#pragma once

#include "wire/field.hpp"

namespace yibao::wire {

/// 1101: a hospital shows a card, an ID number or an e-credential and learns who that is, what the
/// person is insured for and how much the account holds.
struct PersonQuery {
    static constexpr std::string_view infno = "1101";
    static constexpr std::string_view title = "人员基本信息获取";

    struct Credential {
        std::string credential_type;
        std::string credential_no;
        std::optional<std::string> card_serial;
        std::optional<Moment> begins_at;  // only to see an earlier enrolment
        std::optional<std::string> certificate_type;
        std::optional<std::string> certificate_no;
        std::optional<std::string> person_name;

        static constexpr auto fields() {
            using M = Credential;
            return std::array{
                field<&M::credential_type>("mdtrt_cert_type", "就诊凭证类型", 3)
                    .coded("mdtrt_cert_type"),
                field<&M::credential_no>("mdtrt_cert_no", "就诊凭证编号", 50),
                field<&M::card_serial>("card_sn", "卡识别码", 32),
                field<&M::begins_at>("begntime", "开始时间"),
                field<&M::certificate_type>("psn_cert_type", "人员证件类型", 6)
                    .coded("psn_cert_type"),
                field<&M::certificate_no>("certno", "证件号码", 50),
                field<&M::person_name>("psn_name", "人员姓名", 50),
            };
        }
    };

    struct Person {
        std::string person_no;
        std::string certificate_type;
        std::string certificate_no;
        std::string person_name;
        std::string gender;
        std::optional<std::string> nation;
        std::optional<Day> birth_date;
        Age age;
        std::optional<Extension> extension;

        static constexpr auto fields() {
            using M = Person;
            return std::array{
                field<&M::person_no>("psn_no", "人员编号", 30),
                field<&M::certificate_type>("psn_cert_type", "人员证件类型", 6)
                    .coded("psn_cert_type"),
                field<&M::certificate_no>("certno", "证件号码", 50),
                field<&M::person_name>("psn_name", "人员姓名", 50),
                field<&M::gender>("gend", "性别", 6).coded("gend"),
                field<&M::nation>("naty", "民族", 3).coded("naty"),
                field<&M::birth_date>("brdy", "出生日期"),
                field<&M::age>("age", "年龄"),
                field<&M::extension>("exp_content", "字段扩展"),
            };
        }
    };

    /// One insurance the person takes part in.
    struct Insurance {
        Money balance;  // of the personal account
        std::string insurance_type;
        std::string person_type;
        std::optional<std::string> status;
        std::optional<Day> insured_since;
        std::optional<Day> suspended_since;
        std::string civil_servant_flag;
        std::string insured_area;
        std::optional<std::string> employer_name;

        static constexpr auto fields() {
            using M = Insurance;
            return std::array{
                field<&M::balance>("balc", "余额").signed_amount(),
                field<&M::insurance_type>("insutype", "险种类型", 6).coded("insutype"),
                field<&M::person_type>("psn_type", "人员类别", 6).coded("psn_type"),
                field<&M::status>("psn_insu_stas", "人员参保状态", 6).coded("psn_insu_stas"),
                field<&M::insured_since>("psn_insu_date", "个人参保日期"),
                field<&M::suspended_since>("paus_insu_date", "暂停参保日期"),
                field<&M::civil_servant_flag>("cvlserv_flag", "公务员标志", 3)
                    .coded("cvlserv_flag"),
                field<&M::insured_area>("insuplc_admdvs", "参保地医保区划", 6),
                field<&M::employer_name>("emp_name", "单位名称", 200),
            };
        }
    };

    /// A standing that changes the benefits: poor, disabled, with a chronic disease …
    struct Identity {
        std::string identity_type;
        std::optional<std::string> level;
        std::optional<std::string> remark;
        Moment begins_at;
        std::optional<Moment> ends_at;

        static constexpr auto fields() {
            using M = Identity;
            return std::array{
                field<&M::identity_type>("psn_idet_type", "人员身份类别", 3).coded("psn_idet_type"),
                field<&M::level>("psn_type_lv", "人员类别等级", 3).coded("disa_lv"),
                field<&M::remark>("memo", "备注", 500),
                field<&M::begins_at>("begntime", "开始时间"),
                field<&M::ends_at>("endtime", "结束时间"),
            };
        }
    };

    struct Input {
        Credential credential;

        static constexpr auto nodes() {
            return std::array{node<&Input::credential>("data", "查询条件")};
        }
    };

    struct Output {
        Person person;
        std::vector<Insurance> insurances;
        std::vector<Identity> identities;

        static constexpr auto nodes() {
            return std::array{
                node<&Output::person>("baseinfo", "基本信息"),
                rows<&Output::insurances>("insuinfo", "参保信息").optional(),
                rows<&Output::identities>("idetinfo", "身份信息").optional(),
            };
        }
    };
};

}  // namespace yibao::wire
