// The real program is killed with SIGKILL at random moments under load, and started again. What clients
// were told is held against what is there. On each kind of store.

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <random>
#include <thread>

#include "storage/postgres/test_cluster.hpp"
#include "tests/system/load.hpp"
#include "tests/system/process.hpp"

namespace yibao::system {
namespace {

using Steady = std::chrono::steady_clock;

constexpr int client_count = 6;

int rounds_asked(int usual) {
    const char* text = std::getenv("KILL_TEST_ROUNDS");
    return text == nullptr ? usual : std::max(1, std::atoi(text));
}

class Kill : public testing::Test {
protected:
    std::unique_ptr<Process> start() const {
        return std::make_unique<Process>(std::vector<std::string>{
            "serve", "--store", url_, "--key-file", folder_.key(), "--port", "0", "--log-level",
            "error", "--log-file", folder_.file("log")});
    }

    /// Clients load the server until it is killed; what they were told is added to `told_`.
    void load_and_kill(const Area& area, std::chrono::milliseconds after) {
        auto server = start();
        const std::uint16_t port = server->port();
        Load load(
            area, client_count, [&] { return over_http(port); }, Load::Until::lost, random_());
        std::this_thread::sleep_for(after);
        server->kill();
        auto told = load.end();
        begun_ = told_.size();
        std::move(told.begin(), told.end(), std::back_inserter(told_));
    }

    /// After the restart: what was not answered is sent again, and must then be settled once; what
    /// was answered gets the same bytes again.
    void resend_round() {
        const auto killed = Steady::now();
        auto server = start();
        const std::uint16_t port = server->port();
        restart_ms_.push_back(
            std::chrono::duration_cast<std::chrono::milliseconds>(Steady::now() - killed).count());
        const SentAgain again = send_again(
            std::span(told_).subspan(begun_), [&] { return over_http(port); }, random_);
        EXPECT_TRUE(again.wrong.empty()) << in_lines(again.wrong);
        resent_ += again.unanswered;
        asked_again_ += again.answered;
        server->kill();
    }

    void verify() const {
        const Ended proof = run_yibao({"verify", "--store", url_});
        EXPECT_EQ(proof.exit, 0) << proof.out << proof.err;
    }

    /// Everything that was ever answered is there, once, with the same amounts; and nothing else.
    void compare() const {
        const auto store = storage::open_store(*storage::StoreUrl::from(url_), {.read_only = true});
        const auto found = differences(*store, told_);
        EXPECT_TRUE(found.empty()) << in_lines(found);
    }

    void play(const std::string& url, int rounds) {
        url_ = url;
        const Area area = make_area(folder_, url, load_persons());
        const auto begin = Steady::now();
        for (int round = 0; round < rounds && !HasFailure(); ++round) {
            SCOPED_TRACE("round " + std::to_string(round) + ", seed " + std::to_string(seed_));
            load_and_kill(area, std::chrono::milliseconds(50 + random_() % 1450));
            resend_round();
            verify();
            compare();
        }
        std::ranges::sort(restart_ms_);
        const auto kept = std::ranges::count_if(
            told_, [](const Told& one) { return one.settles && one.accepted; });
        std::cout << "kill test on " << url.substr(0, url.find(':')) << ": " << rounds
                  << " rounds, " << told_.size() << " messages, " << kept
                  << " settlements and reversals kept, " << resent_ << " unanswered sent again, "
                  << asked_again_ << " answers asked for again, restart "
                  << restart_ms_[restart_ms_.size() / 2] << " ms (median), seed " << seed_ << ", "
                  << std::chrono::duration_cast<std::chrono::seconds>(Steady::now() - begin).count()
                  << " s\n";
    }

    StoreFolder folder_;
    std::string url_;
    unsigned seed_ = std::random_device{}();
    std::mt19937 random_{seed_};
    std::vector<Told> told_;
    std::size_t begun_ = 0;  // where the round's messages begin
    std::vector<std::int64_t> restart_ms_;
    int resent_ = 0;
    int asked_again_ = 0;
};

TEST_F(Kill, NothingAnsweredIsLostAndNothingIsSettledTwice) {
    play(folder_.url(), rounds_asked(30));
}

TEST_F(Kill, NothingAnsweredIsLostOnPostgresqlEither) {
    play(storage::postgres::TestCluster::shared().new_database(), rounds_asked(10));
}

}  // namespace
}  // namespace yibao::system
