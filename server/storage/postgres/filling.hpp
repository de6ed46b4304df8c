#pragma once

#include <string>

namespace yibao::storage::postgres {

/// From now on nobody can open the store in this database, until end_filling: it is being filled out
/// of another one, and half of it is no store. Throws StoreError where another program fills it.
void begin_filling(const std::string& url);
void end_filling(const std::string& url);

}  // namespace yibao::storage::postgres
