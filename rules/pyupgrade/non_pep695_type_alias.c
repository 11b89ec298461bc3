// UP040: type aliases that `type X = ...` can make.
#include "check/edits.h"
#include "rules/shared/type_variables.h"

enum { FIRST_VERSION = 312 };

static void report_alias(Check *check, Node statement, Node name, Node value,
                         TypeVariables *variables, const char *what) {
    const Ast *const ast = check->ast;
    drop_repeated_variables(variables);
    if (have_defaults(variables)) return;
    Finding *const finding =
        report(check, statement, "Type alias `%.*s` uses `%s instead of the `type` keyword",
               TEXT_ARGS(ast_text(ast, name)), what);
    const Text parameters = type_parameters_text(check, variables);
    const Range range = ast_range(ast, statement);
    const char *const form =
        edit_leaves_line(check, value) ? "type %.*s%.*s = (%.*s)" : "type %.*s%.*s = %.*s";
    const Edit edit = {range.start, range.end,
                       arena_printf(check->arena, form, TEXT_ARGS(ast_text(ast, name)),
                                    TEXT_ARGS(parameters), TEXT_ARGS(ast_text(ast, value)))};
    finding_set_fix(check, finding, FIX_UNSAFE, &edit, 1, "Use the `type` keyword");
}

// `X: TypeAlias = ...`
static void check_annotated(Check *check, Node assignment, Node name, Node value) {
    const Ast *const ast = check->ast;
    const Node type = ast_first_child(ast, ast_child(ast, assignment, FIELD_TYPE));
    if (value == 0 || !model_is_typing(check->model, type, "TypeAlias")) return;
    TypeVariables variables = {0};
    collect_type_variables(check, value, &variables);
    report_alias(check, assignment, name, value, &variables, "TypeAlias` annotation");
}

// What `type_params` lists; false if that is no tuple of names.
static bool read_parameters(Check *check, Node call, TypeVariables *variables) {
    const Ast *const ast = check->ast;
    AST_EACH_CHILD(ast, argument, call_arguments(ast, call)) {
        if (!ast_is(ast, argument, NODE_KEYWORD_ARGUMENT)) continue;
        const Node list = ast_child(ast, argument, FIELD_VALUE);
        if (!text_is(ast_text(ast, ast_child(ast, argument, FIELD_NAME)), "type_params") ||
            !ast_is(ast, list, NODE_TUPLE)) {
            return false;
        }
        AST_EACH_CHILD(ast, name, list) {
            TypeVariable variable;
            if (!ast_is(ast, name, NODE_IDENTIFIER)) return false;
            if (!read_type_variable(check, name, &variable)) {
                variable = (TypeVariable){.name = ast_text(ast, name), .stars = ""};
            }
            VEC_PUSH(check->arena, variables, variable);
        }
    }
    return true;
}

// `X = TypeAliasType("X", ...)`
static void check_call(Check *check, Node assignment, Node name, Node call) {
    const Ast *const ast = check->ast;
    if (!ast_is(ast, call, NODE_CALL) ||
        !model_is_typing(check->model, ast_first_child(ast, call), "TypeAliasType")) {
        return;
    }
    const Node value = call_positional(ast, call, 1);
    Text given;
    TypeVariables variables = {0};
    if (value == 0 || call_positional(ast, call, 2) != 0 || call_has_splat(ast, call)) return;
    if (!literal_string(ast, call_positional(ast, call, 0), check->arena, &given) ||
        !text_equal(given, ast_text(ast, name)) || !read_parameters(check, call, &variables)) {
        return;
    }
    report_alias(check, assignment, name, value, &variables, "TypeAliasType` assignment");
}

static void visit(Check *check, Node assignment) {
    const Ast *const ast = check->ast;
    const Node name = ast_child(ast, assignment, FIELD_LEFT);
    const Node value = ast_child(ast, assignment, FIELD_RIGHT);
    if (!ast_is(ast, name, NODE_IDENTIFIER) ||
        !ast_is(ast, ast_parent(ast, assignment), NODE_EXPRESSION_STATEMENT)) {
        return;
    }
    if (ast_child(ast, assignment, FIELD_TYPE) != 0) {
        check_annotated(check, assignment, name, value);
    } else {
        check_call(check, assignment, name, value);
    }
}

static bool applies(const Check *check) {
    static const char *const names[] = {"TypeAlias", "TypeAliasType", NULL};
    return check->settings->target_version >= FIRST_VERSION && file_uses(check, names);
}

const Rule rule_pyupgrade_non_pep695_type_alias[] = {
    {
        .code = "UP040",
        .name = "non-pep695-type-alias",
        .summary = "A type alias is marked by an annotation or made by a call",
        .why = "`type X = ...` says that a name is a type, reads it only when it is asked for, so "
               "that types may be named before they exist, and declares type parameters where they "
               "are used. It needs no imports and works since Python 3.12.",
        .help = "Write `type X = ...`.",
        .bad = "from typing import TypeAlias\n\nSizes: TypeAlias = list[int]\n",
        .good = "type Sizes = list[int]\n",
        .since = "0.1.0",
        .category = CATEGORY_TYPING,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_HIGH,
        .fix = FIX_ALWAYS,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_ASSIGNMENT},
        .applies = applies,
        .visit = visit,
    },
    {0},
};
