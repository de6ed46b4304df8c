#pragma once

// For tests only: what a hospital's program would send.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace yibao::operations {

/// A bill line of a test; the item's price is what the test says.
struct Line {
    std::string no;
    std::string item = "A";
    std::string amount = "100";
    int count = 1;
    std::string day = "2025-06-10";
    std::string returns = "";
};

std::string lines_json(const std::vector<Line>& lines, const std::string& more = "");

/// What is changed in a message: a member instead of the usual one.
using Changes = std::map<std::string, std::string>;

std::string purchase(std::int64_t person, const std::vector<Line>& lines,
                     const Changes& changes = {});

std::string registration(std::int64_t person, const Changes& changes = {});

std::string outpatient_visit(std::int64_t person, const std::string& visit,
                             const Changes& changes = {});

std::string charges(std::int64_t person, const std::string& visit, const std::string& batch,
                    const std::vector<Line>& lines);

std::string settlement_request(std::int64_t person, const std::string& visit,
                               const std::string& total, const Changes& changes = {});

std::string admission(std::int64_t person, const Changes& changes = {},
                      const std::string& node = "mdtrtinfo", const std::string& visit = "");

std::string leave(std::int64_t person, const std::string& visit, const Changes& changes = {});

std::string keys(const Changes& members);

}  // namespace yibao::operations
