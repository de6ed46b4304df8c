#include "tests/system/process.hpp"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <charconv>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string_view>
#include <thread>

namespace yibao::system {

namespace {

using namespace std::chrono_literals;

constexpr auto patience = 60s;
constexpr uid_t nobody = 65534;

/// In the child: from here on only what is safe after fork.
[[noreturn]] void become_yibao(char* const* words, char* const* environment,
                               const ProcessLimits& limits, int out, int err) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    dup2(out, STDOUT_FILENO);
    dup2(err, STDERR_FILENO);
    if (limits.file_size > 0) {
        signal(SIGXFSZ, SIG_IGN);  // the write fails instead
        const auto size = static_cast<rlim_t>(limits.file_size);
        const rlimit most{size, size};
        setrlimit(RLIMIT_FSIZE, &most);
    }
    // Opened while root may still: the checkout can lie in a home that others may not enter.
    const int program = open(limits.program.c_str(), O_RDONLY | O_CLOEXEC);
    if (limits.ordinary_user && geteuid() == 0 && (setgid(nobody) != 0 || setuid(nobody) != 0))
        _exit(126);
    fexecve(program, words, environment);
    _exit(127);
}

}  // namespace

Process::Process(std::vector<std::string> arguments, ProcessLimits limits) {
    std::string pattern = (std::filesystem::temp_directory_path() / "yibao-run-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no folder for output");
    folder_ = pattern;
    arguments.insert(arguments.begin(), limits.program);
    std::vector<char*> words;
    words.reserve(arguments.size() + 1);
    for (std::string& word : arguments) words.push_back(word.data());
    words.push_back(nullptr);
    std::vector<char*> environment;  // without a developer's own settings of the program
    for (char** one = environ; *one != nullptr; ++one)
        if (!std::string_view(*one).starts_with("YIBAO_")) environment.push_back(*one);
    environment.push_back(nullptr);
    const auto open_new = [&](const char* name) {
        return open((folder_ + name).c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
    };
    const int out = open_new("/out");
    const int err = open_new("/err");
    pid_ = fork();
    if (pid_ == 0) become_yibao(words.data(), environment.data(), limits, out, err);
    close(out);
    close(err);
    if (pid_ < 0) throw std::runtime_error("no process");
}

Process::~Process() {
    kill();
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

std::string Process::read(const char* name) const {
    std::ifstream in(folder_ + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

bool Process::over(int& status) { return pid_ > 0 && waitpid(pid_, &status, WNOHANG) == pid_; }

Ended Process::ended(int status) {
    pid_ = -1;
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, read("/out"), read("/err")};
}

std::uint16_t Process::port() {
    const auto end = std::chrono::steady_clock::now() + patience;
    int status = 0;
    while (std::chrono::steady_clock::now() < end) {
        const std::string out = read("/out");
        const auto colon = out.rfind(':', out.find('\n'));
        std::uint16_t port = 0;
        if (out.find('\n') != std::string::npos && colon != std::string::npos &&
            std::from_chars(out.data() + colon + 1, out.data() + out.size(), port).ec ==
                std::errc{})
            return port;
        if (over(status)) {
            const Ended what = ended(status);
            throw std::runtime_error("yibao ended with " + std::to_string(what.exit) + ": " +
                                     what.out + what.err);
        }
        std::this_thread::sleep_for(2ms);
    }
    throw std::runtime_error("yibao does not listen: " + read("/out") + read("/err"));
}

void Process::kill() {
    if (pid_ <= 0) return;
    ::kill(pid_, SIGKILL);
    waitpid(pid_, nullptr, 0);
    pid_ = -1;
}

Ended Process::wait() {
    const auto end = std::chrono::steady_clock::now() + patience;
    int status = 0;
    while (std::chrono::steady_clock::now() < end) {
        if (over(status)) return ended(status);
        std::this_thread::sleep_for(2ms);
    }
    throw std::runtime_error("yibao does not end: " + read("/out") + read("/err"));
}

Ended Process::terminate() {
    ::kill(pid_, SIGTERM);
    return wait();
}

Ended run_yibao(std::vector<std::string> arguments, ProcessLimits limits) {
    return Process(std::move(arguments), limits).wait();
}

}  // namespace yibao::system
