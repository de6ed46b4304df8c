#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "enrolment/family.hpp"
#include "enrolment/household.hpp"
#include "forms/settlements.hpp"

namespace yibao::forms {

// The page of one insured person: for those of the agency, and for the person's own room.

namespace codes {

inline constexpr auto enrolment_states = listed(enrolment::enrolment_states);
inline constexpr wire::Dictionary enrolment_state{"enrolment_state", enrolment_states};
inline constexpr auto identities = listed(enrolment::identities);
inline constexpr wire::Dictionary identity{"identity", identities, true};
inline constexpr auto certificate_kinds = listed(enrolment::certificate_types);
inline constexpr wire::Dictionary certificate_kind{"certificate_kind", certificate_kinds};
inline constexpr auto credential_kinds = listed(enrolment::credential_types);
inline constexpr wire::Dictionary credential_kind{"credential_kind", credential_kinds};

inline constexpr std::array filing_kinds{
    wire::Code{"chronic", "门诊慢特病"},
    wire::Code{"off_site", "异地长期居住"},
    wire::Code{"referral", "转诊转院"},
    wire::Code{"maternity", "生育"},
};
inline constexpr wire::Dictionary filing_kind{"filing_kind", filing_kinds};

inline constexpr std::array visit_states{
    wire::Code{"open", "在办"},
    wire::Code{"discharged", "已出院"},
    wire::Code{"settled", "已结算"},
    wire::Code{"cancelled", "已撤销"},
};
inline constexpr wire::Dictionary visit_state{"visit_state", visit_states};

inline constexpr std::array movement_kinds{
    wire::Code{"settlement", "医保结算"}, wire::Code{"reversal", "冲正退回"},
    wire::Code{"top_up", "圈存"},         wire::Code{"cover", "收回挂账"},
    wire::Code{"consume", "脱机消费"},    wire::Code{"return", "卡钱包退回"},
};
inline constexpr wire::Dictionary movement_kind{"movement_kind", movement_kinds};

inline constexpr std::array gap_kinds{
    wire::Code{"paused", "待遇暂停"},
    wire::Code{"uninsured", "未参保"},
    wire::Code{"no_wage", "未申报缴费基数"},
};
inline constexpr wire::Dictionary gap_kind{"gap_kind", gap_kinds};

inline constexpr auto relations = listed(enrolment::relations);
inline constexpr wire::Dictionary relation{"relation", relations};

inline constexpr auto kinships = listed(enrolment::kinships);
inline constexpr wire::Dictionary kinship{"kinship", kinships};

inline constexpr std::array family_requests{
    wire::Code{"link_family", "绑定"},
    wire::Code{"end_family", "解除"},
};
inline constexpr wire::Dictionary family_request{"family_request", family_requests};

inline constexpr std::array family_directions{
    wire::Code{"gives", "可使用本人账户"},
    wire::Code{"takes", "本人可使用其账户"},
};
inline constexpr wire::Dictionary family_direction{"family_direction", family_directions};

}  // namespace codes

/// Who somebody is, with what could recognise the person masked.
struct PersonRow {
    std::string person;
    std::string name;
    std::string certificate;
    std::string gender;
    Day birth;
    std::optional<std::string> insurance;
    std::optional<std::string> person_type;
    std::optional<std::string> state;  // of the enrolment, today
    std::optional<std::string> area;
    std::optional<std::string> employer_name;

    static constexpr auto fields() {
        using M = PersonRow;
        using wire::field;
        return std::array{
            field<&M::person>("person", "人员编号", 20),
            field<&M::name>("name", "姓名", 50),
            field<&M::certificate>("certificate", "证件号码", 50),
            field<&M::gender>("gender", "性别", 3).coded(codes::gender),
            field<&M::birth>("birth", "出生日期"),
            field<&M::insurance>("insurance", "险种", 6).coded(codes::insurance),
            field<&M::person_type>("person_type", "人员类别", 6).coded(codes::person_type),
            field<&M::state>("state", "参保状态", 3).coded(codes::enrolment_state),
            field<&M::area>("area", "参保地", 12),
            field<&M::employer_name>("employer_name", "参保单位", 200),
        };
    }
};

/// By a number of the person, a certificate, a card or an electronic credential. Sent as a body: such
/// numbers do not belong into addresses, which browsers and proxies remember.
struct FindPersons {
    static constexpr std::string_view act = "find_persons";
    static constexpr std::string_view title = "参保人员查询";
    static constexpr Route route = post("/persons/find", access::Function::person_read);

    struct Input {
        std::string text;
        static constexpr auto fields() {
            return std::array{wire::field<&Input::text>("text", "人员编号、证件或卡号", 60)};
        }
    };
    using Output = ListOf<PersonRow>;
};

struct PersonKey {
    std::string person;
    static constexpr auto fields() {
        return std::array{wire::field<&PersonKey::person>("person", "人员编号", 20)};
    }
};

struct EnrolmentRow {
    std::string insurance;
    std::string person_type;
    Day start;
    std::optional<Day> end;
    std::optional<Day> paused;
    std::optional<Day> benefits_from;
    std::string state;
    std::string area;
    std::string employer_name;
    std::string civil_servant;

    static constexpr auto fields() {
        using M = EnrolmentRow;
        using wire::field;
        return std::array{
            field<&M::insurance>("insurance", "险种", 6).coded(codes::insurance),
            field<&M::person_type>("person_type", "人员类别", 6).coded(codes::person_type),
            field<&M::start>("start", "参保开始"),
            field<&M::end>("end", "参保结束"),
            field<&M::paused>("paused", "暂停日期"),
            field<&M::benefits_from>("benefits_from", "待遇开始"),
            field<&M::state>("state", "参保状态", 3).coded(codes::enrolment_state),
            field<&M::area>("area", "参保地", 12),
            field<&M::employer_name>("employer_name", "参保单位", 200).optional(),
            field<&M::civil_servant>("civil_servant", "公务员", 1).coded(codes::yes_no),
        };
    }
};

struct CredentialRow {
    std::string kind;
    std::optional<Day> valid_until;
    std::string valid;

    static constexpr auto fields() {
        using M = CredentialRow;
        using wire::field;
        return std::array{
            field<&M::kind>("kind", "凭证", 3).coded(codes::credential_kind),
            field<&M::valid_until>("valid_until", "有效期至"),
            field<&M::valid>("valid", "有效", 1).coded(codes::yes_no),
        };
    }
};

struct PersonSheet {
    PersonRow head;
    std::string certificate_type;
    std::optional<std::string> phone;  // masked
    std::optional<Day> death;
    Day today;  // by which states are told
    std::vector<EnrolmentRow> enrolments;
    std::vector<CredentialRow> credentials;

    static constexpr auto fields() {
        using M = PersonSheet;
        using wire::field;
        return std::array{
            field<&M::certificate_type>("certificate_type", "证件类型", 6)
                .coded(codes::certificate_kind),
            field<&M::phone>("phone", "联系电话", 30),
            field<&M::death>("death", "死亡日期"),
            field<&M::today>("today", "查询日期"),
        };
    }
    static constexpr auto nodes() {
        using M = PersonSheet;
        return std::array{wire::node<&M::head>("head", "基本信息"),
                          wire::rows<&M::enrolments>("enrolments", "参保信息"),
                          wire::rows<&M::credentials>("credentials", "就诊凭证")};
    }
};

struct GetPerson {
    static constexpr std::string_view act = "get_person";
    static constexpr std::string_view title = "参保人员详情";
    static constexpr Route route = get("/persons/{person}", access::Function::person_read);
    using Input = PersonKey;
    using Output = PersonSheet;
};

struct IdentityRow {
    std::string kind;
    Day start;
    std::optional<Day> end;
    std::string valid;

    static constexpr auto fields() {
        using M = IdentityRow;
        using wire::field;
        return std::array{
            field<&M::kind>("kind", "身份类别", 6).coded(codes::identity),
            field<&M::start>("start", "开始日期"),
            field<&M::end>("end", "结束日期"),
            field<&M::valid>("valid", "有效", 1).coded(codes::yes_no),
        };
    }
};

struct FilingRow {
    std::string kind;
    std::string code;
    std::string name;
    Day start;
    std::optional<Day> end;
    std::string institution_name;
    std::string valid;

    static constexpr auto fields() {
        using M = FilingRow;
        using wire::field;
        return std::array{
            field<&M::kind>("kind", "备案类别", 20).coded(codes::filing_kind),
            field<&M::code>("code", "代码", 30).optional(),
            field<&M::name>("name", "名称", 100).optional(),
            field<&M::start>("start", "开始日期"),
            field<&M::end>("end", "结束日期"),
            field<&M::institution_name>("institution_name", "定点机构", 200).optional(),
            field<&M::valid>("valid", "有效", 1).coded(codes::yes_no),
        };
    }
};

/// An accumulator of a period, against its limit where the person alone decides that.
struct AccumulatorRow {
    std::string insurance;
    std::string name;
    std::string period;
    std::string apart;  // what it is kept apart by: a disease, a level
    std::string used;   // with two decimals where it is money
    std::optional<std::string> limit;
    std::string unit;  // 元, %, or nothing
    std::optional<Rate> share;
    std::string deductible;  // the limit is one that the person fills, not the fund
    std::string basis;

    static constexpr auto fields() {
        using M = AccumulatorRow;
        using wire::field;
        return std::array{
            field<&M::insurance>("insurance", "险种", 6).coded(codes::insurance),
            field<&M::name>("name", "累计项目", 100),
            field<&M::period>("period", "周期", 40),
            field<&M::apart>("apart", "分列", 100).optional(),
            field<&M::used>("used", "已累计", 20),
            field<&M::limit>("limit", "限额", 20),
            field<&M::unit>("unit", "单位", 10).optional(),
            field<&M::share>("share", "已用比例"),
            field<&M::deductible>("deductible", "起付类", 1).coded(codes::yes_no),
            field<&M::basis>("basis", "依据", 500).optional(),
        };
    }
};

/// What a settlement took from the personal account, or a reversal gave back; and what went to the
/// person's card (圈存) and came back from it.
struct MovementRow {
    std::optional<std::string> settlement_id;  // that who asks may open
    Moment at;
    std::string kind;
    std::string who;  // masked; of whom it was for
    std::string institution_name;
    Money amount;                  // negative: taken
    std::optional<Money> balance;  // afterwards, where it was the own settlement

    static constexpr auto fields() {
        using M = MovementRow;
        using wire::field;
        return std::array{
            field<&M::settlement_id>("settlement_id", "结算编号", 20),
            field<&M::at>("at", "时间"),
            field<&M::kind>("kind", "类型", 20).coded(codes::movement_kind),
            field<&M::who>("who", "使用人", 50),
            field<&M::institution_name>("institution_name", "定点机构", 200).optional(),
            field<&M::amount>("amount", "金额").signed_amount(),
            field<&M::balance>("balance", "余额").signed_amount(),
        };
    }
};

struct VisitRow {
    std::string visit_id;
    std::string med_type;
    Moment begin;
    std::optional<Moment> end;
    std::string institution_name;
    std::string disease;
    std::string state;

    static constexpr auto fields() {
        using M = VisitRow;
        using wire::field;
        return std::array{
            field<&M::visit_id>("visit_id", "就诊编号", 20),
            field<&M::med_type>("med_type", "医疗类别", 6).coded(codes::medical_type),
            field<&M::begin>("begin", "开始时间"),
            field<&M::end>("end", "结束时间"),
            field<&M::institution_name>("institution_name", "定点机构", 200),
            field<&M::disease>("disease", "诊断", 200).optional(),
            field<&M::state>("state", "状态", 12).coded(codes::visit_state),
        };
    }
};

struct FamilyRow {
    std::string person;
    std::string name;  // masked
    std::string direction;
    std::optional<std::string> kinship;  // what who uses the account is to its owner
    Day start;
    std::optional<Day> end;
    std::string valid;

    static constexpr auto fields() {
        using M = FamilyRow;
        using wire::field;
        return std::array{
            field<&M::person>("person", "人员编号", 20),
            field<&M::name>("name", "姓名", 50),
            field<&M::direction>("direction", "共济方向", 10).coded(codes::family_direction),
            field<&M::kinship>("kinship", "使用人是账户所有人的", 20).coded(codes::kinship),
            field<&M::start>("start", "开始日期"),
            field<&M::end>("end", "结束日期"),
            field<&M::valid>("valid", "有效", 1).coded(codes::yes_no),
        };
    }
};

/// A declaration about the use of the own account that has not taken effect.
struct FamilyRequestRow {
    std::string declaration;
    std::string act;
    Moment entered;
    std::string state;
    std::optional<std::string> note;  // of the review

    static constexpr auto fields() {
        using M = FamilyRequestRow;
        using wire::field;
        return std::array{
            field<&M::declaration>("declaration", "申报编号", 20),
            field<&M::act>("act", "申报事项", 40).coded(codes::family_request),
            field<&M::entered>("entered", "申报时间"),
            field<&M::state>("state", "状态", 20).coded(codes::declaration_state),
            field<&M::note>("note", "复核意见", 200),
        };
    }
};

/// A stretch that benefits are paused in, that nothing is insured in, or months in service without a wage
/// to reckon contributions from.
struct GapRow {
    std::string kind;
    std::optional<std::string> insurance;
    std::optional<std::string> employer_name;
    Day from;
    std::optional<Day> to;  // nothing: it goes on

    static constexpr auto fields() {
        using M = GapRow;
        using wire::field;
        return std::array{
            field<&M::kind>("kind", "情形", 20).coded(codes::gap_kind),
            field<&M::insurance>("insurance", "险种", 6).coded(codes::insurance),
            field<&M::employer_name>("employer_name", "参保单位", 200),
            field<&M::from>("from", "开始"),
            field<&M::to>("to", "结束"),
        };
    }
};

/// Who belongs to the person's household (居民家庭): what the own room tells of the others.
struct HouseholdMateRow {
    std::string name;  // masked
    std::string relation;
    std::string insured;               // by a basic insurance, on any day of this year
    std::optional<Day> insured_until;  // nothing: without an end, or not at all

    static constexpr auto fields() {
        using M = HouseholdMateRow;
        using wire::field;
        return std::array{
            field<&M::name>("name", "姓名", 50),
            field<&M::relation>("relation", "与户主关系", 20).coded(codes::relation),
            field<&M::insured>("insured", "今年参保", 1).coded(codes::yes_no),
            field<&M::insured_until>("insured_until", "参保至"),
        };
    }
};

/// What the person is entitled to, has used and holds.
struct BenefitSheet {
    Money balance;
    std::vector<IdentityRow> identities;
    std::vector<FilingRow> filings;
    std::vector<AccumulatorRow> accumulators;
    std::vector<MovementRow> movements;  // the newest first
    std::vector<VisitRow> visits;        // that were settled, and the stay of now
    std::vector<FamilyRow> family;
    std::vector<FamilyRequestRow> family_requests;  // waiting or refused, the newest first
    std::vector<GapRow> gaps;                       // the newest first
    std::vector<HouseholdMateRow> household;        // in the own room only

    static constexpr auto fields() {
        return std::array{wire::field<&BenefitSheet::balance>("balance", "个人账户余额")};
    }
    static constexpr auto nodes() {
        using M = BenefitSheet;
        return std::array{wire::rows<&M::identities>("identities", "特殊身份"),
                          wire::rows<&M::filings>("filings", "备案"),
                          wire::rows<&M::accumulators>("accumulators", "待遇累计"),
                          wire::rows<&M::movements>("movements", "账户明细"),
                          wire::rows<&M::visits>("visits", "就诊"),
                          wire::rows<&M::family>("family", "家庭共济"),
                          wire::rows<&M::family_requests>("family_requests", "家庭共济申报"),
                          wire::rows<&M::gaps>("gaps", "待遇暂停与未参保月份"),
                          wire::rows<&M::household>("household", "家庭成员")};
    }
};

/// Not for employers, though they may read who their people are; nor for who reads settlements, but no
/// persons.
struct GetBenefits {
    static constexpr std::string_view act = "get_benefits";
    static constexpr std::string_view title = "参保人员待遇";
    static constexpr Route route =
        get("/persons/{person}/benefits", access::Function::settlement_read)
            .with(access::Function::person_read);
    using Input = PersonKey;
    using Output = BenefitSheet;
};

/// What is masked elsewhere, shown once, with a reason that is put on record.
struct RevealPerson {
    static constexpr std::string_view act = "reveal_person";
    static constexpr std::string_view title = "查看未脱敏的个人信息";
    static constexpr Route route =
        post("/persons/{person}/reveal", access::Function::person_reveal);

    struct Input {
        std::string person;
        std::string reason;

        static constexpr auto fields() {
            using M = Input;
            return std::array{
                wire::field<&M::person>("person", "人员编号", 20),
                wire::field<&M::reason>("reason", "查看原因", 200),
            };
        }
    };
    struct Output {
        std::string name;
        std::string certificate;
        std::optional<std::string> phone;

        static constexpr auto fields() {
            using M = Output;
            return std::array{
                wire::field<&M::name>("name", "姓名", 50),
                wire::field<&M::certificate>("certificate", "证件号码", 50),
                wire::field<&M::phone>("phone", "联系电话", 30),
            };
        }
    };
};

struct GetOwnRecord {
    static constexpr std::string_view act = "get_own_record";
    static constexpr std::string_view title = "我的参保信息";
    static constexpr Route route = get("/own/record", access::Function::own_record);
    using Input = Nothing;
    using Output = PersonSheet;
};

struct GetOwnBenefits {
    static constexpr std::string_view act = "get_own_benefits";
    static constexpr std::string_view title = "我的待遇";
    static constexpr Route route = get("/own/benefits", access::Function::own_record);
    using Input = Nothing;
    using Output = BenefitSheet;
};

struct ListOwnSettlements {
    static constexpr std::string_view act = "list_own_settlements";
    static constexpr std::string_view title = "我的结算";
    static constexpr Route route = get("/own/settlements", access::Function::own_record);

    struct Input {
        PageAsked asked;
        static constexpr auto fields() {
            using M = Input;
            return std::array{
                wire::field<&M::asked, &PageAsked::size>("size", "每页行数", 3),
                wire::field<&M::asked, &PageAsked::after>("after", "上页末行", 40),
            };
        }
    };
    using Output = ListOf<SettlementRow>;
};

struct GetOwnSettlement {
    static constexpr std::string_view act = "get_own_settlement";
    static constexpr std::string_view title = "我的结算详情";
    static constexpr Route route =
        get("/own/settlements/{settlement_id}", access::Function::own_record);
    using Input = SettlementKey;
    using Output = SettlementSheet;
};

}  // namespace yibao::forms
