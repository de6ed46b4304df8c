#pragma once

#include "forms/cards.hpp"
#include "operations/act.hpp"
#include "operations/archives/declarations.hpp"
#include "storage/records/card.hpp"

namespace yibao::operations {

// The life of a medical card. All refuse card.unknown or person.unknown, also for what is out of the
// actor's scope, and card.event where it cannot happen to a card that stands as this one.

/// A card of the person, under a fresh id of the person's bucket.
struct NewCard {
    std::int64_t id;
    std::int64_t person;
    std::string number;
    enrolment::CardState state;
    Moment now;
};
storage::Card new_card(const storage::Vault& vault, const NewCard& wanted);

/// Why something happens to a card, for its log.
struct CardNote {
    std::string reason{};
    std::optional<std::int64_t> cause{};  // the card whose event brings it along
};

/// What every change of a card does: the new state, with what else `card` says; its log and the trail;
/// and the credential by which a counter finds it, which there is once it can be shown. Refuses
/// card.event.
Result<storage::Card> move_card(storage::UnitOfWork& unit, const Act& act, storage::Card card,
                                enrolment::CardEvent event, const CardNote& note = {});
/// The same without asking whether the event leads there: a correction leads back.
storage::Card put_card(storage::UnitOfWork& unit, const Act& act, storage::Card card,
                       enrolment::CardEvent event, enrolment::CardState state,
                       const CardNote& note);

/// A card of the actor's scope.
std::optional<storage::Card> visible_card(storage::Reader& reader, const Act& act,
                                          const std::string& number);
/// A current card of the person beside this one.
std::optional<storage::Card> other_current(storage::Reader& reader, const storage::Card& card);

/// The number in full: for the card maker, and of cards that are not to be taken for institutions.
std::string number_of(const Agency& agency, const storage::Card& card);
forms::CardRow card_row(storage::Reader& reader, const Act& act, const storage::Card& card);

Result<forms::ListCards::Output> list_cards(storage::Reader& reader, const Act& act,
                                            const forms::ListCards::Input& input);
Result<forms::GetCard::Output> get_card(storage::Reader& reader, const Act& act,
                                        const forms::CardKey& input);

/// Refuses person.dead, card.exists (one is current already).
Result<Subject> request_card(storage::UnitOfWork& unit, const Act& act,
                             const forms::PersonKey& input);
Result<Subject> cancel_card(storage::UnitOfWork& unit, const Act& act,
                            const forms::CancelCard::Input& input);

/// With a new card in hand, those it replaces are cancelled. Refuses card.replaced: a lost card that
/// was found, but another is on its way; card.reason: a loss or a damage without one.
Result<forms::CardRow> report_card(storage::UnitOfWork& unit, const Act& act,
                                   const forms::ReportCard::Input& input);

/// Where a report is at home, found before its lanes are taken.
Result<storage::Buckets> homes_of_report(storage::Reader& reader, const Act& act,
                                         const forms::ReportCard::Input& input);
Result<storage::Buckets> homes_of_own_loss(storage::Reader& reader, const Act& act,
                                           const forms::CardKey& input);

// In the person's own room. They refuse own.none as well.

Result<forms::ListOwnCards::Output> list_own_cards(storage::Reader& reader, const Act& act,
                                                   const forms::Nothing& input);
Result<forms::CardRow> report_own_loss(storage::UnitOfWork& unit, const Act& act,
                                       const forms::CardKey& input);
/// Refuses own.ended: the person is dead.
Result<forms::ShowOwnCredential::Output> show_own_credential(storage::Reader& reader,
                                                             const Act& act,
                                                             const forms::Nothing& input);

}  // namespace yibao::operations
