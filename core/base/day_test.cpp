#include "base/day.hpp"

#include <rapidcheck/gtest.h>

using namespace yibao;

TEST(Day, KnowsTheCalendar) {
    EXPECT_EQ(Day::parse("2024-02-29")->text(), "2024-02-29");
    for (const char* wrong : {"2024-02-30", "2023-02-29", "2024-13-01", "2024-1-1", "20240101",
                              "0000-00-00", "2024-02-29 ", "", "9999-01-01"})
        EXPECT_FALSE(Day::parse(wrong)) << wrong;
    EXPECT_EQ(*Day::parse("2024-03-01") - *Day::parse("2024-02-01"), 29);
}

TEST(Day, AgeChangesOnTheBirthday) {
    EXPECT_EQ(age_on(Day::of(1980, 6, 15), Day::of(2024, 6, 14)), 43);
    EXPECT_EQ(age_on(Day::of(1980, 6, 15), Day::of(2024, 6, 15)), 44);
}

TEST(Moment, ReadsAndWritesCivilTime) {
    const auto moment = *Moment::parse("2024-02-29 23:59:58");
    EXPECT_EQ(moment.text(), "2024-02-29 23:59:58");
    EXPECT_EQ(moment.stamp(), "20240229235958000");
    EXPECT_EQ(moment.day(), Day::of(2024, 2, 29));
    EXPECT_EQ(Moment::parse("2024-02-29")->text(), "2024-02-29 00:00:00");
    EXPECT_EQ(Moment::of_unix(0).text(), "1970-01-01 08:00:00");
    for (const char* wrong : {"2024-02-29 24:00:00", "2024-02-29T08:00:00", "2024-02-29 8:00:00"})
        EXPECT_FALSE(Moment::parse(wrong)) << wrong;
}

RC_GTEST_PROP(Day, TextReadsBackAsItself, ()) {
    const auto day = Day::number(*rc::gen::inRange(-60000, 370000));
    RC_ASSERT(Day::parse(day.text()) == day);
}
