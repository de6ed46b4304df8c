// What is refused though the message is right: the store has trouble, amounts overflow. And that a
// trial writes nothing.

#include <gtest/gtest.h>

#include "operations/test_agency.hpp"
#include "operations/test_messages.hpp"

namespace yibao::operations {
namespace {

using Agent = TestAgency;
using storage::Outcome;
using storage::StoreError;

constexpr std::int64_t person = Agent::employee;

/// A store that is too busy, or fails in the way that it is told.
class TroubledStore : public storage::Store {
public:
    explicit TroubledStore(Outcome trouble) : trouble_(std::move(trouble)) {}

    void submit(storage::Buckets, storage::Operation, storage::Done done) override {
        done(trouble_);
    }
    Load load() const override { return {}; }
    void watch(Watch) override {}

protected:
    void run_read(const std::function<void(storage::Reader&)>&) override {
        std::rethrow_exception(trouble_.error);
    }

private:
    Outcome trouble_;
};

class Trouble : public testing::Test {
protected:
    /// The code in brackets and the text before it are what the cashier sees.
    static void expect(const Said& said, const std::string& code, const std::string& text) {
        EXPECT_EQ(said.code(), code) << said.body;
        EXPECT_EQ(said.at("infcode"), "-1");
        EXPECT_EQ(said.at("err_msg"), text + "[" + code + "]");
    }
    void expect_all(std::exception_ptr trouble, const std::string& code, const std::string& text) {
        TroubledStore store({trouble ? Outcome::State::failed : Outcome::State::busy, trouble});
        Desk desk(store, Agency::load(agency.store(), agency.vault()),
                  [this] { return agency.now; });
        const std::string counts = agency.counts();
        expect(agency.say_to(desk, Agent::pharmacy, "2102", purchase(person, {{"1"}})), code, text);
        if (trouble)
            expect(agency.say_to(desk, Agent::pharmacy, "2101", purchase(person, {{"1"}})), code,
                   text);
        EXPECT_EQ(agency.counts(), counts);
    }
    Said done(const std::string& infno, const std::string& input) {
        Said said = agency.say(Agent::hospital, infno, input);
        EXPECT_TRUE(said.accepted()) << infno << " " << said.body;
        return said;
    }

    TestAgency agency;
};

TEST_F(Trouble, OfTheStoreSaysWhetherToSendAgain) {
    expect_all(nullptr, "store.busy", "系统繁忙，请稍后用原报文重发");
    expect_all(std::make_exception_ptr(StoreError(StoreError::Kind::full, "/store", "full", "")),
               "system.store", "医保系统存储暂时不可用，本次业务未办理，请稍后用原报文重发");
    expect_all(std::make_exception_ptr(std::logic_error("a mistake")), "system.error",
               "系统内部错误，本次业务未办理，请联系医保经办机构");
}

TEST_F(Trouble, OfAmountsThatNobodyCanAddUp) {
    const std::vector<Line> first(1, {"1", "A", "99999999999999.99", 100'000});
    std::vector<Line> lines;
    for (int i = 0; i < 1000; ++i)
        lines.push_back({std::to_string(i), "A", "99999999999999.99", 100'000});
    const auto rows = lines_json(lines);
    auto input = purchase(person, first);
    input.replace(input.find("[{"), std::string::npos, rows + "}");
    // The sum is the first thing that is reckoned of the lines.
    for (const char* infno : {"2101", "2102"})
        expect(agency.say_to(agency.desk(), Agent::pharmacy, infno, input), "system.overflow",
               "金额或数量超出可计算的范围，请核对");
}

TEST_F(Trouble, OfLinesOfSeveralStays) {
    const std::string visit = done("2401", admission(person)).at("output.result.mdtrt_id");
    auto mixed = charges(person, visit, "", {{"1"}, {"2"}});
    mixed.replace(mixed.rfind(visit), visit.size(), "4711");
    expect(agency.say(Agent::hospital, "2301", mixed), "bill.mixed",
           "一次上传的明细应属于同一人的同一次住院");
    done("2301", charges(person, visit, "", {{"1"}, {"2"}}));
    const auto row = [&](const std::string& line, std::int64_t whose) {
        return fmt::format(R"({{"feedetl_sn":"{}","mdtrt_id":"{}","psn_no":"{}"}})", line, visit,
                           whose);
    };
    expect(agency.say(Agent::hospital, "2302",
                      "{\"data\":[" + row("1", person) + "," + row("2", Agent::relative) + "]}"),
           "bill.mixed", "一次撤销的明细应属于同一人的同一次住院");
}

TEST_F(Trouble, DoesNotComeFromATrialWhichWritesNothing) {
    const std::string visit = done("2401", admission(person)).at("output.result.mdtrt_id");
    done("2301", charges(person, visit, "", {{"1", "A", "3000"}}));
    done("2402", leave(person, visit, {{"endtime", "2025-06-10 10:00:00"}}));
    const std::string counts = agency.counts();
    const auto state = agency.state(person);
    for (const char* infno : {"2303", "2303A"})
        EXPECT_EQ(done(infno, settlement_request(person, visit, "3000"))
                      .at("output.setlinfo.act_pay_dedc"),
                  "500");
    EXPECT_EQ(agency.counts(), counts);
    EXPECT_EQ(agency.state(person), state);
    done("2304", settlement_request(person, visit, "3000"));
    EXPECT_NE(agency.counts(), counts);
}

}  // namespace
}  // namespace yibao::operations
