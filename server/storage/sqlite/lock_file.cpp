#include "storage/sqlite/lock_file.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "storage/store.hpp"

namespace yibao::storage {

namespace {

std::string holder(int file) {
    std::array<char, 32> text{};
    const auto length = pread(file, text.data(), text.size() - 1, 0);
    return length > 0 ? "process " + std::string(text.data(), static_cast<std::size_t>(length))
                      : "another process";
}

[[noreturn]] void cannot(const std::string& path, int error) {
    const bool denied = error == EACCES || error == EROFS || error == EPERM;
    throw StoreError(denied ? StoreError::Kind::read_only : StoreError::Kind::io, path,
                     std::string("the lock file cannot be used: ") + std::strerror(error),
                     "Check that the folder exists and that the server's user may write in it");
}

}  // namespace

LockFile::LockFile(const std::string& store) {
    const std::string path = store + ".lock";
    file_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0640);
    if (file_ < 0) cannot(path, errno);
    if (flock(file_, LOCK_EX | LOCK_NB) != 0) {
        const int error = errno;
        const std::string who = holder(file_);
        ::close(file_);
        if (error != EWOULDBLOCK) cannot(path, error);
        throw StoreError(StoreError::Kind::locked, store,
                         "the store is in use by " + who + " (lock file " + path + ")",
                         "Stop that server first, or open the store read-only");
    }
    // Who has it is only for people to read: the lock itself is the kernel's.
    const std::string number = std::to_string(getpid());
    if (ftruncate(file_, 0) == 0) (void)!pwrite(file_, number.data(), number.size(), 0);
}

LockFile::~LockFile() { ::close(file_); }

}  // namespace yibao::storage
