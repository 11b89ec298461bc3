// invalid-syntax: files that Python refuses. Always on.
#include "rules/syntax/invalid_syntax.h"
#include "syntax/syntax_errors.h"

#include <assert.h>

// What ruff leaves to another rule is left to it here too if it is on: one finding is enough.
static bool select_rule(Check *check, const SyntaxError *error) {
    if (error->code != NULL && rule_select(check, error->code)) return true;
    return rule_select(check, "invalid-syntax") && !error->is_extra;
}

static SyntaxErrorList syntax_errors(const Check *check) {
    if (check->syntax_errors != NULL) return *check->syntax_errors;
    if (check->syntax != NULL) return syntax_pass_end(check->syntax);
    return syntax_errors_find(check->ast, check->arena, check->settings->syntax_version);
}

void report_syntax_errors(Check *check) {
    const SyntaxErrorList errors = syntax_errors(check);
    check->is_misread = check->ast->has_error && errors.count == 0;
    for (uint32_t i = 0; i < errors.count; i++) {
        const SyntaxError *const error = &errors.items[i];
        assert(error->kind != SYNTAX_RIGHT);
        if (!select_rule(check, error)) continue;
        Finding *const finding =
            report_range(check, error->range, "%.*s", TEXT_ARGS(error->message));
        finding->syntax_kind = (uint8_t)error->kind;
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
        SYNTAX_RULE,
    },
    {0},
};
