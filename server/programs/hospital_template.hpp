#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yibao {

/// What differs from one message to the next of its kind. In a template it stands as $name$.
enum class Slot : std::size_t {
    msgid,
    now,
    begin,  // of the visit
    institution,
    institution_name,
    care_area,
    person,
    name,
    credential_type,
    credential,
    insurance,
    account_use,
    disease,
    disease_name,
    visit,          // mdtrt_id, from the answer to the registration
    number,         // of the bill: 门诊号, 收费批次号
    full_self_pay,  // of the trial settlement
    over_limit,
    first_self_pay,
    in_scope,
};
inline constexpr std::size_t slot_count = static_cast<std::size_t>(Slot::in_scope) + 1;

struct SlotValues {
    std::array<std::string, slot_count> texts;

    std::string& operator[](Slot slot) { return texts[static_cast<std::size_t>(slot)]; }
    const std::string& operator[](Slot slot) const { return texts[static_cast<std::size_t>(slot)]; }
};

/// A message prepared once and written many times, at the cost of copying it.
class MessageTemplate {
public:
    /// ensure: every $name$ is a slot.
    explicit MessageTemplate(std::string_view text);

    void write(const SlotValues& values, std::string& out) const;

private:
    std::vector<std::pair<std::string, Slot>> parts_;  // text, then the slot after it
    std::string end_;
};

}  // namespace yibao
