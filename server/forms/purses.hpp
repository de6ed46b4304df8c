#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "enrolment/purse.hpp"
#include "forms/batch.hpp"
#include "forms/cards.hpp"

namespace yibao::forms {

// The purse of a medical card (卡钱包): topped up at the desk (圈存), used off line, reconciled when the
// institutions' logs come back.

namespace codes {

inline constexpr std::array purse_entry_kinds{
    wire::Code{"top_up", "圈存"},
    wire::Code{"cover", "收回挂账"},
    wire::Code{"consume", "脱机消费"},
    wire::Code{"return", "退回账户"},
};
inline constexpr wire::Dictionary purse_entry_kind{"purse_entry_kind", purse_entry_kinds};

inline constexpr std::array log_states{
    wire::Code{"booked", "已入账"},
    wire::Code{"held", "待处理"},
    wire::Code{"paid", "核准支付"},
    wire::Code{"refused", "核定不付"},
};
inline constexpr wire::Dictionary log_state{"log_state", log_states};

inline constexpr auto log_faults = listed(enrolment::log_faults);
inline constexpr wire::Dictionary log_fault{"log_fault", log_faults};

inline constexpr std::array log_decisions{
    wire::Code{"pay", "核准支付"},
    wire::Code{"refuse", "核定不付"},
};
inline constexpr wire::Dictionary log_decision{"log_decision", log_decisions};

}  // namespace codes

struct PurseRow {
    std::string card;
    std::string number;  // masked
    std::string state;
    Money balance;
    Money owed;
    Count next{};  // number of the next top-up
    Count held{};  // logs that wait for a decision
    std::optional<Moment> closed;
    std::optional<Day> returnable;  // from this day on

    static constexpr auto fields() {
        using M = PurseRow;
        using wire::field;
        return std::array{
            field<&M::card>("card", "卡编号", 20),
            field<&M::number>("number", "卡号", 20),
            field<&M::state>("state", "卡状态", 20).coded(codes::card_state),
            field<&M::balance>("balance", "钱包余额"),
            field<&M::owed>("owed", "挂账"),
            field<&M::next>("next", "下次圈存序号", 9),
            field<&M::held>("held", "待处理笔数", 9),
            field<&M::closed>("closed", "退回时间"),
            field<&M::returnable>("returnable", "可退回日期"),
        };
    }
};

struct PurseEntryRow {
    Moment at;
    std::string kind;
    std::string number;  // of the card, masked
    Money purse;         // that each gained
    Money account;
    Money suspense;
    Money balance;  // of the purse afterwards
    std::optional<std::string> institution_name;
    std::string by;

    static constexpr auto fields() {
        using M = PurseEntryRow;
        using wire::field;
        return std::array{
            field<&M::at>("at", "时间"),
            field<&M::kind>("kind", "业务", 20).coded(codes::purse_entry_kind),
            field<&M::number>("number", "卡号", 20),
            field<&M::purse>("purse", "卡钱包").signed_amount(),
            field<&M::account>("account", "个人账户").signed_amount(),
            field<&M::suspense>("suspense", "挂账").signed_amount(),
            field<&M::balance>("balance", "钱包余额"),
            field<&M::institution_name>("institution_name", "定点机构", 200),
            field<&M::by>("by", "经办人", 40),
        };
    }
};

struct PurseSheet {
    Money account;        // the personal account's balance
    Money most_top_up;    // as the area has it
    Money most_in_purse;  // likewise
    std::vector<PurseRow> purses;
    std::vector<PurseEntryRow> entries;  // the newest first

    static constexpr auto fields() {
        using M = PurseSheet;
        using wire::field;
        return std::array{
            field<&M::account>("account", "个人账户余额").signed_amount(),
            field<&M::most_top_up>("most_top_up", "圈存单笔上限"),
            field<&M::most_in_purse>("most_in_purse", "卡钱包余额上限"),
        };
    }
    static constexpr auto nodes() {
        using M = PurseSheet;
        return std::array{wire::rows<&M::purses>("purses", "卡钱包"),
                          wire::rows<&M::entries>("entries", "卡钱包明细")};
    }
};

struct GetPurses {
    static constexpr std::string_view act = "get_purses";
    static constexpr std::string_view title = "卡钱包";
    static constexpr Route route = get("/persons/{person}/purses", access::Function::card_read);
    using Input = PersonKey;
    using Output = PurseSheet;
};

struct GetOwnPurses {
    static constexpr std::string_view act = "get_own_purses";
    static constexpr std::string_view title = "我的卡钱包";
    static constexpr Route route = get("/own/purses", access::Function::own_record);
    using Input = Nothing;
    using Output = PurseSheet;
};

/// Counts at once: who asks for it stands at the counter with the card.
struct TopUpPurse {
    static constexpr std::string_view act = "top_up_purse";
    static constexpr std::string_view title = "圈存";
    static constexpr Route route = post("/cards/{card}/top-ups", access::Function::card_counter);

    struct Input {
        std::string card;
        Money amount;
        Count number{};  // as the sheet said: the same request sent twice is refused

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return std::array{
                field<&M::card>("card", "卡编号", 20),
                field<&M::amount>("amount", "圈存金额"),
                field<&M::number>("number", "圈存序号", 9),
            };
        }
    };
    /// What is written onto the card and handed to the person.
    struct Output {
        std::string card;
        std::string number;  // of the card, masked
        std::string name;    // masked
        Count top_up{};      // 1, 2, 3 … of the card
        Money amount;
        Money covered;  // of what was in suspense
        Money balance;  // of the purse
        Money account;  // left in the personal account
        Moment at;
        std::string code;

        static constexpr auto fields() {
            using M = Output;
            using wire::field;
            return std::array{
                field<&M::card>("card", "卡编号", 20),
                field<&M::number>("number", "卡号", 20),
                field<&M::name>("name", "姓名", 50),
                field<&M::top_up>("top_up", "圈存序号", 9),
                field<&M::amount>("amount", "圈存金额"),
                field<&M::covered>("covered", "收回挂账"),
                field<&M::balance>("balance", "钱包余额"),
                field<&M::account>("account", "个人账户余额"),
                field<&M::at>("at", "时间"),
                field<&M::code>("code", "圈存认证码", 16),
            };
        }
    };
};

/// What a card held that is lost, damaged or cancelled, back to the personal account.
struct ReturnPurse {
    static constexpr std::string_view act = "return_purse";
    static constexpr std::string_view title = "卡钱包退回个人账户";
    static constexpr Route route = post("/cards/{card}/purse-return", access::Function::card_enter);
    using Input = CardKey;
    using Output = DeclarationRow;
};

/// As the institution's terminal wrote it.
struct OfflineRow {
    std::string institution;
    std::string terminal;
    std::string terminal_serial;
    std::string card_no;
    Count counter{};
    Moment at;
    Money amount;
    Money before;
    Money after;

    static constexpr auto fields() {
        using M = OfflineRow;
        using wire::field;
        return std::array{
            field<&M::institution>("institution", "定点机构编号", 20),
            field<&M::terminal>("terminal", "终端编号", 20),
            field<&M::terminal_serial>("terminal_serial", "终端流水号", 20),
            field<&M::card_no>("card_no", "卡号", 20),
            field<&M::counter>("counter", "卡交易计数", 9),
            field<&M::at>("at", "交易时间"),
            field<&M::amount>("amount", "金额"),
            field<&M::before>("before", "交易前余额"),
            field<&M::after>("after", "交易后余额"),
        };
    }
};

/// All rows count, or none; those that came before change nothing.
struct ImportLogs {
    static constexpr std::string_view act = "import_logs";
    static constexpr std::string_view title = "导入脱机消费日志";
    static constexpr Route route = post("/offline-logs", access::Function::card_enter);

    struct Input {
        std::vector<OfflineRow> rows;
        static constexpr auto nodes() {
            return std::array{wire::rows<&Input::rows>("rows", "脱机消费")};
        }
    };
    struct Output {
        Count received{};
        Count again{};   // that were there already
        Count booked{};  // with those that had been held for the ones that came now
        Count held{};

        static constexpr auto fields() {
            using M = Output;
            using wire::field;
            return std::array{
                field<&M::received>("received", "新收到", 9),
                field<&M::again>("again", "重复", 9),
                field<&M::booked>("booked", "已入账", 9),
                field<&M::held>("held", "待处理", 9),
            };
        }
    };
};

struct CheckLogs {
    static constexpr std::string_view act = "check_logs";
    static constexpr std::string_view title = "脱机消费日志预检";
    static constexpr Route route = post("/offline-logs/check", access::Function::card_enter);
    using Input = ImportLogs::Input;
    using Output = ListOf<RowFault>;
};

struct OfflineLogRow {
    std::string log;
    std::string institution_name;
    std::string terminal;
    std::string terminal_serial;
    std::string number;  // of the card, masked
    std::string person;
    Count counter{};
    Moment at;
    Money amount;
    Money before;
    Money after;
    std::string state;
    std::string faults;  // Chinese
    Moment received;
    std::string received_name;
    std::optional<Moment> decided;
    std::optional<std::string> decided_name;
    std::optional<std::string> reason;

    static constexpr auto fields() {
        using M = OfflineLogRow;
        using wire::field;
        return std::array{
            field<&M::log>("log", "日志编号", 20),
            field<&M::institution_name>("institution_name", "定点机构", 200),
            field<&M::terminal>("terminal", "终端编号", 20),
            field<&M::terminal_serial>("terminal_serial", "终端流水号", 20),
            field<&M::number>("number", "卡号", 20),
            field<&M::person>("person", "人员编号", 20),
            field<&M::counter>("counter", "卡交易计数", 9),
            field<&M::at>("at", "交易时间"),
            field<&M::amount>("amount", "金额"),
            field<&M::before>("before", "交易前余额"),
            field<&M::after>("after", "交易后余额"),
            field<&M::state>("state", "处理状态", 20).coded(codes::log_state),
            field<&M::faults>("faults", "差异", 60).optional(),
            field<&M::received>("received", "收到时间"),
            field<&M::received_name>("received_name", "导入人", 40),
            field<&M::decided>("decided", "处理时间"),
            field<&M::decided_name>("decided_name", "处理人", 40),
            field<&M::reason>("reason", "处理意见", 200),
        };
    }
};

struct ListLogs {
    static constexpr std::string_view act = "list_logs";
    static constexpr std::string_view title = "脱机消费";
    static constexpr Route route = get("/offline-logs", access::Function::card_read);

    struct Input {
        std::optional<std::string> state;
        std::optional<std::string> institution;
        PageAsked asked;

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return std::array{
                field<&M::state>("state", "处理状态", 20).coded(codes::log_state),
                field<&M::institution>("institution", "定点机构编号", 20),
                field<&M::asked, &PageAsked::size>("size", "每页行数", 3),
                field<&M::asked, &PageAsked::after>("after", "上页末行", 40),
            };
        }
    };
    using Output = ListOf<OfflineLogRow>;
};

/// Of one that is held; not by who brought it in.
struct DecideLog {
    static constexpr std::string_view act = "decide_log";
    static constexpr std::string_view title = "脱机消费差异处理";
    static constexpr Route route =
        post("/offline-logs/{log}/decision", access::Function::card_review);

    struct Input {
        std::string log;
        std::string decision;
        std::string reason;

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return std::array{
                field<&M::log>("log", "日志编号", 20),
                field<&M::decision>("decision", "处理结果", 20).coded(codes::log_decision),
                field<&M::reason>("reason", "处理意见", 200),
            };
        }
    };
    using Output = OfflineLogRow;
};

/// What an institution gets for a period's logs.
struct PurseInstitutionRow {
    std::string institution;
    std::string institution_name;
    Count count{};
    Money amount;

    static constexpr auto fields() {
        using M = PurseInstitutionRow;
        using wire::field;
        return std::array{
            field<&M::institution>("institution", "定点机构编号", 20),
            field<&M::institution_name>("institution_name", "定点机构", 200),
            field<&M::count>("count", "笔数", 9),
            field<&M::amount>("amount", "应付金额"),
        };
    }
};

/// The purses of the pooling area over a period, by the day of booking; both days are inclusive.
struct GetPurseBooks {
    static constexpr std::string_view act = "get_purse_books";
    static constexpr std::string_view title = "圈存对账";
    static constexpr Route route = get("/purse-books", access::Function::card_read);

    struct Input {
        std::optional<Day> from;   // else the first of this month
        std::optional<Day> until;  // else today

        static constexpr auto fields() {
            return std::array{
                wire::field<&Input::from>("from", "开始日期"),
                wire::field<&Input::until>("until", "结束日期"),
            };
        }
    };
    struct Output {
        Day from;
        Day until;
        Money opening;  // in the purses
        Money topped_up;
        Money consumed;  // out of the purses
        Money returned;
        Money closing;
        Money from_account;  // consumption that the personal accounts paid
        Money advanced;      // … and that nobody had money for
        Money covered;       // of that, taken back
        Money owed;          // still open at the end
        Money payable;       // to the institutions
        Money difference;    // nothing, where the books hold
        Count held{};        // logs that wait for a decision, now
        Money held_amount;
        std::vector<PurseInstitutionRow> institutions;

        static constexpr auto fields() {
            using M = Output;
            using wire::field;
            return std::array{
                field<&M::from>("from", "开始日期"),
                field<&M::until>("until", "结束日期"),
                field<&M::opening>("opening", "期初余额"),
                field<&M::topped_up>("topped_up", "圈存"),
                field<&M::consumed>("consumed", "脱机消费"),
                field<&M::returned>("returned", "退回账户"),
                field<&M::closing>("closing", "期末余额"),
                field<&M::from_account>("from_account", "由个人账户支付"),
                field<&M::advanced>("advanced", "新增挂账"),
                field<&M::covered>("covered", "收回挂账"),
                field<&M::owed>("owed", "期末挂账"),
                field<&M::payable>("payable", "应付定点机构"),
                field<&M::difference>("difference", "差额").signed_amount(),
                field<&M::held>("held", "待处理笔数", 9),
                field<&M::held_amount>("held_amount", "待处理金额"),
            };
        }
        static constexpr auto nodes() {
            return std::array{wire::rows<&Output::institutions>("institutions", "各定点机构")};
        }
    };
};

}  // namespace yibao::forms
