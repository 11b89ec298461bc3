// What the grammar's lexer makes of words, numbers and operators in each of its states, found by
// trying.
#include "syntax/fast/generate.h"
#include "syntax/fast/grammar_lexer.h"

#include <string.h>

static GrammarToken try_text(const Grammar *grammar, uint32_t lex_state, const char *text) {
    return grammar_lex(grammar->language->lex_fn, (uint16_t)lex_state, text, text + strlen(text));
}

static bool lexes_as(const Grammar *grammar, uint32_t lex_state, const char *text,
                     TSSymbol symbol) {
    const GrammarToken token = try_text(grammar, lex_state, text);
    return token.is_found && token.symbol == symbol;
}

static uint8_t find_tokens(const Grammar *grammar, uint32_t lex_state) {
    uint8_t finds = 0;
    if (lexes_as(grammar, lex_state, "ab", grammar_symbol(grammar, "identifier"))) {
        finds |= FINDS_IDENTIFIER;
    }
    if (lexes_as(grammar, lex_state, "ab", grammar_symbol(grammar, "format_specifier_token1"))) {
        finds |= FINDS_FORMAT_SPEC;
    }
    if (lexes_as(grammar, lex_state, "12", grammar_symbol(grammar, "integer"))) {
        finds |= FINDS_NUMBER;
    }
    if (lexes_as(grammar, lex_state, "", grammar_symbol(grammar, "end"))) finds |= FINDS_END;
    return finds;
}

static void find_operators(Lexing *self, const Grammar *grammar, uint32_t lex_state) {
    static const char *const spellings[] = {
#define OPERATOR(name, spelling) spelling,
#include "syntax/fast/operators.def"
#undef OPERATOR
    };
    for (uint32_t i = 0; i < OPERATOR_COUNT; i++) {
        const GrammarToken token = try_text(grammar, lex_state, spellings[i]);
        if (!token.is_found || token.end == spellings[i]) continue;
        self->operators[lex_state][i] =
            (OperatorToken){(uint8_t)token.symbol, (uint8_t)(token.end - spellings[i])};
    }
}

// ---- Keywords ----

enum { MOST_KEYWORDS = 64 };

typedef struct KeywordList {
    Keyword items[MOST_KEYWORDS];
    uint32_t count;
} KeywordList;

static void add_keyword(KeywordList *list, const Grammar *grammar, const char *word) {
    const GrammarToken token =
        grammar_lex(grammar->language->keyword_lex_fn, 0, word, word + strlen(word));
    if (!token.is_found || *token.end != '\0' || strlen(word) == 0) return;
    if (strcmp(word, "__future__") == 0) return; // the lexer knows it: it is too long for a slot
    if (strlen(word) > MAX_KEYWORD_LENGTH) refuse("keyword `%s` is too long", word);
    Keyword keyword = {.terminal = (uint8_t)token.symbol};
    for (size_t i = 0; word[i] != '\0'; i++) {
        keyword.word |= (uint64_t)(unsigned char)word[i] << (i * 8);
    }
    if (list->count == MOST_KEYWORDS) refuse("it has too many keywords");
    list->items[list->count++] = keyword;
}

static bool place_keywords(Lexing *self, const KeywordList *list) {
    memset(self->keywords, 0, sizeof self->keywords);
    for (uint32_t i = 0; i < list->count; i++) {
        Keyword *const slot =
            &self->keywords[keyword_slot(list->items[i].word, self->keyword_multiplier)];
        if (slot->word != 0) return false;
        *slot = list->items[i];
    }
    return true;
}

static void find_keywords(Lexing *self, const Grammar *grammar) {
    KeywordList list = {.count = 0};
    for (uint32_t terminal = 1; terminal < grammar->terminal_count; terminal++) {
        add_keyword(&list, grammar, grammar->language->symbol_names[terminal]);
    }
    add_keyword(&list, grammar, "True"); // their symbols are called true, false, none
    add_keyword(&list, grammar, "False");
    add_keyword(&list, grammar, "None");
    // Any odd multiplier may do; these come from xorshift, so that the build is repeatable.
    uint64_t random = UINT64_C(88172645463325252);
    do {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        self->keyword_multiplier = random | 1;
    } while (!place_keywords(self, &list));
}

void lexing_find(Lexing *self, const Grammar *grammar) {
    *self = (Lexing){0};
    for (uint32_t state = 1; state < grammar->state_count; state++) {
        const uint32_t lex_state = grammar->language->lex_modes[state].lex_state;
        if (lex_state >= MAX_LEX_STATES) continue; // marks states that have no lookahead
        if (lex_state >= self->state_count) self->state_count = lex_state + 1;
    }
    for (uint32_t lex_state = 0; lex_state < self->state_count; lex_state++) {
        self->finds[lex_state] = find_tokens(grammar, lex_state);
        find_operators(self, grammar, lex_state);
    }
    find_keywords(self, grammar);
}
