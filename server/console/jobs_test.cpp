// Long acts as jobs over a real store: told of, called off, seen by whom they concern, and followed
// over a real connection.

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <future>
#include <thread>

#include "console/handler.hpp"
#include "console/job_stream.hpp"
#include "console/test_people.hpp"
#include "storage/records/declaration.hpp"
#include "storage/records/person.hpp"
#include "wire/http_server.hpp"

namespace yibao::console {
namespace {

using namespace std::chrono_literals;

Job::Now at_nine() {
    return [] { return *Moment::parse("2026-11-22 09:00:00"); };
}

JobFacts numbered(std::int64_t id) {
    JobFacts facts;
    facts.id = id;
    return facts;
}

std::string code_of(const std::optional<Refusal>& refusal) { return refusal ? refusal->code : ""; }

JobFacts of_operator(std::int64_t id) {
    JobFacts facts;
    facts.operator_id = id;
    return facts;
}

TEST(JobTest, goes_forward_only_also_when_the_operation_runs_again) {
    Job job(numbered(1), at_nine());
    ASSERT_TRUE(job.start());
    std::int64_t seen = 0;
    const auto done = [&] {
        const auto row = job.row(true, true);
        EXPECT_GE(row.done.scaled, seen) << *row.doing;
        EXPECT_LE(row.done.scaled, row.total.scaled);
        seen = row.done.scaled;
        return row;
    };
    job.begin("核对", 10);
    for (std::size_t at = 0; at < 7; ++at) ASSERT_FALSE(job.at(at));
    EXPECT_EQ(done().done.scaled, 6);
    job.begin("核对", 10);  // spoiled by a neighbour in the group
    for (std::size_t at = 0; at < 9; ++at) {
        ASSERT_FALSE(job.at(at));
        done();
    }
    EXPECT_EQ(seen, 8);
    job.begin("写入", 4);
    seen = 0;
    ASSERT_FALSE(job.at(2));
    EXPECT_EQ(done().doing, "写入");
    job.begin("核对", 10);
    ASSERT_FALSE(job.at(9));
    EXPECT_EQ(done().doing, "写入") << "what is behind is not shown again";
    EXPECT_EQ(seen, 2);
    job.begin("写入", 4);
    ASSERT_FALSE(job.at(3));
    EXPECT_EQ(done().done.scaled, 3);
}

TEST(JobTest, is_called_off_before_its_commit_and_not_after) {
    Job early(numbered(1), at_nine());
    EXPECT_TRUE(early.start());
    EXPECT_FALSE(early.cancel());
    EXPECT_EQ(early.row(true, true).state, "cancelling");
    EXPECT_EQ(code_of(early.at(1)), "job.cancelled");
    EXPECT_EQ(code_of(early.commit()), "job.cancelled");
    early.end(Refusal{"job.cancelled", ""});
    EXPECT_EQ(early.row(true, true).state, "cancelled");
    EXPECT_EQ(code_of(early.cancel()), "job.done");

    Job late(numbered(2), at_nine());
    EXPECT_TRUE(late.start());
    EXPECT_EQ(late.row(true, true).cancellable, "1");
    EXPECT_FALSE(late.commit());
    EXPECT_EQ(late.row(true, true).cancellable, "0");
    EXPECT_EQ(code_of(late.cancel()), "job.committing");
    late.stop();
    EXPECT_FALSE(late.commit()) << "it runs again, and was promised its commit";
    late.end(Answered{.json = "{}"});
    EXPECT_EQ(late.row(true, true).state, "done");

    Job waiting(numbered(3), at_nine());
    EXPECT_FALSE(waiting.cancel());
    EXPECT_TRUE(waiting.ended());
    EXPECT_FALSE(waiting.start());
}

TEST(JobTest, are_few_of_one_operator_and_forgotten_in_time) {
    Moment now = at_nine()();
    Jobs jobs([&] { return now; });
    std::vector<std::shared_ptr<Job>> mine;
    for (std::size_t i = 0; i < Jobs::most_of_one; ++i) mine.push_back(*jobs.add(of_operator(7)));
    EXPECT_EQ(jobs.add(of_operator(7)).refusal().code, "job.many");
    EXPECT_TRUE(jobs.add(of_operator(8)));
    EXPECT_GT(jobs.all().front()->facts().id, jobs.all().back()->facts().id);
    ASSERT_TRUE(mine[0]->start());
    mine[0]->end(Answered{.json = "{}"});
    EXPECT_TRUE(jobs.add(of_operator(7)));
    now = now + Jobs::answer_kept;
    EXPECT_TRUE(jobs.find(mine[0]->facts().id)->answer());
    now = now + 1s;
    EXPECT_EQ(jobs.find(mine[0]->facts().id)->answer().refusal().code, "job.forgotten");
    for (std::size_t i = 0; i < Jobs::most_ended + 5; ++i) (*jobs.add(of_operator(9)))->stop();
    (void)jobs.all();
    EXPECT_EQ(jobs.find(mine[0]->facts().id), nullptr);
    EXPECT_NE(jobs.find(mine[1]->facts().id), nullptr) << "what goes on is kept";
}

TEST(JobTest, streams_are_few) {
    const auto streams = std::make_shared<Streams>();
    std::vector<std::shared_ptr<void>> held;
    for (std::size_t i = 0; i < Streams::most_of_one; ++i)
        held.push_back(Streams::take(streams, 7));
    EXPECT_NE(held.back(), nullptr);
    EXPECT_EQ(Streams::take(streams, 7), nullptr);
    EXPECT_NE(Streams::take(streams, 8), nullptr);
    held.pop_back();
    EXPECT_NE(Streams::take(streams, 7), nullptr);
}

TEST(JobTest, a_stream_ends_with_the_session) {
    const auto job = std::make_shared<Job>(numbered(1), at_nine());
    int asked = 0;
    bool stands = true;
    JobStream stream(
        job, nullptr,
        [&](const auto& tell) {
            ++asked;
            tell(stands);
        },
        [](const Job& one) { return one.row(true, true); });
    const auto after_a_pulse = [&] {
        std::this_thread::sleep_for(JobStream::pulse);
        return stream.next();
    };
    EXPECT_TRUE(stream.next()->starts_with("event: progress\ndata: {"));
    EXPECT_EQ(stream.next(), "");
    EXPECT_EQ(after_a_pulse(), ":\n\n");
    EXPECT_EQ(asked, 1);
    stands = false;
    (void)after_a_pulse();
    EXPECT_EQ(asked, 2);
    EXPECT_EQ(stream.next(), std::nullopt);
}

/// Calls an act off at a row, or at its commit, and notes what it was told.
struct CallsOff final : operations::Progress {
    explicit CallsOff(std::size_t at_row, bool at_commit = false) : row(at_row), last(at_commit) {}
    void begin(std::string_view, std::size_t) override {}
    std::optional<Refusal> at(std::size_t done) override {
        reached = std::max(reached, done);
        if (done < row) return std::nullopt;
        return Refusal{"job.cancelled", "已取消"};
    }
    std::optional<Refusal> commit() override {
        asked_at_commit = true;
        if (!last) return std::nullopt;
        return Refusal{"job.cancelled", "已取消"};
    }
    std::size_t row;
    bool last;
    std::size_t reached = 0;
    bool asked_at_commit = false;
};

class JobsTest : public PeopleTest {
protected:
    static std::string batch(int rows) {
        std::string all;
        for (int i = 0; i < rows; ++i) all += (i == 0 ? "" : ",") + somebody("测试", card(100 + i));
        return R"({"rows":[)" + all + "]}";
    }
    Browser impatient(const std::string& username) {
        Browser browser = signed_in(username);
        browser.waits = false;
        return browser;
    }
    template <class Record>
    std::size_t count() {
        std::size_t all = 0;
        store_->read(
            [&](storage::Reader& reader) { reader.each<Record>([&](const Record&) { ++all; }); });
        return all;
    }
    /// The state in which the job ended.
    static std::string ended(Browser& browser, const std::string& job) {
        for (int tenths = 0; tenths < 100; ++tenths) {
            const Said said = browser.send("GET", "/jobs/" + job);
            if (said.text("ended") != "null") return said.text("state");
            std::this_thread::sleep_for(50ms);
        }
        return "never";
    }
    void expect_nothing_entered() {
        EXPECT_EQ(count<storage::Person>(), 0U);
        EXPECT_EQ(count<storage::Declaration>(), 0U);
        for (const auto& entry : trail()) EXPECT_NE(entry.act, "register_persons");
    }

    /// While it lives, whoever writes waits.
    class LaneHeld {
    public:
        explicit LaneHeld(storage::Store& store) {
            std::promise<void> begun;
            auto waiting = begun.get_future();
            store.submit(
                Buckets::all(),
                [this, &begun, first = true](UnitOfWork&) mutable {
                    if (std::exchange(first, false)) begun.set_value();
                    free_.wait();
                    return storage::Decision::discard;
                },
                [this](const storage::Outcome&) { done_.set_value(); });
            waiting.wait();
        }
        ~LaneHeld() {
            let_go();
            done_.get_future().wait();
        }
        void let_go() {
            if (!std::exchange(gone_, true)) go_.set_value();
        }

    private:
        std::promise<void> go_;
        std::shared_future<void> free_ = go_.get_future().share();
        std::promise<void> done_;
        bool gone_ = false;
    };
};

TEST_F(JobsTest, what_takes_long_is_answered_at_once_and_its_answer_fetched) {
    Browser clerk = impatient("clerk");
    const Said begun = clerk.send("POST", "/persons/batch", batch(20));
    ASSERT_EQ(begun.status, 202) << begun.body;
    EXPECT_EQ(begun.text("act"), "register_persons");
    const std::string job = begun.text("job");
    EXPECT_EQ(ended(clerk, job), "done");
    const Said row = clerk.send("GET", "/jobs/" + job);
    EXPECT_EQ(row.text("done"), row.text("total")) << row.body;
    EXPECT_EQ(row.text("doing"), "逐行核对");
    const Said answer = clerk.send("GET", "/jobs/" + job + "/answer");
    EXPECT_EQ(answer.text("state"), "waiting") << answer.body;
    EXPECT_EQ(answer.text("subject_title"), "20人");
    EXPECT_EQ(count<storage::Declaration>(), 1U);
    EXPECT_EQ(clerk.send("POST", "/jobs/" + job + "/cancel", "{}").code(), "job.done");
    // Whoever would rather wait is answered as ever, and so is what never takes long.
    EXPECT_EQ(signed_in("clerk").send("POST", "/persons/batch/check", batch(3)).status, 200);
    EXPECT_EQ(clerk.send("GET", "/jobs").status, 200);

    Browser reviewer = impatient("reviewer");
    const Said review =
        reviewer.send("POST", "/declarations/" + answer.text("declaration") + "/review",
                      R"({"decision":"approve"})");
    ASSERT_EQ(review.status, 202) << review.body;
    EXPECT_EQ(ended(reviewer, review.text("job")), "done");
    EXPECT_EQ(count<storage::Person>(), 20U);
    EXPECT_EQ(trail().back().act, "review_declaration");
}

TEST_F(JobsTest, what_is_refused_is_refused_with_the_job) {
    Browser clerk = impatient("clerk");
    const Said begun = clerk.send("POST", "/persons/batch", R"({"rows":[]})");
    EXPECT_EQ(ended(clerk, begun.text("job")), "refused");
    const Said answer = clerk.send("GET", "/jobs/" + begun.text("job") + "/answer");
    EXPECT_EQ(answer.status, 400);
    EXPECT_EQ(answer.code(), "wire.required");
    EXPECT_EQ(clerk.send("GET", "/jobs/" + begun.text("job")).text("message"),
              answer.text("message"));
    EXPECT_EQ(clerk.send("POST", "/persons/batch", "[").status, 400) << "nonsense is no job";
}

TEST_F(JobsTest, called_off_at_any_row_nothing_is_written) {
    const std::string content = batch(12);
    const auto json = wire::Json::parse(content);
    for (const CallsOff& asked : {CallsOff(0), CallsOff(5), CallsOff(99, true)}) {
        CallsOff progress = asked;
        operations::Trail told;
        const operations::Origin origin;
        operations::Actor actor;
        actor.operator_id = add(fmt::format("importer.{}", progress.row), "clerk");
        actor.organisation = "centre";
        actor.scope = operations::scope_of(*agency_->access().organisation("centre"), {});
        const Act act{*agency_, actor, origin, now_, told};
        const Answer answer =
            route_of("register_persons")->run_watched(*store_, act, json->root(), progress);
        ASSERT_FALSE(answer);
        EXPECT_EQ(answer.refusal().code, "job.cancelled");
        EXPECT_EQ(progress.reached, std::min<std::size_t>(progress.row, 11));
        EXPECT_EQ(progress.asked_at_commit, progress.last);
        expect_nothing_entered();
    }
}

TEST_F(JobsTest, a_job_is_called_off_while_it_works) {
    Browser clerk = impatient("clerk");
    std::string job;
    {
        LaneHeld held(*store_);
        job = clerk.send("POST", "/persons/batch", batch(5)).text("job");
        while (clerk.send("GET", "/jobs/" + job).text("state") == "waiting")
            std::this_thread::sleep_for(5ms);
        EXPECT_EQ(clerk.send("GET", "/jobs/" + job + "/answer").code(), "job.running");
        const Said off = clerk.send("POST", "/jobs/" + job + "/cancel", "{}");
        EXPECT_EQ(off.text("state"), "cancelling") << off.body;
    }
    EXPECT_EQ(ended(clerk, job), "cancelled");
    EXPECT_EQ(clerk.send("GET", "/jobs/" + job + "/answer").code(), "job.cancelled");
    expect_nothing_entered();
}

TEST_F(JobsTest, a_job_of_others_does_not_exist_but_for_who_looks_after_the_system) {
    add("guan.li", "administrator");
    add("guan.xian", "administrator", "other");
    add("shen.ji", "auditor");
    Browser clerk = impatient("clerk");
    Browser stranger = signed_in("reviewer");
    Browser elsewhere = signed_in("guan.xian");
    Browser admin = signed_in("guan.li");
    Browser auditor = signed_in("shen.ji");
    const Said wrong = clerk.send("POST", "/persons/batch", R"({"rows":[{}]})");
    EXPECT_EQ(ended(clerk, wrong.text("job")), "refused");
    std::string job;
    {
        LaneHeld held(*store_);
        job = clerk.send("POST", "/persons/batch", batch(2)).text("job");
        for (Browser* outsider : {&stranger, &elsewhere}) {
            EXPECT_EQ(outsider->send("GET", "/jobs/" + job).code(), "job.unknown");
            EXPECT_EQ(outsider->send("GET", "/jobs/" + job + "/events").code(), "job.unknown");
            EXPECT_EQ(outsider->send("GET", "/jobs/" + job + "/answer").code(), "job.unknown");
            EXPECT_EQ(outsider->send("POST", "/jobs/" + job + "/cancel", "{}").code(),
                      "job.unknown");
            EXPECT_EQ(outsider->send("GET", "/jobs").text("total"), "0");
        }
        EXPECT_EQ(clerk.send("GET", "/jobs/1").code(), "job.unknown");
        EXPECT_EQ(clerk.send("GET", "/jobs/x").code(), "job.unknown");
        EXPECT_EQ(clerk.send("GET", "/jobs").text("total"), "2");
        EXPECT_EQ(auditor.send("GET", "/jobs").text("total"), "2");
        EXPECT_EQ(auditor.send("GET", "/jobs?own=1").text("total"), "0");
        const Said seen = admin.send("GET", "/jobs?state=refused");
        EXPECT_EQ(seen.text("username"), "clerk") << seen.body;
        EXPECT_EQ(seen.text("refusal"), "wire.required");
        EXPECT_EQ(seen.text("message"), "null") << "it may name somebody";
        EXPECT_EQ(admin.send("GET", "/jobs/" + job + "/answer").code(), "job.unknown");
        EXPECT_EQ(auditor.send("POST", "/jobs/" + job + "/cancel", "{}").code(), "job.other");
        auto off = std::async(std::launch::async,
                              [&] { return admin.send("POST", "/jobs/" + job + "/cancel", "{}"); });
        while (clerk.send("GET", "/jobs/" + job).text("cancellable") == "1")
            std::this_thread::sleep_for(5ms);  // called off before the lane is free to record it
        held.let_go();
        EXPECT_EQ(off.get().status, 200);
    }
    EXPECT_EQ(ended(clerk, job), "cancelled");
    EXPECT_EQ(trail().back().act, "cancel_job");
    EXPECT_EQ(trail().back().subject, job);
    EXPECT_EQ(trail().back().username, "guan.li");
    expect_nothing_entered();
}

TEST_F(JobsTest, a_server_that_stops_leaves_nothing_half_done) {
    Browser clerk = impatient("clerk");
    {
        LaneHeld held(*store_);
        const std::string job = clerk.send("POST", "/persons/batch", batch(5)).text("job");
        while (clerk.send("GET", "/jobs/" + job).text("state") == "waiting")
            std::this_thread::sleep_for(5ms);
        console_->stop();
        const Said said = clerk.send("GET", "/jobs/" + job);
        EXPECT_EQ(said.text("state"), "cancelling") << said.body;
        const Said late = clerk.send("POST", "/persons/batch", batch(5));
        EXPECT_EQ(late.status, 503);
        EXPECT_EQ(late.code(), "job.stopped");
        held.let_go();
        console_.reset();  // waits for what runs
    }
    expect_nothing_entered();
}

/// A connection that asks for one stream.
class Follower {
public:
    Follower(std::uint16_t port, const std::string& path, const std::string& cookie)
        : socket_(socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const timeval patience{10, 0};
        setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        const auto* generic = reinterpret_cast<const sockaddr*>(&address);
        EXPECT_EQ(connect(socket_, generic, sizeof address), 0);
        const std::string request = fmt::format(
            "GET /api/v1{} HTTP/1.1\r\nHost: yibao\r\nCookie: {}\r\n\r\n", path, cookie);
        EXPECT_EQ(send(socket_, request.data(), request.size(), MSG_NOSIGNAL),
                  static_cast<ssize_t>(request.size()));
    }
    ~Follower() { close(socket_); }
    Follower(const Follower&) = delete;
    Follower& operator=(const Follower&) = delete;

    /// All until these words are there, or until the connection ends.
    std::string until(std::string_view words) {
        while (words.empty() || all_.find(words) == std::string::npos) {
            std::array<char, 4096> bytes{};
            const auto size = recv(socket_, bytes.data(), bytes.size(), 0);
            if (size <= 0) break;
            all_.append(bytes.data(), static_cast<std::size_t>(size));
        }
        return all_;
    }

private:
    int socket_;
    std::string all_;
};

class JobStreamTest : public JobsTest {
protected:
    JobStreamTest()
        : server_({}, [this](wire::HttpRequest request, wire::Respond respond) {
              console_->handle(std::move(request), "test-request", std::move(respond));
          }) {
        server_.start();
    }
    ~JobStreamTest() override { server_.stop(); }

    std::string events(const std::string& job) const { return "/jobs/" + job + "/events"; }

    wire::HttpServer server_;
};

TEST_F(JobStreamTest, tells_each_change_and_the_end) {
    Browser clerk = impatient("clerk");
    std::optional<LaneHeld> held(*store_);
    const std::string job = clerk.send("POST", "/persons/batch", batch(30)).text("job");
    Follower follower(server_.port(), events(job), clerk.cookie);
    const std::string head = follower.until("event: progress");
    EXPECT_NE(head.find("Content-Type: text/event-stream"), std::string::npos) << head;
    EXPECT_NE(head.find("X-Accel-Buffering: no"), std::string::npos) << head;
    EXPECT_NE(head.find("Cache-Control: no-store"), std::string::npos) << head;
    EXPECT_NE(follower.until(":\n\n").find(":\n\n"), std::string::npos) << "it shows that it lives";
    held.reset();
    const std::string all = follower.until("");
    EXPECT_NE(all.find("event: end\ndata: {"), std::string::npos) << all;
    EXPECT_NE(all.find(R"("state":"done")"), std::string::npos) << all;
    EXPECT_TRUE(all.ends_with("}\n\n")) << all;
    // Of what has ended, the end is told at once.
    const std::string again = Follower(server_.port(), events(job), clerk.cookie).until("");
    EXPECT_NE(again.find("event: end"), std::string::npos) << again;
    EXPECT_EQ(again.find("event: progress"), std::string::npos) << again;
}

TEST_F(JobStreamTest, is_refused_without_a_session) {
    Browser clerk = impatient("clerk");
    const std::string job = clerk.send("POST", "/persons/batch", batch(3)).text("job");
    EXPECT_NE(Follower(server_.port(), events(job), "a=b").until("session.none").find(" 401 "),
              std::string::npos);
}

TEST_F(JobStreamTest, is_limited_and_does_not_hold_up_a_stop) {
    Browser clerk = impatient("clerk");
    LaneHeld held(*store_);
    const std::string job = clerk.send("POST", "/persons/batch", batch(3)).text("job");
    std::vector<std::unique_ptr<Follower>> all;
    for (std::size_t i = 0; i < Streams::most_of_one; ++i) {
        all.push_back(std::make_unique<Follower>(server_.port(), events(job), clerk.cookie));
        all.back()->until("event: progress");
    }
    Follower more(server_.port(), events(job), clerk.cookie);
    EXPECT_NE(more.until("job.streams").find(" 429 "), std::string::npos);
    const auto begun = std::chrono::steady_clock::now();
    console_->stop();
    held.let_go();
    server_.stop();
    EXPECT_LT(std::chrono::steady_clock::now() - begun, 5s);
    EXPECT_NE(all.front()->until("").find(R"("refusal":"job.stopped")"), std::string::npos);
}

}  // namespace
}  // namespace yibao::console
