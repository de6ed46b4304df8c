#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalogue/hospital_grade.hpp"
#include "storage/records/institution.hpp"
#include "storage/unit_of_work.hpp"

namespace yibao::operations {

// Institution::status.
inline constexpr std::string_view institution_active = "1";
inline constexpr std::string_view institution_suspended = "2";
inline constexpr std::string_view institution_closed = "3";

// InstitutionChange::kind.
inline constexpr std::string_view state_change = "state";
inline constexpr std::string_view level_change = "level";

/// How long agreements cover an institution, as seen from a day.
struct Coverage {
    enum class State {
        none,     // nothing has begun
        current,  // for longer than is needed to renew
        renew,    // it ends soon, or has ended
    };
    State state = State::none;
    std::optional<Day> until;  // the last day, through those that follow without a gap
};

/// What an institution is on each day (定点资格): its state, its level, and its agreements.
class Designation {
public:
    Designation() = default;
    explicit Designation(const storage::Institution& record)
        : state_(record.status), level_(record.level) {}
    static Designation read(storage::Reader& reader, const storage::Institution& record);

    /// What was withdrawn, or called off before it began, is left out.
    void add(const storage::InstitutionChange& change);
    void add(const storage::Agreement& agreement);

    std::string state_on(Day day) const;
    /// Since when; nothing where it never had another.
    std::optional<Day> state_since(Day day) const;
    /// The first change of state after the day.
    std::optional<storage::InstitutionChange> next_state(Day day) const;

    std::string level_on(Day day) const;
    catalogue::HospitalGrade grade_on(Day day) const;

    const std::vector<storage::Agreement>& agreements() const { return agreements_; }  // by day
    const storage::Agreement* agreement_on(Day day) const;
    /// The last that ended before the day.
    const storage::Agreement* agreement_before(Day day) const;
    /// A month is left to renew one.
    Coverage coverage_on(Day day) const;

private:
    const storage::InstitutionChange* change_on(std::string_view kind, Day day) const;

    std::string state_;
    std::string level_;
    std::vector<storage::InstitutionChange> changes_;  // by day
    std::vector<storage::Agreement> agreements_;
};

}  // namespace yibao::operations
