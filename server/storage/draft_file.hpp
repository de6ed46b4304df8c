#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace yibao::storage {

/// A file or folder that is there already, and is not overwritten.
void refuse_existing(const std::string& path);  // throws StoreError

/// Gives what is whole its name: both, and the folder's entry, are on the disk when this returns.
/// Throws StoreError where the name is taken meanwhile.
void publish(const std::string& draft, const std::string& path);

/// Writes a file anew: whoever reads it sees the old content or the new one, also after a power cut.
/// One program at a time. Throws StoreError.
void replace_file(const std::string& path, std::string_view content);

/// A new file that has its name only once it is whole: until then it is PATH.part, readable by its
/// owner alone, and removed where it is not finished. A draft that a killed program left is written
/// over. Throws StoreError: the name is taken, another program writes the draft, no room.
class DraftFile {
public:
    explicit DraftFile(std::string path);
    ~DraftFile();
    DraftFile(const DraftFile&) = delete;
    DraftFile& operator=(const DraftFile&) = delete;

    void write(std::string_view bytes);
    /// All that was written is on the disk, and can be read at draft().
    void sync();
    /// Gives it its name.
    void finish();

    const std::string& draft() const { return draft_; }
    std::int64_t size() const { return size_; }

private:
    std::string path_;
    std::string draft_;
    int file_ = -1;
    std::int64_t size_ = 0;
    bool finished_ = false;
};

}  // namespace yibao::storage
