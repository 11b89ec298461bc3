// Syntax checks: parameters, keyword arguments and type parameters that come twice.
#include "syntax/syntax_checks.h"

// Endless lists are cut short.
enum { MOST_NAMES = 512 };

// The names read so far; `seen` has a bit for each, to tell most new ones at once.
typedef struct NameList {
    Atom atoms[MOST_NAMES];
    uint32_t count;
    uint64_t seen;
} NameList;

// True if the name was there; adds it.
static bool is_repeated(NameList *self, Atom name) {
    const uint64_t bit = 1ull << (name & 63);
    if ((self->seen & bit) != 0) {
        for (uint32_t i = 0; i < self->count; i++) {
            if (self->atoms[i] == name) return true;
        }
    }
    self->seen |= bit;
    if (self->count < MOST_NAMES) self->atoms[self->count++] = name;
    return false;
}

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

static void report(SyntaxChecker *self, uint16_t list, Node item, Node name) {
    const Text text = ast_text(self->ast, name);
    switch (list) {
    case NODE_ARGUMENT_LIST:
        SYNTAX_ERROR(self, SYNTAX_DUPLICATE_KEYWORD, item, "Duplicate keyword argument `%.*s`",
                     TEXT_ARGS(text));
        break;
    case NODE_TYPE_PARAMETER:
        SYNTAX_ERROR(self, SYNTAX_DUPLICATE_TYPE_PARAMETER, item, "duplicate type parameter");
        break;
    default:
        SYNTAX_ERROR(self, SYNTAX_DUPLICATE_PARAMETER, name, "Duplicate parameter \"%.*s\"",
                     TEXT_ARGS(text));
    }
}

void check_duplicates(SyntaxChecker *self, Node list) {
    const Ast *const ast = self->ast;
    const uint16_t kind = ast_kind(ast, list);
    if (kind == NODE_TYPE_PARAMETER && !is_definition_parameters(ast, list)) return;
    NameList names;
    names.count = 0;
    names.seen = 0;
    AST_EACH_CHILD(ast, item, list) {
        const Node name = kind == NODE_ARGUMENT_LIST    ? keyword_name(ast, item)
                          : kind == NODE_TYPE_PARAMETER ? type_parameter_name(ast, item)
                                                        : parameter_name(ast, item);
        const Atom atom = ast_atom(ast, name);
        if (atom != ATOM_NONE && is_repeated(&names, atom)) report(self, kind, item, name);
    }
}
