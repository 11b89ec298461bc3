// Pieces of fixes.
#include "rules/bugbear/edits.h"

bool range_has_comment(const Ast *ast, Range range) {
    uint32_t low = 0;
    uint32_t high = ast->comment_count;
    while (low < high) { // the first comment at or behind the start
        const uint32_t middle = (low + high) / 2;
        if (ast->comments[middle].start < range.start) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < ast->comment_count && ast->comments[low].start < range.end;
}

FixApplicability applicability_in(const Ast *ast, Range range) {
    return range_has_comment(ast, range) ? FIX_UNSAFE : FIX_SAFE;
}

bool keyword_edit(const Check *check, Node call, const char *keyword, Edit *edit) {
    const Ast *const ast = check->ast;
    const Node arguments = call_arguments(ast, call);
    if (!ast_is(ast, arguments, NODE_ARGUMENT_LIST)) return false;
    Node last = 0;
    AST_EACH_CHILD(ast, argument, arguments) {
        if (ast_is(ast, argument, NODE_KEYWORD_ARGUMENT) ||
            ast_is(ast, argument, NODE_DICTIONARY_SPLAT)) {
            const uint32_t start = ast_start(ast, argument);
            *edit = (Edit){start, start, arena_printf(check->arena, "%s, ", keyword)};
            return true;
        }
        last = argument;
    }
    const uint32_t at = last != 0 ? ast_end(ast, last) : ast_start(ast, arguments) + 1;
    *edit = (Edit){at, at, arena_printf(check->arena, "%s%s", last != 0 ? ", " : "", keyword)};
    return true;
}

Text object_text(const Check *check, Node expression) {
    const Node node = ast_unparenthesized(check->ast, expression);
    const Text text = ast_text(check->ast, node);
    switch (ast_kind(check->ast, node)) {
    case NODE_IDENTIFIER:
    case NODE_ATTRIBUTE:
    case NODE_CALL:
    case NODE_SUBSCRIPT:
        if (text_find_byte(text, '\n', 0) == TEXT_NOT_FOUND) return text;
        break;
    default: break;
    }
    return arena_printf(check->arena, "(%.*s)", TEXT_ARGS(text));
}

bool is_attribute_name(Text name) {
    static const char *const keywords[] = {
        "False", "None",     "True",  "and",    "as",   "assert", "async",  "await",    "break",
        "class", "continue", "def",   "del",    "elif", "else",   "except", "finally",  "for",
        "from",  "global",   "if",    "import", "in",   "is",     "lambda", "nonlocal", "not",
        "or",    "pass",     "raise", "return", "try",  "while",  "with",   "yield",
    };
    if (name.length == 0 || byte_is_digit(name.bytes[0])) return false;
    for (size_t i = 0; i < name.length; i++) {
        if (!byte_is_identifier(name.bytes[i])) return false;
    }
    for (size_t i = 0; i < sizeof keywords / sizeof keywords[0]; i++) {
        if (text_is(name, keywords[i])) return false;
    }
    return true;
}
