// Generate: the parts of the build-time program that turns the grammar's tables into the fast
// parser's (tables.h). Nothing of it is in shikra itself.
#ifndef SHIKRA_SYNTAX_FAST_GENERATE_H
#define SHIKRA_SYNTAX_FAST_GENERATE_H

#include "base/arena.h"
#include "syntax/fast/tables_format.h"

#include <stdint.h>
#include <stdio.h>
#include <tree_sitter/parser.h>

const TSLanguage *tree_sitter_python(void);

enum {
    MAX_STATES = ACTION_STATE,
    MAX_CHILDREN = 10,
    MAX_REDUCTIONS = 1024,
    MAX_STEPS = 2048,
    MAX_CONFLICTS = 8192,
    MAX_PLACES = 16384,
    START_GRAMMAR_STATE = 1,
};

// Ends the build with a message: this grammar is not one that the tables can be made from.
_Noreturn __attribute__((format(printf, 1, 2))) void refuse(const char *format, ...);

// ---- The grammar, unpacked ----

typedef struct Grammar {
    const TSLanguage *language;
    Arena *arena; // of everything that is made
    uint32_t terminal_count;
    uint32_t symbol_count; // terminals, then nonterminals
    uint32_t state_count;
    // [state][symbol]: of a terminal the index of its actions, of a nonterminal the goto; 0: none
    uint16_t *cells;
    TSSymbol *entries; // by state: the only symbol that leads to it; SEVERAL_ENTRIES; 0: none
} Grammar;

enum { SEVERAL_ENTRIES = UINT16_MAX };

Grammar grammar_unpack(const TSLanguage *language, Arena *arena);
static inline uint16_t grammar_cell(const Grammar *self, uint32_t state, uint32_t symbol) {
    return self->cells[state * self->symbol_count + symbol];
}
// The symbol of that name; refuses if there is none. Of several the first.
TSSymbol grammar_symbol(const Grammar *self, const char *name);
// Its actions for a terminal, without those that only error recovery takes and those that repeats
// shadow (as the stock runtime resolves them).
uint32_t grammar_actions(const Grammar *self, uint32_t state, uint32_t terminal,
                         TSParseAction actions[static 8]);
// The only symbol by which a state is entered; 0 if there are several.
static inline TSSymbol grammar_entry(const Grammar *self, uint32_t state) {
    return self->entries[state] == SEVERAL_ENTRIES ? 0 : self->entries[state];
}
// The state that follows on a symbol; 0: none.
uint16_t grammar_target(const Grammar *self, uint32_t state, uint32_t symbol);
// The field that a production gives its child itself, and the alias; 0: none.
uint8_t grammar_field(const Grammar *self, uint32_t production, uint32_t child);
TSSymbol grammar_alias(const Grammar *self, uint32_t production, uint32_t child);

// An operator of several words, `not in`, that is a nonterminal of the grammar: one node, a leaf.
bool symbol_is_compound_token(const Grammar *self, TSSymbol symbol);

// ---- Places: which symbols stand where ----
// The tables do not tell what a production's children are. Every path through the automaton that
// ends in its reduction does.

typedef struct Place {
    TSSymbol parent;
    TSSymbol symbol;
    uint16_t production;
    uint8_t child;
} Place;

typedef struct Places {
    Place *items;
    uint32_t count;
    uint8_t *shifts; // [state][terminal]: PLACE_...
} Places;

// What becomes of a token that is shifted in a state: of several only DROPPED and ALIASED go
// together, since an alias makes a node where there is none.
enum { PLACE_KEPT = 1, PLACE_DROPPED = 2, PLACE_ALIASED = 4 };

Places places_find(const Grammar *grammar);
// Whether the token becomes a node when it is shifted.
bool places_keep(const Places *self, const Grammar *grammar, uint32_t state, uint32_t terminal);

// ---- The automaton ----

typedef struct Automaton {
    Cell *cells; // [state][terminal]
    LexMode *modes;
    uint32_t state_count;
    uint32_t start;
    uint16_t *gotos; // [nonterminal][grammar state], still a full matrix
    Reduction reductions[MAX_REDUCTIONS];
    uint32_t reduction_count;
    FieldStep fields[MAX_STEPS];
    uint32_t field_count;
    AliasStep aliases[MAX_STEPS];
    uint32_t alias_count;
    Conflict conflicts[MAX_CONFLICTS];
    uint32_t conflict_count;
} Automaton;

void automaton_build(Automaton *self, const Grammar *grammar, const Places *places);
// Replaces states that can only reduce by their reductions (STATE_REDUCES).
void automaton_shrink(Automaton *automaton, const Grammar *grammar);

// ---- What the grammar's lexer does ----

enum { MAX_LEX_STATES = 256 };

typedef struct Lexing {
    uint32_t state_count;          // of the lexer that matter: all that a LexMode names
    uint8_t finds[MAX_LEX_STATES]; // FINDS_...
    OperatorToken operators[MAX_LEX_STATES][OPERATOR_COUNT];
    Keyword keywords[KEYWORD_SLOTS];
    uint64_t keyword_multiplier;
} Lexing;

void lexing_find(Lexing *self, const Grammar *grammar);

#endif
