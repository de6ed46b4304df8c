#pragma once

// For tests only: every store there is, and what the tests of what they promise have in common.

#include <gtest/gtest.h>

#include <functional>
#include <latch>
#include <memory>
#include <optional>
#include <string>

#include "base/id.hpp"
#include "storage/postgres/test_citus.hpp"
#include "storage/records/benefit.hpp"
#include "storage/records/visit.hpp"
#include "storage/store.hpp"
#include "storage/test_folder.hpp"

namespace yibao::storage {

struct Maker {
    std::string name;
    std::function<StoreUrl(const TestFolder&)> place;  // of a new store
    std::int32_t chains = 4;
    bool distributed = false;
};

inline StoreUrl new_database(const TestFolder&) {
    return *StoreUrl::from(postgres::TestCluster::shared().new_database());
}

inline StoreUrl new_citus_database(const TestFolder&) {
    if (!postgres::TestCitus::installed()) return {};
    return *StoreUrl::from(postgres::TestCitus::shared().new_database());
}

inline const Maker makers[] = {
    {"sqlite", [](const TestFolder& folder) { return StoreUrl{folder.file("store.db")}; }},
    {"postgresql", new_database},
    {"postgresql_a_chain_for_each_bucket", new_database, bucket_count},
    {"citus", new_citus_database, bucket_count, true},
};

class StoreContract : public testing::TestWithParam<Maker> {
protected:
    void SetUp() override {
        if (url.path.empty()) GTEST_SKIP() << postgres::TestCitus::missing;
        reopen();
    }
    void reopen(StoreOptions options = {}) {
        store.reset();
        options.create = true;
        options.chains = GetParam().chains;
        options.distributed = GetParam().distributed;
        options.prove_buckets = true;
        store = open_store(url, options);
    }

    void add_person(std::int64_t id) {
        const auto done = store->write(Buckets::home(id), [&](UnitOfWork& unit) -> Result<bool> {
            unit.insert(test_person(id));
            unit.insert(BenefitState{.person = id, .accumulators = "{}"});
            return true;
        });
        ASSERT_TRUE(done);
    }

    std::optional<Person> person(std::int64_t id) {
        return store->read([&](Reader& reader) { return reader.get<Person>(id); });
    }

    /// Holds the lane with one operation, so that everything submitted meanwhile is one group.
    std::function<void()> hold_lane() {
        auto held = std::make_shared<std::latch>(1);
        auto release = std::make_shared<std::latch>(1);
        store->submit(
            Buckets::all(),
            [=](UnitOfWork&) {
                held->count_down();
                release->wait();
                return Decision::discard;
            },
            [](const Outcome&) {});
        held->wait();
        return [=] { release->count_down(); };
    }

    TestFolder folder;
    const StoreUrl url = GetParam().place(folder);
    std::unique_ptr<Store> store;
};

inline Visit test_visit(UnitOfWork& unit, std::int64_t person) {
    return {.id = unit.next_id(bucket_of(person)),
            .person = person,
            .institution = "H1",
            .state = "open",
            .patient_in_bed = person,
            .begin = *Moment::parse("2024-06-01 08:00:00"),
            .detail = "{}"};
}

inline Result<bool> deposit(UnitOfWork& unit, std::int64_t person, std::int64_t fen) {
    const auto journal =
        ledger::Journal::from(Day::of(2024, 6, 1), {"deposit", person},
                              {{ledger::Account::bank("main"), Money::fen(-fen)},
                               {ledger::Account::personal(person), Money::fen(fen)}});
    unit.append(bucket_of(person), *journal);
    BenefitState state = *unit.get<BenefitState>(person);
    state.balance += Money::fen(fen);
    unit.update(state);
    return true;
}

}  // namespace yibao::storage
