// Calls that keep the event loop waiting: ASYNC210-251.
#ifndef SHIKRA_RULES_ASYNC_BLOCKING_H
#define SHIKRA_RULES_ASYNC_BLOCKING_H

#include "rules/rule.h"

// Reports what is called, if that happens in an async function.
// False of files without async code.
bool has_async_code(const Check *check);
void report_blocking(Check *check, Node call, const char *message);
// The call of an attribute: of `f.read` that of `f.read()`; 0 if it is not called.
Node method_call(const Ast *ast, Node attribute);

#endif
