#include "base/base64.hpp"

#include <gtest/gtest.h>

namespace yibao {
namespace {

TEST(Base64, encodes_bytes) {
    EXPECT_EQ(base64(""), "");
    EXPECT_EQ(base64("f"), "Zg==");
    EXPECT_EQ(base64("fo"), "Zm8=");
    EXPECT_EQ(base64("foo"), "Zm9v");
    EXPECT_EQ(base64("foobar"), "Zm9vYmFy");
    EXPECT_EQ(base64(std::string("\xff\xfe\x00", 3)), "//4A");
}

TEST(Base64, gives_back_what_it_encoded_and_nothing_else) {
    for (const std::string bytes : {"", "f", "fo", "foo", "foobar"})
        EXPECT_EQ(from_base64(base64(bytes)), bytes);
    for (const char* bad : {"Z", "Zg", "Zg=", "Zg==\n", "Zg==Zg==", "Z g=", "Z_8=", "=", "甲乙"})
        EXPECT_EQ(from_base64(bad), std::nullopt) << bad;
}

}  // namespace
}  // namespace yibao
