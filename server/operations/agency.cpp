#include "operations/agency.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

#include "adjudication/trial.hpp"
#include "base/ensure.hpp"
#include "catalogue/item_words.hpp"
#include "storage/records/agency.hpp"
#include "storage/records/catalogue.hpp"
#include "wire/json.hpp"

namespace yibao::operations {

namespace {

/// {"3": 1200000}: by level of the hospital, in millionths of a yuan.
catalogue::PriceLimits limits_of(const storage::Item& record) {
    catalogue::PriceLimits limits;
    if (record.limit_prices.empty()) return limits;
    const auto json = wire::Json::parse(record.limit_prices);
    ensure(static_cast<bool>(json), "limit prices are stored as JSON");
    const wire::Value& root = json->root();
    for (const wire::Value* key = root.begin(); key != root.end();) {
        const wire::Value* value = key->next();
        const auto level = from_code<catalogue::HospitalLevel>(key->text);
        const auto price = parse_scaled(value->text, 0);
        if (level && price) limits.by_level[static_cast<std::size_t>(*level)] = price;
        key = value->next();
    }
    return limits;
}

catalogue::Item item_of(const storage::Item& record) {
    catalogue::Item item;
    catalogue::read_item_words(record.flags, item);
    item.code = record.code;
    item.name = record.name;
    item.list = from_code<catalogue::ListType>(record.kind).value_or(catalogue::ListType::other);
    item.item_class =
        from_code<catalogue::ItemClass>(record.grade).value_or(catalogue::ItemClass::c);
    item.charge_type =
        from_code<catalogue::ChargeType>(record.charge_type).value_or(catalogue::ChargeType::other);
    item.first_self_pay = record.first_self_pay;
    item.limits = limits_of(record);
    item.restriction.text = record.restriction;
    item.from = record.start;
    item.to = record.end.value_or(catalogue::forever);
    return item;
}

std::string csv_cell(std::string_view text) {
    std::string cell = "\"";
    for (const char c : text) {
        if (c == '"') cell += '"';
        cell += c;
    }
    return cell + "\"";
}

/// A number of days out of a setting; one that is not there leaves it as it is.
void take_days(std::string_view name, const std::string& text, int& days) {
    if (text.empty()) return;
    constexpr std::int64_t most = 30;
    const auto number = parse_scaled(text, 0);
    if (!number || *number < 0 || *number > most)
        throw SettingError(
            fmt::format("the store's setting {} is \"{}\", not a whole number of days from 0 to {}",
                        name, text, most));
    days = static_cast<int>(*number);
}

void take_types(std::string_view name, const std::string& text,
                std::vector<catalogue::MedType>& types) {
    if (text.empty()) return;
    types.clear();
    if (text == "none") return;
    std::istringstream codes(text);
    for (std::string code; codes >> code;) {
        const auto type = from_code<catalogue::MedType>(code);
        if (!type)
            throw SettingError(
                fmt::format("the store's setting {}: \"{}\" is no med_type code; "
                            "write codes with blanks between them, or none",
                            name, code));
        types.push_back(*type);
    }
}

}  // namespace

std::shared_ptr<const Agency> Agency::load(storage::Store& store, storage::Vault vault) {
    std::shared_ptr<Agency> agency(new Agency(std::move(vault)));
    store.read([&](storage::Reader& reader) {
        agency->load_small(reader);
        agency->load_catalogues(reader);
        agency->load_policies(reader);
    });
    return agency;
}

std::shared_ptr<const Agency> Agency::renew(const Agency& before, storage::Store& store,
                                            storage::Vault vault, const Tables& changed) {
    std::shared_ptr<Agency> agency(new Agency(std::move(vault)));
    agency->catalogues_ = before.catalogues_;
    agency->policies_ = before.policies_;
    store.read([&](storage::Reader& reader) {
        agency->load_small(reader);
        if (changed.contains(storage::Item::table) || changed.contains(storage::Diagnosis::table))
            agency->load_catalogues(reader);
        if (changed.contains(storage::PolicyDocument::table)) agency->load_policies(reader);
    });
    return agency;
}

void Agency::load_small(storage::Reader& reader) {
    load_settings(reader);
    load_institutions(reader);
    access_.load(reader);
}

bool Agency::depends_on(std::string_view table) {
    const auto tables = {
        storage::Setting::table,   storage::Institution::table,    storage::Item::table,
        storage::Diagnosis::table, storage::PolicyDocument::table, storage::Organisation::table,
        storage::Role::table};
    return std::ranges::find(tables, table) != tables.end();
}

void Agency::load_settings(storage::Reader& reader) {
    const auto setting = [&](std::string_view name) {
        const auto found = reader.get<storage::Setting>(std::string(name));
        return found ? found->value : std::string();
    };
    area_ = setting(area_setting);
    area_name_ = setting(area_name_setting);
    take_days(transfer_days_setting, setting(transfer_days_setting), rules_.transfer_days);
    take_days(pre_admission_days_setting, setting(pre_admission_days_setting),
              rules_.pre_admission_days);
    take_types(during_stay_setting, setting(during_stay_setting), rules_.during_stay);
}

void Agency::load_institutions(storage::Reader& reader) {
    reader.each<storage::Institution>([&](const storage::Institution& record) {
        Party party{.record = record, .grade = {}, .pharmacy = record.kind == "2", .secret = {}};
        party.grade = from_code<catalogue::HospitalGrade>(record.level)
                          .value_or(catalogue::HospitalGrade::none);
        party.secret = vault_.open(record.secret, "institution:" + record.code);
        institutions_.emplace(record.code, std::move(party));
    });
    for (const auto& [code, party] : institutions_) by_paasid_.emplace(party.record.paasid, &party);
}

void Agency::load_catalogues(storage::Reader& reader) {
    catalogue::Catalogue::Builder items;
    reader.each<storage::Item>([&](const storage::Item& record) { items.add(item_of(record)); });
    auto built = std::move(items).build();
    ensure(static_cast<bool>(built), "the stored items were checked when they came in");
    auto catalogues = std::make_shared<Catalogues>();
    catalogues->items = *std::move(built);
    std::string csv = "code,name\n";
    reader.each<storage::Diagnosis>([&](const storage::Diagnosis& record) {
        csv += csv_cell(record.code) + "," + csv_cell(record.name) + "\n";
    });
    catalogues->diagnoses = catalogue::CodeBook::from_csv(csv, "diagnosis");
    catalogues_ = std::move(catalogues);
}

void Agency::load_policies(storage::Reader& reader) {
    std::vector<policy::Policy> policies;
    reader.each<storage::PolicyDocument>([&](const storage::PolicyDocument& document) {
        auto loaded = adjudication::load(document.text, document.file);
        if (const auto* problems = std::get_if<policy::Problems>(&loaded)) {
            std::string all = "the store's policy " + document.file + " does not load";
            for (const policy::Problem& problem : *problems)
                all += "\n  " + problem.text(document.file);
            throw PolicyError(all);
        }
        policies.push_back(std::get<policy::Policy>(std::move(loaded)));
    });
    auto book = settlement::PolicyBook::from(std::move(policies));
    if (!book) throw PolicyError(book.refusal().message);
    policies_ = std::make_shared<const settlement::PolicyBook>(*std::move(book));
}

const Party* Agency::institution(std::string_view code) const {
    const auto found = institutions_.find(code);
    return found == institutions_.end() ? nullptr : &found->second;
}

const Party* Agency::by_paasid(std::string_view paasid) const {
    const auto found = by_paasid_.find(paasid);
    return found == by_paasid_.end() ? nullptr : found->second;
}

}  // namespace yibao::operations
