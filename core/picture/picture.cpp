#include "picture/picture.hpp"

#include <fmt/format.h>
#include <png.h>
#include <turbojpeg.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <type_traits>

#include "base/ensure.hpp"
#include "picture/orientation.hpp"

namespace yibao::picture {

namespace {

const Refusal broken{"picture.broken",
                     "图片内容（content）不完整或已损坏，请重新扫描、拍照或另存后再上传"};

struct Destroy {
    void operator()(tjhandle handle) const { tjDestroy(handle); }
};
using Handle = std::unique_ptr<std::remove_pointer_t<tjhandle>, Destroy>;

const std::uint8_t* bytes_of(std::string_view file) {
    return reinterpret_cast<const std::uint8_t*>(file.data());
}

/// Before the pixels are read: a small file may claim to hold billions.
std::optional<Refusal> check_sides(std::int64_t width, std::int64_t height) {
    const auto [shorter, longer] = std::minmax(width, height);
    if (shorter >= shortest_side && longer <= longest_side) return std::nullopt;
    return Refusal{"picture.pixels",
                   fmt::format("图片（content）为{}×{}像素，每边应在{}至{}像素之间", width, height,
                               shortest_side, longest_side)};
}

Picture blank(int width, int height) {
    Picture picture{width, height, {}};
    picture.pixels.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
    return picture;
}

Result<Picture> read_jpeg(std::string_view file) {
    const Handle handle(tjInitDecompress());
    ensure(handle != nullptr, "a decoder needs little memory");
    int width = 0;
    int height = 0;
    int sampling = 0;
    int colours = 0;
    if (tjDecompressHeader3(handle.get(), bytes_of(file), file.size(), &width, &height, &sampling,
                            &colours) != 0 ||
        width == 0)
        return broken;
    if (colours == TJCS_CMYK || colours == TJCS_YCCK)
        return Refusal{"picture.colours", "图片（content）为印刷用的 CMYK 颜色，请另存为 RGB 颜色"};
    if (auto refusal = check_sides(width, height)) return *std::move(refusal);
    Picture picture = blank(width, height);
    // A file of endless refinements would take for ever.
    if (tjDecompress2(handle.get(), bytes_of(file), file.size(), picture.pixels.data(), width, 0,
                      height, TJPF_RGB, TJFLAG_LIMITSCANS) != 0)
        return broken;
    return turned(picture, orientation_of(file));
}

struct Free {
    void operator()(png_image* image) const { png_image_free(image); }
};

Result<Picture> read_png(std::string_view file) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    const std::unique_ptr<png_image, Free> held(&image);
    if (png_image_begin_read_from_memory(&image, file.data(), file.size()) == 0) return broken;
    if (auto refusal = check_sides(image.width, image.height)) return *std::move(refusal);
    image.format = PNG_FORMAT_RGB;
    Picture picture = blank(static_cast<int>(image.width), static_cast<int>(image.height));
    const png_color white{255, 255, 255};
    if (png_image_finish_read(&image, &white, picture.pixels.data(), 0, nullptr) == 0)
        return broken;
    return picture;
}

/// The mean of the pixels of one colour in a rectangle of `from`.
std::uint8_t mean(const Picture& from, int left, int right, int top, int bottom, int colour) {
    std::int64_t sum = 0;
    for (int y = top; y < bottom; ++y)
        for (int x = left; x < right; ++x)
            sum += from.pixels[(static_cast<std::size_t>(y) * static_cast<std::size_t>(from.width) +
                                static_cast<std::size_t>(x)) *
                                   3 +
                               static_cast<std::size_t>(colour)];
    const std::int64_t count = std::int64_t{right - left} * (bottom - top);
    return static_cast<std::uint8_t>((sum + count / 2) / count);
}

}  // namespace

Result<Picture> read(std::string_view file) {
    if (file.starts_with("\xFF\xD8\xFF")) return read_jpeg(file);
    if (file.starts_with("\x89PNG\r\n\x1A\n")) return read_png(file);
    return Refusal{"picture.format",
                   "只接受 JPEG 或 PNG 图片，所选文件（content）的内容不是这两种格式"};
}

Picture fitted(const Picture& picture, int width, int height) {
    ensure(width > 0 && height > 0, "a picture has sides");
    if (picture.width <= width && picture.height <= height) return picture;
    const bool by_width =
        std::int64_t{picture.width} * height >= std::int64_t{picture.height} * width;
    Picture small = by_width ? blank(width, std::max(1, picture.height * width / picture.width))
                             : blank(std::max(1, picture.width * height / picture.height), height);
    std::size_t at = 0;
    for (int y = 0; y < small.height; ++y)
        for (int x = 0; x < small.width; ++x)
            for (int colour = 0; colour < 3; ++colour)
                small.pixels[at++] =
                    mean(picture, x * picture.width / small.width,
                         (x + 1) * picture.width / small.width, y * picture.height / small.height,
                         (y + 1) * picture.height / small.height, colour);
    return small;
}

std::string jpeg_of(const Picture& picture) {
    constexpr int quality = 90;
    const Handle handle(tjInitCompress());
    unsigned char* written = nullptr;
    unsigned long size = 0;
    const int failed =
        tjCompress2(handle.get(), picture.pixels.data(), picture.width, 0, picture.height, TJPF_RGB,
                    &written, &size, TJSAMP_420, quality, 0);
    const std::unique_ptr<unsigned char, decltype(&tjFree)> held(written, &tjFree);
    ensure(failed == 0, "pixels can be written as a JPEG");
    return {reinterpret_cast<const char*>(written), size};
}

}  // namespace yibao::picture
