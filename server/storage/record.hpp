#pragma once

#include <concepts>
#include <cstddef>
#include <string_view>
#include <tuple>

#include "storage/value.hpp"

namespace yibao::storage {

// A stored record is declared once: a plain struct with its table, its home, its fields and how
// many of them (the first ones) are its key. Tables, statements and reading are derived from it.
//
//   struct Visit {
//       static constexpr std::string_view table = "visit";
//       static constexpr Home home = Home::id;
//       static constexpr std::size_t key = 1;
//
//       std::int64_t id = 0;
//       std::int64_t person = 0;
//
//       static constexpr auto fields() {
//           return std::tuple{field("id", &Visit::id), field("person", &Visit::person)};
//       }
//       static constexpr auto by_person() {
//           return index("visit_by_person", Home::number, &Visit::person);
//       }
//       static constexpr auto indexes() { return std::tuple{by_person()}; }  // may be left out
//   };

/// Where a record lives once facts are spread over machines: its bucket, out of the first member of
/// its key (of an index: out of the first member of the index). See docs/decisions/0001-storage.md.
enum class Home {
    number,      // bucket_of(the person's, employer's, household's number)
    id,          // the bucket inside an id of UnitOfWork::next_id
    hash,        // a keyed hash: its first byte
    writer,      // the bucket of the operation that writes it
    everywhere,  // small and slow: a copy on every machine; of an index: asked on every machine
};

/// How a table is laid out. `by_key`: rows lie in the order of the key; `log`: rows lie in the
/// order of writing and the key is an index beside, for large rows with a natural key.
enum class Layout { by_key, log };

/// How a table grows. `by_year`: for ever, by ids of UnitOfWork::next_id, which ascend in time, so
/// that its years can lie apart.
enum class Growth { undivided, by_year };

template <class R, class T>
struct Field {
    using Record = R;
    using Member = T;

    std::string_view name;
    T R::*member;
};

template <class R, ColumnValue T>
constexpr Field<R, T> field(std::string_view name, T R::*member) {
    return {name, member};
}

template <class R, class... T>
struct Index {
    using Record = R;

    std::string_view name;
    Home route;
    bool unique;
    std::tuple<T R::*...> members;
};

/// Each costs 10-15 microseconds a row: only where a query needs one.
template <class R, ColumnValue... T>
constexpr Index<R, T...> index(std::string_view name, Home route, T R::*... members) {
    return {name, route, false, {members...}};
}

template <class R, ColumnValue... T>
constexpr Index<R, T...> unique_index(std::string_view name, Home route, T R::*... members) {
    return {name, route, true, {members...}};
}

/// A member that holds the key of a row of another table, which must be there first.
template <class R, class T>
struct Reference {
    T R::*member;
    std::string_view table;
};

/// `static constexpr auto references() { return std::tuple{reference(&Visit::person, "person")}; }`
template <class R, ColumnValue T>
constexpr Reference<R, T> reference(T R::*member, std::string_view table) {
    return {member, table};
}

template <class R>
concept Record = std::default_initializable<R> && std::copyable<R> && requires {
    { R::table } -> std::convertible_to<std::string_view>;
    { R::home } -> std::convertible_to<Home>;
    { R::key } -> std::convertible_to<std::size_t>;
    R::fields();
};

/// The type of the n-th field of R, as an argument of get and find.
template <class R, std::size_t n>
using KeyArgument = Argument<typename std::tuple_element_t<n, decltype(R::fields())>::Member>;

}  // namespace yibao::storage
