#include <fmt/format.h>

#include <array>
#include <map>

#include "demo/area.hpp"
#include "demo/draw.hpp"

namespace yibao::demo {

namespace {

using catalogue::HospitalGrade;
using catalogue::InstitutionType;

struct Kind {
    InstitutionKind kind;
    std::string_view title;
    std::string_view name;  // "{}" is the number of its kind, in Chinese
    HospitalGrade grade;
    int count;
};

constexpr std::array<Kind, 10> kinds{{
    {InstitutionKind::tertiary_hospital, "三级综合医院", "第{}试验人民医院",
     HospitalGrade::tertiary_a, 2},
    {InstitutionKind::tertiary_tcm_hospital, "三级中医医院", "第{}试验中医医院",
     HospitalGrade::tertiary_b, 1},
    {InstitutionKind::tertiary_special_hospital, "三级专科医院", "第{}试验肿瘤医院",
     HospitalGrade::tertiary_a, 1},
    {InstitutionKind::secondary_hospital, "二级综合医院", "第{}试验县区医院",
     HospitalGrade::secondary_a, 5},
    {InstitutionKind::secondary_tcm_hospital, "二级中医医院", "第{}试验县区中医院",
     HospitalGrade::secondary_b, 1},
    {InstitutionKind::primary_hospital, "一级医院", "第{}试验一级医院", HospitalGrade::primary_a,
     3},
    {InstitutionKind::community_centre, "社区卫生服务中心", "第{}试验社区卫生服务中心",
     HospitalGrade::primary_ungraded, 4},
    {InstitutionKind::township_centre, "乡镇卫生院", "第{}试验乡镇卫生院", HospitalGrade::primary_b,
     6},
    {InstitutionKind::village_clinic, "村卫生室", "第{}试验村卫生室", HospitalGrade::none, 6},
    {InstitutionKind::pharmacy, "定点零售药店", "第{}试验大药房", HospitalGrade::none, 8},
}};

constexpr std::array<std::string_view, 9> numerals{"一", "二", "三", "四", "五",
                                                   "六", "七", "八", "九"};

const Kind& entry(InstitutionKind kind) { return kinds[static_cast<std::size_t>(kind)]; }

class Maker {
public:
    explicit Maker(const Settings& settings) : draw_(settings.seed, 1) {}

    void add(InstitutionKind kind, std::string_view area, std::string_view place) {
        const Kind& form = entry(kind);
        const bool pharmacy = kind == InstitutionKind::pharmacy;
        const int of_kind = by_kind_[{std::string(area), kind}]++;
        Institution& made = made_.emplace_back();
        made.code = fmt::format("{}{}{:05}", pharmacy ? 'P' : 'H', area, made_.size());
        made.name = std::string(place) + fmt::format(fmt::runtime(form.name),
                                                     numerals[static_cast<std::size_t>(of_kind)]);
        made.kind = kind;
        made.type = pharmacy ? InstitutionType::pharmacy : InstitutionType::hospital;
        made.grade = form.grade;
        made.area = area;
        made.paasid = fmt::format("demo_{}", made.code);
        made.secret = draw_.hex(32);
    }

    std::vector<Institution> take() && { return std::move(made_); }

private:
    Draw draw_;
    std::map<std::pair<std::string, InstitutionKind>, int> by_kind_;
    std::vector<Institution> made_;
};

}  // namespace

std::string_view title(InstitutionKind kind) { return entry(kind).title; }

std::vector<Institution> make_institutions(const Settings& settings) {
    Maker maker(settings);
    for (const Kind& kind : kinds)
        for (int i = 0; i < kind.count; ++i) maker.add(kind.kind, area_code, area_name);
    maker.add(InstitutionKind::tertiary_hospital, neighbour_code, "邻县示例市");
    maker.add(InstitutionKind::tertiary_hospital, abroad_code, "邻省示例市");
    maker.add(InstitutionKind::pharmacy, abroad_code, "邻省示例市");

    std::vector<Institution> made = std::move(maker).take();
    for (auto last = made.rbegin(); last != made.rend(); ++last) {
        if (last->kind != InstitutionKind::village_clinic) continue;
        last->closed = Day::of(settings.today.year(), 1, 1);
        break;
    }
    return made;
}

}  // namespace yibao::demo
