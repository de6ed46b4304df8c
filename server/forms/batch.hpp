#pragma once

#include <array>
#include <string>

#include "forms/form.hpp"

namespace yibao::forms {

/// What is wrong with which row of a batch.
struct RowFault {
    Count row;  // from 1
    std::string field;
    std::string code;
    std::string message;

    static constexpr auto fields() {
        using M = RowFault;
        using wire::field;
        return std::array{
            field<&M::row>("row", "行", 6),
            field<&M::field>("field", "项目", 40),
            field<&M::code>("code", "错误代码", 60),
            field<&M::message>("message", "说明", 200),
        };
    }
};

}  // namespace yibao::forms
