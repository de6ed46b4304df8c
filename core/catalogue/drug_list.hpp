#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.hpp"
#include "catalogue/hospital_grade.hpp"
#include "catalogue/item.hpp"

namespace yibao::catalogue {

/// A row of the national drug list (国家医保药品目录). The list names substances and dosage forms;
/// products with their national codes belong to these rows.
struct DrugListing {
    enum class Part : std::uint8_t {
        western,
        patent,
        negotiated
    };  // 西药, 中成药, 协议期内谈判药品

    Part part = Part::western;
    std::string class_code;
    ItemClass grade = ItemClass::b;
    std::string name;
    std::string dosage_form;
    std::string restriction_text;
    Restriction restriction;                // its text is left empty: see restriction_text
    std::optional<MicroYuan> pay_standard;  // published, of the first specification
    std::optional<Day> agreement_from;      // negotiated drugs only
    std::optional<Day> agreement_to;

    bool western_medicine() const { return class_code.starts_with('X'); }
};

/// A row of the list of herbal pieces (中药饮片).
struct HerbalPiece {
    std::string name;
    bool payable = false;
    bool paid_alone = false;
};

/// A medical service item by its national code.
struct ServiceItem {
    std::string code;  // 15 digits
    std::string name;
    bool addon = false;  // 加收: charged only on top of another item

    ChargeType charge_type() const;
};

/// These read the files of reference/ and throw BrokenCsv, naming file and line, on any value that
/// they do not know.
std::vector<DrugListing> read_drug_list(std::string_view csv, std::string_view file);
std::vector<HerbalPiece> read_herbal_pieces(std::string_view csv, std::string_view file);
std::vector<ServiceItem> read_service_items(std::string_view csv, std::string_view file);

/// The first amount in a published pay standard, in millionths of a yuan: "63.00元(10mg/支)" is
/// 63,000,000. Nothing for an empty or a confidential one ("*").
std::optional<MicroYuan> read_pay_standard(std::string_view text);

}  // namespace yibao::catalogue
