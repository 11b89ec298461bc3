// UP029: builtins imported from the modules that brought them to Python 2.
#include "check/edits.h"
#include "rules/rule.h"

#include "base/buffer.h"

#include <stdlib.h>

static const char *const BUILTINS[] = {
    "*",          "ascii", "bytes", "chr", "dict",  "filter", "hex",    "input", "int",
    "isinstance", "list",  "map",   "max", "min",   "next",   "object", "oct",   "open",
    "pow",        "range", "round", "str", "super", "zip",    NULL,
};
static const char *const SIX[] = {"callable", "next", NULL};
static const char *const MOVES[] = {"filter", "input", "map", "range", "zip", NULL};
static const char *const IO[] = {"open", NULL};

static bool applies(const Check *check) {
    return file_uses(check, (const char *const[]){"builtins", "six", "io", NULL});
}

// What there is to import from `module` that is a builtin all the same.
static const char *const *names_of(Text module) {
    if (text_is(module, "builtins") || text_is(module, "six.moves.builtins")) return BUILTINS;
    if (text_is(module, "six")) return SIX;
    if (text_is(module, "six.moves")) return MOVES;
    return text_is(module, "io") ? IO : NULL;
}

// True if the name meant something else in this scope: then the import gives the builtin back.
static bool is_bound_before(const Check *check, Node name) {
    const Model *const model = check->model;
    const Node identifier = ast_last_child(check->ast, name);
    const Binding *const own = model_binding(model, model_resolve(model, identifier));
    const Binding *const before = model_binding(model, own->shadows);
    if (own->shadows == 0) return false;
    return before->kind != BINDING_ANNOTATION || before->scope != SCOPE_ID_MODULE;
}

static bool is_unnecessary(const Check *check, const char *const *names, Node name) {
    const Ast *const ast = check->ast;
    return ast_is(ast, name, NODE_DOTTED_NAME) && text_is_any(ast_text(ast, name), names) &&
           !is_bound_before(check, name);
}

static Finding *report_names(Check *check, Node statement, Text *names, uint32_t count) {
    Buffer list = {0};
    qsort(names, count, sizeof *names, text_compare_items);
    for (uint32_t i = 0; i < count; i++) {
        buffer_printf(&list, "%s`%.*s`", i == 0 ? "" : ", ", TEXT_ARGS(names[i]));
    }
    const Text text = buffer_move(&list, check->arena);
    return report(check, statement, "Unnecessary builtin import%s: %.*s", count == 1 ? "" : "s",
                  TEXT_ARGS(text));
}

static void set_fix(Check *check, Finding *finding, Node statement, Edit edit) {
    finding_set_fix(check, finding, FIX_UNSAFE, &edit, 1, "Remove unnecessary builtin import");
    fix_isolate(check, finding, statement);
}

static void visit(Check *check, Node statement) {
    const Ast *const ast = check->ast;
    const Node module = ast_child(ast, statement, FIELD_MODULE_NAME);
    const char *const *const names =
        ast_is(ast, module, NODE_DOTTED_NAME) ? names_of(ast_text(ast, module)) : NULL;
    if (names == NULL) return;
    if (ast_child_of_kind(ast, statement, NODE_WILDCARD_IMPORT) != 0) {
        Text star = TEXT("*");
        if (!text_is_any(star, names)) return;
        set_fix(check, report_names(check, statement, &star, 1), statement,
                edit_delete_statement(check, statement));
        return;
    }
    const uint32_t most = ast_child_count(ast, statement);
    bool *const is_removed = arena_zalloc(check->arena, most, sizeof *is_removed);
    Text *const removed = ARENA_ARRAY(check->arena, Text, most);
    uint32_t index = 0;
    uint32_t count = 0;
    for (Node name = ast_child(ast, statement, FIELD_NAME); name != 0;
         name = ast_next_in_field(ast, name)) {
        is_removed[index] = is_unnecessary(check, names, name);
        if (is_removed[index++]) removed[count++] = ast_text(ast, name);
    }
    if (count == 0) return;
    set_fix(check, report_names(check, statement, removed, count), statement,
            edit_remove_imports(check, statement, is_removed));
}

const Rule rule_pyupgrade_unnecessary_builtin_import[] = {
    {
        .code = "UP029",
        .name = "unnecessary-builtin-import",
        .summary = "A builtin is imported from a compatibility module",
        .why = "`builtins`, `six` and `io` gave Python 2 what Python 3 has without an import. Here "
               "the import binds the name to what it means anyway.",
        .help = "Remove the import.",
        .bad = "from six.moves import range\n",
        .good = "for index in range(3):\n    print(index)\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_ALWAYS,
        .needs = NEEDS_MODEL,
        .applies = applies,
        .kinds = {NODE_IMPORT_FROM_STATEMENT},
        .visit = visit,
    },
    {0},
};
