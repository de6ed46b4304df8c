#pragma once

#include <chrono>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "demo/draw.hpp"
#include "programs/hospital_client.hpp"
#include "programs/hospital_figures.hpp"
#include "programs/hospital_script.hpp"

namespace yibao {

struct HospitalRunOptions {
    std::string url{};
    std::size_t connections = 16;
    double rate = 0;            // visits begun a second; 0: as many as the connections carry
    double seconds = 0;         // 0: until stopped
    std::int64_t visits = 0;    // 0: no bound
    std::string log_file{};     // one line a settlement; empty: none
    std::uint64_t seed = 1;     // of the order of visits
    std::size_t keep_last = 5;  // answers to settlements kept for showing
};

/// Plays many counters at once against a server: each connection carries one visit at a time,
/// message after message, as a HIS would. A lost answer is asked for again with the same message
/// until it comes. One thread; everything that takes time is prepared before it starts.
class HospitalRun {
public:
    using Clock = std::chrono::steady_clock;

    /// `scripts` with their weights. Throws std::system_error where the server cannot be reached.
    HospitalRun(HospitalRunOptions options, std::vector<HospitalScript> scripts);
    ~HospitalRun();
    HospitalRun(const HospitalRun&) = delete;
    HospitalRun& operator=(const HospitalRun&) = delete;

    /// Runs to the end; `tell` is called about once a second with the figures of that second. It
    /// says whether to go on.
    void run(const std::function<bool(const HospitalFigures&, double seconds)>& tell);

    const HospitalFigures& figures() const { return all_; }
    double seconds() const { return elapsed_; }  // until the last answer
    const std::deque<std::string>& last_settlements() const { return last_; }

private:
    /// A visit under way.
    struct Visit {
        const HospitalScript* script = nullptr;
        const demo::Institution* institution = nullptr;
        std::size_t step = 0;
        std::size_t variant = 0;
        SlotValues values;
        std::string body;
        Clock::time_point sent;
    };

    void begin_due(Clock::time_point now);
    void begin(std::size_t connection, Clock::time_point due);
    void send_step(std::size_t connection, Clock::time_point counted_from);
    bool send(std::size_t connection);  // false: the server is away, to be tried again
    void retry_waiting();
    void take(const HospitalClient::Answer& answer);
    void take_body(Visit& visit, std::string_view body);
    void settled(const Visit& visit, std::string_view body);
    void refused(std::string_view body);
    void advance(std::size_t connection, bool accepted);
    void refresh_times();
    std::chrono::milliseconds patience(Clock::time_point now) const;
    bool may_begin(Clock::time_point now) const;

    HospitalRunOptions options_;
    std::vector<HospitalScript> scripts_;
    std::vector<std::size_t> turns_;  // of patients and institutions, by script
    HospitalClient client_;
    std::vector<Visit> visits_;
    std::vector<std::size_t> idle_;
    std::vector<std::size_t> waiting_;  // connections whose server has gone
    demo::Draw draw_;
    int weights_ = 0;
    Clock::time_point start_;
    Clock::time_point next_;
    std::int64_t begun_ = 0;
    std::uint64_t serial_ = 0;
    std::uint32_t msgid_serial_ = 0;
    bool ended_ = false;      // no further visits begin
    std::string run_;         // tells the msgids and nonces of this run from others
    std::string now_text_;    // "2026-11-21 08:30:00"
    std::string now_digits_;  // "261121083000"
    std::string timestamp_;   // Unix seconds
    HospitalFigures all_;
    HospitalFigures lately_;
    std::deque<std::string> last_;
    double elapsed_ = 0;
    int log_ = -1;
};

/// The text of a member of a JSON answer as our server writes it: the first one of that name, a
/// string without its quotation marks. Empty if there is none.
std::string_view answer_member(std::string_view body, std::string_view name);

}  // namespace yibao
