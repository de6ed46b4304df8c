#include "programs/demo_agency.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <utility>

#include "adjudication/trial.hpp"
#include "base/ensure.hpp"
#include "catalogue/code_book.hpp"
#include "catalogue/fund_type.hpp"
#include "ledger/seal.hpp"
#include "operations/agency.hpp"
#include "operations/catalogue/records.hpp"
#include "programs/demo_people.hpp"
#include "storage/records/agency.hpp"
#include "storage/records/catalogue.hpp"
#include "storage/records/institution.hpp"

namespace yibao {

namespace {

using std::filesystem::path;

/// The folder that holds reference/ and policies/ when the program was not told.
path shared_folder() {
    std::error_code ignored;
    const path program = std::filesystem::read_symlink("/proc/self/exe", ignored);
    const path installed = program.parent_path() / ".." / "share" / "yibao";
    const path built_from = YIBAO_SOURCES;
    for (const path& folder : {installed, built_from})
        if (is_directory(folder / "reference")) return folder;
    throw std::runtime_error(
        fmt::format("the reference lists are neither in {} nor in {}; name their folder with "
                    "--reference, and that of the policies with --policies",
                    (installed / "reference").string(), (built_from / "reference").string()));
}

std::vector<path> policy_files(const path& folder) {
    std::vector<path> files;
    if (is_directory(folder))
        for (const auto& entry : std::filesystem::directory_iterator(folder))
            if (entry.path().extension() == ".yaml") files.push_back(entry.path());
    if (files.empty())
        throw std::runtime_error(folder.string() + ": no policy (.yaml) in this folder");
    std::ranges::sort(files);
    return files;
}

DemoPolicy read_policy(const path& file) {
    DemoPolicy made{file.filename().string(), file_text(file), {}};
    const auto loaded = adjudication::load(made.text, file.string());
    if (const auto* problems = std::get_if<policy::Problems>(&loaded))
        throw std::runtime_error(problems->front().text(file.string()));
    made.start = std::get<policy::Policy>(loaded).versions.front().from;
    return made;
}

void add_institution(storage::UnitOfWork& unit, const demo::Institution& made,
                     const storage::Vault& vault) {
    unit.append(
        storage::Institution{.code = made.code,
                             .name = made.name,
                             .kind = std::string(code_of(made.type)),
                             .level = std::string(code_of(made.grade)),
                             .area = made.area,
                             .status = std::string(operations::institution_active),
                             .paasid = made.paasid,
                             .secret = vault.seal(made.secret, "institution:" + made.code)});
    if (made.closed)
        unit.append(
            storage::InstitutionChange{.institution = made.code,
                                       .kind = std::string(operations::state_change),
                                       .start = *made.closed,
                                       .value = std::string(operations::institution_closed)});
}

/// An agreement for a year, from this day on.
storage::Agreement agreement_from(Day start, const demo::Institution& made) {
    constexpr std::size_t serial_digits = 3;
    return {.institution = made.code,
            .start = start,
            .end = start.plus(364),
            .number = fmt::format("医保协〔{}〕{}", start.year(),
                                  made.code.substr(made.code.size() - serial_digits)),
            .signed_on = start.plus(-7),
            .remark = ""};
}

/// Two agreements with each institution of the area, the second one begun some days ago; those of
/// other areas have theirs with their own agency. They end at different times of the year: a few are
/// to be renewed.
void add_agreements(storage::UnitOfWork& unit, const DemoArea& area) {
    int days_ago = 10;
    for (const demo::Institution& made : area.institutions) {
        if (made.area != demo::area_code) continue;
        days_ago += 9;
        const Day start =
            made.closed ? made.closed->plus(-365) : area.settings.today.plus(-days_ago);
        unit.append(agreement_from(start.plus(-365), made));
        unit.append(agreement_from(start, made));
    }
}

storage::PolicyDocument record_of(const DemoPolicy& policy) {
    const auto digest = ledger::sm3(policy.text);
    return {.area = std::string(demo::area_code),
            .file = policy.file,
            .start = policy.start,
            .text = policy.text,
            .digest = {std::string(digest.bytes.begin(), digest.bytes.end())}};
}

/// One operation, committed when this returns.
template <class Work>
void write(storage::Store& store, Work work) {
    const auto done = store.write(storage::Buckets::all(), [&](storage::UnitOfWork& unit) {
        work(unit);
        return Result<bool>(true);
    });
    ensure(static_cast<bool>(done), "nobody else writes into a new store");
}

/// Before any visit of the demo.
const Day codes_begin = Day::of(2020, 1, 1);

template <class Record>
void write_codes(storage::Store& store, const path& file) {
    const std::string text = file_text(file);
    const auto book = catalogue::CodeBook::from_csv(text, file.string());
    write(store, [&](storage::UnitOfWork& unit) {
        for (std::size_t i = 0; i < book.size(); ++i) {
            const auto [code, name] = book.at(i);
            unit.append(Record{.code = std::string(code),
                               .start = codes_begin,
                               .end = {},
                               .name = std::string(name)});
        }
    });
}

/// What the funds hold at the beginning: an invented hundred million yuan each.
void open_funds(storage::UnitOfWork& unit, Day day) {
    const Money each = Money::yuan(100'000'000);
    std::vector<ledger::Posting> postings;
    for (const auto& [type, code, title] : catalogue::fund_types) {
        if (type == catalogue::FundType::personal_account ||
            type == catalogue::FundType::family_account)
            continue;
        postings.push_back({ledger::Account::fund(code, demo::area_code), each});
        postings.push_back({ledger::Account::bank("main"), -each});
    }
    const auto journal = ledger::Journal::from(day, {"opening", 1}, std::move(postings));
    ensure(static_cast<bool>(journal), "what the bank gives, the funds get");
    unit.append(0, *journal);
}

}  // namespace

std::string file_text(const path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw std::runtime_error(file.string() + ": cannot be read");
    return {std::istreambuf_iterator<char>(in), {}};
}

DemoSources DemoSources::find(const std::string& reference, const std::string& policies) {
    DemoSources sources{reference, policies};
    if (reference.empty()) sources.reference = shared_folder() / "reference";
    if (policies.empty())
        sources.policies = shared_folder() / "policies" / std::string(demo::area_name);
    return sources;
}

DemoArea DemoArea::make(const demo::Settings& settings, const DemoSources& sources) {
    const std::string drugs = file_text(sources.reference / "nrdl2024_drugs.csv");
    const std::string pieces = file_text(sources.reference / "nrdl2024_herbal_pieces.csv");
    const std::string services = file_text(sources.reference / "service_items.csv");
    DemoArea area{.settings = settings,
                  .people = demo::make_people(settings),
                  .institutions = demo::make_institutions(settings),
                  .catalogue = demo::make_catalogue(settings, {drugs, pieces, services}),
                  .policies = {}};
    for (const path& file : policy_files(sources.policies))
        area.policies.push_back(read_policy(file));
    return area;
}

void fill_demo_store(storage::Store& store, const storage::Vault& vault, const DemoArea& area,
                     const DemoSources& sources) {
    const Day year_begin = Day::of(area.settings.today.year(), 1, 1);
    write(store, [&](storage::UnitOfWork& unit) {
        using operations::area_name_setting;
        using operations::area_setting;
        unit.append(storage::Setting{std::string(area_setting), std::string(demo::area_code)});
        unit.append(storage::Setting{std::string(area_name_setting), std::string(demo::area_name)});
        for (const auto& institution : area.institutions) add_institution(unit, institution, vault);
        add_agreements(unit, area);
        for (const auto& item : area.catalogue.items()) unit.append(operations::record_of(item));
        for (const auto& policy : area.policies) unit.append(record_of(policy));
        open_funds(unit, year_begin);
    });
    write_codes<storage::Diagnosis>(store, sources.reference / "icd10_yb.csv");
    write_codes<storage::Procedure>(store, sources.reference / "icd9cm3_yb.csv");

    const DemoPeopleWriter writer(vault, area.people, area.settings);
    write(store, [&](storage::UnitOfWork& unit) { writer.add_groups(unit); });
    constexpr std::size_t persons_a_commit = 2000;
    const std::size_t persons = area.people.residents.size();
    for (std::size_t i = 0; i < persons; i += persons_a_commit)
        write(store, [&](storage::UnitOfWork& unit) {
            for (std::size_t k = i; k < std::min(i + persons_a_commit, persons); ++k)
                writer.add(unit, area.people.residents[k]);
        });
}

}  // namespace yibao
