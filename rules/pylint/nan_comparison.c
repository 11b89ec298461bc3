// PLW0177: comparisons with NaN.
#include "rules/rule.h"

#include "syntax/comparison.h"

// `float("nan")`, in any case and with a sign.
static bool is_nan_text(const Check *check, Node call) {
    const Ast *const ast = check->ast;
    if (!ast_is(ast, call, NODE_CALL) || call_argument_count(ast, call) != 1) return false;
    if (!model_is_builtin(check->model, ast_child(ast, call, FIELD_FUNCTION), "float"))
        return false;
    const Node argument = ast_unparenthesized(ast, call_positional(ast, call, 0));
    Text text;
    if (!is_plain_string(ast, argument)) return false;
    if (!literal_string(ast, argument, check->arena, &text)) return false;
    text = text_trim(text);
    const bool has_sign = text.length != 0 && (text.bytes[0] == '-' || text.bytes[0] == '+');
    return text_equal_ignore_case(has_sign ? text_skip(text, 1) : text, TEXT("nan"));
}

static void check_operand(Check *check, Node operand) {
    static const char *const numpy[] = {"numpy.nan", "numpy.NaN", "numpy.NAN", NULL};
    const Node value = ast_unparenthesized(check->ast, operand);
    const char *module = NULL;
    if (ast_is(check->ast, value, NODE_CALL)) {
        if (is_nan_text(check, value)) module = "math";
    } else if (model_is_any(check->model, value, numpy)) {
        module = "np";
    } else if (model_is(check->model, value, "math.nan")) {
        module = "math";
    }
    if (module == NULL) return;
    report(check, value, "Comparing against a NaN value; use `%s.isnan` instead", module);
}

static void visit(Check *check, Node comparison) {
    check_operand(check, ast_first_child(check->ast, comparison));
    COMPARISON_EACH(check->ast, pair, comparison) {
        check_operand(check, pair.right);
    }
}

static bool applies(const Check *check) {
    return file_uses(check, (const char *const[]){"float", "nan", "NaN", "NAN", NULL});
}

const Rule rule_pylint_nan_comparison[] = {
    {
        .code = "PLW0177",
        .name = "nan-comparison",
        .summary = "A value is compared with NaN",
        .why = "NaN is equal to nothing, not even to itself, so that the comparison has the same "
               "result for every value.",
        .help = "Use `math.isnan` or `numpy.isnan`.",
        .bad = "import math\nif price == math.nan:\n    skip()\n",
        .good = "import math\nif math.isnan(price):\n    skip()\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_COMPARISON_OPERATOR},
        .applies = applies,
        .visit = visit,
    },
    {0},
};
