#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "catalogue/mapping.hpp"
#include "forms/mappings.hpp"
#include "operations/agency.hpp"
#include "storage/records/mapping.hpp"
#include "storage/unit_of_work.hpp"

namespace yibao::operations {

// What institutions mean by their own codes, as the store keeps it and as a form shows it.

forms::MappingRow row_of(const Agency& agency, const storage::Mapping& record, Day today);
/// Waiting; without an id, and nobody has entered it yet.
storage::Mapping record_of(const forms::MappingEntry& entry, std::string_view institution);

/// What one code of an institution has meant, means, or may come to mean.
class HeldMappings {
public:
    HeldMappings(storage::Reader& reader, const std::string& institution, const std::string& code);

    const std::vector<storage::Mapping>& records() const { return records_; }
    /// Their texts are those of the records.
    std::vector<catalogue::Mapping> approved() const;
    bool waiting() const;

private:
    std::vector<storage::Mapping> records_;
};

/// How a rim names what a mapping says, for its refusals.
struct MappingNames {
    std::string_view code;
    std::string_view list;
    std::string_view item;
    std::string_view start;
    std::string_view end;
};
inline constexpr MappingNames form_names{"code", "list", "item", "start", "end"};
inline constexpr MappingNames wire_names{"fixmedins_hilist_id", "list_type", "med_list_codg",
                                         "begndate", "enddate"};

/// Whether it may take its place beside what was approved for its code. Refuses mapping.item (not in
/// the catalogue when it begins), mapping.list, and what catalogue::check_mapping refuses.
std::optional<Refusal> fault_of(const Agency& agency, const HeldMappings& held,
                                const storage::Mapping& wanted, Day today,
                                const MappingNames& names);

/// Each row by itself and beside the others: nothing, or why it cannot be entered. Refuses as
/// fault_of, and batch.twice, mapping.waiting.
std::vector<std::optional<Refusal>> faults_of(storage::Reader& reader, const Agency& agency,
                                              const std::vector<storage::Mapping>& wanted,
                                              Day today, const MappingNames& names);

/// Ends what has begun yesterday, withdraws what has not or was not approved; false where nothing is
/// left to end.
bool end_or_withdraw(storage::Mapping& record, Day today);

/// Rows that come together.
inline constexpr std::size_t most_mappings = 500;

}  // namespace yibao::operations
