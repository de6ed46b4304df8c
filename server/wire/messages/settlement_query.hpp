#pragma once

#include "wire/messages/settlement_info.hpp"

namespace yibao::wire {

/// Which settlement an institution asks about.
struct QueryKey {
    std::string person_no;
    std::string settlement_id;
    std::string visit_id;

    static constexpr auto fields() {
        using M = QueryKey;
        return std::array{
            field<&M::person_no>("psn_no", "人员编号", 30),
            field<&M::settlement_id>("setl_id", "结算ID", 30),
            field<&M::visit_id>("mdtrt_id", "就诊ID", 30),
        };
    }
};

/// A settlement with what surrounds it.
struct SettlementRecord {
    SettlementInfo settlement;
    std::optional<std::string> freelance_flag;
    std::optional<std::string> newborn_flag;
    std::optional<std::string> insured_area;
    std::optional<std::string> employer_name;
    std::string payment_place;
    std::string institution_no;
    std::string institution_name;
    std::optional<std::string> hospital_level;
    std::optional<std::string> institution_area;
    std::optional<std::string> price_level;
    std::optional<std::string> deductible_level;
    Day begins_on;
    Day ends_on;
    std::string refunded_flag;
    std::string year;
    std::optional<std::string> disease_code;
    std::optional<std::string> disease_name;
    std::optional<std::string> invoice_no;
    std::optional<std::string> operator_id;
    std::optional<std::string> operator_name;
    std::optional<Moment> operated_at;
    std::optional<Money> honoured_pay;
};

namespace settlement_record {

using M = SettlementRecord;

inline constexpr std::array insured{
    field<&M::freelance_flag>("flxempe_flag", "灵活就业标志", 3).coded("flxempe_flag"),
    field<&M::newborn_flag>("nwb_flag", "新生儿标志", 3).coded("nwb_flag"),
    field<&M::insured_area>("insu_optins", "参保机构医保区划", 6),
    field<&M::employer_name>("emp_name", "单位名称", 200),
};

inline constexpr std::array institution{
    field<&M::payment_place>("pay_loc", "支付地点类别", 6).coded("pay_loc"),
    field<&M::institution_no>("fixmedins_code", "定点医药机构编号", 12),
    field<&M::institution_name>("fixmedins_name", "定点医药机构名称", 200),
    field<&M::hospital_level>("hosp_lv", "医院等级", 6).coded("hosp_lv"),
    field<&M::institution_area>("fixmedins_poolarea", "定点归属机构", 6),
    field<&M::price_level>("lmtpric_hosp_lv", "限价医院等级", 6).coded("lmtpric_hosp_lv"),
    field<&M::deductible_level>("dedc_hosp_lv", "起付线医院等级", 6).coded("dedc_hosp_lv"),
    field<&M::begins_on>("begndate", "开始日期"),
    field<&M::ends_on>("enddate", "结束日期"),
};

inline constexpr std::array record{
    field<&M::refunded_flag>("refd_setl_flag", "退费结算标志", 3).coded("refd_setl_flag"),
    field<&M::year>("year", "年度", 4),
    field<&M::disease_code>("dise_codg", "病种编码", 30),
    field<&M::disease_name>("dise_name", "病种名称", 500),
    field<&M::invoice_no>("invono", "发票号", 20),
    field<&M::operator_id>("opter_id", "经办人ID", 20),
    field<&M::operator_name>("opter_name", "经办人姓名", 50),
    field<&M::operated_at>("opt_time", "经办时间"),
    field<&M::honoured_pay>("pref_fund_pay", "优抚对象基金支出").signed_amount(),
};

// This query has names of its own for what the person pays.
inline constexpr std::array person_payers{
    field<&M::settlement, &SettlementInfo::person_total>("psn_pay", "个人支付金额").signed_amount(),
    field<&M::settlement, &SettlementInfo::cash_pay>("cash_payamt", "现金支付金额").signed_amount(),
};

inline constexpr auto in = &M::settlement;
inline constexpr auto fields =
    join(settlement::settlement_id<in>, settlement::visit_id<in>, settlement::patient<in>, insured,
         institution, settlement::settled_at<in>.mandatory(), settlement::visit<in>,
         settlement::clearing<in>, settlement::clearing_type<in>.mandatory(), settlement::parts<in>,
         person_payers, settlement::account<in>, record);

}  // namespace settlement_record

/// 5203: a settlement as it stands.
struct SettlementQuery {
    static constexpr std::string_view infno = "5203";
    static constexpr std::string_view title = "结算信息查询";

    struct Input {
        QueryKey key;

        static constexpr auto nodes() { return std::array{node<&Input::key>("data", "查询条件")}; }
    };

    struct Output {
        SettlementRecord record;
        std::vector<FundPayment> payments;

        static constexpr auto nodes() {
            return std::array{
                node<&Output::record>("setlinfo", "结算信息", settlement_record::fields),
                rows<&Output::payments>("setldetail", "结算基金分项信息"),
            };
        }
    };
};

}  // namespace yibao::wire
