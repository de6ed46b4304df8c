#pragma once

// For tests only: a folder that goes away, and people to write into it.

#include <stdlib.h>

#include <filesystem>
#include <string>

#include "storage/records/person.hpp"
#include "storage/store.hpp"

namespace yibao::storage {

class TestFolder {
public:
    TestFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "yibao-XXXXXX").string();
        ensure(mkdtemp(pattern.data()) != nullptr, "a test may make a folder");
        path_ = pattern;
    }
    ~TestFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TestFolder(const TestFolder&) = delete;
    TestFolder& operator=(const TestFolder&) = delete;

    std::string file(const std::string& name) const { return (path_ / name).string(); }

private:
    std::filesystem::path path_;
};

inline Person test_person(std::int64_t id) {
    return {.id = id,
            .identity_hash = {"identity " + std::to_string(id)},
            .sealed = {std::string("\0\xff\x01", 3)},
            .gender = "1",
            .birth = Day::of(1980, 1, 1),
            .nation = "01",
            .death = Day::of(2051, 6, 30)};
}

}  // namespace yibao::storage
