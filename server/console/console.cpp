#include "console/console.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "base/ensure.hpp"
#include "console/handler.hpp"
#include "console/job_stream.hpp"
#include "documents/typesetter.hpp"
#include "operations/access/signing_in.hpp"
#include "wire/json.hpp"

namespace yibao::console {

using operations::Act;
using operations::Actor;
using operations::Agency;
using operations::Origin;

namespace {

constexpr std::string_view api = "/api/v1";
constexpr std::string_view session_cookie = "yibao_session";
constexpr std::string_view sign_on_cookie = "yibao_sign_on";
constexpr std::string_view sign_in_path = "/api/v1/sign-in";

std::string_view path_of(std::string_view target) { return target.substr(0, target.find('?')); }

std::string_view query_of(std::string_view target) {
    const auto at = target.find('?');
    return at == std::string_view::npos ? std::string_view() : target.substr(at + 1);
}

int digit_of(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/// %E5%8C%BB as the bytes it stands for; + as a blank. What is no escape stays as it is.
std::string unescaped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+') {
            out += ' ';
        } else if (text[i] == '%' && i + 2 < text.size() && digit_of(text[i + 1]) >= 0 &&
                   digit_of(text[i + 2]) >= 0) {
            out += static_cast<char>(digit_of(text[i + 1]) * 16 + digit_of(text[i + 2]));
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

std::string_view cookie_of(const wire::HttpRequest& request, std::string_view name) {
    std::string_view all = request.header("cookie");
    while (!all.empty()) {
        std::string_view one = all.substr(0, all.find(';'));
        all.remove_prefix(std::min(all.size(), one.size() + 1));
        while (one.starts_with(' ')) one.remove_prefix(1);
        if (one.starts_with(name) && one.substr(name.size()).starts_with('='))
            return one.substr(name.size() + 1);
    }
    return {};
}

std::optional<forms::Method> method_of(std::string_view name) {
    for (const auto method :
         {forms::Method::get, forms::Method::post, forms::Method::put, forms::Method::remove})
        if (forms::name_of(method) == name) return method;
    return std::nullopt;
}

/// Whom a proxy on this machine speaks for: it appends the address that it saw, so what stands
/// before it is the client's own word. Anybody but such a proxy could say anything.
std::string address_of(const wire::HttpRequest& request) {
    const bool from_here = request.remote_address == "127.0.0.1" || request.remote_address == "::1";
    std::string_view passed_on;
    for (const auto& [name, value] : request.headers)
        if (std::ranges::equal(name, std::string_view("x-forwarded-for"), {},
                               [](char c) { return static_cast<char>(std::tolower(c)); }))
            passed_on = value;
    passed_on = passed_on.substr(std::min(passed_on.size(), passed_on.rfind(',') + 1));
    while (passed_on.starts_with(' ')) passed_on.remove_prefix(1);
    const bool plausible =
        !passed_on.empty() && passed_on.size() <= 45 &&
        passed_on.find_first_not_of("0123456789abcdefABCDEF.:") == std::string_view::npos;
    return std::string(from_here && plausible ? passed_on : request.remote_address);
}

/// What a browser says it is, as far as it can be printed.
std::string agent_of(const wire::HttpRequest& request) {
    std::string agent(request.header("user-agent").substr(0, 200));
    std::ranges::replace_if(
        agent, [](char c) { return c < ' ' || c > '~'; }, '?');
    return agent;
}

/// The input as one JSON object: what the path and the query say, then the members of the body.
std::string merged(const Matched& matched, std::string_view query, std::string_view body) {
    std::string json = "{";
    const auto member = [&](std::string_view name, std::string_view value) {
        if (json.size() > 1) json += ',';
        wire::append_string(json, name);
        json += ':';
        wire::append_string(json, value);
    };
    for (const auto& [name, value] : matched.parameters) member(name, unescaped(value));
    while (!query.empty()) {
        const std::string_view one = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(query.size(), one.size() + 1));
        const auto name = one.substr(0, one.find('='));
        if (!name.empty())
            member(unescaped(name), unescaped(one.substr(std::min(one.size(), name.size() + 1))));
    }
    const auto open = body.find_first_not_of(" \t\r\n");
    if (open == std::string_view::npos) return json + "}";
    if (body[open] != '{') return std::string(body);  // no object: said so on reading
    const std::string_view rest = body.substr(open + 1);
    if (json.size() > 1 && rest.find_first_not_of(" \t\r\n") != rest.find('}')) json += ',';
    return json.append(rest);
}

/// What is answered to whoever has to change the password first.
bool may_before_change(std::string_view act) {
    return act == "who_am_i" || act == "change_password" || act == "sign_out";
}

/// … and to whoever has to bind a second factor first.
bool may_before_binding(std::string_view act) {
    return may_before_change(act) || act == "begin_second_factor" || act == "confirm_second_factor";
}

int status_of(std::string_view code) {
    if (code == "session.none") return 401;
    if (code == "signin.away") return 503;
    if (code == "session.csrf" || code == "access.denied" || code == "password.change" ||
        code == "second_factor.bind")
        return 403;
    if (code.starts_with("signin.")) return 401;
    if (code == "route.unknown" || code.ends_with(".unknown")) return 404;
    if (code == "route.method") return 405;
    if (code == "job.many" || code == "job.streams") return 429;
    if (code.ends_with(".exists") || code.ends_with(".again")) return 409;
    if (code == "store.busy" || code == "job.stopped" || code == "system.away" ||
        code == "system.doubtful")
        return 503;
    if (code.starts_with("system.")) return 500;
    if (code.starts_with("wire.") || code.starts_with("form.")) return 400;
    return 422;
}

std::string refusal_json(const Refusal& refusal, std::string_view request_id) {
    std::string json = "{\"code\":";
    wire::append_string(json, refusal.code);
    json += ",\"message\":";
    wire::append_string(json, refusal.message);
    if (const auto field = forms::field_in(refusal.message); !field.empty()) {
        json += ",\"field\":";
        wire::append_string(json, field);
    }
    json += ",\"request_id\":";
    wire::append_string(json, request_id);
    return json + "}";
}

struct Cookie {
    std::string_view name;
    std::string_view value;  // empty: taken away
    std::string_view path;
    std::string_view same_site;
};

void add_cookie(const wire::HttpRequest& request, wire::HttpResponse& response,
                const Cookie& cookie) {
    response.headers.emplace_back(
        "Set-Cookie",
        fmt::format("{}={}; Path={}; HttpOnly; SameSite={}{}{}", cookie.name, cookie.value,
                    cookie.path, cookie.same_site, cookie.value.empty() ? "; Max-Age=0" : "",
                    request.is_loopback ? "" : "; Secure"));  // else only over TLS
}

/// What fails in the environment or in the program, as the answer that it becomes.
template <class Make>
Answer guarded(std::string_view request_id, Handled& handled, const Make& make) {
    try {
        return make();
    } catch (const storage::StoreError& error) {
        handled.failure = error.what();
        if (error.kind == storage::StoreError::Kind::doubtful)
            return Refusal{"system.doubtful",
                           "结果未知：提交时数据库中断，请先查看是否已办理，再决定是否重办"};
        if (error.kind == storage::StoreError::Kind::away)
            return Refusal{"system.away", "医保系统数据库暂时无法访问，未办理，请稍后再试"};
        return Refusal{"system.store", "医保系统存储暂时不可用，未办理，请联系管理员"};
    } catch (const sign_on::ProviderError& error) {
        handled.failure = error.what();
        return Refusal{"signin.away",
                       "统一身份认证暂时无法使用，请稍后再试，或改用用户名和密码登录"};
    } catch (const documents::MissingFont& error) {
        handled.failure = error.what();
        return Refusal{"system.font", "服务器没有安装中文字体，不能生成PDF，请联系管理员安装"};
    } catch (const std::exception& error) {
        handled.failure = error.what();
        return Refusal{
            "system.error",
            fmt::format("系统内部错误，未办理，请联系管理员（请求编号 {}）", request_id)};
    }
}

/// What is refused, and is on record all the same: an attempt at what the own rights do not reach, or
/// at doing alone what takes two people.
bool is_told(std::string_view code) { return code == "access.denied" || code.ends_with(".own"); }

/// Whether the answer may be a job instead (RFC 7240).
bool prefers_not_to_wait(const wire::HttpRequest& request) {
    return request.header("prefer").find("respond-async") != std::string_view::npos;
}

}  // namespace

/// One request on its way.
struct Console::Exchange {
    wire::HttpRequest request;
    wire::Respond respond;
    Origin origin{};
    Moment now{};
    std::shared_ptr<const Agency> agency{};
    Actor actor{};  // once it is known
    Handled handled{};
    std::optional<std::string> keeps{};  // what the sign-on's cookie shall hold; empty: it ends
};

/// What a job needs of the request that it came with.
struct Console::Work {
    const Route& route;
    std::string input;
    Actor actor;
    Origin origin;
    std::shared_ptr<Job> job;
};

Console::Console(storage::Store& store, std::function<std::shared_ptr<const Agency>()> agency,
                 operations::Clock clock, const std::string& web, Tell tell,
                 std::unique_ptr<sign_on::Provider> provider, BackupsKnown backups)
    : store_(store),
      agency_(std::move(agency)),
      clock_(std::move(clock)),
      tell_(std::move(tell)),
      files_(web),
      provider_(std::move(provider)),
      here_(clock_, std::move(backups)),
      workers_(2, 256),
      doormen_(1, 32),
      couriers_(2, 32),
      movers_(2, 64) {}

Console::~Console() { stop(); }

void Console::stop() { here_.jobs.stop(); }

bool Console::takes(const wire::HttpRequest& request) {
    const std::string_view path = path_of(request.target);
    return path.starts_with("/api/") ||
           ((request.method == "GET" || request.method == "HEAD") && !path.starts_with("/fsi/"));
}

void Console::handle(wire::HttpRequest request, std::string request_id, wire::Respond respond) {
    if (!path_of(request.target).starts_with("/api/"))
        return respond(files_.answer(path_of(request.target), request.header("if-none-match")));
    auto exchange = std::make_shared<Exchange>();
    exchange->origin.address = address_of(request);
    exchange->origin.agent = agent_of(request);
    exchange->origin.request = std::move(request_id);
    exchange->request = std::move(request);
    exchange->respond = std::move(respond);
    Workers& workers = workers_for(path_of(exchange->request.target));
    if (workers.run([this, exchange] { answer(*exchange); })) return;
    exchange->handled.status = 503;
    exchange->respond(
        {.status = 503, .body = refusal_json(storage::busy_refusal(), exchange->origin.request)});
}

Workers& Console::workers_for(std::string_view path) {
    if (!path.starts_with(sign_in_path)) return workers_;
    return path == sign_in_path ? doormen_ : couriers_;
}

void Console::answer(Exchange& exchange) {
    exchange.now = clock_();
    exchange.agency = agency_();
    wire::HttpResponse response = response_of(
        exchange,
        guarded(exchange.origin.request, exchange.handled, [&] { return act(exchange); }));
    exchange.handled.status = response.status;
    tell_(exchange.origin, exchange.handled);
    exchange.respond(std::move(response));
}

wire::HttpResponse Console::response_of(Exchange& exchange, Answer answer) {
    wire::HttpResponse response;
    response.headers = {{"X-Request-Id", exchange.origin.request}, {"Cache-Control", "no-store"}};
    if (answer && answer->followed)
        if (auto refusal = follow(exchange, answer->followed, response))
            answer = *std::move(refusal);
    if (answer) {
        if (answer->begun) {
            response.status = 202;
            response.headers.emplace_back(
                "Location", fmt::format("{}/jobs/{}", api, answer->begun->facts().id));
        }
        response.body = std::move(answer->json);
        if (!answer->cookie.empty())
            add_cookie(
                exchange.request, response,
                {session_cookie, answer->cookie == "-" ? "" : answer->cookie, "/api", "Strict"});
    } else {
        response.status = status_of(answer.refusal().code);
        response.body = refusal_json(answer.refusal(), exchange.origin.request);
        exchange.handled.refusal_code = answer.refusal().code;
    }
    // The browser comes back from another site: what it has to bring with it is Lax.
    if (exchange.keeps)
        add_cookie(exchange.request, response,
                   {sign_on_cookie, *exchange.keeps, sign_in_path, "Lax"});
    return response;
}

Answer Console::act(Exchange& exchange) {
    const wire::HttpRequest& request = exchange.request;
    const std::string_view path = path_of(request.target);
    const auto method = method_of(request.method);
    bool other_method = false;
    const Matched matched = path.starts_with(api) && method
                                ? match(*method, path.substr(api.size()), other_method)
                                : Matched{};
    if (other_method) return Refusal{"route.method", "这个地址不接受这种请求方法"};
    if (matched.route == nullptr) return Refusal{"route.unknown", "没有这个地址"};
    exchange.handled.act = matched.route->act;
    const bool changes = *method != forms::Method::get;
    // A page elsewhere cannot send this type without being asked for permission first.
    if (changes && !request.header("content-type").starts_with("application/json"))
        return Refusal{"form.type", "请求内容类型应为 application/json"};
    if (!matched.route->to.function) return run(exchange, matched, {});
    Answer answer = act_signed_in(exchange, matched, changes);
    if (!answer && is_told(answer.refusal().code)) {
        operations::Trail trail;
        record_refusal({*exchange.agency, exchange.actor, exchange.origin, exchange.now, trail},
                       matched.route->act, answer.refusal());
    }
    return answer;
}

Answer Console::act_signed_in(Exchange& exchange, const Matched& matched, bool changes) {
    const wire::HttpRequest& request = exchange.request;
    auto recognised = store_.read([&](storage::Reader& reader) {
        return operations::recognise(reader, *exchange.agency, cookie_of(request, session_cookie),
                                     exchange.now);
    });
    if (!recognised) return recognised.refusal();
    if (changes && request.header("x-csrf-token") != recognised->actor.csrf_token)
        return Refusal{"session.csrf", "请求缺少防伪令牌，请刷新页面后重试"};
    if (operations::is_due(recognised->session, exchange.now))
        note_use(recognised->session, exchange.now);
    exchange.actor = recognised->actor;
    if (recognised->must_change && !may_before_change(matched.route->act))
        return Refusal{"password.change", "请先修改密码"};
    if (recognised->must_bind && !may_before_binding(matched.route->act))
        return Refusal{"second_factor.bind", "请先绑定手机动态口令"};
    const forms::Route& to = matched.route->to;
    for (const auto& function : {to.function, to.also})
        if (function && !exchange.actor.functions.holds(*function))
            return Refusal{"access.denied",
                           fmt::format("没有“{}”权限，请联系安全管理员", title_of(*function))};
    return run(exchange, matched, exchange.actor);
}

Answer Console::run(Exchange& exchange, const Matched& matched, const Actor& actor) {
    std::string input =
        merged(matched,
               matched.route->to.method == forms::Method::get ? query_of(exchange.request.target)
                                                              : std::string_view(),
               exchange.request.body);
    const auto json = wire::Json::parse(input);
    if (!json) return json.refusal();
    const Route& route = *matched.route;
    if (route.run_watched != nullptr && prefers_not_to_wait(exchange.request))
        return begin_job(exchange, route, std::move(input), actor);
    operations::Trail trail;
    const Act act{*exchange.agency, actor, exchange.origin, exchange.now, trail};
    if (route.run_here != nullptr) return route.run_here(here_, store_, act, json->root());
    if (route.at_provider == nullptr) return route.run(store_, act, json->root());
    AtProvider at{provider_.get(), cookie_of(exchange.request, sign_on_cookie)};
    Answer answer = route.at_provider(at, store_, act, json->root());
    exchange.keeps = std::move(at.keeps);
    return answer;
}

Answer Console::begin_job(const Exchange& exchange, const Route& route, std::string input,
                          const Actor& actor) {
    const auto* const organisation = exchange.agency->access().organisation(actor.organisation);
    auto job = here_.jobs.add({.act = route.act,
                               .operator_id = actor.operator_id,
                               .username = actor.username,
                               .organisation = actor.organisation,
                               .organisation_name = organisation ? organisation->name : "",
                               .asked = exchange.now});
    if (!job) return job.refusal();
    auto work =
        std::make_shared<const Work>(Work{route, std::move(input), actor, exchange.origin, *job});
    if (!movers_.run([this, work] { carry_out(*work); })) {
        (*job)->end(storage::busy_refusal());
        return storage::busy_refusal();
    }
    return Answered{.json = forms::write((*job)->row(true, true)), .begun = *job};
}

void Console::carry_out(const Work& work) {
    if (!work.job->start()) return;  // called off while it waited
    Handled handled;
    handled.act = work.route.act;
    Answer answer = guarded(work.origin.request, handled, [&]() -> Answer {
        const auto agency = agency_();
        const auto json = wire::Json::parse(work.input);
        ensure(static_cast<bool>(json), "the input of a job was read before");
        operations::Trail trail;
        const Act act{*agency, work.actor, work.origin, clock_(), trail};
        Answer made = work.route.run_watched(store_, act, json->root(), *work.job);
        if (!made && is_told(made.refusal().code))
            record_refusal(act, work.route.act, made.refusal());
        return made;
    });
    if (!answer) handled.refusal_code = answer.refusal().code;
    tell_(work.origin, handled);
    work.job->end(std::move(answer));
}

/// Answers with the job's progress until it ends, the session does, or the browser leaves.
std::optional<Refusal> Console::follow(Exchange& exchange, std::shared_ptr<const Job> job,
                                       wire::HttpResponse& response) {
    auto place = Streams::take(here_.streams, exchange.actor.operator_id);
    if (!place) return Refusal{"job.streams", "同时跟踪的作业过多，请改为定时查询进度"};
    const auto ask = [this,
                      token = std::string(cookie_of(exchange.request, session_cookie))](auto tell) {
        const bool begun = workers_.run([this, token, tell] {
            Handled handled;
            bool stands = true;
            (void)guarded("", handled, [&]() -> Answer {  // a store that is away ends no session
                stands = store_.read([&](storage::Reader& reader) {
                    return static_cast<bool>(
                        operations::recognise(reader, *agency_(), token, clock_()));
                });
                return Answered{};
            });
            tell(stands);
        });
        if (!begun) tell(true);  // asked again with the next pulse
    };
    const bool own = job->facts().operator_id == exchange.actor.operator_id;
    const auto row = [own](const Job& one) { return one.row(own, own); };
    auto stream = std::make_shared<JobStream>(std::move(job), std::move(place), ask, row);
    response.content_type = "text/event-stream;charset=UTF-8";
    response.headers.emplace_back("X-Accel-Buffering", "no");  // a proxy passes each event on
    response.more = [stream] { return stream->next(); };
    return std::nullopt;
}

void Console::record_refusal(const Act& act, std::string_view name, const Refusal& refusal) {
    const storage::Outcome outcome =
        store_.run(storage::Buckets::of_id(act.actor.operator_id), [&](storage::UnitOfWork& unit) {
            act.trail.clear();
            act.trail.refused(refusal.code);
            act.trail.write(unit, act.agency.vault(), trail_head(act, name));
            return storage::Decision::keep;
        });
    if (outcome.error) std::rethrow_exception(outcome.error);
}

/// That a session is in use is worth a commit, but nobody waits for it.
void Console::note_use(const storage::Session& session, Moment now) {
    store_.submit(
        storage::Buckets::of_id(session.id),
        [id = session.id, now](storage::UnitOfWork& unit) {
            operations::note_use(unit, id, now);
            return storage::Decision::keep;
        },
        [](const storage::Outcome&) {});
}

}  // namespace yibao::console
