#pragma once

#include <sys/types.h>

#include <cstdint>
#include <string>
#include <vector>

namespace yibao::system {

/// What became of a program that ended.
struct Ended {
    int exit = -1;  // -1: by a signal
    std::string out;
    std::string err;
};

struct ProcessLimits {
    std::int64_t file_size = 0;  // bytes that a file may grow to; 0: any
    bool ordinary_user = false;  // gives up root, if it has it
    std::string program = YIBAO_PROGRAM;
};

/// The program `yibao`, or another, in a process of its own, its output kept in files of a folder of its own. It is
/// killed when this goes.
class Process {
public:
    explicit Process(std::vector<std::string> arguments, ProcessLimits limits = {});
    ~Process();
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    /// Waits for `yibao serve` to say where it listens. Throws std::runtime_error, with what it said
    /// instead, where it ends or takes more than a minute.
    std::uint16_t port();

    void kill();        // SIGKILL, and waits
    Ended wait();       // until it ends by itself; a minute at most
    Ended terminate();  // SIGTERM, and waits

private:
    Ended ended(int status);
    bool over(int& status);
    std::string read(const char* name) const;

    std::string folder_;
    pid_t pid_ = -1;
};

/// Runs it to its end.
Ended run_yibao(std::vector<std::string> arguments, ProcessLimits limits = {});

}  // namespace yibao::system
