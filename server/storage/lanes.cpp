#include "storage/lanes.hpp"

#include <algorithm>
#include <utility>

#include "base/id.hpp"

namespace yibao::storage {

namespace {

std::int32_t chain_of(std::int32_t bucket, std::int32_t chains) {
    return bucket * chains / bucket_count;
}

}  // namespace

Lanes::Lanes(Bounds bounds, std::vector<Run> runs, Clock clock)
    : bounds_(bounds), clock_(std::move(clock)), chains_(static_cast<std::size_t>(bounds.chains)) {
    for (Run& run : runs) threads_.emplace_back([this, run = std::move(run)] { work(run); });
}

Lanes::~Lanes() {
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
    }
    work_.notify_all();
    for (std::thread& thread : threads_) thread.join();
}

/// Ascending, which is the order in which they are locked.
std::vector<std::int32_t> Lanes::chains_of(const Buckets& buckets) const {
    std::vector<std::int32_t> chains;
    if (buckets.is_all()) {
        for (std::int32_t i = 0; i < bounds_.chains; ++i) chains.push_back(i);
        return chains;
    }
    const std::int32_t one = chain_of(buckets.first(), bounds_.chains);
    const std::int32_t other = chain_of(buckets.second(), bounds_.chains);
    chains.push_back(std::min(one, other));
    if (one != other) chains.push_back(std::max(one, other));
    return chains;
}

/// Whether the queues are short and move: who would wait for long is better told at once.
bool Lanes::take_more(const std::vector<std::int32_t>& chains, Time now) const {
    return waiting_ < bounds_.queue && std::ranges::all_of(chains, [&](std::int32_t number) {
               const auto& queue = chains_[static_cast<std::size_t>(number)].queue;
               return queue.empty() || now - queue.front()->since <= bounds_.waiting;
           });
}

void Lanes::submit(Task task) {
    auto chains = chains_of(task.buckets);
    {
        const std::lock_guard lock(mutex_);
        const Time now = clock_();
        if (take_more(chains, now)) {
            enqueue({std::move(task), std::move(chains), now});
            return;
        }
    }
    task.done({Outcome::State::busy, nullptr});
}

void Lanes::enqueue(Waiting one) {
    const auto waiting = std::make_shared<Waiting>(std::move(one));
    bool first = false;
    for (const std::int32_t chain : waiting->chains) {
        auto& queue = chains_[static_cast<std::size_t>(chain)].queue;
        queue.push_back(waiting);
        first = first || queue.size() == 1;
    }
    ++waiting_;
    if (first) work_.notify_one();
}

Store::Load Lanes::load() const {
    const std::lock_guard lock(mutex_);
    Store::Load load = load_;
    load.waiting = waiting_;
    const Time now = clock_();
    for (const Chain& chain : chains_)
        if (!chain.queue.empty())
            load.oldest =
                std::max(load.oldest, std::chrono::duration_cast<std::chrono::milliseconds>(
                                          now - chain.queue.front()->since));
    return load;
}

bool Lanes::ready(const Chain& chain) const {
    if (chain.busy || chain.queue.empty()) return false;
    const auto& first = chain.queue.front();
    return std::ranges::all_of(first->chains, [&](std::int32_t number) {
        const Chain& each = chains_[static_cast<std::size_t>(number)];
        return !each.busy && each.queue.front() == first;
    });
}

Lanes::Taken Lanes::take(std::unique_lock<std::mutex>& lock) {
    for (;;) {
        for (std::size_t i = 0; i < chains_.size(); ++i) {
            Chain& chain = chains_[(next_ + i) % chains_.size()];
            if (!ready(chain)) continue;
            next_ = (next_ + i + 1) % chains_.size();
            return take_from(chain);
        }
        if (closing_ && waiting_ == 0) return {};
        work_.wait(lock);
    }
}

Lanes::Taken Lanes::take_from(Chain& chain) {
    Taken taken;
    taken.chains = chain.queue.front()->chains;
    const bool alone = taken.chains.size() > 1;
    do {
        taken.tasks.push_back(std::move(chain.queue.front()->task));
        for (const std::int32_t number : taken.chains)
            chains_[static_cast<std::size_t>(number)].queue.pop_front();
    } while (!alone && !chain.queue.empty() && chain.queue.front()->chains.size() == 1 &&
             taken.tasks.size() < bounds_.group);
    for (const std::int32_t number : taken.chains)
        chains_[static_cast<std::size_t>(number)].busy = true;
    waiting_ -= taken.tasks.size();
    ++load_.groups;
    load_.operations += static_cast<std::int64_t>(taken.tasks.size());
    return taken;
}

void Lanes::release(const std::vector<std::int32_t>& chains) {
    for (const std::int32_t number : chains) chains_[static_cast<std::size_t>(number)].busy = false;
    // Whoever looked while these were busy went to sleep again; and at the end all wait for the
    // last.
    const bool wanted = std::ranges::any_of(chains, [&](std::int32_t number) {
        return !chains_[static_cast<std::size_t>(number)].queue.empty();
    });
    if (chains.size() > 1 || closing_)
        work_.notify_all();
    else if (wanted)
        work_.notify_one();
}

void Lanes::work(const Run& run) {
    std::unique_lock lock(mutex_);
    for (;;) {
        Taken taken = take(lock);
        if (taken.tasks.empty()) return;
        lock.unlock();
        auto outcomes = run({taken.tasks, taken.chains});
        lock.lock();
        release(taken.chains);
        lock.unlock();
        // Handed over whole: an error then belongs to who asked, and is freed there.
        for (std::size_t i = 0; i < outcomes.size(); ++i)
            taken.tasks[i].done(std::move(outcomes[i]));
        taken = {};
        lock.lock();
    }
}

}  // namespace yibao::storage
