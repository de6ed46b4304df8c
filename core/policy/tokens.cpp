#include "policy/tokens.hpp"

#include <algorithm>

#include "base/words.hpp"

namespace yibao::policy {

namespace {

Token::Kind symbol(std::string_view c) {
    using Kind = Token::Kind;
    if (c == "+" || c == "＋") return Kind::plus;
    if (c == "-" || c == "－" || c == "−") return Kind::minus;
    if (c == "*" || c == "×") return Kind::times;
    if (c == "/" || c == "÷") return Kind::over;
    if (c == "(" || c == "（") return Kind::open;
    if (c == ")" || c == "）") return Kind::close;
    if (c == "," || c == "，") return Kind::comma;
    return Kind::word;
}

bool is_blank(std::string_view c) { return c == " " || c == "\t" || c == "\n" || c == "　"; }

/// The comma of 100,000元: three digits, and no fourth, follow it, and a digit precedes it.
bool groups_digits(std::string_view text, std::size_t at) {
    const auto digit = [&](std::size_t i) {
        return i < text.size() && text[i] >= '0' && text[i] <= '9';
    };
    return text[at] == ',' && at > 0 && digit(at - 1) && digit(at + 1) && digit(at + 2) &&
           digit(at + 3) && !digit(at + 4);
}

}  // namespace

std::vector<Token> tokens_of(std::string_view text) {
    std::vector<Token> tokens;
    std::string word;
    const auto finish = [&] {
        if (!word.empty()) tokens.push_back({Token::Kind::word, word});
        word.clear();
    };
    for (const std::string_view c : characters(text)) {
        const Token::Kind kind =
            groups_digits(text, static_cast<std::size_t>(c.data() - text.data()))
                ? Token::Kind::word
                : symbol(c);
        if (is_blank(c)) {
            finish();
        } else if (kind == Token::Kind::word) {
            word += c;
        } else {
            finish();
            tokens.push_back({kind, std::string(c)});
        }
    }
    finish();
    tokens.push_back({});
    return tokens;
}

bool is_one_word(std::string_view text) {
    const auto letters = characters(text);
    return std::ranges::none_of(
        letters, [](std::string_view c) { return is_blank(c) || symbol(c) != Token::Kind::word; });
}

}  // namespace yibao::policy
