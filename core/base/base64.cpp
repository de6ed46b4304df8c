#include "base/base64.hpp"

namespace yibao {

std::string base64(std::string_view bytes) {
    constexpr std::string_view digits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        unsigned three = 0;
        for (std::size_t j = i; j < i + 3; ++j)
            three = three << 8U | (j < bytes.size() ? static_cast<unsigned char>(bytes[j]) : 0U);
        const std::size_t there = bytes.size() - i < 3 ? bytes.size() - i : 3;
        for (std::size_t j = 0; j < 4; ++j)
            text += j <= there ? digits[three >> (18U - 6U * j) & 63U] : '=';
    }
    return text;
}

}  // namespace yibao
