#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace yibao::policy {

/// A piece of an expression. Operators may be written in full width: ＋－×÷（），.
struct Token {
    enum class Kind { word, open, close, comma, plus, minus, times, over, end };
    Kind kind = Kind::end;
    std::string text;
};

/// The pieces of the text; blanks part them. The last one is `end`. 100,000元 is one word.
std::vector<Token> tokens_of(std::string_view text);

/// Whether the text could stand in an expression as one word.
bool is_one_word(std::string_view text);

}  // namespace yibao::policy
