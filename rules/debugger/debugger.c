// T100: debuggers left in the code.
#include "rules/rule.h"

static const char *const CALLS[] = {"pdb.set_trace",
                                    "pudb.set_trace",
                                    "ipdb.set_trace",
                                    "ipdb.sset_trace",
                                    "IPython.terminal.embed.InteractiveShellEmbed",
                                    "IPython.frontend.terminal.embed.InteractiveShellEmbed",
                                    "celery.contrib.rdb.set_trace",
                                    "builtins.breakpoint",
                                    "debugpy.breakpoint",
                                    "debugpy.listen",
                                    "debugpy.wait_for_client",
                                    "ptvsd.break_into_debugger",
                                    "ptvsd.wait_for_attach",
                                    "sys.breakpointhook",
                                    "sys.__breakpointhook__",
                                    NULL};
static const char *const MODULES[] = {"pdb",
                                      "pudb",
                                      "ipdb",
                                      "debugpy",
                                      "ptvsd",
                                      "celery.contrib.rdb",
                                      "IPython.terminal.embed",
                                      "IPython.frontend.terminal.embed",
                                      NULL};

static void visit_call(Check *check, Node call) {
    const Node callee = ast_child(check->ast, call, FIELD_FUNCTION);
    Text name = model_qualified_name(check->model, callee, check->arena);
    const bool is_imported =
        model_resolve(check->model, ast_unparenthesized(check->ast, callee)) != 0;
    const bool is_plain = !ast_is(check->ast, callee, NODE_ATTRIBUTE) && !is_imported;
    if (is_plain && text_is(name, "builtins.breakpoint")) name = TEXT("breakpoint");
    report(check, call, "Trace found: `%.*s` used", TEXT_ARGS(name));
}

static Text imported(const Ast *ast, Node name) {
    return ast_text(ast, ast_is(ast, name, NODE_ALIASED_IMPORT) ? ast_child(ast, name, FIELD_NAME)
                                                                : name);
}

static Text without_dots(Text module) {
    while (text_starts_with(module, TEXT("."))) module = text_skip(module, 1);
    return module;
}

// True if one of the names is in the module. Nearly no import's is; to join the names of all would
// cost more than all else here.
static bool has_known(Text module, const char *const *known) {
    for (; *known != NULL; known++) {
        if (**known == *module.bytes && strncmp(*known, module.bytes, module.length) == 0 &&
            (*known)[module.length] == '.') {
            return true;
        }
    }
    return false;
}

static void visit_import(Check *check, Node statement) {
    const Ast *const ast = check->ast;
    const Node module = ast_child(ast, statement, FIELD_MODULE_NAME);
    const Text from = without_dots(ast_text(ast, module));
    const char *const *const known = module != 0 ? CALLS : MODULES;
    if (module != 0 && from.length != 0 && !has_known(from, known)) return;
    for (Node name = ast_child(ast, statement, FIELD_NAME); name != 0;
         name = ast_next_in_field(ast, name)) {
        Text found = imported(ast, name);
        if (module != 0) found = ARENA_JOIN(check->arena, from, TEXT("."), found);
        if (text_is_any(found, known)) {
            report(check, statement, "Import for `%.*s` found", TEXT_ARGS(found));
        }
    }
}

static void visit(Check *check, Node node) {
    if (ast_is(check->ast, node, NODE_CALL)) {
        visit_call(check, node);
    } else {
        visit_import(check, node);
    }
}

const Rule rule_debugger_debugger[] = {
    {
        .code = "T100",
        .name = "debugger",
        .summary = "A debugger is imported or called",
        .why = "A program that runs into `breakpoint()` waits for a person at a terminal. On a "
               "server nobody comes: the request hangs, and whoever reaches that terminal can run "
               "any code.",
        .help = "Remove it before the code goes further than your own machine.",
        .bad = "def run():\n    breakpoint()\n",
        .good = "def run():\n    print(\"running\")\n",
        .since = "0.1.0",
        .category = CATEGORY_SUSPICIOUS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .cwe = 489,
        .kinds = {NODE_IMPORT_STATEMENT, NODE_IMPORT_FROM_STATEMENT},
        .calls = CALLS,
        .visit = visit,
    },
    {0},
};
