#pragma once

// For tests and benchmarks only: a PostgreSQL of their own, on a socket in a folder that goes away.
// It has nothing to do with a cluster that the system may run.

#include <grp.h>
#include <pwd.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "storage/postgres/connection.hpp"
#include "storage/store.hpp"

namespace yibao::storage::postgres {

class TestCluster {
public:
    /// In memory, where there is room: tests make hundreds of databases. Measuring wants the disk.
    enum class Where { memory, disk };

    /// The one of this program: made at the first use, stopped and removed at the program's end.
    static TestCluster& shared(Where where = Where::memory) {
        static TestCluster cluster(where);
        return cluster;
    }

    /// With settings as `name=value` besides.
    explicit TestCluster(Where where = Where::memory, std::vector<std::string> settings = {})
        : settings_(std::move(settings)) {
        make_folder(where);
        fill({"initdb", "--auth=trust", "--username=yibao", "--encoding=UTF8", "--locale=C",
              "--no-sync", "--pgdata=" + data()});
    }
    struct StandbyOf {
        const TestCluster& primary;
    };
    /// Follows the primary under the name `standby`.
    explicit TestCluster(const StandbyOf& of, Where where = Where::memory) {
        make_folder(where);
        fill({"pg_basebackup",
              "--dbname=" + of.primary.url("postgres") + "?application_name=standby",
              "--write-recovery-conf", "--checkpoint=fast", "--no-sync", "--create-slot",
              "--slot=standby", "--pgdata=" + data()});
    }
    ~TestCluster() {
        stop(SIGQUIT);
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    TestCluster(const TestCluster&) = delete;
    TestCluster& operator=(const TestCluster&) = delete;

    /// Where its socket lies: what libpq calls its host.
    std::string socket() const { return folder_.string(); }

    /// Whether PostgreSQL would find the extension.
    static bool offers(const std::string& extension) {
        const std::string version = programs().parent_path().filename().string();
        return exists(std::filesystem::path("/usr/share/postgresql") / version / "extension" /
                      (extension + ".control"));
    }

    std::string url(const std::string& database) const {
        return "postgresql://yibao@" + host() + "/" + database;
    }
    /// As a URL names it.
    std::string host() const {
        std::string host;
        for (const char c : folder_.string()) host += c == '/' ? "%2F" : std::string(1, c);
        return host;
    }

    /// The URL of a new, empty database.
    std::string new_database() {
        const std::string name = "store" + std::to_string(++serial_);
        Connection(url("postgres"), {}).ask("CREATE DATABASE " + name);
        return url(name);
    }

    void run() {
        std::vector<std::string> words{"postgres", "-D", data(), "-k", folder_.string()};
        for (const std::string setting :
             {"listen_addresses=", "shared_buffers=256MB", "max_connections=120",
              "recovery_init_sync_method=syncfs", "wal_retrieve_retry_interval=200ms"})
            words.insert(words.end(), {"-c", setting});
        for (const std::string& setting : settings_) words.insert(words.end(), {"-c", setting});
        server_ = start(words);
        for (int i = 0; i < 1200; ++i) {
            try {
                Connection(url("postgres"), {}).ask("SELECT 1");
                return;
            } catch (const StoreError&) {
                std::this_thread::sleep_for(std::chrono::milliseconds(50));
            }
        }
        throw std::runtime_error(folder_.string() + ": PostgreSQL does not start");
    }
    /// SIGTERM waits for clients, SIGINT ends them, SIGQUIT leaves everything as it is.
    void stop(int signal) {
        if (server_ <= 0) return;
        kill(server_, signal);
        (void)ended(server_);
        server_ = 0;
    }
    /// As if its machine lost power: the server and all that it has started are gone.
    void kill_all() {
        kill(server_, SIGSTOP);  // starts no more
        const std::string of = std::to_string(server_);
        std::ifstream children("/proc/" + of + "/task/" + of + "/children");
        std::vector<pid_t> all{std::istream_iterator<pid_t>(children), {}};
        if (all.empty()) throw std::runtime_error("PostgreSQL has no processes");
        for (const pid_t child : all) kill(child, SIGKILL);
        stop(SIGKILL);
        for (const pid_t child : all)
            while (runs(child)) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    /// From a standby to a primary; returns when it takes writes.
    void promote() {
        if (ended(start({"pg_ctl", "promote", "--wait", "--pgdata=" + data()})) != 0)
            throw std::runtime_error("not promoted: " + content_of(folder_ / "log"));
    }

private:
    void make_folder(Where where) {
        std::string pattern = (parent(where) / "yibao-pg-XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr)
            throw std::runtime_error("no folder for PostgreSQL");
        folder_ = pattern;
        if (const passwd* user = postgres_user())
            if (chown(folder_.c_str(), user->pw_uid, user->pw_gid) != 0)
                throw std::runtime_error("the folder cannot be given to the user postgres");
    }
    /// Makes the data with that program, and starts the server on them.
    void fill(const std::vector<std::string>& words) {
        if (ended(start(words)) != 0) {
            const std::string log = content_of(folder_ / "log");
            std::filesystem::remove_all(folder_);
            throw std::runtime_error(words.front() + " failed: " + log);
        }
        run();
    }
    static bool runs(pid_t process) {
        std::ifstream in("/proc/" + std::to_string(process) + "/stat");
        std::string text;
        std::getline(in, text);
        const auto state = text.rfind(") ");  // behind the program's name
        return state != std::string::npos && text.find_first_of("ZX", state + 2) != state + 2;
    }

    static std::filesystem::path parent(Where where) {
        constexpr std::uintmax_t enough = std::uintmax_t{2} << 30U;
        const std::filesystem::path memory = "/dev/shm";
        std::error_code error;
        const auto space = std::filesystem::space(memory, error);
        const bool room = !error && space.available > enough;
        return where == Where::memory && room ? memory : std::filesystem::temp_directory_path();
    }

    static const passwd* postgres_user() { return geteuid() == 0 ? getpwnam("postgres") : nullptr; }

    static std::filesystem::path programs() {
        for (const char* version : {"17", "16", "15"}) {
            const auto folder = std::filesystem::path("/usr/lib/postgresql") / version / "bin";
            if (exists(folder / "initdb")) return folder;
        }
        throw std::runtime_error("PostgreSQL is not installed: apt-get install postgresql-15");
    }

    static std::string content_of(const std::filesystem::path& file) {
        std::ifstream in(file);
        return {std::istreambuf_iterator<char>(in), {}};
    }

    std::string data() const { return (folder_ / "data").string(); }

    pid_t start(const std::vector<std::string>& words) const {
        const std::string program = (programs() / words.front()).string();
        const std::string log = (folder_ / "log").string();
        const passwd* user = postgres_user();
        // PostgreSQL looks for its other programs where its own first word says that it lies.
        std::vector<char*> arguments{const_cast<char*>(program.c_str())};
        for (std::size_t i = 1; i < words.size(); ++i)
            arguments.push_back(const_cast<char*>(words[i].c_str()));
        arguments.push_back(nullptr);
        const pid_t child = fork();
        if (child != 0) return child;
        if (user != nullptr && (initgroups("postgres", user->pw_gid) != 0 ||
                                setgid(user->pw_gid) != 0 || setuid(user->pw_uid) != 0))
            _exit(126);
        setsid();  // what the terminal sends to the tests is not for it
        prctl(PR_SET_PDEATHSIG, SIGQUIT);
        if (chdir("/") != 0 || freopen(log.c_str(), "a", stdout) == nullptr || dup2(1, 2) < 0)
            _exit(126);
        execv(program.c_str(), arguments.data());
        _exit(127);
    }
    static int ended(pid_t child) {
        int status = 0;
        while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
        }
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

    const std::vector<std::string> settings_;
    std::filesystem::path folder_;
    pid_t server_ = 0;
    int serial_ = 0;
};

}  // namespace yibao::storage::postgres
