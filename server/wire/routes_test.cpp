#include "wire/routes.hpp"

#include <gtest/gtest.h>

namespace yibao::wire {
namespace {

std::string code_of(std::string_view path, std::string_view infno) {
    const auto refusal = check_route(path, infno);
    return refusal ? refusal->code : "";
}

TEST(Routes, OneEntryTakesEveryTransaction) {
    EXPECT_EQ(code_of("/fsi/api/rsfComIfsService/callService", "2102"), "");
    EXPECT_EQ(code_of("/fsi/api/rsfComIfsService/callService/2102", "2102"), "");
    EXPECT_EQ(code_of("/fsi/api/rsfComIfsService/callService/2102/?x=1", "2102"), "");
    EXPECT_EQ(code_of("/fsi/api/rsfComIfsService/callService/2102", "2101"), "wire.transaction");
}

TEST(Routes, AServiceTakesItsOwn) {
    EXPECT_EQ(code_of("/fsi/api/outpatientSettleService/saveSettletment", "2207A"), "");
    EXPECT_EQ(code_of("/fsi/api/outpatientSettleService/saveSettletmentA", "2207A"), "");
    EXPECT_EQ(code_of("/fsi/api/hospSettService/settA", "2304A"), "");
    EXPECT_EQ(code_of("/fsi/api/reverseService/revsMethod", "2601"), "");
    EXPECT_EQ(code_of("/fsi/api/reverseService/revsMethod", "2102"), "wire.transaction");
}

TEST(Routes, UnknownTransactionsAreRefusedInWords) {
    const auto refusal = check_route("/fsi/api/rsfComIfsService/callService", "3201");
    ASSERT_TRUE(refusal);
    EXPECT_TRUE(refusal->message.starts_with("未知交易编号3201")) << refusal->message;
}

TEST(Routes, OtherPathsAreNotOfTheInterface) {
    EXPECT_TRUE(is_interface_path("/fsi/api/rsfComIfsService/callService"));
    EXPECT_TRUE(is_interface_path("/fsi/api/hospSettService/preSett"));
    for (const char* path : {"/", "", "/fsi/api/", "/fsi/api/rsfComIfsService/callServiceX",
                             "/metrics", "/fsi/api/hospSettService"})
        EXPECT_FALSE(is_interface_path(path)) << path;
}

}  // namespace
}  // namespace yibao::wire
