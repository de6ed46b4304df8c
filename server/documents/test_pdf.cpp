#include "documents/test_pdf.hpp"

#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <sstream>

#include "base/ensure.hpp"

namespace yibao::documents {

namespace {

/// What a program prints that reads `bytes` on its standard input.
std::string said(const std::string& command, std::string_view bytes) {
    std::string file = (std::filesystem::temp_directory_path() / "yibao-pdf-XXXXXX").string();
    const int made = mkstemp(file.data());
    ensure(made >= 0, "a test may make a file");
    close(made);
    std::ofstream(file, std::ios::binary).write(bytes.data(), std::ssize(bytes));
    FILE* const out = popen((command + " < " + file).c_str(), "r");
    ensure(out != nullptr, "a test may start a program");
    std::string text;
    for (int c = fgetc(out); c != EOF; c = fgetc(out)) text += static_cast<char>(c);
    const int status = pclose(out);
    std::filesystem::remove(file);
    ensure(status == 0, "poppler reads what was made: apt-get install poppler-utils");
    return text;
}

}  // namespace

std::string text_of(std::string_view pdf) { return said("pdftotext -layout - -", pdf); }

std::string words_of(std::string_view pdf) {
    std::string text = said("pdftotext - -", pdf);
    std::erase_if(text, [](char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; });
    return text;
}

std::vector<EmbeddedFont> fonts_of(std::string_view pdf) {
    std::vector<EmbeddedFont> fonts;
    std::istringstream lines(said("pdffonts -", pdf));
    std::string line;
    std::getline(lines, line);  // the titles
    std::getline(lines, line);  // a line under them
    while (std::getline(lines, line)) {
        std::istringstream in(line);
        std::vector<std::string> parts;
        for (std::string part; in >> part;) parts.push_back(part);
        ensure(parts.size() >= 7, "pdffonts tells a font in so many words");
        const auto flag = [&](std::size_t from_end) {
            return parts[parts.size() - from_end] == "yes";
        };
        fonts.push_back({parts[0], flag(5), flag(4), flag(3)});
    }
    return fonts;
}

std::vector<Word> places_of(std::string_view pdf) {
    static const std::regex shape(
        R"re(<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*)</word>)re");
    std::vector<Word> words;
    std::istringstream lines(said("pdftotext -bbox - -", pdf));
    int page = 0;
    std::smatch match;
    for (std::string line; std::getline(lines, line);) {
        if (line.find("<page ") != std::string::npos) ++page;
        if (std::regex_search(line, match, shape))
            words.push_back({page, std::stod(match[1]), std::stod(match[2]), std::stod(match[3]),
                             std::stod(match[4]), match[5].str()});
    }
    return words;
}

std::string invisible_words(std::string_view pdf) {
    std::istringstream picture(said("pdftoppm -gray -r 72 - ", pdf));  // a point is a pixel
    std::string kind;
    std::size_t width = 0;
    std::size_t height = 0;
    std::size_t white = 0;
    picture >> kind >> width >> height >> white;
    picture.get();
    ensure(kind == "P5" && white == 255, "pdftoppm draws in grey");
    const std::string shades(std::istreambuf_iterator<char>(picture), {});
    ensure(shades.size() == width * height, "one page is drawn");
    std::string invisible;
    for (const Word& word : places_of(pdf)) {
        std::size_t ink = 0;
        for (auto y = static_cast<std::size_t>(word.top); y < static_cast<std::size_t>(word.bottom);
             ++y)
            for (auto x = static_cast<std::size_t>(word.left);
                 x < static_cast<std::size_t>(word.right); ++x)
                ink += white - static_cast<unsigned char>(shades[y * width + x]);
        if (ink < white) invisible += word.text;
    }
    return invisible;
}

std::string pdf_in(const std::string& base64) { return said("base64 -d", base64); }

}  // namespace yibao::documents
