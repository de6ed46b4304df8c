#include "base/hex.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdint>

namespace yibao {
namespace {

TEST(Hex, writes_bytes_and_reads_them_again) {
    const std::string bytes("\x00\x7f\x80\xff", 4);
    EXPECT_EQ(hex(bytes), "007f80ff");
    EXPECT_EQ(from_hex("007f80ff"), bytes);
    EXPECT_EQ(hex(""), "");
    EXPECT_EQ(from_hex(""), "");
    EXPECT_EQ(hex(as_text(std::array<std::uint8_t, 2>{1, 254})), "01fe");
}

TEST(Hex, reads_nothing_else) {
    for (const char* wrong : {"0", "0g", "FF", " 0", "00 "}) EXPECT_FALSE(from_hex(wrong)) << wrong;
}

}  // namespace
}  // namespace yibao
