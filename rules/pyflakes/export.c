// Entries of `__all__`.
#include "rules/pyflakes/export.h"

Node export_statement(const Ast *ast, Node entry, Node last) {
    if (last != 0 && entry > last && entry < ast_end_of(ast, last)) return last;
    Node node = entry;
    while (node != 0 && !ast_is(ast, node, NODE_EXPRESSION_STATEMENT)) node = ast_parent(ast, node);
    return node;
}
