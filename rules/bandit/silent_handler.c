// Silent handlers: what an except clause catches, and whether it does anything about it.
#include "rules/bandit/silent_handler.h"

#include "rules/shared/handler.h"

// `except A, B:` and `except (A, B):` are alike; a tuple in a tuple is not looked into.
static bool is_everything_in(const Check *check, Node type) {
    const Ast *const ast = check->ast;
    if (ast_is(ast, type, NODE_AS_PATTERN)) type = ast_first_child(ast, type);
    type = ast_unparenthesized(ast, type);
    if (!ast_is(ast, type, NODE_TUPLE)) return broad_exception(check, type) != NULL;
    AST_EACH_CHILD(ast, element, type) {
        if (broad_exception(check, element) != NULL) return true;
    }
    return false;
}

static bool catches_everything(const Check *check, Node clause) {
    const Ast *const ast = check->ast;
    Node type = ast_child(ast, clause, FIELD_VALUE);
    if (type == 0) return true;
    for (; type != 0; type = ast_next_in_field(ast, type)) {
        if (is_everything_in(check, type)) return true;
    }
    return false;
}

Node silent_handler_statement(const Check *check, Node clause, uint16_t statement) {
    const Ast *const ast = check->ast;
    const Node first = ast_first_child(ast, ast_child_of_kind(ast, clause, NODE_BLOCK));
    if (!ast_is(ast, first, statement) || ast_next(ast, first) != 0) return 0;
    const bool is_wanted =
        check->settings->bandit.check_typed_exception || catches_everything(check, clause);
    return is_wanted ? first : 0;
}

Range silent_handler_range(const Check *check, Node clause, Node statement) {
    return (Range){ast_start(check->ast, clause), ast_end(check->ast, statement)};
}
