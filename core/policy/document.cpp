#include "policy/document.hpp"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>

#include "policy/slip.hpp"

namespace yibao::policy {

namespace {

constexpr std::string_view repealed = "废止";
constexpr std::string_view wide_colon = "：";
constexpr std::string_view thousands = "数里不要千分位逗号";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// {三级: 1,800元}: YAML ends the value at the comma, and 800元 becomes a key without a value.
bool cut_thousands(Node& map, const std::string& key) {
    if (map.keys.empty() || key.size() < 3) return false;
    Node& before = map.keys.back().second;
    if (!before.is_scalar() || before.text.empty() || !is_digit(before.text.back())) return false;
    if (!is_digit(key[0]) || !is_digit(key[1]) || !is_digit(key[2])) return false;
    before.text += key;
    return true;
}

/// {计算: 取小(甲, 乙)}: YAML ends the value at the comma, and 乙) becomes a key without a value.
bool cut_expression(Node& map, const std::string& key) {
    if (map.keys.empty()) return false;
    Node& before = map.keys.back().second;
    const auto count = [&](char c) {
        return std::count(before.text.begin(), before.text.end(), c);
    };
    if (!before.is_scalar() || count('(') <= count(')')) return false;
    before.text += "，" + key;
    return true;
}

/// A key without a value that is no key: a full-width colon, or the rest of a cut number. Complains
/// and leaves it out, so that nothing more is said about it.
template <class Entry>
bool slip_in_braces(Node& map, const Entry& entry, const std::string& path, Problems& problems) {
    if (!entry.second.IsNull()) return false;
    const std::string key = entry.first.Scalar();
    Node where;
    where.line = entry.first.Mark().line + 1;
    where.path = path;
    if (cut_thousands(map, key)) {
        const std::string right = "写成 " + map.keys.back().second.text;
        if (!problems.empty() && problems.back().path == path && problems.back().what == thousands)
            problems.back().right = right;  // 1,234,567元 is cut twice
        else
            complain(problems, where, std::string(thousands), right);
        return true;
    }
    if (cut_expression(map, key)) {
        complain(problems, where, "“" + key + "”后面没有内容",
                 "写明内容；花括号里的半角逗号会把式子或数断开，式子里请用全角逗号“，”");
        return true;
    }
    const auto colon = key.find(wide_colon);
    if (colon == std::string::npos) return false;
    complain(problems, where, "“" + key + "”用了全角冒号",
             "改成“" + key.substr(0, colon) + ": " + key.substr(colon + wide_colon.size()) + "”");
    return true;
}

/// Aliases of YAML let a short text stand for a document without end.
constexpr std::size_t most_nodes = 100'000;

Node converted(const YAML::Node& source, const std::string& path, Problems& problems,
               std::size_t& nodes, int depth) {
    Node node;
    node.line = source.Mark().line + 1;
    node.path = path;
    if (depth > 24) {
        complain(problems, node, "层次太深", "最多 24 层");
        return node;
    }
    if (++nodes > most_nodes) {
        if (nodes == most_nodes + 1) complain(problems, node, "内容太多", "最多 100000 项");
        return node;
    }
    if (source.IsScalar()) {
        node.kind = Node::Kind::scalar;
        node.text = source.Scalar();
    } else if (source.IsSequence()) {
        node.kind = Node::Kind::list;
        for (std::size_t i = 0; i < source.size(); ++i)
            node.items.push_back(converted(source[i], path + "[" + std::to_string(i + 1) + "]",
                                           problems, nodes, depth + 1));
    } else if (source.IsMap()) {
        node.kind = Node::Kind::map;
        for (const auto& entry : source) {
            if (!entry.first.IsScalar()) {
                complain(problems, node, "键应为文字", "写成 “键: 值”");
                continue;
            }
            const std::string key = entry.first.Scalar();
            if (slip_in_braces(node, entry, path, problems)) continue;
            const std::string below = path.empty() ? key : path + "/" + key;
            Node value = converted(entry.second, below, problems, nodes, depth + 1);
            if (value.line <= 0 || value.kind == Node::Kind::empty)
                value.line = entry.first.Mark().line + 1;
            if (node.find(key) != nullptr) {
                complain(problems, value, "键“" + key + "”写了两次", "只留一处");
                continue;
            }
            node.keys.emplace_back(key, std::move(value));
        }
    }
    return node;
}

}  // namespace

std::string Problem::text(std::string_view file) const {
    std::string text(file);
    if (line > 0) text += ":" + std::to_string(line);
    text += ": ";
    if (!path.empty()) text += path + "：";
    text += what;
    if (!right.empty()) text += "。应当：" + right;
    return text;
}

const Node* Node::find(std::string_view key) const {
    for (const auto& [name, value] : keys)
        if (name == key) return &value;
    return nullptr;
}

Node* Node::find(std::string_view key) {
    for (auto& [name, value] : keys)
        if (name == key) return &value;
    return nullptr;
}

Node read_document(const std::string& yaml, Problems& problems) {
    try {
        std::size_t nodes = 0;
        return converted(YAML::Load(yaml), "", problems, nodes, 0);
    } catch (const YAML::Exception& error) {
        problems.push_back(slip_behind(yaml, error.mark.line + 1, error.msg));
        return {};
    }
}

void mark_amendment(Node& node, int amendment) {
    node.amendment = amendment;
    for (Node& item : node.items) mark_amendment(item, amendment);
    for (auto& [key, value] : node.keys) mark_amendment(value, amendment);
}

Node amended(const Node& base, const Node& changes, Problems& problems) {
    if (!base.is_map() || !changes.is_map()) return changes;
    Node result = base;
    for (const auto& [key, change] : changes.keys) {
        Node* old = result.find(key);
        if (change.is_scalar() && change.text == repealed) {
            if (old == nullptr)
                complain(problems, change, "要废止的“" + key + "”此前没有", "核对名称");
            else
                std::erase_if(result.keys, [&](const auto& entry) { return entry.first == key; });
        } else if (old == nullptr) {
            result.keys.emplace_back(key, change);
        } else {
            *old = amended(*old, change, problems);
        }
    }
    return result;
}

namespace {

/// What people call a key; else the nearest.
std::string meant_by(const std::string& key, const std::vector<std::string>& known) {
    struct Synonym {
        std::string_view word;
        std::string_view key;
    };
    static constexpr std::array synonyms{
        Synonym{"条件", "当"},       Synonym{"如果", "当"},           Synonym{"情形", "当"},
        Synonym{"封顶线", "限额"},   Synonym{"最高支付限额", "限额"}, Synonym{"支付比例", "比例"},
        Synonym{"报销比例", "比例"}, Synonym{"起付线", "起付"},       Synonym{"起付标准", "起付"},
        Synonym{"缺省值", "缺省"},   Synonym{"默认", "缺省"},         Synonym{"单价限价", "限价"},
    };
    for (const Synonym& synonym : synonyms)
        if (synonym.word == key &&
            std::find(known.begin(), known.end(), synonym.key) != known.end())
            return std::string(synonym.key);
    return nearest_word(key, known);
}

}  // namespace

void check_keys(const Node& map, const std::vector<std::string_view>& known, Problems& problems) {
    if (!map.is_map()) {
        complain(problems, map, "这里应是“键: 值”的形式", "");
        return;
    }
    for (const auto& [key, value] : map.keys) {
        if (std::find(known.begin(), known.end(), key) != known.end()) continue;
        // {计算: 取小(甲, 乙)}: in braces YAML ends the value at the comma
        if (value.kind == Node::Kind::empty) {
            complain(problems, value, "“" + key + "”后面没有内容",
                     "写明内容；花括号里的半角逗号会把式子或数断开，式子里请用全角逗号“，”");
            continue;
        }
        const std::vector<std::string> words(known.begin(), known.end());
        const std::string near = meant_by(key, words);
        std::string right = near.empty() ? "可用的键有：" : "是不是“" + near + "”？可用的键有：";
        for (std::size_t i = 0; i < words.size(); ++i) right += (i > 0 ? "、" : "") + words[i];
        complain(problems, value, "不认识的键“" + key + "”", right);
    }
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : "、") + word;
    return text;
}

void complain(Problems& problems, const Node& where, std::string what, std::string right) {
    problems.push_back({.line = where.line,
                        .path = where.path,
                        .what = std::move(what),
                        .right = std::move(right)});
}

}  // namespace yibao::policy
