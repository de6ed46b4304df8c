#include "access/scope.hpp"

namespace yibao::access {

Scope Scope::area(std::string_view prefix) {
    Scope scope;
    scope.open_ = true;
    scope.kind_ = prefix.size() < 6    ? OrganisationKind::centre
                  : prefix.size() == 6 ? OrganisationKind::county
                                       : OrganisationKind::township;
    scope.text_ = prefix;
    return scope;
}

Scope Scope::employer(std::int64_t number) {
    Scope scope;
    scope.open_ = true;
    scope.kind_ = OrganisationKind::employer;
    scope.number_ = number;
    return scope;
}

Scope Scope::institution(std::string_view code) {
    Scope scope;
    scope.open_ = true;
    scope.kind_ = OrganisationKind::institution;
    scope.text_ = code;
    return scope;
}

Scope Scope::person(std::int64_t number) {
    Scope scope;
    scope.open_ = true;
    scope.kind_ = OrganisationKind::person;
    scope.number_ = number;
    return scope;
}

bool Scope::covers_area(std::string_view area) const {
    return of_agency() && area.starts_with(text_);
}

bool Scope::covers_employer(std::int64_t number, std::string_view area) const {
    if (kind_ == OrganisationKind::employer) return open_ && number == number_;
    return covers_area(area);
}

bool Scope::covers_institution(std::string_view code, std::string_view area) const {
    if (kind_ == OrganisationKind::institution) return open_ && code == text_;
    return covers_area(area);
}

bool Scope::covers_person(std::int64_t number, std::string_view area, std::int64_t employer) const {
    if (kind_ == OrganisationKind::person) return open_ && number == number_;
    if (kind_ == OrganisationKind::employer) return open_ && employer != 0 && employer == number_;
    return covers_area(area);
}

bool Scope::covers(const Scope& other) const {
    if (!open_) return false;
    if (of_agency()) return other.of_agency() ? other.text_.starts_with(text_) : text_.empty();
    return *this == other;
}

}  // namespace yibao::access
