#include <fmt/format.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "operations/test_agency.hpp"
#include "operations/test_messages.hpp"

namespace yibao::operations {
namespace {

using Agent = TestAgency;

constexpr std::int64_t person = Agent::employee;
const std::string nobody = "4711";

/// A message, and why it is refused.
struct Case {
    std::string code;
    std::string infno;
    std::string input;
    std::string institution = Agent::hospital;
};

class Refusals : public testing::Test {
protected:
    /// Each refusal has its code and a text for the cashier, and leaves no trace.
    void expect(const std::vector<Case>& cases) {
        for (const Case& one : cases) {
            const std::string counts = agency.counts();
            const Said said = agency.say(one.institution, one.infno, one.input);
            EXPECT_EQ(said.code(), one.code) << one.infno << " " << one.input << "\n" << said.body;
            if (said.accepted()) continue;
            EXPECT_EQ(said.at("infcode"), "-1");
            EXPECT_NE(said.at("err_msg").find("[" + one.code + "]"), std::string::npos);
            EXPECT_EQ(agency.counts(), counts) << one.infno << " " << one.code;
        }
    }
    Said done(const std::string& infno, const std::string& input,
              const std::string& institution = Agent::hospital) {
        Said said = agency.say(institution, infno, input);
        EXPECT_TRUE(said.accepted()) << infno << " " << said.body;
        return said;
    }
    std::string registered() {
        return done("2201", registration(person)).at("output.data.mdtrt_id");
    }
    std::string admitted() { return done("2401", admission(person)).at("output.result.mdtrt_id"); }
    static std::string of_visit(const std::string& visit, Changes more = {}) {
        more.insert({{"mdtrt_id", visit}, {"psn_no", std::to_string(person)}});
        return keys(more);
    }
    static std::string one_line(const std::string& visit, const Line& line,
                                const std::string& batch = "B9") {
        return charges(person, visit, batch, {line});
    }

    TestAgency agency;
};

TEST_F(Refusals, OfTheSender) {
    const auto bill = purchase(person, {{"1"}});
    expect({{"institution.suspended", "2102", bill, Agent::suspended},
            {"institution.closed", "2102", bill, Agent::closed},
            {"institution.kind", "2102", bill},
            {"institution.kind", "2401", admission(person), Agent::pharmacy},
            {"wire.transaction", "9999", bill}});
    EXPECT_EQ(agency
                  .say(Agent::hospital, "2001",
                       keys({{"psn_no", std::to_string(person)},
                             {"insutype", "310"},
                             {"fixmedins_code", Agent::other_hospital},
                             {"med_type", "11"},
                             {"begntime", "2025-06-10"}}))
                  .code(),
              "institution.other");
}

TEST_F(Refusals, OfThePerson) {
    const auto ask = [](const std::string& type, const std::string& number, Changes more = {}) {
        more.insert({{"mdtrt_cert_type", type}, {"mdtrt_cert_no", number}});
        return keys(more);
    };
    const std::string card = fmt::format("CARD{}", person);
    expect({{"person.unknown", "1101", ask("03", "CARD0")},
            {"person.unknown", "1101", ask("02", "110101199001010000")},
            {"person.credential_expired", "1101", ask("01", fmt::format("OLD{}", person))},
            {"person.mismatch", "1101", ask("03", card, {{"psn_name", "别人"}})},
            {"person.mismatch", "1101", ask("03", card, {{"certno", "X"}})},
            {"enrolment.deceased", "1101", ask("03", fmt::format("CARD{}", Agent::deceased))},
            {"person.unknown", "2201", registration(4711)},
            {"person.unknown", "2201", registration(person, {{"psn_no", "abc"}})},
            {"person.credential", "2201", registration(person, {{"mdtrt_cert_no", "CARD1"}})},
            {"person.credential", "2201",
             registration(person, {{"mdtrt_cert_type", "02"}, {"mdtrt_cert_no", "1"}})},
            {"person.credential_expired", "2201",
             registration(person, {{"mdtrt_cert_type", "01"},
                                   {"mdtrt_cert_no", fmt::format("OLD{}", person)}})},
            {"person.certificate", "2102", purchase(person, {{"1"}}, {{"certno", "1"}}),
             Agent::pharmacy}});
}

TEST_F(Refusals, OfTheEnrolment) {
    expect({{"enrolment.deceased", "2201", registration(Agent::deceased)},
            {"enrolment.none", "2201", registration(Agent::uninsured)},
            {"enrolment.paused", "2201", registration(Agent::paused)},
            {"enrolment.waiting", "2201", registration(Agent::waiting)},
            {"enrolment.ended", "2201", registration(Agent::ended)},
            {"enrolment.not_yet", "2201", registration(person, {{"begntime", "2019-12-31"}})},
            {"enrolment.other_insurance", "2201", registration(person, {{"insutype", "390"}})},
            {"enrolment.no_filing", "2102",
             purchase(person, {{"1"}}, {{"med_type", "14"}, {"dise_codg", "M03900"}}),
             Agent::pharmacy},
            {"enrolment.filing_expired", "2102",
             purchase(Agent::chronic, {{"1"}}, {{"med_type", "14"}, {"dise_codg", "M01600"}}),
             Agent::pharmacy}});
    agency.insured_area = "990100";
    expect({{"enrolment.other_area", "2201", registration(Agent::elsewhere)}});
    agency.insured_area = "990200";
    EXPECT_TRUE(agency.say(Agent::hospital, "2201", registration(Agent::elsewhere)).accepted());
}

TEST_F(Refusals, OfAPurchase) {
    const auto at_pharmacy = [](const char* code, const std::string& input) {
        return Case{code, "2102", input, Agent::pharmacy};
    };
    Line wrong{"1"};
    auto price = purchase(person, {wrong});
    price.replace(price.find(R"("pric":100.00)"), 13, R"("pric":90.00)");
    expect({at_pharmacy("bill.line_duplicate", purchase(person, {{"1"}, {"1"}})),
            at_pharmacy("bill.total", purchase(person, {{"1"}}, {{"medfee_sumamt", "99"}})),
            at_pharmacy("bill.sign",
                        purchase(person, {{"1"}, {"2", "A", "50", 1, "2025-06-10", "1"}})),
            at_pharmacy("bill.item_unknown", purchase(person, {{"1", "Z"}})),
            at_pharmacy("bill.amount", price),
            at_pharmacy("visit.future", purchase(person, {{"1"}}, {{"begntime", "2025-06-11"}})),
            at_pharmacy("visit.med_type", purchase(person, {{"1"}}, {{"med_type", "21"}})),
            at_pharmacy("visit.med_type", purchase(person, {{"1"}}, {{"med_type", "1199"}})),
            at_pharmacy("visit.med_type", purchase(person, {{"1"}}, {{"med_type", "11"}})),
            at_pharmacy("visit.med_type", purchase(person, {{"1"}}, {{"med_type", "13"}})),
            at_pharmacy("visit.med_type", purchase(person, {{"1"}}, {{"med_type", "51"}})),
            at_pharmacy("settlement.no_policy", purchase(person, {{"1"}}, {{"med_type", "18"}}))});
}

TEST_F(Refusals, OfAnOutpatientVisit) {
    const std::string visit = registered();
    expect({{"visit.future", "2201", registration(person, {{"begntime", "2025-06-11"}})},
            {"visit.unknown", "2203", outpatient_visit(person, "4711")},
            {"visit.unknown", "2203", outpatient_visit(person, visit), Agent::other_hospital},
            {"visit.other_person", "2203", outpatient_visit(Agent::relative, visit)},
            {"visit.med_type", "2203", outpatient_visit(person, visit, {{"med_type", "21"}})},
            {"visit.med_type", "2203", outpatient_visit(person, visit, {{"med_type", "41"}})},
            {"visit.diagnosis_unknown", "2203",
             outpatient_visit(person, visit, {{"diag_code", "Z99"}})},
            {"visit.kind", "2402", leave(person, visit)},
            {"bill.sign", "2204", one_line(visit, {"1", "A", "1", 1, "2025-06-10", "0"})},
            {"bill.future", "2204", one_line(visit, {"1", "A", "1", 1, "2025-06-11"})},
            {"bill.batch_unknown", "2205", of_visit(visit, {{"chrg_bchno", "B1"}})},
            {"bill.empty", "2207", settlement_request(person, visit, "1")}});
    done("2204", one_line(visit, {"1"}, "B1"));
    expect({{"bill.line_duplicate", "2204", one_line(visit, {"1"}, "B2")},
            {"bill.batch_exists", "2204", one_line(visit, {"2"}, "B1")},
            {"visit.charged", "2202", of_visit(visit, {{"ipt_otp_no", "M1"}})},
            {"bill.total", "2206", settlement_request(person, visit, "99")},
            {"bill.total", "2207", settlement_request(person, visit, "99")},
            {"visit.med_type", "2207",
             settlement_request(person, visit, "100", {{"med_type", "21"}})}});
    done("2207", settlement_request(person, visit, "100"));
    expect({{"bill.settled", "2205", of_visit(visit, {{"chrg_bchno", "B1"}})},
            {"visit.settled", "2202", of_visit(visit, {{"ipt_otp_no", "M1"}})},
            {"visit.med_type_fixed", "2203", outpatient_visit(person, visit, {{"med_type", "13"}})},
            {"visit.med_type_fixed", "2207",
             settlement_request(person, visit, "100", {{"med_type", "13"}})}});
    const std::string gone = registered();
    done("2202", of_visit(gone, {{"ipt_otp_no", "M1"}}));
    expect({{"visit.cancelled", "2203", outpatient_visit(person, gone)}});
    auto mixed = charges(person, visit, "B5", {{"5"}, {"6"}});
    mixed.replace(mixed.rfind(visit), visit.size(), "4711");
    expect({{"bill.mixed", "2204", mixed}});
}

TEST_F(Refusals, OfAStay) {
    expect(
        {{"visit.future", "2401", admission(person, {{"begntime", "2025-06-11"}})},
         {"visit.med_type", "2401", admission(person, {{"med_type", "11"}})},
         {"visit.diagnosis_unknown", "2401", admission(person, {{"dscg_maindiag_code", "Z99"}})},
         {"visit.diagnosis_unknown", "2401", admission(person, {{"diag_code", "Z99"}})},
         {"visit.operation_unknown", "2401", admission(person, {{"oprn_oprt_code", "99.9999"}})}});
    const std::string visit = admitted();
    done("2403", admission(person, {{"diag_code", "J18.901"}, {"oprn_oprt_code", "47.0100"}},
                           "adminfo", visit));
    // That diagnosis ended while the person lay in bed.
    expect({{"visit.diagnosis_unknown", "2402", leave(person, visit, {{"diag_code", "J18.901"}})},
            {"visit.operation_unknown", "2402",
             leave(person, visit, {{"oprn_oprt_code", "99.9999"}})}});
    const Said elsewhere = agency.say(Agent::other_hospital, "2401", admission(person));
    EXPECT_EQ(elsewhere.code(), "visit.in_hospital");
    EXPECT_NE(elsewhere.at("err_msg").find("第一医院"), std::string::npos);
    done("2301", one_line(visit, {"1", "A", "100", 2, "2025-06-02"}));
    const auto back = [&](const Line& line) { return one_line(visit, line); };
    expect({{"visit.in_hospital", "2401", admission(person)},
            {"visit.kind", "2203", outpatient_visit(person, visit)},
            {"visit.not_discharged", "2405", of_visit(visit)},
            {"visit.not_discharged", "2304", settlement_request(person, visit, "100")},
            {"visit.charged", "2404", of_visit(visit)},
            {"visit.future", "2402", leave(person, visit, {{"endtime", "2025-06-11"}})},
            {"visit.end_before_begin", "2402", leave(person, visit, {{"endtime", "2025-05-31"}})},
            {"bill.line_duplicate", "2301", one_line(visit, {"1"})},
            {"bill.return_unknown", "2301", back({"2", "A", "50", 1, "2025-06-02", "7"})},
            {"bill.return_unknown", "2301", back({"2", "B", "50", 1, "2025-06-02", "1"})},
            {"bill.return_excess", "2301", back({"2", "A", "150", 3, "2025-06-02", "1"})},
            {"bill.line_unknown", "2302", of_visit(visit, {{"feedetl_sn", "7"}})}});
    done("2301", back({"2", "A", "50", 1, "2025-06-02", "1"}));
    expect({{"bill.return_excess", "2301", back({"3", "A", "100", 2, "2025-06-02", "1"})},
            {"bill.line_returned", "2302", of_visit(visit, {{"feedetl_sn", "1"}})}});
    done("2304", settlement_request(person, visit, "50", {{"mid_setl_flag", "1"}}));
    expect(
        {{"bill.settled", "2302", of_visit(visit, {{"feedetl_sn", "1"}})},
         {"bill.return_settled", "2301", back({"3", "A", "50", 1, "2025-06-02", "1"})},
         {"bill.line_unknown", "2302", of_visit(visit, {{"feedetl_sn", "0000"}})},
         {"bill.empty", "2304", settlement_request(person, visit, "0", {{"mid_setl_flag", "1"}})},
         {"visit.settled", "2404", of_visit(visit)},
         {"visit.med_type_fixed", "2403",
          admission(person, {{"med_type", "2101"}}, "adminfo", visit)},
         {"visit.begin_fixed", "2403",
          admission(person, {{"begntime", "2025-05-30"}}, "adminfo", visit)}});
}

TEST_F(Refusals, OfADischargedStay) {
    const std::string visit = admitted();
    done("2402", leave(person, visit));
    expect({{"visit.discharged", "2402", leave(person, visit)},
            {"visit.discharged", "2404", of_visit(visit)},
            {"visit.discharged", "2304",
             settlement_request(person, visit, "1", {{"mid_setl_flag", "1"}})},
            {"visit.end_before_begin", "2403",
             admission(person, {{"begntime", "2025-06-10"}}, "adminfo", visit)},
            {"bill.empty", "2304", settlement_request(person, visit, "0")}});
    done("2401", admission(person, {{"begntime", "2025-06-10"}}), Agent::other_hospital);
    expect({{"visit.in_hospital", "2405", of_visit(visit)}});
    done("2301", one_line(visit, {"1", "A", "100", 1, "2025-06-02"}));
    done("2304", settlement_request(person, visit, "100"));
    expect({{"visit.settled", "2402", leave(person, visit)},
            {"visit.settled", "2405", of_visit(visit)},
            {"visit.settled", "2403", admission(person, {}, "adminfo", visit)},
            {"visit.settled", "2301", one_line(visit, {"2"})},
            {"visit.settled", "2303", settlement_request(person, visit, "100")}});
}

TEST_F(Refusals, OfACancellation) {
    const Said settled = done("2102", purchase(person, {{"1"}}), Agent::pharmacy);
    const std::string id = settled.at("output.setlinfo.setl_id");
    const std::string visit = settled.at("output.setlinfo.mdtrt_id");
    const auto key = [&](Changes changes) {
        changes.insert({{"setl_id", id}, {"mdtrt_id", visit}, {"psn_no", std::to_string(person)}});
        return keys(changes);
    };
    const std::string other = std::to_string(Agent::relative);
    for (const char* infno : {"2103", "5203", "5204"})
        expect({{"settlement.unknown", infno, key({{"setl_id", "4711"}}), Agent::pharmacy},
                {"settlement.unknown", infno, key({}), Agent::hospital},
                {"settlement.other_person", infno, key({{"psn_no", other}}), Agent::pharmacy},
                {"settlement.other_visit", infno, key({{"mdtrt_id", "1"}}), Agent::pharmacy}});
    expect({{"settlement.kind", "2208", key({}), Agent::pharmacy},
            {"settlement.kind", "2305", key({}), Agent::pharmacy}});
    done("2103", key({}), Agent::pharmacy);
    expect({{"settlement.reversed", "2103", key({}), Agent::pharmacy},
            {"settlement.reversed", "5204", key({}), Agent::pharmacy}});
}

std::string text_of(const std::filesystem::path& file) {
    std::ifstream in(file);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// The quoted words of a source that are codes of refusals: "visit.unknown".
std::set<std::string> codes_in(const std::string& source) {
    static const std::set<std::string, std::less<>> subjects{"message", "system",     "institution",
                                                             "person",  "sign_in",    "visit",
                                                             "bill",    "settlement", "reversal"};
    std::set<std::string> codes;
    for (auto open = source.find('"'); open != std::string::npos;
         open = source.find('"', open + 1)) {
        const auto close = source.find('"', open + 1);
        const std::string_view word = std::string_view(source).substr(open + 1, close - open - 1);
        const auto dot = word.find('.');
        if (dot != word.npos && dot + 1 < word.size() && subjects.contains(word.substr(0, dot)) &&
            word.find_first_not_of("abcdefghijklmnopqrstuvwxyz_", dot + 1) == word.npos)
            codes.emplace(word);
    }
    return codes;
}

/// The page for institutions names every code that an operation may answer.
TEST(RefusalCodes, AreAllInTheInterfacePage) {
    const std::string page = text_of("docs/interface/README.md");
    std::set<std::string> codes;
    for (const char* folder : {"server/operations", "core/settlement"})
        for (const auto& entry : std::filesystem::directory_iterator(folder))
            if (entry.path().extension() == ".cpp" &&
                !entry.path().stem().string().ends_with("_test"))
                codes.merge(codes_in(text_of(entry.path())));
    EXPECT_GT(codes.size(), 40U);
    for (const std::string& one : codes)
        EXPECT_NE(page.find("`" + one + "`"), std::string::npos) << one << " is not in the page";
}

}  // namespace
}  // namespace yibao::operations
