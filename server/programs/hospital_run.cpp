#include "programs/hospital_run.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <random>
#include <system_error>
#include <utility>

#include "base/ensure.hpp"
#include "programs/service.hpp"
#include "wire/signature.hpp"

namespace yibao {

namespace {

using std::chrono::milliseconds;

std::int64_t fen_of(std::string_view yuan) {
    const auto money = Money::parse(yuan);
    return money ? money->fen() : 0;
}

/// Six letters and digits. With the institution's 12 and 12 of time they fill the 30 characters of
/// a msgid, which is never used twice, however many runs there are in one second.
std::string serial_digits(std::uint32_t serial) {
    std::string digits(6, '0');
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, serial /= 36)
        *digit = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[serial % 36];
    return digits;
}

int open_log(const std::string& file) {
    if (file.empty()) return -1;
    const int handle = ::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (handle < 0) throw std::system_error(errno, std::generic_category(), file);
    return handle;
}

}  // namespace

std::string_view answer_member(std::string_view body, std::string_view name) {
    std::array<char, 40> wanted;  // filled up to `length`
    ensure(name.size() + 3 <= wanted.size(), "names of members are short");
    wanted[0] = '"';
    std::ranges::copy(name, wanted.begin() + 1);
    wanted[name.size() + 1] = '"';
    wanted[name.size() + 2] = ':';
    const std::string_view key(wanted.data(), name.size() + 3);
    const auto at = body.find(key);
    if (at == std::string_view::npos) return {};
    body.remove_prefix(at + key.size());
    if (body.starts_with('"')) return body.substr(1, body.find('"', 1) - 1);
    return body.substr(0, body.find_first_of(",}]"));
}

HospitalRun::HospitalRun(HospitalRunOptions options, std::vector<HospitalScript> scripts)
    : options_(std::move(options)),
      scripts_(std::move(scripts)),
      turns_(scripts_.size()),
      client_(options_.url, options_.connections),
      visits_(options_.connections),
      draw_(options_.seed, 102),
      log_(open_log(options_.log_file)) {
    for (const HospitalScript& script : scripts_) weights_ += script.weight;
    ensure(weights_ > 0, "some kind of visit happens");
    for (std::size_t i = options_.connections; i > 0; --i) idle_.push_back(i - 1);
    std::random_device entropy;
    run_ = fmt::format("{:06x}", entropy() & 0xffffffU);
    msgid_serial_ = entropy();
}

HospitalRun::~HospitalRun() {
    if (log_ >= 0) ::close(log_);
}

void HospitalRun::refresh_times() {
    const Moment now = civil_now();
    now_text_ = now.text();
    now_digits_ = now.stamp().substr(2, 12);
    timestamp_ = std::to_string(now.unix_seconds());
}

bool HospitalRun::may_begin(Clock::time_point now) const {
    if (ended_) return false;
    if (options_.visits > 0 && begun_ >= options_.visits) return false;
    return options_.seconds <= 0 ||
           std::chrono::duration<double>(now - start_).count() < options_.seconds;
}

void HospitalRun::run(const std::function<bool(const HospitalFigures&, double)>& tell) {
    start_ = next_ = Clock::now();
    refresh_times();
    auto told = start_;
    auto timed = start_;
    auto last_answer = start_;
    for (;;) {
        const auto now = Clock::now();
        if (now - timed > milliseconds(100)) {
            refresh_times();
            retry_waiting();
            timed = now;
        }
        if (now - told >= std::chrono::seconds(1)) {
            if (!tell(lately_, std::chrono::duration<double>(now - told).count())) ended_ = true;
            lately_ = {};
            told = now;
        }
        begin_due(now);
        const bool ended = !may_begin(now);
        if (ended && idle_.size() == client_.size()) break;
        if (ended && now - last_answer > std::chrono::seconds(10)) break;  // nobody answers
        client_.wait(ended ? milliseconds(100) : patience(now), [&](const auto& answer) {
            if (!answer.lost) last_answer = Clock::now();
            take(answer);
        });
    }
    elapsed_ = std::chrono::duration<double>(last_answer - start_).count();
}

/// Until the next visit is due, and not so long that nothing is shown.
milliseconds HospitalRun::patience(Clock::time_point now) const {
    if (options_.rate <= 0 || idle_.empty()) return milliseconds(100);
    const auto left = std::chrono::ceil<milliseconds>(next_ - now);
    return std::clamp(left, milliseconds(0), milliseconds(100));
}

/// Visits that had to wait for a free counter count from when they were due: a slow server is not
/// flattered by patients who never came.
void HospitalRun::begin_due(Clock::time_point now) {
    while (!idle_.empty() && may_begin(now)) {
        Clock::time_point due = now;
        if (options_.rate > 0) {
            if (next_ > now) return;
            const auto lateness = now - next_;
            due = lateness > milliseconds(5) ? next_ : now;  // less is the coarseness of our clock
            next_ += std::chrono::duration_cast<Clock::duration>(
                std::chrono::duration<double>(1.0 / options_.rate));
        }
        const std::size_t connection = idle_.back();
        idle_.pop_back();
        begin(connection, due);
    }
}

void HospitalRun::begin(std::size_t connection, Clock::time_point due) {
    int roll = draw_.below(weights_);
    std::size_t kind = 0;
    while (roll >= scripts_[kind].weight) roll -= scripts_[kind++].weight;
    const HospitalScript& script = scripts_[kind];
    const std::size_t turn = turns_[kind]++;
    const HospitalPatient& patient = script.patients[turn % script.patients.size()];
    ++begun_;

    Visit& visit = visits_[connection];
    visit.script = &script;
    visit.institution = &script.institutions[turn % script.institutions.size()];
    visit.step = 0;
    visit.variant = static_cast<std::size_t>(draw_.below(1 << 20));
    SlotValues& values = visit.values;
    values[Slot::begin] =
        script.days == 0 ? now_text_ : civil_now().day().plus(-script.days).text() + " 09:00:00";
    values[Slot::institution] = visit.institution->code;
    values[Slot::institution_name] = visit.institution->name;
    values[Slot::care_area] = visit.institution->area;
    values[Slot::person] = patient.number;
    values[Slot::name] = patient.name;
    values[Slot::credential_type] = patient.credential_type;
    values[Slot::credential] = patient.credential;
    values[Slot::insurance] = patient.insurance;
    values[Slot::account_use] = patient.account_use;
    values[Slot::disease] = patient.disease;
    values[Slot::disease_name] = patient.disease_name;
    values[Slot::visit].clear();
    values[Slot::number] = fmt::format("{}{:08x}", run_, ++serial_ & 0xffffffffU);
    send_step(connection, due);
}

void HospitalRun::send_step(std::size_t connection, Clock::time_point counted_from) {
    Visit& visit = visits_[connection];
    const HospitalStep& step = visit.script->steps[visit.step];
    visit.values[Slot::msgid] =
        fmt::format("{}{}{}", visit.institution->code, now_digits_, serial_digits(++msgid_serial_));
    visit.values[Slot::now] = now_text_;
    visit.body.clear();
    step.variants[visit.variant % step.variants.size()].write(visit.values, visit.body);
    visit.sent = counted_from;
    ++all_.requests;
    ++lately_.requests;
    send(connection);
}

bool HospitalRun::send(std::size_t connection) {
    Visit& visit = visits_[connection];
    const std::string nonce = fmt::format("{}{:x}", run_, ++serial_);
    const std::string headers = fmt::format(
        "x-tif-paasid: {}\r\nx-tif-timestamp: {}\r\nx-tif-nonce: {}\r\nx-tif-signature: {}\r\n",
        visit.institution->paasid, timestamp_, nonce,
        wire::sign(visit.institution->secret, timestamp_, nonce));
    const bool sent = client_.post(connection, interface_entry, headers, visit.body);
    if (!sent) waiting_.push_back(connection);
    return sent;
}

void HospitalRun::retry_waiting() {
    const std::vector<std::size_t> again = std::exchange(waiting_, {});
    for (const std::size_t connection : again)
        if (send(connection)) ++all_.resent;
}

void HospitalRun::take(const HospitalClient::Answer& answer) {
    Visit& visit = visits_[answer.connection];
    if (answer.lost) {
        ++all_.lost;
        ++lately_.lost;
        waiting_.push_back(answer.connection);
        return;
    }
    const auto us =
        std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - visit.sent).count();
    all_.latencies.add(us);
    lately_.latencies.add(us);
    const bool accepted = answer.body.starts_with("{\"infcode\":0");
    if (accepted)
        take_body(visit, answer.body);
    else
        refused(answer.body);
    advance(answer.connection, accepted);
}

/// Keeps what later messages of the visit need.
void HospitalRun::take_body(Visit& visit, std::string_view body) {
    const HospitalStep& step = visit.script->steps[visit.step];
    SlotValues& values = visit.values;
    if (step.infno == "2201" || step.infno == "2401") {
        values[Slot::visit] = answer_member(body, "mdtrt_id");
    } else if (step.infno == "2206") {
        values[Slot::full_self_pay] = answer_member(body, "fulamt_ownpay_amt");
        values[Slot::over_limit] = answer_member(body, "overlmt_selfpay");
        values[Slot::first_self_pay] = answer_member(body, "preselfpay_amt");
        values[Slot::in_scope] = answer_member(body, "inscp_scp_amt");
    }
    if (step.settles()) settled(visit, body);
}

void HospitalRun::settled(const Visit& visit, std::string_view body) {
    const std::int64_t total = fen_of(answer_member(body, "medfee_sumamt"));
    const std::int64_t fund = fen_of(answer_member(body, "fund_pay_sumamt"));
    for (HospitalFigures* figures : {&all_, &lately_}) {
        ++figures->bills;
        ++figures->bills_by_script[visit.script->name];
        figures->total_fen += total;
        figures->fund_fen += fund;
    }
    if (options_.keep_last > 0) {
        last_.emplace_back(body);
        if (last_.size() > options_.keep_last) last_.pop_front();
    }
    if (log_ < 0) return;
    const auto quoted = [&](std::string_view name) { return answer_member(body, name); };
    const std::string line = fmt::format(
        R"({{"institution":"{}","msgid":"{}","setl_id":"{}","mdtrt_id":"{}","psn_no":"{}",)"
        R"("total":{},"fund":{},"account":{},"family":{},"cash":{},"balance":{}}})"
        "\n",
        visit.institution->code, visit.values[Slot::msgid], quoted("setl_id"), quoted("mdtrt_id"),
        quoted("psn_no"), quoted("medfee_sumamt"), quoted("fund_pay_sumamt"), quoted("acct_pay"),
        quoted("acct_mulaid_pay"), quoted("psn_cash_pay"), quoted("balc"));
    if (::write(log_, line.data(), line.size()) != static_cast<ssize_t>(line.size()))
        throw std::system_error(errno, std::generic_category(), options_.log_file);
}

/// Counts by the stable code, which stands in brackets at the end of err_msg.
void HospitalRun::refused(std::string_view body) {
    const std::string_view message = answer_member(body, "err_msg");
    const auto open = message.rfind('[');
    const std::string code(open == std::string_view::npos
                               ? "unknown"
                               : message.substr(open + 1, message.rfind(']') - open - 1));
    ++all_.refusals[code];
    ++lately_.refusals[code];
}

void HospitalRun::advance(std::size_t connection, bool accepted) {
    Visit& visit = visits_[connection];
    ++visit.step;
    if (accepted && visit.step < visit.script->steps.size()) {
        send_step(connection, Clock::now());
        return;
    }
    idle_.push_back(connection);
    if (options_.rate <= 0) begin_due(Clock::now());
}

}  // namespace yibao
