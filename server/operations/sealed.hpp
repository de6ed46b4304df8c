#pragma once

#include <string>
#include <string_view>

#include "forms/form.hpp"
#include "operations/agency.hpp"
#include "wire/json.hpp"

namespace yibao::operations {

// The part of a record that identifies somebody, as it lies in the store: written like a form, then
// sealed. `context` says whose it is ("employer:17"), and has to be the same on opening.

template <class Part>
storage::Blob seal_part(const Agency& agency, const Part& part, std::string_view context) {
    return agency.vault().seal(forms::write(part, wire::Empty::left_out), context);
}

template <class Part>
Part open_part(const Agency& agency, const storage::Blob& sealed, std::string_view context) {
    const std::string text = agency.vault().open(sealed, context);
    const auto json = wire::Json::parse(text);
    ensure(static_cast<bool>(json), "what was sealed is JSON");
    auto part = forms::read<Part>(json->root());
    ensure(static_cast<bool>(part), "what was sealed reads as it was written");
    return *std::move(part);
}

}  // namespace yibao::operations
