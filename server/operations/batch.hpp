#pragma once

#include <fmt/format.h>

#include <cstddef>
#include <optional>
#include <string>

#include "base/result.hpp"
#include "forms/batch.hpp"

namespace yibao::operations {

// Rows that came together, out of a file: all of them count, or none.

/// Refuses batch.size: none, or more than `most`.
inline std::optional<Refusal> check_rows(std::size_t rows, std::size_t most) {
    if (rows > 0 && rows <= most) return std::nullopt;
    return Refusal{"batch.size", fmt::format("每批应有1至{}行，现有{}行", most, rows)};
}

/// Why all are refused, with the row, counted from 0, that it is for.
inline Refusal at_row(std::size_t at, const Refusal& refusal) {
    return {refusal.code, fmt::format("第{}行：{}", at + 1, refusal.message)};
}

/// The same where each row is told of.
inline forms::RowFault fault_at(std::size_t at, const Refusal& refusal) {
    return {forms::count(at + 1), std::string(forms::field_in(refusal.message)), refusal.code,
            refusal.message};
}

}  // namespace yibao::operations
