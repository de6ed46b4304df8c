#include "catalogue/catalogue.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <functional>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

namespace yibao::catalogue {

namespace {

std::size_t hash(std::string_view code) { return std::hash<std::string_view>{}(code); }

std::optional<Refusal> flaw(const Item& item) {
    const auto refuse = [&item](std::string_view what) {
        return Refusal{"catalogue.item",
                       fmt::format("目录项目“{}”（{}）：{}", item.code, item.name, what)};
    };
    if (item.code.empty() || item.name.empty()) return refuse("缺少编码或名称");
    if (item.to < item.from)
        return refuse(fmt::format("失效日期 {} 早于生效日期 {}", item.to.text(), item.from.text()));
    if (item.first_self_pay < Rate{} || item.first_self_pay > Rate::whole())
        return refuse(
            fmt::format("先行自付比例 {} 不在 0 与 100% 之间", item.first_self_pay.text()));
    if (item.price < 0) return refuse("价格为负");
    for (const auto& limit : item.limits.by_level)
        if (limit && *limit < 0) return refuse("限价为负");
    return std::nullopt;
}

}  // namespace

void Catalogue::Builder::add(const Item& item) {
    Item& kept = items_.emplace_back(item);
    kept.code = texts_.keep(item.code);
    kept.name = texts_.keep(item.name);
    kept.unit = texts_.keep(item.unit);
    kept.restriction.text = texts_.keep(item.restriction.text);
}

Result<Catalogue> Catalogue::Builder::build() && {
    std::sort(items_.begin(), items_.end(), [](const Item& a, const Item& b) {
        return std::tie(a.code, a.from) < std::tie(b.code, b.from);
    });
    for (std::size_t i = 0; i < items_.size(); ++i) {
        if (auto refusal = flaw(items_[i])) return *std::move(refusal);
        if (i == 0 || items_[i].code != items_[i - 1].code) continue;
        if (items_[i].from <= items_[i - 1].to)
            return Refusal{"catalogue.overlap",
                           fmt::format("目录项目“{}”（{}）有两个版本同在 {} 有效", items_[i].code,
                                       items_[i].name, items_[i].from.text())};
    }
    items_.shrink_to_fit();
    return Catalogue(std::move(texts_), std::move(items_));
}

Catalogue::Catalogue(TextArena texts, std::vector<Item> items)
    : texts_(std::move(texts)), items_(std::move(items)) {
    slots_.resize(std::bit_ceil(items_.size() * 2 + 1));
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t i = 0; i < items_.size(); ++i) {
        if (i > 0 && items_[i].code == items_[i - 1].code) continue;
        std::size_t at = hash(items_[i].code) & mask;
        while (slots_[at] != 0) at = (at + 1) & mask;
        slots_[at] = static_cast<std::uint32_t>(i + 1);
    }
}

const Item* Catalogue::find(std::string_view code, Day day) const {
    if (slots_.empty()) return nullptr;
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash(code) & mask; slots_[at] != 0; at = (at + 1) & mask) {
        std::size_t i = slots_[at] - 1;
        if (items_[i].code != code) continue;
        for (; i < items_.size() && items_[i].code == code; ++i)
            if (items_[i].valid_on(day)) return &items_[i];
        return nullptr;
    }
    return nullptr;
}

}  // namespace yibao::catalogue
