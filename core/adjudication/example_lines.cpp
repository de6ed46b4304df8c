#include <algorithm>

#include "adjudication/example.hpp"

// 明细: a bill line as a worked example writes it.

namespace yibao::adjudication {

using policy::complain;
using policy::Node;
using policy::Plan;
using policy::Problems;
using policy::Type;

namespace {

class LineReader {
public:
    LineReader(const Plan& plan, Problems& problems) : plan_(plan), problems_(problems) {}

    Line read(const Node& item) {
        Line line;
        bool has_amount = false;
        bool has_price = false;
        for (const auto& [key, value] : item.keys) {
            if (key == "目录类别")
                line.item_class = position(value, policy::item_classes);
            else if (key == "费用类别")
                line.charge_type = position(value, policy::charge_types);
            else if (key == "项目")
                line.item = value.text;
            else if (key == "名称")
                continue;
            else if (key == "全自费")
                line.full_self_pay = value.text == "是";
            else if (line_dimension(line, key, value))
                continue;
            else if (!line_quantity(line, key, value, has_amount, has_price))
                complain(
                    problems_, value, "明细里的“" + key + "”不认识",
                    "目录类别、费用类别、项目、名称、金额、单价、数量、目录比例、目录限价、全自费，"
                    "或 明细维度 里声明过的");
        }
        if (has_price && !has_amount) line.amount = charge(line.price_micro, line.count_e4);
        if (!has_price) line.price_micro = line.amount.fen() * 10'000;
        if (!has_price && !has_amount)
            complain(problems_, item, "这一行没有金额", "金额: 100元，或 单价 与 数量");
        return line;
    }

private:
    template <class Names>
    std::uint8_t position(const Node& value, const Names& names) {
        const auto found = std::find(names.begin(), names.end(), value.text);
        if (found == names.end()) {
            complain(problems_, value, "不认识“" + value.text + "”",
                     "可用：" + policy::joined({names.begin(), names.end()}));
            return 0;
        }
        return static_cast<std::uint8_t>(found - names.begin());
    }

    bool line_dimension(Line& line, const std::string& key, const Node& value) {
        const auto& own = plan_.line_dimensions;
        for (std::size_t d = 0; d < own.size() && d < most_line_dimensions; ++d) {
            if (own[d].name != key) continue;
            line.dimensions[d] |= bits_of(value, own[d], problems_);
            return true;
        }
        return false;
    }

    bool line_quantity(Line& line, const std::string& key, const Node& value, bool& has_amount,
                       bool& has_price) {
        const bool money = key == "金额" || key == "单价" || key == "目录限价";
        if (!money && key != "数量" && key != "目录比例") return false;
        const Type type = money ? Type::money : key == "数量" ? Type::number : Type::rate;
        has_amount |= key == "金额";
        has_price |= key == "单价";
        const auto found =
            read_not_negative(value, type, problems_, "退费先与原来的一行抵减，这里写抵减之后的数");
        if (!found) return true;
        if (type == Type::rate && found->value > Exact{Rate::whole()})
            complain(problems_, value, "目录比例 " + value.text + " 超过 100%", "0% 至 100%");
        const std::int64_t micro = found->value.times(Exact::units(10'000), 1).whole();
        if (key == "金额") {
            line.amount = found->value.money();
        } else if (key == "单价") {
            line.price_micro = micro;
        } else if (key == "目录限价") {
            line.limit_micro = micro;
        } else if (key == "数量") {
            line.count_e4 = found->value.whole();
        } else {
            line.catalogue_share = Rate::ppm(found->value.whole());
        }
        return true;
    }

    const Plan& plan_;
    Problems& problems_;
};

}  // namespace

Line read_line(const Plan& plan, const Node& item, Problems& problems) {
    return LineReader(plan, problems).read(item);
}

}  // namespace yibao::adjudication
