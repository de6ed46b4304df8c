#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "storage/store.hpp"

namespace yibao::system {

/// Opens a new, empty store in a folder; one for each kind of store.
using StoreFactory = std::function<std::unique_ptr<storage::Store>(const std::string& folder)>;

/// Plays a scenario (tests/scenarios/README.md) through a gateway on a store of its own, and proves
/// the books at the end. What is not as the text says comes back, each with file and line; nothing:
/// all is as it says.
std::vector<std::string> play(const std::string& file, const StoreFactory& make_store);

/// The same for a text, to test the player itself.
std::vector<std::string> play_text(const std::string& text, const std::string& name,
                                   const StoreFactory& make_store);

}  // namespace yibao::system
