#include "access/role.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace yibao::access {
namespace {

TEST(Role, standard_ones_keep_administration_security_and_audit_apart) {
    for (const StandardRole& role : standard_roles()) {
        EXPECT_EQ(conflict_in(role.functions), "") << role.code;
        EXPECT_TRUE(role.functions.holds(Function::own_sessions)) << role.code;
    }
    const auto of = [](std::string_view code) {
        for (const StandardRole& role : standard_roles())
            if (role.code == code) return role.functions;
        return Functions{};
    };
    const std::array<std::string_view, 4> apart{"administrator", "security", "auditor", "clerk"};
    for (const auto one : apart)
        for (const auto other : apart) {
            Functions both = of(one);
            both.insert(of(other));
            EXPECT_EQ(conflict_in(both).empty(), one == other) << one << " " << other;
        }
    EXPECT_EQ(conflict_in({Function::organisation_manage, Function::operator_manage}),
              "系统管理与安全管理不能由同一人兼任");
}

TEST(Role, every_function_is_in_some_standard_role) {
    Functions all;
    for (const StandardRole& role : standard_roles()) all.insert(role.functions);
    for (const Code<Function>& function : functions)
        EXPECT_TRUE(all.holds(function.value)) << function.code;
}

TEST(Role, rooms_of_others_hold_what_concerns_them_and_review_nothing) {
    using Kind = OrganisationKind;
    const auto kind_of = [](std::string_view role) {
        if (role == "employer_clerk") return Kind::employer;
        if (role == "institution_clerk") return Kind::institution;
        return role == "insured" ? Kind::person : Kind::centre;
    };
    for (const StandardRole& role : standard_roles())
        EXPECT_EQ(excess_in(kind_of(role.code), role.functions), "") << role.code;
    for (const Kind kind : {Kind::employer, Kind::institution, Kind::person})
        for (const Code<Function>& function : functions) {
            const std::string code(function.code);
            for (const char* end : {".review", ".decide", ".counter", ".produce", ".reveal"})
                EXPECT_FALSE(code.ends_with(end) && functions_for(kind).holds(function.value))
                    << code_of(kind) << " " << code;
        }
    EXPECT_EQ(excess_in(Kind::employer, {Function::person_read, Function::person_review}),
              "参保单位的操作员不能有“参保人员复核”权限");
    EXPECT_EQ(excess_in(Kind::township, {Function::person_review}), "");
}

TEST(Role, none_both_enters_and_reviews) {
    for (const StandardRole& role : standard_roles())
        for (const Code<Function>& function : functions) {
            const std::string code(function.code);
            if (!code.ends_with(".review") || !role.functions.holds(function.value)) continue;
            const auto enter = from_code<Function>(code.substr(0, code.size() - 6) + "enter");
            ASSERT_TRUE(enter) << code;
            EXPECT_FALSE(role.functions.holds(*enter)) << role.code << " " << code;
        }
}

TEST(Functions, what_is_entered_has_its_review_behind_it) {
    for (const Code<Function>& function : functions) {
        const std::string code(function.code);
        if (!code.ends_with(".enter")) continue;
        EXPECT_EQ(code_of(review_of(function.value)), code.substr(0, code.size() - 5) + "review");
    }
}

TEST(Functions, read_as_they_are_written) {
    const Functions some{Function::employer_read, Function::own_sessions};
    EXPECT_EQ(text_of(some), "own.sessions employer.read");
    EXPECT_EQ(functions_of(text_of(some)), some);
    EXPECT_EQ(functions_of("own.sessions a.later.one employer.read"), some);
    EXPECT_TRUE(functions_of("").empty());
}

}  // namespace
}  // namespace yibao::access
