#pragma once

#include "wire/messages/settlement_cancel.hpp"
#include "wire/messages/settlement_info.hpp"
#include "wire/messages/settlement_request.hpp"

namespace yibao::wire {

/// 2206: what a bill would cost; the computation of 2207, and nothing is booked.
struct OutpatientTrial {
    static constexpr std::string_view infno = "2206";
    static constexpr std::string_view title = "门诊预结算";

    struct Input {
        SettlementRequest request;

        static constexpr auto nodes() {
            return std::array{node<&Input::request>("data", "结算申请",
                                                    settlement_request::outpatient_trial_fields)};
        }
    };

    struct Output {
        SettlementInfo settlement;
        std::vector<FundPayment> payments;

        static constexpr auto nodes() {
            return std::array{
                node<&Output::settlement>("setlinfo", "结算信息", settlement::trial_fields),
                rows<&Output::payments>("setldetail", "结算基金分项信息"),
            };
        }
    };
};

/// 2206A: the same in the form that some provinces use.
struct OutpatientTrialA : OutpatientTrial {
    static constexpr std::string_view infno = "2206A";
    static constexpr std::string_view title = "门诊预结算A";
};

/// 2207: an outpatient bill is settled.
struct OutpatientSettlement {
    static constexpr std::string_view infno = "2207";
    static constexpr std::string_view title = "门诊结算";

    struct Input {
        SettlementRequest request;

        static constexpr auto nodes() {
            return std::array{
                node<&Input::request>("data", "结算申请", settlement_request::outpatient_fields)};
        }
    };

    struct Output {
        SettlementInfo settlement;
        std::vector<FundPayment> payments;

        static constexpr auto nodes() {
            return std::array{
                node<&Output::settlement>("setlinfo", "结算信息", settlement::fields),
                rows<&Output::payments>("setldetail", "结算基金分项信息"),
            };
        }
    };
};

/// 2207A: the same in the form that some provinces use.
struct OutpatientSettlementA : OutpatientSettlement {
    static constexpr std::string_view infno = "2207A";
    static constexpr std::string_view title = "门诊结算A";
};

/// 2208: takes an outpatient settlement back; the answer's amounts are negative.
struct OutpatientSettlementCancel : SettlementCancel {
    static constexpr std::string_view infno = "2208";
    static constexpr std::string_view title = "门诊结算撤销";
};

}  // namespace yibao::wire
