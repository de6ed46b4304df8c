#include "programs/demo_operators.hpp"

#include <fmt/format.h>

#include "access/role.hpp"
#include "base/ensure.hpp"
#include "operations/access/founding.hpp"
#include "programs/service.hpp"

namespace yibao {

namespace {

using access::OrganisationKind;
using storage::Organisation;

Organisation node(std::string code, std::string name, OrganisationKind kind) {
    return {.code = std::move(code),
            .name = std::move(name),
            .kind = std::string(code_of(kind)),
            .parent = std::string(operations::root_organisation)};
}

/// The centre, a county, a township in it, and one of each kind of room outside.
std::vector<Organisation> organisations_of(const DemoArea& area) {
    std::vector<Organisation> nodes;
    nodes.push_back(node("county", "示例县医疗保障经办所", OrganisationKind::county));
    nodes.back().area = demo::area_code;
    nodes.push_back(node("township", "示例镇便民服务中心", OrganisationKind::township));
    nodes.back().parent = "county";
    nodes.back().area = std::string(demo::area_code) + "001";
    const demo::Employer& employer = area.people.employers.front();
    nodes.push_back(node("employer", employer.name, OrganisationKind::employer));
    nodes.back().employer = employer.number;
    const demo::Institution& institution = area.institutions.front();
    nodes.push_back(node("institution", institution.name, OrganisationKind::institution));
    nodes.back().institution = institution.code;
    nodes.push_back(node("insured", "参保人", OrganisationKind::person));
    return nodes;
}

std::string organisation_of(std::string_view role) {
    if (role == "employer_clerk") return "employer";
    if (role == "institution_clerk") return "institution";
    if (role == "insured") return "insured";
    return std::string(operations::root_organisation);
}

/// Whose room the insured operator's is: somebody whose account a relative may use, if there is one.
std::int64_t insured_person(const DemoArea& area) {
    const auto& links = area.people.family_links;
    return links.empty() ? area.people.residents.front().person.number : links.front().owner;
}

}  // namespace

std::vector<DemoOperator> found_demo_operators(storage::Store& store, const storage::Vault& vault,
                                               const DemoArea& area) {
    std::vector<DemoOperator> made;
    std::vector<std::string> hashes;
    for (const access::StandardRole& role : access::standard_roles()) {
        auto first = operations::FirstPassword::make();
        made.push_back({std::string(role.code), std::string(role.title), "", std::string(role.code),
                        std::move(first.password)});
        hashes.push_back(std::move(first.hash));
    }
    const std::vector<Organisation> nodes = organisations_of(area);
    const auto written =
        store.write(storage::Buckets::all(), [&](storage::UnitOfWork& unit) -> Result<bool> {
            operations::found_access(unit, std::string(demo::area_name) + "医疗保障经办中心");
            for (const Organisation& one : nodes) unit.insert(one);
            for (std::size_t i = 0; i < made.size(); ++i) {
                DemoOperator& one = made[i];
                const std::string place = organisation_of(one.role);
                one.organisation_name = unit.get<Organisation>(place)->name;
                operations::NewOperator wanted{one.username, one.title + "（演示）", "", place,
                                               one.role};
                if (one.role == "insured") wanted.person = one.person = insured_person(area);
                auto record = operations::operator_of(
                    wanted, unit.next_id(operations::bucket_of_operator(vault, one.username)),
                    vault, hashes[i], civil_now());
                record.must_change = false;  // nobody else has seen it
                unit.append(std::move(record));
            }
            return true;
        });
    ensure(static_cast<bool>(written), "a new demonstration takes its operators");
    return made;
}

}  // namespace yibao
