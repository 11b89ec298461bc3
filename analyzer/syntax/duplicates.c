// Syntax checks: parameters, keyword arguments and type parameters that come twice.
#include "syntax/syntax_checks.h"

// Lists are short, so looking back is cheaper than a table; it is cut off in endless ones.
enum { LONGEST_LOOK = 512 };

static Node parameter_name(const Ast *ast, Node parameter) {
    switch (ast_kind(ast, parameter)) {
    case NODE_IDENTIFIER: return parameter;
    case NODE_DEFAULT_PARAMETER:
    case NODE_TYPED_DEFAULT_PARAMETER: return ast_child(ast, parameter, FIELD_NAME);
    case NODE_TYPED_PARAMETER:
    case NODE_LIST_SPLAT_PATTERN:
    case NODE_DICTIONARY_SPLAT_PATTERN: {
        const Node first = ast_first_child(ast, parameter);
        return ast_is(ast, first, NODE_IDENTIFIER) ? first : ast_first_child(ast, first);
    }
    default: return 0;
    }
}

static Node keyword_name(const Ast *ast, Node argument) {
    return ast_is(ast, argument, NODE_KEYWORD_ARGUMENT) ? ast_first_child(ast, argument) : 0;
}

// `T`, `*T`, `**T`, `T: bound`.
static Node type_parameter_name(const Ast *ast, Node type) {
    for (Node node = type; node < ast_end_of(ast, type); node++) {
        if (ast_is(ast, node, NODE_IDENTIFIER)) return node;
    }
    return 0;
}

typedef Node NameOf(const Ast *ast, Node item);

// The name of `item` if an item before it has the same; 0 otherwise.
static Node duplicate_name(const Ast *ast, Node list, Node item, NameOf *name_of) {
    const Node name = name_of(ast, item);
    const Atom atom = ast_atom(ast, name);
    if (atom == ATOM_NONE) return 0;
    int looked = 0;
    AST_EACH_CHILD(ast, earlier, list) {
        if (earlier >= item || looked++ > LONGEST_LOOK) return 0;
        if (ast_atom(ast, name_of(ast, earlier)) == atom) return name;
    }
    return 0;
}

// In a type the parser reads the subscript of `list[int, int]` as type parameters, too.
bool is_definition_parameters(const Ast *ast, Node parameters) {
    const Node parent = ast_parent(ast, parameters);
    switch (ast_kind(ast, parent)) {
    case NODE_FUNCTION_DEFINITION:
    case NODE_CLASS_DEFINITION: return true;
    case NODE_GENERIC_TYPE: {
        const Node type = ast_parent(ast, parent);
        return ast_field(ast, type) == FIELD_LEFT &&
               ast_is(ast, ast_parent(ast, type), NODE_TYPE_ALIAS_STATEMENT);
    }
    default: return false;
    }
}

void check_duplicates(SyntaxChecker *self, Node list) {
    const Ast *const ast = self->ast;
    const uint16_t kind = ast_kind(ast, list);
    if (kind == NODE_TYPE_PARAMETER && !is_definition_parameters(ast, list)) return;
    AST_EACH_CHILD(ast, item, list) {
        Node name = 0;
        switch (kind) {
        case NODE_ARGUMENT_LIST:
            name = duplicate_name(ast, list, item, keyword_name);
            if (name == 0) break;
            SYNTAX_ERROR(self, item, "Duplicate keyword argument `%.*s`",
                         TEXT_ARGS(ast_text(ast, name)));
            break;
        case NODE_TYPE_PARAMETER:
            name = duplicate_name(ast, list, item, type_parameter_name);
            if (name != 0) SYNTAX_ERROR(self, item, "duplicate type parameter");
            break;
        default:
            name = duplicate_name(ast, list, item, parameter_name);
            if (name == 0) break;
            SYNTAX_ERROR(self, name, "Duplicate parameter \"%.*s\"",
                         TEXT_ARGS(ast_text(ast, name)));
        }
    }
}
