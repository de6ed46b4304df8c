#include "tests/system/load.hpp"

#include <map>
#include <utility>

#include "storage/records/settlement.hpp"
#include "tests/system/http_client.hpp"

namespace yibao::system {

namespace {

using namespace std::chrono_literals;

constexpr int person_count = 60;

/// Refusals that say so themselves.
bool shall_be_sent_again(const Answer& answer) {
    if (answer.status != 200) return true;  // of a proxy that found no server
    const std::string code = answer.code();
    return code == "system.away" || code == "system.doubtful" || code == "store.busy";
}

/// A settlement in the store, as the answer says the same.
struct Kept {
    int times = 0;
    std::string id;
    Money total;
    Money fund;
    Money account;
    Money cash;
};

std::map<std::string, Kept> kept(storage::Store& store) {
    std::map<std::string, Kept> all;
    store.read([&](storage::Reader& reader) {
        all.clear();
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

bool same(const Kept& mine, const Answer& answer) {
    return mine.times == 1 && mine.id == answer.text("setl_id") &&
           mine.total == answer.money("medfee_sumamt") &&
           mine.fund == answer.money("fund_pay_sumamt") &&
           mine.account == answer.money("acct_pay") && mine.cash == answer.money("psn_cash_pay");
}

}  // namespace

std::string load_persons() {
    std::string text;
    for (int i = 0; i < person_count; ++i)
        text += "人" + std::to_string(i) + ": {险种: 职工基本医疗保险, 类别: 在职, 账户: 20000}\n";
    return text;
}

Courier over_any(std::vector<std::uint16_t> ports) {
    struct Way {
        std::vector<std::uint16_t> ports;
        std::size_t next = 0;
        std::unique_ptr<Connection> connection;
    };
    const auto way = std::make_shared<Way>(Way{std::move(ports), 0, nullptr});
    return [way](const std::string& target, const HttpHeaders& headers, const std::string& body) {
        try {
            if (!way->connection)
                way->connection =
                    std::make_unique<Connection>(way->ports[way->next++ % way->ports.size()], 90s);
            return way->connection->post(target, headers, body);
        } catch (const ConnectionLost&) {
            way->connection.reset();
            throw;
        }
    };
}

class Load::Client {
public:
    Client(Load& load, const Area& area, const Dial& dial, Until until, unsigned seed)
        : load_(load),
          area_(area),
          until_(until),
          random_(seed),
          pharmacy_(area.institution("大药房"), dial(), now),
          hospital_(area.institution("县医院"), dial(), now) {}

    void run() {
        try {
            while (!load_.ending_ || until_ == Until::lost) act();
        } catch (const ConnectionLost&) {
            return;  // the moment that the load is for, or the end
        }
    }

    std::vector<Told> told;

private:
    int below(int n) { return std::uniform_int_distribution<int>(0, n - 1)(random_); }

    Answer insist(Counter& counter, const Message& message) {
        for (;;) {
            try {
                Answer answer = counter.send(message);
                if (until_ == Until::lost || !shall_be_sent_again(answer)) return answer;
                if (load_.ending_) throw ConnectionLost("the load ended");
            } catch (const ConnectionLost&) {
                if (until_ == Until::lost || load_.ending_) throw;
            }
            std::this_thread::sleep_for(20ms);
        }
    }

    Answer say(Counter& counter, const std::string& infno, const Blanks& blanks,
               const std::vector<Line>& lines = {}) {
        const bool settles =
            infno == "2102" || infno == "2103" || infno == "2207" || infno == "2208";
        told.push_back({.message = counter.write(infno, blanks, lines),
                        .sender = &counter.institution(),
                        .answer = "",
                        .settles = settles,
                        .sent = std::chrono::steady_clock::now()});
        const Answer answer = insist(counter, told.back().message);
        told.back().answer = answer.bytes;
        told.back().accepted = answer.accepted();
        told.back().at = std::chrono::steady_clock::now();
        if (settles && answer.accepted()) ++load_.settled_;
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

    Load& load_;
    const Area& area_;
    const Until until_;
    std::minstd_rand random_;
    Counter pharmacy_;
    Counter hospital_;
};

Load::Load(const Area& area, int clients, const Dial& dial, Until until,
           std::mt19937::result_type seed) {
    for (int i = 0; i < clients; ++i)
        clients_.push_back(std::make_unique<Client>(
            *this, area, dial, until, static_cast<unsigned>(seed) + static_cast<unsigned>(i)));
    for (auto& client : clients_) threads_.emplace_back([&client] { client->run(); });
}

Load::~Load() { (void)end(); }

std::vector<Told> Load::end() {
    ending_ = true;
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
    std::vector<Told> told;
    for (auto& client : clients_)
        std::move(client->told.begin(), client->told.end(), std::back_inserter(told));
    clients_.clear();
    return told;
}

SentAgain send_again(std::span<Told> told, const Dial& dial, std::mt19937& random) {
    SentAgain result;
    std::map<std::string, Counter> counters;
    for (Told& one : told) {
        const bool unanswered = one.answer.empty();
        if (!unanswered && (!one.accepted || random() % 8 != 0)) continue;
        Counter& counter =
            counters.try_emplace(one.sender->code, *one.sender, dial(), now).first->second;
        const Answer again = counter.send(one.message);
        if (!unanswered) {
            ++result.answered;
            if (again.bytes != one.answer)
                result.wrong.push_back(one.answer + "\nis now answered by\n" + again.bytes);
            continue;
        }
        ++result.unanswered;
        one.answer = again.bytes;
        one.accepted = again.accepted();
        // A message that was never answered may have had no chance: its settlement was followed by
        // another.
        if (!one.accepted && again.code() != "settlement.later")
            result.wrong.push_back(again.bytes);
        if (one.accepted && counter.send(one.message).bytes != again.bytes)
            result.wrong.push_back("another answer than " + again.bytes);
    }
    return result;
}

std::vector<std::string> differences(storage::Store& store, const std::vector<Told>& told) {
    std::vector<std::string> found;
    auto all = kept(store);
    for (const Told& one : told) {
        const Answer answer = answer_of({200, one.answer});
        const std::string code = answer.code();
        if (code.starts_with("system.") || code.starts_with("signature."))
            found.push_back("a failure: " + one.answer);
        if (!one.settles || !one.accepted) continue;
        const auto mine = all.find(one.sender->code + " " + one.message.msgid);
        if (mine == all.end())
            found.push_back("an answered settlement is lost: " + one.answer);
        else if (!same(mine->second, answer))
            found.push_back(std::to_string(mine->second.times) +
                            " times, or not as answered: " + one.answer);
        if (mine != all.end()) all.erase(mine);
    }
    for (const auto& [message, one] : all)
        found.push_back("a settlement that nobody was told of: " + message);
    return found;
}

std::string in_lines(const std::vector<std::string>& lines) {
    std::string all;
    for (const std::string& one : lines) all += one + '\n';
    return all;
}

}  // namespace yibao::system
