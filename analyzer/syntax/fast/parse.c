// The LR loop: tokens in, actions from the tables, nodes out. Read fast.h first.
#include "syntax/fast/parser.h"

#include "base/memory.h"
#include "syntax/fast/next_token.h"

#include <stdlib.h>

enum { TIDY_STACK = 199 }; // so many brackets may be open at most

FastParser *fast_parser_new(void) {
    FastParser *const self = memory_alloc(sizeof *self);
    tree_init(&self->tree);
    choices_init(&self->choices);
    return self;
}

void fast_parser_free(FastParser *self) {
    if (self == NULL) return;
    tree_release(&self->tree);
    choices_release(&self->choices);
    free(self);
}

void parser_give_up(FastParser *self, const char *why) {
    self->lexer.refusal = why;
    self->lexer.is_over_limit = true;
    self->calm_below = self->stack;
}

bool parser_is_late(FastParser *self) {
    if (self->work_limit == NULL || !work_limit_is_past(self->work_limit)) return false;
    parser_give_up(self, "the time limit");
    return true;
}

void parser_calm_down(FastParser *self) {
    const bool is_calm = self->choices.count == 0 && self->detour.group == 0;
    self->calm_below = is_calm ? self->limit : self->stack;
}

static const StackEntry *highest_top(const FastParser *self) {
    return self->stack + MAX_STACK - STACK_RESERVE;
}

// ---- Nodes ----

static __attribute__((noinline)) void extend_tree(FastParser *self, uint32_t node_count) {
    tree_extend(&self->tree, node_count);
    parser_is_late(self);
}

// Room for one more node. (Its fields are then set one by one: a node that is made on the stack and
// copied is slow.)
static inline TreeNode *add_node(FastParser *self, Cursor *cursor) {
    if (UNLIKELY(cursor->node_count >= self->tree.limit)) extend_tree(self, cursor->node_count);
    return &self->tree.nodes[cursor->node_count++];
}

static inline void set_leaf(TreeNode *node, uint32_t start, uint32_t end, uint16_t kind,
                            Atom atom) {
    node->start = start;
    node->end = end;
    node->size_or_atom = atom;
    node->kind = kind;
    node->field = FIELD_NONE;
    node->flags = NODE_FLAG_LEAF;
}

// A node over the last `size - 1` nodes.
static inline void set_parent(TreeNode *node, uint32_t start, uint32_t end, uint16_t kind,
                              uint32_t size) {
    node->start = start;
    node->end = end;
    node->size_or_atom = size == 1 ? 0 : size;
    node->kind = kind;
    node->field = FIELD_NONE;
    node->flags = size == 1 ? NODE_FLAG_LEAF : 0;
}

static Atom intern(FastParser *self, uint32_t start, uint32_t end) {
    return atom_intern(self->atoms, (Text){self->lexer.text + start, end - start});
}

// The nodes of child `index` are [first[index].first_node, end_of_child).
static inline uint32_t end_of_child(uint32_t node_count, const StackEntry *first,
                                    const Reduction *reduction, uint32_t index) {
    return index + 1u < reduction->child_count ? first[index + 1].first_node : node_count;
}

// Of nodes among which there may be some that are older than the last choice.
static __attribute__((noinline)) void protect_children(FastParser *self, uint32_t low,
                                                       uint32_t high) {
    while (high > low) {
        if (!choices_protect(&self->choices, &self->tree, high - 1)) {
            parser_give_up(self, "too many changes");
        }
        high -= tree_size(&self->tree.nodes[high - 1]);
    }
}

// `first` is followed by the reduction's other children and an entry with the end of the nodes.
// Not inlined: the loop that it would be in has no registers left.
static __attribute__((noinline)) void set_fields(FastParser *self, const StackEntry *first,
                                                 const Reduction *reduction) {
    TreeNode *const nodes = self->tree.nodes;
    const FieldStep *step = &FIELD_STEPS[reduction->fields];
    const FieldStep *const end = step + reduction->field_count;
    for (; step < end; step++) {
        const uint32_t low = first[step->child].first_node;
        uint32_t high = first[step->child + 1].first_node;
        if (UNLIKELY(low < self->choices.protected_count)) protect_children(self, low, high);
        while (high > low) {
            TreeNode *const node = &nodes[high - 1];
            node->field = step->field;
            high -= tree_size(node);
        }
    }
}

// A keyword that is an identifier here, but may have been a keyword when it was shifted.
static void set_aliased_word(FastParser *self, TreeNode *node, const StackEntry *word,
                             uint16_t kind) {
    const Atom atom = kind == NODE_IDENTIFIER ? intern(self, word->start, word->end) : ATOM_NONE;
    set_leaf(node, word->start, word->end, kind, atom);
}

// Room for a node behind those of child `index`.
static TreeNode *insert_node(FastParser *self, Cursor *cursor, StackEntry *first,
                             const Reduction *reduction, uint32_t index) {
    const uint32_t at = end_of_child(cursor->node_count, first, reduction, index);
    if (at < self->choices.protected_count) parser_give_up(self, "a node among older ones");
    add_node(self, cursor);
    TreeNode *const node = &self->tree.nodes[at];
    memmove(node + 1, node, (cursor->node_count - 1 - at) * sizeof *node);
    for (uint32_t i = index + 1; i < reduction->child_count; i++) first[i].first_node++;
    return node;
}

static void rename_child(FastParser *self, uint32_t index, const StackEntry *entry, uint16_t kind) {
    if (!choices_protect(&self->choices, &self->tree, index))
        parser_give_up(self, "too many changes");
    TreeNode *const node = &self->tree.nodes[index];
    node->kind = kind;
    if (kind == NODE_IDENTIFIER) set_aliased_word(self, node, entry, kind);
}

// From the last to the first, so that a node put in moves no child that is still to come.
static void apply_aliases(FastParser *self, Cursor *cursor, StackEntry *first,
                          const Reduction *reduction) {
    for (uint32_t i = reduction->alias_count; i-- > 0;) {
        const AliasStep step = ALIAS_STEPS[reduction->aliases + i];
        const StackEntry *const child = &first[step.child];
        const uint32_t end = end_of_child(cursor->node_count, first, reduction, step.child);
        if (!step.wraps && end > child->first_node) {
            rename_child(self, end - 1, child, step.kind);
            continue;
        }
        const uint32_t size = end - child->first_node + 1;
        TreeNode *const node = insert_node(self, cursor, first, reduction, step.child);
        self->lexer.is_untidy |= size == 1 && step.kind == NODE_BLOCK; // without statements
        if (step.wraps) {
            set_parent(node, child->start, child->end, step.kind, size);
        } else {
            set_aliased_word(self, node, child, step.kind);
        }
    }
}

// ---- Actions ----

// What few reductions need.
static __attribute__((noinline)) uint32_t reduce_specially(FastParser *self, Cursor cursor,
                                                           StackEntry *first,
                                                           const Reduction *reduction,
                                                           uint32_t token_start) {
    if (reduction->child_count == 0) {
        first->start = token_start;
        first->first_node = cursor.node_count;
    }
    apply_aliases(self, &cursor, first, reduction);
    if (reduction->is_leaf && cursor.node_count > first->first_node) {
        if (!choices_protect(&self->choices, &self->tree, first->first_node)) {
            parser_give_up(self, "too many changes");
        }
        cursor.node_count = first->first_node;
    }
    return cursor.node_count;
}

// `token_start`: where the next token or, of a reduction of something, the last one starts.
static inline void reduce(FastParser *self, Cursor *cursor, uint32_t index, uint32_t token_start) {
    const Reduction *const reduction = &REDUCTIONS[index];
    StackEntry *const first = cursor->top - reduction->child_count + 1;
    if (UNLIKELY(reduction->is_special)) {
        cursor->node_count = reduce_specially(self, *cursor, first, reduction, token_start);
    }
    if (reduction->field_count != 0) {
        cursor->top[1].first_node = cursor->node_count;
        set_fields(self, first, reduction);
    }
    if (reduction->makes_node) {
        const uint32_t size = cursor->node_count - first->first_node + 1;
        set_parent(add_node(self, cursor), first->start, cursor->last_end, reduction->kind, size);
    }
    first->end = cursor->last_end;
    cursor->top = first;
    cursor->state = GOTOS[reduction->goto_row + first[-1].grammar_state];
}

// What no token can change.
static inline void reduce_all(FastParser *self, Cursor *cursor, uint32_t token_start) {
    while ((cursor->state & STATE_REDUCES) != 0) {
        reduce(self, cursor, cursor->state - STATE_REDUCES, token_start);
    }
}

void parser_reduce_all(FastParser *self) {
    reduce_all(self, &self->cursor, self->token.start);
}

static inline void shift(FastParser *self, Cursor *cursor, Token token, Cell cell) {
    cursor->top->grammar_state = cell_grammar_state(cell);
    StackEntry *const entry = ++cursor->top;
    entry->start = token.start;
    entry->end = token.end;
    entry->first_node = cursor->node_count;
    cursor->last_end = token.end;
    if ((token.code & TOKEN_WHOLE_STRING) != 0) {
        cursor->state = goto_state(NONTERMINAL_STRING, cell_grammar_state(cell));
        set_leaf(add_node(self, cursor), token.start, token.end, NODE_STRING, ATOM_NONE);
        return;
    }
    cursor->state = cell_action(cell) & ACTION_STATE;
    if ((cell_action(cell) & ACTION_KEEP) == 0) return;
    const uint32_t terminal = token_terminal(token);
    const Atom atom =
        terminal == TERMINAL_IDENTIFIER ? intern(self, token.start, token.end) : ATOM_NONE;
    set_leaf(add_node(self, cursor), token.start, token.end, TERMINAL_KINDS[terminal], atom);
}

// ---- Conflicts and errors ----

static bool is_conflict(Cell cell) {
    return cell_what(cell) == CELL_OTHER && cell_action(cell) < ACTION_ERROR;
}

// Takes the first alternative and notes the others.
static __attribute__((noinline)) bool choose(FastParser *self) {
    const uint16_t conflict = (uint16_t)(cell_action(self->cell) & ACTION_WITH);
    self->cursor.top->grammar_state = cell_grammar_state(self->cell);
    if (!choices_add(&self->choices, self->stack, self->cursor, self->token, &self->lexer,
                     self->detour, conflict)) {
        parser_give_up(self, "too many choices");
        return false;
    }
    self->calm_below = self->stack;
    self->cell = cell_make(CONFLICTS[conflict].alternatives[0], cell_grammar_state(self->cell));
    return true;
}

// ---- Detours ----

// Behind the last token of the group. Its content becomes one symbol in place of the parenthesis,
// or with the `*` before it.
static void leave_group(FastParser *self) {
    Cursor *const cursor = &self->cursor;
    StackEntry *first = &self->stack[self->detour.group];
    Cell cell = state_action(cursor->state, TERMINAL_RIGHT_PAREN);
    for (; cell_what(cell) == CELL_REDUCE;
         cell = state_action(cursor->state, TERMINAL_RIGHT_PAREN)) {
        reduce(self, cursor, cell_action(cell) & ACTION_WITH, cursor->last_end);
        reduce_all(self, cursor, cursor->last_end);
    }
    if (cell == 0 || cell_what(cell) != CELL_SHIFT || cursor->top != first + 1) {
        parser_give_up(self, "a syntax error");
        return;
    }
    uint32_t symbol = NONTERMINAL_PRIMARY_EXPRESSION;
    if (self->detour.is_splat) {
        symbol = NONTERMINAL_LIST_SPLAT_PATTERN;
        first--;
        const uint32_t size = cursor->node_count - first->first_node + 1;
        set_parent(add_node(self, cursor), first->start, cursor->last_end, NODE_LIST_SPLAT_PATTERN,
                   size);
    }
    first->end = cursor->last_end;
    cursor->top = first;
    cursor->state = goto_state(symbol, first[-1].grammar_state);
    reduce_all(self, cursor, cursor->last_end);
    self->detour.group = 0;
    parser_calm_down(self);
}

// ---- The loop ----

static void add_module(FastParser *self, Cursor *cursor, const StackEntry *content) {
    uint32_t start = content->start;
    if (self->lexer.first_special < start) start = self->lexer.first_special;
    const uint32_t end = (uint32_t)(self->lexer.end - self->lexer.text);
    const uint32_t size = cursor->node_count + 1;
    set_parent(add_node(self, cursor), start, end, NODE_MODULE, size);
}

// After a token while the loop is not to run on blindly: there are choices, which the end of a
// statement settles, or a detour, or the stack is full, or the parser has given up. False if it
// has.
static __attribute__((noinline)) bool look_up(FastParser *self, uint32_t terminal) {
    if (self->cursor.top >= self->limit) {
        if (self->cursor.top >= highest_top(self)) parser_give_up(self, "code nested too deeply");
        self->limit = highest_top(self);
        if (self->calm_below != self->stack) self->calm_below = self->limit;
        self->lexer.is_untidy = true;
    }
    if (self->detour.group != 0 && self->cursor.last_end >= self->detour.end) leave_group(self);
    if (self->lexer.is_over_limit) return false;
    if (terminal == TERMINAL_NEWLINE || terminal == TERMINAL_INDENT) {
        choices_clear(&self->choices);
        self->detour.group = 0;
        self->calm_below = self->limit;
    }
    return true;
}

// The number of nodes; 0 if it gave up, and then the lexer has the reason.
static uint32_t run(FastParser *self) {
    Cursor cursor = {.top = self->stack, .state = START_STATE};
    Token token;
    Cell cell;
next_token:
    token = lexer_next(&self->lexer, cursor.state);
    self->lexer.at = token.next;
    cell = state_action(cursor.state, token_terminal(token));
act:
    switch (cell_what(cell)) {
    case CELL_SHIFT:
        if (UNLIKELY(cell == 0)) break;
        shift(self, &cursor, token, cell);
        reduce_all(self, &cursor, token.start);
        if (UNLIKELY(cursor.top >= self->calm_below)) {
            self->cursor = cursor;
            if (!look_up(self, token_terminal(token))) return 0;
            cursor = self->cursor;
        }
        goto next_token;
    case CELL_REDUCE:
        reduce(self, &cursor, cell_action(cell) & ACTION_WITH, token.start);
        reduce_all(self, &cursor, token.start);
        cell = state_action(cursor.state, token_terminal(token));
        goto act;
    case CELL_UNIT:
        cursor.state = goto_state(cell_action(cell) & ACTION_WITH, cursor.top[-1].grammar_state);
        reduce_all(self, &cursor, token.start);
        cell = state_action(cursor.state, token_terminal(token));
        goto act;
    case CELL_OTHER: break;
    }
    if (cell_action(cell) == ACTION_ACCEPT) {
        add_module(self, &cursor, &self->stack[1]);
        return self->lexer.is_over_limit ? 0 : cursor.node_count;
    }
    self->cursor = cursor;
    self->token = token;
    self->cell = cell;
    if (!(is_conflict(cell) ? choose(self) : parser_recover(self))) return 0;
    cursor = self->cursor;
    token = self->token;
    cell = self->cell;
    if (UNLIKELY(token.code == TERMINAL_AGAIN)) goto next_token;
    goto act;
}

static FastRefusal parse(FastParser *self, Ast *ast, AtomTable *atoms, Arena *arena,
                         WorkLimit *work_limit) {
    self->atoms = atoms;
    self->work_limit = work_limit;
    self->searched_count = 0;
    self->has_defaults = false;
    self->detour = (Detour){0};
    self->farthest_detour = 0;
    self->detour_repeats = 0;
    lexer_init(&self->lexer, ast->source->text, arena);
    choices_clear(&self->choices);
    tree_start(&self->tree);
    self->limit = self->calm_below = self->stack + TIDY_STACK;
    self->stack[0].grammar_state = START_GRAMMAR_STATE;
    const uint32_t count = run(self);
    const Lexer *const lexer = &self->lexer;
    if (count == 0) return (FastRefusal){.reason = lexer->refusal, .offset = lexer->at};
    tree_to_ast(&self->tree, count, ast, arena);
    tree_trim(&self->tree);
    ast->comments = lexer->comments;
    ast->comment_count = lexer->comment_count;
    ast->is_tidy = !lexer->is_untidy && !lexer->extends_grammar && lexer->joined_count == 0;
    return (FastRefusal){.extends_grammar = lexer->extends_grammar || self->has_defaults,
                         .joined = lexer->joined,
                         .joined_count = lexer->joined_count};
}

FastRefusal fast_parser_parse(FastParser *self, Ast *ast, Arena *arena, const NameTable *names,
                              const Source *source, WorkLimit *work_limit) {
    *ast = (Ast){.source = source};
    atom_table_init(&ast->atoms, names, arena);
    return parse(self, ast, &ast->atoms, arena, work_limit);
}

FastRefusal fast_parser_parse_part(FastParser *self, Ast *part, AtomTable *atoms, Arena *arena,
                                   const Source *source) {
    *part = (Ast){.source = source};
    const FastRefusal refusal = parse(self, part, atoms, arena, NULL);
    part->atoms = *atoms;
    return refusal;
}
