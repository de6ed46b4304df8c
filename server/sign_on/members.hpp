#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "wire/json.hpp"

namespace yibao::sign_on {

// What stands in the JSON of a provider, which says far more than anybody here asks for.

/// The member of that name; null where there is none, or this is no object. Of several with one
/// name the last counts (RFC 7519, section 4).
const wire::Value* member(const wire::Value& object, std::string_view name);

/// A member that is a text; empty where it is none.
std::string text_in(const wire::Value& object, std::string_view name);

/// A member that is a list of texts, or one text by itself.
std::vector<std::string> texts_in(const wire::Value& object, std::string_view name);

/// A member that is a number of seconds, without their fractions.
std::optional<std::int64_t> seconds_in(const wire::Value& object, std::string_view name);

bool is_true(const wire::Value& object, std::string_view name);

}  // namespace yibao::sign_on
