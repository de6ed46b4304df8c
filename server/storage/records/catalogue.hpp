#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "storage/record.hpp"

namespace yibao::storage {

/// A drug, herb, service or consumable as a version that holds from a day on. Ends are inclusive.
struct Item {
    static constexpr std::string_view table = "item";
    static constexpr Home home = Home::everywhere;
    static constexpr std::size_t key = 2;

    std::string code{};  // med_list_codg
    Day start{};
    std::optional<Day> end{};
    std::optional<Day> own_end{};  // decided for it; `end` is earlier where another version follows
    bool withdrawn = false;        // before it began: it never counted
    std::string name{};
    std::string kind{};          // drug, herb, service, consumable
    std::string grade{};         // chrgitm_lv: 01 甲类, 02 乙类, 03 自费
    std::string charge_type{};   // med_chrgitm_type
    Rate first_self_pay{};       // 先行自付比例
    std::string limit_prices{};  // compact JSON: hosp_lv → millionths of a yuan; {} without limit
    std::string restriction{};   // 限定支付范围, as published
    std::string flags{};         // blank separated words

    static constexpr auto fields() {
        using R = Item;
        return std::tuple{
            field("code", &R::code),
            field("start", &R::start),
            field("end", &R::end),
            field("own_end", &R::own_end),
            field("withdrawn", &R::withdrawn),
            field("name", &R::name),
            field("kind", &R::kind),
            field("grade", &R::grade),
            field("charge_type", &R::charge_type),
            field("first_self_pay", &R::first_self_pay),
            field("limit_prices", &R::limit_prices),
            field("restriction", &R::restriction),
            field("flags", &R::flags),
        };
    }

    bool operator==(const Item&) const = default;
};

/// ICD-10 医保版: a code as a version that holds from a day on, as items do.
struct Diagnosis {
    static constexpr std::string_view table = "diagnosis";
    static constexpr Home home = Home::everywhere;
    static constexpr std::size_t key = 2;

    std::string code{};
    Day start{};
    std::optional<Day> end{};
    std::string name{};

    static constexpr auto fields() {
        using R = Diagnosis;
        return std::tuple{
            field("code", &R::code),
            field("start", &R::start),
            field("end", &R::end),
            field("name", &R::name),
        };
    }

    bool operator==(const Diagnosis&) const = default;
};

/// ICD-9-CM-3 医保版, in the same way.
struct Procedure {
    static constexpr std::string_view table = "procedure";
    static constexpr Home home = Home::everywhere;
    static constexpr std::size_t key = 2;

    std::string code{};
    Day start{};
    std::optional<Day> end{};
    std::string name{};

    static constexpr auto fields() {
        using R = Procedure;
        return std::tuple{
            field("code", &R::code),
            field("start", &R::start),
            field("end", &R::end),
            field("name", &R::name),
        };
    }

    bool operator==(const Procedure&) const = default;
};

}  // namespace yibao::storage
