// What grows for ever lies in years.

#include "storage/postgres/years.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <initializer_list>

#include "base/id.hpp"
#include "storage/inventory.hpp"
#include "storage/new_store.hpp"
#include "storage/postgres/distribution.hpp"
#include "storage/postgres/postgres_store.hpp"
#include "storage/postgres/schema.hpp"
#include "storage/postgres/test_citus.hpp"
#include "storage/records/journal.hpp"
#include "storage/records/settlement.hpp"
#include "storage/records/visit.hpp"
#include "storage/test_folder.hpp"
#include "storage/verify.hpp"

using namespace yibao;
using namespace yibao::storage;
using namespace yibao::storage::postgres;

namespace {

constexpr std::int64_t person = 7;
constexpr std::size_t first_column[] = {0};
constexpr std::size_t visit_column[] = {2};  // of a settlement

/// An id that was made in the summer of that year.
std::int64_t id_of(int year) {
    return make_id(milliseconds_in(first_id_of(year)) + 200LL * 86'400'000, bucket_of(person), 3);
}

void add_person(Store& store) {
    ASSERT_TRUE(store.write(Buckets::home(person), [](UnitOfWork& unit) -> Result<bool> {
        unit.insert(test_person(person));
        return true;
    }));
}

void add_visits(Store& store, std::initializer_list<int> years) {
    ASSERT_TRUE(store.write(Buckets::home(person), [&](UnitOfWork& unit) -> Result<bool> {
        for (const int year : years)
            unit.append(Visit{.id = id_of(year), .person = person, .detail = "{}"});
        return true;
    }));
}

class Years : public testing::Test {
protected:
    /// As a program does that begins in that year.
    void begin(int year) {
        (void)prepare_schema(connection, migrations(), {.create = true, .chains = 4, .year = year});
    }
    std::unique_ptr<Store> open() { return open_postgres(url, {.prove_buckets = true}); }

    std::string text(const std::string& sql) { return connection.ask(sql).text(0, 0); }
    std::string partitions(const std::string& table) {
        return text("SELECT string_agg(substr(inhrelid::regclass::text, length('" + table +
                    "') + 2), ' ' ORDER BY inhrelid::regclass::text) FROM pg_inherits WHERE "
                    "inhparent = '" +
                    table + "'::regclass");
    }
    std::string partition_of_visit(int year) {
        return text("SELECT tableoid::regclass::text FROM visit WHERE id = " +
                    std::to_string(id_of(year)));
    }

    /// The partitions that a statement looks into, prepared and planned as the lanes do.
    std::string scanned(const std::string& sql, const std::string& arguments) {
        Connection lane(url, {});
        lane.run({"SET enable_seqscan = off", "SET enable_hashjoin = off",
                  "SET enable_mergejoin = off", "PREPARE this AS " + sql});
        const Answer plan =
            lane.ask("EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) EXECUTE this (" + arguments + ")");
        std::string found;
        for (int i = 0; i < plan.rows(); ++i) {
            const std::string line = plan.text(i, 0);
            const auto on = line.find(" on ");
            if (line.find("Scan") == std::string::npos || on == std::string::npos ||
                line.find("never executed") != std::string::npos)
                continue;
            const auto name = line.substr(on + 4, line.find(' ', on + 4) - on - 4);
            found += (found.empty() ? "" : " ") + name;
        }
        return found;
    }
    /// Its arguments: this bucket and that id.
    static std::string one(std::int64_t id) {
        return std::to_string(bucket_of(person)) + ", " + std::to_string(id);
    }
    static std::string array(std::int64_t id) {
        return "'{" + std::to_string(bucket_of(person)) + "}', '{" + std::to_string(id) + "}'";
    }

    const std::string url = TestCluster::shared().new_database();
    Connection connection{url, {}};
};

}  // namespace

TEST(YearsOfIds, BeginInChina) {
    for (int year = 2020; year <= 2088; ++year) {
        EXPECT_EQ(year_of(first_id_of(year)), year);
        EXPECT_EQ(year_of(first_id_of(year) - 1), year - 1);
    }
    // 2026-01-01 00:00 +08:00
    EXPECT_EQ(milliseconds_in(first_id_of(2026)) + id_epoch_unix_ms, 1'767'196'800'000);
    EXPECT_EQ(year_of(make_id(0, 0, 0)), 2020);
}

TEST_F(Years, ARowLiesInItsYear) {
    begin(2026);
    EXPECT_EQ(partitions("visit"), "2026 2027 other");
    for (const char* table : {"charge_batch", "settlement", "journal"})
        EXPECT_EQ(partitions(table), "2026 2027 other");
    const auto store = open();
    add_person(*store);
    add_visits(*store, {2026, 2027, 2050});
    EXPECT_EQ(partition_of_visit(2026), "visit_2026");
    EXPECT_EQ(partition_of_visit(2027), "visit_2027");
    EXPECT_EQ(partition_of_visit(2050), "visit_other") << "nothing is refused";
    store->read([](Reader& reader) {
        for (const int year : {2026, 2027, 2050}) EXPECT_TRUE(reader.get<Visit>(id_of(year)));
        EXPECT_EQ(reader.find(Visit::by_patient_in_bed(), person).size(), 0U);
    });
    EXPECT_TRUE(verify(*store).holds());
}

TEST_F(Years, AnotherYearGetsItsPartitionAndAgainIsQuiet) {
    begin(2026);
    begin(2026);
    EXPECT_EQ(partitions("journal"), "2026 2027 other");
    begin(2027);
    EXPECT_EQ(partitions("journal"), "2026 2027 2028 other");

    Connection reader(url, {});
    reader.run({"BEGIN", "LOCK TABLE journal IN ACCESS SHARE MODE"});
    const auto before = std::chrono::steady_clock::now();
    begin(2027);
    EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::seconds(1))
        << "nobody is waited for";
    make_year(connection, table_of<JournalRow>(), 2030);
    EXPECT_EQ(partitions("journal"), "2026 2027 2028 other") << "who reads for long is left alone";
    reader.run({"COMMIT"});
    make_year(connection, table_of<JournalRow>(), 2030);
    EXPECT_EQ(partitions("journal"), "2026 2027 2028 2030 other");
    for (const int year : {1970, 2019, 2089}) make_year(connection, table_of<JournalRow>(), year);
    EXPECT_EQ(partitions("journal"), "2026 2027 2028 2030 other");
}

TEST_F(Years, AYearThatWasOverlookedStaysWithTheOthers) {
    begin(2026);
    const auto store = open();
    add_person(*store);
    add_visits(*store, {2028});
    begin(2028);
    EXPECT_EQ(partitions("visit"), "2026 2027 2029 other");
    EXPECT_EQ(partitions("journal"), "2026 2027 2028 2029 other");
    add_visits(*store, {2029});
    EXPECT_EQ(partition_of_visit(2028), "visit_other");
    EXPECT_EQ(partition_of_visit(2029), "visit_2029");
}

TEST_F(Years, AnUndividedStoreIsRefused) {
    begin(2026);
    connection.run({"DROP TABLE visit_other"});
    try {
        (void)open();
        ADD_FAILURE() << "an undivided store was opened";
    } catch (const StoreError& error) {
        EXPECT_EQ(error.kind, StoreError::Kind::foreign);
        EXPECT_NE(std::string(error.what()).find("table visit"), std::string::npos);
    }
    (void)open_postgres(url, {.read_only = true});  // it can be copied
}

TEST_F(Years, WhoAsksByIdLooksIntoOneYear) {
    begin(2026);
    begin(2028);
    const auto store = open();
    add_person(*store);
    add_visits(*store, {2026, 2027, 2028});
    const Table& table = table_of<Visit>();
    EXPECT_EQ(scanned(select_sql(table, first_column, true), one(id_of(2027))), "visit_2027");
    EXPECT_EQ(scanned(select_all_sql(table, first_column, InBucket::each), array(id_of(2026))),
              "k visit_2026");
    EXPECT_EQ(scanned(count_sql(table, InBucket::each), array(id_of(2028))), "k visit_2028");
    const std::string bed = "'{" + std::to_string(bucket_of(person)) + "}', '{" +
                            std::to_string(id_of(2027)) + "}', '{7}'";
    std::uint64_t changed = 0;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (table.columns[i].name == "patient_in_bed") changed = std::uint64_t{1} << i;
    EXPECT_EQ(scanned(update_sql(table, changed, InBucket::each), bed), "k visit_2027");
    store->read([](Reader& reader) {
        EXPECT_EQ(reader.find(Visit::by_patient_in_bed(), person).size(), 1U);
    });
    // By anything else, each year is asked.
    EXPECT_EQ(scanned(select_all_sql(table_of<Settlement>(), visit_column, InBucket::each),
                      array(id_of(2027))),
              "k settlement_2026 settlement_2027 settlement_2028 settlement_2029 "
              "settlement_other");
}

TEST_F(Years, ACopyBringsItsYears) {
    const TestFolder folder;
    const auto old = open_store({folder.file("old.db")}, {.create = true});
    add_person(*old);
    add_visits(*old, {2021, 2024, 2026});
    {
        NewStore target({url, StoreUrl::Kind::postgresql});
        RowCopier copier(target.store());
        each_row(*old, [&](const Table& table, auto values) { copier.add(table, values); });
        copier.finish();
        target.finish();
    }
    for (const int year : {2021, 2024, 2026})
        EXPECT_EQ(partition_of_visit(year), "visit_" + std::to_string(year));
    EXPECT_EQ(connection.integer("SELECT count(*) FROM visit_other"), 0);
    EXPECT_EQ(inventory_of(*old).difference(inventory_of(*open())), "");
}

TEST(YearsOnCitus, AreSpreadLikeTheirTables) {
    if (!TestCitus::installed()) GTEST_SKIP() << TestCitus::missing;
    TestCitus& citus = TestCitus::shared();
    const std::string url = citus.new_database();
    const auto begin = [&](int year) {
        Connection connection(url, {});
        (void)prepare_schema(connection, migrations(), {.create = true, .chains = 4, .year = year});
    };
    const auto spread = [&] {
        return citus
            .ask(
                "SELECT string_agg(DISTINCT table_name::text, ' ' ORDER BY table_name::text) FROM "
                "citus_shards WHERE table_name::text LIKE 'journal%' OR table_name::text LIKE "
                "'visit%'")
            .text(0, 0);
    };
    begin(2026);
    {
        const auto store = open_postgres(url, {});
        add_person(*store);
        add_visits(*store, {2026, 2027, 2050});
    }
    ASSERT_TRUE(distribute(url));
    EXPECT_EQ(spread(),
              "journal journal_2026 journal_2027 journal_other visit visit_2026 visit_2027 "
              "visit_other");
    begin(2028);
    EXPECT_EQ(spread(),
              "journal journal_2026 journal_2027 journal_2028 journal_2029 journal_other visit "
              "visit_2026 visit_2027 visit_2028 visit_2029 visit_other");
    const auto store = open_postgres(url, {});
    add_visits(*store, {2028});
    const auto partition = [&](int year) {
        return citus
            .ask("SELECT count(*) FROM visit_" + std::to_string(year) +
                 " WHERE id = " + std::to_string(id_of(year)))
            .integer(0, 0);
    };
    for (const int year : {2026, 2027, 2028}) EXPECT_EQ(partition(year), 1);
    EXPECT_TRUE(verify(*store).holds());
}
