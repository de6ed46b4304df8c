#pragma once

#include "console/routes.hpp"

namespace yibao::console {

// The forms that need the provider of identities (统一身份认证). Those of signing in wait for its
// answers, so they run on workers of their own; none does so within a unit of work.

Answer describe_provider(AtProvider& at, storage::Store& store, const operations::Act& act,
                         const wire::Value& input);
Answer begin_sign_on(AtProvider& at, storage::Store& store, const operations::Act& act,
                     const wire::Value& input);
Answer finish_sign_on(AtProvider& at, storage::Store& store, const operations::Act& act,
                      const wire::Value& input);
Answer confirm_sign_on(AtProvider& at, storage::Store& store, const operations::Act& act,
                       const wire::Value& input);
Answer leave_provider(AtProvider& at, storage::Store& store, const operations::Act& act,
                      const wire::Value& input);
Answer get_link(AtProvider& at, storage::Store& store, const operations::Act& act,
                const wire::Value& input);
Answer link(AtProvider& at, storage::Store& store, const operations::Act& act,
            const wire::Value& input);

}  // namespace yibao::console
