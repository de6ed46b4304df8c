#include "storage/postgres/test_cluster.hpp"

#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <thread>
#include <utility>

#include "storage/postgres/connection.hpp"

namespace yibao::storage::postgres {

namespace {

bool runs(pid_t process) {
    std::ifstream in("/proc/" + std::to_string(process) + "/stat");
    std::string text;
    std::getline(in, text);
    const auto state = text.rfind(") ");  // behind the program's name
    return state != std::string::npos && text.find_first_of("ZX", state + 2) != state + 2;
}

const passwd* postgres_user() { return geteuid() == 0 ? getpwnam("postgres") : nullptr; }

std::filesystem::path programs() {
    for (const char* version : {"17", "16", "15"}) {
        const auto folder = std::filesystem::path("/usr/lib/postgresql") / version / "bin";
        if (exists(folder / "initdb")) return folder;
    }
    throw std::runtime_error("PostgreSQL is not installed: apt-get install postgresql-15");
}

std::string content_of(const std::filesystem::path& file) {
    std::ifstream in(file);
    return {std::istreambuf_iterator<char>(in), {}};
}

int ended(pid_t child) {
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

std::filesystem::path parent(TestCluster::Where where) {
    constexpr std::uintmax_t enough = std::uintmax_t{2} << 30U;
    const std::filesystem::path memory = "/dev/shm";
    std::error_code error;
    const auto space = std::filesystem::space(memory, error);
    const bool room = !error && space.available > enough;
    return where == TestCluster::Where::memory && room ? memory
                                                       : std::filesystem::temp_directory_path();
}

}  // namespace

TestCluster& TestCluster::shared(Where where) {
    static TestCluster cluster(where);
    return cluster;
}

TestCluster::TestCluster(Where where, std::vector<std::string> settings)
    : settings_(std::move(settings)) {
    make_folder(where);
    fill({"initdb", "--auth=trust", "--username=yibao", "--encoding=UTF8", "--locale=C",
          "--no-sync", "--pgdata=" + data()});
}

TestCluster::TestCluster(const StandbyOf& of, Where where) {
    make_folder(where);
    fill({"pg_basebackup", "--dbname=" + of.primary.url("postgres") + "?application_name=standby",
          "--write-recovery-conf", "--checkpoint=fast", "--no-sync", "--create-slot",
          "--slot=standby", "--pgdata=" + data()});
}

TestCluster::~TestCluster() {
    stop(SIGQUIT);
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

bool TestCluster::offers(const std::string& extension) {
    const std::string version = programs().parent_path().filename().string();
    return exists(std::filesystem::path("/usr/share/postgresql") / version / "extension" /
                  (extension + ".control"));
}

std::string TestCluster::url(const std::string& database) const {
    return "postgresql://yibao@" + host() + "/" + database;
}

std::string TestCluster::host() const {
    std::string host;
    for (const char c : folder_.string()) host += c == '/' ? "%2F" : std::string(1, c);
    return host;
}

std::string TestCluster::new_database() {
    const std::string name = "store" + std::to_string(++serial_);
    Connection(url("postgres"), {}).ask("CREATE DATABASE " + name);
    return url(name);
}

void TestCluster::run() {
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

void TestCluster::stop(int signal) {
    if (server_ <= 0) return;
    kill(server_, signal);
    (void)ended(server_);
    server_ = 0;
}

void TestCluster::kill_all() {
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

void TestCluster::promote() {
    if (ended(start({"pg_ctl", "promote", "--wait", "--pgdata=" + data()})) != 0)
        throw std::runtime_error("not promoted: " + content_of(folder_ / "log"));
}

void TestCluster::make_folder(Where where) {
    std::string pattern = (parent(where) / "yibao-pg-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no folder for PostgreSQL");
    folder_ = pattern;
    if (const passwd* user = postgres_user())
        if (chown(folder_.c_str(), user->pw_uid, user->pw_gid) != 0)
            throw std::runtime_error("the folder cannot be given to the user postgres");
}

void TestCluster::fill(const std::vector<std::string>& words) {
    if (ended(start(words)) != 0) {
        const std::string log = content_of(folder_ / "log");
        std::filesystem::remove_all(folder_);
        throw std::runtime_error(words.front() + " failed: " + log);
    }
    run();
}

pid_t TestCluster::start(const std::vector<std::string>& words) const {
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

}  // namespace yibao::storage::postgres
