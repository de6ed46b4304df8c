// When a queue takes no more: by a clock that stands still until it is told.

#include "storage/lanes.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <latch>
#include <semaphore>

using namespace yibao::storage;
using namespace std::chrono_literals;
using State = Outcome::State;

namespace {

/// Two chains and a lane for each, which runs a group when it is let.
class LanesTest : public testing::Test {
protected:
    static constexpr std::int32_t first = 0;     // a bucket of the first chain
    static constexpr std::int32_t second = 255;  // of the second

    ~LanesTest() override { let_run(64); }

    State submit(const Buckets& buckets) {
        const auto state = std::make_shared<std::atomic<State>>(State::kept);
        lanes.submit({buckets, {}, [=](const Outcome& outcome) { *state = outcome.state; }});
        return *state;
    }
    State submit(std::int32_t bucket) { return submit(Buckets::of(bucket)); }

    /// A group that has begun, so that what comes behind it waits.
    void occupy(std::int32_t bucket) {
        EXPECT_EQ(submit(bucket), State::kept);
        begun.acquire();
    }
    void let_run(std::ptrdiff_t groups) { allowed.release(groups); }
    void pass(std::chrono::milliseconds time) { now = now.load() + time; }

    std::vector<Outcome> run(const Group& group) {
        begun.release();
        allowed.acquire();
        return std::vector<Outcome>(group.tasks.size(), Outcome{State::kept, nullptr});
    }

    std::atomic<Lanes::Time> now = Lanes::Time{1h};
    std::counting_semaphore<> begun{0};
    std::counting_semaphore<> allowed{0};
    const Lanes::Run runs = [this](const Group& group) { return run(group); };
    Lanes lanes{{.queue = 4, .group = 16, .chains = 2, .waiting = 2s}, {runs, runs}, [this] {
                    return now.load();
                }};
};

}  // namespace

TEST_F(LanesTest, TakeNoMoreWhileTheFirstHasWaitedForTooLong) {
    occupy(first);
    pass(1h);
    EXPECT_EQ(submit(first), State::kept) << "nobody waits, whatever runs for an hour";
    pass(2s);
    EXPECT_EQ(submit(first), State::kept) << "just in time";
    EXPECT_EQ(lanes.load().oldest, 2s);
    pass(1ms);
    EXPECT_EQ(submit(first), State::busy);
    EXPECT_EQ(submit(Buckets::all()), State::busy) << "it would wait there, too";
    EXPECT_EQ(lanes.load().waiting, 2U);
    EXPECT_EQ(lanes.load().oldest, 2001ms);

    let_run(1);
    begun.acquire();  // those that waited
    EXPECT_EQ(lanes.load().waiting, 0U);
    EXPECT_EQ(lanes.load().oldest, 0ms);
    EXPECT_EQ(submit(first), State::kept);
}

TEST_F(LanesTest, LookAtTheQueuesThatAnOperationWouldJoin) {
    occupy(first);
    EXPECT_EQ(submit(first), State::kept);
    pass(3s);
    occupy(second);
    EXPECT_EQ(submit(first), State::busy);
    EXPECT_EQ(submit(second), State::kept);
    EXPECT_EQ(submit(Buckets::all()), State::busy);
}

TEST_F(LanesTest, TakeNoMoreThanTheQueueHolds) {
    occupy(first);
    for (int i = 0; i < 4; ++i) EXPECT_EQ(submit(first), State::kept);
    EXPECT_EQ(submit(first), State::busy);
    EXPECT_EQ(submit(second), State::busy);
}
