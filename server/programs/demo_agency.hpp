#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "demo/area.hpp"
#include "storage/store.hpp"
#include "storage/vault.hpp"

namespace yibao {

/// Where the demonstration's catalogues and policies are read from.
struct DemoSources {
    std::filesystem::path reference;  // the lists of reference/
    std::filesystem::path policies;   // the policy files of the invented area

    /// Those given; otherwise what lies beside the installed program (../share/yibao), else what
    /// this program was built from. Throws std::runtime_error, naming the folders looked at.
    static DemoSources find(const std::string& reference, const std::string& policies);
};

struct DemoPolicy {
    std::string file;
    std::string text;
    Day start;  // of its first version
};

/// The generated pooling area, in memory.
struct DemoArea {
    demo::Settings settings;
    demo::People people;
    std::vector<demo::Institution> institutions;
    catalogue::Catalogue catalogue;
    std::vector<DemoPolicy> policies;

    /// Throws std::runtime_error where a file cannot be read, BrokenCsv, or where a policy is not
    /// sound.
    static DemoArea make(const demo::Settings& settings, const DemoSources& sources);
};

/// Writes the area into a new store: settings, institutions, catalogues, policies, persons with all
/// that is on record of them, and their accounts as opening journals. Throws StoreError.
void fill_demo_store(storage::Store& store, const storage::Vault& vault, const DemoArea& area,
                     const DemoSources& sources);

/// The whole text of a file. Throws std::runtime_error naming it.
std::string file_text(const std::filesystem::path& file);

}  // namespace yibao
