#include "access/role.hpp"

#include <fmt/format.h>

namespace yibao::access {

namespace {

using enum Function;

/// What one person may not hold two of.
struct Charge {
    std::string_view title;
    Functions functions;
};

const std::array<Charge, 4> charges{{
    {"系统管理", {organisation_manage, setting_manage, notice_publish}},
    {"安全管理", {role_manage, operator_manage}},
    {"审计", {trail_read, trail_export}},
    {"业务办理", {declaration_decide, employer_enter,     employer_review,    person_enter,
                  person_review,      person_reveal,      household_enter,    household_review,
                  family_review,      institution_enter,  institution_review, card_counter,
                  card_enter,         card_review,        card_produce,       black_list_enter,
                  black_list_review,  settlement_reverse, catalogue_enter,    catalogue_review,
                  mapping_enter,      mapping_review,     policy_enter,       policy_review,
                  paper_publish,      wage_enter,         wage_review,        wage_limit_enter,
                  wage_limit_review}},
}};

const Functions in_employers_rooms{own_sessions, declaration_read, employer_read, employer_enter,
                                   person_read,  person_enter,     wage_read,     wage_enter,
                                   card_read,    catalogue_read,   policy_read};
const Functions in_institutions_rooms{own_sessions,      declaration_read, institution_read,
                                      institution_enter, black_list_read,  mapping_enter,
                                      catalogue_read,    policy_read,      settlement_read};
const Functions in_own_rooms{own_sessions, own_record, family_enter};

Functions every_function() {
    Functions all;
    for (const Code<Function>& function : functions) all.insert(function.value);
    return all;
}

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
         {own_sessions, organisation_read, role_read, role_manage, operator_read, operator_manage}},
        {"auditor",
         "审计员",
         {own_sessions, organisation_read, role_read, operator_read, trail_read, trail_export,
          system_read, declaration_read, employer_read, person_read, household_read,
          institution_read, card_read, black_list_read, catalogue_read, policy_read,
          settlement_read, wage_read}},
        {"clerk",
         "业务经办",
         {own_sessions,     declaration_read,  employer_read,  employer_enter,  person_read,
          person_enter,     person_reveal,     household_read, household_enter, family_enter,
          institution_read, institution_enter, card_read,      card_counter,    card_enter,
          black_list_read,  black_list_enter,  catalogue_read, mapping_enter,   policy_read,
          settlement_read,  wage_read,         wage_enter,     wage_limit_enter}},
        {"reviewer",
         "业务复核",
         {own_sessions,     declaration_read, declaration_decide, employer_read,  employer_review,
          person_read,      person_review,    person_reveal,      household_read, household_review,
          family_review,    institution_read, institution_review, card_read,      card_review,
          card_produce,     black_list_read,  black_list_review,  catalogue_read, mapping_review,
          policy_read,      settlement_read,  settlement_reverse, wage_read,      wage_review,
          wage_limit_review}},
        {"policy_officer",
         "政策管理",
         {own_sessions, declaration_read, catalogue_read, catalogue_enter, policy_read,
          policy_enter, paper_publish, settlement_read}},
        {"policy_approver",
         "政策审批",
         {own_sessions, declaration_read, declaration_decide, catalogue_read, catalogue_review,
          policy_read, policy_review, settlement_read}},
        {"employer_clerk",
         "参保单位经办",
         {own_sessions, declaration_read, employer_read, employer_enter, person_read, person_enter,
          wage_read, wage_enter}},
        {"institution_clerk",
         "定点机构经办",
         {own_sessions, declaration_read, institution_read, institution_enter, black_list_read,
          mapping_enter, catalogue_read, policy_read, settlement_read}},
        {"insured", "参保人", {own_sessions, own_record, family_enter}},
    }};
    return roles;
}

std::string conflict_in(const Functions& held) {
    const Charge* found = nullptr;
    for (const Charge& charge : charges) {
        if (!meets(held, charge.functions)) continue;
        if (found != nullptr)
            return fmt::format("{}与{}不能由同一人兼任", found->title, charge.title);
        found = &charge;
    }
    return {};
}

const Functions& functions_for(OrganisationKind kind) {
    static const Functions all = every_function();
    if (kind == OrganisationKind::employer) return in_employers_rooms;
    if (kind == OrganisationKind::institution) return in_institutions_rooms;
    return is_agency(kind) ? all : in_own_rooms;
}

std::string excess_in(OrganisationKind kind, const Functions& held) {
    const Functions& allowed = functions_for(kind);
    for (const Code<Function>& function : functions)
        if (held.holds(function.value) && !allowed.holds(function.value))
            return fmt::format("{}的操作员不能有“{}”权限", title_of(kind), function.title);
    return {};
}

}  // namespace yibao::access
