#pragma once

#include "wire/messages/settlement_info.hpp"

namespace yibao::wire {

/// Which settlement is meant.
struct SettlementKey {
    std::string settlement_id;
    std::string visit_id;
    std::string person_no;
    std::optional<Extension> extension;

    static constexpr auto fields() {
        using M = SettlementKey;
        return std::array{
            field<&M::settlement_id>("setl_id", "结算ID", 30),
            field<&M::visit_id>("mdtrt_id", "就诊ID", 30),
            field<&M::person_no>("psn_no", "人员编号", 30),
            field<&M::extension>("exp_content", "字段扩展"),
        };
    }
};

/// What 2103, 2208 and 2305 share: the settlement comes back with its amounts negative, under its
/// own time, and with the msgid of the cancelling call.
struct SettlementCancel {
    struct Input {
        SettlementKey key;

        static constexpr auto nodes() { return std::array{node<&Input::key>("data", "撤销信息")}; }
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

}  // namespace yibao::wire
