// UP046 and UP047: classes and functions that are generic by type variables of the old kind.
#include "check/edits.h"
#include "rules/shared/type_variables.h"

enum { FIRST_VERSION = 312 };

// Those that have to keep what they have: in functions and classes, where names of parameters may
// be taken, and those with type parameters.
static bool may_change(const Check *check, Node definition) {
    const Ast *const ast = check->ast;
    return ast_child(ast, definition, FIELD_TYPE_PARAMETERS) == 0 &&
           definition_parent(ast, definition) == 0;
}

static Edit insert_parameters(const Check *check, Node definition, const TypeVariables *variables) {
    const uint32_t at = ast_end(check->ast, definition_name(check->ast, definition));
    return (Edit){at, at, type_parameters_text(check, variables)};
}

// ---- Classes ----

static bool is_last_base(const Ast *ast, Node base) {
    for (Node next = ast_next(ast, base); next != 0; next = ast_next(ast, next)) {
        if (argument_is_positional(ast, next)) return false;
    }
    return true;
}

static void collect_from_slices(Check *check, Node subscript, TypeVariables *variables) {
    const Ast *const ast = check->ast;
    for (Node slice = ast_child(ast, subscript, FIELD_SUBSCRIPT); slice != 0;
         slice = ast_next(ast, slice)) {
        collect_type_variables(check, slice, variables);
    }
}

static void visit_class(Check *check, Node class) {
    const Ast *const ast = check->ast;
    if (!may_change(check, class)) return;
    const Node generic = find_generic_base(check, ast_child(ast, class, FIELD_SUPERCLASSES));
    if (generic == 0) return;
    TypeVariables variables = {0};
    collect_from_slices(check, generic, &variables);
    const uint32_t uses = variables.count;
    drop_repeated_variables(&variables);
    const bool is_last = is_last_base(ast, generic);
    const bool is_clear = !variables.has_others && is_last;
    if (is_clear && (uses == 0 || uses != variables.count)) return;
    if (is_clear && have_defaults(&variables)) return;
    Finding *const finding = report(
        check, generic, "Generic class `%.*s` uses `Generic` subclass instead of type parameters",
        TEXT_ARGS(ast_text(ast, definition_name(ast, class))));
    if (!is_clear) return;
    const Edit edits[] = {insert_parameters(check, class, &variables),
                          edit_remove_argument(check, generic, true)};
    finding_set_fix(check, finding, FIX_UNSAFE, edits, 2, "Use type parameters");
}

// ---- Functions ----

static void visit_function(Check *check, Node function) {
    const Ast *const ast = check->ast;
    if (!may_change(check, function)) return;
    TypeVariables variables = {0};
    const ParameterList list = function_parameters(ast, function, check->arena);
    for (uint32_t i = 0; i < list.count; i++) {
        if (list.items[i].annotation == 0) continue;
        collect_type_variables(check, list.items[i].annotation, &variables);
    }
    drop_repeated_variables(&variables);
    if (variables.count == 0 || have_defaults(&variables)) return;
    const Node name = definition_name(ast, function);
    const Range range = {ast_start(ast, name),
                         ast_end(ast, ast_child(ast, function, FIELD_PARAMETERS))};
    Finding *const finding =
        report_range(check, range, "Generic function `%.*s` should use type parameters",
                     TEXT_ARGS(ast_text(ast, name)));
    const Edit edit = insert_parameters(check, function, &variables);
    finding_set_fix(check, finding, FIX_UNSAFE, &edit, 1, "Use type parameters");
}

static bool applies(const Check *check) {
    static const char *const names[] = {"TypeVar", "TypeVarTuple", "ParamSpec",
                                        "AnyStr",  "Generic",      NULL};
    return check->settings->target_version >= FIRST_VERSION && file_uses(check, names);
}

const Rule rule_pyupgrade_non_pep695_generic[] = {
    {
        .code = "UP046",
        .name = "non-pep695-generic-class",
        .summary = "A class is generic by `Generic[T]`",
        .why = "`class Box[T]` declares the parameter where it belongs: it needs no variable that "
               "other classes share, no imports, and its variance is inferred. It works since "
               "Python 3.12.",
        .help = "Write the type parameters behind the class's name.",
        .bad = "from typing import Generic, TypeVar\n\nT = TypeVar(\"T\")\n\n\nclass "
               "Box(Generic[T]):\n    content: T\n",
        .good = "class Box[T]:\n    content: T\n",
        .since = "0.1.0",
        .category = CATEGORY_TYPING,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_HIGH,
        .fix = FIX_SOMETIMES,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_CLASS_DEFINITION},
        .applies = applies,
        .visit = visit_class,
    },
    {
        .code = "UP047",
        .name = "non-pep695-generic-function",
        .summary = "A function is generic by type variables outside of it",
        .why = "`def first[T](items: list[T]) -> T` declares the parameter where it belongs, "
               "without a variable that other functions share and without imports. It works since "
               "Python 3.12.",
        .help = "Write the type parameters behind the function's name.",
        .bad = "from typing import TypeVar\n\nT = TypeVar(\"T\")\n\n\ndef first(items: list[T]) -> "
               "T:\n    return items[0]\n",
        .good = "def first[T](items: list[T]) -> T:\n    return items[0]\n",
        .since = "0.1.0",
        .category = CATEGORY_TYPING,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_HIGH,
        .fix = FIX_ALWAYS,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_FUNCTION_DEFINITION},
        .applies = applies,
        .visit = visit_function,
    },
    {0},
};
