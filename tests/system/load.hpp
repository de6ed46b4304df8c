#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <random>
#include <span>
#include <string>
#include <thread>
#include <vector>

#include "storage/store.hpp"
#include "tests/system/counter.hpp"

namespace yibao::system {

// Many clients at once against the real program, what they were told, and whether it is there.

/// The persons whom the load is about: 人0, 人1 …, as StoreFolder's make_area takes them.
std::string load_persons();

/// A message that a client sent, and what it was told, if it was.
struct Told {
    Message message;
    const Institution* sender = nullptr;
    std::string answer;  // empty: none came
    bool accepted = false;
    bool settles = false;                          // makes a settlement or a reversal
    std::chrono::steady_clock::time_point sent{};  // for the first time
    std::chrono::steady_clock::time_point at{};    // of the answer
};

/// A courier that goes to another of the ports once a connection is lost.
Courier over_any(std::vector<std::uint16_t> ports);

/// Where the next client, or its next institution, sends to.
using Dial = std::function<Courier()>;

/// Clients who buy, see doctors and take back, each in a thread of its own.
class Load {
public:
    enum class Until {
        lost,   // each until its connection is lost
        ended,  // all until end(); what is not answered, or shall be sent again, is sent again
    };

    Load(const Area& area, int clients, const Dial& dial, Until until,
         std::mt19937::result_type seed);
    ~Load();
    Load(const Load&) = delete;
    Load& operator=(const Load&) = delete;

    /// Accepted settlements and reversals so far.
    std::int64_t settled() const { return settled_; }
    /// Waits for the clients; all that they were told.
    std::vector<Told> end();

private:
    class Client;

    std::atomic<bool> ending_ = false;
    std::atomic<std::int64_t> settled_ = 0;
    std::vector<std::unique_ptr<Client>> clients_;
    std::vector<std::thread> threads_;
};

struct SentAgain {
    int unanswered = 0;
    int answered = 0;
    std::vector<std::string> wrong;  // other bytes than before, a refusal that should not be
};

/// Sends again what was not answered, which is then told, and some of what was accepted.
SentAgain send_again(std::span<Told> told, const Dial& dial, std::mt19937& random);

/// Whether each accepted settlement and reversal is in the store, once, with the same amounts, and
/// nothing else is. What is not so.
std::vector<std::string> differences(storage::Store& store, const std::vector<Told>& told);

std::string in_lines(const std::vector<std::string>& lines);

}  // namespace yibao::system
