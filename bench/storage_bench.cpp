// Durable settlements per second: what the store alone can do, with rows of a realistic size, 256
// operations in flight and synchronous=FULL. One iteration is one settlement that is on the disk.
//
//   ./build/storage_bench --benchmark_min_time=10

#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include <atomic>
#include <filesystem>
#include <random>
#include <semaphore>
#include <stdexcept>
#include <string>

#include "base/ensure.hpp"
#include "ledger/amounts.hpp"
#include "storage/postgres/test_cluster.hpp"
#include "storage/records/benefit.hpp"
#include "storage/records/message.hpp"
#include "storage/records/person.hpp"
#include "storage/records/settlement.hpp"
#include "storage/records/visit.hpp"
#include "storage/store.hpp"

namespace {

using namespace yibao;
using namespace yibao::storage;
using ledger::Account;

constexpr std::int64_t first_person = 43'000'000'000;
constexpr std::int64_t persons = 100'000;
constexpr std::ptrdiff_t in_flight = 256;

const Day day = Day::of(2024, 6, 1);
const std::string accumulators =
    R"({"2024":{"起付":60000,"统筹":1250000,"门诊统筹":182300,"大病":0,"住院次数":1}})";

/// As long as the lines, segments and accumulator changes of a purchase of five lines.
const std::string& detail() {
    static const std::string text = [] {
        std::string lines = R"({"lines":[)";
        for (int i = 0; i < 5; ++i)
            lines += R"(["XA02BCA012A001010100345",1,24500,24500,"01",0,2450,0,22050],)";
        return lines + R"(0],"segments":[["起付",20000,0],["一段",80000,600000]],)" +
               R"("changes":{"门诊统筹":12300,"起付":20000}})";
    }();
    return text;
}

const std::string answer(1100, 'a');

void load(Store& store) {
    for (std::int64_t start = 0; start < persons; start += 5'000) {
        const auto loaded = store.write(Buckets::all(), [&](UnitOfWork& unit) -> Result<bool> {
            for (std::int64_t i = start; i < start + 5'000; ++i) {
                const std::int64_t id = first_person + i;
                unit.append(Person{.id = id,
                                   .identity_hash = {std::to_string(id * 7919)},
                                   .sealed = {std::string(90, 's')},
                                   .gender = "1",
                                   .nation = "01"});
                unit.append(BenefitState{
                    .person = id, .balance = Money::yuan(1'000'000), .accumulators = accumulators});
            }
            return true;
        });
        ensure(static_cast<bool>(loaded), "the persons are loaded");
    }
}

Settlement decided(std::int64_t person, std::int64_t id, std::int64_t visit) {
    const auto fund = Account::fund("310100", "430100");
    Settlement one{.id = id,
                   .person = person,
                   .visit = visit,
                   .institution = "P43010000007",
                   .kind = 1,
                   .at = Moment::at(day),
                   .day = day,
                   .insurance = "310",
                   .med_type = "41",
                   .policy = "430100/门诊统筹.yaml@2024-01-01",
                   .total = Money::fen(12'250),
                   .first_self_pay = Money::fen(1'225),
                   .in_scope = Money::fen(11'025),
                   .fund = Money::fen(7'717),
                   .account = Money::fen(4'533),
                   .detail = Packed::of(detail()),
                   .msgid = "P43010000007202406011200000001"};
    one.payers = ledger::amounts_text(
        {{fund.text(), one.fund}, {Account::personal(person).text(), one.account}});
    return one;
}

/// A purchase at a pharmacy (2102): five writes, four of them new rows at the end of their tables.
Decision purchase(UnitOfWork& unit, std::int64_t person, const std::string& msgid) {
    if (unit.get<Message>("P43010000007", msgid)) return Decision::discard;
    const std::int32_t bucket = bucket_of(person);
    (void)unit.get<Person>(person);
    BenefitState state = *unit.get<BenefitState>(person);

    Visit visit{.id = unit.next_id(bucket),
                .person = person,
                .institution = "P43010000007",
                .insurance = "310",
                .med_type = "41",
                .state = "settled",
                .begin = Moment::at(day),
                .number = msgid,
                .settled = 1,
                .detail = "{}"};
    Settlement one = decided(person, unit.next_id(bucket), visit.id);
    const auto journal =
        ledger::Journal::from(day, {"settlement", one.id},
                              {{Account::fund("310100", "430100"), -one.fund},
                               {Account::personal(person), -one.account},
                               {Account::institution("P43010000007"), one.fund + one.account}});
    one.journal = unit.append(bucket, *journal);
    one.previous = state.last_settlement;
    state.balance -= one.account;
    state.last_settlement = one.id;
    unit.append(std::move(visit));
    unit.update(state);
    unit.insert(Message{.institution = "P43010000007",
                        .msgid = msgid,
                        .infno = "2102",
                        .digest = {std::string(32, 'd')},
                        .answer = {answer},
                        .document = one.id,
                        .person = person});
    unit.append(std::move(one));
    return Decision::keep;
}

/// Microseconds that all threads of this program have computed: steadier than the rate on a machine
/// that is shared.
double cpu_us() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto us = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_usec);
    };
    return us(usage.ru_utime) + us(usage.ru_stime);
}

void durable_settlements(benchmark::State& state, const StoreUrl& url) {
    {
        const auto store = open_store(url, {.create = true});
        load(*store);
        std::counting_semaphore<> slots(in_flight);
        std::atomic<std::int64_t> failed = 0;
        std::mt19937_64 random(20240601);
        std::int64_t number = 0;
        const double cpu_before = cpu_us();
        for (auto _ : state) {
            const auto person =
                first_person + static_cast<std::int64_t>(random() % std::uint64_t{persons});
            slots.acquire();
            store->submit(
                Buckets::home(person),
                [person, msgid = "P4301000000720240601" + std::to_string(100000000 + ++number)](
                    UnitOfWork& unit) { return purchase(unit, person, msgid); },
                [&](const Outcome& outcome) {
                    if (outcome.state != Outcome::State::kept) ++failed;
                    slots.release();
                });
        }
        for (std::ptrdiff_t i = 0; i < in_flight; ++i) slots.acquire();
        if (failed > 0) state.SkipWithError("some settlements failed");
        state.counters["cpu_us_each"] =
            (cpu_us() - cpu_before) / static_cast<double>(state.iterations());
        state.SetItemsProcessed(state.iterations());
    }
}

void on_sqlite(benchmark::State& state) {
    const auto folder = std::filesystem::temp_directory_path() / "yibao_storage_bench";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    durable_settlements(state, {(folder / "bench.db").string()});
    std::filesystem::remove_all(folder);
}

/// A cluster of its own, on the same processors. `cpu_us_each` is without what PostgreSQL computes.
void on_postgresql(benchmark::State& state) {
    auto& cluster = postgres::TestCluster::shared(postgres::TestCluster::Where::disk);
    durable_settlements(state, *StoreUrl::from(cluster.new_database()));
}

BENCHMARK(on_sqlite)
    ->Name("durable_settlements/sqlite")
    ->UseRealTime()
    ->MinTime(10)
    ->Unit(benchmark::kMicrosecond);
BENCHMARK(on_postgresql)
    ->Name("durable_settlements/postgresql")
    ->UseRealTime()
    ->MinTime(10)
    ->Unit(benchmark::kMicrosecond);

}  // namespace
