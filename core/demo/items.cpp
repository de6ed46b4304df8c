#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "catalogue/drug_list.hpp"
#include "demo/area.hpp"
#include "demo/draw.hpp"

namespace yibao::demo {

namespace {

using catalogue::Catalogue;
using catalogue::ChargeType;
using catalogue::DrugListing;
using catalogue::HerbalPiece;
using catalogue::Item;
using catalogue::ItemClass;
using catalogue::ListType;
using catalogue::MicroYuan;
using catalogue::PriceLimits;
using catalogue::ServiceItem;

constexpr MicroYuan fen = 10'000;
constexpr MicroYuan yuan = 1'000'000;

const Day listed_since = Day::of(2020, 1, 1);

/// An item without a source: all about it is invented.
struct Invented {
    std::string_view code;
    std::string_view name;
    std::string_view unit;
    ListType list;
    ItemClass item_class;
    ChargeType charge_type;
    int first_self_pay_percent;
    MicroYuan price;
    MicroYuan limit;  // 0: none
};

constexpr std::array<Invented, 24> invented_items{{
    {"SYNS00001", "示例门诊诊查费", "次", ListType::service, ItemClass::a, ChargeType::consultation,
     0, 15 * yuan, 0},
    {"SYNS00002", "示例一般诊疗费", "次", ListType::service, ItemClass::a,
     ChargeType::general_treatment, 0, 10 * yuan, 0},
    {"SYNS00003", "示例挂号费", "次", ListType::service, ItemClass::c, ChargeType::registration, 0,
     1 * yuan, 0},
    {"SYNS00004", "示例静脉输液", "组", ListType::service, ItemClass::a, ChargeType::treatment, 0,
     8 * yuan, 0},
    {"SYNS00005", "示例血细胞分析", "次", ListType::service, ItemClass::a, ChargeType::laboratory,
     0, 18 * yuan, 0},
    {"SYNS00006", "示例常规心电图", "次", ListType::service, ItemClass::a, ChargeType::examination,
     0, 20 * yuan, 0},
    {"SYNS00007", "示例彩色超声检查", "部位", ListType::service, ItemClass::b,
     ChargeType::examination, 10, 110 * yuan, 0},
    {"SYNS00008", "示例X线计算机体层平扫", "部位", ListType::service, ItemClass::b,
     ChargeType::examination, 20, 180 * yuan, 0},
    {"SYNS00009", "示例磁共振平扫", "部位", ListType::service, ItemClass::b,
     ChargeType::examination, 20, 480 * yuan, 0},
    {"SYNS00010", "示例特需病房床位费", "日", ListType::service, ItemClass::c, ChargeType::bed, 0,
     600 * yuan, 0},
    {"SYNC00001", "示例一次性输液器", "套", ListType::consumable, ItemClass::a,
     ChargeType::material, 0, 2'500'000, 3 * yuan},
    {"SYNC00002", "示例留置针", "支", ListType::consumable, ItemClass::b, ChargeType::material, 10,
     12 * yuan, 15 * yuan},
    {"SYNC00003", "示例冠脉支架", "个", ListType::consumable, ItemClass::b, ChargeType::material,
     20, 780 * yuan, 800 * yuan},
    {"SYNC00004", "示例人工髋关节", "套", ListType::consumable, ItemClass::b, ChargeType::material,
     30, 7'600 * yuan, 7'000 * yuan},
    {"SYNC00005", "示例吻合器", "把", ListType::consumable, ItemClass::b, ChargeType::material, 30,
     1'900 * yuan, 0},
    {"SYNC00006", "示例护理垫", "包", ListType::consumable, ItemClass::c, ChargeType::material, 0,
     35 * yuan, 0},
    {"SYNC00007", "示例防粘连膜", "片", ListType::consumable, ItemClass::c, ChargeType::material, 0,
     1'280 * yuan, 0},
    {"SYNF00001", "示例自费药甲", "盒", ListType::drug, ItemClass::c, ChargeType::western_drug, 0,
     68 * yuan, 0},
    {"SYNF00002", "示例自费药乙", "盒", ListType::drug, ItemClass::c, ChargeType::western_drug, 0,
     236 * yuan, 0},
    {"SYNF00003", "示例自费药丙", "支", ListType::drug, ItemClass::c, ChargeType::western_drug, 0,
     1'150 * yuan, 0},
    {"SYNF00004", "示例自费中成药甲", "盒", ListType::drug, ItemClass::c, ChargeType::patent_drug,
     0, 45 * yuan, 0},
    {"SYNF00005", "示例自费中成药乙", "瓶", ListType::drug, ItemClass::c, ChargeType::patent_drug,
     0, 88 * yuan, 0},
    {"SYNF00006", "示例保健品", "瓶", ListType::other, ItemClass::c, ChargeType::other, 0,
     158 * yuan, 0},
    {"SYNF00007", "示例陪护费", "日", ListType::other, ItemClass::c, ChargeType::other, 0,
     180 * yuan, 0},
}};

class Maker {
public:
    explicit Maker(const Settings& settings) : draw_(settings.seed, 3) {}

    void add(std::span<const DrugListing> drugs);
    void add(std::span<const HerbalPiece> pieces);
    void add(std::span<const ServiceItem> services);
    void add(std::span<const Invented> items);

    Catalogue build() && {
        auto built = std::move(builder_).build();
        ensure(bool(built), "the demo's items are sound");
        return *std::move(built);
    }

private:
    /// A price between two amounts of yuan, low ones likelier; one in eight has four decimals.
    MicroYuan price(int low, int high) {
        const int spread = (high - low) * 100;
        const auto low_fen = MicroYuan{low} * 100;
        const MicroYuan amount = low_fen + std::min(draw_.below(spread), draw_.below(spread));
        return amount * fen + (draw_.below(8) == 0 ? MicroYuan{draw_.below(100)} * 100 : 0);
    }
    Item draft(const DrugListing& drug);

    Draw draw_;
    Catalogue::Builder builder_;
};

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

bool contains_any(std::string_view text, std::initializer_list<std::string_view> parts) {
    return std::any_of(parts.begin(), parts.end(),
                       [text](std::string_view part) { return contains(text, part); });
}

std::string_view unit_of(const DrugListing& drug) {
    if (contains(drug.dosage_form, "注射") || contains(drug.name, "注射")) return "支";
    if (contains_any(drug.dosage_form, {"液", "滴", "软膏", "吸入"})) return "瓶";
    return "盒";
}

char part_letter(DrugListing::Part part) {
    switch (part) {
        case DrugListing::Part::western:
            return 'X';
        case DrugListing::Part::patent:
            return 'Z';
        case DrugListing::Part::negotiated:
            break;
    }
    return 'T';
}

Item Maker::draft(const DrugListing& drug) {
    const bool negotiated = drug.part == DrugListing::Part::negotiated;
    Item item;
    item.unit = unit_of(drug);
    item.item_class = drug.grade;
    item.charge_type = drug.western_medicine() ? ChargeType::western_drug : ChargeType::patent_drug;
    if (drug.grade == ItemClass::b) item.first_self_pay = Rate::percent(negotiated ? 20 : 10);
    item.restriction = drug.restriction;
    item.restriction.text = drug.restriction_text;
    item.flags.negotiated = negotiated;
    item.flags.child = drug.name.starts_with("小儿") || drug.name.starts_with("儿童");
    const MicroYuan invented = negotiated          ? price(80, 2'400)
                               : item.unit == "支" ? price(2, 90)
                                                   : price(3, 70);
    const bool capped = draw_.percent(5);
    item.price = drug.pay_standard.value_or(invented);
    item.flags.made_up_price = !drug.pay_standard;
    if (drug.pay_standard) item.limits = PriceLimits::same(*drug.pay_standard);
    if (!drug.pay_standard && capped) item.limits = PriceLimits::same(invented / 10 * 9);
    item.from = drug.agreement_from.value_or(listed_since);
    item.to = drug.agreement_to.value_or(catalogue::forever);
    return item;
}

void Maker::add(std::span<const DrugListing> drugs) {
    int row = 0;
    for (const DrugListing& drug : drugs) {
        Item item = draft(drug);
        const std::string code = fmt::format("SYN{}{:05}", part_letter(drug.part), ++row);
        const std::string name = drug.dosage_form.empty()
                                     ? drug.name
                                     : fmt::format("{}({})", drug.name, drug.dosage_form);
        item.code = code;
        item.name = name;
        builder_.add(item);
    }
}

void Maker::add(std::span<const HerbalPiece> pieces) {
    int row = 0;
    for (const HerbalPiece& piece : pieces) {
        const std::string code = fmt::format("SYNH{:05}", ++row);
        Item item;
        item.code = code;
        item.name = piece.name;
        item.unit = "克";
        item.list = ListType::herbal_pieces;
        item.charge_type = ChargeType::herbal_pieces;
        item.item_class = !piece.payable     ? ItemClass::c
                          : piece.paid_alone ? ItemClass::a
                                             : ItemClass::b;
        if (item.item_class == ItemClass::b) item.first_self_pay = Rate::percent(10);
        item.price = MicroYuan{draw_.between(2, 180)} * fen;
        item.flags = {.not_paid_alone = piece.payable && !piece.paid_alone,
                      .made_up_price = true,
                      .made_up_class = true};
        item.from = listed_since;
        builder_.add(item);
    }
}

/// What a service item may cost, in yuan, by its heading on the bill.
std::pair<int, int> service_price(ChargeType type) {
    switch (type) {
        case ChargeType::bed:
            return {20, 90};
        case ChargeType::consultation:
        case ChargeType::registration:
        case ChargeType::nursing:
            return {8, 40};
        case ChargeType::laboratory:
            return {4, 120};
        case ChargeType::examination:
            return {15, 420};
        case ChargeType::operation:
            return {300, 5'200};
        default:
            return {10, 480};
    }
}

bool not_care(std::string_view name) {
    return contains_any(name, {"取暖", "空调", "美容", "健康体检", "健康咨询", "预防保健"});
}

void Maker::add(std::span<const ServiceItem> services) {
    for (const ServiceItem& service : services) {
        Item item;
        item.code = service.code;
        item.name = service.name;
        item.unit = "次";
        item.list = ListType::service;
        item.charge_type = service.charge_type();
        const auto [low, high] = service_price(item.charge_type);
        item.price = price(low, high) / fen * fen;
        const bool special = item.price >= 200 * yuan && item.charge_type != ChargeType::operation;
        const bool outside = not_care(service.name) || draw_.below(25) == 0;
        item.item_class = outside ? ItemClass::c : special ? ItemClass::b : ItemClass::a;
        if (item.item_class == ItemClass::b) item.first_self_pay = Rate::percent(20);
        if (item.charge_type == ChargeType::bed) {
            item.unit = "日";
            item.limits = {{15 * yuan, 25 * yuan, 35 * yuan, 45 * yuan}};
        }
        item.flags = {.special = special, .made_up_price = true, .made_up_class = true};
        item.from = listed_since;
        builder_.add(item);
    }
}

void Maker::add(std::span<const Invented> items) {
    for (const Invented& invented : items) {
        Item item;
        item.code = invented.code;
        item.name = invented.name;
        item.unit = invented.unit;
        item.list = invented.list;
        item.item_class = invented.item_class;
        item.charge_type = invented.charge_type;
        item.first_self_pay = Rate::percent(invented.first_self_pay_percent);
        item.price = invented.price;
        if (invented.limit != 0) item.limits = PriceLimits::same(invented.limit);
        item.flags = {.made_up_price = true, .made_up_class = true};
        item.from = listed_since;
        builder_.add(item);
    }
}

}  // namespace

Catalogue make_catalogue(const Settings& settings, const ReferenceTexts& texts) {
    Maker maker(settings);
    maker.add(catalogue::read_drug_list(texts.drugs, "nrdl2024_drugs.csv"));
    maker.add(catalogue::read_herbal_pieces(texts.herbal_pieces, "nrdl2024_herbal_pieces.csv"));
    maker.add(catalogue::read_service_items(texts.service_items, "service_items.csv"));
    maker.add(invented_items);
    return std::move(maker).build();
}

}  // namespace yibao::demo
