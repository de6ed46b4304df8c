#pragma once

#include <span>
#include <vector>

#include "storage/postgres/connection.hpp"
#include "storage/postgres/rows.hpp"

namespace yibao::storage::postgres {

// Where a store is apart, a message lies with the person whom it names, and nothing in its key says
// where that is. A register beside, on the coordinator alone, holds its bucket: thus a msgid is
// unique in the whole store, and whoever asks for a message asks one machine.

/// The register, and how it is filled from the messages of a store that was together.
extern const char* const create_message_place;
extern const char* const fill_message_place;

/// Asks for the places of messages.
void ask_message_places(Connection& connection, std::span<const Wish> messages);
/// Puts the buckets that are known into the wishes; those without are not in the register.
void take_message_places(const Answer& answer, std::span<Wish> messages);

/// The message with this key, wherever it lies. One that is not in the register (see
/// docs/decisions/0006-citus.md) is asked for everywhere.
Row fetch_message(Connection& connection, std::span<const Value> key);

bool has_new_messages(std::span<const Write> writes);
/// Registers the new messages among these writes, if there are any: one statement.
void send_message_places(Connection& connection, std::span<const Write> writes);

}  // namespace yibao::storage::postgres
