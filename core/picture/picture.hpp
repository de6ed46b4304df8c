#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace yibao::picture {

/// Pixels the right way up, row by row from the top, three bytes each: red, green, blue.
struct Picture {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels;

    bool operator==(const Picture&) const = default;
};

inline constexpr int shortest_side = 100;  // pixels
inline constexpr int longest_side = 5000;

/// What a file of JPEG or PNG shows. It is known by what stands in it, not by a name, and every pixel
/// is read: nothing else of it (where and when it was taken, with what) comes along. What a JPEG
/// says of how the camera was held is heeded; what a PNG lets shine through is white. Refuses
/// picture.format, picture.broken, picture.colours (a JPEG for printers), picture.pixels.
Result<Picture> read(std::string_view file);

/// The same, not larger than this: made smaller in proportion, never larger.
Picture fitted(const Picture& picture, int width, int height);

/// As a JPEG with nothing but the picture in it.
std::string jpeg_of(const Picture& picture);

}  // namespace yibao::picture
