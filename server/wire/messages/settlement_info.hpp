#pragma once

#include "wire/field.hpp"

namespace yibao::wire {

// What the answers to all settlements, trial settlements and their cancellations have in common.
// Every amount is always written, zero included; a cancellation has them negative.

/// How one bill was shared out.
struct SettlementInfo {
    std::string settlement_id;
    std::string visit_id;
    std::string person_no;
    std::string person_name;
    std::string certificate_type;
    std::string certificate_no;
    std::string gender;
    std::optional<std::string> nation;
    std::optional<Day> birth_date;
    Age age;
    std::string insurance_type;
    std::string person_type;
    std::string civil_servant_flag;
    std::optional<Moment> settled_at;  // a trial settlement has none
    std::optional<std::string> credential_type;
    std::string medical_type;

    // total = full_self_pay + over_limit + first_self_pay + in_scope
    //       = fund_total + person_total + hospital_part
    Money total;
    Money full_self_pay;
    Money over_limit;
    Money first_self_pay;
    Money in_scope;
    Money deductible;
    Money pool_pay;
    Rate pool_rate;
    Money civil_servant_pay;
    Money enterprise_pay;
    Money resident_major_pay;
    Money employee_large_pay;
    Money medical_aid_pay;
    Money disabled_veteran_pay;
    Money other_pay;
    Money fund_total;
    Money person_total;  // account_pay + cash_pay
    Money account_pay;   // family_account_pay included
    Money cash_pay;
    Money hospital_part;
    Money balance;  // of the personal account, afterwards
    Money family_account_pay;

    std::string institution_settlement_id;  // the msgid of the request
    std::optional<std::string> clearing_agency;
    std::optional<std::string> clearing_way;
    std::optional<std::string> clearing_type;
    std::optional<Extension> extension;
};

/// One payer's share of a settlement; also the personal account and the hospital have a line.
struct FundPayment {
    std::string fund_type;
    Money in_scope;
    std::optional<Money> payable_limit;
    Money paid;
    std::optional<std::string> fund_name;
    std::optional<std::string> process;  // how it came about, in words

    static constexpr auto fields() {
        using M = FundPayment;
        return std::array{
            field<&M::fund_type>("fund_pay_type", "基金支付类型", 6).coded("fund_pay_type"),
            field<&M::in_scope>("inscp_scp_amt", "符合政策范围金额").signed_amount(),
            field<&M::payable_limit>("crt_payb_lmt_amt", "本次可支付限额金额").signed_amount(),
            field<&M::paid>("fund_payamt", "基金支付金额").signed_amount(),
            field<&M::fund_name>("fund_pay_type_name", "基金支付类型名称", 200),
            field<&M::process>("setl_proc_info", "结算过程信息", 4000),
        };
    }
};

namespace settlement {

using M = SettlementInfo;

// `In` is the way to the SettlementInfo, for a row that has it as a part.

template <auto... In>
inline constexpr std::array patient{
    field<In..., &M::person_no>("psn_no", "人员编号", 30),
    field<In..., &M::person_name>("psn_name", "人员姓名", 50),
    field<In..., &M::certificate_type>("psn_cert_type", "人员证件类型", 6).coded("psn_cert_type"),
    field<In..., &M::certificate_no>("certno", "证件号码", 50),
    field<In..., &M::gender>("gend", "性别", 6).coded("gend"),
    field<In..., &M::nation>("naty", "民族", 3).coded("naty"),
    field<In..., &M::birth_date>("brdy", "出生日期"),
    field<In..., &M::age>("age", "年龄"),
    field<In..., &M::insurance_type>("insutype", "险种类型", 6).coded("insutype"),
    field<In..., &M::person_type>("psn_type", "人员类别", 6).coded("psn_type"),
    field<In..., &M::civil_servant_flag>("cvlserv_flag", "公务员标志", 3).coded("cvlserv_flag"),
};

template <auto... In>
inline constexpr std::array visit{
    field<In..., &M::credential_type>("mdtrt_cert_type", "就诊凭证类型", 3)
        .coded("mdtrt_cert_type"),
    field<In..., &M::medical_type>("med_type", "医疗类别", 6).coded("med_type"),
};

template <auto... In>
inline constexpr std::array parts{
    field<In..., &M::total>("medfee_sumamt", "医疗费总额").signed_amount(),
    field<In..., &M::full_self_pay>("fulamt_ownpay_amt", "全自费金额").signed_amount(),
    field<In..., &M::over_limit>("overlmt_selfpay", "超限价自费费用").signed_amount(),
    field<In..., &M::first_self_pay>("preselfpay_amt", "先行自付金额").signed_amount(),
    field<In..., &M::in_scope>("inscp_scp_amt", "符合政策范围金额").signed_amount(),
    field<In..., &M::deductible>("act_pay_dedc", "实际支付起付线").signed_amount(),
    field<In..., &M::pool_pay>("hifp_pay", "基本医疗保险统筹基金支出").signed_amount(),
    field<In..., &M::pool_rate>("pool_prop_selfpay", "基本医疗保险统筹基金支付比例"),
    field<In..., &M::civil_servant_pay>("cvlserv_pay", "公务员医疗补助资金支出").signed_amount(),
    field<In..., &M::enterprise_pay>("hifes_pay", "企业补充医疗保险基金支出").signed_amount(),
    field<In..., &M::resident_major_pay>("hifmi_pay", "居民大病保险资金支出").signed_amount(),
    field<In..., &M::employee_large_pay>("hifob_pay", "职工大额医疗费用补助基金支出")
        .signed_amount(),
    field<In..., &M::medical_aid_pay>("maf_pay", "医疗救助基金支出").signed_amount(),
    field<In..., &M::other_pay>("oth_pay", "其他支出").signed_amount(),
    field<In..., &M::fund_total>("fund_pay_sumamt", "基金支付总额").signed_amount(),
};

/// Who pays besides the funds; the query 5203 calls these otherwise, or leaves them out.
template <auto... In>
inline constexpr std::array payers{
    field<In..., &M::person_total>("psn_part_amt", "个人负担总金额").signed_amount(),
    field<In..., &M::cash_pay>("psn_cash_pay", "个人现金支出").signed_amount(),
    field<In..., &M::hospital_part>("hosp_part_amt", "医院负担金额").signed_amount(),
    field<In..., &M::disabled_veteran_pay>("hifdm_pay", "伤残人员医疗保障基金支出").signed_amount(),
};

template <auto... In>
inline constexpr std::array account{
    field<In..., &M::account_pay>("acct_pay", "个人账户支出").signed_amount(),
    field<In..., &M::balance>("balc", "余额").signed_amount(),
    field<In..., &M::family_account_pay>("acct_mulaid_pay", "个人账户共济支付金额").signed_amount(),
    field<In..., &M::institution_settlement_id>("medins_setl_id", "医药机构结算ID", 30),
};

template <auto... In>
inline constexpr std::array clearing{
    field<In..., &M::clearing_agency>("clr_optins", "清算经办机构", 6),
    field<In..., &M::clearing_way>("clr_way", "清算方式", 6).coded("clr_way"),
};

template <auto... In>
inline constexpr auto visit_id = field<In..., &M::visit_id>("mdtrt_id", "就诊ID", 30);
template <auto... In>
inline constexpr auto settlement_id = field<In..., &M::settlement_id>("setl_id", "结算ID", 30);
template <auto... In>
inline constexpr auto settled_at = field<In..., &M::settled_at>("setl_time", "结算时间");
template <auto... In>
inline constexpr auto clearing_type =
    field<In..., &M::clearing_type>("clr_type", "清算类别", 6).coded("clr_type");
template <auto... In>
inline constexpr auto extension = field<In..., &M::extension>("exp_content", "字段扩展");

/// 2101, 2206, 2303: nothing is booked, so there is neither an id nor a time nor a clearing.
inline constexpr auto trial_fields =
    join(visit_id<>, patient<>, settled_at<>, visit<>, parts<>, account<>, payers<>, clearing<>,
         clearing_type<>, extension<>);

/// 2102, 2103, 2207, 2208, 2304, 2305.
template <auto... In>
inline constexpr auto booked_fields = join(settlement_id<In...>, visit_id<In...>, patient<In...>,
                                           settled_at<In...>.mandatory(), visit<In...>,
                                           parts<In...>, account<In...>, payers<In...>,
                                           clearing<In...>, clearing_type<In...>.mandatory(),
                                           extension<In...>);
inline constexpr auto fields = booked_fields<>;

}  // namespace settlement

}  // namespace yibao::wire
