#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "storage/record.hpp"

namespace yibao::storage {

/// One treatment of a person at an institution: outpatient, inpatient or a purchase.
struct Visit {
    static constexpr std::string_view table = "visit";
    static constexpr Home home = Home::id;
    static constexpr Growth growth = Growth::by_year;
    static constexpr std::size_t key = 1;

    std::int64_t id = 0;  // mdtrt_id on the wire
    std::int64_t person = 0;
    std::string institution{};
    std::string insurance{};  // insutype
    std::string med_type{};
    std::string state{};                           // open, discharged, settled, cancelled
    std::optional<std::int64_t> patient_in_bed{};  // the person, while admitted and not discharged
    Moment begin{};
    std::optional<Moment> end{};
    std::string leave_way{};     // dscg_way of a stay that has ended: 2, 3 by transfer
    std::string number{};        // ipt_otp_no, the visit's number at the institution
    std::string disease_code{};  // dise_codg
    std::string disease_name{};
    std::string doctor_code{};  // atddr_no
    std::string doctor_name{};
    std::string department_code{};
    std::string department_name{};
    std::int32_t settled = 0;  // settlements that are not reversed
    std::string detail{};      // compact JSON: diagnoses, what else was sent
    Blob sealed{};             // whom to call: personal data, context "visit:<id>"; may be empty

    static constexpr auto fields() {
        using R = Visit;
        return std::tuple{
            field("id", &R::id),
            field("person", &R::person),
            field("institution", &R::institution),
            field("insurance", &R::insurance),
            field("med_type", &R::med_type),
            field("state", &R::state),
            field("patient_in_bed", &R::patient_in_bed),
            field("begin", &R::begin),
            field("end", &R::end),
            field("leave_way", &R::leave_way),
            field("number", &R::number),
            field("disease_code", &R::disease_code),
            field("disease_name", &R::disease_name),
            field("doctor_code", &R::doctor_code),
            field("doctor_name", &R::doctor_name),
            field("department_code", &R::department_code),
            field("department_name", &R::department_name),
            field("settled", &R::settled),
            field("detail", &R::detail),
            field("sealed", &R::sealed),
        };
    }
    /// Who lies where. Of all other visits the index knows nothing but that they are, one after the
    /// other, so that an ordinary bill does not touch a page of its own for it.
    static constexpr auto by_patient_in_bed() {
        return index("visit_by_patient_in_bed", Home::number, &Visit::patient_in_bed);
    }
    static constexpr auto indexes() { return std::tuple{by_patient_in_bed()}; }
    static constexpr auto references() { return std::tuple{reference(&Visit::person, "person")}; }

    bool operator==(const Visit&) const = default;
};

/// Lines of a visit that were sent together.
struct ChargeBatch {
    static constexpr std::string_view table = "charge_batch";
    static constexpr Home home = Home::id;
    static constexpr Growth growth = Growth::by_year;
    static constexpr std::size_t key = 1;

    std::int64_t id = 0;
    std::int64_t visit = 0;
    std::string number{};  // chrg_bchno
    Packed lines{};        // JSON
    Money total{};
    std::optional<std::int64_t> settlement{};  // by which it is settled
    bool cancelled = false;

    static constexpr auto fields() {
        using R = ChargeBatch;
        return std::tuple{
            field("id", &R::id),
            field("visit", &R::visit),
            field("number", &R::number),
            field("lines", &R::lines),
            field("total", &R::total),
            field("settlement", &R::settlement),
            field("cancelled", &R::cancelled),
        };
    }
    static constexpr auto by_visit() {
        return index("charge_batch_by_visit", Home::id, &ChargeBatch::visit);
    }
    static constexpr auto indexes() { return std::tuple{by_visit()}; }
    static constexpr auto references() {
        return std::tuple{reference(&ChargeBatch::visit, "visit")};
    }

    bool operator==(const ChargeBatch&) const = default;
};

}  // namespace yibao::storage
