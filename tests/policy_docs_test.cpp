// The page that teaches how to write a policy must be true: every block marked ```yaml 政策 is a whole
// policy, and loads with all its worked examples. And it must be complete: every shape of rule in
// its index stands in some block.

#include <gtest/gtest.h>

#include <cctype>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "adjudication/trial.hpp"

namespace {

using namespace yibao;

struct Block {
    std::string place;  // file:line
    std::string text;
};

std::vector<Block> policies_in(const std::filesystem::path& page) {
    std::vector<Block> blocks;
    std::ifstream in(page);
    bool inside = false;
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (line == "```yaml 政策") {
            inside = true;
            blocks.push_back({page.string() + ":" + std::to_string(number), ""});
        } else if (line.starts_with("```")) {
            inside = false;
        } else if (inside) {
            blocks.back().text += line + "\n";
        }
    }
    return blocks;
}

std::vector<Block> documented() {
    std::vector<Block> blocks;
    for (const auto& entry : std::filesystem::directory_iterator("docs/policy"))
        if (entry.path().extension() == ".md")
            for (Block& block : policies_in(entry.path())) blocks.push_back(std::move(block));
    return blocks;
}

TEST(PolicyDocs, EveryWholePolicyOnThePageLoadsWithItsExamples) {
    const auto blocks = documented();
    ASSERT_FALSE(blocks.empty());
    for (const Block& block : blocks) {
        const auto loaded = adjudication::load(block.text, block.place);
        if (const auto* problems = std::get_if<policy::Problems>(&loaded))
            for (const policy::Problem& problem : *problems)
                ADD_FAILURE() << problem.text(block.place);
    }
}

/// "# L1 D15 R3：…" and "# L1" after a rule: the shapes that a block shows.
std::set<std::string> shapes_in(const std::string& text) {
    std::set<std::string> shapes;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool starts = std::string_view("LDBCSAOFMHR").find(text[i]) != std::string::npos;
        const bool inside_word =
            i > 0 && std::isalnum(static_cast<unsigned char>(text[i - 1])) != 0;
        if (!starts || inside_word) continue;
        std::size_t end = i + 1;
        while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
        if (end > i + 1) shapes.insert(text.substr(i, end - i));
    }
    return shapes;
}

TEST(PolicyDocs, EveryShapeOfRuleIsShown) {
    std::set<std::string> shown;
    for (const Block& block : documented()) shown.merge(shapes_in(block.text));
    struct Family {
        char letter;
        int count;
    };
    for (const Family family : {Family{'L', 13},
                                {'D', 17},
                                {'B', 13},
                                {'C', 7},
                                {'S', 17},
                                {'A', 13},
                                {'O', 9},
                                {'F', 7},
                                {'M', 2},
                                {'H', 4},
                                {'R', 6}})
        for (int i = 1; i <= family.count; ++i) {
            const std::string shape = family.letter + std::to_string(i);
            EXPECT_TRUE(shown.contains(shape)) << "no policy on the page shows " << shape;
        }
}

}  // namespace
