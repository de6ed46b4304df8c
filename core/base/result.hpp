#pragma once

#include <string>
#include <utility>
#include <variant>

namespace yibao {

/// The business says no. Not an error of the program: a reasoned answer that reaches the counter
/// and the hospital as it stands.
struct Refusal {
    std::string code;     // stable, for interfaces and statistics: "person.unknown"
    std::string message;  // Chinese: what is not possible, why, what to do

    bool operator==(const Refusal&) const = default;
};

/// What was asked for, or the refusal.
///
/// Three ways of failing, never mixed:
///   the business says no       a Refusal, in this type
///   the environment fails      an exception; caught once at the rim, rolled back, may be resent
///   the program is wrong       ensure() throws BrokenInvariant; rolled back and alarmed
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}
    Result(Refusal refusal) : held_(std::in_place_index<1>, std::move(refusal)) {}

    explicit operator bool() const { return held_.index() == 0; }

    // To take without having looked is an error of the program: std::get throws.
    const T& operator*() const& { return std::get<0>(held_); }
    T& operator*() & { return std::get<0>(held_); }
    T&& operator*() && { return std::get<0>(std::move(held_)); }
    const T* operator->() const { return &std::get<0>(held_); }
    T* operator->() { return &std::get<0>(held_); }
    const Refusal& refusal() const { return std::get<1>(held_); }

private:
    std::variant<T, Refusal> held_;
};

}  // namespace yibao
