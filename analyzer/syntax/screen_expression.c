// Checks of form: expressions that the parser reads more generously than Python.
#include "syntax/syntax_checks.h"

static uint16_t parent_kind(const Ast *ast, Node node) {
    return ast_kind(ast, ast_parent(ast, node));
}

// ---- Stars ----

// `*a or b` is an argument only.
static bool is_loose(uint16_t kind) {
    switch (kind) {
    case NODE_BOOLEAN_OPERATOR:
    case NODE_NOT_OPERATOR:
    case NODE_COMPARISON_OPERATOR:
    case NODE_CONDITIONAL_EXPRESSION:
    case NODE_LAMBDA: return true;
    default: return false;
    }
}

// `(*a)` is read as a tuple.
static bool is_alone_in_parentheses(const Ast *ast, Node star) {
    const Node tuple = ast_parent(ast, star);
    if (star != tuple + 1 || ast_next(ast, star) != 0) return false;
    const Text rest = text_slice(ast->source->text, ast_end(ast, star), ast_end(ast, tuple));
    return text_find_byte(rest, ',', 0) == TEXT_NOT_FOUND;
}

static void screen_star(SyntaxChecker *self, Node star) {
    const Ast *const ast = self->ast;
    const uint16_t operand = ast_kind(ast, ast_first_child(ast, star));
    doubt_if(self, operand == NODE_NAMED_EXPRESSION);
    doubt_if(self, has_two_stars(ast, star)); // `a, **b`
    switch (parent_kind(ast, star)) {
    case NODE_ARGUMENT_LIST: return;
    case NODE_TUPLE: doubt_if(self, is_alone_in_parentheses(ast, star)); break;
    case NODE_LIST:
    case NODE_SET: break;
    case NODE_EXPRESSION_LIST: doubt_if(self, is_old_version(self, 309)); break;
    case NODE_SUBSCRIPT: doubt_if(self, is_old_version(self, 311)); break;
    case NODE_TYPE:
        doubt_if(self, !is_type_of_star(ast, ast_parent(ast, star)) || is_old_version(self, 311));
        break;
    default: doubt_if(self, true); // `*a` alone, perhaps
    }
    doubt_if(self, is_loose(operand));
}

static void screen_double_star(SyntaxChecker *self, Node star) {
    const Ast *const ast = self->ast;
    if (parent_kind(ast, star) == NODE_ARGUMENT_LIST) return;
    doubt_if(self, parent_kind(ast, star) != NODE_DICTIONARY);
    doubt_if(self, is_loose(ast_kind(ast, ast_first_child(ast, star))));
}

// ---- What binds loosely ----

static void screen_yield(SyntaxChecker *self, Node yield) {
    switch (parent_kind(self->ast, yield)) {
    case NODE_PARENTHESIZED_EXPRESSION:
    case NODE_EXPRESSION_STATEMENT:
    case NODE_ASSIGNMENT:
    case NODE_AUGMENTED_ASSIGNMENT: break;
    default: doubt_if(self, true);
    }
}

// A lambda or `a if b else c` is no operand, condition of a comprehension or middle of another.
static void screen_loose(SyntaxChecker *self, Node node) {
    const Ast *const ast = self->ast;
    switch (parent_kind(ast, node)) {
    case NODE_BOOLEAN_OPERATOR:
    case NODE_NOT_OPERATOR:
    case NODE_FOR_IN_CLAUSE:
    case NODE_IF_CLAUSE: doubt_if(self, true); break;
    case NODE_INTERPOLATION:
    case NODE_FORMAT_EXPRESSION: doubt_if(self, ast_is(ast, node, NODE_LAMBDA)); break;
    case NODE_CONDITIONAL_EXPRESSION: doubt_if(self, ast_next(ast, node) != 0); break;
    default: break;
    }
}

static void screen_named(SyntaxChecker *self, Node named) {
    const Ast *const ast = self->ast;
    const Node parent = ast_parent(ast, named);
    doubt_if(self, is_old_version(self, 308));
    switch (ast_kind(ast, parent)) {
    case NODE_PARENTHESIZED_EXPRESSION:
    case NODE_ARGUMENT_LIST:
    case NODE_LIST:
    case NODE_TUPLE:
    case NODE_LIST_COMPREHENSION:
    case NODE_SET_COMPREHENSION:
    case NODE_GENERATOR_EXPRESSION:
    case NODE_IF_STATEMENT:
    case NODE_ELIF_CLAUSE:
    case NODE_WHILE_STATEMENT:
    case NODE_MATCH_STATEMENT:
    case NODE_DECORATOR: break;
    case NODE_SET:
    case NODE_SUBSCRIPT: doubt_if(self, is_old_version(self, 309)); break;
    default: doubt_if(self, true);
    }
}

// `a as b` is for imports, `with`, `except` and `case`.
static bool is_named_target(const Ast *ast, Node target) {
    const Node name = ast_first_child(ast, target);
    switch (ast_kind(ast, name)) {
    case NODE_IDENTIFIER:
    case NODE_ATTRIBUTE:
    case NODE_SUBSCRIPT: return true;
    case NODE_TUPLE:
    case NODE_LIST: break;
    default: return false;
    }
    AST_EACH_CHILD(ast, element, name) {
        if (!ast_is(ast, element, NODE_IDENTIFIER)) return false;
    }
    return true;
}

static void screen_as(SyntaxChecker *self, Node node) {
    const Ast *const ast = self->ast;
    const uint16_t parent = parent_kind(ast, node);
    const Node target = ast_child(ast, node, FIELD_ALIAS);
    if (parent == NODE_CASE_PATTERN) return; // the grammar looks at every match
    doubt_if(self, parent != NODE_WITH_ITEM && parent != NODE_EXCEPT_CLAUSE);
    doubt_if(self, !is_named_target(ast, target));
    doubt_if(self, parent == NODE_EXCEPT_CLAUSE &&
                       !ast_is(ast, ast_first_child(ast, target), NODE_IDENTIFIER));
    doubt_if(self,
             is_loose(ast_kind(ast, ast_first_child(ast, node))) && parent == NODE_EXCEPT_CLAUSE);
}

// ---- Brackets ----

// CPython's tokenizer gives up at two hundred.
void screen_bracket(SyntaxChecker *self, Node bracket) {
    enum { DEEPEST_BRACKET = 200 };
    if (self->is_tidy) return;
    const Node end = ast_end_of(self->ast, bracket);
    if (end == bracket + 1) return;
    uint32_t depth = self->bracket_ends.count;
    while (depth != 0 && self->bracket_ends.items[depth - 1] <= bracket) depth--;
    self->bracket_ends.count = depth;
    if (depth >= DEEPEST_BRACKET - 1) {
        self->is_doubtful = true;
    } else {
        VEC_PUSH(self->arena, &self->bracket_ends, end);
    }
}

// `{,}` and `f(,)`.
void screen_dictionary(SyntaxChecker *self, Node bracket) {
    const Ast *const ast = self->ast;
    screen_bracket(self, bracket);
    if (ast_end(ast, bracket) - ast_start(ast, bracket) == 2 || !ast_is_leaf(ast, bracket)) return;
    doubt_if(self, text_find_byte(ast_text(ast, bracket), ',', 0) != TEXT_NOT_FOUND);
}

static void screen_comprehension(SyntaxChecker *self, Node node) {
    const Ast *const ast = self->ast;
    const uint16_t body = ast_kind(ast, ast_first_child(ast, node));
    doubt_if(self, body == NODE_DICTIONARY_SPLAT || body == NODE_LIST_SPLAT);
}

static void screen_clause(SyntaxChecker *self, Node clause) {
    const Ast *const ast = self->ast;
    const Node right = ast_child(ast, clause, FIELD_RIGHT);
    doubt_if(self, ast_end(ast, clause) != ast_end(ast, right));
    doubt_if(self, ast_is(ast, ast_child(ast, clause, FIELD_LEFT), NODE_LIST_SPLAT_PATTERN));
}

// `list[int] | not x`, `list[int] | lambda: 0`: no operands.
static void screen_union_type(SyntaxChecker *self, Node node) {
    const Ast *const ast = self->ast;
    AST_EACH_CHILD(ast, type, node) {
        const uint16_t operand = ast_kind(ast, ast_first_child(ast, type));
        doubt_if(self, operand == NODE_NOT_OPERATOR || operand == NODE_LAMBDA);
    }
}

void screen_expression(SyntaxChecker *self, Node node) {
    const Ast *const ast = self->ast;
    switch (ast_kind(ast, node)) {
    case NODE_UNION_TYPE: screen_union_type(self, node); break;
    case NODE_LIST_SPLAT: screen_star(self, node); break;
    case NODE_DICTIONARY_SPLAT: screen_double_star(self, node); break;
    case NODE_YIELD: screen_yield(self, node); break;
    case NODE_LAMBDA:
    case NODE_CONDITIONAL_EXPRESSION: screen_loose(self, node); break;
    case NODE_NAMED_EXPRESSION: screen_named(self, node); break;
    case NODE_AS_PATTERN: screen_as(self, node); break;
    case NODE_LIST_COMPREHENSION:
    case NODE_SET_COMPREHENSION:
    case NODE_DICTIONARY_COMPREHENSION:
    case NODE_GENERATOR_EXPRESSION:
        screen_comprehension(self, node);
        screen_bracket(self, node);
        break;
    case NODE_FOR_IN_CLAUSE: screen_clause(self, node); break;
    default: doubt_if(self, true); // `(*a)`, `<>`
    }
}
