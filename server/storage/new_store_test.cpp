// Whole stores on their way from one kind to another, and what becomes of a way that was cut short.

#include "storage/new_store.hpp"

#include <gtest/gtest.h>

#include <filesystem>

#include "storage/inventory.hpp"
#include "storage/postgres/connection.hpp"
#include "storage/postgres/test_cluster.hpp"
#include "storage/records/benefit.hpp"
#include "storage/records/journal.hpp"
#include "storage/records/message.hpp"
#include "storage/test_folder.hpp"
#include "storage/verify.hpp"

using namespace yibao;
using namespace yibao::storage;
using ledger::Account;

namespace {

namespace fs = std::filesystem;

constexpr int person_count = 40;

class NewStoreTest : public testing::Test {
protected:
    StoreUrl file(const std::string& name) const { return {folder.file(name)}; }
    static StoreUrl database() {
        return *StoreUrl::from(postgres::TestCluster::shared().new_database());
    }

    /// Money for a person's account: a journal, a balance, a message.
    static void pay_in(Store& store, std::int64_t person, const std::string& msgid) {
        const auto done = store.write(Buckets::home(person), [&](UnitOfWork& unit) -> Result<bool> {
            auto state = unit.get<BenefitState>(person);
            if (!state) {
                unit.insert(test_person(person));
                state = BenefitState{.person = person, .accumulators = "{}"};
                unit.insert(*state);
            }
            state->balance += Money::yuan(7);
            unit.update(*state);
            unit.append(bucket_of(person),
                        *ledger::Journal::from(Day::of(2026, 1, 1), {"opening", person},
                                               {{Account::bank("main"), Money::yuan(-7)},
                                                {Account::personal(person), Money::yuan(7)}}));
            unit.insert(Message{.institution = "H1", .msgid = msgid, .person = person});
            return true;
        });
        ASSERT_TRUE(done);
    }

    static std::unique_ptr<Store> filled(const StoreUrl& url, std::int32_t chains = 4) {
        auto store = open_store(url, {.create = true, .chains = chains});
        for (int i = 1; i <= person_count; ++i) pay_in(*store, i, "m" + std::to_string(i));
        return store;
    }

    static void copy(Store& from, const StoreUrl& url) {
        NewStore to(url);
        RowCopier copier(to.store());
        each_row(from, [&](const Table& table, auto values) { copier.add(table, values); });
        copier.finish();
        to.finish();
    }

    /// It has the same rows, its books hold, and it goes on.
    static void expect_copy(Store& from, const StoreUrl& url, const std::string& msgid) {
        const auto copied = open_store(url, {.prove_buckets = true});
        EXPECT_EQ(inventory_of(from).difference(inventory_of(*copied)), "");
        const auto before = verify(*copied);
        EXPECT_TRUE(before.holds());
        for (int i = 1; i <= person_count; ++i) pay_in(*copied, i, msgid + std::to_string(i));
        pay_in(*copied, 1000, msgid);
        const auto after = verify(*copied);
        EXPECT_TRUE(after.holds()) << after.violations.front().rule;
        EXPECT_EQ(after.journals, before.journals + person_count + 1);
        EXPECT_EQ(after.accounts, person_count + 1);
    }

    TestFolder folder;
};

TEST_F(NewStoreTest, GoesFromOneKindToAnotherAndBack) {
    const auto first = filled(file("first.db"));
    const StoreUrl middle = database();
    copy(*first, middle);
    expect_copy(*first, middle, "a");
    const auto there = open_store(middle, {});
    copy(*there, file("last.db"));
    EXPECT_EQ(fs::status(folder.file("last.db")).permissions(),
              fs::perms::owner_read | fs::perms::owner_write);
    expect_copy(*there, file("last.db"), "b");
}

TEST_F(NewStoreTest, KeepsTheChainsOfAStoreThatHadMore) {
    const auto many = filled(database(), bucket_count);
    const auto heads = verify(*many).heads;
    EXPECT_GT(heads.size(), 10U);
    for (const StoreUrl& url : {file("few.db"), database()}) {
        copy(*many, url);
        EXPECT_EQ(verify(*open_store(url, {.read_only = true})).heads.size(), heads.size());
        expect_copy(*many, url, "c");
    }
}

TEST_F(NewStoreTest, FindsACopiedMessageInItsBucket) {
    const auto first = filled(file("first.db"));
    const StoreUrl url = database();
    copy(*first, url);
    const auto store = open_store(url, {});
    const auto again = store->write(Buckets::home(3), [&](UnitOfWork& unit) -> Result<bool> {
        return unit.get<Message>("H1", "m3").has_value();
    });
    EXPECT_TRUE(again && *again);
    postgres::Connection connection(url.path, {});
    EXPECT_EQ(connection.integer("SELECT bucket FROM message WHERE msgid = 'm3'"), bucket_of(3));
    EXPECT_EQ(connection.integer("SELECT count(*) FROM seal WHERE bucket <> 0"), 0);
}

TEST_F(NewStoreTest, RefusesAPlaceThatIsTaken) {
    const StoreUrl taken = database();
    const auto store = filled(taken);
    const auto before = inventory_of(*store);
    EXPECT_THROW(NewStore{taken}, StoreError);
    EXPECT_EQ(inventory_of(*store), before);
    pay_in(*store, 1, "goes on");
    (void)filled(file("taken.db"));
    EXPECT_THROW(NewStore{file("taken.db")}, StoreError);
    EXPECT_FALSE(fs::exists(folder.file("taken.db.part")));
}

TEST_F(NewStoreTest, HalfOfItIsNoStore) {
    const StoreUrl url = database();
    const auto first = filled(file("first.db"));
    for (const StoreUrl& place : {file("half.db"), url}) {
        NewStore to(place);
        RowCopier copier(to.store());
        each_row(*first, [&](const Table& table, auto values) {
            if (table.name != "seal") copier.add(table, values);
        });
        copier.finish();
        EXPECT_THROW((void)open_store(place, {}), StoreError) << "while it is filled";
        EXPECT_THROW(NewStore{place}, StoreError) << "twice at once";
    }
    EXPECT_FALSE(fs::exists(folder.file("half.db")));
    EXPECT_FALSE(fs::exists(folder.file("half.db.part")));
    for (const bool reading : {true, false}) {
        try {
            (void)open_store(url, {.create = true, .read_only = reading});
            ADD_FAILURE() << "half a store was opened";
        } catch (const StoreError& error) {
            EXPECT_NE(std::string(error.what()).find("not finished"), std::string::npos)
                << error.what();
        }
    }
}

TEST_F(NewStoreTest, WritesOverWhatAKilledProgramLeft) {
    const auto first = filled(file("first.db"));
    { const auto left = filled(file("new.db.part")); }
    copy(*first, file("new.db"));
    expect_copy(*first, file("new.db"), "d");
}

}  // namespace
