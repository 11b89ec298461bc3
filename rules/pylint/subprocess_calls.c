// PLW1509, PLW1510: subprocess with `preexec_fn`, and `run` without `check`.
#include "rules/rule.h"

#include "check/edits.h"

static void visit_preexec(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node argument = call_keyword(ast, call, "preexec_fn");
    const Node value = ast_unparenthesized(ast, ast_child(ast, argument, FIELD_VALUE));
    if (argument == 0 || is_none(ast, value)) return;
    report(check, argument, "`preexec_fn` argument is unsafe when using threads");
}

static void visit_run(Check *check, Node call) {
    const Ast *const ast = check->ast;
    if (call_keyword(ast, call, "check") != 0) return;
    Finding *const finding =
        report(check, ast_unparenthesized(ast, ast_child(ast, call, FIELD_FUNCTION)),
               "`subprocess.run` without explicit `check` argument");
    Edit edit;
    if (!edit_add_keyword(check, call, "check=False", &edit)) return;
    finding_set_fix(check, finding, FIX_DISPLAY, &edit, 1, "Add explicit `check=False`");
}

const Rule rule_pylint_subprocess_calls[] = {
    {
        .code = "PLW1509",
        .name = "subprocess-popen-preexec-fn",
        .summary = "A process is started with `preexec_fn`",
        .why = "The function runs between fork and exec, where only the calling thread exists: a "
               "lock that another one held is never released and the child hangs.",
        .help = "Use `start_new_session`, `process_group`, `user`, `umask` or `cwd` instead.",
        .bad = "import os\nimport subprocess\nsubprocess.Popen(command, preexec_fn=os.setsid)\n",
        .good = "import subprocess\nsubprocess.Popen(command, start_new_session=True)\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .is_default = true,
        .calls = (const char *const[]){"subprocess.Popen", NULL},
        .visit = visit_preexec,
    },
    {
        .code = "PLW1510",
        .name = "subprocess-run-without-check",
        .summary = "`subprocess.run` does not say what happens if the command fails",
        .why = "Without `check=True` a failing command goes unnoticed unless the return code is "
               "looked at. Saying `check=False` shows that this is meant.",
        .help = "Add `check=True`, or `check=False` where the return code is handled.",
        .bad = "import subprocess\nsubprocess.run(command)\n",
        .good = "import subprocess\nsubprocess.run(command, check=True)\n",
        .since = "0.1.0",
        .category = CATEGORY_SUSPICIOUS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .fix = FIX_ALWAYS,
        .is_default = true,
        .calls = (const char *const[]){"subprocess.run", NULL},
        .visit = visit_run,
    },
    {0},
};
