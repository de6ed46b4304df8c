#include "policy/slip.hpp"

#include <algorithm>
#include <optional>
#include <sstream>

namespace yibao::policy {

namespace {

constexpr std::string_view wide_colon = "：";
constexpr std::string_view wide_comma = "，";

struct Line {
    int number;
    std::string text;  // without comment and what is quoted
};

/// Comments and quoted text cannot be slips of these kinds.
std::string bare(const std::string& line) {
    std::string text;
    char quote = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (quote != 0) {
            if (c == quote) quote = 0;
            continue;
        }
        if (c == '"' || c == '\'')
            quote = c;
        else if (c == '#' && (i == 0 || line[i - 1] == ' '))
            break;
        else
            text += c;
    }
    return text;
}

std::vector<Line> lines_of(const std::string& yaml) {
    std::vector<Line> lines;
    std::istringstream in(yaml);
    int number = 0;
    for (std::string line; std::getline(in, line);) lines.push_back({++number, bare(line)});
    return lines;
}

std::string trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '-')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\r')) text.remove_suffix(1);
    return std::string(text);
}

Problem at(const Line& line, std::string what, std::string right) {
    return {.line = line.number, .path = "", .what = std::move(what), .right = std::move(right)};
}

std::optional<Problem> tab_in(const Line& line) {
    const auto first = line.text.find_first_not_of(" \t");
    const auto tab = line.text.find('\t');
    if (tab == std::string::npos || (first != std::string::npos && tab > first))
        return std::nullopt;
    return at(line, "缩进用了 Tab", "缩进只用空格，与上下各行对齐");
}

/// 险种：职工 or 待遇:住院 on a line of its own: no key that YAML knows.
std::optional<Problem> colon_in(const Line& line) {
    const std::string text = trimmed(line.text);
    if (text.empty() || text.front() == '{' || text.front() == '[') return std::nullopt;
    if (text.find(": ") != std::string::npos || text.ends_with(":")) return std::nullopt;
    const auto wide = text.find(wide_colon);
    if (wide != std::string::npos && wide > 0)
        return at(line, "“" + text + "”用了全角冒号",
                  "改成“" + text.substr(0, wide) + ": " +
                      trimmed(text.substr(wide + wide_colon.size())) + "”");
    const auto narrow = text.find(':');
    if (narrow == std::string::npos || narrow == 0) return std::nullopt;
    return at(line, "“" + text + "”的冒号后面没有空格",
              "改成“" + text.substr(0, narrow) + ": " + text.substr(narrow + 1) + "”");
}

/// {一级: 200元，二级: 500元}: two colons between two commas of YAML's own.
std::optional<Problem> comma_in(const Line& line) {
    if (line.text.find('{') == std::string::npos) return std::nullopt;
    std::size_t from = 0;
    for (std::size_t i = 0; i <= line.text.size(); ++i) {
        const bool ends = i == line.text.size() || line.text[i] == ',' || line.text[i] == '{' ||
                          line.text[i] == '}';
        if (!ends) continue;
        const std::string piece = line.text.substr(from, i - from);
        from = i + 1;
        const auto first = piece.find(": ");
        if (first == std::string::npos) continue;
        const auto comma = piece.find(wide_comma, first);
        if (comma != std::string::npos && piece.find(": ", comma) != std::string::npos)
            return at(line, "花括号里用全角逗号分隔了各项：“" + trimmed(piece) + "”",
                      "各项之间用半角逗号加空格“, ”");
    }
    return std::nullopt;
}

/// The line whose brace stays open.
std::optional<Problem> open_brace(const std::vector<Line>& lines) {
    std::vector<std::pair<char, const Line*>> open;
    for (const Line& line : lines) {
        // a new key or item at the margin of a block cannot stand inside of braces
        const std::string text = trimmed(line.text);
        const bool begins = line.text.starts_with("  - ") || line.text.starts_with("- ") ||
                            (!line.text.empty() && line.text.front() != ' ' && !text.empty() &&
                             text.front() != '}' && text.front() != ']');
        if (!open.empty() && begins) break;
        for (const char c : line.text) {
            if (c == '{' || c == '[') open.emplace_back(c, &line);
            if ((c == '}' || c == ']') && !open.empty()) open.pop_back();
        }
    }
    if (open.empty()) return std::nullopt;
    const char brace = open.back().first;
    return at(*open.back().second, std::string("这一行的“") + brace + "”没有配对",
              std::string("补上“") + (brace == '{' ? '}' : ']') + "”");
}

}  // namespace

Problem slip_behind(const std::string& yaml, int line, const std::string& message) {
    const std::vector<Line> lines = lines_of(yaml);
    for (const Line& one : lines)
        if (auto problem = tab_in(one)) return *problem;
    // the parser notices a slip where it stands or on a later line
    for (auto one = lines.rbegin(); one != lines.rend(); ++one) {
        if (one->number > line || one->number + 2 < line) continue;
        if (auto problem = comma_in(*one)) return *problem;
        if (auto problem = colon_in(*one)) return *problem;
    }
    if (auto problem = open_brace(lines)) return *problem;
    for (const Line& one : lines) {
        if (auto problem = comma_in(one)) return *problem;
        if (auto problem = colon_in(one)) return *problem;
    }
    return {.line = line,
            .path = "",
            .what = "YAML 写法有误（" + message + "）",
            .right = "检查缩进、冒号后的空格和引号；以 %、@、* 等符号开头的内容加引号"};
}

}  // namespace yibao::policy
