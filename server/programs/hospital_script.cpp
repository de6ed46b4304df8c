#include "programs/hospital_script.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <initializer_list>
#include <stdexcept>
#include <unordered_set>
#include <utility>

#include "base/ensure.hpp"
#include "demo/draw.hpp"
#include "enrolment/entitlement.hpp"

namespace yibao {

namespace {

using demo::InstitutionKind;
using demo::Resident;
using Item = DemoDirectory::Item;

constexpr std::string_view cold = "J06.900";  // 急性上呼吸道感染, where nothing chronic is treated
constexpr std::string_view cold_name = "急性上呼吸道感染";

/// A whole message: the envelope with this input.
MessageTemplate message(std::string_view infno, const std::string& input) {
    return MessageTemplate(fmt::format(
        R"({{"infno":"{}","msgid":"$msgid$","mdtrtarea_admvs":"$care_area$",)"
        R"("insuplc_admdvs":"{}","recer_sys_code":"YIBAO","dev_no":"","dev_safe_info":"",)"
        R"("cainfo":"","signtype":"","infver":"V1.0","opter_type":"1","opter":"demo01",)"
        R"("opter_name":"试验收费员","inf_time":"$now$","fixmedins_code":"$institution$",)"
        R"("fixmedins_name":"$institution_name$","sign_no":"","input":{}}})",
        infno, demo::area_code, input));
}

HospitalStep step(std::string_view infno, const std::string& input) {
    HospitalStep made{infno, {}};
    made.variants.push_back(message(infno, input));
    return made;
}

/// What was prescribed: lines of a bill and their sum.
struct Basket {
    struct Line {
        const Item* item;
        int count;
    };
    std::vector<Line> lines;
    Money total;
};

/// Draws baskets out of demo.json's items.
class Prescriber {
public:
    Prescriber(const std::vector<Item>& items, std::uint64_t seed)
        : items_(items), draw_(seed, 100) {}

    /// `count` lines, each under one of these headings in turn, no more than `dearest` a unit; one
    /// in 25 is not paid (丙类).
    Basket basket(int count, std::initializer_list<std::string_view> headings, Money dearest) {
        Basket basket;
        for (int i = 0; i < count; ++i) {
            const auto heading = headings.begin()[static_cast<std::size_t>(i) % headings.size()];
            const Item& item = pick(heading, draw_.below(25) == 0, dearest);
            const int units = draw_.between(1, 3);
            basket.lines.push_back({&item, units});
            basket.total += Money::fen(item.price.fen() * units);
        }
        return basket;
    }

private:
    const Item& pick(std::string_view heading, bool unpaid, Money dearest) {
        std::vector<const Item*> fitting;
        for (const Item& item : items_)
            if (item.charge_type == heading && item.price <= dearest &&
                (item.item_class == "丙类") == unpaid)
                fitting.push_back(&item);
        if (fitting.empty() && unpaid) return pick(heading, false, dearest);
        if (fitting.empty())
            throw std::runtime_error(
                fmt::format("demo.json: no paid item under the heading {}", heading));
        return *fitting[static_cast<std::size_t>(draw_.below(static_cast<int>(fitting.size())))];
    }

    const std::vector<Item>& items_;
    demo::Draw draw_;
};

/// The rows of a charge upload; `rest` is what the message wants besides the common members.
std::string rows(const Basket& basket, std::string_view when, std::string_view rest,
                 std::size_t from = 0, std::size_t to = SIZE_MAX) {
    std::string text;
    for (std::size_t i = from; i < std::min(to, basket.lines.size()); ++i) {
        const auto& [item, count] = basket.lines[i];
        text += fmt::format(
            R"({}{{"feedetl_sn":"{}","fee_ocur_time":"{}","med_list_codg":"{}",)"
            R"("medins_list_codg":"{}","det_item_fee_sumamt":{},"cnt":{},"pric":{}{}}})",
            i == from ? "" : ",", i + 1, when, item->code, item->code,
            Money::fen(item->price.fen() * count).text(), count, item->price.text(), rest);
    }
    return text;
}

constexpr std::string_view pharmacy_rest = R"(,"rx_circ_flag":"0")";
constexpr std::string_view outpatient_rest =
    R"(,"mdtrt_id":"$visit$","psn_no":"$person$","chrg_bchno":"$number$","rx_circ_flag":"0",)"
    R"("bilg_dept_codg":"D01","bilg_dept_name":"试验内科","bilg_dr_codg":"DR0001",)"
    R"("bilg_dr_name":"试验医生","hosp_appr_flag":"0")";
constexpr std::string_view inpatient_rest =
    R"(,"mdtrt_id":"$visit$","psn_no":"$person$","med_type":"21","bilg_dept_codg":"D01",)"
    R"("bilg_dept_name":"试验内科","bilg_dr_codg":"DR0001","bilg_dr_name":"试验医生",)"
    R"("hosp_appr_flag":"0")";

std::string purchase_input(const Basket& basket) {
    return fmt::format(
        R"({{"druginfo":{{"psn_no":"$person$","mdtrt_cert_type":"$credential_type$",)"
        R"("mdtrt_cert_no":"$credential$","psn_name":"$name$","begntime":"$now$",)"
        R"("medfee_sumamt":{},"insutype":"$insurance$","acct_used_flag":"$account_use$",)"
        R"("med_type":"41"}},"drugdetail":[{}]}})",
        basket.total.text(), rows(basket, "$now$", pharmacy_rest));
}

/// 2201, 2203, 2204, 2206, 2207.
std::vector<HospitalStep> outpatient_steps(const std::vector<Basket>& baskets,
                                           std::string_view med_type) {
    std::vector<HospitalStep> steps;
    steps.push_back(step(
        "2201", R"({"data":{"psn_no":"$person$","insutype":"$insurance$","begntime":"$begin$",)"
                R"("mdtrt_cert_type":"$credential_type$","mdtrt_cert_no":"$credential$",)"
                R"("ipt_otp_no":"$number$","atddr_no":"DR0001","dr_name":"试验医生",)"
                R"("dept_code":"D01","dept_name":"试验内科","caty":"A03"}})"));
    steps.push_back(
        step("2203",
             fmt::format(
                 R"({{"mdtrtinfo":{{"mdtrt_id":"$visit$","psn_no":"$person$","med_type":"{}",)"
                 R"("begntime":"$begin$","dise_codg":"$disease$","dise_name":"$disease_name$"}},)"
                 R"("diseinfo":[{{"diag_type":"1","diag_srt_no":"1","diag_code":"{}",)"
                 R"("diag_name":"{}","diag_dept":"D01","dise_dor_no":"DR0001",)"
                 R"("dise_dor_name":"试验医生","diag_time":"$begin$","vali_flag":"1"}}]}})",
                 med_type, cold, cold_name)));
    HospitalStep upload{"2204", {}};
    HospitalStep trial{"2206", {}};
    HospitalStep settle{"2207", {}};
    for (const Basket& basket : baskets) {
        upload.variants.push_back(message(
            "2204",
            fmt::format(R"({{"feedetail":[{}]}})", rows(basket, "$now$", outpatient_rest))));
        const std::string request =
            fmt::format(R"("psn_no":"$person$","mdtrt_cert_type":"$credential_type$",)"
                        R"("mdtrt_cert_no":"$credential$","med_type":"{}","medfee_sumamt":{},)"
                        R"("psn_setlway":"01","mdtrt_id":"$visit$","insutype":"$insurance$",)"
                        R"("chrg_bchno":"$number$","acct_used_flag":"$account_use$")",
                        med_type, basket.total.text());
        trial.variants.push_back(message("2206", fmt::format(R"({{"data":{{{}}}}})", request)));
        settle.variants.push_back(message(
            "2207",
            fmt::format(R"({{"data":{{{},"fulamt_ownpay_amt":$full_self_pay$,)"
                        R"("overlmt_selfpay":$over_limit$,"preselfpay_amt":$first_self_pay$,)"
                        R"("inscp_scp_amt":$in_scope$}}}})",
                        request)));
    }
    steps.push_back(std::move(upload));
    steps.push_back(std::move(trial));
    steps.push_back(std::move(settle));
    return steps;
}

std::string admission_input() {
    const std::string diagnosis =
        fmt::format(R"("diag_type":"1","maindiag_flag":"1","diag_srt_no":"1","diag_code":"{}",)"
                    R"("diag_name":"{}","diag_dept":"D01","dise_dor_no":"DR0001",)"
                    R"("dise_dor_name":"试验医生","diag_time":"$begin$")",
                    cold, cold_name);
    return fmt::format(
        R"({{"mdtrtinfo":{{"psn_no":"$person$","insutype":"$insurance$","begntime":"$begin$",)"
        R"("mdtrt_cert_type":"$credential_type$","mdtrt_cert_no":"$credential$",)"
        R"("med_type":"21","ipt_no":"$number$","atddr_no":"DR0001","chfpdr_name":"试验医生",)"
        R"("adm_diag_dscr":"{}","adm_dept_codg":"D01","adm_dept_name":"试验内科",)"
        R"("adm_bed":"1","dscg_maindiag_code":"{}","dscg_maindiag_name":"{}"}},)"
        R"("diseinfo":[{{"psn_no":"$person$",{}}}]}})",
        cold_name, cold, cold_name, diagnosis);
}

std::string discharge_input() {
    return fmt::format(
        R"({{"dscginfo":{{"mdtrt_id":"$visit$","psn_no":"$person$","insutype":"$insurance$",)"
        R"("endtime":"$now$","dscg_dept_codg":"D01","dscg_dept_name":"试验内科",)"
        R"("dscg_way":"1"}},"diseinfo":[{{"mdtrt_id":"$visit$","psn_no":"$person$",)"
        R"("diag_type":"1","maindiag_flag":"1","diag_srt_no":"1","diag_code":"{}",)"
        R"("diag_name":"{}","diag_dept":"D01","dise_dor_no":"DR0001",)"
        R"("dise_dor_name":"试验医生","diag_time":"$now$"}}]}})",
        cold, cold_name);
}

/// 2401, 2301 twice, 2402, 2303, 2304.
std::vector<HospitalStep> inpatient_steps(const std::vector<Basket>& baskets) {
    std::vector<HospitalStep> steps;
    steps.push_back(step("2401", admission_input()));
    HospitalStep first{"2301", {}};
    HospitalStep second{"2301", {}};
    HospitalStep trial{"2303", {}};
    HospitalStep settle{"2304", {}};
    for (const Basket& basket : baskets) {
        const std::size_t half = basket.lines.size() / 2;
        first.variants.push_back(
            message("2301", fmt::format(R"({{"feedetail":[{}]}})",
                                        rows(basket, "$begin$", inpatient_rest, 0, half))));
        second.variants.push_back(message(
            "2301",
            fmt::format(R"({{"feedetail":[{}]}})", rows(basket, "$now$", inpatient_rest, half))));
        const std::string request = fmt::format(
            R"({{"data":{{"psn_no":"$person$","mdtrt_cert_type":"$credential_type$",)"
            R"("mdtrt_cert_no":"$credential$","medfee_sumamt":{},"psn_setlway":"01",)"
            R"("mdtrt_id":"$visit$","insutype":"$insurance$","acct_used_flag":"$account_use$",)"
            R"("mid_setl_flag":"0"}}}})",
            basket.total.text());
        trial.variants.push_back(message("2303", request));
        settle.variants.push_back(message("2304", request));
    }
    steps.push_back(std::move(first));
    steps.push_back(std::move(second));
    steps.push_back(step("2402", discharge_input()));
    steps.push_back(std::move(trial));
    steps.push_back(std::move(settle));
    return steps;
}

HospitalPatient patient_of(const Resident& one, const enrolment::Enrolment& held,
                           std::size_t turn) {
    HospitalPatient patient{.number = std::to_string(one.person.number),
                            .name = one.person.name,
                            .insurance = std::string(code_of(held.insurance)),
                            .credential_type = "02",
                            .credential = one.person.certificate,
                            .account_use = one.account ? "1" : "0",
                            .disease = std::string(cold),
                            .disease_name = std::string(cold_name)};
    if (turn % 3 == 1) {
        patient.credential_type = "03";
        patient.credential = one.credentials.social_card;
    } else if (turn % 3 == 2) {
        patient.credential_type = "01";
        patient.credential = one.credentials.e_credential;
    }
    return patient;
}

using Comes = std::function<bool(const Resident&, const enrolment::Enrolment&)>;

/// Who comes, in an order that has nothing to do with their numbers.
class Cast {
public:
    Cast(const DemoDirectory& directory, Day today)
        : people_(demo::make_people(directory.settings)),
          institutions_(demo::make_institutions(directory.settings)),
          today_(today),
          draw_(directory.settings.seed, 101) {
        for (const auto& link : people_.family_links) helped_.insert(link.beneficiary);
    }

    Day today() const { return today_; }

    std::vector<HospitalPatient> patients(const Comes& comes) {
        std::vector<HospitalPatient> chosen;
        for (const Resident& one : people_.residents) {
            const auto held = enrolment::entitlement(
                one.person, {.day = today_, .insurance = {}, .area = demo::area_code});
            if (!held || !comes(one, **held)) continue;
            chosen.push_back(patient_of(one, **held, chosen.size()));
            if (!one.account && helped_.contains(one.person.number))
                chosen.back().account_use = "2";
            for (const auto& filing : one.person.chronic)
                if (filing.period.contains(today_)) {
                    chosen.back().disease = filing.disease;
                    chosen.back().disease_name = filing.disease_name;
                }
        }
        for (std::size_t i = chosen.size(); i > 1; --i)
            std::swap(chosen[i - 1],
                      chosen[static_cast<std::size_t>(draw_.below(static_cast<int>(i)))]);
        return chosen;
    }

    std::vector<demo::Institution> institutions(std::initializer_list<InstitutionKind> kinds,
                                                bool local = true) const {
        std::vector<demo::Institution> chosen;
        for (const demo::Institution& one : institutions_)
            if (!one.closed && (one.area == demo::area_code) == local &&
                std::ranges::find(kinds, one.kind) != kinds.end())
                chosen.push_back(one);
        return chosen;
    }

private:
    demo::People people_;
    std::vector<demo::Institution> institutions_;
    std::unordered_set<std::int64_t> helped_;  // whom a family account helps
    Day today_;
    demo::Draw draw_;
};

std::vector<Basket> baskets(std::size_t count, const std::function<Basket()>& draw) {
    std::vector<Basket> made;
    for (std::size_t i = 0; i < count; ++i) made.push_back(draw());
    return made;
}

bool is_employee(const Resident&, const enrolment::Enrolment& held) {
    return held.insurance == enrolment::Insurance::employee;
}
bool is_anybody(const Resident&, const enrolment::Enrolment&) { return true; }

constexpr std::size_t variety = 32;  // different bills of a kind

HospitalScript pharmacy_script(Cast& cast, Prescriber& prescriber) {
    HospitalScript script{.name = "pharmacy", .weight = 30};
    HospitalStep buy{"2102", {}};
    for (const Basket& basket : baskets(variety, [&] {
             return prescriber.basket(5, {"西药费", "中成药费"}, Money::yuan(120));
         }))
        buy.variants.push_back(message("2102", purchase_input(basket)));
    script.steps.push_back(std::move(buy));
    script.institutions = cast.institutions({InstitutionKind::pharmacy});
    script.patients = cast.patients(is_employee);
    return script;
}

HospitalScript outpatient_script(Cast& cast, Prescriber& prescriber) {
    HospitalScript script{.name = "outpatient", .weight = 20};
    script.steps = outpatient_steps(
        baskets(variety,
                [&] {
                    return prescriber.basket(
                        5, {"诊察费", "化验费", "检查费", "西药费", "中成药费"}, Money::yuan(200));
                }),
        "11");
    script.institutions = cast.institutions(
        {InstitutionKind::tertiary_hospital, InstitutionKind::tertiary_tcm_hospital,
         InstitutionKind::secondary_hospital, InstitutionKind::primary_hospital});
    script.patients = cast.patients(is_anybody);
    return script;
}

HospitalScript village_script(Cast& cast, Prescriber& prescriber) {
    HospitalScript script{.name = "village", .weight = 30};
    script.steps = outpatient_steps(baskets(variety,
                                            [&] {
                                                return prescriber.basket(
                                                    4, {"一般诊疗费", "西药费", "西药费", "治疗费"},
                                                    Money::yuan(30));
                                            }),
                                    "11");
    script.institutions =
        cast.institutions({InstitutionKind::village_clinic, InstitutionKind::township_centre});
    script.patients = cast.patients(is_anybody);
    return script;
}

HospitalScript chronic_script(Cast& cast, Prescriber& prescriber) {
    HospitalScript script{.name = "chronic", .weight = 12};
    script.steps = outpatient_steps(
        baskets(variety,
                [&] {
                    return prescriber.basket(6, {"西药费", "中成药费", "化验费"}, Money::yuan(150));
                }),
        "14");
    script.institutions =
        cast.institutions({InstitutionKind::secondary_hospital, InstitutionKind::community_centre});
    const Day today = cast.today();
    script.patients = cast.patients([today](const Resident& one, const enrolment::Enrolment&) {
        return std::ranges::any_of(one.person.chronic, [today](const auto& filing) {
            return filing.period.contains(today);
        });
    });
    return script;
}

std::vector<HospitalStep> ward_steps(Prescriber& prescriber) {
    return inpatient_steps(baskets(8, [&] {
        return prescriber.basket(200,
                                 {"床位费", "护理费", "西药费", "化验费", "治疗费", "检查费",
                                  "西药费", "中成药费", "卫生材料费", "手术费"},
                                 Money::yuan(800));
    }));
}

HospitalScript inpatient_script(Cast& cast, Prescriber& prescriber) {
    HospitalScript script{.name = "inpatient", .weight = 4, .days = 6};
    script.steps = ward_steps(prescriber);
    script.institutions = cast.institutions(
        {InstitutionKind::tertiary_hospital, InstitutionKind::secondary_hospital});
    script.patients = cast.patients(is_anybody);
    return script;
}

/// In a hospital outside the area, filed or not as it comes.
HospitalScript off_site_script(Cast& cast, Prescriber& prescriber) {
    HospitalScript script{.name = "off_site", .weight = 4, .days = 4};
    script.steps = ward_steps(prescriber);
    script.institutions = cast.institutions({InstitutionKind::tertiary_hospital}, false);
    script.patients = cast.patients([](const Resident& one, const enrolment::Enrolment&) {
        return !one.person.off_site.empty();
    });
    return script;
}

}  // namespace

std::vector<HospitalScript> make_hospital_scripts(const DemoDirectory& directory, Day today) {
    Cast cast(directory, today);
    Prescriber prescriber(directory.items, directory.settings.seed);
    std::vector<HospitalScript> scripts;
    for (const auto make : {village_script, pharmacy_script, outpatient_script, chronic_script,
                            inpatient_script, off_site_script})
        scripts.push_back(make(cast, prescriber));
    for (const HospitalScript& script : scripts)
        ensure(!script.institutions.empty() && !script.patients.empty(),
               "a demonstration has somebody and somewhere for every kind of visit");
    return scripts;
}

std::string demo_purchase_command(const DemoDirectory& directory, const std::string& url) {
    Cast cast(directory, directory.settings.today);
    const demo::Institution pharmacy = cast.institutions({InstitutionKind::pharmacy}).front();
    const auto patients = cast.patients([](const Resident& one, const enrolment::Enrolment& held) {
        return is_employee(one, held) && !held.civil_servant &&
               one.account->balance() >= Money::yuan(1000);
    });
    const Basket basket = Prescriber(directory.items, directory.settings.seed)
                              .basket(5, {"西药费", "中成药费"}, Money::yuan(120));
    SlotValues values;
    values[Slot::msgid] = pharmacy.code + "$(TZ=CST-8 date +%Y%m%d%H%M%S%4N)";
    values[Slot::now] = "$(TZ=CST-8 date '+%F %T')";
    values[Slot::institution] = pharmacy.code;
    values[Slot::institution_name] = pharmacy.name;
    values[Slot::care_area] = pharmacy.area;
    values[Slot::person] = patients.front().number;
    values[Slot::name] = patients.front().name;
    values[Slot::credential_type] = patients.front().credential_type;
    values[Slot::credential] = patients.front().credential;
    values[Slot::insurance] = patients.front().insurance;
    values[Slot::account_use] = "1";
    std::string body;
    message("2102", purchase_input(basket)).write(values, body);
    for (const std::string_view row : {"\"input\"", "\"drugdetail\"", "{\"feedetl_sn\""})
        for (auto at = body.find(row); at != std::string::npos; at = body.find(row, at + 2))
            body.insert(at, "\n");  // so that a person can read it
    return fmt::format(
        "curl -sS {}{} -H 'Content-Type: application/json' --data-binary @- <<END\n{}\nEND\n", url,
        interface_entry, body);
}

}  // namespace yibao
