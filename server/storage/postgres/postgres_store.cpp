#include "storage/postgres/postgres_store.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "base/ensure.hpp"
#include "base/id.hpp"
#include "storage/lanes.hpp"
#include "storage/postgres/listener.hpp"
#include "storage/postgres/read_sessions.hpp"
#include "storage/postgres/writer.hpp"

namespace yibao::storage::postgres {

namespace {

class PostgresStore final : public Store {
public:
    PostgresStore(std::string url, const StoreOptions& options, std::span<const Migration> steps)
        : url_(std::move(url)), options_(options) {
        const Connection::Options attributes{.application = "yibao", .writes = !options.read_only};
        Connection connection(url_, attributes);
        if (options_.read_only) {
            reads_.emplace(url_, true, check_schema(connection, steps).placement());
            return;
        }
        ensure(options.chains > 0 && bucket_count % options.chains == 0,
               "the buckets are divided evenly over the chains");
        const StoreFacts facts = prepare_schema(
            connection, steps, {options_.create, options_.chains, options_.distributed});
        reads_.emplace(url_, false, facts.placement());
        // Of lanes that ended long ago: none of theirs can be in doubt any more.
        connection.run({"DELETE FROM group_mark WHERE at < now() - interval '1 day'"});
        listener_.emplace(url_, ids_, facts.placement());
        start_lanes(facts.chains);
    }

    void submit(Buckets buckets, Operation operation, Done done) override {
        ensure(lanes_.has_value(), "a store that is opened read-only takes no writing operation");
        lanes_->submit({buckets, std::move(operation), std::move(done)});
    }

    void watch(Watch watcher) override {
        if (listener_) listener_->watch(std::move(watcher));
    }

    Load load() const override { return lanes_ ? lanes_->load() : Load{}; }

protected:
    void run_read(const std::function<void(Reader&)>& operation) override {
        reads_->run(operation);
    }

private:
    void start_lanes(std::int32_t chains) {
        const auto count = std::clamp(options_.lanes, 1, chains);
        std::vector<Lanes::Run> runs;
        const auto lost_machine = std::make_shared<LostMachine>();
        for (int i = 0; i < count; ++i) {
            writers_.push_back(
                std::make_unique<Writer>(WriterOptions{url_, chains, options_.patience,
                                                       options_.prove_buckets, lost_machine},
                                         ids_));
            runners_.push_back(std::make_unique<GroupRunner>(*writers_.back()));
            runs.emplace_back([runner = runners_.back().get()](const Group& group) {
                return runner->run(group);
            });
        }
        lanes_.emplace(Lanes::Bounds{options_.queue, options_.group, chains, options_.waiting},
                       std::move(runs));
    }

    const std::string url_;
    const StoreOptions options_;
    std::optional<ReadSessions> reads_;
    SharedIds ids_;
    std::optional<Listener> listener_;
    std::vector<std::unique_ptr<Writer>> writers_;
    std::vector<std::unique_ptr<GroupRunner>> runners_;
    std::optional<Lanes> lanes_;  // the last: its threads use what stands above
};

}  // namespace

std::unique_ptr<Store> open_postgres(const std::string& url, const StoreOptions& options,
                                     std::span<const Migration> steps) {
    return std::make_unique<PostgresStore>(url, options, steps);
}

}  // namespace yibao::storage::postgres
