#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/code_list.hpp"

namespace yibao::access {

/// What kind of organisation somebody works for.
enum class OrganisationKind : std::uint8_t {
    centre,
    county,
    township,
    employer,
    institution,
    person,
};

inline constexpr std::array<Code<OrganisationKind>, 6> organisation_kinds{{
    {OrganisationKind::centre, "centre", "市中心"},
    {OrganisationKind::county, "county", "县区经办机构"},
    {OrganisationKind::township, "township", "乡镇（街道）"},
    {OrganisationKind::employer, "employer", "参保单位"},
    {OrganisationKind::institution, "institution", "定点医药机构"},
    {OrganisationKind::person, "person", "参保人"},
}};
constexpr std::span<const Code<OrganisationKind>> code_list(OrganisationKind) {
    return organisation_kinds;
}

/// Whether it is the agency itself; the others have a room with it.
constexpr bool is_agency(OrganisationKind kind) { return kind <= OrganisationKind::township; }

/// Which records somebody sees (数据范围): those of the own organisation and below. What lies
/// outside does not exist for the asker, so a guessed number tells nothing.
class Scope {
public:
    /// Nothing at all.
    Scope() = default;
    /// Everything with an area (行政区划) that begins so: "" all, "4301" a city, "430102" a county,
    /// "430102003" a township.
    static Scope area(std::string_view prefix);
    static Scope employer(std::int64_t number);
    static Scope institution(std::string_view code);
    static Scope person(std::int64_t number);

    OrganisationKind kind() const { return kind_; }
    /// Whether it is somebody's of the agency. What others have entered only the agency reviews.
    bool of_agency() const { return open_ && is_agency(kind_); }
    /// Whether the whole pooling area is covered, whatever a record's area is.
    bool everything() const { return of_agency() && text_.empty(); }

    bool covers_area(std::string_view area) const;
    bool covers_employer(std::int64_t number, std::string_view area) const;
    bool covers_institution(std::string_view code, std::string_view area) const;
    /// `area` and `employer` of the person's current enrolment; employer 0: none.
    bool covers_person(std::int64_t number, std::string_view area, std::int64_t employer) const;
    /// Whether an organisation with that other scope stands below this one, or is it.
    bool covers(const Scope& other) const;

    std::int64_t number() const { return number_; }    // of the employer or the person
    const std::string& text() const { return text_; }  // area prefix, code of the institution

    bool operator==(const Scope&) const = default;

private:
    OrganisationKind kind_ = OrganisationKind::person;
    bool open_ = false;
    std::int64_t number_ = 0;
    std::string text_;
};

}  // namespace yibao::access
