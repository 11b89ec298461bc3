// RSE102: `raise Error()` without arguments.
#include "rules/rule.h"

// What a name or `Class.name` of this file is bound to; 0 if nothing is known.
static BindingId binding_of(const Check *check, Node expression) {
    const Ast *const ast = check->ast;
    if (!ast_is(ast, expression, NODE_ATTRIBUTE)) return model_resolve(check->model, expression);
    const BindingId outer = model_resolve(check->model, ast_first_child(ast, expression));
    const Binding *const class = model_binding(check->model, outer);
    if (class->kind != BINDING_CLASS) return 0;
    const Node body = ast_child(ast, class->statement, FIELD_BODY);
    const ScopeId scope = model_scope_of(check->model, ast_first_child(ast, body));
    return model_lookup(check->model, scope,
                        ast_atom(ast, ast_child(ast, expression, FIELD_ATTRIBUTE)));
}

static bool is_builtin(const Check *check, Node callee) {
    return ast_is(check->ast, callee, NODE_IDENTIFIER) &&
           model_resolve(check->model, callee) == 0 &&
           builtin_since(ast_atom(check->ast, callee)) != UINT16_MAX;
}

// `make()` is a call of a function, by the look of its name.
static bool looks_like_function(const Ast *ast, Node callee) {
    const bool is_attribute = ast_is(ast, callee, NODE_ATTRIBUTE);
    if (!is_attribute && !ast_is(ast, callee, NODE_IDENTIFIER)) return false;
    Text name = ast_text(ast, is_attribute ? ast_child(ast, callee, FIELD_ATTRIBUTE) : callee);
    if (text_starts_with(name, TEXT("_"))) name = text_skip(name, 1);
    return name.length != 0 && name.bytes[0] >= 'a' && name.bytes[0] <= 'z';
}

static void fix(Check *check, Finding *finding, Node arguments, bool is_safe) {
    const Range range = ast_range(check->ast, arguments);
    const Text text = check->source->text;
    const char next = range.end < text.length ? text.bytes[range.end] : '\n';
    const bool joins = byte_is_identifier(next);
    const bool has_comment = text_contains(source_slice(check->source, range), TEXT("#"));
    const Edit edit = {range.start, range.end, joins ? TEXT(" ") : TEXT("")};
    finding_set_fix(check, finding, is_safe && !has_comment ? FIX_SAFE : FIX_UNSAFE, &edit, 1,
                    "Remove unnecessary parentheses");
}

static void visit(Check *check, Node statement) {
    const Ast *const ast = check->ast;
    const Node call = ast_unparenthesized(ast, ast_first_child(ast, statement));
    if (!ast_is(ast, call, NODE_CALL)) return;
    const Node arguments = ast_child(ast, call, FIELD_ARGUMENTS);
    if (!ast_is(ast, arguments, NODE_ARGUMENT_LIST) || ast_first_child(ast, arguments) != 0) return;
    const Node callee = ast_unparenthesized(ast, ast_child(ast, call, FIELD_FUNCTION));
    const BindingKind kind = model_binding(check->model, binding_of(check, callee))->kind;
    const bool is_bound = binding_of(check, callee) != 0;
    if (is_bound && kind == BINDING_FUNCTION) return;
    const bool is_known = (is_bound && kind == BINDING_CLASS) || is_builtin(check, callee);
    if (!is_known && looks_like_function(ast, callee)) return;
    if (model_is(check->model, callee, "ctypes.WinError")) return;
    Finding *const finding =
        report(check, arguments, "Unnecessary parentheses on raised exception");
    fix(check, finding, arguments, is_known);
}

const Rule rule_raise_unnecessary_paren_on_raise_exception[] = {
    {
        .code = "RSE102",
        .name = "unnecessary-paren-on-raise-exception",
        .summary = "An exception without arguments is raised with parentheses",
        .why = "`raise` makes the exception from the class itself. The parentheses say that there "
               "might be arguments, and then there are none.",
        .help = "Remove the parentheses.",
        .bad = "raise TypeError()\n",
        .good = "raise TypeError\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_ALWAYS,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_RAISE_STATEMENT},
        .visit = visit,
    },
    {0},
};
