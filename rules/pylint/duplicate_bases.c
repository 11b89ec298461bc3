// PLE0241: a class with the same base twice.
#include "rules/rule.h"

#include "check/edits.h"

#include "base/text_set.h"

// Up to the next base, or from the end of the one before the last.
static Range removed_range(const Ast *ast, Node base) {
    const Node next = ast_next(ast, base);
    if (next != 0) return (Range){ast_start(ast, base), ast_start(ast, next)};
    return (Range){ast_end(ast, ast_previous(ast, base)), ast_end(ast, base)};
}

static void report_base(Check *check, Node class_node, Node base) {
    const Ast *const ast = check->ast;
    const Node name = ast_unparenthesized(ast, base);
    Finding *const finding = report(check, name, "Duplicate base `%.*s` for class `%.*s`",
                                    TEXT_ARGS(ast_text(ast, name)),
                                    TEXT_ARGS(ast_text(ast, definition_name(ast, class_node))));
    const Range range = removed_range(ast, base);
    const Edit edit = {range.start, range.end, TEXT("")};
    finding_set_fix(check, finding, applicability_in(ast, ast_range(ast, ast_parent(ast, base))),
                    &edit, 1, "Remove duplicate base");
}

static void visit(Check *check, Node class_node) {
    const Ast *const ast = check->ast;
    const Node bases = ast_child(ast, class_node, FIELD_SUPERCLASSES);
    TextSet seen = text_set(check->arena);
    AST_EACH_CHILD(ast, base, bases) {
        const Node name = ast_unparenthesized(ast, base);
        if (!ast_is(ast, name, NODE_IDENTIFIER)) continue;
        if (!text_set_add(&seen, ast_text(ast, name))) report_base(check, class_node, base);
    }
}

const Rule rule_pylint_duplicate_bases[] = {
    {
        .code = "PLE0241",
        .name = "duplicate-bases",
        .summary = "A class names a base twice",
        .why = "Python raises a TypeError (\"duplicate base class\") where the class is defined, "
               "that is when the module is imported.",
        .help = "Remove one of the two.",
        .bad = "class View(Base, Base):\n    pass\n",
        .good = "class View(Base):\n    pass\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_ALWAYS,
        .is_default = true,
        .kinds = {NODE_CLASS_DEFINITION},
        .visit = visit,
    },
    {0},
};
