#pragma once

#include <limits>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

#include "documents/page.hpp"

namespace yibao::documents {

/// The Chinese font is not installed on this machine; the text names the Debian package that has it.
struct MissingFont : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The text with U+FFFD in place of bytes and code points that stand for no character.
std::string printable(std::string_view text);

/// Sets text in the one font of all papers. For one thread.
class Typesetter {
public:
    /// Throws MissingFont.
    Typesetter();

    /// The text in lines of at most `width`. What would be higher than `most_height` ends in "…".
    SetText set(std::string_view text, const Type& type, double width,
                double most_height = std::numeric_limits<double>::infinity()) const;

    /// Of the text in one line.
    double width_of(std::string_view text, const Type& type) const;

private:
    std::shared_ptr<void> layout_of(std::string_view text, const Type& type) const;

    std::shared_ptr<void> context_;
};

}  // namespace yibao::documents
