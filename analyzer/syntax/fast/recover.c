// What to do after an error: the token may mean something else, Python may have what the grammar
// has not, an earlier choice may have been the wrong one.
#include "syntax/fast/parser.h"

// Looking for the bracket that is open is bounded: it is done for each of many lines.
enum { MAX_SEARCHED = 1 << 24, MAX_DETOUR_REPEATS = 16 };

// A keyword that the parser has no use for may be an identifier, as `match` in `match = 1`.
static bool retry_as_identifier(FastParser *self) {
    const uint32_t state = self->cursor.state;
    const uint32_t terminal = token_terminal(self->token);
    if ((self->token.code & TOKEN_KEYWORD) == 0 || terminal == TERMINAL_IDENTIFIER) return false;
    const uint8_t reserved_set = self->cell != 0
                                     ? GRAMMAR_RESERVED_SETS[cell_grammar_state(self->cell)]
                                     : HOT_ROWS[state].mode.reserved_set;
    if (RESERVED[reserved_set][terminal]) return false;
    const Cell as_identifier = state_action(state, TERMINAL_IDENTIFIER);
    if (as_identifier == 0) return false;
    self->token.code = TOKEN_KEYWORD | TERMINAL_IDENTIFIER;
    self->cell = as_identifier;
    return true;
}

static bool is_mark(const FastParser *self, const StackEntry *entry, const char *marks) {
    return entry->end == entry->start + 1 && strchr(marks, self->lexer.text[entry->start]) != NULL;
}

// The innermost bracket that is open at `top`, or NULL. Pairs that are closed can still be on the
// stack.
static StackEntry *open_bracket(FastParser *self, StackEntry *top) {
    uint32_t closed = 0;
    for (StackEntry *entry = top; entry > self->stack; entry--) {
        self->searched_count++;
        if (is_mark(self, entry, ")]}")) closed++;
        if (!is_mark(self, entry, "([{")) continue;
        if (closed == 0) return entry;
        closed--;
    }
    return NULL;
}

static bool is_in_brackets(FastParser *self, StackEntry *top) {
    return open_bracket(self, top) != NULL;
}

// Whether that is the one of `class A[`, `def f[` or `type X[`.
static bool is_in_type_parameters(FastParser *self) {
    const StackEntry *const entry = open_bracket(self, self->cursor.top);
    if (entry == NULL || entry < self->stack + 3 || !is_mark(self, entry, "[")) return false;
    const Text keyword = {self->lexer.text + entry[-2].start, entry[-2].end - entry[-2].start};
    return text_is(keyword, "class") || text_is(keyword, "def") || text_is(keyword, "type");
}

// `[T = int]` (PEP 696): the grammar lacks defaults, but it has bounds.
static bool retry_as_bound(FastParser *self) {
    const Cell cell = state_action(self->cursor.state, TERMINAL_COLON);
    if (token_terminal(self->token) != TERMINAL_EQUAL || cell == 0) return false;
    if (!is_in_type_parameters(self)) return false;
    self->token.code = TERMINAL_COLON;
    self->cell = cell;
    self->has_defaults = true;
    return true;
}

// ---- Detours ----

static void lexer_go_back(Lexer *lexer, uint32_t at) {
    lexer->at = at;
    lexer->gap.is_valid = false;
    lexer->gap.is_settled = false;
}

// Goes on at `start` as if there were a parenthesis.
static bool enter_group(FastParser *self, uint32_t start, uint32_t end, bool is_splat) {
    if (start > self->farthest_detour) {
        self->farthest_detour = start;
        self->detour_repeats = 0;
    } else if (++self->detour_repeats > MAX_DETOUR_REPEATS) {
        return false;
    }
    StackEntry *const entry = ++self->cursor.top;
    entry->start = entry->end = start;
    entry->first_node = self->cursor.node_count;
    self->cursor.state = GROUP_STATE;
    self->detour = (Detour){(uint32_t)(entry - self->stack), end, is_splat};
    lexer_go_back(&self->lexer, start);
    self->lexer.extends_grammar = true;
    self->token.code = TERMINAL_AGAIN;
    parser_calm_down(self);
    return true;
}

// To behind `entry`, which must not be older than the last choice.
static void go_back_to(FastParser *self, StackEntry *entry) {
    Lexer *const lexer = &self->lexer;
    self->cursor.top = entry;
    self->cursor.node_count = entry[1].first_node;
    self->cursor.last_end = entry->end;
    while (lexer->delimiter_count != 0 &&
           lexer->delimiters[lexer->delimiter_count - 1].start >= entry[1].start) {
        lexer->delimiter_count--;
    }
    lexer->is_inside_format = lexer->delimiter_count != 0;
    while (lexer->comment_count != 0 &&
           lexer->comments[lexer->comment_count - 1].start >= entry[1].start) {
        lexer->comment_count--;
    }
}

// The last `*` before which no operand can be, in the bracket where the parser is; NULL: none near.
static StackEntry *last_star(FastParser *self) {
    enum { FARTHEST = 16 };
    StackEntry *entry = self->cursor.top;
    for (int i = 0; i < FARTHEST && entry > self->stack; i++, entry--) {
        if (is_mark(self, entry, "([{")) return NULL;
        if (is_mark(self, entry, ")]}")) entry = open_bracket(self, entry - 1);
        if (entry == NULL || entry == self->stack) return NULL;
        const bool is_splat = (DETOURS[entry[-1].grammar_state] & DETOUR_SPLAT) != 0;
        if (is_splat && is_mark(self, entry, "*")) return entry;
    }
    return NULL;
}

// `*` before an operand that the grammar does not take there.
static bool retry_as_splat(FastParser *self) {
    StackEntry *const star = last_star(self);
    const Choices *const choices = &self->choices;
    if (star == NULL || self->detour.group != 0) return false;
    if (choices->count != 0 && choices->items[choices->count - 1].at > star->end) return false;
    const char *at = self->lexer.text + star->end;
    while (*at == ' ' || *at == '\t') at++;
    const uint32_t start = (uint32_t)(at - self->lexer.text);
    const uint32_t end = detour_end(&self->lexer, start, true, is_in_brackets(self, star));
    if (end <= start) return false;
    if (star < self->cursor.top) go_back_to(self, star);
    return enter_group(self, start, end, true);
}

// Whether the type on top of `entry` goes on where the parser stopped, and to where.
static uint32_t end_of_type(FastParser *self, StackEntry *entry) {
    if ((DETOURS[entry->grammar_state] & DETOUR_TYPE) == 0) return 0;
    const bool is_bracketed = is_in_brackets(self, entry);
    const uint32_t end = detour_end(&self->lexer, entry[1].start, false, is_bracketed);
    return end > self->cursor.last_end ? end : 0;
}

// After an error that nothing else mends, in a type: the outermost around it is read anew.
static bool retry_type(FastParser *self) {
    StackEntry *outermost = NULL;
    uint32_t end = 0;
    if (self->detour.group != 0 || self->lexer.is_over_limit) return false;
    for (StackEntry *entry = self->cursor.top - 1; entry > self->stack; entry--) {
        const uint32_t reach = end_of_type(self, entry);
        if (reach == 0) continue;
        outermost = entry;
        end = reach;
    }
    if (outermost == NULL) return false;
    const uint32_t start = outermost[1].start;
    go_back_to(self, outermost);
    return enter_group(self, start, end, false);
}

// ---- Targets ----

// What a display and what is in it are called as a target; 0: nothing else.
static uint16_t kind_as_target(uint16_t kind) {
    switch (kind) {
    case NODE_TUPLE:
    case NODE_PARENTHESIZED_EXPRESSION: return NODE_TUPLE_PATTERN;
    case NODE_LIST: return NODE_LIST_PATTERN;
    case NODE_LIST_SPLAT: return NODE_LIST_SPLAT_PATTERN;
    default: return 0;
    }
}

static bool is_plain_target(const TreeNode *node) {
    return node->kind == NODE_IDENTIFIER || node->kind == NODE_ATTRIBUTE ||
           node->kind == NODE_SUBSCRIPT;
}

// `(*a)` without a comma, which the grammar takes for a tuple.
static bool is_lone_star(const FastParser *self, const TreeNode *node) {
    const uint32_t below = tree_below(node);
    if (node->kind != NODE_TUPLE || below == 0 || node[-1].kind != NODE_LIST_SPLAT) return false;
    if (below != tree_size(node - 1)) return false;
    const char *at = self->lexer.text + node[-1].end;
    for (; *at != ',' && *at != ')'; at++) {
        if (*at != '#') continue;
        while (at[1] != '\n') at++;
    }
    return *at == ')';
}

// Goes over an expression's nodes, [first, end), from its root back. True if it is a target that
// the grammar cannot read, and with `renames` makes it one; what stands behind `*` stays as the
// other detours leave it.
static bool read_as_target(FastParser *self, uint32_t first, uint32_t end, bool renames) {
    TreeNode *const nodes = self->tree.nodes;
    uint32_t operand = end; // of the last `*`, where its nodes begin
    bool is_beyond = false;
    for (uint32_t i = end; i-- > first;) {
        TreeNode *const node = &nodes[i];
        const uint16_t kind = kind_as_target(node->kind);
        const uint32_t below = tree_below(node);
        self->searched_count++;
        if (is_plain_target(node)) {
            i -= below;
            continue;
        }
        if (kind == 0 || (kind == NODE_TUPLE_PATTERN && is_lone_star(self, node))) return false;
        if (i >= operand) continue;
        if (kind == NODE_LIST_SPLAT_PATTERN && !is_plain_target(node - 1)) {
            is_beyond = true;
            operand = i - below;
        }
        if (!renames) continue;
        if (!choices_protect(&self->choices, &self->tree, i)) return false;
        node->kind = kind;
    }
    return is_beyond;
}

// Makes a target of `entry`, which is the stack's top, if it is one that the grammar cannot read
// and `terminal` may follow it.
static bool become_target(FastParser *self, const StackEntry *entry, uint32_t end,
                          uint32_t terminal) {
    if (entry == self->stack || self->searched_count > MAX_SEARCHED) return false;
    const uint32_t before = entry[-1].grammar_state;
    if ((DETOURS[before] & DETOUR_TARGET) == 0) return false;
    const uint32_t state = goto_state(NONTERMINAL_PATTERN, before);
    if ((state & STATE_REDUCES) == 0 && state_action(state, terminal) == 0) return false;
    if (!read_as_target(self, entry->first_node, end, false)) return false;
    if (!read_as_target(self, entry->first_node, end, true)) {
        parser_give_up(self, "too many changes");
        return false;
    }
    self->lexer.extends_grammar = true;
    self->cursor.state = state;
    return true;
}

// `(*(a, b), c)` before `=`, `in` or, among other targets, a comma.
static bool retry_as_target(FastParser *self) {
    const uint32_t terminal = token_terminal(self->token);
    const bool is_end = terminal == TERMINAL_EQUAL || terminal == TERMINAL_IN;
    if (!is_end && terminal != TERMINAL_COMMA) return false;
    if (!become_target(self, self->cursor.top, self->cursor.node_count, terminal)) return false;
    parser_reduce_all(self);
    self->cell = state_action(self->cursor.state, terminal);
    return true;
}

// The same as the first of several targets, before `, b =`: the others are read anew. Nothing that
// was chosen up to here leads anywhere else.
static bool retry_as_first_target(FastParser *self) {
    enum { FARTHEST = 16 };
    const uint32_t terminal = token_terminal(self->token);
    if (terminal != TERMINAL_EQUAL && terminal != TERMINAL_IN) return false;
    if (self->cursor.top == self->stack) return false;
    StackEntry *entry = self->cursor.top - 1;
    for (int i = 0; i < FARTHEST && entry > self->stack; i++, entry--) {
        if (is_mark(self, entry, "([{")) return false;
        if (self->lexer.text[entry[1].start] != ',') continue;
        if (!become_target(self, entry, entry[1].first_node, TERMINAL_COMMA)) continue;
        const uint32_t state = self->cursor.state;
        choices_clear(&self->choices);
        go_back_to(self, entry);
        self->cursor.state = state;
        parser_reduce_all(self);
        lexer_go_back(&self->lexer, self->cursor.last_end);
        self->token.code = TERMINAL_AGAIN;
        parser_calm_down(self);
        return true;
    }
    return false;
}

// ---- What to do after an error ----

// A line that is indented less than its block, where no block can end. In brackets that means
// nothing to Python, though the grammar's scanner makes an error of it behind an operator. Outside
// it may end the wrong alternative only, as the end of a block does for `type(x)` read as the start
// of an alias.
static bool retry_in_brackets(FastParser *self) {
    if (!self->lexer.is_early_dedent) return false;
    self->lexer.is_early_dedent = false;
    if (self->searched_count > MAX_SEARCHED) {
        parser_give_up(self, "too many lines in brackets");
        return false;
    }
    if (!is_in_brackets(self, self->cursor.top)) return false;
    lexer_join_lines(&self->lexer);
    self->token.code = TERMINAL_AGAIN;
    return true;
}

bool parser_recover(FastParser *self) {
    if (retry_in_brackets(self)) return true;
    if (self->lexer.is_over_limit || parser_is_late(self)) return false;
    if (self->token.code != TERMINAL_NONE) {
        if (retry_as_identifier(self) || retry_as_bound(self)) return true;
        if (retry_as_target(self) || retry_as_first_target(self)) return true;
        self->lexer.refusal = "a syntax error";
    }
    if (retry_as_splat(self)) return true;
    uint16_t action;
    if (!choices_return(&self->choices, self->stack, &self->lexer, &self->tree, &self->cursor,
                        &self->token, &self->detour, &action)) {
        return retry_as_splat(self) || retry_type(self);
    }
    self->cell = cell_make(action, self->cursor.top->grammar_state);
    return true;
}
