#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "enrolment/household.hpp"
#include "forms/batch.hpp"
#include "forms/declarations.hpp"
#include "forms/persons.hpp"

namespace yibao::forms {

// Households of residents (居民家庭): who belongs to one, and the yearly enrolment of all its members.

struct HouseholdRow {
    std::string household;
    std::string head;       // number of the person
    std::string head_name;  // masked
    std::string area;
    Count members{};
    std::optional<Day> head_since;  // nothing: from the start
    std::optional<Day> head_death;  // there: another head is needed
    std::optional<Day> dissolved;

    static constexpr auto fields() {
        using M = HouseholdRow;
        using wire::field;
        return std::array{
            field<&M::household>("household", "户编号", 20),
            field<&M::head>("head", "户主人员编号", 20),
            field<&M::head_name>("head_name", "户主", 50),
            field<&M::area>("area", "行政区划", 12),
            field<&M::members>("members", "人数", 4),
            field<&M::head_since>("head_since", "户主变更日期"),
            field<&M::head_death>("head_death", "户主死亡日期"),
            field<&M::dissolved>("dissolved", "注销日期"),
        };
    }
};

struct MemberRow {
    std::string person;
    std::string name;         // masked
    std::string certificate;  // masked
    Day birth;
    std::string relation;
    std::string insured;               // as a resident, today or later
    std::optional<Day> insured_until;  // nothing: without an end

    static constexpr auto fields() {
        using M = MemberRow;
        using wire::field;
        return std::array{
            field<&M::person>("person", "人员编号", 20),
            field<&M::name>("name", "姓名", 50),
            field<&M::certificate>("certificate", "证件号码", 50),
            field<&M::birth>("birth", "出生日期"),
            field<&M::relation>("relation", "与户主关系", 20).coded(codes::relation),
            field<&M::insured>("insured", "居民医保", 1).coded(codes::yes_no),
            field<&M::insured_until>("insured_until", "参保至"),
        };
    }
};

struct HouseholdKey {
    std::string household;
    static constexpr auto fields() {
        return std::array{wire::field<&HouseholdKey::household>("household", "户编号", 20)};
    }
};

struct HouseholdSheet {
    HouseholdRow row;
    std::vector<MemberRow> members;

    static constexpr auto nodes() {
        return std::array{wire::node<&HouseholdSheet::row>("row", "家庭"),
                          wire::rows<&HouseholdSheet::members>("members", "成员")};
    }
};

/// That of a person; none where the person belongs to none.
struct FindHousehold {
    static constexpr std::string_view act = "find_household";
    static constexpr std::string_view title = "查找居民家庭";
    static constexpr Route route =
        get("/persons/{person}/household", access::Function::household_read);
    using Input = PersonKey;
    using Output = ListOf<HouseholdRow>;
};

struct GetHousehold {
    static constexpr std::string_view act = "get_household";
    static constexpr std::string_view title = "居民家庭";
    static constexpr Route route = get("/households/{household}", access::Function::household_read);
    using Input = HouseholdKey;
    using Output = HouseholdSheet;
};

/// A new one, of the head alone.
struct RegisterHousehold {
    static constexpr std::string_view act = "register_household";
    static constexpr std::string_view title = "居民家庭登记";
    static constexpr Route route = post("/households", access::Function::household_enter);

    struct Input {
        std::string head;
        std::string area;

        static constexpr auto fields() {
            return std::array{
                wire::field<&Input::head>("head", "户主人员编号", 20),
                wire::field<&Input::area>("area", "行政区划", 12),
            };
        }
    };
    using Output = DeclarationRow;
};

struct AddMember {
    static constexpr std::string_view act = "add_member";
    static constexpr std::string_view title = "家庭成员增加";
    static constexpr Route route =
        post("/households/{household}/members", access::Function::household_enter);

    struct Input {
        std::string household;
        std::string person;
        std::string relation;

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return std::array{
                field<&M::household>("household", "户编号", 20),
                field<&M::person>("person", "人员编号", 20),
                field<&M::relation>("relation", "与户主关系", 20).coded(codes::relation),
            };
        }
    };
    using Output = DeclarationRow;
};

struct RemoveMember {
    static constexpr std::string_view act = "remove_member";
    static constexpr std::string_view title = "家庭成员移出";
    static constexpr Route route =
        post("/households/{household}/members/{person}/remove", access::Function::household_enter);

    struct Input {
        std::string household;
        std::string person;

        static constexpr auto fields() {
            return std::array{
                wire::field<&Input::household>("household", "户编号", 20),
                wire::field<&Input::person>("person", "人员编号", 20),
            };
        }
    };
    using Output = DeclarationRow;
};

/// Another member becomes the head; what the others are to the new one follows from what they were. A
/// head who has died leaves with that day, one who lives stays a member.
struct ChangeHead {
    static constexpr std::string_view act = "change_head";
    static constexpr std::string_view title = "变更户主";
    static constexpr Route route =
        post("/households/{household}/head", access::Function::household_enter);

    struct Input {
        std::string household;
        std::string person;  // the new head
        Day since;

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return std::array{
                field<&M::household>("household", "户编号", 20),
                field<&M::person>("person", "人员编号", 20),
                field<&M::since>("since", "生效日期"),
            };
        }
    };
    using Output = DeclarationRow;
};

/// Everybody leaves it, and may belong to another; enrolments go on.
struct DissolveHousehold {
    static constexpr std::string_view act = "dissolve_household";
    static constexpr std::string_view title = "注销家庭";
    static constexpr Route route =
        post("/households/{household}/dissolve", access::Function::household_enter);

    struct Input {
        std::string household;
        std::optional<std::string> reason;

        static constexpr auto fields() {
            return std::array{
                wire::field<&Input::household>("household", "户编号", 20),
                wire::field<&Input::reason>("reason", "原因", 200),
            };
        }
    };
    using Output = DeclarationRow;
};

/// All members who live and are not insured then, as residents for a year.
struct EnrolHousehold {
    static constexpr std::string_view act = "enrol_household";
    static constexpr std::string_view title = "家庭年度参保";
    static constexpr Route route =
        post("/households/{household}/enrolments", access::Function::household_enter);

    struct Input {
        std::string household;
        Count year{};
        std::optional<Day> benefits_from;  // late payers wait

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return std::array{
                field<&M::household>("household", "户编号", 20),
                field<&M::year>("year", "参保年度", 4),
                field<&M::benefits_from>("benefits_from", "待遇开始"),
            };
        }
    };
    using Output = DeclarationRow;
};

/// A household, all of whose members are enrolled as above, or one member alone: either is named.
struct HouseholdEntry {
    std::optional<std::string> household;
    std::optional<std::string> number;
    std::optional<Day> benefits_from;

    static constexpr auto fields() {
        using M = HouseholdEntry;
        return std::array{
            wire::field<&M::household>("household", "户编号", 20),
            wire::field<&M::number>("number", "人员编号或证件号码", 50)
                .personal(wire::Personal::certificate),
            wire::field<&M::benefits_from>("benefits_from", "待遇开始"),
        };
    }
};

/// A village or a list at once: all or none.
struct EnrolHouseholds {
    static constexpr std::string_view act = "enrol_households";
    static constexpr std::string_view title = "家庭批量年度参保";
    static constexpr Route route =
        post("/households/enrolments", access::Function::household_enter);

    struct Input {
        Count year{};
        std::vector<HouseholdEntry> rows;

        static constexpr auto fields() {
            return std::array{wire::field<&Input::year>("year", "参保年度", 4)};
        }
        static constexpr auto nodes() {
            return std::array{wire::rows<&Input::rows>("rows", "家庭或成员")};
        }
    };
    using Output = DeclarationRow;
};

/// The batch as it would be refused, row by row; nothing is written.
struct CheckHouseholds {
    static constexpr std::string_view act = "check_households";
    static constexpr std::string_view title = "家庭批量年度参保预检";
    static constexpr Route route =
        post("/households/enrolments/check", access::Function::household_enter);
    using Input = EnrolHouseholds::Input;
    using Output = ListOf<RowFault>;
};

}  // namespace yibao::forms
