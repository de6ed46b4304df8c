#include <algorithm>

#include "base/words.hpp"
#include "policy/expression.hpp"
#include "policy/literal.hpp"
#include "policy/tokens.hpp"

// The names of a policy: which there are, what they stand for, which are still to come.

namespace yibao::policy {

bool Scope::free_name(const std::string& name, const Node& where, Problems& problems) {
    if (names_.contains(name)) {
        const int line = line_of(name);
        complain(problems, where,
                 "名称“" + name + "”已经用过" +
                     (line <= 0 ? "" : "（第" + std::to_string(line) + "行）"),
                 "换一个名称，同名会让人看错");
        return false;
    }
    lines_.emplace(name, where.line);
    if (!is_one_word(name) || parse_quantity(name) || is_bare_number(name))
        complain(problems, where, "“" + name + "”不能作名称，式子里会看错",
                 "名称里不要有空格、括号、逗号和运算符，也不要像一个数");
    else if (!may_be_stored(name))
        complain(problems, where, "“" + name + "”不能作名称，有不能存进账里的符号",
                 "名称里不要有半角引号、反斜杠、竖线和控制字符；引号用「」");
    return true;
}

Slot Scope::quantity(const std::string& name, Type type, const Node& where, Problems& problems) {
    if (!free_name(name, where, problems)) return no_slot;
    const auto slot = static_cast<Slot>(plan_.slot_names.size());
    plan_.slot_names.push_back(name);
    plan_.slot_types.push_back(type);
    names_.emplace(name, slot);
    return slot;
}

Slot Scope::unnamed(Type type) {
    const auto slot = static_cast<Slot>(plan_.slot_names.size());
    plan_.slot_names.emplace_back();
    plan_.slot_types.push_back(type);
    return slot;
}

void Scope::table(const std::string& name, std::uint16_t index, const Node& where,
                  Problems& problems) {
    if (free_name(name, where, problems)) names_.emplace(name, TableName{index});
}

void Scope::parameter(const std::string& name, Formula formula, const Node& where,
                      Problems& problems) {
    if (free_name(name, where, problems)) names_.emplace(name, std::move(formula));
}

const Meaning* Scope::find(const std::string& name) const {
    const auto found = names_.find(name);
    return found == names_.end() ? nullptr : &found->second;
}

void Scope::announce(const std::string& name, Coming coming) {
    coming_.emplace(name, std::move(coming));
}

void Scope::broken(const std::string& name) {
    if (!names_.contains(name)) broken_.insert(name);
}

const Node* Scope::waiting(const std::string& name) {
    const auto found = waiting_.find(name);
    if (found == waiting_.end()) return nullptr;
    const Node* table = found->second;
    waiting_.erase(found);
    return table;
}

std::vector<std::string> Scope::still_waiting() const {
    std::vector<std::string> names;
    for (const auto& [name, table] : waiting_) names.push_back(name);
    return names;
}

bool Scope::explain_stranger(const std::string& name, const Node& where, std::string_view text,
                             Problems& problems) const {
    if (broken_.contains(name)) return true;
    const auto found = coming_.find(name);
    if (found == coming_.end()) return false;
    const Coming& coming = found->second;
    std::string right = coming.right;
    if (right.empty())
        right = in_stages_ ? "用到它的环节移到后面；一年内已经付的用 累计"
                           : "参数、输入、费用先于环节；把这里写成“计算”环节";
    complain(problems, where, (text == name ? "" : "“" + std::string(text) + "”：") + coming.what,
             right);
    return true;
}

Slot Scope::lend(const std::string& name, Type type) {
    if (names_.contains(name)) return no_slot;
    const Slot slot = unnamed(type);
    names_.emplace(name, slot);
    return slot;
}

int Scope::line_of(const std::string& name) const {
    const auto line = lines_.find(name);
    return line == lines_.end() ? 0 : line->second;
}

std::string Scope::nearest(std::string_view name) const {
    std::vector<std::string> known;
    for (const auto& [word, meaning] : names_) known.push_back(word);
    return nearest_word(name, known);
}

Type Scope::type_of(const Meaning& meaning) const {
    if (const auto* slot = std::get_if<Slot>(&meaning)) return plan_.slot_types[*slot];
    if (const auto* table = std::get_if<TableName>(&meaning))
        return plan_.tables[table->index].type;
    return std::get<Formula>(meaning).type;
}

}  // namespace yibao::policy
