// E731's fix: a lambda with a name, written as a `def`.
#ifndef SHIKRA_RULES_PYCODESTYLE_LAMBDA_AS_DEF_H
#define SHIKRA_RULES_PYCODESTYLE_LAMBDA_AS_DEF_H

#include "rules/rule.h"

// `name = lambda` is the assignment of `lambda` to the identifier `name`.
void fix_lambda_assignment(Check *check, Finding *finding, Node assignment, Node name, Node lambda);

#endif
