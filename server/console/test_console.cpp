#include "console/test_console.hpp"

#include <algorithm>

#include "operations/access/founding.hpp"
#include "storage/records/agency.hpp"

namespace yibao::console {

ConsoleTest::ConsoleTest() {
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
        [](const auto&, const Handled& handled) { EXPECT_EQ(handled.failure, "") << handled.act; });
}

void ConsoleTest::reload() { agency_ = operations::Agency::load(*store_, *vault_); }

std::int64_t ConsoleTest::add(const std::string& username, const std::string& roles,
                              const std::string& organisation, std::optional<std::int64_t> person) {
    std::int64_t id = 0;
    static const operations::FirstPassword first = operations::FirstPassword::make();
    password_ = first.password;
    write([&](UnitOfWork& unit) {
        id = unit.next_id(operations::bucket_of_operator(*vault_, username));
        auto record = operations::operator_of({username, "试验员", "", organisation, roles, person},
                                              id, *vault_, first.hash, now_);
        record.must_change = false;
        unit.append(std::move(record));
    });
    return id;
}

Browser ConsoleTest::signed_in(const std::string& username) {
    Browser browser{&*console_};
    EXPECT_EQ(browser.sign_in(username, password_).status, 200) << username;
    return browser;
}

std::vector<storage::TrailEntry> ConsoleTest::trail() {
    std::vector<storage::TrailEntry> all;
    store_->read([&](storage::Reader& reader) {
        reader.each<storage::TrailEntry>([&](const auto& entry) { all.push_back(entry); });
    });
    // As they were committed: ids of two buckets made in one millisecond do not ascend in time.
    std::ranges::stable_sort(all, {}, &storage::TrailEntry::seal);
    return all;
}

}  // namespace yibao::console
