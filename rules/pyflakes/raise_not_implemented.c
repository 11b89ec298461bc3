// F901: NotImplemented as an exception.
#include "check/imports.h"
#include "rules/rule.h"

static void visit(Check *check, Node statement) {
    const Ast *const ast = check->ast;
    const Node raised = ast_unparenthesized(ast, ast_first_child(ast, statement));
    const bool is_call = ast_is(ast, raised, NODE_CALL);
    const Node name = is_call ? ast_child(ast, raised, FIELD_FUNCTION) : raised;
    if (!ast_is(ast, name, NODE_IDENTIFIER) || ast_atom(ast, name) != ATOM_NotImplemented) return;
    Finding *const finding =
        report(check, name, "`raise NotImplemented` should be `raise NotImplementedError`");
    const SymbolRequest request = {"builtins", "NotImplementedError", false,
                                   model_scope_of(check->model, name), ast_start(ast, name)};
    ImportedName error;
    if (!import_builtin(check, &request, &error)) return;
    const Edit edit = {ast_start(ast, name), ast_end(ast, name), error.text};
    finding_set_fix_naming(check, finding, FIX_SAFE, &error, edit,
                           "Use `raise NotImplementedError`");
}

const Rule rule_pyflakes_raise_not_implemented[] = {
    {
        .code = "F901",
        .name = "raise-not-implemented",
        .summary = "`NotImplemented` is raised instead of `NotImplementedError`",
        .why = "`NotImplemented` is the value that binary methods return to say \"ask the other "
               "operand\"; it is no exception, and raising it is a TypeError.",
        .help = "Raise `NotImplementedError`.",
        .bad = "def area(self):\n    raise NotImplemented\n",
        .good = "def area(self):\n    raise NotImplementedError\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_RAISE_STATEMENT},
        .visit = visit,
    },
    {0},
};
