#pragma once

#include <map>
#include <string>
#include <string_view>

namespace yibao::console {

// What is derived from the declarations of the forms, for those who call them.

/// web/src/api/forms: types, code lists and fields of every form, for the browser. One file for each
/// family of routes, so that a page loads the families that it uses, and an index of them; by name,
/// without `.ts`.
std::map<std::string, std::string> typescript();

/// The OpenAPI 3.1 document of /api/v1, in JSON.
std::string openapi(std::string_view version);

}  // namespace yibao::console
