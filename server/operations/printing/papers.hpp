#pragma once

#include <string>
#include <string_view>

#include "documents/document.hpp"
#include "forms/documents.hpp"

namespace yibao::operations {

// What each paper says. Values in, a document out.

/// What stands on every paper.
struct Imprint {
    std::string_view area_name;  // of the agency
    std::string printed_by;
    Moment at;

    std::string foot() const;  // who printed it, and when
};

/// 结算单. With its derivation: each step's arithmetic and article too.
documents::Document settlement_paper(const forms::SettlementSheet& sheet, const Imprint& imprint,
                                     bool derivation);

/// 参保证明.
documents::Document certificate_paper(const forms::PersonSheet& sheet, const Imprint& imprint);

/// A list as it was sent; each row has a cell for each column.
documents::Document list_paper(const forms::PrintList::Input& list, const Imprint& imprint);

}  // namespace yibao::operations
