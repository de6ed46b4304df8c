#include "storage/vault.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "base/hex.hpp"
#include "storage/test_folder.hpp"

using namespace yibao::storage;

namespace {

class VaultTest : public testing::TestWithParam<Cipher> {
protected:
    void SetUp() override { Vault::create(file, GetParam()); }

    TestFolder folder;
    const std::string file = folder.file("keys");
};

void write_keys(const std::string& file, const std::string& content) {
    std::ofstream(file, std::ios::trunc) << content;
    chmod(file.c_str(), 0600);
}

}  // namespace

INSTANTIATE_TEST_SUITE_P(Ciphers, VaultTest,
                         testing::Values(Cipher::aes_256_gcm, Cipher::sm4_ctr_hmac_sm3),
                         [](const auto& made) {
                             return made.param == Cipher::aes_256_gcm ? "Aes" : "Sm4";
                         });

TEST_P(VaultTest, OpensWhatItSealedAndNothingElse) {
    const Vault vault = Vault::open(file);
    const Blob sealed = vault.seal("张三", "person:1");
    EXPECT_EQ(vault.open(sealed, "person:1"), "张三");
    EXPECT_EQ(vault.open(vault.seal("", "person:1"), "person:1"), "");
    EXPECT_NE(sealed, vault.seal("张三", "person:1"));  // another nonce
    EXPECT_EQ(sealed.bytes.find("张三"), std::string::npos);
    EXPECT_THROW((void)vault.open(sealed, "person:2"), VaultError);
    EXPECT_THROW((void)vault.open({"short"}, "person:1"), VaultError);
    for (std::size_t i = 0; i < sealed.bytes.size(); ++i) {
        Blob changed = sealed;
        changed.bytes[i] = static_cast<char>(changed.bytes[i] ^ 1);
        EXPECT_THROW((void)vault.open(changed, "person:1"), VaultError) << i;
    }
}

TEST_P(VaultTest, LooksUpEqualTextsWithoutShowingThem) {
    const Vault vault = Vault::open(file);
    const Blob hash = vault.lookup("01", "430000199001010010");
    EXPECT_EQ(hash.bytes.size(), 32U);
    EXPECT_EQ(hash, Vault::open(file).lookup("01", "430000199001010010"));
    EXPECT_NE(hash, vault.lookup("02", "430000199001010010"));

    Vault::create(folder.file("other"));
    EXPECT_NE(hash, Vault::open(folder.file("other")).lookup("01", "430000199001010010"));
}

TEST_P(VaultTest, RotatesToTheNewestKey) {
    const Vault before = Vault::open(file);
    const Blob old = before.seal("a", "c");
    EXPECT_EQ(Vault::add_key(file, Cipher::sm4_ctr_hmac_sm3), 2U);
    EXPECT_EQ(std::filesystem::status(file).permissions(),
              std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    const Vault after = Vault::open(file);
    EXPECT_EQ(after.open(old, "c"), "a");
    EXPECT_EQ(after.lookup("k", "x"), before.lookup("k", "x"));
    EXPECT_EQ(after.seal("a", "c").bytes[0], 2);
    EXPECT_THROW((void)before.open(after.seal("a", "c"), "c"), VaultError);
}

TEST_P(VaultTest, RefusesAKeyFileThatIsNotSafe) {
    EXPECT_THROW(Vault::create(file), VaultError);  // never overwrites keys
    EXPECT_THROW((void)Vault::open(folder.file("missing")), VaultError);
    std::ofstream(file, std::ios::app) << "3 " << std::string(64, '7') << "\n";
    EXPECT_THROW((void)Vault::open(file), VaultError);  // number 2 is missing
    chmod(file.c_str(), 0640);
    try {
        (void)Vault::open(file);
        FAIL();
    } catch (const VaultError& error) {
        EXPECT_NE(std::string(error.what()).find("chmod 600"), std::string::npos);
    }
}

// Made by `openssl enc -sm4-ctr` and `openssl dgst -sm3 -mac HMAC`: what is sealed today is read in
// thirty years, by whatever program.
TEST(Sm4Test, IsWhatOtherProgramsMakeOfIt) {
    const TestFolder folder;
    const std::string file = folder.file("keys");
    std::string sevens;
    for (int i = 0; i < 32; ++i) sevens += "07";
    write_keys(file, "1 sm4 " + sevens + "\n");
    const Blob sealed{
        *yibao::from_hex("01000102030405060708090a0b0c0d0e0f6e5d3293be9e80f78ab42091ac2a406f8b7c558"
                         "ece33e5a14d86367a2a"
                         "348d0ea924fe421dd7")};
    EXPECT_EQ(Vault::open(file).open(sealed, "person:1"), "张三");
    write_keys(file, "1 " + sevens + "\n");  // the same digits, but of AES
    EXPECT_THROW((void)Vault::open(file).open(sealed, "person:1"), VaultError);
}

TEST(KeyFileTest, SaysWhichLineIsNotAKey) {
    const TestFolder folder;
    const std::string file = folder.file("keys");
    const std::string key(64, '7');
    for (const std::string& wrong :
         {"1 sm3 " + key, "1 " + key + "7", "1 " + key + " sm4", "2 " + key, std::string("\n")}) {
        write_keys(file, wrong + "\n");
        try {
            (void)Vault::open(file);
            ADD_FAILURE() << wrong;
        } catch (const VaultError& error) {
            EXPECT_NE(std::string(error.what()).find("line 1 should be"), std::string::npos);
        }
    }
}

TEST(PersonalDataTest, ReadsBack) {
    const PersonalData data{"阿卜:杜拉", "01", "430000199001010010", ""};
    EXPECT_EQ(PersonalData::read(data.text()), data);
}
