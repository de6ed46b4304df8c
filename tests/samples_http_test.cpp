// The sample messages of the shared test data, posted to a running server: each is accepted with an
// answer of the recorded structure, or refused for the reason listed here.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include "programs/service.hpp"
#include "storage/verify.hpp"
#include "tests/system/counter.hpp"

namespace yibao::system {
namespace {

const std::filesystem::path samples = "../shared/interface/samples";

// Only outside developers have no shared test data; a missing file of it is a failure.
bool absent() { return !std::filesystem::exists("../shared"); }

std::string content_of(const std::filesystem::path& file) {
    std::ifstream in(file);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// What a sample comes to where its institution is known here: as it is, and about a person, a visit
/// and items of ours. Empty: accepted.
struct Expected {
    const char* file;
    const char* as_it_is;
    const char* adapted;
    const char* reason;
};

// In the order in which the adapted ones follow one another.
constexpr Expected expected[] = {
    {"9001-request-1", "", "", ""},
    {"9001-request-2", "", "", ""},
    {"9001-request-3", "", "", ""},
    {"1101-request-1", "person.unknown", "", "not insured here"},
    {"1101-request-2", "wire.required", "wire.required", "shows no credential"},
    {"1101-request-3", "person.unknown", "", "not insured here"},
    {"2201-request-1", "person.unknown", "", "not insured here"},
    {"2203A-request-1", "visit.unknown", "", "a visit elsewhere"},
    {"2204-request-1", "visit.unknown", "", "a visit elsewhere"},
    {"2206A-request-1", "visit.unknown", "", "a visit elsewhere"},
    {"2207A-request-1", "visit.unknown", "", "a visit elsewhere"},
    {"2208-request-1", "settlement.unknown", "", "a settlement elsewhere"},
    {"2207-request-1", "visit.unknown", "", "a visit elsewhere"},
    {"2601-request-1", "reversal.unknown", "", "a message to another platform"},
    {"2205-request-1", "visit.unknown", "", "a visit elsewhere"},
    {"2202-request-1", "visit.unknown", "", "a visit elsewhere"},
    {"2401-request-1", "person.unknown", "", "not insured here"},
    {"2301-request-1", "wire.date", "", "a blank within the time 10 :00:00"},
    {"2402-request-1", "wire.required", "", "without an id"},
    {"2303A-request-1", "wire.required", "", "without an id"},
    {"2302-request-1", "wire.required", "", "without an id"},
    {"2404-request-1", "wire.required", "visit.discharged", "without an id; then 2402 came before"},
    {"2207A-request-2", "wire.required", "wire.required", "without an id, and without a batch"},
    {"2305-request-1", "settlement.unknown", "settlement.unknown", "settlement 1 of nobody"},
    {"2305-request-2", "wire.required", "wire.required", "the settlement is left out"},
    {"2305-request-3", "wire.required", "settlement.reversed",
     "without ids; then 2601 came before"},
    {"2305-request-4", "wire.required", "wire.required", "2405 under the number of 2305"},
    {"9002-request-1", "sign_in.invalid", "", "signed in elsewhere"},
};

class SamplesOverHttp : public testing::Test {
protected:
    SamplesOverHttp()
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

    Answer post(const json::object& request) {
        Connection connection(service_.port());
        return answer_of(
            connection.post(entry, signature(hospital(), now()), json::serialize(request)));
    }
    const Institution& hospital() const { return area_.institution("市医院"); }

    json::object sample(const std::string& name) const {
        json::object request = json::parse(content_of(samples / (name + ".json"))).as_object();
        request["msgid"] = new_msgid();
        request["fixmedins_code"] = hospital().code;
        return request;
    }

    /// The sample about what is here. What each field becomes is in `ours_`.
    void adapt(json::value& value) const {
        if (auto* array = value.if_array())
            for (auto& item : *array) adapt(item);
        if (auto* object = value.if_object())
            for (auto& member : *object) {
                const auto found = ours_.find(std::string(member.key()));
                if (found != ours_.end() && member.value().is_primitive())
                    member.value() = found->second;
                else
                    adapt(member.value());
            }
    }

    void remember(const std::string& name, const Answer& answer, const json::object& request) {
        if (!answer.accepted()) return;
        const auto take = [&](const char* field) {
            if (const std::string value = answer.text(field); !value.empty()) ours_[field] = value;
        };
        if (name.starts_with("9001")) take("sign_no");
        if (name.starts_with("2201") || name.starts_with("2401")) take("mdtrt_id");
        if (name.starts_with("2207A-request-1") || name.starts_with("2207-")) {
            take("setl_id");
            ours_["omsgid"] = json::value_to<std::string>(request.at("msgid"));
        }
    }

    /// Envelope and nodes of every recorded answer to that transaction are in ours.
    void compare_structure(const std::string& infno, const Answer& answer) {
        for (const auto& file : std::filesystem::directory_iterator(samples)) {
            if (!file.path().filename().string().starts_with(infno + "-response-")) continue;
            const json::object recorded = json::parse(content_of(file.path())).as_object();
            const json::object& own = answer.whole.as_object();
            for (const auto& member : recorded)
                EXPECT_TRUE(own.contains(member.key()) || member.key() == "enctype")
                    << file.path() << ' ' << std::string(member.key());
            const auto* output =
                recorded.contains("output") ? recorded.at("output").if_object() : nullptr;
            if (output == nullptr || output->empty() || !answer.accepted()) continue;
            ASSERT_TRUE(own.at("output").is_object()) << answer.bytes;
            for (const auto& node : *output)
                EXPECT_TRUE(own.at("output").as_object().contains(node.key()) ||
                            node.key() == "expContent")
                    << file.path() << ' ' << std::string(node.key());
        }
    }

    StoreFolder folder_;
    Area area_;
    Service service_;
    std::map<std::string, std::string> ours_;
};

TEST_F(SamplesOverHttp, EveryRequestOfOursIsListed) {
    if (absent()) GTEST_SKIP() << "no ../shared: the sample messages are not beside this checkout";
    std::set<std::string> listed;
    for (const Expected& one : expected) listed.insert(one.file);
    for (const auto& file : std::filesystem::directory_iterator(samples)) {
        const std::string name = file.path().stem().string();
        if (name.find("-request-") == std::string::npos) continue;
        if (!name.starts_with("1101") && !name.starts_with('2') && !name.starts_with("900"))
            continue;
        EXPECT_TRUE(listed.contains(name)) << name;
    }
}

TEST_F(SamplesOverHttp, AsTheyAreTheyAreRefusedForTheRightReason) {
    if (absent()) GTEST_SKIP() << "no ../shared: the sample messages are not beside this checkout";
    for (const Expected& one : expected) {
        json::object request = sample(one.file);
        request["sign_no"] = nullptr;  // of a sign-in elsewhere
        const Answer answer = post(request);
        EXPECT_EQ(answer.status, 200);
        EXPECT_EQ(answer.code(), one.as_it_is) << one.file << ": " << answer.bytes;
        json::object foreign = sample(one.file);
        foreign["fixmedins_code"] = "H00000000000";
        EXPECT_EQ(post(foreign).code(), "institution.other") << one.file;
    }
}

TEST_F(SamplesOverHttp, AboutPeopleOfOursTheyAreAccepted) {
    if (absent()) GTEST_SKIP() << "no ../shared: the sample messages are not beside this checkout";
    const Insured& person = area_.person("甲");
    const std::string today = now().text();
    ours_ = {{"psn_no", person.psn_no()},
             {"certno", person.certificate},
             {"mdtrt_cert_no", person.certificate},
             {"mdtrt_cert_type", "02"},
             {"psn_name", person.name},
             {"psn_cert_type", "01"},
             {"insutype", "310"},
             {"med_type", "11"},
             {"begntime", today},
             {"fee_ocur_time", today},
             {"insuplc_admdvs", area_.code()},
             {"chrg_bchno", "1"},
             {"diag_code", "J06.900"},
             {"dscg_maindiag_code", "J06.900"},
             {"endtime", today},
             {"med_list_codg", area_.item("甲药").code},
             {"det_item_fee_sumamt", "100"},
             {"pric", "100"},
             {"cnt", "1"},
             {"medfee_sumamt", "100"},
             {"opter_no", "123"},
             {"card_sn", ""}};
    int accepted = 0;
    for (const Expected& one : expected) {
        const std::string name = one.file;
        // What the sample leaves out, or what takes the place of what it says.
        if (name.starts_with("2205")) ours_["chrg_bchno"] = "0000";
        if (name.starts_with("2401")) ours_["med_type"] = "21";
        const auto batch = ours_;
        if (name == "2305-request-1") ours_.erase("setl_id");
        json::value request = sample(name);
        adapt(request);
        request.as_object()["fixmedins_code"] = hospital().code;
        const Answer answer = post(request.as_object());
        ours_ = batch;
        EXPECT_EQ(answer.code(), one.adapted)
            << name << " (" << one.reason << "): " << json::serialize(request) << '\n'
            << answer.bytes;
        remember(name, answer, request.as_object());
        compare_structure(name.substr(0, name.find('-')), answer);
        if (answer.accepted()) ++accepted;
    }
    EXPECT_GE(accepted, 20);
    EXPECT_TRUE(storage::verify(service_.store()).holds());
}

}  // namespace
}  // namespace yibao::system
