#pragma once

#include <cstdint>
#include <map>

#include "enrolment/black_list.hpp"
#include "enrolment/person.hpp"
#include "storage/blob.hpp"
#include "storage/unit_of_work.hpp"

namespace yibao::operations {

/// The black lists in memory: asked for every bill.
class BlackListBook {
public:
    void load(storage::Reader& reader);

    /// Whether it names this person, employer or card on that day.
    bool names(enrolment::BlackListKind kind, std::int64_t number, Day day) const;
    /// The same of a card, by the hash of the number that was shown (card_hash).
    bool names_card(const storage::Blob& number_hash, Day day) const;

private:
    struct Listed {
        enrolment::BlackListKind kind;
        enrolment::Period period;
    };
    std::multimap<std::int64_t, Listed> listed_;
    std::map<storage::Blob, std::int64_t> cards_;  // those that are listed
};

}  // namespace yibao::operations
