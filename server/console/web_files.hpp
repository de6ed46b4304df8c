#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "wire/http_server.hpp"

namespace yibao::console {

/// The built web application, read once and kept: it is a few megabytes.
class WebFiles {
public:
    /// An empty or missing folder: there is no application, and `answer` says so.
    explicit WebFiles(const std::string& folder);

    /// The file of a path; for other paths without a dot, index.html, whose own router knows them.
    wire::HttpResponse answer(std::string_view target, std::string_view if_none_match) const;

private:
    struct File {
        std::string content;
        std::string type;
        std::string tag;  // ETag
        bool for_ever;    // its name carries a hash of its content
    };

    std::map<std::string, File, std::less<>> files_;  // by path
};

}  // namespace yibao::console
