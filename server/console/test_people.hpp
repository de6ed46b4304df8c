#pragma once

// For tests only: an employer, and people who are entered by one and reviewed by another.

#include <fmt/format.h>

#include <array>
#include <string>

#include "console/test_console.hpp"
#include "operations/cards/credentials.hpp"
#include "storage/records/enrolment.hpp"

namespace yibao::console {

class PeopleTest : public ConsoleTest {
protected:
    PeopleTest() {
        add("clerk", "clerk");
        add("reviewer", "reviewer");
        add("other.clerk", "clerk", "other");
        write([&](UnitOfWork& unit) {
            unit.insert(storage::Employer{.id = employer,
                                          .name = "甲公司",
                                          .uscc = "91350100M000100Y43",
                                          .area = "990101",
                                          .kind = "10",
                                          .state = "1"});
        });
    }
    static constexpr std::int64_t employer = 7001;

    /// An identity number that was never issued, with its check digit as GB 11643-1999 has it: of a
    /// man (odd) or a woman (even) born on 1990-03-07.
    static std::string card(int serial) {
        std::string number = fmt::format("00000019900307{:03}", serial);
        constexpr std::array weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * (number[i] - '0');
        return number + "10X98765432"[sum % 11];
    }
    static std::string entry(const std::string& name, const std::string& number,
                             const std::string& more = "") {
        return fmt::format(
            R"("name":"{}","certificate_type":"01","certificate_no":"{}","phone":"13800001234"{})",
            name, number, more);
    }
    static std::string hired(const std::string& since = "2026-11-01") {
        return fmt::format(R"("insurance":"310","person_type":"11","area":"990101",)"
                           R"("employer":"{}","start":"{}")",
                           employer, since);
    }
    static std::string somebody(const std::string& name, const std::string& number) {
        return "{" + entry(name, number) + "," + hired() + "}";
    }
    Said entered(const std::string& method, const std::string& path, const std::string& body) {
        return signed_in("clerk").send(method, path, body);
    }
    /// Entered and approved: the number of whom or what it is about.
    std::string done(const std::string& method, const std::string& path, const std::string& body) {
        const Said said = entered(method, path, body);
        EXPECT_EQ(said.status, 200) << said.body;
        const Said approved =
            signed_in("reviewer")
                .send("POST", "/declarations/" + said.text("declaration") + "/review",
                      R"({"decision":"approve"})");
        EXPECT_EQ(approved.status, 200) << approved.body;
        return approved.text("subject");
    }
    std::string registered(const std::string& name, const std::string& number) {
        return done("POST", "/persons", somebody(name, number));
    }
    /// What is shown at a counter under this number.
    std::optional<storage::Credential> credential(const std::string& number,
                                                  const std::string& type = "02") {
        return store_->read([&](storage::Reader& reader) {
            return reader.get<storage::Credential>(
                operations::credential_hash(*vault_, type, number));
        });
    }
};

}  // namespace yibao::console
