// F401: imports that nothing uses.
#include "check/edits.h"
#include "shadowing.h"

static bool is_candidate(const Check *check, const Binding *binding) {
    const uint32_t exempt = BINDING_FLAG_SHADOWED | BINDING_FLAG_USED |
                            BINDING_FLAG_EXPLICIT_EXPORT | BINDING_FLAG_GLOBAL |
                            BINDING_FLAG_NONLOCAL;
    if (!binding_is_import(binding) || (binding->flags & exempt) != 0) return false;
    const ScopeKind scope = model_scope(check->model, binding->scope)->kind;
    return scope == SCOPE_MODULE || scope == SCOPE_FUNCTION;
}

// `allowed-unused-imports` names modules; what is in them is allowed with them.
static bool is_allowed(const Check *check, Text qualified) {
    const TextList *const allowed = &check->settings->pyflakes.allowed_unused_imports;
    for (uint32_t i = 0; i < allowed->count; i++) {
        const Text module = text_from_c(allowed->items[i]);
        if (!text_starts_with(qualified, module)) continue;
        if (qualified.length == module.length || qualified.bytes[module.length] == '.') return true;
    }
    return false;
}

static Text file_name(Text path) {
    size_t start = path.length;
    while (start > 0 && path.bytes[start - 1] != '/') start--;
    return text_skip(path, start);
}

// An import from the package itself: relative, or by the name of a folder that the file is in.
static bool is_first_party(const Check *check, Text qualified) {
    if (text_starts_with(qualified, TEXT("."))) return true;
    Text rest = qualified;
    Text package;
    text_split_next(&rest, '.', &package);
    Text path = text_from_c(check->source->path);
    for (Text folder; text_split_next(&path, '/', &folder);) {
        if (text_equal(folder, package)) return true;
    }
    return false;
}

static bool is_package(const Check *check) {
    return text_starts_with(file_name(text_from_c(check->source->path)), TEXT("__init__.py"));
}

static bool is_re_export(const Check *check, const Binding *binding, Text qualified) {
    return binding->scope == SCOPE_ID_MODULE && is_package(check) &&
           is_first_party(check, qualified);
}

static void set_fix(Check *check, Finding *finding, const Binding *binding, Text qualified) {
    const Node parent = ast_parent(check->ast, binding->node);
    const Node name = parent != binding->statement ? parent : binding->node;
    const Edit edit = edit_delete_import(check, binding->statement, name);
    const Text message =
        arena_printf(check->arena, "Remove unused import: `%.*s`", TEXT_ARGS(qualified));
    finding_set_fix(check, finding, FIX_SAFE, &edit, 1, message.bytes);
    fix_isolate(check, finding, binding->statement);
}

static void report_import(Check *check, const Binding *binding, Text qualified) {
    const bool is_optional = (binding->flags & BINDING_FLAG_HANDLES_IMPORT_ERROR) != 0;
    const bool is_exported = is_re_export(check, binding, qualified);
    const char *advice = "";
    const char *help = check->rule->help;
    if (is_optional) {
        advice = "; consider using `importlib.util.find_spec` to test for availability";
        help = "Ask `importlib.util.find_spec(name) is not None`: it imports nothing.";
    } else if (is_exported) {
        advice = "; consider removing, adding to `__all__`, or using a redundant alias";
        help = "If users are to import it from here, list it in `__all__` or write "
               "`from .x import y as y`; else remove it.";
    }
    Finding *const finding =
        report(check, binding->node, "`%.*s` imported but unused%s", TEXT_ARGS(qualified), advice);
    finding->help = text_from_c(help);
    if (binding->kind == BINDING_FROM_IMPORT) {
        finding->parent_at = ast_start(check->ast, binding->statement);
    }
    if (!is_optional && !is_package(check)) set_fix(check, finding, binding, qualified);
}

static void finish(Check *check) {
    for (BindingId id = 1; id <= model_binding_count(check->model); id++) {
        const Binding *const binding = model_binding(check->model, id);
        if (!is_candidate(check, binding)) continue;
        const Text qualified = binding_qualified_name(check->model, binding, check->arena);
        if (!is_allowed(check, qualified)) report_import(check, binding, qualified);
    }
}

const Rule rule_pyflakes_unused_import[] = {
    {
        .code = "F401",
        .name = "unused-import",
        .summary = "A module or name is imported and never used",
        .why = "An import runs code: it costs start-up time, can fail, and ties this file to a "
               "module that it does not need. Readers look for the use that is not there, and a "
               "dependency that could go stays.",
        .help = "Remove the import; if others import the name from here, list it in `__all__`.",
        .bad = "import os\n\nprint(\"ready\")\n",
        .good = "import os\n\nprint(os.getcwd())\n",
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
