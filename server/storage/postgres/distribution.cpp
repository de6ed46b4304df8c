#include "storage/postgres/distribution.hpp"

#include "storage/postgres/message_place.hpp"
#include "storage/records/all.hpp"
#include "storage/records/journal.hpp"
#include "storage/records/message.hpp"
#include "storage/store.hpp"

namespace yibao::storage::postgres {

namespace {

/// A server holds one of its numbers as long as it runs; a group, the locks of its chains.
const char* const lock_out_servers =
    "SELECT count(*) FROM (SELECT pg_try_advisory_xact_lock(1497973059, n) AS had FROM "
    "generate_series(0, 15) AS n UNION ALL SELECT pg_try_advisory_xact_lock(1497973058, n) FROM "
    "generate_series(0, 255) AS n) AS locks WHERE NOT had";

/// Where a resend is sent: to the home of the person whom the message names.
const char* const place_messages =
    "UPDATE message AS m SET bucket = w.bucket FROM (SELECT o.institution, o.msgid, "
    "coalesce(p.bucket, (o.document >> 14 & 255)::int2, 0::int2) AS bucket FROM message AS o LEFT "
    "JOIN person AS p ON p.id = o.person) AS w WHERE w.institution = m.institution AND w.msgid = "
    "m.msgid AND w.bucket <> m.bucket";

void require_citus(Connection& connection) {
    if (connection.integer("SELECT count(*) FROM pg_extension WHERE extname = 'citus'") == 1)
        return;
    throw StoreError(
        StoreError::Kind::foreign, connection.address(), "the database has no extension citus",
        "Install Citus, CREATE EXTENSION citus in this database of the coordinator and "
        "of each worker, and add the workers; see docs/operating/citus.md");
}

/// Puts the bucket in front of the key and takes unique indexes apart, as they are made in a store
/// that is apart from the beginning.
void rebuild_keys(Connection& connection, const Table& table) {
    const std::string name = quoted(table.name);
    const auto made = create_statements(table, Placement::apart);
    if (keyed_by_bucket(table, Placement::apart) != keyed_by_bucket(table, Placement::together)) {
        std::string key = "bucket";
        for (std::size_t i = 0; i < table.key; ++i) key += ", " + quoted(table.columns[i].name);
        const std::string constraint = quoted(std::string(table.name) + "_pkey");
        connection.send("ALTER TABLE " + name + " DROP CONSTRAINT " + constraint);
        connection.send("ALTER TABLE " + name + " ADD CONSTRAINT " + constraint + " PRIMARY KEY (" +
                        key + ")");
    }
    for (std::size_t i = 0; i < table.indexes.size(); ++i) {
        const TableIndex& index = table.indexes[i];
        if (!index.unique || index.route != Home::everywhere) continue;
        connection.send("DROP INDEX " + quoted(index.name));
        connection.send(made[i + 1]);
    }
}

void put_apart(Connection& connection) {
    connection.run({
        "DELETE FROM group_mark",  // nobody is in doubt
        place_messages,
        "UPDATE seal SET bucket = chain WHERE bucket <> chain",
        "UPDATE yibao_store SET chains = " + std::to_string(bucket_count),
    });
    for (const Table* table : all_tables())
        if (has_bucket(*table)) rebuild_keys(connection, *table);
    (void)connection.answers();
    create_beside(connection);
    connection.run({fill_message_place});
}

}  // namespace

void create_beside(Connection& connection) {
    connection.run({create_message_place, "CREATE TABLE bucket_turn (bucket smallint PRIMARY KEY)",
                    "INSERT INTO bucket_turn (bucket) SELECT generate_series(0, " +
                        std::to_string(bucket_count - 1) + ")"});
}

void spread_tables(Connection& connection) {
    require_citus(connection);
    const std::string beside = "'bucket', colocate_with => 'bucket_turn')";
    // As many shards as citus.shard_count says.
    connection.run({"SELECT create_distributed_table('bucket_turn', 'bucket')",
                    "SELECT create_distributed_table('group_mark', " + beside});
    for (const Table* table : all_tables()) {
        const std::string name = "'" + std::string(table->name) + "'";
        connection.run({has_bucket(*table)
                            ? "SELECT create_distributed_table(" + name + ", " + beside
                            : "SELECT create_reference_table(" + name + ")"});
    }
}

bool distribute(const std::string& url, std::span<const Migration> steps) {
    Connection connection(url, {.application = "yibao migrate", .writes = true});
    (void)prepare_schema(connection, steps, {});
    connection.run({"BEGIN", lock_schema});
    if (facts_of(connection).placement() == Placement::apart) return false;
    require_citus(connection);
    if (connection.integer(lock_out_servers) != 0)
        throw StoreError(StoreError::Kind::locked, connection.address(), "a server has this store",
                         "Stop all servers of this store first");
    put_apart(connection);
    spread_tables(connection);
    connection.run({"COMMIT"});
    return true;
}

}  // namespace yibao::storage::postgres
