#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "forms/codes.hpp"
#include "forms/form.hpp"

namespace yibao::forms {

// Policies as the agency has them in force, and what the server says of a policy's text.

/// Most characters of a policy document.
inline constexpr std::uint32_t policy_text_limit = 200'000;

struct PolicyRow {
    std::string file;
    std::string insurance;
    std::string benefit;
    Day first;   // of its first rules
    Day latest;  // of its last
    Count edition;
    std::optional<std::string> approved_by;
    std::optional<Moment> approved_at;

    static constexpr auto fields() {
        using M = PolicyRow;
        using wire::field;
        return std::array{
            field<&M::file>("file", "政策", 60),
            field<&M::insurance>("insurance", "险种", 50),
            field<&M::benefit>("benefit", "待遇", 100),
            field<&M::first>("first", "最早生效日"),
            field<&M::latest>("latest", "最近生效日"),
            field<&M::edition>("edition", "版次", 6),
            field<&M::approved_by>("approved_by", "审批人", 40),
            field<&M::approved_at>("approved_at", "审批时间"),
        };
    }
};

struct ListPolicies {
    static constexpr std::string_view act = "list_policies";
    static constexpr std::string_view title = "现行政策";
    static constexpr Route route = get("/policies", access::Function::policy_read);
    using Input = Nothing;
    using Output = ListOf<PolicyRow>;
};

/// One amendment (沿革).
struct PolicyVersionRow {
    Day from;
    std::string basis;
    std::string note;

    static constexpr auto fields() {
        using M = PolicyVersionRow;
        using wire::field;
        return std::array{
            field<&M::from>("from", "生效日期"),
            field<&M::basis>("basis", "依据", 500),
            field<&M::note>("note", "说明", 500),
        };
    }
};

/// A worked example (算例), as it came out.
struct ExampleRow {
    std::string name;
    Count line;
    std::string passed;
    Count compared;  // amounts

    static constexpr auto fields() {
        using M = ExampleRow;
        using wire::field;
        return std::array{
            field<&M::name>("name", "算例", 200),
            field<&M::line>("line", "行号", 6),
            field<&M::passed>("passed", "通过", 1).coded(codes::yes_no),
            field<&M::compared>("compared", "核对金额数", 6),
        };
    }
};

struct PolicyProblemRow {
    Count line;  // 0: the document as a whole
    std::string path;
    std::string what;
    std::string right;

    static constexpr auto fields() {
        using M = PolicyProblemRow;
        using wire::field;
        return std::array{
            field<&M::line>("line", "行号", 6),
            field<&M::path>("path", "位置", 200),
            field<&M::what>("what", "问题", 500),
            field<&M::right>("right", "应当", 500),
        };
    }
};

/// What the server says of a text.
struct PolicyCheck {
    std::string fit;  // it may come into force
    std::optional<Day> changes_from;
    std::string retroactive;
    std::vector<PolicyProblemRow> problems;
    std::vector<ExampleRow> examples;

    static constexpr auto fields() {
        using M = PolicyCheck;
        using wire::field;
        return std::array{
            field<&M::fit>("fit", "合格", 1).coded(codes::yes_no),
            field<&M::changes_from>("changes_from", "规定变化自"),
            field<&M::retroactive>("retroactive", "追溯", 1).coded(codes::yes_no),
        };
    }
    static constexpr auto nodes() {
        return std::array{wire::rows<&PolicyCheck::problems>("problems", "问题"),
                          wire::rows<&PolicyCheck::examples>("examples", "算例")};
    }
};

/// One value of a parameter; `keys` has one for each axis, with a bar between them.
struct ParameterCell {
    std::string keys;
    std::string value;
    Day since;
    std::string basis;

    static constexpr auto fields() {
        using M = ParameterCell;
        using wire::field;
        return std::array{
            field<&M::keys>("keys", "适用", 200).optional(),
            field<&M::value>("value", "值", 500),
            field<&M::since>("since", "自"),
            field<&M::basis>("basis", "依据", 500),
        };
    }
};

struct ParameterRow {
    std::string name;
    std::string axes;  // with a bar between them
    std::string note;
    std::vector<ParameterCell> cells;

    static constexpr auto fields() {
        using M = ParameterRow;
        using wire::field;
        return std::array{
            field<&M::name>("name", "参数", 100),
            field<&M::axes>("axes", "维度", 200).optional(),
            field<&M::note>("note", "依据", 500),
        };
    }
    static constexpr auto nodes() {
        return std::array{wire::rows<&ParameterRow::cells>("cells", "取值")};
    }
};

/// A policy in force, with its history; its parameters as they are on a day.
struct GetPolicy {
    static constexpr std::string_view act = "get_policy";
    static constexpr std::string_view title = "查看政策";
    static constexpr Route route = get("/policies/{file}", access::Function::policy_read);

    struct Input {
        std::string file;
        std::optional<Day> day;  // else as the last amendment leaves them

        static constexpr auto fields() {
            return std::array{
                wire::field<&Input::file>("file", "政策", 60),
                wire::field<&Input::day>("day", "日期"),
            };
        }
    };

    struct Output {
        PolicyRow policy;
        std::string text;
        std::string medical_types;  // titles
        Day shown;                  // the amendment whose parameters are shown
        std::vector<PolicyVersionRow> versions;
        std::vector<ParameterRow> parameters;
        std::vector<ExampleRow> examples;

        static constexpr auto fields() {
            using M = Output;
            return std::array{
                wire::field<&M::text>("text", "条文", policy_text_limit),
                wire::field<&M::medical_types>("medical_types", "医疗类别", 500),
                wire::field<&M::shown>("shown", "参数生效日"),
            };
        }
        static constexpr auto nodes() {
            using M = Output;
            return std::array{
                wire::node<&M::policy>("policy", "政策"),
                wire::rows<&M::versions>("versions", "沿革"),
                wire::rows<&M::parameters>("parameters", "参数表")
                    .containing(wire::nodes_of<ParameterRow>),
                wire::rows<&M::examples>("examples", "算例"),
            };
        }
    };
};

/// What is wrong with a text while it is being written.
struct CheckPolicy {
    static constexpr std::string_view act = "check_policy";
    static constexpr std::string_view title = "检查政策条文";
    static constexpr Route route = post("/policy-checks", access::Function::policy_enter);

    struct Input {
        std::string file;
        std::string text;

        static constexpr auto fields() {
            return std::array{
                wire::field<&Input::file>("file", "政策", 60),
                wire::field<&Input::text>("text", "条文", policy_text_limit),
            };
        }
    };
    using Output = PolicyCheck;
};

}  // namespace yibao::forms
