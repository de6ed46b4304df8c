#include "programs/gateway.hpp"

#include <fmt/format.h>

#include <chrono>

#include "programs/log.hpp"
#include "wire/envelope.hpp"
#include "wire/routes.hpp"

namespace yibao {

using operations::Handled;
using operations::Incoming;
using operations::Party;

namespace {

using Stopwatch = std::chrono::steady_clock;

std::string_view path_of(std::string_view target) { return target.substr(0, target.find('?')); }

wire::HttpResponse plain(int status, std::string text) {
    return {status, "text/plain;charset=UTF-8", std::move(text)};
}

}  // namespace

/// One request on its way: what the answer and the log line need.
struct Gateway::Exchange {
    Gateway& gateway;
    std::string path;
    wire::Respond respond;
    std::string request_id;
    Stopwatch::time_point begun = Stopwatch::now();
    Moment received{};
    std::shared_ptr<const operations::Agency> agency{};
    std::string institution{};
    std::string infno{};
    std::string msgid{};
    bool known = false;  // the transaction is one of ours

    void answer(Handled handled) {
        const auto took =
            std::chrono::duration_cast<std::chrono::microseconds>(Stopwatch::now() - begun);
        gateway.metrics_.answered(known ? std::string_view(infno) : "", outcome_of(handled),
                                  handled.refusal_code, took);
        write_log(handled, took);
        respond({.body = std::move(handled.answer),
                 .headers = {{"X-Request-Id", std::move(request_id)}}});
    }

private:
    static Metrics::Outcome outcome_of(const Handled& handled) {
        if (!handled.failure.empty()) return Metrics::Outcome::failed;
        if (!handled.refusal_code.empty()) return Metrics::Outcome::refused;
        return handled.resent ? Metrics::Outcome::resent : Metrics::Outcome::accepted;
    }

    void write_log(const Handled& handled, std::chrono::microseconds took) const {
        const log::Field request{"request", log::code(request_id)};
        const log::Field sender{"institution", log::code(institution)};
        const log::Field transaction{"infno", log::code(infno)};
        const log::Field message{"msgid", log::code(msgid)};
        const log::Field us{"us", took.count()};
        if (!handled.failure.empty())
            log::error("message failed", {request,
                                          sender,
                                          transaction,
                                          message,
                                          us,
                                          {"error", log::failure(handled.failure)}});
        else if (!handled.refusal_code.empty())
            log::info("message refused", {request,
                                          sender,
                                          transaction,
                                          message,
                                          us,
                                          {"refusal", log::code(handled.refusal_code)}});
        else
            log::debug("message answered",
                       {request, sender, transaction, message, us, {"resent", handled.resent}});
        if (took >= gateway.options_.slow)
            log::warn("message slow", {request, sender, transaction, message, us});
    }
};

Gateway::Gateway(operations::Desk& desk, Metrics& metrics, RequestIds& request_ids,
                 GatewayOptions options, operations::Clock clock)
    : desk_(desk),
      metrics_(metrics),
      request_ids_(request_ids),
      options_(options),
      clock_(std::move(clock)),
      nonces_(options.signature_window) {}

Result<const Party*> Gateway::signer(const wire::HttpRequest& request,
                                     const operations::Agency& agency, Moment now) {
    const wire::SignatureHeaders headers{.paasid = request.header("x-tif-paasid"),
                                         .timestamp = request.header("x-tif-timestamp"),
                                         .nonce = request.header("x-tif-nonce"),
                                         .signature = request.header("x-tif-signature")};
    const bool none = headers.paasid.empty() && headers.timestamp.empty() &&
                      headers.nonce.empty() && headers.signature.empty();
    if (none && options_.unsigned_loopback && request.is_loopback)
        return static_cast<const Party*>(nullptr);
    const Party* party = agency.by_paasid(headers.paasid);
    const auto secret = party == nullptr ? std::optional<std::string_view>()
                                         : std::optional<std::string_view>(party->secret);
    if (auto refusal =
            wire::check_signature(headers, secret, now.unix_seconds(), options_.signature_window))
        return *std::move(refusal);
    if (auto refusal = nonces_.spend(headers)) return *std::move(refusal);
    return party;
}

void Gateway::handle(wire::HttpRequest request, wire::Respond respond) {
    const std::string_view path = path_of(request.target);
    if (!wire::is_interface_path(path))
        return respond(
            plain(404, "没有这个地址，国家医保接口在 /fsi/api/rsfComIfsService/callService\n"));
    if (request.method != "POST") return respond(plain(405, "请用 POST 调用\n"));

    auto exchange = std::make_shared<Exchange>(
        Exchange{*this, std::string(path), std::move(respond), request_ids_.of(request)});
    exchange->received = clock_();
    exchange->agency = desk_.agency();
    const auto party = signer(request, *exchange->agency, exchange->received);
    if (!party) return exchange->answer(desk_.refuse(exchange->received, party.refusal()));
    take(std::move(exchange), *party, std::move(request.body));
}

void Gateway::take(std::shared_ptr<Exchange> exchange, const Party* party, std::string body) {
    auto incoming = std::make_shared<Incoming>();
    incoming->body = std::move(body);
    incoming->received = exchange->received;
    incoming->agency = exchange->agency;
    auto request = wire::receive(incoming->body);
    if (!request) return exchange->answer(desk_.refuse(exchange->received, request.refusal()));
    incoming->request.emplace(*std::move(request));
    const wire::Envelope& envelope = incoming->request->envelope;
    exchange->institution = envelope.institution_no;
    exchange->infno = envelope.infno;
    exchange->msgid = envelope.msgid;
    if (auto refusal = wire::check_route(exchange->path, envelope.infno))
        return exchange->answer(desk_.refuse(exchange->received, *refusal));
    exchange->known = true;
    if (party == nullptr) party = exchange->agency->institution(envelope.institution_no);
    if (party == nullptr)
        return exchange->answer(desk_.refuse(
            exchange->received,
            {"institution.unknown", "定点医药机构编号（fixmedins_code）不是本统筹区的定点机构"}));
    incoming->sender = party;
    desk_.take(std::move(incoming),
               [exchange](Handled handled) { exchange->answer(std::move(handled)); });
}

}  // namespace yibao
