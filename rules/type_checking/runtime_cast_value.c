// TC006: types in cast() that are not in quotes.
#include "rules/type_checking/quoted.h"

static Node type_argument(const Ast *ast, Node call) {
    const Node arguments = ast_child(ast, call, FIELD_ARGUMENTS);
    uint32_t position = 0;
    AST_EACH_CHILD(ast, argument, arguments) {
        if (!ast_is(ast, argument, NODE_KEYWORD_ARGUMENT)) {
            if (position++ == 0) return argument;
            continue;
        }
        if (ast_atom(ast, ast_child(ast, argument, FIELD_NAME)) == ATOM_typ) {
            return ast_child(ast, argument, FIELD_VALUE);
        }
    }
    return 0;
}

static bool is_quoted(const Ast *ast, Node type) {
    const Node node =
        ast_is(ast, type, NODE_CONCATENATED_STRING) ? ast_first_child(ast, type) : type;
    return is_plain_string(ast, node);
}

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    if (check->source->kind == SOURCE_STUB) return;
    if (!model_is_typing(check->model, ast_child(ast, call, FIELD_FUNCTION), "cast")) return;
    const Node type = ast_unparenthesized(ast, type_argument(ast, call));
    if (type == 0 || is_quoted(ast, type)) return;
    Finding *const finding =
        report(check, type, "Add quotes to type expression in `typing.cast()`");
    quote_type(check, finding, type, FIX_SAFE, "Add quotes");
}

static bool applies(const Check *check) {
    return file_uses(check, (const char *const[]){"cast", NULL});
}

const Rule rule_type_checking_runtime_cast_value[] = {
    {
        .code = "TC006",
        .name = "runtime-cast-value",
        .summary = "The type in `cast()` is not in quotes",
        .why = "`cast` does nothing with the type, yet Python builds it on each call: "
               "`dict[str, list[int]]` costs more than the rest of the line. In quotes it is free, "
               "and may name what only type checkers import.",
        .help = "Put the type into quotes.",
        .bad = "from typing import cast\n\nsizes = cast(dict[str, int], load())\n",
        .good = "from typing import cast\n\nsizes = cast(\"dict[str, int]\", load())\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_CALL},
        .applies = applies,
        .visit = visit,
    },
    {0},
};
