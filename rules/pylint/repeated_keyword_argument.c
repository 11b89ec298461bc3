// PLE1132: a keyword argument that `**{...}` gives again.
#include "rules/rule.h"

#include "base/text_set.h"

// Those written out come first, wherever they stand: that one is there twice is a syntax error.
static void add_keywords(const Ast *ast, Node arguments, TextSet *seen) {
    AST_EACH_CHILD(ast, argument, arguments) {
        if (!ast_is(ast, argument, NODE_KEYWORD_ARGUMENT)) continue;
        text_set_add(seen, ast_text(ast, ast_child(ast, argument, FIELD_NAME)));
    }
}

static void check_keys(Check *check, Node dictionary, TextSet *seen) {
    const Ast *const ast = check->ast;
    AST_EACH_CHILD(ast, pair, dictionary) {
        const Node key = ast_unparenthesized(ast, ast_child(ast, pair, FIELD_KEY));
        Text name;
        if (!ast_is(ast, pair, NODE_PAIR) || !is_plain_string(ast, key)) continue;
        if (!literal_string(ast, key, check->arena, &name)) continue;
        if (name.length == 0) name = TEXT("\"\""); // no name is that; the set takes no empty text
        if (text_set_add(seen, name)) continue;
        const bool is_empty = name.bytes[0] == '"';
        report(check, key, "Repeated keyword argument: `%.*s`", is_empty ? 0 : (int)name.length,
               name.bytes);
    }
}

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node arguments = call_arguments(ast, call);
    if (ast_child_of_kind(ast, arguments, NODE_DICTIONARY_SPLAT) == 0) return;
    TextSet seen = text_set(check->arena);
    add_keywords(ast, arguments, &seen);
    AST_EACH_CHILD(ast, argument, arguments) {
        if (!ast_is(ast, argument, NODE_DICTIONARY_SPLAT)) continue;
        const Node value = ast_unparenthesized(ast, ast_last_child(ast, argument));
        if (ast_is(ast, value, NODE_DICTIONARY)) check_keys(check, value, &seen);
    }
}

static bool applies(const Check *check) {
    return check->ast->has_kind[NODE_DICTIONARY_SPLAT];
}

const Rule rule_pylint_repeated_keyword_argument[] = {
    {
        .code = "PLE1132",
        .name = "repeated-keyword-argument",
        .summary = "A call gives a keyword argument twice",
        .why = "Python raises a TypeError (\"got multiple values for keyword argument\") when the "
               "line runs.",
        .help = "Remove one of the two.",
        .bad = "connect(port=80, **{\"port\": 443})\n",
        .good = "connect(port=443)\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .applies = applies,
        .kinds = {NODE_CALL},
        .visit = visit,
    },
    {0},
};
