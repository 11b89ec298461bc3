// Syntax errors: one pass over the nodes, and the grammar where there is a doubt.
#include "syntax/grammar.h"
#include "syntax/syntax_checks.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

void syntax_error_at(SyntaxChecker *self, Range range, const char *format, ...) {
    char message[256];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    const SyntaxError error = {range, arena_copy(self->arena, text_from_c(message))};
    VEC_PUSH(self->arena, &self->errors, error);
}

// ---- Which kinds of nodes are looked at, and by what ----

enum {
    SCREEN_STATEMENT = 1 << 0,
    SCREEN_EXPRESSION = 1 << 1,
    SCREEN_SIGNATURE = 1 << 2,
    SCREEN_LITERAL = 1 << 3,
    DUPLICATES = 1 << 4,
    TARGETS = 1 << 5,
    IMPORTS = 1 << 6,
    MATCH = 1 << 7,
    IN_TYPE = 1 << 8, // what may not stand in types; and if it does not:
    PLACEMENT = 1 << 9,
    NAMED = 1 << 10,
    CONTEXT = 1 << 11,
    NOTE = 1 << 12, // remembered for what follows
    LINES = 1 << 13,
    SCREEN_PATTERN = 1 << 14,
};

static const uint16_t checks_of[NODE_KIND_COUNT] = {
    // Expressions
    [NODE_AWAIT] = IN_TYPE | PLACEMENT,
    [NODE_YIELD] = SCREEN_EXPRESSION | IN_TYPE | PLACEMENT,
    [NODE_NAMED_EXPRESSION] = SCREEN_EXPRESSION | IN_TYPE | NAMED,
    [NODE_LAMBDA] = SCREEN_EXPRESSION | CONTEXT,
    [NODE_LIST_COMPREHENSION] = SCREEN_EXPRESSION | CONTEXT,
    [NODE_SET_COMPREHENSION] = SCREEN_EXPRESSION | CONTEXT,
    [NODE_DICTIONARY_COMPREHENSION] = SCREEN_EXPRESSION | CONTEXT,
    [NODE_GENERATOR_EXPRESSION] = SCREEN_EXPRESSION | CONTEXT,
    [NODE_FOR_IN_CLAUSE] = SCREEN_EXPRESSION | PLACEMENT | NOTE,
    [NODE_LIST_SPLAT] = SCREEN_EXPRESSION,
    [NODE_DICTIONARY_SPLAT] = SCREEN_EXPRESSION,
    [NODE_PARENTHESIZED_LIST_SPLAT] = SCREEN_EXPRESSION,
    [NODE_CONDITIONAL_EXPRESSION] = SCREEN_EXPRESSION,
    [NODE_AS_PATTERN] = SCREEN_EXPRESSION,
    [NODE_DICTIONARY] = SCREEN_EXPRESSION,
    [NODE_LIST] = SCREEN_EXPRESSION,
    [NODE_SET] = SCREEN_EXPRESSION,
    [NODE_TUPLE] = SCREEN_EXPRESSION,
    [NODE_SUBSCRIPT] = SCREEN_EXPRESSION,
    [NODE_PARENTHESIZED_EXPRESSION] = SCREEN_EXPRESSION,
    [TOKEN_LESS_GREATER] = SCREEN_EXPRESSION,
    [NODE_ARGUMENT_LIST] = SCREEN_EXPRESSION | SCREEN_SIGNATURE | DUPLICATES,
    [NODE_STRING] = SCREEN_LITERAL,
    [NODE_CONCATENATED_STRING] = SCREEN_LITERAL,
    [NODE_INTEGER] = SCREEN_LITERAL,
    [NODE_FLOAT] = SCREEN_LITERAL,
    // Definitions and types
    [NODE_PARAMETERS] = SCREEN_SIGNATURE | DUPLICATES,
    [NODE_LAMBDA_PARAMETERS] = SCREEN_SIGNATURE | DUPLICATES,
    [NODE_TYPE_PARAMETER] = SCREEN_PATTERN | SCREEN_EXPRESSION | DUPLICATES,
    [NODE_CLASS_DEFINITION] = LINES | NOTE,
    [NODE_FUNCTION_DEFINITION] = LINES,
    [NODE_TYPE] = NOTE,
    [NODE_CONSTRAINED_TYPE] = SCREEN_PATTERN,
    [NODE_SPLAT_TYPE] = SCREEN_PATTERN,
    // Statements
    [NODE_MODULE] = SCREEN_STATEMENT,
    [NODE_BLOCK] = SCREEN_STATEMENT | CONTEXT,
    [NODE_EXPRESSION_STATEMENT] = LINES,
    [NODE_RETURN_STATEMENT] = LINES | PLACEMENT,
    [NODE_BREAK_STATEMENT] = PLACEMENT,
    [NODE_CONTINUE_STATEMENT] = PLACEMENT,
    [NODE_WITH_STATEMENT] = LINES | PLACEMENT,
    [NODE_WITH_CLAUSE] = SCREEN_STATEMENT,
    [NODE_FOR_STATEMENT] = LINES | SCREEN_STATEMENT | PLACEMENT,
    [NODE_IF_STATEMENT] = LINES,
    [NODE_WHILE_STATEMENT] = LINES,
    [NODE_ELIF_CLAUSE] = LINES | SCREEN_STATEMENT,
    [NODE_ELSE_CLAUSE] = LINES | SCREEN_STATEMENT,
    [NODE_EXCEPT_CLAUSE] = LINES | SCREEN_STATEMENT,
    [NODE_FINALLY_CLAUSE] = LINES | SCREEN_STATEMENT,
    [NODE_DECORATED_DEFINITION] = SCREEN_STATEMENT,
    [NODE_TRY_STATEMENT] = LINES | SCREEN_STATEMENT | PLACEMENT,
    [NODE_MATCH_STATEMENT] = SCREEN_PATTERN | LINES | MATCH,
    [NODE_DECORATOR] = LINES | SCREEN_STATEMENT,
    [NODE_ASSIGNMENT] = SCREEN_STATEMENT | TARGETS,
    [NODE_AUGMENTED_ASSIGNMENT] = SCREEN_STATEMENT,
    [NODE_DELETE_STATEMENT] = LINES | SCREEN_STATEMENT,
    [NODE_IMPORT_STATEMENT] = LINES | SCREEN_STATEMENT,
    [NODE_IMPORT_FROM_STATEMENT] = LINES | SCREEN_STATEMENT,
    [NODE_FUTURE_IMPORT_STATEMENT] = LINES | SCREEN_STATEMENT | IMPORTS,
    [NODE_WILDCARD_IMPORT] = IMPORTS,
    [NODE_ASSERT_STATEMENT] = LINES | SCREEN_STATEMENT,
    [NODE_RAISE_STATEMENT] = LINES | SCREEN_STATEMENT,
    [NODE_PRINT_STATEMENT] = SCREEN_STATEMENT,
    [NODE_EXEC_STATEMENT] = SCREEN_STATEMENT,
    [NODE_TYPE_ALIAS_STATEMENT] = LINES | SCREEN_PATTERN,
    [NODE_GLOBAL_STATEMENT] = LINES | NOTE,
    [NODE_NONLOCAL_STATEMENT] = LINES | NOTE,
    // Targets and patterns
    [NODE_PATTERN_LIST] = TARGETS,
    [NODE_TUPLE_PATTERN] = TARGETS | MATCH,
    [NODE_LIST_PATTERN] = TARGETS | MATCH,
    [NODE_AS_PATTERN_TARGET] = TARGETS,
    [NODE_CASE_CLAUSE] = LINES | MATCH,
    [NODE_CASE_PATTERN] = SCREEN_PATTERN,
    [NODE_UNION_PATTERN] = SCREEN_PATTERN | MATCH,
    [NODE_DICT_PATTERN] = SCREEN_PATTERN | MATCH,
    [NODE_CLASS_PATTERN] = SCREEN_PATTERN | MATCH,
};

static void note_node(SyntaxChecker *self, Node node) {
    switch (ast_kind(self->ast, node)) {
    case NODE_FOR_IN_CLAUSE: note_iterable(self, node); break;
    case NODE_CLASS_DEFINITION: note_bases(self, node); break;
    case NODE_TYPE: note_type(self, node); break;
    default: self->has_declarations = true;
    }
}

static void check_node(SyntaxChecker *self, Node node, uint32_t checks) {
    if (checks & LINES) screen_lines(self, node);
    if (checks & SCREEN_STATEMENT) screen_statement(self, node);
    if (checks & SCREEN_EXPRESSION) screen_expression(self, node);
    if (checks & SCREEN_SIGNATURE) screen_signature(self, node);
    if (checks & SCREEN_PATTERN) screen_pattern(self, node);
    if (checks & SCREEN_LITERAL) screen_literal(self, node);
    if (checks & DUPLICATES) check_duplicates(self, node);
    if (checks & TARGETS) check_targets(self, node);
    if (checks & IMPORTS) check_imports(self, node);
    if (checks & MATCH) check_match(self, node);
    if ((checks & IN_TYPE) && check_annotation(self, node)) return;
    if (checks & PLACEMENT) check_placement(self, node);
    if (checks & NAMED) check_named(self, node);
    if (checks & CONTEXT) context_enter(self, node);
    if (checks & NOTE) note_node(self, node);
}

// Around an error the parser may lose a definition's head and keep its body, so that what depends
// on scopes cannot be told.
enum { NEEDS_SCOPES = PLACEMENT | IMPORTS | NAMED | IN_TYPE };

static void check_nodes(SyntaxChecker *self) {
    const Ast *const ast = self->ast;
    const uint32_t mask = ast->has_error ? ~(uint32_t)NEEDS_SCOPES : UINT32_MAX;
    context_init(self);
    for (Node node = AST_ROOT; node < ast->count; node++) {
        const uint16_t kind = ast_kind(ast, node);
        if (kind == NODE_ERROR) continue;
        if (kind == NODE_IDENTIFIER) {
            if (ast_atom(ast, node) == ATOM___debug__) check_targets(self, node);
            continue;
        }
        const uint32_t checks = checks_of[kind] & mask;
        // What the parser pieced together around an error says nothing about the source.
        if (checks == 0) continue;
        if (!ast_has_flag(ast, node, NODE_FLAG_HAS_ERROR)) {
            check_node(self, node, checks);
        } else if (checks & CONTEXT) {
            context_enter(self, node);
        }
    }
    screen_identifiers(self);
    screen_end(self);
    check_async_returns(self);
    if (self->has_declarations && !ast->has_error) check_declarations(self);
}

// ---- The whole file ----

static int compare_errors(const void *left, const void *right) {
    const SyntaxError *const a = left;
    const SyntaxError *const b = right;
    if (a->range.start != b->range.start) return a->range.start < b->range.start ? -1 : 1;
    return a->range.end == b->range.end ? 0 : a->range.end < b->range.end ? -1 : 1;
}

// In the source's order, each once: the reader of lexemes may see a thing twice.
static void sort_errors(SyntaxErrorList *errors) {
    if (errors->count == 0) return;
    qsort(errors->items, errors->count, sizeof(SyntaxError), compare_errors);
    uint32_t kept = 1;
    for (uint32_t i = 1; i < errors->count; i++) {
        const SyntaxError *const last = &errors->items[kept - 1];
        const SyntaxError *const next = &errors->items[i];
        const bool is_same =
            compare_errors(last, next) == 0 && text_equal(last->message, next->message);
        if (!is_same) errors->items[kept++] = *next;
    }
    errors->count = kept;
}

SyntaxErrorList syntax_errors_find(const Ast *ast, Arena *arena, uint16_t version) {
    SyntaxChecker self = {.ast = ast, .arena = arena, .version = version};
    check_nodes(&self);
    if (ast->has_error || self.is_doubtful) {
        SyntaxErrorList grammar = {0};
        const bool is_right = grammar_check(&grammar, ast->source, arena, version);
        if (!is_right) self.errors = (SyntaxErrorList){0};
        for (uint32_t i = 0; i < grammar.count; i++) {
            VEC_PUSH(arena, &self.errors, grammar.items[i]);
        }
    }
    check_whole_text(&self);
    sort_errors(&self.errors);
    return self.errors;
}
