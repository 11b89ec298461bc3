// Code as text on one line, in which rules look for what strings and names spell together: S608.
#ifndef SHIKRA_RULES_BANDIT_CODE_TEXT_H
#define SHIKRA_RULES_BANDIT_CODE_TEXT_H

#include "base/buffer.h"
#include "rules/rule.h"

// Appends `text` with quotes, backslashes and controls as escapes, as in Python's repr(); also all
// that is not ASCII if `is_ascii`.
void append_escaped(Buffer *out, Text text, bool is_ascii);
// Appends an expression's code: a blank for white space and comments, and in strings that are not
// raw each character as repr() writes it.
void append_code(Buffer *out, const Check *check, Node expression);
// Appends what stands between the quotes of the strings in a NODE_STRING or
// NODE_CONCATENATED_STRING, with escapes and interpolations as they are written.
void append_raw_contents(Buffer *out, const Ast *ast, Node strings);

#endif
