#include "operations/act.hpp"

#include <fmt/format.h>

namespace yibao::operations {

void Trail::clear() { *this = {}; }

void Trail::add(std::string_view kind, std::string_view subject, std::string before,
                std::string after) {
    items_.push_back(
        {std::string(kind), std::string(subject), std::move(before), std::move(after)});
}

std::string Trail::content(const Item& item) const {
    std::string text = "{";
    const auto member = [&](std::string_view name, std::string_view json) {
        if (json.empty()) return;
        text += fmt::format("{}\"{}\":{}", text.size() > 1 ? "," : "", name, json);
    };
    std::string reason;
    if (!reason_.empty()) wire::append_string(reason, reason_);
    member("reason", reason);
    member("before", item.before);
    member("after", item.after);
    return text + "}";
}

void Trail::write(storage::UnitOfWork& unit, const storage::Vault& vault,
                  const storage::TrailEntry& head) const {
    const auto append = [&](const Item& item) {
        storage::TrailEntry entry = head;
        entry.id = unit.next_id(unit.buckets().first());
        entry.subject_kind = item.kind;
        entry.subject = item.subject;
        entry.refusal = refusal_;
        if (who_) {
            entry.operator_id = who_->id;
            entry.username = who_->username;
            entry.organisation = who_->organisation;
        }
        entry.content = vault.seal(content(item), fmt::format("trail_entry:{}", entry.id));
        unit.append(std::move(entry));
    };
    for (const Item& item : items_) append(item);
    if (items_.empty()) append({});
}

}  // namespace yibao::operations
