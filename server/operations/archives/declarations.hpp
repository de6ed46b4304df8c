#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "forms/declarations.hpp"
#include "operations/act.hpp"
#include "storage/records/declaration.hpp"

namespace yibao::operations {

// Who enters does not decide (录入与复核分离): what is entered is checked by the very operation that
// will carry it out, kept as a declaration, and carried out when somebody else approves it.

/// Whom an operation is about.
struct Subject {
    std::string kind;    // "employer", "person" …
    std::string number;  // of a new one, given when it is carried out
    std::string title;   // as lists show it, masked
    bool is_new = false;
};

/// What was entered: the form's name and its input as JSON.
struct Entered {
    std::string_view act;
    std::string content;
};

/// Keeps it, waiting for somebody with the function `reviewing`. Refuses declaration.exists where the
/// same is waiting already.
Result<forms::DeclarationRow> declare(storage::UnitOfWork& unit, const Act& act,
                                      const Entered& entered, const Subject& subject,
                                      access::Function reviewing);

Result<forms::ListDeclarations::Output> list_declarations(
    storage::Reader& reader, const Act& act, const forms::ListDeclarations::Input& input);

/// A declaration of the actor's organisation and those below. Refuses declaration.unknown.
Result<storage::Declaration> declaration_of(storage::Reader& reader, const Act& act,
                                            const std::string& number);
/// What was entered.
std::string content_of(const Agency& agency, const storage::Declaration& declaration);
forms::DeclarationRow row_of(const Agency& agency, const storage::Declaration& declaration);

/// What else waits of the same form about the same record, where only one may wait at a time: all but
/// what was entered itself, so that it can also be asked while that is carried out.
std::vector<storage::Declaration> waiting_beside(storage::Reader& reader, const Act& act,
                                                 const Entered& entered, const Subject& subject);

/// Only by who entered it, while it waits. Refuses declaration.unknown, declaration.done,
/// declaration.other.
Result<forms::DeclarationRow> withdraw_declaration(storage::UnitOfWork& unit, const Act& act,
                                                   const forms::DeclarationKey& input);

/// Whether the actor may review it: declaration.done, declaration.agency (not of the agency),
/// declaration.own (entered by the actor), declaration.function (lacks what its review needs).
std::optional<Refusal> check_reviewer(const Act& act, const storage::Declaration& declaration);
/// The same for who is only shown it.
bool may_review(const Act& act, const storage::Declaration& declaration);

using CarryOut = std::function<Result<Subject>()>;
/// Refuses as above; declaration.note where one refuses without saying why; and whatever carrying it
/// out refuses: it then waits on.
Result<forms::DeclarationRow> review_declaration(storage::UnitOfWork& unit, const Act& act,
                                                 const forms::ReviewDeclaration::Input& input,
                                                 const CarryOut& carry_out);

/// How many wait that the actor may review, counted up to `most`, among the newest of all.
std::size_t waiting_for(storage::Reader& reader, const Act& act, std::size_t most);
/// How many of the last 500 that the actor entered were refused within 30 days, and not entered
/// again since: by the same form about the same record.
std::size_t returned_to(storage::Reader& reader, const Act& act);

}  // namespace yibao::operations
