// B034: `re.sub` and `re.split` with flags or counts by position.
#include "rules/rule.h"

typedef struct Method {
    const char *name;
    const char *parameter; // the one before `flags`
    uint32_t plain_count;  // arguments that are clear by position
} Method;

static const Method METHODS[] = {
    {"re.sub", "count", 3}, {"re.subn", "count", 3}, {"re.split", "maxsplit", 2}};

static uint32_t positional_count(const Ast *ast, Node call) {
    uint32_t count = 0;
    AST_EACH_CHILD(ast, argument, call_arguments(ast, call)) {
        count += argument_is_positional(ast, argument);
    }
    return count;
}

static void visit(Check *check, Node call) {
    const Node function = ast_child(check->ast, call, FIELD_FUNCTION);
    for (size_t i = 0; i < sizeof METHODS / sizeof METHODS[0]; i++) {
        const Method *const method = &METHODS[i];
        if (!model_is(check->model, function, method->name)) continue;
        if (positional_count(check->ast, call) <= method->plain_count) return;
        report(check, call,
               "`%s` should pass `%s` and `flags` as keyword arguments to avoid confusion due to "
               "unintuitive argument positions",
               method->name, method->parameter);
        return;
    }
}

const Rule rule_bugbear_re_sub_positional_args[] = {
    {
        .code = "B034",
        .name = "re-sub-positional-args",
        .summary = "`count`, `maxsplit` or `flags` of a function of `re` is given by position",
        .why = "Flags are numbers, and the parameter before `flags` is a number as well: "
               "`re.sub(p, r, text, re.I)` replaces at most two matches and respects case. "
               "Python 3.13 deprecates the positions.",
        .help = "Pass them by keyword.",
        .bad = "import re\n\nre.sub(\"a\", \"b\", text, re.IGNORECASE)\n",
        .good = "import re\n\nre.sub(\"a\", \"b\", text, flags=re.IGNORECASE)\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .is_default = true,
        .calls = (const char *const[]){"re.sub", "re.subn", "re.split", NULL},
        .visit = visit,
    },
    {0},
};
