// PIE807: `lambda: []`.
#include "check/imports.h"
#include "rules/rule.h"

static void visit(Check *check, Node lambda) {
    const Ast *const ast = check->ast;
    const Node body = ast_unparenthesized(ast, ast_child(ast, lambda, FIELD_BODY));
    const bool is_list = ast_is(ast, body, NODE_LIST);
    if (!is_list && !ast_is(ast, body, NODE_DICTIONARY)) return;
    if (ast_first_child(ast, body) != 0 || ast_child(ast, lambda, FIELD_PARAMETERS) != 0) return;
    const char *const container = is_list ? "list" : "dict";
    Finding *const finding = report(check, lambda, "Prefer `%s` over useless lambda", container);
    const SymbolRequest request = {.module = "builtins",
                                   .member = container,
                                   .scope = model_scope_of(check->model, lambda),
                                   .at = ast_start(ast, lambda)};
    ImportedName name;
    if (!import_builtin(check, &request, &name)) return;
    Edit edits[2];
    uint32_t count = 0;
    if (name.needs_import) edits[count++] = name.import;
    edits[count++] = (Edit){ast_start(ast, lambda), ast_end(ast, lambda), name.text};
    const Text title = arena_printf(check->arena, "Replace with `lambda` with `%s`", container);
    finding_set_fix(check, finding, FIX_SAFE, edits, count, title.bytes);
}

const Rule rule_pie_reimplemented_container_builtin[] = {
    {
        .code = "PIE807",
        .name = "reimplemented-container-builtin",
        .summary = "A lambda makes an empty list or dict",
        .why = "`list` and `dict` are functions that do just that, are known to every reader, and "
               "can be pickled, which a lambda cannot.",
        .help = "Pass `list` or `dict` itself.",
        .bad = "from dataclasses import dataclass, field\n\n\n@dataclass\nclass Shop:\n"
               "    goods: list = field(default_factory=lambda: [])\n",
        .good = "from dataclasses import dataclass, field\n\n\n@dataclass\nclass Shop:\n"
                "    goods: list = field(default_factory=list)\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_LAMBDA},
        .visit = visit,
    },
    {0},
};
