// How many claims one core decides: an outpatient bill of five lines under three layers (pool, civil
// servant, aid) and the account, without derivation; and the same with one.

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <iostream>

#include "adjudication/adjudicate.hpp"

using namespace yibao;
using namespace yibao::adjudication;

namespace {

constexpr const char* three_layers = R"(
统筹区: 基准市
险种: 职工基本医疗保险
待遇: 普通门诊
维度:
  身份: [在职, 退休]
  医院等级: [一级, 二级, 三级]
  公务员: [是, 否]
  人员类别: {取值: [特困, 低保, 普通], 缺省: 普通, 多重: 取先}
沿革:
  - 生效: 2024-01-01
    依据: 基准测试用
    参数:
      起付标准: 300元
      支付比例:
        一级: {在职: 65%, 退休: 70%}
        二级: {在职: 60%, 退休: 65%}
        三级: {在职: 55%, 退休: 60%}
      年度限额: {在职: 2000元, 退休: 3000元}
      救助比例: {特困: 100%, 低保: 70%, 普通: 0%}
    累计:
      年度起付: {周期: 年度, 加: 起付线}
      年度统筹: {周期: 年度, 加: 统筹支付}
      年度救助: {周期: 年度, 加: 救助支付}
    费用:
      乙类: {当: {目录类别: 乙类}, 先行自付: 10%}
    环节:
      起付线: {起付: 起付标准, 基数: 符合范围, 已付: 年度起付}
      统筹:
        付款方: 统筹基金
        基数: 符合范围 - 起付线
        比例: 支付比例
        限额: {上限: 年度限额, 已用: 年度统筹}
      公务员补助: {当: {公务员: 是}, 付款方: 公务员补助, 基数: 起付线 + 统筹自付, 比例: 80%}
      救助:
        付款方: 医疗救助
        基数: 政策内自付
        比例: 救助比例
        限额: {上限: 10000元, 已用: 年度救助}
      账户: {付款方: 个人账户, 基数: 个人负担, 比例: 100%}
算例:
  - {名称: 一例, 情况: {身份: 在职, 医院等级: 一级, 公务员: 否}, 给定: {符合范围: 1300元}, 应得: {统筹支付: 650元}}
)";

const policy::Plan& plan() {
    static const auto compiled = policy::compile(three_layers, "bench.yaml");
    if (const auto* problems = std::get_if<policy::Problems>(&compiled)) {
        for (const auto& problem : *problems) std::cerr << problem.text("bench.yaml") << '\n';
        std::abort();
    }
    return std::get<policy::Policy>(compiled).versions.front().plan;
}

Claim five_lines() {
    Claim claim = Claim::of(plan());
    claim.dimensions = {1, 4, 1, 4};  // 在职, 三级, 公务员 是, 普通
    claim.account_balance = Money::yuan(500);
    for (std::int64_t i = 0; i < 5; ++i)
        claim.lines.push_back({.item = "X",
                               .item_class = static_cast<std::uint8_t>(i == 4 ? 2 : i % 2),
                               .charge_type = 8,
                               .amount = Money::fen(12'345 + i * 1'111),
                               .price_micro = 123'450'000 + i * 11'110'000,
                               .count_e4 = 10'000,
                               .catalogue_share = Rate::percent(10)});
    return claim;
}

void without_derivation(benchmark::State& state) {
    const Claim claim = five_lines();
    Outcome outcome;
    for (auto _ : state) {
        if (adjudicate(plan(), claim, outcome)) state.SkipWithError("refused");
        benchmark::DoNotOptimize(outcome.cash);
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(without_derivation);

void with_derivation(benchmark::State& state) {
    const Claim claim = five_lines();
    Outcome outcome;
    Derivation derivation;
    for (auto _ : state) {
        if (adjudicate(plan(), claim, outcome, &derivation)) state.SkipWithError("refused");
        benchmark::DoNotOptimize(outcome.cash);
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(with_derivation);

}  // namespace
