// Two hospitals settle one person at the same instant: both succeed in some order; the yearly cap and
// the account are never exceeded.

#include <gtest/gtest.h>

#include <barrier>
#include <thread>

#include "programs/service.hpp"
#include "storage/records/benefit.hpp"
#include "storage/verify.hpp"
#include "tests/system/counter.hpp"

namespace yibao::system {
namespace {

constexpr int rounds = 40;
// By 示例市's policy for this day: 200 are deducted once a year, a pharmacy gets 65 %, a tertiary
// hospital 55 %, and all of a year at most 3,000.
constexpr const char* day = "2025-03-10 09:00:00";

std::string persons() {
    std::string text;
    for (int i = 0; i < rounds; ++i)
        text += "人" + std::to_string(i) + ": {险种: 职工基本医疗保险, 类别: 在职, 账户: 120}\n";
    return text;
}

class Contention : public testing::Test {
protected:
    Contention() : area_(make_area(folder_, persons())), service_(configuration()) {
        service_.start();
    }

    Configuration configuration() const {
        Configuration configuration;
        configuration.store = folder_.url();
        configuration.key_file = folder_.key();
        configuration.port = 0;
        configuration.threads = 2;
        return configuration;
    }
    Counter counter(const std::string& institution) {
        return Counter(area_.institution(institution), over_http(service_.port()), now);
    }
    Blanks blanks(int person) const {
        Blanks all = blanks_of(area_.person("人" + std::to_string(person)));
        all["时间"] = day;
        return all;
    }
    std::vector<Line> lines(std::int64_t yuan) const {
        return {{area_.item("甲药").code, Money::yuan(yuan)}};
    }

    /// Uses up the year's benefit down to 270 yuan, and leaves the account alone.
    void use_up(int person) {
        Counter pharmacy = counter("大药房");
        Message purchase = pharmacy.write("2102", blanks(person), lines(4400));
        const std::string own_account = "\"acct_used_flag\":\"1\"";
        purchase.body.replace(purchase.body.find(own_account), own_account.size(),
                              "\"acct_used_flag\":\"0\"");
        const Answer answer = pharmacy.send(purchase);
        ASSERT_EQ(answer.code(), "") << answer.bytes;
        ASSERT_EQ(answer.money("fund_pay_sumamt"), Money::yuan(2730));
    }

    /// A bill of 400 yuan at the hospital, ready to be settled.
    Message ready(Counter& hospital, int person) {
        Blanks all = blanks(person);
        all["就诊"] = hospital.call("2201", all).text("mdtrt_id");
        all["批次"] = "1";
        hospital.call("2203", all);
        const Answer lines_taken = hospital.call("2204", all, lines(400));
        EXPECT_EQ(lines_taken.code(), "") << lines_taken.bytes;
        all["合计"] = "400.00";
        return hospital.write("2207", all);
    }

    Money balance(int person) {
        return service_.store().read([&](storage::Reader& reader) {
            return reader
                .get<storage::BenefitState>(area_.person("人" + std::to_string(person)).number)
                ->balance;
        });
    }

    StoreFolder folder_;
    Area area_;
    Service service_;
};

TEST_F(Contention, TwoHospitalsNeverExceedCapOrAccount) {
    Counter one = counter("市医院");
    Counter other = counter("第二医院");
    int first_was_one = 0;
    for (int person = 0; person < rounds; ++person) {
        use_up(person);
        const Message bill = ready(one, person);
        const Message other_bill = ready(other, person);
        std::barrier start(2);
        Answer answers[2];
        std::thread beside([&] {
            start.arrive_and_wait();
            answers[1] = other.send(other_bill);
        });
        start.arrive_and_wait();
        answers[0] = one.send(bill);
        beside.join();
        Money fund;
        Money account;
        for (const Answer& answer : answers) {
            ASSERT_EQ(answer.code(), "") << answer.bytes;
            fund += answer.money("fund_pay_sumamt");
            account += answer.money("acct_pay");
            EXPECT_EQ(answer.money("fund_pay_sumamt") + answer.money("acct_pay") +
                          answer.money("psn_cash_pay"),
                      Money::yuan(400));
        }
        EXPECT_EQ(fund, Money::yuan(270)) << "what was left of the year";
        EXPECT_EQ(account, Money::yuan(120)) << "what was in the account";
        EXPECT_EQ(balance(person), Money{});
        if (answers[0].money("fund_pay_sumamt") == Money::yuan(220)) ++first_was_one;
    }
    EXPECT_TRUE(storage::verify(service_.store()).holds());
    printf("contention: %d rounds, the first hospital came first in %d\n", rounds, first_was_one);
}

TEST_F(Contention, TheSameMessageOnManyConnectionsIsOneSettlement) {
    Counter pharmacy = counter("大药房");
    for (int person = 0; person < 5; ++person) {
        const Message message = pharmacy.write("2102", blanks(person), lines(100));
        constexpr std::size_t copies = 8;
        std::vector<Answer> answers(copies);
        std::vector<std::thread> threads;
        for (std::size_t i = 0; i < copies; ++i)
            threads.emplace_back([&, i] { answers[i] = counter("大药房").send(message); });
        for (std::thread& thread : threads) thread.join();
        for (const Answer& answer : answers) EXPECT_EQ(answer.bytes, answers[0].bytes);
        EXPECT_EQ(answers[0].code(), "");
        EXPECT_EQ(balance(person), Money::yuan(20));
    }
    EXPECT_EQ(Books::of(service_.store()).settlements, 5);
    EXPECT_TRUE(storage::verify(service_.store()).holds());
}

}  // namespace
}  // namespace yibao::system
