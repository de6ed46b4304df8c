// What every store promises, whatever is behind it. A new store is one more line in `makers`.

#include "storage/store_contract.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <set>
#include <thread>

#include "storage/records/agency.hpp"
#include "storage/records/enrolment.hpp"
#include "storage/records/institution.hpp"
#include "storage/records/journal.hpp"
#include "storage/records/mapping.hpp"
#include "storage/records/message.hpp"
#include "storage/records/trail.hpp"
#include "storage/verify.hpp"

using namespace yibao;
using namespace yibao::storage;

TEST_P(StoreContract, KeepsEveryTypeOfMember) {
    add_person(1);
    const Enrolment enrolment{.person = 1,
                              .insurance = "310",
                              .start = Day::of(1999, 12, 31),
                              .end = std::nullopt,
                              .person_type = "11",
                              .area = "430100",
                              .employer = 17,
                              .civil_servant = true,
                              .status = "2",
                              .paused = Day::of(1969, 1, 1),
                              .benefits_from = Day::of(2000, 3, 1)};
    ASSERT_TRUE(store->write(Buckets::home(1), [&](UnitOfWork& unit) -> Result<bool> {
        unit.insert(enrolment);
        return true;
    }));
    reopen();
    store->read([&](Reader& reader) {
        EXPECT_EQ(reader.get<Enrolment>(1, "310", Day::of(1999, 12, 31)), enrolment);
        EXPECT_EQ(reader.get<Person>(1), test_person(1));
        EXPECT_FALSE(reader.get<Person>(2));
    });
}

TEST_P(StoreContract, ARefusedOperationLeavesNoTrace) {
    const auto refused = store->write(Buckets::home(1), [](UnitOfWork& unit) -> Result<int> {
        unit.insert(test_person(1));
        return Refusal{"person.refused", "不办"};
    });
    EXPECT_EQ(refused.refusal().code, "person.refused");
    EXPECT_FALSE(person(1));
}

TEST_P(StoreContract, AnExceptionReachesTheCallerAndLeavesNoTrace) {
    const auto operation = [](UnitOfWork& unit) -> Result<int> {
        unit.insert(test_person(1));
        throw std::runtime_error("no");
    };
    EXPECT_THROW((void)store->write(Buckets::home(1), operation), std::runtime_error);
    EXPECT_FALSE(person(1));
}

TEST_P(StoreContract, NeighboursInAGroupDoNotHurtEachOther) {
    add_person(1);
    const auto release = hold_lane();
    std::vector<Outcome::State> states(7);
    std::latch all(7);
    const auto submit = [&](std::size_t i, const Operation& operation) {
        store->submit(Buckets::all(), operation, [&, i](const Outcome& outcome) {
            states[i] = outcome.state;
            all.count_down();
        });
    };
    const auto inserting = [](std::int64_t id, Decision decision) {
        return [=](UnitOfWork& unit) {
            unit.insert(test_person(id));
            return decision;
        };
    };
    submit(0, inserting(2, Decision::keep));
    submit(1, inserting(3, Decision::discard));
    submit(2, inserting(1, Decision::keep));  // exists already
    submit(3, [](UnitOfWork& unit) {
        unit.append(test_person(1));  // a lie, found out only when it is applied
        return Decision::keep;
    });
    submit(4, inserting(4, Decision::keep));
    const auto appending = [](UnitOfWork& unit) {
        unit.append(test_person(5));
        return Decision::keep;
    };
    submit(5, appending);
    submit(6, appending);  // a lie about what its neighbour has just written
    release();
    all.wait();

    using S = Outcome::State;
    EXPECT_EQ(states, (std::vector{S::kept, S::discarded, S::failed, S::failed, S::kept, S::kept,
                                   S::failed}));
    EXPECT_TRUE(person(2));
    EXPECT_FALSE(person(3));
    EXPECT_TRUE(person(4));
}

TEST_P(StoreContract, ADuplicateKeyIsATypedErrorThatAnOperationMayCatch) {
    add_person(1);
    const auto again = [](UnitOfWork& unit) -> Result<int> {
        try {
            unit.insert(test_person(1));
        } catch (const DuplicateKey&) {
            return Refusal{"person.exists", "已登记"};
        }
        return 0;
    };
    EXPECT_EQ(store->write(Buckets::home(1), again).refusal().code, "person.exists");

    const auto same_identity = [](UnitOfWork& unit) -> Result<int> {
        Person twin = test_person(2);
        twin.identity_hash = test_person(1).identity_hash;
        unit.insert(twin);
        return 0;
    };
    EXPECT_THROW((void)store->write(Buckets::home(2), same_identity), DuplicateKey);
    const auto twice = [](UnitOfWork& unit) -> Result<int> {
        unit.insert(test_person(3));
        unit.insert(test_person(3));
        return 0;
    };
    EXPECT_THROW((void)store->write(Buckets::home(3), twice), DuplicateKey);
}

TEST_P(StoreContract, AnUpdateCannotTakeAnothersUniqueValue) {
    add_person(1);
    add_person(2);
    const auto steal = [](UnitOfWork& unit) -> Result<int> {
        Person thief = *unit.get<Person>(2);
        thief.identity_hash = test_person(1).identity_hash;
        unit.update(thief);
        return 0;
    };
    EXPECT_THROW((void)store->write(Buckets::home(2), steal), DuplicateKey);
    const auto unknown = [](UnitOfWork& unit) -> Result<int> {
        unit.update(test_person(9));
        return 0;
    };
    EXPECT_THROW((void)store->write(Buckets::home(9), unknown), BrokenInvariant);
}

TEST_P(StoreContract, AnOperationSeesItsOwnChanges) {
    add_person(1);
    ASSERT_TRUE(store->write(Buckets::home(1), [](UnitOfWork& unit) -> Result<bool> {
        Visit first = test_visit(unit, 1);
        Visit second = test_visit(unit, 1);
        unit.append(first);
        unit.insert(second);
        EXPECT_EQ(unit.get<Visit>(first.id), first);
        EXPECT_EQ(unit.find(Visit::by_patient_in_bed(), 1), (std::vector{first, second}));

        second.state = "settled";
        unit.update(second);
        EXPECT_EQ(unit.get<Visit>(second.id)->state, "settled");
        EXPECT_EQ(unit.find(Visit::by_patient_in_bed(), 1).back().state, "settled");

        EXPECT_TRUE(unit.get<Person>(1));
        EXPECT_TRUE(unit.find<Enrolment>(1).empty());
        return true;
    }));
    const auto visits =
        store->read([](Reader& reader) { return reader.find(Visit::by_patient_in_bed(), 1); });
    ASSERT_EQ(visits.size(), 2U);
    EXPECT_EQ(visits[1].state, "settled");
}

TEST_P(StoreContract, FindSeesWhatTheGroupWroteBefore) {
    add_person(1);
    const auto release = hold_lane();
    std::vector<std::size_t> seen;
    std::latch all(3);
    for (int i = 0; i < 3; ++i)
        store->submit(
            Buckets::home(1),
            [&](UnitOfWork& unit) {
                seen.push_back(unit.find(Visit::by_patient_in_bed(), 1).size());
                unit.append(test_visit(unit, 1));
                return Decision::keep;
            },
            [&](const Outcome&) { all.count_down(); });
    release();
    all.wait();
    EXPECT_EQ(seen, (std::vector<std::size_t>{0, 1, 2}));
}

TEST_P(StoreContract, ListsFollowTheChangesOfTheirGroup) {
    add_person(1);
    std::int64_t stay = 0;
    ASSERT_TRUE(store->write(Buckets::home(1), [&](UnitOfWork& unit) -> Result<bool> {
        const Visit visit = test_visit(unit, 1);
        unit.append(visit);
        stay = visit.id;
        return true;
    }));

    // Leaves the bed, another comes, the first comes back; each sees what those before him did.
    const auto release = hold_lane();
    std::array<std::size_t, 5> seen{};
    std::latch all(5);
    const auto submit = [&](std::size_t i, const std::function<void(UnitOfWork&)>& change) {
        store->submit(
            Buckets::home(1),
            [&, i, change](UnitOfWork& unit) {
                seen[i] = unit.find(Visit::by_patient_in_bed(), 1).size();
                change(unit);
                return Decision::keep;
            },
            [&](const Outcome& outcome) {
                EXPECT_EQ(outcome.state, Outcome::State::kept);
                all.count_down();
            });
    };
    const auto move = [&](std::optional<std::int64_t> bed) {
        return [&, bed](UnitOfWork& unit) {
            Visit visit = *unit.get<Visit>(stay);
            visit.patient_in_bed = bed;
            unit.update(visit);
        };
    };
    submit(0, move(std::nullopt));
    submit(1, [](UnitOfWork& unit) { unit.append(test_visit(unit, 1)); });
    submit(2, move(1));
    submit(3, move(std::nullopt));
    submit(4, [](UnitOfWork&) {});
    release();
    all.wait();
    EXPECT_EQ(seen, (std::array<std::size_t, 5>{1, 0, 1, 2, 1}));
    const auto left =
        store->read([](Reader& reader) { return reader.find(Visit::by_patient_in_bed(), 1); });
    ASSERT_EQ(left.size(), 1U);
    EXPECT_NE(left.front().id, stay);
}

TEST_P(StoreContract, AnOperationMayReadMoreThanFitsInRounds) {
    constexpr int many = 200;
    ASSERT_TRUE(store->write(Buckets::all(), [](UnitOfWork& unit) -> Result<bool> {
        for (int i = 0; i < many; ++i) {
            unit.insert(test_person(i));
            unit.insert(BenefitState{.person = i, .accumulators = "{}"});
        }
        EXPECT_EQ(unit.find<BenefitState>(many - 1).size(), 1U);
        return true;
    }));
    EXPECT_TRUE(person(0) && person(many - 1));
}

// Where each question is a journey, what is foreseen takes one.
TEST_P(StoreContract, ForeseenListsAreReadAtOnce) {
    constexpr int lines = 40;
    const auto code = [](int n) { return "L" + std::to_string(n); };
    ASSERT_TRUE(store->write(Buckets::of(0), [&](UnitOfWork& unit) -> Result<bool> {
        for (int n = 0; n < lines; n += 2)
            unit.append(
                Mapping{.id = unit.next_id(0), .institution = "H1", .code = code(n), .item = "A"});
        return true;
    }));
    int runs = 0;
    const auto found = store->write(Buckets::of(0), [&](UnitOfWork& unit) -> Result<int> {
        ++runs;
        std::vector<std::string> codes;
        for (int n = 0; n < lines; ++n) codes.push_back(code(n));
        unit.foresee(Mapping::by_code(), "H1", codes);
        unit.append(
            Mapping{.id = unit.next_id(0), .institution = "H1", .code = code(1), .item = "B"});
        int count = 0;
        for (const std::string& one : codes)
            count += static_cast<int>(unit.find(Mapping::by_code(), std::string("H1"), one).size());
        return count;
    });
    ASSERT_TRUE(found);
    EXPECT_EQ(*found, lines / 2 + 1);
    EXPECT_LE(runs, 2);
}

TEST_P(StoreContract, TwoHomesAreChangedTogether) {
    constexpr int persons = 16;
    for (int i = 0; i < persons; ++i) add_person(i);
    constexpr int transfers = 400;
    std::latch all(transfers);
    for (int i = 0; i < transfers; ++i) {
        const std::int64_t from = i % persons;
        const std::int64_t to = (i * 7 + 3) % persons;
        store->submit(
            from == to ? Buckets::home(from) : Buckets::homes(from, to),
            [=](UnitOfWork& unit) {
                (void)deposit(unit, from, 2);
                (void)deposit(unit, to, 3);
                return Decision::keep;
            },
            [&](const Outcome& outcome) {
                EXPECT_EQ(outcome.state, Outcome::State::kept);
                all.count_down();
            });
    }
    all.wait();
    const auto report = verify(*store);
    EXPECT_TRUE(report.holds());
    EXPECT_EQ(report.journals, 2 * transfers);
}

TEST_P(StoreContract, TellsOfWhatIsKeptEverywhere) {
    std::latch heard(1);
    store->watch([&](std::string_view table) {
        EXPECT_EQ(table, "setting");
        heard.count_down();
    });
    add_person(1);
    ASSERT_TRUE(store->write(Buckets::all(), [](UnitOfWork& unit) -> Result<bool> {
        unit.insert(Setting{"area", "990100"});
        return true;
    }));
    heard.wait();
    store.reset();
}

TEST_P(StoreContract, FindsByTheStartOfAKeyInItsOrder) {
    add_person(1);
    add_person(2);
    ASSERT_TRUE(store->write(Buckets::all(), [](UnitOfWork& unit) -> Result<bool> {
        for (const auto& [person, insurance, year] :
             {std::tuple{1, "390", 2021}, {2, "310", 2020}, {1, "310", 2022}, {1, "310", 2019}})
            unit.insert(
                Enrolment{.person = person, .insurance = insurance, .start = Day::of(year, 1, 1)});
        return true;
    }));
    store->read([](Reader& reader) {
        const auto all = reader.find<Enrolment>(1);
        ASSERT_EQ(all.size(), 3U);
        EXPECT_EQ(all[0].start, Day::of(2019, 1, 1));
        EXPECT_EQ(all[2].insurance, "390");
        EXPECT_EQ(reader.find<Enrolment>(1, "310").size(), 2U);
        std::size_t count = 0;
        reader.each<Enrolment>([&](const Enrolment&) { ++count; });
        EXPECT_EQ(count, 4U);
    });
}

TEST_P(StoreContract, PagesGoForwardsAndBackwardsWithoutGapsOrRepeats) {
    std::vector<std::int64_t> ids;
    for (const std::int64_t home : {1, 2, 3, 4, 5, 6, 7}) {
        const auto added = store->write(
            Buckets::of(bucket_of(home)), [&](UnitOfWork& unit) -> Result<std::int64_t> {
                const std::int64_t id = unit.next_id(bucket_of(home));
                unit.append(TrailEntry{.id = id,
                                       .act = "test",
                                       .subject_kind = "person",
                                       .subject = home % 2 == 0 ? "even" : "odd"});
                return id;
            });
        ASSERT_TRUE(added);
        ids.push_back(*added);
    }
    std::ranges::sort(ids);
    const auto walk = [&](bool newest_first, const auto& ask) {
        std::vector<std::int64_t> seen;
        Page wanted{.after = {}, .limit = 2, .newest_first = newest_first};
        for (;;) {
            const std::vector<TrailEntry> rows =
                store->read([&](Reader& reader) { return ask(reader, wanted); });
            for (const TrailEntry& row : rows) seen.push_back(row.id);
            if (rows.size() < wanted.limit) return seen;
            wanted.after = rows.back().id;
        }
    };
    const auto of_all = [](Reader& reader, const Page& wanted) {
        return reader.page<TrailEntry>(wanted);
    };
    const auto of_odd = [](Reader& reader, const Page& wanted) {
        return reader.page(wanted, TrailEntry::by_subject(), "odd");
    };
    EXPECT_EQ(walk(false, of_all), ids);
    EXPECT_EQ(walk(false, of_odd).size(), 4U);
    std::ranges::reverse(ids);
    EXPECT_EQ(walk(true, of_all), ids);
    EXPECT_EQ(walk(true, of_odd).size(), 4U);
    EXPECT_TRUE(verify(*store).holds());  // entries are sealed, whatever is beside them
}

TEST_P(StoreContract, AResentMessageIsRecognisedEvenInItsOwnGroup) {
    const auto release = hold_lane();
    std::atomic<int> done = 0;
    int settled = 0;
    std::latch all(10);
    for (int i = 0; i < 10; ++i)
        store->submit(
            Buckets::home(1),
            [&](UnitOfWork& unit) {
                if (unit.get<Message>("H1", "M1")) return Decision::discard;
                unit.insert(Message{.institution = "H1", .msgid = "M1", .infno = "2102"});
                ++settled;
                return Decision::keep;
            },
            [&](const Outcome&) { ++done, all.count_down(); });
    release();
    all.wait();
    EXPECT_EQ(settled, 1);
    EXPECT_EQ(done, 10);
    const auto stored = store->read([](Reader& reader) { return reader.get<Message>("H1", "M1"); });
    EXPECT_EQ(stored->infno, "2102");
}

TEST_P(StoreContract, ChangesOutsideTheNamedBucketsAreErrorsOfTheProgram) {
    const std::int64_t one = 1;
    std::int64_t other = 2;
    while (bucket_of(other) == bucket_of(one)) ++other;
    const auto stray = [&](UnitOfWork& unit) -> Result<int> {
        unit.insert(test_person(other));
        return 0;
    };
    EXPECT_THROW((void)store->write(Buckets::home(one), stray), BrokenInvariant);
    EXPECT_TRUE(store->write(Buckets::homes(one, other), stray));
}

TEST_P(StoreContract, IdsAscendCarryTheirBucketAndAreNeverGivenTwice) {
    add_person(1);
    std::set<std::int64_t> ids;
    std::int64_t last = 0;
    const auto make = [&](UnitOfWork& unit) -> Result<bool> {
        for (int i = 0; i < 20'000; ++i) {
            last = unit.next_id(bucket_of(1));
            EXPECT_TRUE(ids.empty() || last > *ids.rbegin());
            ids.insert(last);
        }
        Visit visit = test_visit(unit, 1);
        visit.id = last;
        unit.append(visit);
        return true;
    };
    ASSERT_TRUE(store->write(Buckets::home(1), make));
    EXPECT_EQ(bucket_in(last), bucket_of(1));
    reopen();  // at once: the clock may still be behind the last id
    ASSERT_TRUE(store->write(Buckets::home(1), make));
    EXPECT_EQ(ids.size(), 40'000U);
}

TEST_P(StoreContract, TheChainOfSealsGoesOnAfterReopening) {
    add_person(1);
    const auto pay_in = [](UnitOfWork& unit) { return deposit(unit, 1, 100); };
    ASSERT_TRUE(store->write(Buckets::home(1), pay_in));
    reopen();
    ASSERT_TRUE(store->write(Buckets::home(1), pay_in));
    std::vector<SealRow> seals;
    store->read([&](Reader& reader) {
        seals.clear();
        reader.each<SealRow>([&](const SealRow& seal) { seals.push_back(seal); });
    });
    ASSERT_EQ(seals.size(), 2U);
    EXPECT_EQ(seals[1].previous, seals[0].hash);
    EXPECT_TRUE(verify(*store).holds());
}

INSTANTIATE_TEST_SUITE_P(Stores, StoreContract, testing::ValuesIn(makers),
                         [](const auto& maker) { return maker.param.name; });
