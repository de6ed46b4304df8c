#include "storage/records/trail.hpp"

#include <fmt/format.h>

#include "ledger/seal.hpp"

namespace yibao::storage {

std::string canonical(const TrailEntry& entry) {
    const std::string who = entry.operator_id ? std::to_string(*entry.operator_id) : "";
    std::string text = "trail 1";
    // The length in front of each keeps one text from passing for two.
    for (const std::string& part :
         {entry.at.stamp(), who, entry.username, entry.organisation, entry.address, entry.request,
          entry.act, entry.subject_kind, entry.subject, entry.refusal,
          ledger::sm3(entry.content.bytes).hex()})
        text += fmt::format("|{}:{}", part.size(), part);
    return text;
}

}  // namespace yibao::storage
