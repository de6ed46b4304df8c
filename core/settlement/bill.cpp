#include "settlement/bill.hpp"

#include <fmt/format.h>

#include <unordered_map>

#include "settlement/together.hpp"

namespace yibao::settlement {

namespace {

Refusal refusal(const char* code, std::size_t row, std::string_view line_no,
                const std::string& what) {
    return {code, fmt::format("费用明细第{}行（{}）：{}", row + 1, line_no, what)};
}

catalogue::Use use_of(const Charge& charge, const Care& care) {
    return {.level = level_of(care.grade),
            .inpatient = is_inpatient(care.med_type),
            .maternity = is_maternity(care.med_type),
            .work_injury = false,
            .age_years = care.person.age_years,
            .approval = charge.approval};
}

adjudication::Line line_of(const Charge& charge, const catalogue::Item& item,
                           const catalogue::Standing& standing) {
    return {.item = item.code,
            .item_class = static_cast<std::uint8_t>(standing.item_class),
            .charge_type = static_cast<std::uint8_t>(item.charge_type),
            .amount = charge.amount,
            .price_micro = charge.price_micro,
            .count_e4 = charge.count_e4,
            .catalogue_share = standing.first_self_pay,
            .limit_micro = standing.limit_price.value_or(-1),
            .full_self_pay = !standing.code.empty()};
}

/// Lines that were priced with their own bill or message.
std::vector<Priced> priced_before(const catalogue::Catalogue& catalogue,
                                  std::span<const Charge> charges, const Care& care) {
    std::vector<Priced> priced(charges.size());
    for (std::size_t i = 0; i < charges.size(); ++i) {
        priced[i].item = catalogue.find(charges[i].code, charges[i].day);
        if (priced[i].item != nullptr)
            priced[i].standing = standing(*priced[i].item, use_of(charges[i], care));
    }
    return priced;
}

/// What is left of the days of supply when `taken` of `count_e4` goes back.
int days_left(int days, std::int64_t count_e4, std::int64_t taken) {
    if (count_e4 == 0) return 0;
    return static_cast<int>((days * (count_e4 - taken) + count_e4 - 1) / count_e4);
}

}  // namespace

Result<std::vector<Priced>> price(const catalogue::Catalogue& catalogue,
                                  std::span<const Charge> charges, const Care& care,
                                  std::span<const Charge> earlier) {
    constexpr Money slack = Money::fen(10);
    std::vector<Priced> priced;
    priced.reserve(charges.size());
    for (std::size_t i = 0; i < charges.size(); ++i) {
        const Charge& charge = charges[i];
        if ((charge.amount < Money{}) != (charge.count_e4 < 0))
            return refusal("bill.sign", i, charge.line_no, "金额与数量的正负不一致");
        const Money computed = yibao::charge(charge.price_micro, charge.count_e4);
        const Money off =
            computed > charge.amount ? computed - charge.amount : charge.amount - computed;
        if (off > slack)
            return refusal("bill.amount", i, charge.line_no,
                           fmt::format("单价乘数量得 {} 元，与明细金额 {} 元不符", computed.text(),
                                       charge.amount.text()));
        const catalogue::Item* item = catalogue.find(charge.code, charge.day);
        if (item == nullptr)
            return refusal("bill.item_unknown", i, charge.line_no,
                           fmt::format("医保目录编码 {} 在 {} 不在目录内，请核对编码与对照",
                                       charge.code, charge.day.text()));
        Priced one{item, standing(*item, use_of(charge, care)), {}};
        one.line = line_of(charge, *item, one.standing);
        priced.push_back(std::move(one));
    }
    auto before = priced_before(catalogue, earlier, care);
    judge_together({earlier, before}, {charges, priced});
    return priced;
}

Result<std::vector<Charge>> net(std::span<const Charge> charges) {
    std::vector<Charge> lines;
    std::unordered_map<std::string_view, std::size_t> place;
    for (const Charge& charge : charges) {
        if (charge.amount < Money{} || charge.count_e4 < 0) continue;
        place.emplace(charge.line_no, lines.size());
        lines.push_back(charge);
    }
    for (std::size_t i = 0; i < charges.size(); ++i) {
        const Charge& back = charges[i];
        if (back.amount >= Money{} && back.count_e4 >= 0) continue;
        const auto found = place.find(back.returns);
        if (found == place.end())
            return refusal("bill.return_unknown", i, back.line_no,
                           fmt::format("退费对应的原明细 {} 不存在", back.returns));
        Charge& line = lines[found->second];
        if (line.amount + back.amount < Money{} || line.count_e4 + back.count_e4 < 0)
            return refusal("bill.return_excess", i, back.line_no,
                           fmt::format("退费超过原明细 {} 的金额或数量", back.returns));
        line.days = days_left(line.days, line.count_e4, -back.count_e4);
        line.amount += back.amount;
        line.count_e4 += back.count_e4;
    }
    return lines;
}

}  // namespace yibao::settlement
