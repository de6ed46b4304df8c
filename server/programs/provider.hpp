#pragma once

#include <memory>

#include "programs/command.hpp"
#include "programs/configuration.hpp"
#include "programs/session.hpp"
#include "sign_on/provider.hpp"

namespace yibao {

/// Gives the command the flags of the settings that are about the provider of identities.
void offer_provider(Session& session, Command command);

/// The provider that these settings name; null where they name none. Throws ConfigurationError where
/// one of them is missing or says what it may not, or others may read the secret.
std::unique_ptr<sign_on::Provider> provider_of(const Configuration& configuration);

}  // namespace yibao
