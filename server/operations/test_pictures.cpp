#include "operations/test_pictures.hpp"

#include <fmt/format.h>
#include <sodium.h>

#include "picture/picture.hpp"
#include "storage/table_csv.hpp"

namespace yibao::operations {

std::string test_picture(int width, int height, int shade) {
    picture::Picture picture{width, height, {}};
    picture.pixels.assign(static_cast<std::size_t>(width * height * 3),
                          static_cast<std::uint8_t>(shade));
    return storage::base64(picture::jpeg_of(picture));
}

std::string size_shown(const std::string& base64) {
    std::string file(base64.size(), '\0');
    std::size_t length = 0;
    if (sodium_base642bin(reinterpret_cast<unsigned char*>(file.data()), file.size(), base64.data(),
                          base64.size(), nullptr, &length, nullptr,
                          sodium_base64_VARIANT_ORIGINAL) != 0)
        return {};
    const auto picture = picture::read(file.substr(0, length));
    return picture ? fmt::format("{}x{}", picture->width, picture->height) : std::string();
}

}  // namespace yibao::operations
