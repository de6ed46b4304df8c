#pragma once

#include "console/routes.hpp"

namespace yibao::console {

// The forms that need the provider of identities (统一身份认证). Those of signing in wait for its
// answers, so they run on workers of their own; none does so within a unit of work.

Answer describe_provider(AtProvider& at, storage::Store& store, const operations::Act& act,
                         const wire::Value& source);
Answer begin_sign_on(AtProvider& at, storage::Store& store, const operations::Act& act,
                     const wire::Value& source);
Answer finish_sign_on(AtProvider& at, storage::Store& store, const operations::Act& act,
                      const wire::Value& source);
Answer confirm_sign_on(AtProvider& at, storage::Store& store, const operations::Act& act,
                       const wire::Value& source);
Answer leave_provider(AtProvider& at, storage::Store& store, const operations::Act& act,
                      const wire::Value& source);
Answer get_link(AtProvider& at, storage::Store& store, const operations::Act& act,
                const wire::Value& source);
Answer link(AtProvider& at, storage::Store& store, const operations::Act& act,
            const wire::Value& source);

}  // namespace yibao::console
