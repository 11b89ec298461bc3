// RUF060: `x in []`.
#include "rules/rule.h"
#include "syntax/comparison.h"

// What makes an empty collection from nothing, and from another empty one.
static const char *const MAKERS[] = {"builtins.set",   "builtins.frozenset", "builtins.list",
                                     "builtins.tuple", "builtins.dict",      "builtins.bytes",
                                     "builtins.str",   "builtins.bytearray", NULL};
static const char *const CONVERTERS[] = {"builtins.set", "builtins.frozenset", NULL};

static bool is_empty_string(const Ast *ast, Node string) {
    if (ast_is(ast, string, NODE_CONCATENATED_STRING)) {
        AST_EACH_CHILD(ast, part, string) {
            const Range content = string_parts(ast, part).content;
            if (content.start != content.end) return false;
        }
        return true;
    }
    const StringParts parts = string_parts(ast, string);
    return parts.content.start == parts.content.end && (parts.flags & STRING_TEMPLATE) == 0;
}

static bool is_call_of(const Check *check, Node call, const char *const *functions) {
    const Ast *const ast = check->ast;
    return ast_is(ast, call_arguments(ast, call), NODE_ARGUMENT_LIST) &&
           model_is_any(check->model, ast_child(ast, call, FIELD_FUNCTION), functions);
}

static bool is_empty(const Check *check, Node expression) {
    enum { DEEPEST_CALL = 16 };
    const Ast *const ast = check->ast;
    Node node = ast_unparenthesized(ast, expression);
    for (int depth = 0; depth < DEEPEST_CALL; depth++) {
        switch (ast_kind(ast, node)) {
        case NODE_LIST:
        case NODE_TUPLE:
        case NODE_DICTIONARY: return ast_first_child(ast, node) == 0;
        case NODE_STRING:
        case NODE_CONCATENATED_STRING: return is_empty_string(ast, node);
        case NODE_CALL: {
            const uint32_t count = call_argument_count(ast, node);
            if (count == 0) return is_call_of(check, node, MAKERS);
            if (count != 1 || !is_call_of(check, node, CONVERTERS)) return false;
            node = ast_unparenthesized(ast, ast_first_child(ast, call_arguments(ast, node)));
            break;
        }
        default: return false;
        }
    }
    return false;
}

static void visit(Check *check, Node test) {
    const Ast *const ast = check->ast;
    if (comparison_is_chain(ast, test)) return;
    const Comparison pair = comparison_first(ast, test);
    if (!ast_is(ast, pair.op, TOKEN_IN) && !ast_is(ast, pair.op, TOKEN_NOT_IN)) return;
    if (!is_empty(check, pair.right)) return;
    report(check, test, "Unnecessary membership test on empty collection");
}

const Rule rule_ruff_in_empty_collection[] = {
    {
        .code = "RUF060",
        .name = "in-empty-collection",
        .summary = "Something is looked for in a collection that is empty",
        .why = "The answer is known: it is not in there. Either elements are missing, or the test "
               "and one of the branches behind it can go.",
        .help = "Put in what was meant to be allowed, or drop the test.",
        .bad = "if command not in []:\n    refuse()\n",
        .good = "if command not in [\"start\", \"stop\"]:\n    refuse()\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_COMPARISON_OPERATOR},
        .visit = visit,
    },
    {0},
};
