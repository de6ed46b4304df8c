#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace yibao {

/// RFC 4648, with padding, without line breaks.
std::string base64(std::string_view bytes);

/// The bytes again. Nothing where it is not what base64() writes.
std::optional<std::string> from_base64(std::string_view text);

}  // namespace yibao
