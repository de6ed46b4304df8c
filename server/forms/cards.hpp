#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "enrolment/card.hpp"
#include "forms/declarations.hpp"
#include "forms/persons.hpp"

namespace yibao::forms {

// Medical cards (医疗卡): asked for, made, collected, lost and found, cancelled. Numbers are masked but
// for the last four digits.

namespace codes {

inline constexpr auto card_states = listed(enrolment::card_states);
inline constexpr wire::Dictionary card_state{"card_state", card_states};
inline constexpr auto card_events = listed(enrolment::card_events);
inline constexpr wire::Dictionary card_event{"card_event", card_events};

/// What is said at the counter of a card that the person has; the rest has forms of its own.
inline constexpr std::array card_reports{
    wire::Code{"collect", "领取启用"},
    wire::Code{"lose", "挂失"},
    wire::Code{"find", "解除挂失"},
    wire::Code{"damage", "报损"},
};
inline constexpr wire::Dictionary card_report{"card_report", card_reports};

}  // namespace codes

struct CardRow {
    std::string card;
    std::string number;  // masked
    std::string person;
    std::string name;  // masked
    std::string state;
    Moment since;
    std::optional<std::string> batch;

    static constexpr auto fields() {
        using M = CardRow;
        using wire::field;
        return std::array{
            field<&M::card>("card", "卡编号", 20),
            field<&M::number>("number", "卡号", 20),
            field<&M::person>("person", "人员编号", 20),
            field<&M::name>("name", "姓名", 50),
            field<&M::state>("state", "卡状态", 20).coded(codes::card_state),
            field<&M::since>("since", "状态时间"),
            field<&M::batch>("batch", "制卡批次", 20),
        };
    }
};

struct CardKey {
    std::string card;
    static constexpr auto fields() {
        return std::array{wire::field<&CardKey::card>("card", "卡编号", 20)};
    }
};

/// Those of a person, of an order, or in a state; else all, the newest first.
struct ListCards {
    static constexpr std::string_view act = "list_cards";
    static constexpr std::string_view title = "医疗卡";
    static constexpr Route route = get("/cards", access::Function::card_read);

    struct Input {
        std::optional<std::string> state;
        std::optional<std::string> person;
        std::optional<std::string> batch;
        PageAsked asked;

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return std::array{
                field<&M::state>("state", "卡状态", 20).coded(codes::card_state),
                field<&M::person>("person", "人员编号", 20),
                field<&M::batch>("batch", "制卡批次", 20),
                field<&M::asked, &PageAsked::size>("size", "每页行数", 3),
                field<&M::asked, &PageAsked::after>("after", "上页末行", 40),
            };
        }
    };
    using Output = ListOf<CardRow>;
};

struct CardLogRow {
    Count number{};  // 1, 2, 3 … of this card
    Moment at;
    std::string event;
    std::string state;
    std::string by;
    std::optional<std::string> reason;
    std::optional<std::string> cause;  // the card whose event brought it along

    static constexpr auto fields() {
        using M = CardLogRow;
        using wire::field;
        return std::array{
            field<&M::number>("number", "序号", 6),
            field<&M::at>("at", "时间"),
            field<&M::event>("event", "业务", 20).coded(codes::card_event),
            field<&M::state>("state", "办理后状态", 20).coded(codes::card_state),
            field<&M::by>("by", "经办人", 40),
            field<&M::reason>("reason", "原因", 200),
            field<&M::cause>("cause", "随此卡办理", 20),
        };
    }
};

/// A card with all that happened to it.
struct GetCard {
    static constexpr std::string_view act = "get_card";
    static constexpr std::string_view title = "医疗卡详情";
    static constexpr Route route = get("/cards/{card}", access::Function::card_read);
    using Input = CardKey;

    struct Output {
        CardRow row;
        std::vector<CardLogRow> log;

        static constexpr auto nodes() {
            return std::array{wire::node<&Output::row>("row", "医疗卡"),
                              wire::rows<&Output::log>("log", "卡日志")};
        }
    };
};

/// A first card, or another in place of one that is lost or damaged.
struct RequestCard {
    static constexpr std::string_view act = "request_card";
    static constexpr std::string_view title = "医疗卡申领（补换）";
    static constexpr Route route = post("/persons/{person}/cards", access::Function::card_enter);
    using Input = PersonKey;
    using Output = DeclarationRow;
};

struct CancelCard {
    static constexpr std::string_view act = "cancel_card";
    static constexpr std::string_view title = "医疗卡注销";
    static constexpr Route route = post("/cards/{card}/cancel", access::Function::card_enter);

    struct Input {
        std::string card;
        std::string reason;

        static constexpr auto fields() {
            using M = Input;
            return std::array{
                wire::field<&M::card>("card", "卡编号", 20),
                wire::field<&M::reason>("reason", "原因", 200),
            };
        }
    };
    using Output = DeclarationRow;
};

/// Undoes the newest event of a card, a slip at the counter, with what it did to the person's other
/// cards in the same act.
struct CorrectCard {
    static constexpr std::string_view act = "correct_card";
    static constexpr std::string_view title = "医疗卡更正";
    static constexpr Route route = post("/cards/{card}/correction", access::Function::card_enter);

    struct Input {
        std::string card;
        Count number{};     // of the event, in the card's log
        std::string event;  // so that the reviewer reads what is undone
        std::string reason;

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return std::array{
                field<&M::card>("card", "卡编号", 20),
                field<&M::number>("number", "日志序号", 6),
                field<&M::event>("event", "更正的业务", 20).coded(codes::card_event),
                field<&M::reason>("reason", "更正原因", 200),
            };
        }
    };
    using Output = DeclarationRow;
};

/// Counts at once: nobody may wait for a review while a lost card is about.
struct ReportCard {
    static constexpr std::string_view act = "report_card";
    static constexpr std::string_view title = "医疗卡柜台办理";
    static constexpr Route route = post("/cards/{card}/reports", access::Function::card_counter);

    struct Input {
        std::string card;
        std::string event;
        std::optional<std::string> reason{};  // of a loss or a damage

        static constexpr auto fields() {
            using M = Input;
            return std::array{
                wire::field<&M::card>("card", "卡编号", 20),
                wire::field<&M::event>("event", "业务", 20).coded(codes::card_report),
                wire::field<&M::reason>("reason", "原因", 200),
            };
        }
    };
    using Output = CardRow;
};

struct ListOwnCards {
    static constexpr std::string_view act = "list_own_cards";
    static constexpr std::string_view title = "我的医疗卡";
    static constexpr Route route = get("/own/cards", access::Function::own_record);
    using Input = Nothing;
    using Output = ListOf<CardRow>;
};

struct ReportOwnLoss {
    static constexpr std::string_view act = "report_own_loss";
    static constexpr std::string_view title = "本人医疗卡挂失";
    static constexpr Route route = post("/own/cards/{card}/loss", access::Function::own_record);
    using Input = CardKey;
    using Output = CardRow;
};

/// The electronic credential (医保电子凭证), to be shown as a QR code.
struct ShowOwnCredential {
    static constexpr std::string_view act = "show_own_credential";
    static constexpr std::string_view title = "出示电子凭证";
    static constexpr Route route = post("/own/credential", access::Function::own_record);
    using Input = Nothing;

    struct Output {
        std::string credential;  // as mdtrt_cert_no with mdtrt_cert_type 01
        std::string name;        // masked
        Count seconds{};         // that it can be shown for

        static constexpr auto fields() {
            using M = Output;
            using wire::field;
            return std::array{
                field<&M::credential>("credential", "电子凭证", 50),
                field<&M::name>("name", "姓名", 50),
                field<&M::seconds>("seconds", "有效秒数", 6),
            };
        }
    };
};

}  // namespace yibao::forms
