// UP003: `type("")`.
#include "check/edits.h"
#include "check/imports.h"
#include "rules/rule.h"

static const char *type_of_number(const Ast *ast, Node number) {
    const Text text = ast_text(ast, number);
    const char last = text.bytes[text.length - 1];
    if (last == 'j' || last == 'J') return "complex";
    return ast_is(ast, number, NODE_FLOAT) ? "float" : "int";
}

static const char *type_of(const Ast *ast, Node argument) {
    bool value;
    if (is_plain_string(ast, argument)) return "str";
    if (literal_boolean(ast, argument, &value)) return "bool";
    const bool is_joined = ast_is(ast, argument, NODE_CONCATENATED_STRING);
    const Node string = is_joined ? ast_first_child(ast, argument) : argument;
    if (ast_is(ast, string, NODE_STRING)) {
        return (string_parts(ast, string).flags & STRING_BYTES) != 0 ? "bytes" : NULL;
    }
    const bool is_number = ast_is(ast, argument, NODE_INTEGER) || ast_is(ast, argument, NODE_FLOAT);
    return is_number ? type_of_number(ast, argument) : NULL;
}

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    if (call_argument_count(ast, call) != 1) return;
    const char *const type = type_of(ast, ast_unparenthesized(ast, call_positional(ast, call, 0)));
    if (type == NULL) return;
    Finding *const finding = report(check, call, "Use `%s` instead of `type(...)`", type);
    const Range range = ast_range(ast, call);
    const SymbolRequest request = {"builtins", type, false, model_scope_of(check->model, call),
                                   range.start};
    ImportedName name;
    if (!import_builtin(check, &request, &name) || name.needs_import) return;
    const Edit edit = {range.start, range.end, edit_padded(check, name.text, range)};
    finding_set_fix(check, finding, FIX_SAFE, &edit, 1,
                    arena_printf(check->arena, "Replace `type(...)` with `%s`", type).bytes);
}

const Rule rule_pyupgrade_type_of_primitive[] = {
    {
        .code = "UP003",
        .name = "type-of-primitive",
        .summary = "`type` is called on a literal",
        .why = "`type(\"\")` is always `str`. The name says so at once; the call has to be worked "
               "out by whoever reads it.",
        .help = "Write the type.",
        .bad = "kind = type(\"\")\n",
        .good = "kind = str\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .needs = NEEDS_MODEL,
        .calls = (const char *const[]){"builtins.type", NULL},
        .visit = visit,
    },
    {0},
};
