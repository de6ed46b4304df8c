#include "operations/test_agency.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <future>
#include <stdexcept>
#include <utility>

#include "operations/cards/credentials.hpp"
#include "operations/people.hpp"
#include "storage/records/catalogue.hpp"
#include "storage/records/institution.hpp"
#include "storage/records/journal.hpp"
#include "storage/records/message.hpp"
#include "storage/records/settlement.hpp"
#include "storage/records/visit.hpp"
#include "storage/verify.hpp"
#include "wire/json.hpp"

namespace yibao::operations {

const char* const outpatient_policy = R"(
统筹区: 试验市
险种: 职工基本医疗保险
待遇: 门诊
来源: 只供测试
适用: {险种: 职工基本医疗保险, 医疗类别: [普通门诊, 定点药店购药], 版本按: 费用日期, 年度按: 费用日期}
沿革:
  - 生效: 2020-01-01
    依据: 试医保发〔2019〕1号
    参数: {起付标准: 200元, 支付比例: 60%, 年度限额: 1000元}
    累计:
      年度起付: {周期: 年度, 加: 起付线}
      年度支付: {周期: 年度, 加: 统筹支付}
    环节:
      起付线: {起付: 起付标准, 已付: 年度起付}
      统筹: {付款方: 统筹基金, 基数: 符合范围 - 起付线, 比例: 支付比例, 限额: {上限: 年度限额, 已用: 年度支付}, 依据: 第三条}
      账户: {付款方: 个人账户, 基数: 个人负担 - 全自费, 比例: 100%}
      共济: {付款方: 家庭共济账户, 基数: 个人负担 - 全自费 - 账户支付, 比例: 100%}
算例:
  - {名称: 一百元, 来源: 推算, 给定: {符合范围: 100元}, 应得: {起付线: 100元, 统筹支付: 0元}}
)";

namespace {

constexpr const char* emergency_policy = R"(
统筹区: 试验市
险种: 职工基本医疗保险
待遇: 急诊
来源: 只供测试
适用: {险种: 职工基本医疗保险, 医疗类别: [急诊], 版本按: 费用日期, 年度按: 费用日期}
沿革:
  - 生效: 2020-01-01
    依据: 试医保发〔2019〕4号
    费用:
      乙类: {当: {目录类别: 乙类}, 先行自付: 50%}
    环节:
      统筹: {付款方: 统筹基金, 基数: 符合范围, 比例: 50%}
算例:
  - {名称: 一百元, 来源: 推算, 给定: {符合范围: 100元}, 应得: {统筹支付: 50元}}
)";

constexpr const char* chronic_policy = R"(
统筹区: 试验市
险种: 职工基本医疗保险
待遇: 门诊慢特病
来源: 只供测试
适用: {险种: 职工基本医疗保险, 医疗类别: [门诊慢特病], 版本按: 费用日期, 年度按: 费用日期}
维度: {病种: [高血压, 糖尿病]}
沿革:
  - 生效: 2020-01-01
    依据: 试医保发〔2019〕2号
    参数: {支付比例: 80%, 病种限额: 1500元}
    累计: {年度病种支付: {周期: 年度, 加: 统筹支付, 分列: 病种}}
    环节:
      统筹: {付款方: 统筹基金, 基数: 符合范围, 比例: 支付比例, 限额: {上限: 病种限额, 已用: 年度病种支付}}
      账户: {付款方: 个人账户, 基数: 个人负担 - 全自费, 比例: 100%}
算例:
  - {名称: 一百元, 来源: 推算, 情况: {病种: 高血压}, 给定: {符合范围: 100元}, 应得: {统筹支付: 80元}}
)";

constexpr const char* stay_policy = R"(
统筹区: 试验市
险种: 职工基本医疗保险
待遇: 住院
来源: 只供测试
适用: {险种: 职工基本医疗保险, 医疗类别: [住院, 普通住院], 版本按: 出院日期, 年度按: 出院日期}
维度:
  中途结算: {取值: [是, 否], 缺省: 否}
  跨年: {取值: [是, 否], 缺省: 否}
输入: {住院天数: 天}
沿革:
  - 生效: 2020-01-01
    依据: 试医保发〔2019〕3号
    参数:
      起付标准: {按: [跨年], 表: {是: 800元, 否: 500元}}
      统筹限额: 20000元
    累计:
      住院次数: {周期: 年度, 加: 1次, 当: {中途结算: 否}}
      本次已付起付: {周期: 本次住院, 加: 起付线}
      年度住院天数: {周期: 年度, 加: 住院天数, 单位: 天}
      年度统筹支付: {周期: 年度, 加: 统筹支付}
    环节:
      起付线: {起付: 起付标准, 已付: 本次已付起付}
      统筹: {付款方: 统筹基金, 基数: 符合范围 - 起付线, 比例: 85%, 限额: {上限: 统筹限额, 已用: 年度统筹支付}, 超限: 反算}
      大额: {付款方: 大额医疗, 基数: 统筹超限, 比例: 90%}
      账户: {付款方: 个人账户, 基数: 个人负担 - 全自费, 比例: 100%}
算例:
  - {名称: 一千元, 来源: 推算, 情况: {住院天数: 3天}, 给定: {符合范围: 1000元}, 应得: {起付线: 500元, 统筹支付: 425元}}
)";

const std::pair<const char*, const char*> test_policies[] = {
    {"门诊.yaml", outpatient_policy},
    {"急诊.yaml", emergency_policy},
    {"慢特病.yaml", chronic_policy},
    {"住院.yaml", stay_policy},
};

const wire::Value* inside(const wire::Value& value, std::string_view step) {
    std::size_t index = 0;
    for (const wire::Value* one = value.begin(); one != value.end(); ++index) {
        const bool key = one->kind == wire::Value::Kind::key;
        const wire::Value* held = key ? one->next() : one;
        if (key ? one->text == step : std::to_string(index) == step) return held;
        one = held->next();
    }
    return nullptr;
}

template <class R>
std::int64_t count(storage::Reader& reader) {
    std::int64_t rows = 0;
    reader.each<R>([&](const R&) { ++rows; });
    return rows;
}

}  // namespace

std::string Said::at(std::string_view path) const {
    const auto json = wire::Json::parse(body);
    const wire::Value* value = json ? &json->root() : nullptr;
    while (value != nullptr && !path.empty()) {
        const std::string_view step = path.substr(0, path.find('.'));
        path.remove_prefix(std::min(path.size(), step.size() + 1));
        value = inside(*value, step);
    }
    if (value == nullptr) return "";
    return value->kind == wire::Value::Kind::null ? "null" : std::string(value->text);
}

Money Said::money(std::string_view path) const { return Money::parse(at(path)).value_or(Money{}); }

std::size_t Said::count(std::string_view path) const {
    std::size_t rows = 0;
    while (!at(fmt::format("{}.{}.psn_no", path, rows)).empty() ||
           !at(fmt::format("{}.{}.feedetl_sn", path, rows)).empty() ||
           !at(fmt::format("{}.{}.insutype", path, rows)).empty())
        ++rows;
    return rows;
}

TestAgency::TestAgency(const std::vector<storage::Setting>& settings) {
    storage::Vault::create(folder_.file("keys"));
    vault_ = std::make_unique<storage::Vault>(storage::Vault::open(folder_.file("keys")));
    store_ = storage::open_store({folder_.file("yibao.db")}, {.create = true});
    fill(settings);
    reload();
}

void TestAgency::reload() {
    desk_ = std::make_unique<Desk>(
        *store_, Agency::load(*store_, storage::Vault::open(folder_.file("keys"))),
        [this] { return now; });
}

Said TestAgency::say(const std::string& institution, const std::string& infno,
                     const std::string& input, std::string msgid) {
    Said said = say_to(*desk_, institution, infno, input, std::move(msgid));
    if (!said.handled.failure.empty()) ADD_FAILURE() << infno << ": " << said.handled.failure;
    return said;
}
Said TestAgency::say_to(Desk& desk, const std::string& institution, const std::string& infno,
                        const std::string& input, std::string msgid) {
    if (msgid.empty()) msgid = new_msgid(institution);
    auto incoming = std::make_shared<Incoming>();
    incoming->body = body_of(institution, infno, input, msgid);
    auto request = wire::receive(incoming->body);
    if (!request) throw std::runtime_error(request.refusal().message);
    incoming->request = *std::move(request);
    incoming->agency = desk.agency();
    incoming->sender = incoming->agency->institution(institution);
    incoming->received = now;
    std::promise<Handled> answered;
    desk.take(std::move(incoming),
              [&](Handled handled) { answered.set_value(std::move(handled)); });
    Handled handled = answered.get_future().get();
    std::string body = handled.answer;
    return {std::move(msgid), std::move(body), std::move(handled)};
}

std::string TestAgency::new_msgid(const std::string& institution) {
    return fmt::format("{}20250610{:010}", institution, ++serial_);
}
storage::BenefitState TestAgency::state(std::int64_t person) {
    auto state = store_->read([&](storage::Reader& reader) {
        return reader.get<storage::BenefitState>(person).value_or(
            storage::BenefitState{.person = person});
    });
    if (state.accumulators.empty()) state.accumulators = "[]";  // the same: nothing yet
    return state;
}

std::string TestAgency::counts() {
    return store_->read([](storage::Reader& reader) {
        return fmt::format(
            "{} visits, {} batches, {} settlements, {} journals, {} messages, {} states, "
            "{} sign-ins",
            count<storage::Visit>(reader), count<storage::ChargeBatch>(reader),
            count<storage::Settlement>(reader), count<storage::JournalRow>(reader),
            count<storage::Message>(reader), count<storage::BenefitState>(reader),
            count<storage::SignIn>(reader));
    });
}

void TestAgency::expect_sound() {
    const auto report = storage::verify(*store_);
    EXPECT_TRUE(report.holds());
    for (const auto& violation : report.violations)
        ADD_FAILURE() << violation.rule << " " << violation.record << " " << violation.id << ": "
                      << violation.expected << ", found " << violation.found;
}

std::string TestAgency::certificate_of(std::int64_t person) {
    return fmt::format("000000198001{:05}X", person % 100'000);
}
std::string TestAgency::name_of(std::int64_t person) { return fmt::format("试{}", person % 100); }

std::string TestAgency::body_of(const std::string& institution, const std::string& infno,
                                const std::string& input, const std::string& msgid) const {
    return fmt::format(
        R"({{"infno":"{}","msgid":"{}","mdtrtarea_admvs":"990100","insuplc_admdvs":"{}",)"
        R"("recer_sys_code":"TEST",)"
        R"("infver":"V1.0","opter_type":"1","opter":"001","opter_name":"窗口",)"
        R"("inf_time":"{}","fixmedins_code":"{}","fixmedins_name":"试验","sign_no":"{}",)"
        R"("input":{}}})",
        infno, msgid, insured_area, now.text(), institution, sign_no, input);
}

void TestAgency::fill(const std::vector<storage::Setting>& settings) {
    const auto done = store_->write(storage::Buckets::all(), [&](storage::UnitOfWork& unit) {
        unit.insert(storage::Setting{"area", "990100"});
        unit.insert(storage::Setting{"area_name", "试验市"});
        for (const storage::Setting& setting : settings) unit.insert(setting);
        for (const auto& [file, text] : test_policies)
            unit.insert(storage::PolicyDocument{.area = "990100", .file = file, .text = text});
        add_institutions(unit);
        add_items(unit);
        add_people(unit);
        return Result<bool>(true);
    });
    ensure(static_cast<bool>(done), "the test agency is written");
}

void TestAgency::add_institutions(storage::UnitOfWork& unit) {
    const auto add = [&](const char* code, const char* name, const char* kind, const char* status) {
        unit.insert(storage::Institution{
            .code = code,
            .name = name,
            .kind = kind,
            .level = "05",
            .area = "990100",
            .status = status,
            .paasid = code,
            .secret = vault_->seal("secret", std::string("institution:") + code)});
    };
    add(hospital, "第一医院", "1", "1");
    add(other_hospital, "第二医院", "1", "1");
    add(pharmacy, "平安药店", "2", "1");
    add(suspended, "暂停医院", "1", "2");
    add(closed, "取消医院", "1", "3");
}

void TestAgency::add_items(storage::UnitOfWork& unit) {
    const auto add = [&](const char* code, const char* grade, Rate first) {
        unit.insert(storage::Item{.code = code,
                                  .start = Day::of(2020, 1, 1),
                                  .name = std::string("项目") + code,
                                  .kind = "101",
                                  .grade = grade,
                                  .charge_type = "09",
                                  .first_self_pay = first,
                                  .limit_prices = "{}"});
    };
    add("A", "01", Rate{});
    add("B", "02", Rate::percent(10));
    add("C", "03", Rate::whole());
    for (const char* code : {"I10.x00", "J18.900"})
        unit.insert(storage::Diagnosis{
            .code = code, .start = Day::of(2020, 1, 1), .end = {}, .name = "诊断"});
    unit.insert(storage::Diagnosis{.code = "J18.901",
                                   .start = Day::of(2020, 1, 1),
                                   .end = Day::of(2025, 6, 4),
                                   .name = "已停用的诊断"});
    unit.insert(storage::Procedure{
        .code = "47.0100", .start = Day::of(2020, 1, 1), .end = {}, .name = "手术"});
}

void TestAgency::add_person(storage::UnitOfWork& unit, std::int64_t person,
                            storage::Enrolment enrolment, std::optional<Day> death) {
    const storage::PersonalData data{.name = name_of(person),
                                     .certificate_type = "01",
                                     .certificate_no = certificate_of(person),
                                     .phone = ""};
    unit.insert(
        storage::Person{.id = person,
                        .identity_hash = identity_hash(*vault_, "01", data.certificate_no),
                        .sealed = vault_->seal(data.text(), fmt::format("person:{}", person)),
                        .gender = "1",
                        .birth = Day::of(1980, 1, 1),
                        .nation = "01",
                        .death = death});
    unit.insert(
        storage::Credential{.hash = credential_hash(*vault_, "03", fmt::format("CARD{}", person)),
                            .person = person,
                            .kind = "03"});
    unit.insert(
        storage::Credential{.hash = credential_hash(*vault_, "01", fmt::format("OLD{}", person)),
                            .person = person,
                            .kind = "01",
                            .valid_until = Day::of(2025, 6, 9)});
    if (enrolment.insurance.empty()) return;
    enrolment.person = person;
    enrolment.person_type = "11";
    if (enrolment.area.empty()) enrolment.area = "990100";
    unit.insert(enrolment);
}

void TestAgency::add_account(storage::UnitOfWork& unit, std::int64_t person, Money balance) {
    unit.insert(storage::BenefitState{.person = person, .balance = balance});
    const auto journal = ledger::Journal::from(
        Day::of(2025, 1, 1), {"opening", person},
        {{ledger::Account::bank("main"), -balance}, {ledger::Account::personal(person), balance}});
    unit.append(bucket_of(person), *journal);
}

void TestAgency::add_people(storage::UnitOfWork& unit) {
    const Day start = Day::of(2020, 1, 1);
    const storage::Enrolment plain{.insurance = "310", .start = start, .status = "1"};
    add_person(unit, employee, plain);
    add_account(unit, employee, Money::yuan(1000));
    add_person(unit, relative, plain);
    unit.insert(storage::FamilyLink{.person = relative, .owner = employee, .start = start});
    add_person(unit, chronic, plain);
    unit.insert(storage::Filing{.person = chronic,
                                .id = 1,
                                .kind = "chronic",
                                .code = "M03900",
                                .name = "高血压",
                                .start = start,
                                .status = "1"});
    unit.insert(storage::Filing{.person = chronic,
                                .id = 2,
                                .kind = "chronic",
                                .code = "M01600",
                                .name = "糖尿病",
                                .start = start,
                                .end = Day::of(2024, 12, 31),
                                .status = "1"});
    auto other = plain;
    other.paused = Day::of(2025, 1, 1);
    add_person(unit, paused, other);
    other = plain;
    other.benefits_from = Day::of(2025, 7, 1);
    add_person(unit, waiting, other);
    add_person(unit, deceased, plain, Day::of(2025, 5, 1));
    other = plain;
    other.end = Day::of(2025, 3, 31);
    add_person(unit, ended, other);
    add_person(unit, uninsured, {});
    other = plain;
    other.area = "990200";
    add_person(unit, elsewhere, other);
}

}  // namespace yibao::operations
