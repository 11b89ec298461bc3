// UP008: `super(Class, self)`.
#include "rules/rule.h"

#include "check/edits.h"

enum { DEEPEST = 1000 }; // nodes, or scopes, around a call in code that somebody wrote

static Node class_around(const Ast *ast, Node node) {
    return ast_ancestor_of_kind(ast, node, NODE_CLASS_DEFINITION);
}

// The name of the first parameter that may be given by position or name.
static Text first_parameter(const Check *check, Node function) {
    const ParameterList list = function_parameters(check->ast, function, check->arena);
    for (uint32_t i = 0; i < list.count; i++) {
        if (list.items[i].kind == PARAMETER_NORMAL) {
            return ast_text(check->ast, list.items[i].name);
        }
    }
    return TEXT("");
}

// `Outer.Inner` in a method of Inner, or `__class__`.
static bool names_class(const Check *check, Node expression, Node class, ScopeId scope) {
    const Ast *const ast = check->ast;
    Node node = ast_unparenthesized(ast, expression);
    for (; ast_is(ast, node, NODE_ATTRIBUTE); class = class_around(ast, class)) {
        const Text name = ast_name(ast, ast_child(ast, node, FIELD_ATTRIBUTE));
        if (class == 0 || !text_equal(name, ast_text(ast, definition_name(ast, class))))
            return false;
        node = ast_unparenthesized(ast, ast_child(ast, node, FIELD_OBJECT));
    }
    if (!ast_is(ast, node, NODE_IDENTIFIER) || class == 0) return false;
    if (text_is(ast_text(ast, node), "__class__")) return true;
    // The function may have another meaning for the name by then.
    const BindingId local = model_lookup(check->model, scope, ast_atom(ast, node));
    const bool is_hidden = local != 0 && ast_start(ast, model_binding(check->model, local)->node) <
                                             ast_start(ast, node);
    return !is_hidden && class_around(ast, class) == 0 &&
           text_equal(ast_text(ast, node), ast_text(ast, definition_name(ast, class)));
}

// A class with slots is made anew: the `__class__` of its methods is then the one before.
static bool has_dataclass_slots(const Check *check, Node class) {
    const Ast *const ast = check->ast;
    for (Node at = decorator_first(ast, class); at != 0; at = decorator_next(ast, at)) {
        const Node call = decorator_expression(ast, at);
        bool has_slots = false;
        if (!model_is(check->model, decorator_target(ast, at), "dataclasses.dataclass")) continue;
        const Node slots =
            ast_is(ast, call, NODE_CALL) ? call_argument(ast, call, "slots", CALL_KEYWORD_ONLY) : 0;
        if (literal_boolean(ast, slots, &has_slots) && has_slots) return true;
    }
    return false;
}

// The function or lambda in whose own body the call runs, or the default of a lambda; 0 if it is
// none. A comprehension is one of its own, but for what its first loop goes over. In code that
// nobody writes the model has to do, which does not tell headers from bodies but keeps its answers.
static Node function_of(const Check *check, Node call) {
    const Ast *const ast = check->ast;
    Node child = call;
    Node node = ast_parent(ast, call);
    bool is_iterable = false;
    for (unsigned i = 0; i < DEEPEST && node != 0; i++) {
        const uint16_t kind = ast_kind(ast, node);
        const bool is_body = ast_field(ast, child) == FIELD_BODY;
        if (kind == NODE_CLASS_DEFINITION) return 0;
        if (kind == NODE_FUNCTION_DEFINITION) return is_body ? node : 0;
        if (kind == NODE_LAMBDA && is_body) return node;
        if (kind == NODE_FOR_IN_CLAUSE) is_iterable = ast_field(ast, child) == FIELD_RIGHT;
        const bool is_comprehension = ast_is_comprehension(ast, node);
        const Node first = is_comprehension ? ast_child_of_kind(ast, node, NODE_FOR_IN_CLAUSE) : 0;
        if (is_comprehension && (child != first || !is_iterable)) return 0;
        child = node;
        node = ast_parent(ast, node);
    }
    const Node scope = model_scope(check->model, model_scope_of(check->model, child))->node;
    const bool is_function =
        ast_is(ast, scope, NODE_FUNCTION_DEFINITION) || ast_is(ast, scope, NODE_LAMBDA);
    return node != 0 && is_function ? scope : 0;
}

// The class around a function, through other functions.
static Node class_of(const Check *check, ScopeId function) {
    const Scope *scope = model_scope(check->model, function);
    for (unsigned i = 0; i < DEEPEST && scope->parent != 0; i++) {
        scope = model_scope(check->model, scope->parent);
        if (ast_is(check->ast, scope->node, NODE_CLASS_DEFINITION)) return scope->node;
    }
    return 0;
}

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node arguments = call_arguments(ast, call);
    const Node class_argument = call_positional(ast, call, 0);
    const Node object = ast_unparenthesized(ast, call_positional(ast, call, 1));
    const Node super = ast_unparenthesized(ast, ast_first_child(ast, call));
    if (ast_atom(ast, super) != ATOM_super) return;
    if (call_argument_count(ast, call) != 2 || !ast_is(ast, object, NODE_IDENTIFIER)) return;
    const Node function = function_of(check, call);
    if (function == 0) return;
    const ScopeId scope = model_scope_of(check->model, ast_child(ast, function, FIELD_BODY) + 1);
    const Node class = class_of(check, scope);
    if (!text_equal(ast_text(ast, object), first_parameter(check, function))) return;
    if (!names_class(check, class_argument, class, scope) || has_dataclass_slots(check, class)) {
        return;
    }
    Finding *const finding =
        report(check, arguments, "Use `super()` instead of `super(__class__, self)`");
    const Range inside = {ast_start(ast, arguments) + 1, ast_end(ast, arguments) - 1};
    const Edit edit = {inside.start, inside.end, TEXT("")};
    finding_set_fix(check, finding, applicability_in(ast, ast_range(ast, arguments)), &edit, 1,
                    "Remove `super()` parameters");
}

const Rule rule_pyupgrade_super_call_with_parameters[] = {
    {
        .code = "UP008",
        .name = "super-call-with-parameters",
        .summary = "`super` is called with the class and the instance",
        .why = "Python 3 finds both by itself. Spelled out they have to be kept right when the "
               "class is renamed or code moves to another one, and nothing tells when they are "
               "not.",
        .help = "Write `super()`.",
        .bad = "class Shop(Base):\n    def open(self):\n        super(Shop, self).open()\n",
        .good = "class Shop(Base):\n    def open(self):\n        super().open()\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_ALWAYS,
        .needs = NEEDS_MODEL,
        .calls = (const char *const[]){"builtins.super", NULL},
        .visit = visit,
    },
    {0},
};
