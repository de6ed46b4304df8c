#include "programs/demo_directory.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <functional>
#include <map>
#include <set>
#include <stdexcept>
#include <system_error>
#include <tuple>

#include "enrolment/entitlement.hpp"

namespace yibao {

namespace {

namespace json = boost::json;
using demo::InstitutionKind;
using demo::Resident;
using enrolment::Identity;
using enrolment::Insurance;

constexpr std::size_t of_each_kind = 10;

json::string text(std::string_view view) { return json::string(view.data(), view.size()); }

/// Everybody of the area on its day, as tests ask for them.
class Chooser {
public:
    explicit Chooser(const DemoArea& area) : area_(area), today_(area.settings.today) {
        for (const auto& link : area.people.family_links)
            helped_.emplace(link.beneficiary, link.owner);
        for (const auto& one : area.people.residents) by_number_.emplace(one.person.number, &one);
    }

    json::object persons() const;
    json::value person(std::int64_t number) const {
        const auto found = by_number_.find(number);
        return found == by_number_.end() ? json::value(nullptr) : written(*found->second);
    }

private:
    using Test = std::function<bool(const Resident&, const enrolment::Enrolment&)>;

    std::string refusal(const Resident& one) const {
        const auto found = held(one);
        return found ? "" : found.refusal().code;
    }
    Result<const enrolment::Enrolment*> held(const Resident& one) const {
        return enrolment::entitlement(one.person,
                                      {.day = today_, .insurance = {}, .area = demo::area_code});
    }
    bool holds(const Resident& one, Identity identity) const {
        return std::ranges::any_of(one.person.identities, [&](const auto& held_one) {
            return held_one.identity == identity && held_one.period.contains(today_);
        });
    }
    bool is_poor(const Resident& one) const {
        return holds(one, Identity::minimum_allowance) || holds(one, Identity::destitute) ||
               holds(one, Identity::low_income);
    }
    bool is_chronic(const Resident& one) const {
        return std::ranges::any_of(
            one.person.chronic, [&](const auto& filing) { return filing.period.contains(today_); });
    }
    bool is_off_site(const Resident& one) const {
        return std::ranges::any_of(one.person.off_site, [&](const auto& filing) {
            return filing.period.contains(today_);
        });
    }
    bool plain(const Resident& one) const {
        return !is_poor(one) && !is_chronic(one) && !is_off_site(one);
    }
    const Resident* helper(const Resident& one) const {
        const auto link = helped_.find(one.person.number);
        return link == helped_.end() ? nullptr : by_number_.at(link->second);
    }

    json::object written(const Resident& one) const;
    json::array first(const Test& test) const;
    json::array refused() const;

    const DemoArea& area_;
    Day today_;
    std::map<std::int64_t, std::int64_t> helped_;
    std::map<std::int64_t, const Resident*> by_number_;
};

json::object Chooser::written(const Resident& one) const {
    const enrolment::Person& person = one.person;
    json::object result{{"psn_no", std::to_string(person.number)},
                        {"psn_name", person.name},
                        {"psn_cert_type", text(code_of(person.certificate_type))},
                        {"certno", person.certificate},
                        {"gend", text(code_of(person.gender))},
                        {"brdy", person.birth.text()},
                        {"card_no", one.credentials.social_card},
                        {"card_sn", one.credentials.card_serial},
                        {"e_credential", one.credentials.e_credential},
                        {"insuplc_admdvs", text(demo::area_code)}};
    if (!person.enrolments.empty()) {
        result["insutype"] = text(code_of(person.enrolments.front().insurance));
        result["psn_type"] = text(code_of(person.enrolments.front().person_type));
        result["cvlserv_flag"] = person.enrolments.front().civil_servant ? "1" : "0";
    }
    if (one.account) result["balance"] = one.account->balance().text();
    json::array identities;
    for (const auto& held_one : person.identities)
        if (held_one.period.contains(today_))
            identities.push_back({{"code", text(code_of(held_one.identity))},
                                  {"name", text(title_of(held_one.identity))}});
    if (!identities.empty()) result["identities"] = identities;
    json::array diseases;
    for (const auto& filing : person.chronic)
        if (filing.period.contains(today_))
            diseases.push_back({{"code", filing.disease}, {"name", filing.disease_name}});
    if (!diseases.empty()) result["diseases"] = diseases;
    json::array areas;
    for (const auto& filing : person.off_site)
        if (filing.period.contains(today_)) areas.push_back(json::value(filing.area));
    if (!areas.empty()) result["off_site_areas"] = areas;
    if (const Resident* owner = helper(one))
        result["family_account"] = {{"psn_no", std::to_string(owner->person.number)},
                                    {"balance", owner->account->balance().text()}};
    return result;
}

json::array Chooser::first(const Test& test) const {
    json::array chosen;
    for (const Resident& one : area_.people.residents) {
        if (chosen.size() == of_each_kind) break;
        const auto enrolment = held(one);
        if (enrolment && test(one, **enrolment)) chosen.push_back(written(one));
    }
    return chosen;
}

/// Ten that are refused, each reason in turn as long as there are some.
json::array Chooser::refused() const {
    std::map<std::string, std::vector<const Resident*>> by_reason;
    for (const Resident& one : area_.people.residents)
        if (const std::string code = refusal(one); !code.empty()) by_reason[code].push_back(&one);
    json::array chosen;
    for (std::size_t turn = 0; turn < of_each_kind; ++turn)
        for (const auto& [code, several] : by_reason) {
            if (chosen.size() == of_each_kind || turn >= several.size()) continue;
            json::object one = written(*several[turn]);
            one["refusal"] = code;
            chosen.push_back(std::move(one));
        }
    return chosen;
}

json::object Chooser::persons() const {
    using enrolment::Enrolment;
    using enrolment::PersonType;
    const auto rich = [](const Resident& one) {
        return one.account && one.account->balance() >= Money::yuan(1000);
    };
    return {
        {"employee", first([&](const Resident& one, const Enrolment& held_one) {
             return held_one.person_type == PersonType::in_service && !held_one.civil_servant &&
                    plain(one) && rich(one);
         })},
        {"retired", first([&](const Resident& one, const Enrolment& held_one) {
             return held_one.person_type == PersonType::retired && !held_one.civil_servant &&
                    plain(one) && rich(one);
         })},
        {"resident", first([&](const Resident& one, const Enrolment& held_one) {
             return held_one.insurance == Insurance::resident && plain(one) &&
                    helper(one) == nullptr;
         })},
        {"poor", first([&](const Resident& one, const Enrolment&) { return is_poor(one); })},
        {"chronic", first([&](const Resident& one, const Enrolment&) { return is_chronic(one); })},
        {"off_site",
         first([&](const Resident& one, const Enrolment&) { return is_off_site(one); })},
        {"civil_servant", first([&](const Resident& one, const Enrolment& held_one) {
             return held_one.civil_servant && plain(one);
         })},
        {"family_account", first([&](const Resident& one, const Enrolment&) {
             const Resident* owner = helper(one);
             return owner != nullptr && rich(*owner) && plain(one);
         })},
        {"refused", refused()},
    };
}

json::object written(const demo::Institution& one) {
    return {{"code", one.code},
            {"name", one.name},
            {"kind", text(title(one.kind))},
            {"type", text(code_of(one.type))},
            {"level", text(code_of(one.grade))},
            {"level_name", text(title_of(one.grade))},
            {"area", one.area},
            {"paasid", one.paasid},
            {"secret", one.secret}};
}

json::object institutions(const DemoArea& area) {
    json::object chosen;
    const auto choose = [&](std::string_view name, const auto& test) {
        const auto found = std::ranges::find_if(area.institutions, test);
        if (found != area.institutions.end()) chosen[text(name)] = written(*found);
    };
    using demo::Institution;
    const auto local = [](InstitutionKind kind) {
        return [kind](const Institution& one) {
            return one.kind == kind && one.area == demo::area_code && !one.closed;
        };
    };
    choose("tertiary", local(InstitutionKind::tertiary_hospital));
    choose("secondary", local(InstitutionKind::secondary_hospital));
    choose("primary", local(InstitutionKind::primary_hospital));
    choose("township", local(InstitutionKind::township_centre));
    choose("village_clinic", local(InstitutionKind::village_clinic));
    choose("pharmacy", local(InstitutionKind::pharmacy));
    choose("off_site_same_province",
           [](const Institution& one) { return one.area == demo::neighbour_code; });
    choose("off_site_other_province", [](const Institution& one) {
        return one.area == demo::abroad_code && one.kind == InstitutionKind::tertiary_hospital;
    });
    choose("closed", [](const Institution& one) { return one.closed.has_value(); });
    return chosen;
}

json::object written(const catalogue::Item& item) {
    const auto limit = item.limits.at(catalogue::HospitalLevel::tertiary);
    return {{"code", text(item.code)},
            {"name", text(item.name)},
            {"unit", text(item.unit)},
            {"list", text(title_of(item.list))},
            {"list_type", text(code_of(item.list))},
            {"class", text(title_of(item.item_class))},
            {"chrgitm_lv", text(code_of(item.item_class))},
            {"charge_type", text(title_of(item.charge_type))},
            {"med_chrgitm_type", text(code_of(item.charge_type))},
            {"price", Money::fen(item.price / 10'000).text()},
            {"first_self_pay", scaled_text(item.first_self_pay.ppm(), 6)},
            {"tertiary_limit",
             limit ? json::value(text(scaled_text(*limit, 6))) : json::value(nullptr)}};
}

/// Up to five of each catalogue, class and heading, from the cheapest upwards: valid on the day,
/// used without restriction, with a price in whole fen.
json::array items(const DemoArea& area) {
    using Kind = std::tuple<catalogue::ListType, catalogue::ItemClass, catalogue::ChargeType>;
    std::map<Kind, std::vector<const catalogue::Item*>> by_kind;
    for (const catalogue::Item& item : area.catalogue.items())
        if (item.valid_on(area.settings.today) && item.restriction.text.empty() &&
            item.price % 10'000 == 0)
            by_kind[{item.list, item.item_class, item.charge_type}].push_back(&item);
    json::array chosen;
    for (auto& [kind, several] : by_kind) {
        std::ranges::sort(several, {}, [](const catalogue::Item* item) {
            return std::pair(item->price, item->code);
        });
        std::set<std::size_t> places;
        for (const std::size_t eighths : {0U, 1U, 2U, 4U, 6U})
            places.insert(several.size() * eighths / 8);
        for (const std::size_t place : places) chosen.push_back(written(*several[place]));
    }
    return chosen;
}

json::array diseases() {
    json::array all;
    for (const auto& disease : demo::chronic_diseases)
        all.push_back({{"code", text(disease.code)},
                       {"name", text(disease.name)},
                       {"diagnosis", text(disease.diagnosis)}});
    return all;
}

std::string member(const json::object& object, const char* name) {
    return json::value_to<std::string>(object.at(name));
}

}  // namespace

std::string demo_directory_text(const DemoArea& area, const std::vector<DemoOperator>& operators,
                                const std::string& base_url) {
    const Chooser chooser(area);
    json::array sign_ins;
    json::value insured;
    for (const DemoOperator& one : operators) {
        if (one.person != 0) insured = chooser.person(one.person);
        sign_ins.push_back({{"role", one.role},
                            {"title", one.title},
                            {"organisation", one.organisation_name},
                            {"username", one.username},
                            {"password", one.password}});
    }
    const json::object all{
        {"base_url", base_url},
        {"entry", "/fsi/api/rsfComIfsService/callService"},
        {"note", "Everything here is invented; the secrets are for this demonstration only."},
        {"area", {{"code", text(demo::area_code)}, {"name", text(demo::area_name)}}},
        {"seed", area.settings.seed},
        {"persons_total", area.settings.persons},
        {"operators", sign_ins},
        {"insured", insured},
        {"made_on", area.settings.today.text()},
        {"institutions", institutions(area)},
        {"persons", chooser.persons()},
        {"items", items(area)},
        {"diseases", diseases()}};
    return json::serialize(all) + "\n";
}

DemoDirectory DemoDirectory::read(const std::filesystem::path& file) {
    const std::string whole = file_text(file);
    try {
        const json::object all = json::parse(whole).as_object();
        DemoDirectory directory;
        directory.base_url = member(all, "base_url");
        directory.settings.seed = json::value_to<std::uint64_t>(all.at("seed"));
        directory.settings.persons = json::value_to<int>(all.at("persons_total"));
        directory.settings.today = Day::parse(member(all, "made_on")).value();
        for (const json::value& value : all.at("items").as_array()) {
            const json::object& one = value.as_object();
            directory.items.push_back({.code = member(one, "code"),
                                       .name = member(one, "name"),
                                       .list = member(one, "list"),
                                       .item_class = member(one, "class"),
                                       .charge_type = member(one, "charge_type"),
                                       .price = Money::parse(member(one, "price")).value()});
        }
        for (const json::value& value : all.at("operators").as_array()) {
            const json::object& one = value.as_object();
            directory.operators.push_back({.role = member(one, "role"),
                                           .title = member(one, "title"),
                                           .organisation_name = member(one, "organisation"),
                                           .username = member(one, "username"),
                                           .password = member(one, "password")});
        }
        return directory;
    } catch (const std::exception& error) {
        throw std::runtime_error(file.string() + ": is not a demo.json: " + error.what());
    }
}

std::string with_base_url(const std::string& directory, const std::string& base_url) {
    json::object all = json::parse(directory).as_object();
    all["base_url"] = base_url;
    return json::serialize(all) + "\n";
}

void write_private(const std::filesystem::path& file, const std::string& contents) {
    const auto fail = [&] {
        throw std::system_error(errno, std::generic_category(), file.string());
    };
    const std::filesystem::path draft = file.string() + ".new";
    const int handle = ::open(draft.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (handle < 0) fail();
    const bool written_whole =
        ::write(handle, contents.data(), contents.size()) == static_cast<ssize_t>(contents.size());
    if (::close(handle) != 0 || !written_whole) fail();
    std::filesystem::rename(draft, file);
}

}  // namespace yibao
