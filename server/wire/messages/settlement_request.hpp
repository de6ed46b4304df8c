#pragma once

#include "wire/field.hpp"

namespace yibao::wire {

/// What a hospital sends to have a bill settled, outpatient or inpatient, on trial or for good.
/// Which members a message fills, its field list says.
struct SettlementRequest {
    std::string person_no;
    std::string credential_type;
    std::optional<std::string> credential_no;
    std::optional<std::string> card_serial;
    std::optional<std::string> certificate_type;
    std::optional<std::string> certificate_no;
    std::optional<std::string> person_type;
    std::optional<std::string> person_name;
    std::optional<std::string> medical_type;
    Money total;
    std::string settlement_way;
    std::string visit_id;
    std::optional<std::string> batch_no;
    std::optional<std::string> account_use;  // 0 no account, 1 the own, 2 a family member's
    std::string insurance_type;
    std::optional<std::string> invoice_no;
    // What the hospital made of the trial settlement; the sum of the four is the total.
    std::optional<Money> full_self_pay;
    std::optional<Money> over_limit;
    std::optional<Money> first_self_pay;
    std::optional<Money> in_scope;
    std::optional<std::string> mid_stay_flag;  // 1: settles part of a stay that goes on
    std::optional<Day> discharged_on;
    std::optional<std::string> insured_area;
    std::optional<std::string> care_area;
    std::optional<std::string> hospital_reform_flag;
    std::optional<Extension> extension;
};

namespace settlement_request {

using M = SettlementRequest;

inline constexpr auto person_no = field<&M::person_no>("psn_no", "人员编号", 30);
inline constexpr auto credential_type =
    field<&M::credential_type>("mdtrt_cert_type", "就诊凭证类型", 3).coded("mdtrt_cert_type");
inline constexpr auto credential_no = field<&M::credential_no>("mdtrt_cert_no", "就诊凭证编号", 50);

inline constexpr std::array certificate{
    field<&M::card_serial>("card_sn", "卡识别码", 32),
    field<&M::certificate_type>("psn_cert_type", "证件类型", 6).coded("psn_cert_type"),
    field<&M::certificate_no>("certno", "证件号码", 50),
};

inline constexpr std::array person{
    field<&M::person_type>("psn_type", "人员类别", 6).coded("psn_type"),
    field<&M::person_name>("psn_name", "人员姓名", 50),
};

inline constexpr std::array bill{
    field<&M::total>("medfee_sumamt", "医疗费总额"),
    field<&M::settlement_way>("psn_setlway", "个人结算方式", 6).coded("psn_setlway"),
    field<&M::visit_id>("mdtrt_id", "就诊ID", 30),
    field<&M::insurance_type>("insutype", "险种类型", 6).coded("insutype"),
};

inline constexpr auto account_use =
    field<&M::account_use>("acct_used_flag", "个人账户使用标志", 1).coded("acct_used_flag");
inline constexpr auto invoice_no = field<&M::invoice_no>("invono", "发票号", 20);
inline constexpr auto extension = field<&M::extension>("exp_content", "字段扩展");

inline constexpr auto full_self_pay = field<&M::full_self_pay>("fulamt_ownpay_amt", "全自费金额");
inline constexpr auto over_limit = field<&M::over_limit>("overlmt_selfpay", "超限价金额");
inline constexpr auto first_self_pay = field<&M::first_self_pay>("preselfpay_amt", "先行自付金额");
inline constexpr auto in_scope = field<&M::in_scope>("inscp_scp_amt", "符合政策范围金额");

inline constexpr auto outpatient =
    join(person_no, credential_type, credential_no.mandatory(), certificate,
         field<&M::medical_type>("med_type", "医疗类别", 6).coded("med_type").mandatory(), bill,
         field<&M::batch_no>("chrg_bchno", "收费批次号", 30).mandatory(), account_use.mandatory(),
         extension, field<&M::hospital_reform_flag>("pub_hosp_rfom_flag", "公立医院改革标志", 6));

/// 2206.
inline constexpr auto outpatient_trial_fields = join(outpatient, person);

/// 2207.
inline constexpr auto outpatient_fields =
    join(outpatient, invoice_no, full_self_pay.mandatory(), over_limit.mandatory(),
         first_self_pay.mandatory(), in_scope.mandatory());

/// 2303, 2304.
inline constexpr auto inpatient_trial_fields =
    join(person_no, credential_type, credential_no, certificate, person, bill, account_use,
         field<&M::mid_stay_flag>("mid_setl_flag", "中途结算标志", 3).coded("mid_setl_flag"),
         full_self_pay, over_limit, first_self_pay, in_scope,
         field<&M::discharged_on>("dscgTime", "出院时间"),
         field<&M::insured_area>("insuplc_admdvs", "参保地医保区划", 6),
         field<&M::care_area>("mdtrtarea_admvs", "就医地医保区划", 6), extension);
inline constexpr auto inpatient_fields = join(inpatient_trial_fields, invoice_no);

}  // namespace settlement_request

}  // namespace yibao::wire
