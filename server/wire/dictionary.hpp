#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace yibao::wire {

struct Code {
    std::string_view value;
    std::string_view title;
};

/// A code list that decides something here, so that a code outside it is refused on reading. Other
/// coded fields are handed on as they come: their lists differ from province to province.
struct Dictionary {
    std::string_view name;
    std::span<const Code> codes;
    bool local_subcodes = false;  // provinces extend the listed codes to the right: 1101 is an 11

    constexpr bool knows(std::string_view value) const {
        const bool digits = value.find_first_not_of("0123456789") == std::string_view::npos;
        return std::ranges::any_of(codes, [&](const Code& code) {
            return value == code.value ||
                   (local_subcodes && digits && value.starts_with(code.value));
        });
    }
};

namespace codes {

inline constexpr std::array credential_types{
    Code{"01", "医保电子凭证"},
    Code{"02", "居民身份证"},
    Code{"03", "社会保障卡"},
};

inline constexpr std::array certificate_types{
    Code{"01", "居民身份证（户口簿）"},
    Code{"02", "中国人民解放军军官证"},
    Code{"03", "中国人民武装警察警官证"},
    Code{"04", "香港特区护照／港澳居民来往内地通行证"},
    Code{"05", "澳门特区护照／港澳居民来往内地通行证"},
    Code{"06", "台湾居民来往大陆通行证"},
    Code{"07", "外国人永久居留证"},
    Code{"08", "外国人护照"},
    Code{"09", "残疾人证"},
    Code{"10", "军烈属证明"},
    Code{"11", "外国人就业证"},
    Code{"12", "外国专家证"},
    Code{"13", "外国人常驻记者证"},
    Code{"14", "台港澳人员就业证"},
    Code{"15", "回国（来华）定居专家证"},
    Code{"16", "中国护照"},
    Code{"17", "港澳台居民居住证"},
    Code{"90", "社会保障卡"},
    Code{"99", "其他身份证件"},
};

inline constexpr std::array insurance_types{
    Code{"310", "职工基本医疗保险"},
    Code{"320", "公务员医疗补助"},
    Code{"330", "大额医疗费用补助"},
    Code{"340", "离休人员医疗保障"},
    Code{"350", "一至六级残废军人医疗补助"},
    Code{"360", "老红军医疗保障"},
    Code{"370", "企业补充医疗保险"},
    Code{"380", "新型农村合作医疗"},
    Code{"390", "城乡居民基本医疗保险"},
    Code{"391", "城镇居民基本医疗保险"},
    Code{"392", "城乡居民大病医疗保险"},
    Code{"399", "其他特殊人员医疗保障"},
    Code{"410", "长期照护保险"},
    Code{"510", "生育保险"},
};

inline constexpr std::array medical_types{
    Code{"11", "普通门诊"},     Code{"12", "门诊挂号"}, Code{"13", "急诊"},
    Code{"14", "门诊慢特病"},   Code{"15", "门诊统筹"}, Code{"16", "门诊特殊病"},
    Code{"18", "特药购药"},     Code{"21", "普通住院"}, Code{"22", "外伤住院"},
    Code{"23", "转外诊治住院"}, Code{"28", "日间手术"}, Code{"41", "定点药店购药"},
    Code{"51", "生育门诊"},     Code{"52", "生育住院"}, Code{"53", "计划生育手术"},
    Code{"54", "生育其他"},     Code{"71", "家庭病床"}, Code{"99", "其他"},
};

inline constexpr std::array account_uses{
    Code{"0", "不使用"},
    Code{"1", "使用本人个人账户"},
    Code{"2", "使用共济人个人账户"},
};

inline constexpr std::array settlement_ways{
    Code{"01", "按项目结算"},
    Code{"02", "按定额结算"},
};

inline constexpr std::array yes_or_no{
    Code{"0", "否"},
    Code{"1", "是"},
};

inline constexpr std::array operator_types{
    Code{"1", "经办人"},
    Code{"2", "自助终端"},
    Code{"3", "移动终端"},
};

inline constexpr std::array approvals{
    Code{"0", "无须审批"},
    Code{"1", "审批通过"},
    Code{"2", "审批不通过"},
};

}  // namespace codes

inline constexpr std::array dictionaries{
    Dictionary{"mdtrt_cert_type", codes::credential_types},
    Dictionary{"psn_cert_type", codes::certificate_types, true},
    Dictionary{"insutype", codes::insurance_types, true},
    Dictionary{"med_type", codes::medical_types, true},
    Dictionary{"acct_used_flag", codes::account_uses},
    Dictionary{"psn_setlway", codes::settlement_ways},
    Dictionary{"mid_setl_flag", codes::yes_or_no},
    Dictionary{"maindiag_flag", codes::yes_or_no},
    Dictionary{"hosp_appr_flag", codes::approvals},
    Dictionary{"opter_type", codes::operator_types},
};

/// The list of that name, or nullptr where codes are not checked.
constexpr const Dictionary* dictionary(std::string_view name) {
    const auto* const found = std::ranges::find(dictionaries, name, &Dictionary::name);
    return found == dictionaries.end() ? nullptr : found;
}

}  // namespace yibao::wire
