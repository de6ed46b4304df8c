#pragma once

#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "adjudication/claim.hpp"
#include "base/ensure.hpp"
#include "policy/policy.hpp"

// Policies and claims of random shape, for property tests only. A policy is written as its text, so
// that the whole way from the document to the amounts is under test.

namespace yibao::adjudication::random {

inline std::int64_t between(std::int64_t low, std::int64_t high) {
    return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange<std::int64_t>(low, high + 1));
}
inline bool chance(int percent) { return between(1, 100) <= percent; }
inline std::string pick(const std::vector<std::string>& words) {
    return words[static_cast<std::size_t>(between(0, static_cast<std::int64_t>(words.size()) - 1))];
}
inline std::int64_t some_fen() {
    constexpr std::array<std::int64_t, 4> most{100, 20'000, 3'000'000, 400'000'000};
    return between(0, most[static_cast<std::size_t>(between(0, 3))]);
}
inline std::string yuan(std::int64_t fen) { return Money::fen(fen).text() + "元"; }

/// What the policies of a property may contain.
struct Wanted {
    bool coarse_rounding = true;  // to the jiao or the yuan
    bool bent = true;             // all shapes under which a larger bill may pay less
    bool overall = true;          // a floor and a ceiling on all funds together
};

/// A yearly limit that was written: no accumulator ever rises above it.
struct YearlyLimit {
    std::string accumulator;
    Money limit;
};

struct RandomPolicy {
    std::string yaml;
    std::vector<std::string>
        payments;  // before stage N stand N底数 (its base) and N余地 (its limit)
    std::vector<YearlyLimit> yearly;
    bool has_floor_or_ceiling = false;
    std::int64_t step = 1;  // fen, of the rounding
};

class PolicyWriter {
public:
    explicit PolicyWriter(Wanted wanted) : wanted_(wanted) {}

    RandomPolicy write() {
        rules_ = "沿革:\n  - 生效: 2024-01-01\n    依据: 甲文\n    取整: " + rounding() + "\n";
        if (chance(40)) rules_ += "    费用取整: 合计\n";
        lines();
        accumulators();
        rules_ += "    环节:\n";
        deductible();
        pool();
        if (chance(70)) large();
        std::vector<int> layers{0, 1, 2, 3};
        if (chance(50)) std::swap(layers[0], layers[2]);
        if (chance(50)) std::swap(layers[1], layers[3]);
        for (const int layer : layers)
            if (chance(60)) supplement(layer);
        if (wanted_.overall) overall();
        accounts();
        policy_.yaml = head() + rules_ + "算例:\n  - {名称: 甲, 给定: {符合范围: 0元}}\n";
        return policy_;
    }

private:
    static std::string head() {
        return "统筹区: 甲市\n险种: 职工基本医疗保险\n待遇: 住院\n"
               "适用: {险种: 职工基本医疗保险, 医疗类别: [普通住院]}\n"
               "维度:\n"
               "  医院等级: [一级, 二级, 三级]\n"
               "  身份: [在职, 退休]\n"
               "  公务员: {取值: [是, 否], 缺省: 否}\n"
               "  异地类别: {取值: [本地, 转诊, 临时外出], 缺省: 本地}\n"
               "  人员类别: {取值: [低保, 低收入, 普通], 缺省: 普通, 多重: " +
               pick({"取先", "取优"}) +
               "}\n"
               "输入:\n  次序: {单位: 次, 缺省: 住院次数 + 1次}\n";
    }

    std::string rounding() {
        std::vector<std::string> words{"四舍五入到分",  "四舍五入到分",       "舍去到分",
                                       "进位到分",      "四舍五入到分，合计", "舍去到分，合计",
                                       "进位到分，合计"};
        if (!wanted_.coarse_rounding || chance(60)) return pick(words);
        const bool yuans = chance(50);
        policy_.step = yuans ? 100 : 10;
        return pick({"四舍五入到", "舍去到", "进位到"}) + (yuans ? "元" : "角") +
               pick({"", "，合计"});
    }

    static std::string percent() {
        if (chance(15)) return pick({"0%", "100%"});
        return scaled_text(chance(60) ? between(0, 100) * 10'000 : between(0, 1'000'000), 4) + "%";
    }

    static std::string rate() {
        if (chance(40)) return percent();
        if (chance(50)) return "{在职: " + percent() + ", 退休: " + percent() + "}";
        return "{一级: " + percent() + ", 二级: {在职: " + percent() + ", 退休: " + percent() +
               "}, 三级: " + percent() + "}";
    }

    static std::string bands(bool threshold) {
        std::string text = "[{自: 0元, 比例: " + (threshold ? "0%" : rate()) + "}";
        std::int64_t from = 0;
        for (std::int64_t left = between(0, 3); left > 0; --left) {
            from += 1 + some_fen();
            text += ", {自: " + yuan(from) + ", 比例: " + rate() + "}";
        }
        return text + "]";
    }

    void lines() {
        rules_ += "    费用:\n      全部: {当: {目录类别: 乙类}, 先行自付: 目录比例}\n";
        if (chance(40))
            rules_ += "      材料: {当: {费用类别: 卫生材料费}, 计入: " + percent() + "}\n";
        if (chance(40)) rules_ += "      床位: {当: {费用类别: 床位费}, 限价: 40元}\n";
        if (wanted_.bent && chance(40))
            rules_ += "      贵重: {当: {单价: 满200元}, 先行自付: " + percent() + "}\n";
        if (chance(20)) rules_ += "      诊察: {当: {费用类别: 诊察费}, 全自费: 是}\n";
        rules_ += "    汇总:\n      药费: {当: {费用类别: [西药费, 中成药费]}, 取: " +
                  pick({"金额", "符合范围", "先行自付"}) + "}\n";
    }

    void accumulators() {
        rules_ +=
            "    累计:\n"
            "      住院次数: {周期: 年度, 加: 1次}\n"
            "      年度起付: {周期: 年度, 加: 起付线}\n"
            "      年度进入: {周期: 年度, 加: 统筹进入}\n"
            "      年度统筹: {周期: 年度, 加: 统筹支付}\n"
            "      年度自付: {周期: 年度, 加: 政策内自付}\n"
            "      每月药费: {周期: 月, 加: 药费}\n"
            "      本次统筹: {周期: 本次住院, 加: 统筹支付}\n";
    }

    void stage(const std::string& name, const std::string& body) {
        rules_ += "      " + name + ": {" + body + "}\n";
    }

    void deductible() {
        stage("异地自付", "自付: 符合范围 × " + percent() + ", 当: {异地类别: 临时外出}");
        std::string standard = yuan(some_fen());
        if (chance(25)) standard = "{一级: 300元, 二级: 500元, 三级: 800.55元}";
        if (chance(20)) standard = "{首次: 900元, 2次: 450.05元, 3次起: 0元}";
        if (wanted_.bent && chance(15))
            standard = "取小(取大((符合范围 - 异地自付) × 20%, 500元), 8000元)";
        std::string body = "起付: " + quoted(standard) + ", 基数: 符合范围 - 异地自付";
        if (chance(40)) body += ", 已付: 年度起付";
        if (chance(30)) body += ", 调整: {当: {人员类别: 低保}, 乘: 50%}";
        stage("起付线", body);
        base_ = "符合范围 - 异地自付 - 起付线";
        if (chance(20)) {
            payment("先账户", "个人账户", base_, "比例: " + percent(), "", false);
            base_ += " - 先账户支付";
            burden_ += " - 先账户支付";
        }
    }

    /// Expressions with commas must not be cut by the braces around them.
    static std::string quoted(const std::string& text) {
        return text.find('(') == std::string::npos ? text : "\"" + text + "\"";
    }

    /// `limit` is what is left of the limits, or empty.
    void payment(const std::string& name, const std::string& payer, const std::string& base,
                 std::string body, const std::string& limit, bool written = true) {
        stage(name + "底数", "计算: " + quoted(base));
        if (!limit.empty()) stage(name + "余地", "计算: " + quoted(limit));
        if (written) policy_.payments.push_back(name);
        stage(name, "付款方: " + payer + ", 基数: " + name + "底数, " + std::move(body));
    }

    struct Limits {
        std::string body;  // 限额: …
        std::string left;
    };

    Limits limits(const std::string& accumulator) {
        const std::int64_t yearly = some_fen();
        const std::int64_t once = some_fen();
        if (chance(30)) return {};
        policy_.yearly.push_back({accumulator, Money::fen(yearly)});
        const std::string first = "{上限: " + yuan(yearly) + ", 已用: " + accumulator + "}";
        const std::string left = yuan(yearly) + " - " + accumulator;
        if (chance(60)) return {", 限额: " + first, left};
        return {", 限额: [" + first + ", {上限: " + yuan(once) + "}]",
                "取小(" + left + ", " + yuan(once) + ")"};
    }

    std::string measure(bool threshold = false) {
        if (wanted_.bent && chance(15)) return "分档: " + bands(threshold);
        if (threshold || chance(60)) return "分段: " + bands(threshold);
        return "比例: " + rate();
    }

    void pool() {
        const Limits limit = limits("年度统筹");
        std::string body;
        const bool fixed = wanted_.bent && chance(10);
        const bool on_payment = !fixed && chance(10);
        if (fixed)
            body = "定额: " + yuan(some_fen());
        else if (on_payment)
            body = "分段: " + bands(false) + ", 段值: 支付, 起点: 年度统筹";
        else
            body = measure();
        const bool solvable = body.find("分档") == std::string::npos && !fixed;
        if (!on_payment && chance(50))
            body += ", 起点: " + pick({"起付线", "年度进入", "年度进入 + 年度起付 + 起付线"});
        if (!fixed && chance(60))
            body +=
                ", 比例调整: [{当: {身份: 退休}, 自付乘: 60%}, {当: {异地类别: 临时外出}, 减: "
                "10个百分点}, {当: {人员类别: 低保}, 加: 5个百分点}]";
        const bool factor = wanted_.bent && !fixed && chance(15);
        if (factor) body += ", 结果调整: [{当: {异地类别: 转诊}, 乘: 90%}, {不低于: 20元}]";
        body += limit.body;
        if (!limit.body.empty() && solvable && !factor && chance(60))
            body += ", 超限: 反算, 反算取整: " + pick({"不取整", "到分"});
        if (!fixed && chance(25))
            body += ", 费用限额: {上限: " + yuan(some_fen()) + ", 已用: 年度进入}";
        if (chance(20)) body += ", 自付取整: 独立";
        payment("统筹", "统筹基金", base_, body, limit.left);
    }

    void large() {
        const Limits limit = limits_of("年度大额", "大额支付");
        std::string body = measure() + limit.body;
        if (!limit.body.empty() && body.find("分档") == std::string::npos && chance(40))
            body += ", 超限: 反算";
        payment("大额", "大额医疗", "统筹超限", body, limit.left);
    }

    /// Limits with an accumulator of their own, declared before the stages.
    Limits limits_of(const std::string& accumulator, const std::string& feed) {
        const auto at = rules_.find("    环节:\n");
        rules_.insert(at, "      " + accumulator + ": {周期: 年度, 加: " + feed + "}\n");
        return limits(accumulator);
    }

    void supplement(int layer) {
        constexpr std::array<const char*, 4> names{"大病", "公务员", "救助", "补充"};
        constexpr std::array<const char*, 4> payers{"大病保险", "公务员补助", "医疗救助",
                                                    "企业补充"};
        const std::string name = names[static_cast<std::size_t>(layer)];
        const Limits limit = limits_of("年度" + name, name + "支付");
        std::string base = burden_;
        std::string body;
        if (layer == 0) {
            body = measure(true);
            if (chance(40)) {
                base = "年度自付 + " + burden_;
                body += ", 已付: 年度大病";
            }
        } else if (layer == 1) {
            body = measure() + ", 当: {公务员: 是}";
        } else if (layer == 2) {
            body = "比例: {低保: " + percent() + ", 低收入: " + percent() + ", 普通: 0%}";
        } else {
            body = measure();
            if (wanted_.bent) base = pick({burden_, "先行自付 + 超限价", "个人负担 - 全自费"});
        }
        payment(name, payers[static_cast<std::size_t>(layer)], base, body + limit.body, limit.left);
    }

    void overall() {
        if (chance(25)) {
            policy_.has_floor_or_ceiling = true;
            payment("兜底", "其他基金", "取大(0元, 符合范围 × " + percent() + " - 基金支付)",
                    "比例: 100%", "");
        }
        if (chance(25)) {
            policy_.has_floor_or_ceiling = true;
            std::string cut;
            for (auto name = policy_.payments.rbegin(); name != policy_.payments.rend(); ++name)
                cut += (cut.empty() ? "" : ", ") + *name;
            stage("总封顶", "封顶: 费用总额 × " + percent() + ", 扣减: [" + cut + "]");
        }
    }

    void accounts() {
        if (chance(30)) payment("院方", "医疗机构", "超限价", "比例: " + percent(), "");
        if (chance(70))
            payment("账户", "个人账户", pick({"个人负担", "个人负担 - 全自费", "政策内自付"}),
                    "比例: " + pick({"100%", percent()}), "", false);
        if (chance(50)) payment("共济", "家庭共济账户", "个人负担", "比例: 100%", "", false);
    }

    Wanted wanted_;
    RandomPolicy policy_;
    std::string rules_;
    std::string base_;
    std::string burden_ = "政策内自付";  // what the payments so far have left of the scope
};

inline RandomPolicy policy_of(Wanted wanted) { return PolicyWriter(wanted).write(); }

inline policy::Policy compiled(const RandomPolicy& written) {
    auto result = policy::compile(written.yaml, "甲.yaml");
    if (const auto* problems = std::get_if<policy::Problems>(&result))
        RC_FAIL(problems->front().text("甲.yaml") + "\n" + written.yaml);
    return std::move(std::get<policy::Policy>(result));
}

inline Line some_line() {
    Line line;
    line.item_class = static_cast<std::uint8_t>(between(0, 2));
    line.charge_type = static_cast<std::uint8_t>(between(0, 13));
    line.price_micro = some_fen() * 10'000;
    line.count_e4 = between(1, 20) * 10'000;
    line.amount = charge(line.price_micro, line.count_e4);
    line.catalogue_share = Rate::ppm(between(0, 10) * 50'000);
    if (chance(30)) line.limit_micro = some_fen() * 10'000;
    line.full_self_pay = chance(5);
    if (chance(20)) {
        line.beyond = Money::fen(between(0, line.amount.fen()));
        line.beyond_e4 = between(0, line.count_e4);
    }
    return line;
}

inline Claim some_claim(const policy::Plan& plan) {
    Claim claim = Claim::of(plan);
    for (std::size_t d = 0; d < plan.dimensions.size(); ++d) {
        const policy::Dimension& dimension = plan.dimensions[d];
        const auto last = static_cast<std::int64_t>(dimension.values.size()) - 1;
        claim.dimensions[d] = 1ULL << between(0, last);
        if (dimension.several != policy::Dimension::Several::refused && chance(30))
            claim.dimensions[d] |= 1ULL << between(0, last);
        if (dimension.otherwise && chance(30)) claim.dimensions[d] = 0;
    }
    for (std::size_t a = 0; a < plan.accumulators.size(); ++a)
        if (chance(50))
            claim.accumulators[a] = plan.accumulators[a].type == policy::Type::money
                                        ? Exact(Money::fen(some_fen()))
                                        : Exact::units(between(0, 4) * 10'000);
    claim.account_balance = Money::fen(some_fen());
    claim.family_balance = Money::fen(some_fen());
    for (std::int64_t left = between(0, 7); left > 0; --left) claim.lines.push_back(some_line());
    return claim;
}

}  // namespace yibao::adjudication::random
