// UP025: `u"text"`.
#include "rules/rule.h"

// A string that is a whole annotation is taken for the type in it, and no more for a string, where
// annotations are read late.
static bool is_late_annotation(const Check *check, Node string) {
    const Ast *const ast = check->ast;
    if (ast_is(ast, ast_parent(ast, string), NODE_CONCATENATED_STRING))
        string = ast_parent(ast, string);
    const Node type = ast_parent(ast, ast_with_parentheses(ast, string));
    if (!ast_is(ast, type, NODE_TYPE)) return false;
    if (ast_is(ast, ast_parent(ast, type), NODE_TYPE_PARAMETER)) return false; // in `list["int"]`
    return model_defers_annotations(check->model);
}

static void visit(Check *check, Node string) {
    const uint32_t start = ast_start(check->ast, string);
    const char first = check->source->text.bytes[start];
    if (first != 'u' && first != 'U') return;
    if (is_late_annotation(check, string)) return;
    Finding *const finding = report(check, string, "Remove unicode literals from strings");
    if (ast_has_flag(check->ast, string, NODE_FLAG_WHOLE_STRING)) return;
    const Edit edit = {start, start + 1, TEXT("")};
    finding_set_fix(check, finding, FIX_SAFE, &edit, 1, "Remove unicode prefix");
}

const Rule rule_pyupgrade_unicode_kind_prefix[] = {
    {
        .code = "UP025",
        .name = "unicode-kind-prefix",
        .summary = "A string has the prefix `u`",
        .why =
            "In Python 3 every string is Unicode: the prefix is left from code for both versions.",
        .help = "Remove the prefix.",
        .bad = "name = u\"Shop\"\n",
        .good = "name = \"Shop\"\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_ALWAYS,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_STRING},
        .visit = visit,
    },
    {0},
};
