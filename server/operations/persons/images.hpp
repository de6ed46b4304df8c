#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "forms/images.hpp"
#include "operations/act.hpp"
#include "storage/records/image.hpp"
#include "storage/store.hpp"

namespace yibao::operations {

// Pictures of a person. All refuse person.unknown or image.unknown, also for what is out of the actor's
// scope.

/// A picture as it will be kept: read whole and written anew, without what came along in the file.
struct PreparedImage {
    std::string jpeg;
    std::int32_t width = 0;
    std::int32_t height = 0;
};

/// Before the unit of work, as it takes long. A photo is made as small as one of a certificate. Refuses
/// image.encoding, what picture::read refuses, image.photo (too small, or wider than high).
Result<PreparedImage> prepare_image(storage::Store& store, const Act& act,
                                    const forms::AddImage::Input& input);

/// Refuses image.replaced (the one named cannot be replaced), image.many.
Result<forms::ImageRow> add_image(storage::UnitOfWork& unit, const Act& act,
                                  const forms::AddImage::Input& input,
                                  const Result<PreparedImage>& prepared);

/// In the order in which they came.
Result<forms::ListImages::Output> list_images(storage::Reader& reader, const Act& act,
                                              const forms::PersonKey& input);
Result<forms::ShownImage> show_photo(storage::UnitOfWork& unit, const Act& act,
                                     const forms::PersonKey& input);
/// Refuses image.reason where none is given.
Result<forms::ShownImage> reveal_image(storage::UnitOfWork& unit, const Act& act,
                                       const forms::RevealImage::Input& input);

// In the person's own room. They refuse own.none as well.

Result<forms::ListOwnImages::Output> list_own_images(storage::Reader& reader, const Act& act,
                                                     const forms::Nothing& input);
Result<forms::ShownImage> get_own_image(storage::Reader& reader, const Act& act,
                                        const forms::GetOwnImage::Input& input);

/// The photo that counts, for the card maker.
std::optional<storage::PersonImage> photo_of(storage::Reader& reader, std::int64_t person);
/// The JPEG of a picture that is there (ensure), in base64.
std::string content_of(storage::Reader& reader, const Agency& agency,
                       const storage::PersonImage& image);

}  // namespace yibao::operations
