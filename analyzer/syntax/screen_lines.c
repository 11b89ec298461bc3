// Checks of form: line ends. To the parser a line end is white space wherever it expects none, so
// `x =` may go on in the next line; to Python only in brackets, strings and behind a backslash.
#include "syntax/syntax_checks.h"

typedef struct Sweep {
    Node node; // the next to look at; those before it end in front of the line at hand
    Node last;
    uint32_t covered; // line ends before this offset are in brackets or a string
} Sweep;

// Where the node's own brackets or quotes begin; its end if it has none.
static uint32_t bracket_start(const Ast *ast, Node node) {
    const char *const text = ast->source->text.bytes;
    switch (ast_kind(ast, node)) {
    case NODE_STRING:
    case NODE_TUPLE:
    case NODE_LIST:
    case NODE_SET:
    case NODE_DICTIONARY:
    case NODE_TUPLE_PATTERN:
    case NODE_LIST_PATTERN:
    case NODE_DICT_PATTERN:
    case NODE_PARENTHESIZED_EXPRESSION:
    case NODE_PARENTHESIZED_LIST_SPLAT:
    case NODE_LIST_COMPREHENSION:
    case NODE_SET_COMPREHENSION:
    case NODE_DICTIONARY_COMPREHENSION:
    case NODE_ARGUMENT_LIST:
    case NODE_PARAMETERS:
    case NODE_TYPE_PARAMETER: return ast_start(ast, node);
    case NODE_GENERATOR_EXPRESSION:
        return text[ast_start(ast, node)] == '(' ? ast_start(ast, node) : ast_end(ast, node);
    case NODE_CLASS_PATTERN: return ast_end(ast, ast_first_child(ast, node));
    case NODE_SUBSCRIPT: return ast_end(ast, ast_first_child(ast, node));
    case NODE_WITH_CLAUSE: // `with (a, b)`, not `with (a), (b)`
        return ast_start(ast, ast_first_child(ast, node)) > ast_start(ast, node)
                   ? ast_start(ast, node)
                   : ast_end(ast, node);
    default: return ast_end(ast, node);
    }
}

static bool is_continued(const char *text, uint32_t line) {
    uint32_t at = line - 1; // the line end's last byte
    if (at > 0 && text[at - 1] == '\r') at--;
    return at > 0 && text[at - 1] == '\\';
}

// True if the line end in front of `line` is in brackets or a string of the swept nodes.
static bool is_covered(const Ast *ast, Sweep *self, uint32_t line) {
    while (self->covered < line && self->node < self->last && ast_start(ast, self->node) < line) {
        const Node node = self->node;
        if (ast_end(ast, node) < line) {
            self->node = ast_end_of(ast, node);
        } else if (bracket_start(ast, node) < line) {
            self->covered = ast_end(ast, node);
            self->node = ast_end_of(ast, node);
        } else {
            self->node++;
        }
    }
    return self->covered >= line;
}

// The line that the offset is on; the pass asks in order.
static uint32_t line_at(SyntaxChecker *self, uint32_t offset) {
    const Source *const source = self->ast->source;
    while (self->line + 1 < source->line_count && source->line_starts[self->line + 1] <= offset) {
        self->line++;
    }
    return self->line;
}

static void screen_range(SyntaxChecker *self, Node first, Node last, Range range) {
    const Source *const source = self->ast->source;
    Sweep sweep = {first, last, 0};
    for (uint32_t line = line_at(self, range.start) + 1;
         line < source->line_count && source->line_starts[line] < range.end; line++) {
        const uint32_t start = source->line_starts[line];
        if (is_covered(self->ast, &sweep, start) || is_continued(source->text.bytes, start))
            continue;
        self->is_doubtful = true;
        return;
    }
}

// `from a import (b,` ...: the parentheses belong to the statement.
static void screen_import_lines(SyntaxChecker *self, Node statement) {
    const Ast *const ast = self->ast;
    Range range = ast_range(ast, statement);
    const Text text = ast_text(ast, statement);
    if (text.length != 0 && text.bytes[text.length - 1] == ')') {
        const size_t open = text_find_byte(text, '(', 0);
        range.end = range.start + (uint32_t)open;
    }
    screen_range(self, statement + 1, ast_end_of(ast, statement), range);
}

// The statement's block: what is in front of it is its head.
static Node block_of(const Ast *ast, Node statement, Node *before) {
    *before = 0;
    AST_EACH_CHILD(ast, child, statement) {
        if (ast_is(ast, child, NODE_BLOCK)) return child;
        *before = child;
    }
    return 0;
}

static uint32_t skip_word(const char *text, uint32_t at) {
    while (byte_is_lower(text[at])) at++;
    return at;
}

// The colon follows the head in its line.
static void screen_colon(SyntaxChecker *self, uint32_t at) {
    const char *const text = self->ast->source->text.bytes;
    while (text[at] == ' ' || text[at] == '\t') at++;
    doubt_if(self, text[at] != ':');
}

// `x = 1; def f(): ...`: what has a block stands at the start of a line.
static void screen_line_start(SyntaxChecker *self, uint32_t at) {
    const char *const text = self->ast->source->text.bytes;
    while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\t')) at--;
    doubt_if(self, at > 0 && text[at - 1] == ';');
}

static void screen_head(SyntaxChecker *self, Node statement) {
    const Ast *const ast = self->ast;
    screen_line_start(self, ast_start(ast, statement));
    Node before;
    const Node block = block_of(ast, statement, &before);
    if (block == 0) return;
    const uint32_t start = ast_start(ast, statement);
    const uint32_t end =
        before != 0 ? ast_end(ast, before) : skip_word(ast->source->text.bytes, start);
    screen_range(self, statement + 1, block, (Range){start, end});
    screen_colon(self, end);
}

void screen_lines(SyntaxChecker *self, Node statement) {
    const Ast *const ast = self->ast;
    if (self->is_tidy) return;
    switch (ast_kind(ast, statement)) {
    case NODE_IMPORT_FROM_STATEMENT:
    case NODE_FUTURE_IMPORT_STATEMENT: screen_import_lines(self, statement); break;
    case NODE_IF_STATEMENT:
    case NODE_ELIF_CLAUSE:
    case NODE_ELSE_CLAUSE:
    case NODE_FOR_STATEMENT:
    case NODE_WHILE_STATEMENT:
    case NODE_TRY_STATEMENT:
    case NODE_EXCEPT_CLAUSE:
    case NODE_FINALLY_CLAUSE:
    case NODE_WITH_STATEMENT:
    case NODE_MATCH_STATEMENT:
    case NODE_CASE_CLAUSE:
    case NODE_FUNCTION_DEFINITION:
    case NODE_CLASS_DEFINITION: screen_head(self, statement); break;
    default:
        screen_range(self, statement + 1, ast_end_of(ast, statement), ast_range(ast, statement));
    }
}
