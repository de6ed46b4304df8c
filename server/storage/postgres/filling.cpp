#include "storage/postgres/filling.hpp"

#include "storage/postgres/connection.hpp"
#include "storage/store.hpp"

namespace yibao::storage::postgres {

namespace {

/// The number of chains is negative meanwhile; see facts_of in schema.cpp.
void turn_chains(const std::string& url, const std::string& condition) {
    Connection connection(url, {.application = "yibao", .writes = true});
    const Answer answer =
        connection.ask("UPDATE yibao_store SET chains = -chains WHERE " + condition);
    if (answer.touched() != 1)
        throw StoreError(StoreError::Kind::locked, connection.address(),
                         "another program fills this store", "Use another database");
}

}  // namespace

void begin_filling(const std::string& url) { turn_chains(url, "chains > 0"); }
void end_filling(const std::string& url) { turn_chains(url, "chains < 0"); }

}  // namespace yibao::storage::postgres
