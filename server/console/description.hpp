#pragma once

#include <string>
#include <string_view>

namespace yibao::console {

// What is derived from the declarations of the forms, for those who call them.

/// web/src/api/forms.ts: types, code lists and fields of every form, for the browser.
std::string typescript();

/// The OpenAPI 3.1 document of /api/v1, in JSON.
std::string openapi(std::string_view version);

}  // namespace yibao::console
