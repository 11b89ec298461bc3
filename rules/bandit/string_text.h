// Text in strings, as the rules about what strings say (S104, S108) look at it.
#ifndef SHIKRA_RULES_BANDIT_STRING_TEXT_H
#define SHIKRA_RULES_BANDIT_STRING_TEXT_H

#include "rules/rule.h"

// The pieces of a visited NODE_STRING or NODE_CONCATENATED_STRING. None in a part of a
// concatenation (the whole is visited too) and in a string that is a whole annotation: its text is
// a type.
LiteralPieces string_text(const Check *check, Node string);
// For string_may_begin: a string with a prefix or an escape.
bool format_string_may_begin(const Ast *ast, Node string, Text text);
// False if none of its pieces begins with `text`, from a look at the source: for rules that look
// for few strings among many.
static inline bool string_may_begin(const Ast *ast, Node string, const char *text) {
    const char first = string_first_byte(ast, string);
    if (!ast_is(ast, string, NODE_STRING) || text[0] == '\0') return true;
    if (first != '\\') return first == text[0]; // nearly all
    return format_string_may_begin(ast, string, text_from_c(text));
}

#endif
