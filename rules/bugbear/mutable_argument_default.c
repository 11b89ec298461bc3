// B006: lists, dicts and sets as argument defaults.
#include "check/edits.h"
#include "model/unparse.h"
#include "rules/shared/default_value.h"

static bool is_import(const Ast *ast, Node statement) {
    return ast_is(ast, statement, NODE_IMPORT_STATEMENT) ||
           ast_is(ast, statement, NODE_IMPORT_FROM_STATEMENT) ||
           ast_is(ast, statement, NODE_FUTURE_IMPORT_STATEMENT);
}

static bool is_docstring(const Ast *ast, Node statement) {
    const Node expression = ast_first_child(ast, statement);
    return ast_is(ast, statement, NODE_EXPRESSION_STATEMENT) &&
           (ast_is(ast, expression, NODE_STRING) ||
            ast_is(ast, expression, NODE_CONCATENATED_STRING));
}

// The statement before which the initialisation belongs: behind docstring and imports; 0 if there
// is none.
static Node first_real_statement(const Ast *ast, Node body) {
    Node statement = ast_first_child(ast, body);
    if (is_docstring(ast, statement)) statement = ast_next(ast, statement);
    while (is_import(ast, statement)) statement = ast_next(ast, statement);
    return statement;
}

static bool is_first_on_line(const Check *check, Node statement, Range *indent) {
    const uint32_t start = ast_start(check->ast, statement);
    const uint32_t line = source_line_of(check->source, start);
    *indent = (Range){source_line_range(check->source, line).start, start};
    return text_trim(source_slice(check->source, *indent)).length == 0;
}

static Text initialisation(Check *check, const Parameter *parameter, Range indent) {
    const char *const newline = edit_newline(check);
    const Text blank = source_slice(check->source, indent);
    const Text name = ast_text(check->ast, parameter->name);
    const Text value = unparse(check->ast, parameter->value, UNPARSE_VALUE, check->arena);
    return arena_printf(check->arena, "%.*sif %.*s is None:%s%.*s%.*s%.*s = %.*s%s",
                        TEXT_ARGS(blank), TEXT_ARGS(name), newline, TEXT_ARGS(blank),
                        TEXT_ARGS(edit_indentation(check)), TEXT_ARGS(name), TEXT_ARGS(value),
                        newline);
}

// None as the default and the value made anew in the body. A body on the line of the `def`, or one
// of a docstring and imports alone, is left to people.
static void fix(Check *check, Finding *finding, Node function, const Parameter *parameter) {
    const Ast *const ast = check->ast;
    const Range value = ast_range(ast, parameter->value);
    Edit edits[2] = {{value.start, value.end, TEXT("None")}};
    uint32_t count = 1;
    const Node body = definition_body(ast, function);
    Range indent;
    if (!is_first_on_line(check, ast_first_child(ast, body), &indent)) return;
    if (!function_is_stub(check->model, ast, function)) {
        const Node statement = first_real_statement(ast, body);
        if (statement == 0 || !is_first_on_line(check, statement, &indent)) return;
        edits[count++] =
            (Edit){indent.start, indent.start, initialisation(check, parameter, indent)};
    }
    finding_set_fix(check, finding, FIX_UNSAFE, edits, count,
                    "Replace with `None`; initialize within function");
}

static void visit(Check *check, Node function) {
    const Ast *const ast = check->ast;
    if (check->source->kind == SOURCE_STUB) return; // nothing runs there
    const ParameterList list = check_parameters(check, function);
    if (!list.has_default) return;
    for (uint32_t i = 0; i < list.count; i++) {
        const Parameter *const parameter = &list.items[i];
        const Node value = ast_unparenthesized(ast, parameter->value);
        if (!is_mutable_expression(check, value)) continue;
        if (is_declared_immutable(check, parameter)) continue;
        Finding *const finding =
            report(check, value, "Do not use mutable data structures for argument defaults");
        fix(check, finding, function, parameter);
    }
}

const Rule rule_bugbear_mutable_argument_default[] = {
    {
        .code = "B006",
        .name = "mutable-argument-default",
        .summary = "A default is a list, dict, set or another object that can change",
        .why = "A default is made once, when the `def` runs, and every call that leaves the "
               "argument out gets that same object. What one call adds, the next one finds: state "
               "leaks between requests, users and tests.",
        .help = "Use `None` as the default and make the object inside the function.",
        .bad = "def add(item, items=[]):\n    items.append(item)\n    return items\n",
        .good = "def add(item, items=None):\n    if items is None:\n        items = []\n"
                "    items.append(item)\n    return items\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_HIGH,
        .fix = FIX_SOMETIMES,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_FUNCTION_DEFINITION},
        .visit = visit,
    },
    {0},
};
