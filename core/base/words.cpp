#include "base/words.hpp"

#include <algorithm>

namespace yibao {

namespace {

/// Levenshtein distance over characters, enough to find a slip of the pen.
std::size_t distance(std::string_view a, std::string_view b) {
    const auto left = characters(a);
    const auto right = characters(b);
    std::vector<std::size_t> row(right.size() + 1);
    for (std::size_t j = 0; j <= right.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= left.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = std::min(
                {row[j] + 1, row[j - 1] + 1, diagonal + (left[i - 1] == right[j - 1] ? 0U : 1U)});
            diagonal = above;
        }
    }
    return row.back();
}

}  // namespace

std::vector<std::string_view> characters(std::string_view text) {
    std::vector<std::string_view> result;
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        result.push_back(text.substr(i, length));
        i += length;
    }
    return result;
}

std::string nearest_word(std::string_view word, const std::vector<std::string>& known) {
    std::string best;
    std::size_t least = std::max<std::size_t>(1, characters(word).size() / 2) + 1;
    for (const std::string& candidate : known) {
        if (word.empty() || candidate.empty()) continue;
        const std::size_t steps = distance(word, candidate);
        // 大病支付 is two strokes from 基金支付 and something else: several slips leave the beginning
        if (steps > 1 && characters(word).front() != characters(candidate).front()) continue;
        if (steps < least) {
            least = steps;
            best = candidate;
        }
    }
    return best;
}

std::vector<std::string> nearest_words(std::string_view word, std::vector<std::string> known,
                                       std::size_t most) {
    std::ranges::stable_sort(known, {}, [&](const std::string& candidate) {
        const bool whole = candidate.find(word) != std::string::npos;
        return std::pair(!whole, distance(word, candidate));
    });
    if (known.size() > most) known.resize(most);
    return known;
}

}  // namespace yibao
