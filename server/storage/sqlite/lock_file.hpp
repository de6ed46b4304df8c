#pragma once

#include <string>

namespace yibao::storage {

/// Only one server may write a store. The lock is the file `<store>.lock`; it goes away with the
/// process, however that ends.
class LockFile {
public:
    /// Throws StoreError: locked (naming the process that has it), read_only, io.
    explicit LockFile(const std::string& store);
    ~LockFile();
    LockFile(const LockFile&) = delete;
    LockFile& operator=(const LockFile&) = delete;

private:
    int file_ = -1;
};

}  // namespace yibao::storage
