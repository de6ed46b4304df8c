// What institutions are told is what the program does.

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "wire/messages.hpp"
#include "wire/reference.hpp"
#include "wire/signature.hpp"

namespace yibao::wire {
namespace {

std::string content_of(const char* file) {
    std::ifstream in(file);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// The value in the row of a two-column table: "| secret | `…` |".
std::string example_value(const std::string& page, const std::string& row) {
    const std::string start = "| " + row + " | `";
    const auto at = page.find(start);
    if (at == std::string::npos) return "";
    const auto from = at + start.size();
    return page.substr(from, page.find('`', from) - from);
}

TEST(InterfaceDocs, TheReferenceIsUpToDate) {
    EXPECT_TRUE(content_of("docs/interface/reference.md") == reference())
        << "the messages have changed; regenerate the page with\n"
           "    yibao interface docs > docs/interface/reference.md";
}

TEST(InterfaceDocs, TheSignatureExampleIsRight) {
    const std::string page = content_of("docs/interface/README.md");
    const std::string signature = example_value(page, "signature");
    EXPECT_EQ(signature.size(), 64U);
    EXPECT_EQ(signature, sign(example_value(page, "secret"), example_value(page, "timestamp"),
                              example_value(page, "nonce")));
}

TEST(InterfaceDocs, EveryTransactionHasItsAddress) {
    const std::string page = content_of("docs/interface/README.md");
    for (const Description& message : descriptions())
        EXPECT_NE(page.find(message.infno), std::string::npos) << message.infno;
}

}  // namespace
}  // namespace yibao::wire
