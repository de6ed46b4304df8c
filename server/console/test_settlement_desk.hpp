#pragma once

// For tests only: an agency whose pharmacies and hospitals settle, and people of all kinds who look at
// that on the console.

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "console/test_browser.hpp"
#include "operations/access/founding.hpp"
#include "operations/test_agency.hpp"
#include "operations/test_messages.hpp"
#include "storage/records/trail.hpp"

namespace yibao::console {

using Agent = operations::TestAgency;
using storage::UnitOfWork;

/// Civil time in China.
inline Moment clock_now() {
    using std::chrono::milliseconds;
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return Moment::of_unix(std::chrono::duration_cast<milliseconds>(now).count());
}

class SettlementDesk : public testing::Test {
protected:
    SettlementDesk() {
        agency.now = clock_now();
        agency.insured_area = "";
        write([&](UnitOfWork& unit) {
            operations::found_access(unit, "试验市医疗保障经办中心");
            unit.insert(
                storage::Role{"viewer", "查询员", "own.sessions person.read settlement.read"});
            add_node(unit, {.code = "county", .kind = "county", .area = "990100"});
            add_node(unit, {.code = "other", .kind = "county", .area = "990300"});
            add_node(unit, {.code = "hospital", .kind = "institution", .institution = hospital()});
            add_node(unit,
                     {.code = "clinic", .kind = "institution", .institution = Agent::pharmacy});
            add_node(unit, {.code = "firm", .kind = "employer", .employer = 7});
            add_node(unit, {.code = "people", .kind = "person"});
        });
        loaded_ = operations::Agency::load(agency.store(), agency.vault());
        console_.emplace(
            agency.store(), [this] { return loaded_; }, [this] { return agency.now; }, "",
            [](const auto&, const auto&) {});
    }

    static std::string hospital() { return Agent::hospital; }
    static void add_node(UnitOfWork& unit, storage::Organisation node) {
        node.name = node.code;
        node.parent = operations::root_organisation;
        unit.insert(std::move(node));
    }

    template <class Work>
    void write(const Work& work) {
        ASSERT_TRUE(
            agency.store().write(storage::Buckets::all(), [&](UnitOfWork& unit) -> Result<bool> {
                work(unit);
                return true;
            }));
    }

    Browser as(const std::string& role, const std::string& organisation = "centre",
               std::optional<std::int64_t> person = std::nullopt) {
        static const operations::FirstPassword first = operations::FirstPassword::make();
        const std::string username = role + "." + organisation;
        if (hired_.insert(username).second) hire(username, role, organisation, person, first);
        Browser browser{&*console_};
        EXPECT_EQ(browser.sign_in(username, first.password).status, 200) << username;
        return browser;
    }
    void hire(const std::string& username, const std::string& role, const std::string& organisation,
              std::optional<std::int64_t> person, const operations::FirstPassword& first) {
        write([&](UnitOfWork& unit) {
            const auto bucket = operations::bucket_of_operator(agency.vault(), username);
            auto record = operations::operator_of(
                {username, "试验员", "", organisation, role, person}, unit.next_id(bucket),
                agency.vault(), first.hash, agency.now);
            record.must_change = false;
            unit.append(std::move(record));
        });
    }

    /// A purchase of items A; its settlement's number.
    std::string bought(std::int64_t person, const std::string& amount = "250",
                       const operations::Changes& changes = {}) {
        const auto said = agency.say(Agent::pharmacy, "2102",
                                     operations::purchase(person, {{"1", "A", amount}}, changes));
        EXPECT_TRUE(said.accepted()) << said.body;
        return said.at("output.setlinfo.setl_id");
    }

    static std::size_t count(const Said& said, const std::string& text) {
        std::size_t found = 0;
        for (auto at = said.body.find(text); at != std::string::npos;
             at = said.body.find(text, at + 1))
            ++found;
        return found;
    }
    static std::size_t rows(const Said& said) { return count(said, "\"settlement_id\":\""); }

    static std::string reason() { return R"({"reason":"重复收费"})"; }

    Agent agency;
    std::shared_ptr<const operations::Agency> loaded_;
    std::optional<Console> console_;
    std::set<std::string> hired_;
};

}  // namespace yibao::console
