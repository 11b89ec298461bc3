// F401: imports that nothing uses.
#include "rules/pyflakes/shadowing.h"

#include "check/edits.h"
#include "config/import_section.h"
#include "source/path.h"
#include "suppress/suppress.h"

#include <assert.h>

static bool is_candidate(const Check *check, const Binding *binding) {
    const uint32_t exempt = BINDING_FLAG_SHADOWED | BINDING_FLAG_USED |
                            BINDING_FLAG_EXPLICIT_EXPORT | BINDING_FLAG_GLOBAL |
                            BINDING_FLAG_NONLOCAL;
    if ((binding->flags & exempt) != 0) return false;
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

static bool is_first_party(const Check *check, const Binding *binding, Text qualified) {
    const Ast *const ast = check->ast;
    const Text module =
        binding->kind == BINDING_FROM_IMPORT
            ? module_text(ast, ast_child(ast, binding->statement, FIELD_MODULE_NAME), check->arena)
            : qualified;
    const ImportSection section =
        import_section(check->settings, module, model_package(check->model), check->probes);
    return section == IMPORT_FIRST_PARTY || section == IMPORT_LOCAL_FOLDER;
}

static bool is_package(const Check *check) {
    return text_is(path_name(text_from_c(check->source->path)), "__init__.py");
}

static bool is_re_export(const Check *check, const Binding *binding, Text qualified) {
    return binding->scope == SCOPE_ID_MODULE && is_package(check) &&
           is_first_party(check, binding, qualified);
}

// An unused name that a fix may take away.
typedef struct Unused {
    const Binding *binding;
    uint32_t finding; // its place in the list: that may still grow
    Node name;        // in its statement
    uint32_t index;   // of that
    Text qualified;
    bool is_alone; // not to go with the others
} Unused;

// The unused names of one statement.
typedef struct UnusedList {
    Node statement;
    Node name;      // of it, the last one that was noted
    uint32_t index; // of that
    uint32_t line;  // of it, 0-based, and whether that is silenced
    bool is_silenced_there;
    Unused *items;
    uint32_t count;
    uint32_t capacity;
} UnusedList;

// Of all lines few are read further than to find out that there is no such comment on them.
static bool may_silence(Text line) {
    const size_t comment = text_find_byte(line, '#', 0);
    if (comment == TEXT_NOT_FOUND) return false;
    const Text text = text_skip(line, comment);
    return text_contains(text, TEXT("noqa")) || text_contains(text, TEXT("NOQA")) ||
           text_contains(text, TEXT("ignore"));
}

static bool covers(const Check *check, const Directive *directive) {
    const bool is_line = directive->kind == DIRECTIVE_NOQA || directive->kind == DIRECTIVE_IGNORE;
    const uint32_t own = registry_index(plan_registry(check->plan), check->rule);
    return is_line && !directive->is_invalid && directive_covers(directive, own);
}

static bool is_silenced(Check *check, uint32_t line) {
    const DirectiveList *const all = check_directives(check);
    for (uint32_t i = directives_first_on_line(all, line); i < all->count; i++) {
        if (all->items[i].line != line) return false;
        if (covers(check, &all->items[i])) return true;
    }
    return false;
}

// A comment on the name's line silences the finding: the name is then on its own.
static bool is_on_its_own(Check *check, UnusedList *list, Node name) {
    const uint32_t line = source_line_of(check->source, ast_start(check->ast, name));
    if (list->count == 0 || list->line != line) {
        list->line = line;
        list->is_silenced_there =
            may_silence(source_line_text(check->source, line)) && is_silenced(check, line);
    }
    return list->is_silenced_there;
}

static void set_fix(Check *check, const Unused *unused, Edit edit, const char *message) {
    Finding *const finding = &check->findings.items[unused->finding];
    // Others may import the name from a package.
    const FixApplicability applicability = is_package(check) ? FIX_UNSAFE : FIX_SAFE;
    finding_set_fix(check, finding, applicability, &edit, 1, message);
    fix_isolate(check, finding, unused->binding->statement);
}

static const char *message_for(Check *check, const Unused *unused) {
    return arena_printf(check->arena, "Remove unused import: `%.*s`", TEXT_ARGS(unused->qualified))
        .bytes;
}

// Each of these edits has the whole statement in it.
static void fix_alone(Check *check, const UnusedList *list, bool *is_removed) {
    enum { MOST_NAMES = 100 };
    if (list->count > MOST_NAMES) return;
    for (uint32_t i = 0; i < list->count; i++) {
        const Unused *const unused = &list->items[i];
        if (!unused->is_alone) continue;
        const uint32_t index =
            first_same_import(check->ast, unused->name, unused->index, is_removed);
        is_removed[index] = true;
        set_fix(check, unused, edit_remove_imports(check, list->statement, is_removed),
                message_for(check, unused));
        is_removed[index] = false;
    }
}

static void fix_together(Check *check, const UnusedList *list, bool *is_removed) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < list->count; i++) {
        if (list->items[i].is_alone) continue;
        const Unused *const unused = &list->items[i];
        is_removed[first_same_import(check->ast, unused->name, unused->index, is_removed)] = true;
        count++;
    }
    if (count == 0) return;
    const Edit edit = edit_remove_imports(check, list->statement, is_removed);
    for (uint32_t i = 0; i < list->count; i++) {
        const Unused *const unused = &list->items[i];
        if (unused->is_alone) continue;
        set_fix(check, unused, edit,
                count == 1 ? message_for(check, unused) : "Remove unused import");
    }
}

static void fix_statement(Check *check, UnusedList *list) {
    if (list->count == 0) return;
    const uint32_t name_count = ast_child_count(check->ast, list->statement);
    bool *const is_removed = arena_zalloc(check->arena, name_count, sizeof *is_removed);
    fix_alone(check, list, is_removed);
    fix_together(check, list, is_removed);
    list->count = 0;
}

static void note_unused(Check *check, UnusedList *list, const Binding *binding, Text qualified) {
    const Ast *const ast = check->ast;
    if (binding->statement != list->statement) {
        fix_statement(check, list);
        list->statement = binding->statement;
        list->name = ast_child(ast, binding->statement, FIELD_NAME);
        list->index = 0;
    }
    while (list->name != 0 && !ast_contains(ast, list->name, binding->node)) {
        list->name = ast_next_in_field(ast, list->name);
        list->index++;
    }
    assert(list->name != 0);
    const Unused unused = {binding,    check->findings.count - 1,
                           list->name, list->index,
                           qualified,  is_on_its_own(check, list, binding->node)};
    VEC_PUSH(check->arena, list, unused);
}

// True if there is a fix.
static bool report_import(Check *check, const Binding *binding, Text qualified) {
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
    return !is_optional && (!is_package(check) || !check->settings->ignore_init_module_imports);
}

static void visit_binding(Check *check, const Binding *binding) {
    if (!is_candidate(check, binding)) return;
    const Text qualified = binding_qualified_name(check->model, binding, check->arena);
    if (is_allowed(check, qualified) || !report_import(check, binding, qualified)) return;
    note_unused(check, rule_state(check, sizeof(UnusedList)), binding, qualified);
}

static void finish(Check *check) {
    UnusedList *const list = rule_state_if_any(check);
    if (list != NULL) fix_statement(check, list);
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
        .bindings = BINDS_IMPORT | BINDS(BINDING_FUTURE_IMPORT),
        .visit_binding = visit_binding,
        .finish = finish,
    },
    {0},
};
