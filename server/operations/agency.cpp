#include "operations/agency.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <sstream>

#include "adjudication/trial.hpp"
#include "base/ensure.hpp"
#include "operations/catalogue/records.hpp"
#include "storage/records/agency.hpp"
#include "storage/records/black_list.hpp"
#include "storage/records/catalogue.hpp"

namespace yibao::operations {

namespace {

bool take_days(const std::string& value, int& days) {
    constexpr std::int64_t most = 30;
    const auto number = parse_scaled(value, 0);
    if (!number || *number < 0 || *number > most) return false;
    days = static_cast<int>(*number);
    return true;
}

bool take_yuan(const std::string& value, Money& amount) {
    constexpr std::int64_t most = 100'000;
    const auto number = parse_scaled(value, 0);
    if (!number || *number < 0 || *number > most) return false;
    amount = Money::fen(*number * 100);
    return true;
}

bool take_types(const std::string& value, std::vector<catalogue::MedType>& types) {
    types.clear();
    if (value == "none") return true;
    std::istringstream codes(value);
    for (std::string code; codes >> code;) {
        const auto type = from_code<catalogue::MedType>(code);
        if (!type) return false;
        types.push_back(*type);
    }
    return !types.empty();
}

bool take_day(const std::string& value, std::optional<Day>& day) {
    day = value == "none" ? std::nullopt : Day::parse(value);
    return value == "none" || day;
}

constexpr std::string_view days_expected = "0 至 30 的整数（天）";
constexpr std::string_view days_in_english = "a whole number of days from 0 to 30";

constexpr std::string_view yuan_expected = "0 至 100000 的整数（元）；0 表示不开办圈存";
constexpr std::string_view yuan_in_english = "a whole number of yuan from 0 to 100000";

constexpr std::string_view day_expected = "日期，如 2027-01-01；不要求时填 none";
constexpr std::string_view day_in_english = "a day such as 2027-01-01, or none";

constexpr std::array all_rules{
    LocalRule{transfer_days_setting, "转院衔接天数：出院医嘱转院后几天内入院算一次转院", "3",
              days_expected, days_in_english,
              [](const std::string& value, LocalRules& into) {
                  return take_days(value, into.transfer_days);
              }},
    LocalRule{pre_admission_days_setting, "预住院天数：入院前几天的检查可并入住院费用", "0",
              days_expected, days_in_english,
              [](const std::string& value, LocalRules& into) {
                  return take_days(value, into.pre_admission_days);
              }},
    LocalRule{during_stay_setting, "住院期间可另行结算的门诊医疗类别", "1301",
              "医疗类别代码，以空格分隔；都不允许时填 none",
              "codes of med_type with blanks between them, or none",
              [](const std::string& value, LocalRules& into) {
                  return take_types(value, into.during_stay);
              }},
    LocalRule{most_top_up_setting, "圈存单笔上限：一次可从个人账户转入卡钱包的金额", "500",
              yuan_expected, yuan_in_english,
              [](const std::string& value, LocalRules& into) {
                  return take_yuan(value, into.most_top_up);
              }},
    LocalRule{most_in_purse_setting, "卡钱包余额上限", "1000", yuan_expected, yuan_in_english,
              [](const std::string& value, LocalRules& into) {
                  return take_yuan(value, into.most_in_purse);
              }},
    LocalRule{purse_days_setting, "卡钱包退回等待天数：挂失、报损或注销后多少天可退回个人账户",
              "30", days_expected, days_in_english,
              [](const std::string& value, LocalRules& into) {
                  return take_days(value, into.purse_days);
              }},
    LocalRule{mapping_required_setting,
              "目录对照：从哪天起发生的费用须有复核通过的院内编码对照才能上传", "none",
              day_expected, day_in_english,
              [](const std::string& value, LocalRules& into) {
                  return take_day(value, into.mapping_required);
              }},
    LocalRule{agreement_required_setting,
              "服务协议：从哪天起发生的医疗费用须在协议有效期内才能联网结算", "none", day_expected,
              day_in_english,
              [](const std::string& value, LocalRules& into) {
                  return take_day(value, into.agreement_required);
              }},
    LocalRule{second_factor_required_setting,
              "动态口令：经办机构的操作员从哪天起须先绑定才能办理业务", "none", day_expected,
              day_in_english,
              [](const std::string& value, LocalRules& into) {
                  return take_day(value, into.second_factor_required);
              }},
};

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
    agency->policy_editions_ = before.policy_editions_;
    store.read([&](storage::Reader& reader) {
        agency->load_small(reader);
        if (changed.contains(storage::Item::table) || changed.contains(storage::Diagnosis::table) ||
            changed.contains(storage::Procedure::table))
            agency->load_catalogues(reader);
        if (changed.contains(storage::PolicyDocument::table)) agency->load_policies(reader);
    });
    return agency;
}

void Agency::load_small(storage::Reader& reader) {
    load_settings(reader);
    load_institutions(reader);
    access_.load(reader);
    black_lists_.load(reader);
}

bool Agency::depends_on(std::string_view table) {
    const auto tables = {storage::Setting::table,
                         storage::Institution::table,
                         storage::InstitutionChange::table,
                         storage::Agreement::table,
                         storage::Item::table,
                         storage::Diagnosis::table,
                         storage::Procedure::table,
                         storage::PolicyDocument::table,
                         storage::Organisation::table,
                         storage::Role::table,
                         storage::BlackListEntry::table};
    return std::ranges::find(tables, table) != tables.end();
}

void Agency::load_settings(storage::Reader& reader) {
    const auto setting = [&](std::string_view name) {
        const auto found = reader.get<storage::Setting>(std::string(name));
        return found ? found->value : std::string();
    };
    area_ = setting(area_setting);
    area_name_ = setting(area_name_setting);
    for (const LocalRule& rule : all_rules) {
        const std::string value = setting(rule.setting);
        if (!value.empty() && !rule.take(value, rules_))
            throw SettingError(fmt::format("the store's setting {} is \"{}\", not {}", rule.setting,
                                           value, rule.expected_in_english));
    }
}

std::span<const LocalRule> local_rules() { return all_rules; }

void Agency::load_institutions(storage::Reader& reader) {
    reader.each<storage::Institution>([&](const storage::Institution& record) {
        institutions_.emplace(
            record.code, Party{.record = record,
                               .designation = Designation(record),
                               .pharmacy = record.kind == "2",
                               .secret = vault_.open(record.secret, "institution:" + record.code)});
    });
    const auto add = [&](const auto& record) {
        const auto party = institutions_.find(record.institution);
        if (party != institutions_.end()) party->second.designation.add(record);
    };
    reader.each<storage::InstitutionChange>(add);
    reader.each<storage::Agreement>(add);
    for (const auto& [code, party] : institutions_) by_paasid_.emplace(party.record.paasid, &party);
}

void Agency::load_catalogues(storage::Reader& reader) {
    catalogue::Catalogue::Builder items;
    reader.each<storage::Item>([&](const storage::Item& record) {
        if (!record.withdrawn) items.add(item_of(record));
    });
    auto built = std::move(items).build();
    ensure(static_cast<bool>(built), "the stored items were checked when they came in");
    auto catalogues = std::make_shared<Catalogues>();
    catalogues->items = *std::move(built);
    reader.each<storage::Diagnosis>([&](const storage::Diagnosis& record) {
        catalogues->diagnoses.add(record.code, record.start, record.end);
    });
    reader.each<storage::Procedure>([&](const storage::Procedure& record) {
        catalogues->procedures.add(record.code, record.start, record.end);
    });
    catalogues_ = std::move(catalogues);
}

void Agency::load_policies(storage::Reader& reader) {
    std::vector<policy::Policy> policies;
    policy_editions_.clear();
    reader.each<storage::PolicyDocument>([&](const storage::PolicyDocument& document) {
        auto loaded = adjudication::load(document.text, document.file);
        if (const auto* problems = std::get_if<policy::Problems>(&loaded)) {
            std::string all = "the store's policy " + document.file + " does not load";
            for (const policy::Problem& problem : *problems)
                all += "\n  " + problem.text(document.file);
            throw PolicyError(all);
        }
        policies.push_back(std::get<policy::Policy>(std::move(loaded)));
        policy_editions_.emplace(document.file, document.edition);
    });
    auto book = settlement::PolicyBook::from(std::move(policies));
    if (!book) throw PolicyError(book.refusal().message);
    policies_ = std::make_shared<const settlement::PolicyBook>(*std::move(book));
}

PolicyEditions policy_editions_of(storage::Reader& reader, const std::string& area) {
    PolicyEditions editions;
    for (const auto& document : reader.find(storage::PolicyDocument::by_area(), area))
        editions.emplace(document.file, document.edition);
    return editions;
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
