// E741, E742, E743: names that look like digits.
#include "rules/rule.h"

static bool is_ambiguous(Text name) {
    return text_is(name, "l") || text_is(name, "O") || text_is(name, "I");
}

static void report_variable(Check *check, Node name) {
    report(check, name, "Ambiguous variable name: `%.*s`", TEXT_ARGS(ast_text(check->ast, name)));
}

static void visit_declaration(Check *check, Node statement) {
    if (check->source->kind == SOURCE_STUB) return;
    AST_EACH_CHILD(check->ast, name, statement) {
        if (is_ambiguous(ast_text(check->ast, name))) report_variable(check, name);
    }
}

static void visit_binding(Check *check, const Binding *binding) {
    const bool is_declared =
        ast_is(check->ast, ast_parent(check->ast, binding->node), NODE_GLOBAL_STATEMENT);
    if (is_declared || check->source->kind == SOURCE_STUB) return;
    if (is_ambiguous(binding_name(check->model, binding))) report_variable(check, binding->node);
}

static void visit_definition(Check *check, Node definition) {
    const Node name = definition_name(check->ast, definition);
    const Text text = ast_text(check->ast, name);
    if (!is_ambiguous(text)) return;
    report(check, name, "Ambiguous %s name: `%.*s`",
           ast_is(check->ast, definition, NODE_CLASS_DEFINITION) ? "class" : "function",
           TEXT_ARGS(text));
}

const Rule rule_pycodestyle_ambiguous_name[] = {
    {
        .code = "E741",
        .name = "ambiguous-variable-name",
        .summary = "A variable is called l, O or I",
        .why =
            "In many typefaces they cannot be told from the digits 1 and 0, or from one another.",
        .help = "Give it a name that says what it is.",
        .bad = "l = 1\n",
        .good = "length = 1\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_GLOBAL_STATEMENT, NODE_NONLOCAL_STATEMENT},
        .visit = visit_declaration,
        .bindings = BINDS(BINDING_ARGUMENT) | BINDS(BINDING_ASSIGNMENT) |
                    BINDS(BINDING_TYPE_ALIAS) | BINDS(BINDING_ANNOTATION) |
                    BINDS(BINDING_NAMED_EXPRESSION) | BINDS(BINDING_LOOP_VARIABLE) |
                    BINDS(BINDING_COMPREHENSION) | BINDS(BINDING_WITH_ITEM) |
                    BINDS(BINDING_EXCEPTION),
        .visit_binding = visit_binding,
    },
    {
        .code = "E742",
        .name = "ambiguous-class-name",
        .summary = "A class is called l, O or I",
        .why =
            "In many typefaces they cannot be told from the digits 1 and 0, or from one another.",
        .help = "Give it a name that says what it is.",
        .bad = "class I:\n    pass\n",
        .good = "class Item:\n    pass\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .kinds = {NODE_CLASS_DEFINITION},
        .visit = visit_definition,
    },
    {
        .code = "E743",
        .name = "ambiguous-function-name",
        .summary = "A function is called l, O or I",
        .why =
            "In many typefaces they cannot be told from the digits 1 and 0, or from one another.",
        .help = "Give it a name that says what it is.",
        .bad = "def l():\n    pass\n",
        .good = "def length():\n    pass\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .kinds = {NODE_FUNCTION_DEFINITION},
        .visit = visit_definition,
    },
    {0},
};
