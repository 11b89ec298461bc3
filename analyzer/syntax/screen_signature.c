// Checks of form: parameters and arguments.
#include "syntax/syntax_checks.h"

// ---- Parameters ----

typedef enum ParameterKind {
    PARAMETER_PLAIN,
    PARAMETER_DEFAULT,
    PARAMETER_SLASH,
    PARAMETER_BARE_STAR,
    PARAMETER_STAR,
    PARAMETER_DOUBLE_STAR,
    PARAMETER_WRONG, // Python 2's `(a, b)`
} ParameterKind;

static ParameterKind parameter_kind(const Ast *ast, Node parameter) {
    Node node = parameter;
    if (ast_is(ast, node, NODE_TYPED_PARAMETER)) node = ast_first_child(ast, node);
    switch (ast_kind(ast, node)) {
    case NODE_IDENTIFIER: return PARAMETER_PLAIN;
    case NODE_DEFAULT_PARAMETER:
    case NODE_TYPED_DEFAULT_PARAMETER:
        return ast_is(ast, ast_first_child(ast, node), NODE_IDENTIFIER) ? PARAMETER_DEFAULT
                                                                        : PARAMETER_WRONG;
    case NODE_POSITIONAL_SEPARATOR: return PARAMETER_SLASH;
    case NODE_KEYWORD_SEPARATOR: return PARAMETER_BARE_STAR;
    case NODE_LIST_SPLAT_PATTERN:
    case NODE_DICTIONARY_SPLAT_PATTERN:
        if (!ast_is(ast, ast_first_child(ast, node), NODE_IDENTIFIER)) return PARAMETER_WRONG;
        return ast_is(ast, node, NODE_LIST_SPLAT_PATTERN) ? PARAMETER_STAR : PARAMETER_DOUBLE_STAR;
    default: return PARAMETER_WRONG;
    }
}

typedef struct Parameters {
    bool has_default;
    bool has_slash;
    bool has_star;
    bool has_double_star;
    bool is_star_bare; // and no keyword parameter came yet
} Parameters;

// False if the parameter cannot follow those before it.
static bool may_follow(Parameters *self, ParameterKind kind, bool is_first) {
    if (self->has_double_star) return false;
    switch (kind) {
    case PARAMETER_PLAIN:
        if (self->has_default && !self->has_star) return false;
        self->is_star_bare = false;
        return true;
    case PARAMETER_DEFAULT:
        self->has_default = true;
        self->is_star_bare = false;
        return true;
    case PARAMETER_SLASH:
        if (is_first || self->has_slash || self->has_star) return false;
        self->has_slash = true;
        return true;
    case PARAMETER_BARE_STAR:
    case PARAMETER_STAR:
        if (self->has_star) return false;
        self->has_star = true;
        self->is_star_bare = kind == PARAMETER_BARE_STAR;
        return true;
    case PARAMETER_DOUBLE_STAR: self->has_double_star = true; return !self->is_star_bare;
    default: return false;
    }
}

void screen_parameters(SyntaxChecker *self, Node parameters) {
    const Ast *const ast = self->ast;
    Parameters seen = {0};
    AST_EACH_CHILD(ast, parameter, parameters) {
        const bool is_first = parameter == parameters + 1;
        doubt_if(self, !may_follow(&seen, parameter_kind(ast, parameter), is_first));
    }
    doubt_if(self, seen.is_star_bare || (seen.has_slash && is_old_version(self, 308)));
}

bool is_type_of_star(const Ast *ast, Node type) {
    const Node parameter = ast_parent(ast, type);
    return ast_is(ast, parameter, NODE_TYPED_PARAMETER) &&
           ast_is(ast, ast_first_child(ast, parameter), NODE_LIST_SPLAT_PATTERN);
}

// ---- Arguments ----

static bool is_bare_generator(const Ast *ast, Node argument) {
    return ast_is(ast, argument, NODE_GENERATOR_EXPRESSION) &&
           ast->source->text.bytes[ast_start(ast, argument)] != '(';
}

uint32_t screen_arguments(SyntaxChecker *self, Node arguments) {
    const Ast *const ast = self->ast;
    uint32_t keywords = 0;
    bool has_double_star = false;
    AST_EACH_CHILD(ast, argument, arguments) {
        switch (ast_kind(ast, argument)) {
        case NODE_KEYWORD_ARGUMENT:
            keywords++;
            doubt_if(self, !ast_is(ast, ast_first_child(ast, argument), NODE_IDENTIFIER));
            break;
        case NODE_DICTIONARY_SPLAT: has_double_star = true; break;
        case NODE_LIST_SPLAT: doubt_if(self, has_double_star); break;
        case NODE_GENERATOR_EXPRESSION:
            doubt_if(self, is_bare_generator(ast, argument));
            doubt_if(self, keywords != 0 || has_double_star);
            break;
        default: doubt_if(self, keywords != 0 || has_double_star);
        }
    }
    const bool is_empty =
        ast_is_leaf(ast, arguments) && ast_end(ast, arguments) - ast_start(ast, arguments) != 2;
    if (is_empty)
        doubt_if(self, text_find_byte(ast_text(ast, arguments), ',', 0) != TEXT_NOT_FOUND);
    return keywords;
}
