#include "programs/verify_report.hpp"

#include <boost/json.hpp>
#include <ostream>

namespace yibao {

void print_lines(const storage::VerifyReport& report, std::ostream& out) {
    out << "journals " << report.journals << ", trail entries " << report.trail_entries
        << ", seals " << report.seals << ", accounts " << report.accounts << ", settlements "
        << report.settlements << ", messages " << report.messages << ", purses " << report.purses
        << '\n';
    for (const auto& violation : report.violations)
        out << violation.rule << " at " << violation.record << ' ' << violation.id << ": expected "
            << violation.expected << ", found " << violation.found << '\n';
    for (const auto& [chain, head] : report.heads)
        out << "newest seal of chain " << chain << ": " << head.number << ' ' << head.hash.hex()
            << '\n';
    out << (report.holds() ? "the books hold\n"
                           : std::to_string(report.violation_count) + " violations\n");
}

void print_json(const storage::VerifyReport& report, std::ostream& out) {
    boost::json::array violations;
    for (const auto& violation : report.violations)
        violations.push_back({{"rule", violation.rule},
                              {"record", violation.record},
                              {"id", violation.id},
                              {"expected", violation.expected},
                              {"found", violation.found}});
    boost::json::object all{{"journals", report.journals},
                            {"trail_entries", report.trail_entries},
                            {"seals", report.seals},
                            {"accounts", report.accounts},
                            {"settlements", report.settlements},
                            {"messages", report.messages},
                            {"purses", report.purses},
                            {"violations", report.violation_count},
                            {"found", violations}};
    boost::json::array heads;
    for (const auto& [chain, head] : report.heads)
        heads.push_back({{"chain", chain}, {"number", head.number}, {"hash", head.hash.hex()}});
    all["heads"] = std::move(heads);
    out << boost::json::serialize(all) << '\n';
}

}  // namespace yibao
