#pragma once

#include "wire/messages/charge.hpp"
#include "wire/messages/settlement_query.hpp"

namespace yibao::wire {

/// A line of a settled bill: what was sent, and how the catalogue divided it.
struct SettledCharge {
    Charge charge;
    ChargeResult result;
    std::string settlement_id;
    std::string insurance_code;
    std::string insurance_name;
    std::string list_type;
    std::string institution_item_name;
    std::optional<std::string> product_name;
    std::optional<std::string> specification;
    std::string dosage_form;
    std::optional<std::string> hospital_made_flag;
    std::optional<std::string> origin_type;
    std::optional<std::string> operator_id;
    std::optional<std::string> operator_name;
    std::optional<Moment> operated_at;
};

namespace settled_charge {

using M = SettledCharge;

inline constexpr auto sent = &M::charge;
inline constexpr auto divided = &M::result;

inline constexpr std::array item{
    field<&M::settlement_id>("setl_id", "结算ID", 30),
    field<sent, &Charge::order_no>("rx_drord_no", "处方/医嘱号", 30),
    field<sent, &Charge::medical_type>("med_type", "医疗类别", 6).coded("med_type").mandatory(),
    field<&M::insurance_code>("hilist_code", "医保目录编码", 50),
    field<&M::insurance_name>("hilist_name", "医保目录名称", 200),
    field<&M::list_type>("list_type", "目录类别", 6).coded("list_type"),
    field<&M::institution_item_name>("medins_list_name", "医药机构目录名称", 100),
    field<&M::product_name>("prodname", "商品名", 200),
    field<&M::specification>("spec", "规格", 200),
    field<&M::dosage_form>("dosform_name", "剂型名称", 200),
    field<&M::hospital_made_flag>("hosp_prep_flag", "医院制剂标志", 3).coded("hosp_prep_flag"),
    field<&M::origin_type>("prodplac_type", "生产地类别", 6).coded("prodplac_type"),
    field<&M::operator_id>("opter_id", "经办人ID", 20),
    field<&M::operator_name>("opter_name", "经办人姓名", 50),
    field<&M::operated_at>("opt_time", "经办时间"),
};

inline constexpr auto fields =
    join(charge::head<sent>, charge::visit_id<sent>, item, charge::course<sent>,
         charge_result::division<divided>, charge_result::restricted<divided>,
         charge::billing_department<sent>, charge::billing_doctor<sent>, charge::receiving<sent>,
         charge::approval<sent>, charge::circumstances<sent>);

}  // namespace settled_charge

/// 5204: the lines of a settled bill.
struct ChargeQuery {
    static constexpr std::string_view infno = "5204";
    static constexpr std::string_view title = "费用明细查询";

    using Input = SettlementQuery::Input;
    struct Output {
        std::vector<SettledCharge> lines;

        // The list stands directly under output, without a node of its own.
        static constexpr auto nodes() {
            return std::array{rows<&Output::lines>("", "费用明细", settled_charge::fields)};
        }
    };
};

}  // namespace yibao::wire
