#include "operations/policies/past_bill.hpp"

#include <algorithm>

#include "base/ensure.hpp"
#include "operations/answering.hpp"
#include "operations/billing.hpp"
#include "operations/visits.hpp"
#include "storage/records/benefit.hpp"

namespace yibao::operations {

namespace {

/// The accumulators as they are now, less what this settlement and all after it have added.
settlement::Accumulation accumulated_before(storage::Reader& reader,
                                            const storage::Settlement& record) {
    const auto state = reader.get<storage::BenefitState>(record.person);
    ensure(state.has_value(), "who has a settlement has a state");
    auto accumulated = settlement::Accumulation::read(state->accumulators);
    for (auto at = state->last_settlement; at;) {
        const auto later = reader.get<storage::Settlement>(*at);
        ensure(later.has_value(), "the chain of settlements is whole");
        for (const StoredFeed& feed : unpacked<StoredDetail>(later->detail).feeds)
            accumulated.add(feed.name, -feed.by.scaled);
        if (later->id == record.id) break;
        at = later->previous;
    }
    return accumulated;
}

/// The lines of a settlement, and those that the visit had settled before it.
struct PastLines {
    std::vector<StoredLine> own;
    std::vector<StoredLine> earlier;
};

/// Of a purchase they are with the settlement itself, of other bills in their batches.
PastLines lines_of(storage::Reader& reader, const storage::Settlement& record,
                   StoredDetail& detail) {
    PastLines lines{std::move(detail.lines), {}};
    for (HeldBatch& batch : held_batches(reader, record.visit))
        if (batch.record.settlement && *batch.record.settlement <= record.id)
            std::ranges::move(batch.lines, std::back_inserter(*batch.record.settlement == record.id
                                                                  ? lines.own
                                                                  : lines.earlier));
    return lines;
}

/// Returns taken off. They point into `stored`.
Result<std::vector<settlement::Charge>> net_lines(const std::vector<StoredLine>& stored) {
    std::vector<settlement::Charge> charges;
    for (const StoredLine& line : stored) charges.push_back(bill_charge(line.charge));
    return settlement::net(charges);
}

bool price_lines(const Agency& agency, const PastLines& stored, const Call& call, Bill& bill) {
    const auto lines = net_lines(stored.own);
    if (!lines || lines->empty()) return false;
    const auto earlier = net_lines(stored.earlier);
    if (!earlier) return false;
    Day charged = bill.visit.begin.day();
    for (const auto& line : *lines) charged = std::max(charged, line.day);
    auto priced = settlement::price(agency.catalogue(), *lines, bill.care, *earlier);
    if (!priced) return false;
    bill.lines = *std::move(priced);
    bill.occasion = occasion_of(call, bill.visit, charged);
    return true;
}

}  // namespace

std::optional<PastBill> past_bill(storage::Reader& reader, const Agency& agency,
                                  storage::Settlement record) {
    const Party* sender = agency.institution(record.institution);
    auto visit = reader.get<storage::Visit>(record.visit);
    auto person = insured(reader, agency.vault(), record.person);
    if (sender == nullptr || !visit || !person) return std::nullopt;
    visit->insurance = record.insurance;
    visit->med_type = record.med_type;
    const bool stay = kind_of(*visit) == VisitKind::stay;
    if (stay && visit->settled != 1) return std::nullopt;
    const wire::Envelope envelope;
    const Call call{agency, *sender, envelope, record.at};
    PastBill past;
    Bill& bill = past.bill;
    bill.insured = *std::move(person);
    bill.visit = *std::move(visit);
    auto care = care_of_visit(call, bill.insured, bill.visit);
    if (!care) return std::nullopt;
    bill.care = *std::move(care);
    auto detail = unpacked<StoredDetail>(record.detail);
    // From here on the lines' codes point into the catalogue.
    if (!price_lines(agency, lines_of(reader, record, detail), call, bill)) return std::nullopt;
    if (stay) {
        bill.care.days = std::max(1, bill.occasion.discharge - bill.occasion.admission);
        place_stay(reader, call, bill);
    }
    past.accumulated = accumulated_before(reader, record);
    if (record.account != Money{}) past.account = detail.facts.balance + record.account;
    past.family = record.family_account;
    past.record = std::move(record);
    return past;
}

}  // namespace yibao::operations
