#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "base/code_list.hpp"

namespace yibao::access {

/// What somebody may be allowed to do (功能权限): each route of the console names one or two. Where a name
/// ends in `_review`, the function before it only enters: what is entered counts once somebody else
/// has reviewed it (录入与复核分离).
enum class Function : std::uint8_t {
    own_sessions,
    organisation_read,
    organisation_manage,
    role_read,
    role_manage,
    operator_read,
    operator_manage,
    trail_read,
    trail_export,
    system_read,
    setting_manage,
    notice_publish,
    declaration_read,
    declaration_decide,
    employer_read,
    employer_enter,
    employer_review,
    person_read,
    person_enter,
    person_review,
    person_reveal,
    wage_read,
    wage_enter,
    wage_review,
    wage_limit_enter,
    wage_limit_review,
    household_read,
    household_enter,
    household_review,
    family_enter,
    family_review,
    institution_read,
    institution_enter,
    institution_review,
    card_read,
    card_counter,
    card_enter,
    card_review,
    card_produce,
    black_list_read,
    black_list_enter,
    black_list_review,
    catalogue_read,
    catalogue_enter,
    catalogue_review,
    mapping_enter,
    mapping_review,
    policy_read,
    policy_enter,
    policy_review,
    paper_publish,
    settlement_read,
    settlement_reverse,
    own_record,
};

inline constexpr std::array<Code<Function>, 54> functions{{
    {Function::own_sessions, "own.sessions", "本人登录与密码"},
    {Function::organisation_read, "organisation.read", "机构部门查询"},
    {Function::organisation_manage, "organisation.manage", "机构部门维护"},
    {Function::role_read, "role.read", "角色查询"},
    {Function::role_manage, "role.manage", "角色维护"},
    {Function::operator_read, "operator.read", "操作员查询"},
    {Function::operator_manage, "operator.manage", "操作员维护"},
    {Function::trail_read, "trail.read", "操作日志查询"},
    {Function::trail_export, "trail.export", "操作日志导出"},
    {Function::system_read, "system.read", "运行状态查询"},
    {Function::setting_manage, "setting.manage", "系统参数设置"},
    {Function::notice_publish, "notice.publish", "通知发布"},
    {Function::declaration_read, "declaration.read", "业务申报查询"},
    {Function::declaration_decide, "declaration.decide", "业务申报复核"},
    {Function::employer_read, "employer.read", "参保单位查询"},
    {Function::employer_enter, "employer.enter", "参保单位录入"},
    {Function::employer_review, "employer.review", "参保单位复核"},
    {Function::person_read, "person.read", "参保人员查询"},
    {Function::person_enter, "person.enter", "参保人员录入"},
    {Function::person_review, "person.review", "参保人员复核"},
    {Function::person_reveal, "person.reveal", "查看未脱敏的个人信息"},
    {Function::wage_read, "wage.read", "缴费基数查询"},
    {Function::wage_enter, "wage.enter", "缴费基数申报"},
    {Function::wage_review, "wage.review", "缴费基数复核"},
    {Function::wage_limit_enter, "wage_limit.enter", "基数上下限录入"},
    {Function::wage_limit_review, "wage_limit.review", "基数上下限复核"},
    {Function::household_read, "household.read", "居民家庭查询"},
    {Function::household_enter, "household.enter", "居民家庭录入"},
    {Function::household_review, "household.review", "居民家庭复核"},
    {Function::family_enter, "family.enter", "家庭共济申报"},
    {Function::family_review, "family.review", "家庭共济复核"},
    {Function::institution_read, "institution.read", "定点机构查询"},
    {Function::institution_enter, "institution.enter", "定点机构录入"},
    {Function::institution_review, "institution.review", "定点机构复核"},
    {Function::card_read, "card.read", "医疗卡查询"},
    {Function::card_counter, "card.counter", "医疗卡领取与挂失"},
    {Function::card_enter, "card.enter", "医疗卡申领与注销"},
    {Function::card_review, "card.review", "医疗卡复核"},
    {Function::card_produce, "card.produce", "制卡文件"},
    {Function::black_list_read, "black_list.read", "黑名单查询"},
    {Function::black_list_enter, "black_list.enter", "黑名单录入"},
    {Function::black_list_review, "black_list.review", "黑名单复核"},
    {Function::catalogue_read, "catalogue.read", "目录查询"},
    {Function::catalogue_enter, "catalogue.enter", "目录导入"},
    {Function::catalogue_review, "catalogue.review", "目录复核"},
    {Function::mapping_enter, "mapping.enter", "目录对照录入"},
    {Function::mapping_review, "mapping.review", "目录对照复核"},
    {Function::policy_read, "policy.read", "政策查询"},
    {Function::policy_enter, "policy.enter", "政策起草"},
    {Function::policy_review, "policy.review", "政策审批"},
    {Function::paper_publish, "paper.publish", "政策文件发布"},
    {Function::settlement_read, "settlement.read", "结算查询"},
    {Function::settlement_reverse, "settlement.reverse", "结算冲正"},
    {Function::own_record, "own.record", "查看本人信息"},
}};
constexpr std::span<const Code<Function>> code_list(Function) { return functions; }

/// Who reviews what somebody with this function entered: employer_review for employer_enter.
constexpr Function review_of(Function entered) {
    return static_cast<Function>(static_cast<std::uint8_t>(entered) + 1);
}

inline constexpr std::size_t function_count = functions.size();

/// A set of functions.
class Functions {
public:
    constexpr Functions() = default;
    Functions(std::initializer_list<Function> members) {
        for (const Function member : members) insert(member);
    }

    void insert(Function member) { set_.set(static_cast<std::size_t>(member)); }
    void insert(const Functions& others) { set_ |= others.set_; }
    bool holds(Function member) const { return set_.test(static_cast<std::size_t>(member)); }
    bool holds(const Functions& others) const { return (others.set_ & ~set_).none(); }
    bool empty() const { return set_.none(); }

    bool operator==(const Functions&) const = default;

private:
    std::bitset<function_count> set_;
};

/// The codes with a blank between them, in the order of the list; and back. Words that are no
/// function are left out: a store may know functions of a later version.
std::string text_of(const Functions& set);
Functions functions_of(std::string_view text);

}  // namespace yibao::access
