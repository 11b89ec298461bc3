// Entries of `__all__`: shared by F405 and F822.
#ifndef SHIKRA_RULES_PYFLAKES_EXPORT_H
#define SHIKRA_RULES_PYFLAKES_EXPORT_H

#include "rules/rule.h"

// The statement that the entry stands in, where `# noqa` counts, too. `last`: what was found for
// the entry before, or 0; most stand in the same statement.
Node export_statement(const Ast *ast, Node entry, Node last);

#endif
