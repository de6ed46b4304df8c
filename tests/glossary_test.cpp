// The glossary must not promise words that the code does not know.

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

using Words = std::set<std::string>;

std::string read_file(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

bool in_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

Words words_of(const std::string& text) {
    Words words;
    for (auto at = text.begin(); at != text.end();) {
        at = std::find_if(at, text.end(), in_word);
        const auto end = std::find_if_not(at, text.end(), in_word);
        if (at != end) words.insert({at, end});
        at = end;
    }
    return words;
}

/// The words of every source file, one set a file.
std::vector<Words> sources() {
    std::vector<Words> files;
    for (const char* root : {"core", "server"})
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
            const std::string name = entry.path().filename().string();
            if (!entry.is_regular_file() || name.ends_with("_test.cpp")) continue;
            if (name.ends_with(".hpp") || name.ends_with(".cpp"))
                files.push_back(words_of(read_file(entry.path())));
        }
    return files;
}

std::vector<std::string> cells_of(const std::string& row) {
    std::vector<std::string> cells;
    std::istringstream in(row);
    for (std::string cell; std::getline(in, cell, '|');) cells.push_back(cell);
    return cells;
}

/// What stands between backticks in the second column of the tables.
std::vector<std::string> identifiers(const std::string& glossary) {
    std::vector<std::string> found;
    std::istringstream in(glossary);
    for (std::string line; std::getline(in, line);) {
        if (!line.starts_with("| ") || line.starts_with("| term") || line.starts_with("| ---"))
            continue;
        const auto cells = cells_of(line);
        EXPECT_EQ(cells.size(), 5U) << line;
        if (cells.size() != 5) continue;
        std::istringstream column(cells[2]);
        for (std::string part; std::getline(column, part, '`');)
            if (!part.empty() && in_word(part.front())) found.push_back(part);
    }
    return found;
}

}  // namespace

TEST(Glossary, EveryIdentifierExists) {
    const auto files = sources();
    const auto listed = identifiers(read_file("docs/glossary.md"));
    EXPECT_GT(listed.size(), 80U);
    for (const std::string& identifier : listed) {
        const Words parts = words_of(identifier);
        const bool exists = std::any_of(files.begin(), files.end(), [&parts](const Words& file) {
            return std::includes(file.begin(), file.end(), parts.begin(), parts.end());
        });
        EXPECT_TRUE(exists) << identifier << " is in the glossary but in no one source file";
    }
}
