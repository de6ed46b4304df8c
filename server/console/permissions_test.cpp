// Who may use which route.

#include <map>
#include <set>
#include <sstream>

#include "access/role.hpp"
#include "console/test_console.hpp"

namespace yibao::console {
namespace {

// A route that is not here fails the test, and so does a role that may do more or less than it says.
const std::map<std::string, std::string> permitted{
    {"sign_in", "everybody"},
    {"sign_out", "all"},
    {"describe_provider", "everybody"},
    {"begin_sign_on", "everybody"},
    {"finish_sign_on", "everybody"},
    {"confirm_sign_on", "everybody"},
    {"leave_provider", "everybody"},
    {"get_operator_link", "auditor security"},
    {"link_operator", "security"},
    {"unlink_operator", "security"},
    {"who_am_i", "all"},
    {"change_password", "all"},
    {"begin_second_factor", "all"},
    {"confirm_second_factor", "all"},
    {"list_sessions", "all"},
    {"end_session", "all"},
    {"find_desk", "all"},
    {"list_publications", "all"},
    {"get_publication", "all"},
    {"publish_notice", "administrator"},
    {"publish_paper", "policy_officer"},
    {"withdraw_publication", "all"},
    {"sign_for_publication", "all"},
    {"list_receipts", "all"},
    {"list_organisations", "administrator auditor security"},
    {"add_organisation", "administrator"},
    {"change_organisation", "administrator"},
    {"list_functions", "auditor security"},
    {"list_roles", "auditor security"},
    {"add_role", "security"},
    {"change_role", "security"},
    {"list_operators", "auditor security"},
    {"get_operator", "auditor security"},
    {"add_operator", "security"},
    {"change_operator", "security"},
    {"reset_operator", "security"},
    {"list_trail", "auditor"},
    {"export_trail", "auditor"},
    {"list_settings", "administrator auditor"},
    {"change_setting", "administrator"},
    {"list_declarations",
     "auditor clerk employer_clerk institution_clerk policy_approver policy_officer reviewer"},
    {"get_declaration",
     "auditor clerk employer_clerk institution_clerk policy_approver policy_officer reviewer"},
    {"withdraw_declaration",
     "auditor clerk employer_clerk institution_clerk policy_approver policy_officer reviewer"},
    {"review_declaration", "policy_approver reviewer"},
    {"list_employers", "auditor clerk employer_clerk reviewer"},
    {"get_employer", "auditor clerk employer_clerk reviewer"},
    {"list_employees", "auditor clerk employer_clerk reviewer"},
    {"register_employer", "clerk employer_clerk"},
    {"register_employers", "clerk employer_clerk"},
    {"check_employers", "clerk employer_clerk"},
    {"change_employer", "clerk employer_clerk"},
    {"change_employer_state", "clerk employer_clerk"},
    {"list_institutions", "auditor clerk institution_clerk reviewer"},
    {"get_institution", "auditor clerk institution_clerk reviewer"},
    {"register_institution", "clerk institution_clerk"},
    {"register_institutions", "clerk institution_clerk"},
    {"check_institutions", "clerk institution_clerk"},
    {"change_institution", "clerk institution_clerk"},
    {"change_institution_state", "clerk institution_clerk"},
    {"change_institution_level", "clerk institution_clerk"},
    {"list_institution_changes", "auditor clerk institution_clerk reviewer"},
    {"withdraw_institution_change", "clerk institution_clerk"},
    {"list_agreements", "auditor clerk institution_clerk reviewer"},
    {"add_agreement", "clerk institution_clerk"},
    {"end_agreement", "clerk institution_clerk"},
    {"issue_secret", "reviewer"},
    {"register_person", "clerk employer_clerk"},
    {"register_persons", "clerk employer_clerk"},
    {"check_persons", "clerk employer_clerk"},
    {"change_person", "clerk employer_clerk"},
    {"enrol_person", "clerk employer_clerk"},
    {"change_enrolment", "clerk employer_clerk"},
    {"enrol_persons", "clerk employer_clerk"},
    {"check_enrolments", "clerk employer_clerk"},
    {"change_enrolments", "clerk employer_clerk"},
    {"check_enrolment_events", "clerk employer_clerk"},
    {"record_death", "clerk employer_clerk"},
    {"set_identity", "clerk employer_clerk"},
    {"link_family", "clerk insured"},
    {"end_family", "clerk insured"},

    {"match_employees", "auditor clerk employer_clerk reviewer"},
    {"check_employees", "auditor clerk employer_clerk reviewer"},
    {"split_employer", "clerk employer_clerk"},
    {"list_employer_accounts", "auditor clerk employer_clerk reviewer"},
    {"add_employer_account", "clerk employer_clerk"},
    {"end_employer_account", "clerk employer_clerk"},
    {"reveal_employer_account", "clerk reviewer"},
    {"list_monthly_changes", "auditor clerk employer_clerk reviewer"},
    {"list_changed_persons", "auditor clerk employer_clerk reviewer"},
    {"list_departments", "auditor clerk institution_clerk reviewer"},
    {"enter_departments", "clerk institution_clerk"},
    {"check_departments", "clerk institution_clerk"},
    {"list_staff", "auditor clerk institution_clerk reviewer"},
    {"enter_staff", "clerk institution_clerk"},
    {"check_staff", "clerk institution_clerk"},

    {"list_wage_limits", "auditor clerk employer_clerk reviewer"},
    {"publish_wage_limits", "clerk"},
    {"list_wage_bases", "auditor clerk employer_clerk reviewer"},
    {"declare_wage_bases", "clerk employer_clerk"},
    {"check_wage_bases", "clerk employer_clerk"},
    {"weigh_wage_bases", "clerk employer_clerk"},
    {"weigh_declared_wages", "auditor clerk employer_clerk reviewer"},
    {"list_person_wages", "auditor clerk employer_clerk reviewer"},

    {"find_household", "auditor clerk reviewer"},
    {"get_household", "auditor clerk reviewer"},
    {"register_household", "clerk"},
    {"add_member", "clerk"},
    {"remove_member", "clerk"},
    {"change_head", "clerk"},
    {"dissolve_household", "clerk"},
    {"enrol_household", "clerk"},
    {"enrol_households", "clerk"},
    {"check_households", "clerk"},

    {"list_cards", "auditor clerk reviewer"},
    {"get_card", "auditor clerk reviewer"},
    {"request_card", "clerk"},
    {"cancel_card", "clerk"},
    {"correct_card", "clerk"},
    {"report_card", "clerk"},
    {"list_card_batches", "auditor clerk reviewer"},
    {"order_cards", "reviewer"},
    {"take_card_order", "reviewer"},
    {"return_cards", "reviewer"},
    {"check_returned_cards", "reviewer"},
    {"list_black_list", "auditor clerk institution_clerk reviewer"},
    {"add_to_black_list", "clerk"},
    {"lift_from_black_list", "clerk"},
    {"take_blocked", "auditor clerk institution_clerk reviewer"},
    {"list_own_cards", "insured"},
    {"report_own_loss", "insured"},
    {"show_own_credential", "insured"},

    {"list_waiting_cards", "reviewer"},
    {"take_card_photos", "reviewer"},
    {"list_images", "auditor clerk reviewer"},
    {"add_image", "clerk"},
    {"show_photo", "clerk"},
    {"reveal_image", "clerk reviewer"},
    {"list_own_images", "insured"},
    {"get_own_image", "insured"},

    {"get_purses", "auditor clerk reviewer"},
    {"get_own_purses", "insured"},
    {"top_up_purse", "clerk"},
    {"return_purse", "clerk"},
    {"import_logs", "clerk"},
    {"check_logs", "clerk"},
    {"list_logs", "auditor clerk reviewer"},
    {"decide_log", "reviewer"},
    {"get_purse_books", "auditor clerk reviewer"},

    {"list_items", "auditor clerk institution_clerk policy_approver policy_officer reviewer"},
    {"get_item", "auditor clerk institution_clerk policy_approver policy_officer reviewer"},
    {"import_items", "policy_officer"},
    {"check_items", "policy_officer"},
    {"compare_items", "policy_officer"},
    {"withdraw_item", "policy_officer"},
    {"compare_declared_items", "policy_approver"},
    {"list_codes", "auditor clerk institution_clerk policy_approver policy_officer reviewer"},
    {"import_codes", "policy_officer"},
    {"check_codes", "policy_officer"},
    {"compare_codes", "policy_officer"},

    {"list_mappings", "auditor clerk institution_clerk policy_approver policy_officer reviewer"},
    {"enter_mappings", "clerk institution_clerk"},
    {"check_mappings", "clerk institution_clerk"},
    {"review_mappings", "reviewer"},
    {"end_mapping", "clerk institution_clerk"},

    {"list_settlements", "auditor clerk reviewer policy_officer policy_approver institution_clerk"},
    {"get_settlement", "auditor clerk reviewer policy_officer policy_approver institution_clerk"},
    {"reverse_settlement", "reviewer"},
    {"find_persons", "auditor clerk reviewer employer_clerk"},
    {"get_person", "auditor clerk reviewer employer_clerk"},
    {"get_benefits", "auditor clerk reviewer"},
    {"reveal_person", "clerk reviewer"},
    {"search", "all"},
    {"get_own_record", "insured"},
    {"get_own_benefits", "insured"},
    {"list_own_settlements", "insured"},
    {"get_own_settlement", "insured"},

    {"list_policies", "auditor clerk institution_clerk policy_approver policy_officer reviewer"},
    {"get_policy", "auditor clerk institution_clerk policy_approver policy_officer reviewer"},
    {"check_policy", "policy_officer"},
    {"list_drafts", "auditor clerk institution_clerk policy_approver policy_officer reviewer"},
    {"get_draft", "auditor clerk institution_clerk policy_approver policy_officer reviewer"},
    {"begin_draft", "policy_officer"},
    {"save_draft", "policy_officer"},
    {"submit_draft", "policy_officer"},
    {"recall_draft", "policy_officer"},
    {"discard_draft", "policy_officer"},
    {"approve_draft", "policy_approver"},
    {"refuse_draft", "policy_approver"},
    {"estimate_draft", "auditor clerk institution_clerk policy_approver policy_officer reviewer"},
    {"describe_trial", "auditor clerk institution_clerk policy_approver policy_officer reviewer"},
    {"try_policy", "auditor clerk institution_clerk policy_approver policy_officer reviewer"},

    {"print_settlement", "auditor clerk reviewer policy_officer policy_approver institution_clerk"},
    {"print_own_settlement", "insured"},
    {"print_certificate", "auditor clerk reviewer employer_clerk"},
    {"print_own_certificate", "insured"},
    {"print_list", "all"},
    {"list_dictionaries", "administrator auditor"},
    {"get_dictionary", "administrator auditor"},
    {"list_jobs", "all"},
    {"get_job", "all"},
    {"follow_job", "all"},
    {"get_job_answer", "all"},
    {"cancel_job", "all"},
    {"list_backups", "administrator auditor"},
};

TEST_F(ConsoleTest, each_role_may_do_exactly_what_is_listed) {
    std::map<std::string, Browser> browsers;
    for (const auto& role : access::standard_roles()) {
        add("u." + std::string(role.code), std::string(role.code));
        browsers.emplace(role.code, signed_in("u." + std::string(role.code)));
    }
    for (const Route& route : routes()) {
        const auto listed = permitted.find(std::string(route.act));
        ASSERT_NE(listed, permitted.end()) << route.act << " is not listed";
        std::string path(route.to.path);
        for (auto at = path.find('{'); at != std::string::npos; at = path.find('{'))
            path.replace(at, path.find('}') - at + 1, "0");
        std::set<std::string> allowed;
        for (auto& [role, browser] : browsers) {
            if (route.act == "sign_out") continue;  // would end the test
            const Said said = browser.send(std::string(name_of(route.to.method)), path, "{}");
            if (said.code() != "access.denied") allowed.insert(role);
        }
        std::set<std::string> expected;
        if (listed->second == "all" || listed->second == "everybody") {
            if (route.act != "sign_out")
                for (const auto& [role, browser] : browsers) expected.insert(role);
        } else {
            std::istringstream words(listed->second);
            for (std::string word; words >> word;) expected.insert(word);
        }
        EXPECT_EQ(allowed, expected) << route.act;
        if (listed->second == "everybody") continue;
        Browser stranger{&*console_};
        EXPECT_EQ(stranger.send(std::string(name_of(route.to.method)), path, "{}").code(),
                  "session.none")
            << route.act;
    }
    EXPECT_EQ(permitted.size(), routes().size());
}

/// A function that guards nothing would promise whoever assigns it what the server does not keep.
TEST(Functions, each_guards_a_route) {
    access::Functions guarding;
    for (const Route& route : routes()) {
        if (!route.to.function) continue;
        guarding.insert(*route.to.function);
        if (route.declared != nullptr) guarding.insert(access::review_of(*route.to.function));
    }
    for (const Code<access::Function>& function : access::functions)
        EXPECT_TRUE(guarding.holds(function.value)) << function.code;
}

}  // namespace
}  // namespace yibao::console
