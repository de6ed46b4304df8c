#include "sign_on/fetch.hpp"

#include <curl/curl.h>
#include <fmt/format.h>

#include <memory>
#include <new>
#include <string_view>

#include "base/ensure.hpp"

namespace yibao::sign_on {

namespace {

struct Release {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
    void operator()(CURLU* address) const { curl_url_cleanup(address); }
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
    void operator()(char* text) const { curl_free(text); }
};

constexpr std::size_t longest_answer = 1 << 20;

std::string part_of(CURLU* address, CURLUPart part) {
    char* text = nullptr;
    if (curl_url_get(address, part, &text, 0) != CURLUE_OK) return "";
    const std::unique_ptr<char, Release> held(text);
    return held.get();
}

std::size_t append(const char* bytes, std::size_t, std::size_t count, void* to) {
    auto& body = *static_cast<std::string*>(to);
    if (body.size() + count > longest_answer) return 0;  // ends the transfer
    body.append(bytes, count);
    return count;
}

template <class Value>
void set(CURL* handle, CURLoption option, const Value& value) {
    ensure(curl_easy_setopt(handle, option, value) == CURLE_OK, "libcurl knows the option");
}

/// The address without what follows its path, which may say more than a log should.
std::string without_query(const std::string& address) {
    return address.substr(0, address.find_first_of("?#"));
}

using Headers = std::unique_ptr<curl_slist, Release>;

void add_header(Headers& headers, const std::string& line) {
    curl_slist* const longer = curl_slist_append(headers.get(), line.c_str());
    if (longer == nullptr) throw std::bad_alloc();
    if (!headers) headers.reset(longer);  // else the line stands at its end
}

void say_who_asks(CURL* handle, const Question& question, Headers& headers) {
    add_header(headers, "Accept: application/json");
    if (!question.bearer.empty()) add_header(headers, "Authorization: Bearer " + question.bearer);
    set(handle, CURLOPT_HTTPHEADER, headers.get());
    set(handle, CURLOPT_USERAGENT, "yibao");
    if (question.user.empty()) return;
    set(handle, CURLOPT_HTTPAUTH, static_cast<long>(CURLAUTH_BASIC));
    set(handle, CURLOPT_USERNAME, question.user.c_str());
    set(handle, CURLOPT_PASSWORD, question.password.c_str());
}

}  // namespace

bool is_safe_address(const std::string& address) {
    const std::unique_ptr<CURLU, Release> parsed(curl_url());
    if (!parsed) throw std::bad_alloc();
    if (curl_url_set(parsed.get(), CURLUPART_URL, address.c_str(), 0) != CURLUE_OK) return false;
    const std::string host = part_of(parsed.get(), CURLUPART_HOST);
    if (host.empty() || !part_of(parsed.get(), CURLUPART_USER).empty()) return false;
    const std::string scheme = part_of(parsed.get(), CURLUPART_SCHEME);
    if (scheme == "https") return true;
    return scheme == "http" && (host == "127.0.0.1" || host == "[::1]" || host == "localhost");
}

Fetcher::Fetcher(std::string ca_file, std::chrono::milliseconds patience)
    : ca_file_(std::move(ca_file)), patience_(patience) {
    static const CURLcode begun = curl_global_init(CURL_GLOBAL_DEFAULT);
    ensure(begun == CURLE_OK, "libcurl begins");
}

Answered Fetcher::ask(const Question& question) const {
    const std::string place = without_query(question.address);
    if (!is_safe_address(question.address))
        throw ProviderError(place + ": only https is asked, or http on this machine");
    const std::unique_ptr<CURL, Release> owner(curl_easy_init());
    if (!owner) throw std::bad_alloc();
    CURL* const handle = owner.get();
    Answered answered;
    Headers headers;
    say_who_asks(handle, question, headers);
    set(handle, CURLOPT_URL, question.address.c_str());
    set(handle, CURLOPT_PROTOCOLS_STR, "http,https");
    set(handle, CURLOPT_PROXY, "");
    set(handle, CURLOPT_FOLLOWLOCATION, 0L);
    set(handle, CURLOPT_NOSIGNAL, 1L);  // several threads ask
    set(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    set(handle, CURLOPT_SSL_VERIFYPEER, 1L);
    set(handle, CURLOPT_SSL_VERIFYHOST, 2L);
    if (!ca_file_.empty()) {
        set(handle, CURLOPT_CAINFO, ca_file_.c_str());
        set(handle, CURLOPT_CAPATH, static_cast<const char*>(nullptr));
    }
    set(handle, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(patience_.count() / 2));
    set(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(patience_.count()));
    set(handle, CURLOPT_WRITEFUNCTION, &append);
    set(handle, CURLOPT_WRITEDATA, &answered.body);
    if (question.form) {
        set(handle, CURLOPT_POSTFIELDSIZE, static_cast<long>(question.form->size()));
        set(handle, CURLOPT_COPYPOSTFIELDS, question.form->c_str());
    }
    const CURLcode outcome = curl_easy_perform(handle);
    if (outcome != CURLE_OK)
        throw ProviderError(fmt::format("{}: {}", place, curl_easy_strerror(outcome)));
    long status = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
    answered.status = static_cast<int>(status);
    return answered;
}

}  // namespace yibao::sign_on
