#include "picture/orientation.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace yibao::picture {

namespace {

constexpr int upright = 1;

std::uint8_t byte_at(std::string_view bytes, std::size_t at) {
    return at < bytes.size() ? static_cast<std::uint8_t>(bytes[at]) : std::uint8_t{0};
}

/// Numbers of a TIFF block, in the order of bytes that it names. What lies outside reads as nothing.
class Block {
public:
    static std::optional<Block> from(std::string_view bytes) {
        if (!bytes.starts_with("II") && !bytes.starts_with("MM")) return std::nullopt;
        return Block(bytes);
    }

    std::uint32_t number(std::size_t at, std::size_t size) const {
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < size; ++i)
            value = value << 8U | byte_at(bytes_, little_ ? at + size - 1 - i : at + i);
        return value;
    }

    /// The entry of the first directory with this tag.
    std::optional<std::uint32_t> entry(std::uint32_t tag) const {
        constexpr std::size_t entry_size = 12;
        const std::size_t start = number(4, 4);
        const std::uint32_t count = start < bytes_.size() ? number(start, 2) : 0;
        for (std::uint32_t i = 0; i < count; ++i) {
            const std::size_t at = start + 2 + i * entry_size;
            if (at >= bytes_.size()) break;
            if (number(at, 2) == tag) return number(at + 8, 2);
        }
        return std::nullopt;
    }

private:
    explicit Block(std::string_view bytes) : bytes_(bytes), little_(bytes.starts_with("II")) {}

    std::string_view bytes_;
    bool little_;
};

/// The Exif part: among the segments before the pixels.
std::string_view exif_in(std::string_view jpeg) {
    using namespace std::string_view_literals;
    constexpr std::string_view mark = "Exif\0\0"sv;
    constexpr std::uint8_t application_one = 0xE1;
    constexpr std::uint8_t start_of_scan = 0xDA;
    for (std::size_t at = 2; byte_at(jpeg, at) == 0xFF;) {
        const std::uint8_t marker = byte_at(jpeg, at + 1);
        const std::size_t length = byte_at(jpeg, at + 2) * 256U + byte_at(jpeg, at + 3);
        if (marker == start_of_scan || length < 2 || at + 2 + length > jpeg.size()) break;
        const std::string_view content = jpeg.substr(at + 4, length - 2);
        if (marker == application_one && content.starts_with(mark))
            return content.substr(mark.size());
        at += 2 + length;
    }
    return {};
}

struct Place {
    int x;
    int y;
};

/// Where the pixel at `to` of the upright picture lies in the one that was taken.
Place source_of(const Picture& taken, int orientation, Place to) {
    const int right = taken.width - 1;
    const int bottom = taken.height - 1;
    switch (orientation) {
        case 2:
            return {right - to.x, to.y};
        case 3:
            return {right - to.x, bottom - to.y};
        case 4:
            return {to.x, bottom - to.y};
        case 5:
            return {to.y, to.x};
        case 6:
            return {to.y, bottom - to.x};
        case 7:
            return {right - to.y, bottom - to.x};
        case 8:
            return {right - to.y, to.x};
        default:
            return to;
    }
}

std::size_t pixel_at(const Picture& picture, Place place) {
    return (static_cast<std::size_t>(place.y) * static_cast<std::size_t>(picture.width) +
            static_cast<std::size_t>(place.x)) *
           3;
}

}  // namespace

int orientation_of(std::string_view jpeg) {
    constexpr std::uint32_t orientation_tag = 0x0112;
    const auto block = Block::from(exif_in(jpeg));
    const auto found = block ? block->entry(orientation_tag) : std::nullopt;
    return found && *found >= 1 && *found <= 8 ? static_cast<int>(*found) : upright;
}

Picture turned(const Picture& picture, int orientation) {
    if (orientation == upright) return picture;
    Picture result;
    const bool on_its_side = orientation >= 5;
    result.width = on_its_side ? picture.height : picture.width;
    result.height = on_its_side ? picture.width : picture.height;
    result.pixels.resize(picture.pixels.size());
    for (int y = 0; y < result.height; ++y)
        for (int x = 0; x < result.width; ++x) {
            const std::size_t from = pixel_at(picture, source_of(picture, orientation, {x, y}));
            const std::size_t to = pixel_at(result, {x, y});
            for (std::size_t i = 0; i < 3; ++i) result.pixels[to + i] = picture.pixels[from + i];
        }
    return result;
}

}  // namespace yibao::picture
