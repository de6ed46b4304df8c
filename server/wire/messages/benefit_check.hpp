#pragma once

#include "wire/field.hpp"

namespace yibao::wire {

/// 2001: may this person have this benefit, at this institution, on that day?
struct BenefitCheck {
    static constexpr std::string_view infno = "2001";
    static constexpr std::string_view title = "人员待遇享受检查";

    struct Question {
        std::string person_no;
        std::string insurance_type;
        std::string institution_no;
        std::string medical_type;
        Moment begins_at;
        std::optional<Moment> ends_at;
        std::optional<std::string> disease_code;
        std::optional<std::string> disease_name;
        std::optional<std::string> operation_code;
        std::optional<std::string> operation_name;
        std::optional<std::string> maternity_type;
        std::optional<std::string> birth_control_type;
        std::optional<Extension> extension;

        static constexpr auto fields() {
            using M = Question;
            return std::array{
                field<&M::person_no>("psn_no", "人员编号", 30),
                field<&M::insurance_type>("insutype", "险种类型", 6).coded("insutype"),
                field<&M::institution_no>("fixmedins_code", "定点医药机构编号", 12),
                field<&M::medical_type>("med_type", "医疗类别", 6).coded("med_type"),
                field<&M::begins_at>("begntime", "开始时间"),
                field<&M::ends_at>("endtime", "结束时间"),
                field<&M::disease_code>("dise_codg", "病种编码", 30),
                field<&M::disease_name>("dise_name", "病种名称", 500),
                field<&M::operation_code>("oprn_oprt_code", "手术操作代码", 30),
                field<&M::operation_name>("oprn_oprt_name", "手术操作名称", 500),
                field<&M::maternity_type>("matn_type", "生育类别", 6).coded("matn_type"),
                field<&M::birth_control_type>("birctrl_type", "计划生育手术类别", 6)
                    .coded("birctrl_type"),
                field<&M::extension>("exp_content", "字段扩展"),
            };
        }
    };

    /// The answer for one fund, or one check.
    struct Benefit {
        std::string person_no;
        std::string check_type;
        std::string fund_type;
        std::string enjoyed_flag;
        Day begins_on;
        std::optional<Day> ends_on;
        std::optional<std::string> reason;  // why not
        std::optional<Extension> extension;

        static constexpr auto fields() {
            using M = Benefit;
            return std::array{
                field<&M::person_no>("psn_no", "人员编号", 30),
                field<&M::check_type>("trt_chk_type", "待遇检查类型", 6).coded("trt_chk_type"),
                field<&M::fund_type>("fund_pay_type", "基金支付类型", 6).coded("fund_pay_type"),
                field<&M::enjoyed_flag>("trt_enjymnt_flag", "基金款项待遇享受标志", 3)
                    .coded("trt_enjymnt_flag"),
                field<&M::begins_on>("begndate", "开始日期"),
                field<&M::ends_on>("enddate", "结束日期"),
                field<&M::reason>("trt_chk_rslt", "待遇检查结果", 500),
                field<&M::extension>("exp_content", "字段扩展"),
            };
        }
    };

    struct Input {
        Question question;

        static constexpr auto nodes() {
            return std::array{node<&Input::question>("data", "检查条件")};
        }
    };

    struct Output {
        std::vector<Benefit> benefits;

        static constexpr auto nodes() {
            return std::array{rows<&Output::benefits>("trtinfo", "待遇享受信息").optional()};
        }
    };
};

}  // namespace yibao::wire
