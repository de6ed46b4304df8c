#pragma once

// A console over a real store, and a browser that keeps its cookie.

#include "console/test_browser.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "operations/agency.hpp"
#include "storage/records/trail.hpp"
#include "storage/test_folder.hpp"

namespace yibao::console {

using storage::Buckets;
using storage::UnitOfWork;

class ConsoleTest : public testing::Test {
protected:
    ConsoleTest();

    template <class Work>
    void write(const Work& work) {
        ASSERT_TRUE(store_->write(Buckets::all(), [&](UnitOfWork& unit) -> Result<bool> {
            work(unit);
            return true;
        }));
    }
    void reload();

    /// Somebody who can sign in with `password_` and need not change it.
    std::int64_t add(const std::string& username, const std::string& roles,
                     const std::string& organisation = "centre",
                     std::optional<std::int64_t> person = std::nullopt);
    Browser signed_in(const std::string& username);
    std::vector<storage::TrailEntry> trail();

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
