#include "operations/persons/images.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/base64.hpp"
#include "base/ensure.hpp"
#include "operations/listing.hpp"
#include "operations/persons/sheet.hpp"
#include "operations/persons/visible.hpp"
#include "picture/picture.hpp"
#include "storage/records/person.hpp"

namespace yibao::operations {

namespace {

using storage::PersonImage;

const Refusal unknown_person{"person.unknown", "没有这个参保人员（person）"};
const Refusal unknown{"image.unknown", "没有这份影像（number）"};
constexpr std::string_view photo_kind = "photo";

// 26 by 32 millimetres at 350 dots an inch, as on identity cards.
constexpr int photo_width = 358;
constexpr int photo_height = 441;
constexpr int least_photo_width = 240;
constexpr int least_photo_height = 300;

std::string context_of(const PersonImage& image) {
    return fmt::format("image:{}:{}", image.person, image.number);
}

forms::ImageRow row_of(const PersonImage& image) {
    forms::ImageRow row;
    row.number = {image.number};
    row.kind = image.kind;
    row.note = filled(image.note);
    row.at = image.at;
    row.by = image.by;
    row.width = {image.width};
    row.height = {image.height};
    row.bytes = {image.bytes};
    if (image.replaced_by) row.replaced_by = forms::Count{*image.replaced_by};
    return row;
}

std::optional<std::int64_t> seen(storage::Reader& reader, const Act& act, const std::string& text) {
    const auto person = id_of(text);
    if (!person || !reader.get<storage::Person>(*person) || !sees_person(reader, act, *person))
        return std::nullopt;
    return person;
}

std::optional<Refusal> check_photo(const picture::Picture& photo) {
    if (photo.width >= least_photo_width && photo.height >= least_photo_height &&
        photo.height > photo.width)
        return std::nullopt;
    return Refusal{"image.photo",
                   fmt::format("照片（content）应为竖幅、至少{}×{}像素，现为{}×{}",
                               least_photo_width, least_photo_height, photo.width, photo.height)};
}

/// What the new one takes the place of, if anything.
Result<std::optional<PersonImage>> replaced(const std::vector<PersonImage>& images,
                                            const forms::AddImage::Input& input) {
    const auto fits = [&](const PersonImage& one) {
        if (one.replaced_by || one.kind != input.kind) return false;
        return input.kind == photo_kind || (input.replaces && one.number == input.replaces->scaled);
    };
    const auto found = std::ranges::find_if(images, fits);
    if (found != images.end()) return std::optional(*found);
    if (!input.replaces) return std::optional<PersonImage>();
    return Refusal{"image.replaced",
                   "要替换的影像（replaces）不存在、类别不同或已被替换，请刷新后重试"};
}

forms::ListOf<forms::ImageRow> list_of(storage::Reader& reader, std::int64_t person) {
    forms::ListOf<forms::ImageRow> list;
    for (const PersonImage& one : reader.find<PersonImage>(person))
        list.rows.push_back(row_of(one));
    list.total = forms::count(list.rows.size());
    return list;
}

void write_replaced(storage::UnitOfWork& unit, const Act& act, PersonImage before,
                    std::int64_t number) {
    const auto row = row_of(before);
    const std::string person = std::to_string(before.person);
    before.replaced_by = number;
    act.trail.changed("person", person, std::optional(row), row_of(before));
    unit.update(std::move(before));
}

}  // namespace

Result<PreparedImage> prepare_image(storage::Store&, const Act&,
                                    const forms::AddImage::Input& input) {
    const auto file = from_base64(input.content);
    if (!file) return Refusal{"image.encoding", "图片（content）应为 base64 编码"};
    const auto picture = picture::read(*file);
    if (!picture) return picture.refusal();
    const bool is_photo = input.kind == photo_kind;
    if (is_photo)
        if (auto refusal = check_photo(*picture)) return *std::move(refusal);
    const auto kept = is_photo ? picture::fitted(*picture, photo_width, photo_height) : *picture;
    return PreparedImage{picture::jpeg_of(kept), kept.width, kept.height};
}

Result<forms::ImageRow> add_image(storage::UnitOfWork& unit, const Act& act,
                                  const forms::AddImage::Input& input,
                                  const Result<PreparedImage>& prepared) {
    constexpr std::size_t most_images = 200;
    const auto person = seen(unit, act, input.person);
    if (!person) return unknown_person;
    if (!prepared) return prepared.refusal();
    const auto images = unit.find<PersonImage>(*person);
    if (images.size() >= most_images)
        return Refusal{"image.many", fmt::format("每人最多保存{}份影像", most_images)};
    const auto before = replaced(images, input);
    if (!before) return before.refusal();
    PersonImage image;
    image.person = *person;
    image.number = static_cast<std::int64_t>(images.size()) + 1;
    image.kind = input.kind;
    image.note = input.note.value_or("");
    image.width = prepared->width;
    image.height = prepared->height;
    image.bytes = static_cast<std::int32_t>(prepared->jpeg.size());
    image.at = act.now;
    image.by = act.actor.username;
    if (*before) write_replaced(unit, act, **before, image.number);
    unit.insert(storage::ImageContent{*person, image.number,
                                      act.agency.vault().seal(prepared->jpeg, context_of(image))});
    const auto row = row_of(image);
    act.trail.changed("person", input.person, std::optional<forms::ImageRow>(), row);
    unit.insert(std::move(image));
    return row;
}

Result<forms::ListImages::Output> list_images(storage::Reader& reader, const Act& act,
                                              const forms::PersonKey& input) {
    const auto person = seen(reader, act, input.person);
    if (!person) return unknown_person;
    return list_of(reader, *person);
}

Result<forms::ShownImage> show_photo(storage::UnitOfWork& unit, const Act& act,
                                     const forms::PersonKey& input) {
    const auto person = seen(unit, act, input.person);
    if (!person) return unknown_person;
    const auto photo = photo_of(unit, *person);
    if (!photo) return Refusal{"image.unknown", "此人没有照片"};
    act.trail.touched("person", input.person);
    return forms::ShownImage{content_of(unit, act.agency, *photo)};
}

Result<forms::ShownImage> reveal_image(storage::UnitOfWork& unit, const Act& act,
                                       const forms::RevealImage::Input& input) {
    const auto person = seen(unit, act, input.person);
    if (!person) return unknown_person;
    // A form may tell of an illness.
    const auto image = sees_care(unit, act, *person)
                           ? unit.get<PersonImage>(*person, input.number.scaled)
                           : std::nullopt;
    if (!image) return unknown;
    if (input.reason.find_first_not_of(" \t\n") == std::string::npos)
        return Refusal{"image.reason", "查看原因（reason）必填"};
    act.trail.because(input.reason);
    const auto row = row_of(*image);  // which one it was
    act.trail.changed("person", input.person, std::optional(row), row);
    return forms::ShownImage{content_of(unit, act.agency, *image)};
}

Result<forms::ListOwnImages::Output> list_own_images(storage::Reader& reader, const Act& act,
                                                     const forms::Nothing&) {
    const auto person = own_person(act);
    if (!person) return person.refusal();
    return list_of(reader, *person);
}

Result<forms::ShownImage> get_own_image(storage::Reader& reader, const Act& act,
                                        const forms::GetOwnImage::Input& input) {
    const auto person = own_person(act);
    if (!person) return person.refusal();
    const auto image = reader.get<PersonImage>(*person, input.number.scaled);
    if (!image) return unknown;
    return forms::ShownImage{content_of(reader, act.agency, *image)};
}

std::optional<PersonImage> photo_of(storage::Reader& reader, std::int64_t person) {
    for (PersonImage& one : reader.find<PersonImage>(person))
        if (one.kind == photo_kind && !one.replaced_by) return std::move(one);
    return std::nullopt;
}

std::string content_of(storage::Reader& reader, const Agency& agency, const PersonImage& image) {
    const auto content = reader.get<storage::ImageContent>(image.person, image.number);
    ensure(content.has_value(), "a picture that is listed is kept");
    return base64(agency.vault().open(content->sealed, context_of(image)));
}

}  // namespace yibao::operations
