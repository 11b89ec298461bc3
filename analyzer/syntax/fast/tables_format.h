// Tables' format: what the automaton that the fast parser runs is made of. The tables themselves:
// tables.h; the program that writes them at build time: generate_tables.c.
//
// It is tree-sitter-python's own LR(1) automaton in another shape. What is different, and why:
//
// States. Half of an LR parser's steps are reductions of one hidden child (`primary_expression ->
// identifier`, `expression -> primary_expression`, ...) which make no node and only replace the
// state on top of the stack by goto[symbol][state below]. They depend on nothing but the state and
// the one below it, so they are done ahead: a State here is a grammar state together with what its
// chains of such reductions lead to, and its actions are those at the chains' ends. That makes
// about 4,100 states from 2,800 and saves an eighth of the time. What stays on the parser's stack
// is the grammar's state at the end of the chain, for gotos.
//
// In some states (a fifth of them, where 60 of 100 reductions are done) all that fits leads to the
// same reduction: behind `)` of a call, behind the name in `a.b`. These have no row: where their
// number would be stands the reduction, and the parser does it before it looks for a token.
//
// Actions. Dense, one load. Terminals have other numbers than in the grammar: the commonest fifteen
// make, with the state's lexer mode, a line of the processor's cache, and these lines are a table
// of their own, of some fifty pages. (Between two files other stages have the caches; so it counts
// how many lines and pages there are to fetch.)
//
// Gotos. One row for each nonterminal, the rows laid over one another so that the holes of one hold
// the values of others: a goto that is asked for always exists, so nothing needs to be checked.
//
// Tokens. A shift says whether the token becomes a node: whether syntax/kept.h wants it in each
// place of the grammar where that shift can stand.
#ifndef SHIKRA_SYNTAX_FAST_TABLES_FORMAT_H
#define SHIKRA_SYNTAX_FAST_TABLES_FORMAT_H

#include <stdbool.h>
#include <stdint.h>

// What to do in a state with a terminal: the action in the upper half, and in the lower the
// grammar's state in which it is done. 0: nothing, a syntax error.
typedef uint32_t Cell;

static inline uint32_t cell_action(Cell cell) {
    return cell >> 16;
}
static inline uint16_t cell_grammar_state(Cell cell) {
    return (uint16_t)cell;
}
static inline Cell cell_make(uint16_t action, uint16_t grammar_state) {
    return (Cell)action << 16 | grammar_state;
}

// The upper two bits say what, the others with what.
enum {
    ACTION_SHIFT = 0x0000,    // | ACTION_KEEP if the token becomes a node | State
    ACTION_KEEP = 0x2000,     //
    ACTION_UNIT = 0x4000,     // | nonterminal: a hidden one-child reduction; only as alternative
    ACTION_REDUCE = 0x8000,   // | index into REDUCTIONS
    ACTION_CONFLICT = 0xc000, // | index into CONFLICTS
    ACTION_WHAT = 0xc000,
    ACTION_WITH = 0x3fff,
    ACTION_STATE = 0x1fff,
    STATE_REDUCES = 0x1000, // in place of a State: | index into REDUCTIONS
    ACTION_ERROR = 0xfffd,  // but only after hidden reductions
    ACTION_EXTRA = 0xfffe,  // a comment or continuation; the lexer never hands one over
    ACTION_ACCEPT = 0xffff,
};

typedef enum CellWhat { CELL_SHIFT, CELL_UNIT, CELL_REDUCE, CELL_OTHER } CellWhat;

static inline CellWhat cell_what(Cell cell) {
    return (CellWhat)(cell >> 30);
}

typedef struct Reduction {
    uint16_t goto_row; // of its symbol, into GOTOS
    uint16_t kind;     // of the node
    uint16_t fields;   // first of its FIELD_STEPS
    uint16_t aliases;  // first of its ALIAS_STEPS
    uint8_t child_count;
    uint8_t field_count;
    uint8_t alias_count;
    uint8_t symbol; // nonterminal, counted from the first nonterminal
    bool makes_node;
    bool is_leaf;    // of several words: `not in`
    bool is_special; // has aliases, is a leaf, or has no children
} Reduction;

typedef struct FieldStep {
    uint8_t child;
    uint8_t field;
} FieldStep;

// A child that gets another kind in this place.
typedef struct AliasStep {
    uint16_t kind;
    uint8_t child;
    bool wraps; // a hidden child: a node around what it made. Else its node is renamed, or made.
} AliasStep;

enum { MAX_ALTERNATIVES = 3 };

// Where the grammar is not LR(1): actions to try in this order.
typedef struct Conflict {
    uint16_t alternatives[MAX_ALTERNATIVES];
    uint8_t count;
} Conflict;

// What may be read in a grammar state that the grammar cannot read there (detour.h).
enum {
    DETOUR_TYPE = 1,   // a type that goes on behind a `]`
    DETOUR_SPLAT = 2,  // `*` before any operand
    DETOUR_TARGET = 4, // a target that holds one
};

// External tokens that are valid in a state; they steer the lexer as they do the grammar's scanner.
enum {
    EXPECTS_NEWLINE = 1,
    EXPECTS_INDENT = 2,
    EXPECTS_DEDENT = 4,
    EXPECTS_STRING_START = 8,
    EXPECTS_STRING_CONTENT = 16,
    EXPECTS_CLOSING_BRACKET = 32,
    EXPECTS_EXCEPT = 64,
    EXPECTS_EXTERNAL = 128, // any of them
};

typedef struct LexMode {
    uint8_t lex_state;    // of the grammar's lexer
    uint8_t expects;      // EXPECTS_...
    uint8_t reserved_set; // words that are keywords here even where they make no sense
    uint8_t finds;        // FINDS_...
} LexMode;

// What there can be in a state besides operators and what the scanner finds.
enum {
    FINDS_IDENTIFIER = 1,
    FINDS_NUMBER = 2,
    FINDS_END = 4,
    FINDS_FORMAT_SPEC = 8,  // text up to the next brace, as in f"{x:>10}"
    FINDS_STRING_TEXT = 16, // the inside of an f-string
};

// A state's cells for the commonest terminals.
enum { HOT_LENGTH = 15 };
typedef struct HotRow {
    LexMode mode;
    Cell cells[HOT_LENGTH];
} HotRow;
_Static_assert(sizeof(HotRow) == 64, "a line of the cache");

// A token that an operator's spelling makes in one lexer state: `...` is three dots where `.` is
// wanted.
typedef struct OperatorToken {
    uint8_t terminal; // 0: none
    uint8_t length;
} OperatorToken;

typedef struct Keyword {
    uint64_t word; // its bytes, the first lowest
    uint8_t terminal;
} Keyword;

enum { KEYWORD_SLOTS = 256, MAX_KEYWORD_LENGTH = 8 };

// A perfect hash: the generator looks for a multiplier that gives each keyword its own slot.
static inline uint32_t keyword_slot(uint64_t word, uint64_t multiplier) {
    return (uint32_t)((word * multiplier) >> 56);
}

enum {
#define OPERATOR(name, spelling) OPERATOR_##name,
#include "syntax/fast/operators.def"
#undef OPERATOR
    OPERATOR_COUNT,
    OPERATOR_ROW = 64, // a power of two, which is quick to multiply by
};

#endif
