#pragma once

#include <string_view>

#include "picture/picture.hpp"

namespace yibao::picture {

/// How the camera was held, as the Exif part of a JPEG has it: 1 (upright) to 8; 1 where it does not
/// say.
int orientation_of(std::string_view jpeg);

/// The picture set upright. `orientation`: 1 to 8.
Picture turned(const Picture& picture, int orientation);

}  // namespace yibao::picture
