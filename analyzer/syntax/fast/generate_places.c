// Which symbols stand where in the grammar, and so which tokens become nodes.
//
// A reduction of n children in some state is preceded by n steps from a state that has a goto for
// its symbol. So: go n steps back from the state, keep the states that have that goto, come forward
// again; the symbols on the way are the children. States of tree-sitter's automata are merged, so
// this can find a child that is none, never miss one; what follows from it is safe.
#include "syntax/fast/generate.h"

#include "syntax/kept.h"

typedef struct Edge {
    uint16_t from;
    TSSymbol symbol;
} Edge;

// The state sets of one reduction's paths: depth i is before child i.
typedef struct Path {
    uint16_t *states[MAX_CHILDREN + 1];
    uint32_t counts[MAX_CHILDREN + 1];
    uint32_t *stamps[MAX_CHILDREN + 1]; // by state: the path that has put it into the set
    uint32_t stamp;
} Path;

// Where a symbol's visible children end up: in a node of that kind, with that field from above.
typedef struct Contexts {
    bool *is_possible; // [symbol][kind][field]
} Contexts;

typedef struct Finder {
    const Grammar *grammar;
    Edge *edges; // sorted by the state they lead to
    uint32_t *edge_starts;
    Path path;
    uint8_t *is_known; // of places, a bit each
    Contexts contexts;
    Places places;
    bool marks_shifts; // second round: the contexts are known
} Finder;

// ---- The automaton backwards ----

static void find_edges(Finder *self) {
    const Grammar *const grammar = self->grammar;
    self->edge_starts =
        arena_zalloc(grammar->arena, grammar->state_count + 2, sizeof *self->edge_starts);
    uint32_t total = 0;
    for (int round = 0; round < 2; round++) {
        for (uint32_t state = 1; state < grammar->state_count; state++) {
            for (uint32_t symbol = 1; symbol < grammar->symbol_count; symbol++) {
                const uint16_t target = grammar_target(grammar, state, symbol);
                if (target == 0) continue;
                if (round == 0) {
                    self->edge_starts[target + 2]++;
                    total++;
                } else {
                    const Edge edge = {(uint16_t)state, (TSSymbol)symbol};
                    self->edges[self->edge_starts[target + 1]++] = edge;
                }
            }
        }
        if (round == 1) break;
        self->edges = arena_zalloc(grammar->arena, total, sizeof *self->edges);
        for (uint32_t i = 2; i < grammar->state_count + 2; i++) {
            self->edge_starts[i] += self->edge_starts[i - 1];
        }
    }
}

// ---- What a place means for a token ----

static bool *context(const Finder *self, TSSymbol symbol, uint32_t kind, uint32_t field) {
    return &self->contexts
                .is_possible[((size_t)symbol * NODE_KIND_COUNT + kind) * FIELD_COUNT + field];
}

static void mark_shift(Finder *self, uint16_t from, Place place) {
    const TSLanguage *const language = self->grammar->language;
    uint8_t *const mark = &self->places.shifts[from * self->grammar->terminal_count + place.symbol];
    if (!language->symbol_metadata[place.symbol].visible) {
        *mark |= PLACE_DROPPED;
        return;
    }
    if (grammar_alias(self->grammar, place.production, place.child) != 0) {
        *mark |= PLACE_ALIASED;
        return;
    }
    // A compound operator is one node.
    if (symbol_is_compound_token(self->grammar, place.parent)) return;
    const uint8_t own_field = grammar_field(self->grammar, place.production, place.child);
    for (uint32_t kind = 0; kind < NODE_KIND_COUNT; kind++) {
        for (uint32_t field = 0; field < FIELD_COUNT; field++) {
            if (!*context(self, place.parent, kind, field)) continue;
            const bool is_kept =
                is_node_kept(language->public_symbol_map[place.symbol],
                             language->symbol_metadata[place.symbol].named,
                             own_field != 0 ? own_field : (uint8_t)field, (uint16_t)kind);
            *mark |= is_kept ? PLACE_KEPT : PLACE_DROPPED;
        }
    }
}

static void add_place(Finder *self, Place place) {
    const Grammar *const grammar = self->grammar;
    const size_t key =
        (((size_t)place.parent * grammar->language->production_id_count + place.production) *
             MAX_CHILDREN +
         place.child) *
            grammar->symbol_count +
        place.symbol;
    if ((self->is_known[key / 8] & 1u << key % 8) != 0) return;
    self->is_known[key / 8] |= (uint8_t)(1u << key % 8);
    if (self->places.count == MAX_PLACES) refuse("it has too many places for symbols");
    self->places.items[self->places.count++] = place;
}

// ---- Paths ----

static void path_add(Path *self, uint32_t depth, uint16_t state) {
    if (self->stamps[depth][state] == self->stamp) return;
    self->stamps[depth][state] = self->stamp;
    self->states[depth][self->counts[depth]++] = state;
}

static void path_go_back(Finder *self, uint32_t state, uint32_t length, TSSymbol symbol) {
    Path *const path = &self->path;
    path->stamp++;
    for (uint32_t depth = 0; depth <= length; depth++) path->counts[depth] = 0;
    path_add(path, length, (uint16_t)state);
    for (uint32_t depth = length; depth > 0; depth--) {
        for (uint32_t i = 0; i < path->counts[depth]; i++) {
            const uint32_t target = path->states[depth][i];
            for (uint32_t e = self->edge_starts[target]; e < self->edge_starts[target + 1]; e++) {
                path_add(path, depth - 1, self->edges[e].from);
            }
        }
    }
    for (uint32_t i = 0; i < path->counts[0]; i++) {
        const uint16_t first = path->states[0][i];
        if (grammar_cell(self->grammar, first, symbol) == 0) path->stamps[0][first] = 0;
    }
}

static void path_come_forward(Finder *self, TSParseAction reduction) {
    Path *const path = &self->path;
    for (uint8_t child = 0; child < reduction.reduce.child_count; child++) {
        for (uint32_t i = 0; i < path->counts[child + 1]; i++) {
            const uint16_t target = path->states[child + 1][i];
            bool is_reached = false;
            for (uint32_t e = self->edge_starts[target]; e < self->edge_starts[target + 1]; e++) {
                const Edge edge = self->edges[e];
                if (path->stamps[child][edge.from] != path->stamp) continue;
                is_reached = true;
                const Place place = {reduction.reduce.symbol, edge.symbol,
                                     reduction.reduce.production_id, child};
                if (!self->marks_shifts) {
                    add_place(self, place);
                } else if (edge.symbol < self->grammar->terminal_count) {
                    mark_shift(self, edge.from, place);
                }
            }
            if (!is_reached) path->stamps[child + 1][target] = 0;
        }
    }
}

static void walk_reductions_of(Finder *self, uint32_t state) {
    const Grammar *const grammar = self->grammar;
    bool is_done[UINT16_MAX + 1] = {false}; // by the cell: equal cells, equal actions
    for (uint32_t terminal = 0; terminal < grammar->terminal_count; terminal++) {
        const uint16_t cell = grammar_cell(grammar, state, terminal);
        if (is_done[cell]) continue;
        is_done[cell] = true;
        TSParseAction actions[8];
        const uint32_t count = grammar_actions(grammar, state, terminal, actions);
        for (uint32_t i = 0; i < count; i++) {
            if (actions[i].type != TSParseActionTypeReduce) continue;
            if (actions[i].reduce.child_count > MAX_CHILDREN) refuse("a rule is too long");
            path_go_back(self, state, actions[i].reduce.child_count, actions[i].reduce.symbol);
            path_come_forward(self, actions[i]);
        }
    }
}

// ---- Contexts ----

static bool add_context(Finder *self, TSSymbol symbol, uint32_t kind, uint32_t field) {
    bool *const known = context(self, symbol, kind, field);
    const bool is_new = !*known;
    *known = true;
    return is_new;
}

// A hidden symbol's children are its parent's; a field of the place is theirs.
static bool inherit_contexts(Finder *self, Place place) {
    const uint8_t own_field = grammar_field(self->grammar, place.production, place.child);
    bool is_changed = false;
    for (uint32_t kind = 0; kind < NODE_KIND_COUNT; kind++) {
        for (uint32_t field = 0; field < FIELD_COUNT; field++) {
            if (!*context(self, place.parent, kind, field)) continue;
            is_changed |= add_context(self, place.symbol, kind, own_field != 0 ? own_field : field);
        }
    }
    return is_changed;
}

static void find_contexts(Finder *self) {
    const TSLanguage *const language = self->grammar->language;
    for (uint32_t symbol = 0; symbol < self->grammar->symbol_count; symbol++) {
        if (language->symbol_metadata[symbol].visible) {
            add_context(self, (TSSymbol)symbol, language->public_symbol_map[symbol], FIELD_NONE);
        }
    }
    for (bool is_changed = true; is_changed;) {
        is_changed = false;
        for (uint32_t i = 0; i < self->places.count; i++) {
            const Place place = self->places.items[i];
            const TSSymbol alias = grammar_alias(self->grammar, place.production, place.child);
            if (alias != 0) {
                is_changed |=
                    add_context(self, place.symbol, language->public_symbol_map[alias], FIELD_NONE);
            } else if (!language->symbol_metadata[place.symbol].visible) {
                is_changed |= inherit_contexts(self, place);
            }
        }
    }
}

static void refuse_ambiguous_shifts(const Finder *self) {
    const Grammar *const grammar = self->grammar;
    for (uint32_t state = 1; state < grammar->state_count; state++) {
        for (uint32_t terminal = 0; terminal < grammar->terminal_count; terminal++) {
            const uint8_t mark = self->places.shifts[state * grammar->terminal_count + terminal];
            if ((mark & PLACE_KEPT) == 0 || (mark & PLACE_DROPPED) == 0) continue;
            refuse("in state %u nothing tells whether `%s` becomes a node; see syntax/kept.h",
                   state, grammar->language->symbol_names[terminal]);
        }
    }
}

bool places_keep(const Places *self, const Grammar *grammar, uint32_t state, uint32_t terminal) {
    const uint8_t mark = self->shifts[state * grammar->terminal_count + terminal];
    return mark == PLACE_ALIASED || (mark & PLACE_KEPT) != 0;
}

Places places_find(const Grammar *grammar) {
    const size_t keys = (size_t)grammar->symbol_count * grammar->language->production_id_count *
                        MAX_CHILDREN * grammar->symbol_count;
    const size_t shifts = (size_t)grammar->state_count * grammar->terminal_count;
    Finder self = {.grammar = grammar, .is_known = arena_zalloc(grammar->arena, keys / 8 + 1, 1)};
    self.places.items = arena_zalloc(grammar->arena, MAX_PLACES, sizeof *self.places.items);
    self.places.shifts = arena_zalloc(grammar->arena, shifts, 1);
    self.contexts.is_possible = arena_zalloc(
        grammar->arena, (size_t)grammar->symbol_count * NODE_KIND_COUNT * FIELD_COUNT, 1);
    for (uint32_t i = 0; i <= MAX_CHILDREN; i++) {
        self.path.states[i] = arena_zalloc(grammar->arena, grammar->state_count, sizeof(uint16_t));
        self.path.stamps[i] = arena_zalloc(grammar->arena, grammar->state_count, sizeof(uint32_t));
    }
    find_edges(&self);
    for (uint32_t state = 1; state < grammar->state_count; state++) {
        walk_reductions_of(&self, state);
    }
    find_contexts(&self);
    self.marks_shifts = true;
    for (uint32_t state = 1; state < grammar->state_count; state++) {
        walk_reductions_of(&self, state);
    }
    refuse_ambiguous_shifts(&self);
    return self.places;
}
