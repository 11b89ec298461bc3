// F821: names that nothing defines.
#include "rules/rule.h"

#include "source/path.h"

// Names that occur in what could not be parsed, by Atom; NULL if all could. Such names may be
// defined there.
static const bool *doubtful_names(const Check *check) {
    const Ast *const ast = check->ast;
    if (!ast->has_error) return NULL;
    bool *const names = ARENA_ARRAY(check->arena, bool, atom_count(&ast->atoms));
    for (Node node = AST_ROOT; node < ast->count;) {
        if (!ast_is(ast, node, NODE_ERROR)) {
            node++;
            continue;
        }
        for (const Node end = ast_end_of(ast, node); node < end; node++) {
            names[ast_atom(ast, node)] = true;
        }
    }
    return names;
}

static bool is_package_path(const Check *check, Text name) {
    return text_is(name, "__path__") &&
           text_is(path_name(text_from_c(check->source->path)), "__init__.py");
}

static void report_name(Check *check, const Reference *reference, Text name) {
    const uint16_t since = builtin_since(atom_find(&check->ast->atoms, name));
    // Of what belongs to modules ruff does not say since when.
    const bool is_of_module =
        text_starts_with(name, TEXT("__")) && !text_is(name, "__lazy_import__");
    if (since == UINT16_MAX || is_of_module) {
        report_range(check, reference->range, "Undefined name `%.*s`", TEXT_ARGS(name));
        return;
    }
    const int minor = since % 100;
    Finding *const finding = report_range(
        check, reference->range,
        "Undefined name `%.*s`. Consider specifying `requires-python = \">= 3.%d\"` or "
        "`tool.ruff.target-version = \"py3%d\"` in your `pyproject.toml` file.",
        TEXT_ARGS(name), minor, minor);
    finding->help =
        arena_printf(check->arena,
                     "Python 3.%d has it: say so with `requires-python = \">=3.%d\"` or "
                     "`target-version = \"py3%d\"`, or define it for older versions.",
                     minor, minor, minor);
}

// True for `x: int` in a function where one inside assigns x by `nonlocal x`: it gets its value
// there.
static bool is_assigned_inside(const Check *check, Node name) {
    const Binding *const unbound = model_binding(check->model, model_resolve(check->model, name));
    if (unbound->kind != BINDING_ANNOTATION) return false;
    for (ReferenceId id = unbound->first_reference; id != 0;
         id = model_reference(check->model, id)->next) {
        const Node user = ast_parent(check->ast, model_reference(check->model, id)->node);
        if (ast_is(check->ast, user, NODE_NONLOCAL_STATEMENT)) return true;
    }
    return false;
}

static void finish(Check *check) {
    const uint32_t exempt = REFERENCE_IN_EXPORT | REFERENCE_MAYBE_STAR |
                            REFERENCE_HANDLES_NAME_ERROR | REFERENCE_IN_ERROR;
    const bool *const doubtful = doubtful_names(check);
    uint32_t count;
    const ReferenceId *const unresolved = model_unresolved(check->model, &count);
    for (uint32_t i = 0; i < count; i++) {
        const Reference *const reference = model_reference(check->model, unresolved[i]);
        if ((reference->flags & exempt) != 0) continue;
        const Text name = source_slice(check->source, reference->range);
        if (is_package_path(check, name) || is_assigned_inside(check, reference->node)) continue;
        if (doubtful != NULL && doubtful[atom_find(&check->ast->atoms, name)]) continue;
        report_name(check, reference, name);
    }
}

const Rule rule_pyflakes_undefined_name[] = {
    {
        .code = "F821",
        .name = "undefined-name",
        .summary = "A name is used that nothing defines",
        .why = "Python raises NameError when it gets there, and not before: a misspelt name or a "
               "forgotten import waits in the branch that no test runs.",
        .help = "Define or import the name, or correct its spelling.",
        .bad = "def area(width, height):\n    return width * heigth\n",
        .good = "def area(width, height):\n    return width * height\n",
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
