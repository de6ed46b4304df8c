#include "storage/vault.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "storage/test_folder.hpp"

using namespace yibao::storage;

namespace {

class VaultTest : public testing::Test {
protected:
    void SetUp() override { Vault::create(file); }

    TestFolder folder;
    const std::string file = folder.file("keys");
};

}  // namespace

TEST_F(VaultTest, OpensWhatItSealedAndNothingElse) {
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

TEST_F(VaultTest, LooksUpEqualTextsWithoutShowingThem) {
    const Vault vault = Vault::open(file);
    const Blob hash = vault.lookup("01", "430000199001010010");
    EXPECT_EQ(hash.bytes.size(), 32U);
    EXPECT_EQ(hash, Vault::open(file).lookup("01", "430000199001010010"));
    EXPECT_NE(hash, vault.lookup("02", "430000199001010010"));

    Vault::create(folder.file("other"));
    EXPECT_NE(hash, Vault::open(folder.file("other")).lookup("01", "430000199001010010"));
}

TEST_F(VaultTest, RotatesToTheNewestKey) {
    const Vault before = Vault::open(file);
    const Blob old = before.seal("a", "c");
    std::ofstream(file, std::ios::app) << "2 " << std::string(64, '7') << "\n";
    const Vault after = Vault::open(file);
    EXPECT_EQ(after.open(old, "c"), "a");
    EXPECT_EQ(after.lookup("k", "x"), before.lookup("k", "x"));
    EXPECT_EQ(after.seal("a", "c").bytes[0], 2);
    EXPECT_THROW((void)before.open(after.seal("a", "c"), "c"), VaultError);
}

TEST_F(VaultTest, RefusesAKeyFileThatIsNotSafe) {
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

TEST(PersonalDataTest, ReadsBack) {
    const PersonalData data{"阿卜:杜拉", "01", "430000199001010010", ""};
    EXPECT_EQ(PersonalData::read(data.text()), data);
}
