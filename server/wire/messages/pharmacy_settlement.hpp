#pragma once

#include "wire/messages/charge.hpp"
#include "wire/messages/settlement_cancel.hpp"
#include "wire/messages/settlement_info.hpp"

namespace yibao::wire {

/// Who buys at a pharmacy, and what for.
struct Purchase {
    std::string person_no;
    std::string credential_type;
    std::string credential_no;
    std::optional<std::string> card_serial;
    std::optional<std::string> certificate_type;
    std::optional<std::string> certificate_no;
    std::optional<std::string> person_type;
    std::optional<std::string> person_name;
    Moment begins_at;
    Money total;
    std::optional<std::string> invoice_no;
    std::string insurance_type;
    std::optional<std::string> disease_code;
    std::optional<std::string> disease_name;
    std::string account_use;  // 0 no account, 1 the own, 2 a family member's
    std::string medical_type;
    std::optional<Extension> extension;
};

namespace purchase {

using M = Purchase;

inline constexpr std::array trial_fields{
    field<&M::person_no>("psn_no", "人员编号", 30),
    field<&M::credential_type>("mdtrt_cert_type", "就诊凭证类型", 3).coded("mdtrt_cert_type"),
    field<&M::credential_no>("mdtrt_cert_no", "就诊凭证编号", 50),
    field<&M::card_serial>("card_sn", "卡识别码", 32),
    field<&M::certificate_type>("psn_cert_type", "证件类型", 6).coded("psn_cert_type"),
    field<&M::certificate_no>("certno", "证件号码", 50),
    field<&M::person_type>("psn_type", "人员类别", 6).coded("psn_type"),
    field<&M::person_name>("psn_name", "人员姓名", 50),
    field<&M::begins_at>("begntime", "开始时间"),
    field<&M::total>("medfee_sumamt", "医疗费总额"),
    field<&M::insurance_type>("insutype", "险种类型", 6).coded("insutype"),
    field<&M::disease_code>("dise_codg", "病种编码", 30),
    field<&M::disease_name>("dise_name", "病种名称", 500),
    field<&M::account_use>("acct_used_flag", "个人账户使用标志", 1).coded("acct_used_flag"),
    field<&M::medical_type>("med_type", "医疗类别", 6).coded("med_type"),
    field<&M::extension>("exp_content", "字段扩展"),
};

inline constexpr auto fields = join(trial_fields, field<&M::invoice_no>("invono", "发票号", 20));

inline constexpr std::array traces{
    rows<&Charge::traces>("durg_trac_info", "追溯码节点信息").optional(),
};

}  // namespace purchase

/// 2101: what a purchase would cost; books nothing.
struct PharmacyTrial {
    static constexpr std::string_view infno = "2101";
    static constexpr std::string_view title = "药店预结算";

    struct Input {
        Purchase purchase;
        std::vector<Charge> lines;

        static constexpr auto nodes() {
            return std::array{
                node<&Input::purchase>("druginfo", "购药信息", purchase::trial_fields),
                rows<&Input::lines>("drugdetail", "购药明细", charge::pharmacy_fields),
            };
        }
    };

    struct Output {
        SettlementInfo settlement;
        std::vector<FundPayment> payments;
        std::vector<ChargeResult> lines;

        static constexpr auto nodes() {
            return std::array{
                node<&Output::settlement>("setlinfo", "结算信息", settlement::trial_fields),
                rows<&Output::payments>("setldetail", "结算基金分项信息"),
                rows<&Output::lines>("detlcutinfo", "明细分割信息",
                                     charge_result::pharmacy_trial_fields),
            };
        }
    };
};

/// 2102: a purchase, lines and settlement in one call.
struct PharmacySettlement {
    static constexpr std::string_view infno = "2102";
    static constexpr std::string_view title = "药店结算";

    struct Input {
        Purchase purchase;
        std::vector<Charge> lines;

        static constexpr auto nodes() {
            return std::array{
                node<&Input::purchase>("druginfo", "购药信息", purchase::fields),
                rows<&Input::lines>("drugdetail", "购药明细", charge::pharmacy_fields)
                    .containing(purchase::traces),
            };
        }
    };

    struct Output {
        SettlementInfo settlement;
        std::vector<FundPayment> payments;
        std::vector<ChargeResult> lines;

        static constexpr auto nodes() {
            return std::array{
                node<&Output::settlement>("setlinfo", "结算信息", settlement::fields),
                rows<&Output::payments>("setldetail", "结算基金分项信息"),
                rows<&Output::lines>("detlcutinfo", "明细分割信息", charge_result::pharmacy_fields),
            };
        }
    };
};

/// 2103: takes a purchase back; the answer's amounts are negative.
struct PharmacySettlementCancel : SettlementCancel {
    static constexpr std::string_view infno = "2103";
    static constexpr std::string_view title = "药店结算撤销";
};

}  // namespace yibao::wire
