#include "storage/packed.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <stdexcept>
#include <string>
#include <string_view>

namespace yibao::storage {
namespace {

RC_GTEST_PROP(Packed, GivesBackWhatWentIn, (const std::string& text)) {
    RC_ASSERT(Packed::of(text).text() == text);
    RC_ASSERT(Packed::from_bytes(Packed::of(text).bytes()).text() == text);
}

TEST(Packed, MakesTheLinesOfABillSmall) {
    std::string lines = R"({"lines":[)";
    for (int i = 0; i < 5; ++i)
        lines += R"({"feedetl_sn":")" + std::to_string(i) +
                 R"(","fee_ocur_time":"2025-03-04 09:10:11","med_list_codg":"XA0)" +
                 std::to_string(i * 7919) +
                 R"(","det_item_fee_sumamt":31.4,"cnt":2,"pric":15.7,"pric_uplmt_amt":999999,)"
                 R"("inscp_scp_amt":31.4,"chrgitm_lv":"01","med_chrgitm_type":"09"},)";
    lines.back() = ']';
    lines += '}';
    EXPECT_LT(Packed::of(lines).bytes().size(), lines.size() / 5);
}

// A store's oldest rows must be readable for ever.
TEST(Packed, ReadsWhatWasPackedWithTheFirstSample) {
    constexpr std::string_view kept =
        "0128b52ffd2045f50000487b33302e36367d5d7d06006ce501bbe402340774900da89207c859c957";
    std::string bytes;
    for (std::size_t i = 0; i < kept.size(); i += 2)
        bytes += static_cast<char>(std::stoi(std::string(kept.substr(i, 2)), nullptr, 16));
    EXPECT_EQ(Packed::from_bytes(bytes).text(),
              R"({"segments":[{"stage":"统筹","payer":"统筹基金","paid":30.66}]})");
}

TEST(Packed, RefusesWhatIsDamaged) {
    std::string bytes = Packed::of("a text that is not very short, so that it is packed").bytes();
    EXPECT_THROW((void)Packed::from_bytes(bytes.substr(0, bytes.size() - 3)).text(),
                 std::runtime_error);
    bytes.front() = 99;
    EXPECT_THROW((void)Packed::from_bytes(bytes).text(), std::runtime_error);
}

}  // namespace
}  // namespace yibao::storage
