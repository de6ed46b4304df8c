#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "forms/codes.hpp"
#include "forms/form.hpp"
#include "forms/persons.hpp"

namespace yibao::forms {

// Papers (打印件) that the server makes: PDF with the fonts in it, the same on every machine.

/// A file to be saved.
struct DocumentFile {
    std::string file_name;
    std::string media_type;
    std::string content;

    static constexpr auto fields() {
        using M = DocumentFile;
        return std::array{wire::field<&M::file_name>("file_name", "文件名", 200),
                          wire::field<&M::media_type>("media_type", "媒体类型", 100),
                          wire::field<&M::content>("content", "内容（base64）", 40'000'000)};
    }
};

/// Which settlement, and whether the paper says how it was reckoned, step by step with its articles.
struct StatementAsked {
    std::string settlement_id;
    std::optional<std::string> derivation;

    static constexpr auto fields() {
        using M = StatementAsked;
        using wire::field;
        return std::array{
            field<&M::settlement_id>("settlement_id", "结算编号", 20),
            field<&M::derivation>("derivation", "附计算过程", 1).coded(codes::yes_no)};
    }
};

struct PrintSettlement {
    static constexpr std::string_view act = "print_settlement";
    static constexpr std::string_view title = "打印结算单";
    static constexpr Route route =
        post("/settlements/{settlement_id}/print", access::Function::settlement_read);
    using Input = StatementAsked;
    using Output = DocumentFile;
};

struct PrintOwnSettlement {
    static constexpr std::string_view act = "print_own_settlement";
    static constexpr std::string_view title = "打印我的结算单";
    static constexpr Route route =
        post("/own/settlements/{settlement_id}/print", access::Function::own_record);
    using Input = StatementAsked;
    using Output = DocumentFile;
};

/// That somebody is insured, since when and with whom; masked, as the person's page is.
struct PrintCertificate {
    static constexpr std::string_view act = "print_certificate";
    static constexpr std::string_view title = "打印参保证明";
    static constexpr Route route =
        post("/persons/{person}/certificate", access::Function::person_read);
    using Input = PersonKey;
    using Output = DocumentFile;
};

struct PrintOwnCertificate {
    static constexpr std::string_view act = "print_own_certificate";
    static constexpr std::string_view title = "打印我的参保证明";
    static constexpr Route route = post("/own/certificate", access::Function::own_record);
    using Input = Nothing;
    using Output = DocumentFile;
};

namespace codes {

inline constexpr std::array alignments{wire::Code{"left", "靠左"}, wire::Code{"right", "靠右"}};
inline constexpr wire::Dictionary alignment{"alignment", alignments};

}  // namespace codes

struct PrintedFilter {
    std::string title;
    std::string text;

    static constexpr auto fields() {
        using M = PrintedFilter;
        return std::array{wire::field<&M::title>("title", "条件", 100),
                          wire::field<&M::text>("text", "内容", 200)};
    }
};

struct PrintedColumn {
    std::string title;
    std::string align = "left";

    static constexpr auto fields() {
        using M = PrintedColumn;
        using wire::field;
        return std::array{field<&M::title>("title", "列名", 100),
                          field<&M::align>("align", "对齐", 5).coded(codes::alignment).optional()};
    }
};

struct PrintedCell {
    std::string text;

    static constexpr auto fields() {
        return std::array{wire::field<&PrintedCell::text>("text", "文字", 2000).optional()};
    }
};

struct PrintedRow {
    std::vector<PrintedCell> cells;  // one a column

    static constexpr auto fields() { return std::array<wire::Field, 0>{}; }
    static constexpr auto nodes() {
        return std::array{wire::rows<&PrintedRow::cells>("cells", "单元格")};
    }
};

/// A list as it stands on the screen: nothing goes into the paper but what was sent.
struct PrintList {
    static constexpr std::string_view act = "print_list";
    static constexpr std::string_view title = "打印列表";
    static constexpr Route route = post("/lists/print", access::Function::own_sessions);

    static constexpr std::size_t most_rows = 2000;
    static constexpr std::size_t most_columns = 16;

    struct Input {
        std::string title;
        std::vector<PrintedFilter> filters;
        std::vector<PrintedColumn> columns;
        std::vector<PrintedRow> rows;

        static constexpr auto fields() {
            return std::array{wire::field<&Input::title>("title", "标题", 60)};
        }
        static constexpr auto nodes() {
            using M = Input;
            return std::array{
                wire::rows<&M::filters>("filters", "查询条件").optional(),
                wire::rows<&M::columns>("columns", "列"),
                wire::rows<&M::rows>("rows", "行").containing(wire::nodes_of<PrintedRow>)};
        }
    };
    using Output = DocumentFile;
};

}  // namespace yibao::forms
