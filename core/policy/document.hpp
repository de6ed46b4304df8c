#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/words.hpp"

namespace yibao::policy {

/// Something wrong in a policy file, for the person who wrote it: where it is, what is wrong, and
/// what would be right. All texts Chinese.
struct Problem {
    int line = 0;       // 1-based; 0 when it concerns the file as a whole
    std::string path;   // keys from the top: "环节/统筹/分段"
    std::string what;   // what is wrong
    std::string right;  // what would be right

    std::string text(std::string_view file) const;
};

using Problems = std::vector<Problem>;

/// A YAML document as a tree that remembers its lines, and which amendment each part came from.
/// Keys keep their order, because the order of the stages is a rule.
struct Node {
    enum class Kind { empty, scalar, list, map };

    Kind kind = Kind::empty;
    int line = 0;
    int amendment = -1;  // index into 沿革; -1 outside of it
    std::string path{};
    std::string text{};                                // of a scalar
    std::vector<Node> items{};                         // of a list
    std::vector<std::pair<std::string, Node>> keys{};  // of a map

    const Node* find(std::string_view key) const;
    Node* find(std::string_view key);
    bool is_map() const { return kind == Kind::map; }
    bool is_list() const { return kind == Kind::list; }
    bool is_scalar() const { return kind == Kind::scalar; }
};

/// Reads YAML; a syntax error or a key that stands twice is a problem.
Node read_document(const std::string& yaml, Problems& problems);

/// `changes` laid over `base`: maps are merged key by key, everything else is replaced, and the value
/// 废止 removes its key. So an amendment only says what changes.
Node amended(const Node& base, const Node& changes, Problems& problems);

/// Says of a node and all that is in it which amendment it comes from.
void mark_amendment(Node& node, int amendment);

/// Refuses keys outside of `known`, naming the nearest.
void check_keys(const Node& map, const std::vector<std::string_view>& known, Problems& problems);

/// "一级、二级、三级"
std::string joined(const std::vector<std::string>& words);

void complain(Problems& problems, const Node& where, std::string what, std::string right);

}  // namespace yibao::policy
