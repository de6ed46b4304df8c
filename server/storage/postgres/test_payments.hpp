#pragma once

// For tests only: people with accounts, clients that pay into them, and what must hold at the end.

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <future>
#include <string>
#include <thread>
#include <vector>

#include "base/id.hpp"
#include "storage/records/benefit.hpp"
#include "storage/records/message.hpp"
#include "storage/records/person.hpp"
#include "storage/test_folder.hpp"
#include "storage/verify.hpp"

namespace yibao::storage {

using Kind = StoreError::Kind;

inline void add_person(Store& store, std::int64_t id) {
    ASSERT_TRUE(store.write(Buckets::home(id), [&](UnitOfWork& unit) -> Result<bool> {
        unit.insert(test_person(id));
        unit.insert(BenefitState{.person = id, .accumulators = "{}"});
        return true;
    }));
}

inline bool has(Store& store, std::int64_t id) {
    return store.read([&](Reader& reader) { return reader.get<Person>(id).has_value(); });
}

inline Decision deposit(UnitOfWork& unit, std::int64_t person, const std::string& msgid) {
    if (unit.get<Message>("H1", msgid)) return Decision::discard;
    unit.insert(Message{.institution = "H1", .msgid = msgid});
    const auto journal =
        ledger::Journal::from(Day::of(2024, 6, 1), {"deposit", person},
                              {{ledger::Account::bank("main"), Money::fen(-1)},
                               {ledger::Account::personal(person), Money::fen(1)}});
    unit.append(bucket_of(person), *journal);
    BenefitState state = *unit.get<BenefitState>(person);
    state.balance += Money::fen(1);
    unit.update(state);
    return Decision::keep;
}

/// Deposits from one thread into a store, each waiting for its answer and sent again where the store
/// is busy, as clients do.
struct Client {
    std::int64_t kept = 0;
    std::int64_t discarded = 0;
    std::int64_t failed = 0;

    void pay(Store& store, std::int64_t person, const std::string& msgid) {
        auto state = Outcome::State::busy;
        while (state == Outcome::State::busy) {
            std::promise<Outcome> answered;
            store.submit(
                Buckets::home(person),
                [&](UnitOfWork& unit) { return deposit(unit, person, msgid); },
                [&](Outcome outcome) { answered.set_value(std::move(outcome)); });
            state = answered.get_future().get().state;
            if (state == Outcome::State::busy)
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
        ++(state == Outcome::State::kept        ? kept
           : state == Outcome::State::discarded ? discarded
                                                : failed);
    }
};

inline Money total(Store& store) {
    Money sum;
    store.read([&](Reader& reader) {
        sum = {};
        reader.each<BenefitState>([&](const BenefitState& state) { sum += state.balance; });
    });
    return sum;
}

/// The error that `call` throws; it must throw one, and name the database and what to do.
template <class Call>
Kind kind_of(const Call& call, const std::string& text = "") {
    try {
        call();
    } catch (const StoreError& error) {
        EXPECT_NE(std::string(error.what()).find(text), std::string::npos) << error.what();
        EXPECT_FALSE(error.path.empty());
        return error.kind;
    }
    ADD_FAILURE() << "no StoreError";
    return Kind::io;
}

inline constexpr int persons = 20;

/// `clients` threads pay while `disturb` runs, and on until they have paid often; every answered
/// payment counts once.
template <class Disturb>
void expect_each_counts(const std::vector<Store*>& stores, const Disturb& disturb) {
    for (int i = 0; i < persons; ++i) add_person(*stores.front(), i);
    constexpr int clients = 8;
    constexpr int often = 200;
    std::vector<Client> each(clients);
    std::atomic<int> tried = 0;
    std::atomic<bool> ending = false;
    std::vector<std::thread> threads;
    for (int c = 0; c < clients; ++c)
        threads.emplace_back([&, c] {
            for (int i = 0; !ending; ++i, ++tried)
                each[static_cast<std::size_t>(c)].pay(
                    *stores[static_cast<std::size_t>(c) % stores.size()], (c * 7 + i) % persons,
                    std::to_string(c) + "-" + std::to_string(i));
        });
    try {
        disturb();
    } catch (const std::exception& error) {
        ADD_FAILURE() << error.what();
    }
    for (int i = 0; i < 600 && tried < often; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    ending = true;
    for (std::thread& thread : threads) thread.join();
    std::int64_t kept = 0;
    for (const Client& client : each) {
        kept += client.kept;
        EXPECT_EQ(client.failed, 0);
        EXPECT_EQ(client.discarded, 0);
    }
    EXPECT_GT(kept, 100);
    EXPECT_EQ(total(*stores.front()).fen(), kept);
    const auto report = verify(*stores.front());
    EXPECT_TRUE(report.holds());
    EXPECT_EQ(report.journals, kept);
}

}  // namespace yibao::storage
