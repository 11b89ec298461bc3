// Protocols of `ssl` and pyOpenSSL that are broken: S502, S503.
#ifndef SHIKRA_RULES_BANDIT_SSL_PROTOCOL_H
#define SHIKRA_RULES_BANDIT_SSL_PROTOCOL_H

#include "rules/rule.h"

// The name of the insecure protocol that `expression`, a name or an attribute of anything, stands
// for; length 0 if it does not.
Text insecure_ssl_protocol(const Ast *ast, Node expression);

#endif
