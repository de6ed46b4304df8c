#include "programs/demo_agency.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <boost/json.hpp>
#include <set>

#include "operations/agency.hpp"
#include "programs/demo_directory.hpp"
#include "programs/hospital_run.hpp"
#include "programs/service.hpp"
#include "storage/records/benefit.hpp"
#include "storage/records/settlement.hpp"
#include "storage/records/wage.hpp"
#include "storage/test_folder.hpp"
#include "storage/verify.hpp"

using namespace yibao;

namespace {

const DemoSources& sources() {
    static const DemoSources found = DemoSources::find("", "");
    return found;
}

const DemoArea& small_area() {
    static const DemoArea area =
        DemoArea::make({.persons = 1500, .today = civil_now().day()}, sources());
    return area;
}

/// A folder with the key, the store and demo.json of a small demonstration.
class Demonstration {
public:
    Demonstration() {
        storage::Vault::create(key);
        const auto store = storage::open_store({.path = file}, {.create = true});
        fill_demo_store(*store, storage::Vault::open(key), small_area(), sources());
    }

    Configuration configuration() const {
        Configuration values;
        values.store = "sqlite:" + file;
        values.key_file = key;
        values.port = 0;
        return values;
    }

private:
    storage::TestFolder folder_;

public:
    const std::string file = folder_.file("yibao.db");
    const std::string key = folder_.file("key");
};

DemoDirectory written_directory(const std::string& url) {
    storage::TestFolder folder;
    const std::filesystem::path file = folder.file("demo.json");
    write_private(file, demo_directory_text(small_area(), {}, url));
    return DemoDirectory::read(file);
}

}  // namespace

TEST(DemoAgency, TheBooksHoldAndTheAgencyLoads) {
    const Demonstration demonstration;
    const auto store = storage::open_store({.path = demonstration.file}, {.read_only = true});
    const storage::VerifyReport report = storage::verify(*store);
    EXPECT_TRUE(report.holds());
    EXPECT_GT(report.accounts, 300);

    const auto agency = operations::Agency::load(*store, storage::Vault::open(demonstration.key));
    EXPECT_EQ(agency->area(), demo::area_code);
    EXPECT_EQ(agency->catalogue().items().size(), small_area().catalogue.items().size());
    for (const auto& institution : small_area().institutions) {
        ASSERT_NE(agency->by_paasid(institution.paasid), nullptr);
        EXPECT_EQ(agency->by_paasid(institution.paasid)->secret, institution.secret);
    }
    for (const char* insurance : {"310", "390"})
        for (const char* med_type : {"11", "13", "14", "21", "41", "51", "52"})
            EXPECT_NE(agency->policies().find(insurance, med_type), nullptr)
                << insurance << " " << med_type;
    EXPECT_NE(agency->policies().find("390", "9901"), nullptr);
}

TEST(DemoAgency, StoresEveryItemAsItWasMade) {
    const Demonstration demonstration;
    const auto store = storage::open_store({.path = demonstration.file}, {.read_only = true});
    const auto agency = operations::Agency::load(*store, storage::Vault::open(demonstration.key));
    const auto made = small_area().catalogue.items();
    const auto kept = agency->catalogue().items();
    ASSERT_EQ(kept.size(), made.size());
    for (std::size_t i = 0; i < made.size(); ++i) {
        EXPECT_EQ(kept[i].code, made[i].code);
        EXPECT_EQ(kept[i].list, made[i].list);
        EXPECT_EQ(kept[i].item_class, made[i].item_class);
        EXPECT_EQ(kept[i].charge_type, made[i].charge_type);
        EXPECT_EQ(kept[i].first_self_pay, made[i].first_self_pay);
        EXPECT_EQ(kept[i].limits.by_level, made[i].limits.by_level) << made[i].code;
        EXPECT_EQ(kept[i].restriction.text, made[i].restriction.text);
        EXPECT_EQ(kept[i].to, made[i].to);
    }
}

TEST(DemoAgency, SomeEmployersHaveDeclaredWages) {
    const Demonstration demonstration;
    const auto store = storage::open_store({.path = demonstration.file}, {.read_only = true});
    const int year = small_area().settings.today.year();
    std::set<std::int64_t> employers;
    std::size_t limits = 0;
    store->read([&](storage::Reader& reader) {
        reader.each<storage::WageLimit>([&](const storage::WageLimit& one) {
            EXPECT_EQ(one.year, year);
            ++limits;
        });
        reader.each<storage::WageBase>([&](const storage::WageBase& one) {
            EXPECT_EQ(one.year, year);
            employers.insert(one.employer);
        });
        return true;
    });
    EXPECT_EQ(limits, 1U);
    EXPECT_TRUE(employers.contains(small_area().people.employers.front().number));
    EXPECT_LT(employers.size(), small_area().people.employers.size());
}

TEST(DemoDirectory, NamesTenOfEachKindAndAnInstitutionOfEach) {
    const auto all =
        boost::json::parse(demo_directory_text(small_area(), {}, "http://127.0.0.1:1")).as_object();
    for (const auto& [kind, several] : all.at("persons").as_object())
        EXPECT_EQ(several.as_array().size(), 10U) << kind;
    EXPECT_EQ(all.at("persons").as_object().size(), 9U);
    for (const char* kind :
         {"tertiary", "secondary", "primary", "township", "village_clinic", "pharmacy",
          "off_site_same_province", "off_site_other_province", "closed"})
        EXPECT_TRUE(all.at("institutions").as_object().contains(kind)) << kind;
    std::set<std::string> classes;
    for (const auto& item : all.at("items").as_array())
        classes.insert(boost::json::value_to<std::string>(item.at("class")));
    EXPECT_EQ(classes, (std::set<std::string>{"甲类", "乙类", "丙类"}));
}

TEST(DemoDirectory, IsKeptFromOthersAndTakesAnotherUrl) {
    storage::TestFolder folder;
    const std::filesystem::path file = folder.file("demo.json");
    write_private(file, demo_directory_text(small_area(), {}, "http://127.0.0.1:1"));
    struct stat status {};
    ASSERT_EQ(stat(file.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U);
    write_private(file, with_base_url(file_text(file), "http://127.0.0.1:2"));
    const DemoDirectory directory = DemoDirectory::read(file);
    EXPECT_EQ(directory.base_url, "http://127.0.0.1:2");
    EXPECT_EQ(directory.settings.persons, 1500);
    write_private(file, "{}");
    EXPECT_THROW(DemoDirectory::read(file), std::runtime_error);
}

TEST(DemoSources, MissingFoldersAreNamed) {
    try {
        DemoArea::make({.persons = 1000}, {"/nowhere", "/nowhere"});
        FAIL();
    } catch (const std::runtime_error& error) {
        EXPECT_NE(std::string(error.what()).find("/nowhere"), std::string::npos);
    }
}

/// The whole way: hospitals of every kind over HTTP with signatures, none refused, the books hold.
TEST(DemoHospital, SettlesBillsOfEveryKind) {
    const Demonstration demonstration;
    {
        Service service(demonstration.configuration());
        service.start();
        const std::string url = "http://127.0.0.1:" + std::to_string(service.port());
        auto scripts = make_hospital_scripts(written_directory(url), civil_now().day());
        for (HospitalScript& script : scripts) script.weight = 1;
        storage::TestFolder folder;
        const std::string log = folder.file("settlements");
        HospitalRun run({.url = url, .connections = 4, .visits = 60, .log_file = log},
                        std::move(scripts));
        run.run([](const HospitalFigures&, double) { return true; });

        EXPECT_EQ(run.figures().bills, 60);
        for (const auto& [code, count] : run.figures().refusals)
            ADD_FAILURE() << code << " " << count;
        EXPECT_EQ(run.figures().bills_by_script.size(), 6U);
        EXPECT_EQ(run.last_settlements().size(), 5U);
        const std::string lines = file_text(log);
        EXPECT_EQ(std::ranges::count(lines, '\n'), 60);
        const auto first = boost::json::parse(lines.substr(0, lines.find('\n'))).as_object();
        EXPECT_TRUE(first.contains("setl_id") && first.contains("balance"));
    }
    const auto store = storage::open_store({.path = demonstration.file}, {.read_only = true});
    const auto report = storage::verify(*store);
    EXPECT_TRUE(report.holds());
    EXPECT_EQ(report.settlements, 60);
}

/// The server goes away and comes back: every visit still ends, nothing is settled twice.
TEST(DemoHospital, AsksAgainForALostAnswer) {
    const Demonstration demonstration;
    Configuration configuration = demonstration.configuration();
    auto service = std::make_unique<Service>(configuration);
    service->start();
    configuration.port = service->port();
    const std::string url = "http://127.0.0.1:" + std::to_string(service->port());
    auto scripts = make_hospital_scripts(written_directory(url), civil_now().day());
    std::erase_if(scripts, [](const auto& script) { return script.name != "pharmacy"; });
    HospitalRun run({.url = url, .connections = 4, .rate = 100, .visits = 150}, std::move(scripts));
    int restarts = 0;
    run.run([&](const HospitalFigures&, double) {
        if (++restarts > 3) return true;
        service.reset();
        service = std::make_unique<Service>(configuration);
        service->start();
        return true;
    });
    EXPECT_EQ(run.figures().bills, 150);
    service.reset();
    const auto store = storage::open_store({.path = demonstration.file}, {.read_only = true});
    EXPECT_EQ(storage::verify(*store).settlements, 150);
}

TEST(Latencies, ArePercentilesInMilliseconds) {
    Latencies latencies;
    EXPECT_EQ(latencies.at(0.99), 0);
    for (int us = 100'000; us > 0; us -= 1000) latencies.add(us);
    EXPECT_EQ(latencies.at(0.5), 50);
    EXPECT_EQ(latencies.at(0.99), 99);
    EXPECT_EQ(latencies.at(1), 100);
}

TEST(MessageTemplate, PutsValuesInTheirPlaces) {
    const MessageTemplate sentence(R"({"a":"$person$","b":"$now$","c":"$person$"})");
    SlotValues values;
    values[Slot::person] = "7";
    values[Slot::now] = "today";
    std::string text = ">";
    sentence.write(values, text);
    EXPECT_EQ(text, R"(>{"a":"7","b":"today","c":"7"})");
    EXPECT_ANY_THROW(MessageTemplate("$nothing$"));
}

TEST(AnswerMember, IsTheTextOfTheFirstOfThatName) {
    const std::string body = R"({"infcode":0,"output":{"setl_id":"12","balc":3.5,"last":-7}})";
    EXPECT_EQ(answer_member(body, "setl_id"), "12");
    EXPECT_EQ(answer_member(body, "balc"), "3.5");
    EXPECT_EQ(answer_member(body, "last"), "-7");
    EXPECT_EQ(answer_member(body, "none"), "");
}
