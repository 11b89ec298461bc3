// Statements that are only an expression: what a notebook shows.
#ifndef SHIKRA_RULES_SHARED_SHOWN_H
#define SHIKRA_RULES_SHARED_SHOWN_H

#include "rules/rule.h"

// True for the last statement of a notebook's cell: its value is displayed.
bool is_shown_by_notebook(const Check *check, Node statement);

#endif
