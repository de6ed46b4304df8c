#include "wire/field.hpp"

#include <gtest/gtest.h>

#include "wire/messages/person_query.hpp"
#include "wire/messages/pharmacy_settlement.hpp"

namespace yibao::wire {
namespace {

TEST(Field, ReadsAPurchase) {
    const auto json = Json::parse(
        R"({"DrugInfo":{"psn_no":123,"mdtrt_cert_type":"02","mdtrt_cert_no":"1","begntime":"2024-02-29",
        "medfee_sumamt":"45.20","insutype":"310","acct_used_flag":"1","med_type":"41","exp_content":{"a":[1,"x"]}},
        "drugdetail":{"feedetl_sn":"1","rx_circ_flag":"0","fee_ocur_time":"2024-02-29 10:00:00","med_list_codg":"X",
        "medins_list_codg":"X","det_item_fee_sumamt":45.2,"cnt":2,"pric":22.6,"prd_days":""}})");
    ASSERT_TRUE(json) << json.refusal().message;
    const auto read_back = read<PharmacySettlement::Input>((*json).root());
    ASSERT_TRUE(read_back) << read_back.refusal().message;
    EXPECT_EQ(read_back->purchase.total, Money::fen(4520));
    EXPECT_EQ(read_back->purchase.person_no, "123");
    EXPECT_EQ(read_back->purchase.extension->json, R"({"a":[1,"x"]})");
    ASSERT_EQ(read_back->lines.size(), 1U);
    EXPECT_EQ(read_back->lines[0].quantity.scaled, 20'000);
}

}  // namespace
}  // namespace yibao::wire
