#include "operations/catalogue/records.hpp"

#include <fmt/format.h>

#include "base/ensure.hpp"
#include "catalogue/item_words.hpp"
#include "operations/listing.hpp"
#include "wire/json.hpp"

namespace yibao::operations {

namespace {

using catalogue::HospitalLevel;
using catalogue::Item;
using forms::ItemEntry;

/// {"3": 1200000}: by level of the hospital, in millionths of a yuan.
catalogue::PriceLimits limits_of(const storage::Item& record) {
    catalogue::PriceLimits limits;
    if (record.limit_prices.empty()) return limits;
    const auto json = wire::Json::parse(record.limit_prices);
    ensure(static_cast<bool>(json), "limit prices are stored as JSON");
    const wire::Value& root = json->root();
    for (const wire::Value* key = root.begin(); key != root.end();) {
        const wire::Value* value = key->next();
        const auto level = from_code<HospitalLevel>(key->text);
        const auto price = parse_scaled(value->text, 0);
        if (level && price) limits.by_level[static_cast<std::size_t>(*level)] = price;
        key = value->next();
    }
    return limits;
}

std::string limits_text(const catalogue::PriceLimits& limits) {
    std::string text;
    for (std::size_t i = 0; i < limits.by_level.size(); ++i)
        if (const auto& limit = limits.by_level[i])
            text += fmt::format("{}\"{}\":{}", text.empty() ? "" : ",",
                                code_of(static_cast<HospitalLevel>(i)), *limit);
    return "{" + text + "}";
}

/// A limit of the form and the level that it is for.
struct Limit {
    HospitalLevel level;
    std::optional<wire::Price> ItemEntry::*price;
};
constexpr std::array limits{
    Limit{HospitalLevel::tertiary, &ItemEntry::limit_tertiary},
    Limit{HospitalLevel::secondary, &ItemEntry::limit_secondary},
    Limit{HospitalLevel::primary, &ItemEntry::limit_primary},
    Limit{HospitalLevel::ungraded, &ItemEntry::limit_ungraded},
};

/// A yes or no of the form and what it stands for.
template <class Owner>
struct Flag {
    bool Owner::*flag;
    std::optional<std::string> ItemEntry::*text;
};
using catalogue::Restriction;
constexpr std::array restrictions{
    Flag<Restriction>{&Restriction::inpatient_only, &ItemEntry::inpatient_only},
    Flag<Restriction>{&Restriction::child_only, &ItemEntry::child_only},
    Flag<Restriction>{&Restriction::second_line, &ItemEntry::second_line},
    Flag<Restriction>{&Restriction::maternity_only, &ItemEntry::maternity_only},
    Flag<Restriction>{&Restriction::injury_only, &ItemEntry::injury_only},
};
using catalogue::ItemFlags;
constexpr std::array kinds{
    Flag<ItemFlags>{&ItemFlags::not_paid_alone, &ItemEntry::not_paid_alone},
    Flag<ItemFlags>{&ItemFlags::negotiated, &ItemEntry::negotiated},
    Flag<ItemFlags>{&ItemFlags::special, &ItemEntry::special},
};

template <class Owner, std::size_t size>
void show(const std::array<Flag<Owner>, size>& flags, const Owner& owner, ItemEntry& entry) {
    for (const auto& one : flags)
        if (owner.*one.flag) entry.*one.text = "1";
}

template <class Owner, std::size_t size>
void read(const std::array<Flag<Owner>, size>& flags, const ItemEntry& entry, Owner& owner) {
    for (const auto& one : flags) owner.*one.flag = entry.*one.text == "1";
}

/// 甲类 counts in full, 丙类 not at all; of 乙类 the area's share has to be said.
Rate usual_self_pay(catalogue::ItemClass item_class) {
    return item_class == catalogue::ItemClass::c ? Rate::whole() : Rate();
}

}  // namespace

Item item_of(const storage::Item& record) {
    Item item;
    catalogue::read_item_words(record.flags, item);
    item.code = record.code;
    item.name = record.name;
    item.list = from_code<catalogue::ListType>(record.kind).value_or(catalogue::ListType::other);
    item.item_class =
        from_code<catalogue::ItemClass>(record.grade).value_or(catalogue::ItemClass::c);
    item.charge_type =
        from_code<catalogue::ChargeType>(record.charge_type).value_or(catalogue::ChargeType::other);
    item.first_self_pay = record.first_self_pay;
    item.limits = limits_of(record);
    item.restriction.text = record.restriction;
    item.from = record.start;
    item.to = record.end.value_or(catalogue::forever);
    return item;
}

storage::Item record_of(const Item& item) {
    const auto end = item.to == catalogue::forever ? std::nullopt : std::optional(item.to);
    return {.code = std::string(item.code),
            .start = item.from,
            .end = end,
            .own_end = end,
            .withdrawn = false,
            .name = std::string(item.name),
            .kind = std::string(code_of(item.list)),
            .grade = std::string(code_of(item.item_class)),
            .charge_type = std::string(code_of(item.charge_type)),
            .first_self_pay = item.first_self_pay,
            .limit_prices = limits_text(item.limits),
            .restriction = std::string(item.restriction.text),
            .flags = catalogue::item_words(item)};
}

forms::ItemRow row_of(const Item& item) {
    forms::ItemRow row;
    ItemEntry& entry = row.entry;
    entry.item = item.code;
    entry.name = item.name;
    entry.list = code_of(item.list);
    entry.item_class = code_of(item.item_class);
    entry.charge_type = code_of(item.charge_type);
    entry.first_self_pay = item.first_self_pay;
    for (const Limit& one : limits)
        if (const auto price = item.limits.at(one.level)) entry.*one.price = wire::Price{*price};
    entry.restriction = filled(std::string(item.restriction.text));
    show(restrictions, item.restriction, entry);
    show(kinds, item.flags, entry);
    if (item.restriction.min_level != HospitalLevel::ungraded)
        entry.min_level = code_of(item.restriction.min_level);
    if (item.restriction.max_days != 0) entry.max_days = forms::count(item.restriction.max_days);
    row.start = item.from;
    if (item.to != catalogue::forever) row.end = item.to;
    return row;
}

forms::ItemRow row_of(const storage::Item& record) {
    forms::ItemRow row = row_of(item_of(record));
    if (record.withdrawn) row.withdrawn = "1";
    return row;
}

std::string shown_text(const storage::Item& record) {
    return forms::write(forms::EditionRow{row_of(item_of(record)).entry, record.end});
}

Item item_of(const ItemEntry& entry, const Item& before) {
    Item item = before;
    item.code = entry.item;
    item.name = entry.name;
    item.list = from_code<catalogue::ListType>(entry.list).value_or(catalogue::ListType::other);
    item.item_class =
        from_code<catalogue::ItemClass>(entry.item_class).value_or(catalogue::ItemClass::c);
    item.charge_type =
        from_code<catalogue::ChargeType>(entry.charge_type).value_or(catalogue::ChargeType::other);
    item.first_self_pay = entry.first_self_pay.value_or(usual_self_pay(item.item_class));
    for (const Limit& one : limits) {
        auto& limit = item.limits.by_level[static_cast<std::size_t>(one.level)];
        limit.reset();
        if (const auto& price = entry.*one.price) limit = price->scaled;
    }
    item.restriction.text = entry.restriction ? std::string_view(*entry.restriction) : "";
    read(restrictions, entry, item.restriction);
    read(kinds, entry, item.flags);
    item.restriction.min_level =
        from_code<HospitalLevel>(entry.min_level.value_or("")).value_or(HospitalLevel::ungraded);
    item.restriction.max_days =
        static_cast<std::uint16_t>(entry.max_days ? entry.max_days->scaled : 0);
    return item;
}

}  // namespace yibao::operations
