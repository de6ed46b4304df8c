#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "base/day.hpp"
#include "operations/agency.hpp"
#include "wire/envelope.hpp"

namespace yibao::operations {

/// Who asks, when, and in which message. An operation gets the clock's reading here, nowhere else.
struct Call {
    const Agency& agency;
    const Party& sender;
    const wire::Envelope& envelope;
    Moment now;

    Day today() const { return now.day(); }
};

/// What a writing operation gives back: its answer, and the document that it made, by which a lost
/// answer can be reversed (2601).
template <class Output>
struct Made {
    Output output;
    std::optional<std::int64_t> document;
    std::optional<std::int64_t> person;
};

/// An id as the wire writes it; nothing if it is not one.
std::optional<std::int64_t> id_of(const std::string& text);

}  // namespace yibao::operations
