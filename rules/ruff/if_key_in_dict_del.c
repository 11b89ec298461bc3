// RUF051: `if key in dictionary: del dictionary[key]`.
#include "rules/shared/same_expression.h"

#include "check/edits.h"
#include "syntax/comparison.h"

static bool is_plain_key(const Ast *ast, Node key) {
    switch (ast_kind(ast, key)) {
    case NODE_IDENTIFIER:
    case NODE_INTEGER:
    case NODE_FLOAT:
    case NODE_TRUE:
    case NODE_FALSE:
    case NODE_NONE:
    case NODE_ELLIPSIS: return true;
    case NODE_STRING:
    case NODE_CONCATENATED_STRING: {
        const Node first = ast_is(ast, key, NODE_STRING) ? key : ast_first_child(ast, key);
        const uint32_t flags = string_parts(ast, first).flags;
        return is_plain_string(ast, key) || (flags & STRING_BYTES) != 0;
    }
    default: return false;
    }
}

// The only statement of an `if` that has neither `elif` nor `else`; 0 if there are more.
static Node only_statement(const Ast *ast, Node conditional) {
    const Node block = ast_child(ast, conditional, FIELD_CONSEQUENCE);
    if (ast_next(ast, block) != 0) return 0;
    const Node statement = ast_first_child(ast, block);
    return ast_next(ast, statement) == 0 ? statement : 0;
}

// `dictionary[key]` of a `del` of nothing else; 0 if it is something else.
static Node deleted_item(const Ast *ast, Node statement) {
    if (!ast_is(ast, statement, NODE_DELETE_STATEMENT)) return 0;
    const Node target = ast_first_child(ast, statement);
    const Node item = ast_unparenthesized_target(ast, ast_unparenthesized(ast, target));
    if (!ast_is(ast, item, NODE_SUBSCRIPT) || ast_next(ast, target) != 0) return 0;
    return ast_next_in_field(ast, ast_child(ast, item, FIELD_SUBSCRIPT)) == 0 ? item : 0;
}

static void fix(Check *check, Finding *finding, Node conditional, Text dictionary, Text key) {
    const Range range = {ast_start(check->ast, conditional), finding->range.end};
    const Edit edit = {
        range.start, range.end,
        arena_printf(check->arena, "%.*s.pop(%.*s, None)", TEXT_ARGS(dictionary), TEXT_ARGS(key))};
    finding_set_fix(check, finding, applicability_in(check->ast, range), &edit, 1,
                    "Replace `if` statement with `.pop(..., None)`");
}

static void visit(Check *check, Node conditional) {
    const Ast *const ast = check->ast;
    const Node test = ast_unparenthesized(ast, ast_child(ast, conditional, FIELD_CONDITION));
    if (!ast_is(ast, test, NODE_COMPARISON_OPERATOR) || comparison_is_chain(ast, test)) return;
    const Comparison pair = comparison_first(ast, test);
    if (!ast_is(ast, pair.op, TOKEN_IN)) return;
    const Node statement = only_statement(ast, conditional);
    const Node item = deleted_item(ast, statement);
    const Node key = ast_unparenthesized(ast, pair.left);
    const Node dictionary = ast_unparenthesized(ast, pair.right);
    if (item == 0 || !is_plain_key(ast, key)) return;
    if (!is_same_expression(check, key, ast_child(ast, item, FIELD_SUBSCRIPT))) return;
    if (!is_same_expression(check, dictionary, ast_child(ast, item, FIELD_VALUE))) return;
    if (!name_has_builtin_type(check->model, ast, dictionary, "dict")) return;
    Finding *const finding =
        report(check, statement, "Use `pop` instead of `key in dict` followed by `del dict[key]`");
    fix(check, finding, conditional, ast_text(ast, dictionary), ast_text(ast, key));
}

const Rule rule_ruff_if_key_in_dict_del[] = {
    {
        .code = "RUF051",
        .name = "if-key-in-dict-del",
        .summary = "A key is looked for and then deleted",
        .why = "Those are two searches for one step, and another thread may delete the key "
               "between them. `pop` with a default does both at once.",
        .help = "Use `dictionary.pop(key, None)`.",
        .bad = "cache = {}\nif name in cache:\n    del cache[name]\n",
        .good = "cache = {}\ncache.pop(name, None)\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_HIGH,
        .fix = FIX_ALWAYS,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_IF_STATEMENT},
        .visit = visit,
    },
    {0},
};
