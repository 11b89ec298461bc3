// PLW1641: classes that define `__eq__` and leave `__hash__` out.
#include "rules/rule.h"

static const char *const NAMES[] = {"__eq__", NULL};

static bool applies(const Check *check) {
    return check->source->kind != SOURCE_STUB && file_uses(check, NAMES);
}

// The name that a statement of the class gives to a member: a function, or an assignment to one
// name. 0 for other statements.
static Node member_name(const Ast *ast, Node node) {
    if (ast_is(ast, node, NODE_FUNCTION_DEFINITION)) return definition_name(ast, node);
    if (!ast_is(ast, node, NODE_ASSIGNMENT)) return 0;
    if (!ast_is(ast, ast_parent(ast, node), NODE_EXPRESSION_STATEMENT)) return 0; // a = b = c
    if (ast_is(ast, ast_child(ast, node, FIELD_RIGHT), NODE_ASSIGNMENT)) return 0;
    const Node target = ast_unparenthesized_target(ast, ast_child(ast, node, FIELD_LEFT));
    return ast_is(ast, target, NODE_IDENTIFIER) ? target : 0;
}

static bool is_compound(const Ast *ast, Node node) {
    switch (ast_kind(ast, node)) {
    case NODE_BLOCK:
    case NODE_DECORATED_DEFINITION:
    case NODE_EXPRESSION_STATEMENT:
    case NODE_IF_STATEMENT:
    case NODE_ELIF_CLAUSE:
    case NODE_ELSE_CLAUSE:
    case NODE_FOR_STATEMENT:
    case NODE_WHILE_STATEMENT:
    case NODE_TRY_STATEMENT:
    case NODE_EXCEPT_CLAUSE:
    case NODE_FINALLY_CLAUSE:
    case NODE_WITH_STATEMENT:
    case NODE_MATCH_STATEMENT:
    case NODE_CASE_CLAUSE: return true;
    default: return false;
    }
}

static void visit(Check *check, Node class) {
    const Ast *const ast = check->ast;
    const Node body = definition_body(ast, class);
    bool has_eq = false;
    for (Node node = body; body != 0 && node < ast_end_of(ast, body);) {
        const Text name = ast_text(ast, member_name(ast, node));
        if (text_is(name, "__hash__")) return;
        has_eq |= text_is(name, "__eq__");
        node = is_compound(ast, node) ? node + 1 : ast_end_of(ast, node);
    }
    if (has_eq) {
        report(check, definition_name(ast, class), "Object does not implement `__hash__` method");
    }
}

const Rule rule_pylint_eq_without_hash[] = {
    {
        .code = "PLW1641",
        .name = "eq-without-hash",
        .summary = "A class defines `__eq__` and no `__hash__`",
        .why = "Python then sets `__hash__` to None, whatever a base class has: objects can no "
               "longer be in a set or be the key of a dictionary.",
        .help = "Define `__hash__` from what `__eq__` compares; `__hash__ = None` says that it is "
                "meant.",
        .bad = "class Point:\n    def __eq__(self, other):\n        return self.x == other.x\n",
        .good = "class Point:\n    def __eq__(self, other):\n        return self.x == other.x\n\n"
                "    def __hash__(self):\n        return hash(self.x)\n",
        .since = "0.1.0",
        .category = CATEGORY_SUSPICIOUS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_MEDIUM,
        .kinds = {NODE_CLASS_DEFINITION},
        .applies = applies,
        .visit = visit,
    },
    {0},
};
