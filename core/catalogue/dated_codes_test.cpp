#include "catalogue/dated_codes.hpp"

#include <gtest/gtest.h>

namespace yibao::catalogue {
namespace {

TEST(DatedCodes, count_from_their_first_day_to_their_last) {
    DatedCodes codes;
    EXPECT_TRUE(codes.empty());
    codes.add("I10.x00", Day::of(2020, 1, 1), Day::of(2026, 12, 31));
    codes.add("I10.x00", Day::of(2028, 1, 1), std::nullopt);
    codes.add("J18.900", Day::of(2020, 1, 1), std::nullopt);
    EXPECT_FALSE(codes.valid_on("I10.x00", Day::of(2019, 12, 31)));
    EXPECT_TRUE(codes.valid_on("I10.x00", Day::of(2020, 1, 1)));
    EXPECT_TRUE(codes.valid_on("I10.x00", Day::of(2026, 12, 31)));
    EXPECT_FALSE(codes.valid_on("I10.x00", Day::of(2027, 1, 1)));
    EXPECT_TRUE(codes.valid_on("I10.x00", Day::of(2028, 1, 1)));
    EXPECT_TRUE(codes.valid_on("J18.900", Day::of(2099, 1, 1)));
    EXPECT_FALSE(codes.valid_on("J18", Day::of(2026, 1, 1))) << "no beginnings of codes";
    EXPECT_EQ(codes.size(), 3U);
}

}  // namespace
}  // namespace yibao::catalogue
