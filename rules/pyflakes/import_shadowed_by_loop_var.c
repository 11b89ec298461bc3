// F402: loop variables that hide an import.
#include "rules/pyflakes/shadowing.h"
#include "rules/rule.h"

static void visit(Check *check, const Binding *binding) {
    const Binding *const shadowed = shadowed_binding(check->model, binding);
    if (!binding_is_import(shadowed) || binding->branch != shadowed->branch) return;
    if (!binding_is_of_loop(check->ast, binding)) return;
    const Text line =
        source_line_shown(check->source, check->arena, ast_start(check->ast, shadowed->node));
    report(check, binding->node, "Import `%.*s` from %.*s shadowed by loop variable",
           TEXT_ARGS(binding_name(check->model, binding)), TEXT_ARGS(line));
}

const Rule rule_pyflakes_import_shadowed_by_loop_var[] = {
    {
        .code = "F402",
        .name = "import-shadowed-by-loop-var",
        .summary = "A loop variable takes the name of an import",
        .why = "From the loop on the name means the last item, not the module. Code that uses the "
               "module afterwards, often far away in a function, fails with an AttributeError "
               "that points nowhere near the loop.",
        .help = "Give the loop variable another name.",
        .bad = "from os import path\n\nfor path in paths:\n    print(path)\n",
        .good = "from os import path\n\nfor item in paths:\n    print(path.basename(item))\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .bindings = BINDS(BINDING_LOOP_VARIABLE) | BINDS(BINDING_COMPREHENSION),
        .visit_binding = visit,
    },
    {0},
};
