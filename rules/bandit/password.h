// Names that stand for a password, and values that would be one: S105, S106, S107.
#ifndef SHIKRA_RULES_BANDIT_PASSWORD_H
#define SHIKRA_RULES_BANDIT_PASSWORD_H

#include "rules/rule.h"

// False for most values: no string, nor one in parentheses.
static inline bool may_be_string(const Ast *ast, Node value) {
    return ast_is(ast, value, NODE_STRING) || ast_is(ast, value, NODE_CONCATENATED_STRING) ||
           ast_is(ast, value, NODE_PARENTHESIZED_EXPRESSION);
}
// True if one of the words in `name`, which underscores part, is password, passwd, pwd, pass,
// passphrase, token, secret or a spelling near it; upper and lower case are the same.
bool is_password_name(Text name);
// True if `value` is a string with something in it: no bytes, no f-string.
bool is_password_value(const Check *check, Node value);
// The name under which `target` keeps its value, if it is a password's: `password`, `x.password`,
// `x["password"]`; length 0 otherwise.
Text password_target(const Check *check, Node target);

#endif
