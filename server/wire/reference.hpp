#pragma once

#include <string>

namespace yibao::wire {

/// The reference page of the interface, in Markdown and Chinese, from the declarations alone.
std::string reference();

}  // namespace yibao::wire
