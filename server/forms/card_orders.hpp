#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "forms/batch.hpp"
#include "forms/cards.hpp"
#include "forms/images.hpp"

namespace yibao::forms {

// Orders to the card maker (制卡): what goes out, and what comes back.

struct CardBatchRow {
    std::string batch;
    Moment ordered;
    std::string ordered_by;  // user name
    Count cards{};
    Count made{};
    Count failed{};
    std::optional<Moment> returned;

    static constexpr auto fields() {
        using M = CardBatchRow;
        using wire::field;
        return std::array{
            field<&M::batch>("batch", "制卡批次", 20),
            field<&M::ordered>("ordered", "送制时间"),
            field<&M::ordered_by>("ordered_by", "经办人", 40),
            field<&M::cards>("cards", "张数", 9),
            field<&M::made>("made", "已制成", 9),
            field<&M::failed>("failed", "失败", 9),
            field<&M::returned>("returned", "最近回盘时间"),
        };
    }
};

struct ListCardBatches {
    static constexpr std::string_view act = "list_card_batches";
    static constexpr std::string_view title = "制卡批次";
    static constexpr Route route = get("/card-batches", access::Function::card_read);

    struct Input {
        PageAsked asked;
        static constexpr auto fields() {
            return std::array{
                wire::field<&Input::asked, &PageAsked::size>("size", "每页行数", 3),
                wire::field<&Input::asked, &PageAsked::after>("after", "上页末行", 40),
            };
        }
    };
    using Output = ListOf<CardBatchRow>;
};

/// What the next order would take, and whose photo is missing: such a card is made without one.
struct ListWaitingCards {
    static constexpr std::string_view act = "list_waiting_cards";
    static constexpr std::string_view title = "待制卡";
    static constexpr Route route = get("/waiting-cards", access::Function::card_produce);
    using Input = Nothing;

    struct Output {
        Count cards{};
        std::vector<CardRow> without_photo;

        static constexpr auto fields() {
            return std::array{wire::field<&Output::cards>("cards", "张数", 9)};
        }
        static constexpr auto nodes() {
            return std::array{wire::rows<&Output::without_photo>("without_photo", "缺照片的卡")};
        }
    };
};

/// All cards that wait for it, up to five hundred.
struct OrderCards {
    static constexpr std::string_view act = "order_cards";
    static constexpr std::string_view title = "生成制卡批次";
    static constexpr Route route = post("/card-batches", access::Function::card_produce);
    using Input = Nothing;
    using Output = CardBatchRow;
};

struct CardBatchKey {
    std::string batch;
    static constexpr auto fields() {
        return std::array{wire::field<&CardBatchKey::batch>("batch", "制卡批次", 20)};
    }
};

/// What the card maker prints and writes into the chip: nothing of it is masked.
struct CardOrderRow {
    std::string card_no;
    std::string name;
    std::string certificate_type;
    std::string certificate_no;
    std::string gender;
    Day birth;
    std::string area;
    std::optional<std::string> photo;  // name of its file

    static constexpr auto fields() {
        using M = CardOrderRow;
        using wire::field;
        return std::array{
            field<&M::card_no>("card_no", "卡号", 20),
            field<&M::name>("name", "姓名", 50),
            field<&M::certificate_type>("certificate_type", "证件类型", 6)
                .coded(codes::certificate_kind),
            field<&M::certificate_no>("certificate_no", "证件号码", 50),
            field<&M::gender>("gender", "性别", 3).coded(codes::gender),
            field<&M::birth>("birth", "出生日期"),
            field<&M::area>("area", "发卡地区", 6),
            field<&M::photo>("photo", "照片文件", 24),
        };
    }
};

/// Taken out of the house, so on record each time.
struct TakeCardOrder {
    static constexpr std::string_view act = "take_card_order";
    static constexpr std::string_view title = "下载制卡文件";
    static constexpr Route route =
        post("/card-batches/{batch}/order", access::Function::card_produce);
    using Input = CardBatchKey;
    using Output = ListOf<CardOrderRow>;
};

struct CardPhoto {
    std::string photo;    // name of its file, as in the order
    std::string content;  // JPEG in base64

    static constexpr auto fields() {
        using M = CardPhoto;
        return std::array{
            wire::field<&M::photo>("photo", "照片文件", 24),
            wire::field<&M::content>("content", "照片", 8'000'000),
        };
    }
};

/// What is printed beside the order's text, on record as well.
struct TakeCardPhotos {
    static constexpr std::string_view act = "take_card_photos";
    static constexpr std::string_view title = "下载制卡照片";
    static constexpr Route route =
        post("/card-batches/{batch}/photos", access::Function::card_produce);
    using Input = CardBatchKey;
    using Output = ListOf<CardPhoto>;
};

namespace codes {

inline constexpr std::array card_results{
    wire::Code{"1", "成功"},
    wire::Code{"0", "失败"},
};
inline constexpr wire::Dictionary card_result{"card_result", card_results};

}  // namespace codes

struct MadeCard {
    std::string card_no;
    std::string result;
    std::optional<std::string> chip;  // of one that was made

    static constexpr auto fields() {
        using M = MadeCard;
        using wire::field;
        return std::array{
            field<&M::card_no>("card_no", "卡号", 20),
            field<&M::result>("result", "制卡结果", 1).coded(codes::card_result),
            field<&M::chip>("chip", "卡识别码", 32),
        };
    }
};

/// What came back from the card maker: all rows count, or none.
struct ReturnCards {
    static constexpr std::string_view act = "return_cards";
    static constexpr std::string_view title = "导入制卡回盘文件";
    static constexpr Route route =
        post("/card-batches/{batch}/return", access::Function::card_produce);

    struct Input {
        std::string batch;
        std::vector<MadeCard> rows;

        static constexpr auto fields() {
            return std::array{wire::field<&Input::batch>("batch", "制卡批次", 20)};
        }
        static constexpr auto nodes() { return std::array{wire::rows<&Input::rows>("rows", "卡")}; }
    };
    using Output = CardBatchRow;
};

struct CheckReturnedCards {
    static constexpr std::string_view act = "check_returned_cards";
    static constexpr std::string_view title = "制卡回盘文件预检";
    static constexpr Route route =
        post("/card-batches/{batch}/return/check", access::Function::card_produce);
    using Input = ReturnCards::Input;
    using Output = ListOf<RowFault>;
};

}  // namespace yibao::forms
