#include "wire/messages.hpp"

#include <algorithm>

namespace yibao::wire {

namespace {

template <class Part>
std::optional<Refusal> check(const Value& source) {
    const Result<Part> part = read<Part>(source);
    if (part) return std::nullopt;
    return part.refusal();
}

template <class Message>
constexpr Description describe() {
    using Input = typename Message::Input;
    using Output = typename Message::Output;
    return {Message::infno,
            Message::title,
            nodes_of<Input>,
            nodes_of<Output>,
            check<Input>,
            check<Output>,
            [] { return write(Output{}); }};
}

constexpr auto all = []<class... Message>(std::tuple<Message...>*) {
    return std::array{describe<Message>()...};
}(static_cast<Messages*>(nullptr));

}  // namespace

std::span<const Description> descriptions() { return all; }

const Description* description(std::string_view infno) {
    const auto* const found = std::ranges::find(all, infno, &Description::infno);
    return found == all.end() ? nullptr : found;
}

}  // namespace yibao::wire
