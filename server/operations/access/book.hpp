#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/function.hpp"
#include "access/password.hpp"
#include "access/scope.hpp"
#include "storage/records/access.hpp"
#include "storage/unit_of_work.hpp"

namespace yibao::operations {

/// The tree of organisations and the roles: small, asked at every request, so kept in memory with
/// the agency.
class AccessBook {
public:
    void load(storage::Reader& reader);

    const std::map<std::string, storage::Organisation, std::less<>>& organisations() const {
        return organisations_;
    }
    const std::map<std::string, storage::Role, std::less<>>& roles() const { return roles_; }
    const access::SignInRules& rules() const { return rules_; }

    const storage::Organisation* organisation(std::string_view code) const;
    /// Whether `code` is `above` or stands somewhere below it.
    bool is_below(std::string_view code, std::string_view above) const;
    /// What these roles allow together; roles that there are not, nothing.
    access::Functions functions_of(std::string_view roles) const;

private:
    std::map<std::string, storage::Organisation, std::less<>> organisations_;
    std::map<std::string, storage::Role, std::less<>> roles_;
    access::SignInRules rules_;
};

/// What names a role, an organisation or an operator: 3 to 40 letters, digits, dots, hyphens,
/// underlines.
bool is_code(std::string_view text);

/// The codes of a text with blanks between them.
std::vector<std::string_view> words_of(std::string_view text);

/// What the people of an organisation see. `person`: of an insured person who signs in.
access::Scope scope_of(const storage::Organisation& organisation,
                       const std::optional<std::int64_t>& person);

}  // namespace yibao::operations
