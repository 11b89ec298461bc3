// RUF053: a class with type parameters and a base `Generic[...]`.
#include "check/edits.h"
#include "rules/shared/type_variables.h"

enum { FIRST_VERSION = 312 };

static bool is_parameter(const Check *check, Node expression) {
    const Binding *const binding =
        model_binding(check->model, model_resolve(check->model, expression));
    return ast_is(check->ast, expression, NODE_IDENTIFIER) &&
           binding->kind == BINDING_TYPE_PARAMETER;
}

// `Ts` of `Unpack[Ts]`.
static Node unpacked(const Check *check, Node slice) {
    const Ast *const ast = check->ast;
    const bool is_unpack = ast_is(ast, slice, NODE_SUBSCRIPT) &&
                           model_is_typing(check->model, ast_first_child(ast, slice), "Unpack");
    return is_unpack ? ast_child(ast, slice, FIELD_SUBSCRIPT) : slice;
}

static void collect_variables(Check *check, Node generic, TypeVariables *variables) {
    const Ast *const ast = check->ast;
    for (Node slice = ast_child(ast, generic, FIELD_SUBSCRIPT); slice != 0;
         slice = ast_next(ast, slice)) {
        variables->has_others |= ast_is(ast, slice, NODE_STRING);
        if (!is_parameter(check, slice)) {
            collect_type_variables(check, unpacked(check, slice), variables);
        }
    }
    drop_repeated_variables(variables);
}

static void fix(Check *check, Finding *finding, Node class, Node generic) {
    const Ast *const ast = check->ast;
    TypeVariables variables = {0};
    collect_variables(check, generic, &variables);
    if (variables.has_others || have_defaults(&variables)) return;
    Edit edits[2] = {edit_remove_argument(check, generic, true)};
    uint32_t count = 1;
    if (variables.count != 0) {
        const Text text = type_parameters_text(check, &variables);
        const Node parameters = ast_child(ast, class, FIELD_TYPE_PARAMETERS);
        edits[1] = edits[0];
        const Range own = {ast_start(ast, parameters),
                           ast_end(ast, ast_last_child(ast, parameters))};
        const Text kept = source_slice(check->source, own);
        edits[0] = (Edit){own.start, ast_end(ast, parameters),
                          arena_printf(check->arena, "%.*s, %.*s", TEXT_ARGS(kept),
                                       TEXT_ARGS(text_slice(text, 1, text.length)))};
        count = 2;
    }
    finding_set_fix(check, finding, FIX_UNSAFE, edits, count, "Remove `Generic` base class");
}

static void visit(Check *check, Node class) {
    const Ast *const ast = check->ast;
    if (ast_child(ast, class, FIELD_TYPE_PARAMETERS) == 0) return;
    const Node generic = find_generic_base(check, ast_child(ast, class, FIELD_SUPERCLASSES));
    if (generic == 0) return;
    Finding *const finding =
        report(check, generic, "Class with type parameter list inherits from `Generic`");
    fix(check, finding, class, generic);
}

static bool applies(const Check *check) {
    return check->settings->target_version >= FIRST_VERSION &&
           file_uses(check, (const char *const[]){"Generic", NULL});
}

const Rule rule_ruff_class_with_mixed_type_vars[] = {
    {
        .code = "RUF053",
        .name = "class-with-mixed-type-vars",
        .summary = "A class with type parameters is derived from `Generic[...]`",
        .why = "`class Box[T]` is generic by itself. Derived from `Generic[S]` as well, it raises "
               "a TypeError when the module is imported.",
        .help = "Declare all type parameters behind the class's name and drop the base.",
        .bad = "from typing import Generic, TypeVar\n\nS = TypeVar(\"S\")\n\n\nclass "
               "Pair[T](Generic[S]):\n    first: T\n    second: S\n",
        .good = "class Pair[T, S]:\n    first: T\n    second: S\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .applies = applies,
        .kinds = {NODE_CLASS_DEFINITION},
        .visit = visit,
    },
    {0},
};
