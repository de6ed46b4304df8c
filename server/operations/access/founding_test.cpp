// The roles that every agency has follow the program, not the day on which the agency was founded.

#include <gtest/gtest.h>

#include "access/role.hpp"
#include "operations/access/founding.hpp"
#include "operations/test_agency.hpp"
#include "storage/records/trail.hpp"

namespace yibao::operations {
namespace {

class StandardRoles : public testing::Test {
protected:
    template <class Work>
    void write(const Work& work) {
        ASSERT_TRUE(agency.store().write(storage::Buckets::all(), [&](storage::UnitOfWork& unit) {
            work(unit);
            return Result<bool>(true);
        }));
    }
    void found() {
        write([](storage::UnitOfWork& unit) { found_access(unit, "试验市医疗保障经办中心"); });
    }
    void renew() { renew_standard_roles(agency.store(), agency.vault(), agency.now); }

    storage::Role role(const std::string& code) {
        return agency.store().read([&](storage::Reader& reader) {
            return reader.get<storage::Role>(code).value_or(storage::Role{});
        });
    }
    std::vector<storage::TrailEntry> trail() {
        std::vector<storage::TrailEntry> entries;
        agency.store().read([&](storage::Reader& reader) {
            reader.each<storage::TrailEntry>(
                [&](const storage::TrailEntry& entry) { entries.push_back(entry); });
        });
        return entries;
    }

    TestAgency agency;
};

TEST_F(StandardRoles, of_an_earlier_version_are_renewed_on_record) {
    found();
    const storage::Role clerk = role("clerk");
    write([&](storage::UnitOfWork& unit) {
        storage::Role earlier = clerk;
        earlier.functions = "own.sessions";
        unit.update(std::move(earlier));
    });
    renew();
    EXPECT_EQ(role("clerk"), clerk);
    const auto entries = trail();
    ASSERT_EQ(entries.size(), 1u);
    EXPECT_EQ(entries[0].act, "change_role");
    EXPECT_EQ(entries[0].subject, "clerk");
    EXPECT_FALSE(entries[0].operator_id);
    EXPECT_NE(agency.vault()
                  .open(entries[0].content, "trail_entry:" + std::to_string(entries[0].id))
                  .find(R"("functions":"own.sessions")"),
              std::string::npos);
    renew();
    EXPECT_EQ(trail().size(), 1u);
}

TEST_F(StandardRoles, leave_the_agencys_own_alone) {
    found();
    write([](storage::UnitOfWork& unit) {
        unit.insert(storage::Role{"enquirer", "查询员", "person.read", false});
    });
    renew();
    EXPECT_EQ(role("enquirer").functions, "person.read");
    EXPECT_TRUE(trail().empty());
}

TEST_F(StandardRoles, are_not_given_to_a_store_that_has_no_centre) {
    renew();
    EXPECT_EQ(role("clerk"), storage::Role{});
    EXPECT_TRUE(trail().empty());
}

}  // namespace
}  // namespace yibao::operations
