#pragma once

#include "programs/command.hpp"

namespace yibao {

/// Puts examples and the exit codes that it may end with under the help of every command. Each
/// command has its own (ensure).
void add_examples(Command program);

}  // namespace yibao
