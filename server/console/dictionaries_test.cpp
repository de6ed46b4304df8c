// The code lists of the national interface, as they are shown.

#include "console/test_console.hpp"

namespace yibao::console {
namespace {

class DictionariesTest : public ConsoleTest {
protected:
    DictionariesTest() { add("admin", "administrator"); }
    Said get(const std::string& path) {
        return signed_in("admin").send("GET", "/dictionaries" + path);
    }
    std::string use_of(const std::string& list) { return get("?search=" + list).text("use"); }
};

TEST_F(DictionariesTest, each_says_what_becomes_of_a_code_that_is_not_listed) {
    EXPECT_EQ(use_of("mdtrt_cert_type"), "checked");
    EXPECT_EQ(use_of("insutype"), "extended");
    EXPECT_EQ(use_of("dscg_way"), "kept");
    EXPECT_EQ(use_of("fund_pay_type"), "given");
    EXPECT_EQ(get("?use=given&size=1").text("use"), "given");
}

TEST_F(DictionariesTest, they_are_found_by_name_title_code_and_meaning) {
    for (const char* asked : {"matn_type", "生育类别", "剖宫产"})
        EXPECT_NE(get(std::string("?search=") + asked).body.find(R"("dictionary":"matn_type")"),
                  std::string::npos)
            << asked;
    EXPECT_EQ(get("?search=没有这样的").text("total"), "0");
}

TEST_F(DictionariesTest, one_shows_its_codes_and_the_fields_that_carry_it) {
    const std::string body = get("/insutype").body;
    EXPECT_NE(body.find(R"({"value":"390","title":"城乡居民基本医疗保险","decides":"1"})"),
              std::string::npos)
        << body;
    // Listed by the specification, and nothing that is insured here.
    EXPECT_NE(body.find(R"({"value":"380","title":"新型农村合作医疗","decides":"0"})"),
              std::string::npos)
        << body;
    EXPECT_NE(body.find(R"("infno":"2201","message":"门诊挂号","direction":"input",)"
                        R"("field":"data.insutype")"),
              std::string::npos)
        << body;
    const std::string kept = get("/dscg_way").body;
    EXPECT_NE(kept.find(R"({"value":"5","title":"死亡","decides":null})"), std::string::npos)
        << kept;
    EXPECT_EQ(get("/no_such_list").code(), "dictionary.unknown");
}

}  // namespace
}  // namespace yibao::console
