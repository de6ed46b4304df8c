#include "policy/reading.hpp"

#include <algorithm>

#include "base/ensure.hpp"
#include "policy/axes.hpp"

namespace yibao::policy {

namespace {

Node whole_document(const std::string& yaml) {
    Problems problems;
    Node document = read_document(yaml, problems);
    ensure(problems.empty(), "only documents that are YAML are read for people");
    return document;
}

std::string band_text(const Node& bands) {
    std::string text;
    for (const Node& band : bands.items) {
        if (!text.empty()) text += "；";
        std::string words;
        for (const auto& [key, value] : band.keys) {
            if (!words.empty()) words += " ";
            words += (key == "比例" ? "" : key) + value.text;
        }
        text += band.is_scalar() ? band.text : words;
    }
    return text;
}

class TableReader {
public:
    TableReader(const Policy& policy, const Version& version)
        : policy_(policy), plan_(version.plan) {}

    ParameterTable read(const std::string& name, const Node& node) {
        ParameterTable table{name, "", {}, {}};
        if (const Node* basis = node.find("依据"); basis != nullptr) table.note = basis->text;
        const Node* body = node.find("表");
        if (body == nullptr) body = node.find("值");
        if (body == nullptr) body = &node;
        std::vector<std::string> keys;
        walk(*body, keys, table);
        name_axes(*body, table);
        return table;
    }

private:
    void walk(const Node& node, std::vector<std::string>& keys, ParameterTable& table) const {
        if (!node.is_map()) {
            const auto at = static_cast<std::size_t>(std::max(0, node.amendment));
            table.cells.push_back({keys, node.is_list() ? band_text(node) : node.text,
                                   policy_.versions[at].from, policy_.versions[at].basis});
            return;
        }
        for (const auto& [key, value] : node.keys) {
            if (keys.empty() && key == "依据") continue;
            keys.push_back(key);
            walk(value, keys, table);
            keys.pop_back();
        }
    }

    /// As the policy was compiled; a table that no stage shares is not among them: by its keys.
    void name_axes(const Node& body, ParameterTable& table) const {
        std::size_t depth = 0;
        for (const ParameterCell& cell : table.cells) depth = std::max(depth, cell.keys.size());
        const auto known = std::ranges::find(plan_.tables, table.name, &Table::name);
        if (known != plan_.tables.end() && known->lookup.axes.size() == depth) {
            for (const Axis& axis : known->lookup.axes)
                table.axes.push_back(axis.by_quantity ? plan_.slot_names[axis.index]
                                                      : plan_.dimensions[axis.index].name);
            return;
        }
        const Node* level = &body;
        for (std::size_t i = 0; i < depth; ++i) {
            table.axes.push_back(dimension_of(*level));
            level = &level->keys.front().second;
        }
    }

    std::string dimension_of(const Node& level) const {
        for (const Dimension& dimension : plan_.dimensions) {
            const auto knows = [&](const std::string& word) {
                return word == otherwise_key ||
                       std::ranges::find(dimension.values, word) != dimension.values.end();
            };
            if (std::ranges::all_of(level.keys, [&](const auto& entry) {
                    return std::ranges::all_of(words_of_key(entry.first), knows);
                }))
                return dimension.name;
        }
        return "";
    }

    const Policy& policy_;
    const Plan& plan_;
};

bool same(const Node& one, const Node& other) {
    if (one.kind != other.kind || one.text != other.text ||
        one.items.size() != other.items.size() || one.keys.size() != other.keys.size())
        return false;
    for (std::size_t i = 0; i < one.items.size(); ++i)
        if (!same(one.items[i], other.items[i])) return false;
    for (std::size_t i = 0; i < one.keys.size(); ++i)
        if (one.keys[i].first != other.keys[i].first ||
            !same(one.keys[i].second, other.keys[i].second))
            return false;
    return true;
}

/// What holds for all versions: everything but the amendments, the examples and what is only told.
Node frame_of(Node document) {
    std::erase_if(document.keys, [](const auto& entry) {
        const std::string& key = entry.first;
        return key == "沿革" || key == "算例" || key == "说明" || key == "来源";
    });
    return document;
}

std::vector<Node> amendments_of(const Node& document) {
    const Node* history = document.find("沿革");
    return history == nullptr ? std::vector<Node>() : history->items;
}

std::optional<Day> start_of(const Node& amendment) {
    const Node* from = amendment.find("生效");
    return from == nullptr ? std::nullopt : Day::parse(from->text);
}

}  // namespace

std::vector<ParameterTable> parameter_tables(const std::string& yaml, const Policy& policy,
                                             const Version& version) {
    const auto number = static_cast<std::size_t>(&version - policy.versions.data());
    ensure(number < policy.versions.size(), "the version is one of the policy");
    const auto amendments = amendments_of(whole_document(yaml));
    Problems ignored;  // it compiled
    Node rules{.kind = Node::Kind::map};
    for (std::size_t i = 0; i <= number; ++i) {
        Node amendment = amendments[i];
        mark_amendment(amendment, static_cast<int>(i));
        rules = amended(rules, amendment, ignored);
    }
    std::vector<ParameterTable> tables;
    const Node* parameters = rules.find("参数");
    if (parameters == nullptr) return tables;
    TableReader reader(policy, version);
    for (const auto& [name, node] : parameters->keys) tables.push_back(reader.read(name, node));
    return tables;
}

std::optional<Day> changed_from(const std::string& before, const std::string& after) {
    const Node old = whole_document(before);
    const Node now = whole_document(after);
    const auto olds = amendments_of(old);
    const auto nows = amendments_of(now);
    const auto earliest = [](const std::optional<Day>& one, const std::optional<Day>& other) {
        if (!one || !other) return one ? one : other;
        return std::optional(std::min(*one, *other));
    };
    const auto start = [](const std::vector<Node>& all, std::size_t i) {
        return i < all.size() ? start_of(all[i]) : std::nullopt;
    };
    if (!same(frame_of(old), frame_of(now))) return earliest(start(olds, 0), start(nows, 0));
    for (std::size_t i = 0; i < std::max(olds.size(), nows.size()); ++i)
        if (i >= olds.size() || i >= nows.size() || !same(olds[i], nows[i]))
            return earliest(start(olds, i), start(nows, i));
    return std::nullopt;
}

}  // namespace yibao::policy
