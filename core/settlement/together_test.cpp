#include "settlement/together.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>

using namespace yibao;
using namespace yibao::settlement;

namespace {

Day march(int day) { return Day::of(2025, 3, day); }

catalogue::Item piece(std::string_view code, bool not_paid_alone) {
    catalogue::Item item;
    item.code = code;
    item.name = code;
    item.list = catalogue::ListType::herbal_pieces;
    item.item_class = catalogue::ItemClass::a;
    item.charge_type = catalogue::ChargeType::herbal_pieces;
    item.flags.not_paid_alone = not_paid_alone;
    item.from = Day::of(2025, 1, 1);
    return item;
}

/// 大枣 and 丁香 are marked □, 当归 is not, 阿胶 is never paid; 川芎嗪 is paid for three days.
catalogue::Catalogue some_catalogue() {
    catalogue::Catalogue::Builder builder;
    builder.add(piece("大枣", true));
    builder.add(piece("丁香", true));
    builder.add(piece("当归", false));
    catalogue::Item outside = piece("阿胶", false);
    outside.item_class = catalogue::ItemClass::c;
    builder.add(outside);
    catalogue::Item drug;
    drug.code = "川芎嗪";
    drug.name = "川芎嗪";
    drug.item_class = catalogue::ItemClass::b;
    drug.charge_type = catalogue::ChargeType::western_drug;
    drug.first_self_pay = Rate::percent(10);
    drug.restriction.max_days = 3;
    drug.from = Day::of(2025, 1, 1);
    builder.add(drug);
    auto built = std::move(builder).build();
    return *std::move(built);
}

Charge charge(std::string_view code, std::string_view prescription = "") {
    return {.line_no = "L",
            .returns = {},
            .code = code,
            .amount = Money::yuan(10),
            .price_micro = 10'000'000,
            .count_e4 = 10'000,
            .day = march(1),
            .prescription = prescription};
}

Charge dose(Day day, int days = 0) {
    Charge one = charge("川芎嗪");
    one.day = day;
    one.days = days;
    return one;
}

std::vector<Priced> priced(const std::vector<Charge>& charges,
                           const std::vector<Charge>& earlier = {}) {
    static const catalogue::Catalogue catalogue = some_catalogue();
    auto lines = price(catalogue, charges, {}, earlier);
    return lines ? *std::move(lines) : std::vector<Priced>();
}

/// The codes of what is not paid, line by line.
std::vector<std::string> codes(const std::vector<Priced>& lines) {
    std::vector<std::string> found;
    for (const Priced& line : lines) found.emplace_back(line.standing.code);
    return found;
}

using Codes = std::vector<std::string>;
const std::string alone = "catalogue.alone";
const std::string days = "catalogue.max_days";

}  // namespace

TEST(Together, APrescriptionOfNothingButMarkedPiecesIsNotPaid) {
    EXPECT_EQ(codes(priced({charge("大枣")})), Codes{alone});
    EXPECT_EQ(codes(priced({charge("大枣"), charge("丁香")})), (Codes{alone, alone}));
    EXPECT_EQ(codes(priced({charge("大枣"), charge("当归")})), (Codes{"", ""}));
    EXPECT_EQ(codes(priced({charge("大枣"), charge("阿胶")})), (Codes{alone, ""}))
        << "what is never paid makes nothing else paid";
    EXPECT_EQ(codes(priced({charge("大枣"), dose(march(1))})), (Codes{alone, ""}))
        << "only pieces make a prescription of pieces";
    const auto lines = priced({charge("大枣")});
    EXPECT_TRUE(lines.front().line.full_self_pay);
    EXPECT_EQ(lines.front().standing.item_class, catalogue::ItemClass::c);
    EXPECT_EQ(lines.front().standing.reason,
              "单独使用时不予支付的饮片，处方内没有其他予以支付的饮片，由个人自费");
}

TEST(Together, PrescriptionsAreToldApartByTheirNumbers) {
    EXPECT_EQ(codes(priced({charge("大枣", "R1"), charge("当归", "R2"), charge("丁香", "R2")})),
              (Codes{alone, "", ""}));
    EXPECT_EQ(codes(priced({charge("大枣", "R1")}, {charge("当归", "R1")})), Codes{""})
        << "the other half of the prescription stands beside the bill";
    Charge given_back = charge("当归", "R1");
    given_back.amount = Money{};
    given_back.count_e4 = 0;
    EXPECT_EQ(codes(priced({charge("大枣", "R1"), given_back})), (Codes{alone, ""}));
}

TEST(Together, DaysAboveTheMostAreLeftToThePatient) {
    const auto lines = priced({dose(march(5)), dose(march(1)), dose(march(2)), dose(march(2)),
                               dose(march(4)), dose(march(5))});
    EXPECT_EQ(codes(lines), (Codes{days, "", "", "", "", days}))
        << "in the order of the days, twice on a day is one day";
    EXPECT_EQ(lines.front().standing.reason, "本次就诊支付不超过 3 天，已满，由个人自费");
    EXPECT_TRUE(lines.front().line.full_self_pay);
    EXPECT_EQ(codes(priced({dose(march(4))}, {dose(march(1)), dose(march(2))})), Codes{""});
    EXPECT_EQ(codes(priced({dose(march(1)), dose(march(4))},
                           {dose(march(1)), dose(march(2)), dose(march(3))})),
              (Codes{"", days}))
        << "a day that an earlier bill has begun is not counted again";
    EXPECT_EQ(codes(priced({dose(march(1))}, {dose(march(2)), dose(march(3)), dose(march(4))})),
              Codes{days})
        << "what other bills have settled comes first";
}

TEST(Together, ALineThatGoesBeyondIsPaidForSomeOfItsDays) {
    Charge line = dose(march(1), 7);
    line.count_e4 = 70'000;
    line.amount = Money::yuan(70);
    const auto lines = priced({line, dose(march(8))});
    EXPECT_EQ(codes(lines), (Codes{days, days}));
    EXPECT_EQ(lines[0].line.beyond, Money::yuan(40));
    EXPECT_EQ(lines[0].line.beyond_e4, 40'000);
    EXPECT_FALSE(lines[0].line.full_self_pay);
    EXPECT_EQ(lines[0].standing.item_class, catalogue::ItemClass::b);
    EXPECT_EQ(lines[0].standing.reason,
              "本次就诊支付不超过 3 天，本行 7 天中超出的 4 天由个人自费");
    EXPECT_TRUE(lines[1].line.full_self_pay);
}

TEST(Together, WhatIsNotPaidAnywayUsesUpNoDays) {
    Charge refused = dose(march(1), 3);
    refused.approval = catalogue::Approval::refused;
    EXPECT_EQ(codes(priced({refused, dose(march(2), 3)})), (Codes{"catalogue.not_approved", ""}));
}

TEST(Together, OnlySomeItemsNeedTheVisit) {
    const catalogue::Catalogue catalogue = some_catalogue();
    const auto needs = [&](std::string_view code) {
        return judged_together(catalogue, std::vector<Charge>{charge(code)});
    };
    EXPECT_TRUE(needs("大枣"));
    EXPECT_TRUE(needs("川芎嗪"));
    EXPECT_FALSE(needs("当归"));
    EXPECT_FALSE(needs("查无此药"));
}

namespace {

/// How much of each day of charge is paid, in days.
void count_paid(const std::vector<Charge>& charges, const std::vector<Priced>& lines,
                std::map<Day, int>& paid) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const adjudication::Line& line = lines[i].line;
        RC_ASSERT(line.beyond >= Money{} && line.beyond <= line.amount);
        RC_ASSERT(line.beyond_e4 >= 0 && line.beyond_e4 <= line.count_e4);
        RC_ASSERT(lines[i].standing.code.empty() == lines[i].standing.reason.empty());
        if (line.full_self_pay) continue;
        // a yuan a day
        const auto kept = static_cast<int>((line.amount - line.beyond).fen() / 100);
        int& most = paid[charges[i].day];
        most = std::max(most, kept);
    }
}

std::vector<Charge> some_doses() {
    std::vector<Charge> charges;
    const int count = *rc::gen::inRange(0, 6);
    for (int i = 0; i < count; ++i) {
        Charge one = dose(march(*rc::gen::inRange(1, 8)), *rc::gen::inRange(0, 4));
        one.count_e4 = std::max(1, one.days) * std::int64_t{10'000};
        one.price_micro = 1'000'000;
        one.amount = Money::yuan(std::max(1, one.days));
        charges.push_back(one);
    }
    return charges;
}

}  // namespace

RC_GTEST_PROP(TogetherProperty, TwoBillsOfAVisitArePaidForNoMoreDaysThanTheMost, ()) {
    const auto first = some_doses();
    const auto second = some_doses();
    std::map<Day, int> paid;
    count_paid(first, priced(first), paid);
    count_paid(second, priced(second, first), paid);
    std::map<Day, int> supplied;
    for (const auto* charges : {&first, &second})
        for (const Charge& one : *charges)
            supplied[one.day] = std::max(supplied[one.day], std::max(1, one.days));
    int days_paid = 0;
    int days_supplied = 0;
    for (const auto& [day, count] : paid) days_paid += count;
    for (const auto& [day, count] : supplied) days_supplied += count;
    RC_ASSERT(days_paid == std::min(3, days_supplied));
}
