#pragma once

#include <array>
#include <cstddef>

#include "access/scope.hpp"
#include "catalogue/hospital_grade.hpp"
#include "enrolment/employer.hpp"
#include "wire/dictionary.hpp"

namespace yibao::forms::codes {

// The code lists of the agency's own forms; those of the interface stand in wire/dictionary.hpp.

/// The codes of an enum, for a form.
template <class E, std::size_t size>
constexpr std::array<wire::Code, size> listed(const std::array<Code<E>, size>& codes) {
    std::array<wire::Code, size> list;
    for (std::size_t i = 0; i < size; ++i) list[i] = {codes[i].code, codes[i].title};
    return list;
}

inline constexpr wire::Dictionary yes_no{"yes_no", wire::codes::yes_or_no};

inline constexpr auto organisation_kinds = listed(access::organisation_kinds);
inline constexpr wire::Dictionary organisation_kind{"organisation_kind", organisation_kinds};

inline constexpr auto employer_kinds = listed(enrolment::employer_kinds);
inline constexpr wire::Dictionary employer_kind{"employer_kind", employer_kinds};
inline constexpr auto employer_states = listed(enrolment::employer_states);
inline constexpr wire::Dictionary employer_state{"employer_state", employer_states};

inline constexpr std::array institution_kinds{
    wire::Code{"1", "定点医疗机构"},
    wire::Code{"2", "定点零售药店"},
};
inline constexpr wire::Dictionary institution_kind{"institution_kind", institution_kinds};
inline constexpr auto hospital_grades = listed(catalogue::hospital_grades);
/// The spellings with a leading zero are read on the wire, not offered to people.
inline constexpr wire::Dictionary hospital_grade{"hospital_grade",
                                                 std::span(hospital_grades).first(14)};
inline constexpr std::array institution_states{
    wire::Code{"1", "正常"},
    wire::Code{"2", "暂停"},
    wire::Code{"3", "取消定点"},
};
inline constexpr wire::Dictionary institution_state{"institution_state", institution_states};
inline constexpr std::array institution_change_kinds{
    wire::Code{"state", "联网状态"},
    wire::Code{"level", "医院等级"},
};
inline constexpr wire::Dictionary institution_change_kind{"institution_change_kind",
                                                          institution_change_kinds};
/// Where a day stands between a first day and a last one.
inline constexpr std::array terms{
    wire::Code{"coming", "尚未开始"},
    wire::Code{"current", "执行中"},
    wire::Code{"over", "已结束"},
    wire::Code{"void", "未执行"},
};
inline constexpr wire::Dictionary term{"term", terms};
inline constexpr std::array coverages{
    wire::Code{"covered", "有效"},
    wire::Code{"renew", "待续签"},
    wire::Code{"none", "未签"},
};
inline constexpr wire::Dictionary coverage{"coverage", coverages};

inline constexpr std::array declaration_states{
    wire::Code{"waiting", "待复核"},
    wire::Code{"approved", "已通过"},
    wire::Code{"refused", "已退回"},
    wire::Code{"withdrawn", "已撤回"},
};
inline constexpr wire::Dictionary declaration_state{"declaration_state", declaration_states};
inline constexpr std::array review_decisions{
    wire::Code{"approve", "通过"},
    wire::Code{"refuse", "退回"},
};
inline constexpr wire::Dictionary review_decision{"review_decision", review_decisions};

/// 民族 (naty; GB/T 3304-1991, with two digits).
inline constexpr std::array nations{
    wire::Code{"01", "汉族"},       wire::Code{"02", "蒙古族"},     wire::Code{"03", "回族"},
    wire::Code{"04", "藏族"},       wire::Code{"05", "维吾尔族"},   wire::Code{"06", "苗族"},
    wire::Code{"07", "彝族"},       wire::Code{"08", "壮族"},       wire::Code{"09", "布依族"},
    wire::Code{"10", "朝鲜族"},     wire::Code{"11", "满族"},       wire::Code{"12", "侗族"},
    wire::Code{"13", "瑶族"},       wire::Code{"14", "白族"},       wire::Code{"15", "土家族"},
    wire::Code{"16", "哈尼族"},     wire::Code{"17", "哈萨克族"},   wire::Code{"18", "傣族"},
    wire::Code{"19", "黎族"},       wire::Code{"20", "傈僳族"},     wire::Code{"21", "佤族"},
    wire::Code{"22", "畲族"},       wire::Code{"23", "高山族"},     wire::Code{"24", "拉祜族"},
    wire::Code{"25", "水族"},       wire::Code{"26", "东乡族"},     wire::Code{"27", "纳西族"},
    wire::Code{"28", "景颇族"},     wire::Code{"29", "柯尔克孜族"}, wire::Code{"30", "土族"},
    wire::Code{"31", "达斡尔族"},   wire::Code{"32", "仫佬族"},     wire::Code{"33", "羌族"},
    wire::Code{"34", "布朗族"},     wire::Code{"35", "撒拉族"},     wire::Code{"36", "毛南族"},
    wire::Code{"37", "仡佬族"},     wire::Code{"38", "锡伯族"},     wire::Code{"39", "阿昌族"},
    wire::Code{"40", "普米族"},     wire::Code{"41", "塔吉克族"},   wire::Code{"42", "怒族"},
    wire::Code{"43", "乌孜别克族"}, wire::Code{"44", "俄罗斯族"},   wire::Code{"45", "鄂温克族"},
    wire::Code{"46", "德昂族"},     wire::Code{"47", "保安族"},     wire::Code{"48", "裕固族"},
    wire::Code{"49", "京族"},       wire::Code{"50", "塔塔尔族"},   wire::Code{"51", "独龙族"},
    wire::Code{"52", "鄂伦春族"},   wire::Code{"53", "赫哲族"},     wire::Code{"54", "门巴族"},
    wire::Code{"55", "珞巴族"},     wire::Code{"56", "基诺族"},
};
inline constexpr wire::Dictionary nation{"nation", nations};

}  // namespace yibao::forms::codes
