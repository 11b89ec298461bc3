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
    const SyntaxError error = {.range = range,
                               .message = arena_copy(self->arena, text_from_c(message))};
    VEC_PUSH(self->arena, &self->errors, error);
}

// ---- Which kinds of nodes are looked at, and by what ----

// Identifiers that are looked at: `__debug__`, and keywords where the parser took them for names.
static const bool is_odd_name[ATOM_KNOWN_COUNT] = {
    [ATOM___debug__] = true, [ATOM_False] = true,   [ATOM_None] = true,     [ATOM_True] = true,
    [ATOM_and] = true,       [ATOM_as] = true,      [ATOM_assert] = true,   [ATOM_async] = true,
    [ATOM_await] = true,     [ATOM_break] = true,   [ATOM_class] = true,    [ATOM_continue] = true,
    [ATOM_def] = true,       [ATOM_del] = true,     [ATOM_elif] = true,     [ATOM_else] = true,
    [ATOM_except] = true,    [ATOM_finally] = true, [ATOM_for] = true,      [ATOM_from] = true,
    [ATOM_global] = true,    [ATOM_if] = true,      [ATOM_import] = true,   [ATOM_in] = true,
    [ATOM_is] = true,        [ATOM_lambda] = true,  [ATOM_nonlocal] = true, [ATOM_not] = true,
    [ATOM_or] = true,        [ATOM_pass] = true,    [ATOM_raise] = true,    [ATOM_return] = true,
    [ATOM_try] = true,       [ATOM_while] = true,   [ATOM_with] = true,     [ATOM_yield] = true,
};

static void check_name(SyntaxChecker *self, Node node) {
    if (ast_atom(self->ast, node) == ATOM___debug__) {
        check_targets(self, node);
    } else {
        doubt_if(self, true);
    }
}

static void check_arguments(SyntaxChecker *self, Node node) {
    screen_bracket(self, node);
    if (screen_arguments(self, node) > 1) check_duplicates(self, node);
}

static void check_parameters(SyntaxChecker *self, Node node) {
    screen_parameters(self, node);
    check_duplicates(self, node);
}

static void check_type_parameters(SyntaxChecker *self, Node node) {
    screen_bracket(self, node);
    screen_pattern(self, node);
    check_duplicates(self, node);
}

static void check_class(SyntaxChecker *self, Node node) {
    screen_lines(self, node);
    note_bases(self, node);
}

static void check_suspension(SyntaxChecker *self, Node node) {
    if (!check_annotation(self, node)) check_placement(self, node);
}

// `await -x` is none: what is awaited binds closer than a sign.
static void check_await(SyntaxChecker *self, Node node) {
    const uint16_t operand = ast_kind(self->ast, ast_first_child(self->ast, node));
    doubt_if(self, operand == NODE_UNARY_OPERATOR || operand == NODE_NOT_OPERATOR ||
                       operand == NODE_AWAIT);
    check_suspension(self, node);
}

static void check_yield(SyntaxChecker *self, Node node) {
    screen_expression(self, node);
    check_suspension(self, node);
}

static void check_walrus(SyntaxChecker *self, Node node) {
    screen_expression(self, node);
    if (!check_annotation(self, node)) check_named(self, node);
}

static void check_scope_expression(SyntaxChecker *self, Node node) {
    screen_expression(self, node);
    context_enter(self, node);
}

static void check_clause(SyntaxChecker *self, Node node) {
    screen_expression(self, node);
    note_iterable(self, node);
    check_placement(self, node);
}

static void check_block(SyntaxChecker *self, Node node) {
    screen_block(self, node);
    context_enter(self, node);
}

static void check_simple(SyntaxChecker *self, Node node) {
    screen_lines(self, node);
    screen_statement(self, node);
}

static void check_placed(SyntaxChecker *self, Node node) {
    screen_lines(self, node);
    check_placement(self, node);
}

static void check_compound(SyntaxChecker *self, Node node) {
    check_simple(self, node);
    check_placement(self, node);
}

static void check_assignment(SyntaxChecker *self, Node node) {
    screen_assignment(self, node);
    check_targets(self, node);
}

static void check_future(SyntaxChecker *self, Node node) {
    check_simple(self, node);
    check_imports(self, node);
}

static void check_declaration(SyntaxChecker *self, Node node) {
    screen_lines(self, node);
    self->has_declarations = true;
}

static void check_match_statement(SyntaxChecker *self, Node node) {
    screen_lines(self, node);
    screen_pattern(self, node);
    check_match(self, node);
}

static void check_alias(SyntaxChecker *self, Node node) {
    screen_lines(self, node);
    screen_pattern(self, node);
}

static void check_case(SyntaxChecker *self, Node node) {
    screen_lines(self, node);
    check_match(self, node);
}

static void check_pattern(SyntaxChecker *self, Node node) {
    screen_pattern(self, node);
    check_match(self, node);
}

static void check_sequence(SyntaxChecker *self, Node node) {
    check_targets(self, node); // of an assignment
    check_match(self, node);   // of a `case`
}

typedef void NodeCheck(SyntaxChecker *self, Node node);

// Most kinds of nodes need no look. Identifiers are looked at by check_name, if they are odd.
static NodeCheck *const check_of[NODE_KIND_COUNT] = {
    // Expressions
    [NODE_ARGUMENT_LIST] = check_arguments,
    [NODE_STRING] = screen_string,
    [NODE_INTEGER] = screen_number,
    [NODE_FLOAT] = screen_number,
    [NODE_CONCATENATED_STRING] = screen_concatenation,
    [NODE_DICTIONARY] = screen_dictionary,
    [NODE_LIST] = screen_bracket,
    [NODE_SET] = screen_bracket,
    [NODE_TUPLE] = screen_bracket,
    [NODE_SUBSCRIPT] = screen_bracket,
    [NODE_PARENTHESIZED_EXPRESSION] = screen_bracket,
    [NODE_LAMBDA] = check_scope_expression,
    [NODE_LIST_COMPREHENSION] = check_scope_expression,
    [NODE_SET_COMPREHENSION] = check_scope_expression,
    [NODE_DICTIONARY_COMPREHENSION] = check_scope_expression,
    [NODE_GENERATOR_EXPRESSION] = check_scope_expression,
    [NODE_FOR_IN_CLAUSE] = check_clause,
    [NODE_LIST_SPLAT] = screen_expression,
    [NODE_DICTIONARY_SPLAT] = screen_expression,
    [NODE_PARENTHESIZED_LIST_SPLAT] = screen_expression,
    [NODE_CONDITIONAL_EXPRESSION] = screen_expression,
    [NODE_AS_PATTERN] = screen_expression,
    [TOKEN_LESS_GREATER] = screen_expression,
    [NODE_AWAIT] = check_await,
    [NODE_YIELD] = check_yield,
    [NODE_NAMED_EXPRESSION] = check_walrus,
    // Definitions and types
    [NODE_PARAMETERS] = check_parameters,
    [NODE_LAMBDA_PARAMETERS] = check_parameters,
    [NODE_TYPE_PARAMETER] = check_type_parameters,
    [NODE_CLASS_DEFINITION] = check_class,
    [NODE_FUNCTION_DEFINITION] = screen_lines,
    [NODE_DECORATOR] = check_simple,
    [NODE_DECORATED_DEFINITION] = screen_statement,
    [NODE_TYPE] = note_type,
    [NODE_CONSTRAINED_TYPE] = screen_pattern,
    [NODE_SPLAT_TYPE] = screen_pattern,
    // Statements
    [NODE_MODULE] = screen_statement,
    [NODE_BLOCK] = check_block,
    [NODE_EXPRESSION_STATEMENT] = screen_lines,
    [NODE_ASSIGNMENT] = check_assignment,
    [NODE_AUGMENTED_ASSIGNMENT] = screen_assignment,
    [NODE_RETURN_STATEMENT] = check_placed,
    [NODE_BREAK_STATEMENT] = check_placement,
    [NODE_CONTINUE_STATEMENT] = check_placement,
    [NODE_WITH_STATEMENT] = check_placed,
    [NODE_WITH_CLAUSE] = screen_statement,
    [NODE_FOR_STATEMENT] = check_compound,
    [NODE_TRY_STATEMENT] = check_compound,
    [NODE_IF_STATEMENT] = screen_lines,
    [NODE_WHILE_STATEMENT] = screen_lines,
    [NODE_ELIF_CLAUSE] = check_simple,
    [NODE_ELSE_CLAUSE] = check_simple,
    [NODE_EXCEPT_CLAUSE] = check_simple,
    [NODE_FINALLY_CLAUSE] = check_simple,
    [NODE_DELETE_STATEMENT] = check_simple,
    [NODE_IMPORT_STATEMENT] = check_simple,
    [NODE_IMPORT_FROM_STATEMENT] = check_simple,
    [NODE_FUTURE_IMPORT_STATEMENT] = check_future,
    [NODE_WILDCARD_IMPORT] = check_imports,
    [NODE_ASSERT_STATEMENT] = check_simple,
    [NODE_RAISE_STATEMENT] = check_simple,
    [NODE_PRINT_STATEMENT] = screen_statement,
    [NODE_EXEC_STATEMENT] = screen_statement,
    [NODE_TYPE_ALIAS_STATEMENT] = check_alias,
    [NODE_GLOBAL_STATEMENT] = check_declaration,
    [NODE_NONLOCAL_STATEMENT] = check_declaration,
    // Targets and patterns
    [NODE_PATTERN_LIST] = check_targets,
    [NODE_TUPLE_PATTERN] = check_sequence,
    [NODE_LIST_PATTERN] = check_sequence,
    [NODE_AS_PATTERN_TARGET] = check_targets,
    [NODE_MATCH_STATEMENT] = check_match_statement,
    [NODE_CASE_CLAUSE] = check_case,
    [NODE_CASE_PATTERN] = screen_pattern,
    [NODE_UNION_PATTERN] = check_pattern,
    [NODE_DICT_PATTERN] = check_pattern,
    [NODE_CLASS_PATTERN] = check_pattern,
};

// ---- The pass ----

enum { CHUNK = 256 };

// Whether the file has any of the odd names: the parser takes keywords for names only around
// errors, so that hardly any file does.
static bool has_odd_names(const Ast *ast) {
    for (Atom atom = 0; atom < ATOM_KNOWN_COUNT; atom++) {
        if (is_odd_name[atom] && ast->atoms.uses_known[atom]) return true;
    }
    return false;
}

// Of the nodes from `first` on those to look at. Without a branch, for there is no guessing what
// comes next.
static uint32_t select_nodes(const Ast *ast, Node first, Node end, Node selected[CHUNK]) {
    uint32_t count = 0;
    for (Node node = first; node < end; node++) {
        selected[count] = node;
        count += check_of[ast_kind(ast, node)] != NULL;
    }
    return count;
}

// The same where names are looked at, too.
static uint32_t select_with_names(const Ast *ast, Node first, Node end, Node selected[CHUNK]) {
    uint32_t count = 0;
    for (Node node = first; node < end; node++) {
        const Atom atom = ast_atom(ast, node);
        selected[count] = node;
        count +=
            check_of[ast_kind(ast, node)] != NULL || (atom < ATOM_KNOWN_COUNT && is_odd_name[atom]);
    }
    return count;
}

static void check_selected(SyntaxChecker *self, Node node) {
    NodeCheck *const check = check_of[ast_kind(self->ast, node)];
    // What the parser pieced together around an error says nothing about the source.
    if (ast_has_flag(self->ast, node, NODE_FLAG_HAS_ERROR)) return;
    if (check != NULL) {
        check(self, node);
    } else {
        check_name(self, node);
    }
}

static void check_nodes(SyntaxChecker *self) {
    const Ast *const ast = self->ast;
    Node selected[CHUNK];
    const bool has_names = has_odd_names(ast);
    context_init(self);
    for (Node first = AST_ROOT; first < ast->count; first += CHUNK) {
        const Node end = first + CHUNK < ast->count ? first + CHUNK : ast->count;
        const uint32_t count = has_names ? select_with_names(ast, first, end, selected)
                                         : select_nodes(ast, first, end, selected);
        for (uint32_t i = 0; i < count; i++) check_selected(self, selected[i]);
    }
    screen_end(self);
    check_async_returns(self);
    if (self->has_declarations) check_declarations(self);
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
        const GrammarOptions options = {version, ast->has_error};
        const bool is_right = grammar_check(&grammar, ast->source, arena, &options);
        if (!is_right) self.errors = (SyntaxErrorList){0};
        for (uint32_t i = 0; i < grammar.count; i++) {
            VEC_PUSH(arena, &self.errors, grammar.items[i]);
        }
    }
    check_whole_text(&self);
    sort_errors(&self.errors);
    return self.errors;
}
