#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "forms/codes.hpp"
#include "forms/form.hpp"

namespace yibao::forms {

// The code lists of the national interface (数据字典): what each code means, which messages carry it,
// and what becomes of a code that is not listed. They come with the program; nobody edits them.

namespace codes {

inline constexpr std::array dictionary_uses{
    wire::Code{"checked", "列外代码拒收"},
    wire::Code{"extended", "可加位细分，其他拒收"},
    wire::Code{"kept", "不核对，原样收存"},
    wire::Code{"given", "由本系统答复"},
};
inline constexpr wire::Dictionary dictionary_use{"dictionary_use", dictionary_uses};

inline constexpr std::array message_directions{
    wire::Code{"input", "入参"},
    wire::Code{"output", "出参"},
};
inline constexpr wire::Dictionary message_direction{"message_direction", message_directions};

}  // namespace codes

struct DictionaryRow {
    std::string dictionary;
    std::string title;
    Count values;
    Count messages;  // that carry it
    std::string use;
    std::string source;

    static constexpr auto fields() {
        using M = DictionaryRow;
        using wire::field;
        return std::array{
            field<&M::dictionary>("dictionary", "字典", 40),
            field<&M::title>("title", "名称", 100),
            field<&M::values>("values", "代码数", 6),
            field<&M::messages>("messages", "交易数", 6),
            field<&M::use>("use", "收到时", 10).coded(codes::dictionary_use),
            field<&M::source>("source", "来源", 100),
        };
    }
};

/// By name.
struct ListDictionaries {
    static constexpr std::string_view act = "list_dictionaries";
    static constexpr std::string_view title = "数据字典";
    static constexpr Route route = get("/dictionaries", access::Function::system_read);

    struct Input {
        std::optional<std::string> search;  // part of its name or title, or of a code's
        std::optional<std::string> use;
        PageAsked asked;

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return std::array{
                field<&M::search>("search", "字典、名称或代码含义", 100),
                field<&M::use>("use", "收到时", 10).coded(codes::dictionary_use),
                field<&M::asked, &PageAsked::page>("page", "页码", 6),
                field<&M::asked, &PageAsked::size>("size", "每页行数", 3),
            };
        }
    };
    using Output = ListOf<DictionaryRow>;
};

struct DictionaryValue {
    std::string value;
    std::string title;
    std::optional<std::string> decides;  // nothing: no rule here asks for this list

    static constexpr auto fields() {
        using M = DictionaryValue;
        using wire::field;
        return std::array{
            field<&M::value>("value", "代码", 20),
            field<&M::title>("title", "含义", 100),
            field<&M::decides>("decides", "本系统办理", 1).coded(codes::yes_no),
        };
    }
};

/// A field of a message that carries it.
struct DictionaryPlace {
    std::string infno;
    std::string message;
    std::string direction;
    std::string field;
    std::string title;

    static constexpr auto fields() {
        using M = DictionaryPlace;
        return std::array{
            wire::field<&M::infno>("infno", "交易编号", 10),
            wire::field<&M::message>("message", "交易名称", 100),
            wire::field<&M::direction>("direction", "方向", 6).coded(codes::message_direction),
            wire::field<&M::field>("field", "数据项", 60),
            wire::field<&M::title>("title", "含义", 100),
        };
    }
};

struct GetDictionary {
    static constexpr std::string_view act = "get_dictionary";
    static constexpr std::string_view title = "数据字典详情";
    static constexpr Route route = get("/dictionaries/{dictionary}", access::Function::system_read);

    struct Input {
        std::string dictionary;
        static constexpr auto fields() {
            return std::array{wire::field<&Input::dictionary>("dictionary", "字典", 40)};
        }
    };
    struct Output {
        DictionaryRow row;
        std::vector<DictionaryValue> values;
        std::vector<DictionaryPlace> places;

        static constexpr auto nodes() {
            using M = Output;
            return std::array{wire::node<&M::row>("row", "字典"),
                              wire::rows<&M::values>("values", "代码"),
                              wire::rows<&M::places>("places", "使用处")};
        }
    };
};

}  // namespace yibao::forms
