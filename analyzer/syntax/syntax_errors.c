// Syntax errors: one pass over the nodes, and the grammar where there is a doubt.
#include "syntax/grammar.h"
#include "syntax/syntax_checks.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

void syntax_error_at(SyntaxChecker *self, SyntaxErrorKind kind, Range range, const char *format,
                     ...) {
    char message[256];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    const SyntaxError error = {
        .range = range, .kind = kind, .message = arena_copy(self->arena, text_from_c(message))};
    VEC_PUSH(self->arena, &self->errors, error);
}

// ---- Which kinds of nodes are looked at, and by what ----

// Identifiers that are looked at: `__debug__`, and keywords where the parser took them for names.
static const Atom odd_names[] = {
    ATOM_False,  ATOM_None,   ATOM_True,     ATOM___debug__, ATOM_and,    ATOM_as,
    ATOM_assert, ATOM_async,  ATOM_await,    ATOM_break,     ATOM_class,  ATOM_continue,
    ATOM_def,    ATOM_del,    ATOM_elif,     ATOM_else,      ATOM_except, ATOM_finally,
    ATOM_for,    ATOM_from,   ATOM_global,   ATOM_if,        ATOM_import, ATOM_in,
    ATOM_is,     ATOM_lambda, ATOM_nonlocal, ATOM_not,       ATOM_or,     ATOM_pass,
    ATOM_raise,  ATOM_return, ATOM_try,      ATOM_while,     ATOM_with,   ATOM_yield,
};
enum { ODD_COUNT = sizeof odd_names / sizeof odd_names[0] };

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
    if (is_placed(self, node)) return;
    const bool is_refused = check_annotation(self, node);
    const uint32_t count = self->errors.count;
    check_placement(self, node);
    // In a type the place does not matter any more, but to the rules about it.
    for (uint32_t i = count; is_refused && i < self->errors.count; i++) {
        self->errors.items[i].is_extra = true;
    }
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
    if (is_placed(self, node)) return;
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
    doubt_if(self, ast_is_leaf(self->ast, ast_child(self->ast, node, FIELD_BODY))); // no `case`
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

static NodeCheck *const check_of[NODE_KIND_COUNT] = {
#define CHECK(kind, function) [kind] = function,
#define CHECK_CLOSELY(kind, function) [kind] = function,
#include "syntax/syntax_checks.def"
#undef CHECK
#undef CHECK_CLOSELY
};

// Which kinds are looked at.
typedef const uint8_t KindSet[NODE_KIND_COUNT];

static KindSet is_checked_closely = {
#define CHECK(kind, function) [kind] = true,
#define CHECK_CLOSELY(kind, function) [kind] = true,
#include "syntax/syntax_checks.def"
#undef CHECK_CLOSELY
};

static KindSet is_checked = {
#define CHECK_CLOSELY(kind, function)
#include "syntax/syntax_checks.def"
#undef CHECK_CLOSELY
#undef CHECK
};

// ---- The pass ----

// Whether the file has any of the odd names: the parser takes keywords for names only around
// errors, so that hardly any file does.
static bool has_odd_names(const Ast *ast) {
    for (int i = 0; i < ODD_COUNT; i++) {
        if (ast->atoms.uses_known[odd_names[i]]) return true;
    }
    return false;
}

static bool is_odd_name(Atom atom) {
    for (int i = 0; i < ODD_COUNT; i++) {
        if (odd_names[i] == atom) return true;
    }
    return false;
}

// ast_select of the kinds that are checked closely, and of odd names.
static uint32_t select_with_names(const Ast *ast, Node first, Node end, Node selected[AST_CHUNK]) {
    uint32_t count = 0;
    for (Node node = first; node < end; node++) {
        selected[count] = node;
        count += is_checked_closely[ast_kind(ast, node)] || is_odd_name(ast_atom(ast, node));
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

// Behind all nodes.
static void check_file(SyntaxChecker *self) {
    screen_end(self);
    check_async_returns(self);
    if (self->has_declarations) check_declarations(self);
}

// All kinds, and contexts are kept.
static void check_closely(SyntaxChecker *self) {
    const Ast *const ast = self->ast;
    Node selected[AST_CHUNK];
    self->has_contexts = true;
    const bool has_names = has_odd_names(ast);
    context_init(self);
    for (Node first = AST_ROOT; first < ast->count; first += AST_CHUNK) {
        const Node end = ast->count - first > AST_CHUNK ? first + AST_CHUNK : ast->count;
        const uint32_t count = has_names
                                   ? select_with_names(ast, first, end, selected)
                                   : ast_select(ast, first, end, is_checked_closely, selected);
        for (uint32_t i = 0; i < count; i++) check_selected(self, selected[i]);
    }
    check_file(self);
}

// Before Python 3.12 it mattered how the fields of f-strings are written, which is not what the
// lexer looks at.
static bool is_tidy(const SyntaxChecker *self) {
    const Ast *const ast = self->ast;
    return ast->is_tidy && !(is_old_version(self, 312) && ast->has_kind[NODE_INTERPOLATION]);
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

// All errors, of a tree that has been checked.
static SyntaxErrorList list_errors(SyntaxChecker *self) {
    const Ast *const ast = self->ast;
    if (ast->has_error || self->is_doubtful) {
        SyntaxErrorList grammar = {0};
        const GrammarOptions options = {self->version, ast->has_error};
        const bool is_right = grammar_check(&grammar, ast->source, self->arena, &options);
        if (!is_right) self->errors = (SyntaxErrorList){0};
        for (uint32_t i = 0; i < grammar.count; i++) {
            VEC_PUSH(self->arena, &self->errors, grammar.items[i]);
        }
    }
    check_whole_text(self);
    sort_errors(&self->errors);
    return self->errors;
}

static SyntaxChecker checker(const Ast *ast, Arena *arena, uint16_t version) {
    SyntaxChecker self = {.ast = ast, .arena = arena, .version = version};
    self.is_tidy = is_tidy(&self);
    return self;
}

static SyntaxErrorList find_closely(const Ast *ast, Arena *arena, uint16_t version) {
    SyntaxChecker self = checker(ast, arena, version);
    check_closely(&self);
    return list_errors(&self);
}

bool syntax_pass_wants(uint16_t kind) {
    return is_checked[kind];
}

SyntaxChecker *syntax_pass_new(const Ast *ast, Arena *arena, uint16_t version) {
    SyntaxChecker *const self = ARENA_NEW(arena, SyntaxChecker);
    *self = checker(ast, arena, version);
    if (!self->is_tidy || ast->has_error || has_odd_names(ast)) return NULL;
    context_init(self);
    return self;
}

void syntax_pass_check(SyntaxChecker *self, Node node) {
    if (node < self->ast->count) check_of[ast_kind(self->ast, node)](self, node);
}

SyntaxErrorList syntax_pass_end(SyntaxChecker *self) {
    check_file(self);
    return self->needs_contexts ? find_closely(self->ast, self->arena, self->version)
                                : list_errors(self);
}

SyntaxErrorList syntax_errors_find(const Ast *ast, Arena *arena, uint16_t version) {
    SyntaxChecker *const pass = syntax_pass_new(ast, arena, version);
    if (pass == NULL) return find_closely(ast, arena, version);
    for (Node node = AST_ROOT; node < ast->count; node++) {
        if (is_checked[ast_kind(ast, node)]) syntax_pass_check(pass, node);
    }
    return syntax_pass_end(pass);
}
