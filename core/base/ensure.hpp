#pragma once

#include <stdexcept>
#include <string>

namespace yibao {

/// A precondition or an invariant does not hold: the program is wrong, not the person who asked.
struct BrokenInvariant : std::logic_error {
    using std::logic_error::logic_error;
};

/// The place comes in as default arguments, so no macro is needed. (std::source_location is unknown
/// to Debian 12's clang-tidy 14.)
inline void ensure(bool holds, const char* what, const char* file = __builtin_FILE(),
                   int line = __builtin_LINE()) {
    if (holds) return;
    throw BrokenInvariant(std::string(file) + ":" + std::to_string(line) + ": " + what);
}

}  // namespace yibao
