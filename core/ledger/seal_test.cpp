#include "ledger/seal.hpp"

#include <rapidcheck/gtest.h>

#include "base/ensure.hpp"

using namespace yibao;
using namespace yibao::ledger;

namespace {

Seal seal_over(const std::optional<Seal>& head, const std::vector<std::string>& texts) {
    Sealer sealer(0, head);
    std::int64_t id = 100;
    for (const std::string& text : texts) sealer.add(++id, text);
    return sealer.close();
}

}  // namespace

TEST(Seal, UsesSm3) {
    EXPECT_EQ(sm3("abc").hex(),  // GB/T 32905, example 1
              "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
}

TEST(Seal, ChainsAndNoticesWhatIsMissing) {
    const Seal first = seal_over({}, {"a"});
    const Seal second = seal_over(first, {"b", "c"});
    EXPECT_EQ(first.number, 1);
    EXPECT_EQ(second.number, 2);
    EXPECT_EQ(second.count, 2);
    EXPECT_EQ(second.previous, first.hash);
    EXPECT_FALSE(breach({}, first));
    EXPECT_FALSE(breach(first, second));
    EXPECT_TRUE(breach({}, second));
    EXPECT_TRUE(breach(second, first));

    Seal forged = second;
    forged.previous.bytes[0] ^= 1U;
    EXPECT_TRUE(breach(first, forged));
}

TEST(Seal, IsRecomputedFromItsStoredPlace) {
    const Seal stored = seal_over(seal_over({}, {"a"}), {"b"});
    Sealer again(stored);
    again.add(101, "b");
    EXPECT_EQ(again.close(), stored);
}

TEST(Seal, TakesJournalsInTheOrderOfTheirIdsOnce) {
    Sealer sealer(0, {});
    EXPECT_THROW((void)sealer.close(), BrokenInvariant);
    sealer.add(2, "a");
    EXPECT_THROW(sealer.add(2, "b"), BrokenInvariant);
    (void)sealer.close();
    EXPECT_THROW(sealer.add(3, "c"), BrokenInvariant);
}

RC_GTEST_PROP(Seal, OtherContentHasAnotherHash,
              (std::vector<std::string> one, std::vector<std::string> other)) {
    RC_PRE(!one.empty() && !other.empty() && one != other);
    RC_ASSERT(seal_over({}, one).hash != seal_over({}, other).hash);
}
