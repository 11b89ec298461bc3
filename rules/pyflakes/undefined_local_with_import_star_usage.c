// F405: names that may come from a star import.
#include "rules/pyflakes/export.h"

static void finish(Check *check) {
    uint32_t count;
    Node statement = 0;
    const ReferenceId *const unresolved = model_unresolved(check->model, &count);
    for (uint32_t i = 0; i < count; i++) {
        const Reference *const reference = model_reference(check->model, unresolved[i]);
        if ((reference->flags & REFERENCE_MAYBE_STAR) == 0) continue;
        const bool is_entry = (reference->flags & REFERENCE_IN_EXPORT) != 0;
        Text name = source_slice(check->source, reference->range);
        if (is_entry && !literal_string(check->ast, reference->node, check->arena, &name)) continue;
        Finding *const finding =
            report_range(check, reference->range,
                         "`%.*s` may be undefined, or defined from star imports", TEXT_ARGS(name));
        if (!is_entry) continue;
        statement = export_statement(check->ast, reference->node, statement);
        finding->parent_at = ast_start(check->ast, statement);
    }
}

const Rule rule_pyflakes_undefined_local_with_import_star_usage[] = {
    {
        .code = "F405",
        .name = "undefined-local-with-import-star-usage",
        .summary = "A name that only a star import can bring in",
        .why = "Whether the name exists depends on another module's contents: nothing checks it, "
               "and it goes away without notice when that module changes.",
        .help = "Import the name explicitly.",
        .bad = "from math import *\n\nprint(pi)\n",
        .good = "from math import pi\n\nprint(pi)\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .needs = NEEDS_MODEL,
        .finish = finish,
    },
    {0},
};
