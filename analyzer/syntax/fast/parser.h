// The parser's state, private to its loop (parse.c) and to what goes on after an error (recover.c).
#ifndef SHIKRA_SYNTAX_FAST_PARSER_H
#define SHIKRA_SYNTAX_FAST_PARSER_H

#include "syntax/fast/choices.h"
#include "syntax/fast/fast.h"

// The stack is left room for reductions of nothing, which push without a token, and for an entry
// that ends the children of a reduction.
enum { MAX_STACK = 8192, STACK_RESERVE = 16 };

struct FastParser {
    Lexer lexer;
    Tree tree;
    Choices choices;
    AtomTable *atoms;        // of the file being parsed
    WorkLimit *work_limit;   // NULL: none
    uint32_t searched_count; // stack entries, for brackets
    bool has_defaults;       // of type parameters; the syntax checks look at each of them
    Detour detour;
    uint32_t farthest_detour;     // where the last new one began
    uint32_t detour_repeats;      // since then, at that place or before
    const StackEntry *limit;      // of a stack that is in order
    const StackEntry *calm_below; // the loop calls look_up while the stack's top is not below it
    // The loop's own variables, while something outside of it needs them.
    Cursor cursor;
    Token token;
    Cell cell;
    StackEntry stack[MAX_STACK];
};

// Ends the attempt, after the next token, for a reason that no other choice would mend.
void parser_give_up(FastParser *self, const char *why);
// Whether the limit is used up; then it gives up.
bool parser_is_late(FastParser *self);
// After a choice was settled or a detour begun or ended: whether the loop may run on blindly.
void parser_calm_down(FastParser *self);

// What no token can change, in the state that was set.
void parser_reduce_all(FastParser *self);

// After an error, or a token that was refused: finds where to go on, by `cursor`, `token` and
// `cell`. A token of TERMINAL_AGAIN: to look for the next one. False: the attempt is over.
bool parser_recover(FastParser *self);

#endif
