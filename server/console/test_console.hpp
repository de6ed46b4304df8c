#pragma once

// A console over a real store, and a browser that keeps its cookie.

#include "console/test_browser.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <map>
#include <optional>
#include <set>
#include <sstream>

#include "access/one_time_code.hpp"
#include "access/role.hpp"
#include "operations/access/founding.hpp"
#include "operations/agency.hpp"
#include "storage/records/agency.hpp"
#include "storage/records/enrolment.hpp"
#include "storage/test_folder.hpp"
#include "storage/verify.hpp"

namespace yibao::console {

using storage::Buckets;
using storage::UnitOfWork;

class ConsoleTest : public testing::Test {
protected:
    ConsoleTest() {
        storage::Vault::create(folder_.file("key"));
        vault_.emplace(storage::Vault::open(folder_.file("key")));
        store_ = storage::open_store({folder_.file("store.db")}, {.create = true});
        write([&](UnitOfWork& unit) {
            unit.insert(storage::Setting{"area", "990100"});
            unit.insert(storage::Setting{"area_name", "示例市"});
            operations::found_access(unit, "示例市医疗保障经办中心");
            unit.insert(storage::Organisation{.code = "county",
                                              .name = "示例县",
                                              .kind = "county",
                                              .parent = "centre",
                                              .area = "990101"});
            unit.insert(storage::Organisation{.code = "other",
                                              .name = "邻县",
                                              .kind = "county",
                                              .parent = "centre",
                                              .area = "990102"});
        });
        reload();
        store_->watch([this](std::string_view table) {
            if (operations::Agency::depends_on(table)) stale_ = true;
        });
        console_.emplace(
            *store_,
            [this] {
                if (stale_.exchange(false)) reload();
                return agency_;
            },
            [this] { return now_; }, "",
            [](const auto&, const Handled& handled) {
                EXPECT_EQ(handled.failure, "") << handled.act;
            });
    }

    template <class Work>
    void write(const Work& work) {
        ASSERT_TRUE(store_->write(Buckets::all(), [&](UnitOfWork& unit) -> Result<bool> {
            work(unit);
            return true;
        }));
    }
    void reload() { agency_ = operations::Agency::load(*store_, *vault_); }

    /// Somebody who can sign in with `password_` and need not change it.
    std::int64_t add(const std::string& username, const std::string& roles,
                     const std::string& organisation = "centre") {
        std::int64_t id = 0;
        static const operations::FirstPassword first = operations::FirstPassword::make();
        password_ = first.password;
        write([&](UnitOfWork& unit) {
            id = unit.next_id(operations::bucket_of_operator(*vault_, username));
            auto record = operations::operator_of({username, "试验员", "", organisation, roles}, id,
                                                  *vault_, first.hash, now_);
            record.must_change = false;
            unit.append(std::move(record));
        });
        return id;
    }
    Browser signed_in(const std::string& username) {
        Browser browser{&*console_};
        EXPECT_EQ(browser.sign_in(username, password_).status, 200) << username;
        return browser;
    }
    std::vector<storage::TrailEntry> trail() {
        std::vector<storage::TrailEntry> all;
        store_->read([&](storage::Reader& reader) {
            reader.each<storage::TrailEntry>([&](const auto& entry) { all.push_back(entry); });
        });
        return all;
    }

    storage::TestFolder folder_;
    std::optional<storage::Vault> vault_;
    std::unique_ptr<storage::Store> store_;
    std::shared_ptr<const operations::Agency> agency_;
    std::atomic<bool> stale_ = false;
    Moment now_ = *Moment::parse("2026-11-22 09:00:00");
    std::string password_;
    std::optional<Console> console_;
};

}  // namespace yibao::console
