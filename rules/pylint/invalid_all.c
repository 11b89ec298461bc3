// PLE0604, PLE0605: `__all__` that is no list of strings.
#include "rules/rule.h"

typedef struct Exports {
    bool has_other_objects; // entries that are no string
    bool is_other_format;   // something else than lists, tuples and sums of them
} Exports;

static bool is_builtin_sequence(const Check *check, Node call) {
    const Node function = ast_child(check->ast, call, FIELD_FUNCTION);
    return call_argument_count(check->ast, call) <= 1 &&
           (model_is_builtin(check->model, function, "list") ||
            model_is_builtin(check->model, function, "tuple"));
}

static void read_entries(const Ast *ast, Node sequence, Exports *exports) {
    AST_EACH_CHILD(ast, entry, sequence) {
        exports->has_other_objects |= !is_plain_string(ast, ast_unparenthesized(ast, entry));
    }
}

static bool is_sequence(const Ast *ast, Node node) {
    return ast_is(ast, node, NODE_LIST) || ast_is(ast, node, NODE_TUPLE) ||
           ast_is(ast, node, NODE_EXPRESSION_LIST);
}

// One operand of a sum. What another module or an iterable brings is not known.
static void read_operand(const Check *check, Node operand, Exports *exports) {
    const Ast *const ast = check->ast;
    Node node = ast_unparenthesized(ast, operand);
    if (ast_is(ast, node, NODE_NAMED_EXPRESSION)) {
        node = ast_unparenthesized(ast, ast_child(ast, node, FIELD_VALUE));
    }
    if (is_sequence(ast, node)) {
        read_entries(ast, node, exports);
        return;
    }
    switch (ast_kind(ast, node)) {
    case NODE_LIST_COMPREHENSION: return;
    case NODE_IDENTIFIER: exports->is_other_format |= ast_atom(ast, node) != ATOM___all__; return;
    case NODE_ATTRIBUTE:
        exports->is_other_format |=
            ast_atom(ast, ast_child(ast, node, FIELD_ATTRIBUTE)) != ATOM___all__;
        return;
    case NODE_CALL: {
        const Node argument = ast_unparenthesized(ast, call_positional(ast, node, 0));
        if (!is_builtin_sequence(check, node))
            exports->is_other_format = true;
        else if (is_sequence(ast, argument))
            read_entries(ast, argument, exports);
        return;
    }
    default: exports->is_other_format = true;
    }
}

static Exports read_value(const Check *check, Node value) {
    const Ast *const ast = check->ast;
    Exports exports = {.has_other_objects = false};
    Node node = ast_unparenthesized(ast, value);
    while (ast_is(ast, node, NODE_BINARY_OPERATOR)) { // any, as ruff has it
        read_operand(check, ast_child(ast, node, FIELD_RIGHT), &exports);
        node = ast_unparenthesized(ast, ast_child(ast, node, FIELD_LEFT));
    }
    read_operand(check, node, &exports);
    return exports;
}

static void visit(Check *check, Node statement) {
    const Ast *const ast = check->ast;
    const Node target = ast_child(ast, statement, FIELD_LEFT);
    if (ast_atom(ast, target) != ATOM___all__) return;
    if (model_scope_of(check->model, statement) != SCOPE_ID_MODULE) return;
    const Node value = assigned_value(ast, statement);
    if (value == 0) return;
    const Exports exports = read_value(check, value);
    const bool wants_objects = check->rule->code[6] == '4'; // or PLE0605
    if (wants_objects && exports.has_other_objects) {
        report(check, target, "Invalid object in `__all__`, must contain only strings");
    } else if (!wants_objects && exports.is_other_format) {
        report(check, target, "Invalid format for `__all__`, must be `tuple` or `list`");
    }
}

static bool applies(const Check *check) {
    return file_has(check, ATOM___all__);
}

// What the rules of this file have in common.
#define ALL_RULE                                                                                   \
    .since = "0.1.0", .category = CATEGORY_CORRECTNESS, .severity = SEVERITY_ERROR,                \
    .precision = PRECISION_VERY_HIGH, .is_default = true, .needs = NEEDS_MODEL,                    \
    .applies = applies, .kinds = {NODE_ASSIGNMENT, NODE_AUGMENTED_ASSIGNMENT}, .visit = visit

const Rule rule_pylint_invalid_all[] = {
    {
        .code = "PLE0604",
        .name = "invalid-all-object",
        .summary = "`__all__` has an entry that is not a string",
        .why = "`from module import *` raises a TypeError; tools that read the list skip the "
               "entry.",
        .help = "Give the names as strings.",
        .bad = "__all__ = [\"load\", save]\n",
        .good = "__all__ = [\"load\", \"save\"]\n",
        ALL_RULE,
    },
    {
        .code = "PLE0605",
        .name = "invalid-all-format",
        .summary = "`__all__` is neither a list nor a tuple",
        .why = "A string counts as its letters, and what is computed cannot be read by tools that "
               "do not run the module: type checkers and editors then export nothing.",
        .help = "Write a list of strings.",
        .bad = "__all__ = \"load\"\n",
        .good = "__all__ = [\"load\"]\n",
        ALL_RULE,
    },
    {0},
};
