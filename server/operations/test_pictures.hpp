#pragma once

// For tests only.

#include <string>

namespace yibao::operations {

/// A JPEG of that size, in base64; pictures of different shades are different files.
std::string test_picture(int width, int height, int shade = 128);

/// What such a base64 text shows: "358x441", or nothing.
std::string size_shown(const std::string& content);

}  // namespace yibao::operations
