#pragma once

#include <functional>
#include <span>
#include <string_view>

#include "forms/form.hpp"
#include "operations/act.hpp"
#include "storage/store.hpp"

namespace yibao::console {

/// What came of a form: the JSON to answer with, or why not.
struct Answered {
    std::string json;
    std::string cookie;  // a session's token where one has begun; "-" where it has ended
};
using Answer = Result<Answered>;

/// A form with the operation behind it.
struct Route {
    std::string_view act;
    std::string_view title;
    forms::Route to;
    forms::Shape input;
    forms::Shape output;
    Answer (*run)(storage::Store& store, const operations::Act& act, const wire::Value& input);
    bool writes;
};

/// Every form that the console takes, in the order of the documents.
std::span<const Route> routes();

/// The route of a request, and what its path says in place of braces.
struct Matched {
    const Route* route = nullptr;
    std::vector<std::pair<std::string_view, std::string>> parameters;
};
/// Nothing where no route has the path; `other_method` then says whether one has it with another.
Matched match(forms::Method method, std::string_view path, bool& other_method);

}  // namespace yibao::console
