#include "storage/migrate.hpp"

#include "storage/postgres/distribution.hpp"
#include "storage/sqlite/connection.hpp"

namespace yibao::storage {

namespace {

/// Of a store that is there; the newest, if it can be opened at all.
std::int64_t version_of(const StoreUrl& url) {
    if (url.kind == StoreUrl::Kind::postgresql) {
        postgres::Connection connection(url.path, {.application = "yibao migrate"});
        return connection.integer("SELECT max(number)::int8 FROM migration");
    }
    return Connection(url.path, Connection::Mode::read_only, "").integer("PRAGMA user_version");
}

}  // namespace

Upgrade upgrade(const StoreUrl& url) {
    const auto open = [&] { (void)open_store(url, {}); };
    Upgrade result;
    try {
        result.before = version_of(url);
    } catch (const std::exception&) {
        open();  // knows better what is wrong
        throw;
    }
    open();
    result.after = version_of(url);
    return result;
}

bool distribute(const StoreUrl& url) {
    if (url.kind != StoreUrl::Kind::postgresql)
        throw StoreError(StoreError::Kind::foreign, url.path,
                         "only a store on PostgreSQL can be distributed",
                         "Copy it to PostgreSQL first: yibao copy");
    return postgres::distribute(url.path);
}

}  // namespace yibao::storage
