#pragma once

#include <array>

#include "wire/dictionary.hpp"

namespace yibao::wire {

// Code lists of the interface whose codes are kept as they come: provinces add to them, so a code
// outside of them is no fault. They are here to be read by people (医疗保障信息平台接口规范, 湖南
// V1.1.27, chapter 6; tests/code_lists_test.cpp compares).

namespace codes {

inline constexpr std::array maternity_types{
    Code{"1", "正常产"}, Code{"2", "助娩产"}, Code{"3", "剖宫产"},   Code{"4", "难产"},
    Code{"5", "流产"},   Code{"6", "引产"},   Code{"7", "产前检查"}, Code{"9", "其他"},
};

inline constexpr std::array birth_control_types{
    Code{"1", "放置宫内节育器"},
    Code{"2", "取出宫内节育器"},
    Code{"3", "流产术"},
    Code{"4", "引产术"},
    Code{"5", "绝育手术"},
    Code{"6", "绝育复通手术"},
    Code{"7", "绝育手术（输精管）"},
    Code{"8", "绝育复通手术（输精管）"},
    Code{"9", "其他"},
};

inline constexpr std::array ways_of_leaving{
    Code{"1", "医嘱离院"},   Code{"2", "医嘱转院"}, Code{"3", "医嘱转社区卫生服务机构/乡镇卫生院"},
    Code{"4", "非医嘱离院"}, Code{"5", "死亡"},     Code{"9", "其他"},
};

inline constexpr std::array places_of_payment{
    Code{"1", "中心"},     Code{"2", "医疗机构"},   Code{"3", "省内异地"},
    Code{"4", "跨省异地"}, Code{"5", "互联网医院"}, Code{"6", "市内异地"},
};

inline constexpr std::array deductible_levels{
    Code{"1", "一级及以下"}, Code{"2", "二级"},   Code{"3", "三级"},
    Code{"4", "其他"},       Code{"9", "未定级"},
};

inline constexpr std::array price_limit_levels{
    Code{"1", "一级及以下"},
    Code{"2", "二级"},
    Code{"3", "三级"},
};

inline constexpr std::array production_places{
    Code{"1", "国内"},
    Code{"2", "进口"},
};

inline constexpr std::array benefit_checks{
    Code{"01", "基金项检查"},
    Code{"99", "其他检查"},
};

inline constexpr std::array herbal_uses{
    Code{"1", "复方"},
    Code{"2", "单方"},
};

inline constexpr std::array disability_levels{
    Code{"1", "残疾一级"},
    Code{"2", "残疾二级"},
    Code{"3", "残疾三级"},
    Code{"4", "残疾四级"},
};

inline constexpr std::array diagnosis_types{
    Code{"1", "西医诊断"},
    Code{"2", "中医主病诊断"},
    Code{"3", "中医主证诊断"},
};

inline constexpr std::array special_items{
    Code{"0", "否"},
    Code{"1", "是"},
    Code{"9", "其他"},
};

inline constexpr std::array valid_or_not{
    Code{"0", "无效"},
    Code{"1", "有效"},
};

}  // namespace codes

inline constexpr std::array kept_dictionaries{
    Dictionary{"bas_medn_flag", codes::yes_or_no},
    Dictionary{"birctrl_type", codes::birth_control_types},
    Dictionary{"chld_medc_flag", codes::yes_or_no},
    Dictionary{"cop_flag", codes::yes_or_no},
    Dictionary{"cvlserv_flag", codes::yes_or_no},
    Dictionary{"dedc_hosp_lv", codes::deductible_levels},
    Dictionary{"diag_type", codes::diagnosis_types},
    Dictionary{"disa_lv", codes::disability_levels},
    Dictionary{"drt_reim_flag", codes::yes_or_no},
    Dictionary{"dscg_tkdrug_flag", codes::yes_or_no},
    Dictionary{"dscg_way", codes::ways_of_leaving},
    Dictionary{"etip_flag", codes::yes_or_no},
    Dictionary{"flxempe_flag", codes::yes_or_no},
    Dictionary{"hi_nego_drug_flag", codes::yes_or_no},
    Dictionary{"hosp_prep_flag", codes::yes_or_no},
    Dictionary{"latechb_flag", codes::yes_or_no},
    Dictionary{"list_sp_item_flag", codes::special_items},
    Dictionary{"lmt_used_flag", codes::yes_or_no},
    Dictionary{"lmtpric_hosp_lv", codes::price_limit_levels},
    Dictionary{"matn_fee_flag", codes::yes_or_no},
    Dictionary{"matn_type", codes::maternity_types},
    Dictionary{"nwb_flag", codes::yes_or_no},
    Dictionary{"pay_loc", codes::places_of_payment},
    Dictionary{"pret_flag", codes::yes_or_no},
    Dictionary{"prodplac_type", codes::production_places},
    Dictionary{"refd_setl_flag", codes::yes_or_no},
    Dictionary{"rx_circ_flag", codes::yes_or_no},
    Dictionary{"tcmdrug_used_way", codes::herbal_uses},
    Dictionary{"trdn_flag", codes::yes_or_no},
    Dictionary{"trt_chk_type", codes::benefit_checks},
    Dictionary{"trt_enjymnt_flag", codes::yes_or_no},
    Dictionary{"vali_flag", codes::valid_or_not},
};

}  // namespace yibao::wire
