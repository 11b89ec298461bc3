// invalid-syntax: files that Python refuses. Always on.
#include "rules/rule.h"
#include "syntax/syntax_errors.h"

// A file that is wrong altogether comes as one error.
static void visit(Check *check, Node module) {
    if (module != AST_ROOT) return;
    const SyntaxErrorList errors =
        syntax_errors_find(check->ast, check->arena, check->settings->syntax_version);
    for (uint32_t i = 0; i < errors.count; i++) {
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
