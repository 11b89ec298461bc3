// B912: `map` without `strict=`.
#include "rules/bugbear/edits.h"
#include "rules/bugbear/infinite.h"

enum { FIRST_VERSION = 314 };

// At least two iterables behind the function, none of which is without end.
static bool can_differ_in_length(const Check *check, Node call) {
    const Ast *const ast = check->ast;
    uint32_t count = 0;
    uint32_t position = 0;
    bool has_splat = false;
    AST_EACH_CHILD(ast, argument, call_arguments(ast, call)) {
        if (ast_is(ast, argument, NODE_KEYWORD_ARGUMENT) ||
            ast_is(ast, argument, NODE_DICTIONARY_SPLAT)) {
            continue;
        }
        has_splat |= ast_is(ast, argument, NODE_LIST_SPLAT);
        if (position++ == 0) continue;
        if (is_infinite_iterator(check, argument)) return false;
        count++;
    }
    return count >= 2 || has_splat;
}

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    if (check->settings->target_version < FIRST_VERSION) return;
    if (!ast_is(ast, call_arguments(ast, call), NODE_ARGUMENT_LIST)) return;
    if (call_keyword(ast, call, "strict") != 0 || !can_differ_in_length(check, call)) return;
    Finding *const finding = report(check, call, "`map()` without an explicit `strict=` parameter");
    Edit edit;
    if (keyword_edit(check, call, "strict=False", &edit)) {
        finding_set_fix(check, finding, FIX_UNSAFE, &edit, 1,
                        "Add explicit value for parameter `strict=`");
    }
}

const Rule rule_bugbear_map_without_explicit_strict[] = {
    {
        .code = "B912",
        .name = "map-without-explicit-strict",
        .summary = "`map` over several iterables does not say what happens if their lengths differ",
        .why = "`map` stops at the shortest of them in silence: what the longer ones still hold is "
               "never passed to the function. Since Python 3.14 it can raise an error instead.",
        .help = "Pass `strict=True`, or `strict=False` where lengths may differ.",
        .bad = "totals = list(map(add, prices, taxes))\n",
        .good = "totals = list(map(add, prices, taxes, strict=True))\n",
        .example_version = 314,
        .since = "0.1.0",
        .category = CATEGORY_SUSPICIOUS,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_MEDIUM,
        .fix = FIX_SOMETIMES,
        .is_default = false,
        .calls = (const char *const[]){"builtins.map", NULL},
        .visit = visit,
    },
    {0},
};
