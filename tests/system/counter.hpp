#pragma once

#include <boost/json.hpp>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.hpp"
#include "base/money.hpp"
#include "tests/system/area.hpp"
#include "tests/system/http_client.hpp"

namespace yibao::system {

namespace json = boost::json;

inline const std::string entry = "/fsi/api/rsfComIfsService/callService";

/// What an institution sent; sending it again is a resend.
struct Message {
    std::string infno;
    std::string msgid;
    std::string body;
};

/// What came back.
struct Answer {
    int status = 0;
    std::string bytes;
    json::value whole;  // null where it is no JSON

    bool accepted() const;
    /// The code in brackets at the end of err_msg; empty if it was accepted.
    std::string code() const;
    /// A value of the output: "setlinfo.setl_id", or "setl_id" in whichever node has it first, rows
    /// included. Null where there is none.
    const json::value* find(std::string_view path) const;
    /// The same as text, for what is a string: ids. Empty where there is none.
    std::string text(std::string_view path) const;
    Money money(std::string_view path) const;
};

/// How a request gets to the gateway: through a socket, or directly.
using Courier = std::function<HttpReply(const std::string& target, const HttpHeaders& headers,
                                        const std::string& body)>;

/// A courier with a connection of its own.
Courier over_http(std::uint16_t port);

struct Line {
    std::string item;  // med_list_codg
    Money amount;
    int count = 1;
};

/// What fills the blanks of a message: "人员编号" → "99010000000001". See tests/scenarios/messages.yaml.
using Blanks = std::map<std::string, std::string>;

Blanks blanks_of(const Insured& person);

/// The x-tif headers of a new request at that time; each call has a nonce of its own.
HttpHeaders signature(const Institution& institution, Moment now);

/// The counter of an institution: writes messages with the defaults of tests/scenarios/messages.yaml,
/// signs and sends them.
class Counter {
public:
    Counter(const Institution& institution, Courier courier, std::function<Moment()> clock);

    const Institution& institution() const { return *institution_; }

    /// A message with a new msgid. What `blanks` does not say of time, institution and sums is filled.
    Message write(const std::string& infno, Blanks blanks,
                  const std::vector<Line>& lines = {}) const;

    Answer send(const Message& message);
    Answer call(const std::string& infno, const Blanks& blanks,
                const std::vector<Line>& lines = {});

private:
    const Institution* institution_;
    Courier courier_;
    std::function<Moment()> clock_;
};

/// A msgid that nobody used before.
std::string new_msgid();

Answer answer_of(HttpReply reply);

/// The time of day in China.
Moment now();

}  // namespace yibao::system
