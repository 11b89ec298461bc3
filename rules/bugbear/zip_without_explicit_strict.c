// B905: `zip` without `strict=`.
#include "rules/bugbear/edits.h"
#include "rules/bugbear/infinite.h"

enum { FIRST_VERSION = 310 }; // PEP 618

// At least two iterables, none of which is without end.
static bool can_differ_in_length(const Check *check, Node call) {
    uint32_t count = 0;
    AST_EACH_CHILD(check->ast, argument, call_arguments(check->ast, call)) {
        if (ast_is(check->ast, argument, NODE_KEYWORD_ARGUMENT) ||
            ast_is(check->ast, argument, NODE_DICTIONARY_SPLAT)) {
            continue;
        }
        if (is_infinite_iterator(check, argument)) return false;
        count += ast_is(check->ast, argument, NODE_LIST_SPLAT) ? 2 : 1;
    }
    return count >= 2;
}

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    if (check->settings->target_version < FIRST_VERSION) return;
    if (!ast_is(ast, call_arguments(ast, call), NODE_ARGUMENT_LIST)) return;
    if (call_keyword(ast, call, "strict") != 0 || !can_differ_in_length(check, call)) return;
    Finding *const finding = report(check, call, "`zip()` without an explicit `strict=` parameter");
    Edit edit;
    if (keyword_edit(check, call, "strict=False", &edit)) {
        finding_set_fix(check, finding, FIX_UNSAFE, &edit, 1,
                        "Add explicit value for parameter `strict=`");
    }
}

const Rule rule_bugbear_zip_without_explicit_strict[] = {
    {
        .code = "B905",
        .name = "zip-without-explicit-strict",
        .summary = "`zip` does not say what happens to iterables of different length",
        .why = "`zip` stops at the shortest of them in silence: a list that is one short "
               "loses the last items of the others, and nobody is told.",
        .help = "Pass `strict=True`, or `strict=False` where lengths may differ.",
        .bad = "for name, value in zip(names, values):\n    print(name, value)\n",
        .good = "for name, value in zip(names, values, strict=True):\n    print(name, value)\n",
        .since = "0.1.0",
        .category = CATEGORY_SUSPICIOUS,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_MEDIUM,
        .fix = FIX_SOMETIMES,
        .is_default = false,
        .calls = (const char *const[]){"builtins.zip", NULL},
        .visit = visit,
    },
    {0},
};
