// Notices and policy papers over a real store: for whom they are, who signs, who sees that.

#include <fmt/format.h>

#include "console/test_console.hpp"
#include "storage/records/agency.hpp"
#include "storage/records/enrolment.hpp"

namespace yibao::console {
namespace {

class PublicationsTest : public ConsoleTest {
protected:
    PublicationsTest() {
        write([](UnitOfWork& unit) {
            unit.insert(storage::Organisation{.code = "mill",
                                              .name = "纺织厂",
                                              .kind = "employer",
                                              .parent = "centre",
                                              .employer = 7001});
            unit.insert(storage::Organisation{.code = "hospital",
                                              .name = "第一医院",
                                              .kind = "institution",
                                              .parent = "centre",
                                              .institution = "H99010000001"});
        });
        reload();
        add("officer", "policy_officer");
        add("admin", "administrator");
        add("clerk", "clerk");
        add("mill.clerk", "employer_clerk", "mill");
        add("mill.second", "employer_clerk", "mill");
        add("hospital.clerk", "institution_clerk", "hospital");
    }

    static std::string paper(const std::string& number, const std::string& audience) {
        std::string flags;
        for (const char* part : {"agency", "employers", "institutions", "insured"})
            flags += fmt::format(R"(,"{}":"{}")", part,
                                 audience.find(part) != std::string::npos ? 1 : 0);
        return fmt::format(
            R"({{"number":"{}","title":"缴费基数公布","text":"自2027年1月1日起执行。"{}}})", number,
            flags);
    }
    Said published(const std::string& audience) {
        return signed_in("officer").send("POST", "/papers", paper("医保发〔2026〕9号", audience));
    }
    std::string seen_by(const std::string& username) {
        return signed_in(username).send("GET", "/publications").text("total");
    }
};

TEST_F(PublicationsTest, a_paper_reaches_whom_it_is_for) {
    const Said said = published("employers");
    ASSERT_EQ(said.status, 200) << said.body;
    EXPECT_EQ(seen_by("mill.clerk"), "1");
    EXPECT_EQ(seen_by("hospital.clerk"), "0");
    EXPECT_EQ(seen_by("clerk"), "0") << "the agency's own people were not named";
    EXPECT_EQ(seen_by("officer"), "1") << "whoever publishes sees all";
    const std::string path = "/publications/" + said.text("publication");
    EXPECT_EQ(signed_in("mill.clerk").send("GET", path).text("text"), "自2027年1月1日起执行。");
    EXPECT_EQ(signed_in("hospital.clerk").send("GET", path).code(), "publication.unknown");
    const std::string found =
        signed_in("mill.clerk").send("GET", "/publications?search=2027").text("total");
    EXPECT_EQ(found, "1") << "what stands in the text is found";
    EXPECT_EQ(signed_in("mill.clerk").send("GET", "/publications?kind=notice").text("total"), "0");
}

TEST_F(PublicationsTest, employers_and_institutions_sign_once_and_the_publisher_sees_who_has_not) {
    const Said said = published("agency employers institutions");
    const std::string path = "/publications/" + said.text("publication");
    EXPECT_NE(signed_in("mill.clerk").send("GET", "/desk").body.find("待签收"), std::string::npos);
    const Said signed_for = signed_in("mill.clerk").send("POST", path + "/receipt", "{}");
    EXPECT_EQ(signed_for.text("received"), "2026-11-22 09:00:00");
    now_ = now_ + std::chrono::hours(1);
    EXPECT_EQ(signed_in("mill.second").send("POST", path + "/receipt", "{}").text("received"),
              "2026-11-22 09:00:00")
        << "the employer has signed already";
    EXPECT_EQ(signed_in("mill.clerk").send("GET", "/desk").body.find("待签收"), std::string::npos);
    EXPECT_EQ(signed_in("clerk").send("POST", path + "/receipt", "{}").code(),
              "publication.receipt");
    const Said list = signed_in("officer").send("GET", path + "/receipts");
    EXPECT_EQ(list.text("total"), "2") << list.body;
    EXPECT_NE(list.body.find(R"("organisation_name":"纺织厂","by":"mill.clerk")"),
              std::string::npos)
        << list.body;
    EXPECT_NE(list.body.find(R"("organisation_name":"第一医院","by":null)"), std::string::npos);
    EXPECT_EQ(signed_in("mill.clerk").send("GET", path + "/receipts").code(),
              "publication.function");
}

TEST_F(PublicationsTest, what_was_withdrawn_is_gone_for_all_but_whoever_publishes) {
    const Said said = published("employers");
    const std::string path = "/publications/" + said.text("publication");
    EXPECT_EQ(signed_in("mill.clerk").send("POST", path + "/withdraw", "{}").code(),
              "publication.function");
    EXPECT_EQ(signed_in("admin").send("POST", path + "/withdraw", "{}").code(),
              "publication.unknown")
        << "who publishes notices has nothing to do with papers";
    EXPECT_EQ(signed_in("officer").send("POST", path + "/withdraw", "{}").status, 200);
    EXPECT_EQ(signed_in("officer").send("POST", path + "/withdraw", "{}").code(),
              "publication.withdrawn");
    EXPECT_EQ(seen_by("mill.clerk"), "0");
    EXPECT_EQ(signed_in("mill.clerk").send("POST", path + "/receipt", "{}").code(),
              "publication.unknown");
    EXPECT_EQ(seen_by("officer"), "1");
}

/// Two counties beside the centre, each with somebody to publish and an employer.
class CountyPublications : public PublicationsTest {
protected:
    CountyPublications() {
        write([](UnitOfWork& unit) {
            // By its node below the county; by its area, as it stands below the centre.
            unit.insert(storage::Organisation{.code = "quarry",
                                              .name = "采石场",
                                              .kind = "employer",
                                              .parent = "county",
                                              .employer = 7002});
            unit.insert(storage::Employer{.id = 7003,
                                          .name = "水泥厂",
                                          .uscc = "91350100M000100Y43",
                                          .area = "990102",
                                          .kind = "10",
                                          .state = "1"});
            unit.insert(storage::Organisation{.code = "kiln",
                                              .name = "水泥厂",
                                              .kind = "employer",
                                              .parent = "centre",
                                              .employer = 7003});
            unit.insert(storage::Organisation{
                .code = "insured", .name = "参保人", .kind = "person", .parent = "centre"});
            for (const auto& [person, area] : {std::pair{8001, "990101"}, {8002, "990102"}})
                unit.insert(storage::Enrolment{.person = person,
                                               .insurance = "390",
                                               .start = Day::of(2026, 1, 1),
                                               .person_type = "14",
                                               .area = area,
                                               .status = "1"});
        });
        reload();
        add("county.officer", "policy_officer", "county");
        add("county.admin", "administrator", "county");
        add("other.officer", "policy_officer", "other");
        add("quarry.clerk", "employer_clerk", "quarry");
        add("kiln.clerk", "employer_clerk", "kiln");
        add("villager", "insured", "insured", 8001);
        add("neighbour", "insured", "insured", 8002);
    }
    Said published_by(const std::string& username, const std::string& audience) {
        const Said said =
            signed_in(username).send("POST", "/papers", paper("医保发〔2026〕10号", audience));
        EXPECT_EQ(said.status, 200) << said.body;
        return said;
    }
};

TEST_F(CountyPublications, one_of_a_county_reaches_that_county_alone) {
    const Said said = published_by("other.officer", "agency employers insured");
    EXPECT_EQ(said.text("organisation_name"), "邻县");
    EXPECT_EQ(seen_by("other.officer"), "1");
    EXPECT_EQ(seen_by("kiln.clerk"), "1") << "its employer is of the county's area";
    EXPECT_EQ(seen_by("neighbour"), "1");
    for (const char* const outside :
         {"county.officer", "county.admin", "quarry.clerk", "mill.clerk", "clerk", "villager"})
        EXPECT_EQ(seen_by(outside), "0") << outside;
    EXPECT_EQ(signed_in("quarry.clerk").send("GET", "/desk").body.find("待签收"),
              std::string::npos);
    published_by("county.officer", "employers insured");
    EXPECT_EQ(seen_by("quarry.clerk"), "1") << "its node stands below the county";
    EXPECT_EQ(seen_by("villager"), "1");
    EXPECT_EQ(seen_by("kiln.clerk"), "1") << "still the one of its own county";
    EXPECT_EQ(seen_by("officer"), "2") << "the centre is above both";
}

TEST_F(CountyPublications, one_of_the_centre_reaches_all_and_is_the_centres_to_withdraw) {
    const std::string path =
        "/publications/" + published_by("officer", "agency employers").text("publication");
    for (const char* const reader :
         {"county.officer", "other.officer", "quarry.clerk", "kiln.clerk", "mill.clerk", "clerk"})
        EXPECT_EQ(seen_by(reader), "1") << reader;
    Browser county = signed_in("county.officer");
    EXPECT_EQ(county.send("GET", path).text("may_withdraw"), "0");
    const Said withdrawn = county.send("POST", path + "/withdraw", "{}");
    EXPECT_EQ(withdrawn.code(), "publication.organisation");
    EXPECT_EQ(withdrawn.text("message"), "该文件由上级机构发布，不能撤回");
    const Said receipts = county.send("GET", path + "/receipts");
    EXPECT_EQ(receipts.code(), "publication.organisation");
    EXPECT_EQ(receipts.text("message"), "该文件由上级机构发布，不能查看签收情况");
    EXPECT_EQ(signed_in("officer").send("GET", path).text("may_withdraw"), "1");
    EXPECT_EQ(signed_in("officer").send("GET", path + "/receipts").text("total"), "3");
}

TEST_F(CountyPublications, the_receipts_of_a_county_are_of_its_own_and_the_centre_may_withdraw_it) {
    const std::string path =
        "/publications/" + published_by("other.officer", "employers").text("publication");
    EXPECT_EQ(signed_in("kiln.clerk").send("POST", path + "/receipt", "{}").status, 200);
    EXPECT_EQ(signed_in("quarry.clerk").send("POST", path + "/receipt", "{}").code(),
              "publication.unknown");
    const Said list = signed_in("other.officer").send("GET", path + "/receipts");
    EXPECT_EQ(list.text("total"), "1") << list.body;
    EXPECT_NE(list.body.find(R"("organisation_name":"水泥厂","by":"kiln.clerk")"),
              std::string::npos)
        << list.body;
    Browser neighbour = signed_in("county.officer");
    EXPECT_EQ(neighbour.send("GET", path).code(), "publication.unknown");
    EXPECT_EQ(neighbour.send("GET", path + "/receipts").code(), "publication.unknown");
    EXPECT_EQ(neighbour.send("POST", path + "/withdraw", "{}").code(), "publication.unknown");
    Browser centre = signed_in("officer");
    EXPECT_EQ(centre.send("GET", path + "/receipts").text("total"), "1");
    EXPECT_EQ(centre.send("POST", path + "/withdraw", "{}").status, 200);
    EXPECT_EQ(seen_by("kiln.clerk"), "0");
    EXPECT_EQ(seen_by("other.officer"), "1") << "whoever published it sees what became of it";
}

TEST_F(PublicationsTest, one_for_nobody_or_a_paper_without_a_number_is_refused) {
    EXPECT_EQ(published("").code(), "publication.audience");
    EXPECT_EQ(signed_in("officer").send("POST", "/papers", paper("", "agency")).code(),
              "publication.number");
    EXPECT_EQ(signed_in("admin").send("POST", "/notices", paper("", "agency")).status, 200);
    EXPECT_EQ(seen_by("clerk"), "1");
}

}  // namespace
}  // namespace yibao::console
