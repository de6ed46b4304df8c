#pragma once

#include <cstdint>
#include <unordered_map>

#include "demo/area.hpp"
#include "storage/unit_of_work.hpp"
#include "storage/vault.hpp"

namespace yibao {

/// Writes generated people as records of a new store. It is given everything, so that a person's
/// enrolment can name the employer.
class DemoPeopleWriter {
public:
    DemoPeopleWriter(const storage::Vault& vault, const demo::People& people,
                     const demo::Settings& settings);

    /// Employers, households, family links and the limits of wages.
    void add_groups(storage::UnitOfWork& unit) const;

    /// A person: sealed personal data, credentials, enrolments, identities, filings, the wage that the
    /// employer declared, and the account with the journal that opened it.
    void add(storage::UnitOfWork& unit, const demo::Resident& resident) const;

private:
    void add_person(storage::UnitOfWork& unit, const demo::Resident& resident) const;
    void add_enrolments(storage::UnitOfWork& unit, const enrolment::Person& person) const;
    void add_filings(storage::UnitOfWork& unit, const enrolment::Person& person) const;
    void add_wage(storage::UnitOfWork& unit, const enrolment::Person& person) const;
    void open_account(storage::UnitOfWork& unit, const demo::Resident& resident) const;

    const storage::Vault& vault_;
    const demo::People& people_;
    demo::Settings settings_;
    std::unordered_map<std::int64_t, const demo::Employer*> employers_;
};

}  // namespace yibao
