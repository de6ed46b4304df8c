#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "storage/record.hpp"

namespace yibao::storage {

/// A hospital or a pharmacy under contract (定点医药机构).
struct Institution {
    static constexpr std::string_view table = "institution";
    static constexpr Home home = Home::everywhere;
    static constexpr std::size_t key = 1;

    std::string code{};  // fixmedins_code
    std::string name{};
    std::string kind{};    // fixmedins_type: 1 hospital, 2 pharmacy
    std::string level{};   // hosp_lv, before the first InstitutionChange
    std::string area{};    // admdvs
    std::string status{};  // likewise: 1 active, 2 suspended, 3 closed
    std::string paasid{};  // x-tif-paasid, unique
    Blob secret{};         // sealed, context "institution:<code>"

    static constexpr auto fields() {
        using R = Institution;
        return std::tuple{
            field("code", &R::code),     field("name", &R::name),     field("kind", &R::kind),
            field("level", &R::level),   field("area", &R::area),     field("status", &R::status),
            field("paasid", &R::paasid), field("secret", &R::secret),
        };
    }
    static constexpr auto by_paasid() {
        return unique_index("institution_by_paasid", Home::everywhere, &Institution::paasid);
    }
    static constexpr auto indexes() { return std::tuple{by_paasid()}; }

    bool operator==(const Institution&) const = default;
};

/// A state or a level that an institution has from a day on. What holds on a day is what began last;
/// a closing holds for ever.
struct InstitutionChange {
    static constexpr std::string_view table = "institution_change";
    static constexpr Home home = Home::everywhere;
    static constexpr std::size_t key = 3;

    std::string institution{};
    std::string kind{};  // "state" or "level"
    Day start{};
    std::string value{};     // of Institution::status or Institution::level
    bool withdrawn = false;  // before its day

    static constexpr auto fields() {
        using R = InstitutionChange;
        return std::tuple{
            field("institution", &R::institution),
            field("kind", &R::kind),
            field("start", &R::start),
            field("value", &R::value),
            field("withdrawn", &R::withdrawn),
        };
    }

    bool operator==(const InstitutionChange&) const = default;
};

/// A service agreement with an institution (医疗保障定点服务协议). Those of one institution do not
/// overlap; one that ends before it begins was called off and never counted.
struct Agreement {
    static constexpr std::string_view table = "agreement";
    static constexpr Home home = Home::everywhere;
    static constexpr std::size_t key = 2;

    std::string institution{};
    Day start{};
    Day end{};  // the last day
    std::string number{};
    Day signed_on{};
    std::string remark{};

    static constexpr auto fields() {
        using R = Agreement;
        return std::tuple{
            field("institution", &R::institution),
            field("start", &R::start),
            field("end", &R::end),
            field("number", &R::number),
            field("signed_on", &R::signed_on),
            field("remark", &R::remark),
        };
    }

    bool operator==(const Agreement&) const = default;
};

/// 9001/9002: an operator of an institution at work.
struct SignIn {
    static constexpr std::string_view table = "sign_in";
    static constexpr Home home = Home::everywhere;
    static constexpr std::size_t key = 1;

    std::string sign_no{};
    std::string institution{};
    Day day{};
    std::string operator_no{};  // opter
    std::string operator_name{};
    Moment signed_in{};
    std::optional<Moment> signed_out{};

    static constexpr auto fields() {
        using R = SignIn;
        return std::tuple{
            field("sign_no", &R::sign_no),
            field("institution", &R::institution),
            field("day", &R::day),
            field("operator_no", &R::operator_no),
            field("operator_name", &R::operator_name),
            field("signed_in", &R::signed_in),
            field("signed_out", &R::signed_out),
        };
    }

    bool operator==(const SignIn&) const = default;
};

}  // namespace yibao::storage
