// B023: functions made in a loop that read its variables when they are called.
#include "rules/bugbear/atom_list.h"

#include "syntax/name_role.h"

enum { LONGEST_CLIMB = 4096 };

static bool is_loop(const Ast *ast, Node node) {
    switch (ast_kind(ast, node)) {
    case NODE_FOR_STATEMENT:
    case NODE_WHILE_STATEMENT:
    case NODE_LIST_COMPREHENSION:
    case NODE_SET_COMPREHENSION:
    case NODE_DICTIONARY_COMPREHENSION:
    case NODE_GENERATOR_EXPRESSION: return true;
    default: return false;
    }
}

// What an outer loop binds includes what this one does, so that only the outermost is looked at.
static bool is_in_loop(const Ast *ast, Node loop) {
    Node node = ast_parent(ast, loop);
    for (int steps = 0; node != 0 && steps < LONGEST_CLIMB; steps++) {
        if (is_loop(ast, node)) return true;
        if (ast_is(ast, node, NODE_FUNCTION_DEFINITION) || ast_is(ast, node, NODE_LAMBDA))
            return false;
        node = ast_parent(ast, node);
    }
    return false;
}

static bool is_function(const Ast *ast, Node node) {
    if (ast_is(ast, node, NODE_DECORATED_DEFINITION)) {
        node = ast_child(ast, node, FIELD_DEFINITION);
    }
    return ast_is(ast, node, NODE_FUNCTION_DEFINITION);
}

// The names that assignments and loops bind, outside of functions.
static AtomList assigned_names(Check *check, Node loop) {
    const Ast *const ast = check->ast;
    AtomList atoms = {0};
    for (Node node = loop; node < ast_end_of(ast, loop);) {
        if (is_function(ast, node) || ast_is(ast, node, NODE_LAMBDA)) {
            node = ast_end_of(ast, node);
            continue;
        }
        const uint16_t kind = ast_kind(ast, node);
        if (kind == NODE_ASSIGNMENT || kind == NODE_AUGMENTED_ASSIGNMENT ||
            kind == NODE_FOR_STATEMENT || kind == NODE_FOR_IN_CLAUSE) {
            NodeList names = {0};
            target_names(ast, ast_child(ast, node, FIELD_LEFT), check->arena, &names);
            for (uint32_t i = 0; i < names.count; i++) {
                VEC_PUSH(check->arena, &atoms, ast_atom(ast, names.items[i]));
            }
        }
        node++;
    }
    atoms_sort(&atoms);
    return atoms;
}

// `map`, `filter` and `reduce` call at once what they are given.
static bool calls_at_once(const Ast *ast, Node call) {
    const Node function = ast_unparenthesized(ast, ast_child(ast, call, FIELD_FUNCTION));
    const Text name = ast_text(ast, function);
    if (ast_is(ast, function, NODE_ATTRIBUTE)) return text_is(name, "functools.reduce");
    return text_is(name, "map") || text_is(name, "filter") || text_is(name, "reduce");
}

// Lambdas that do not outlive the round: called on the spot, a `key=`, returned.
static bool is_safe(const Ast *ast, Node lambda) {
    const Node outer = ast_with_parentheses(ast, lambda);
    const Node parent = ast_parent(ast, outer);
    switch (ast_kind(ast, parent)) {
    case NODE_RETURN_STATEMENT: return true;
    case NODE_CALL: return ast_field(ast, outer) == FIELD_FUNCTION;
    case NODE_ARGUMENT_LIST: return calls_at_once(ast, ast_parent(ast, parent));
    case NODE_KEYWORD_ARGUMENT:
        return text_is(ast_text(ast, ast_child(ast, parent, FIELD_NAME)), "key") &&
               ast_is(ast, ast_parent(ast, ast_parent(ast, parent)), NODE_CALL);
    default: return false;
    }
}

// Names that the function has for itself: parameters and what its body binds.
static AtomList own_names(Check *check, Node function) {
    const Ast *const ast = check->ast;
    const Node body = ast_child(ast, function, FIELD_BODY);
    AtomList atoms = {0};
    const ParameterList parameters = function_parameters(ast, function, check->arena);
    for (uint32_t i = 0; i < parameters.count; i++) {
        VEC_PUSH(check->arena, &atoms, ast_atom(ast, parameters.items[i].name));
    }
    for (Node node = body; node != 0 && node < ast_end_of(ast, body); node++) {
        if (name_role(ast, node) == NAME_STORE) {
            VEC_PUSH(check->arena, &atoms, ast_atom(ast, node));
        }
    }
    atoms_sort(&atoms);
    return atoms;
}

static void check_function(Check *check, Node function, const AtomList *assigned) {
    const Ast *const ast = check->ast;
    const Node body = ast_child(ast, function, FIELD_BODY);
    const AtomList own = own_names(check, function);
    for (Node node = body; node != 0 && node < ast_end_of(ast, body); node++) {
        const Atom name = ast_atom(ast, node);
        if (name == ATOM_NONE || !atoms_have(assigned, name) || atoms_have(&own, name)) continue;
        if (name_role(ast, node) != NAME_LOAD) continue;
        report(check, node, "Function definition does not bind loop variable `%.*s`",
               TEXT_ARGS(ast_text(ast, node)));
    }
}

static void visit(Check *check, Node loop) {
    const Ast *const ast = check->ast;
    if (is_in_loop(ast, loop)) return;
    AtomList assigned = {0};
    bool is_known = false;
    for (Node node = loop; node < ast_end_of(ast, loop);) {
        const bool is_lambda = ast_is(ast, node, NODE_LAMBDA) && !is_safe(ast, node);
        if (!is_lambda && !is_function(ast, node)) {
            node++;
            continue;
        }
        if (!is_known) assigned = assigned_names(check, loop);
        is_known = true;
        const bool is_decorated = ast_is(ast, node, NODE_DECORATED_DEFINITION);
        check_function(check, is_decorated ? ast_child(ast, node, FIELD_DEFINITION) : node,
                       &assigned);
        node = ast_end_of(ast, node);
    }
}

const Rule rule_bugbear_function_uses_loop_variable[] = {
    {
        .code = "B023",
        .name = "function-uses-loop-variable",
        .summary = "A function made in a loop reads a loop variable when it is called",
        .why = "The function looks the variable up when it runs, not when it is made. Run "
               "after the loop, all of them see the value of the last round.",
        .help = "Bind the value as a default: `lambda item=item: ...`, or use "
                "`functools.partial`.",
        .bad = "for name in names:\n    buttons.append(lambda: show(name))\n",
        .good = "for name in names:\n    buttons.append(lambda name=name: show(name))\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_MEDIUM,
        .is_default = true,
        .kinds = {NODE_FOR_STATEMENT, NODE_WHILE_STATEMENT, NODE_LIST_COMPREHENSION,
                  NODE_SET_COMPREHENSION, NODE_DICTIONARY_COMPREHENSION, NODE_GENERATOR_EXPRESSION},
        .visit = visit,
    },
    {0},
};
