#pragma once

#include <span>

#include "demo/area.hpp"
#include "demo/draw.hpp"

namespace yibao::demo {

/// What decides how a member of a household is insured.
struct MemberFacts {
    int ordinal = 0;  // from 0, in the order of making
    int age = 0;
    enrolment::Gender gender = enrolment::Gender::male;
    bool rural = false;
    bool poor = false;       // the household receives 低保
    bool destitute = false;  // 特困
};

/// The basic enrolment that somebody of this kind has, in full effect.
enrolment::Enrolment basic_enrolment(const MemberFacts& facts, const Settings& settings,
                                     std::span<const Employer> employers, Draw& draw);

/// Special identities, chronic diseases and off-site care on file.
void add_filings(enrolment::Person& person, const MemberFacts& facts, const Settings& settings,
                 Draw& draw);

/// Makes one in some forty persons an exception: paused, ended, waiting, not enrolled, deceased.
void make_exception(enrolment::Person& person, const MemberFacts& facts, const Settings& settings);

}  // namespace yibao::demo
