#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>

#include "ledger/journal.hpp"
#include "storage/records/purse.hpp"
#include "storage/unit_of_work.hpp"

namespace yibao::storage {

/// Proves what verify says of card purses. First it is told every posting, then it reads the purses.
class PurseAuditor {
public:
    /// What does not hold: rule, record, id, expected, found.
    using Violated =
        std::function<void(std::string, std::string, std::string, std::string, std::string)>;

    PurseAuditor(Reader& reader, Violated violated)
        : reader_(reader), violated_(std::move(violated)) {}

    void add(const ledger::Posting& posting);

    /// Returns how many purses there are.
    std::int64_t check();

private:
    struct Standing {
        Money purse;
        Money suspense;
    };

    void check_entry(const PurseEntry& entry);
    void check_purse(const CardPurse& purse);

    Reader& reader_;
    Violated violated_;
    std::map<std::int64_t, Standing> posted_;   // by person
    std::map<std::int64_t, Standing> entered_;  // by card
};

}  // namespace yibao::storage
