// PLW0108: lambdas that hand their parameters on to a function.
#include "rules/rule.h"

// The name that an argument hands on: `x`, `*x`, `**x`.
static Node handed_on(const Ast *ast, Node argument, ParameterKind kind) {
    const Node bare = ast_unparenthesized(ast, argument);
    switch (kind) {
    case PARAMETER_NORMAL: return bare;
    case PARAMETER_VARARG: return ast_is(ast, bare, NODE_LIST_SPLAT) ? bare + 1 : 0;
    case PARAMETER_KWARG: return ast_is(ast, bare, NODE_DICTIONARY_SPLAT) ? bare + 1 : 0;
    default: return 0;
    }
}

// Parameters and arguments are the same, in the same order.
static bool hands_on_parameters(const Ast *ast, const ParameterList *parameters, Node call) {
    Node argument = ast_first_child(ast, call_arguments(ast, call));
    for (uint32_t i = 0; i < parameters->count; i++, argument = ast_next(ast, argument)) {
        const Parameter *const parameter = &parameters->items[i];
        const Node name = ast_unparenthesized(ast, handed_on(ast, argument, parameter->kind));
        if (parameter->value != 0 || !ast_is(ast, name, NODE_IDENTIFIER)) return false;
        if (ast_atom(ast, name) != ast_atom(ast, parameter->name)) return false;
    }
    return argument == 0;
}

// `f(x)(x)`: without the lambda there is no parameter.
static bool uses_parameters(const Check *check, Node lambda, Node callee) {
    const Ast *const ast = check->ast;
    enum { MOST_NODES = 10000 }; // lambdas in one another would read the same code again and again
    const Node body = ast_child(ast, lambda, FIELD_BODY);
    if (ast_end_of(ast, callee) - callee > MOST_NODES) return true;
    for (Node node = callee; node < ast_end_of(ast, callee); node++) {
        if (!ast_is(ast, node, NODE_IDENTIFIER)) continue;
        const BindingId id = model_resolve(check->model, node);
        const Node binder = model_binding(check->model, id)->node;
        if (id != 0 && binder > lambda && binder < body) return true;
    }
    return false;
}

// `a().b`: the call would be made once, when the lambda was made.
static bool is_chained(const Ast *ast, Node callee) {
    const Node object = ast_unparenthesized(ast, ast_child(ast, callee, FIELD_OBJECT));
    return ast_is(ast, callee, NODE_ATTRIBUTE) && ast_is(ast, object, NODE_CALL);
}

// The function as it can stand in the lambda's place, which ends at `end`.
static Text inlined(Check *check, Node given, uint32_t end) {
    const Ast *const ast = check->ast;
    const Node callee = ast_unparenthesized(ast, given);
    const Text bare = ast_text(ast, callee);
    const char next = check->source->text.bytes[end]; // zeros follow the text
    const bool needs_parentheses = ast_is(ast, callee, NODE_NAMED_EXPRESSION) ||
                                   ast_is(ast, callee, NODE_YIELD) ||
                                   text_contains(bare, TEXT("\n"));
    if (needs_parentheses) return ast_text(ast, given);
    // `[lambda x: f(x)for y in z]`
    return byte_is_identifier(next) ? ARENA_JOIN(check->arena, bare, TEXT(" ")) : bare;
}

static void visit(Check *check, Node lambda) {
    const Ast *const ast = check->ast;
    const Node call = ast_unparenthesized(ast, ast_child(ast, lambda, FIELD_BODY));
    if (!ast_is(ast, call, NODE_CALL)) return;
    if (!ast_is(ast, call_arguments(ast, call), NODE_ARGUMENT_LIST)) return;
    const Node given = ast_child(ast, call, FIELD_FUNCTION);
    const Node callee = ast_unparenthesized(ast, given);
    const ParameterList parameters = function_parameters(ast, lambda, check->arena);
    if (is_chained(ast, callee)) return;
    if (!hands_on_parameters(ast, &parameters, call)) return;
    if (uses_parameters(check, lambda, callee)) return;
    Finding *const finding =
        report(check, lambda, "Lambda may be unnecessary; consider inlining inner function");
    const Range range = ast_range(ast, lambda);
    const Edit edit = {range.start, range.end, inlined(check, given, range.end)};
    finding_set_fix(check, finding, FIX_UNSAFE, &edit, 1, "Inline function call");
}

const Rule rule_pylint_unnecessary_lambda[] = {
    {
        .code = "PLW0108",
        .name = "unnecessary-lambda",
        .summary = "A lambda does nothing but call a function with its parameters",
        .why = "The function itself does the same, reads more easily, and takes one call where "
               "the lambda takes two.",
        .help = "Use the function instead of the lambda.",
        .bad = "names = map(lambda row: str(row), rows)\n",
        .good = "names = map(str, rows)\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_HIGH,
        .fix = FIX_SOMETIMES,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_LAMBDA},
        .visit = visit,
    },
    {0},
};
