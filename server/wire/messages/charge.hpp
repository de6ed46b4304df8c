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

inline constexpr std::array head{
    field<&M::line_no>("feedetl_sn", "费用明细流水号", 30),
    field<&M::charged_at>("fee_ocur_time", "费用发生时间"),
    field<&M::catalogue_code>("med_list_codg", "医疗目录编码", 50),
    field<&M::institution_code>("medins_list_codg", "医药机构目录编码", 150),
    field<&M::total>("det_item_fee_sumamt", "明细项目费用总额").signed_amount(),
    field<&M::quantity>("cnt", "数量").signed_amount(),
    field<&M::price>("pric", "单价"),
};

inline constexpr std::array prescription{
    field<&M::prescription_no>("rxno", "处方号", 30),
    field<&M::external_prescription_flag>("rx_circ_flag", "外购处方标志", 3).coded("rx_circ_flag"),
    field<&M::dose>("sin_dos_dscr", "单次剂量描述", 200),
    field<&M::frequency>("used_frqu_dscr", "使用频次描述", 200),
    field<&M::course_days>("prd_days", "周期天数"),
    field<&M::route>("medc_way_dscr", "用药途径描述", 200),
};

inline constexpr std::array visit{
    field<&M::visit_id>("mdtrt_id", "就诊ID", 30),
    field<&M::person_no>("psn_no", "人员编号", 30),
};

inline constexpr auto doctor_code =
    field<&M::billing_doctor_code>("bilg_dr_codg", "开单医生编码", 30);
inline constexpr auto doctor = field<&M::billing_doctor>("bilg_dr_name", "开单医师姓名", 50);
inline constexpr auto herbal_use =
    field<&M::herbal_use>("tcmdrug_used_way", "中药使用方式", 6).coded("tcmdrug_used_way");
inline constexpr auto extension = field<&M::extension>("exp_content", "字段扩展");
inline constexpr auto approval =
    field<&M::approval_flag>("hosp_appr_flag", "医院审批标志", 3).coded("hosp_appr_flag");

inline constexpr std::array departments{
    field<&M::billing_department_code>("bilg_dept_codg", "开单科室编码", 30).mandatory(),
    field<&M::billing_department>("bilg_dept_name", "开单科室名称", 100).mandatory(),
    doctor_code.mandatory(),
    doctor.mandatory(),
    field<&M::receiving_department_code>("acord_dept_codg", "受单科室编码", 30),
    field<&M::receiving_department>("acord_dept_name", "受单科室名称", 100),
    field<&M::receiving_doctor_code>("orders_dr_code", "受单医生编码", 30),
    field<&M::receiving_doctor>("orders_dr_name", "受单医生姓名", 50),
};

inline constexpr std::array circumstances{
    herbal_use,
    field<&M::external_exam_flag>("etip_flag", "外检标志", 3).coded("etip_flag"),
    field<&M::external_exam_hospital>("etip_hosp_code", "外检医院编码", 30),
    field<&M::take_home_flag>("dscg_tkdrug_flag", "出院带药标志", 3).coded("dscg_tkdrug_flag"),
    field<&M::maternity_flag>("matn_fee_flag", "生育费用标志", 6).coded("matn_fee_flag"),
    field<&M::remark>("memo", "备注", 1000),
    field<&M::set_no>("comb_no", "组套编码", 3),
    extension,
};

inline constexpr auto pharmacy_fields =
    join(head, prescription, doctor_code, doctor, herbal_use, extension);

inline constexpr auto outpatient_fields =
    join(head, visit, field<&M::batch_no>("chrg_bchno", "收费批次号", 30),
         field<&M::disease_code>("dise_codg", "病种编码", 30), prescription, departments,
         approval.mandatory(), circumstances);

inline constexpr auto inpatient_fields =
    join(head, field<&M::original_line_no>("init_feedetl_sn", "原费用流水号", 30), visit,
         field<&M::order_no>("drord_no", "医嘱号", 30),
         field<&M::medical_type>("med_type", "医疗类别", 6).coded("med_type").mandatory(),
         departments, approval, circumstances);

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

inline constexpr std::array common{
    field<&M::line_no>("feedetl_sn", "费用明细流水号", 30),
    field<&M::total>("det_item_fee_sumamt", "明细项目费用总额").signed_amount(),
    field<&M::quantity>("cnt", "数量").signed_amount(),
    field<&M::price>("pric", "单价"),
    field<&M::price_limit>("pric_uplmt_amt", "定价上限金额"),
    field<&M::self_pay_rate>("selfpay_prop", "自付比例"),
    field<&M::full_self_pay>("fulamt_ownpay_amt", "全自费金额").signed_amount(),
    field<&M::over_limit>("overlmt_amt", "超限价金额").signed_amount(),
    field<&M::first_self_pay>("preselfpay_amt", "先行自付金额").signed_amount(),
    field<&M::in_scope>("inscp_scp_amt", "符合政策范围金额").signed_amount(),
    field<&M::item_class>("chrgitm_lv", "收费项目等级", 3).coded("chrgitm_lv"),
    field<&M::charge_type>("med_chrgitm_type", "医疗收费项目类别", 6).coded("med_chrgitm_type"),
    field<&M::essential_drug_flag>("bas_medn_flag", "基本药物标志", 3).coded("bas_medn_flag"),
    field<&M::negotiated_drug_flag>("hi_nego_drug_flag", "医保谈判药品标志", 3)
        .coded("hi_nego_drug_flag"),
    field<&M::child_drug_flag>("chld_medc_flag", "儿童用药标志", 3).coded("chld_medc_flag"),
    field<&M::special_item_flag>("list_sp_item_flag", "目录特项标志", 3).coded("list_sp_item_flag"),
    field<&M::direct_flag>("drt_reim_flag", "直报标志", 3).coded("drt_reim_flag"),
    field<&M::remark>("memo", "备注", 500),
};

/// 2102, and 2101 with the hospital's part.
inline constexpr auto pharmacy_fields = common;
inline constexpr auto pharmacy_trial_fields =
    join(common, field<&M::hospital_part>("hosp_part_amt", "医院负担金额").signed_amount());

/// 2204, 2301.
inline constexpr auto upload_fields = join(
    common, field<&M::restricted_flag>("lmt_used_flag", "限制使用标志", 3).coded("lmt_used_flag"),
    field<&M::extension>("exp_content", "字段扩展"));

}  // namespace charge_result

}  // namespace yibao::wire
