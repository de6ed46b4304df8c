#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "forms/persons.hpp"

namespace yibao::forms {

// Pictures that are kept with a person (影像管理). Lists tell that they are there; each picture is shown
// by a form of its own.

namespace codes {

inline constexpr std::array image_kinds{
    wire::Code{"photo", "照片"},
    wire::Code{"certificate", "证件扫描件"},
    wire::Code{"application", "申请表"},
    wire::Code{"other", "其他"},
};
inline constexpr wire::Dictionary image_kind{"image_kind", image_kinds};

}  // namespace codes

/// 2 MiB, in base64.
inline constexpr std::uint32_t longest_image = 2'796'204;

struct ImageRow {
    Count number{};
    std::string kind;
    std::optional<std::string> note;
    Moment at;
    std::string by;
    Count width{};
    Count height{};
    Count bytes{};
    std::optional<Count> replaced_by;

    static constexpr auto fields() {
        using M = ImageRow;
        using wire::field;
        return std::array{
            field<&M::number>("number", "影像序号", 6),
            field<&M::kind>("kind", "影像类别", 20).coded(codes::image_kind),
            field<&M::note>("note", "说明", 60),
            field<&M::at>("at", "上传时间"),
            field<&M::by>("by", "经办人", 40),
            field<&M::width>("width", "宽（像素）", 6),
            field<&M::height>("height", "高（像素）", 6),
            field<&M::bytes>("bytes", "字节数", 9),
            field<&M::replaced_by>("replaced_by", "已替换为", 6),
        };
    }
};

struct ListImages {
    static constexpr std::string_view act = "list_images";
    static constexpr std::string_view title = "影像资料";
    static constexpr Route route = get("/persons/{person}/images", access::Function::card_read);
    using Input = PersonKey;
    using Output = ListOf<ImageRow>;
};

/// A photo takes the place of the one before it; another picture that of the one it names.
struct AddImage {
    static constexpr std::string_view act = "add_image";
    static constexpr std::string_view title = "上传影像";
    static constexpr Route route = post("/persons/{person}/images", access::Function::card_counter);

    struct Input {
        std::string person;
        std::string kind;
        std::optional<std::string> note;
        std::optional<Count> replaces;
        std::string content;  // JPEG or PNG in base64

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return std::array{
                field<&M::person>("person", "人员编号", 20),
                field<&M::kind>("kind", "影像类别", 20).coded(codes::image_kind),
                field<&M::note>("note", "说明", 60),
                field<&M::replaces>("replaces", "替换影像序号", 6),
                field<&M::content>("content", "图片", longest_image),
            };
        }
    };
    using Output = ImageRow;
};

struct ShownImage {
    std::string content;  // JPEG in base64

    static constexpr auto fields() {
        return std::array{wire::field<&ShownImage::content>("content", "图片", 8'000'000)};
    }
};

/// For who compares it with the face in front of the counter: each look is on record.
struct ShowPhoto {
    static constexpr std::string_view act = "show_photo";
    static constexpr std::string_view title = "查看照片";
    static constexpr Route route = post("/persons/{person}/photo", access::Function::card_counter);
    using Input = PersonKey;
    using Output = ShownImage;
};

/// Any other picture, or one that was replaced, for a reason that is put on record.
struct RevealImage {
    static constexpr std::string_view act = "reveal_image";
    static constexpr std::string_view title = "查看影像原件";
    static constexpr Route route =
        post("/persons/{person}/images/{number}/reveal", access::Function::person_reveal);

    struct Input {
        std::string person;
        Count number{};
        std::string reason;

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return std::array{
                field<&M::person>("person", "人员编号", 20),
                field<&M::number>("number", "影像序号", 6),
                field<&M::reason>("reason", "查看原因", 200),
            };
        }
    };
    using Output = ShownImage;
};

struct ListOwnImages {
    static constexpr std::string_view act = "list_own_images";
    static constexpr std::string_view title = "我的影像资料";
    static constexpr Route route = get("/own/images", access::Function::own_record);
    using Input = Nothing;
    using Output = ListOf<ImageRow>;
};

struct GetOwnImage {
    static constexpr std::string_view act = "get_own_image";
    static constexpr std::string_view title = "我的影像原件";
    static constexpr Route route = get("/own/images/{number}", access::Function::own_record);

    struct Input {
        Count number{};
        static constexpr auto fields() {
            return std::array{wire::field<&Input::number>("number", "影像序号", 6)};
        }
    };
    using Output = ShownImage;
};

}  // namespace yibao::forms
