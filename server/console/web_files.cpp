#include "console/web_files.hpp"

#include <fmt/format.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

#include "ledger/seal.hpp"

namespace yibao::console {

namespace {

using std::filesystem::path;

std::string type_of(const path& file) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 9> types{{
        {".html", "text/html;charset=UTF-8"},
        {".js", "text/javascript;charset=UTF-8"},
        {".css", "text/css;charset=UTF-8"},
        {".json", "application/json;charset=UTF-8"},
        {".svg", "image/svg+xml"},
        {".png", "image/png"},
        {".ico", "image/x-icon"},
        {".woff2", "font/woff2"},
        {".webmanifest", "application/manifest+json"},
    }};
    for (const auto& [ending, type] : types)
        if (file.extension() == ending) return std::string(type);
    return "application/octet-stream";
}

std::string content_of(const path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// What the browser may do with the application: nothing that comes from elsewhere.
void add_safety(wire::HttpResponse& response) {
    response.headers.emplace_back(
        "Content-Security-Policy",
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        "frame-ancestors 'none'; base-uri 'none'; form-action 'self'");
    response.headers.emplace_back("X-Content-Type-Options", "nosniff");
    response.headers.emplace_back("Referrer-Policy", "no-referrer");
}

}  // namespace

WebFiles::WebFiles(const std::string& folder) {
    if (folder.empty() || !std::filesystem::is_directory(folder)) return;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        const std::string name = "/" + relative(entry.path(), folder).generic_string();
        std::string content = content_of(entry.path());
        std::string tag = fmt::format("\"{}\"", ledger::sm3(content).hex().substr(0, 16));
        files_[name] = {std::move(content), type_of(entry.path()), std::move(tag),
                        name.starts_with("/assets/")};
    }
}

wire::HttpResponse WebFiles::answer(std::string_view target, std::string_view if_none_match) const {
    if (target == "/") target = "/index.html";
    auto found = files_.find(target);
    // Any other path is a page of the application, which names records: /policies/职工门诊.yaml.
    if (found == files_.end() && !target.starts_with("/assets/"))
        found = files_.find("/index.html");
    if (found == files_.end()) {
        const bool none = files_.empty();
        return {404, "text/plain;charset=UTF-8",
                none ? "网页没有安装，请设置 web 为其目录\n" : "没有这个页面\n"};
    }
    const File& file = found->second;
    wire::HttpResponse response;
    response.headers.emplace_back("ETag", file.tag);
    response.headers.emplace_back(
        "Cache-Control", file.for_ever ? "public, max-age=31536000, immutable" : "no-cache");
    add_safety(response);
    response.content_type = file.type;
    if (if_none_match == file.tag)
        response.status = 304;
    else
        response.body = file.content;
    return response;
}

}  // namespace yibao::console
