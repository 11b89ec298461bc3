// T201, T203: print() and pprint().
#include "check/edits.h"
#include "rules/rule.h"

// `file=sys.stderr` is no more than print does anyway; another file may be what the code is for.
static bool writes_elsewhere(const Check *check, Node call, const char *keyword) {
    static const char *const TERMINAL[] = {"sys.stdout", "sys.stderr", NULL};
    const Node file = call_argument(check->ast, call, keyword, CALL_KEYWORD_ONLY);
    return file != 0 && !is_none(check->ast, file) && !model_is_any(check->model, file, TERMINAL);
}

static void report_call(Check *check, Node call, const char *name) {
    const Ast *const ast = check->ast;
    const Node callee = ast_unparenthesized(ast, ast_child(ast, call, FIELD_FUNCTION));
    Finding *const finding = report(check, callee, "`%s` found", name);
    const Node statement = ast_parent(ast, ast_with_parentheses(ast, call));
    if (ast_statement_expression(ast, statement) != call) return;
    const Edit edit = edit_delete_statement(check, statement);
    const Text title = arena_printf(check->arena, "Remove `%s`", name);
    finding_set_fix(check, finding, FIX_UNSAFE, &edit, 1, title.bytes);
    fix_isolate(check, finding, statement);
}

static void visit_print(Check *check, Node call) {
    if (!writes_elsewhere(check, call, "file")) report_call(check, call, "print");
}

static void visit_pprint(Check *check, Node call) {
    if (!writes_elsewhere(check, call, "stream")) report_call(check, call, "pprint");
}

// What the rules of this file have in common.
#define PRINT_RULE                                                                                 \
    .since = "0.1.0", .category = CATEGORY_STYLE, .severity = SEVERITY_INFO,                       \
    .precision = PRECISION_MEDIUM, .fix = FIX_SOMETIMES

const Rule rule_print_print[] = {
    {
        .code = "T201",
        .name = "print",
        .summary = "`print()` writes to the terminal",
        .why = "In a library or a service the line is left over from debugging: nobody chose its "
               "level, nobody can switch it off, and in the output of a command it breaks whoever "
               "reads that.",
        .help = "Remove it, or use `logging`.",
        .bad = "print(\"here\")\n",
        .good = "import logging\n\nlogging.getLogger(__name__).debug(\"here\")\n",
        .calls = (const char *const[]){"builtins.print", NULL},
        .visit = visit_print,
        PRINT_RULE,
    },
    {
        .code = "T203",
        .name = "p-print",
        .summary = "`pprint()` writes to the terminal",
        .why = "It is a debugging aid, and slow on large data. What it prints cannot be switched "
               "off or sent elsewhere.",
        .help = "Remove it, or use `logging` with `pprint.pformat`.",
        .bad = "from pprint import pprint\n\npprint({\"a\": 1})\n",
        .good = "import logging\n\nlogging.getLogger(__name__).debug(\"%s\", {\"a\": 1})\n",
        .calls = (const char *const[]){"pprint.pprint", NULL},
        .visit = visit_pprint,
        PRINT_RULE,
    },
    {0},
};
