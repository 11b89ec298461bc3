// UP004 and UP050: bases and metaclasses that every class has anyhow.
#include "rules/rule.h"

#include "check/edits.h"

static void fix(Check *check, Finding *finding, Node argument, const char *title) {
    const Edit edit = edit_remove_argument(check, argument, true);
    const Range range = {edit.start, edit.end};
    finding_set_fix(check, finding, applicability_in(check->ast, range), &edit, 1, title);
}

static void visit_bases(Check *check, Node class) {
    const Ast *const ast = check->ast;
    AST_EACH_CHILD(ast, base, ast_child(ast, class, FIELD_SUPERCLASSES)) {
        const Node name = ast_unparenthesized(ast, base);
        if (!model_is_builtin(check->model, name, "object")) continue;
        Finding *const finding = report(check, name, "Class `%.*s` inherits from `object`",
                                        TEXT_ARGS(ast_text(ast, definition_name(ast, class))));
        fix(check, finding, base, "Remove `object` inheritance");
    }
}

static void visit_metaclass(Check *check, Node class) {
    const Ast *const ast = check->ast;
    AST_EACH_CHILD(ast, keyword, ast_child(ast, class, FIELD_SUPERCLASSES)) {
        if (!ast_is(ast, keyword, NODE_KEYWORD_ARGUMENT)) continue;
        if (!text_is(ast_text(ast, ast_child(ast, keyword, FIELD_NAME)), "metaclass")) continue;
        if (!model_is_builtin(check->model, ast_child(ast, keyword, FIELD_VALUE), "type")) continue;
        Finding *const finding =
            report(check, keyword, "Class `%.*s` uses `metaclass=type`, which is redundant",
                   TEXT_ARGS(ast_text(ast, definition_name(ast, class))));
        fix(check, finding, keyword, "Remove `metaclass=type`");
    }
}

const Rule rule_pyupgrade_useless_object_inheritance[] = {
    {
        .code = "UP004",
        .name = "useless-object-inheritance",
        .summary = "A class inherits from `object` by name",
        .why = "In Python 3 every class does. Spelled out it only makes readers wonder which "
               "Python the code is for.",
        .help = "Leave `object` out.",
        .bad = "class Shop(object):\n    pass\n",
        .good = "class Shop:\n    pass\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_ALWAYS,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_CLASS_DEFINITION},
        .visit = visit_bases,
    },
    {
        .code = "UP050",
        .name = "useless-class-metaclass-type",
        .summary = "A class names `type` as its metaclass",
        .why = "`type` is the metaclass of every class that names no other.",
        .help = "Leave `metaclass=type` out.",
        .bad = "class Shop(metaclass=type):\n    pass\n",
        .good = "class Shop:\n    pass\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_ALWAYS,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_CLASS_DEFINITION},
        .visit = visit_metaclass,
    },
    {0},
};
