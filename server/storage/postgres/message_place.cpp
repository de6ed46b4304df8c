#include "storage/postgres/message_place.hpp"

#include <algorithm>

#include "storage/postgres/statements.hpp"
#include "storage/records/message.hpp"

namespace yibao::storage::postgres {

namespace {

// Of names that may be long, a digest: the register is the one table that the coordinator keeps.
const char* const ask_places =
    "SELECT k.n, p.bucket FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS k(i, m, n) JOIN "
    "message_place AS p ON p.name = md5(k.i || ' ' || k.m)::uuid";
const char* const keep_places =
    "INSERT INTO message_place (name, bucket) SELECT md5(k.i || ' ' || k.m)::uuid, k.b FROM "
    "unnest($1::text[], $2::text[], $3::int2[]) AS k(i, m, b) ORDER BY 1";

bool is_new_message(const Write& write) {
    return write.table == &table_of<Message>() && write.before == nullptr;
}

}  // namespace

const char* const create_message_place =
    "CREATE TABLE message_place (name uuid PRIMARY KEY, bucket smallint NOT NULL)";
const char* const fill_message_place =
    "INSERT INTO message_place (name, bucket) SELECT md5(institution || ' ' || msgid)::uuid, "
    "bucket FROM message";

void ask_message_places(Connection& connection, std::span<const Wish> messages) {
    Array institutions(ColumnType::text);
    Array msgids(ColumnType::text);
    for (const Wish& message : messages) {
        const auto key = message.views();
        institutions.add(key[0]);
        msgids.add(key[1]);
    }
    Parameters parameters;
    std::move(institutions).into(parameters);
    std::move(msgids).into(parameters);
    connection.send(ask_places, parameters);
}

void take_message_places(const Answer& answer, std::span<Wish> messages) {
    for (int i = 0; i < answer.rows(); ++i)
        messages[static_cast<std::size_t>(answer.integer(i, 0) - 1)].bucket =
            static_cast<std::int32_t>(answer.integer(i, 1));
}

Row fetch_message(Connection& connection, std::span<const Value> key) {
    const Table& table = table_of<Message>();
    std::vector<Wish> wish(1, Wish{&table, true, key_columns(table), {}, -1});
    for (const Value& value : key) wish[0].values.emplace_back(std::string(bytes_of(value)));
    ask_message_places(connection, wish);
    take_message_places(connection.answers().back(), wish);
    const bool known = wish[0].bucket >= 0;
    Parameters parameters;
    if (known) parameters.add_smallint(wish[0].bucket);
    for (const Value& value : key) parameters.add(value, ColumnType::text);
    const Answer answer = connection.ask(select_sql(table, key_columns(table), known), parameters);
    return answer.rows() == 0 ? Row{} : read_row(table, answer, 0, 0);
}

bool has_new_messages(std::span<const Write> writes) {
    return std::ranges::any_of(writes, is_new_message);
}

void send_message_places(Connection& connection, std::span<const Write> writes) {
    if (!has_new_messages(writes)) return;
    Array institutions(ColumnType::text);
    Array msgids(ColumnType::text);
    Array buckets = Array::of_smallints();
    for (const Write& write : writes) {
        if (!is_new_message(write)) continue;
        const auto& message = *static_cast<const Message*>(write.record.get());
        institutions.add(std::string_view(message.institution));
        msgids.add(std::string_view(message.msgid));
        buckets.add_smallint(write.bucket);
    }
    Parameters parameters;
    std::move(institutions).into(parameters);
    std::move(msgids).into(parameters);
    std::move(buckets).into(parameters);
    connection.send(keep_places, parameters);
}

}  // namespace yibao::storage::postgres
