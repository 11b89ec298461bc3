// E712: `==` and `!=` with True or False.
#include "rules/pycodestyle/literal_comparison.h"

#include "rules/shared/quotable.h"

static Text quotable(const Ast *ast, Node condition) {
    const Text text = ast_text(ast, condition);
    return is_quotable(text) ? text : TEXT("...");
}

// A keyword that stands right before the comparison, as in `if(x)==False`, must not grow together
// with the replacement.
static const char *blank_before(const Check *check, Node comparison, Text content) {
    const uint32_t start = ast_start(check->ast, comparison);
    const bool touches = start != 0 && byte_is_identifier(content.bytes[0]) &&
                         byte_is_identifier(check->source->text.bytes[start - 1]);
    return touches ? " " : "";
}

// `x == True` becomes `x`, `x != True` becomes `not x`.
static void fix_pair(Check *check, Finding *finding, Node comparison, Node operand,
                     const char *negation, Text quoted) {
    const Text kept = ast_text(check->ast, operand);
    // `x == (True)`: ruff leaves the literal's parentheses.
    const Node left = ast_first_child(check->ast, comparison);
    const Node literal = left == operand ? ast_last_child(check->ast, comparison) : left;
    const bool has_parentheses = ast_is(check->ast, literal, NODE_PARENTHESIZED_EXPRESSION);
    const Text test = arena_printf(check->arena, has_parentheses ? "(%s%.*s)" : "%s%.*s", negation,
                                   TEXT_ARGS(kept));
    const Text content = arena_printf(check->arena, "%s%.*s", blank_before(check, comparison, test),
                                      TEXT_ARGS(test));
    const Range range = ast_range(check->ast, comparison);
    const Edit edit = {range.start, range.end, content};
    const Text message =
        text_is(quoted, "...")
            ? TEXT("Replace comparison")
            : arena_printf(check->arena, "Replace with `%s%.*s`", negation, TEXT_ARGS(quoted));
    finding_set_fix(check, finding, FIX_UNSAFE, &edit, 1, message.bytes);
}

static void report_pair(Check *check, Node comparison, Comparison pair, bool value, Node operand) {
    const bool is_equal = ast_is(check->ast, pair.op, TOKEN_EQUAL_EQUAL);
    const bool is_truth_check = is_equal == value;
    const char *const negation = is_truth_check ? "" : "not ";
    const Text quoted = quotable(check->ast, ast_unparenthesized(check->ast, operand));
    Finding *const finding =
        report(check, comparison, "Avoid %s comparisons to `%s`; use `%s%.*s:` for %s checks",
               is_equal ? "equality" : "inequality", value ? "True" : "False", negation,
               TEXT_ARGS(quoted), is_truth_check ? "truth" : "false");
    fix_pair(check, finding, comparison, operand, negation, quoted);
}

// In a chain the operand cannot stand alone: only the operator changes.
static void report_in_chain(Check *check, Node comparison, Comparison pair) {
    Finding *const finding =
        report(check, comparison, "Avoid equality comparisons to `True` or `False`");
    const Edit edit = identity_edit(check, comparison, pair);
    finding_set_fix(check, finding, FIX_UNSAFE, &edit, 1, "Replace comparison");
}

static void check_operand(Check *check, Node comparison, Comparison pair, Node boolean,
                          Node other) {
    const Ast *const ast = check->ast;
    const Node literal = ast_unparenthesized(ast, boolean);
    if (!is_boolean(ast, literal) || operand_is_constant(ast, other)) return;
    if (comparison_is_chain(ast, comparison)) {
        report_in_chain(check, comparison, pair);
    } else {
        report_pair(check, comparison, pair, ast_is(ast, literal, NODE_TRUE), other);
    }
}

static void visit(Check *check, Node node) {
    const Ast *const ast = check->ast;
    COMPARISON_EACH(ast, pair, node) {
        if (!is_equality(ast, pair.op)) continue;
        // Of a chain's inner operands the left side was the right side of the pair before.
        if (pair.index == 0) check_operand(check, node, pair, pair.left, pair.right);
        if (!is_repeated_boolean(ast, pair))
            check_operand(check, node, pair, pair.right, pair.left);
    }
}

const Rule rule_pycodestyle_true_false_comparison[] = {
    {
        .code = "E712",
        .name = "true-false-comparison",
        .summary = "`True` or `False` is compared by `==` or `!=`",
        .why = "Truth is what `if` tests by itself: the comparison adds nothing for a bool and "
               "goes wrong for everything else, because `2 == True` is false although 2 counts "
               "as true. It also calls `__eq__`, which a class may define as it likes.",
        .help = "Test the value itself, or `is True` where exactly that object is meant.",
        .bad = "if done == True:\n    pass\n",
        .good = "if done:\n    pass\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_MEDIUM,
        .cwe = 0,
        .fix = FIX_ALWAYS,
        .is_default = true,
        .kinds = {NODE_COMPARISON_OPERATOR},
        .visit = visit,
    },
    {0},
};
