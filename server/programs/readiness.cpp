#include "programs/readiness.hpp"

#include <chrono>

#include "programs/log.hpp"
#include "storage/records/agency.hpp"

namespace yibao {

namespace {

std::int64_t steady_ms() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

}  // namespace

Readiness::Readiness(storage::Store& store) : store_(store) {
    thread_ = std::thread([this] { work(); });
}

Readiness::~Readiness() {
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
    }
    ending_.notify_one();
    thread_.join();
}

bool Readiness::ready() const {
    constexpr std::int64_t patience_ms = 5000;
    return answers_ && steady_ms() - answered_at_ < patience_ms;
}

void Readiness::work() {
    std::unique_lock lock(mutex_);
    do {
        lock.unlock();
        const bool answers = ask();
        if (answers) answered_at_ = steady_ms();
        if (answers != answers_.exchange(answers)) {
            if (answers)
                log::info("ready");
            else
                log::error("not ready");
        }
        lock.lock();
    } while (!ending_.wait_for(lock, std::chrono::seconds(1), [&] { return closing_; }));
}

bool Readiness::ask() {
    try {
        return store_.read([](storage::Reader& reader) {
            (void)reader.get<storage::Setting>("readiness");
            return true;
        });
    } catch (const std::exception& failure) {
        log::warn("the store does not answer", {{"error", log::failure(failure)}});
        return false;
    }
}

}  // namespace yibao
