// What no institution should send, over a real socket: each is refused with its code, nothing is
// written, and the server keeps serving.

#include <gtest/gtest.h>

#include <chrono>
#include <fstream>
#include <functional>
#include <iterator>

#include "programs/service.hpp"
#include "storage/verify.hpp"
#include "tests/system/counter.hpp"
#include "tests/system/process.hpp"

namespace yibao::system {
namespace {

constexpr const char* persons = R"(
好人: {险种: 职工基本医疗保险, 类别: 在职, 账户: 100000}
暂停: {险种: 职工基本医疗保险, 类别: 在职, 暂停: 2025-01-01}
)";

/// A running server with everything its tests send to.
class BadInput : public testing::Test {
protected:
    BadInput() : area_(make_area(folder_, persons)), service_(configuration(folder_)) {
        service_.start();
        good();  // the first settlement of the person writes more rows than the following
    }

    static Configuration configuration(const StoreFolder& folder) {
        Configuration configuration;
        configuration.store = folder.url();
        configuration.key_file = folder.key();
        configuration.port = 0;
        return configuration;
    }

    Counter counter(const std::string& institution = "大药房") {
        return Counter(area_.institution(institution), over_http(service_.port()), now);
    }
    Message purchase(const std::string& person = "好人") {
        return counter().write("2102", blanks_of(area_.person(person)),
                               {{area_.item("甲药").code, Money::yuan(1)}});
    }
    void good() {
        const Answer answer = counter().send(purchase());
        EXPECT_EQ(answer.code(), "") << answer.bytes;
    }

    /// Does something bad; nothing may be written by it, and a good message works afterwards.
    void bad(const std::string& what, const std::function<void()>& work) {
        SCOPED_TRACE(what);
        const Books before = Books::of(service_.store());
        work();
        EXPECT_EQ(before, Books::of(service_.store())) << "it was written";
        good();
    }

    /// A body, signed well, that is refused with this code.
    void refused(const std::string& what, const std::string& body, const std::string& code,
                 const std::string& target = entry) {
        bad(what, [&] {
            Connection connection(service_.port());
            const Answer answer = answer_of(
                connection.post(target, signature(area_.institution("大药房"), now()), body));
            EXPECT_EQ(answer.status, 200) << answer.bytes;
            EXPECT_EQ(answer.code(), code) << answer.bytes;
            EXPECT_NE(answer.bytes.find("\"infcode\":-1"), std::string::npos) << answer.bytes;
        });
    }

    /// The good purchase with one text in place of another.
    std::string with(const std::string& text, const std::string& other) {
        std::string body = purchase().body;
        const auto at = body.find(text);
        EXPECT_NE(at, std::string::npos) << text << " is not in " << body;
        return body.replace(at, text.size(), other);
    }

    /// Bytes as they are, answered with this HTTP status; 0: the connection is closed.
    void raw(const std::string& what, const std::string& bytes, int status) {
        bad(what, [&] {
            Connection connection(service_.port());
            connection.send_what_is_taken(bytes);
            try {
                EXPECT_EQ(connection.receive().status, status);
            } catch (const ConnectionLost& lost) {
                EXPECT_EQ(status, 0) << lost.what();
            }
        });
    }

    StoreFolder folder_;
    Area area_;
    Service service_;
};

TEST_F(BadInput, BrokenJsonIsRefused) {
    const std::string whole = purchase().body;
    for (const std::size_t length :
         {std::size_t{0}, std::size_t{1}, whole.size() / 2, whole.size() - 1})
        refused("cut to " + std::to_string(length), whole.substr(0, length), "wire.json");
    refused("two documents", whole + whole, "wire.json");
    refused("a bare word", "null and void", "wire.json");
    refused("10,000 nested arrays", std::string(10'000, '[') + std::string(10'000, ']'),
            "wire.depth");
    refused("10,000 nested arrays in a message",
            with("\"input\":{", "\"deep\":" + std::string(10'000, '[') + std::string(10'000, ']') +
                                    ",\"input\":{"),
            "wire.depth");
    refused("invalid UTF-8", with("收费员", "\xff\xfe"), "wire.encoding");
    refused("half a character", with("收费员", "\xe6\x94"), "wire.encoding");
    refused("a lone surrogate", with("收费员", "\\ud800"), "wire.json");
    refused("a NUL character", whole + std::string(1, '\0'), "wire.json");
    refused("another type altogether", "[]", "wire.type");
    refused("a string", "\"2102\"", "wire.type");
}

TEST_F(BadInput, WrongValuesAreRefused) {
    const auto amount = [&](const std::string& text) {
        return with("\"medfee_sumamt\":\"1.00\"", "\"medfee_sumamt\":" + text);
    };
    refused("an amount that is an object", amount("{}"), "wire.type");
    refused("an amount in words", amount("\"一元\""), "wire.type");
    refused("a negative amount", amount("-1"), "wire.negative");
    refused("an amount beyond all", amount("99999999999999999999999999"), "wire.precision");
    refused("an amount with an exponent", amount("1e400"), "wire.type");
    refused("three decimals", amount("1.001"), "wire.precision");
    refused("not a number", amount("\"NaN\""), "wire.type");
    refused("no amount", amount("null"), "wire.required");
    refused("the amount twice", amount("1,\"medfee_sumamt\":1"), "wire.duplicate");
    refused("rows that are a word", with("\"drugdetail\":[{", "\"drugdetail\":\"x\",\"x\":[{"),
            "wire.type");
    refused(
        "the largest amounts there are",
        with("\"det_item_fee_sumamt\":\"1.00\"", "\"det_item_fee_sumamt\":\"99999999999999.99\""),
        "bill.total");
    refused("a text too long",
            with("\"opter\":\"001\"", "\"opter\":\"" + std::string(5000, 'x') + "\""),
            "wire.length");
    for (const char* day : {"2024-02-30", "2023-02-29", "2024-13-01", "0000-00-00", "9999-99-99",
                            "yesterday", "2024-02-29 24:00:00", "2024-02-29 10 :00:00"}) {
        std::string body = purchase().body;
        const std::string key = "\"begntime\":\"";
        const auto at = body.find(key) + key.size();
        body.replace(at, body.find('"', at) - at, day);
        refused(day, body, "wire.date");
    }
}

TEST_F(BadInput, UnknownPersonsAndClosedInstitutionsAreRefused) {
    refused("nobody", with(area_.person("好人").psn_no(), "99999999999999"), "person.unknown");
    refused("a number beyond all", with(area_.person("好人").psn_no(), std::string(29, '9')),
            "person.unknown");
    refused("paused", purchase("暂停").body, "enrolment.paused");
    refused("somebody else's institution", with("P99010000001", "P99010000002"),
            "institution.other");
    refused("no transaction", with("\"infno\":\"2102\"", "\"infno\":\"8888\""), "wire.transaction");
    refused("no infno", with("\"infno\":\"2102\",", ""), "wire.required");
    bad("a closed institution", [&] {
        const Answer answer = counter("停业医院").call("2201", blanks_of(area_.person("好人")));
        EXPECT_EQ(answer.code(), "institution.closed") << answer.bytes;
    });
}

TEST_F(BadInput, PathsThatDoNotFitAreRefused) {
    const std::string body = purchase().body;
    refused("another number in the path", body, "wire.transaction", entry + "/2101");
    refused("another service's path", body, "wire.transaction",
            "/fsi/api/outpatientSettleService/saveSettletmentV2");
    raw("no such path", "POST /fsi HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n", 404);
    raw("climbing", "POST " + entry + "/../../etc HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n",
        200);  // no folder is climbed: a path with something behind it, and no signature
    raw("GET", "GET " + entry + " HTTP/1.1\r\nHost: x\r\n\r\n", 405);
    raw("DELETE", "DELETE " + entry + " HTTP/1.1\r\nHost: x\r\n\r\n", 405);
}

TEST_F(BadInput, WrongSignaturesAreRefused) {
    const Institution& pharmacy = area_.institution("大药房");
    const auto post = [&](const std::string& what, const HttpHeaders& headers,
                          const std::string& code) {
        bad(what, [&] {
            Connection connection(service_.port());
            const Answer answer = answer_of(connection.post(entry, headers, purchase().body));
            EXPECT_EQ(answer.status, 200);
            EXPECT_EQ(answer.code(), code) << answer.bytes;
        });
    };
    const auto changed = [&](const std::string& name, const std::string& value) {
        HttpHeaders headers = signature(pharmacy, now());
        for (auto& header : headers)
            if (header.first == name) header.second = value;
        return headers;
    };
    post("no signature at all", {}, "signature.missing");
    post("a part is missing", changed("x-tif-nonce", ""), "signature.missing");
    post("another signature", changed("x-tif-signature", std::string(64, 'a')),
         "signature.mismatch");
    post("a short signature", changed("x-tif-signature", "a"), "signature.mismatch");
    post("another time", changed("x-tif-timestamp", std::to_string(now().unix_seconds() - 9)),
         "signature.mismatch");
    post("no time", changed("x-tif-timestamp", "noon"), "signature.timestamp");
    post("a time beyond all", changed("x-tif-timestamp", std::string(40, '9')),
         "signature.timestamp");
    post("a short nonce", changed("x-tif-nonce", "1"), "signature.nonce");
    post("an unknown paasid", changed("x-tif-paasid", "nobody"), "signature.mismatch");
    const auto hours = [](int n) {
        return Moment::milliseconds(now().milliseconds() + n * 3'600'000LL);
    };
    post("from an hour ago", signature(pharmacy, hours(-1)), "signature.timestamp");
    post("from the hour to come", signature(pharmacy, hours(1)), "signature.timestamp");

    const HttpHeaders once = signature(pharmacy, now());
    Connection connection(service_.port());
    EXPECT_EQ(answer_of(connection.post(entry, once, purchase().body)).code(), "");
    post("replayed", once, "signature.replayed");
}

TEST_F(BadInput, WhatIsNoHttpIsClosedOrRefused) {
    raw("garbage", "\x16\x03\x01\x02\x01\xfc\x03\x03 hello\r\n\r\n", 400);
    raw("a line without end", std::string(100'000, 'x'), 431);
    raw(
        "a bomb of headers",
        [] {
            std::string request = "POST " + entry + " HTTP/1.1\r\n";
            for (int i = 0; i < 20'000; ++i) request += "X-" + std::to_string(i) + ": y\r\n";
            return request + "\r\n";
        }(),
        431);
    raw("a negative length", "POST " + entry + " HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        400);
    raw("two lengths",
        "POST " + entry + " HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400);
    raw("a broken chunk",
        "POST " + entry + " HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n", 400);
}

/// Refused by its head alone; what is pushed after it is read and forgotten, so that the client gets
/// to read the answer.
TEST_F(BadInput, TooLargeABodyIsRefused) {
    const std::string begin = "POST " + entry + " HTTP/1.1\r\nHost: x\r\n";
    bad("40 MB announced", [&] {
        Connection connection(service_.port());
        connection.send(begin + "Content-Length: 41943040\r\n\r\n");
        EXPECT_EQ(connection.receive().status, 413);
    });
    bad("40 MB pushed at it", [&] {
        Connection connection(service_.port());
        connection.send(begin + "Content-Length: 41943040\r\n\r\n");
        connection.send(std::string(40 << 20, 'x'));
        EXPECT_EQ(connection.receive().status, 413);
        EXPECT_TRUE(connection.closes());
    });
    bad("40 MB in chunks", [&] {
        Connection connection(service_.port());
        connection.send(begin + "Transfer-Encoding: chunked\r\n\r\n");
        const std::string chunk = "100000\r\n" + std::string(1 << 20, 'x') + "\r\n";
        for (int i = 0; i < 40; ++i) connection.send(chunk);
        EXPECT_EQ(connection.receive().status, 413);
        EXPECT_TRUE(connection.closes());
    });
    std::string rows = "\"drugdetail\":[";
    for (int i = 0; i < 100'000; ++i) rows += "{\"feedetl_sn\":" + std::to_string(i) + "},";
    refused("2 MB of rows", with("\"drugdetail\":[", rows), "wire.required");
}

TEST_F(BadInput, SilenceHoldsNobodyUp) {
    std::vector<std::unique_ptr<Connection>> silent;
    for (int i = 0; i < 100; ++i) {
        silent.push_back(std::make_unique<Connection>(service_.port()));
        silent.back()->send("POST " + entry +
                            " HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{\"in");
    }
    bad("a hundred halves of requests", [] {});
    bad("gone before the answer", [&] {
        silent.clear();
        Connection connection(service_.port());
        connection.send("GET / HTT");
    });
}

TEST_F(BadInput, TextPlainIsTakenAllTheSame) {
    for (const char* type : {"text/plain", "application/x-www-form-urlencoded", ""}) {
        HttpHeaders headers = signature(area_.institution("大药房"), now());
        headers.front().second = type;
        Connection connection(service_.port());
        EXPECT_EQ(answer_of(connection.post(entry, headers, purchase().body)).code(), "") << type;
    }
    EXPECT_TRUE(storage::verify(service_.store()).holds());
}

/// The program itself, and what it logs of all that.
TEST(BadInputToTheProgram, IsRefusedAndNamesNobodyInTheLog) {
    const StoreFolder folder;
    const Area area = make_area(folder, persons);
    Process server({"serve", "--store", folder.url(), "--key-file", folder.key(), "--port", "0",
                    "--log-level", "debug", "--log-file", folder.file("log")});
    const std::uint16_t port = server.port();
    Counter counter(area.institution("大药房"), over_http(port), now);
    const auto buy = [&](const char* who) {
        return counter
            .call("2102", blanks_of(area.person(who)), {{area.item("甲药").code, Money::yuan(1)}})
            .code();
    };
    for (const std::string& bytes :
         {std::string("no HTTP at all\r\n\r\n"), "POST " + entry + " HTTP/1.1\r\nHost: x\r\n",
          "POST " + entry + " HTTP/1.1\r\nContent-Length: 10000\r\n\r\n" +
              std::string(10'000, '[')}) {
        Connection connection(port);
        connection.send_what_is_taken(bytes);
        EXPECT_EQ(buy("好人"), "");
    }
    Message broken = counter.write("2102", blanks_of(area.person("好人")));
    broken.body.resize(broken.body.size() / 2);
    EXPECT_EQ(counter.send(broken).code(), "wire.json");
    EXPECT_EQ(buy("暂停"), "enrolment.paused");
    EXPECT_EQ(server.terminate().exit, 0);
    EXPECT_EQ(run_yibao({"verify", "--store", folder.url()}).exit, 0);

    std::ifstream in(folder.file("log"));
    const std::string log{std::istreambuf_iterator<char>(in), {}};
    EXPECT_NE(log.find("enrolment.paused"), std::string::npos) << log;
    for (const char* who : {"好人", "暂停"}) {
        EXPECT_EQ(log.find(who), std::string::npos) << log;
        EXPECT_EQ(log.find(area.person(who).certificate), std::string::npos) << log;
    }
}

}  // namespace
}  // namespace yibao::system
