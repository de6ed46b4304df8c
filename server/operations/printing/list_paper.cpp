#include <fmt/format.h>

#include "operations/printing/papers.hpp"

namespace yibao::operations {

namespace {

using documents::Align;
using documents::Paragraph;

/// By what the list was narrowed, and how long it is.
std::string about(const forms::PrintList::Input& list) {
    std::string text;
    for (const forms::PrintedFilter& filter : list.filters)
        text +=
            fmt::format("{}{}：{}", text.empty() ? "查询条件　" : "；", filter.title, filter.text);
    return fmt::format("{}{}共 {} 行", text, text.empty() ? "" : "　　", list.rows.size());
}

}  // namespace

std::string Imprint::foot() const {
    return fmt::format("打印时间 {}　打印人 {}", at.text(), printed_by);
}

documents::Document list_paper(const forms::PrintList::Input& list, const Imprint& imprint) {
    documents::Document paper;
    paper.title = list.title;
    paper.foot = imprint.foot();
    paper.may_turn = true;
    documents::Table table;
    for (const forms::PrintedColumn& column : list.columns)
        table.columns.push_back(
            {column.title, column.align == "right" ? Align::right : Align::left});
    for (const forms::PrintedRow& row : list.rows) {
        documents::Row& line = table.rows.emplace_back();
        for (const forms::PrintedCell& cell : row.cells) line.cells.push_back(cell.text);
    }
    paper.blocks.emplace_back(Paragraph{about(list), Paragraph::Kind::note});
    paper.blocks.emplace_back(std::move(table));
    return paper;
}

}  // namespace yibao::operations
