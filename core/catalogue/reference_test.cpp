// The shipped reference data: every file parses, has the rows that reference/SOURCES.md states, and
// reads into values.

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

#include "catalogue/code_book.hpp"
#include "catalogue/csv.hpp"
#include "catalogue/drug_list.hpp"

using namespace yibao;
using namespace yibao::catalogue;

namespace {

std::string read_file(const std::string& name) {
    std::ifstream in("reference/" + name, std::ios::binary);
    EXPECT_TRUE(in) << name;
    return {std::istreambuf_iterator<char>(in), {}};
}

struct Shape {
    std::string file;
    std::size_t rows;
    std::size_t columns;
};

/// The table in SOURCES.md: | file | rows | columns | …
std::vector<Shape> documented() {
    std::istringstream in(read_file("SOURCES.md"));
    std::vector<Shape> shapes;
    for (std::string line; std::getline(in, line);) {
        if (!line.starts_with("| ") || line.find(".csv |") == std::string::npos) continue;
        std::istringstream cells(line);
        std::string bar;
        Shape& shape = shapes.emplace_back();
        cells >> bar >> shape.file >> bar >> shape.rows >> bar >> shape.columns;
        EXPECT_TRUE(cells) << line;
    }
    return shapes;
}

}  // namespace

TEST(Reference, EveryFileHasTheShapeThatItsSourcePageStates) {
    const auto shapes = documented();
    EXPECT_EQ(shapes.size(), 7U);
    for (const auto& [file, rows, columns] : shapes) {
        const std::string text = read_file(file);
        CsvReader reader(text, file, {});
        std::size_t count = 0;
        while (reader.next()) ++count;
        EXPECT_EQ(count, rows) << file;
        EXPECT_EQ(reader.columns(), columns) << file;
    }
}

TEST(Reference, DiagnosesOperationsAndAreasAreFoundByCode) {
    const CodeBook diagnoses = CodeBook::from_csv(read_file("icd10_yb.csv"), "icd10_yb.csv");
    EXPECT_EQ(diagnoses.size(), 33'304U);
    EXPECT_EQ(diagnoses.find("I10.x00x002")->name, "高血压");
    EXPECT_FALSE(diagnoses.contains("I10.x00x002x"));
    EXPECT_FALSE(diagnoses.contains(""));
    for (std::size_t i = 0; i < diagnoses.size(); i += 97)
        EXPECT_EQ(diagnoses.find(diagnoses.at(i).code)->name, diagnoses.at(i).name);

    const CodeBook operations = CodeBook::from_csv(read_file("icd9cm3_yb.csv"), "icd9cm3_yb.csv");
    EXPECT_EQ(operations.find("00.0101")->name, "头部血管治疗性超声");
    const CodeBook areas = CodeBook::from_csv(read_file("areas.csv"), "areas.csv");
    EXPECT_EQ(areas.find("330100")->name, "杭州市");
}

TEST(Reference, TheDrugListCountsAsItsPrefaceSays) {
    const auto drugs = read_drug_list(read_file("nrdl2024_drugs.csv"), "nrdl2024_drugs.csv");
    const auto count = [&drugs](auto predicate) {
        return std::count_if(drugs.begin(), drugs.end(), predicate);
    };
    EXPECT_EQ(count([](const auto& d) { return d.part == DrugListing::Part::western; }), 1957);
    EXPECT_EQ(count([](const auto& d) { return d.part == DrugListing::Part::patent; }), 1444);
    EXPECT_EQ(count([](const auto& d) { return d.agreement_to.has_value(); }), 424);
    EXPECT_EQ(count([](const auto& d) { return d.grade == ItemClass::a; }), 767);
    EXPECT_EQ(count([](const auto& d) { return d.restriction.injury_only; }), 8);
    EXPECT_EQ(
        count([](const auto& d) { return d.restriction.min_level == HospitalLevel::secondary; }),
        54);

    const auto pieces =
        read_herbal_pieces(read_file("nrdl2024_herbal_pieces.csv"), "nrdl2024_herbal_pieces.csv");
    EXPECT_EQ(std::count_if(pieces.begin(), pieces.end(), [](const auto& p) { return p.payable; }),
              892);
    EXPECT_EQ(std::count_if(pieces.begin(), pieces.end(),
                            [](const auto& p) { return p.payable && !p.paid_alone; }),
              116);
}

TEST(Reference, ServiceItemsFallUnderTheirHeadings) {
    const auto items = read_service_items(read_file("service_items.csv"), "service_items.csv");
    const auto type_of = [&items](const std::string& name) {
        const auto found = std::find_if(items.begin(), items.end(),
                                        [&](const auto& item) { return item.name == name; });
        EXPECT_NE(found, items.end()) << name;
        return found->charge_type();
    };
    EXPECT_EQ(type_of("普通病房床位费"), ChargeType::bed);
    EXPECT_EQ(type_of("住院诊查费"), ChargeType::consultation);
    EXPECT_EQ(type_of("Ⅰ级护理"), ChargeType::nursing);
    EXPECT_EQ(type_of("葡萄糖测定"), ChargeType::laboratory);
    EXPECT_EQ(type_of("血液透析"), ChargeType::treatment);
    EXPECT_EQ(type_of("肾切除术"), ChargeType::operation);
    EXPECT_EQ(type_of("普通透视"), ChargeType::examination);
}

TEST(Reference, PayStandardsAreReadOrKnownToBeSecret) {
    EXPECT_EQ(read_pay_standard("63.00元(10mg/支)"), 63'000'000);
    EXPECT_EQ(read_pay_standard("13.60元(1ml:12.5mg/支)；66.82元(5ml:100mg/支)"), 13'600'000);
    EXPECT_FALSE(read_pay_standard("*"));
    EXPECT_FALSE(read_pay_standard(""));
}

TEST(Reference, WrongValuesNameTheirLine) {
    const std::string header =
        "part,class_code,grade,name,dosage_form,restriction,pay_standard,agreement_from,"
        "agreement_to,restrict_injury_only,restrict_maternity_only,restrict_min_hosp_level,"
        "restrict_second_line,restrict_max_days,restrict_inpatient\n";
    const auto complaint = [&header](const std::string& row) -> std::string {
        try {
            (void)read_drug_list(header + row, "drugs.csv");
        } catch (const BrokenCsv& error) {
            return error.what();
        }
        return "";
    };
    EXPECT_EQ(complaint("西药,XA,甲,药,,,,,,0,0,,0,,0\n"), "");
    EXPECT_EQ(complaint("西药,XA,丁,药,,,,,,0,0,,0,,0\n"),
              "drugs.csv:2: '丁' is neither 甲 nor 乙");
    EXPECT_EQ(complaint("西药,XA,甲,药,,,,2024-02-30,,0,0,,0,,0\n"),
              "drugs.csv:2: '2024-02-30' is not a day");
    EXPECT_EQ(complaint("西药,XA,甲,药,,,,,,0,0,4,0,,0\n"),
              "drugs.csv:2: '4' is not a number from 0 to 3");
    EXPECT_EQ(complaint("西药,XA,甲,药,,,,,,2,0,,0,,0\n"), "drugs.csv:2: '2' is neither 0 nor 1");
}
