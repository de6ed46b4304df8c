#include "operations/signing.hpp"

#include <fmt/format.h>

#include "storage/records/institution.hpp"

namespace yibao::operations {

namespace {

/// The sender's sign-in of today that has not ended.
std::optional<storage::SignIn> current_sign_in(storage::Reader& reader, const Call& call,
                                               const std::string& sign_no) {
    auto found = reader.get<storage::SignIn>(sign_no);
    if (!found || found->institution != call.sender.record.code || found->day != call.today() ||
        found->signed_out)
        return std::nullopt;
    return found;
}

Refusal invalid(const std::string& sign_no) {
    return {
        "sign_in.invalid",
        fmt::format("签到编号（sign_no）{} 不是本机构今天有效的签到，请重新签到（9001）", sign_no)};
}

}  // namespace

Result<Made<wire::SignIn::Output>> sign_in(storage::UnitOfWork& unit, const Call& call,
                                           const wire::SignIn::Input& input) {
    storage::SignIn record{.sign_no = std::to_string(unit.next_id(unit.buckets().first())),
                           .institution = call.sender.record.code,
                           .day = call.today(),
                           .operator_no = input.terminal.operator_no,
                           .operator_name = call.envelope.operator_name,
                           .signed_in = call.now};
    unit.append(record);
    return Made<wire::SignIn::Output>{{{call.now, record.sign_no}}, std::nullopt, std::nullopt};
}

Result<Made<wire::SignOut::Output>> sign_out(storage::UnitOfWork& unit, const Call& call,
                                             const wire::SignOut::Input& input) {
    auto record = current_sign_in(unit, call, input.who.sign_no);
    if (!record || record->operator_no != input.who.operator_no) return invalid(input.who.sign_no);
    record->signed_out = call.now;
    unit.update(*std::move(record));
    return Made<wire::SignOut::Output>{{{call.now}}, std::nullopt, std::nullopt};
}

std::optional<Refusal> check_signed_in(storage::Reader& reader, const Call& call) {
    const auto& sign_no = call.envelope.sign_no;
    if (!sign_no || sign_no->empty() || current_sign_in(reader, call, *sign_no))
        return std::nullopt;
    return invalid(*sign_no);
}

}  // namespace yibao::operations
