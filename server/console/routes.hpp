#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string_view>

#include "forms/form.hpp"
#include "operations/act.hpp"
#include "operations/archives/declarations.hpp"
#include "operations/progress.hpp"
#include "storage/store.hpp"

namespace yibao::sign_on {
class Provider;
}

namespace yibao::console {

class Job;
struct ThisServer;

/// What came of a form: the JSON to answer with, or why not.
struct Answered {
    std::string json;
    std::string cookie{};          // a session's token where one has begun; "-" where it has ended
    std::shared_ptr<Job> begun{};  // it goes on as this job
    std::shared_ptr<Job> followed{};  // its progress is what is answered, until it ends
};
using Answer = Result<Answered>;

/// What a form that only enters leads to once it is approved. The input is the form's, as it was kept.
struct Declared {
    Result<operations::Subject> (*carry_out)(storage::UnitOfWork& unit, const operations::Act& act,
                                             const wire::Value& input,
                                             operations::Progress& progress);
    storage::Buckets (*homes)(const operations::Act& act, const wire::Value& input);
    std::string (*masked)(const wire::Value& input);  // as JSON, without personal data
};

/// What a form has beside its input where it is about the provider of identities.
struct AtProvider {
    sign_on::Provider* provider = nullptr;  // null: none is set up
    std::string_view kept{};                // by this browser, in a cookie, since it was sent there
    std::optional<std::string> keeps{};     // from now on; empty: nothing any more
};

/// A form with the operation behind it.
struct Route {
    std::string_view act;
    std::string_view title;
    forms::Route to;
    forms::Shape input;
    forms::Shape output;
    Answer (*run)(storage::Store& store, const operations::Act& act, const wire::Value& input);
    bool writes;
    const Declared* declared = nullptr;  // where somebody else has to review it
    // Instead of `run`, where the provider of identities is needed.
    Answer (*at_provider)(AtProvider& at, storage::Store& store, const operations::Act& act,
                          const wire::Value& input) = nullptr;
    /// The same as `run`, of what may take long: watched, and called off (docs/decisions/0013-jobs.md).
    Answer (*run_watched)(storage::Store& store, const operations::Act& act,
                          const wire::Value& input, operations::Progress& progress) = nullptr;
    /// Instead of `run`, of what is about this server rather than about the agency.
    Answer (*run_here)(const ThisServer& here, storage::Store& store, const operations::Act& act,
                       const wire::Value& input) = nullptr;
    bool streams = false;  // answers with events until they end
};

/// Every form that the console takes, in the order of the documents.
std::span<const Route> routes();

/// The form of that name; null where there is none.
const Route* route_of(std::string_view act);

/// The route of a request, and what its path says in place of braces.
struct Matched {
    const Route* route = nullptr;
    std::vector<std::pair<std::string_view, std::string>> parameters;
};
/// Nothing where no route has the path; `other_method` then says whether one has it with another.
Matched match(forms::Method method, std::string_view path, bool& other_method);

}  // namespace yibao::console
