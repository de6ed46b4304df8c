// The primary PostgreSQL is lost under load and its synchronous standby takes over.

#include <algorithm>
#include <iostream>

#include "tests/availability/running.hpp"

namespace yibao::system {
namespace {

using storage::postgres::TestCluster;

void follow_synchronously(TestCluster& primary) {
    const auto ask = [&](const std::string& sql) {
        return storage::postgres::Connection(primary.url("postgres"), {}).integer(sql);
    };
    // After the standby was copied, which must not wait for one of its own once it is the primary.
    ask("ALTER SYSTEM SET synchronous_standby_names = 'standby'");
    ask("SELECT pg_reload_conf()::int");
    ASSERT_TRUE(eventually([&] {
        return ask("SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'sync'") == 1;
    }));
}

TEST(Failover, NothingAnsweredIsLostWhenThePrimaryIs) {
    const StoreFolder folder;
    TestCluster primary;
    const std::string made = primary.new_database();
    const Area area = make_area(folder, made, load_persons());
    TestCluster standby(TestCluster::StandbyOf{primary});
    follow_synchronously(primary);
    const std::string url = "postgresql://yibao@" + primary.host() + "," + standby.host() +
                            made.substr(made.rfind('/'));
    Server server(url, folder);
    Load load(
        area, 6, [&] { return over_any({server.port()}); }, Load::Until::ended, 1);
    ASSERT_TRUE(settles(load, 200));

    const auto begin = Steady::now();
    primary.kill_all();
    const auto gone = Steady::now();
    standby.promote();
    const auto promoted = Steady::now();
    EXPECT_TRUE(settles(load, 200));
    std::vector<Told> told = load.end();
    std::mt19937 random{1};
    const SentAgain again = send_again(
        told, [&] { return over_any({server.port()}); }, random);
    EXPECT_TRUE(again.wrong.empty()) << in_lines(again.wrong);
    EXPECT_TRUE(eventually([&] { return server.status("/readyz") == 200; }));
    expect_kept(url, told);

    // What was sent before may have been committed before, and told a moment later.
    auto first = Steady::time_point::max();
    for (const Told& one : told)
        if (one.settles && one.accepted && one.sent > gone) first = std::min(first, one.at);
    std::cout << "failover: primary gone after " << ms(gone - begin)
              << " ms, standby promoted after " << ms(promoted - begin)
              << " ms, settlements flow again after " << ms(first - begin) << " ms; " << told.size()
              << " messages, " << again.unanswered << " unanswered and " << again.answered
              << " answered sent again\n";
}

}  // namespace
}  // namespace yibao::system
