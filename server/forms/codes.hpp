#pragma once

#include <array>
#include <cstddef>

#include "access/scope.hpp"
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

}  // namespace yibao::forms::codes
