#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "forms/form.hpp"

namespace yibao::forms {

/// A rule of the area beside its policies (系统参数).
struct SettingRow {
    std::string setting;
    std::string title;
    std::string value;  // that counts now
    std::string usual;  // that counts where nothing is set
    std::string expected;

    static constexpr auto fields() {
        using M = SettingRow;
        using wire::field;
        return std::array{
            field<&M::setting>("setting", "参数", 60),    field<&M::title>("title", "含义", 200),
            field<&M::value>("value", "现值", 200),       field<&M::usual>("usual", "默认值", 200),
            field<&M::expected>("expected", "取值", 200),
        };
    }
};

struct ListSettings {
    static constexpr std::string_view act = "list_settings";
    static constexpr std::string_view title = "系统参数";
    static constexpr Route route = get("/settings", access::Function::system_read);
    using Input = Nothing;
    using Output = ListOf<SettingRow>;
};

/// Counts for what is settled from now on.
struct ChangeSetting {
    static constexpr std::string_view act = "change_setting";
    static constexpr std::string_view title = "修改系统参数";
    static constexpr Route route = put("/settings/{setting}", access::Function::setting_manage);

    struct Input {
        std::string setting;
        std::optional<std::string> value;  // nothing: the usual one again
        std::string reason;

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return std::array{
                field<&M::setting>("setting", "参数", 60),
                field<&M::value>("value", "新值", 200),
                field<&M::reason>("reason", "修改原因", 200),
            };
        }
    };
    using Output = SettingRow;
};

}  // namespace yibao::forms
