// Except clauses that catch everything and do nothing about it: S110 and S112.
#ifndef SHIKRA_RULES_BANDIT_SILENT_HANDLER_H
#define SHIKRA_RULES_BANDIT_SILENT_HANDLER_H

#include "rules/rule.h"

// If the clause's body is one statement of kind `statement` and nothing else, and it catches
// everything (with the setting check-typed-exception: whatever it catches), that statement, else 0.
Node silent_handler_statement(const Check *check, Node clause, uint16_t statement);
// From `except` to the end of that statement; comments and semicolons behind it are not part of it.
Range silent_handler_range(const Check *check, Node clause, Node statement);

#endif
