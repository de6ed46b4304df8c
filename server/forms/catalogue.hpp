#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalogue/item_codes.hpp"
#include "forms/batch.hpp"
#include "forms/codes.hpp"
#include "forms/declarations.hpp"

namespace yibao::forms {

// The catalogues of what may be billed (医保目录): drugs, services, consumables in versions that hold
// from a day on, and the lists of diagnoses and operations.

namespace codes {

inline constexpr auto list_types = listed(catalogue::list_types);
inline constexpr wire::Dictionary list_type{"list_type", list_types};
inline constexpr auto item_classes = listed(catalogue::item_classes);
inline constexpr wire::Dictionary item_class{"item_class", item_classes};
inline constexpr auto charge_types = listed(catalogue::charge_types);
inline constexpr wire::Dictionary charge_type{"charge_type", charge_types};
inline constexpr auto hospital_levels = listed(catalogue::hospital_levels);
inline constexpr wire::Dictionary hospital_level{"hospital_level", hospital_levels};

inline constexpr std::array edition_modes{
    wire::Code{"changes", "只变更列出的项目"},
    wire::Code{"whole", "整个目录：未列出的同类项目停用"},
};
inline constexpr wire::Dictionary edition_mode{"edition_mode", edition_modes};

inline constexpr std::array item_changes{
    wire::Code{"added", "新增"},
    wire::Code{"changed", "变更"},
    wire::Code{"ended", "停用"},
};
inline constexpr wire::Dictionary item_change{"item_change", item_changes};

inline constexpr std::array code_lists{
    wire::Code{"diagnosis", "疾病诊断（ICD-10 医保版）"},
    wire::Code{"procedure", "手术操作（ICD-9-CM-3 医保版）"},
};
inline constexpr wire::Dictionary code_list{"code_list", code_lists};

}  // namespace codes

/// What an edition says of an item. Prices are in yuan for each unit; without one there is no ceiling.
struct ItemEntry {
    std::string item;
    std::string name;
    std::string list;
    std::string item_class;
    std::string charge_type;
    std::optional<Rate> first_self_pay;  // nothing: 甲 none, 丙 all of it
    std::optional<wire::Price> limit_tertiary;
    std::optional<wire::Price> limit_secondary;
    std::optional<wire::Price> limit_primary;
    std::optional<wire::Price> limit_ungraded;
    std::optional<std::string> restriction;
    std::optional<std::string> inpatient_only;
    std::optional<std::string> child_only;
    std::optional<std::string> second_line;
    std::optional<std::string> maternity_only;
    std::optional<std::string> injury_only;
    std::optional<std::string> min_level;
    std::optional<Count> max_days;  // of supply that one visit is paid
    std::optional<std::string> not_paid_alone;
    std::optional<std::string> negotiated;
    std::optional<std::string> special;

    /// `At`: the way to it from the row that it is part of.
    template <auto... At>
    static constexpr auto fields_at() {
        using M = ItemEntry;
        using wire::field;
        return std::array{
            field<At..., &M::item>("item", "目录编码", 50),
            field<At..., &M::name>("name", "项目名称", 200),
            field<At..., &M::list>("list", "目录类别", 3).coded(codes::list_type),
            field<At..., &M::item_class>("item_class", "收费等级", 2).coded(codes::item_class),
            field<At..., &M::charge_type>("charge_type", "费用类别", 2).coded(codes::charge_type),
            field<At..., &M::first_self_pay>("first_self_pay", "先行自付比例"),
            field<At..., &M::limit_tertiary>("limit_tertiary", "三级限价"),
            field<At..., &M::limit_secondary>("limit_secondary", "二级限价"),
            field<At..., &M::limit_primary>("limit_primary", "一级限价"),
            field<At..., &M::limit_ungraded>("limit_ungraded", "无等级限价"),
            field<At..., &M::restriction>("restriction", "限定支付范围", 500),
            field<At..., &M::inpatient_only>("inpatient_only", "限住院", 1).coded(codes::yes_no),
            field<At..., &M::child_only>("child_only", "限儿童", 1).coded(codes::yes_no),
            field<At..., &M::second_line>("second_line", "限二线用药", 1).coded(codes::yes_no),
            field<At..., &M::maternity_only>("maternity_only", "限生育保险", 1)
                .coded(codes::yes_no),
            field<At..., &M::injury_only>("injury_only", "限工伤保险", 1).coded(codes::yes_no),
            field<At..., &M::min_level>("min_level", "最低机构级别", 1)
                .coded(codes::hospital_level),
            field<At..., &M::max_days>("max_days", "最多支付天数", 3),
            field<At..., &M::not_paid_alone>("not_paid_alone", "单独使用不予支付", 1)
                .coded(codes::yes_no),
            field<At..., &M::negotiated>("negotiated", "谈判药品", 1).coded(codes::yes_no),
            field<At..., &M::special>("special", "特殊检查治疗", 1).coded(codes::yes_no),
        };
    }
    static constexpr auto fields() { return fields_at<>(); }
};

/// A version of an item. It counts on its last day too.
struct ItemRow {
    ItemEntry entry;
    Day start;
    std::optional<Day> end;
    std::optional<std::string> withdrawn;  // before it began: it never counted

    static constexpr auto fields() {
        using M = ItemRow;
        using wire::field;
        return wire::join(
            ItemEntry::fields_at<&M::entry>(),
            std::array{field<&M::start>("start", "生效日期"), field<&M::end>("end", "结束日期"),
                       field<&M::withdrawn>("withdrawn", "已撤销", 1).coded(codes::yes_no)});
    }
};

/// What an edition says of an item from its first day on; and the last day on which the item counts,
/// if it is to end.
struct EditionRow {
    ItemEntry entry;
    std::optional<Day> end;

    static constexpr auto fields() {
        return wire::join(ItemEntry::fields_at<&EditionRow::entry>(),
                          std::array{wire::field<&EditionRow::end>("end", "结束日期")});
    }
};

/// By the code, the code of the item; by `day` the version that holds then, today's if nothing is said.
struct ListItems {
    static constexpr std::string_view act = "list_items";
    static constexpr std::string_view title = "目录项目";
    static constexpr Route route = get("/catalogue/items", access::Function::catalogue_read);

    struct Input {
        std::optional<std::string> search;  // beginning of the code, or part of the name
        std::optional<std::string> list;
        std::optional<std::string> item_class;
        std::optional<Day> day;
        PageAsked asked;

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return std::array{
                field<&M::search>("search", "编码或名称", 100),
                field<&M::list>("list", "目录类别", 3).coded(codes::list_type),
                field<&M::item_class>("item_class", "收费等级", 2).coded(codes::item_class),
                field<&M::day>("day", "日期"),
                field<&M::asked, &PageAsked::page>("page", "页码", 6),
                field<&M::asked, &PageAsked::size>("size", "每页行数", 3),
            };
        }
    };
    using Output = ListOf<ItemRow>;
};

/// All versions of an item, the newest first.
struct GetItem {
    static constexpr std::string_view act = "get_item";
    static constexpr std::string_view title = "目录项目版本";
    static constexpr Route route = get("/catalogue/items/{item}", access::Function::catalogue_read);

    struct Input {
        std::string item;
        static constexpr auto fields() {
            return std::array{wire::field<&Input::item>("item", "目录编码", 50)};
        }
    };
    using Output = ListOf<ItemRow>;
};

/// Items as they stand from a day on. What is settled for earlier days does not change.
struct ImportItems {
    static constexpr std::string_view act = "import_items";
    static constexpr std::string_view title = "目录新版导入";
    static constexpr Route route = post("/catalogue/editions", access::Function::catalogue_enter);

    struct Input {
        Day start;
        std::string mode;
        std::vector<EditionRow> rows;

        static constexpr auto fields() {
            return std::array{
                wire::field<&Input::start>("start", "生效日期"),
                wire::field<&Input::mode>("mode", "导入方式", 10).coded(codes::edition_mode),
            };
        }
        static constexpr auto nodes() {
            return std::array{wire::rows<&Input::rows>("rows", "项目")};
        }
    };
    using Output = DeclarationRow;
};

struct CheckItems {
    static constexpr std::string_view act = "check_items";
    static constexpr std::string_view title = "目录新版预检";
    static constexpr Route route =
        post("/catalogue/editions/check", access::Function::catalogue_enter);
    using Input = ImportItems::Input;
    using Output = ListOf<RowFault>;
};

/// What becomes of one item, as JSON of its row before and after.
struct ItemChange {
    std::string item;
    std::string name;
    std::string change;
    std::optional<std::string> before;
    std::optional<std::string> after;

    static constexpr auto fields() {
        using M = ItemChange;
        using wire::field;
        return std::array{
            field<&M::item>("item", "目录编码", 50),
            field<&M::name>("name", "项目名称", 200),
            field<&M::change>("change", "变化", 10).coded(codes::item_change),
            field<&M::before>("before", "变更前", 2000),
            field<&M::after>("after", "变更后", 2000),
        };
    }
};

/// Which changes are shown: of one kind or of all, and which page of them.
struct ChangesAsked {
    std::optional<std::string> change;
    PageAsked asked;

    /// `At`: the way to it from the input that it is part of.
    template <auto... At>
    static constexpr auto fields_at() {
        using M = ChangesAsked;
        using wire::field;
        return std::array{
            field<At..., &M::change>("change", "变化", 10).coded(codes::item_change),
            field<At..., &M::asked, &PageAsked::page>("page", "页码", 6),
            field<At..., &M::asked, &PageAsked::size>("size", "每页行数", 3),
        };
    }
};

/// How an edition differs from the one that holds on that day: how many of each kind, and a page of
/// them, what ends first, then what changes, then what is new.
struct CompareItems {
    static constexpr std::string_view act = "compare_items";
    static constexpr std::string_view title = "目录新版差异";
    static constexpr Route route =
        post("/catalogue/editions/compare", access::Function::catalogue_enter);

    struct Input {
        Day start;
        std::string mode;
        ChangesAsked shown;
        std::vector<EditionRow> rows;

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return wire::join(
                std::array{field<&M::start>("start", "生效日期"),
                           field<&M::mode>("mode", "导入方式", 10).coded(codes::edition_mode)},
                ChangesAsked::fields_at<&M::shown>());
        }
        static constexpr auto nodes() {
            return std::array{wire::rows<&Input::rows>("rows", "项目")};
        }
    };

    struct Output {
        Count added{};
        Count changed{};
        Count ended{};
        Count same{};
        std::vector<ItemChange> rows;

        static constexpr auto fields() {
            using M = Output;
            using wire::field;
            return std::array{
                field<&M::added>("added", "新增", 9),
                field<&M::changed>("changed", "变更", 9),
                field<&M::ended>("ended", "停用", 9),
                field<&M::same>("same", "不变", 9),
            };
        }
        static constexpr auto nodes() {
            return std::array{wire::rows<&Output::rows>("rows", "变化")};
        }
    };
};

/// A version that has not begun is taken back; the one before it goes on.
struct WithdrawItem {
    static constexpr std::string_view act = "withdraw_item";
    static constexpr std::string_view title = "目录未生效版本撤销";
    static constexpr Route route =
        post("/catalogue/items/{item}/withdraw", access::Function::catalogue_enter);

    struct Input {
        std::string item;
        Day start;  // of the version

        static constexpr auto fields() {
            return std::array{wire::field<&Input::item>("item", "目录编码", 50),
                              wire::field<&Input::start>("start", "生效日期")};
        }
    };
    using Output = DeclarationRow;
};

/// How the catalogue would differ by what waits for its review, as things stand now: by an edition of
/// items or codes, or by the version that is taken back.
struct CompareDeclaredItems {
    static constexpr std::string_view act = "compare_declared_items";
    static constexpr std::string_view title = "待复核目录新版的差异";
    static constexpr Route route =
        get("/declarations/{declaration}/difference", access::Function::catalogue_review);

    struct Input {
        std::string declaration;
        ChangesAsked shown;

        static constexpr auto fields() {
            return wire::join(
                std::array{wire::field<&Input::declaration>("declaration", "申报编号", 20)},
                ChangesAsked::fields_at<&Input::shown>());
        }
    };
    using Output = CompareItems::Output;
};

/// A version of a code. It counts on its last day too.
struct CodeRow {
    std::string code;
    std::string name;
    Day start;
    std::optional<Day> end;

    static constexpr auto fields() {
        using M = CodeRow;
        using wire::field;
        return std::array{
            field<&M::code>("code", "编码", 30),
            field<&M::name>("name", "名称", 200),
            field<&M::start>("start", "生效日期"),
            field<&M::end>("end", "结束日期"),
        };
    }
};

/// By `day` the versions that hold then, today's if nothing is said.
struct ListCodes {
    static constexpr std::string_view act = "list_codes";
    static constexpr std::string_view title = "诊断与手术编码";
    static constexpr Route route = get("/catalogue/codes", access::Function::catalogue_read);

    struct Input {
        std::optional<std::string> list;    // nothing: diagnoses
        std::optional<std::string> search;  // beginning of the code, or part of the name
        std::optional<Day> day;
        PageAsked asked;

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return std::array{
                field<&M::list>("list", "编码表", 10).coded(codes::code_list),
                field<&M::search>("search", "编码或名称", 100),
                field<&M::day>("day", "日期"),
                field<&M::asked, &PageAsked::page>("page", "页码", 6),
                field<&M::asked, &PageAsked::size>("size", "每页行数", 3),
            };
        }
    };
    using Output = ListOf<CodeRow>;
};

/// What an edition says of a code from its first day on; and the last day on which the code counts, if
/// it is to end.
struct CodeEntry {
    std::string code;
    std::string name;
    std::optional<Day> end;

    static constexpr auto fields() {
        using M = CodeEntry;
        using wire::field;
        return std::array{
            field<&M::code>("code", "编码", 30),
            field<&M::name>("name", "名称", 200),
            field<&M::end>("end", "结束日期"),
        };
    }
};

/// Codes that are new, have another name, or end, from a day on. None is taken away: settled bills
/// name them.
struct ImportCodes {
    static constexpr std::string_view act = "import_codes";
    static constexpr std::string_view title = "诊断与手术编码导入";
    static constexpr Route route = post("/catalogue/codes", access::Function::catalogue_enter);

    struct Input {
        std::string list;
        Day start;
        std::vector<CodeEntry> rows;

        static constexpr auto fields() {
            return std::array{
                wire::field<&Input::list>("list", "编码表", 10).coded(codes::code_list),
                wire::field<&Input::start>("start", "生效日期"),
            };
        }
        static constexpr auto nodes() {
            return std::array{wire::rows<&Input::rows>("rows", "编码")};
        }
    };
    using Output = DeclarationRow;
};

struct CheckCodes {
    static constexpr std::string_view act = "check_codes";
    static constexpr std::string_view title = "诊断与手术编码预检";
    static constexpr Route route =
        post("/catalogue/codes/check", access::Function::catalogue_enter);
    using Input = ImportCodes::Input;
    using Output = ListOf<RowFault>;
};

/// How the list would differ, as editions of items do.
struct CompareCodes {
    static constexpr std::string_view act = "compare_codes";
    static constexpr std::string_view title = "诊断与手术编码差异";
    static constexpr Route route =
        post("/catalogue/codes/compare", access::Function::catalogue_enter);

    struct Input {
        std::string list;
        Day start;
        ChangesAsked shown;
        std::vector<CodeEntry> rows;

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return wire::join(
                std::array{field<&M::list>("list", "编码表", 10).coded(codes::code_list),
                           field<&M::start>("start", "生效日期")},
                ChangesAsked::fields_at<&M::shown>());
        }
        static constexpr auto nodes() {
            return std::array{wire::rows<&Input::rows>("rows", "编码")};
        }
    };
    using Output = CompareItems::Output;
};

}  // namespace yibao::forms
