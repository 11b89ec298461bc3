// RUF071: `os.path.commonprefix()`.
#include "check/imports.h"
#include "rules/rule.h"

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node function = ast_unparenthesized(ast, ast_child(ast, call, FIELD_FUNCTION));
    Finding *const finding =
        report(check, function, "`os.path.commonprefix()` compares strings character-by-character");
    const SymbolRequest request = {.module = "os.path",
                                   .member = "commonpath",
                                   .is_member = true,
                                   .scope = model_scope_of(check->model, call),
                                   .at = ast_start(ast, call)};
    ImportedName name;
    if (!import_symbol(check, &request, &name)) return;
    const Edit edits[] = {name.import,
                          {ast_start(ast, function), ast_end(ast, function), name.text}};
    finding_set_fix(check, finding, FIX_UNSAFE, edits, 2,
                    "Use `os.path.commonpath()` to compare path components");
}

const Rule rule_ruff_os_path_commonprefix[] = {
    {
        .code = "RUF071",
        .name = "os-path-commonprefix",
        .summary = "`os.path.commonprefix` knows nothing of folders",
        .why = "It compares character by character: of `/usr/lib` and `/usr/local` it gives "
               "`/usr/l`. A test whether one path is inside another passes for `/srv/data-old` and "
               "`/srv/data`, which lets through what it should keep out.",
        .help = "Use `os.path.commonpath()`.",
        .bad = "import os\n\nroot = os.path.commonprefix(paths)\n",
        .good = "import os\n\nroot = os.path.commonpath(paths)\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .cwe = 22, // path traversal
        .fix = FIX_SOMETIMES,
        .is_default = true,
        .calls = (const char *const[]){"os.path.commonprefix", NULL},
        .visit = visit,
    },
    {0},
};
