#include "operations/access/first_page.hpp"

#include <algorithm>

#include "operations/archives/declarations.hpp"
#include "operations/archives/institutions.hpp"
#include "operations/mappings/mappings.hpp"
#include "operations/policies/drafts.hpp"
#include "operations/publications/publications.hpp"

namespace yibao::operations {

Result<forms::FindDesk::Output> find_desk(storage::Reader& reader, const Act& act,
                                          const forms::Nothing&) {
    forms::FindDesk::Output page;
    const auto who = reader.get<storage::Operator>(act.actor.operator_id);
    if (who && !who->second_factor)
        page.todos.push_back(
            {"second_factor", "绑定手机动态口令", forms::count(1), "/own/second-factor"});
    constexpr std::size_t most_counted = 200;
    if (const auto waiting = waiting_for(reader, act, most_counted); waiting > 0)
        page.todos.push_back(
            {"declarations", "待复核申报", forms::count(waiting), "/declarations?state=waiting"});
    if (const auto returned = returned_to(reader, act); returned > 0)
        page.todos.push_back({"returned", "被退回的申报", forms::count(returned),
                              "/declarations?state=refused&own_entries=1"});
    if (const auto waiting = mappings_waiting_for(reader, act, most_counted); waiting > 0)
        page.todos.push_back(
            {"mappings", "待复核的目录对照", forms::count(waiting), "/mappings?state=waiting"});
    if (const auto ending = agreements_to_renew(act);
        ending > 0 && act.actor.functions.holds(access::Function::institution_enter))
        page.todos.push_back({"agreements", "待续签的服务协议", forms::count(ending),
                              "/institutions?agreement=renew"});
    if (const auto drafts = drafts_waiting_for(reader, act); drafts > 0)
        page.todos.push_back({"policy_drafts", "待审批的政策草案", forms::count(drafts),
                              "/policy-drafts?state=waiting"});
    if (const auto drafts = drafts_returned_to(reader, act); drafts > 0)
        page.todos.push_back({"drafts_returned", "被退回的政策草案", forms::count(drafts),
                              "/policy-drafts?state=refused"});
    if (const auto unread = unsigned_publications(reader, act); unread > 0)
        page.todos.push_back(
            {"publications", "待签收的通知和文件", forms::count(unread), "/publications"});
    const auto figure = [&](std::string_view name, std::string_view title, std::size_t value,
                            std::string_view unit) {
        page.figures.push_back(
            {std::string(name), std::string(title), std::to_string(value), std::string(unit)});
    };
    const Agency& agency = act.agency;
    const auto open = std::ranges::count_if(agency.institutions(), [&](const auto& one) {
        return one.second.designation.state_on(act.today()) == institution_active;
    });
    figure("institutions", "在用定点机构", static_cast<std::size_t>(open), "家");
    figure("items", "目录项目", agency.catalogue().items().size(), "项");
    figure("diagnoses", "疾病诊断", agency.diagnoses().size(), "条");
    figure("organisations", "机构部门", agency.access().organisations().size(), "个");
    return page;
}

}  // namespace yibao::operations
