// invalid-syntax: files that Python refuses. Always on.
#include "rules/rule.h"
#include "syntax/syntax_errors.h"

// What ruff leaves to another rule is left to it here too if it is on: one finding is enough.
static bool is_left_to_rule(const Check *check, const char *code) {
    if (code == NULL) return false;
    const uint32_t rule = registry_find_code(plan_registry(check->plan), text_from_c(code));
    return rule != UINT32_MAX && rule_set_has(&check->enabled, rule);
}

// A file that is wrong altogether comes as one error.
static void visit(Check *check, Node module) {
    if (module != AST_ROOT) return;
    const SyntaxErrorList errors =
        syntax_errors_find(check->ast, check->arena, check->settings->syntax_version);
    for (uint32_t i = 0; i < errors.count; i++) {
        if (is_left_to_rule(check, errors.items[i].code)) continue;
        report_range(check, errors.items[i].range, "%.*s", TEXT_ARGS(errors.items[i].message));
    }
}

const Rule rule_syntax_invalid_syntax[] = {
    {
        .code = "invalid-syntax",
        .name = "invalid-syntax",
        .summary = "Python cannot compile the file",
        .why = "The interpreter refuses the whole file, so importing it fails before a single line "
               "runs, and every tool sees less of it. Rules that follow names through the file are "
               "silent until it parses; the others still run.",
        .help = "Correct the syntax here; the first message of a line is the one to trust.",
        .bad = "print 'hello'\n",
        .good = "print('hello')\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .kinds = {NODE_MODULE, NODE_ERROR},
        .visit = visit,
    },
    {0},
};
