// E401: several modules in one import statement.
#include "base/buffer.h"
#include "check/edits.h"
#include "rules/rule.h"

static Text import_of(const Check *check, Node name) {
    const Ast *const ast = check->ast;
    const Node alias = ast_child(ast, name, FIELD_ALIAS);
    if (alias == 0)
        return arena_printf(check->arena, "import %.*s", TEXT_ARGS(ast_text(ast, name)));
    return arena_printf(check->arena, "import %.*s as %.*s",
                        TEXT_ARGS(ast_text(ast, ast_child(ast, name, FIELD_NAME))),
                        TEXT_ARGS(ast_text(ast, alias)));
}

// One below the other; behind or before another statement, on the same line.
static void fix(Check *check, Finding *finding, Node statement) {
    const Ast *const ast = check->ast;
    Range range = ast_range(ast, statement);
    Text blank;
    const bool is_whole_line =
        edit_line_start(check, statement, &blank) && edit_ends_line(check, statement);
    if (is_whole_line) range.start -= (uint32_t)blank.length;
    Buffer out = {0};
    Node name = ast_child(ast, statement, FIELD_NAME);
    for (bool is_first = true; name != 0; name = ast_next_in_field(ast, name), is_first = false) {
        if (!is_first) buffer_append_c(&out, is_whole_line ? edit_newline(check) : "; ");
        if (is_whole_line) buffer_append(&out, blank);
        buffer_append(&out, import_of(check, name));
    }
    const Edit edit = {range.start, range.end, buffer_move(&out, check->arena)};
    finding_set_fix(check, finding, FIX_SAFE, &edit, 1, "Split imports");
}

static void visit(Check *check, Node statement) {
    const Ast *const ast = check->ast;
    if (ast_next_in_field(ast, ast_child(ast, statement, FIELD_NAME)) == 0) return;
    fix(check, report(check, statement, "Multiple imports on one line"), statement);
}

const Rule rule_pycodestyle_multiple_imports_on_one_line[] = {
    {
        .code = "E401",
        .name = "multiple-imports-on-one-line",
        .summary = "One statement imports several modules",
        .why = "One import on each line keeps changes to imports apart: merges do not conflict, "
               "and a review shows what came and went.",
        .help = "Write one import statement for each module.",
        .bad = "import os, sys\n",
        .good = "import os\nimport sys\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_ALWAYS,
        .kinds = {NODE_IMPORT_STATEMENT},
        .visit = visit,
    },
    {0},
};
