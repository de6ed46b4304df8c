#include "operations/access/signing_in.hpp"

#include <fmt/format.h>
#include <openssl/sha.h>

#include <algorithm>
#include <array>

#include "access/one_time_code.hpp"
#include "access/role.hpp"
#include "base/ensure.hpp"
#include "base/hex.hpp"
#include "operations/access/book.hpp"
#include "operations/access/password_hash.hpp"
#include "operations/call.hpp"
#include "storage/vault.hpp"

namespace yibao::operations {

namespace {

using storage::Operator;
using storage::Session;

constexpr std::string_view yes = "1";
constexpr std::string_view no = "0";

storage::Blob hash_of_token(std::string_view token) {
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    SHA256(reinterpret_cast<const unsigned char*>(token.data()), token.size(), digest.data());
    return {std::string(digest.begin(), digest.end())};
}

/// The session's number, then what nobody can guess. A token is never kept.
std::string new_token(std::int64_t session) {
    return fmt::format("{}.{}", session, hex(random_bytes(32)));
}

std::string csrf_token(const storage::Vault& vault, std::string_view token) {
    return hex(vault.lookup("csrf", token).bytes);
}

access::Attempts attempts_of(const Operator& who) { return {who.failed, who.locked_until}; }

void set_attempts(Operator& who, const access::Attempts& attempts) {
    who.failed = attempts.failed;
    who.locked_until = attempts.locked_until;
}

std::string second_factor_context(std::int64_t operator_id) {
    return fmt::format("second_factor:{}", operator_id);
}

/// Whoever came to hold what two people should can only change the password: a role may have been
/// changed behind the back of whoever assigned it.
access::Functions functions_of(const Agency& agency, const Operator& who) {
    const access::Functions held = agency.access().functions_of(who.roles);
    if (access::conflict_in(held).empty()) return held;
    return {access::Function::own_sessions};
}

bool must_change(const Agency& agency, const Operator& who, Moment now) {
    return who.must_change || access::expired(who.password_set, now, agency.access().rules());
}

/// The area asks it of who works for the agency, however they sign in (Agency::rules).
bool must_bind(const Agency& agency, const Operator& who, Moment now) {
    const auto& required = agency.rules().second_factor_required;
    if (!required || now.day() < *required || who.second_factor) return false;
    const auto* const place = agency.access().organisation(who.organisation);
    const auto kind = place ? from_code<access::OrganisationKind>(place->kind) : std::nullopt;
    return kind && is_agency(*kind);
}

struct Standing {
    bool change_first = false;  // the password
    bool bind_first = false;    // a second factor
    bool vouched = false;       // by the provider of identities
};

forms::Me me_of(const Agency& agency, const Operator& who, const access::Functions& functions,
                Standing standing, std::string csrf) {
    const auto& book = agency.access();
    forms::Me me;
    me.operator_id = std::to_string(who.id);
    me.username = who.username;
    me.name = storage::PersonalData::read(
                  agency.vault().open(who.sealed, fmt::format("operator:{}", who.id)))
                  .name;
    me.organisation = who.organisation;
    if (const auto* organisation = book.organisation(who.organisation)) {
        me.organisation_name = organisation->name;
        me.organisation_kind = organisation->kind;
    }
    me.area_name = agency.area_name();
    me.csrf_token = std::move(csrf);
    me.must_change = standing.change_first ? yes : no;
    me.must_bind = standing.bind_first ? yes : no;
    me.by_provider = standing.vouched ? yes : no;
    me.second_factor = who.second_factor ? yes : no;
    for (const std::string_view code : words_of(who.roles))
        if (const auto role = book.roles().find(code); role != book.roles().end())
            me.roles.push_back({role->second.code, role->second.title});
    for (const Code<access::Function>& one : access::functions)
        if (functions.holds(one.value))
            me.functions.push_back({std::string(one.code), std::string(one.title)});
    return me;
}

/// Whether the second factor is right; the operator remembers the code, which counts once.
std::optional<Refusal> check_second_factor(const Act& act, const std::optional<std::string>& code,
                                           Operator& who) {
    if (!who.second_factor) return std::nullopt;
    if (!code || code->empty()) return Refusal{"signin.code_needed", "请输入手机动态口令"};
    const access::OneTimeCode second(
        act.agency.vault().open(*who.second_factor, second_factor_context(who.id)));
    const auto step = second.step_of(*code, act.now.unix_seconds(), who.second_factor_step);
    if (!step) return Refusal{"signin.code", "动态口令不正确或已用过，请等下一个口令"};
    who.second_factor_step = *step;
    return std::nullopt;
}

Refusal locked_refusal(const Operator& who, Moment now) {
    const auto left = std::chrono::ceil<std::chrono::minutes>(*who.locked_until - now);
    return {"signin.locked",
            fmt::format("连续输错次数过多，账号已锁定，请 {} 分钟后再试", left.count())};
}

/// Whoever failed is counted, and whoever asks who tried finds it.
Refusal failed_sign_in(storage::UnitOfWork& unit, const Act& act, Operator who, Refusal refusal) {
    access::Attempts attempts = attempts_of(who);
    attempts.fail(act.now, act.agency.access().rules());
    set_attempts(who, attempts);
    act.trail.refused(refusal.code);
    unit.update(std::move(who));
    return refusal;
}

bool may_sign_in(const Agency& agency, const Operator& who) {
    const auto* const organisation = agency.access().organisation(who.organisation);
    return who.active && organisation != nullptr && organisation->active;
}

const Refusal stopped{"signin.stopped", "账号已停用，请联系管理员"};

/// `vouched`: by whose word; null: by a password.
Opened open_session(storage::UnitOfWork& unit, const Act& act, Operator who,
                    const Vouched* vouched) {
    set_attempts(who, {});
    const std::int64_t session = unit.next_id(storage::bucket_in(who.id));
    Opened opened;
    opened.token = new_token(session);
    unit.append(Session{.id = session,
                        .operator_id = who.id,
                        .token_hash = hash_of_token(opened.token),
                        .begun = act.now,
                        .seen = act.now,
                        .address = act.origin.address,
                        .agent = act.origin.agent});
    if (vouched != nullptr) note_session(unit, who.id, session, vouched->journey);
    const Standing standing{vouched == nullptr && must_change(act.agency, who, act.now),
                            must_bind(act.agency, who, act.now), vouched != nullptr};
    opened.me = me_of(act.agency, who, functions_of(act.agency, who), standing,
                      csrf_token(act.agency.vault(), opened.token));
    unit.update(std::move(who));
    return opened;
}

}  // namespace

TriedPassword try_password(storage::Store& store, const forms::SignIn::Input& input) {
    TriedPassword tried;
    store.read([&](storage::Reader& reader) {
        for (const Operator& who : reader.find(Operator::by_username(), input.username)) {
            tried.operator_id = who.id;
            tried.hash = who.password;
        }
    });
    if (tried.operator_id)
        tried.right = is_password(input.password, tried.hash);
    else
        waste_password(input.password);
    return tried;
}

Result<Opened> sign_in(storage::UnitOfWork& unit, const Act& act, const forms::SignIn::Input& input,
                       const TriedPassword& tried) {
    const Refusal wrong{"signin.wrong", "用户名或密码不正确"};
    auto who = tried.operator_id ? unit.get<Operator>(*tried.operator_id) : std::nullopt;
    if (!who) {
        act.trail.refused(wrong.code);
        return wrong;
    }
    act.trail.by(*who);
    act.trail.touched("operator", std::to_string(who->id));
    const auto on_record = [&](Refusal refusal) {
        act.trail.refused(refusal.code);
        return refusal;
    };
    if (who->password != tried.hash) return on_record({"signin.again", "密码刚刚更改，请重新登录"});
    if (attempts_of(*who).locked(act.now))  // told to whoever knows the password
        return on_record(tried.right ? locked_refusal(*who, act.now) : wrong);
    if (!tried.right) return failed_sign_in(unit, act, *std::move(who), wrong);
    if (!may_sign_in(act.agency, *who)) return on_record(stopped);
    if (who->must_change && access::lapsed(who->password_set, act.now, act.agency.access().rules()))
        return on_record({"signin.lapsed", "初始密码已过期，请联系安全管理员重置"});
    if (auto refusal = check_second_factor(act, input.code, *who)) {
        if (refusal->code == "signin.code_needed") return on_record(*std::move(refusal));
        return failed_sign_in(unit, act, *std::move(who), *std::move(refusal));
    }
    return open_session(unit, act, *std::move(who), nullptr);
}

Result<Opened> sign_in_vouched(storage::UnitOfWork& unit, const Act& act, const Vouched& vouched,
                               const std::optional<std::string>& code, bool factors_count) {
    const auto on_record = [&](Refusal refusal) {
        act.trail.refused(refusal.code);
        return refusal;
    };
    const auto link = whom(unit, act.agency, vouched);
    if (link && !are_homes(unit.buckets(), *link))
        return Refusal{"signin.again", "账号刚刚更改，请重新登录"};
    auto who = link ? unit.get<Operator>(link->operator_id) : std::nullopt;
    if (!who)
        return on_record(
            {"signin.unlinked",
             fmt::format("您的统一身份还没有关联操作员，请把身份标识 {} 告知安全管理员",
                         vouched.subject)});
    act.trail.by(*who);
    act.trail.touched("operator", std::to_string(who->id));
    if (attempts_of(*who).locked(act.now)) return on_record(locked_refusal(*who, act.now));
    if (!may_sign_in(act.agency, *who)) return on_record(stopped);
    if (was_used(unit, who->id, vouched.journey))
        return on_record({"signin.again", "这次统一身份认证登录已经用过，请重新登录"});
    if (!factors_count || !vouched.several_factors)
        if (auto refusal = check_second_factor(act, code, *who)) {
            if (refusal->code == "signin.code_needed") return on_record(*std::move(refusal));
            return failed_sign_in(unit, act, *std::move(who), *std::move(refusal));
        }
    settle(unit, act, vouched, *link);
    return open_session(unit, act, *std::move(who), &vouched);
}

Result<Recognised> recognise(storage::Reader& reader, const Agency& agency, std::string_view token,
                             Moment now) {
    const Refusal none{"session.none", "尚未登录，或登录已过期，请重新登录"};
    const auto id = id_of(std::string(token.substr(0, token.find('.'))));
    auto session = id ? reader.get<Session>(*id) : std::nullopt;
    if (!session || session->token_hash != hash_of_token(token) || session->ended) return none;
    const auto& rules = agency.access().rules();
    if (now - session->seen >= std::chrono::minutes(rules.idle_minutes) ||
        now - session->begun >= std::chrono::hours(rules.session_hours))
        return none;
    auto who = reader.get<Operator>(session->operator_id);
    if (!who || !may_sign_in(agency, *who)) return none;
    const auto& book = agency.access();
    Recognised found;
    found.actor = {who->id,
                   session->id,
                   who->username,
                   who->organisation,
                   scope_of(*book.organisation(who->organisation), who->person),
                   functions_of(agency, *who),
                   csrf_token(agency.vault(), token)};
    found.must_change = must_change(agency, *who, now) && !is_vouched(reader, session->id);
    found.must_bind = must_bind(agency, *who, now);
    found.session = *std::move(session);
    return found;
}

bool is_due(const Session& session, Moment now) {
    return now - session.seen >= std::chrono::minutes(1);
}

void note_use(storage::UnitOfWork& unit, std::int64_t session, Moment now) {
    auto record = unit.get<Session>(session);
    if (!record || record->ended || record->seen >= now) return;
    record->seen = now;
    unit.update(*std::move(record));
}

Result<forms::Me> who_am_i(storage::Reader& reader, const Act& act, const forms::Nothing&) {
    const auto who = reader.get<Operator>(act.actor.operator_id);
    ensure(who.has_value(), "whoever acts is an operator");
    const bool vouched = is_vouched(reader, act.actor.session);
    const Standing standing{!vouched && must_change(act.agency, *who, act.now),
                            must_bind(act.agency, *who, act.now), vouched};
    return me_of(act.agency, *who, act.actor.functions, standing, act.actor.csrf_token);
}

Result<forms::Nothing> sign_out(storage::UnitOfWork& unit, const Act& act, const forms::Nothing&) {
    auto session = unit.get<Session>(act.actor.session);
    if (session && !session->ended) {
        session->ended = act.now;
        session->end = "signed_out";
        unit.update(*std::move(session));
    }
    act.trail.touched("operator", std::to_string(act.actor.operator_id));
    return forms::Nothing{};
}

PasswordChange prepare_change(storage::Store& store, const Act& act,
                              const forms::ChangePassword::Input& input) {
    return {try_password(store, {act.actor.username, input.current, {}}),
            password_hash(input.fresh)};
}

Result<forms::Nothing> change_password(storage::UnitOfWork& unit, const Act& act,
                                       const forms::ChangePassword::Input& input,
                                       const PasswordChange& change) {
    auto who = unit.get<Operator>(act.actor.operator_id);
    ensure(who.has_value(), "whoever acts is an operator");
    act.trail.touched("operator", std::to_string(who->id));
    if (attempts_of(*who).locked(act.now)) {
        act.trail.refused("password.locked");
        return Refusal{"password.locked", locked_refusal(*who, act.now).message};
    }
    if (!change.tried.right || who->password != change.tried.hash)
        return failed_sign_in(unit, act, *std::move(who),
                              {"password.current", "原密码（current）不正确"});
    if (input.fresh == input.current)
        return Refusal{"password.same", "新密码（new）不能与原密码相同"};
    if (auto refusal = access::weakness(input.fresh, who->username, act.agency.access().rules()))
        return *std::move(refusal);
    who->password = change.hash;
    who->password_set = act.now;
    who->must_change = false;
    set_attempts(*who, {});
    end_sessions(unit, who->id, act.actor.session, act.now, "replaced");
    unit.update(*std::move(who));
    return forms::Nothing{};
}

Result<forms::BeginSecondFactor::Output> begin_second_factor(storage::Reader&, const Act& act,
                                                             const forms::Nothing&) {
    const access::OneTimeCode second(random_bytes(access::OneTimeCode::secret_bytes));
    return forms::BeginSecondFactor::Output{
        second.shown_secret(), second.uri("Yibao " + act.agency.area_name(), act.actor.username)};
}

Result<forms::Nothing> confirm_second_factor(storage::UnitOfWork& unit, const Act& act,
                                             const forms::ConfirmSecondFactor::Input& input) {
    auto who = unit.get<Operator>(act.actor.operator_id);
    ensure(who.has_value(), "whoever acts is an operator");
    if (who->second_factor)
        return Refusal{"second_factor.exists", "已绑定动态口令，换手机请由安全管理员重置"};
    const auto second = access::OneTimeCode::of_shown(input.secret);
    if (!second)
        return Refusal{"second_factor.secret", "密钥（secret）不是刚才给出的密钥，请重新绑定"};
    const auto step = second->step_of(input.code, act.now.unix_seconds(), 0);
    if (!step) return Refusal{"second_factor.code", "动态口令（code）不正确，请核对手机时间"};
    who->second_factor = act.agency.vault().seal(second->secret(), second_factor_context(who->id));
    who->second_factor_step = *step;
    act.trail.touched("operator", std::to_string(who->id));
    unit.update(*std::move(who));
    return forms::Nothing{};
}

Result<forms::ListSessions::Output> list_sessions(storage::Reader& reader, const Act& act,
                                                  const forms::Nothing&) {
    const auto& rules = act.agency.access().rules();
    forms::ListSessions::Output list;
    for (const Session& one : reader.find(Session::by_operator(), act.actor.operator_id)) {
        if (one.ended || act.now - one.seen >= std::chrono::minutes(rules.idle_minutes)) continue;
        const bool current = one.id == act.actor.session;
        list.rows.push_back({std::to_string(one.id), one.address, one.agent, one.begun, one.seen,
                             std::string(current ? yes : no)});
    }
    std::ranges::reverse(list.rows);
    list.total = forms::count(list.rows.size());
    return list;
}

Result<forms::Nothing> end_session(storage::UnitOfWork& unit, const Act& act,
                                   const forms::EndSession::Input& input) {
    const auto id = id_of(input.id);
    auto session = id && unit.buckets().contains(storage::bucket_in(*id)) ? unit.get<Session>(*id)
                                                                          : std::nullopt;
    if (!session || session->operator_id != act.actor.operator_id)
        return Refusal{"session.unknown", "没有这个会话（id）"};
    if (!session->ended) {
        session->ended = act.now;
        session->end = "removed";
        unit.update(*std::move(session));
    }
    act.trail.touched("operator", std::to_string(act.actor.operator_id));
    return forms::Nothing{};
}

void end_sessions(storage::UnitOfWork& unit, std::int64_t operator_id, std::int64_t but, Moment now,
                  std::string_view why) {
    for (Session& one : unit.find(Session::by_operator(), operator_id)) {
        if (one.ended || one.id == but) continue;
        one.ended = now;
        one.end = why;
        unit.update(std::move(one));
    }
}

}  // namespace yibao::operations
