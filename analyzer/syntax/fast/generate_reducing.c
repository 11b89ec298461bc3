// States in which there is nothing to decide: every terminal that fits leads to the same reduction.
// The parser reduces there without having looked at the next token, so they need no row.
#include "syntax/fast/generate.h"

enum { NOTHING = UINT16_MAX };

typedef struct Shrinker {
    Automaton *automaton;
    const Grammar *grammar;
    uint16_t *numbers; // by old State: the new one
    bool is_renumbered[MAX_CONFLICTS];
} Shrinker;

static bool is_error(Cell cell) {
    return cell == 0 || cell_action(cell) == ACTION_ERROR;
}

// The only reduction of a state, or NOTHING. One of nothing has no token to end at.
static uint16_t only_reduction(const Shrinker *self, uint32_t state) {
    const Automaton *const automaton = self->automaton;
    uint16_t only = NOTHING;
    for (uint32_t i = 0; i < self->grammar->terminal_count; i++) {
        const Cell cell = automaton->cells[state * self->grammar->terminal_count + i];
        if (is_error(cell) || cell_action(cell) == ACTION_EXTRA) continue;
        if (cell_what(cell) != CELL_REDUCE) return NOTHING;
        const uint16_t reduction = cell_action(cell) & ACTION_WITH;
        if (only != NOTHING && only != reduction) return NOTHING;
        only = reduction;
    }
    if (only != NOTHING && automaton->reductions[only].child_count == 0) return NOTHING;
    return only;
}

static void number_states(Shrinker *self) {
    uint16_t count = 0;
    for (uint32_t state = 0; state < self->automaton->state_count; state++) {
        const uint16_t reduction = state == 0 ? NOTHING : only_reduction(self, state);
        self->numbers[state] =
            reduction == NOTHING ? count++ : (uint16_t)(STATE_REDUCES | reduction);
    }
    if (count > STATE_REDUCES || self->automaton->reduction_count > STATE_REDUCES) {
        refuse("it has too many states");
    }
}

static uint16_t renumber_action(const Shrinker *self, uint16_t action) {
    if (action == 0 || (action & ACTION_WHAT) != ACTION_SHIFT) return action;
    return (uint16_t)((action & ACTION_KEEP) | self->numbers[action & ACTION_STATE]);
}

static void renumber_conflict(Shrinker *self, uint32_t index) {
    if (self->is_renumbered[index]) return;
    self->is_renumbered[index] = true;
    Conflict *const conflict = &self->automaton->conflicts[index];
    for (uint32_t i = 0; i < conflict->count; i++) {
        conflict->alternatives[i] = renumber_action(self, conflict->alternatives[i]);
    }
}

static Cell renumber_cell(Shrinker *self, Cell cell) {
    const uint16_t action = (uint16_t)cell_action(cell);
    if ((action & ACTION_WHAT) == ACTION_CONFLICT && action < ACTION_ERROR) {
        renumber_conflict(self, action & ACTION_WITH);
    }
    return cell_make(renumber_action(self, action), cell_grammar_state(cell));
}

static void move_state(Shrinker *self, uint32_t from, uint32_t to) {
    Automaton *const automaton = self->automaton;
    const uint32_t width = self->grammar->terminal_count;
    for (uint32_t i = 0; i < width; i++) {
        automaton->cells[to * width + i] = renumber_cell(self, automaton->cells[from * width + i]);
    }
    automaton->modes[to] = automaton->modes[from];
}

void automaton_shrink(Automaton *automaton, const Grammar *grammar) {
    Shrinker *const self = arena_zalloc(grammar->arena, 1, sizeof *self);
    self->automaton = automaton;
    self->grammar = grammar;
    self->numbers = arena_zalloc(grammar->arena, automaton->state_count, sizeof(uint16_t));
    number_states(self);
    uint32_t count = 0;
    for (uint32_t state = 0; state < automaton->state_count; state++) {
        if (self->numbers[state] < STATE_REDUCES) move_state(self, state, count++);
    }
    automaton->state_count = count;
    automaton->start = self->numbers[automaton->start];
    const size_t goto_count =
        (size_t)(grammar->symbol_count - grammar->terminal_count) * grammar->state_count;
    for (size_t i = 0; i < goto_count; i++) {
        automaton->gotos[i] = self->numbers[automaton->gotos[i]];
    }
}
