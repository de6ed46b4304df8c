#include "tests/system/area.hpp"

#include <yaml-cpp/yaml.h>

#include <fstream>
#include <iterator>
#include <ostream>
#include <stdexcept>

#include "adjudication/trial.hpp"
#include "base/code_list.hpp"
#include "catalogue/hospital_grade.hpp"
#include "catalogue/item_codes.hpp"
#include "catalogue/item_words.hpp"
#include "enrolment/codes.hpp"
#include "ledger/seal.hpp"
#include "operations/cards/credentials.hpp"
#include "operations/people.hpp"
#include "storage/records/agency.hpp"
#include "storage/records/all.hpp"
#include "storage/records/benefit.hpp"
#include "storage/records/catalogue.hpp"
#include "storage/records/enrolment.hpp"
#include "storage/records/institution.hpp"
#include "storage/records/journal.hpp"
#include "storage/records/message.hpp"
#include "storage/records/person.hpp"
#include "storage/records/settlement.hpp"
#include "storage/records/visit.hpp"

namespace yibao::system {

namespace {

using storage::UnitOfWork;

[[noreturn]] void fail(const YAML::Node& node, const std::string& what) {
    throw std::runtime_error("line " + std::to_string(node.Mark().line + 1) + ": " + what);
}

/// The code of a title: "在职" is "11".
template <class E>
std::string code_titled(const YAML::Node& node, std::string_view title) {
    for (const auto& row : code_list(E{}))
        if (row.title == title) return std::string(row.code);
    fail(node, std::string(title) + " is in no code list");
}

std::string text(const YAML::Node& map, const char* key, const std::string& otherwise = "") {
    return map[key] ? map[key].as<std::string>() : otherwise;
}

Day day(const YAML::Node& map, const char* key, Day otherwise) {
    if (!map[key]) return otherwise;
    const auto read = Day::parse(map[key].as<std::string>());
    if (!read) fail(map[key], "no day");
    return *read;
}

std::optional<Day> maybe_day(const YAML::Node& map, const char* key) {
    if (!map[key]) return std::nullopt;
    return day(map, key, {});
}

const Day long_ago = Day::of(2020, 1, 1);
const Day usual_birth = Day::of(1980, 5, 1);

template <class Work>
void write(storage::Store& store, Work work) {
    const auto done = store.write(storage::Buckets::all(), [&](UnitOfWork& unit) {
        work(unit);
        return Result<bool>(true);
    });
    if (!done) throw std::runtime_error(done.refusal().message);
}

std::string content_of(const std::filesystem::path& file) {
    std::ifstream in(file);
    return {std::istreambuf_iterator<char>(in), {}};
}

storage::Item item_of(const YAML::Node& facts, const std::string& name) {
    using namespace catalogue;
    const std::string first = text(facts, "先付", "0%");
    const std::string limit = text(facts, "限价");
    catalogue::Item marks;
    marks.restriction.second_line = text(facts, "限二线") == "是";
    marks.restriction.max_days =
        static_cast<std::uint16_t>(std::stoi(text(facts, "支付天数", "0")));
    marks.flags.not_paid_alone = text(facts, "单独不付") == "是";
    return {.code = text(facts, "编号"),
            .start = day(facts, "自", long_ago),
            .name = name,
            .kind = code_titled<ListType>(facts, text(facts, "目录", "西药中成药")),
            .grade = code_titled<ItemClass>(facts, text(facts, "类别")),
            .charge_type = code_titled<ChargeType>(facts, text(facts, "费用")),
            .first_self_pay = Rate::percent(std::stoll(first)),
            .limit_prices = limit.empty() ? "{}"
                                          : "{\"1\":" + limit + "000000,\"2\":" + limit +
                                                "000000,\"3\":" + limit + "000000}",
            .flags = item_words(marks)};
}

storage::PolicyDocument policy_of(const std::filesystem::path& file, const std::string& area) {
    storage::PolicyDocument document{
        .area = area, .file = file.filename().string(), .text = content_of(file)};
    const auto loaded = adjudication::load(document.text, document.file);
    if (!std::holds_alternative<policy::Policy>(loaded))
        throw std::runtime_error(file.string() + " does not load");
    document.start = std::get<policy::Policy>(loaded).versions.front().from;
    const auto digest = ledger::sm3(document.text);
    document.digest = {std::string(digest.bytes.begin(), digest.bytes.end())};
    return document;
}

template <class Map>
const auto& named(const Map& map, const std::string& name) {
    const auto found = map.find(name);
    if (found == map.end()) throw std::runtime_error(name + " is not of this area");
    return found->second;
}

/// What is on file of a person, one entry of `备案`.
storage::Filing filing_of(const YAML::Node& facts, std::int64_t person, std::int64_t id) {
    const std::string kind = text(facts, "种类");
    const bool chronic = kind == "慢特病";
    if (!chronic && kind != "异地长期居住" && kind != "转诊") fail(facts, "no kind: " + kind);
    return {.person = person,
            .id = id,
            .kind = chronic          ? "chronic"
                    : kind == "转诊" ? "referral"
                                     : "off_site",
            .code = text(facts, chronic ? "病种编码" : "区划"),
            .name = text(facts, "病种"),
            .start = day(facts, "自", long_ago),
            .end = maybe_day(facts, "至"),
            .status = "1",
            .detail = "{}"};
}

/// The person as such, and what is shown at the counter: the identity card.
void add_identity(UnitOfWork& unit, const storage::Vault& vault, const Insured& one,
                  const YAML::Node& facts) {
    const storage::PersonalData data{
        .name = one.name, .certificate_type = "01", .certificate_no = one.certificate, .phone = ""};
    unit.insert(
        storage::Person{.id = one.number,
                        .identity_hash = operations::identity_hash(vault, "01", one.certificate),
                        .sealed = vault.seal(data.text(), "person:" + one.psn_no()),
                        .gender = "1",
                        .birth = day(facts, "出生", usual_birth),
                        .nation = "01",
                        .death = maybe_day(facts, "死亡")});
    unit.insert(
        storage::Credential{.hash = operations::credential_hash(vault, "02", one.certificate),
                            .person = one.number,
                            .kind = "02"});
}

storage::Enrolment enrolment_of(const Insured& one, const YAML::Node& facts,
                                const std::string& area) {
    const auto paused = maybe_day(facts, "暂停");
    return {.person = one.number,
            .insurance = one.insurance,
            .start = day(facts, "参保", long_ago),
            .end = maybe_day(facts, "终止"),
            .person_type = code_titled<enrolment::PersonType>(facts, text(facts, "类别")),
            .area = text(facts, "参保地", area),
            .civil_servant = text(facts, "公务员") == "是",
            .status = paused ? "2" : "1",
            .paused = paused,
            .benefits_from = maybe_day(facts, "待遇自")};
}

/// The code of 低保 and the like.
std::string identity_code(const YAML::Node& facts, const std::string& name) {
    for (const auto& row : enrolment::identities)
        if (short_name(row.value) == name) return std::string(row.code);
    fail(facts, name + " is no identity");
}

void open_account(UnitOfWork& unit, std::int64_t person, Money balance) {
    unit.insert(storage::BenefitState{.person = person, .balance = balance});
    if (balance == Money{}) return;
    const auto journal = ledger::Journal::from(
        long_ago, {"opening", person},
        {{ledger::Account::bank("main"), -balance}, {ledger::Account::personal(person), balance}});
    unit.append(bucket_of(person), *journal);
}

}  // namespace

Area::Area(storage::Store& store, const storage::Vault& vault, const std::string& file) {
    const YAML::Node area = YAML::LoadFile(file);
    code_ = text(area["统筹区"], "编号");
    write(store, [&](UnitOfWork& unit) {
        unit.insert(storage::Setting{std::string(operations::area_setting), code_});
        unit.insert(storage::Setting{std::string(operations::area_name_setting),
                                     text(area["统筹区"], "名称")});
        for (const auto& entry : area["机构"]) {
            const auto name = entry.first.as<std::string>();
            const YAML::Node& facts = entry.second;
            const std::string kind =
                code_titled<catalogue::InstitutionType>(facts, text(facts, "类型", "定点医疗机构"));
            const Institution made{.code = text(facts, "编号"),
                                   .name = name,
                                   .paasid = "paas-" + text(facts, "编号"),
                                   .secret = "secret-" + text(facts, "编号"),
                                   .pharmacy = kind == "2"};
            unit.insert(storage::Institution{
                .code = made.code,
                .name = name,
                .kind = kind,
                .level =
                    code_titled<catalogue::HospitalGrade>(facts, text(facts, "等级", "无等级")),
                .area = text(facts, "区划", code_),
                .status = text(facts, "状态", "1"),
                .paasid = made.paasid,
                .secret = vault.seal(made.secret, "institution:" + made.code)});
            if (const auto closed = maybe_day(facts, "关闭"))
                unit.insert(storage::InstitutionChange{
                    .institution = made.code, .kind = "state", .start = *closed, .value = "3"});
            institutions_.emplace(name, made);
        }
        for (const auto& entry : area["项目"]) {
            const auto name = entry.first.as<std::string>();
            const storage::Item item = item_of(entry.second, name);
            items_.emplace(name, Item{item.code, name});
            unit.insert(item);
        }
        for (const auto& entry : area["诊断"])
            unit.insert(storage::Diagnosis{.code = entry.first.as<std::string>(),
                                           .start = Day::of(2000, 1, 1),
                                           .end = {},
                                           .name = entry.second.as<std::string>()});
        for (const auto& entry : std::filesystem::directory_iterator(text(area["统筹区"], "政策")))
            if (entry.path().extension() == ".yaml") unit.insert(policy_of(entry.path(), code_));
    });
}

void Area::add_persons(storage::Store& store, const storage::Vault& vault,
                       const YAML::Node& persons) {
    const auto known = persons_;
    write(store, [&](UnitOfWork& unit) {
        persons_ = known;  // an operation may run more than once
        for (const auto& entry : persons) {
            const YAML::Node& facts = entry.second;
            const std::int64_t number = 99010000000001 + static_cast<std::int64_t>(persons_.size());
            std::string birth = day(facts, "出生", usual_birth).text();
            std::erase(birth, '-');
            const Insured one{
                .number = number,
                .name = entry.first.as<std::string>(),
                .certificate = "990101" + birth + std::to_string(number).substr(10, 4),
                .insurance = code_titled<enrolment::Insurance>(facts, text(facts, "险种"))};
            add_identity(unit, vault, one, facts);
            unit.insert(enrolment_of(one, facts, code_));
            if (const std::string identity = text(facts, "身份"); !identity.empty())
                unit.insert(storage::SpecialIdentity{
                    .person = number, .kind = identity_code(facts, identity), .start = long_ago});
            std::int64_t filed = 0;
            for (const auto& filing : facts["备案"])
                unit.insert(filing_of(filing, number, number * 100 + ++filed));
            if (facts["账户"]) {
                const auto balance = Money::parse(text(facts, "账户"));
                if (!balance) fail(facts, "no amount");
                open_account(unit, number, *balance);
            }
            if (const std::string owner = text(facts, "共济"); !owner.empty())
                unit.insert(storage::FamilyLink{
                    .person = number, .owner = person(owner).number, .start = long_ago});
            persons_.emplace(one.name, one);
        }
    });
}

const Institution& Area::institution(const std::string& name) const {
    return named(institutions_, name);
}
const Insured& Area::person(const std::string& name) const { return named(persons_, name); }
const Item& Area::item(const std::string& name) const { return named(items_, name); }

std::string Area::account_name(const std::string& account) const {
    for (const auto& [name, one] : persons_)
        if (account == "account:" + one.psn_no()) return "账户 " + name;
    for (const auto& [name, one] : institutions_)
        if (account == "institution:" + one.code) return "机构 " + name;
    if (account.starts_with("fund:")) return "基金 " + account.substr(5, account.rfind(':') - 5);
    return account;
}

StoreFolder::StoreFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "yibao-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no folder for a store");
    path_ = pattern;
    storage::Vault::create(key());
}

StoreFolder::~StoreFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

Area make_area(const StoreFolder& folder, const std::string& persons_yaml) {
    return make_area(folder, folder.url(), persons_yaml);
}

Area make_area(const StoreFolder& folder, const std::string& url, const std::string& persons_yaml) {
    const auto vault = folder.vault();
    const auto store = storage::open_store(*storage::StoreUrl::from(url), {.create = true});
    Area area(*store, vault, "tests/scenarios/area.yaml");
    area.add_persons(*store, vault, YAML::Load(persons_yaml));
    return area;
}

Books Books::of(storage::Store& store) {
    return store.read([](storage::Reader& reader) {
        Books books;
        const auto count = [&]<class R>(std::int64_t& number, const R*) {
            reader.each<R>([&](const R&) { ++number; });
        };
        count(books.visits, static_cast<const storage::Visit*>(nullptr));
        count(books.batches, static_cast<const storage::ChargeBatch*>(nullptr));
        count(books.settlements, static_cast<const storage::Settlement*>(nullptr));
        count(books.journals, static_cast<const storage::JournalRow*>(nullptr));
        count(books.messages, static_cast<const storage::Message*>(nullptr));
        reader.each<storage::BenefitState>([&](const storage::BenefitState& state) {
            books.states += std::to_string(state.person) + ' ' + state.balance.text() + ' ' +
                            state.accumulators + '\n';
        });
        return books;
    });
}

std::ostream& operator<<(std::ostream& out, const Books& books) {
    return out << books.visits << " visits, " << books.batches << " batches, " << books.settlements
               << " settlements, " << books.journals << " journals, " << books.messages
               << " messages\n"
               << books.states;
}

}  // namespace yibao::system
