#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/day.hpp"
#include "base/money.hpp"
#include "catalogue/hospital_grade.hpp"
#include "catalogue/item_codes.hpp"

namespace yibao::catalogue {

/// A price in millionths of a yuan, as unit prices on the wire have up to six decimals.
using MicroYuan = std::int64_t;

/// The day that stands for "no end".
inline constexpr Day forever = Day::number(376'199);  // 2999-12-31

/// What a unit price may be at most, by the level of the hospital; a missing entry: no ceiling.
struct PriceLimits {
    std::array<std::optional<MicroYuan>, hospital_level_count> by_level;

    static PriceLimits same(MicroYuan limit) { return {{limit, limit, limit, limit}}; }
    std::optional<MicroYuan> at(HospitalLevel level) const {
        return by_level[static_cast<std::size_t>(level)];
    }
};

/// Under what conditions an item is paid. `text` is the catalogue's own wording; the rest is the
/// part of it that can be decided without a physician.
struct Restriction {
    std::string_view text;
    bool injury_only = false;     // 限工伤保险
    bool maternity_only = false;  // 限生育保险
    bool second_line = false;     // 限二线用药: paid where a first-line drug failed
    bool inpatient_only = false;
    bool child_only = false;  // 限儿童: under 18
    HospitalLevel min_level = HospitalLevel::ungraded;
    std::uint16_t max_days = 0;  // days of supply that one visit is paid at most; 0: no bound

    /// Whether part of it only a physician can judge, so that the institution has to vouch for it.
    bool needs_approval() const { return second_line || !text.empty(); }
};

struct ItemFlags {
    bool basic_drug = false;      // 国家基本药物
    bool negotiated = false;      // 谈判药品
    bool child = false;           // 儿童用药
    bool special = false;         // 特殊检查治疗、特药
    bool not_paid_alone = false;  // herbal pieces: 单独使用时不予支付
    bool made_up_price = false;   // demo data: no authority has set this price
    bool made_up_class = false;   // demo data: no authority has set this class
};

/// One item that may stand on a bill, as it is valid from a day to a day (both included). It does
/// not own its texts: those of a Catalogue live as long as the Catalogue.
struct Item {
    std::string_view code;
    std::string_view name;
    std::string_view unit;  // 盒, 次, 日
    ListType list = ListType::drug;
    ItemClass item_class = ItemClass::c;
    ChargeType charge_type = ChargeType::other;
    Rate first_self_pay;  // the area's default for 乙类; a policy may say otherwise
    PriceLimits limits;
    MicroYuan price = 0;  // the area's price, or a usual one; 0: not known
    Restriction restriction;
    ItemFlags flags;
    Day from;
    Day to = forever;

    bool valid_on(Day day) const { return from <= day && day <= to; }
};

/// How an item is used on a bill.
struct Use {
    HospitalLevel level = HospitalLevel::ungraded;
    bool inpatient = false;
    bool maternity = false;    // settled as maternity care
    bool work_injury = false;  // settled by work injury insurance
    int age_years = 0;
    Approval approval = Approval::not_needed;
};

/// Where an item stands when it is used so: what the catalogue alone decides. The shares that
/// follow are the policy's business.
struct Standing {
    ItemClass item_class = ItemClass::c;
    Rate first_self_pay = Rate::whole();
    std::optional<MicroYuan> limit_price;
    std::string_view code;  // empty, or a stable code such as "catalogue.min_level"
    std::string reason;     // Chinese, why a listed item is not paid here; empty if it is

    /// Makes it 丙类, paid by the patient alone.
    void refuse(std::string_view why_code, std::string why);
};

/// 国家医保药品目录凡例: class A counts in full, class B after the person's first share, and what
/// is used outside its restriction is not paid, which is to say class C. An item with a
/// restriction, of second-line drugs too, counts only when the institution approves it (医院审批标志
/// 1); the institution may refuse any item (2). What depends on other lines, `not_paid_alone` and
/// `max_days`, is not judged here: see settlement::judge_together.
Standing standing(const Item& item, const Use& use);

/// 国家医保药品目录凡例, of herbal pieces: "单独使用时不予支付，且全部由这些饮片组成的处方也不予支付". Pieces
/// that are never paid (单复方均不予支付) are 丙类 and make no prescription paid. `pieces` are the herbal
/// pieces of one prescription.
bool herbal_prescription_paid(std::span<const Item* const> pieces);

}  // namespace yibao::catalogue
