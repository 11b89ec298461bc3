// A rule's text for people: `shikra rule`, docs/rules, SARIF help.
#ifndef SHIKRA_REPORTERS_EXPLAIN_H
#define SHIKRA_REPORTERS_EXPLAIN_H

#include "base/buffer.h"
#include "rules/rule.h"

void explain_text(const Rule *rule, bool use_color, Buffer *out);
void explain_markdown(const Rule *rule, Buffer *out);
// One JSON object; `indent` goes before each line.
void explain_json(const Rule *rule, const char *indent, Buffer *out);
// "CWE-95"; nothing for a rule without.
const char *severity_name(Severity severity);
const char *precision_name(Precision precision);

#endif
