#include "catalogue/item.hpp"

#include <algorithm>
#include <utility>

namespace yibao::catalogue {

namespace {

struct Unmet {
    std::string_view code;
    std::string_view reason;
};

/// The first condition that this use does not meet, if any.
std::optional<Unmet> unmet(const Restriction& rule, const Use& use) {
    if (use.approval == Approval::refused)
        return Unmet{"catalogue.not_approved", "医院审批不通过，由个人自费"};
    if (rule.injury_only && !use.work_injury)
        return Unmet{"catalogue.injury_only", "限工伤保险支付，本次不予支付"};
    if (rule.maternity_only && !use.maternity)
        return Unmet{"catalogue.maternity_only", "限生育保险支付，本次不予支付"};
    if (rule.inpatient_only && !use.inpatient)
        return Unmet{"catalogue.inpatient_only", "限住院使用，本次不予支付"};
    if (rule.child_only && use.age_years >= 18)
        return Unmet{"catalogue.child_only", "限儿童使用，本次不予支付"};
    if (use.level < rule.min_level)
        return Unmet{"catalogue.min_level", "超出限定的医疗机构级别，不予支付"};
    if (rule.needs_approval() && use.approval != Approval::approved)
        return rule.second_line
                   ? Unmet{"catalogue.needs_approval", "限二线用药未经医院审批，由个人自费"}
                   : Unmet{"catalogue.needs_approval", "限制使用的项目未经医院审批，由个人自费"};
    return std::nullopt;
}

}  // namespace

void Standing::refuse(std::string_view why_code, std::string why) {
    item_class = ItemClass::c;
    first_self_pay = Rate::whole();
    code = why_code;
    reason = std::move(why);
}

Standing standing(const Item& item, const Use& use) {
    Standing result{.limit_price = item.limits.at(use.level), .code = {}, .reason = {}};
    if (item.item_class == ItemClass::c) return result;
    if (const auto missing = unmet(item.restriction, use)) {
        result.refuse(missing->code, std::string(missing->reason));
        return result;
    }
    result.item_class = item.item_class;
    result.first_self_pay = item.item_class == ItemClass::a ? Rate{} : item.first_self_pay;
    return result;
}

bool herbal_prescription_paid(std::span<const Item* const> pieces) {
    return std::any_of(pieces.begin(), pieces.end(), [](const Item* piece) {
        return !piece->flags.not_paid_alone && piece->item_class != ItemClass::c;
    });
}

}  // namespace yibao::catalogue
