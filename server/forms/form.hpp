#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "access/function.hpp"
#include "wire/field.hpp"

namespace yibao::forms {

// What the agency's own people send and get: a form is declared like a message of the national
// interface, and reading, refusals, writing, the OpenAPI document and the client of the browser are
// derived from it.
//
//   struct ChangeRole {
//       static constexpr std::string_view act = "change_role";
//       static constexpr std::string_view title = "修改角色";
//       static constexpr Route route = put("/roles/{code}", access::Function::role_manage);
//       struct Input { … };   // fields() and, where rows stand inside, nodes()
//       struct Output { … };
//   };
//
// What stands in braces in the path, and what stands behind its question mark, are fields of the
// input like those of the body.

enum class Method : std::uint8_t { get, post, put, remove };

constexpr std::string_view name_of(Method method) {
    constexpr std::array<std::string_view, 4> names{"GET", "POST", "PUT", "DELETE"};
    return names[static_cast<std::size_t>(method)];
}

/// Where a form is sent to, and who may.
struct Route {
    Method method;
    std::string_view path;                     // below /api/v1
    std::optional<access::Function> function;  // nothing: whoever asks, signed in or not
    std::optional<access::Function> also{};    // that is asked for as well

    /// Only for who has this function too: what is shown belongs to two of them.
    constexpr Route with(access::Function other) const { return {method, path, function, other}; }
};

constexpr Route get(std::string_view path, std::optional<access::Function> function) {
    return {Method::get, path, function};
}
constexpr Route post(std::string_view path, std::optional<access::Function> function) {
    return {Method::post, path, function};
}
constexpr Route put(std::string_view path, std::optional<access::Function> function) {
    return {Method::put, path, function};
}
constexpr Route remove(std::string_view path, std::optional<access::Function> function) {
    return {Method::remove, path, function};
}

/// The fields and nodes of an input or output.
struct Shape {
    std::string_view type;  // as declared
    std::span<const wire::Field> fields;
    std::span<const wire::Node> nodes;
};

template <class Part>
constexpr Shape shape_of() {
    Shape shape{type_name<Part>(), {}, {}};
    if constexpr (requires { Part::fields(); }) shape.fields = wire::fields_of<Part>;
    if constexpr (requires { Part::nodes(); }) shape.nodes = wire::nodes_of<Part>;
    return shape;
}

/// Nothing to say.
struct Nothing {};

template <class F>
concept Form = requires {
    typename F::Input;
    typename F::Output;
    { F::act } -> std::convertible_to<std::string_view>;
    { F::title } -> std::convertible_to<std::string_view>;
    { F::route } -> std::convertible_to<Route>;
};

/// Reads an input; refuses as a message's is refused, and a member that is none of its fields
/// (form.unknown).
std::optional<Refusal> read_shape(const Shape& shape, const wire::Value& source, void* target);

template <class Part>
Result<Part> read(const wire::Value& source) {
    Part part;
    if (auto refusal = read_shape(shape_of<Part>(), source, &part)) return *std::move(refusal);
    return part;
}

/// As JSON. What is empty is left out of what is recorded, and null in what is answered.
template <class Part>
std::string write(const Part& part, wire::Empty empty = wire::Empty::written) {
    constexpr Shape shape = shape_of<Part>();
    std::string out;
    wire::write_object(shape.fields, shape.nodes, &part, empty, out);
    return out;
}

/// The input that a refusal's text names in brackets, as （area） does; empty where there is none.
std::string_view field_in(std::string_view message);

/// Masks what fields hold of a person; and, where a masked value came back as it was shown, puts
/// the one that is on record in its place.
void mask_shape(const Shape& shape, void* part);
void restore_shape(const Shape& shape, void* part, const void* on_record, const void* shown);

template <class Part>
Part masked(Part part) {
    mask_shape(shape_of<Part>(), &part);
    return part;
}
template <class Part>
Part restored(Part part, const Part& on_record) {
    const Part shown = masked(on_record);
    restore_shape(shape_of<Part>(), &part, &on_record, &shown);
    return part;
}

using Count = wire::Ordinal;

constexpr Count count(std::size_t number) { return {static_cast<std::int64_t>(number)}; }

/// How a list is asked for: by number of the page where it is kept in memory, else by the last row
/// of the page before.
struct PageAsked {
    std::optional<Count> page;        // 1 …
    std::optional<Count> size;        // 1 to 200
    std::optional<std::string> sort;  // name of a column, with - in front: descending
    std::optional<std::string> after;

    static constexpr auto fields() {
        using M = PageAsked;
        return std::array{
            wire::field<&M::page>("page", "页码", 6),
            wire::field<&M::size>("size", "每页行数", 3),
            wire::field<&M::sort>("sort", "排序", 40),
            wire::field<&M::after>("after", "上页末行", 40),
        };
    }

    static constexpr std::int64_t usual_size = 20;
    static constexpr std::int64_t most_rows = 200;
    std::size_t rows() const;   // within bounds, whatever was asked
    std::size_t first() const;  // of the page, from 0
};

/// A list's answer: a page of rows, how many there are where that is known, and what to ask for next.
template <class Row>
struct ListOf {
    std::vector<Row> rows;
    std::optional<Count> total;
    std::optional<std::string> next;

    static constexpr auto fields() {
        return std::array{
            wire::field<&ListOf::total>("total", "总行数", 12),
            wire::field<&ListOf::next>("next", "下页", 40),
        };
    }
    static constexpr auto nodes() { return std::array{wire::rows<&ListOf::rows>("rows", "行")}; }
};

}  // namespace yibao::forms
