#include "access/role.hpp"

namespace yibao::access {

namespace {

using enum Function;

const Functions security{role_manage, operator_manage};
const Functions audit{trail_read};
const Functions cases{
    employer_enter,     employer_review,   person_enter,      person_review,
    household_enter,    household_review,  institution_enter, institution_review,
    card_enter,         card_review,       black_list_enter,  black_list_review,
    settlement_reverse, catalogue_enter,   catalogue_review,  mapping_enter,
    mapping_review,     policy_enter,      policy_review,
};

bool meets(const Functions& one, const Functions& other) {
    for (const Code<Function>& function : functions)
        if (one.holds(function.value) && other.holds(function.value)) return true;
    return false;
}

}  // namespace

const std::array<StandardRole, 10>& standard_roles() {
    static const std::array<StandardRole, 10> roles{{
        {"administrator",
         "系统管理员",
         {own_sessions, organisation_read, organisation_manage, system_read, setting_manage,
          notice_publish}},
        {"security",
         "安全管理员",
         {own_sessions, organisation_read, role_read, role_manage, operator_read,
          operator_manage}},
        {"auditor",
         "审计员",
         {own_sessions, organisation_read, role_read, operator_read, trail_read, trail_export,
          system_read, employer_read, person_read, household_read, institution_read, card_read,
          black_list_read, catalogue_read, policy_read, paper_read, settlement_read}},
        {"clerk",
         "业务经办",
         {own_sessions, employer_read, employer_enter, person_read, person_enter, person_reveal,
          household_read, household_enter, institution_read, institution_enter, card_read,
          card_enter, black_list_read, black_list_enter, catalogue_read, mapping_enter,
          policy_read, paper_read, settlement_read}},
        {"reviewer",
         "业务复核",
         {own_sessions, employer_read, employer_review, person_read, person_review, person_reveal,
          household_read, household_review, institution_read, institution_review, card_read,
          card_review, card_produce, black_list_read, black_list_review, catalogue_read,
          mapping_review, policy_read, paper_read, settlement_read, settlement_reverse}},
        {"policy_officer",
         "政策管理",
         {own_sessions, catalogue_read, catalogue_enter, policy_read, policy_enter, paper_read,
          paper_publish, settlement_read}},
        {"policy_approver",
         "政策审批",
         {own_sessions, catalogue_read, catalogue_review, policy_read, policy_review, paper_read,
          settlement_read}},
        {"employer_clerk",
         "参保单位经办",
         {own_sessions, employer_read, employer_enter, person_read, person_enter, paper_read}},
        {"institution_clerk",
         "定点机构经办",
         {own_sessions, institution_read, institution_enter, mapping_enter, catalogue_read,
          policy_read, paper_read, settlement_read}},
        {"insured", "参保人", {own_sessions, own_record}},
    }};
    return roles;
}

std::string_view conflict_in(const Functions& held) {
    if (meets(held, security) && meets(held, audit))
        return "安全管理（操作员、角色维护）与审计（操作日志查询）不能由同一人兼任";
    if (meets(held, security) && meets(held, cases))
        return "安全管理（操作员、角色维护）与业务办理不能由同一人兼任";
    return {};
}

}  // namespace yibao::access
