// B025: an exception that two clauses of one `try` catch.
#include "rules/shared/dotted_name.h"
#include "rules/shared/handler.h"

#include "base/text_set.h"

static void check_name(Check *check, TextSet *seen, Text name, Node type) {
    if (name.length == 0 || text_set_add(seen, name)) return;
    const Node clause = ast_ancestor_of_kind(check->ast, type, NODE_EXCEPT_CLAUSE);
    report(check, type, "try-except%s block with duplicate exception `%.*s`",
           handler_is_group(check->ast, clause) ? "*" : "", TEXT_ARGS(name));
}

// What occurs twice in one tuple is B014's matter: it counts once.
static void check_tuple(Check *check, TextSet *seen, Node first) {
    TextSet own = text_set(check->arena);
    for (Node element = first; element != 0; element = handler_tuple_next(check->ast, element)) {
        const Text name = dotted_name(check->ast, element, check->arena);
        if (name.length != 0 && !text_set_add(&own, name)) continue;
        check_name(check, seen, name, ast_unparenthesized(check->ast, element));
    }
}

static void visit(Check *check, Node statement) {
    const Ast *const ast = check->ast;
    TextSet seen = text_set(check->arena);
    AST_EACH_CHILD(ast, clause, statement) {
        if (!ast_is(ast, clause, NODE_EXCEPT_CLAUSE)) continue;
        const Node type = handler_type(ast, clause);
        HandlerTuple tuple;
        if (handler_tuple(check, clause, &tuple)) {
            check_tuple(check, &seen, tuple.first);
        } else {
            check_name(check, &seen, dotted_name(ast, type, check->arena), type);
        }
    }
}

const Rule rule_bugbear_duplicate_try_block_exception[] = {
    {
        .code = "B025",
        .name = "duplicate-try-block-exception",
        .summary = "Two clauses of a `try` catch the same exception",
        .why = "The first clause that fits is taken; the second is dead code, and what it "
               "was to do never happens.",
        .help = "Join the clauses, or correct the exception of one.",
        .bad = "try:\n    load()\nexcept OSError:\n    retry()\nexcept OSError:\n    give_up()\n",
        .good =
            "try:\n    load()\nexcept TimeoutError:\n    retry()\nexcept OSError:\n    give_up()\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .kinds = {NODE_TRY_STATEMENT},
        .visit = visit,
    },
    {0},
};
