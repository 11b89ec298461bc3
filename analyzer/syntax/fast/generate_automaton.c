// The automaton in the fast parser's shape: actions encoded, hidden one-child reductions done
// ahead.
#include "syntax/fast/generate.h"

#include <string.h>

enum { MAX_CHAIN = 10, NO_CODE = 0xffff, HASH_SLOTS = 1 << 16 };

// What tells one State from another: the grammar's state, then the states to which its chains of
// hidden reductions lead over the state below.
typedef struct StateKey {
    uint16_t states[MAX_CHAIN];
} StateKey;

typedef struct Builder {
    Automaton *automaton;
    const Grammar *grammar;
    const Places *places;
    uint16_t *actions; // [grammar state][terminal], before chains are followed
    StateKey *keys;    // by State
    uint16_t *bases;   // by State: one grammar state below it
    uint32_t *slots;   // hash of keys: State, 0 is empty
} Builder;

static uint16_t nonterminal_goto(const Builder *self, uint32_t nonterminal, uint32_t state) {
    return grammar_cell(self->grammar, state, self->grammar->terminal_count + nonterminal);
}

// ---- Encoding one action ----

// Whether an alias puts a node around what a hidden child made, or renames a visible child's node.
static bool alias_wraps(const Builder *self, uint32_t production, uint32_t child) {
    bool has_hidden = false;
    bool has_visible = false; // neither: no path leads to the production
    for (uint32_t i = 0; i < self->places->count; i++) {
        const Place place = self->places->items[i];
        if (place.production != production || place.child != child) continue;
        const bool is_visible = self->grammar->language->symbol_metadata[place.symbol].visible;
        has_visible |= is_visible;
        has_hidden |= !is_visible;
    }
    if (has_hidden && has_visible) {
        refuse("production %u renames a child that may be a node or may be none", production);
    }
    return has_hidden;
}

static void add_steps(Builder *self, Reduction *reduction, uint32_t production) {
    Automaton *const automaton = self->automaton;
    const TSLanguage *const language = self->grammar->language;
    reduction->fields = (uint16_t)automaton->field_count;
    reduction->aliases = (uint16_t)automaton->alias_count;
    for (uint8_t child = 0; child < reduction->child_count; child++) {
        if (automaton->field_count == MAX_STEPS || automaton->alias_count == MAX_STEPS) {
            refuse("it has too many fields or aliases");
        }
        const uint8_t field = grammar_field(self->grammar, production, child);
        if (field != 0) {
            automaton->fields[automaton->field_count++] = (FieldStep){child, field};
            reduction->field_count++;
        }
        const TSSymbol alias = grammar_alias(self->grammar, production, child);
        if (alias != 0) {
            automaton->aliases[automaton->alias_count++] =
                (AliasStep){.kind = language->public_symbol_map[alias],
                            .child = child,
                            .wraps = alias_wraps(self, production, child)};
            reduction->alias_count++;
        }
    }
}

static bool reduction_equal(const Automaton *automaton, Reduction a, Reduction b) {
    return a.kind == b.kind && a.symbol == b.symbol && a.child_count == b.child_count &&
           a.makes_node == b.makes_node && a.is_leaf == b.is_leaf &&
           a.field_count == b.field_count && a.alias_count == b.alias_count &&
           memcmp(&automaton->fields[a.fields], &automaton->fields[b.fields],
                  a.field_count * sizeof automaton->fields[0]) == 0 &&
           memcmp(&automaton->aliases[a.aliases], &automaton->aliases[b.aliases],
                  a.alias_count * sizeof automaton->aliases[0]) == 0;
}

static uint16_t encode_reduction(Builder *self, TSParseAction action) {
    Automaton *const automaton = self->automaton;
    const TSLanguage *const language = self->grammar->language;
    const TSSymbol symbol = action.reduce.symbol;
    const bool is_visible = language->symbol_metadata[symbol].visible;
    const uint8_t nonterminal = (uint8_t)(symbol - self->grammar->terminal_count);
    Reduction added = {.kind = language->public_symbol_map[symbol],
                       .symbol = nonterminal,
                       .child_count = action.reduce.child_count,
                       .makes_node = is_visible && symbol != self->grammar->terminal_count,
                       .is_leaf = symbol_is_compound_token(self->grammar, symbol)};
    const uint32_t field_count = automaton->field_count;
    const uint32_t alias_count = automaton->alias_count;
    add_steps(self, &added, action.reduce.production_id);
    if (added.child_count == 1 && !is_visible && added.field_count + added.alias_count == 0) {
        return ACTION_UNIT | nonterminal;
    }
    for (uint32_t i = 0; i < automaton->reduction_count; i++) {
        if (!reduction_equal(automaton, automaton->reductions[i], added)) continue;
        automaton->field_count = field_count;
        automaton->alias_count = alias_count;
        return (uint16_t)(ACTION_REDUCE | i);
    }
    if (automaton->reduction_count == MAX_REDUCTIONS) refuse("it has too many reductions");
    automaton->reductions[automaton->reduction_count] = added;
    return (uint16_t)(ACTION_REDUCE | automaton->reduction_count++);
}

static uint16_t encode_action(Builder *self, uint32_t state, uint32_t terminal,
                              TSParseAction action) {
    switch (action.type) {
    case TSParseActionTypeReduce: return encode_reduction(self, action);
    case TSParseActionTypeAccept: return ACTION_ACCEPT;
    default: break;
    }
    if (action.shift.extra) return ACTION_EXTRA;
    const bool is_kept = places_keep(self->places, self->grammar, state, terminal);
    return (uint16_t)(action.shift.state | (is_kept ? ACTION_KEEP : 0));
}

// ---- Conflicts ----

// Which alternative to try first. The stock runtime tries all of them side by side and takes what
// lives; where several do, this order gives the same tree (or for splats, where stock's choice is
// accidental, the tree that Python means): expressions before patterns, calls of `print` before
// print statements, but an alias before a call of `type`, and a match statement before a call of
// `match` (`match(a): case[b]:` could go on as a variable with a type).
static int preference(const Grammar *grammar, uint32_t state, TSParseAction action) {
    const char *const *const names = grammar->language->symbol_names;
    if (action.type == TSParseActionTypeReduce) {
        const char *const name = names[action.reduce.symbol];
        if (strcmp(name, "with_item") == 0) return 4;
        if (strcmp(name, "primary_expression") == 0 || strcmp(name, "list") == 0 ||
            strcmp(name, "tuple") == 0) {
            return 2;
        }
        return 1;
    }
    const TSSymbol word = grammar_entry(grammar, state);
    const bool is_statement =
        word == grammar_symbol(grammar, "type") || word == grammar_symbol(grammar, "match");
    return is_statement ? 3 : 1;
}

static uint16_t add_conflict(Automaton *automaton, Conflict added) {
    for (uint32_t i = 0; i < automaton->conflict_count; i++) {
        if (memcmp(&automaton->conflicts[i], &added, sizeof added) == 0) {
            return (uint16_t)(ACTION_CONFLICT | i);
        }
    }
    if (automaton->conflict_count == MAX_CONFLICTS) refuse("it has too many conflicts");
    automaton->conflicts[automaton->conflict_count] = added;
    return (uint16_t)(ACTION_CONFLICT | automaton->conflict_count++);
}

// `a := b as c`: an error to Python, and the stock runtime reads it now so, now so.
static bool is_hopeless(const Grammar *grammar, const TSParseAction *actions, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) {
        if (actions[i].type == TSParseActionTypeReduce &&
            actions[i].reduce.symbol == grammar_symbol(grammar, "named_expression")) {
            return true;
        }
    }
    return false;
}

static uint16_t encode_conflict(Builder *self, uint32_t state, uint32_t terminal,
                                const TSParseAction *actions, uint32_t count) {
    if (is_hopeless(self->grammar, actions, count)) return 0; // a syntax error
    if (count > MAX_ALTERNATIVES) refuse("a conflict has %u sides", count);
    Conflict conflict = {.count = (uint8_t)count};
    int scores[MAX_ALTERNATIVES];
    for (uint32_t i = 0; i < count; i++) {
        const uint16_t code = encode_action(self, state, terminal, actions[i]);
        const int score = preference(self->grammar, state, actions[i]);
        uint32_t at = i;
        for (; at > 0 && scores[at - 1] < score; at--) {
            scores[at] = scores[at - 1];
            conflict.alternatives[at] = conflict.alternatives[at - 1];
        }
        scores[at] = score;
        conflict.alternatives[at] = code;
    }
    return add_conflict(self->automaton, conflict);
}

static void encode_actions(Builder *self) {
    const Grammar *const grammar = self->grammar;
    for (uint32_t state = 1; state < grammar->state_count; state++) {
        for (uint32_t terminal = 0; terminal < grammar->terminal_count; terminal++) {
            TSParseAction actions[8];
            const uint32_t count = grammar_actions(grammar, state, terminal, actions);
            uint16_t *const code = &self->actions[state * grammar->terminal_count + terminal];
            if (count == 1) {
                *code = encode_action(self, state, terminal, actions[0]);
            } else if (count > 1) {
                *code = encode_conflict(self, state, terminal, actions, count);
            }
        }
    }
}

// ---- Bodies ----

// `type` is a keyword, too.
static TSSymbol nonterminal_named(const Grammar *grammar, const char *name) {
    for (uint32_t i = grammar->terminal_count; i < grammar->symbol_count; i++) {
        if (strcmp(grammar->language->symbol_names[i], name) == 0) return (TSSymbol)i;
    }
    refuse("it has no nonterminal `%s`", name);
}

// The state behind a colon that begins a body, if also a type may stand there or may not.
static bool begins_body(const Grammar *grammar, uint32_t state, bool or_type) {
    const bool has_type = grammar_target(grammar, state, nonterminal_named(grammar, "type")) != 0;
    return grammar_entry(grammar, state) == grammar_symbol(grammar, ":") && has_type == or_type &&
           grammar_target(grammar, state, nonterminal_named(grammar, "_simple_statements")) != 0;
}

static bool is_plain_shift(uint16_t action) {
    return action != 0 && (action & ACTION_WHAT) == ACTION_SHIFT;
}

// `def f() -> int: a[b] = 1`: to the grammar `int: a[b]` may be a type, and with a name and a
// bracket it takes nothing else. A word begins a statement there, as behind any colon.
static void prefer_bodies(Builder *self) {
    const Grammar *const grammar = self->grammar;
    const uint32_t width = grammar->terminal_count;
    uint32_t other = 1;
    while (other < grammar->state_count && !begins_body(grammar, other, false)) other++;
    if (other == grammar->state_count) refuse("it has no bodies");
    for (uint32_t state = 1; state < grammar->state_count; state++) {
        if (!begins_body(grammar, state, true)) continue;
        for (uint32_t terminal = 0; terminal < width; terminal++) {
            const char first = grammar->language->symbol_names[terminal][0];
            if (first < 'a' || first > 'z') continue; // words: names, and what may be one
            uint16_t *const action = &self->actions[state * width + terminal];
            const uint16_t plain = self->actions[other * width + terminal];
            if (*action == plain || !is_plain_shift(*action) || !is_plain_shift(plain)) continue;
            *action = (uint16_t)((plain & ACTION_STATE) | (*action & ACTION_KEEP));
        }
    }
}

// ---- States ----

static bool is_conflict(uint16_t action) {
    return (action & ACTION_WHAT) == ACTION_CONFLICT && action < ACTION_ERROR;
}

static bool is_unit(uint16_t action) {
    return (action & ACTION_WHAT) == ACTION_UNIT;
}

// The states that hidden one-child reductions make of `state` on top of `base`, `state` first.
static StateKey state_key(const Builder *self, uint32_t base, uint32_t state) {
    const uint32_t terminal_count = self->grammar->terminal_count;
    StateKey key = {{(uint16_t)state}};
    bool is_reduced[UINT8_MAX + 1] = {false};
    uint32_t count = 1;
    for (uint32_t done = 0; done < count; done++) {
        for (uint32_t terminal = 0; terminal < terminal_count; terminal++) {
            const uint16_t action = self->actions[key.states[done] * terminal_count + terminal];
            if (!is_unit(action) || is_reduced[action & ACTION_WITH]) continue;
            is_reduced[action & ACTION_WITH] = true;
            if (count == MAX_CHAIN) refuse("a chain of hidden reductions is too long");
            key.states[count++] = nonterminal_goto(self, action & ACTION_WITH, base);
        }
    }
    return key;
}

static uint16_t state_of(Builder *self, uint32_t base, uint32_t grammar_state) {
    const StateKey key = state_key(self, base, grammar_state);
    uint32_t hash = 2166136261u;
    for (uint32_t i = 0; i < MAX_CHAIN; i++) hash = (hash ^ key.states[i]) * 16777619u;
    uint32_t slot = (hash ^ hash >> 16) % HASH_SLOTS;
    for (; self->slots[slot] != 0; slot = (slot + 1) % HASH_SLOTS) {
        if (memcmp(&self->keys[self->slots[slot]], &key, sizeof key) == 0) {
            return (uint16_t)self->slots[slot];
        }
    }
    Automaton *const automaton = self->automaton;
    if (automaton->state_count > MAX_STATES) refuse("it has too many states");
    const uint32_t added = automaton->state_count++;
    self->keys[added] = key;
    self->bases[added] = (uint16_t)base;
    self->slots[slot] = added;
    return (uint16_t)added;
}

static uint16_t shift_to_state(Builder *self, uint16_t action, uint32_t grammar_state) {
    const uint16_t target = state_of(self, grammar_state, action & ACTION_STATE);
    return (uint16_t)(target | (action & ACTION_KEEP));
}

static bool is_shift(uint16_t action) {
    return action != 0 && (action & ACTION_WHAT) == ACTION_SHIFT;
}

static uint16_t conflict_to_states(Builder *self, uint16_t action, uint32_t grammar_state) {
    Conflict conflict = self->automaton->conflicts[action & ACTION_WITH];
    for (uint32_t i = 0; i < conflict.count; i++) {
        uint16_t *const code = &conflict.alternatives[i];
        if (is_shift(*code)) *code = shift_to_state(self, *code, grammar_state);
    }
    return add_conflict(self->automaton, conflict);
}

static Cell make_cell(Builder *self, uint32_t state, uint32_t terminal) {
    const uint32_t terminal_count = self->grammar->terminal_count;
    const uint16_t first = self->keys[state].states[0];
    uint16_t at = first;
    uint16_t action = self->actions[at * terminal_count + terminal];
    while (is_unit(action)) {
        at = nonterminal_goto(self, action & ACTION_WITH, self->bases[state]);
        action = self->actions[at * terminal_count + terminal];
    }
    if (action == 0) return at == first ? 0 : cell_make(ACTION_ERROR, at);
    if (is_shift(action)) action = shift_to_state(self, action, at);
    if (is_conflict(action)) action = conflict_to_states(self, action, at);
    return cell_make(action, at);
}

static LexMode make_mode(const Grammar *grammar, uint32_t state) {
    static const char *const names[] = {"_newline",        "_indent", "_dedent", "string_start",
                                        "_string_content", NULL,      "except"};
    const TSLanguage *const language = grammar->language;
    const TSLexerMode mode = language->lex_modes[state];
    LexMode made = {.lex_state = (uint8_t)mode.lex_state,
                    .reserved_set = (uint8_t)mode.reserved_word_set_id};
    if (mode.external_lex_state == 0) return made;
    made.expects = EXPECTS_EXTERNAL;
    const bool *const is_valid = language->external_scanner.states +
                                 mode.external_lex_state * language->external_token_count;
    for (uint32_t i = 0; i < language->external_token_count; i++) {
        if (!is_valid[i]) continue;
        const char *const name = language->symbol_names[language->external_scanner.symbol_map[i]];
        for (uint32_t j = 0; j < sizeof names / sizeof names[0]; j++) {
            if (names[j] != NULL && strcmp(name, names[j]) == 0) made.expects |= (uint8_t)(1u << j);
        }
        if (strchr(")]}", name[0]) != NULL) made.expects |= EXPECTS_CLOSING_BRACKET;
    }
    return made;
}

static void find_states(Builder *self) {
    const Grammar *const grammar = self->grammar;
    Automaton *const automaton = self->automaton;
    const uint32_t nonterminals = grammar->symbol_count - grammar->terminal_count;
    automaton->state_count = 1;
    automaton->start = state_of(self, 0, START_GRAMMAR_STATE);
    for (uint32_t base = 1; base < grammar->state_count; base++) {
        for (uint32_t i = 0; i < nonterminals; i++) {
            const uint16_t target = nonterminal_goto(self, i, base);
            if (target == 0) continue;
            automaton->gotos[i * grammar->state_count + base] = state_of(self, base, target);
        }
    }
    // Shifts add states while their rows are made; the count grows until no row adds one.
    for (uint32_t state = 1; state < automaton->state_count; state++) {
        for (uint32_t terminal = 0; terminal < grammar->terminal_count; terminal++) {
            automaton->cells[state * grammar->terminal_count + terminal] =
                make_cell(self, state, terminal);
        }
        automaton->modes[state] = make_mode(grammar, self->keys[state].states[0]);
    }
}

void automaton_build(Automaton *self, const Grammar *grammar, const Places *places) {
    const uint32_t nonterminals = grammar->symbol_count - grammar->terminal_count;
    *self = (Automaton){0};
    self->cells = arena_zalloc(grammar->arena, (size_t)(MAX_STATES + 1) * grammar->terminal_count,
                               sizeof(Cell));
    self->modes = arena_zalloc(grammar->arena, MAX_STATES + 1, sizeof(LexMode));
    self->gotos =
        arena_zalloc(grammar->arena, (size_t)nonterminals * grammar->state_count, sizeof(uint16_t));
    Builder builder = {.automaton = self, .grammar = grammar, .places = places};
    builder.actions = arena_zalloc(
        grammar->arena, (size_t)grammar->state_count * grammar->terminal_count, sizeof(uint16_t));
    builder.keys = arena_zalloc(grammar->arena, MAX_STATES + 1, sizeof(StateKey));
    builder.bases = arena_zalloc(grammar->arena, MAX_STATES + 1, sizeof(uint16_t));
    builder.slots = arena_zalloc(grammar->arena, HASH_SLOTS, sizeof(uint32_t));
    encode_actions(&builder);
    prefer_bodies(&builder);
    find_states(&builder);
}
