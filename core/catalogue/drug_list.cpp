#include "catalogue/drug_list.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/money.hpp"
#include "catalogue/csv.hpp"

namespace yibao::catalogue {

namespace {

bool read_flag(const CsvReader& rows, std::size_t i) {
    if (rows[i] == "1") return true;
    if (rows[i] != "0" && !rows[i].empty())
        rows.fail(fmt::format("'{}' is neither 0 nor 1", rows[i]));
    return false;
}

std::optional<Day> read_day(const CsvReader& rows, std::size_t i) {
    if (rows[i].empty()) return std::nullopt;
    const auto day = Day::parse(rows[i]);
    if (!day) rows.fail(fmt::format("'{}' is not a day", rows[i]));
    return day;
}

int read_number(const CsvReader& rows, std::size_t i, int most) {
    if (rows[i].empty()) return 0;
    const auto value = parse_scaled(rows[i], 0);
    if (!value || *value < 0 || *value > most)
        rows.fail(fmt::format("'{}' is not a number from 0 to {}", rows[i], most));
    return static_cast<int>(*value);
}

DrugListing::Part read_part(const CsvReader& rows, std::size_t i) {
    if (rows[i] == "西药") return DrugListing::Part::western;
    if (rows[i] == "中成药") return DrugListing::Part::patent;
    if (rows[i] == "协议期内谈判药品") return DrugListing::Part::negotiated;
    rows.fail(fmt::format("'{}' is no part of the list", rows[i]));
}

ItemClass read_grade(const CsvReader& rows, std::size_t i) {
    if (rows[i] == "甲") return ItemClass::a;
    if (rows[i] == "乙") return ItemClass::b;
    rows.fail(fmt::format("'{}' is neither 甲 nor 乙", rows[i]));
}

}  // namespace

std::optional<MicroYuan> read_pay_standard(std::string_view text) {
    const auto end = text.find("元");
    if (end == std::string_view::npos) return std::nullopt;
    return parse_scaled(text.substr(0, end), 6);
}

std::vector<DrugListing> read_drug_list(std::string_view csv, std::string_view file) {
    CsvReader rows(csv, file,
                   {"part", "class_code", "grade", "name", "dosage_form", "restriction",
                    "pay_standard", "agreement_from", "agreement_to", "restrict_injury_only",
                    "restrict_maternity_only", "restrict_min_hosp_level", "restrict_second_line",
                    "restrict_max_days", "restrict_inpatient"});
    std::vector<DrugListing> drugs;
    while (rows.next()) {
        if (rows[3].empty()) rows.fail("a drug without a name");
        DrugListing& drug = drugs.emplace_back();
        drug.part = read_part(rows, 0);
        drug.class_code = rows[1];
        drug.grade = read_grade(rows, 2);
        drug.name = rows[3];
        drug.dosage_form = rows[4];
        drug.restriction_text = rows[5];
        drug.pay_standard = read_pay_standard(rows[6]);
        drug.agreement_from = read_day(rows, 7);
        drug.agreement_to = read_day(rows, 8);
        drug.restriction.injury_only = read_flag(rows, 9);
        drug.restriction.maternity_only = read_flag(rows, 10);
        drug.restriction.min_level = static_cast<HospitalLevel>(read_number(rows, 11, 3));
        drug.restriction.second_line = read_flag(rows, 12);
        drug.restriction.max_days = static_cast<std::uint16_t>(read_number(rows, 13, 366));
        drug.restriction.inpatient_only = read_flag(rows, 14);
        drug.restriction.child_only = rows[5].starts_with("限儿童。");
    }
    return drugs;
}

std::vector<HerbalPiece> read_herbal_pieces(std::string_view csv, std::string_view file) {
    CsvReader rows(csv, file, {"name", "payable", "not_paid_if_alone"});
    std::vector<HerbalPiece> pieces;
    while (rows.next()) {
        if (rows[0].empty()) rows.fail("a herbal piece without a name");
        const bool payable = read_flag(rows, 1);
        pieces.push_back({std::string(rows[0]), payable, payable && !read_flag(rows, 2)});
    }
    return pieces;
}

std::vector<ServiceItem> read_service_items(std::string_view csv, std::string_view file) {
    CsvReader rows(csv, file, {"code", "name", "is_addon"});
    std::vector<ServiceItem> items;
    while (rows.next()) {
        if (rows[0].size() != 15 || rows[1].empty()) rows.fail("a service item needs 15 digits");
        items.push_back({std::string(rows[0]), std::string(rows[1]), read_flag(rows, 2)});
    }
    return items;
}

ChargeType ServiceItem::charge_type() const {
    // The national item code holds, after "00", the chapters of the 全国医疗服务价格项目规范; the
    // longest prefix that is listed decides.
    static constexpr std::array<std::pair<std::string_view, ChargeType>, 14> chapters{{
        {"001101", ChargeType::registration},
        {"001102", ChargeType::consultation},
        {"001109", ChargeType::bed},
        {"001201", ChargeType::nursing},
        {"0011", ChargeType::other},
        {"0012", ChargeType::treatment},
        {"0013", ChargeType::other},
        {"0024", ChargeType::treatment},  // radiotherapy among the diagnostic chapters
        {"0025", ChargeType::laboratory},
        {"0026", ChargeType::laboratory},
        {"0027", ChargeType::laboratory},
        {"002", ChargeType::examination},
        {"0033", ChargeType::operation},
        {"00", ChargeType::treatment},
    }};
    for (const auto& [prefix, type] : chapters)
        if (code.starts_with(prefix)) return type;
    return ChargeType::other;
}

}  // namespace yibao::catalogue
