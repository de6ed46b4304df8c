#pragma once

#include "wire/field.hpp"

namespace yibao::wire {

/// The trace code on one box of a drug.
struct TraceCode {
    std::string line_no;
    std::string trace_code;
    std::string split_flag;  // sold in parts of a box

    static constexpr auto fields() {
        using M = TraceCode;
        return std::array{
            field<&M::line_no>("feedetl_sn", "费用明细流水号", 30),
            field<&M::trace_code>("drug_trac_codg", "药品追溯码", 100),
            field<&M::split_flag>("trdn_flag", "拆零标志", 3).coded("trdn_flag"),
        };
    }
};

/// A line of a bill, of whatever kind of visit. Which members a message fills, its field list says.
struct Charge {
    std::string line_no;                          // unique within the visit
    std::optional<std::string> original_line_no;  // of the line that this one returns
    std::string visit_id;
    std::string person_no;
    std::string batch_no;
    std::optional<std::string> order_no;
    std::optional<std::string> medical_type;
    std::optional<std::string> disease_code;
    std::optional<std::string> prescription_no;
    std::string external_prescription_flag;
    Moment charged_at;
    std::string catalogue_code;    // national
    std::string institution_code;  // the institution's own number for the item
    Money total;                   // negative on a return line, like quantity
    Quantity quantity;
    Price price;
    std::optional<std::string> dose;
    std::optional<std::string> frequency;
    std::optional<Days> course_days;
    std::optional<std::string> route;
    std::optional<std::string> billing_department_code;
    std::optional<std::string> billing_department;
    std::optional<std::string> billing_doctor_code;
    std::optional<std::string> billing_doctor;
    std::optional<std::string> receiving_department_code;
    std::optional<std::string> receiving_department;
    std::optional<std::string> receiving_doctor_code;
    std::optional<std::string> receiving_doctor;
    std::optional<std::string> approval_flag;  // may a restricted item be paid? 1 yes, 2 no
    std::optional<std::string> herbal_use;
    std::optional<std::string> external_exam_flag;
    std::optional<std::string> external_exam_hospital;
    std::optional<std::string> take_home_flag;
    std::optional<std::string> maternity_flag;
    std::optional<std::string> remark;
    std::optional<std::string> set_no;
    std::optional<Extension> extension;
    std::vector<TraceCode> traces;
};

namespace charge {

using M = Charge;

// `In` is the way to the Charge, for a row that has it as a part.

template <auto... In>
inline constexpr std::array head{
    field<In..., &M::line_no>("feedetl_sn", "费用明细流水号", 30),
    field<In..., &M::charged_at>("fee_ocur_time", "费用发生时间"),
    field<In..., &M::catalogue_code>("med_list_codg", "医疗目录编码", 50),
    field<In..., &M::institution_code>("medins_list_codg", "医药机构目录编码", 150),
    field<In..., &M::total>("det_item_fee_sumamt", "明细项目费用总额").signed_amount(),
    field<In..., &M::quantity>("cnt", "数量").signed_amount(),
    field<In..., &M::price>("pric", "单价"),
};

template <auto... In>
inline constexpr auto visit_id = field<In..., &M::visit_id>("mdtrt_id", "就诊ID", 30);
inline constexpr auto person_no = field<&M::person_no>("psn_no", "人员编号", 30);

inline constexpr std::array prescription{
    field<&M::prescription_no>("rxno", "处方号", 30),
    field<&M::external_prescription_flag>("rx_circ_flag", "外购处方标志", 3).coded("rx_circ_flag"),
};

template <auto... In>
inline constexpr std::array course{
    field<In..., &M::dose>("sin_dos_dscr", "单次剂量描述", 200),
    field<In..., &M::frequency>("used_frqu_dscr", "使用频次描述", 200),
    field<In..., &M::course_days>("prd_days", "周期天数"),
    field<In..., &M::route>("medc_way_dscr", "用药途径描述", 200),
};

template <auto... In>
inline constexpr std::array billing_department{
    field<In..., &M::billing_department_code>("bilg_dept_codg", "开单科室编码", 30),
    field<In..., &M::billing_department>("bilg_dept_name", "开单科室名称", 100),
};

template <auto... In>
inline constexpr std::array billing_doctor{
    field<In..., &M::billing_doctor_code>("bilg_dr_codg", "开单医生编码", 30),
    field<In..., &M::billing_doctor>("bilg_dr_name", "开单医师姓名", 50),
};

template <auto... In>
inline constexpr std::array receiving{
    field<In..., &M::receiving_department_code>("acord_dept_codg", "受单科室编码", 30),
    field<In..., &M::receiving_department>("acord_dept_name", "受单科室名称", 100),
    field<In..., &M::receiving_doctor_code>("orders_dr_code", "受单医生编码", 30),
    field<In..., &M::receiving_doctor>("orders_dr_name", "受单医生姓名", 50),
};

template <auto... In>
inline constexpr auto approval =
    field<In..., &M::approval_flag>("hosp_appr_flag", "医院审批标志", 3).coded("hosp_appr_flag");

template <auto... In>
inline constexpr auto herbal_use =
    field<In..., &M::herbal_use>("tcmdrug_used_way", "中药使用方式", 6).coded("tcmdrug_used_way");

template <auto... In>
inline constexpr std::array circumstances{
    herbal_use<In...>,
    field<In..., &M::external_exam_flag>("etip_flag", "外检标志", 3).coded("etip_flag"),
    field<In..., &M::external_exam_hospital>("etip_hosp_code", "外检医院编码", 30),
    field<In..., &M::take_home_flag>("dscg_tkdrug_flag", "出院带药标志", 3)
        .coded("dscg_tkdrug_flag"),
    field<In..., &M::maternity_flag>("matn_fee_flag", "生育费用标志", 6).coded("matn_fee_flag"),
};

inline constexpr auto extension = field<&M::extension>("exp_content", "字段扩展");
inline constexpr std::array notes{
    field<&M::remark>("memo", "备注", 1000),
    field<&M::set_no>("comb_no", "组套编码", 3),
    extension,
};

/// 2101, 2102.
inline constexpr auto pharmacy_fields =
    join(head<>, prescription, course<>, billing_doctor<>, herbal_use<>, extension);

/// 2204.
inline constexpr auto outpatient_fields =
    join(head<>, visit_id<>, person_no, field<&M::batch_no>("chrg_bchno", "收费批次号", 30),
         field<&M::disease_code>("dise_codg", "病种编码", 30), prescription, course<>,
         mandatory(billing_department<>), mandatory(billing_doctor<>), receiving<>,
         approval<>.mandatory(), circumstances<>, notes);

/// 2301.
inline constexpr auto inpatient_fields =
    join(head<>, field<&M::original_line_no>("init_feedetl_sn", "原费用流水号", 30), visit_id<>,
         person_no, field<&M::order_no>("drord_no", "医嘱号", 30),
         field<&M::medical_type>("med_type", "医疗类别", 6).coded("med_type").mandatory(),
         mandatory(billing_department<>), mandatory(billing_doctor<>), receiving<>, approval<>,
         circumstances<>, notes);

}  // namespace charge

/// How the catalogue divides one line, as 2101, 2102, 2204 and 2301 answer it.
struct ChargeResult {
    std::string line_no;
    Money total;
    Quantity quantity;
    Price price;
    Price price_limit;  // 999999: none
    std::optional<Rate> self_pay_rate;
    Money full_self_pay;
    Money over_limit;
    Money first_self_pay;
    Money in_scope;
    std::string item_class;   // 01 甲类, 02 乙类, 03 自费
    std::string charge_type;  // kind of item on the bill
    std::optional<std::string> essential_drug_flag;
    std::optional<std::string> negotiated_drug_flag;
    std::optional<std::string> child_drug_flag;
    std::optional<std::string> special_item_flag;
    std::string restricted_flag;
    std::optional<std::string> direct_flag;
    std::optional<std::string> remark;  // why a line could not be divided
    std::optional<Extension> extension;
    std::optional<Money> hospital_part;
};

namespace charge_result {

using M = ChargeResult;

inline constexpr std::array line{
    field<&M::line_no>("feedetl_sn", "费用明细流水号", 30),
    field<&M::total>("det_item_fee_sumamt", "明细项目费用总额").signed_amount(),
    field<&M::quantity>("cnt", "数量").signed_amount(),
    field<&M::price>("pric", "单价"),
};

// `In` is the way to the ChargeResult, for a row that has it as a part.
template <auto... In>
inline constexpr std::array division{
    field<In..., &M::price_limit>("pric_uplmt_amt", "定价上限金额"),
    field<In..., &M::self_pay_rate>("selfpay_prop", "自付比例"),
    field<In..., &M::full_self_pay>("fulamt_ownpay_amt", "全自费金额").signed_amount(),
    field<In..., &M::over_limit>("overlmt_amt", "超限价金额").signed_amount(),
    field<In..., &M::first_self_pay>("preselfpay_amt", "先行自付金额").signed_amount(),
    field<In..., &M::in_scope>("inscp_scp_amt", "符合政策范围金额").signed_amount(),
    field<In..., &M::item_class>("chrgitm_lv", "收费项目等级", 3).coded("chrgitm_lv"),
    field<In..., &M::charge_type>("med_chrgitm_type", "医疗收费项目类别", 6)
        .coded("med_chrgitm_type"),
    field<In..., &M::essential_drug_flag>("bas_medn_flag", "基本药物标志", 3)
        .coded("bas_medn_flag"),
    field<In..., &M::negotiated_drug_flag>("hi_nego_drug_flag", "医保谈判药品标志", 3)
        .coded("hi_nego_drug_flag"),
    field<In..., &M::child_drug_flag>("chld_medc_flag", "儿童用药标志", 3).coded("chld_medc_flag"),
    field<In..., &M::special_item_flag>("list_sp_item_flag", "目录特项标志", 3)
        .coded("list_sp_item_flag"),
    field<In..., &M::direct_flag>("drt_reim_flag", "直报标志", 3).coded("drt_reim_flag"),
    field<In..., &M::remark>("memo", "备注", 500),
};

template <auto... In>
inline constexpr auto restricted =
    field<In..., &M::restricted_flag>("lmt_used_flag", "限制使用标志", 3).coded("lmt_used_flag");

/// 2102, and 2101 with the hospital's part.
inline constexpr auto pharmacy_fields = join(line, division<>);
inline constexpr auto pharmacy_trial_fields = join(
    line, division<>, field<&M::hospital_part>("hosp_part_amt", "医院负担金额").signed_amount());

/// 2204, 2301.
inline constexpr auto upload_fields =
    join(line, division<>, restricted<>, field<&M::extension>("exp_content", "字段扩展"));

}  // namespace charge_result

}  // namespace yibao::wire
