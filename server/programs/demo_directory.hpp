#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "programs/demo_agency.hpp"
#include "programs/demo_operators.hpp"

namespace yibao {

/// Somebody, or something, of each kind that a test needs, written to DIR/demo.json. What each
/// member means is in docs/demo.md.
std::string demo_directory_text(const DemoArea& area, const std::vector<DemoOperator>& operators,
                                const std::string& base_url);

/// What the demo's own client reads back from demo.json; the rest it makes again from the settings,
/// which make the same area every time.
struct DemoDirectory {
    struct Item {
        std::string code;
        std::string name;
        std::string list;         // 目录类别
        std::string item_class;   // 甲类
        std::string charge_type;  // 医疗收费项目类别
        Money price;
    };

    std::string base_url;
    demo::Settings settings;
    std::vector<Item> items;
    std::vector<DemoOperator> operators;

    /// Throws std::runtime_error where the file is missing or is not a demo.json.
    static DemoDirectory read(const std::filesystem::path& file);
};

/// demo.json with another base URL, everything else as it was.
std::string with_base_url(const std::string& directory, const std::string& base_url);

/// Replaces the file as a whole; readable by its owner alone, for it names the secrets.
void write_private(const std::filesystem::path& file, const std::string& contents);

}  // namespace yibao
