// UP039: `class A():`.
#include "rules/rule.h"

#include "check/edits.h"

static void visit(Check *check, Node class) {
    const Ast *const ast = check->ast;
    const Node bases = ast_child(ast, class, FIELD_SUPERCLASSES);
    if (bases == 0 || ast_first_child(ast, bases) != 0) return;
    const Range range = ast_range(ast, bases);
    Finding *const finding = report(check, bases, "Unnecessary parentheses after class definition");
    const Edit edit = {range.start, range.end, TEXT("")};
    finding_set_fix(check, finding, applicability_in(ast, range), &edit, 1, "Remove parentheses");
}

const Rule rule_pyupgrade_unnecessary_class_parentheses[] = {
    {
        .code = "UP039",
        .name = "unnecessary-class-parentheses",
        .summary = "Empty parentheses stand behind the name of a class",
        .why = "A class without bases needs none, and readers look into them for what is not "
               "there.",
        .help = "Remove the parentheses.",
        .bad = "class Shop():\n    pass\n",
        .good = "class Shop:\n    pass\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_ALWAYS,
        .kinds = {NODE_CLASS_DEFINITION},
        .visit = visit,
    },
    {0},
};
