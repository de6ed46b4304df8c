#include "console/at_provider.hpp"

#include <array>

#include "base/hex.hpp"
#include "console/handler.hpp"
#include "operations/access/providing.hpp"
#include "operations/access/signing_in.hpp"
#include "sign_on/provider.hpp"

namespace yibao::console {

namespace {

using operations::Vouched;
using wire::field;

/// What a browser keeps while it is at the provider: which answer it may bring back. Sealed, so that
/// any server with the key file can go on, and nobody else can make one.
struct KeptJourney {
    static constexpr std::string_view context = "sign_on:journey";
    static constexpr std::chrono::minutes good_for{10};

    std::string state;
    std::string nonce;
    std::string verifier;
    Moment begun;

    static constexpr auto fields() {
        using M = KeptJourney;
        return std::array{
            field<&M::state>("state", "", 64),
            field<&M::nonce>("nonce", "", 64),
            field<&M::verifier>("verifier", "", 64),
            field<&M::begun>("begun", ""),
        };
    }
};

/// And while the second factor is asked for: whom the provider has vouched for.
struct KeptVouched {
    static constexpr std::string_view context = "sign_on:vouched";
    static constexpr std::chrono::minutes good_for{5};

    std::string issuer;
    std::string subject;
    std::optional<std::string> login;
    std::string journey;
    Moment begun;

    static constexpr auto fields() {
        using M = KeptVouched;
        return std::array{
            field<&M::issuer>("issuer", "", 400), field<&M::subject>("subject", "", 255),
            field<&M::login>("login", "", 255),   field<&M::journey>("journey", "", 64),
            field<&M::begun>("begun", ""),
        };
    }
};

const Refusal none{"provider.none", "没有设置统一身份认证"};
const Refusal stray{"signin.state", "这次登录不是从本浏览器发起的，或已过期，请重新登录"};

template <class Kept>
std::string sealed(const Act& act, const Kept& kept) {
    return hex(
        act.agency.vault().seal(forms::write(kept, wire::Empty::left_out), Kept::context).bytes);
}

/// Nothing where there is nothing, it is not ours, or it has lapsed.
template <class Kept>
std::optional<Kept> opened(const Act& act, std::string_view cookie) {
    const auto bytes = from_hex(cookie);
    if (!bytes || bytes->empty()) return std::nullopt;
    try {
        const std::string text = act.agency.vault().open({*bytes}, Kept::context);
        const auto json = wire::Json::parse(text);
        ensure(static_cast<bool>(json), "what was sealed is JSON");
        auto kept = forms::read<Kept>(json->root());
        ensure(static_cast<bool>(kept), "what was sealed reads as it was written");
        if (act.now < kept->begun || act.now - kept->begun >= Kept::good_for) return std::nullopt;
        return *std::move(kept);
    } catch (const storage::VaultError&) {
        return std::nullopt;
    }
}

/// A refused sign-in of somebody who is not known yet is on record too.
Refusal on_record(storage::Store& store, const Act& act, const Refusal& refusal) {
    return write_and_record<forms::Nothing>(store, act, forms::FinishSignOn::act,
                                            storage::Buckets::of(0),
                                            [&](storage::UnitOfWork&) -> Result<forms::Nothing> {
                                                act.trail.refused(refusal.code);
                                                return refusal;
                                            })
        .refusal();
}

Result<operations::Opened> entered(const AtProvider& at, storage::Store& store, const Act& act,
                                   std::string_view name, const Vouched& vouched,
                                   const std::optional<std::string>& code) {
    const bool factors_count = at.provider->settings().trust_factors;
    return write_and_record<operations::Opened>(
        store, act, name, homes_of(store, act.agency, vouched), [&](storage::UnitOfWork& unit) {
            return sign_in_vouched(unit, act, vouched, code, factors_count);
        });
}

Answer welcome(AtProvider& at, const operations::Opened& session) {
    at.keeps = "";
    return Answered{forms::write(session.me), session.token};
}

operations::LinkingTo linking_to(const sign_on::Provider& provider) {
    return {provider.settings().issuer, provider.settings().login_claim};
}

}  // namespace

Answer describe_provider(AtProvider& at, storage::Store&, const Act&, const wire::Value&) {
    forms::DescribeProvider::Output said;
    if (at.provider != nullptr) said.title = at.provider->settings().title;
    return Answered{forms::write(said), ""};
}

Answer begin_sign_on(AtProvider& at, storage::Store&, const Act& act, const wire::Value& source) {
    const auto input = forms::read<forms::Nothing>(source);
    if (!input) return input.refusal();
    if (at.provider == nullptr) return none;
    const sign_on::Journey journey = at.provider->begin(act.now);
    at.keeps = sealed(act, KeptJourney{journey.state, journey.nonce, journey.verifier, act.now});
    return Answered{forms::write(forms::ProviderAddress{journey.address}), ""};
}

Answer finish_sign_on(AtProvider& at, storage::Store& store, const Act& act,
                      const wire::Value& source) {
    const auto input = forms::read<forms::FinishSignOn::Input>(source);
    if (!input) return input.refusal();
    if (at.provider == nullptr) return none;
    const auto kept = opened<KeptJourney>(act, at.kept);
    if (!kept) return on_record(store, act, stray);
    const auto identity =
        at.provider->finish({input->code.value_or(""), input->state.value_or(""),
                             input->issuer.value_or(""), input->error.value_or("")},
                            {"", kept->state, kept->nonce, kept->verifier}, act.now);
    at.keeps = "";  // good for one return, whatever came of it
    if (!identity && identity.refusal().code == "signin.cancelled") return identity.refusal();
    if (!identity) return on_record(store, act, identity.refusal());
    const Vouched vouched{identity->issuer, identity->subject, identity->login,
                          identity->several_factors, kept->state};
    const auto session = entered(at, store, act, forms::FinishSignOn::act, vouched, std::nullopt);
    if (session) return welcome(at, *session);
    if (session.refusal().code == "signin.code_needed")
        at.keeps = sealed(act, KeptVouched{vouched.issuer, vouched.subject, vouched.login,
                                           vouched.journey, act.now});
    return session.refusal();
}

Answer confirm_sign_on(AtProvider& at, storage::Store& store, const Act& act,
                       const wire::Value& source) {
    const auto input = forms::read<forms::ConfirmSignOn::Input>(source);
    if (!input) return input.refusal();
    if (at.provider == nullptr) return none;
    const auto kept = opened<KeptVouched>(act, at.kept);
    if (!kept) return on_record(store, act, stray);
    const Vouched vouched{kept->issuer, kept->subject, kept->login.value_or(""), false,
                          kept->journey};
    const auto session = entered(at, store, act, forms::ConfirmSignOn::act, vouched, input->code);
    if (session) return welcome(at, *session);
    return session.refusal();  // a wrong code is counted, and can be mended
}

Answer leave_provider(AtProvider& at, storage::Store&, const Act& act, const wire::Value&) {
    if (at.provider == nullptr) return none;
    return Answered{forms::write(forms::ProviderAddress{at.provider->sign_out_address(act.now)}),
                    ""};
}

Answer get_link(AtProvider& at, storage::Store& store, const Act& act, const wire::Value& source) {
    const auto input = forms::read<forms::OperatorKey>(source);
    if (!input) return input.refusal();
    const std::string claim = at.provider != nullptr ? at.provider->settings().login_claim : "";
    return answered(store.read([&](storage::Reader& reader) {
        return operations::get_operator_link(reader, act, *input, claim);
    }));
}

Answer link(AtProvider& at, storage::Store& store, const Act& act, const wire::Value& source) {
    const auto input = forms::read<forms::LinkOperator::Input>(source);
    if (!input) return input.refusal();
    if (at.provider == nullptr) return none;
    const operations::LinkingTo to = linking_to(*at.provider);
    return answered(write_and_record<forms::OperatorLink>(
        store, act, forms::LinkOperator::act, homes_of_link(act, *input, to),
        [&](storage::UnitOfWork& unit) {
            return operations::link_operator(unit, act, *input, to);
        }));
}

}  // namespace yibao::console
