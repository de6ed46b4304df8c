// The real program is killed with SIGKILL at random moments under load, and started again. What clients
// were told is held against what is there.

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <map>
#include <random>
#include <thread>

#include "storage/records/settlement.hpp"
#include "tests/system/counter.hpp"
#include "tests/system/process.hpp"

namespace yibao::system {
namespace {

using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

constexpr int person_count = 60;
constexpr int client_count = 6;

int rounds_asked() {
    const char* text = std::getenv("KILL_TEST_ROUNDS");
    return text == nullptr ? 30 : std::max(1, std::atoi(text));
}

std::string persons() {
    std::string text;
    for (int i = 0; i < person_count; ++i)
        text += "人" + std::to_string(i) + ": {险种: 职工基本医疗保险, 类别: 在职, 账户: 20000}\n";
    return text;
}

/// A message that a client sent, and what it was told, if it was.
struct Told {
    Message message;
    const Institution* sender = nullptr;
    std::string answer;  // empty: the connection broke before
    bool accepted = false;
    bool settles = false;  // makes a settlement or a reversal
};

/// One client: buys, sees doctors, takes back, until the server is gone.
class Client {
public:
    Client(const Area& area, std::uint16_t port, unsigned seed)
        : area_(area),
          random_(seed),
          pharmacy_(area.institution("大药房"), over_http(port), now),
          hospital_(area.institution("县医院"), over_http(port), now) {}

    void run() {
        for (bool alive = true; alive;) {
            try {
                act();
            } catch (const ConnectionLost&) {
                alive = false;  // the moment that this is about
            }
        }
    }

    std::vector<Told> told;

private:
    int below(int n) { return std::uniform_int_distribution<int>(0, n - 1)(random_); }

    Answer say(Counter& counter, const std::string& infno, const Blanks& blanks,
               const std::vector<Line>& lines = {}) {
        const bool settles =
            infno == "2102" || infno == "2103" || infno == "2207" || infno == "2208";
        told.push_back(
            {counter.write(infno, blanks, lines), &counter.institution(), "", false, settles});
        const Answer answer = counter.send(told.back().message);
        told.back().answer = answer.bytes;
        told.back().accepted = answer.accepted();
        return answer;
    }

    void act() {
        Blanks blanks = blanks_of(area_.person("人" + std::to_string(below(person_count))));
        switch (below(4)) {
            case 0:
                return see_doctor(blanks);
            case 1:
                return purchase(blanks, true);
            default:
                return purchase(blanks, false);
        }
    }

    void purchase(Blanks blanks, bool take_back) {
        const Answer answer = say(pharmacy_, "2102", blanks, lines());
        if (!take_back || !answer.accepted()) return;
        blanks["结算"] = answer.text("setl_id");
        blanks["就诊"] = answer.text("mdtrt_id");
        say(pharmacy_, "2103", blanks);
    }

    void see_doctor(Blanks blanks) {
        blanks["就诊"] = say(hospital_, "2201", blanks).text("mdtrt_id");
        blanks["批次"] = "1";
        say(hospital_, "2203", blanks);
        const auto bill = lines();
        say(hospital_, "2204", blanks, bill);
        Money total;
        for (const Line& line : bill) total += line.amount;
        blanks["合计"] = total.text();
        const Answer answer = say(hospital_, "2207", blanks);
        if (!answer.accepted() || below(3) != 0) return;
        blanks["结算"] = answer.text("setl_id");
        say(hospital_, "2208", blanks);
    }

    std::vector<Line> lines() {
        std::vector<Line> all;
        for (int i = below(3); i >= 0; --i)
            all.push_back(
                {area_.item(i == 0 ? "甲药" : "甲药二").code, Money::fen(1 + below(30'000))});
        return all;
    }

    const Area& area_;
    std::minstd_rand random_;
    Counter pharmacy_;
    Counter hospital_;
};

/// A settlement in the store, as the answer says the same.
struct Kept {
    int times = 0;
    std::string id;
    Money total;
    Money fund;
    Money account;
    Money cash;
};

class Kill : public testing::Test {
protected:
    Kill() : area_(make_area(folder_, persons())) {}

    std::unique_ptr<Process> start() const {
        return std::make_unique<Process>(std::vector<std::string>{
            "serve", "--store", folder_.url(), "--key-file", folder_.key(), "--port", "0",
            "--log-level", "error", "--log-file", folder_.file("log")});
    }

    /// Clients load the server until it is killed; what they were told is added to `told_`.
    void load_and_kill(std::chrono::milliseconds after) {
        auto server = start();
        const std::uint16_t port = server->port();
        std::vector<std::unique_ptr<Client>> clients;
        std::vector<std::thread> threads;
        for (int i = 0; i < client_count; ++i)
            clients.push_back(std::make_unique<Client>(area_, port, random_()));
        for (auto& client : clients) threads.emplace_back([&client] { client->run(); });
        std::this_thread::sleep_for(after);
        server->kill();
        for (std::thread& thread : threads) thread.join();
        begun_ = told_.size();
        for (auto& client : clients)
            std::move(client->told.begin(), client->told.end(), std::back_inserter(told_));
    }

    /// After the restart: what was not answered is sent again, and must then be settled once; what
    /// was answered gets the same bytes again.
    void resend_round() {
        auto server = start();
        const std::uint16_t port = server->port();
        restart_ms_.push_back(
            std::chrono::duration_cast<std::chrono::milliseconds>(Steady::now() - killed_).count());
        std::map<std::string, Counter> counters;
        for (std::size_t i = begun_; i < told_.size(); ++i) {
            Told& one = told_[i];
            const bool unanswered = one.answer.empty();
            if (!unanswered && (!one.accepted || random_() % 8 != 0)) continue;
            Counter& counter =
                counters.try_emplace(one.sender->code, *one.sender, over_http(port), now)
                    .first->second;
            const Answer again = counter.send(one.message);
            if (unanswered) {
                ++resent_;
                one.answer = again.bytes;
                one.accepted = again.accepted();
                EXPECT_TRUE(again.accepted() || right_refusal(again.code())) << again.bytes;
                if (one.accepted) {
                    EXPECT_EQ(counter.send(one.message).bytes, again.bytes);
                }
            } else {
                ++asked_again_;
                EXPECT_EQ(again.bytes, one.answer) << "another answer after the restart";
            }
        }
        server->kill();
    }

    /// A message that was never answered may have had no chance: its settlement was followed by
    /// another.
    static bool right_refusal(const std::string& code) { return code == "settlement.later"; }

    std::map<std::string, Kept> kept() const {
        std::map<std::string, Kept> all;
        const auto store = storage::open_store({.path = folder_.db()}, {.read_only = true});
        store->read([&](storage::Reader& reader) {
            reader.each<storage::Settlement>([&](const storage::Settlement& one) {
                Kept& mine = all[one.institution + " " + one.msgid];
                ++mine.times;
                mine.id = std::to_string(one.id);
                mine.total = one.total;
                mine.fund = one.fund;
                mine.account = one.account + one.family_account;
                mine.cash = one.cash;
            });
        });
        return all;
    }

    /// Everything that was ever answered is there, once, with the same amounts; and nothing else.
    void compare() {
        const auto all = kept();
        std::size_t expected = 0;
        for (const Told& one : told_) {
            if (!one.settles || !one.accepted) continue;
            ++expected;
            const auto found = all.find(one.sender->code + " " + one.message.msgid);
            ASSERT_NE(found, all.end()) << "an answered settlement is lost: " << one.answer;
            const Answer answer = answer_of({200, one.answer});
            EXPECT_EQ(found->second.times, 1) << one.message.msgid;
            EXPECT_EQ(found->second.id, answer.text("setl_id"));
            EXPECT_EQ(found->second.total, answer.money("medfee_sumamt"));
            EXPECT_EQ(found->second.fund, answer.money("fund_pay_sumamt"));
            EXPECT_EQ(found->second.account, answer.money("acct_pay"));
            EXPECT_EQ(found->second.cash, answer.money("psn_cash_pay"));
        }
        EXPECT_EQ(all.size(), expected) << "settlements that nobody was told of";
        settled_ = expected;
    }

    void verify() const {
        const Ended proof = run_yibao({"verify", "--store", folder_.url()});
        EXPECT_EQ(proof.exit, 0) << proof.out << proof.err;
    }

    StoreFolder folder_;
    Area area_;
    unsigned seed_ = std::random_device{}();
    std::mt19937 random_{seed_};
    std::vector<Told> told_;
    std::size_t begun_ = 0;  // where the round's messages begin
    Steady::time_point killed_{};
    std::vector<std::int64_t> restart_ms_;
    std::size_t settled_ = 0;
    int resent_ = 0;
    int asked_again_ = 0;
};

TEST_F(Kill, NothingAnsweredIsLostAndNothingIsSettledTwice) {
    const int rounds = rounds_asked();
    const auto begin = Steady::now();
    for (int round = 0; round < rounds && !HasFailure(); ++round) {
        SCOPED_TRACE("round " + std::to_string(round) + ", seed " + std::to_string(seed_));
        load_and_kill(std::chrono::milliseconds(50 + random_() % 1450));
        killed_ = Steady::now();
        resend_round();
        verify();
        compare();
    }
    std::ranges::sort(restart_ms_);
    std::cout << "kill test: " << rounds << " rounds, " << told_.size() << " messages, " << settled_
              << " settlements and reversals kept, " << resent_ << " unanswered sent again, "
              << asked_again_ << " answers asked for again, restart "
              << restart_ms_[restart_ms_.size() / 2] << " ms (median), seed " << seed_ << ", "
              << std::chrono::duration_cast<std::chrono::seconds>(Steady::now() - begin).count()
              << " s\n";
}

}  // namespace
}  // namespace yibao::system
