#pragma once

#include <cstdint>
#include <map>

#include "enrolment/black_list.hpp"
#include "enrolment/person.hpp"
#include "storage/unit_of_work.hpp"

namespace yibao::operations {

/// The black lists in memory: asked for every bill.
class BlackListBook {
public:
    void load(storage::Reader& reader);

    /// Whether it names this person or employer on that day.
    bool names(enrolment::BlackListKind kind, std::int64_t number, Day day) const;

private:
    struct Listed {
        enrolment::BlackListKind kind;
        enrolment::Period period;
    };
    std::multimap<std::int64_t, Listed> listed_;
};

}  // namespace yibao::operations
