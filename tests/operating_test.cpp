// What the operators of a running server ask it: is it there, can it work, what has it done.

#include <gtest/gtest.h>

#include <chrono>
#include <thread>

#include "programs/service.hpp"
#include "tests/system/counter.hpp"

namespace yibao::system {
namespace {

class Operating : public testing::Test {
protected:
    Operating()
        : area_(make_area(folder_, "甲: {险种: 职工基本医疗保险, 类别: 在职, 账户: 5000}")),
          service_(configuration()) {
        service_.start();
    }

    Configuration configuration() const {
        Configuration configuration;
        configuration.store = folder_.url();
        configuration.key_file = folder_.key();
        configuration.port = 0;
        return configuration;
    }

    HttpReply get(const std::string& path, const std::string& header = "") const {
        Connection connection(service_.port());
        connection.send("GET " + path + " HTTP/1.1\r\nHost: test\r\n" + header + "\r\n");
        return connection.receive();
    }

    StoreFolder folder_;
    Area area_;
    Service service_;
};

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

TEST_F(Operating, SaysThatItIsThereAndReady) {
    EXPECT_EQ(get("/healthz").status, 200);
    HttpReply ready = get("/readyz");
    for (int tenths = 0; ready.status != 200 && tenths < 50; ++tenths) {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        ready = get("/readyz");
    }
    EXPECT_EQ(ready.status, 200) << ready.body;
}

TEST_F(Operating, CountsMessagesByTransactionOutcomeAndRefusal) {
    Counter counter(area_.institution("市医院"), over_http(service_.port()), now);
    const auto known = counter.write("1101", blanks_of(area_.person("甲")));
    EXPECT_TRUE(counter.send(known).accepted());
    Blanks stranger = blanks_of(area_.person("甲"));
    stranger["证件号码"] = "110101199001010000";
    EXPECT_EQ(counter.send(counter.write("1101", stranger)).code(), "person.unknown");

    const std::string page = get("/metrics").body;
    for (const std::string_view line :
         {R"(yibao_messages_total{infno="1101",outcome="accepted"} 1)",
          R"(yibao_messages_total{infno="1101",outcome="refused"} 1)",
          R"(yibao_refusals_total{code="person.unknown"} 1)",
          R"(yibao_message_seconds_count{infno="1101"} 2)", "yibao_store_waiting 0",
          "yibao_store_waiting_seconds 0", "process_resident_memory_bytes"})
        EXPECT_TRUE(has(page, line)) << line << "\nin\n" << page;
    EXPECT_FALSE(has(page, area_.person("甲").name));
}

TEST_F(Operating, TellsItsNumbersToThisMachineAlone) {
    const HttpReply refused = get("/metrics", "X-Forwarded-For: 10.0.0.9\r\n");
    EXPECT_EQ(refused.status, 403);
    EXPECT_TRUE(has(refused.body, "remote_metrics"));
}

}  // namespace
}  // namespace yibao::system
