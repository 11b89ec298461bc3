// Build-time program: writes the fast parser's tables, made from the grammar that is linked in.
//
//     generate_tables fast_symbols.h fast_tables.c
//
// What the tables are is said in tables_format.h. A grammar from which they cannot be made, another
// ABI, a symbol that is gone, a token whose place does not tell whether it is kept, ends the build.
#include "syntax/fast/generate.h"

#include <stdlib.h>
#include <string.h>

typedef struct Tables {
    Grammar grammar;
    Automaton *automaton;
    Lexing *lexing;
    uint16_t *gotos; // packed
    uint32_t goto_count;
    uint16_t *goto_rows;
    uint32_t reserved_set_count;
    uint8_t *columns; // by the grammar's terminals: their numbers in the tables
} Tables;

static uint32_t nonterminal_count(const Tables *self) {
    return self->grammar.symbol_count - self->grammar.terminal_count;
}

// ---- Gotos: rows laid over one another ----

enum { MAX_GOTOS = UINT16_MAX };

static bool row_fits(const uint16_t *gotos, const uint16_t *row, uint32_t length) {
    for (uint32_t i = 0; i < length; i++) {
        if (row[i] != 0 && gotos[i] != 0) return false;
    }
    return true;
}

static uint32_t row_weight(const uint16_t *row, uint32_t length) {
    uint32_t weight = 0;
    for (uint32_t i = 0; i < length; i++) weight += row[i] != 0;
    return weight;
}

static void place_row(Tables *self, uint32_t nonterminal) {
    const uint32_t length = self->grammar.state_count;
    const uint16_t *const row = &self->automaton->gotos[nonterminal * length];
    uint32_t at = 0;
    while (at + length <= MAX_GOTOS && !row_fits(self->gotos + at, row, length)) at++;
    if (at + length > MAX_GOTOS) refuse("its gotos do not fit into %d", MAX_GOTOS);
    for (uint32_t i = 0; i < length; i++) {
        if (row[i] != 0) self->gotos[at + i] = row[i];
    }
    self->goto_rows[nonterminal] = (uint16_t)at;
    if (at + length > self->goto_count) self->goto_count = at + length;
}

// The fullest rows first, each at the first place where it fits.
static void pack_gotos(Tables *self) {
    const uint32_t count = nonterminal_count(self);
    const uint32_t length = self->grammar.state_count;
    self->gotos = arena_zalloc(self->grammar.arena, MAX_GOTOS, sizeof *self->gotos);
    self->goto_rows = arena_zalloc(self->grammar.arena, count, sizeof *self->goto_rows);
    for (uint32_t weight = length; weight > 0; weight--) {
        for (uint32_t i = 0; i < count; i++) {
            if (row_weight(&self->automaton->gotos[i * length], length) == weight) {
                place_row(self, i);
            }
        }
    }
}

// ---- Columns: terminals in another order than the grammar's ----

// The commonest first: the cells that matter are the HotRow. (`end` is 0, which as an operator's
// token means none.)
static void order_columns(Tables *self) {
    static const char *const common[] = {"end", "identifier", ".",       "(",        ")",
                                         ",",   "=",          ":",       "_newline", "string_start",
                                         "[",   "]",          "integer", "_indent",  "_dedent"};
    enum { COMMON_COUNT = sizeof common / sizeof common[0] };
    const uint32_t count = self->grammar.terminal_count;
    self->columns = arena_zalloc(self->grammar.arena, count, sizeof *self->columns);
    bool *const is_placed = arena_zalloc(self->grammar.arena, count, sizeof *is_placed);
    for (uint32_t i = 0; i < COMMON_COUNT; i++) {
        const TSSymbol terminal = grammar_symbol(&self->grammar, common[i]);
        self->columns[terminal] = (uint8_t)i;
        is_placed[terminal] = true;
    }
    uint32_t next = COMMON_COUNT;
    for (uint32_t i = 0; i < count; i++) {
        if (!is_placed[i]) self->columns[i] = (uint8_t)next++;
    }
}

// ---- Writing ----

static void print_terminal(const Tables *self, const char *constant, const char *name) {
    printf("    %s = %u,\n", constant, self->columns[grammar_symbol(&self->grammar, name)]);
}

// Counted from the first. (`type` is a keyword, too.)
static uint32_t nonterminal(const Tables *self, const char *name) {
    const Grammar *const grammar = &self->grammar;
    for (uint32_t i = grammar->terminal_count; i < grammar->symbol_count; i++) {
        if (strcmp(grammar->language->symbol_names[i], name) == 0) {
            return i - grammar->terminal_count;
        }
    }
    refuse("it has no nonterminal `%s`", name);
}

// The state behind one shift of the terminal.
static uint32_t state_behind(const Tables *self, uint32_t state, const char *terminal) {
    const TSSymbol symbol = grammar_symbol(&self->grammar, terminal);
    const Cell cell = self->automaton->cells[state * self->grammar.terminal_count + symbol];
    if (cell == 0 || cell_what(cell) != CELL_SHIFT) refuse("it has no `%s` there", terminal);
    return cell_action(cell) & ACTION_STATE;
}

// Whether a line end can be a token in the state, or after what is reduced there (`is_seen`: which
// reductions have been asked).
static bool takes_newline(const Tables *self, uint32_t state, bool is_seen[MAX_REDUCTIONS]) {
    const Automaton *const automaton = self->automaton;
    if ((state & STATE_REDUCES) == 0) {
        return (automaton->modes[state].expects & EXPECTS_NEWLINE) != 0;
    }
    if (is_seen[state - STATE_REDUCES]) return false;
    is_seen[state - STATE_REDUCES] = true;
    const uint32_t width = self->grammar.state_count;
    const uint32_t symbol = automaton->reductions[state - STATE_REDUCES].symbol;
    for (uint32_t below = 1; below < width; below++) {
        const uint16_t behind = automaton->gotos[symbol * width + below];
        if (behind != 0 && takes_newline(self, behind, is_seen)) return true;
    }
    return false;
}

// The lexer goes on behind the line end of a NEWLINE, so there may not be two in a row.
static void check_line_ends(const Tables *self) {
    const Automaton *const automaton = self->automaton;
    const TSSymbol newline = grammar_symbol(&self->grammar, "_newline");
    for (uint32_t state = 0; state < automaton->state_count; state++) {
        const Cell cell = automaton->cells[state * self->grammar.terminal_count + newline];
        if (cell == 0 || cell_what(cell) != CELL_SHIFT) continue;
        bool is_seen[MAX_REDUCTIONS] = {false};
        if (takes_newline(self, cell_action(cell) & ACTION_STATE, is_seen)) {
            refuse("it has empty statements");
        }
    }
}

static bool has_goto(const Tables *self, uint32_t state, const char *name) {
    const uint32_t row = nonterminal(self, name);
    return self->automaton->gotos[row * self->grammar.state_count + state] != 0;
}

static void print_detours(const Tables *self) {
    printf("const uint8_t DETOURS[GRAMMAR_STATE_COUNT] = {\n");
    for (uint32_t state = 1; state < self->grammar.state_count; state++) {
        const bool is_primary = has_goto(self, state, "primary_expression");
        const bool is_type = has_goto(self, state, "type");
        const bool is_splat = has_goto(self, state, "list_splat_pattern") &&
                              !has_goto(self, state, "parameter") &&
                              (is_primary || has_goto(self, state, "pattern"));
        const bool is_target = is_primary && has_goto(self, state, "pattern");
        const int detours = (is_type && is_primary ? DETOUR_TYPE : 0) |
                            (is_splat ? DETOUR_SPLAT : 0) | (is_target ? DETOUR_TARGET : 0);
        if (detours != 0) printf("    [%u] = %d,\n", state, detours);
    }
    printf("};\n\n");
}

static void print_symbols(const Tables *self) {
    printf(
        "// Generated by generate_tables.c from tree-sitter-python. Do not edit.\n"
        "#ifndef SHIKRA_SYNTAX_FAST_SYMBOLS_H\n#define SHIKRA_SYNTAX_FAST_SYMBOLS_H\n\nenum {\n");
    print_terminal(self, "TERMINAL_END", "end");
    print_terminal(self, "TERMINAL_IDENTIFIER", "identifier");
    print_terminal(self, "TERMINAL_FUTURE", "__future__");
    printf("    SYMBOL_IDENTIFIER = %u, // to the grammar\n",
           grammar_symbol(&self->grammar, "identifier"));
    print_terminal(self, "TERMINAL_COLON", ":");
    print_terminal(self, "TERMINAL_EQUAL", "=");
    print_terminal(self, "TERMINAL_COMMA", ",");
    print_terminal(self, "TERMINAL_IN", "in");
    print_terminal(self, "TERMINAL_INTEGER", "integer");
    print_terminal(self, "TERMINAL_FLOAT", "float");
    print_terminal(self, "TERMINAL_NEWLINE", "_newline");
    print_terminal(self, "TERMINAL_INDENT", "_indent");
    print_terminal(self, "TERMINAL_DEDENT", "_dedent");
    print_terminal(self, "TERMINAL_STRING_START", "string_start");
    print_terminal(self, "TERMINAL_STRING_CONTENT", "_string_content");
    print_terminal(self, "TERMINAL_STRING_END", "string_end");
    print_terminal(self, "TERMINAL_FORMAT_TEXT", "format_specifier_token1");
    print_terminal(self, "TERMINAL_RIGHT_PAREN", ")");
    printf("    NONTERMINAL_STRING = %u,\n", nonterminal(self, "string"));
    printf("    NONTERMINAL_PRIMARY_EXPRESSION = %u,\n", nonterminal(self, "primary_expression"));
    printf("    NONTERMINAL_PATTERN = %u,\n", nonterminal(self, "pattern"));
    printf("    NONTERMINAL_LIST_SPLAT_PATTERN = %u,\n", nonterminal(self, "list_splat_pattern"));
    printf("    TERMINAL_COUNT = %u,\n", self->grammar.terminal_count);
    printf("    COLD_LENGTH = %u, // with room for TERMINAL_NONE\n",
           (self->grammar.terminal_count + 1 - HOT_LENGTH + 15) / 16 * 16);
    printf("    NONTERMINAL_COUNT = %u,\n", nonterminal_count(self));
    printf("    GRAMMAR_STATE_COUNT = %u,\n", self->grammar.state_count);
    printf("    STATE_COUNT = %u,\n", self->automaton->state_count);
    printf("    START_STATE = %u,\n", self->automaton->start);
    printf("    START_GRAMMAR_STATE = %u,\n", START_GRAMMAR_STATE);
    const uint32_t behind_return = state_behind(self, self->automaton->start, "return");
    printf("    GROUP_STATE = %u,\n", state_behind(self, behind_return, "("));
    printf("    LEX_STATE_COUNT = %u,\n", self->lexing->state_count);
    printf("    RESERVED_SET_COUNT = %u,\n", self->reserved_set_count);
    printf("    GOTO_COUNT = %u,\n};\n\n", self->goto_count);
    printf("#define KEYWORD_MULTIPLIER UINT64_C(0x%llx)\n\n#endif\n",
           (unsigned long long)self->lexing->keyword_multiplier);
}

static LexMode full_mode(const Tables *self, uint32_t state) {
    LexMode mode = self->automaton->modes[state];
    if (mode.lex_state < self->lexing->state_count) {
        mode.finds |= self->lexing->finds[mode.lex_state];
    }
    if ((mode.expects & EXPECTS_STRING_CONTENT) != 0) mode.finds |= FINDS_STRING_TEXT;
    return mode;
}

// The cells in the columns from `first` on and below `end`.
static void print_row(const Tables *self, uint32_t state, uint32_t first, uint32_t end) {
    const uint32_t width = self->grammar.terminal_count;
    Cell row[UINT8_MAX + 1] = {0};
    for (uint32_t terminal = 0; terminal < width; terminal++) {
        row[self->columns[terminal]] = self->automaton->cells[state * width + terminal];
    }
    printf("{");
    for (uint32_t column = first; column < end; column++) printf("%u,", row[column]);
    printf("}");
}

static void print_cells(const Tables *self) {
    printf("const _Alignas(64) HotRow HOT_ROWS[STATE_COUNT] = {\n");
    for (uint32_t state = 0; state < self->automaton->state_count; state++) {
        const LexMode mode = full_mode(self, state);
        printf("{{%u,%u,%u,%u},", mode.lex_state, mode.expects, mode.reserved_set, mode.finds);
        print_row(self, state, 0, HOT_LENGTH);
        printf("},\n");
    }
    printf("};\n\nconst Cell COLD_ROWS[STATE_COUNT][COLD_LENGTH] = {\n");
    for (uint32_t state = 0; state < self->automaton->state_count; state++) {
        print_row(self, state, HOT_LENGTH, self->grammar.terminal_count);
        printf(",\n");
    }
    printf("};\n\n");
}

static void print_numbers(const char *declaration, const uint16_t *numbers, uint32_t count) {
    printf("const uint16_t %s = {", declaration);
    for (uint32_t i = 0; i < count; i++) printf("%s%u,", i % 16 == 0 ? "\n    " : "", numbers[i]);
    printf("\n};\n\n");
}

static void print_reserved(const Tables *self) {
    printf("const uint8_t GRAMMAR_RESERVED_SETS[GRAMMAR_STATE_COUNT] = {\n");
    for (uint32_t i = 0; i < self->grammar.state_count; i++) {
        printf("    %u,\n", self->grammar.language->lex_modes[i].reserved_word_set_id);
    }
    printf("};\n\nconst bool RESERVED[RESERVED_SET_COUNT][TERMINAL_COUNT] = {\n");
    const uint32_t width = self->grammar.language->max_reserved_word_set_size;
    for (uint32_t set = 1; set < self->reserved_set_count; set++) {
        for (uint32_t i = 0; i < width; i++) {
            const TSSymbol word = self->grammar.language->reserved_words[set * width + i];
            if (word != 0) printf("    [%u][%u] = true,\n", set, self->columns[word]);
        }
    }
    printf("    [0][0] = false,\n};\n\n");
}

static void print_reductions(const Tables *self) {
    const Automaton *const automaton = self->automaton;
    printf("const Reduction REDUCTIONS[] = {\n");
    for (uint32_t i = 0; i < automaton->reduction_count; i++) {
        const Reduction r = automaton->reductions[i];
        printf("    {%u, %u, %u, %u, %u, %u, %u, %u, %d, %d, %d},\n", self->goto_rows[r.symbol],
               r.kind, r.fields, r.aliases, r.child_count, r.field_count, r.alias_count, r.symbol,
               r.makes_node, r.is_leaf, r.is_leaf || r.alias_count != 0 || r.child_count == 0);
    }
    printf("};\n\nconst FieldStep FIELD_STEPS[] = {\n");
    for (uint32_t i = 0; i < automaton->field_count; i++) {
        printf("    {%u, %u},\n", automaton->fields[i].child, automaton->fields[i].field);
    }
    printf("};\n\nconst AliasStep ALIAS_STEPS[] = {\n");
    for (uint32_t i = 0; i < automaton->alias_count; i++) {
        const AliasStep step = automaton->aliases[i];
        printf("    {%u, %u, %d},\n", step.kind, step.child, step.wraps);
    }
    printf("};\n\nconst Conflict CONFLICTS[] = {\n");
    for (uint32_t i = 0; i < automaton->conflict_count; i++) {
        const Conflict c = automaton->conflicts[i];
        printf("    {{%u, %u, %u}, %u},\n", c.alternatives[0], c.alternatives[1], c.alternatives[2],
               c.count);
    }
    printf("};\n\n");
}

static bool token_equal(OperatorToken a, OperatorToken b) {
    return a.terminal == b.terminal && a.length == b.length;
}

// What the operator makes in most lexer states that take it.
static OperatorToken common_token(const Lexing *lexing, uint32_t operator) {
    OperatorToken common = {0};
    uint32_t most = 0;
    for (uint32_t i = 0; i < lexing->state_count; i++) {
        const OperatorToken token = lexing->operators[i][operator];
        uint32_t count = 0;
        for (uint32_t j = 0; j < lexing->state_count && token.terminal != 0; j++) {
            count += token_equal(lexing->operators[j][operator], token);
        }
        if (count <= most) continue;
        most = count;
        common = token;
    }
    return common;
}

// Operators, a bit each, that make something else here.
static uint64_t uncommon_operators(const Lexing *lexing, uint32_t lex_state) {
    uint64_t uncommon = 0;
    for (uint32_t i = 0; i < OPERATOR_COUNT; i++) {
        const OperatorToken token = lexing->operators[lex_state][i];
        const bool is_common = token.terminal == 0 || token_equal(token, common_token(lexing, i));
        if (!is_common) uncommon |= UINT64_C(1) << i;
    }
    return uncommon;
}

static void print_common_tokens(const Tables *self) {
    printf("};\n\nconst OperatorToken COMMON_TOKENS[OPERATOR_ROW] = {\n");
    for (uint32_t i = 0; i < OPERATOR_COUNT; i++) {
        const OperatorToken token = common_token(self->lexing, i);
        printf("    {%u, %u},\n", self->columns[token.terminal], token.length);
    }
    printf("};\n\nconst uint64_t UNCOMMON_OPERATORS[LEX_STATE_COUNT] = {\n");
    for (uint32_t i = 0; i < self->lexing->state_count; i++) {
        printf("    UINT64_C(0x%llx),\n", (unsigned long long)uncommon_operators(self->lexing, i));
    }
}

static void print_lexing(const Tables *self) {
    const Lexing *const lexing = self->lexing;
    printf("const OperatorToken OPERATOR_TOKENS[LEX_STATE_COUNT][OPERATOR_ROW] = {\n");
    for (uint32_t i = 0; i < lexing->state_count; i++) {
        printf("    [%u] = {", i);
        for (uint32_t j = 0; j < OPERATOR_COUNT; j++) {
            const OperatorToken token = lexing->operators[i][j];
            printf("{%u,%u},", self->columns[token.terminal], token.length);
        }
        printf("},\n");
    }
    print_common_tokens(self);
    printf("};\n\nconst Keyword KEYWORDS[KEYWORD_SLOTS] = {\n");
    for (uint32_t i = 0; i < KEYWORD_SLOTS; i++) {
        if (lexing->keywords[i].word == 0) continue;
        printf("    [%u] = {UINT64_C(0x%llx), %u},\n", i,
               (unsigned long long)lexing->keywords[i].word,
               self->columns[lexing->keywords[i].terminal]);
    }
    printf("};\n");
}

static void print_kinds(const Tables *self) {
    printf("const uint16_t TERMINAL_KINDS[TERMINAL_COUNT] = {\n");
    for (uint32_t i = 0; i < self->grammar.terminal_count; i++) {
        printf("    [%u] = %u,\n", self->columns[i], self->grammar.language->public_symbol_map[i]);
    }
    printf("};\n\n");
}

static void print_tables(const Tables *self) {
    printf("// Generated by generate_tables.c from tree-sitter-python. Do not edit.\n"
           "#include \"syntax/fast/tables.h\"\n\n");
    print_cells(self);
    print_numbers("GOTO_ROWS[NONTERMINAL_COUNT]", self->goto_rows, nonterminal_count(self));
    print_numbers("GOTOS[GOTO_COUNT]", self->gotos, self->goto_count);
    print_reserved(self);
    print_reductions(self);
    print_detours(self);
    print_kinds(self);
    print_lexing(self);
}

static uint32_t count_reserved_sets(const Grammar *grammar) {
    uint32_t count = 1;
    for (uint32_t i = 0; i < grammar->state_count; i++) {
        const uint16_t set = grammar->language->lex_modes[i].reserved_word_set_id;
        if (set >= count) count = set + 1u;
    }
    return count;
}

static void write_file(const char *path, void (*print)(const Tables *), const Tables *tables) {
    if (freopen(path, "w", stdout) == NULL) refuse("cannot write %s", path);
    print(tables);
    if (fflush(stdout) != 0 || ferror(stdout)) refuse("cannot write %s", path);
}

int main(int argument_count, char **arguments) {
    Arena arena;
    arena_init(&arena);
    Tables tables = {.grammar = grammar_unpack(tree_sitter_python(), &arena)};
    const Places places = places_find(&tables.grammar);
    tables.automaton = arena_zalloc(&arena, 1, sizeof *tables.automaton);
    automaton_build(tables.automaton, &tables.grammar, &places);
    tables.lexing = arena_zalloc(&arena, 1, sizeof *tables.lexing);
    lexing_find(tables.lexing, &tables.grammar);
    tables.reserved_set_count = count_reserved_sets(&tables.grammar);
    automaton_shrink(tables.automaton, &tables.grammar);
    check_line_ends(&tables);
    pack_gotos(&tables);
    order_columns(&tables);
    if (argument_count != 3) refuse("usage: generate_tables HEADER SOURCE");
    write_file(arguments[1], print_symbols, &tables);
    write_file(arguments[2], print_tables, &tables);
    arena_release(&arena);
    return EXIT_SUCCESS;
}
