// F841: local variables that are assigned and never read.
#include "config/dummy_name.h"
#include "rules/pyflakes/unused_assignment.h"

// Names that tools look for in the frame.
static bool is_read_by_tools(Text name) {
    static const char *const names[] = {"__tracebackhide__", "__traceback_info__",
                                        "__traceback_supplement__", "__debuggerskip__", NULL};
    for (const char *const *known = names; *known != NULL; known++) {
        if (text_is(name, *known)) return true;
    }
    return false;
}

static bool is_variable(const Check *check, const Binding *binding) {
    const uint32_t exempt =
        BINDING_FLAG_SHADOWED | BINDING_FLAG_GLOBAL | BINDING_FLAG_NONLOCAL | BINDING_FLAG_UNPACKED;
    switch (binding->kind) {
    case BINDING_ASSIGNMENT:
    case BINDING_NAMED_EXPRESSION:
    case BINDING_WITH_ITEM:
    case BINDING_TYPE_ALIAS:
    case BINDING_CAPTURE: break;
    default: return false;
    }
    const Scope *const scope = model_scope(check->model, binding->scope);
    return scope->kind == SCOPE_FUNCTION && !scope->uses_locals && (binding->flags & exempt) == 0;
}

static void finish(Check *check) {
    for (BindingId id = 1; id <= model_binding_count(check->model); id++) {
        const Binding *const binding = model_binding(check->model, id);
        if ((binding->flags & BINDING_FLAG_USED) != 0) continue;
        if (binding->kind != BINDING_EXCEPTION && !is_variable(check, binding)) continue;
        const Text name = binding_name(check->model, binding);
        if (is_read_by_tools(name) || name_is_dummy(check->settings, name)) continue;
        Finding *const finding =
            report(check, binding->node, "Local variable `%.*s` is assigned to but never used",
                   TEXT_ARGS(name));
        fix_unused_assignment(check, finding, binding);
    }
}

const Rule rule_pyflakes_unused_variable[] = {
    {
        .code = "F841",
        .name = "unused-variable",
        .summary = "A local variable is assigned and never used",
        .why = "Either the value is not needed, and the line misleads, or it was to be used and "
               "something else is in its place: a result that nobody checks, an error that nobody "
               "reports.",
        .help = "Use the variable or drop the assignment; name it `_` if the value is meant to be "
                "ignored.",
        .bad = "def total(items):\n    count = len(items)\n    return sum(items)\n",
        .good = "def total(items):\n    return sum(items)\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .finish = finish,
    },
    {0},
};
