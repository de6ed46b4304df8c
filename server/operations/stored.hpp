#pragma once

#include <optional>
#include <string>
#include <vector>

#include "storage/packed.hpp"
#include "wire/messages/charge.hpp"
#include "wire/messages/settlement_info.hpp"

namespace yibao::operations {

// What is kept of lines and settlements beside the columns that are reckoned with: lean JSON in the
// names of the wire, compressed. It names no patient.

template <class T>
storage::Packed packed(const T& value) {
    return storage::Packed::of(wire::pack(value));
}

template <class T>
T unpacked(const storage::Packed& bytes) {
    return wire::unpack<T>(bytes.text());
}

/// A bill line as sent, and how the catalogue divided it. What the catalogue says of the item by
/// itself is not kept again.
struct StoredLine {
    wire::Charge charge;
    wire::ChargeResult result;

    static constexpr auto fields() {
        using wire::Charge;
        using Result = wire::ChargeResult;
        constexpr auto sent = &StoredLine::charge;
        constexpr auto divided = &StoredLine::result;
        return wire::optional(wire::join(
            wire::charge::head<sent>,
            wire::field<sent, &Charge::original_line_no>("init_feedetl_sn", "原费用流水号", 30),
            wire::field<sent, &Charge::batch_no>("chrg_bchno", "收费批次号", 30),
            wire::field<sent, &Charge::order_no>("drord_no", "医嘱号", 30),
            wire::field<sent, &Charge::disease_code>("dise_codg", "病种编码", 30),
            wire::field<sent, &Charge::prescription_no>("rxno", "处方号", 30),
            wire::field<sent, &Charge::external_prescription_flag>("rx_circ_flag", "外购处方标志",
                                                                   3),
            wire::charge::course<sent>, wire::charge::billing_department<sent>,
            wire::charge::billing_doctor<sent>, wire::charge::receiving<sent>,
            wire::charge::approval<sent>, wire::charge::circumstances<sent>,
            wire::field<sent, &Charge::remark>("bill_memo", "备注", 1000),
            wire::field<sent, &Charge::set_no>("comb_no", "组套编码", 3),
            wire::field<divided, &Result::price_limit>("pric_uplmt_amt", "定价上限金额"),
            wire::field<divided, &Result::self_pay_rate>("selfpay_prop", "自付比例"),
            wire::field<divided, &Result::full_self_pay>("fulamt_ownpay_amt", "全自费金额")
                .signed_amount(),
            wire::field<divided, &Result::over_limit>("overlmt_amt", "超限价金额").signed_amount(),
            wire::field<divided, &Result::first_self_pay>("preselfpay_amt", "先行自付金额")
                .signed_amount(),
            wire::field<divided, &Result::in_scope>("inscp_scp_amt", "符合政策范围金额")
                .signed_amount(),
            wire::field<divided, &Result::item_class>("chrgitm_lv", "收费项目等级", 3),
            wire::field<divided, &Result::charge_type>("med_chrgitm_type", "医疗收费项目类别", 6),
            wire::field<divided, &Result::remark>("memo", "备注", 500)));
    }
};

struct StoredLines {
    std::vector<StoredLine> lines;

    static constexpr auto nodes() {
        return std::array{wire::rows<&StoredLines::lines>("lines", "明细").optional()};
    }
};

/// What a stage of the policy did: one row of the printed settlement.
struct StoredSegment {
    std::string stage;
    std::string payer;
    std::string basis;
    Money amount;
    Money paid;
    Money self;
    std::string arithmetic;

    static constexpr auto fields() {
        using M = StoredSegment;
        return wire::optional(std::array{wire::field<&M::stage>("stage", "环节", 100),
                                         wire::field<&M::payer>("payer", "付款方", 30),
                                         wire::field<&M::basis>("basis", "依据", 500),
                                         wire::field<&M::amount>("amount", "金额").signed_amount(),
                                         wire::field<&M::paid>("paid", "支付").signed_amount(),
                                         wire::field<&M::self>("self", "自付").signed_amount(),
                                         wire::field<&M::arithmetic>("arithmetic", "算式", 2000)});
    }
};

/// An accumulator and what the settlement added to it: a raw count of its units.
struct StoredFeed {
    std::string name;
    wire::Decimal<0> by;

    static constexpr auto fields() {
        using M = StoredFeed;
        return wire::optional(std::array{wire::field<&M::name>("name", "累计", 300),
                                         wire::field<&M::by>("by", "增加", 18).signed_amount()});
    }
};

/// The part of a settlement that is not in the columns of its record.
struct StoredDetail {
    struct Facts {
        std::string credential_type;
        std::string person_type;
        std::string civil_servant_flag;
        wire::Age age;
        Money deductible;
        Rate pool_rate;
        Money balance;
        std::string clearing_type;
        std::optional<std::string> invoice_no;
        std::optional<Day> ends_on;  // of a stay: until when this bill settles it

        static constexpr auto fields() {
            using M = Facts;
            return wire::optional(std::array{
                wire::field<&M::credential_type>("mdtrt_cert_type", "就诊凭证类型", 3),
                wire::field<&M::person_type>("psn_type", "人员类别", 6),
                wire::field<&M::civil_servant_flag>("cvlserv_flag", "公务员标志", 3),
                wire::field<&M::age>("age", "年龄"),
                wire::field<&M::deductible>("act_pay_dedc", "实际支付起付线").signed_amount(),
                wire::field<&M::pool_rate>("pool_prop_selfpay", "统筹支付比例"),
                wire::field<&M::balance>("balc", "余额").signed_amount(),
                wire::field<&M::clearing_type>("clr_type", "清算类别", 6),
                wire::field<&M::invoice_no>("invono", "发票号", 20),
                wire::field<&M::ends_on>("enddate", "结束日期")});
        }
    };

    Facts facts;
    std::vector<wire::FundPayment> payments;
    std::vector<StoredSegment> segments;
    std::vector<StoredFeed> feeds;
    std::vector<StoredLine> lines;  // of a purchase; other bills have them in their batches

    static constexpr auto nodes() {
        return std::array{
            wire::node<&StoredDetail::facts>("facts", "情况"),
            wire::rows<&StoredDetail::payments>("payments", "分项", stored_payment_fields)
                .optional(),
            wire::rows<&StoredDetail::segments>("segments", "分段").optional(),
            wire::rows<&StoredDetail::feeds>("feeds", "累计").optional(),
            wire::rows<&StoredDetail::lines>("lines", "明细").optional()};
    }

    static constexpr auto stored_payment_fields = wire::optional(wire::FundPayment::fields());
};

}  // namespace yibao::operations
