#include "operations/settlements/plain_words.hpp"

#include <fmt/format.h>

#include "policy/plan.hpp"

namespace yibao::operations {

namespace {

using policy::Payer;

/// Who pays, as people say it.
std::string plain_payer(std::string_view name) {
    const auto payer = policy::payer_named(name);
    if (!payer) return std::string(name);
    if (*payer == Payer::account) return "您的个人账户";
    if (*payer == Payer::family_account) return "家人的个人账户（家庭共济）";
    if (*payer == Payer::hospital) return "医院";
    return std::string(name);
}

bool is_account(std::string_view name) {
    const auto payer = policy::payer_named(name);
    return payer && (*payer == Payer::account || *payer == Payer::family_account);
}

std::string_view titled(const forms::SettlementPayer& payer) {
    if (payer.kind == "account") return "您的个人账户";
    if (payer.kind == "family_account") return "家人的个人账户（家庭共济）";
    return payer.title;
}

std::string cost_sentence(const forms::SettlementSheet& sheet) {
    const auto& facts = sheet.facts;
    std::string text = fmt::format("这次在{}一共花费 {} 元。", sheet.head.institution_name,
                                   sheet.head.total.text());
    std::string parts;
    const auto part = [&](Money amount, std::string_view why) {
        if (amount == Money{}) return;
        parts += fmt::format("{}{} 元{}", parts.empty() ? "" : "，", amount.text(), why);
    };
    part(facts.full_self_pay, "不在医保目录或其限定范围内");
    part(facts.over_limit, "超过医保规定的最高价格");
    part(facts.first_self_pay, "是乙类药品或项目先由个人负担的部分");
    if (parts.empty()) return text + "全部属于医保可以报销的范围。";
    return text +
           fmt::format("其中 {}；余下 {} 元属于医保可以报销的范围。", parts, facts.in_scope.text());
}

std::string payer_sentence(const forms::SettlementSheet& sheet) {
    std::string paid;
    for (const auto& payer : sheet.payers) {
        if (payer.kind == "cash" || payer.amount == Money{}) continue;
        paid += fmt::format("{}{}支付 {} 元", paid.empty() ? "" : "，", titled(payer),
                            payer.amount.text());
    }
    if (paid.empty()) return "医保基金和个人账户这次没有支付。";
    return paid + "。";
}

}  // namespace

std::string plain_sentence(const forms::SettlementStep& step) {
    const std::string basis = step.basis.empty() ? "" : fmt::format("（{}）", step.basis);
    if (!step.payer) {
        if (step.stage.find("起付") != std::string::npos)
            return fmt::format("起付线：先由您自己负担 {} 元，超过的部分医保才开始支付{}。",
                               step.self.text(), basis);
        return fmt::format("{}：由您负担 {} 元{}。", step.stage, step.self.text(), basis);
    }
    const std::string who = plain_payer(*step.payer);
    if (is_account(*step.payer))
        return fmt::format("{}：用{}支付 {} 元{}。", step.stage, who, step.paid.text(), basis);
    if (step.paid == Money{})
        return fmt::format("{}：{} 元中，{}没有支付{}。", step.stage, step.amount.text(), who,
                           basis);
    return fmt::format("{}：{} 元中，{}支付 {} 元，您负担 {} 元{}。", step.stage,
                       step.amount.text(), who, step.paid.text(), step.self.text(), basis);
}

std::vector<forms::Sentence> plain_summary(const forms::SettlementSheet& sheet) {
    const auto& head = sheet.head;
    if (head.state == "reversal")
        return {
            {fmt::format("这是一笔退费，退回此前结算的 {} 元，其中应退您现金 {} 元，"
                         "退回个人账户 {} 元。",
                         (-head.total).text(), (-head.cash).text(), (-head.account).text())}};
    std::vector<forms::Sentence> sentences{{cost_sentence(sheet)}, {payer_sentence(sheet)}};
    sentences.push_back({head.cash == Money{}
                             ? "您不需要再付现金。"
                             : fmt::format("您自己付了现金 {} 元。", head.cash.text())});
    if (head.state == "reversed")
        sentences.push_back({"这笔结算后来已经退费，不再计入您的累计和个人账户。"});
    return sentences;
}

}  // namespace yibao::operations
