#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <csignal>
#include <map>
#include <memory>
#include <ostream>

#include "programs/commands.hpp"
#include "programs/hospital_run.hpp"
#include "programs/service.hpp"
#include "programs/session.hpp"
#include "wire/json.hpp"

namespace yibao {

namespace {

struct HospitalRequest {
    std::string data;
    std::string demo;
    std::string kind = "mixed";
    std::string mix;
    HospitalRunOptions options;
    bool json = false;

    std::filesystem::path directory() const {
        return demo.empty() ? std::filesystem::path(data) / "demo.json"
                            : std::filesystem::path(demo);
    }
};

volatile std::sig_atomic_t asked_to_stop = 0;

/// "pharmacy=50,village=50": the weights of the kinds named, zero for the others.
void apply_mix(const std::string& mix, std::vector<HospitalScript>& scripts) {
    for (HospitalScript& script : scripts) script.weight = 0;
    for (std::string_view rest = mix; !rest.empty();) {
        const std::string_view part = rest.substr(0, rest.find(','));
        rest.remove_prefix(std::min(rest.size(), part.size() + 1));
        const auto name = part.substr(0, part.find('='));
        const auto found = std::ranges::find(scripts, name, &HospitalScript::name);
        const auto weight = part.size() > name.size()
                                ? parse_scaled(part.substr(name.size() + 1), 0)
                                : std::optional<std::int64_t>(1);
        if (found == scripts.end() || !weight || *weight < 0 || *weight > 1'000'000) {
            std::string known;
            for (const HospitalScript& script : scripts) known += " " + script.name;
            throw ConfigurationError(
                fmt::format("--mix: {} should be KIND=WEIGHT, with one of:{}", part, known));
        }
        found->weight = static_cast<int>(*weight);
    }
    if (std::ranges::all_of(scripts, [](const auto& script) { return script.weight == 0; }))
        throw ConfigurationError("--mix: no kind of visit has a weight");
}

std::string mix_of(const HospitalRequest& request) {
    if (!request.mix.empty()) return request.mix;
    if (request.kind == "purchases") return "pharmacy";
    if (request.kind == "outpatient") return "outpatient";
    return "";  // the scripts' own weights
}

double cpu_seconds() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

std::string latency_text(const Latencies& latencies) {
    return fmt::format("p50 {:.1f}  p95 {:.1f}  p99 {:.1f}  max {:.1f} ms", latencies.at(0.5),
                       latencies.at(0.95), latencies.at(0.99), latencies.at(1));
}

void show_second(const HospitalFigures& figures, double seconds, std::ostream& err) {
    err << fmt::format("{:8.0f} bills/s {:8.0f} requests/s   {}   refused {}{}\n",
                       static_cast<double>(figures.bills) / seconds,
                       static_cast<double>(figures.requests) / seconds,
                       latency_text(figures.latencies), figures.refused(),
                       figures.lost > 0 ? fmt::format("   lost {}", figures.lost) : "")
        << std::flush;
}

/// The member of a JSON object; null if there is none.
const wire::Value* member(const wire::Value* object, std::string_view name) {
    if (object == nullptr || object->kind != wire::Value::Kind::object) return nullptr;
    for (const wire::Value* key = object->begin(); key != object->end(); key = key->next()->next())
        if (key->text == name) return key->next();
    return nullptr;
}

/// Its text; an amount with its two decimals.
std::string shown(const wire::Value* object, std::string_view name) {
    const wire::Value* value = member(object, name);
    if (value == nullptr || value->kind == wire::Value::Kind::null) return "";
    const auto money =
        value->kind == wire::Value::Kind::number ? Money::parse(value->text) : std::nullopt;
    return money ? money->text() : std::string(value->text);
}

/// A settlement as a clerk would read it: who paid, and how that came about.
void show_settlement(const std::string& body, std::ostream& out) {
    const auto answer = wire::Json::parse(body);
    if (!answer) return;
    const wire::Value* output = member(&answer->root(), "output");
    const wire::Value* info = member(output, "setlinfo");
    const auto of = [&](std::string_view name) { return shown(info, name); };
    out << fmt::format(
        "\nsetl_id {}  psn_no {}  insutype {}  med_type {}\n"
        "  医疗费总额 {} = 全自费 {} + 超限价 {} + 先行自付 {} + 符合范围 {}\n"
        "            = 基金 {} + 个人账户 {} + 现金 {}   账户余额 {}\n",
        of("setl_id"), of("psn_no"), of("insutype"), of("med_type"), of("medfee_sumamt"),
        of("fulamt_ownpay_amt"), of("overlmt_selfpay"), of("preselfpay_amt"), of("inscp_scp_amt"),
        of("fund_pay_sumamt"), of("acct_pay"), of("psn_cash_pay"), of("balc"));
    if (of("act_pay_dedc") != "0.00") out << "  起付线 " << of("act_pay_dedc") << '\n';
    const wire::Value* rows = member(output, "setldetail");
    if (rows == nullptr || rows->kind != wire::Value::Kind::array) return;
    for (const wire::Value* row = rows->begin(); row != rows->end(); row = row->next())
        out << fmt::format("  {} {}  {}\n", shown(row, "fund_pay_type_name"),
                           shown(row, "fund_payamt"), shown(row, "setl_proc_info"));
}

void show_end(const HospitalRun& run, double cpu, std::ostream& out) {
    const HospitalFigures& figures = run.figures();
    out << fmt::format(
        "\n{} bills in {:.1f} s: {:.0f} bills/s, {:.0f} requests/s, "
        "{:.1f} us of our CPU a request\n{}\n"
        "billed {} yuan, of which funds {} yuan\n",
        figures.bills, run.seconds(), static_cast<double>(figures.bills) / run.seconds(),
        static_cast<double>(figures.requests) / run.seconds(),
        cpu * 1e6 / static_cast<double>(std::max<std::int64_t>(figures.requests, 1)),
        latency_text(figures.latencies), Money::fen(figures.total_fen).text(),
        Money::fen(figures.fund_fen).text());
    for (const auto& [name, count] : figures.bills_by_script)
        out << fmt::format("  {:12} {}\n", name, count);
    if (figures.refused() > 0) out << "refused " << figures.refused() << '\n';
    for (const auto& [code, count] : figures.refusals)
        out << fmt::format("  {:32} {}\n", code, count);
    if (figures.lost > 0)
        out << fmt::format("connections lost {}, messages sent again {}\n", figures.lost,
                           figures.resent);
    if (!run.last_settlements().empty()) out << "\nThe last settlements:\n";
    for (const std::string& body : run.last_settlements()) show_settlement(body, out);
}

/// {"pharmacy":120}: names are our own, without anything to escape.
std::string counted(const std::map<std::string, std::int64_t>& counts) {
    std::string text;
    for (const auto& [name, count] : counts)
        text += fmt::format("{}\"{}\":{}", text.empty() ? "" : ",", name, count);
    return "{" + text + "}";
}

void print_json(const HospitalRun& run, const HospitalRequest& request, double cpu,
                std::ostream& out) {
    const HospitalFigures& figures = run.figures();
    const Latencies& latencies = figures.latencies;
    out << fmt::format(
        R"({{"kind":"{}","connections":{},"rate":{:.1f},"seconds":{:.3f},"bills":{},)"
        R"("bills_per_second":{:.1f},"requests":{},"requests_per_second":{:.1f},)"
        R"("latency_ms":{{"p50":{:.3f},"p95":{:.3f},"p99":{:.3f},"max":{:.3f}}},)"
        R"("client_cpu_us_per_request":{:.2f},"refused":{},"refusals":{},"bills_by_kind":{},)"
        R"("lost":{},"resent":{}}})"
        "\n",
        request.kind, request.options.connections, request.options.rate, run.seconds(),
        figures.bills, static_cast<double>(figures.bills) / run.seconds(), figures.requests,
        static_cast<double>(figures.requests) / run.seconds(), latencies.at(0.5),
        latencies.at(0.95), latencies.at(0.99), latencies.at(1),
        cpu * 1e6 / static_cast<double>(std::max<std::int64_t>(figures.requests, 1)),
        figures.refused(), counted(figures.refusals), counted(figures.bills_by_script),
        figures.lost, figures.resent);
}

Exit run_hospital(Session& session, HospitalRequest& request) {
    if (request.data.empty() == request.demo.empty())
        throw ConfigurationError("demo-hospital needs --data DIR or --demo FILE");
    const DemoDirectory directory = DemoDirectory::read(request.directory());
    if (request.options.url.empty()) request.options.url = directory.base_url;
    auto scripts = make_hospital_scripts(directory, civil_now().day());
    if (const std::string mix = mix_of(request); !mix.empty()) apply_mix(mix, scripts);
    std::erase_if(scripts, [](const HospitalScript& script) { return script.weight == 0; });

    const auto stop = [](int) { asked_to_stop = 1; };
    std::signal(SIGINT, stop);
    std::signal(SIGTERM, stop);
    HospitalRun run(request.options, std::move(scripts));
    const double before = cpu_seconds();
    run.run([&](const HospitalFigures& lately, double seconds) {
        if (!request.json) show_second(lately, seconds, session.err);
        return asked_to_stop == 0;
    });
    const double cpu = cpu_seconds() - before;
    if (request.json)
        print_json(run, request, cpu, session.out);
    else
        show_end(run, cpu, session.out);
    return run.figures().bills > 0 ? Exit::ok : Exit::found;
}

}  // namespace

void add_demo_hospital_command(Command program, Session& session) {
    Command command = program.command(
        "demo-hospital", "Speak the interface like hospitals and pharmacies do, and measure");
    const auto request = std::make_shared<HospitalRequest>();
    HospitalRunOptions& options = request->options;
    command.option("--data", &request->data, "DIR", "folder of the demonstration");
    command.option("--demo", &request->demo, "FILE", "its demo.json, if it lies elsewhere");
    command.option("--url", &options.url, "URL", "server, if not as demo.json says");
    command
        .option("--kind", &request->kind, "KIND",
                "purchases: 2102 with five lines; outpatient: 2201, 2203, 2204, 2206, 2207; "
                "mixed: everything")
        .one_of({"purchases", "outpatient", "mixed"})
        .shows_default();
    command.option("--mix", &request->mix, "TEXT",
                   "weights instead of --kind, such as village=3,pharmacy=2; also outpatient, "
                   "chronic, inpatient, off_site");
    command
        .option("--rate", &options.rate, "NUMBER", "visits begun a second; 0: as fast as it goes")
        .at_least_zero()
        .shows_default();
    command.option("--connections", &options.connections, "NUMBER", "visits at the same time")
        .between(1, 10'000)
        .shows_default();
    command.option("--seconds", &options.seconds, "NUMBER", "how long; 0: until Ctrl-C")
        .at_least_zero()
        .shows_default();
    command.option("--visits", &options.visits, "NUMBER", "how many visits; 0: no bound")
        .at_least_zero()
        .shows_default();
    command.option("--seed", &options.seed, "NUMBER", "order of the visits").shows_default();
    command.option("--log", &options.log_file, "FILE",
                   "file to append each settlement to as soon as it is answered");
    command.flag("--json", request->json, "only the figures, as one JSON object");
    session.does(command, [&session, request] { return run_hospital(session, *request); });
}

}  // namespace yibao
