// What is shown at the counter: our own electronic credential, and cards that are not to be taken.

#include "operations/cards/credentials.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "operations/test_agency.hpp"
#include "operations/test_messages.hpp"

namespace yibao::operations {
namespace {

class Credentials : public testing::Test {
protected:
    std::string issued() {
        return electronic_credential(agency.vault(), TestAgency::employee, agency.now);
    }
    Said enquiry(const std::string& number, const std::string& type = "01") {
        return agency.say(TestAgency::hospital, "1101",
                          keys({{"mdtrt_cert_type", type}, {"mdtrt_cert_no", number}}));
    }
    Said visit(const std::string& number, std::int64_t person = TestAgency::employee) {
        return agency.say(
            TestAgency::hospital, "2201",
            registration(person, {{"mdtrt_cert_type", "01"}, {"mdtrt_cert_no", number}}));
    }
    void later(std::chrono::milliseconds by) { agency.now = agency.now + by; }

    TestAgency agency;
};

TEST_F(Credentials, an_electronic_one_is_recognised_while_it_is_fresh) {
    const std::string shown = issued();
    EXPECT_EQ(shown.size(), 50U) << "as much as mdtrt_cert_no holds";
    const Said said = enquiry(shown);
    ASSERT_TRUE(said.accepted()) << said.body;
    EXPECT_EQ(said.at("output.baseinfo.psn_no"), std::to_string(TestAgency::employee));
    std::string typed = shown;
    for (char& c : typed)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    EXPECT_TRUE(enquiry(typed).accepted()) << "a scanner may write small letters";
    later(shown_within);
    EXPECT_TRUE(enquiry(shown).accepted());
    later(std::chrono::seconds(1));
    const Said late = enquiry(shown);
    EXPECT_EQ(late.code(), "person.credential_expired") << late.body;
    EXPECT_NE(late.body.find("请刷新电子凭证"), std::string::npos);
}

TEST_F(Credentials, it_goes_on_naming_the_person_for_the_messages_of_a_visit) {
    const std::string shown = issued();
    later(opens_within);
    const Said opened = visit(shown);
    ASSERT_TRUE(opened.accepted()) << opened.body;
    EXPECT_EQ(visit(shown, TestAgency::relative).code(), "person.credential");
    later(std::chrono::seconds(1));
    EXPECT_EQ(visit(shown).code(), "person.credential_expired") << "it opens no other visit";
    const std::string number = opened.at("output.data.mdtrt_id");
    const auto bill = [&] {
        return agency.say(
            TestAgency::hospital, "2206",
            settlement_request(TestAgency::employee, number, "100",
                               {{"mdtrt_cert_type", "01"}, {"mdtrt_cert_no", shown}}));
    };
    ASSERT_TRUE(
        agency
            .say(TestAgency::hospital, "2204", charges(TestAgency::employee, number, "B1", {{"1"}}))
            .accepted());
    later(std::chrono::hours(3));
    EXPECT_TRUE(bill().accepted()) << bill().body;
    later(named_within);
    EXPECT_EQ(bill().code(), "person.credential_expired");
}

TEST_F(Credentials, one_that_somebody_made_up_is_unknown) {
    const std::string shown = issued();
    for (std::size_t at = 0; at < shown.size(); ++at) {
        std::string forged = shown;
        forged[at] = forged[at] == '0' ? '1' : '0';
        EXPECT_EQ(enquiry(forged).code(), "person.unknown") << at;
    }
    EXPECT_EQ(enquiry(shown.substr(0, 48)).code(), "person.unknown");
    EXPECT_EQ(enquiry("YB").code(), "person.unknown");
    EXPECT_EQ(enquiry(shown, "03").code(), "person.unknown") << "it is no card";
}

TEST_F(Credentials, a_lost_card_is_refused_by_name) {
    const std::string card = fmt::format("CARD{}", TestAgency::employee);
    ASSERT_TRUE(enquiry(card, "03").accepted());
    ASSERT_TRUE(agency.store().write(
        storage::Buckets::all(), [&](storage::UnitOfWork& unit) -> Result<bool> {
            auto shown = unit.get<storage::Credential>(card_hash(agency.vault(), card));
            shown->stopped = "lost";
            unit.update(*std::move(shown));
            return true;
        }));
    const Said said = enquiry(card, "03");
    EXPECT_EQ(said.code(), "person.credential_stopped");
    EXPECT_NE(said.body.find("已挂失，不能使用"), std::string::npos) << said.body;
    EXPECT_EQ(agency
                  .say(TestAgency::hospital, "2201",
                       registration(TestAgency::employee,
                                    {{"mdtrt_cert_type", "03"}, {"mdtrt_cert_no", card}}))
                  .code(),
              "person.credential_stopped");
}

}  // namespace
}  // namespace yibao::operations
