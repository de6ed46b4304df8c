#include "settlement/care.hpp"

#include <algorithm>

namespace yibao::settlement {

namespace {

using catalogue::MedType;
using enrolment::CarePlace;
using enrolment::OffSiteFiling;
using enrolment::PersonType;
using Words = std::vector<std::string_view>;

std::string_view yes(bool holds) { return holds ? "是" : "否"; }

Words status_words(const enrolment::PersonOnDay& person) {
    Words words{title_of(person.person_type)};
    if (person.person_type == PersonType::retired_cadre) words.push_back("离休");
    if (is_retired(person.person_type)) words.push_back("退休");
    if (person.insurance == enrolment::Insurance::resident) {
        if (person.person_type == PersonType::student) words.push_back("学生");
        if (person.age_years < 18) words.push_back("未成年");
        words.push_back("居民");
    } else if (!is_retired(person.person_type)) {
        words.push_back("在职");
    }
    return words;
}

Words identity_words(const enrolment::PersonOnDay& person) {
    Words words;
    for (const enrolment::Identity identity : person.identities)
        words.push_back(short_name(identity));
    words.push_back("普通");
    return words;
}

Words med_type_words(MedType type, bool pharmacy) {
    Words words{title_of(type)};
    if (type == MedType::special_outpatient) words.push_back(title_of(MedType::chronic));
    if (is_inpatient(type)) {
        words.push_back("普通住院");
        words.push_back("住院");
    } else if (pharmacy) {
        words.push_back("药店购药");
        words.push_back("药店");
    } else {
        words.push_back("普通门诊");
    }
    if (!is_inpatient(type)) words.push_back("门诊");
    return words;
}

Words level_words(const Care& care) {
    Words words;
    if (care.pharmacy) words = {"定点药店", "药店"};
    words.push_back(title_of(care.grade));
    const auto level = level_of(care.grade);
    words.push_back(title_of(level));
    if (level == catalogue::HospitalLevel::ungraded) {
        words.push_back("未定级");
        words.push_back("一级及以下");
        words.push_back("一级");
    }
    if (level == catalogue::HospitalLevel::primary) words.push_back("一级及以下");
    return words;
}

Words off_site_words(const enrolment::OffSiteStanding& place) {
    if (place.place == CarePlace::local) return {"本地", "市内"};
    Words words;
    if (place.filing == OffSiteFiling::Kind::long_term)
        words = {"异地长期居住", "长期居住", "已备案"};
    if (place.filing == OffSiteFiling::Kind::referral) words = {"转诊", "转外就医", "已备案"};
    if (!place.filing) words = {"临时外出", "其他临时外出", "未备案"};
    words.push_back("异地");
    return words;
}

Words place_words(CarePlace place) {
    if (place == CarePlace::local) return {"本地", "市内"};
    if (place == CarePlace::same_province) return {"省内异地", "市外省内", "省内", "异地"};
    return {"跨省", "省外", "异地"};
}

}  // namespace

std::vector<std::string_view> words(const Care& care, std::string_view dimension) {
    if (dimension == "身份") return status_words(care.person);
    if (dimension == "人员类别") return identity_words(care.person);
    if (dimension == "公务员") return {yes(care.person.civil_servant)};
    if (dimension == "性别") return {title_of(care.person.gender)};
    if (dimension == "医院等级") return level_words(care);
    if (dimension == "机构类型") return {care.pharmacy ? "药店" : "医院"};
    if (dimension == "医疗类别") return med_type_words(care.med_type, care.pharmacy);
    if (dimension == "异地类别") return off_site_words(care.place);
    if (dimension == "就医地") return place_words(care.place.place);
    if (dimension == "备案") return {yes(!care.place.unfiled())};
    if (dimension == "病种") return {care.disease_code, care.disease_name};
    if (dimension == "中途结算") return {yes(care.interim)};
    if (dimension == "跨年") return {yes(care.cross_year)};
    if (dimension == "险种") return {title_of(care.person.insurance)};
    return {};
}

adjudication::Claim claim_for(const policy::Plan& plan, const Care& care) {
    adjudication::Claim claim = adjudication::Claim::of(plan);
    for (std::size_t d = 0; d < plan.dimensions.size(); ++d) {
        const policy::Dimension& dimension = plan.dimensions[d];
        const bool several = dimension.several != policy::Dimension::Several::refused;
        for (const std::string_view word : words(care, dimension.name)) {
            const auto found = std::ranges::find(dimension.values, word);
            if (found == dimension.values.end() || word.empty()) continue;
            claim.dimensions[d] |= 1ULL << (found - dimension.values.begin());
            if (!several) break;
        }
        // 普通 is what remains when no identity holds
        if (several && (claim.dimensions[d] & (claim.dimensions[d] - 1)) != 0) {
            const auto plain = std::ranges::find(dimension.values, "普通");
            if (plain != dimension.values.end())
                claim.dimensions[d] &= ~(1ULL << (plain - dimension.values.begin()));
        }
    }
    for (std::size_t i = 0; i < plan.inputs.size(); ++i) {
        const std::string& name = plan.inputs[i].name;
        const auto number = [](std::int64_t n) { return Exact::units(n * 10'000); };
        if (name == "年龄")
            claim.inputs[i] = number(care.person.age_years);
        else if (name == "住院天数")
            claim.inputs[i] = number(care.days);
        else if (name == "病种数")
            claim.inputs[i] = number(static_cast<std::int64_t>(care.person.chronic.size()));
        else if (name == transferred_input)
            claim.inputs[i] = Exact(care.transferred_deductible);
    }
    return claim;
}

}  // namespace yibao::settlement
