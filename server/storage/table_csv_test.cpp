#include "storage/table_csv.hpp"

#include <gtest/gtest.h>

#include "storage/records/visit.hpp"

using namespace yibao;
using namespace yibao::storage;

namespace {

TEST(TableCsv, WritesEachKindOfValueForPeople) {
    EXPECT_EQ(csv_cell(std::int64_t{-5}, Content::money), "-0.05");
    EXPECT_EQ(csv_cell(std::int64_t{Day::of(2026, 11, 22).number()}, Content::day), "2026-11-22");
    const auto moment = Moment::parse("2026-11-22 08:30:00")->milliseconds() + 7;
    EXPECT_EQ(csv_cell(moment, Content::moment), "2026-11-22 08:30:00.007");
    EXPECT_EQ(csv_cell(std::int64_t{850'000}, Content::rate).substr(0, 4), "0.85");
    EXPECT_EQ(csv_cell(std::int64_t{1}, Content::yes_no), "1");
    EXPECT_EQ(csv_cell(std::string_view("a\"b,\r\nc"), Content::text), "\"a\"\"b,\r\nc\"");
    const Packed packed = Packed::of(R"({"a":1})");
    EXPECT_EQ(csv_cell(std::string_view(packed.bytes()), Content::packed), R"("{""a"":1}")");
    EXPECT_EQ(csv_cell(Value{}, Content::text), "") << "nothing";
    EXPECT_EQ(csv_cell(std::string_view(""), Content::text), "\"\"") << "an empty text";
}

TEST(TableCsv, WritesALineForARecord) {
    ChargeBatch batch;
    batch.id = 5;
    batch.visit = 4;
    batch.number = "甲";
    batch.total = Money::fen(12);
    std::vector<Value> values;
    const Table& table = table_of<ChargeBatch>();
    table.write(&batch, values);
    const std::string_view more[] = {"name"};
    EXPECT_EQ(csv_header(table, more), "id,visit,number,lines,total,settlement,cancelled,name\r\n");
    const std::string extra[] = {"x"};
    EXPECT_EQ(csv_line(table, values, extra), "5,4,\"甲\",\"\",0.12,,0,\"x\"\r\n");
}

}  // namespace
