// Types put into quotes.
#include "rules/type_checking/quoted.h"

#include "check/edits.h"
#include "model/annotation.h"
#include "model/string_type.h"
#include "model/unparse.h"

enum { MOST_NODES = 1000 };

static bool is_too_large(const Ast *ast, Node expression) {
    return ast_end_of(ast, expression) - expression > MOST_NODES;
}

// The expression that `part` is a part of; 0 for one that it can be quoted in.
static Node larger_part(const Ast *ast, Node part) {
    Node parent = ast_parent(ast, part);
    while (ast_is(ast, parent, NODE_PARENTHESIZED_EXPRESSION) || ast_is(ast, parent, NODE_TYPE)) {
        parent = ast_parent(ast, parent);
    }
    const uint16_t kind = ast_kind(ast, parent);
    const bool has_head = kind == NODE_SUBSCRIPT || kind == NODE_GENERIC_TYPE ||
                          kind == NODE_ATTRIBUTE || kind == NODE_CALL;
    const bool is_head = has_head && ast_contains(ast, ast_first_child(ast, parent), part);
    return is_head || annotation_shape(ast, parent) == ANNOTATION_UNION ? parent : 0;
}

Node part_to_quote(const Ast *ast, Node name) {
    Node part = name;
    for (Node larger = larger_part(ast, part); larger != 0; larger = larger_part(ast, part)) {
        part = larger;
        if (is_too_large(ast, part)) return 0;
    }
    return part;
}

Edit quote_edit(Check *check, Node expression, bool *loses_comment) {
    const Range range = ast_range(check->ast, expression);
    const char quote = quote_at(check, expression);
    const Text type = unparse_type(check->model, check->ast, expression, quote, check->arena);
    Buffer quoted = {0};
    unparse_text(&quoted, type, quote);
    const Edit edit = {range.start, range.end, buffer_move(&quoted, check->arena)};
    *loses_comment = range_has_comment(check->ast, range);
    return edit;
}

void quote_type(Check *check, Finding *finding, Node expression, FixApplicability applicability,
                const char *message) {
    bool loses_comment;
    if (ast_has_flag(check->ast, expression, NODE_FLAG_HAS_ERROR)) return;
    if (is_too_large(check->ast, expression)) return;
    if (model_string_around(check->model, expression) != 0) return; // it is in quotes already
    const Edit edit = quote_edit(check, expression, &loses_comment);
    finding_set_fix(check, finding, loses_comment ? FIX_UNSAFE : applicability, &edit, 1, message);
}
