// Silent handlers: what an except clause catches, and whether it does anything about it.
#include "rules/bandit/silent_handler.h"

#include "rules/shared/handler.h"

// A tuple in a tuple is not looked into.
static bool catches_everything(const Check *check, Node clause) {
    const Ast *const ast = check->ast;
    const Node type = handler_type(ast, clause);
    HandlerTuple tuple;
    if (type == 0) return true;
    if (!handler_tuple(check, clause, &tuple)) return broad_exception(check, type) != NULL;
    for (Node element = tuple.first; element != 0; element = handler_tuple_next(ast, element)) {
        if (broad_exception(check, element) != NULL) return true;
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
