#include "picture/picture.hpp"

#include <png.h>
#include <rapidcheck/gtest.h>

#include <array>
#include <cstdlib>

#include "picture/orientation.hpp"

namespace yibao::picture {
namespace {

using namespace std::literals;

/// Red grows to the right, green downwards; blue where both are in their first half.
Picture chart(int width, int height) {
    Picture picture{width, height, {}};
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            for (const int value :
                 {x * 255 / width, y * 255 / height, x < width / 2 && y < height / 2 ? 255 : 0})
                picture.pixels.push_back(static_cast<std::uint8_t>(value));
    return picture;
}

std::array<int, 3> pixel(const Picture& picture, int x, int y) {
    const auto at = (static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) +
                     static_cast<std::size_t>(x)) *
                    3;
    return {picture.pixels[at], picture.pixels[at + 1], picture.pixels[at + 2]};
}

void expect_near(const std::array<int, 3>& found, const std::array<int, 3>& wanted) {
    for (std::size_t i = 0; i < 3; ++i) EXPECT_NEAR(found[i], wanted[i], 24) << i;
}

/// With a fourth byte for each pixel: how much of it is seen.
std::string png_of(const Picture& picture, std::uint8_t seen) {
    std::string rgba;
    for (std::size_t at = 0; at < picture.pixels.size(); at += 3) {
        rgba.append(reinterpret_cast<const char*>(picture.pixels.data() + at), 3);
        rgba += static_cast<char>(seen);
    }
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(picture.width);
    image.height = static_cast<png_uint_32>(picture.height);
    image.format = PNG_FORMAT_RGBA;
    png_alloc_size_t size = 0;
    EXPECT_TRUE(png_image_write_to_memory(&image, nullptr, &size, 0, rgba.data(), 0, nullptr));
    std::string file(size, '\0');
    EXPECT_TRUE(png_image_write_to_memory(&image, file.data(), &size, 0, rgba.data(), 0, nullptr));
    file.resize(size);
    return file;
}

/// The file with an Exif part that says how the camera was held, and where.
std::string taken_at(const std::string& jpeg, char orientation, bool little) {
    const std::string_view big_block = "MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"sv;
    const std::string_view little_block = "II\x2A\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0"sv;
    std::string exif = "Exif\0\0"s + std::string(little ? little_block : big_block) + orientation +
                       "\0\0\0\0\0\0\0secret place"s;
    const std::size_t length = exif.size() + 2;
    std::string segment = "\xFF\xE1";
    segment += static_cast<char>(length / 256);
    segment += static_cast<char>(length % 256);
    return jpeg.substr(0, 2) + segment + exif + jpeg.substr(2);
}

TEST(Picture, a_jpeg_and_a_png_are_known_by_what_stands_in_them) {
    const Picture shown = chart(160, 120);
    const auto jpeg = read(jpeg_of(shown));
    ASSERT_TRUE(jpeg);
    EXPECT_EQ(jpeg->width, 160);
    EXPECT_EQ(jpeg->height, 120);
    for (const auto& [x, y] : {std::pair{20, 20}, {140, 20}, {20, 100}, {140, 100}})
        expect_near(pixel(*jpeg, x, y), pixel(shown, x, y));
    const auto png = read(png_of(shown, 255));
    ASSERT_TRUE(png);
    EXPECT_EQ(*png, shown) << "a PNG loses nothing";
    EXPECT_EQ(read("GIF89a and more").refusal().code, "picture.format");
    EXPECT_EQ(read("").refusal().code, "picture.format");
}

TEST(Picture, what_shines_through_is_white) {
    const auto png = read(png_of(chart(120, 120), 0));
    ASSERT_TRUE(png);
    EXPECT_EQ(pixel(*png, 60, 60), (std::array{255, 255, 255}));
}

TEST(Picture, sides_out_of_bounds_are_refused_before_the_pixels_are_read) {
    EXPECT_EQ(read(jpeg_of(chart(99, 200))).refusal().code, "picture.pixels");
    EXPECT_TRUE(read(jpeg_of(chart(100, 200))));
    std::string claim = png_of(chart(120, 120), 255).substr(0, 33);
    claim[16] = '\x7F';  // the width: two thousand million
    EXPECT_EQ(read(claim).refusal().code, "picture.broken") << "its own check sum does not hold";
    EXPECT_EQ(read(jpeg_of(chart(5001, 100))).refusal().code, "picture.pixels");
}

TEST(Picture, half_a_file_is_no_picture) {
    const std::string jpeg = jpeg_of(chart(160, 120));
    const std::string png = png_of(chart(160, 120), 255);
    for (const std::string& whole : {jpeg, png}) {
        EXPECT_EQ(read(whole.substr(0, whole.size() / 2)).refusal().code, "picture.broken");
        EXPECT_EQ(read(whole.substr(0, 12)).refusal().code, "picture.broken");
    }
}

RC_GTEST_PROP(PictureProperty, a_file_with_bytes_changed_is_read_or_refused, ()) {
    static const std::string jpeg = taken_at(jpeg_of(chart(128, 100)), 6, true);
    static const std::string png = png_of(chart(128, 100), 200);
    std::string file = *rc::gen::element(jpeg, png);
    for (int i = *rc::gen::inRange(1, 8); i > 0; --i)
        file[*rc::gen::inRange<std::size_t>(0, file.size())] = *rc::gen::arbitrary<char>();
    file.resize(*rc::gen::inRange<std::size_t>(0, file.size() + 1));
    const auto picture = read(file);
    if (picture)
        RC_ASSERT(picture->pixels.size() ==
                  static_cast<std::size_t>(picture->width * picture->height * 3));
}

TEST(Picture, a_camera_on_its_side_and_where_it_was) {
    const Picture shown = chart(160, 120);
    for (const bool little : {true, false}) {
        const std::string file = taken_at(jpeg_of(shown), 6, little);
        EXPECT_EQ(orientation_of(file), 6);
        const auto upright = read(file);
        ASSERT_TRUE(upright);
        EXPECT_EQ(upright->width, 120);
        EXPECT_EQ(upright->height, 160);
        expect_near(pixel(*upright, 119 - 20, 30), pixel(shown, 30, 20));
        EXPECT_EQ(jpeg_of(*upright).find("secret place"), std::string::npos);
    }
    EXPECT_EQ(orientation_of(taken_at(jpeg_of(shown), 9, true)), 1) << "there are eight";
    EXPECT_EQ(orientation_of(jpeg_of(shown)), 1);
}

TEST(Picture, each_way_to_hold_a_camera_is_turned_back) {
    // Which corner of what was taken is the upper left one, and which the upper right one.
    const int right = 3;
    const int bottom = 2;
    struct Held {
        int orientation;
        std::array<int, 2> upper_left;
        std::array<int, 2> upper_right;
    };
    for (const Held& held :
         {Held{1, {0, 0}, {right, 0}}, Held{2, {right, 0}, {0, 0}},
          Held{3, {right, bottom}, {0, bottom}}, Held{4, {0, bottom}, {right, bottom}},
          Held{5, {0, 0}, {0, bottom}}, Held{6, {0, bottom}, {0, 0}},
          Held{7, {right, bottom}, {right, 0}}, Held{8, {right, 0}, {right, bottom}}}) {
        const Picture taken = chart(right + 1, bottom + 1);
        const Picture upright = turned(taken, held.orientation);
        EXPECT_EQ(pixel(upright, 0, 0), pixel(taken, held.upper_left[0], held.upper_left[1]))
            << held.orientation;
        EXPECT_EQ(pixel(upright, upright.width - 1, 0),
                  pixel(taken, held.upper_right[0], held.upper_right[1]))
            << held.orientation;
    }
}

TEST(Picture, is_made_smaller_in_proportion_and_never_larger) {
    const Picture large = chart(800, 1000);
    const Picture small = fitted(large, 358, 441);
    EXPECT_EQ(small.height, 441);
    EXPECT_EQ(small.width, 352);
    expect_near(pixel(small, 176, 220), pixel(large, 400, 500));
    EXPECT_EQ(fitted(chart(1000, 200), 358, 441).width, 358);
    EXPECT_EQ(fitted(small, 358, 441), small);
}

}  // namespace
}  // namespace yibao::picture
