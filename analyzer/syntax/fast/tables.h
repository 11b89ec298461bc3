// Tables: the automaton of the grammar, generated (fast_tables.c). See tables_format.h.
#ifndef SHIKRA_SYNTAX_FAST_TABLES_H
#define SHIKRA_SYNTAX_FAST_TABLES_H

#include "syntax/fast/tables_format.h"
#include "syntax/fast_symbols.h" // generated: TERMINAL_COMMENT, ..., STATE_COUNT, ...

extern const _Alignas(64) HotRow HOT_ROWS[STATE_COUNT];
extern const Cell COLD_ROWS[STATE_COUNT][COLD_LENGTH]; // of the terminals from HOT_LENGTH on
extern const uint16_t GOTO_ROWS[NONTERMINAL_COUNT];
extern const uint16_t GOTOS[GOTO_COUNT];
extern const uint8_t GRAMMAR_RESERVED_SETS[GRAMMAR_STATE_COUNT];
extern const uint8_t DETOURS[GRAMMAR_STATE_COUNT]; // DETOUR_...
extern const bool RESERVED[RESERVED_SET_COUNT][TERMINAL_COUNT];
extern const Reduction REDUCTIONS[];
extern const FieldStep FIELD_STEPS[];
extern const AliasStep ALIAS_STEPS[];
extern const Conflict CONFLICTS[];
extern const uint16_t TERMINAL_KINDS[TERMINAL_COUNT];
extern const OperatorToken OPERATOR_TOKENS[LEX_STATE_COUNT][OPERATOR_ROW];
extern const OperatorToken COMMON_TOKENS[OPERATOR_ROW];    // of most states
extern const uint64_t UNCOMMON_OPERATORS[LEX_STATE_COUNT]; // a bit each: not COMMON_TOKENS here
extern const Keyword KEYWORDS[KEYWORD_SLOTS]; // at keyword_slot(word, KEYWORD_MULTIPLIER)

static inline Cell state_action(uint32_t state, uint32_t terminal) {
    return terminal < HOT_LENGTH ? HOT_ROWS[state].cells[terminal]
                                 : COLD_ROWS[state][terminal - HOT_LENGTH];
}

static inline uint16_t goto_state(uint32_t nonterminal, uint32_t grammar_state) {
    return GOTOS[GOTO_ROWS[nonterminal] + grammar_state];
}

#endif
