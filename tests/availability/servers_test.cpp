// Two servers on one PostgreSQL: any of them takes any message, and neither assumes that it is alone.

#include <barrier>
#include <iostream>

#include "storage/records/benefit.hpp"
#include "storage/records/institution.hpp"
#include "tests/availability/running.hpp"

namespace yibao::system {
namespace {

using storage::postgres::TestCluster;

class Servers : public testing::Test {
protected:
    Counter counter(const Area& area, const std::string& institution, const Server& server) const {
        return Counter(area.institution(institution), over_any({server.port()}), now);
    }

    StoreFolder folder_;
    const std::string url_ = TestCluster::shared().new_database();
};

TEST_F(Servers, AnswerAsOneWhileEachIsKilledOnce) {
    const Area area = make_area(folder_, url_, load_persons());
    Server one(url_, folder_);
    Server other(url_, folder_);
    const Proxy proxy(folder_, {&one, &other});
    int clients = 0;
    const Dial dial = [&] {
        switch (clients++ % 4) {
            case 0:
                return over_any({one.port(), other.port()});
            case 1:
                return over_any({other.port(), one.port()});
            default:
                return over_any({proxy.port()});
        }
    };
    Load load(area, 8, dial, Load::Until::ended, 1);
    for (Server* server : {&one, &other}) {
        ASSERT_TRUE(settles(load, 80));
        server->kill();
        ASSERT_TRUE(settles(load, 80));
        server->start();
        ASSERT_TRUE(eventually([&] { return server->status("/readyz") == 200; }));
    }
    ASSERT_TRUE(settles(load, 80));
    std::vector<Told> told = load.end();

    std::mt19937 random{1};
    for (const std::uint16_t port : {one.port(), other.port(), proxy.port()}) {
        const SentAgain again = send_again(
            told, [&] { return over_any({port}); }, random);
        EXPECT_TRUE(again.wrong.empty()) << in_lines(again.wrong);
        EXPECT_GT(again.answered, 0);
    }
    expect_kept(url_, told);
    std::cout << "two servers behind haproxy, each killed once: " << told.size() << " messages\n";
}

TEST_F(Servers, FollowWhatIsChangedForAll) {
    const Area area = make_area(folder_, url_, "甲: {险种: 职工基本医疗保险, 类别: 在职}");
    Server one(url_, folder_);
    Server other(url_, folder_);
    std::vector<Counter> counters{counter(area, "市医院", one), counter(area, "市医院", other)};
    const auto code = [&](Counter& asked) {
        return asked.call("1101", blanks_of(area.person("甲"))).code();
    };
    const auto store = storage::open_store(*storage::StoreUrl::from(url_), {});
    for (const auto& [status, expected] :
         {std::pair{"2", "institution.suspended"}, std::pair{"1", ""}}) {
        ASSERT_TRUE(
            store->write(storage::Buckets::all(), [&](storage::UnitOfWork& unit) -> Result<bool> {
                auto hospital = *unit.get<storage::Institution>(area.institution("市医院").code);
                hospital.status = status;
                unit.update(hospital);
                return true;
            }));
        const auto begin = Steady::now();
        for (Counter& asked : counters)
            EXPECT_TRUE(eventually([&] { return code(asked) == expected; }));
        std::cout << "both servers followed within " << ms(Steady::now() - begin) << " ms\n";
    }
}

TEST_F(Servers, NeverOverdrawAnAccountTogether) {
    constexpr int persons = 20;
    std::string text;
    for (int i = 0; i < persons; ++i)
        text += "人" + std::to_string(i) + ": {险种: 职工基本医疗保险, 类别: 在职, 账户: 120}\n";
    const Area area = make_area(folder_, url_, text);
    Server one(url_, folder_);
    Server other(url_, folder_);
    std::vector<Counter> counters{counter(area, "大药房", one), counter(area, "大药房", other)};
    for (int i = 0; i < persons; ++i) {
        const Insured& person = area.person("人" + std::to_string(i));
        Answer answers[2];
        std::barrier start(2);
        const auto buy = [&](std::size_t at) {
            const Message message = counters[at].write(
                "2102", blanks_of(person), {{area.item("甲药").code, Money::yuan(100)}});
            start.arrive_and_wait();
            answers[at] = counters[at].send(message);
        };
        std::thread beside(buy, 1);
        buy(0);
        beside.join();
        ASSERT_EQ(answers[0].code() + answers[1].code(), "")
            << answers[0].bytes << answers[1].bytes;
        EXPECT_EQ(answers[0].money("acct_pay") + answers[1].money("acct_pay"), Money::yuan(120));
    }
    const auto store = storage::open_store(*storage::StoreUrl::from(url_), {.read_only = true});
    store->read([](storage::Reader& reader) {
        reader.each<storage::BenefitState>([](const storage::BenefitState& state) {
            EXPECT_EQ(state.balance, Money{}) << state.person;
        });
    });
    EXPECT_EQ(run_yibao({"verify", "--store", url_}).exit, 0);
}

}  // namespace
}  // namespace yibao::system
