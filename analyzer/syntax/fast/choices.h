// Choices: what to go back to where the grammar is not LR(1).
//
// At a conflict the parser takes the likelier alternative and notes the other: a copy of its stack
// and of the lexer's state. If it then meets an error, it goes on from the last choice that has an
// alternative left. Nodes made since are forgotten by resetting the count; older nodes that were
// changed (a field set, a kind renamed) are restored from a log. At the end of a statement what was
// chosen is settled. All of it is bounded, since trying is exponential in the worst case.
#ifndef SHIKRA_SYNTAX_FAST_CHOICES_H
#define SHIKRA_SYNTAX_FAST_CHOICES_H

#include "syntax/fast/detour.h"
#include "syntax/fast/lexer.h"
#include "syntax/fast/tree.h"

enum { MAX_CHOICES = 128, MAX_SAVED_ENTRIES = 1 << 16, MAX_CHANGES = 1024, MAX_RETURNS = 256 };

// One symbol on the parser's stack.
typedef struct StackEntry {
    uint32_t start;         // of its first token
    uint32_t end;           // of its last token
    uint32_t first_node;    // the nodes made since belong to it, up to the next entry's
    uint16_t grammar_state; // that is on top of it
} StackEntry;

// Where the parser is.
typedef struct Cursor {
    StackEntry *top;
    uint32_t state;
    uint32_t node_count;
    uint32_t last_end; // of the last token shifted
} Cursor;

typedef struct Choice {
    Cursor cursor;
    Token token;
    Detour detour;
    uint16_t conflict;
    uint8_t next; // alternative to try
    bool is_inside_format;
    uint32_t at;
    uint32_t bracket_depth;
    uint32_t line_start;
    uint32_t comment_count;
    uint32_t indent_count;
    uint32_t delimiter_count;
    uint32_t change_count;
    uint32_t saved_start; // of its stack in `saved`
    Delimiter delimiters[MAX_DELIMITERS];
} Choice;

typedef struct Change {
    uint32_t index;
    TreeNode old;
} Change;

typedef struct Choices {
    uint32_t count;
    uint32_t return_count;    // to a choice, in this statement
    uint32_t protected_count; // nodes below it are older than the last choice
    uint32_t change_count;
    uint32_t saved_count;
    StackEntry *saved; // the stacks of all choices
    Choice items[MAX_CHOICES];
    Change changes[MAX_CHANGES];
} Choices;

void choices_init(Choices *self);
void choices_release(Choices *self);
void choices_clear(Choices *self);
// Notes what is left to try of `conflict`. False if there are too many.
bool choices_add(Choices *self, const StackEntry *stack, Cursor cursor, Token token,
                 const Lexer *lexer, Detour detour, uint16_t conflict);
// Goes back: the last choice's cursor and token, and the action to try. False if nothing is left or
// it was tried too often.
bool choices_return(Choices *self, StackEntry *stack, Lexer *lexer, Tree *tree, Cursor *cursor,
                    Token *token, Detour *detour, uint16_t *action);
// Before the node at `index` is changed. False if there are too many changes.
bool choices_protect(Choices *self, const Tree *tree, uint32_t index);

#endif
