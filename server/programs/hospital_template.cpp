#include "programs/hospital_template.hpp"

#include <algorithm>

#include "base/ensure.hpp"

namespace yibao {

namespace {

constexpr std::array<std::string_view, slot_count> slot_names{
    "msgid",     "now",           "begin",      "institution",     "institution_name",
    "care_area", "person",        "name",       "credential_type", "credential",
    "insurance", "account_use",   "disease",    "disease_name",    "visit",
    "number",    "full_self_pay", "over_limit", "first_self_pay",  "in_scope",
};

}  // namespace

MessageTemplate::MessageTemplate(std::string_view text) {
    for (;;) {
        const auto open = text.find('$');
        if (open == std::string_view::npos) break;
        const auto close = text.find('$', open + 1);
        ensure(close != std::string_view::npos, "a slot is closed");
        const auto found = std::ranges::find(slot_names, text.substr(open + 1, close - open - 1));
        ensure(found != slot_names.end(), "a slot of a template has a known name");
        parts_.emplace_back(text.substr(0, open), static_cast<Slot>(found - slot_names.begin()));
        text.remove_prefix(close + 1);
    }
    end_ = text;
}

void MessageTemplate::write(const SlotValues& values, std::string& out) const {
    for (const auto& [text, slot] : parts_) {
        out += text;
        out += values[slot];
    }
    out += end_;
}

}  // namespace yibao
