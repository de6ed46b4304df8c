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

}  // namespace yibao::forms::codes
