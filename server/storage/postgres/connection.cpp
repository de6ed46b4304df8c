#include "storage/postgres/connection.hpp"

#include <poll.h>

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "base/ensure.hpp"
#include "storage/group.hpp"

namespace yibao::storage::postgres {

namespace {

constexpr const char* remedy_connection =
    "Check that PostgreSQL runs and that the address, user and password are right; the server goes "
    "on by itself once it is there";

struct ConninfoFree {
    void operator()(PQconninfoOption* options) const { PQconninfoFree(options); }
};

/// In the place of a URL that cannot be taken apart: any part of it may be the password.
constexpr const char* unreadable = "postgresql://…";

std::string trimmed(const char* text) {
    std::string result = text == nullptr ? "" : text;
    std::ranges::replace(result, '\n', ' ');
    while (!result.empty() && result.back() == ' ') result.pop_back();
    return result;
}

/// Of what the server remarks, only that it warned is of interest.
void hear(void* warned, const PGresult* notice) {
    const char* severity = PQresultErrorField(notice, PG_DIAG_SEVERITY_NONLOCALIZED);
    if (severity != nullptr && std::string_view(severity) == "WARNING")
        *static_cast<bool*>(warned) = true;
}

enum class Class { interrupted, duplicate, wrong, full, corrupt, other };

/// By SQLSTATE: the first two letters are its class.
Class class_of(std::string_view state) {
    constexpr std::array<std::string_view, 10> again{
        "40001", "40P01",           // serialization, deadlock
        "57P01", "57P02", "57P03",  // shutdown, crash, starting up
        "25006",                    // read-only: this server is no longer the primary
        "25P03", "55P03",           // left idle for too long; a lock could not be had
        "57014",                    // cancelled
        "53300",                    // too many connections
    };
    if (std::ranges::find(again, state) != again.end() || state.starts_with("08"))
        return Class::interrupted;
    if (state == "23505") return Class::duplicate;
    if (state == "53100") return Class::full;
    if (state == "XX001" || state == "XX002") return Class::corrupt;
    for (const std::string_view kind : {"22", "23", "42", "21", "25", "26", "34", "P0", "0A"})
        if (state.starts_with(kind)) return Class::wrong;
    return Class::other;
}

}  // namespace

std::string shown_address(const std::string& url) {
    char* ignored = nullptr;  // may quote the URL, and with it the password
    const std::unique_ptr<PQconninfoOption, ConninfoFree> options(
        PQconninfoParse(url.c_str(), &ignored));
    PQfreemem(ignored);
    if (!options) return unreadable;
    const auto value = [&](std::string_view name) -> std::string {
        for (const PQconninfoOption* one = options.get(); one->keyword != nullptr; ++one)
            if (name == one->keyword && one->val != nullptr) return one->val;
        return "";
    };
    const std::string port = value("port");
    // A password with / @ or : that is not written as %2F %40 %3A ends up in these.
    const bool plain = port.find_first_not_of("0123456789,") == std::string::npos &&
                       (value("host") + value("dbname")).find('@') == std::string::npos;
    if (!plain) return unreadable;
    return "postgresql://" + value("host") + (port.empty() ? "" : ":" + port) + "/" +
           value("dbname");
}

std::string_view Answer::bytes(int row, int column) const {
    return {PQgetvalue(result_.get(), row, column),
            static_cast<std::size_t>(PQgetlength(result_.get(), row, column))};
}

std::int64_t Answer::integer(int row, int column) const {
    const std::string_view four = bytes(row, column);
    ensure(!four.empty() && four.size() <= 8, "an integer of the database");
    const bool boolean = four.size() == 1;
    std::int64_t value = !boolean && (four[0] & 0x80) != 0 ? -1 : 0;
    for (const char byte : four)
        value = static_cast<std::int64_t>(static_cast<std::uint64_t>(value) << 8U) |
                static_cast<unsigned char>(byte);
    return value;
}

std::int64_t Answer::touched() const {
    const char* count = PQcmdTuples(result_.get());
    return *count == '\0' ? 0 : std::stoll(count);
}

Connection::Connection(const std::string& url, const Options& options)
    : address_(shown_address(url)), handle_(nullptr, &PQfinish) {
    if (address_ == unreadable)  // libpq would quote it, and with it the password
        throw StoreError(StoreError::Kind::missing, address_, "the URL cannot be read",
                         "In user and password write / @ : % as %2F %40 %3A %25");
    // A server that vanished is noticed within three seconds. What the URL itself says comes last
    // and wins.
    const std::array<std::pair<const char*, const char*>, 11> words{{
        {"connect_timeout", "2"},
        {"keepalives_idle", "1"},
        {"keepalives_interval", "1"},
        {"keepalives_count", "2"},
        {"tcp_user_timeout", "3000"},
        {"target_session_attrs", options.writes ? "read-write" : "any"},
        {"application_name", options.application.c_str()},
        {"client_encoding", "UTF8"},
        {"options", "-c plan_cache_mode=force_generic_plan -c jit=off"},
        {"dbname", url.c_str()},
        {nullptr, nullptr},
    }};
    std::array<const char*, words.size()> keywords{};
    std::array<const char*, words.size()> values{};
    for (std::size_t i = 0; i < words.size(); ++i) std::tie(keywords[i], values[i]) = words[i];
    handle_.reset(PQconnectdbParams(keywords.data(), values.data(), 1));
    if (!handle_) throw std::bad_alloc();
    if (dead()) lost();
    PQsetNoticeReceiver(handle_.get(), &hear, warned_.get());
    ensure(PQenterPipelineMode(handle_.get()) == 1, "a new connection is idle");
}

const std::string& Connection::prepared(const std::string& sql, const Parameters& parameters) {
    const auto found = names_.find(sql);
    if (found != names_.end()) return found->second;
    const auto& name = names_.emplace(sql, "s" + std::to_string(++serial_)).first->second;
    if (PQsendPrepare(handle_.get(), name.c_str(), sql.c_str(), static_cast<int>(parameters.size()),
                      parameters.oids().data()) != 1)
        lost();
    expected_.push_back({sql, true});
    return name;
}

void Connection::send(const std::string& sql, const Parameters& parameters) {
    const std::string& name = prepared(sql, parameters);
    const std::size_t count = parameters.size();
    std::vector<const char*> values(count);
    std::vector<int> lengths(count);
    const std::vector<int> formats(count, 1);
    for (std::size_t i = 0; i < count; ++i) {
        values[i] = parameters.null(i) ? nullptr : parameters.bytes()[i].data();
        lengths[i] = static_cast<int>(parameters.bytes()[i].size());
    }
    if (PQsendQueryPrepared(handle_.get(), name.c_str(), static_cast<int>(count), values.data(),
                            lengths.data(), formats.data(), 1) != 1)
        lost();
    expected_.push_back({sql, false});
}

std::vector<Answer> Connection::answers() {
    if (PQpipelineSync(handle_.get()) != 1) lost();
    std::vector<Answer> answers;
    std::optional<Answer> failure;
    const PGresult* failed = nullptr;
    for (bool ended = false;;) {
        PGresult* result = PQgetResult(handle_.get());
        if (result == nullptr) {
            // Ends the results of one statement; twice on end only when the connection is gone.
            if (std::exchange(ended, true)) break;
            continue;
        }
        ended = false;
        const ExecStatusType status = PQresultStatus(result);
        Answer answer(result);
        if (status == PGRES_PIPELINE_SYNC) break;
        if (expected_.empty()) lost();
        const Expected expected = std::move(expected_.front());
        expected_.pop_front();
        if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) {
            if (!expected.prepares) answers.push_back(std::move(answer));
            continue;
        }
        if (expected.prepares) names_.erase(expected.sql);
        if (status == PGRES_PIPELINE_ABORTED || failed != nullptr) continue;
        failed = result;
        failure.emplace(std::move(answer));
    }
    if (failed != nullptr) {
        expected_.clear();
        fail(failed);
    }
    if (dead() || !expected_.empty()) lost();
    return answers;
}

Answer Connection::ask(const std::string& sql, const Parameters& parameters) {
    send(sql, parameters);
    return std::move(answers().back());
}

void Connection::run(const std::vector<std::string>& statements) {
    for (const std::string& sql : statements) send(sql);
    (void)answers();
}

std::int64_t Connection::integer(const std::string& sql) {
    const Answer answer = ask(sql);
    return answer.rows() == 0 || answer.null(0, 0) ? 0 : answer.integer(0, 0);
}

void Connection::lost() const {
    throw Interrupted(StoreError::Kind::io, address_, trimmed(PQerrorMessage(handle_.get())),
                      remedy_connection);
}

void Connection::fail(const PGresult* result) {
    const char* code = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    if (code == nullptr || dead()) lost();
    // The primary message alone: the detail names values, which may be personal.
    const std::string what =
        trimmed(PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY)) + " (" + code + ")";
    lost_another_ = std::string_view(code).starts_with("08") ? what : "";
    using Kind = StoreError::Kind;
    switch (class_of(code)) {
        case Class::interrupted:
            throw Interrupted(Kind::io, address_, what, remedy_connection);
        case Class::duplicate:
            throw DuplicateKey(what);
        case Class::wrong:
            throw BrokenInvariant(address_ + ": " + what);
        case Class::full:
            throw StoreError(Kind::full, address_, what,
                             "The database's disk is full: nothing of this was kept. Make room; "
                             "the store goes on by itself");
        case Class::corrupt:
            throw StoreError(Kind::corrupt, address_, what,
                             "The database is damaged: fail over to the standby or restore the "
                             "last backup, and check the disk");
        case Class::other:
            break;
    }
    throw StoreError(Kind::io, address_, what, "See PostgreSQL's log");
}

std::vector<std::string> Connection::notices(int milliseconds, int wake) {
    std::array<pollfd, 2> ready{pollfd{PQsocket(handle_.get()), POLLIN, 0},
                                pollfd{wake, POLLIN, 0}};
    (void)poll(ready.data(), ready.size(), milliseconds);
    if (PQconsumeInput(handle_.get()) != 1) lost();
    std::vector<std::string> payloads;
    while (PGnotify* notice = PQnotifies(handle_.get())) {
        payloads.emplace_back(notice->extra);
        PQfreemem(notice);
    }
    return payloads;
}

}  // namespace yibao::storage::postgres
