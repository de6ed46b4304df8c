// What every store promises to many who want something at once.

#include <atomic>
#include <thread>

#include "storage/records/journal.hpp"
#include "storage/store_contract.hpp"
#include "storage/verify.hpp"

using namespace yibao;
using namespace yibao::storage;

namespace {

class StoreQueue : public StoreContract {};

}  // namespace

TEST_P(StoreQueue, AFullQueueRefusesAtOnce) {
    reopen({.queue = 2});
    const auto release = hold_lane();
    std::atomic<int> kept = 0;
    std::atomic<int> busy = 0;
    std::latch all(4);
    for (int i = 0; i < 4; ++i)
        store->submit(
            Buckets::home(10 + i),
            [i](UnitOfWork& unit) {
                unit.insert(test_person(10 + i));
                return Decision::keep;
            },
            [&](const Outcome& outcome) {
                if (outcome.state == Outcome::State::kept) ++kept;
                if (outcome.state == Outcome::State::busy) ++busy;
                all.count_down();
            });
    EXPECT_EQ(busy, 2);
    const auto write = [](UnitOfWork&) -> Result<int> { return 0; };
    EXPECT_EQ(store->write(Buckets::home(1), write).refusal().code, "store.busy");
    release();
    all.wait();
    EXPECT_EQ(kept, 2);
}

TEST_P(StoreQueue, ASlowStoreRefusesUntilItsQueueMoves) {
    constexpr auto bound = std::chrono::milliseconds(100);
    reopen({.waiting = bound});
    add_person(1);
    const auto release = hold_lane();
    std::atomic<int> kept = 0;
    std::latch all(3);
    const auto deposit_one = [&](const Done& done) {
        store->submit(
            Buckets::home(1),
            [](UnitOfWork& unit) {
                return deposit(unit, 1, 1) ? Decision::keep : Decision::discard;
            },
            done);
    };
    for (int i = 0; i < 3; ++i)
        deposit_one([&](const Outcome& outcome) {
            if (outcome.state == Outcome::State::kept) ++kept;
            all.count_down();
        });
    while (store->load().oldest <= bound) std::this_thread::yield();

    auto state = Outcome::State::kept;
    deposit_one([&](const Outcome& outcome) { state = outcome.state; });  // answered at once
    EXPECT_EQ(state, Outcome::State::busy);
    const auto write = [](UnitOfWork&) -> Result<int> { return 0; };
    EXPECT_EQ(store->write(Buckets::home(1), write).refusal().code, "store.busy");
    EXPECT_EQ(store->load().waiting, 3U);
    EXPECT_FALSE(person(2)) << "who only reads need not wait";

    release();
    all.wait();
    EXPECT_EQ(kept, 3);
    EXPECT_TRUE(store->write(Buckets::home(1), write));
    EXPECT_EQ(store->load().waiting, 0U);
    const auto state_of_one =
        store->read([](Reader& reader) { return reader.get<BenefitState>(1); });
    EXPECT_EQ(state_of_one->balance, Money::fen(3)) << "none lost, and none of the refused";
}

TEST_P(StoreQueue, AReaderKeepsItsStateWhileOthersWrite) {
    add_person(1);
    store->read([&](Reader& reader) {
        EXPECT_FALSE(reader.get<Person>(2));
        std::thread([&] { add_person(2); }).join();
        std::size_t count = 0;
        reader.each<Person>([&](const Person&) { ++count; });
        EXPECT_EQ(count, 1U);
    });
    EXPECT_TRUE(person(2));
}

TEST_P(StoreQueue, TenThousandOperationsFromSeveralThreadsAllCount) {
    constexpr int persons = 20;
    constexpr int threads = 4;
    constexpr int each = 2'500;
    reopen({.waiting = std::chrono::minutes(10)});  // a load, which may wait
    for (int i = 0; i < persons; ++i) add_person(i);

    std::latch all(threads * each);
    std::atomic<int> kept = 0;
    std::vector<std::thread> crowd;
    for (int t = 0; t < threads; ++t)
        crowd.emplace_back([&, t] {
            for (int i = 0; i < each; ++i) {
                const std::int64_t person = (t + i) % persons;
                while (store->load().waiting > 4'000) std::this_thread::yield();
                store->submit(
                    Buckets::home(person),
                    [=](UnitOfWork& unit) {
                        return deposit(unit, person, 1) ? Decision::keep : Decision::discard;
                    },
                    [&](const Outcome& outcome) {
                        if (outcome.state == Outcome::State::kept) ++kept;
                        all.count_down();
                    });
            }
        });
    for (std::thread& thread : crowd) thread.join();
    all.wait();
    EXPECT_EQ(kept, threads * each);

    reopen();
    Money sum;
    store->read([&](Reader& reader) {
        reader.each<BenefitState>([&](const BenefitState& state) { sum += state.balance; });
    });
    EXPECT_EQ(sum, Money::fen(threads * each));
    const auto report = verify(*store);
    EXPECT_TRUE(report.holds());
    EXPECT_EQ(report.journals, threads * each);
    EXPECT_GT(report.seals, 0);
    EXPECT_LT(report.seals, report.journals);
}

INSTANTIATE_TEST_SUITE_P(Stores, StoreQueue, testing::ValuesIn(makers),
                         [](const auto& maker) { return maker.param.name; });
