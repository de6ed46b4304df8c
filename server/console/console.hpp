#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "console/this_server.hpp"
#include "console/web_files.hpp"
#include "console/workers.hpp"
#include "operations/desk.hpp"
#include "sign_on/provider.hpp"
#include "wire/http_server.hpp"

namespace yibao::console {

/// What became of a request, for the log. Names no person.
struct Handled {
    std::string_view act;  // of the route; empty where there is none
    int status = 200;
    std::string refusal_code;
    std::string failure;  // what an engineer needs to know of an internal error; never personal
};

/// The entrance for the agency's own people: the forms under /api/v1, and the web application.
///
/// What fails is answered in this order of precedence: the path, the method, the content type, the
/// session, the CSRF token, a password that has to be changed first, the permission, the input, then the operation.
/// Whoever prefers not to wait for what takes long (Prefer: respond-async) is answered 202 with the
/// job that it became. A refusal is {"code", "message", "field", "request_id"}, with the HTTP status of its kind.
class Console {
public:
    using Tell = std::function<void(const operations::Origin&, const Handled&)>;

    /// `agency` gives the agency as it is now; `web` the folder of the built application;
    /// `provider` vouches for operators, where there is one.
    Console(storage::Store& store,
            std::function<std::shared_ptr<const operations::Agency>()> agency,
            operations::Clock clock, const std::string& web, Tell tell,
            std::unique_ptr<sign_on::Provider> provider = nullptr, BackupsKnown backups = {});
    ~Console();  // stops
    Console(const Console&) = delete;
    Console& operator=(const Console&) = delete;

    /// Whether a request is the console's rather than the interface's.
    static bool takes(const wire::HttpRequest& request);

    /// Fits wire::Handler. `request_id` goes into the answer, the log and the trail.
    void handle(wire::HttpRequest request, std::string request_id, wire::Respond respond);

    /// Calls off the jobs that are not being written yet, and begins no others.
    void stop();

private:
    struct Exchange;
    struct Work;

    void answer(Exchange& exchange);
    Answer act(Exchange& exchange);
    Answer act_signed_in(Exchange& exchange, const Matched& matched, bool changes);
    Answer run(Exchange& exchange, const Matched& matched, const operations::Actor& actor);
    Workers& workers_for(std::string_view path);
    Answer begin_job(const Exchange& exchange, const Route& route, std::string input,
                     const operations::Actor& actor);
    void carry_out(const Work& work);
    wire::HttpResponse response_of(Exchange& exchange, Answer answer);
    std::optional<Refusal> follow(Exchange& exchange, std::shared_ptr<const Job> job,
                                  wire::HttpResponse& response);
    void record_refusal(const operations::Act& act, std::string_view name, const Refusal& refusal);
    void note_use(const storage::Session& session, Moment now);

    storage::Store& store_;
    std::function<std::shared_ptr<const operations::Agency>()> agency_;
    operations::Clock clock_;
    Tell tell_;
    WebFiles files_;
    std::unique_ptr<sign_on::Provider> provider_;
    ThisServer here_;
    Workers workers_;
    Workers doormen_;   // sign-ins: a password takes long to try, and anybody may
    Workers couriers_;  // they wait for the provider, and nobody for them
    Workers movers_;    // what takes long, so that nobody waits behind it
};

}  // namespace yibao::console
