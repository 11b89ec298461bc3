// UP021 and UP022: older arguments of subprocess.run.
#include "check/edits.h"
#include "rules/rule.h"

static void visit_newlines(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node keyword = call_keyword(ast, call, "universal_newlines");
    if (keyword == 0) return;
    const Node name = ast_child(ast, keyword, FIELD_NAME);
    Finding *const finding = report(check, name, "`universal_newlines` is deprecated, use `text`");
    Edit edit = {ast_start(ast, name), ast_end(ast, name), TEXT("text")};
    if (call_keyword(ast, call, "text") != 0) edit = edit_remove_argument(check, keyword, false);
    finding_set_fix(check, finding, FIX_SAFE, &edit, 1, "Replace with `text` keyword argument");
}

static bool is_pipe(const Check *check, Node keyword) {
    const Node value = ast_child(check->ast, keyword, FIELD_VALUE);
    return keyword != 0 && model_is(check->model, value, "subprocess.PIPE");
}

static void visit_pipes(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node out = call_keyword(ast, call, "stdout");
    const Node error = call_keyword(ast, call, "stderr");
    if (!is_pipe(check, out) || !is_pipe(check, error)) return;
    Finding *const finding =
        report(check, call, "Prefer `capture_output` over sending `stdout` and `stderr` to `PIPE`");
    if (call_keyword(ast, call, "capture_output") != 0) return;
    const Node first = out < error ? out : error;
    const Node second = out < error ? error : out;
    const Edit edits[] = {{ast_start(ast, first), ast_end(ast, first), TEXT("capture_output=True")},
                          edit_remove_argument(check, second, false)};
    finding_set_fix(check, finding, FIX_UNSAFE, edits, 2,
                    "Replace with `capture_output` keyword argument");
}

const Rule rule_pyupgrade_subprocess_run_arguments[] = {
    {
        .code = "UP021",
        .name = "replace-universal-newlines",
        .summary = "`subprocess.run` gets `universal_newlines`",
        .why =
            "Since Python 3.7 the argument is called what it means: `text` makes the streams text.",
        .help = "Write `text=True`.",
        .bad = "import subprocess\n\nsubprocess.run([\"ls\"], universal_newlines=True)\n",
        .good = "import subprocess\n\nsubprocess.run([\"ls\"], text=True)\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_ALWAYS,
        .needs = NEEDS_MODEL,
        .calls = (const char *const[]){"subprocess.run", NULL},
        .visit = visit_newlines,
    },
    {
        .code = "UP022",
        .name = "replace-stdout-stderr",
        .summary = "`subprocess.run` gets a pipe for both streams",
        .why = "Since Python 3.7 `capture_output=True` does that, and says why.",
        .help = "Write `capture_output=True`.",
        .bad = "import subprocess\n\nsubprocess.run([\"ls\"], stdout=subprocess.PIPE, "
               "stderr=subprocess.PIPE)\n",
        .good = "import subprocess\n\nsubprocess.run([\"ls\"], capture_output=True)\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .needs = NEEDS_MODEL,
        .calls = (const char *const[]){"subprocess.run", NULL},
        .visit = visit_pipes,
    },
    {0},
};
