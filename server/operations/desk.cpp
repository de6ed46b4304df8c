#include "operations/desk.hpp"

#include <fmt/format.h>
#include <openssl/sha.h>

#include <algorithm>
#include <array>

#include "base/ensure.hpp"
#include "operations/handlers.hpp"

namespace yibao::operations {

namespace {

const Handler* handler_of(std::string_view infno) {
    const auto all = handlers();
    const auto found = std::ranges::find(all, infno, &Handler::infno);
    return found == all.end() ? nullptr : &*found;
}

std::string message_context(const Call& call, std::string_view msgid) {
    return fmt::format("message:{}:{}", call.sender.record.code, msgid);
}

/// An institution that may not settle at present.
std::optional<Refusal> closed(const Designation& designation, Day today) {
    const std::string state = designation.state_on(today);
    if (state == institution_closed)
        return Refusal{"institution.closed",
                       "本机构已取消医保定点，不能办理医保业务，请联系医保经办机构"};
    if (state == institution_suspended)
        return Refusal{"institution.suspended",
                       "本机构医保联网已暂停，不能办理医保业务，请联系医保经办机构"};
    return std::nullopt;
}

/// Where the database is away, an earlier sending of the same message may have been booked: what is
/// refused is this request, not the business.
Refusal refusal_of(storage::StoreError::Kind kind) {
    using Kind = storage::StoreError::Kind;
    if (kind == Kind::away)
        return {"system.away",
                "医保系统数据库暂时无法访问，本次请求未受理，请稍后用原报文（相同msgid）重发"};
    if (kind == Kind::doubtful)
        return {"system.doubtful",
                "结果未知：提交时数据库中断，本次业务可能已办理，请用原报文（相同msgid）重发，"
                "不会重复结算"};
    return {"system.store", "医保系统存储暂时不可用，本次业务未办理，请稍后用原报文重发"};
}

}  // namespace

storage::Blob digest_of(const wire::Request& request) {
    std::string text = request.envelope.infno + "\n";
    wire::append_value(text, *request.input);
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    SHA256(reinterpret_cast<const unsigned char*>(text.data()), text.size(), digest.data());
    return {std::string(digest.begin(), digest.begin() + 16)};
}

storage::Blob sealed_answer(const Call& call, std::string_view answer) {
    return call.agency.vault().seal(storage::Packed::of(answer).bytes(),
                                    message_context(call, call.envelope.msgid));
}

std::string opened_answer(const Call& call, const storage::Message& message) {
    return storage::Packed::from_bytes(
               call.agency.vault().open(message.answer, message_context(call, message.msgid)))
        .text();
}

Handled guarded(Desk& desk, const Incoming& incoming, const std::function<Handled()>& work) {
    try {
        return work();
    } catch (...) {
        return failed(desk, incoming, std::current_exception());
    }
}

Handled failed(Desk& desk, const Incoming& incoming, std::exception_ptr error) {
    Refusal refusal{"system.error", "系统内部错误，本次业务未办理，请联系医保经办机构"};
    std::string what;
    try {
        std::rethrow_exception(error);
    } catch (const storage::StoreError& failure) {
        refusal = refusal_of(failure.kind);
        what = failure.what();
    } catch (const std::overflow_error& failure) {
        refusal = {"system.overflow", "金额或数量超出可计算的范围，请核对"};
        what = failure.what();
    } catch (const std::exception& failure) {
        what = failure.what();
    }
    Handled handled = desk.refuse(incoming.received, refusal);
    handled.failure = what;
    return handled;
}

std::optional<Handled> recognised(storage::Reader& unit, Desk& desk, const Call& call,
                                  const storage::Blob& digest) {
    const auto known = unit.get<storage::Message>(call.sender.record.code, call.envelope.msgid);
    if (!known) return std::nullopt;
    if (known->digest != digest || known->infno != call.envelope.infno)
        return desk.refuse(
            call.now,
            {"message.reused", fmt::format("报文ID（msgid）{} 已用于另一笔业务，请换新的报文ID重发",
                                           call.envelope.msgid)});
    if (known->reversed)
        return desk.refuse(call.now,
                           {"message.reversed", fmt::format("报文ID（msgid）{} 的业务已经冲正，"
                                                            "如需办理请换新的报文ID",
                                                            call.envelope.msgid)});
    return Handled{opened_answer(call, *known), "", true, ""};
}

Handled concluded(Desk& desk, const Incoming& incoming, Handled handled,
                  const storage::Outcome& outcome) {
    using State = storage::Outcome::State;
    if (outcome.state == State::busy)
        return desk.refuse(incoming.received, storage::busy_refusal());
    if (outcome.state == State::failed) return failed(desk, incoming, outcome.error);
    return handled;
}

Desk::Desk(storage::Store& store, std::shared_ptr<const Agency> agency, Clock clock)
    : store_(store), agency_(std::move(agency)), clock_(std::move(clock)) {}

std::shared_ptr<const Agency> Desk::agency() const {
    const std::lock_guard lock(mutex_);
    return agency_;
}

void Desk::renew(std::shared_ptr<const Agency> agency) {
    const std::lock_guard lock(mutex_);
    agency_.swap(agency);  // the old one ends with its last message, not under the lock
}

wire::Stamp Desk::stamp(Moment received) {
    return {wire::reference_number(agency()->area(), received, ++serial_), received, clock_()};
}

Handled Desk::refuse(Moment received, const Refusal& refusal) {
    return {wire::refused(stamp(received), refusal), refusal.code, false, ""};
}

void Desk::take(std::shared_ptr<Incoming> incoming, Reply reply) {
    ensure(incoming->agency && incoming->sender != nullptr && incoming->request,
           "the sender and its request are known");
    const wire::Envelope& envelope = incoming->request->envelope;
    if (envelope.institution_no != incoming->sender->record.code)
        return reply(refuse(
            incoming->received,
            {"institution.other", "定点医药机构编号（fixmedins_code）与签名所属机构不一致"}));
    if (auto refusal = closed(incoming->sender->designation, incoming->received.day()))
        return reply(refuse(incoming->received, *refusal));
    const Handler* handler = handler_of(envelope.infno);
    if (handler == nullptr)
        return reply(
            refuse(incoming->received, {"wire.transaction", "未知交易编号：" + envelope.infno}));
    handler->run(*this, std::move(incoming), std::move(reply));
}

}  // namespace yibao::operations
