// On a real Citus coordinator with its workers, where Citus is installed: a worker is killed, and
// one is added and taken away, while institutions settle. What the operators' page says is done as
// it says.

#include <iostream>
#include <iterator>
#include <optional>
#include <sstream>

#include "base/id.hpp"
#include "storage/postgres/test_citus.hpp"
#include "tests/availability/running.hpp"

namespace yibao::system {
namespace {

using storage::postgres::TestCitus;
using storage::postgres::TestCluster;

/// The blocks of that language in a section of the page, one text.
std::string documented(const std::string& language, const std::string& section) {
    std::ifstream page("docs/operating/citus.md");
    std::string text;
    bool inside = false;
    bool block = false;
    for (std::string line; std::getline(page, line);) {
        if (line.starts_with("## ")) inside = line == "## " + section;
        if (line.starts_with("```"))
            block = inside && line == "```" + language;
        else if (block)
            text += line + '\n';
    }
    EXPECT_FALSE(text.empty()) << section << " shows no " << language;
    return text;
}

void put(std::string& text, const std::string& what, const std::string& instead) {
    for (auto at = text.find(what); at != std::string::npos;
         at = text.find(what, at + instead.size()))
        text.replace(at, what.size(), instead);
}

class OnCitus : public testing::Test {
protected:
    void SetUp() override {
        if (!TestCitus::installed()) GTEST_SKIP() << TestCitus::missing;
        url_ = citus().new_database();
        area_ = make_area(folder_, url_, load_persons());
        run_sql("Install");
        run_shell("Spread a store");
        server_ = std::make_unique<Server>(url_, folder_);
        load_ = std::make_unique<Load>(*area_, 3, dial(), Load::Until::ended, 1);
    }

    static TestCitus& citus() { return TestCitus::shared(); }
    Dial dial() const {
        return [this] { return over_any({server_->port()}); };
    }

    /// As the page says, with the addresses of this Citus.
    void run_sql(const std::string& section) const {
        std::string text = documented("sql", section);
        for (std::size_t i = 0; i <= citus().workers(); ++i)
            put(text, "10.1.2.3" + std::to_string(i), citus().cluster(i).socket());
        std::istringstream in(text);
        for (std::string statement; std::getline(in, statement, ';');) {
            if (statement.find_first_not_of(" \n") == std::string::npos) continue;
            EXPECT_NO_THROW(citus().ask(statement)) << statement;
        }
    }
    void run_shell(const std::string& section) const {
        std::istringstream in(documented("sh", section));
        for (std::string line; std::getline(in, line);) {
            put(line, "postgresql://yibao@10.1.2.30/yibao", url_);
            std::istringstream words(line);
            std::vector<std::string> all{std::istream_iterator<std::string>(words), {}};
            ASSERT_EQ(all.front(), "yibao") << line;
            const Ended ended = run_yibao({all.begin() + 1, all.end()});
            EXPECT_EQ(ended.exit, 0) << line << '\n' << ended.out << ended.err;
        }
    }

    /// How many shards of persons, or only that of the bucket, the machine has.
    static std::int64_t shards(TestCluster& machine, std::optional<int> bucket = {}) {
        const std::string of =
            bucket ? " AND p.shardid = get_shard_id_for_distribution_column('person', " +
                         std::to_string(*bucket) + "::smallint)"
                   : "";
        return citus()
            .ask(
                "SELECT count(*) FROM pg_dist_placement AS p JOIN pg_dist_node AS n USING "
                "(groupid) JOIN pg_dist_shard AS s USING (shardid) WHERE s.logicalrelid = "
                "'person'::regclass AND n.nodename = '" +
                machine.socket() + "'" + of)
            .integer(0, 0);
    }

    Told purchase(Counter& counter, const Insured& person) const {
        return {.message = counter.write("2102", blanks_of(person),
                                         {{area_->item("甲药").code, Money::yuan(1)}}),
                .sender = &counter.institution(),
                .answer = "",
                .settles = true};
    }

    /// Ends the load. What it was told, and `more`, is in the books, once.
    void expect_all_kept(const std::vector<Told>& more = {}) {
        std::vector<Told> told = load_->end();
        told.insert(told.end(), more.begin(), more.end());
        std::mt19937 random{1};
        const SentAgain again = send_again(told, dial(), random);
        EXPECT_TRUE(again.wrong.empty()) << in_lines(again.wrong);
        expect_kept(url_, told);
    }

    StoreFolder folder_;
    std::string url_;
    std::optional<Area> area_;
    std::unique_ptr<Server> server_;
    std::unique_ptr<Load> load_;
};

TEST_F(OnCitus, WhenAWorkerIsKilledItsPersonsAreRefusedAndTheOthersSettle) {
    ASSERT_TRUE(settles(*load_, 100));
    TestCluster& lost = citus().cluster(1);
    std::vector<const Insured*> gone;
    std::vector<const Insured*> there;
    for (int i = 0; i < 30; ++i) {
        const Insured& person = area_->person("人" + std::to_string(i));
        (shards(lost, bucket_of(person.number)) == 1 ? gone : there).push_back(&person);
    }
    ASSERT_GE(gone.size(), 4U);
    ASSERT_GE(there.size(), 4U);
    Counter counter(area_->institution("大药房"), dial()(), now);
    std::vector<Told> told;
    Steady::duration first{};
    Steady::duration longest{};

    lost.kill_all();
    for (std::size_t i = 0; i < 4; ++i) {
        told.push_back(purchase(counter, *gone[i]));
        const auto begin = Steady::now();
        const Answer refused = counter.send(told.back().message);
        (i == 0 ? first : longest) = std::max(i == 0 ? first : longest, Steady::now() - begin);
        EXPECT_EQ(refused.code(), "system.away") << refused.bytes;
        EXPECT_EQ(counter.send(counter.write("1101", blanks_of(*gone[i]))).code(), "system.away");

        told.push_back(purchase(counter, *there[i]));
        const auto sent = Steady::now();
        const Answer settled = counter.send(told.back().message);
        longest = std::max(longest, Steady::now() - sent);
        EXPECT_TRUE(settled.accepted()) << settled.bytes;
        told.back().answer = settled.bytes;
        told.back().accepted = settled.accepted();
    }
    EXPECT_EQ(server_->status("/readyz"), 200);
    EXPECT_EQ(run_yibao({"verify", "--store", url_}).exit, 3);
    EXPECT_EQ(
        run_yibao({"serve", "--store", url_, "--key-file", folder_.key(), "--port", "0"}).exit, 3);
    lost.run();
    const auto back = Steady::now();
    EXPECT_TRUE(settles(*load_, 100));
    const auto flows = Steady::now();
    expect_all_kept(told);
    std::cout << "a worker was killed: the first of its persons was refused after " << ms(first)
              << " ms, each further answer took " << ms(longest) << " ms at most; it was back for "
              << ms(flows - back) << " ms before a hundred more were settled\n";
}

TEST_F(OnCitus, AWorkerIsAddedAndTakenAwayWhileInstitutionsSettle) {
    ASSERT_TRUE(settles(*load_, 50));
    TestCluster& added = citus().new_worker();
    const auto begin = Steady::now();
    run_sql("Add a worker");
    const auto balanced = Steady::now();
    EXPECT_GE(shards(added), 1);
    EXPECT_TRUE(settles(*load_, 50));
    const auto draining = Steady::now();
    run_sql("Watch");
    run_sql("Backup");
    run_sql("Take a worker away");
    const auto drained = Steady::now();
    EXPECT_EQ(shards(added), 0);
    EXPECT_TRUE(settles(*load_, 50));
    expect_all_kept();
    std::cout << "a worker was added in " << ms(balanced - begin) << " ms and taken away in "
              << ms(drained - draining) << " ms, under load\n";
}

}  // namespace
}  // namespace yibao::system
