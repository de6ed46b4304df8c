#pragma once

#include "wire/messages/charge.hpp"

namespace yibao::wire {

/// 2204: the lines of an outpatient bill; each comes back divided by the catalogue.
struct OutpatientCharges {
    static constexpr std::string_view infno = "2204";
    static constexpr std::string_view title = "门诊费用明细信息上传";

    struct Input {
        std::vector<Charge> lines;

        static constexpr auto nodes() {
            return std::array{
                rows<&Input::lines>("feedetail", "费用明细", charge::outpatient_fields)};
        }
    };

    struct Output {
        std::vector<ChargeResult> lines;

        static constexpr auto nodes() {
            return std::array{
                rows<&Output::lines>("result", "明细分割结果", charge_result::upload_fields)};
        }
    };
};

/// 2301: the lines of an inpatient bill, as they arise.
struct InpatientCharges {
    static constexpr std::string_view infno = "2301";
    static constexpr std::string_view title = "住院费用明细上传";

    struct Input {
        std::vector<Charge> lines;

        static constexpr auto nodes() {
            return std::array{
                rows<&Input::lines>("feedetail", "费用明细", charge::inpatient_fields)};
        }
    };

    using Output = OutpatientCharges::Output;
};

/// 2205: unsettled outpatient lines are taken back, by batch.
struct OutpatientChargesCancel {
    static constexpr std::string_view infno = "2205";
    static constexpr std::string_view title = "门诊费用明细信息撤销";
    static constexpr std::string_view all_batches = "0000";

    struct Batch {
        std::string visit_id;
        std::string batch_no;
        std::string person_no;
        std::optional<Extension> extension;

        static constexpr auto fields() {
            using M = Batch;
            return std::array{
                field<&M::visit_id>("mdtrt_id", "就诊ID", 30),
                field<&M::batch_no>("chrg_bchno", "收费批次号", 30),
                field<&M::person_no>("psn_no", "人员编号", 30),
                field<&M::extension>("exp_content", "字段扩展"),
            };
        }
    };

    using Output = Nothing;
    struct Input {
        Batch batch;

        static constexpr auto nodes() {
            return std::array{node<&Input::batch>("data", "撤销信息")};
        }
    };
};

/// 2302: unsettled inpatient lines are taken back, one by one or all.
struct InpatientChargesCancel {
    static constexpr std::string_view infno = "2302";
    static constexpr std::string_view title = "住院费用明细撤销";
    static constexpr std::string_view all_lines = "0000";

    struct Line {
        std::string line_no;
        std::string visit_id;
        std::string person_no;
        std::optional<Extension> extension;

        static constexpr auto fields() {
            using M = Line;
            return std::array{
                field<&M::line_no>("feedetl_sn", "费用明细流水号", 30),
                field<&M::visit_id>("mdtrt_id", "就诊ID", 30),
                field<&M::person_no>("psn_no", "人员编号", 30),
                field<&M::extension>("exp_content", "字段扩展"),
            };
        }
    };

    using Output = Nothing;
    struct Input {
        std::vector<Line> lines;

        static constexpr auto nodes() {
            return std::array{rows<&Input::lines>("data", "撤销信息")};
        }
    };
};

}  // namespace yibao::wire
