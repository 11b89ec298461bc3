// B031: the groups of itertools.groupby, used twice.
#include "rules/rule.h"

#include "syntax/name_role.h"

// Uses in the arm of an `if` or `match` that is being read, and the most of any arm before it.
typedef struct Arms {
    uint32_t current;
    uint32_t most;
    bool has_begun; // behind the first condition or the subject, which are always evaluated
} Arms;

typedef enum EndAction {
    END_NESTED, // of what runs several times
    END_ARMS,   // of an `if` or `match`
    END_RESET,  // of a `return`: what stands behind it starts anew
} EndAction;

typedef struct End {
    Node at; // the first node behind
    EndAction action;
} End;

typedef struct Walk {
    Check *check;
    Atom group;
    uint32_t count; // uses outside of arms
    VEC(Arms) arms; // innermost last
    VEC(End) ends;  // innermost last
    bool is_nested;
    bool is_over; // the name has got another meaning
} Walk;

static uint32_t *counter(Walk *self) {
    return self->arms.count != 0 ? &self->arms.items[self->arms.count - 1].current : &self->count;
}

static void push_end(Walk *self, Node node, EndAction action) {
    const End end = {ast_end_of(self->check->ast, node), action};
    VEC_PUSH(self->check->arena, &self->ends, end);
}

static void finish_ends(Walk *self, Node node) {
    while (self->ends.count != 0 && self->ends.items[self->ends.count - 1].at <= node) {
        switch (self->ends.items[--self->ends.count].action) {
        case END_NESTED: self->is_nested = false; break;
        case END_RESET: *counter(self) = 0; break;
        case END_ARMS: {
            const Arms last = self->arms.items[--self->arms.count];
            *counter(self) += last.current > last.most ? last.current : last.most;
        }
        }
    }
}

static bool is_group(const Walk *self, Node node) {
    const Ast *const ast = self->check->ast;
    return ast_atom(ast, target_unparenthesized(ast, node)) == self->group;
}

static void report_use(const Walk *self, Node node) {
    report(self->check, ast_unparenthesized(self->check->ast, node),
           "Using the generator returned from `itertools.groupby()` more than once will do "
           "nothing on the second usage");
}

static void use_name(Walk *self, Node name) {
    *counter(self) += 1;
    uint32_t uses = self->count;
    for (uint32_t i = 0; i < self->arms.count; i++) uses += self->arms.items[i].current;
    if (self->is_nested || uses > 1) report_use(self, name);
}

// `for target in iterable`, of a statement or a comprehension.
static void read_loop(Walk *self, Node loop) {
    const Node iterable = ast_child(self->check->ast, loop, FIELD_RIGHT);
    if (is_group(self, ast_child(self->check->ast, loop, FIELD_LEFT))) self->is_over = true;
    if (self->is_over || !is_group(self, iterable)) return;
    *counter(self) += 1;
    if (self->count > 1) report_use(self, iterable);
}

// Goes on with what runs several times.
static Node enter_nested(Walk *self, Node body) {
    push_end(self, body, END_NESTED);
    self->is_nested = true;
    return body;
}

static Node read_comprehension(Walk *self, Node comprehension) {
    const Ast *const ast = self->check->ast;
    AST_EACH_CHILD(ast, clause, comprehension) {
        if (ast_is(ast, clause, NODE_FOR_IN_CLAUSE)) read_loop(self, clause);
    }
    const Node body = ast_child(ast, comprehension, FIELD_BODY);
    return body != 0 ? enter_nested(self, body) : ast_end_of(ast, comprehension);
}

// Behind the targets, if the name is not among them.
static Node read_assignment(Walk *self, Node assignment) {
    const Ast *const ast = self->check->ast;
    Node value = assignment;
    while (ast_is(ast, value, NODE_ASSIGNMENT)) {
        if (is_group(self, ast_child(ast, value, FIELD_LEFT))) self->is_over = true;
        value = ast_child(ast, value, FIELD_RIGHT);
    }
    return value != 0 ? value : ast_end_of(ast, assignment);
}

static void enter_arms(Walk *self, Node statement) {
    push_end(self, statement, END_ARMS);
    VEC_PUSH(self->check->arena, &self->arms, (Arms){0});
}

// What has been used before the first arm counts for all of them.
static void begin_arms(Walk *self) {
    if (self->arms.count == 0) return;
    Arms *const arms = &self->arms.items[self->arms.count - 1];
    if (arms->has_begun) return;
    self->arms.count--;
    *counter(self) += arms->current;
    self->arms.count++;
    arms->current = 0;
    arms->has_begun = true;
}

static Node enter_clause(Walk *self, Node clause) {
    const Ast *const ast = self->check->ast;
    const uint16_t parent = ast_kind(ast, ast_parent(ast, clause));
    const bool is_loop = parent == NODE_FOR_STATEMENT || parent == NODE_WHILE_STATEMENT;
    if (is_loop) return ast_end_of(ast, clause);
    if (parent != NODE_TRY_STATEMENT && self->arms.count != 0) {
        begin_arms(self);
        Arms *const arms = &self->arms.items[self->arms.count - 1];
        if (arms->current > arms->most) arms->most = arms->current;
        arms->current = 0;
    }
    return clause + 1;
}

// The element of a comprehension itself is not looked at, only what is in it.
static bool is_element(const Ast *ast, Node name) {
    Node parent = ast_parent(ast, name);
    if (ast_is(ast, parent, NODE_PAIR)) parent = ast_parent(ast, parent);
    return ast_is(ast, parent, NODE_LIST_COMPREHENSION) ||
           ast_is(ast, parent, NODE_SET_COMPREHENSION) ||
           ast_is(ast, parent, NODE_DICTIONARY_COMPREHENSION);
}

// Reads one node; returns the next.
static Node read_node(Walk *self, Node node) {
    const Ast *const ast = self->check->ast;
    switch (ast_kind(ast, node)) {
    case NODE_FOR_STATEMENT:
        read_loop(self, node);
        return enter_nested(self, ast_child(ast, node, FIELD_BODY));
    case NODE_WHILE_STATEMENT: return enter_nested(self, ast_child(ast, node, FIELD_BODY));
    case NODE_LIST_COMPREHENSION:
    case NODE_SET_COMPREHENSION:
    case NODE_DICTIONARY_COMPREHENSION: return read_comprehension(self, node);
    case NODE_FOR_IN_CLAUSE:
        if (ast_is(ast, ast_parent(ast, node), NODE_GENERATOR_EXPRESSION)) read_loop(self, node);
        return ast_end_of(ast, node);
    case NODE_IF_CLAUSE:
        return ast_is(ast, ast_parent(ast, node), NODE_CASE_CLAUSE) ? node + 1
                                                                    : ast_end_of(ast, node);
    case NODE_IF_STATEMENT:
    case NODE_MATCH_STATEMENT: enter_arms(self, node); break;
    case NODE_BLOCK:
        if (ast_field(ast, node) == FIELD_CONSEQUENCE &&
            ast_is(ast, ast_parent(ast, node), NODE_IF_STATEMENT)) {
            begin_arms(self);
        }
        break;
    case NODE_ELIF_CLAUSE:
    case NODE_ELSE_CLAUSE:
    case NODE_CASE_CLAUSE: return enter_clause(self, node);
    case NODE_ASSIGNMENT: return read_assignment(self, node);
    case NODE_RETURN_STATEMENT: push_end(self, node, END_RESET); break;
    case NODE_BREAK_STATEMENT:
    case NODE_CONTINUE_STATEMENT: *counter(self) = 0; break;
    case NODE_NAMED_EXPRESSION:
        if (is_group(self, ast_child(ast, node, FIELD_NAME))) self->is_over = true;
        break;
    case NODE_IDENTIFIER:
        if (ast_atom(ast, node) == self->group && name_role(ast, node) != NAME_NONE &&
            !is_element(ast, node)) {
            use_name(self, node);
        }
        break;
    default: break;
    }
    return node + 1;
}

// The `group` of `for key, group in itertools.groupby(...)`; 0 for other loops.
static Node group_name(const Check *check, Node loop) {
    const Ast *const ast = check->ast;
    const Node call = ast_unparenthesized(ast, ast_child(ast, loop, FIELD_RIGHT));
    const Node target = target_unparenthesized(ast, ast_child(ast, loop, FIELD_LEFT));
    if (!ast_is(ast, call, NODE_CALL)) return 0;
    if (!ast_is(ast, target, NODE_PATTERN_LIST) && !ast_is(ast, target, NODE_TUPLE_PATTERN))
        return 0;
    const Node name = target_unparenthesized(ast, ast_child_at(ast, target, 1));
    if (ast_child_count(ast, target) != 2 || !ast_is(ast, name, NODE_IDENTIFIER)) return 0;
    const Node function = ast_child(ast, call, FIELD_FUNCTION);
    return model_is(check->model, function, "itertools.groupby") ? name : 0;
}

static void visit(Check *check, Node loop) {
    const Ast *const ast = check->ast;
    const Node body = ast_child(ast, loop, FIELD_BODY);
    const Node name = group_name(check, loop);
    if (name == 0 || body == 0) return;
    Walk walk = {.check = check, .group = ast_atom(ast, name)};
    for (Node node = body; node < ast_end_of(ast, body) && !walk.is_over;) {
        finish_ends(&walk, node);
        const Node next = read_node(&walk, node);
        node = next > node ? next : node + 1; // after a syntax error a loop may have no body
    }
}

const Rule rule_bugbear_reuse_of_groupby_generator[] = {
    {
        .code = "B031",
        .name = "reuse-of-groupby-generator",
        .summary = "A group of `itertools.groupby` is iterated over twice",
        .why = "A group is an iterator over the same source as `groupby` itself. Once read "
               "it is empty: the second loop over it does nothing, in silence.",
        .help = "Make a list of it first: `group = list(group)`.",
        .bad = "from itertools import groupby\n\nfor key, group in groupby(items):\n    "
               "count(group)\n    show(group)\n",
        .good = "from itertools import groupby\n\nfor key, group in groupby(items):\n    group = "
                "list(group)\n    count(group)\n    show(group)\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_HIGH,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_FOR_STATEMENT},
        .visit = visit,
    },
    {0},
};
