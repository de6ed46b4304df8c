#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "forms/batch.hpp"
#include "forms/codes.hpp"
#include "forms/declarations.hpp"
#include "forms/form.hpp"
#include "forms/persons.hpp"

namespace yibao::forms {

// What happens to insured persons (参保登记与人员变动). What changes them is a declaration.

namespace codes {

inline constexpr wire::Dictionary special_identity{"special_identity", identities};

inline constexpr std::array enrolment_events{
    wire::Code{"leave", "减员（停保）"},
    wire::Code{"suspend", "暂停"},
    wire::Code{"resume", "恢复"},
    wire::Code{"retire", "退休"},
    wire::Code{"transfer_out", "转出"},
    wire::Code{"civil_servant", "认定公务员"},
    wire::Code{"civil_servant_end", "取消公务员"},
    wire::Code{"retired_cadre", "认定离休"},
    wire::Code{"retired_cadre_end", "取消离休（转为退休）"},
};
inline constexpr wire::Dictionary enrolment_event{"enrolment_event", enrolment_events};

}  // namespace codes

/// Who somebody is. Of an identity card, gender and birthday stand in the number.
struct PersonEntry {
    std::string name;
    std::string certificate_type;
    std::string certificate_no;
    std::optional<std::string> gender;
    std::optional<Day> birth;
    std::optional<std::string> nation;
    std::optional<std::string> phone;

    /// `At`: the way to it from the row that it is part of.
    template <auto... At>
    static constexpr auto fields_at() {
        using M = PersonEntry;
        using wire::Personal;
        return std::array{
            wire::field<At..., &M::name>("name", "姓名", 50).personal(Personal::name),
            wire::field<At..., &M::certificate_type>("certificate_type", "证件类型", 6)
                .coded(codes::certificate_kind),
            wire::field<At..., &M::certificate_no>("certificate_no", "证件号码", 50)
                .personal(Personal::certificate),
            wire::field<At..., &M::gender>("gender", "性别", 3).coded(codes::gender),
            wire::field<At..., &M::birth>("birth", "出生日期"),
            wire::field<At..., &M::nation>("nation", "民族", 3).coded(codes::nation),
            wire::field<At..., &M::phone>("phone", "联系电话", 20).personal(Personal::phone),
        };
    }
    static constexpr auto fields() { return fields_at<>(); }
};

/// Belonging to an insurance from a day on.
struct EnrolmentEntry {
    std::string insurance;
    std::string person_type;
    std::string area;
    std::optional<std::string> employer;
    Day start;
    std::optional<Day> end;  // residents without one: the last day of the year
    std::optional<Day> benefits_from;
    std::optional<std::string> civil_servant;
    std::optional<std::string> came_from;  // of who was insured in another pooling area before

    template <auto... At>
    static constexpr auto fields_at() {
        using M = EnrolmentEntry;
        return std::array{
            wire::field<At..., &M::insurance>("insurance", "险种", 6).coded(codes::insurance),
            wire::field<At..., &M::person_type>("person_type", "人员类别", 6)
                .coded(codes::person_type),
            wire::field<At..., &M::area>("area", "参保区划", 6),
            wire::field<At..., &M::employer>("employer", "单位编号", 20),
            wire::field<At..., &M::start>("start", "参保开始"),
            wire::field<At..., &M::end>("end", "参保结束"),
            wire::field<At..., &M::benefits_from>("benefits_from", "待遇开始"),
            wire::field<At..., &M::civil_servant>("civil_servant", "公务员", 1)
                .coded(codes::yes_no),
            wire::field<At..., &M::came_from>("came_from", "管外转出地区划", 6),
        };
    }
    static constexpr auto fields() { return fields_at<>(); }
};

/// Somebody new, with a first enrolment.
struct PersonRegistration {
    PersonEntry entry;
    EnrolmentEntry enrolment;

    static constexpr auto fields() {
        using M = PersonRegistration;
        return wire::join(PersonEntry::fields_at<&M::entry>(),
                          EnrolmentEntry::fields_at<&M::enrolment>());
    }
};

struct RegisterPerson {
    static constexpr std::string_view act = "register_person";
    static constexpr std::string_view title = "人员参保登记";
    static constexpr Route route = post("/persons", access::Function::person_enter);
    using Input = PersonRegistration;
    using Output = DeclarationRow;
};

/// The same for many at once: all or none.
struct RegisterPersons {
    static constexpr std::string_view act = "register_persons";
    static constexpr std::string_view title = "人员批量参保登记";
    static constexpr Route route = post("/persons/batch", access::Function::person_enter);

    struct Input {
        std::vector<PersonRegistration> rows;
        static constexpr auto nodes() {
            return std::array{wire::rows<&Input::rows>("rows", "人员")};
        }
    };
    using Output = DeclarationRow;
};

/// The batch as it would be refused, row by row; nothing is written.
struct CheckPersons {
    static constexpr std::string_view act = "check_persons";
    static constexpr std::string_view title = "批量参保登记预检";
    static constexpr Route route = post("/persons/batch/check", access::Function::person_enter);
    using Input = RegisterPersons::Input;
    using Output = ListOf<RowFault>;
};

struct ChangePerson {
    static constexpr std::string_view act = "change_person";
    static constexpr std::string_view title = "人员信息变更";
    static constexpr Route route = put("/persons/{person}", access::Function::person_enter);

    struct Input {
        std::string person;
        PersonEntry entry;

        static constexpr auto fields() {
            return wire::join(wire::field<&Input::person>("person", "人员编号", 20),
                              PersonEntry::fields_at<&Input::entry>());
        }
    };
    using Output = DeclarationRow;
};

/// Somebody known joins an insurance: a new employer, a transfer in, another year.
struct EnrolPerson {
    static constexpr std::string_view act = "enrol_person";
    static constexpr std::string_view title = "人员增员（参保）";
    static constexpr Route route =
        post("/persons/{person}/enrolments", access::Function::person_enter);

    struct Input {
        std::string person;
        EnrolmentEntry enrolment;

        static constexpr auto fields() {
            return wire::join(wire::field<&Input::person>("person", "人员编号", 20),
                              EnrolmentEntry::fields_at<&Input::enrolment>());
        }
    };
    using Output = DeclarationRow;
};

/// Leaving, a pause and its end, a transfer elsewhere; retirement, becoming a civil servant or a retired
/// cadre (enrolment/standing.hpp), and being one no more.
struct ChangeEnrolment {
    static constexpr std::string_view act = "change_enrolment";
    static constexpr std::string_view title = "人员参保变动";
    static constexpr Route route =
        post("/persons/{person}/enrolment-events", access::Function::person_enter);

    struct Input {
        std::string person;
        std::string insurance;
        Day start;  // of the enrolment that changes
        std::string event;
        Day since;                           // from this day on it is otherwise
        std::optional<std::string> went_to;  // with a transfer: to which other pooling area
        std::optional<std::string> reason;

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return std::array{
                field<&M::person>("person", "人员编号", 20),
                field<&M::insurance>("insurance", "险种", 6).coded(codes::insurance),
                field<&M::start>("start", "参保开始"),
                field<&M::event>("event", "变动类型", 20).coded(codes::enrolment_event),
                field<&M::since>("since", "生效日期"),
                field<&M::went_to>("went_to", "管外转入地区划", 6),
                field<&M::reason>("reason", "原因", 200),
            };
        }
    };
    using Output = DeclarationRow;
};

/// Somebody known, by a number that stands on paper, joins an insurance.
struct NamedEnrolment {
    std::string number;
    EnrolmentEntry enrolment;

    static constexpr auto fields() {
        using M = NamedEnrolment;
        return wire::join(wire::field<&M::number>("number", "人员编号或证件号码", 50)
                              .personal(wire::Personal::certificate),
                          EnrolmentEntry::fields_at<&M::enrolment>());
    }
};

/// EnrolPerson for many at once: all or none.
struct EnrolPersons {
    static constexpr std::string_view act = "enrol_persons";
    static constexpr std::string_view title = "人员批量增员（参保）";
    static constexpr Route route =
        post("/persons/enrolments/batch", access::Function::person_enter);

    struct Input {
        std::vector<NamedEnrolment> rows;
        static constexpr auto nodes() {
            return std::array{wire::rows<&Input::rows>("rows", "人员")};
        }
    };
    using Output = DeclarationRow;
};

/// The batch as it would be refused, row by row; nothing is written.
struct CheckEnrolments {
    static constexpr std::string_view act = "check_enrolments";
    static constexpr std::string_view title = "批量增员预检";
    static constexpr Route route =
        post("/persons/enrolments/batch/check", access::Function::person_enter);
    using Input = EnrolPersons::Input;
    using Output = ListOf<RowFault>;
};

/// What happens to the enrolment in this insurance that somebody has on that day.
struct NamedEvent {
    std::string number;
    std::string insurance;
    std::string event;
    Day since;
    std::optional<std::string> went_to;
    std::optional<std::string> reason;

    static constexpr auto fields() {
        using M = NamedEvent;
        using wire::field;
        return std::array{
            field<&M::number>("number", "人员编号或证件号码", 50)
                .personal(wire::Personal::certificate),
            field<&M::insurance>("insurance", "险种", 6).coded(codes::insurance),
            field<&M::event>("event", "变动类型", 20).coded(codes::enrolment_event),
            field<&M::since>("since", "生效日期"),
            field<&M::went_to>("went_to", "管外转入地区划", 6),
            field<&M::reason>("reason", "原因", 200),
        };
    }
};

/// ChangeEnrolment for many at once: all or none.
struct ChangeEnrolments {
    static constexpr std::string_view act = "change_enrolments";
    static constexpr std::string_view title = "人员批量参保变动";
    static constexpr Route route =
        post("/persons/enrolment-events/batch", access::Function::person_enter);

    struct Input {
        std::vector<NamedEvent> rows;
        static constexpr auto nodes() {
            return std::array{wire::rows<&Input::rows>("rows", "人员")};
        }
    };
    using Output = DeclarationRow;
};

/// The batch as it would be refused, row by row; nothing is written.
struct CheckEnrolmentEvents {
    static constexpr std::string_view act = "check_enrolment_events";
    static constexpr std::string_view title = "批量参保变动预检";
    static constexpr Route route =
        post("/persons/enrolment-events/batch/check", access::Function::person_enter);
    using Input = ChangeEnrolments::Input;
    using Output = ListOf<RowFault>;
};

struct RecordDeath {
    static constexpr std::string_view act = "record_death";
    static constexpr std::string_view title = "人员死亡登记";
    static constexpr Route route = post("/persons/{person}/death", access::Function::person_enter);

    struct Input {
        std::string person;
        Day death;

        static constexpr auto fields() {
            using M = Input;
            return std::array{
                wire::field<&M::person>("person", "人员编号", 20),
                wire::field<&M::death>("death", "死亡日期"),
            };
        }
    };
    using Output = DeclarationRow;
};

/// 低保、特困 and others: from a day on, or to a day.
struct SetIdentity {
    static constexpr std::string_view act = "set_identity";
    static constexpr std::string_view title = "特殊身份登记";
    static constexpr Route route =
        post("/persons/{person}/identities", access::Function::person_enter);

    struct Input {
        std::string person;
        std::string kind;
        Day start;
        std::optional<Day> end;

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return std::array{
                field<&M::person>("person", "人员编号", 20),
                field<&M::kind>("kind", "身份类别", 6).coded(codes::special_identity),
                field<&M::start>("start", "开始日期"),
                field<&M::end>("end", "结束日期"),
            };
        }
    };
    using Output = DeclarationRow;
};

}  // namespace yibao::forms
