#include "operations/access/book.hpp"

#include <algorithm>

#include "base/ensure.hpp"

namespace yibao::operations {

void AccessBook::load(storage::Reader& reader) {
    reader.each<storage::Organisation>(
        [&](const storage::Organisation& one) { organisations_[one.code] = one; });
    reader.each<storage::Role>([&](const storage::Role& one) { roles_[one.code] = one; });
}

const storage::Organisation* AccessBook::organisation(std::string_view code) const {
    const auto found = organisations_.find(code);
    return found == organisations_.end() ? nullptr : &found->second;
}

bool AccessBook::is_below(std::string_view code, std::string_view above) const {
    constexpr int deepest = 16;  // a tree of the trade has four levels
    for (int level = 0; level < deepest; ++level) {
        if (code == above) return true;
        const auto* const one = organisation(code);
        if (one == nullptr || one->parent.empty()) return false;
        code = one->parent;
    }
    return false;
}

access::Functions AccessBook::functions_of(std::string_view roles) const {
    access::Functions all;
    for (const std::string_view code : words_of(roles)) {
        const auto found = roles_.find(code);
        if (found != roles_.end()) all.insert(access::functions_of(found->second.functions));
    }
    return all;
}

bool is_code(std::string_view text) {
    return text.size() >= 3 && text.size() <= 40 && std::ranges::all_of(text, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == '.' || c == '_' || c == '-';
           });
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(text.size(), word.size() + 1));
        if (!word.empty()) words.push_back(word);
    }
    return words;
}

access::Scope scope_of(const storage::Organisation& organisation,
                       const std::optional<std::int64_t>& person) {
    using Kind = access::OrganisationKind;
    switch (from_code<Kind>(organisation.kind).value_or(Kind::person)) {
        case Kind::centre:
        case Kind::county:
        case Kind::township:
            return access::Scope::area(organisation.area);
        case Kind::employer:
            if (organisation.employer) return access::Scope::employer(*organisation.employer);
            break;
        case Kind::institution:
            if (!organisation.institution.empty())
                return access::Scope::institution(organisation.institution);
            break;
        case Kind::person:
            if (person) return access::Scope::person(*person);
            break;
    }
    return {};  // a node that names nothing shows nothing
}

}  // namespace yibao::operations
