#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/ensure.hpp"
#include "base/result.hpp"
#include "base/type_name.hpp"
#include "wire/dictionary.hpp"
#include "wire/json.hpp"
#include "wire/scalar.hpp"

namespace yibao::wire {

// A message is declared once: plain structs for its rows, and for each row the fields() that tie a
// member to its name on the wire, its Chinese title and its limits. Reading, checking, writing and
// the reference page all follow from that declaration.
//
// The member's type is most of the declaration: Money has two decimals, std::optional may be absent.

/// What of a person a field holds: how it is masked where it need not be known.
enum class Personal : std::uint8_t { none, name, certificate, phone, account };

/// One data item of a row. Made by field<&Row::member>(…), never by hand.
struct Field {
    std::string_view name;             // on the wire
    std::string_view title;            // Chinese
    const Scalar* scalar = nullptr;    // what values its member's type holds
    void* (*locate)(void*) = nullptr;  // the member within its row
    std::uint32_t limit = 0;           // most characters of a text, most digits of a number
    bool required = false;
    bool negative = false;            // amounts and counts: a return line is negative
    std::string_view code_list = "";  // name of the dictionary its codes come from
    const Dictionary* codes = nullptr;
    Personal holds = Personal::none;

    constexpr Field personal(Personal what) const {
        Field field = *this;
        field.holds = what;
        return field;
    }
    /// Holds codes; they are checked where dictionary() knows the list.
    constexpr Field coded(std::string_view list) const {
        Field field = *this;
        field.code_list = list;
        field.codes = dictionary(list);
        return field;
    }
    /// The same for a list that is not the interface's.
    constexpr Field coded(const Dictionary& list) const {
        Field field = *this;
        field.code_list = list.name;
        field.codes = &list;
        return field;
    }
    constexpr Field signed_amount() const {
        Field field = *this;
        field.negative = true;
        return field;
    }
    /// For a row that several messages share: this one may do without a member that has no
    /// optional type, which then stays empty …
    constexpr Field optional() const {
        Field field = *this;
        field.required = false;
        return field;
    }
    /// … or needs a member whose type is optional.
    constexpr Field mandatory() const {
        Field field = *this;
        field.required = true;
        return field;
    }
};

template <class Row, class T>
Row row_of(T Row::*);
template <class Row, class T>
T member_of(T Row::*);

/// The way from a row to a member: the member itself, or members of members.
template <auto... Members>
struct Path;
template <auto Member>
struct Path<Member> {
    using Row = decltype(row_of(Member));
    using Type = decltype(member_of(Member));
    static Type& follow(Row& row) { return row.*Member; }
};
template <auto Member, auto... Deeper>
struct Path<Member, Deeper...> {
    using Row = decltype(row_of(Member));
    using Type = typename Path<Deeper...>::Type;
    static Type& follow(Row& row) { return Path<Deeper...>::follow(row.*Member); }
};

/// Declares a field by its member, or by the path to it: &Row::part, &Part::member. `limit` counts
/// characters of a text or digits of a number; left out, it is that of the type (Money: 16).
template <auto... Members>
constexpr Field field(std::string_view name, std::string_view title, std::uint32_t limit = 0) {
    using Way = Path<Members...>;
    using Type = typename Way::Type;
    return {name,
            title,
            &scalar<Type>,
            [](void* row) -> void* { return &Way::follow(*static_cast<typename Way::Row*>(row)); },
            limit != 0 ? limit : scalar<Type>.digits,
            !is_optional<Type>};
}

/// The fields of a row that says itself which it has, with a place to live.
template <class Row>
inline constexpr auto fields_of = Row::fields();

constexpr std::array<Field, 1> as_list(const Field& field) { return {field}; }
template <std::size_t Size>
constexpr const std::array<Field, Size>& as_list(const std::array<Field, Size>& fields) {
    return fields;
}

template <class Part>
inline constexpr std::size_t list_size = 1;
template <std::size_t Size>
inline constexpr std::size_t list_size<std::array<Field, Size>> = Size;

/// One list of fields out of several lists and single fields, in that order.
template <class... Parts>
constexpr auto join(const Parts&... parts) {
    std::array<Field, (list_size<Parts> + ...)> all{};
    auto* next = all.begin();
    ((next = std::ranges::copy(as_list(parts), next).out), ...);
    return all;
}

/// The same fields, each of which may be missing.
template <std::size_t Size>
constexpr auto optional(std::array<Field, Size> fields) {
    for (Field& field : fields) field.required = false;
    return fields;
}

/// The same fields, none of which may be missing.
template <std::size_t Size>
constexpr auto mandatory(std::array<Field, Size> fields) {
    for (Field& field : fields) field.required = true;
    return fields;
}

/// One row, or a list of rows, under a name. Made by node<…>, rows<…> and their kin below.
struct Node {
    enum class Shape : std::uint8_t { one, many };

    std::string_view name;   // empty: the row stands directly in the node around it
    std::string_view title;  // Chinese
    Shape shape;
    bool required;
    std::span<const Field> fields;
    std::span<const Node> nodes;
    void* (*locate)(void* around);                     // one: its row
    void (*reserve)(void* around, std::size_t count);  // many: room for so many rows
    void* (*append)(void* around);                     // many: a new row at the end
    std::size_t (*count)(void* around);                // many
    void* (*at)(void* around, std::size_t index);
    std::string_view type{};  // of its rows, as declared

    constexpr Node optional() const {
        Node node = *this;
        node.required = false;
        return node;
    }
    /// Its rows hold these nodes besides their fields. The list must live as long as the program.
    constexpr Node containing(std::span<const Node> inside) const {
        Node node = *this;
        node.nodes = inside;
        return node;
    }
};

/// Declares a node that holds one row. Messages that share a row but not its fields say which.
template <auto Member>
constexpr Node node(std::string_view name, std::string_view title,
                    std::span<const Field> fields = fields_of<decltype(member_of(Member))>) {
    using Around = decltype(row_of(Member));
    return {name,
            title,
            Node::Shape::one,
            true,
            fields,
            {},
            [](void* around) -> void* { return &(static_cast<Around*>(around)->*Member); },
            nullptr,
            nullptr,
            nullptr,
            nullptr,
            type_name<decltype(member_of(Member))>()};
}

/// Declares a node that holds a list of rows.
template <auto Member>
constexpr Node rows(
    std::string_view name, std::string_view title,
    std::span<const Field> fields = fields_of<typename decltype(member_of(Member))::value_type>) {
    using Around = decltype(row_of(Member));
    return {name,
            title,
            Node::Shape::many,
            true,
            fields,
            {},
            nullptr,
            [](void* around, std::size_t count) {
                (static_cast<Around*>(around)->*Member).reserve(count);
            },
            [](void* around) -> void* {
                return &(static_cast<Around*>(around)->*Member).emplace_back();
            },
            [](void* around) { return (static_cast<Around*>(around)->*Member).size(); },
            [](void* around, std::size_t index) -> void* {
                return &(static_cast<Around*>(around)->*Member)[index];
            },
            type_name<typename decltype(member_of(Member))::value_type>()};
}

/// The nodes of a message's Input or Output, with a place to live.
template <class Part>
inline constexpr auto nodes_of = Part::nodes();

/// A message without content in that direction.
struct Nothing {
    static constexpr std::array<Node, 0> nodes() { return {}; }
};

std::optional<Refusal> read_fields(std::span<const Field> fields, const Value& source, void* row);
std::optional<Refusal> read_nodes(std::span<const Node> nodes, const Value& source, void* target);

/// What becomes of members that are absent, empty or zero. The wire wants them all; what is only
/// stored is lean without them.
enum class Empty : std::uint8_t { written, left_out };
void write_nodes(std::span<const Node> nodes, const void* source, Empty empty, std::string& out);

/// Reads and writes an object outside of any message: its fields, and the nodes inside of it.
std::optional<Refusal> read_object(std::span<const Field> fields, std::span<const Node> nodes,
                                   const Value& source, void* target);
void write_object(std::span<const Field> fields, std::span<const Node> nodes, const void* source,
                  Empty empty, std::string& out);

/// Reads the `input` of a message. The first field that is not in order, going by the declaration
/// and row by row, is refused: wire.duplicate, wire.required, wire.type, wire.length,
/// wire.precision, wire.negative, wire.date, wire.code; the text names node, title, field and row.
template <class Part>
Result<Part> read(const Value& source) {
    Part part;
    if (auto refusal = read_nodes(nodes_of<Part>, source, &part)) return *std::move(refusal);
    return part;
}

/// Reads a single row that stands under no node, such as the envelope.
template <class Row>
Result<Row> read_row(const Value& source) {
    Row row;
    if (auto refusal = read_fields(fields_of<Row>, source, &row)) return *std::move(refusal);
    return row;
}

/// Appends the `output` of a message: its nodes in the declared order; "null" if it has none.
template <class Part>
void write(const Part& part, std::string& out) {
    write_nodes(nodes_of<Part>, &part, Empty::written, out);
}

/// The same for the store: lean JSON that `unpack` reads back. Its fields must all be optional.
template <class Part>
std::string pack(const Part& part) {
    std::string out;
    write_nodes(nodes_of<Part>, &part, Empty::left_out, out);
    return out;
}

/// Reads what `pack` wrote; anything else is an error of the program.
template <class Part>
Part unpack(std::string_view packed) {
    const auto json = Json::parse(packed);
    ensure(static_cast<bool>(json), "what is stored is JSON");
    auto part = read<Part>(json->root());
    ensure(static_cast<bool>(part), "what is stored reads as it was written");
    return *std::move(part);
}

template <class Part>
std::string write(const Part& part) {
    std::string out;
    write(part, out);
    return out;
}

}  // namespace yibao::wire
