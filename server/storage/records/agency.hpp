#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "storage/record.hpp"

namespace yibao::storage {

/// A policy file as the agency put it into force.
struct PolicyDocument {
    static constexpr std::string_view table = "policy_document";
    static constexpr Home home = Home::everywhere;
    static constexpr std::size_t key = 3;

    std::string area{};
    std::string file{};
    Day start{};
    std::string text{};
    Blob digest{};  // SM3 of the text

    static constexpr auto fields() {
        using R = PolicyDocument;
        return std::tuple{
            field("area", &R::area), field("file", &R::file),     field("start", &R::start),
            field("text", &R::text), field("digest", &R::digest),
        };
    }

    bool operator==(const PolicyDocument&) const = default;
};

/// A name and a value that the agency keeps.
struct Setting {
    static constexpr std::string_view table = "setting";
    static constexpr Home home = Home::everywhere;
    static constexpr std::size_t key = 1;

    std::string name{};
    std::string value{};

    static constexpr auto fields() {
        using R = Setting;
        return std::tuple{
            field("name", &R::name),
            field("value", &R::value),
        };
    }

    bool operator==(const Setting&) const = default;
};

}  // namespace yibao::storage
