#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalogue/med_type.hpp"
#include "enrolment/certificate.hpp"
#include "enrolment/codes.hpp"
#include "forms/catalogue.hpp"
#include "forms/codes.hpp"
#include "forms/form.hpp"

namespace yibao::forms {

namespace codes {

inline constexpr std::array settlement_states{
    wire::Code{"standing", "有效"},
    wire::Code{"reversed", "已退费"},
    wire::Code{"reversal", "退费"},
};
inline constexpr wire::Dictionary settlement_state{"settlement_state", settlement_states};

inline constexpr std::array payer_kinds{
    wire::Code{"fund", "基金"},        wire::Code{"institution", "医疗机构承担"},
    wire::Code{"account", "个人账户"}, wire::Code{"family_account", "家庭共济账户"},
    wire::Code{"cash", "个人现金"},
};
inline constexpr wire::Dictionary payer_kind{"payer_kind", payer_kinds};

inline constexpr auto insurances = listed(enrolment::insurances);
inline constexpr wire::Dictionary insurance{"insurance", insurances};
inline constexpr auto medical_types = listed(catalogue::med_types);
inline constexpr wire::Dictionary medical_type{"medical_type", medical_types, true};
inline constexpr auto person_types = listed(enrolment::person_types);
inline constexpr wire::Dictionary person_type{"person_type", person_types, true};
inline constexpr auto genders = listed(enrolment::genders);
inline constexpr wire::Dictionary gender{"gender", genders};

}  // namespace codes

/// A settlement or a reversal, as a list shows it.
struct SettlementRow {
    std::string settlement_id;
    Moment at;
    std::string person;
    std::string person_name;  // masked
    std::string institution;
    std::string institution_name;
    std::string insurance;
    std::string med_type;
    std::string state;
    Money total;
    Money fund;
    Money account;  // own and family's
    Money cash;

    static constexpr auto fields() {
        using M = SettlementRow;
        using wire::field;
        return std::array{
            field<&M::settlement_id>("settlement_id", "结算编号", 20),
            field<&M::at>("at", "结算时间"),
            field<&M::person>("person", "人员编号", 20),
            field<&M::person_name>("person_name", "姓名", 50),
            field<&M::institution>("institution", "定点机构编号", 30),
            field<&M::institution_name>("institution_name", "定点机构", 200),
            field<&M::insurance>("insurance", "险种", 6).coded(codes::insurance),
            field<&M::med_type>("med_type", "医疗类别", 6).coded(codes::medical_type),
            field<&M::state>("state", "状态", 10).coded(codes::settlement_state),
            field<&M::total>("total", "费用总额").signed_amount(),
            field<&M::fund>("fund", "基金支付").signed_amount(),
            field<&M::account>("account", "个人账户").signed_amount(),
            field<&M::cash>("cash", "个人现金").signed_amount(),
        };
    }
};

/// The newest first. By person all of that person's; else by the days on which they were settled.
struct ListSettlements {
    static constexpr std::string_view act = "list_settlements";
    static constexpr std::string_view title = "结算查询";
    static constexpr Route route = get("/settlements", access::Function::settlement_read);

    struct Input {
        std::optional<std::string> settlement_id;
        std::optional<std::string> person;
        std::optional<std::string> institution;
        std::optional<Day> from;
        std::optional<Day> to;
        PageAsked asked;

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return std::array{
                field<&M::settlement_id>("settlement_id", "结算编号", 20),
                field<&M::person>("person", "人员编号", 20),
                field<&M::institution>("institution", "定点机构编号", 30),
                field<&M::from>("from", "结算日期起"),
                field<&M::to>("to", "结算日期止"),
                field<&M::asked, &PageAsked::size>("size", "每页行数", 3),
                field<&M::asked, &PageAsked::after>("after", "上页末行", 40),
            };
        }
    };
    using Output = ListOf<SettlementRow>;
};

/// Of what a settlement says about the case and the patient.
struct SettlementFacts {
    std::string visit_id;
    std::string certificate;  // masked
    std::string gender;
    std::string person_type;
    Day begins_on;
    Day ends_on;
    std::string disease;
    std::string department;
    std::string doctor;
    std::optional<std::string> invoice_no;
    std::string policy;        // whose rules decided, for people
    std::string policy_basis;  // 文号
    Day policy_from;
    Money full_self_pay;
    Money over_limit;
    Money first_self_pay;
    Money in_scope;
    Money deductible;
    Money balance;                           // of the own account, afterwards
    std::optional<std::string> original;     // of a reversal: what it takes back
    std::optional<std::string> reversed_by;  // the reversal
    std::optional<std::string> journal;

    static constexpr auto fields() {
        using M = SettlementFacts;
        using wire::field;
        return std::array{
            field<&M::visit_id>("visit_id", "就诊编号", 20),
            field<&M::certificate>("certificate", "证件号码", 50),
            field<&M::gender>("gender", "性别", 3).coded(codes::gender),
            field<&M::person_type>("person_type", "人员类别", 6).coded(codes::person_type),
            field<&M::begins_on>("begins_on", "就诊日期"),
            field<&M::ends_on>("ends_on", "结束日期"),
            field<&M::disease>("disease", "诊断", 200).optional(),
            field<&M::department>("department", "科室", 100).optional(),
            field<&M::doctor>("doctor", "医师", 50).optional(),
            field<&M::invoice_no>("invoice_no", "发票号", 20),
            field<&M::policy>("policy", "适用政策", 100),
            field<&M::policy_basis>("policy_basis", "政策依据", 500).optional(),
            field<&M::policy_from>("policy_from", "政策版本自"),
            field<&M::full_self_pay>("full_self_pay", "全自费").signed_amount(),
            field<&M::over_limit>("over_limit", "超限价").signed_amount(),
            field<&M::first_self_pay>("first_self_pay", "先行自付").signed_amount(),
            field<&M::in_scope>("in_scope", "符合政策范围").signed_amount(),
            field<&M::deductible>("deductible", "起付线").signed_amount(),
            field<&M::balance>("balance", "结算后账户余额").signed_amount(),
            field<&M::original>("original", "被退结算编号", 20),
            field<&M::reversed_by>("reversed_by", "退费结算编号", 20),
            field<&M::journal>("journal", "记账凭证号", 20),
        };
    }
};

struct SettlementLine {
    std::string line_no;
    Moment charged_at;
    std::string code;
    std::string name;
    std::string item_class;   // 甲 乙 丙, for people
    std::string charge_type;  // kind of item on the bill
    std::string quantity;
    std::string price;
    Money amount;
    Rate self_pay_rate;
    Money full_self_pay;
    Money over_limit;
    Money first_self_pay;
    Money in_scope;
    std::optional<std::string> remark;

    static constexpr auto fields() {
        using M = SettlementLine;
        using wire::field;
        return std::array{
            field<&M::line_no>("line_no", "流水号", 30),
            field<&M::charged_at>("charged_at", "费用时间"),
            field<&M::code>("code", "医保目录编码", 50),
            field<&M::name>("name", "项目名称", 200),
            field<&M::item_class>("item_class", "等级", 10).optional(),
            field<&M::charge_type>("charge_type", "费用类别", 2)
                .coded(codes::charge_type)
                .optional(),
            field<&M::quantity>("quantity", "数量", 20),
            field<&M::price>("price", "单价", 20),
            field<&M::amount>("amount", "金额").signed_amount(),
            field<&M::self_pay_rate>("self_pay_rate", "先行自付比例"),
            field<&M::full_self_pay>("full_self_pay", "全自费").signed_amount(),
            field<&M::over_limit>("over_limit", "超限价").signed_amount(),
            field<&M::first_self_pay>("first_self_pay", "先行自付").signed_amount(),
            field<&M::in_scope>("in_scope", "符合政策范围").signed_amount(),
            field<&M::remark>("remark", "说明", 500),
        };
    }
};

/// One step of how the bill was shared out, with the article that says so.
struct SettlementStep {
    std::string stage;
    std::optional<std::string> payer;
    std::string basis;
    Money amount;
    Money paid;
    Money self;
    std::string arithmetic;
    std::string sentence;  // the same for somebody who knows no insurance terms

    static constexpr auto fields() {
        using M = SettlementStep;
        using wire::field;
        return std::array{
            field<&M::stage>("stage", "环节", 100),
            field<&M::payer>("payer", "付款方", 30),
            field<&M::basis>("basis", "依据", 500).optional(),
            field<&M::amount>("amount", "计算基数").signed_amount(),
            field<&M::paid>("paid", "支付").signed_amount(),
            field<&M::self>("self", "个人负担").signed_amount(),
            field<&M::arithmetic>("arithmetic", "算式", 2000).optional(),
            field<&M::sentence>("sentence", "说明", 600),
        };
    }
};

struct SettlementPayer {
    std::string kind;
    std::string title;
    Money amount;

    static constexpr auto fields() {
        using M = SettlementPayer;
        using wire::field;
        return std::array{
            field<&M::kind>("kind", "类别", 20).coded(codes::payer_kind),
            field<&M::title>("title", "付款方", 100),
            field<&M::amount>("amount", "金额").signed_amount(),
        };
    }
};

struct SettlementPosting {
    std::string account;
    std::string title;
    Money amount;  // what the account gains; negative: what it gives

    static constexpr auto fields() {
        using M = SettlementPosting;
        using wire::field;
        return std::array{
            field<&M::account>("account", "科目", 100),
            field<&M::title>("title", "科目名称", 200),
            field<&M::amount>("amount", "发生额").signed_amount(),
        };
    }
};

struct Sentence {
    std::string text;

    static constexpr auto fields() {
        return std::array{wire::field<&Sentence::text>("text", "文字", 600)};
    }
};

struct SettlementKey {
    std::string settlement_id;
    static constexpr auto fields() {
        return std::array{
            wire::field<&SettlementKey::settlement_id>("settlement_id", "结算编号", 20)};
    }
};

/// Everything about one settlement: who, what, which rule paid how much, where it is booked.
struct SettlementSheet {
    SettlementRow head;
    SettlementFacts facts;
    std::vector<SettlementPayer> payers;  // their sum is the total
    std::vector<SettlementStep> steps;
    std::vector<Sentence> summary;  // in plain Chinese
    std::vector<SettlementLine> lines;
    std::vector<SettlementPosting> postings;

    static constexpr auto nodes() {
        using M = SettlementSheet;
        return std::array{wire::node<&M::head>("head", "结算"),
                          wire::node<&M::facts>("facts", "情况"),
                          wire::rows<&M::payers>("payers", "付款方"),
                          wire::rows<&M::steps>("steps", "计算过程"),
                          wire::rows<&M::summary>("summary", "说明"),
                          wire::rows<&M::lines>("lines", "费用明细"),
                          wire::rows<&M::postings>("postings", "记账分录")};
    }
};

struct GetSettlement {
    static constexpr std::string_view act = "get_settlement";
    static constexpr std::string_view title = "结算详情";
    static constexpr Route route =
        get("/settlements/{settlement_id}", access::Function::settlement_read);
    using Input = SettlementKey;
    using Output = SettlementSheet;
};

/// Takes a settlement back, as the institution's own cancellation would (2103, 2208, 2305).
struct ReverseSettlement {
    static constexpr std::string_view act = "reverse_settlement";
    static constexpr std::string_view title = "结算冲正";
    static constexpr Route route =
        post("/settlements/{settlement_id}/reverse", access::Function::settlement_reverse);

    struct Input {
        std::string settlement_id;
        std::string reason;

        static constexpr auto fields() {
            using M = Input;
            return std::array{
                wire::field<&M::settlement_id>("settlement_id", "结算编号", 20),
                wire::field<&M::reason>("reason", "冲正原因", 200),
            };
        }
    };
    using Output = SettlementRow;
};

}  // namespace yibao::forms
