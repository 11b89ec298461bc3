// Arguments of a call, found as Python matches them: by position, then by keyword.
#ifndef SHIKRA_MODEL_CALL_H
#define SHIKRA_MODEL_CALL_H

#include "syntax/ast.h"

// The value of argument number `position` (0-based) or named `keyword`; 0 if it is not given. A
// position behind a `*args` is unknown and so 0. Pass NULL for an argument that has no keyword
// form, CALL_KEYWORD_ONLY for one that has no position.
enum { CALL_KEYWORD_ONLY = -1 };
Node call_argument(const Ast *ast, Node call, const char *keyword, int position);
// The keyword_argument node (not its value) named `keyword`; 0 if none.
Node call_keyword(const Ast *ast, Node call, const char *keyword);
// The positional argument `position`, 0 if not given or behind a `*args`.
Node call_positional(const Ast *ast, Node call, int position);
// True for `x` and `*x` among a call's arguments or a class's bases: neither `x=` nor `**x`.
static inline bool argument_is_positional(const Ast *ast, Node argument) {
    return !ast_is(ast, argument, NODE_KEYWORD_ARGUMENT) &&
           !ast_is(ast, argument, NODE_DICTIONARY_SPLAT);
}
// The argument_list, or the generator expression of `f(x for x in y)`.
Node call_arguments(const Ast *ast, Node call);
uint32_t call_argument_count(const Ast *ast, Node call); // positional, keyword and splats
bool call_has_splat(const Ast *ast, Node call);          // *args or **kwargs

#endif
