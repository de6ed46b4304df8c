#pragma once

#include <optional>
#include <string>
#include <vector>

#include "policy/expression.hpp"

// Which dimension or quantity a level of a table is keyed by. Inside of core/policy only.

namespace yibao::policy {

inline constexpr std::string_view otherwise_key = "其他";

/// 低保、特困: several values may share one key.
std::vector<std::string> words_of_key(const std::string& key);

/// Finds the axis of each level from its keys, or by the names that 按 gives; puts it into `axes`.
class AxisFinder {
public:
    AxisFinder(Scope& scope, Problems& problems, std::vector<Axis>& axes)
        : scope_(scope), problems_(problems), axes_(axes) {}

    /// 按 names the next level from the outside.
    void name(const std::string& name) { named_.push_back(name); }
    /// Of the map `node`, `depth` levels down; nothing after a problem.
    std::optional<std::size_t> find(const Node& node, std::size_t depth);
    /// Whether something was refused for a reason that was told where the quantity was made.
    bool told_before() const { return silent_; }

private:
    bool fits(const Node& node, const Dimension& dimension) const;
    std::optional<std::size_t> guessed_quantity(const Node& node);
    bool complain_of_stranger(const Node& node);
    std::optional<std::size_t> named_axis(const Node& node, const std::string& name);
    std::optional<std::size_t> refused();
    std::size_t axis_index(bool by_quantity, std::uint16_t index);

    Scope& scope_;
    Problems& problems_;
    std::vector<Axis>& axes_;
    std::vector<std::string> named_;
    bool silent_ = false;
};

}  // namespace yibao::policy
