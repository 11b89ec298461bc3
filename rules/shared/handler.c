// `except` clauses: types, name, range.
#include "rules/shared/handler.h"

#include "check/edits.h"

Node handler_type(const Ast *ast, Node clause) {
    Node value = ast_child(ast, clause, FIELD_VALUE);
    if (ast_is(ast, value, NODE_AS_PATTERN)) value = ast_first_child(ast, value);
    return ast_unparenthesized(ast, value);
}

// Behind the comma that may end the tuple.
static uint32_t bare_tuple_end(const Check *check, Node last) {
    const uint32_t end = ast_end(check->ast, last);
    const uint32_t behind = edit_skip_blanks(check->source, end);
    return source_byte(check->source, behind) == ',' ? behind + 1 : end;
}

static bool bare_tuple(const Check *check, Node clause, HandlerTuple *tuple) {
    enum { FIRST_VERSION = 314 };
    const Ast *const ast = check->ast;
    const Node first = ast_child(ast, clause, FIELD_VALUE);
    if (check->settings->target_version < FIRST_VERSION || first == 0) return false;
    if (ast_is(ast, first, NODE_AS_PATTERN)) return false;
    Node last = first;
    for (Node next = first; next != 0; next = handler_tuple_next(ast, next)) last = next;
    const uint32_t end = bare_tuple_end(check, last);
    *tuple = (HandlerTuple){first, {ast_start(ast, first), end}, true};
    return last != first || end != ast_end(ast, last);
}

bool handler_tuple(const Check *check, Node clause, HandlerTuple *tuple) {
    const Ast *const ast = check->ast;
    if (bare_tuple(check, clause, tuple)) return true;
    const Node type = handler_type(ast, clause);
    if (!ast_is(ast, type, NODE_TUPLE)) return false;
    *tuple = (HandlerTuple){ast_first_child(ast, type), ast_range(ast, type), false};
    return true;
}

Node handler_tuple_next(const Ast *ast, Node element) {
    const Node next = ast_next(ast, element);
    // After a tuple without parentheses; the grammar does not know the comma that may end it.
    const bool is_end = ast_is(ast, next, NODE_BLOCK) || ast_is(ast, next, NODE_ERROR) ||
                        ast_start(ast, next) == ast_end(ast, next);
    return is_end ? 0 : next;
}

bool handler_is_group(const Ast *ast, Node clause) {
    return ast_child_of_kind(ast, clause, TOKEN_STAR) != 0;
}

Range handler_range(const Ast *ast, Node clause) {
    const Node last = ast_last_child(ast, ast_child_of_kind(ast, clause, NODE_BLOCK));
    return (Range){ast_start(ast, clause), ast_end(ast, last != 0 ? last : clause)};
}

Atom handler_name(const Ast *ast, Node clause) {
    const Node pattern = ast_child(ast, clause, FIELD_VALUE);
    if (!ast_is(ast, pattern, NODE_AS_PATTERN)) return ATOM_NONE;
    return ast_atom(ast, ast_first_child(ast, ast_child(ast, pattern, FIELD_ALIAS)));
}

const char *broad_exception(const Check *check, Node type) {
    if (model_is_builtin(check->model, type, "Exception")) return "Exception";
    if (model_is_builtin(check->model, type, "BaseException")) return "BaseException";
    return NULL;
}
