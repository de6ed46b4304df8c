// The dependency table of docs/architecture.md is the rule; every #include is held against it.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>

namespace {

using Layers = std::map<std::string, std::set<std::string>>;  // module → what it may include

Layers read_layers(const std::filesystem::path& file) {
    Layers layers;
    std::ifstream in(file);
    bool inside = false;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("```")) {
            inside = line == "```layers";
            continue;
        }
        if (!inside) continue;
        std::istringstream words(line);
        std::string module;
        std::string colon;
        words >> module >> colon;
        layers[module].insert(module);
        for (std::string allowed; words >> allowed;) layers[module].insert(allowed);
    }
    return layers;
}

/// The module that `#include "base/money.hpp"` names; empty for any other line.
std::string included_module(const std::string& line) {
    const std::string start = "#include \"";
    const auto slash = line.find('/');
    if (!line.starts_with(start) || slash == std::string::npos) return "";
    return line.substr(start.size(), slash - start.size());
}

}  // namespace

TEST(Layers, EveryIncludeIsInTheTable) {
    const Layers layers = read_layers("docs/architecture.md");
    ASSERT_FALSE(layers.empty());

    for (const char* root : {"core", "server"}) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
            if (!entry.is_regular_file()) continue;
            const std::string module = (++entry.path().begin())->string();
            ASSERT_TRUE(layers.contains(module)) << entry.path();

            std::ifstream in(entry.path());
            for (std::string line; std::getline(in, line);) {
                const std::string target = included_module(line);
                EXPECT_TRUE(target.empty() || layers.at(module).contains(target))
                    << entry.path() << ": " << line;
            }
        }
    }
}
