#include "programs/metrics.hpp"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>
#include <unistd.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "programs/version.hpp"

namespace yibao {

namespace {

using prometheus::Family;

const char* word(Metrics::Outcome outcome) {
    switch (outcome) {
        case Metrics::Outcome::accepted:
            return "accepted";
        case Metrics::Outcome::resent:
            return "resent";
        case Metrics::Outcome::refused:
            return "refused";
        case Metrics::Outcome::failed:
            return "failed";
    }
    return "";
}

/// Seconds: from a look-up to what nobody at a counter waits for.
const prometheus::Histogram::BucketBoundaries seconds = {0.001, 0.002, 0.005, 0.01, 0.02, 0.05,
                                                         0.1,   0.2,   0.5,   1,    2,    5};

double resident_bytes() {
    std::int64_t whole = 0;
    std::int64_t resident = 0;
    std::ifstream("/proc/self/statm") >> whole >> resident;
    return static_cast<double>(resident * sysconf(_SC_PAGESIZE));
}

double open_files() {
    std::error_code ignored;
    const std::filesystem::directory_iterator files("/proc/self/fd", ignored);
    return ignored ? 0 : static_cast<double>(std::distance(begin(files), end(files)));
}

double unix_now() {
    using namespace std::chrono;
    return duration<double>(system_clock::now().time_since_epoch()).count();
}

}  // namespace

struct Metrics::Registered {
    prometheus::Registry registry;
    Family<prometheus::Counter>& messages = prometheus::BuildCounter()
                                                .Name("yibao_messages_total")
                                                .Help("Messages answered, by transaction")
                                                .Register(registry);
    Family<prometheus::Counter>& refusals = prometheus::BuildCounter()
                                                .Name("yibao_refusals_total")
                                                .Help("Messages refused, by the refusal's code")
                                                .Register(registry);
    Family<prometheus::Histogram>& took =
        prometheus::BuildHistogram()
            .Name("yibao_message_seconds")
            .Help("From the whole request to its answer, by transaction")
            .Register(registry);

    prometheus::Gauge& gauge(const char* name, const char* help) {
        return prometheus::BuildGauge().Name(name).Help(help).Register(registry).Add({});
    }
    prometheus::Gauge& waiting =
        gauge("yibao_store_waiting", "Operations that wait for the store's lanes");
    prometheus::Gauge& oldest =
        gauge("yibao_store_waiting_seconds", "How long the first of them has waited");
    prometheus::Gauge& ready = gauge("yibao_ready", "1 while the store answers, as /readyz says");
    prometheus::Gauge& resident =
        gauge("process_resident_memory_bytes", "Resident memory size in bytes");
    prometheus::Gauge& files = gauge("process_open_fds", "Number of open file descriptors");

    prometheus::Counter& counter(const char* name, const char* help) {
        return prometheus::BuildCounter().Name(name).Help(help).Register(registry).Add({});
    }
    prometheus::Counter& groups =
        counter("yibao_store_groups_total", "Groups of operations, each one commit");
    prometheus::Counter& operations =
        counter("yibao_store_operations_total", "Operations that the store has run");
};

Metrics::Metrics() : registered_(std::make_unique<Registered>()) {
    registered_->gauge("process_start_time_seconds", "Start time since the epoch in seconds")
        .Set(unix_now());
    prometheus::BuildGauge()
        .Name("yibao_build_info")
        .Help("The version that runs")
        .Register(registered_->registry)
        .Add({{"version", std::string(version())}})
        .Set(1);
}

Metrics::~Metrics() = default;

void Metrics::answered(std::string_view infno, Outcome outcome, std::string_view refusal,
                       std::chrono::microseconds took) {
    const std::string transaction(infno);
    registered_->messages.Add({{"infno", transaction}, {"outcome", word(outcome)}}).Increment();
    registered_->took.Add({{"infno", transaction}}, seconds)
        .Observe(std::chrono::duration<double>(took).count());
    if (!refusal.empty()) registered_->refusals.Add({{"code", std::string(refusal)}}).Increment();
}

std::string Metrics::page(const storage::Store::Load& load, bool ready) {
    Registered& r = *registered_;
    r.waiting.Set(static_cast<double>(load.waiting));
    r.oldest.Set(std::chrono::duration<double>(load.oldest).count());
    r.ready.Set(ready ? 1 : 0);
    r.resident.Set(resident_bytes());
    r.files.Set(open_files());
    const auto raise = [](prometheus::Counter& counter, std::int64_t to) {
        counter.Increment(static_cast<double>(to) - counter.Value());
    };
    raise(r.groups, load.groups);
    raise(r.operations, load.operations);
    std::ostringstream page;
    prometheus::TextSerializer().Serialize(page, r.registry.Collect());
    return std::move(page).str();
}

}  // namespace yibao
