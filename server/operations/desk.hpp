#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "operations/call.hpp"
#include "storage/store.hpp"
#include "wire/envelope.hpp"

namespace yibao::operations {

/// A request whose sender is known, with the body that it points into.
struct Incoming {
    std::string body;
    std::optional<wire::Request> request;  // of `body`
    std::shared_ptr<const Agency> agency;  // as it was when the message came
    const Party* sender = nullptr;         // one of its institutions
    Moment received;
};

/// What became of a message, for the log and the metrics. Names no person.
struct Handled {
    std::string answer;        // the whole answer, ready to send
    std::string refusal_code;  // empty: accepted
    bool resent = false;       // the stored answer of an earlier message
    std::string failure;  // what an engineer needs to know of an internal error; never personal
};

using Reply = std::function<void(Handled)>;
using Clock = std::function<Moment()>;

/// Where messages become operations. Reads the input into the message's struct, recognises resends,
/// runs reading operations at once and writing operations on the store's lane, and answers when
/// what was written is on the disk.
class Desk {
public:
    Desk(storage::Store& store, std::shared_ptr<const Agency> agency, Clock clock);

    /// As it is now. A message keeps the one that it came in with.
    std::shared_ptr<const Agency> agency() const;
    /// From now on; when its policies, catalogues or institutions have changed in the store.
    void renew(std::shared_ptr<const Agency> agency);

    /// `reply` is called exactly once, from any thread.
    void take(std::shared_ptr<Incoming> incoming, Reply reply);

    /// An answer that refuses, for what fails before there is an operation.
    Handled refuse(Moment received, const Refusal& refusal);

private:
    friend struct Handler;

    wire::Stamp stamp(Moment received);

    storage::Store& store_;
    mutable std::mutex mutex_;
    std::shared_ptr<const Agency> agency_;
    Clock clock_;
    std::atomic<std::uint64_t> serial_{0};
};

}  // namespace yibao::operations
