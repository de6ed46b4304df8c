#include "storage/draft_file.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "storage/store.hpp"

namespace yibao::storage {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void failed(const std::string& path, const char* what, int error) {
    using Kind = StoreError::Kind;
    const std::string text = std::string(what) + ": " + std::strerror(error);
    if (error == EFBIG)
        throw StoreError(Kind::too_large, path, text,
                         "Raise the limit of the process (ulimit -f, LimitFSIZE=), or name a place "
                         "on another file system");
    if (error == ENOSPC || error == EDQUOT)
        throw StoreError(Kind::full, path, text, "Make room, or name a place on another disk");
    if (error == EACCES || error == EPERM || error == EROFS)
        throw StoreError(Kind::read_only, path, text,
                         "Give the program's user the right to write in that folder");
    throw StoreError(Kind::io, path, text, "Check the folder and the disk");
}

[[noreturn]] void taken(const std::string& path) {
    throw StoreError(StoreError::Kind::locked, path, "exists already, and is not overwritten",
                     "Name another place, or move it away");
}

void sync_path(const std::string& path, int flags) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | flags);
    if (file < 0) failed(path, "cannot be opened", errno);
    const bool done = fsync(file) == 0;
    const int error = errno;
    ::close(file);
    if (!done) failed(path, "cannot be brought to the disk", error);
}

}  // namespace

void refuse_existing(const std::string& path) {
    std::error_code error;
    if (fs::exists(fs::symlink_status(path, error))) taken(path);
}

void publish(const std::string& draft, const std::string& path) {
    sync_path(draft, 0);
    if (renameat2(AT_FDCWD, draft.c_str(), AT_FDCWD, path.c_str(), RENAME_NOREPLACE) != 0) {
        if (errno == EEXIST) taken(path);
        if (errno != EINVAL && errno != ENOSYS) failed(path, "cannot be given its name", errno);
        refuse_existing(path);  // a file system that cannot do both at once
        if (rename(draft.c_str(), path.c_str()) != 0)
            failed(path, "cannot be given its name", errno);
    }
    const fs::path folder = fs::absolute(path).parent_path();
    sync_path(folder.string(), O_DIRECTORY);
}

void replace_file(const std::string& path, std::string_view content) {
    const std::string draft = path + ".new";
    if (unlink(draft.c_str()) != 0 && errno != ENOENT) failed(draft, "cannot be removed", errno);
    {
        DraftFile file(draft);
        file.write(content);
        file.finish();
    }
    if (rename(draft.c_str(), path.c_str()) != 0) failed(path, "cannot be given its name", errno);
    const std::filesystem::path folder = std::filesystem::absolute(path).parent_path();
    sync_path(folder.string(), O_DIRECTORY);
}

DraftFile::DraftFile(std::string path) : path_(std::move(path)), draft_(path_ + ".part") {
    refuse_existing(path_);
    file_ = ::open(draft_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file_ < 0) failed(draft_, "cannot be made", errno);
    if (flock(file_, LOCK_EX | LOCK_NB) != 0) {
        ::close(file_);
        throw StoreError(StoreError::Kind::locked, draft_, "another program is writing it",
                         "Wait for that one, or name another file");
    }
    if (ftruncate(file_, 0) == 0) return;
    const int error = errno;
    ::close(file_);
    failed(draft_, "cannot be written", error);
}

DraftFile::~DraftFile() {
    if (!finished_) (void)unlink(draft_.c_str());
    ::close(file_);
}

void DraftFile::write(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t done = ::write(file_, bytes.data(), bytes.size());
        if (done < 0 && errno == EINTR) continue;
        if (done < 0) failed(draft_, "cannot be written", errno);
        bytes.remove_prefix(static_cast<std::size_t>(done));
        size_ += done;
    }
}

void DraftFile::sync() {
    if (fsync(file_) != 0) failed(draft_, "cannot be brought to the disk", errno);
}

void DraftFile::finish() {
    publish(draft_, path_);
    finished_ = true;
}

}  // namespace yibao::storage
