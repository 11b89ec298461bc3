// F822: entries of `__all__` that nothing defines.
#include "rules/pyflakes/export.h"

#include "source/path.h"

static void finish(Check *check) {
    const Text path = text_from_c(check->source->path);
    if (text_is(path_name(path), "__init__.py")) return; // submodules count, too
    uint32_t count;
    Node statement = 0;
    const ReferenceId *const unresolved = model_unresolved(check->model, &count);
    for (uint32_t i = 0; i < count; i++) {
        const Reference *const reference = model_reference(check->model, unresolved[i]);
        if ((reference->flags & REFERENCE_IN_EXPORT) == 0) continue;
        if ((reference->flags & REFERENCE_MAYBE_STAR) != 0) continue;
        Text name;
        if (!literal_string(check->ast, reference->node, check->arena, &name)) continue;
        statement = export_statement(check->ast, reference->node, statement);
        Finding *const finding = report_range(
            check, reference->range, "Undefined name `%.*s` in `__all__`", TEXT_ARGS(name));
        finding->parent_at = ast_start(check->ast, statement);
    }
}

const Rule rule_pyflakes_undefined_export[] = {
    {
        .code = "F822",
        .name = "undefined-export",
        .summary = "`__all__` names something that the module does not have",
        .why = "`from module import *` raises AttributeError, and documentation tools fail or "
               "list a ghost. Usually a name was removed or renamed and `__all__` was forgotten.",
        .help = "Remove the entry, or define or import the name.",
        .bad = "__all__ = [\"area\"]\n",
        .good = "__all__ = [\"area\"]\n\n\ndef area(r):\n    return r * r\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .finish = finish,
    },
    {0},
};
