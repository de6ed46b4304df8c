// Whoever follows a link in the documentation, or looks at a picture there, finds something.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> pages() {
    std::vector<fs::path> found{"README.md"};
    for (const auto& entry : fs::recursive_directory_iterator("docs"))
        if (entry.path().extension() == ".md") found.push_back(entry.path());
    return found;
}

/// What stands in the parentheses of [text](target) and ![picture](target), without a #part.
std::vector<std::string> targets(const fs::path& page) {
    std::ifstream in(page, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    static const std::regex link(R"(\]\(([^)#\s]+)(#[^)]*)?\))");
    std::vector<std::string> found;
    for (std::sregex_iterator at(text.begin(), text.end(), link), end; at != end; ++at)
        found.push_back((*at)[1]);
    return found;
}

TEST(Links, of_the_documentation_lead_somewhere) {
    std::size_t followed = 0;
    for (const fs::path& page : pages())
        for (const std::string& target : targets(page)) {
            if (target.find("://") != std::string::npos) continue;
            EXPECT_TRUE(fs::exists(page.parent_path() / target)) << page << " names " << target;
            ++followed;
        }
    EXPECT_GT(followed, 50U);
}

}  // namespace
