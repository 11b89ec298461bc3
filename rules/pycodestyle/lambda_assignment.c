// E731: a lambda that is given a name.
#include "rules/pycodestyle/lambda_as_def.h"

static bool is_in_class(const Check *check, Node assignment) {
    const ScopeId scope = model_scope_of(check->model, assignment);
    return model_scope(check->model, scope)->kind == SCOPE_CLASS;
}

static void visit(Check *check, Node assignment) {
    const Ast *const ast = check->ast;
    const Node target = ast_unparenthesized_target(ast, ast_child(ast, assignment, FIELD_LEFT));
    const Node value = ast_unparenthesized(ast, ast_child(ast, assignment, FIELD_RIGHT));
    if (!ast_is(ast, value, NODE_LAMBDA) || !ast_is(ast, target, NODE_IDENTIFIER)) return;
    if (ast_is(ast, ast_parent(ast, assignment), NODE_ASSIGNMENT)) return; // one of several names
    // An annotated one in a class is a field: of a dataclass, of a pydantic model.
    const bool is_annotated = ast_child(ast, assignment, FIELD_TYPE) != 0;
    if (is_annotated && is_in_class(check, assignment)) return;
    Finding *const finding =
        report(check, assignment, "Do not assign a `lambda` expression, use a `def`");
    fix_lambda_assignment(check, finding, assignment, target, value);
}

static bool applies(const Check *check) {
    return check->ast->has_kind[NODE_LAMBDA];
}

const Rule rule_pycodestyle_lambda_assignment[] = {
    {
        .code = "E731",
        .name = "lambda-assignment",
        .summary = "A lambda is assigned to a name",
        .why = "In tracebacks and profiles it is called `<lambda>`, and it can have neither "
               "annotations nor a docstring.",
        .help = "Define a function with `def`.",
        .bad = "double = lambda x: 2 * x\n",
        .good = "def double(x):\n    return 2 * x\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .needs = NEEDS_MODEL,
        .fix = FIX_SOMETIMES,
        .applies = applies,
        .kinds = {NODE_ASSIGNMENT},
        .visit = visit,
    },
    {0},
};
