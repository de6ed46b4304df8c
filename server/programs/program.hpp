#pragma once

#include <iosfwd>
#include <map>
#include <string>
#include <vector>

namespace yibao {

/// All of `yibao` but the process: the arguments without the program's name, the environment, the
/// two streams. Returns the exit code.
int run_program(std::vector<std::string> arguments, std::map<std::string, std::string> environment,
                std::ostream& out, std::ostream& err);

}  // namespace yibao
