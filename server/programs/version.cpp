#include "programs/version.hpp"

namespace yibao {

std::string_view version() { return YIBAO_VERSION; }

}  // namespace yibao
