// Our code lists against the dictionary of the interface specification (shared test data): a code
// that both know has one name; what only we know is listed here with its reason.

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "catalogue/fund_type.hpp"
#include "catalogue/hospital_grade.hpp"
#include "catalogue/item_codes.hpp"
#include "catalogue/med_type.hpp"
#include "enrolment/certificate.hpp"
#include "enrolment/codes.hpp"
#include "operations/catalogue/dictionaries.hpp"
#include "wire/kept_codes.hpp"

namespace {

using namespace yibao;

const std::filesystem::path dictionary = "../shared/interface/dict.json";

const std::set<std::string> on_purpose = {
    "med_type 12",           // used nationally for a registration alone
    "med_type 15",           // national: 门诊统筹
    "med_type 16",           // national: 门诊特殊病
    "med_type 21",           // national: 普通住院
    "med_type 23",           // national: 转外诊治住院
    "fund_pay_type 310201",  // recorded in answers: the family's account
    "hosp_lv 01",           "hosp_lv 02", "hosp_lv 03", "hosp_lv 04", "hosp_lv 05",
    "hosp_lv 06",           "hosp_lv 07", "hosp_lv 08", "hosp_lv 09",  // the same with a leading zero
    "psn_type 1105",                       // the dictionary has a slip of the pen: 农名工
    "clr_way 40",           "clr_way 50",  // written shorter
};

template <class E>
void compare(const boost::json::object& lists, const std::string& name) {
    const boost::json::object& values = lists.at(name).at("values").as_object();
    for (const Code<E>& entry : code_list(E{})) {
        const std::string place = name + " " + std::string(entry.code);
        const boost::json::value* known = values.if_contains(entry.code);
        const bool same = known != nullptr && known->at("name").as_string() == entry.title;
        EXPECT_EQ(same, !on_purpose.contains(place)) << place << " " << entry.title;
    }
}

/// Nothing where the specification is not beside this checkout.
boost::json::object specified() {
    std::ifstream in(dictionary);
    if (!in) return {};
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    return boost::json::parse(text).as_object();
}

}  // namespace

TEST(CodeLists, WhatIsKeptUnheldIsToldAsSpecified) {
    const auto lists = specified();
    if (lists.empty()) GTEST_SKIP() << "no ../shared";
    for (const wire::Dictionary& list : wire::kept_dictionaries) {
        const auto& values = lists.at(list.name).at("values").as_object();
        EXPECT_EQ(values.size(), list.codes.size()) << list.name;
        for (const wire::Code& code : list.codes) {
            const auto* known = values.if_contains(code.value);
            ASSERT_NE(known, nullptr) << list.name << " " << code.value;
            EXPECT_EQ(known->at("name").as_string(), code.title) << list.name;
        }
    }
}

TEST(CodeLists, EveryListThatMessagesNameHasItsCodes) {
    for (const auto& one : operations::interface_dictionaries())
        EXPECT_EQ(one.values.empty(), one.name == "dise_type_code") << one.name;
}

TEST(CodeLists, AgreeWithTheSpecification) {
    const auto lists = specified();
    if (lists.empty()) GTEST_SKIP() << "no ../shared: it is not beside this checkout";

    compare<catalogue::ItemClass>(lists, "chrgitm_lv");
    compare<catalogue::ChargeType>(lists, "med_chrgitm_type");
    compare<catalogue::ListType>(lists, "list_type");
    compare<catalogue::Approval>(lists, "hosp_appr_flag");
    compare<catalogue::HospitalGrade>(lists, "hosp_lv");
    compare<catalogue::InstitutionType>(lists, "fixmedins_type");
    compare<catalogue::MedType>(lists, "med_type");
    compare<catalogue::ClearingType>(lists, "clr_type");
    compare<catalogue::ClearingWay>(lists, "clr_way");
    compare<catalogue::FundType>(lists, "fund_pay_type");
    compare<enrolment::Gender>(lists, "gend");
    compare<enrolment::Insurance>(lists, "insutype");
    compare<enrolment::PersonType>(lists, "psn_type");
    compare<enrolment::EnrolmentState>(lists, "psn_insu_stas");
    compare<enrolment::Identity>(lists, "psn_idet_type");
    compare<enrolment::CredentialType>(lists, "mdtrt_cert_type");
    compare<enrolment::CertificateType>(lists, "psn_cert_type");
    compare<enrolment::AccountUse>(lists, "acct_used_flag");
}
