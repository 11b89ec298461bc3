// UP020: `io.open`.
#include "check/imports.h"
#include "rules/rule.h"

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    Finding *const finding = report(check, call, "Use builtin `open`");
    const Range range = ast_range(ast, ast_first_child(ast, call));
    const SymbolRequest request = {"builtins", "open", false, model_scope_of(check->model, call),
                                   range.start};
    ImportedName name;
    if (!import_builtin(check, &request, &name)) return;
    const Edit edit = {range.start, range.end, name.text};
    finding_set_fix_naming(check, finding, FIX_SAFE, &name, edit, "Replace with builtin `open`");
}

const Rule rule_pyupgrade_open_alias[] = {
    {
        .code = "UP020",
        .name = "open-alias",
        .summary = "`io.open` stands where `open` can",
        .why = "In Python 3 they are one function. In Python 2 they were not, which is the only "
               "reason to write the longer name.",
        .help = "Use `open`.",
        .bad = "import io\n\nwith io.open(\"notes.txt\") as file:\n    text = file.read()\n",
        .good = "with open(\"notes.txt\") as file:\n    text = file.read()\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .needs = NEEDS_MODEL,
        .calls = (const char *const[]){"io.open", NULL},
        .visit = visit,
    },
    {0},
};
