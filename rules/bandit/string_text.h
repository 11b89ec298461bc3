// Text in strings, as the rules about what strings say (S104, S108) look at it.
#ifndef SHIKRA_RULES_BANDIT_STRING_TEXT_H
#define SHIKRA_RULES_BANDIT_STRING_TEXT_H

#include "rules/rule.h"

// The pieces of a visited NODE_STRING or NODE_CONCATENATED_STRING. None in a part of a
// concatenation (the whole is visited too) and in a string that is a whole annotation and is not
// evaluated where it stands: its text is a type.
LiteralPieces string_text(const Check *check, Node string);
// The byte that its one piece begins with, as string_first_byte has it. For rules that look for few
// strings among many.
char strings_text_first(const Ast *ast, Node strings);
static inline char string_text_first(const Ast *ast, Node string) {
    return ast_is(ast, string, NODE_STRING) ? string_first_byte(ast, string)
                                            : strings_text_first(ast, string);
}

#endif
