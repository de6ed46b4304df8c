#pragma once

// For tests only: SQLite's file system with a disk that fails on demand.

#include <sqlite3.h>

#include <atomic>
#include <cstring>
#include <string>

namespace yibao::storage {

/// Registered under a name; every file opened through it fails to write (or to sync) with the code
/// in `write` (or `sync`), while that is not SQLITE_OK.
class FaultyVfs {
public:
    explicit FaultyVfs(std::string name)
        : name_(std::move(name)), real_(sqlite3_vfs_find(nullptr)) {
        vfs_ = *real_;
        vfs_.zName = name_.c_str();
        vfs_.szOsFile = static_cast<int>(sizeof(File)) + real_->szOsFile;
        vfs_.pAppData = this;
        vfs_.xOpen = &open;
        sqlite3_vfs_register(&vfs_, 0);
    }
    ~FaultyVfs() { sqlite3_vfs_unregister(&vfs_); }
    FaultyVfs(const FaultyVfs&) = delete;
    FaultyVfs& operator=(const FaultyVfs&) = delete;

    const std::string& name() const { return name_; }

    std::atomic<int> write = SQLITE_OK;
    std::atomic<int> sync = SQLITE_OK;

private:
    /// SQLite's own file lies right behind this one.
    struct File {
        sqlite3_file base;
        sqlite3_io_methods methods;
        FaultyVfs* vfs;
    };

    static sqlite3_file* real(sqlite3_file* file) {
        return reinterpret_cast<sqlite3_file*>(reinterpret_cast<char*>(file) + sizeof(File));
    }
    static FaultyVfs& of(sqlite3_file* file) { return *reinterpret_cast<File*>(file)->vfs; }

    static int open(sqlite3_vfs* vfs, const char* path, sqlite3_file* file, int flags, int* out) {
        auto* self = static_cast<FaultyVfs*>(vfs->pAppData);
        auto* mine = reinterpret_cast<File*>(file);
        std::memset(static_cast<void*>(mine), 0, sizeof(File));
        const int code = self->real_->xOpen(self->real_, path, real(file), flags, out);
        if (code != SQLITE_OK) return code;
        mine->vfs = self;
        mine->methods = forwarding(real(file)->pMethods->iVersion);
        mine->base.pMethods = &mine->methods;
        return SQLITE_OK;
    }

    static sqlite3_io_methods forwarding(int version) {
        using F = sqlite3_file;
        sqlite3_io_methods m{};
        m.iVersion = version < 2 ? version : 2;
        m.xClose = [](F* f) { return real(f)->pMethods->xClose(real(f)); };
        m.xRead = [](F* f, void* to, int n, sqlite3_int64 at) {
            return real(f)->pMethods->xRead(real(f), to, n, at);
        };
        m.xWrite = [](F* f, const void* from, int n, sqlite3_int64 at) {
            const int fault = of(f).write;
            return fault != SQLITE_OK ? fault : real(f)->pMethods->xWrite(real(f), from, n, at);
        };
        m.xTruncate = [](F* f, sqlite3_int64 size) {
            return real(f)->pMethods->xTruncate(real(f), size);
        };
        m.xSync = [](F* f, int flags) {
            const int fault = of(f).sync;
            return fault != SQLITE_OK ? fault : real(f)->pMethods->xSync(real(f), flags);
        };
        m.xFileSize = [](F* f, sqlite3_int64* size) {
            return real(f)->pMethods->xFileSize(real(f), size);
        };
        m.xLock = [](F* f, int level) { return real(f)->pMethods->xLock(real(f), level); };
        m.xUnlock = [](F* f, int level) { return real(f)->pMethods->xUnlock(real(f), level); };
        m.xCheckReservedLock = [](F* f, int* out) {
            return real(f)->pMethods->xCheckReservedLock(real(f), out);
        };
        m.xFileControl = [](F* f, int op, void* arg) {
            return real(f)->pMethods->xFileControl(real(f), op, arg);
        };
        m.xSectorSize = [](F* f) { return real(f)->pMethods->xSectorSize(real(f)); };
        m.xDeviceCharacteristics = [](F* f) {
            return real(f)->pMethods->xDeviceCharacteristics(real(f));
        };
        m.xShmMap = [](F* f, int page, int size, int extend, void volatile** out) {
            return real(f)->pMethods->xShmMap(real(f), page, size, extend, out);
        };
        m.xShmLock = [](F* f, int offset, int n, int flags) {
            return real(f)->pMethods->xShmLock(real(f), offset, n, flags);
        };
        m.xShmBarrier = [](F* f) { real(f)->pMethods->xShmBarrier(real(f)); };
        m.xShmUnmap = [](F* f, int remove) {
            return real(f)->pMethods->xShmUnmap(real(f), remove);
        };
        return m;
    }

    std::string name_;
    sqlite3_vfs* real_;
    sqlite3_vfs vfs_{};
};

}  // namespace yibao::storage
