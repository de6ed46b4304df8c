#include "operations/test_pictures.hpp"

#include <fmt/format.h>

#include "base/base64.hpp"
#include "picture/picture.hpp"

namespace yibao::operations {

std::string test_picture(int width, int height, int shade) {
    picture::Picture picture{width, height, {}};
    picture.pixels.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3,
                          static_cast<std::uint8_t>(shade));
    return base64(picture::jpeg_of(picture));
}

std::string size_shown(const std::string& content) {
    const auto picture = picture::read(from_base64(content).value_or(""));
    return picture ? fmt::format("{}x{}", picture->width, picture->height) : std::string();
}

}  // namespace yibao::operations
