// Arguments of a call, by position and keyword (language reference 6.3.4).
#include "model/call.h"

Node call_arguments(const Ast *ast, Node call) {
    return ast_child(ast, call, FIELD_ARGUMENTS);
}

static bool is_argument_list(const Ast *ast, Node arguments) {
    return ast_is(ast, arguments, NODE_ARGUMENT_LIST);
}

Node call_keyword(const Ast *ast, Node call, const char *keyword) {
    const Node arguments = call_arguments(ast, call);
    if (!is_argument_list(ast, arguments)) return 0;
    AST_EACH_CHILD(ast, argument, arguments) {
        if (!ast_is(ast, argument, NODE_KEYWORD_ARGUMENT)) continue;
        if (text_is(ast_text(ast, ast_child(ast, argument, FIELD_NAME)), keyword)) return argument;
    }
    return 0;
}

Node call_positional(const Ast *ast, Node call, int position) {
    const Node arguments = call_arguments(ast, call);
    if (position < 0) return 0;
    if (!is_argument_list(ast, arguments)) return position == 0 ? arguments : 0;
    AST_EACH_CHILD(ast, argument, arguments) {
        if (!argument_is_positional(ast, argument)) {
            continue;
        }
        if (ast_is(ast, argument, NODE_LIST_SPLAT)) return 0;
        if (position-- == 0) return argument;
    }
    return 0;
}

Node call_argument(const Ast *ast, Node call, const char *keyword, int position) {
    const Node named = keyword != NULL ? call_keyword(ast, call, keyword) : 0;
    if (named != 0) return ast_child(ast, named, FIELD_VALUE);
    return call_positional(ast, call, position);
}

uint32_t call_argument_count(const Ast *ast, Node call) {
    const Node arguments = call_arguments(ast, call);
    return is_argument_list(ast, arguments) ? ast_child_count(ast, arguments) : arguments != 0;
}

bool call_has_splat(const Ast *ast, Node call) {
    const Node arguments = call_arguments(ast, call);
    return ast_child_of_kind(ast, arguments, NODE_LIST_SPLAT) != 0 ||
           ast_child_of_kind(ast, arguments, NODE_DICTIONARY_SPLAT) != 0;
}
