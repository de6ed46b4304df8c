#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "storage/record.hpp"

namespace yibao::storage {

/// A node of the tree of those who work with the agency (机构部门).
struct Organisation {
    static constexpr std::string_view table = "organisation";
    static constexpr Home home = Home::everywhere;
    static constexpr std::size_t key = 1;

    std::string code{};
    std::string name{};
    std::string kind{};    // access::OrganisationKind
    std::string parent{};  // code; empty: the root
    std::string area{};    // 行政区划: what it sees begins so; of centre, county, township
    std::optional<std::int64_t> employer{};  // of kind employer
    std::string institution{};               // of kind institution: fixmedins_code
    bool active = true;

    static constexpr auto fields() {
        using R = Organisation;
        return std::tuple{
            field("code", &R::code),
            field("name", &R::name),
            field("kind", &R::kind),
            field("parent", &R::parent),
            field("area", &R::area),
            field("employer", &R::employer),
            field("institution", &R::institution),
            field("active", &R::active),
        };
    }
    static constexpr auto by_parent() {
        return index("organisation_by_parent", Home::everywhere, &Organisation::parent);
    }
    static constexpr auto indexes() { return std::tuple{by_parent()}; }

    bool operator==(const Organisation&) const = default;
};

/// A set of functions that operators are given together (角色).
struct Role {
    static constexpr std::string_view table = "role";
    static constexpr Home home = Home::everywhere;
    static constexpr std::size_t key = 1;

    std::string code{};
    std::string title{};
    std::string functions{};  // access::text_of
    bool standard = false;    // there from the start: cannot be changed

    static constexpr auto fields() {
        using R = Role;
        return std::tuple{
            field("code", &R::code),
            field("title", &R::title),
            field("functions", &R::functions),
            field("standard", &R::standard),
        };
    }

    bool operator==(const Role&) const = default;
};

/// Somebody who can sign in (操作员).
struct Operator {
    static constexpr std::string_view table = "operator";
    static constexpr Home home = Home::id;
    static constexpr std::size_t key = 1;

    std::int64_t id = 0;
    std::string username{};
    Blob sealed{};  // PersonalData, context "operator:<id>"
    std::string organisation{};
    std::string roles{};                   // codes with a blank between them
    std::optional<std::int64_t> person{};  // of an insured person who signs in
    bool active = true;
    std::string password{};  // Argon2id, as libsodium writes it
    Moment password_set{};
    bool must_change = true;  // somebody else chose the password
    std::int32_t failed{};    // sign-ins since the last one that was right
    std::optional<Moment> locked_until{};
    std::optional<Blob> second_factor{};  // sealed, context "second_factor:<id>"
    std::int64_t second_factor_step = 0;  // the last that was used

    static constexpr auto fields() {
        using R = Operator;
        return std::tuple{
            field("id", &R::id),
            field("username", &R::username),
            field("sealed", &R::sealed),
            field("organisation", &R::organisation),
            field("roles", &R::roles),
            field("person", &R::person),
            field("active", &R::active),
            field("password", &R::password),
            field("password_set", &R::password_set),
            field("must_change", &R::must_change),
            field("failed", &R::failed),
            field("locked_until", &R::locked_until),
            field("second_factor", &R::second_factor),
            field("second_factor_step", &R::second_factor_step),
        };
    }
    static constexpr auto by_username() {
        return unique_index("operator_by_username", Home::everywhere, &Operator::username);
    }
    static constexpr auto by_person() {
        return index("operator_by_person", Home::everywhere, &Operator::person);
    }
    static constexpr auto indexes() { return std::tuple{by_username(), by_person()}; }

    bool operator==(const Operator&) const = default;
};

/// From a sign-in to its end (会话). The browser has the token, the store only its hash.
struct Session {
    static constexpr std::string_view table = "session";
    static constexpr Home home = Home::id;
    static constexpr std::size_t key = 1;

    std::int64_t id = 0;  // in the bucket of the operator
    std::int64_t operator_id = 0;
    Blob token_hash{};
    Moment begun{};
    Moment seen{};
    std::string address{};
    std::string agent{};  // what the browser says it is
    std::optional<Moment> ended{};
    std::string end{};  // signed_out, removed, replaced, stopped, reset

    static constexpr auto fields() {
        using R = Session;
        return std::tuple{
            field("id", &R::id),
            field("operator_id", &R::operator_id),
            field("token_hash", &R::token_hash),
            field("begun", &R::begun),
            field("seen", &R::seen),
            field("address", &R::address),
            field("agent", &R::agent),
            field("ended", &R::ended),
            field("end", &R::end),
        };
    }
    static constexpr auto by_operator() {
        return index("session_by_operator", Home::id, &Session::operator_id);
    }
    static constexpr auto indexes() { return std::tuple{by_operator()}; }

    bool operator==(const Session&) const = default;
};

}  // namespace yibao::storage
