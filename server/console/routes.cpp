#include "console/routes.hpp"

#include <algorithm>
#include <array>

#include "console/at_provider.hpp"
#include "console/handler.hpp"
#include "forms/access.hpp"
#include "forms/agreements.hpp"
#include "forms/backups.hpp"
#include "forms/black_lists.hpp"
#include "forms/card_orders.hpp"
#include "forms/cards.hpp"
#include "forms/catalogue.hpp"
#include "forms/changes.hpp"
#include "forms/declarations.hpp"
#include "forms/desk.hpp"
#include "forms/dictionaries.hpp"
#include "forms/documents.hpp"
#include "forms/employer_accounts.hpp"
#include "forms/employer_splits.hpp"
#include "forms/employers.hpp"
#include "forms/enrolling.hpp"
#include "forms/family.hpp"
#include "forms/households.hpp"
#include "forms/images.hpp"
#include "forms/institutions.hpp"
#include "forms/jobs.hpp"
#include "forms/mappings.hpp"
#include "forms/persons.hpp"
#include "forms/policies.hpp"
#include "forms/policy_drafts.hpp"
#include "forms/policy_trials.hpp"
#include "forms/publications.hpp"
#include "forms/purses.hpp"
#include "forms/search.hpp"
#include "forms/settings.hpp"
#include "forms/settlements.hpp"
#include "forms/sign_on.hpp"
#include "forms/staff.hpp"
#include "forms/trail.hpp"
#include "forms/wages.hpp"
#include "operations/access/first_page.hpp"
#include "operations/access/operators.hpp"
#include "operations/access/organisations.hpp"
#include "operations/access/providing.hpp"
#include "operations/access/roles.hpp"
#include "operations/access/settings.hpp"
#include "operations/access/signing_in.hpp"
#include "operations/access/trail.hpp"
#include "operations/archives/agreements.hpp"
#include "operations/archives/changes.hpp"
#include "operations/archives/declarations.hpp"
#include "operations/archives/employer_accounts.hpp"
#include "operations/archives/employers.hpp"
#include "operations/archives/family.hpp"
#include "operations/archives/household_enrolments.hpp"
#include "operations/archives/households.hpp"
#include "operations/archives/institutions.hpp"
#include "operations/archives/person_batches.hpp"
#include "operations/archives/persons.hpp"
#include "operations/archives/splitting.hpp"
#include "operations/archives/staff.hpp"
#include "operations/call.hpp"
#include "operations/cards/black_lists.hpp"
#include "operations/cards/blocked.hpp"
#include "operations/cards/cards.hpp"
#include "operations/cards/corrections.hpp"
#include "operations/cards/orders.hpp"
#include "operations/catalogue/code_lists.hpp"
#include "operations/catalogue/dictionaries.hpp"
#include "operations/catalogue/editions.hpp"
#include "operations/catalogue/withdrawing.hpp"
#include "operations/mappings/mappings.hpp"
#include "operations/persons/benefits.hpp"
#include "operations/persons/images.hpp"
#include "operations/persons/search.hpp"
#include "operations/persons/sheet.hpp"
#include "operations/policies/checking.hpp"
#include "operations/policies/drafts.hpp"
#include "operations/policies/effects.hpp"
#include "operations/policies/shelf.hpp"
#include "operations/policies/trial.hpp"
#include "operations/printing/printing.hpp"
#include "operations/publications/publications.hpp"
#include "operations/purses/books.hpp"
#include "operations/purses/logs.hpp"
#include "operations/purses/top_ups.hpp"
#include "operations/settlements/listing.hpp"
#include "operations/settlements/reversal.hpp"
#include "operations/settlements/sheet.hpp"
#include "operations/wages/declaring.hpp"
#include "operations/wages/limits.hpp"
#include "operations/wages/listing.hpp"

namespace yibao::console {

namespace {

using namespace operations;  // each route names one

// Where each form is at home.

storage::Buckets at_actor(const Act& act, const auto&) {
    return storage::Buckets::of_id(act.actor.operator_id);
}
/// What is kept everywhere is written in one place, one after the other.
storage::Buckets at_the_centre(const Act&, const auto&) { return storage::Buckets::of(0); }
storage::Buckets at_operator(const Act&, const auto& input) {
    const auto id = id_of(input.operator_id);
    return id ? storage::Buckets::of_id(*id) : storage::Buckets::of(0);
}
/// An insured person's sign-in is made while no other is: nobody gets two.
storage::Buckets at_changed_operator(const Act& act, const forms::ChangeOperator::Input& input) {
    return input.person ? storage::Buckets::all() : at_operator(act, input);
}
storage::Buckets at_new_operator(const Act& act, const forms::AddOperator::Input& input) {
    if (input.person) return storage::Buckets::all();
    return storage::Buckets::of(bucket_of_operator(act.agency.vault(), input.username));
}

storage::Buckets at_declaration(const Act&, const auto& input) {
    const auto id = id_of(input.declaration);
    return id ? storage::Buckets::of_id(*id) : storage::Buckets::of(0);
}
storage::Buckets at_new_employer(const Act&, const forms::RegisterEmployer::Input& input) {
    return storage::Buckets::of(bucket_of_employer(input.uscc));
}
storage::Buckets at_employer(const Act&, const auto& input) {
    return storage::Buckets::home(id_of(input.employer).value_or(0));
}
/// With its people, who are at home everywhere.
storage::Buckets at_every_home(const Act&, const auto&) { return storage::Buckets::all(); }
storage::Buckets at_new_person(const Act& act, const forms::RegisterPerson::Input& input) {
    return storage::Buckets::of(bucket_of_person(act.agency, input.entry));
}
storage::Buckets at_person(const Act&, const auto& input) {
    const auto id = id_of(input.person);
    return id ? storage::Buckets::home(*id) : storage::Buckets::of(0);
}

storage::Buckets at_card(const Act&, const auto& input) {
    return storage::Buckets::of_id(id_of(input.card).value_or(0));
}
storage::Buckets at_log(const Act&, const forms::DecideLog::Input& input) {
    return storage::Buckets::of_id(id_of(input.log).value_or(0));
}

storage::Buckets at_new_household(const Act&, const forms::RegisterHousehold::Input& input) {
    return storage::Buckets::home(id_of(input.head).value_or(0));
}
storage::Buckets at_household(const Act&, const auto& input) {
    return storage::Buckets::home(id_of(input.household).value_or(0));
}
/// Of two households that take in one person at a time, one has to wait for the other: at the person's.
storage::Buckets at_household_and_person(const Act&, const auto& input) {
    return storage::Buckets::homes(id_of(input.household).value_or(0),
                                   id_of(input.person).value_or(0));
}

FirstPassword first_password_of(storage::Store&, const Act&, const auto&) {
    return FirstPassword::make();
}

/// The one form of somebody who is not signed in yet.
Answer run_sign_in(storage::Store& store, const Act& act, const wire::Value& source) {
    const auto input = forms::read<forms::SignIn::Input>(source);
    if (!input) return input.refusal();
    const TriedPassword tried = try_password(store, *input);
    const auto homes =
        tried.operator_id ? storage::Buckets::of_id(*tried.operator_id) : storage::Buckets::of(0);
    const Actor nobody;
    const Act trying{act.agency, nobody, act.origin, act.now, act.trail};
    auto opened = write_and_record<Opened>(
        store, trying, forms::SignIn::act, homes,
        [&](storage::UnitOfWork& unit) { return sign_in(unit, trying, *input, tried); });
    if (!opened) return opened.refusal();
    return Answered{forms::write(opened->me), opened->token};
}

Answer run_sign_out(storage::Store& store, const Act& act, const wire::Value& source) {
    auto answer =
        run_writing<forms::SignOut, &sign_out, &at_actor<forms::Nothing>>(store, act, source);
    if (answer) answer->cookie = "-";
    return answer;
}

/// What was entered, read again; a view of `content`.
wire::Json parsed(const std::string& content) {
    auto json = wire::Json::parse(content);
    ensure(static_cast<bool>(json), "what was entered is JSON");
    return *std::move(json);
}

const Declared& declared_of(const storage::Declaration& declaration) {
    const Route* const route = route_of(declaration.act);
    ensure(route != nullptr && route->declared != nullptr,
           "a declaration is of a form that declares");
    return *route->declared;
}

Answer run_get_declaration(storage::Store& store, const Act& act, const wire::Value& source) {
    const auto input = forms::read<forms::DeclarationKey>(source);
    if (!input) return input.refusal();
    const auto found = store.read(
        [&](storage::Reader& reader) { return declaration_of(reader, act, input->declaration); });
    if (!found) return found.refusal();
    const std::string content = content_of(act.agency, *found);
    const forms::GetDeclaration::Output output{row_of(act.agency, *found),
                                               declared_of(*found).masked(parsed(content).root()),
                                               may_review(act, *found) ? "1" : "0"};
    return Answered{forms::write(output), ""};
}

/// What an edition of items or codes that was entered, or a version that is to be taken back, would
/// change.
Answer run_compare_declared(storage::Store& store, const Act& act, const wire::Value& source,
                            Progress& progress) {
    const auto input = forms::read<forms::CompareDeclaredItems::Input>(source);
    if (!input) return input.refusal();
    return answered(store.read([&](storage::Reader& reader) -> Result<forms::CompareItems::Output> {
        const auto found = declaration_of(reader, act, input->declaration);
        if (!found) return found.refusal();
        const bool taken_back = found->act == forms::WithdrawItem::act;
        const bool of_codes = found->act == forms::ImportCodes::act;
        if (!taken_back && !of_codes && found->act != forms::ImportItems::act)
            return Refusal{"declaration.unknown", "这个申报（declaration）不是目录新版"};
        const std::string content = content_of(act.agency, *found);
        const wire::Json entered = parsed(content);
        if (taken_back)
            return with_input<forms::WithdrawItem::Input>(
                entered.root(), [&](const auto& withdrawal) {
                    return compare_withdrawal(reader, act, withdrawal);
                });
        if (of_codes)
            return with_input<forms::ImportCodes::Input>(entered.root(), [&](const auto& edition) {
                return compare_code_edition(reader, act, edition, input->shown, progress);
            });
        return with_input<forms::ImportItems::Input>(entered.root(), [&](const auto& edition) {
            return compare_edition(reader, act, edition, input->shown, progress);
        });
    }));
}

/// What the wages that were entered would count as.
Answer run_weigh_declared(storage::Store& store, const Act& act, const wire::Value& source,
                          Progress& progress) {
    const auto input = forms::read<forms::DeclarationKey>(source);
    if (!input) return input.refusal();
    return answered(
        store.read([&](storage::Reader& reader) -> Result<forms::WeighWageBases::Output> {
            const auto found = declaration_of(reader, act, input->declaration);
            if (!found) return found.refusal();
            if (found->act != forms::DeclareWageBases::act)
                return Refusal{"declaration.unknown", "这个申报（declaration）不是缴费基数申报"};
            const std::string content = content_of(act.agency, *found);
            const wire::Json entered = parsed(content);
            return with_input<forms::DeclareWageBases::Input>(
                entered.root(),
                [&](const auto& wages) { return weigh_wage_bases(reader, act, wages, progress); });
        }));
}

/// The operation behind what was entered runs in the same unit of work as the review.
Answer run_review(storage::Store& store, const Act& act, const wire::Value& source,
                  Progress& progress) {
    const auto input = forms::read<forms::ReviewDeclaration::Input>(source);
    if (!input) return input.refusal();
    const auto found = store.read(
        [&](storage::Reader& reader) { return declaration_of(reader, act, input->declaration); });
    if (!found) return found.refusal();
    const Declared& declared = declared_of(*found);
    const std::string content = content_of(act.agency, *found);
    const wire::Json entered = parsed(content);
    return answered(write_and_record<forms::DeclarationRow>(
        store, act, forms::ReviewDeclaration::act, declared.homes(act, entered.root()),
        [&](storage::UnitOfWork& unit) {
            return unless_called_off(progress, review_declaration(unit, act, *input, [&] {
                                         return declared.carry_out(unit, act, entered.root(),
                                                                   progress);
                                     }));
        }));
}

/// Asks the store for nothing but who prints.
Answer run_print_list(storage::Store& store, const Act& act, const wire::Value& source) {
    const auto input = forms::read<forms::PrintList::Input>(source);
    if (!input) return input.refusal();
    return answered(print_list(store, act, *input));
}

constexpr Route follow_job_route() {
    Route made = here<forms::FollowJob, &run_follow_job>;
    made.streams = true;
    return made;
}

const std::array all_routes{
    route<forms::SignIn, &run_sign_in, true>(),
    route<forms::SignOut, &run_sign_out, true>(),
    needs_provider<forms::DescribeProvider, &describe_provider, false>,
    needs_provider<forms::BeginSignOn, &begin_sign_on, true>,
    needs_provider<forms::FinishSignOn, &finish_sign_on, true>,
    needs_provider<forms::ConfirmSignOn, &confirm_sign_on, true>,
    needs_provider<forms::LeaveProvider, &leave_provider, false>,
    needs_provider<forms::GetOperatorLink, &get_link, false>,
    needs_provider<forms::LinkOperator, &link, true>,
    finds_and_writes<forms::UnlinkOperator, &unlink_operator, &homes_of_unlink>,
    reads<forms::WhoAmI, &who_am_i>,
    prepares<forms::ChangePassword, &prepare_change, &change_password, &at_actor>,
    reads<forms::BeginSecondFactor, &begin_second_factor>,
    writes<forms::ConfirmSecondFactor, &confirm_second_factor, &at_actor>,
    reads<forms::ListSessions, &list_sessions>,
    writes<forms::EndSession, &end_session, &at_actor>,
    reads<forms::FindDesk, &find_desk>,
    reads<forms::ListPublications, &list_publications>,
    reads<forms::GetPublication, &get_publication>,
    writes<forms::PublishNotice, &publish_notice, &at_the_centre>,
    writes<forms::PublishPaper, &publish_paper, &at_the_centre>,
    writes<forms::WithdrawPublication, &withdraw_publication, &at_the_centre>,
    writes<forms::SignForPublication, &sign_for_publication, &at_the_centre>,
    reads<forms::ListReceipts, &list_receipts>,
    reads<forms::ListOrganisations, &list_organisations>,
    writes<forms::AddOrganisation, &add_organisation, &at_the_centre>,
    writes<forms::ChangeOrganisation, &change_organisation, &at_the_centre>,
    reads<forms::ListFunctions, &list_functions>,
    reads<forms::ListRoles, &list_roles>,
    writes<forms::AddRole, &add_role, &at_the_centre>,
    writes<forms::ChangeRole, &change_role, &at_the_centre>,
    reads<forms::ListOperators, &list_operators>,
    reads<forms::GetOperator, &get_operator>,
    prepares<forms::AddOperator, &first_password_of<forms::AddOperator::Input>, &add_operator,
             &at_new_operator>,
    writes<forms::ChangeOperator, &change_operator, &at_changed_operator>,
    prepares<forms::ResetOperator, &first_password_of<forms::OperatorKey>, &reset_operator,
             &at_operator>,
    reads<forms::ListTrail, &list_trail>,
    prepares<forms::ExportTrail, &gather_trail, &export_trail, &at_actor>,
    reads<forms::ListSettings, &list_settings>,
    writes<forms::ChangeSetting, &change_setting, &at_the_centre>,
    reads<forms::ListDeclarations, &list_declarations>,
    route<forms::GetDeclaration, &run_get_declaration, false>(),
    writes<forms::WithdrawDeclaration, &withdraw_declaration, &at_declaration>,
    watched_route<forms::ReviewDeclaration, &run_review, true>(),
    reads<forms::ListEmployers, &list_employers>,
    reads<forms::GetEmployer, &get_employer>,
    reads<forms::ListEmployees, &list_employees>,
    declares<forms::RegisterEmployer, &register_employer, &at_new_employer>,
    declares_long<forms::RegisterEmployers, &register_employers, &at_every_home>,
    reads_long<forms::CheckEmployers, &check_employers>,
    declares<forms::ChangeEmployer, &change_employer, &at_every_home>,
    declares<forms::ChangeEmployerState, &change_employer_state, &at_every_home>,
    reads<forms::ListInstitutions, &list_institutions>,
    reads<forms::GetInstitution, &get_institution>,
    declares<forms::RegisterInstitution, &register_institution, &at_the_centre>,
    declares_long<forms::RegisterInstitutions, &register_institutions, &at_the_centre>,
    reads_long<forms::CheckInstitutions, &check_institutions>,
    declares<forms::ChangeInstitution, &change_institution, &at_the_centre>,
    declares<forms::ChangeInstitutionState, &change_institution_state, &at_the_centre>,
    declares<forms::ChangeInstitutionLevel, &change_institution_level, &at_the_centre>,
    reads<forms::ListInstitutionChanges, &list_institution_changes>,
    declares<forms::WithdrawInstitutionChange, &withdraw_institution_change, &at_the_centre>,
    reads<forms::ListAgreements, &list_agreements>,
    declares<forms::AddAgreement, &add_agreement, &at_the_centre>,
    declares<forms::EndAgreement, &end_agreement, &at_the_centre>,
    writes<forms::IssueSecret, &issue_secret, &at_the_centre>,
    declares<forms::RegisterPerson, &register_person, &at_new_person>,
    declares_long<forms::RegisterPersons, &register_persons, &at_every_home>,
    reads_long<forms::CheckPersons, &check_persons>,
    declares<forms::ChangePerson, &change_person, &at_every_home>,
    declares<forms::EnrolPerson, &enrol_person, &at_person>,
    declares<forms::ChangeEnrolment, &change_enrolment, &at_person>,
    declares_long<forms::EnrolPersons, &enrol_persons, &at_every_home>,
    tries_long<forms::CheckEnrolments, &check_enrolments, &at_every_home>,
    declares_long<forms::ChangeEnrolments, &change_enrolments, &at_every_home>,
    tries_long<forms::CheckEnrolmentEvents, &check_enrolment_events, &at_every_home>,
    declares<forms::RecordDeath, &record_death, &at_every_home>,
    declares<forms::SetIdentity, &set_identity, &at_person>,
    declares<forms::LinkFamily, &link_family, &at_every_home>,
    declares<forms::EndFamily, &end_family, &at_every_home>,

    reads<forms::MatchEmployees, &match_employees>,
    reads<forms::CheckEmployees, &check_employees>,
    declares<forms::SplitEmployer, &split_employer, &at_every_home>,
    reads<forms::ListEmployerAccounts, &list_employer_accounts>,
    declares<forms::AddEmployerAccount, &add_employer_account, &at_employer>,
    declares<forms::EndEmployerAccount, &end_employer_account, &at_employer>,
    writes<forms::RevealEmployerAccount, &reveal_employer_account, &at_employer>,
    reads<forms::ListMonthlyChanges, &list_monthly_changes>,
    reads<forms::ListChangedPersons, &list_changed_persons>,
    reads<forms::ListDepartments, &list_departments>,
    declares<forms::EnterDepartments, &enter_departments, &at_the_centre>,
    reads<forms::CheckDepartments, &check_departments>,
    reads<forms::ListStaff, &list_staff>,
    declares<forms::EnterStaff, &enter_staff, &at_the_centre>,
    reads<forms::CheckStaff, &check_staff>,

    reads<forms::ListWageLimits, &list_wage_limits>,
    declares<forms::PublishWageLimits, &publish_wage_limits, &at_the_centre>,
    reads<forms::ListWageBases, &list_wage_bases>,
    declares_long<forms::DeclareWageBases, &declare_wage_bases, &at_employer>,
    reads_long<forms::CheckWageBases, &check_wage_bases>,
    reads_long<forms::WeighWageBases, &weigh_wage_bases>,
    watched_route<forms::WeighDeclaredWages, &run_weigh_declared, false>(),
    reads<forms::ListPersonWages, &list_person_wages>,

    reads<forms::FindHousehold, &find_household>,
    reads<forms::GetHousehold, &get_household>,
    declares<forms::RegisterHousehold, &register_household, &at_new_household>,
    declares<forms::AddMember, &add_member, &at_household_and_person>,
    declares<forms::RemoveMember, &remove_member, &at_household>,
    declares<forms::ChangeHead, &change_head, &at_household>,
    declares<forms::DissolveHousehold, &dissolve_household, &at_household>,
    declares<forms::EnrolHousehold, &enrol_household, &at_every_home>,
    declares_long<forms::EnrolHouseholds, &enrol_households, &at_every_home>,
    reads_long<forms::CheckHouseholds, &check_households>,

    reads<forms::ListCards, &list_cards>,
    reads<forms::GetCard, &get_card>,
    declares<forms::RequestCard, &request_card, &at_person>,
    declares<forms::CancelCard, &cancel_card, &at_every_home>,
    declares<forms::CorrectCard, &correct_card, &at_every_home>,
    finds_and_writes<forms::ReportCard, &report_card, &homes_of_report>,
    reads<forms::ListCardBatches, &list_card_batches>,
    writes<forms::OrderCards, &order_cards, &at_every_home>,
    writes<forms::TakeCardOrder, &take_card_order, &at_the_centre>,
    writes_long<forms::ReturnCards, &return_cards, &at_every_home>,
    reads_long<forms::CheckReturnedCards, &check_returned_cards>,
    reads<forms::ListBlackList, &list_black_list>,
    declares<forms::AddToBlackList, &add_to_black_list, &at_the_centre>,
    declares<forms::LiftFromBlackList, &lift_from_black_list, &at_the_centre>,
    prepares<forms::TakeBlocked, &blocked_since, &take_blocked, &at_the_centre>,
    reads<forms::ListOwnCards, &list_own_cards>,
    finds_and_writes<forms::ReportOwnLoss, &report_own_loss, &homes_of_own_loss>,
    reads<forms::ShowOwnCredential, &show_own_credential>,

    reads<forms::ListWaitingCards, &list_waiting_cards>,
    writes<forms::TakeCardPhotos, &take_card_photos, &at_the_centre>,
    reads<forms::ListImages, &list_images>,
    prepares<forms::AddImage, &prepare_image, &add_image, &at_person>,
    writes<forms::ShowPhoto, &show_photo, &at_person>,
    writes<forms::RevealImage, &reveal_image, &at_person>,
    reads<forms::ListOwnImages, &list_own_images>,
    reads<forms::GetOwnImage, &get_own_image>,

    reads<forms::GetPurses, &get_purses>,
    reads<forms::GetOwnPurses, &get_own_purses>,
    writes<forms::TopUpPurse, &top_up_purse, &at_card>,
    declares<forms::ReturnPurse, &return_purse, &at_card>,
    writes<forms::ImportLogs, &import_logs, &at_every_home>,
    reads<forms::CheckLogs, &check_logs>,
    reads<forms::ListLogs, &list_logs>,
    writes<forms::DecideLog, &decide_log, &at_log>,
    reads<forms::GetPurseBooks, &get_purse_books>,

    reads<forms::ListItems, &list_items>,
    reads<forms::GetItem, &get_item>,
    declares_long<forms::ImportItems, &import_items, &at_the_centre>,
    reads_long<forms::CheckItems, &check_items>,
    reads_long<forms::CompareItems, &compare_items>,
    declares<forms::WithdrawItem, &withdraw_item, &at_the_centre>,
    watched_route<forms::CompareDeclaredItems, &run_compare_declared, false>(),
    reads<forms::ListCodes, &list_codes>,
    declares_long<forms::ImportCodes, &import_codes, &at_the_centre>,
    reads_long<forms::CheckCodes, &check_codes>,
    reads_long<forms::CompareCodes, &compare_codes>,
    reads<forms::ListDictionaries, &list_dictionaries>,
    reads<forms::GetDictionary, &get_dictionary>,

    reads<forms::ListMappings, &list_mappings>,
    writes<forms::EnterMappings, &enter_mappings, &at_the_centre>,
    reads<forms::CheckMappings, &check_mappings>,
    writes<forms::ReviewMappings, &review_mappings, &at_the_centre>,
    writes<forms::EndMapping, &end_mapping, &at_the_centre>,

    reads<forms::ListSettlements, &list_settlements>,
    reads<forms::GetSettlement, &get_settlement>,
    finds_and_writes<forms::ReverseSettlement, &reverse_settlement, &homes_of_reversal>,
    reads<forms::FindPersons, &find_persons>,
    reads<forms::GetPerson, &get_person>,
    reads<forms::GetBenefits, &get_benefits>,
    writes<forms::RevealPerson, &reveal_person, &at_person>,
    reads<forms::Search, &operations::search>,
    reads<forms::GetOwnRecord, &get_own_record>,
    reads<forms::GetOwnBenefits, &get_own_benefits>,
    reads<forms::ListOwnSettlements, &list_own_settlements>,
    reads<forms::GetOwnSettlement, &get_own_settlement>,

    reads<forms::ListPolicies, &list_policies>,
    reads<forms::GetPolicy, &get_policy>,
    reads<forms::CheckPolicy, &check_policy>,
    reads<forms::ListDrafts, &list_drafts>,
    reads<forms::GetDraft, &get_draft>,
    writes<forms::BeginDraft, &begin_draft, &at_the_centre>,
    writes<forms::SaveDraft, &save_draft, &at_the_centre>,
    prepares<forms::SubmitDraft, &check_draft, &submit_draft, &at_the_centre>,
    writes<forms::RecallDraft, &recall_draft, &at_the_centre>,
    writes<forms::DiscardDraft, &discard_draft, &at_the_centre>,
    prepares<forms::ApproveDraft, &check_review, &approve_draft, &at_the_centre>,
    writes<forms::RefuseDraft, &refuse_draft, &at_the_centre>,
    reads_long<forms::EstimateDraft, &estimate_draft>,
    reads<forms::DescribeTrial, &describe_trial>,
    reads<forms::TryPolicy, &try_policy>,

    prepares<forms::PrintSettlement, &make_settlement, &print_settlement, &at_actor>,
    prepares<forms::PrintOwnSettlement, &make_own_settlement, &print_settlement, &at_actor>,
    prepares<forms::PrintCertificate, &make_certificate, &print_certificate, &at_actor>,
    prepares<forms::PrintOwnCertificate, &make_own_certificate, &print_own_certificate, &at_actor>,
    route<forms::PrintList, &run_print_list, false>(),
    here<forms::ListJobs, &run_list_jobs>,
    here<forms::GetJob, &run_get_job>,
    follow_job_route(),
    here<forms::GetJobAnswer, &run_get_job_answer>,
    here<forms::CancelJob, &run_cancel_job>,
    here<forms::ListBackups, &run_list_backups>,
};

/// The parts of a path; in a pattern, a part in braces matches any.
bool matches(std::string_view pattern, std::string_view path,
             std::vector<std::pair<std::string_view, std::string>>& parameters) {
    parameters.clear();
    while (!pattern.empty() && !path.empty()) {
        if (pattern.front() != '/' || path.front() != '/') return false;
        pattern.remove_prefix(1);
        path.remove_prefix(1);
        const std::string_view wanted = pattern.substr(0, pattern.find('/'));
        const std::string_view part = path.substr(0, path.find('/'));
        if (wanted.starts_with('{')) {
            if (part.empty()) return false;
            parameters.emplace_back(wanted.substr(1, wanted.size() - 2), part);
        } else if (wanted != part) {
            return false;
        }
        pattern.remove_prefix(wanted.size());
        path.remove_prefix(part.size());
    }
    return pattern.empty() && path.empty();
}

}  // namespace

std::span<const Route> routes() { return all_routes; }

const Route* route_of(std::string_view act) {
    const auto found = std::ranges::find(all_routes, act, &Route::act);
    return found == all_routes.end() ? nullptr : &*found;
}

storage::TrailEntry trail_head(const Act& act, std::string_view name) {
    storage::TrailEntry head;
    head.at = act.now;
    if (act.actor.operator_id != 0) head.operator_id = act.actor.operator_id;
    head.username = act.actor.username;
    head.organisation = act.actor.organisation;
    head.address = act.origin.address;
    head.request = act.origin.request;
    head.act = name;
    return head;
}

Matched match(forms::Method method, std::string_view path, bool& other_method) {
    other_method = false;
    Matched found;
    for (const Route& route : all_routes) {
        if (!matches(route.to.path, path, found.parameters)) continue;
        if (route.to.method == method) {
            found.route = &route;
            other_method = false;
            return found;
        }
        other_method = true;
    }
    return {};
}

}  // namespace yibao::console
