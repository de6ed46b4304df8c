#include <fmt/format.h>

#include <map>

#include "operations/printing/papers.hpp"
#include "operations/printing/words.hpp"

namespace yibao::operations {

namespace {

using documents::Align;
using documents::Facts;
using documents::Paragraph;
using documents::Row;
using documents::Table;
using forms::SettlementLine;
using forms::SettlementSheet;

constexpr std::string_view other_type = "14";  // 其他费

Facts case_of(const SettlementSheet& sheet) {
    const auto& [head, facts] = std::tie(sheet.head, sheet.facts);
    return {3,
            {{"姓名", head.person_name},
             {"性别", title_in(forms::codes::gender, facts.gender)},
             {"证件号码", facts.certificate},
             {"人员编号", head.person},
             {"人员类别", title_in(forms::codes::person_type, facts.person_type)},
             {"险种", title_in(forms::codes::insurance, head.insurance)},
             {"定点机构", head.institution_name},
             {"医疗类别", title_in(forms::codes::medical_type, head.med_type)},
             {"科室", facts.department},
             {"诊断", facts.disease},
             {"就诊日期", facts.begins_on.text()},
             {"结束日期", facts.ends_on.text()},
             {"结算编号", head.settlement_id},
             {"结算时间", head.at.text()},
             {"发票号", facts.invoice_no.value_or("")}}};
}

documents::Fact amount(std::string title, Money money) {
    return {std::move(title), grouped(money), Align::right};
}

Facts division_of(const SettlementSheet& sheet) {
    const forms::SettlementFacts& facts = sheet.facts;
    return {3,
            {amount("费用总额", sheet.head.total), amount("全自费", facts.full_self_pay),
             amount("超限价", facts.over_limit), amount("先行自付", facts.first_self_pay),
             amount("符合政策范围", facts.in_scope), amount("起付线", facts.deductible)}};
}

/// What lines, or all of one kind, come to.
struct Sum {
    std::size_t lines = 0;
    Money amount;
    Money full_self_pay;
    Money over_limit;
    Money first_self_pay;
    Money in_scope;

    void add(const SettlementLine& line) {
        ++lines;
        amount += line.amount;
        full_self_pay += line.full_self_pay;
        over_limit += line.over_limit;
        first_self_pay += line.first_self_pay;
        in_scope += line.in_scope;
    }
    Row row(std::string title, Row::Kind kind) const {
        return {{std::move(title), "", "", "", grouped(amount), grouped(full_self_pay),
                 grouped(over_limit), grouped(first_self_pay), grouped(in_scope)},
                kind};
    }
};

Row row_of(const SettlementLine& line) {
    return {{line.name, line.item_class, line.quantity, line.price, grouped(line.amount),
             grouped(line.full_self_pay), grouped(line.over_limit), grouped(line.first_self_pay),
             grouped(line.in_scope)}};
}

/// By kind of item, each with what it comes to, in the order of the code list.
Table lines_of(const SettlementSheet& sheet) {
    Table table{{{"项目名称", Align::left, 24},
                 {"等级", Align::centre, 6.5},
                 {"数量", Align::right, 7},
                 {"单价", Align::right, 9.5},
                 {"金额", Align::right, 11.5},
                 {"全自费", Align::right, 10.5},
                 {"超限价", Align::right, 9.5},
                 {"先行自付", Align::right, 10.5},
                 {"符合范围", Align::right, 11}},
                {}};
    std::map<std::string_view, std::vector<const SettlementLine*>> kinds;
    Sum total;
    for (const SettlementLine& line : sheet.lines) {
        kinds[line.charge_type.empty() ? other_type : line.charge_type].push_back(&line);
        total.add(line);
    }
    for (const auto& [kind, lines] : kinds) {
        Sum sum;
        for (const SettlementLine* line : lines) sum.add(*line);
        table.rows.push_back(sum.row(
            fmt::format("{}（{} 项）", title_in(forms::codes::charge_type, kind), sum.lines),
            Row::Kind::group));
        for (const SettlementLine* line : lines) table.rows.push_back(row_of(*line));
    }
    table.rows.push_back(total.row(fmt::format("合计（{} 项）", total.lines), Row::Kind::total));
    return table;
}

Table steps_of(const SettlementSheet& sheet, bool derivation) {
    Table table;
    if (derivation)
        table.columns = {{"环节", Align::left, 14},  {"付款方", Align::left, 12},
                         {"算式", Align::left, 26},  {"依据", Align::left, 20},
                         {"支付", Align::right, 11}, {"个人负担", Align::right, 11}};
    else
        table.columns = {{"环节", Align::left, 30},
                         {"付款方", Align::left, 24},
                         {"计算基数", Align::right, 16},
                         {"支付", Align::right, 16},
                         {"个人负担", Align::right, 16}};
    for (const forms::SettlementStep& step : sheet.steps) {
        const std::string payer = step.payer.value_or("个人");
        if (derivation)
            table.rows.push_back({{step.stage, payer, step.arithmetic, step.basis,
                                   grouped(step.paid), grouped(step.self)}});
        else
            table.rows.push_back({{step.stage, payer, grouped(step.amount), grouped(step.paid),
                                   grouped(step.self)}});
    }
    return table;
}

Table payers_of(const SettlementSheet& sheet) {
    Table table{{{"付款方", Align::left, 70}, {"金额（元）", Align::right, 30}}, {}};
    for (const forms::SettlementPayer& payer : sheet.payers)
        table.rows.push_back({{payer.title, grouped(payer.amount)}});
    table.rows.push_back({{"费用总额", grouped(sheet.head.total)}, Row::Kind::total});
    return table;
}

}  // namespace

documents::Document settlement_paper(const SettlementSheet& sheet, const Imprint& imprint,
                                     bool derivation) {
    const auto heading = [](std::string text) {
        return Paragraph{std::move(text), Paragraph::Kind::heading};
    };
    documents::Document paper;
    paper.title = fmt::format("{}医疗保险费用结算单", imprint.area_name);
    paper.running = "结算编号 " + sheet.head.settlement_id;
    if (sheet.head.state != "standing")
        paper.mark = title_in(forms::codes::settlement_state, sheet.head.state);
    paper.foot = imprint.foot();
    paper.blocks = {case_of(sheet), heading("费用划分（元）"), division_of(sheet),
                    heading("费用支付（元）"), payers_of(sheet)};
    if (!sheet.steps.empty()) {
        paper.blocks.emplace_back(heading(derivation ? "计算过程（元）" : "分段支付（元）"));
        paper.blocks.emplace_back(steps_of(sheet, derivation));
    }
    if (!sheet.lines.empty()) {
        paper.blocks.emplace_back(heading("费用明细（元）"));
        paper.blocks.emplace_back(lines_of(sheet));
    }
    const auto note = [&](std::string text) {
        paper.blocks.emplace_back(Paragraph{std::move(text), Paragraph::Kind::note});
    };
    note(fmt::format("结算后个人账户余额 {} 元。", grouped(sheet.facts.balance)));
    note(fmt::format("适用政策：{}　{}　{} 起执行的版本。", sheet.facts.policy,
                     sheet.facts.policy_basis, sheet.facts.policy_from.text()));
    paper.blocks.emplace_back(documents::Signatures{{"患者或家属签字：", "经办人："}});
    return paper;
}

}  // namespace yibao::operations
