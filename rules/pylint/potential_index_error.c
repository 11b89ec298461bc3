// PLE0643: an index beyond a list or tuple that is written out.
#include "rules/rule.h"

// The items of a display; false for other expressions and where `*` brings an unknown number.
static bool display_length(const Ast *ast, Node display, int64_t *length) {
    if (!ast_is(ast, display, NODE_LIST) && !ast_is(ast, display, NODE_TUPLE)) return false;
    if (ast_child_of_kind(ast, display, NODE_LIST_SPLAT) != 0) return false;
    *length = ast_child_count(ast, display);
    return true;
}

// An integer literal, negated or not; those that fit nowhere are as large as can be.
static bool index_value(const Ast *ast, Node index, int64_t *value) {
    const bool is_negative = ast_is(ast, index, NODE_UNARY_OPERATOR);
    Node number = index;
    if (is_negative) {
        if (!text_is(ast_text(ast, ast_child(ast, index, FIELD_OPERATOR)), "-")) return false;
        number = ast_unparenthesized(ast, ast_child(ast, index, FIELD_ARGUMENT));
    }
    const Text text = ast_text(ast, number);
    if (!ast_is(ast, number, NODE_INTEGER) || byte_lower(text.bytes[text.length - 1]) == 'j')
        return false;
    if (!literal_integer(ast, number, value)) *value = INT64_MAX;
    if (is_negative) *value = -*value;
    return true;
}

// `x[3,]` is indexed with a tuple.
static bool has_comma(const Ast *ast, Node subscript, Node index) {
    const Text between =
        source_slice(ast->source, (Range){ast_end(ast, ast_with_parentheses(ast, index)),
                                          ast_end(ast, subscript)});
    return text_find_byte(between, ',', 0) != TEXT_NOT_FOUND;
}

static void visit(Check *check, Node subscript) {
    const Ast *const ast = check->ast;
    int64_t length, value;
    const Node display = ast_unparenthesized(ast, ast_child(ast, subscript, FIELD_VALUE));
    if (!display_length(ast, display, &length)) return;
    const Node index = ast_unparenthesized(ast, ast_child(ast, subscript, FIELD_SUBSCRIPT));
    if (!index_value(ast, index, &value) || has_comma(ast, subscript, index)) return;
    if (value < length && value >= -length) return;
    report(check, index, "Expression is likely to raise `IndexError`");
}

const Rule rule_pylint_potential_index_error[] = {
    {
        .code = "PLE0643",
        .name = "potential-index-error",
        .summary = "An index lies outside of the list or tuple that is written there",
        .why = "Python raises IndexError when the line runs: either the index is wrong or an item "
               "is missing.",
        .help = "Correct the index, or add the item.",
        .bad = "last = [1, 2, 3][3]\n",
        .good = "last = [1, 2, 3][2]\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .kinds = {NODE_SUBSCRIPT},
        .visit = visit,
    },
    {0},
};
