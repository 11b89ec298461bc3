// The checks behind syntax_errors.c; private to syntax/.
//
// One pass over the tree does two things. Checks of form ask whether the tree may stand for
// something that Python does not accept, for the parser is more generous than Python: they only
// raise a doubt, and the grammar (grammar.h) then reads the file and says what is wrong, if
// anything. Checks of meaning report what Python's compiler refuses in a file that is written
// right.
//
// Most files are tidy: that their lines, indentation, brackets, strings and numbers are in order
// was seen by the lexer (Ast.is_tidy), and what is only looked at for that is passed over. And most
// statements are placed plainly, which a look at what is around them tells; where one is not, the
// pass begins anew and keeps the contexts that it is in.
#ifndef SHIKRA_SYNTAX_SYNTAX_CHECKS_H
#define SHIKRA_SYNTAX_SYNTAX_CHECKS_H

#include "syntax/syntax_errors.h"

typedef enum ScopeKind { SCOPE_MODULE, SCOPE_CLASS, SCOPE_FUNCTION, SCOPE_LAMBDA } ScopeKind;

// Where in the file's structure the pass is: a scope, loop, comprehension or other block.
typedef struct SyntaxContext {
    Node end;           // the first node behind it
    Node outside_start; // nodes of it that are evaluated around it: a comprehension's first
                        // iterable,
    Node outside_end;   // a lambda's defaults
    Node scope;         // the function, lambda or class; AST_ROOT for the module
    Node node;          // what opened the context
    ScopeKind kind;     // of the scope
    bool is_async;      // the scope
    bool is_loop;       // in a loop of the scope
    bool is_comprehension;
    bool is_async_comprehension;
    bool has_generator; // in a generator expression of the scope
} SyntaxContext;

struct SyntaxChecker {
    const Ast *ast;
    Arena *arena;
    uint16_t version; // as in SyntaxOptions
    bool is_tidy;
    bool has_contexts;   // they are kept
    bool needs_contexts; // the pass cannot do without
    bool is_doubtful;    // the grammar is to look at the file
    bool has_declarations;
    bool has_future_annotations;
    uint32_t line;           // of the last statement whose line ends were looked at
    VEC(Node) async_returns; // with a value, in async functions
    VEC(Node) async_yields;  // the functions
    uint64_t union_nodes;    // looked at in the alternatives of patterns
    Node first_code;         // behind the docstring and __future__ imports; 0: not looked for yet
    Node iterable;           // the outermost iterable of a comprehension, up to iterable_end
    Node iterable_end;
    Node type; // the outermost type, up to type_end
    Node type_end;
    Node bases; // of the last generic class, up to bases_end
    Node bases_end;
    SyntaxErrorList errors;
    VEC(SyntaxContext) contexts; // innermost last; the module is [0]
    VEC(Node) bracket_ends;      // of the brackets around
};

__attribute__((format(printf, 4, 5))) void
syntax_error_at(SyntaxChecker *self, SyntaxErrorKind kind, Range range, const char *format, ...);
#define SYNTAX_ERROR(self, kind, node, ...)                                                        \
    syntax_error_at((self), (kind), ast_range((self)->ast, (node)), __VA_ARGS__)

enum { NEWEST_VERSION = 315 };

// The last error is also a rule's finding: in files where that rule is on, it alone reports it.
static inline void syntax_error_of_rule(SyntaxChecker *self, const char *code) {
    self->errors.items[self->errors.count - 1].code = code;
}

static inline void syntax_error_is_extra(SyntaxChecker *self, bool is_extra) {
    self->errors.items[self->errors.count - 1].is_extra = is_extra;
}

static inline bool is_old_version(const SyntaxChecker *self, uint16_t version) {
    return self->version != 0 && self->version < version;
}

// ---- syntax_context.c ----

void context_init(SyntaxChecker *self);
// The block, lambda or comprehension opens a context, if it is one that does.
void context_enter(SyntaxChecker *self, Node node);
// The context that `node` is evaluated in; it must not be behind a later one's start.
const SyntaxContext *context_of(SyntaxChecker *self, Node node);

// ---- plain_placement.c ----

// Whether the statement or expression may stand where it does, whatever else is in the file; false:
// perhaps not.
bool is_plainly_placed(const Ast *ast, Node node);
// Without contexts: true, and if the node is not placed plainly they are asked for.
static inline bool is_placed(SyntaxChecker *self, Node node) {
    if (self->has_contexts) return false;
    if (!is_plainly_placed(self->ast, node)) self->needs_contexts = true;
    return true;
}

// ---- Checks of form ----

static inline void doubt_if(SyntaxChecker *self, bool condition) {
    self->is_doubtful |= condition;
}

// `**a`, of what begins with a star.
static inline bool has_two_stars(const Ast *ast, Node splat) {
    return ast->source->text.bytes[ast_start(ast, splat) + 1] == '*';
}

// Each looks at one node of a kind that syntax_errors.c sends to it. The kinds that files are full
// of have functions of their own.
void screen_statement(SyntaxChecker *self, Node node); // screen.c
void screen_block(SyntaxChecker *self, Node block);
void screen_assignment(SyntaxChecker *self, Node node); // also augmented ones
void screen_expression(SyntaxChecker *self, Node node); // screen_expression.c
void screen_bracket(SyntaxChecker *self, Node bracket); // how deep it is
void screen_dictionary(SyntaxChecker *self, Node dictionary);
void screen_string(SyntaxChecker *self, Node string); // screen_literal.c
void screen_concatenation(SyntaxChecker *self, Node strings);
void screen_number(SyntaxChecker *self, Node number);
void screen_format_specifier(SyntaxChecker *self, Node specifier);
void screen_parameters(SyntaxChecker *self, Node parameters);   // screen_signature.c
bool is_type_of_star(const Ast *ast, Node type);                // of `*args: *Ts`
uint32_t screen_arguments(SyntaxChecker *self, Node arguments); // how many have a keyword
void screen_pattern(SyntaxChecker *self, Node node);            // screen_pattern.c, also types
bool type_has_default(const Ast *ast, Node constrained);        // `T = int`, not `T: int`
void screen_lines(SyntaxChecker *self, Node node);              // screen_lines.c
// Of the whole file
void screen_end(SyntaxChecker *self);

// ---- Checks of meaning ----

// Those that depend on scopes do nothing if the tree has errors: around one the parser may lose a
// definition's head and keep its body.
void check_placement(SyntaxChecker *self, Node node);  // placement.c: statements in the wrong place
void check_imports(SyntaxChecker *self, Node node);    // imports.c: __future__, `import *`
void check_targets(SyntaxChecker *self, Node node);    // targets.c: stars and __debug__
void check_duplicates(SyntaxChecker *self, Node node); // duplicates.c: parameters, arguments
bool is_definition_parameters(const Ast *ast, Node type_parameters);
void check_match(SyntaxChecker *self, Node node);           // patterns.c
void check_mapping_keys(SyntaxChecker *self, Node mapping); // pattern_keys.c
void check_named(SyntaxChecker *self, Node node);           // named.c: `:=` in comprehensions
bool check_annotation(SyntaxChecker *self, Node node);      // yield, await, := in a type: reported
void note_iterable(SyntaxChecker *self, Node clause);       // for check_named
void note_type(SyntaxChecker *self, Node type);             // for check_annotation
void note_bases(SyntaxChecker *self, Node definition);      // likewise
// Of the whole file
void check_async_returns(SyntaxChecker *self); // placement.c
void check_declarations(SyntaxChecker *self);  // declarations.c
void check_whole_text(SyntaxChecker *self);    // whole_text.c: after all others

#endif
