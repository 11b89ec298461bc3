// RUF046: `int()` of an integer.
#include "rules/ruff/unneeded_call.h"

#include "check/edits.h"
#include "syntax/expression_type.h"

typedef enum Certainty { NO_INTEGER, MAYBE_INTEGER, SURE_INTEGER } Certainty;

// Other classes may give round() and its like another meaning; literals are of no other class.
static Certainty of_rounding(const Rounding *rounding) {
    const Certainty known = rounding->is_literal ? SURE_INTEGER : MAYBE_INTEGER;
    if (!rounding->keeps_digits) return known;
    return rounding->kind == ROUNDED_INTEGER && rounding->has_digits ? known : NO_INTEGER;
}

static Certainty of_call(const Check *check, Node call) {
    static const char *const integers[] = {"builtins.len",   "builtins.id",  "builtins.hash",
                                           "builtins.ord",   "builtins.int", "math.comb",
                                           "math.factorial", "math.gcd",     "math.lcm",
                                           "math.isqrt",     "math.perm",    NULL};
    static const char *const overloaded[] = {"math.ceil", "math.floor", "math.trunc", NULL};
    const Node function = ast_child(check->ast, call, FIELD_FUNCTION);
    const Rounding rounding = read_rounding(check, call);
    if (rounding.number != 0) return of_rounding(&rounding);
    if (model_is_any(check->model, function, integers)) return SURE_INTEGER;
    return model_is_any(check->model, function, overloaded) ? MAYBE_INTEGER : NO_INTEGER;
}

static Certainty is_integer(const Check *check, Node expression) {
    const Node node = ast_unparenthesized(check->ast, expression);
    if (ast_is(check->ast, node, NODE_CALL)) return of_call(check, node);
    return expression_types(check->ast, node) == TYPE_INT ? SURE_INTEGER : NO_INTEGER;
}

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node argument = call_positional(ast, call, 0);
    if (argument == 0 || call_argument_count(ast, call) != 1) return;
    if (!ast_is(ast, call_arguments(ast, call), NODE_ARGUMENT_LIST)) return;
    const Certainty certainty = is_integer(check, argument);
    if (certainty == NO_INTEGER) return;
    Finding *const finding = report(check, call, "Value being cast to `int` is already an integer");
    const Edit edit = edit_unwrap_call(check, call, argument);
    const Range before = {ast_start(ast, call), ast_start(ast, argument)};
    const Range behind = {ast_end(ast, argument), ast_end(ast, call)};
    const bool is_safe = certainty == SURE_INTEGER && !range_has_comment(ast, before) &&
                         applicability_in(ast, behind) == FIX_SAFE;
    finding_set_fix(check, finding, is_safe ? FIX_SAFE : FIX_UNSAFE, &edit, 1,
                    "Remove unnecessary `int` call");
}

const Rule rule_ruff_unnecessary_cast_to_int[] = {
    {
        .code = "RUF046",
        .name = "unnecessary-cast-to-int",
        .summary = "`int()` is given an integer",
        .why = "The call does nothing, and makes a reader think that the value could be something "
               "else. `round`, `floor` and `ceil` have given integers since Python 3.",
        .help = "Drop the `int()`.",
        .bad = "size = int(len(rows))\n",
        .good = "size = len(rows)\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_HIGH,
        .fix = FIX_ALWAYS,
        .calls = (const char *const[]){"builtins.int", NULL},
        .visit = visit,
    },
    {0},
};
