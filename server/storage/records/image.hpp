#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "storage/record.hpp"

namespace yibao::storage {

/// A picture that is kept of a person (影像): the photo, a scanned certificate, a form. Never taken
/// away: one that was replaced names what came in its place.
struct PersonImage {
    static constexpr std::string_view table = "person_image";
    static constexpr Home home = Home::number;
    static constexpr std::size_t key = 2;

    std::int64_t person = 0;
    std::int64_t number = 0;  // 1, 2, 3 … of this person
    std::string kind{};       // forms::codes::image_kinds
    std::string note{};
    std::int32_t width = 0;  // pixels
    std::int32_t height = 0;
    std::int32_t bytes = 0;  // of the JPEG
    Moment at{};
    std::string by{};  // user name
    std::optional<std::int64_t> replaced_by{};

    static constexpr auto fields() {
        using R = PersonImage;
        return std::tuple{
            field("person", &R::person), field("number", &R::number),
            field("kind", &R::kind),     field("note", &R::note),
            field("width", &R::width),   field("height", &R::height),
            field("bytes", &R::bytes),   field("at", &R::at),
            field("by", &R::by),         field("replaced_by", &R::replaced_by),
        };
    }

    bool operator==(const PersonImage&) const = default;
};

/// What it shows, kept apart: lists do without.
struct ImageContent {
    static constexpr std::string_view table = "image_content";
    static constexpr Home home = Home::number;
    static constexpr Layout layout = Layout::log;
    static constexpr std::size_t key = 2;

    std::int64_t person = 0;
    std::int64_t number = 0;
    Blob sealed{};  // JPEG, context "image:<person>:<number>"

    static constexpr auto fields() {
        using R = ImageContent;
        return std::tuple{
            field("person", &R::person),
            field("number", &R::number),
            field("sealed", &R::sealed),
        };
    }

    bool operator==(const ImageContent&) const = default;
};

}  // namespace yibao::storage
