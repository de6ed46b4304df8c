#include "wire/envelope.hpp"

#include <gtest/gtest.h>

#include "wire/messages/reversal.hpp"
#include "wire/messages/sign_in.hpp"

namespace yibao::wire {
namespace {

const std::string body = R"({"infno":"9001","msgid":"H33018300564202401011000000001",
"mdtrtarea_admvs":"330100","insuplc_admdvs":"","recer_sys_code":"FSI_LOCAL","dev_no":"null",
"infver":"1.0","opter_type":"1","opter":"123","opter_name":"测试","inf_time":"2024-01-01 10:00:00",
"fixmedins_code":"H33018300564","fixmedins_name":"杭州市第二测试医院","serv_code":"local",
"input":{"signIn":{"opter_no":"1","mac":"m","ip":"i"}}})";

const Stamp stamp{"33010020240101100000000000007", Moment::at(Day::of(2024, 1, 1)),
                  Moment::at(Day::of(2024, 1, 2))};

TEST(Envelope, IsReceived) {
    const auto request = receive(body);
    ASSERT_TRUE(request) << request.refusal().message;
    EXPECT_EQ(request->envelope.infno, "9001");
    EXPECT_FALSE(request->envelope.insured_area);
    EXPECT_FALSE(request->envelope.device_no);
    const auto input = read<SignIn::Input>(*request->input);
    ASSERT_TRUE(input) << input.refusal().message;
    EXPECT_EQ(input->terminal.operator_no, "1");
}

TEST(Envelope, IsRefusedFieldByField) {
    const auto without = [](const std::string& text) {
        std::string shorter = body;
        return shorter.erase(shorter.find(text), text.size());
    };
    EXPECT_EQ(receive(without(R"("msgid":"H33018300564202401011000000001",)")).refusal(),
              (Refusal{"wire.required", "发送方报文ID（msgid）必填"}));
    EXPECT_EQ(receive(body.substr(0, 100)).refusal().code, "wire.json");
    EXPECT_EQ(receive("[]").refusal(), (Refusal{"wire.type", "报文应为JSON对象"}));
    EXPECT_EQ(receive("{}").refusal().message, "交易编号（infno）必填");
}

TEST(Envelope, AMissingInputIsForTheMessageToRefuse) {
    const std::string text = body.substr(0, body.find(R"("input")")) + R"("x":1})";
    const auto request = receive(text);
    ASSERT_TRUE(request);
    EXPECT_EQ(read<SignIn::Input>(*request->input).refusal().message, "输入（input）必填");
}

TEST(Envelope, AnswersHaveAllMembers) {
    EXPECT_EQ(accepted(stamp, Reversal::Output{}),
              R"({"infcode":0,"inf_refmsgid":"33010020240101100000000000007",)"
              R"("refmsg_time":"20240101000000000","respond_time":"20240102000000000",)"
              R"("err_msg":null,"output":null,"warn_msg":null,"cainfo":null,"signtype":null})");
    EXPECT_NE(accepted(stamp, Reversal::Output{}, "注意").find(R"("warn_msg":"注意")"),
              std::string::npos);
}

TEST(Envelope, RefusalsCarryTheirCodeWithin200Characters) {
    const std::string text = refused(stamp, {"person.unknown", "查无此人"});
    EXPECT_TRUE(text.starts_with(R"({"infcode":-1,)")) << text;
    EXPECT_NE(text.find(R"("err_msg":"查无此人[person.unknown]","output":null)"),
              std::string::npos);

    std::string endless;
    for (int i = 0; i < 300; ++i) endless += "长";
    const std::string shortened = refused(stamp, {"a.b", endless});
    std::string expected;
    for (int i = 0; i < 195; ++i) expected += "长";
    EXPECT_NE(shortened.find("\"" + expected + "[a.b]\""), std::string::npos);
}

TEST(Envelope, ReferenceNumbersHaveThirtyDigits) {
    EXPECT_EQ(reference_number("330100", Moment::at(Day::of(2024, 1, 1)), 7),
              "330100202401010000000000000007");
    EXPECT_EQ(reference_number("33", Moment{}, 12'345'678'901), "330000197001010000002345678901");
}

}  // namespace
}  // namespace yibao::wire
