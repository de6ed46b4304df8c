#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "demo/area.hpp"
#include "programs/demo_directory.hpp"
#include "programs/hospital_template.hpp"

namespace yibao {

inline constexpr std::string_view interface_entry = "/fsi/api/rsfComIfsService/callService";

/// A message of a visit, in several variants that differ in what was prescribed.
struct HospitalStep {
    std::string_view infno;
    std::vector<MessageTemplate> variants;

    bool settles() const { return infno == "2102" || infno == "2207" || infno == "2304"; }
};

/// Somebody who comes, as far as the counter knows.
struct HospitalPatient {
    std::string number;
    std::string name;
    std::string insurance;
    std::string credential_type;
    std::string credential;
    std::string account_use;  // acct_used_flag: 0 no account, 1 the own, 2 a family member's
    std::string disease;      // put on file; else empty
    std::string disease_name;
};

/// A kind of visit: who comes, where to, and which messages follow each other.
struct HospitalScript {
    std::string name;  // as in --mix
    int weight = 0;    // in the realistic mix, of 100
    int days = 0;      // the visit began that many days ago
    std::vector<HospitalStep> steps{};
    std::vector<demo::Institution> institutions{};
    std::vector<HospitalPatient> patients{};
};

/// The visits of the demonstration: village, pharmacy, outpatient, chronic, inpatient, off_site.
/// Everybody in them is entitled on `today`.
std::vector<HospitalScript> make_hospital_scripts(const DemoDirectory& directory, Day today);

/// The command of curl that settles a purchase; each time it is run, a new one.
std::string demo_purchase_command(const DemoDirectory& directory, const std::string& url);

}  // namespace yibao
