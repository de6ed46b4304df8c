#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "storage/record.hpp"

namespace yibao::storage {

/// Which item of the catalogue an institution means by one of its own codes (目录对照). It counts once
/// the agency has approved it. Ends are inclusive.
struct Mapping {
    static constexpr std::string_view table = "mapping";
    static constexpr Home home = Home::everywhere;
    static constexpr std::size_t key = 1;

    std::int64_t id = 0;
    std::string institution{};
    std::string code{};  // the institution's own, as its bills name it
    std::string name{};  // likewise
    std::string list{};  // list_type: 101 …
    std::string item{};  // code in the catalogue
    Day start{};
    std::optional<Day> end{};
    std::string detail{};  // what else the institution says of it, as compact JSON
    std::string state{};   // waiting, approved, refused, withdrawn
    std::optional<std::int64_t> entered_by{};  // nothing: the institution's own system, by message
    std::string entered_name{};                // user name
    Moment entered{};
    std::optional<std::int64_t> reviewed_by{};
    std::string reviewed_name{};
    std::optional<Moment> reviewed{};
    std::string note{};  // of the review

    static constexpr auto fields() {
        using R = Mapping;
        return std::tuple{
            field("id", &R::id),
            field("institution", &R::institution),
            field("code", &R::code),
            field("name", &R::name),
            field("list", &R::list),
            field("item", &R::item),
            field("start", &R::start),
            field("end", &R::end),
            field("detail", &R::detail),
            field("state", &R::state),
            field("entered_by", &R::entered_by),
            field("entered_name", &R::entered_name),
            field("entered", &R::entered),
            field("reviewed_by", &R::reviewed_by),
            field("reviewed_name", &R::reviewed_name),
            field("reviewed", &R::reviewed),
            field("note", &R::note),
        };
    }
    static constexpr auto by_code() {
        return index("mapping_by_code", Home::everywhere, &Mapping::institution, &Mapping::code);
    }
    static constexpr auto by_institution() {
        return index("mapping_by_institution", Home::everywhere, &Mapping::institution,
                     &Mapping::id);
    }
    static constexpr auto by_state() {
        return index("mapping_by_state", Home::everywhere, &Mapping::state, &Mapping::id);
    }
    static constexpr auto indexes() { return std::tuple{by_code(), by_institution(), by_state()}; }

    bool operator==(const Mapping&) const = default;
};

}  // namespace yibao::storage
