// Grammar: Python's own (language reference, 3.14) as a parser of lexemes, for files that the tree
// is not trusted with: it says what is wrong, in ruff's words and places, goes on behind an error
// as ruff does, and is the judge of whether anything is wrong.
//
// Recursive descent without recursion. Each production is a Step: a function that runs until it
// needs another production (GRAMMAR_CALL), returns, and is entered again behind the call when that
// one is done. What it must remember lives in its Frame, so nesting costs memory and no stack.
// An expression leaves its Value on a stack; tuples, lists and starred expressions keep those of
// their elements under it, for targets to be looked into.
#ifndef SHIKRA_SYNTAX_GRAMMAR_H
#define SHIKRA_SYNTAX_GRAMMAR_H

#include "syntax/lexemes.h"

typedef struct GrammarOptions {
    uint16_t version;      // as in syntax_errors_find
    bool checks_placement; // also for a `return` outside of a function and the like
} GrammarOptions;

// Finds what Python refuses about how the file is written; little of what it means: that is for the
// checks over the tree. True if the form is right; there may still be errors, of version or
// meaning.
bool grammar_check(SyntaxErrorList *errors, const Source *source, Arena *arena,
                   const GrammarOptions *options);

// ---- The rest is for the grammar's own files ----

typedef enum ValueKind {
    VALUE_NAME,
    VALUE_ATTRIBUTE,
    VALUE_SUBSCRIPT,
    VALUE_TUPLE,
    VALUE_LIST,
    VALUE_STARRED,
    VALUE_CALL,
    VALUE_LITERAL,
    VALUE_IMAGINARY, // in patterns
    VALUE_STRING,
    VALUE_DICTIONARY,
    VALUE_SET,
    VALUE_LIST_COMPREHENSION,
    VALUE_SET_COMPREHENSION,
    VALUE_DICTIONARY_COMPREHENSION,
    VALUE_GENERATOR,
    VALUE_UNARY,
    VALUE_BINARY,
    VALUE_BOOLEAN,
    VALUE_NOT,
    VALUE_COMPARISON,
    VALUE_AWAIT,
    VALUE_CONDITIONAL,
    VALUE_LAMBDA,
    VALUE_NAMED,
    VALUE_YIELD,
    VALUE_SLICE,
    VALUE_MISSING, // not there, and already reported
    // Strings of other kinds, as trunk:
    VALUE_BYTES,
    VALUE_FORMAT_STRING,
    VALUE_TEMPLATE,
} ValueKind;

typedef struct Value {
    ValueKind kind;
    bool is_parenthesized;
    uint32_t start; // without the parentheses
    uint32_t end;
    uint32_t first;  // index of the first Value of its elements; its own if there are none
    ValueKind trunk; // of a decorator: what it is besides a dotted name that is called
    uint32_t trunk_start;
    uint32_t trunk_end;
} Value;

// What may stand where an expression is read.
enum {
    ALLOW_STAR = 1,             // `*a`, where a is no `b or c`
    ALLOW_STAR_CONDITIONAL = 2, // `*a` with any expression
    ALLOW_YIELD = 4,
    FORBID_IN = 8,    // `in` ends the targets of a loop
    IN_BRACKETS = 16, // `for` goes on with a comprehension
    ALLOW_NAMED = 32, // `a := b` in a tuple without parentheses: of `match`
};

// Lists that the parser can be in the middle of: on an unexpected lexeme they decide who goes on.
typedef enum ListKind {
    LIST_MODULE,
    LIST_BLOCK,
    LIST_ELIF, // clauses of one statement, read by hand
    LIST_HANDLERS,
    LIST_TYPE_PARAMETERS,
    LIST_IMPORT_NAMES,
    LIST_FROM_NAMES,
    LIST_FROM_NAMES_PARENTHESIZED,
    LIST_SLICES,
    LIST_LIST,
    LIST_SET,
    LIST_DICTIONARY,
    LIST_TUPLE,
    LIST_TUPLE_PARENTHESIZED,
    LIST_ARGUMENTS,
    LIST_DELETE_TARGETS,
    LIST_ASSIGNED, // `= b = c` behind `a = x`
    LIST_NAMES,
    LIST_PARAMETERS,
    LIST_LAMBDA_PARAMETERS,
    LIST_WITH_ITEMS,
    LIST_WITH_ITEMS_PARENTHESIZED,
    LIST_FORMAT_ELEMENTS,
    LIST_FORMAT_SPEC,
    LIST_PATTERNS,
    LIST_PATTERNS_PARENTHESIZED,
    LIST_PATTERNS_BRACKETED,
    LIST_PATTERN_MAPPING,
    LIST_PATTERN_ARGUMENTS,
    LIST_COUNT,
} ListKind;

enum { CURRENT_VERSION = 314 }; // of the grammar, if none is asked for

typedef struct Grammar Grammar;
typedef struct Frame Frame;
typedef void Step(Grammar *self, Frame *frame);

struct Frame {
    Step *step;
    int resume;       // where to go on; 0 at first
    uint32_t context; // what the caller allows
    uint32_t start;   // offset of its first lexeme
    uint32_t base;    // values when it began
    uint32_t a;       // the step's own
    uint32_t b;
    uint32_t c;
    uint32_t d;
    uint32_t e;
};

// What the arguments or parameters read so far allow next.
typedef struct Signature {
    bool has_default; // or a keyword argument
    bool has_slash;
    bool has_star;
    bool has_double_star;
    uint32_t count;
    Range bare_star; // while it waits for a keyword parameter; empty otherwise
    Range generator; // without parentheses; empty if there is none
} Signature;

typedef enum GrammarScopeKind { GRAMMAR_MODULE, GRAMMAR_CLASS, GRAMMAR_FUNCTION } GrammarScopeKind;

typedef struct GrammarScope {
    GrammarScopeKind kind;
    bool is_async;
    bool is_loop;
} GrammarScope;

struct Grammar {
    const Source *source;
    Arena *arena;
    uint16_t version; // 0: the newest
    LexemeReader reader;
    SyntaxErrorList reader_errors;
    SyntaxErrorList errors;
    SyntaxErrorList version_errors; // about Pythons that are too old
    SyntaxErrorList meaning_errors; // about what is written right, if all is
    Lexeme current;
    uint32_t previous_end;
    uint32_t recovery; // lists around, one bit each
    VEC(Frame) frames;
    VEC(Value) values;
    bool checks_placement;
    VEC(GrammarScope) scopes;  // and loops, innermost last
    VEC(Signature) signatures; // of the calls and definitions around
    bool result;               // of the last step that has one
    bool has_elements;         // the last list had some
    uint64_t looked_ahead;     // lexemes, in all
};

// ---- grammar.c: the machine ----

#define GRAMMAR_BEGIN                                                                              \
    switch (frame->resume) {                                                                       \
    case 0:;
#define GRAMMAR_CALL(step, context)                                                                \
    do {                                                                                           \
        frame->resume = __LINE__;                                                                  \
        grammar_call(self, (step), (context), 0);                                                  \
        return;                                                                                    \
    case __LINE__:;                                                                                \
    } while (0)
#define GRAMMAR_CALL_WITH(step, context, argument)                                                 \
    do {                                                                                           \
        frame->resume = __LINE__;                                                                  \
        grammar_call(self, (step), (context), (argument));                                         \
        return;                                                                                    \
    case __LINE__:;                                                                                \
    } while (0)
#define GRAMMAR_END                                                                                \
    }                                                                                              \
    grammar_return(self)

void grammar_call(Grammar *self, Step *step, uint32_t context, uint32_t argument);
void grammar_return(Grammar *self);

static inline bool at(const Grammar *self, LexemeKind kind) {
    return self->current.kind == kind;
}
void advance(Grammar *self);
bool eat(Grammar *self, LexemeKind kind);
// Eats it, or reports "Expected ..., found ...".
bool expect(Grammar *self, LexemeKind kind);
Lexeme peek(const Grammar *self); // the lexeme behind the current one
void peek_two(const Grammar *self, Lexeme next[2]);
// The next lexeme of a copy of the reader that looks further ahead; LEXEME_END if that has gone on
// for too long in this file.
Lexeme look_ahead(Grammar *self, LexemeReader *reader);
// As messages name it: identifier, `for`, newline.
const char *lexeme_name(LexemeKind kind, char buffer[32]);
bool is_name(LexemeKind kind); // an identifier or soft keyword
bool is_keyword(LexemeKind kind);
bool is_expression_start(LexemeKind kind);
bool is_simple_statement_start(const Grammar *self);
bool is_compound_statement_start(const Grammar *self);
bool is_sequence_end(LexemeKind kind);

__attribute__((format(printf, 4, 5))) void grammar_error(Grammar *self, uint32_t start,
                                                         uint32_t end, const char *format, ...);
#define ERROR_HERE(self, ...)                                                                      \
    grammar_error((self), (self)->current.start, (self)->current.end, __VA_ARGS__)
// From `start` to the end of the last lexeme.
#define ERROR_FROM(self, start, ...)                                                               \
    grammar_error((self), (start), (self)->previous_end, __VA_ARGS__)
#define ERROR_VALUE(self, value, ...) grammar_error((self), (value).start, (value).end, __VA_ARGS__)
// Of the last error the tree tells all the same what is there, as ruff's parser does.
void error_is_clear(Grammar *self);
// Reported if nothing is wrong with the file's form.
__attribute__((format(printf, 5, 6))) void meaning_error(Grammar *self, SyntaxErrorKind kind,
                                                         uint32_t start, uint32_t end,
                                                         const char *format, ...);
// The last one is also a rule's finding, see SyntaxError.code.
void meaning_error_of_rule(Grammar *self, const char *code);
// Whatever else is wrong there, this is kept too: it is no error of the grammar.
void add_version_error(Grammar *self, SyntaxErrorKind kind, uint32_t start, uint32_t end,
                       Text message);
// "Cannot <what> on Python 3.8 (syntax was added in Python 3.10)", if that is so.
void version_error(Grammar *self, SyntaxErrorKind kind, uint16_t since, uint32_t start,
                   uint32_t end, const char *what);
void check_version(Grammar *self, SyntaxErrorKind kind, uint16_t since, uint32_t start,
                   uint32_t end, const char *what);
bool is_before(const Grammar *self, uint16_t version);

Value *top_value(const Grammar *self);
// `*a` on top, if it is no element of another, means nothing.
void check_single_star(Grammar *self);
// `*a, b` without parentheses in a place that did not always take it.
void check_unpacking(Grammar *self, uint16_t since, const char *what);
// Replaces the values from `base` on by one.
void push_value(Grammar *self, uint32_t base, ValueKind kind, uint32_t start, uint32_t end);
// The same, but they stay as its elements.
void push_sequence(Grammar *self, uint32_t base, ValueKind kind, uint32_t start, uint32_t end);
void drop_values(Grammar *self, uint32_t base);

// ---- grammar_list.c: lists and what to do about a lexeme that does not fit ----

void step_list(Grammar *self, Frame *frame);       // argument: ListKind; elements without commas
void step_comma_list(Grammar *self, Frame *frame); // result: a comma ended it; `values` of elements

// ---- The productions ----

// grammar_expression.c
void step_conditional(Grammar *self,
                      Frame *frame);           // `a if b else c`, lambda, and all that binds closer
void step_binary(Grammar *self, Frame *frame); // argument: the weakest operator it may take
void step_named(Grammar *self, Frame *frame);  // `a := b` and what step_conditional reads
void step_expressions(Grammar *self, Frame *frame); // perhaps a tuple without parentheses
void step_yield(Grammar *self, Frame *frame);
enum { PRECEDENCE_ANY = 0, PRECEDENCE_BIT_OR = 5 };

// grammar_operand.c
void step_operand(Grammar *self, Frame *frame);
void step_element(Grammar *self, Frame *frame); // of a list, set or tuple; argument: ListKind
void step_dictionary_item(Grammar *self, Frame *frame);
void step_slice(Grammar *self, Frame *frame);
void step_comprehension(Grammar *self, Frame *frame);     // from `for` on
void step_targets(Grammar *self, Frame *frame);           // of a loop, up to `in`
bool read_identifier(Grammar *self, const char *missing); // true if there was one; pushes no value

// grammar_string.c
void step_strings(Grammar *self, Frame *frame);
void step_format_element(Grammar *self, Frame *frame); // argument: ListKind

// grammar_signature.c
void step_arguments(Grammar *self, Frame *frame); // from `(` to `)`
void step_argument(Grammar *self, Frame *frame);
void step_parameters(Grammar *self, Frame *frame); // argument: ListKind
void step_parameter(Grammar *self, Frame *frame);
void step_lambda(Grammar *self, Frame *frame);
void step_type_parameters(Grammar *self, Frame *frame); // from `[` to `]`
void step_type_parameter(Grammar *self, Frame *frame);

// grammar_target.c
typedef enum TargetUse {
    TARGET_ASSIGNMENT,
    TARGET_AUGMENTED,
    TARGET_ANNOTATED,
    TARGET_DELETE,
} TargetUse;
void check_target(Grammar *self, TargetUse use); // the value on top

// grammar_statement.c
void step_statement(Grammar *self, Frame *frame);
void step_simple_line(Grammar *self, Frame *frame); // simple statements to the end of the line
void step_simple_statement(Grammar *self, Frame *frame);
void step_import_name(Grammar *self, Frame *frame);
void step_from_name(Grammar *self, Frame *frame);
void step_delete_target(Grammar *self, Frame *frame);
void step_next_assigned(Grammar *self, Frame *frame); // from `=` on
void step_identifier(Grammar *self, Frame *frame);

// grammar_placement.c
void enter_scope(Grammar *self, GrammarScopeKind kind, bool is_async);
void enter_loop(Grammar *self);
void leave_scope(Grammar *self); // or loop
void check_return_place(Grammar *self, uint32_t start);
void check_yield_place(Grammar *self, uint32_t start, bool is_from);
void check_loop_place(Grammar *self);
void check_async_place(Grammar *self, uint32_t start);
void check_star_import_place(Grammar *self, uint32_t start, Range module);

// grammar_compound.c
typedef enum Clause {
    CLAUSE_IF,
    CLAUSE_ELIF,
    CLAUSE_ELSE,
    CLAUSE_FOR,
    CLAUSE_WHILE,
    CLAUSE_WITH,
    CLAUSE_TRY,
    CLAUSE_EXCEPT,
    CLAUSE_FINALLY,
    CLAUSE_FUNCTION,
    CLAUSE_CLASS,
    CLAUSE_CASE,
} Clause;
void step_compound_statement(Grammar *self, Frame *frame);
void step_block(Grammar *self, Frame *frame); // from the colon on; argument: Clause
void step_with_item(Grammar *self, Frame *frame);

// grammar_pattern.c
bool is_match_statement(Grammar *self);
void step_match(Grammar *self, Frame *frame);
void step_pattern(Grammar *self, Frame *frame); // argument: ListKind
void step_mapping_item(Grammar *self, Frame *frame);
void step_pattern_argument(Grammar *self, Frame *frame);

#endif
