// Syntax errors: what CPython would refuse, in the words that ruff's users know.
//
// The tree is checked in one pass (syntax_checks.h). If the parser met an error, or if the pass is
// in doubt about something that the parser takes and Python does not, the grammar (grammar.h) reads
// the file again and has the last word on its form. What is written right may still mean nothing (a
// `return` outside of a function): that is found in the pass.
#ifndef SHIKRA_SYNTAX_SYNTAX_ERRORS_H
#define SHIKRA_SYNTAX_SYNTAX_ERRORS_H

#include "syntax/ast.h"
#include "syntax/syntax_error_kind.h"

typedef struct SyntaxError {
    Range range;
    Text message;     // without a full stop, as ruff words it
    const char *code; // of the rule that reports the same in ruff ("F706"); NULL if none does
    bool is_extra;    // only that rule reports it: Python stops at another error, or has none
    SyntaxErrorKind kind;
} SyntaxError;

typedef struct SyntaxErrorList {
    SyntaxError *items; // in the source's order
    uint32_t count;
    uint32_t capacity;
} SyntaxErrorList;

// Everything in `arena`. Linear in the size of the file. `version` is the oldest Python that the
// code is to run on (310 for 3.10), and what is too new for it is an error; 0: the newest.
SyntaxErrorList syntax_errors_find(const Ast *ast, Arena *arena, uint16_t version);

// The same for who goes over all nodes anyway and shows the pass those of the kinds that it wants,
// in their order.
typedef struct SyntaxChecker SyntaxChecker;
bool syntax_pass_wants(uint16_t kind);
// NULL if the file takes a pass of its own: syntax_errors_find.
SyntaxChecker *syntax_pass_new(const Ast *ast, Arena *arena, uint16_t version);
void syntax_pass_check(SyntaxChecker *self, Node node);
SyntaxErrorList syntax_pass_end(SyntaxChecker *self);

#endif
