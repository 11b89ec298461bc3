// PLW0127, PLW0128: names assigned to themselves, and twice by one statement.
#include "rules/rule.h"

#include "base/text_set.h"
#include "config/dummy_name.h"

enum {
    DEEPEST_TUPLE = 16, // deeper ones are not compared
    LONGEST_CHAIN = 16, // of `a = b = c = ...`: what is behind is not compared
};

static bool is_tuple(const Ast *ast, Node node) {
    return ast_is(ast, node, NODE_PATTERN_LIST) || ast_is(ast, node, NODE_TUPLE_PATTERN) ||
           ast_is(ast, node, NODE_EXPRESSION_LIST) || ast_is(ast, node, NODE_TUPLE);
}

static Node bare(const Ast *ast, Node node) {
    return ast_unparenthesized(ast, ast_unparenthesized_target(ast, node));
}

// Reports the names of `target` that stand in the same place of `value`.
static void compare(Check *check, Node target, Node value, uint32_t depth) {
    const Ast *const ast = check->ast;
    const Node left = bare(ast, target);
    const Node right = bare(ast, value);
    const Atom name = ast_atom(ast, left);
    if (name != ATOM_NONE && name == ast_atom(ast, right)) {
        report(check, left, "Self-assignment of variable `%.*s`", TEXT_ARGS(ast_text(ast, left)));
        return;
    }
    if (depth == 0 || !is_tuple(ast, left) || !is_tuple(ast, right)) return;
    if (ast_child_count(ast, left) != ast_child_count(ast, right)) return;
    Node other = ast_first_child(ast, right);
    for (Node item = ast_first_child(ast, left); item != 0 && other != 0;
         item = ast_next(ast, item), other = ast_next(ast, other)) {
        compare(check, item, other, depth - 1);
    }
}

// Targets and value of `a = b = value`, in order.
static uint32_t chain_parts(const Ast *ast, Node assignment, Node parts[LONGEST_CHAIN]) {
    uint32_t count = 0;
    Node right = assignment;
    while (ast_is(ast, right, NODE_ASSIGNMENT) && count < LONGEST_CHAIN - 1) {
        parts[count++] = ast_child(ast, right, FIELD_LEFT);
        right = ast_child(ast, right, FIELD_RIGHT);
    }
    if (right != 0) parts[count++] = right;
    return count;
}

// False of nearly all assignments: to one name of something else, or to no name.
static bool may_repeat(const Ast *ast, Node assignment) {
    const Node target = ast_first_child(ast, assignment);
    Node value = ast_next(ast, target);
    if (ast_field(ast, value) == FIELD_TYPE) value = ast_next(ast, value);
    if (ast_is(ast, value, NODE_ASSIGNMENT)) return true;
    if (ast_is(ast, target, NODE_ATTRIBUTE) || ast_is(ast, target, NODE_SUBSCRIPT)) return false;
    return !ast_is(ast, target, NODE_IDENTIFIER) ||
           ast_atom(ast, target) == ast_atom(ast, bare(ast, value));
}

// In a class `x = x` makes an attribute of what is around.
static void visit_self(Check *check, Node assignment) {
    const Ast *const ast = check->ast;
    if (!may_repeat(ast, assignment)) return;
    if (ast_is(ast, ast_parent(ast, assignment), NODE_ASSIGNMENT)) return;
    const ScopeId scope = model_scope_of(check->model, assignment);
    if (model_scope(check->model, scope)->kind == SCOPE_CLASS) return;
    Node parts[LONGEST_CHAIN];
    const uint32_t count = chain_parts(ast, assignment, parts);
    for (uint32_t i = 0; i < count; i++) {
        for (uint32_t j = i + 1; j < count; j++) {
            compare(check, parts[i], parts[j], DEEPEST_TUPLE);
        }
    }
}

static void add_name(Check *check, Node identifier, TextSet *seen) {
    const Text name = ast_text(check->ast, identifier);
    if (name_is_dummy(check->settings, name) || text_set_add(seen, name)) return;
    report(check, identifier, "Redeclared variable `%.*s` in assignment", TEXT_ARGS(name));
}

static void add_target(Check *check, Node target, TextSet *seen) {
    const Ast *const ast = check->ast;
    for (Node node = target; node < ast_end_of(ast, target);) {
        if (ast_is(ast, node, NODE_ATTRIBUTE) || ast_is(ast, node, NODE_SUBSCRIPT) ||
            ast_is(ast, node, NODE_CALL)) {
            node = ast_end_of(ast, node);
            continue;
        }
        if (ast_is(ast, node, NODE_IDENTIFIER)) add_name(check, node, seen);
        node++;
    }
}

static void visit_redeclared(Check *check, Node assignment) {
    const Ast *const ast = check->ast;
    if (!may_repeat(ast, assignment) || ast_child(ast, assignment, FIELD_TYPE) != 0) return;
    if (ast_is(ast, ast_parent(ast, assignment), NODE_ASSIGNMENT)) return;
    TextSet seen = text_set(check->arena);
    for (Node part = assignment; ast_is(ast, part, NODE_ASSIGNMENT);
         part = ast_child(ast, part, FIELD_RIGHT)) {
        add_target(check, ast_child(ast, part, FIELD_LEFT), &seen);
    }
}

// What the rules of this file have in common.
#define ASSIGNED_RULE                                                                              \
    .since = "0.1.0", .category = CATEGORY_SUSPICIOUS, .severity = SEVERITY_WARNING,               \
    .precision = PRECISION_VERY_HIGH, .is_default = true, .needs = NEEDS_MODEL,                    \
    .kinds = {NODE_ASSIGNMENT}

const Rule rule_pylint_assigned_names[] = {
    {
        .code = "PLW0127",
        .name = "self-assigning-variable",
        .summary = "A variable is assigned to itself",
        .why = "The statement does nothing; usually one side is misspelt or lacks its `self.`.",
        .help = "Correct the name, or remove the assignment.",
        .bad = "name = name\n",
        .good = "self.name = name\n",
        .visit = visit_self,
        ASSIGNED_RULE,
    },
    {
        .code = "PLW0128",
        .name = "redeclared-assigned-name",
        .summary = "One assignment binds a name twice",
        .why = "Only the last value stays; usually one of the names is misspelt.",
        .help = "Give each value a name of its own, or `_` to those that are not wanted.",
        .bad = "width, width = size\n",
        .good = "width, height = size\n",
        .visit = visit_redeclared,
        ASSIGNED_RULE,
    },
    {0},
};
