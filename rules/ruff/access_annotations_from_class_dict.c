// RUF063: `x.__dict__["__annotations__"]`.
#include "rules/rule.h"

enum { FIRST_INSPECT = 310, FIRST_ANNOTATIONLIB = 314 };

static bool is_class_dict(const Ast *ast, Node object) {
    const Node node = ast_unparenthesized(ast, object);
    return ast_is(ast, node, NODE_ATTRIBUTE) &&
           text_is(ast_text(ast, ast_child(ast, node, FIELD_ATTRIBUTE)), "__dict__");
}

static bool is_annotations(const Check *check, Node key) {
    Text text;
    const Node node = ast_unparenthesized(check->ast, key);
    return is_plain_string(check->ast, node) &&
           literal_string(check->ast, node, check->arena, &text) &&
           text_is(text, "__annotations__");
}

static void report_access(Check *check, Node node) {
    const uint16_t version = check->settings->target_version;
    const char *const better = version >= FIRST_ANNOTATIONLIB ? "annotationlib.get_annotations"
                               : version >= FIRST_INSPECT     ? "inspect.get_annotations"
                                                              : "typing_extensions.get_annotations";
    report(check, node, "Use `%s` instead of `__dict__` access", better);
}

static void visit_subscript(Check *check, Node subscript) {
    const Ast *const ast = check->ast;
    const Node key = ast_child(ast, subscript, FIELD_SUBSCRIPT);
    if (ast_next_in_field(ast, key) != 0) return;
    if (!is_class_dict(ast, ast_child(ast, subscript, FIELD_VALUE))) return;
    if (is_annotations(check, key)) report_access(check, subscript);
}

static void visit_call(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node function = ast_unparenthesized(ast, ast_child(ast, call, FIELD_FUNCTION));
    if (!ast_is(ast, function, NODE_ATTRIBUTE)) return;
    if (!text_is(ast_text(ast, ast_child(ast, function, FIELD_ATTRIBUTE)), "get")) return;
    if (!is_class_dict(ast, ast_first_child(ast, function))) return;
    const uint32_t count = call_argument_count(ast, call);
    if (count > 2 || !is_annotations(check, call_positional(ast, call, 0))) return;
    report_access(check, call);
}

static void visit(Check *check, Node node) {
    if (ast_is(check->ast, node, NODE_SUBSCRIPT)) {
        visit_subscript(check, node);
    } else {
        visit_call(check, node);
    }
}

static bool applies(const Check *check) {
    return file_uses(check, (const char *const[]){"__dict__", NULL});
}

const Rule rule_ruff_access_annotations_from_class_dict[] = {
    {
        .code = "RUF063",
        .name = "access-annotations-from-class-dict",
        .summary = "Annotations are read from a class's `__dict__`",
        .why = "From Python 3.14 on annotations are evaluated when they are asked for, and the "
               "dictionary does not have them: the lookup fails or finds nothing, where "
               "`get_annotations` works in all versions.",
        .help = "Use `get_annotations` of inspect, annotationlib or typing_extensions.",
        .bad = "hints = Model.__dict__.get(\"__annotations__\", {})\n",
        .good = "import inspect\n\nhints = inspect.get_annotations(Model)\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .is_default = true,
        .applies = applies,
        .kinds = {NODE_SUBSCRIPT, NODE_CALL},
        .visit = visit,
    },
    {0},
};
