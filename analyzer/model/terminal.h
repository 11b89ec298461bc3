// Terminal: how control leaves a function, as far as its statements tell.
#ifndef SHIKRA_MODEL_TERMINAL_H
#define SHIKRA_MODEL_TERMINAL_H

#include "syntax/ast.h"

typedef enum Terminal {
    TERMINAL_NONE,               // there is nothing to say: no statement that ends anything
    TERMINAL_END,                // it comes to the end
    TERMINAL_RAISE,              // every path raises
    TERMINAL_NOT_IMPLEMENTED,    // every path raises NotImplementedError
    TERMINAL_RETURN,             // every path returns by a statement
    TERMINAL_RAISE_OR_RETURN,    // every path does one of the two
    TERMINAL_CONDITIONAL_RETURN, // some paths return by a statement, others come to the end
} Terminal;

// Of the function's body; bodies of nested functions are not part of it. Blocks nested deeper than
// Python's limit count as coming to their end.
Terminal function_terminal(const Ast *ast, Node function);
// Some path comes to the end, which returns None.
bool terminal_may_end(Terminal self);

#endif
