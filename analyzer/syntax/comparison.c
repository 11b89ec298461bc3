// Comparisons: what an operand is.
#include "syntax/comparison.h"

static bool string_is_plain(const Ast *ast, Node string) {
    const Text text = ast_text(ast, string);
    for (size_t i = 0; i < text.length && text.bytes[i] != '"' && text.bytes[i] != '\''; i++) {
        const char letter = byte_lower(text.bytes[i]);
        if (letter == 'f' || letter == 't') return false;
    }
    return true;
}

static bool strings_are_plain(const Ast *ast, Node concatenated) {
    AST_EACH_CHILD(ast, part, concatenated) {
        if (!string_is_plain(ast, part)) return false;
    }
    return true;
}

typedef enum Part {
    PART_CONSTANT,
    PART_SINGLETON, // constant, but identity is the right question
    PART_GROUP,     // what is inside decides
    PART_OTHER,
} Part;

static Part part_of(const Ast *ast, Node node) {
    switch (ast_kind(ast, node)) {
    case NODE_INTEGER:
    case NODE_FLOAT: return PART_CONSTANT;
    case NODE_STRING: return string_is_plain(ast, node) ? PART_CONSTANT : PART_OTHER;
    case NODE_CONCATENATED_STRING: return strings_are_plain(ast, node) ? PART_CONSTANT : PART_OTHER;
    case NODE_NONE:
    case NODE_TRUE:
    case NODE_FALSE:
    case NODE_ELLIPSIS: return PART_SINGLETON;
    case NODE_TUPLE:
    case NODE_PARENTHESIZED_EXPRESSION: return PART_GROUP;
    default: return PART_OTHER;
    }
}

bool operand_is_constant(const Ast *ast, Node operand) {
    const Node outer = ast_unparenthesized(ast, operand);
    if (part_of(ast, outer) == PART_SINGLETON) return false;
    for (Node node = outer; node < ast_end_of(ast, outer);) {
        const Part part = part_of(ast, node);
        if (part == PART_OTHER) return false;
        node = part == PART_GROUP ? node + 1 : ast_end_of(ast, node);
    }
    return true;
}
