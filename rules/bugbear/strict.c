// Which calls of `zip` and `map` need a `strict=`, and the edit that gives them one.
#include "rules/bugbear/strict.h"
#include "rules/bugbear/infinite.h"

#include "check/edits.h"

// At least two iterables, none of which is without end; `*iterables` may be any number.
static bool can_differ_in_length(const Check *check, Node call, uint32_t skipped) {
    const Ast *const ast = check->ast;
    uint32_t position = 0;
    bool has_splat = false;
    AST_EACH_CHILD(ast, argument, call_arguments(ast, call)) {
        if (!argument_is_positional(ast, argument)) {
            continue;
        }
        has_splat |= ast_is(ast, argument, NODE_LIST_SPLAT);
        if (position++ >= skipped && is_infinite_iterator(check, argument)) return false;
    }
    return position >= skipped + 2 || has_splat;
}

void check_strict(Check *check, Node call, const char *function, uint32_t skipped) {
    const Ast *const ast = check->ast;
    if (!ast_is(ast, call_arguments(ast, call), NODE_ARGUMENT_LIST)) return;
    if (call_keyword(ast, call, "strict") != 0) return;
    if (!can_differ_in_length(check, call, skipped)) return;
    Finding *const finding =
        report(check, call, "`%s()` without an explicit `strict=` parameter", function);
    Edit edit;
    if (edit_add_keyword(check, call, "strict=False", &edit)) {
        finding_set_fix(check, finding, FIX_UNSAFE, &edit, 1,
                        "Add explicit value for parameter `strict=`");
    }
}
