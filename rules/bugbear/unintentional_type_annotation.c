// B032: `a["b"]: 1` where `=` was meant.
#include "rules/rule.h"

static bool is_suspect(const Ast *ast, Node target) {
    if (ast_is(ast, target, NODE_SUBSCRIPT)) {
        const Node value = ast_unparenthesized(ast, ast_child(ast, target, FIELD_VALUE));
        return ast_is(ast, value, NODE_IDENTIFIER);
    }
    const Node object = ast_unparenthesized(ast, ast_child(ast, target, FIELD_OBJECT));
    return ast_is(ast, target, NODE_ATTRIBUTE) && ast_is(ast, object, NODE_IDENTIFIER) &&
           ast_atom(ast, object) != ATOM_self;
}

static void visit(Check *check, Node assignment) {
    const Ast *const ast = check->ast;
    if (!ast_is(ast, ast_next(ast, ast_first_child(ast, assignment)), NODE_TYPE)) return;
    if (ast_child(ast, assignment, FIELD_RIGHT) != 0) return;
    const Node target = ast_child(ast, assignment, FIELD_LEFT);
    if (!is_suspect(ast, target_unparenthesized(ast, target))) return;
    report(check, assignment,
           "Possible unintentional type annotation (using `:`). Did you mean to assign (using "
           "`=`)?");
}

const Rule rule_bugbear_unintentional_type_annotation[] = {
    {
        .code = "B032",
        .name = "unintentional-type-annotation",
        .summary = "An item or attribute is annotated, where an assignment was meant",
        .why = "`settings[\"debug\"]: True` is an annotation: it stores nothing. A colon in "
               "place of `=` often comes from the dict literal that the line was taken from.",
        .help = "Write `=`.",
        .bad = "settings[\"debug\"]: True\n",
        .good = "settings[\"debug\"] = True\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_HIGH,
        .is_default = true,
        .kinds = {NODE_ASSIGNMENT},
        .visit = visit,
    },
    {0},
};
