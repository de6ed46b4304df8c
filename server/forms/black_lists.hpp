#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "enrolment/black_list.hpp"
#include "forms/cards.hpp"
#include "forms/declarations.hpp"

namespace yibao::forms {

// Black lists (黑名单): of persons, employers and cards, with reasons, for the agency; and with the cards
// that are not to be taken, as what changed since a version, for institutions that work offline.

namespace codes {

inline constexpr auto black_list_kinds = listed(enrolment::black_list_kinds);
inline constexpr wire::Dictionary black_list_kind{"black_list_kind", black_list_kinds};

}  // namespace codes

struct BlackListRow {
    std::string entry;
    std::string kind;
    std::string number;
    std::string title;  // a person's name, or a card's number, masked
    Day since;
    std::optional<Day> until;
    std::string reason;
    std::optional<std::string> lifted;  // why
    std::string changed_by;             // user name
    Moment changed;

    static constexpr auto fields() {
        using M = BlackListRow;
        using wire::field;
        return std::array{
            field<&M::entry>("entry", "记录编号", 20),
            field<&M::kind>("kind", "对象类型", 20).coded(codes::black_list_kind),
            field<&M::number>("number", "对象编号", 20),
            field<&M::title>("title", "名称", 200),
            field<&M::since>("since", "列入日期"),
            field<&M::until>("until", "解除日期"),
            field<&M::reason>("reason", "原因", 200),
            field<&M::lifted>("lifted", "解除原因", 200),
            field<&M::changed_by>("changed_by", "经办人", 40),
            field<&M::changed>("changed", "办理时间"),
        };
    }
};

/// Those that are not over; with `all`, the others too.
struct ListBlackList {
    static constexpr std::string_view act = "list_black_list";
    static constexpr std::string_view title = "黑名单";
    static constexpr Route route = get("/black-list", access::Function::black_list_read);

    struct Input {
        std::optional<std::string> kind;
        std::optional<std::string> number;
        std::optional<std::string> all;
        PageAsked asked;

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return std::array{
                field<&M::kind>("kind", "对象类型", 20).coded(codes::black_list_kind),
                field<&M::number>("number", "对象编号", 20),
                field<&M::all>("all", "含已解除", 1).coded(codes::yes_no),
                field<&M::asked, &PageAsked::page>("page", "页码", 6),
                field<&M::asked, &PageAsked::size>("size", "每页行数", 3),
            };
        }
    };
    using Output = ListOf<BlackListRow>;
};

struct AddToBlackList {
    static constexpr std::string_view act = "add_to_black_list";
    static constexpr std::string_view title = "列入黑名单";
    static constexpr Route route = post("/black-list", access::Function::black_list_enter);

    struct Input {
        std::string kind;
        std::string number;  // of a card: its 卡编号, not what is printed on it
        Day since;
        std::optional<Day> until;
        std::string reason;

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return std::array{
                field<&M::kind>("kind", "对象类型", 20).coded(codes::black_list_kind),
                field<&M::number>("number", "对象编号", 20),
                field<&M::since>("since", "列入日期"),
                field<&M::until>("until", "解除日期"),
                field<&M::reason>("reason", "原因", 200),
            };
        }
    };
    using Output = DeclarationRow;
};

struct LiftFromBlackList {
    static constexpr std::string_view act = "lift_from_black_list";
    static constexpr std::string_view title = "解除黑名单";
    static constexpr Route route =
        post("/black-list/{entry}/lift", access::Function::black_list_enter);

    struct Input {
        std::string entry;
        std::string reason;

        static constexpr auto fields() {
            using M = Input;
            return std::array{
                wire::field<&M::entry>("entry", "记录编号", 20),
                wire::field<&M::reason>("reason", "原因", 200),
            };
        }
    };
    using Output = DeclarationRow;
};

/// What an institution without a line has to refuse, or may take again: the last row of a number counts.
struct BlockedRow {
    std::string kind;
    std::string number;   // of the person, the employer, or the card in full
    std::string blocked;  // 0: may be taken again
    Day since;
    std::optional<Day> until;

    static constexpr auto fields() {
        using M = BlockedRow;
        using wire::field;
        return std::array{
            field<&M::kind>("kind", "对象类型", 20).coded(codes::black_list_kind),
            field<&M::number>("number", "编号或卡号", 20),
            field<&M::blocked>("blocked", "停用", 1).coded(codes::yes_no),
            field<&M::since>("since", "起始日期"),
            field<&M::until>("until", "截止日期"),
        };
    }
};

/// What the trail tells of a list that was taken.
struct BlockedTaken {
    std::optional<Count> since_version;
    Count version;
    Count rows;

    static constexpr auto fields() {
        using M = BlockedTaken;
        using wire::field;
        return std::array{
            field<&M::since_version>("since_version", "上次下载的版本", 15),
            field<&M::version>("version", "版本", 15),
            field<&M::rows>("rows", "行数", 9),
        };
    }
};

/// With a version what changed since then, and some minutes before it, as changes of several servers may
/// come late: a row may come twice. Each time is on record, as full card numbers leave.
struct TakeBlocked {
    static constexpr std::string_view act = "take_blocked";
    static constexpr std::string_view title = "离线黑名单下载";
    static constexpr Route route = post("/black-list/downloads", access::Function::black_list_read);

    struct Input {
        std::optional<Count> since_version;  // of the last download; nothing: the whole list

        static constexpr auto fields() {
            return std::array{
                wire::field<&Input::since_version>("since_version", "上次下载的版本", 15)};
        }
    };

    struct Output {
        Count version{};  // to ask with the next time
        std::vector<BlockedRow> rows;

        static constexpr auto fields() {
            return std::array{wire::field<&Output::version>("version", "版本", 15)};
        }
        static constexpr auto nodes() {
            return std::array{wire::rows<&Output::rows>("rows", "名单")};
        }
    };
};

}  // namespace yibao::forms
