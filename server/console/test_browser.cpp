#include "console/test_browser.hpp"

#include <fmt/format.h>

#include <future>
#include <utility>

namespace yibao::console {

std::string Said::text(const std::string& name) const {
    const std::string key = "\"" + name + "\":";
    const auto at = body.find(key);
    if (at == std::string::npos) return "";
    std::string value = body.substr(at + key.size());
    if (value.starts_with('"')) return value.substr(1, value.find('"', 1) - 1);
    return value.substr(0, value.find_first_of(",}"));
}

Said Browser::send(const std::string& method, const std::string& target, const std::string& body) {
    wire::HttpRequest request;
    request.method = method;
    request.target = "/api/v1" + target;
    request.body = body;
    request.remote_address = "10.0.0.7";
    request.headers = {{"Content-Type", "application/json"}};
    if (!cookie.empty() || !sign_on.empty())
        request.headers.emplace_back("Cookie", fmt::format("a=b; {}; {}", sign_on, cookie));
    if (!waits) request.headers.emplace_back("Prefer", "respond-async");
    if (!csrf.empty()) request.headers.emplace_back("X-Csrf-Token", csrf);
    return send(std::move(request));
}
Said Browser::send(wire::HttpRequest request) {
    std::promise<wire::HttpResponse> promise;
    console->handle(std::move(request), "test-request",
                    [&](wire::HttpResponse response) { promise.set_value(response); });
    const wire::HttpResponse response = promise.get_future().get();
    Said said{response.status, response.body, "", ""};
    for (const auto& [name, value] : response.headers) {
        if (name != "Set-Cookie") continue;
        (value.starts_with("yibao_session=") ? said.cookie : said.sign_on) = value;
    }
    if (!said.sign_on.empty()) sign_on = said.sign_on.substr(0, said.sign_on.find(';'));
    return said;
}
void Browser::settle(const Said& said) {
    if (said.status != 200) return;
    cookie = said.cookie.substr(0, said.cookie.find(';'));
    csrf = said.text("csrf_token");
}
Said Browser::sign_in(const std::string& username, const std::string& password,
                      const std::string& code) {
    const Said said = send("POST", "/sign-in",
                           fmt::format(R"({{"username":"{}","password":"{}","code":"{}"}})",
                                       username, password, code));
    settle(said);
    return said;
}

}  // namespace yibao::console
