#include "storage/store.hpp"

#include <future>

#include "storage/postgres/connection.hpp"
#include "storage/postgres/postgres_store.hpp"
#include "storage/sqlite/sqlite_store.hpp"

namespace yibao::storage {

StoreError::StoreError(Kind what_kind, std::string where, const std::string& what_happened,
                       const std::string& remedy)
    : std::runtime_error(where + ": " + what_happened + ". " + remedy),
      kind(what_kind),
      path(std::move(where)) {}

Refusal busy_refusal() { return {"store.busy", "系统繁忙，请稍后用原报文重发"}; }

Outcome Store::run(Buckets buckets, Operation operation) {
    // Shared, because the lane may still be leaving set_value when this thread is gone.
    const auto promise = std::make_shared<std::promise<Outcome>>();
    auto future = promise->get_future();
    submit(buckets, std::move(operation),
           [promise](Outcome outcome) { promise->set_value(std::move(outcome)); });
    return future.get();
}

Result<StoreUrl> StoreUrl::from(std::string_view text) {
    constexpr std::string_view sqlite = "sqlite:";
    if (text.starts_with(sqlite) && text.size() > sqlite.size())
        return StoreUrl{std::string(text.substr(sqlite.size())), Kind::sqlite};
    for (const std::string_view start : {"postgresql://", "postgres://"})
        if (text.starts_with(start)) return StoreUrl{std::string(text), Kind::postgresql};
    // What stands behind a scheme may hold a password.
    return Refusal{"store.url",
                   "存储地址应写作 sqlite:文件路径（例如 sqlite:/var/lib/yibao/yibao.db）或 "
                   "postgresql://用户@主机/库名；不认识：" +
                       std::string(text.substr(0, text.find("://")))};
}

std::string StoreUrl::shown() const {
    return kind == Kind::sqlite ? "sqlite:" + path : postgres::shown_address(path);
}

std::unique_ptr<Store> open_store(const StoreUrl& url, const StoreOptions& options) {
    if (url.kind == StoreUrl::Kind::postgresql) return postgres::open_postgres(url.path, options);
    SqliteOptions sqlite;
    sqlite.store = options;
    return open_sqlite(url.path, sqlite);
}

}  // namespace yibao::storage
