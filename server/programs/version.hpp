#pragma once

#include <string_view>

namespace yibao {

std::string_view version();  // "0.1.0", from CMakeLists.txt

}  // namespace yibao
