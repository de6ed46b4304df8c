// What the browser and other programs are told of /api/v1 is what the server does.

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "console/description.hpp"
#include "console/routes.hpp"

namespace yibao::console {
namespace {

TEST(ApiDocs, TheBrowsersClientIsUpToDate) {
    std::map<std::string, std::string> there;
    for (const auto& entry : std::filesystem::directory_iterator("web/src/api/forms")) {
        std::ifstream in(entry.path());
        there[entry.path().stem()] = std::string(std::istreambuf_iterator<char>(in), {});
    }
    EXPECT_TRUE(there == typescript()) << "the forms have changed; regenerate the client with\n"
                                          "    yibao api typescript --to web/src/api/forms";
}

TEST(ApiDocs, OpenApiHasEveryRoute) {
    const auto document = boost::json::parse(openapi("1.0.0")).as_object();
    EXPECT_EQ(document.at("openapi").as_string(), "3.1.0");
    std::size_t operations = 0;
    for (const auto& path : document.at("paths").as_object())
        operations += path.value().as_object().size();
    EXPECT_EQ(operations, routes().size());
    const auto& change = document.at("paths").at("/roles/{code}").at("put");
    EXPECT_EQ(change.at("operationId").as_string(), "change_role");
    EXPECT_EQ(change.at("parameters").at(0).at("in").as_string(), "path");
    const auto& body =
        change.at("requestBody").at("content").at("application/json").at("schema").as_object();
    EXPECT_FALSE(body.at("properties").as_object().contains("code"));  // the path says it
    EXPECT_TRUE(body.at("properties").as_object().contains("functions"));
}

}  // namespace
}  // namespace yibao::console
