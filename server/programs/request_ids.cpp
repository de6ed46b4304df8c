#include "programs/request_ids.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <random>

namespace yibao {

RequestIds::RequestIds() : server_(std::random_device{}()) {}

std::string RequestIds::of(const wire::HttpRequest& request) {
    const std::string_view sent = request.header("x-request-id");
    const auto plain = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-';
    };
    if (sent.size() >= 8 && sent.size() <= 64 && std::ranges::all_of(sent, plain))
        return std::string(sent);
    return fmt::format("{:08x}-{}", server_, ++number_);
}

}  // namespace yibao
