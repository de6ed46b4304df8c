#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace yibao {

/// The characters (code points) of a UTF-8 text.
std::vector<std::string_view> characters(std::string_view text);

/// The known word that `word` most likely meant; empty if none is near.
std::string nearest_word(std::string_view word, const std::vector<std::string>& known);

/// Of the known words the `most` that are nearest, those first that hold the word whole.
std::vector<std::string> nearest_words(std::string_view word, std::vector<std::string> known,
                                       std::size_t most);

}  // namespace yibao
