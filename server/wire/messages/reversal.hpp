#pragma once

#include "wire/field.hpp"

namespace yibao::wire {

/// 2601: the answer to a booking was lost; the institution undoes it by the message it sent.
struct Reversal {
    static constexpr std::string_view infno = "2601";
    static constexpr std::string_view title = "冲正交易";

    struct Original {
        std::string person_no;
        std::string msgid;
        std::string infno;

        static constexpr auto fields() {
            using M = Original;
            return std::array{
                field<&M::person_no>("psn_no", "人员编号", 30),
                field<&M::msgid>("omsgid", "原发送方报文ID", 30),
                field<&M::infno>("oinfno", "原交易编号", 6),
            };
        }
    };

    using Output = Nothing;
    struct Input {
        Original original;

        static constexpr auto nodes() {
            return std::array{node<&Input::original>("data", "冲正信息")};
        }
    };
};

}  // namespace yibao::wire
