#include "enrolment/household.hpp"

namespace yibao::enrolment {

Relation relation_to(Relation chosen, Relation member) {
    using enum Relation;
    using Row = std::array<Relation, relations.size()>;
    // A row for each new head; a column for each member, in the order of the codes.
    static constexpr std::array<Row, relations.size()> table{{
        {head, spouse, child, parent, grandchild, grandparent, sibling, other},
        {spouse, head, child, other, grandchild, other, other, other},
        {parent, parent, sibling, grandparent, other, other, other, other},
        {child, other, grandchild, spouse, other, other, child, other},
        {grandparent, grandparent, other, other, other, other, other, other},
        {grandchild, other, other, other, other, other, grandchild, other},
        {sibling, other, other, parent, other, grandparent, sibling, other},
        {other, other, other, other, other, other, other, other},
    }};
    return table[static_cast<std::size_t>(chosen)][static_cast<std::size_t>(member)];
}

}  // namespace yibao::enrolment
