#pragma once

// For tests only: somebody in front of the console.

#include <string>

#include "console/console.hpp"

namespace yibao::console {

/// What came back, with the cookies if there were any.
struct Said {
    int status = 0;
    std::string body;
    std::string cookie;   // of the session
    std::string sign_on;  // of the way to the provider and back

    /// The value behind the first such name; empty where there is none.
    std::string text(const std::string& name) const;
    std::string code() const { return text("code"); }
};

/// A browser: keeps its cookie and its CSRF token.
struct Browser {
    Console* console;
    std::string cookie{};
    std::string csrf{};
    std::string sign_on{};
    bool waits = true;  // else what takes long shall be a job

    Said send(const std::string& method, const std::string& target, const std::string& body = "");
    Said send(wire::HttpRequest request);
    /// Keeps what a sign-in has opened.
    void settle(const Said& said);
    Said sign_in(const std::string& username, const std::string& password,
                 const std::string& code = "");
};

}  // namespace yibao::console
