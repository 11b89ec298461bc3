// TC005: `if TYPE_CHECKING:` with nothing in it.
#include "rules/type_checking/imports.h"

#include "check/edits.h"

static void visit(Check *check, Node statement) {
    const Ast *const ast = check->ast;
    const Node body = ast_child(ast, statement, FIELD_CONSEQUENCE);
    const Node only = ast_first_child(ast, body);
    if (!ast_is(ast, only, NODE_PASS_STATEMENT) || ast_next(ast, only) != 0) return;
    if (ast_child(ast, statement, FIELD_ALTERNATIVE) != 0) return;
    if (!is_type_checking_block(check, statement)) return;
    Finding *const finding = report(check, only, "Found empty type-checking block");
    const Edit edit = edit_delete_statement(check, statement);
    finding_set_fix(check, finding, FIX_SAFE, &edit, 1, "Delete empty type-checking block");
    fix_isolate(check, finding, statement);
}

static bool applies(const Check *check) {
    return file_uses(check, (const char *const[]){"TYPE_CHECKING", NULL});
}

const Rule rule_type_checking_empty_type_checking_block[] = {
    {
        .code = "TC005",
        .name = "empty-type-checking-block",
        .summary = "A type-checking block has nothing in it",
        .why = "The block does nothing for anyone. Mostly it is what was left when its imports "
               "went, and with it the import of `TYPE_CHECKING` can go.",
        .help = "Delete the block.",
        .bad = "from typing import TYPE_CHECKING\n\nif TYPE_CHECKING:\n    pass\n",
        .good = "from typing import TYPE_CHECKING\n\nif TYPE_CHECKING:\n    import decimal\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_ALWAYS,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_IF_STATEMENT},
        .applies = applies,
        .visit = visit,
    },
    {0},
};
