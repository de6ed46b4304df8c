#pragma once

#include "wire/messages/outpatient_settlement.hpp"
#include "wire/messages/settlement_cancel.hpp"
#include "wire/messages/settlement_request.hpp"

namespace yibao::wire {

/// 2303: what a stay would cost; the computation of 2304, and nothing is booked.
struct InpatientTrial {
    static constexpr std::string_view infno = "2303";
    static constexpr std::string_view title = "住院预结算";

    struct Input {
        SettlementRequest request;

        static constexpr auto nodes() {
            return std::array{node<&Input::request>("data", "结算申请",
                                                    settlement_request::inpatient_trial_fields)};
        }
    };

    using Output = OutpatientTrial::Output;
};

/// 2303A: the same in the form that some provinces use.
struct InpatientTrialA : InpatientTrial {
    static constexpr std::string_view infno = "2303A";
    static constexpr std::string_view title = "住院预结算A";
};

/// 2304: a stay, or part of one, is settled.
struct InpatientSettlement {
    static constexpr std::string_view infno = "2304";
    static constexpr std::string_view title = "住院结算";

    struct Input {
        SettlementRequest request;

        static constexpr auto nodes() {
            return std::array{
                node<&Input::request>("data", "结算申请", settlement_request::inpatient_fields)};
        }
    };

    using Output = OutpatientSettlement::Output;
};

/// 2304A: the same in the form that some provinces use.
struct InpatientSettlementA : InpatientSettlement {
    static constexpr std::string_view infno = "2304A";
    static constexpr std::string_view title = "住院结算A";
};

/// 2305: takes an inpatient settlement back; the answer's amounts are negative.
struct InpatientSettlementCancel {
    static constexpr std::string_view infno = "2305";
    static constexpr std::string_view title = "住院结算撤销";

    struct Cancelled {
        SettlementInfo settlement;
        std::optional<std::string> enrolment_id;
        std::optional<std::string> insured_area;
        std::optional<Day> begins_on;
        std::optional<Day> ends_on;
        std::optional<std::string> credential_no;
        std::optional<std::string> settlement_type;
        std::optional<Money> deductible_due;
        std::optional<std::string> invoice_no;

        static constexpr auto fields() {
            using M = Cancelled;
            return join(settlement::booked_fields<&M::settlement>,
                        field<&M::enrolment_id>("psn_insu_rlts_id", "人员参保关系ID", 20),
                        field<&M::insured_area>("insu_admdvs", "参保机构行政区划", 6),
                        field<&M::begins_on>("begndate", "开始日期"),
                        field<&M::ends_on>("enddate", "结算日期"),
                        field<&M::credential_no>("mdtrt_cert_no", "就诊凭证编号", 50),
                        field<&M::settlement_type>("setl_type", "结算类别", 6),
                        field<&M::deductible_due>("crt_dedc", "本次起付线").signed_amount(),
                        field<&M::invoice_no>("invono", "发票号", 20));
        }
    };

    using Input = SettlementCancel::Input;
    struct Output {
        Cancelled cancelled;
        std::vector<FundPayment> payments;

        static constexpr auto nodes() {
            return std::array{
                node<&Output::cancelled>("setlinfo", "结算信息"),
                rows<&Output::payments>("setldetail", "结算基金分项信息"),
            };
        }
    };
};

}  // namespace yibao::wire
