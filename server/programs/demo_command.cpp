#include <fmt/format.h>
#include <sys/stat.h>

#include <chrono>
#include <filesystem>
#include <memory>
#include <ostream>

#include "operations/agency.hpp"
#include "programs/commands.hpp"
#include "programs/configuration.hpp"
#include "programs/demo_agency.hpp"
#include "programs/demo_directory.hpp"
#include "programs/hospital_script.hpp"
#include "programs/log.hpp"
#include "programs/provider.hpp"
#include "programs/service.hpp"
#include "programs/session.hpp"
#include "storage/records/agency.hpp"

namespace yibao {

namespace {

using std::filesystem::path;

struct DemoRequest {
    path data;
    demo::Settings settings;
    std::string reference;
    std::string policies;
    std::string store_url;  // empty: a file in the folder
    bool create_only = false;
    bool distributed = false;

    path file() const { return data / "yibao.db"; }
    bool in_file() const { return store_url.empty(); }
    std::string store() const { return in_file() ? "sqlite:" + file().string() : store_url; }
    bool created() const { return exists(in_file() ? file() : directory()); }
    path key() const { return data / "key"; }
    path directory() const { return data / "demo.json"; }
};

std::string url_of(const Configuration& configuration, std::uint16_t port) {
    const bool v6 = configuration.listen.find(':') != std::string::npos;
    return fmt::format("http://{}{}{}:{}", v6 ? "[" : "", configuration.listen, v6 ? "]" : "",
                       port);
}

storage::StoreUrl parsed(const std::string& text) {
    auto url = storage::StoreUrl::from(text);
    if (!url) throw ConfigurationError(url.refusal().message);
    return *std::move(url);
}

/// A database is filled where it is; one that holds something already is left alone.
std::unique_ptr<storage::Store> new_store(const DemoRequest& request, const path& draft) {
    const std::string url =
        request.in_file() ? "sqlite:" + (draft / "yibao.db").string() : request.store_url;
    auto store = storage::open_store(
        parsed(url), {.create = true, .distributed = request.distributed && !request.in_file()});
    const bool used = store->read([](storage::Reader& reader) {
        return reader.get<storage::Setting>(operations::area_setting).has_value();
    });
    if (used)
        throw std::runtime_error(
            "this database holds an agency already, and its key and directory are not in " +
            request.data.string() + "; name an empty database, or the folder it was made with");
    return store;
}

/// Makes the area in a folder beside and moves it into place, so that a creation that was cut short
/// leaves no half of a demonstration.
void create(const DemoRequest& request, const std::string& base_url, std::ostream& out) {
    const auto begin = std::chrono::steady_clock::now();
    const DemoSources sources = DemoSources::find(request.reference, request.policies);
    std::filesystem::create_directories(request.data);
    std::filesystem::permissions(request.data, std::filesystem::perms::owner_all);
    const path draft = request.data / "unfinished";
    std::filesystem::remove_all(draft);
    std::filesystem::create_directory(draft);

    const DemoArea area = DemoArea::make(request.settings, sources);
    storage::Vault::create(draft / "key");
    const auto vault = storage::Vault::open(draft / "key");
    std::vector<DemoOperator> operators;
    {
        const auto store = new_store(request, draft);
        fill_demo_store(*store, vault, area, sources);
        operators = found_demo_operators(*store, vault, area);
    }
    write_private(draft / "demo.json", demo_directory_text(area, operators, base_url));
    for (const auto& entry : std::filesystem::directory_iterator(draft))
        if (entry.path().filename() != "yibao.db" && entry.path().extension() != ".lock")
            std::filesystem::rename(entry.path(), request.data / entry.path().filename());
    if (request.in_file())  // last: its presence says done
        std::filesystem::rename(draft / "yibao.db", request.file());
    std::filesystem::remove_all(draft);

    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    out << fmt::format(
        "Created {} in {}: {} persons, {} institutions, {} items, {} policies "
        "(seed {}, {:.1f} s)\n",
        demo::area_name, request.data.string(), area.people.residents.size(),
        area.institutions.size(), area.catalogue.items().size(), area.policies.size(),
        request.settings.seed, took.count());
}

/// One line for each who can sign in.
std::string sign_ins(const DemoDirectory& directory) {
    std::string text;
    for (const DemoOperator& one : directory.operators)
        text += fmt::format("    {:18} {}   {}，{}\n", one.username, one.password, one.title,
                            one.organisation_name);
    return text;
}

/// The console lies beside the program that was built, or where the package puts it.
std::string web_folder() {
    const path program = std::filesystem::read_symlink("/proc/self/exe").parent_path();
    for (const path& folder : {program / "web", program / "../share/yibao/web"})
        if (std::filesystem::is_directory(folder)) return folder.string();
    return "";
}

void guide(const DemoRequest& request, const std::string& url, std::ostream& out) {
    const DemoDirectory directory = DemoDirectory::read(request.directory());
    const std::string data = request.data.string();
    Configuration values;
    values.store = request.store();
    const std::string shown_store = shown(values, setting("store"));
    out << fmt::format(
        "\n{} (invented) is served at {}\n"
        "  console     {}/\n"
        "{}"
        "  interface   {}{}\n"
        "  alive?      curl {}/healthz\n"
        "  who is who  {}\n\n"
        "Settle a purchase at a pharmacy (paste it; each paste is a new purchase):\n\n{}\n"
        "Then try, in another terminal:\n"
        "  yibao demo-hospital --data {} --rate 20        a day at the counters, live\n"
        "  yibao demo-hospital --data {} --seconds 10     as fast as it goes\n"
        "  yibao verify --store '{}'     prove the books, while it serves\n"
        "  yibao policy explain FILE --case NAME          how an example is decided\n\n"
        "Messages from this machine need no signature here; all others do. Stop with Ctrl-C.\n",
        demo::area_name, url, url, sign_ins(directory), url, interface_entry, url,
        request.directory().string(), demo_purchase_command(directory, url), data, data,
        shown_store);
    out << std::flush;
}

Exit run_demo(Session& session, const DemoRequest& request) {
    Configuration configuration = session.configuration();
    configuration.store = request.store();
    configuration.key_file = request.key().string();
    configuration.unsigned_loopback = true;
    configuration.web = web_folder();
    log::open(configuration.log_level, configuration.log_file);
    if (!request.created())
        create(request, url_of(configuration, static_cast<std::uint16_t>(configuration.port)),
               session.out);
    if (request.create_only) return Exit::ok;

    const EndSignal end;
    Service service(configuration);
    service.start();
    const std::string url = url_of(configuration, service.port());
    write_private(request.directory(), with_base_url(file_text(request.directory()), url));
    guide(request, url, session.out);
    end.wait();
    service.stop();
    return Exit::ok;
}

}  // namespace

void add_demo_command(Command program, Session& session) {
    Command command =
        program.command("demo", "Create an invented agency and serve it, to try things out");
    const auto request = std::make_shared<DemoRequest>();
    request->settings.today = civil_now().day();
    command.option("--data", &request->data, "DIR", "folder of the demonstration; made if missing")
        .required();
    command.option("--store", &request->store_url, "TEXT",
                   "an empty database to use instead of a file in the folder: postgresql://…");
    command.flag("--distributed", request->distributed,
                 "the database is of a Citus coordinator: spread the tables over its workers");
    command
        .option("--persons", &request->settings.persons, "NUMBER",
                "how many are insured, if created")
        .between(1000, 1'000'000)
        .shows_default();
    command.option("--seed", &request->settings.seed, "NUMBER", "another seed makes other people")
        .shows_default();
    command.option("--reference", &request->reference, "DIR", "folder of the catalogues' lists");
    command.option("--policies", &request->policies, "DIR", "folder of the area's policy files");
    command.flag("--create-only", request->create_only, "create, and do not serve");
    session.offer(command, {"listen", "port", "threads", "max_body", "signature_window",
                            "log_level", "log_file"});
    offer_provider(session, command);
    session.does(command, [&session, request] { return run_demo(session, *request); });
}

}  // namespace yibao
