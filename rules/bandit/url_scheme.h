// The scheme of a URL that a call opens, as far as the source shows it.
#ifndef SHIKRA_RULES_BANDIT_URL_SCHEME_H
#define SHIKRA_RULES_BANDIT_URL_SCHEME_H

#include "rules/rule.h"

// True if a call of one of urllib.request's functions, or a Request given to it, has a URL that
// begins with a literal "http://" or "https://".
bool call_opens_http(Check *check, Node call);

#endif
