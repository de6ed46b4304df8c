#include "storage/lane.hpp"

#include <algorithm>
#include <utility>

namespace yibao::storage {

Lane::Lane(Bounds bounds, Run run) : bounds_(bounds), run_(std::move(run)) {
    thread_ = std::thread([this] { work(); });
}

Lane::~Lane() {
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
    }
    arrived_.notify_one();
    thread_.join();
}

void Lane::submit(Task task) {
    {
        std::unique_lock lock(mutex_);
        if (waiting_.size() < bounds_.queue) {
            waiting_.push_back(std::move(task));
            // The lane looks again by itself after each group; it only sleeps on an empty queue.
            const bool asleep = waiting_.size() == 1;
            lock.unlock();
            if (asleep) arrived_.notify_one();
            return;
        }
    }
    task.done({Outcome::State::busy, nullptr});
}

Store::Load Lane::load() const {
    const std::lock_guard lock(mutex_);
    Store::Load load = load_;
    load.waiting = waiting_.size();
    return load;
}

std::vector<Task> Lane::take() {
    std::unique_lock lock(mutex_);
    arrived_.wait(lock, [&] { return closing_ || !waiting_.empty(); });
    const auto count = static_cast<std::ptrdiff_t>(std::min(waiting_.size(), bounds_.group));
    std::vector<Task> tasks(std::make_move_iterator(waiting_.begin()),
                            std::make_move_iterator(waiting_.begin() + count));
    waiting_.erase(waiting_.begin(), waiting_.begin() + count);
    if (count > 0) ++load_.groups;
    load_.operations += count;
    return tasks;
}

void Lane::work() {
    for (;;) {
        auto tasks = take();
        if (tasks.empty()) return;
        auto outcomes = run_(tasks);
        // Handed over whole: an error then belongs to who asked, and is freed there.
        for (std::size_t i = 0; i < tasks.size(); ++i) tasks[i].done(std::move(outcomes[i]));
    }
}

}  // namespace yibao::storage
