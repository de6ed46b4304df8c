#pragma once

#include <iosfwd>

#include "storage/verify.hpp"

namespace yibao {

/// What a verification found, for people: what was looked at, each violation, the newest seals.
void print_lines(const storage::VerifyReport& report, std::ostream& out);
/// The same as one JSON object.
void print_json(const storage::VerifyReport& report, std::ostream& out);

}  // namespace yibao
