#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/code_list.hpp"
#include "base/result.hpp"

namespace yibao::enrolment {

/// 单位类型: who insures people.
enum class EmployerKind : std::uint8_t {
    enterprise,
    government,
    public_institution,
    association,
    non_profit,
    self_employed,
    other,
};

inline constexpr std::array<Code<EmployerKind>, 7> employer_kinds{{
    {EmployerKind::enterprise, "10", "企业"},
    {EmployerKind::government, "20", "机关"},
    {EmployerKind::public_institution, "30", "事业单位"},
    {EmployerKind::association, "40", "社会团体"},
    {EmployerKind::non_profit, "50", "民办非企业单位"},
    {EmployerKind::self_employed, "60", "个体工商户"},
    {EmployerKind::other, "90", "其他"},
}};
constexpr std::span<const Code<EmployerKind>> code_list(EmployerKind) { return employer_kinds; }

/// 单位参保状态. Bankrupt, cancelled and merged are for ever.
enum class EmployerState : std::uint8_t { active, suspended, bankrupt, cancelled, merged };

inline constexpr std::array<Code<EmployerState>, 5> employer_states{{
    {EmployerState::active, "1", "正常参保"},
    {EmployerState::suspended, "2", "暂停参保"},
    {EmployerState::bankrupt, "3", "破产"},
    {EmployerState::cancelled, "4", "注销"},
    {EmployerState::merged, "5", "已合并"},
}};
constexpr std::span<const Code<EmployerState>> code_list(EmployerState) { return employer_states; }

/// Whether an employer may go from one state to the other: active and suspended back and forth, from
/// both to an end.
constexpr bool may_become(EmployerState from, EmployerState to) {
    return from <= EmployerState::suspended && from != to;
}

/// The last character of a 统一社会信用代码 (GB 32100-2015, MOD 31-3) from the 17 before it.
char credit_code_check(std::string_view seventeen);

/// The code as it is kept, in capitals. Refuses
///   credit_code.length  not 18 characters
///   credit_code.form    a character that the standard does not use (I, O, S, V, Z among them)
///   credit_code.check   the check character is wrong
Result<std::string> check_credit_code(std::string_view text);

}  // namespace yibao::enrolment
