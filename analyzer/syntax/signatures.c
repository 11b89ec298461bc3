// Syntax checks: parameters and arguments (language reference 8.7 and 6.3.4).
#include "syntax/syntax_checks.h"

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

static bool is_splat(const Ast *ast, Node parameter, uint16_t splat) {
    return ast_is(ast, parameter, splat) || (ast_is(ast, parameter, NODE_TYPED_PARAMETER) &&
                                             ast_is(ast, ast_first_child(ast, parameter), splat));
}

// Names are few, so looking back at all of them is cheaper than a table; long lists are cut short.
static void check_duplicate(SyntaxChecker *self, Node parameters, Node parameter) {
    enum { LONGEST_LOOK = 512 };
    const Ast *const ast = self->ast;
    const Node name = parameter_name(ast, parameter);
    const Atom atom = ast_atom(ast, name);
    if (atom == ATOM_NONE) return;
    if (atom == ATOM___debug__) SYNTAX_ERROR(self, name, "cannot assign to `__debug__`");
    int looked = 0;
    AST_EACH_CHILD(ast, earlier, parameters) {
        if (earlier >= parameter || looked++ > LONGEST_LOOK) return;
        if (ast_atom(ast, parameter_name(ast, earlier)) == atom) {
            SYNTAX_ERROR(self, name, "Duplicate parameter \"%.*s\"",
                         TEXT_ARGS(ast_text(ast, name)));
            return;
        }
    }
}

typedef struct ParameterState {
    bool has_default;
    bool has_slash;
    bool has_star; // `*` or `*args`
    bool has_kwargs;
    Node bare_star; // until a parameter follows it
} ParameterState;

static void check_parameter(SyntaxChecker *self, Node parameter, ParameterState *state,
                            bool is_first) {
    const Ast *const ast = self->ast;
    const uint16_t kind = ast_kind(ast, parameter);
    if (state->has_kwargs) {
        SYNTAX_ERROR(self, parameter, "Parameter cannot follow var-keyword parameter");
        return;
    }
    if (kind == NODE_POSITIONAL_SEPARATOR) {
        if (is_first) {
            SYNTAX_ERROR(self, parameter,
                         "Position-only parameter separator not allowed as first parameter");
        } else if (state->has_slash) {
            SYNTAX_ERROR(self, parameter, "Only one '/' separator allowed");
        } else if (state->has_star) {
            SYNTAX_ERROR(self, parameter, "'/' parameter must appear before '*' parameter");
        }
        state->has_slash = true;
        return;
    }
    const bool is_kwargs = is_splat(ast, parameter, NODE_DICTIONARY_SPLAT_PATTERN);
    if (kind == NODE_KEYWORD_SEPARATOR || is_splat(ast, parameter, NODE_LIST_SPLAT_PATTERN)) {
        if (state->has_star) SYNTAX_ERROR(self, parameter, "Only one '*' parameter allowed");
        state->has_star = true;
        state->bare_star = kind == NODE_KEYWORD_SEPARATOR ? parameter : 0;
        return;
    }
    if (is_kwargs && state->bare_star != 0) {
        SYNTAX_ERROR(self, parameter, "Expected one or more keyword parameter after `*` separator");
    }
    state->bare_star = 0;
    state->has_kwargs = is_kwargs;
    if (is_kwargs || state->has_star) return;
    if (kind == NODE_DEFAULT_PARAMETER || kind == NODE_TYPED_DEFAULT_PARAMETER) {
        state->has_default = true;
    } else if (state->has_default) {
        SYNTAX_ERROR(self, parameter,
                     "Parameter without a default cannot follow a parameter with a default");
    }
}

static void check_parameters(SyntaxChecker *self, Node parameters) {
    const Ast *const ast = self->ast;
    ParameterState state = {0};
    bool is_first = true;
    AST_EACH_CHILD(ast, parameter, parameters) {
        if (ast_is(ast, parameter, NODE_TUPLE_PATTERN)) {
            const uint32_t start = ast_start(ast, parameter);
            syntax_error_at(self, (Range){start, start + 1}, "Expected `)`, found `(`");
            return;
        }
        check_parameter(self, parameter, &state, is_first);
        check_duplicate(self, parameters, parameter);
        is_first = false;
    }
    if (state.bare_star != 0) {
        SYNTAX_ERROR(self, state.bare_star,
                     "Expected one or more keyword parameter after `*` separator");
    }
}

static void check_keyword(SyntaxChecker *self, Node arguments, Node keyword) {
    enum { LONGEST_LOOK = 512 };
    const Ast *const ast = self->ast;
    const Node name = ast_child(ast, keyword, FIELD_NAME);
    if (!ast_is(ast, name, NODE_IDENTIFIER)) {
        SYNTAX_ERROR(self, name, "Expected a parameter name");
        return;
    }
    int looked = 0;
    AST_EACH_CHILD(ast, earlier, arguments) {
        if (earlier >= keyword || looked++ > LONGEST_LOOK) return;
        if (ast_is(ast, earlier, NODE_KEYWORD_ARGUMENT) &&
            ast_atom(ast, ast_child(ast, earlier, FIELD_NAME)) == ast_atom(ast, name)) {
            SYNTAX_ERROR(self, keyword, "Duplicate keyword argument `%.*s`",
                         TEXT_ARGS(ast_text(ast, name)));
            return;
        }
    }
}

// A generator expression without parentheses of its own that is not the only argument comes as a
// for_in_clause with more than one iterable, or as a node that does not start with a bracket.
static bool is_bare_generator(const Ast *ast, Node argument) {
    return ast_is(ast, argument, NODE_GENERATOR_EXPRESSION) &&
           ast->source->text.bytes[ast_start(ast, argument)] != '(';
}

static void check_arguments(SyntaxChecker *self, Node arguments) {
    const Ast *const ast = self->ast;
    bool has_keyword = false;
    bool has_mapping = false;
    AST_EACH_CHILD(ast, argument, arguments) {
        switch (ast_kind(ast, argument)) {
        case NODE_KEYWORD_ARGUMENT:
            has_keyword = true;
            check_keyword(self, arguments, argument);
            break;
        case NODE_DICTIONARY_SPLAT: has_mapping = true; break;
        case NODE_LIST_SPLAT:
            if (has_mapping) {
                SYNTAX_ERROR(self, argument,
                             "Iterable argument unpacking cannot follow keyword "
                             "argument unpacking");
            }
            break;
        default:
            if (is_bare_generator(ast, argument)) {
                SYNTAX_ERROR(self, argument,
                             "Unparenthesized generator expression cannot be used "
                             "here");
            }
            if (has_mapping) {
                SYNTAX_ERROR(self, argument,
                             "Positional argument cannot follow keyword argument unpacking");
            } else if (has_keyword) {
                SYNTAX_ERROR(self, argument, "Positional argument cannot follow keyword argument");
            }
        }
    }
}

void check_signature(SyntaxChecker *self, Node node) {
    if (ast_is(self->ast, node, NODE_ARGUMENT_LIST)) {
        check_arguments(self, node);
    } else {
        check_parameters(self, node);
    }
}
