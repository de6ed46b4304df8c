#include "tests/system/scenario.hpp"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <cmath>
#include <fstream>
#include <future>
#include <iterator>
#include <set>

#include "ledger/amounts.hpp"
#include "programs/gateway.hpp"
#include "storage/records/benefit.hpp"
#include "storage/records/journal.hpp"
#include "storage/records/settlement.hpp"
#include "storage/verify.hpp"
#include "tests/system/counter.hpp"

namespace yibao::system {

namespace {

using YAML::Node;

/// What a person's next message will be about.
struct Course {
    std::string visit;
    std::string settlement;
    std::string batch;
    Money total;     // of the lines that are not settled
    Money parts[4];  // 全自费 超限价 先行自付 符合范围, as the platform divided them
    std::string medical_type = "11";
};

struct Sent {
    Message message;
    Answer answer;
    std::string institution;
};

const std::set<std::string> step_keys{"时间", "机构", "人员", "交易",   "医疗类别", "明细",
                                      "发送", "信封", "应答", "不受理", "分录",     "余额",
                                      "累计", "记作", "重发", "报文",   "说明"};

/// The parts of a line that 2204 and 2301 answer, in the order of Course::parts.
constexpr const char* part_names[] = {"fulamt_ownpay_amt", "overlmt_amt", "preselfpay_amt",
                                      "inscp_scp_amt"};
constexpr const char* part_blanks[] = {"全自费", "超限价", "先行自付", "符合范围"};

bool reads_only(const std::string& infno) {
    static const std::set<std::string> all{"1101", "2001",  "2101", "2206", "2206A",
                                           "2303", "2303A", "5203", "5204"};
    return all.contains(infno);
}

bool has_lines(const std::string& infno) {
    return infno == "2101" || infno == "2102" || infno == "2204" || infno == "2301";
}

class Player {
public:
    Player(const std::string& text, std::string name, const StoreFactory& make_store)
        : scenario_(YAML::Load(text)),
          name_(std::move(name)),
          vault_(folder_.vault()),
          store_(make_store(folder_.file("store"))),
          area_(*store_, vault_, "tests/scenarios/area.yaml") {}

    std::vector<std::string> play() {
        area_.add_persons(*store_, vault_, scenario_["人员"]);
        desk_ = std::make_unique<operations::Desk>(
            *store_, operations::Agency::load(*store_, vault_), [this] { return now_; });
        gateway_ = std::make_unique<Gateway>(*desk_, metrics_, request_ids_, GatewayOptions{},
                                             [this] { return now_; });
        for (const Node& step : scenario_["过程"]) {
            try {
                take(step);
            } catch (const std::exception& error) {
                found(step, error.what());
            }
        }
        const auto report = storage::verify(*store_);
        for (const auto& violation : report.violations)
            found(scenario_, "verify: " + violation.rule + " at " + violation.record + ' ' +
                                 violation.id + ": expected " + violation.expected + ", found " +
                                 violation.found);
        return std::move(found_);
    }

private:
    void found(const Node& node, const std::string& what) {
        found_.push_back(fmt::format("{}:{}: {}", name_, node.Mark().line + 1, what));
    }

    HttpReply deliver(const std::string& target, const HttpHeaders& headers,
                      const std::string& body) {
        std::promise<HttpReply> promise;
        gateway_->handle({.method = "POST",
                          .target = target,
                          .body = body,
                          .headers = headers,
                          .remote_address = "192.0.2.1"},
                         [&](wire::HttpResponse response) {
                             promise.set_value({response.status, std::move(response.body)});
                         });
        return promise.get_future().get();
    }

    void set_scene(const Node& step) {
        if (step["时间"]) {
            const auto moment = Moment::parse(step["时间"].as<std::string>());
            if (!moment) throw std::runtime_error("no time");
            now_ = *moment;
        } else {
            now_ = Moment::milliseconds(now_.milliseconds() + 60'000);
        }
        if (step["机构"]) institution_ = step["机构"].as<std::string>();
        if (step["人员"]) person_ = step["人员"].as<std::string>();
    }

    std::vector<Line> lines_of(const Node& step) const {
        std::vector<Line> lines;
        for (const Node& one : step["明细"]) {
            const auto amount = Money::parse(one[1].as<std::string>());
            const std::string item = one[0].as<std::string>();
            if (!amount) throw std::runtime_error("no amount: " + one[1].as<std::string>());
            lines.push_back({item.starts_with("编号") ? item.substr(6) : area_.item(item).code,
                             *amount, one.size() > 2 ? one[2].as<int>() : 1});
        }
        return lines;
    }

    /// "<结算一.setl_id>" becomes what that answer said; anything else stays.
    std::string resolved(const std::string& text) const {
        const auto dot = text.find('.');
        if (!text.starts_with('<') || dot == std::string::npos) return text;
        const Sent& sent = sent_.at(text.substr(1, dot - 1));
        const std::string field = text.substr(dot + 1, text.size() - dot - 2);
        if (field == "报文") return sent.message.msgid;
        if (field == "交易") return sent.message.infno;
        return sent.answer.text(field);
    }

    json::value value_of(const Node& node) const {
        if (node.IsNull()) return nullptr;
        if (node.IsMap()) {
            json::object object;
            for (const auto& member : node)
                object[member.first.as<std::string>()] = value_of(member.second);
            return object;
        }
        if (node.IsSequence()) {
            json::array array;
            for (const auto& item : node) array.push_back(value_of(item));
            return array;
        }
        return json::value(resolved(node.as<std::string>()));
    }

    /// Puts what the step says over the defaults: by field in the node that has it, in every row of
    /// a list of rows; "节点.字段" where the node has it not, "节点" for a whole one.
    void override_input(const Node& said, json::object& input) const {
        for (const auto& entry : said) {
            const auto key = entry.first.as<std::string>();
            const json::value value = value_of(entry.second);
            if (input.contains(key)) {
                input[key] = value;
                continue;
            }
            const auto dot = key.find('.');
            const std::string field = dot == std::string::npos ? key : key.substr(dot + 1);
            json::value& node =
                dot == std::string::npos ? input.begin()->value() : input[key.substr(0, dot)];
            if (auto* rows = node.if_array()) {
                for (auto& row : *rows) row.as_object()[field] = value;
            } else {
                node.as_object()[field] = value;
            }
        }
    }

    Message written(const Node& step, const std::string& infno, const Course& course) {
        Blanks blanks = blanks_of(area_.person(person_));
        blanks["医疗类别"] = course.medical_type;
        blanks["就诊"] = course.visit;
        blanks["结算"] = course.settlement;
        blanks["批次"] = course.batch;
        if (!has_lines(infno)) blanks["合计"] = course.total.text();
        for (std::size_t i = 0; i < 4; ++i) blanks[part_blanks[i]] = course.parts[i].text();
        if (last_) {
            blanks["原报文"] = last_->message.msgid;
            blanks["原交易"] = last_->message.infno;
        }
        if (step["报文"]) blanks["报文"] = sent_.at(step["报文"].as<std::string>()).message.msgid;
        Message message = counter().write(infno, blanks, lines_of(step));
        json::object whole = json::parse(message.body).as_object();
        if (step["发送"]) override_input(step["发送"], whole["input"].as_object());
        for (const auto& entry : step["信封"])
            whole[entry.first.as<std::string>()] = value_of(entry.second);
        message.body = json::serialize(whole);
        return message;
    }

    Counter counter() {
        return Counter(
            area_.institution(institution_),
            [this](const auto& target, const auto& headers, const auto& body) {
                return deliver(target, headers, body);
            },
            [this] { return now_; });
    }

    void take(const Node& step) {
        for (const auto& entry : step)
            if (!step_keys.contains(entry.first.as<std::string>()))
                throw std::runtime_error("unknown key " + entry.first.as<std::string>());
        set_scene(step);
        if (step["重发"]) return resend(step);
        const auto infno = step["交易"].as<std::string>();
        Course& course = courses_[person_];
        if (step["医疗类别"]) course.medical_type = step["医疗类别"].as<std::string>();
        if (infno == "2204") course.batch = fmt::format("B{}", ++batches_);
        const Books before = Books::of(*store_);
        const Message message = written(step, infno, course);
        const Answer answer = counter().send(message);
        expect(step, answer);
        if ((!answer.accepted() || reads_only(infno)) && before != Books::of(*store_))
            found(step, "it was written");
        if (answer.accepted()) follow(infno, answer, step, course);
        if (step["记作"]) sent_[step["记作"].as<std::string>()] = {message, answer, institution_};
        last_ = Sent{message, answer, institution_};
    }

    void resend(const Node& step) {
        const Sent& sent = sent_.at(step["重发"].as<std::string>());
        institution_ = sent.institution;
        const Books before = Books::of(*store_);
        const Answer again = counter().send(sent.message);
        expect(step, again);
        if (!step["不受理"] && again.bytes != sent.answer.bytes)
            found(step, "another answer than the first time: " + again.bytes);
        if (before != Books::of(*store_)) found(step, "a resend was written");
    }

    /// What the answer means for the person's next messages.
    void follow(const std::string& infno, const Answer& answer, const Node& step, Course& course) {
        if (infno == "2201" || infno == "2401") {
            const std::string medical_type = course.medical_type;
            course = {};
            course.visit = answer.text("mdtrt_id");
            course.medical_type = medical_type;
        }
        if (infno == "2204") clear(course);
        if (infno == "2204" || infno == "2301") add_lines(answer, step, course);
        if (infno == "2205" || infno == "2302") clear(course);
        if (infno == "2102" || infno.starts_with("2207") || infno.starts_with("2304")) {
            course.visit = answer.text("mdtrt_id");
            course.settlement = answer.text("setl_id");
            if (infno.starts_with("2304")) clear(course);
        }
    }

    static void clear(Course& course) {
        course.total = {};
        for (Money& part : course.parts) part = {};
    }

    void add_lines(const Answer& answer, const Node& step, Course& course) {
        for (const Line& line : lines_of(step)) course.total += line.amount;
        const json::value* rows = answer.find("result");
        if (rows == nullptr || !rows->is_array()) return;
        for (const auto& row : rows->as_array())
            for (std::size_t i = 0; i < 4; ++i)
                if (const auto* part = row.as_object().if_contains(part_names[i]))
                    course.parts[i] += Money::fen(std::llround(part->to_number<double>() * 100));
    }

    void expect(const Node& step, const Answer& answer) {
        const std::string expected =
            step["不受理"] ? step["不受理"].as<std::string>() : std::string();
        if (answer.code() != expected)
            found(step, fmt::format("expected {}, got {}",
                                    expected.empty() ? "acceptance" : expected, answer.bytes));
        if (!answer.accepted()) return;
        for (const auto& entry : step["应答"])
            expect_value(entry.second, entry.first.as<std::string>(), answer);
        if (step["分录"]) expect_postings(step["分录"], answer);
        for (const auto& entry : step["余额"]) expect_balance(entry.first, entry.second);
        for (const auto& entry : step["累计"])
            expect_accumulated(entry.first.as<std::string>(), entry.second);
    }

    bool same(const json::value* value, const Node& expected) const {
        if (expected.IsNull()) return value == nullptr || value->is_null();
        if (value == nullptr || value->is_null()) return false;
        const std::string text = resolved(expected.as<std::string>());
        if (text == "有") return true;
        if (value->is_number()) {
            const auto wanted = parse_scaled(text, 6);
            return wanted && *wanted == std::llround(value->to_number<double>() * 1e6);
        }
        return value->is_string() && std::string_view(value->as_string()) == text;
    }

    void expect_value(const Node& expected, const std::string& path, const Answer& answer) {
        const json::value* value = answer.find(path);
        if (expected.IsSequence()) return expect_rows(expected, path, value);
        if (!same(value, expected))
            found(expected, fmt::format("{} is {}", path,
                                        value == nullptr ? "absent" : json::serialize(*value)));
    }

    /// Each expected row is found among the rows.
    void expect_rows(const Node& expected, const std::string& path, const json::value* rows) {
        if (rows == nullptr || !rows->is_array()) return found(expected, path + " is no list");
        for (const Node& wanted : expected) {
            const bool there = std::ranges::any_of(rows->as_array(), [&](const json::value& row) {
                for (const auto& field : wanted)
                    if (!same(row.as_object().if_contains(field.first.as<std::string>()),
                              field.second))
                        return false;
                return true;
            });
            if (!there) found(wanted, path + " has no such row: " + json::serialize(*rows));
        }
    }

    void expect_postings(const Node& expected, const Answer& answer) {
        const std::int64_t id = std::stoll("0" + answer.text("setl_id"));
        std::map<std::string, Money> posted;
        store_->read([&](storage::Reader& reader) {
            const auto settlement = reader.get<storage::Settlement>(id);
            if (!settlement || !settlement->journal) return;
            const auto journal = reader.get<storage::JournalRow>(*settlement->journal);
            const auto postings = ledger::parse_amounts(journal->postings);
            for (const auto& posting : *postings)
                posted[area_.account_name(posting.name)] += posting.amount;
        });
        std::string all;
        for (const auto& [account, amount] : posted) all += account + " " + amount.text() + "; ";
        bool right = posted.size() == expected.size();
        for (const auto& entry : expected) {
            const auto one = posted.find(entry.first.as<std::string>());
            right = right && one != posted.end() &&
                    Money::parse(entry.second.as<std::string>()) == one->second;
        }
        if (!right) found(expected, "the postings are " + all);
    }

    storage::BenefitState state_of(const std::string& person) {
        return store_
            ->read([&](storage::Reader& reader) {
                return reader.get<storage::BenefitState>(area_.person(person).number);
            })
            .value_or(storage::BenefitState{});
    }

    void expect_balance(const Node& person, const Node& expected) {
        const Money balance = state_of(person.as<std::string>()).balance;
        if (balance != Money::parse(expected.as<std::string>()))
            found(expected, "the balance is " + balance.text());
    }

    /// An accumulator by the start of its stored name's last parts: "年度门诊起付".
    void expect_accumulated(const std::string& person, const Node& expected) {
        const std::string text = state_of(person).accumulators;
        const auto all = ledger::parse_amounts(text.empty() ? "[]" : text);
        for (const auto& entry : expected) {
            const auto name = entry.first.as<std::string>();
            Money sum;
            for (const auto& accumulator : all.value_or(std::vector<ledger::NamedAmount>{}))
                if (accumulator.name.find(name) != std::string::npos) sum += accumulator.amount;
            if (sum != Money::parse(entry.second.as<std::string>()))
                found(entry.second, name + " is " + sum.text() + " of " + text);
        }
    }

    Node scenario_;
    std::string name_;
    StoreFolder folder_;
    storage::Vault vault_;
    std::unique_ptr<storage::Store> store_;
    Area area_;
    Moment now_ = Moment::at(Day::of(2025, 3, 10));
    std::unique_ptr<operations::Desk> desk_;
    Metrics metrics_;
    RequestIds request_ids_;
    std::unique_ptr<Gateway> gateway_;
    std::string institution_;
    std::string person_;
    std::map<std::string, Course> courses_;
    std::map<std::string, Sent> sent_;
    std::optional<Sent> last_;
    int batches_ = 0;
    std::vector<std::string> found_;
};

}  // namespace

std::vector<std::string> play_text(const std::string& text, const std::string& name,
                                   const StoreFactory& make_store) {
    return Player(text, name, make_store).play();
}

std::vector<std::string> play(const std::string& file, const StoreFactory& make_store) {
    std::ifstream in(file);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    return play_text(text, file, make_store);
}

}  // namespace yibao::system
