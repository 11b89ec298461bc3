// B028: `warnings.warn` without `stacklevel`.
#include "rules/rule.h"

#include "check/edits.h"

// `*args` and `**kwargs` may bring it. Files to skip are counted instead of levels.
static bool has_stacklevel(const Ast *ast, Node call) {
    if (call_has_splat(ast, call) || call_argument(ast, call, "stacklevel", 2) != 0) return true;
    const Node skipped = call_keyword(ast, call, "skip_file_prefixes");
    const Node prefixes = ast_unparenthesized(ast, ast_child(ast, skipped, FIELD_VALUE));
    return prefixes != 0 &&
           !(ast_is(ast, prefixes, NODE_TUPLE) && ast_first_child(ast, prefixes) == 0);
}

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    if (has_stacklevel(ast, call)) return;
    const Node function = ast_unparenthesized(ast, ast_child(ast, call, FIELD_FUNCTION));
    Finding *const finding =
        report(check, function, "No explicit `stacklevel` keyword argument found");
    Edit edit;
    if (edit_add_keyword(check, call, "stacklevel=2", &edit)) {
        finding_set_fix(check, finding, FIX_UNSAFE, &edit, 1, "Set `stacklevel=2`");
    }
}

const Rule rule_bugbear_no_explicit_stacklevel[] = {
    {
        .code = "B028",
        .name = "no-explicit-stacklevel",
        .summary = "A warning is given without `stacklevel`",
        .why = "By default the warning points at the line that calls `warnings.warn`, inside the "
               "library. Users need to see the line of theirs that has to change, one level up; "
               "and as Python shows a warning once for each line, all callers but the first hear "
               "nothing.",
        .help = "Pass `stacklevel=2` or more.",
        .bad = "import warnings\n\nwarnings.warn(\"use run()\", DeprecationWarning)\n",
        .good =
            "import warnings\n\nwarnings.warn(\"use run()\", DeprecationWarning, stacklevel=2)\n",
        .since = "0.1.0",
        .category = CATEGORY_SUSPICIOUS,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_HIGH,
        .fix = FIX_SOMETIMES,
        .is_default = false,
        .calls = (const char *const[]){"warnings.warn", NULL},
        .visit = visit,
    },
    {0},
};
