// Checks of form: patterns and type parameters.
#include "syntax/literal.h"
#include "syntax/syntax_checks.h"

// ---- match ----

static Node pattern_of(const Ast *ast, Node node) {
    return ast_is(ast, node, NODE_CASE_PATTERN) ? ast_first_child(ast, node) : node;
}

static bool is_number(uint16_t kind) {
    return kind == NODE_INTEGER || kind == NODE_FLOAT;
}

// No f-string, no t-string.
static bool is_constant_string(const Ast *ast, Node string) {
    return ast_is(ast, string, NODE_STRING) &&
           (string_parts(ast, string).flags & (STRING_FORMAT | STRING_TEMPLATE)) == 0;
}

static bool is_odd_string(const Ast *ast, Node node) {
    return ast_is(ast, node, NODE_CONCATENATED_STRING) ||
           (ast_is(ast, node, NODE_STRING) && !is_constant_string(ast, node));
}

// The case_pattern around an `as` of which `pattern` is what comes before; `pattern` elsewhere.
static Node with_alias(const Ast *ast, Node pattern) {
    const Node parent = ast_parent(ast, pattern);
    return ast_is(ast, parent, NODE_AS_PATTERN) ? ast_parent(ast, parent) : pattern;
}

// `x=1`, also with `as y`, is an argument.
static bool is_class_argument(const Ast *ast, Node pattern) {
    return ast_is(ast, ast_parent(ast, with_alias(ast, pattern)), NODE_CLASS_PATTERN);
}

// `... as x`, and x no `_`.
static bool is_alias_right(const Ast *ast, Node as) {
    const Node pattern = ast_first_child(ast, as);
    const Node name = ast_next(ast, pattern);
    return ast_child_count(ast, as) == 2 && ast_is(ast, pattern, NODE_CASE_PATTERN) &&
           !ast_is(ast, ast_first_child(ast, pattern), NODE_AS_PATTERN) &&
           ast_is(ast, name, NODE_IDENTIFIER) && !text_is(ast_text(ast, name), "_");
}

// `case` and its patterns: a star is an element of a sequence.
static void screen_case_pattern(SyntaxChecker *self, Node pattern) {
    const Ast *const ast = self->ast;
    const Node inner = ast_first_child(ast, pattern);
    switch (ast_kind(ast, inner)) {
    case NODE_SPLAT_PATTERN: {
        const Node parent = ast_parent(ast, pattern);
        const char next = ast->source->text.bytes[ast_end(ast, pattern)];
        const bool is_element =
            ast_is(ast, parent, NODE_LIST_PATTERN) || next == ',' || pattern != parent + 1;
        doubt_if(self, !is_element || ast_is(ast, parent, NODE_CLASS_PATTERN) ||
                           ast_is(ast, parent, NODE_DICT_PATTERN));
        doubt_if(self, has_two_stars(ast, inner));
        break;
    }
    case NODE_DOTTED_NAME:
    case TOKEN__:
    case NODE_NONE:
    case NODE_TRUE:
    case NODE_FALSE:
    case NODE_CLASS_PATTERN:
    case NODE_TUPLE_PATTERN:
    case NODE_LIST_PATTERN:
    case NODE_DICT_PATTERN:
    case NODE_UNION_PATTERN: break;
    case NODE_KEYWORD_PATTERN: doubt_if(self, !is_class_argument(ast, pattern)); break;
    case NODE_AS_PATTERN: doubt_if(self, !is_alias_right(ast, inner)); break;
    case TOKEN_MINUS:
        doubt_if(self, ast_child_count(ast, pattern) != 2 ||
                           !is_number(ast_kind(ast, ast_next(ast, inner))));
        break;
    case NODE_STRING: doubt_if(self, is_odd_string(ast, inner)); break;
    case NODE_INTEGER:
    case NODE_FLOAT: break;
    default: self->is_doubtful = true; // other signs, complex numbers, f-strings
    }
}

static void screen_class_pattern(SyntaxChecker *self, Node class) {
    const Ast *const ast = self->ast;
    bool has_keyword = false;
    AST_EACH_CHILD(ast, argument, class) {
        if (!ast_is(ast, argument, NODE_CASE_PATTERN)) continue;
        Node pattern = pattern_of(ast, argument);
        if (ast_is(ast, pattern, NODE_AS_PATTERN))
            pattern = pattern_of(ast, ast_first_child(ast, pattern));
        const bool is_keyword = ast_is(ast, pattern, NODE_KEYWORD_PATTERN);
        doubt_if(self, has_keyword && !is_keyword);
        has_keyword |= is_keyword;
    }
}

static void screen_mapping_pattern(SyntaxChecker *self, Node mapping) {
    const Ast *const ast = self->ast;
    bool has_rest = false;
    AST_EACH_CHILD(ast, item, mapping) {
        const uint16_t kind = ast_kind(ast, item);
        doubt_if(self, has_rest);
        if (kind == NODE_SPLAT_PATTERN) {
            has_rest = true;
            doubt_if(self, !has_two_stars(ast, item));
            doubt_if(self, ast_child_of_kind(ast, item, TOKEN__) != 0);
        }
        if (ast_field(ast, item) != FIELD_KEY) continue;
        // A single name is no key.
        const bool is_dotted = kind == NODE_DOTTED_NAME && ast_next(ast, item + 1) != 0;
        doubt_if(self, !is_dotted && !is_constant_string(ast, item) && !is_number(kind));
    }
}

static void screen_union(SyntaxChecker *self, Node alternatives) {
    const Ast *const ast = self->ast;
    AST_EACH_CHILD(ast, alternative, alternatives) {
        const uint16_t kind = ast_kind(ast, alternative);
        doubt_if(self, kind == NODE_SPLAT_PATTERN || kind == NODE_AS_PATTERN ||
                           kind == TOKEN_MINUS || kind == NODE_COMPLEX_PATTERN);
        doubt_if(self, is_odd_string(ast, alternative));
    }
}

// ---- Type parameters ----

// `T = int` looks like `T: int` in the tree: the grammar has no defaults.
bool type_has_default(const Ast *ast, Node constrained) {
    const Node name = ast_first_child(ast, constrained);
    const Range between = {ast_end(ast, name), ast_start(ast, ast_next(ast, name))};
    return text_find_byte(source_slice(ast->source, between), '=', 0) != TEXT_NOT_FOUND;
}

// `T`, `*Ts`, `T: int`, `T = int` or `T: int = str`, which is read as `T: (int = str)`. True if it
// has a default.
static bool screen_type_parameter(SyntaxChecker *self, Node type) {
    const Ast *const ast = self->ast;
    Node inner = ast_first_child(ast, type);
    bool is_default = false;
    if (ast_is(ast, inner, NODE_CONSTRAINED_TYPE)) {
        is_default = type_has_default(ast, inner);
        const Node second = ast_first_child(ast, ast_last_child(ast, inner));
        if (ast_is(ast, second, NODE_CONSTRAINED_TYPE)) {
            const Node third = ast_first_child(ast, ast_last_child(ast, second));
            doubt_if(self, is_default || !type_has_default(ast, second) ||
                               ast_is(ast, third, NODE_CONSTRAINED_TYPE));
            is_default = true;
        }
        inner = ast_first_child(ast, ast_first_child(ast, inner)); // its name's type
    } else if (ast_is(ast, inner, NODE_SPLAT_TYPE)) {
        inner = ast_child_of_kind(ast, inner, NODE_IDENTIFIER);
    }
    doubt_if(self, !ast_is(ast, inner, NODE_IDENTIFIER));
    return is_default;
}

static void screen_type_parameters(SyntaxChecker *self, Node parameters) {
    const Ast *const ast = self->ast;
    bool has_defaults = false;
    if (!is_definition_parameters(ast, parameters)) return;
    doubt_if(self, is_old_version(self, 312));
    AST_EACH_CHILD(ast, type, parameters) {
        const bool is_default = screen_type_parameter(self, type);
        doubt_if(self, is_default ? is_old_version(self, 313) : has_defaults);
        has_defaults |= is_default;
    }
}

// Whether it is the bound `int` of `[T: int = str]`: `int = str`.
static bool is_bound_with_default(const Ast *ast, Node node, Node around) {
    return ast_is(ast, node, NODE_CONSTRAINED_TYPE) && ast_is(ast, around, NODE_CONSTRAINED_TYPE) &&
           ast_is(ast, ast_parent(ast, ast_parent(ast, around)), NODE_TYPE_PARAMETER);
}

// `x: int: str` is a bound outside of type parameters, `x: *a` a star.
static void screen_odd_type(SyntaxChecker *self, Node node) {
    const Ast *const ast = self->ast;
    const Node type = ast_parent(ast, node);
    Node around = ast_parent(ast, type);
    if (ast_is(ast, node, NODE_SPLAT_TYPE) && is_type_of_star(ast, type)) {
        doubt_if(self, is_old_version(self, 311) || has_two_stars(ast, node));
        return;
    }
    if (is_bound_with_default(ast, node, around)) around = ast_parent(ast, ast_parent(ast, around));
    doubt_if(self, !ast_is(ast, around, NODE_TYPE_PARAMETER));
    // In `tuple[*Ts]` it is an index.
    doubt_if(self, !is_definition_parameters(ast, around) &&
                       (ast_is(ast, node, NODE_CONSTRAINED_TYPE) || has_two_stars(ast, node) ||
                        is_old_version(self, 311)));
}

// `type X = ...` and `type X[T] = ...`.
static void screen_alias(SyntaxChecker *self, Node alias) {
    const Ast *const ast = self->ast;
    Node name = ast_first_child(ast, ast_child(ast, alias, FIELD_LEFT));
    if (ast_is(ast, name, NODE_GENERIC_TYPE)) name = ast_first_child(ast, name);
    doubt_if(self, !ast_is(ast, name, NODE_IDENTIFIER) || is_old_version(self, 312));
}

void screen_pattern(SyntaxChecker *self, Node node) {
    switch (ast_kind(self->ast, node)) {
    case NODE_CASE_PATTERN: screen_case_pattern(self, node); break;
    case NODE_CLASS_PATTERN: screen_class_pattern(self, node); break;
    case NODE_DICT_PATTERN: screen_mapping_pattern(self, node); break;
    case NODE_UNION_PATTERN: screen_union(self, node); break;
    case NODE_TYPE_PARAMETER: screen_type_parameters(self, node); break;
    case NODE_TYPE_ALIAS_STATEMENT: screen_alias(self, node); break;
    case NODE_CONSTRAINED_TYPE:
    case NODE_SPLAT_TYPE: screen_odd_type(self, node); break;
    default: doubt_if(self, is_old_version(self, 310)); // match
    }
}
