// PostgreSQL is lost and comes back; the server stays up, loses nothing, and tells everybody who asks
// meanwhile what he has to do.

#include <future>
#include <iostream>

#include "programs/gateway.hpp"
#include "tests/availability/running.hpp"

namespace yibao::system {
namespace {

using storage::postgres::TestCluster;
using namespace std::chrono_literals;

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

constexpr const char* person = "甲: {险种: 职工基本医疗保险, 类别: 在职, 账户: 5000}";

class Outage : public testing::Test {
protected:
    Message purchase(const Counter& counter, const Area& area) const {
        return counter.write("2102", blanks_of(area.person("甲")),
                             {{area.item("甲药").code, Money::yuan(1)}});
    }

    StoreFolder folder_;
    TestCluster cluster_;
    const std::string url_ = cluster_.new_database();
};

TEST_F(Outage, NothingIsLostWhenPostgresqlIsKilledUnderLoad) {
    const Area area = make_area(folder_, url_, load_persons());
    Server server(url_, folder_);
    Load load(
        area, 6, [&] { return over_any({server.port()}); }, Load::Until::ended, 1);
    std::string times;
    for (int i = 0; i < 4; ++i) {
        ASSERT_TRUE(settles(load, 100));
        if (i % 2 == 0)
            cluster_.kill_all();
        else
            cluster_.stop(SIGQUIT);
        cluster_.run();
        const auto back = Steady::now();
        ASSERT_TRUE(settles(load, 10));
        times += " " + std::to_string(ms(Steady::now() - back));
    }
    std::vector<Told> told = load.end();
    std::mt19937 random{1};
    const SentAgain again = send_again(
        told, [&] { return over_any({server.port()}); }, random);
    EXPECT_TRUE(again.wrong.empty()) << in_lines(again.wrong);
    expect_kept(url_, told);
    std::cout << "PostgreSQL killed 4 times: " << told.size()
              << " messages; it was back for this long before ten more were settled:" << times
              << " ms\n";
}

TEST_F(Outage, WhoReadsIsRefusedAtOnceAndWhoWritesWaits) {
    const Area area = make_area(folder_, url_, person);
    Server server(url_, folder_);
    const auto counter = [&] {
        return Counter(area.institution("大药房"), over_any({server.port()}), now);
    };
    Counter pharmacy = counter();
    const Message first = purchase(pharmacy, area);
    const Answer bought = pharmacy.send(first);
    ASSERT_EQ(bought.code(), "") << bought.bytes;
    Blanks blanks = blanks_of(area.person("甲"));
    blanks["结算"] = bought.text("setl_id");
    blanks["就诊"] = bought.text("mdtrt_id");
    const Message taking_back = pharmacy.write("2103", blanks);

    cluster_.stop(SIGQUIT);
    Answer slowest;
    Steady::duration longest{};
    // 2103 reads whose settlement it is before it is queued.
    for (const Message& message : {pharmacy.write("1101", blanks), taking_back, taking_back}) {
        const auto begin = Steady::now();
        const Answer refused = pharmacy.send(message);
        longest = std::max(longest, Steady::now() - begin);
        EXPECT_EQ(refused.code(), "system.away") << refused.bytes;
        EXPECT_TRUE(has(refused.bytes, "请稍后用原报文（相同msgid）重发")) << refused.bytes;
        EXPECT_FALSE(has(refused.bytes, "未办理")) << refused.bytes;
    }
    EXPECT_LT(longest, 20s);
    EXPECT_EQ(server.status("/healthz"), 200);
    EXPECT_TRUE(eventually([&] { return server.status("/readyz") == 503; }));
    auto waiting = std::async(std::launch::async, [&] {
        Counter beside = counter();
        return beside.send(purchase(beside, area));
    });
    EXPECT_EQ(waiting.wait_for(300ms), std::future_status::timeout);
    cluster_.run();
    const Answer waited = waiting.get();
    EXPECT_EQ(waited.code(), "") << waited.bytes;
    EXPECT_TRUE(eventually([&] { return server.status("/readyz") == 200; }));
    EXPECT_EQ(pharmacy.send(first).bytes, bought.bytes);
    EXPECT_EQ(pharmacy.send(taking_back).code(), "settlement.later");
    std::cout << "the slowest refusal while PostgreSQL was away took " << ms(longest) << " ms\n";
}

/// The gateway on a store with little patience.
class Impatient {
public:
    Impatient(const std::string& url, const StoreFolder& folder)
        : store_(storage::open_store(*storage::StoreUrl::from(url), {.patience = 300ms})),
          desk_(*store_, operations::Agency::load(*store_, folder.vault()), now),
          gateway_(desk_, metrics_, request_ids_, {}, now) {}

    Courier courier() {
        return
            [this](const std::string& target, const HttpHeaders& headers, const std::string& body) {
                const auto answered = std::make_shared<std::promise<wire::HttpResponse>>();
                gateway_.handle({.method = "POST",
                                 .target = target,
                                 .body = body,
                                 .headers = headers,
                                 .remote_address = "10.0.0.1"},
                                [answered](wire::HttpResponse response) {
                                    answered->set_value(std::move(response));
                                });
                const auto response = answered->get_future().get();
                return HttpReply{response.status, response.body};
            };
    }

private:
    std::unique_ptr<storage::Store> store_;
    operations::Desk desk_;
    Metrics metrics_;
    RequestIds request_ids_;
    Gateway gateway_;
};

/// COMMIT waits for a standby that does not exist; then the server is lost.
TEST_F(Outage, WhenNobodyKnowsWhetherItWasBookedThatIsSaid) {
    const Area area = make_area(folder_, url_, person);
    auto impatient = std::make_unique<Impatient>(url_, folder_);
    Counter pharmacy(area.institution("大药房"), impatient->courier(), now);
    const auto ask = [&](const std::string& sql) {
        return storage::postgres::Connection(url_, {}).integer(sql);
    };
    ask("ALTER SYSTEM SET synchronous_standby_names = 'nobody'");
    ask("SELECT pg_reload_conf()::int");
    std::int64_t settlements = 0;
    Message last;
    std::future<Answer> answer;
    for (bool commits = false; !commits;) {  // until the setting holds everywhere
        last = purchase(pharmacy, area);
        answer = std::async(std::launch::async, [&] { return pharmacy.send(last); });
        ++settlements;
        while (!commits && answer.wait_for(10ms) != std::future_status::ready)
            commits = ask("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep'") > 0;
    }
    cluster_.kill_all();
    const Answer doubtful = answer.get();
    EXPECT_EQ(doubtful.code(), "system.doubtful") << doubtful.bytes;
    for (const char* part : {"结果未知", "请用原报文（相同msgid）重发", "不会重复结算"})
        EXPECT_TRUE(has(doubtful.bytes, part)) << doubtful.bytes;
    const Answer refused = pharmacy.send(purchase(pharmacy, area));
    EXPECT_EQ(refused.code(), "system.away") << refused.bytes;

    cluster_.run();
    ask("ALTER SYSTEM RESET synchronous_standby_names");
    ask("SELECT pg_reload_conf()::int");
    Answer again;
    EXPECT_TRUE(eventually([&] { return (again = pharmacy.send(last)).accepted(); }));
    EXPECT_EQ(pharmacy.send(last).bytes, again.bytes);
    impatient.reset();
    const auto store = storage::open_store(*storage::StoreUrl::from(url_), {.read_only = true});
    EXPECT_EQ(Books::of(*store).settlements, settlements);
    EXPECT_EQ(run_yibao({"verify", "--store", url_}).exit, 0);
}

}  // namespace
}  // namespace yibao::system
