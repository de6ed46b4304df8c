// Which settings make a provider of identities, and which are refused.

#include "programs/provider.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>

#include "storage/test_folder.hpp"

namespace yibao {
namespace {

class ProviderSettingsTest : public testing::Test {
protected:
    ProviderSettingsTest() {
        std::ofstream(secret_) << "s3cret\n";
        chmod(secret_.c_str(), 0600);
        whole_.sign_on_issuer = "https://id.example.cn/realms/yibao";
        whole_.sign_on_client = "yibao";
        whole_.sign_on_secret_file = secret_;
        whole_.sign_on_base = "https://yibao.example.cn/";
    }

    static std::string refusal(const Configuration& configuration) {
        try {
            (void)provider_of(configuration);
        } catch (const ConfigurationError& error) {
            return error.what();
        }
        return "";
    }

    storage::TestFolder folder_;
    const std::string secret_ = folder_.file("secret");
    Configuration whole_;
};

TEST_F(ProviderSettingsTest, make_a_provider_when_they_are_all_there) {
    EXPECT_EQ(provider_of(Configuration{}), nullptr);
    const auto provider = provider_of(whole_);
    ASSERT_NE(provider, nullptr);
    EXPECT_EQ(provider->settings().secret, "s3cret");
    EXPECT_EQ(provider->settings().base, "https://yibao.example.cn");
    EXPECT_EQ(provider->settings().title, "统一身份认证登录");
}

TEST_F(ProviderSettingsTest, are_refused_when_some_are_missing) {
    Configuration part = whole_;
    part.sign_on_client = "";
    part.sign_on_base = "";
    EXPECT_EQ(refusal(part),
              "to sign in by an OpenID provider there is missing: sign_on_client, sign_on_base");
}

TEST_F(ProviderSettingsTest, keep_the_secret_from_others) {
    chmod(secret_.c_str(), 0640);
    EXPECT_EQ(refusal(whole_),
              "sign_on_secret_file: others may read " + secret_ + "; chmod 600 it");
    chmod(secret_.c_str(), 0600);
    std::ofstream(secret_, std::ios::trunc) << " \n";
    EXPECT_EQ(refusal(whole_), "sign_on_secret_file: " + secret_ + " is empty");
    whole_.sign_on_secret_file = folder_.file("none");
    EXPECT_NE(refusal(whole_), "");
}

TEST_F(ProviderSettingsTest, name_only_addresses_that_are_safe) {
    for (const auto member : {&Configuration::sign_on_issuer, &Configuration::sign_on_base})
        for (const char* address : {"http://id.example.cn", "id.example.cn", "https://a.cn/?x=1"}) {
            Configuration wrong = whole_;
            wrong.*member = address;
            EXPECT_NE(refusal(wrong).find("must be an address that begins with https://"),
                      std::string::npos)
                << address;
        }
    whole_.sign_on_base = "http://127.0.0.1:8080";
    EXPECT_EQ(refusal(whole_), "");
    whole_.sign_on_ca_file = folder_.file("none.pem");
    EXPECT_NE(refusal(whole_), "");
}

}  // namespace
}  // namespace yibao
