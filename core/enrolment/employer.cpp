#include "enrolment/employer.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace yibao::enrolment {

namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
constexpr std::size_t length = 18;

}  // namespace

char credit_code_check(std::string_view seventeen) {
    std::size_t sum = 0;
    std::size_t weight = 1;  // 3 to the power of the place, modulo 31
    for (const char c : seventeen) {
        sum += alphabet.find(c) * weight;
        weight = weight * 3 % alphabet.size();
    }
    return alphabet[(alphabet.size() - sum % alphabet.size()) % alphabet.size()];
}

Result<std::string> check_credit_code(std::string_view text) {
    if (text.size() != length)
        return Refusal{"credit_code.length",
                       fmt::format("统一社会信用代码（uscc）应为18位，现为{}位", text.size())};
    std::string kept(text);
    for (char& c : kept)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    const auto strange = std::ranges::find_if(
        kept, [](char c) { return alphabet.find(c) == std::string_view::npos; });
    if (strange != kept.end())
        return Refusal{"credit_code.form",
                       "统一社会信用代码（uscc）只用数字和大写字母，不用 I、O、S、V、Z"};
    const char check = credit_code_check(std::string_view(kept).substr(0, length - 1));
    if (kept.back() != check)
        return Refusal{"credit_code.check",
                       "统一社会信用代码（uscc）校验位不对，请核对是否输错或漏输"};
    return kept;
}

}  // namespace yibao::enrolment
