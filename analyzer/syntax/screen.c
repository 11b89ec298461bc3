// Checks of form: statements that the parser reads more generously than Python.
#include "syntax/syntax_checks.h"

static char last_byte(const Ast *ast, Node node) {
    return ast->source->text.bytes[ast_end(ast, node) - 1];
}

// ---- Indentation ----

static bool is_indent(char byte) {
    return byte == ' ' || byte == '\t';
}

// The white space in front of a statement; false if it does not begin its line.
static bool read_indentation(const Ast *ast, Node statement, Text *indentation) {
    const char *const text = ast->source->text.bytes;
    const uint32_t end = ast_start(ast, statement);
    uint32_t start = end;
    while (start > 0 && is_indent(text[start - 1])) start--;
    *indentation = (Text){text + start, end - start};
    return start == 0 || text[start - 1] == '\n';
}

// A faster look for the usual case: the same white space behind a line end.
static bool has_indentation(const Ast *ast, Node statement, Text expected) {
    const char *const text = ast->source->text.bytes;
    const uint32_t start = ast_start(ast, statement);
    if (start <= expected.length) return start == expected.length;
    const char *const line = text + start - expected.length;
    if (line[-1] != '\n') return false;
    for (size_t i = 0; i < expected.length; i++) {
        if (line[i] != expected.bytes[i]) return false;
    }
    return true;
}

// A statement that does not begin its line stands behind a semicolon, or the colon of a clause: the
// parser makes up line ends that are missing, and they are no nodes.
static bool is_separated(const Ast *ast, Node statement, Text indentation) {
    const uint32_t start = ast_start(ast, statement) - (uint32_t)indentation.length;
    const char before = start != 0 ? ast->source->text.bytes[start - 1] : '\n';
    return before == ';' || before == ':';
}

// Statements of a block stand in one column; the parser lets them wander.
static void screen_columns(SyntaxChecker *self, Node block, Text expected) {
    const Ast *const ast = self->ast;
    AST_EACH_CHILD(ast, statement, block) {
        if (has_indentation(ast, statement, expected)) continue;
        Text indentation;
        doubt_if(self, read_indentation(ast, statement, &indentation) ||
                           !is_separated(ast, statement, indentation));
    }
}

static void screen_module(SyntaxChecker *self) {
    // Each cell of a notebook begins anew.
    if (self->is_tidy || self->ast->source->kind == SOURCE_NOTEBOOK) return;
    screen_columns(self, AST_ROOT, TEXT(""));
}

// Statements on the line of their clause.
static void screen_line(SyntaxChecker *self, Node block) {
    const Ast *const ast = self->ast;
    AST_EACH_CHILD(ast, statement, block) {
        Text indentation;
        doubt_if(self, read_indentation(ast, statement, &indentation) ||
                           !is_separated(ast, statement, indentation));
    }
}

// The block's first statement is deeper than the statement it belongs to, in the same mixture of
// tabs and spaces.
void screen_block(SyntaxChecker *self, Node block) {
    const Ast *const ast = self->ast;
    const Node first = ast_first_child(ast, block);
    if (self->is_tidy) return;
    Text expected;
    Text around;
    // CPython's tokenizer counts no further than this; lambdas and the like make it a guess.
    enum { DEEPEST_INDENT = 99 };
    doubt_if(self, first == 0 || self->contexts.count > DEEPEST_INDENT);
    if (first == 0) return;
    if (!read_indentation(ast, first, &expected)) {
        screen_line(self, block);
        return;
    }
    // A clause on the line of another cannot be in a file that is right.
    const bool begins_line = read_indentation(ast, ast_parent(ast, block), &around);
    doubt_if(self, !begins_line || !text_starts_with(expected, around) ||
                       expected.length == around.length);
    screen_columns(self, block, expected);
}

static Text indentation_of(const Ast *ast, Node node, bool *begins_line) {
    Text indentation;
    *begins_line = read_indentation(ast, node, &indentation);
    return indentation;
}

// `else` and its kin stand in the column of their statement, a definition in its decorators'.
static void screen_alignment(SyntaxChecker *self, Node clause, Node statement) {
    if (self->is_tidy) return;
    bool begins_line;
    const Text own = indentation_of(self->ast, clause, &begins_line);
    bool starts_line;
    const Text around = indentation_of(self->ast, statement, &starts_line);
    doubt_if(self, !begins_line || (starts_line && !text_equal(own, around)));
}

// The file's last line must not go on.
void screen_end(SyntaxChecker *self) {
    Text text = self->ast->source->text;
    if (text_ends_with(text, TEXT("\n"))) text.length--;
    if (text_ends_with(text, TEXT("\r"))) text.length--;
    doubt_if(self, text_ends_with(text, TEXT("\\")));
}

// ---- Compound statements ----

static void screen_try(SyntaxChecker *self, Node try) {
    const Ast *const ast = self->ast;
    int plain = 0;
    int groups = 0;
    bool has_finally = false;
    AST_EACH_CHILD(ast, clause, try) {
        has_finally |= ast_is(ast, clause, NODE_FINALLY_CLAUSE);
        if (!ast_is(ast, clause, NODE_EXCEPT_CLAUSE)) continue;
        const bool is_group = ast_child_of_kind(ast, clause, TOKEN_STAR) != 0;
        const Node value = ast_child(ast, clause, FIELD_VALUE);
        groups += is_group;
        plain += !is_group;
        // `except*` wants a type; several types are new, and may not have a name.
        doubt_if(self, is_group && value == 0);
        doubt_if(self, value != 0 &&
                           (ast_next_in_field(ast, value) != 0 || last_byte(ast, value) == ','));
    }
    doubt_if(self, plain + groups == 0 && !has_finally);
    doubt_if(self, plain != 0 && groups != 0);
    doubt_if(self, groups != 0 && is_old_version(self, 311));
}

static bool is_place(uint16_t kind) {
    return kind == NODE_IDENTIFIER || kind == NODE_ATTRIBUTE || kind == NODE_SUBSCRIPT;
}

static void screen_for(SyntaxChecker *self, Node statement) {
    const Ast *const ast = self->ast;
    const Node right = ast_child(ast, statement, FIELD_RIGHT);
    doubt_if(self, ast_is(ast, right, NODE_LIST_SPLAT));
    const uint16_t left = ast_kind(ast, ast_child(ast, statement, FIELD_LEFT));
    doubt_if(self, left == NODE_LIST_SPLAT_PATTERN);
    doubt_if(self, is_old_version(self, 309) && ast_is(ast, right, NODE_EXPRESSION_LIST));
}

static void screen_decorator(SyntaxChecker *self, Node decorator) {
    const Ast *const ast = self->ast;
    if (!is_old_version(self, 309)) return;
    Node name = ast_first_child(ast, decorator);
    while (ast_is(ast, name, NODE_ATTRIBUTE)) name = ast_first_child(ast, name);
    doubt_if(self, !ast_is(ast, name, NODE_IDENTIFIER));
}

static void screen_with(SyntaxChecker *self, Node clause) {
    const Ast *const ast = self->ast;
    const bool is_parenthesized = ast->source->text.bytes[ast_start(ast, clause)] == '(';
    doubt_if(self, last_byte(ast, clause) == ',');
    doubt_if(self, is_parenthesized && is_old_version(self, 309));
}

// ---- Simple statements ----

// With a type, which follows the target, or an operator there is nothing but one target and one
// value.
static bool is_plain_assignment(const Ast *ast, Node assignment) {
    const Node behind = ast_next(ast, ast_first_child(ast, assignment));
    return ast_is(ast, assignment, NODE_ASSIGNMENT) && ast_field(ast, behind) != FIELD_TYPE;
}

void screen_assignment(SyntaxChecker *self, Node assignment) {
    const Ast *const ast = self->ast;
    const Node left = ast_first_child(ast, assignment);
    const uint16_t around = ast_kind(ast, ast_parent(ast, assignment));
    const bool is_chain = around == NODE_ASSIGNMENT || around == NODE_AUGMENTED_ASSIGNMENT;
    const bool is_plain = is_plain_assignment(ast, assignment);
    doubt_if(self,
             is_chain && !(is_plain && is_plain_assignment(ast, ast_parent(ast, assignment))));
    doubt_if(self, !is_plain && !is_place(ast_kind(ast, left)));
    doubt_if(self, ast_is(ast, left, NODE_LIST_SPLAT_PATTERN));
}

static void screen_delete(SyntaxChecker *self, Node statement) {
    const Ast *const ast = self->ast;
    const Node first = ast_first_child(ast, statement);
    const Node list = ast_is(ast, first, NODE_EXPRESSION_LIST) ? first : statement;
    AST_EACH_CHILD(ast, target, list) doubt_if(self, !is_place(ast_kind(ast, target)));
}

static bool is_dotted(const Ast *ast, Node name) {
    if (ast_is(ast, name, NODE_ALIASED_IMPORT)) name = ast_first_child(ast, name);
    return ast_next(ast, ast_first_child(ast, name)) != 0;
}

// No comma at the end, and no dots in what comes `from` a module.
static void screen_import(SyntaxChecker *self, Node statement) {
    const Ast *const ast = self->ast;
    doubt_if(self, last_byte(ast, statement) == ',');
    if (ast_is(ast, statement, NODE_IMPORT_STATEMENT)) return;
    AST_EACH_CHILD(ast, name, statement) {
        doubt_if(self, ast_field(ast, name) == FIELD_NAME && is_dotted(ast, name));
    }
}

void screen_statement(SyntaxChecker *self, Node node) {
    const Ast *const ast = self->ast;
    switch (ast_kind(ast, node)) {
    case NODE_MODULE: screen_module(self); break;
    case NODE_TRY_STATEMENT: screen_try(self, node); break;
    case NODE_FOR_STATEMENT: screen_for(self, node); break;
    case NODE_DECORATOR: screen_decorator(self, node); break;
    case NODE_WITH_CLAUSE: screen_with(self, node); break;
    case NODE_DELETE_STATEMENT: screen_delete(self, node); break;
    case NODE_IMPORT_STATEMENT:
    case NODE_IMPORT_FROM_STATEMENT:
    case NODE_FUTURE_IMPORT_STATEMENT: screen_import(self, node); break;
    case NODE_ASSERT_STATEMENT:
        doubt_if(self, ast_child_count(ast, node) > 2 || last_byte(ast, node) == ',');
        break;
    case NODE_RAISE_STATEMENT:
        doubt_if(self, ast_child_of_kind(ast, node, NODE_EXPRESSION_LIST) != 0);
        doubt_if(self, ast_field(ast, ast_first_child(ast, node)) == FIELD_CAUSE);
        break;
    case NODE_ELIF_CLAUSE:
    case NODE_ELSE_CLAUSE:
    case NODE_EXCEPT_CLAUSE:
    case NODE_FINALLY_CLAUSE: screen_alignment(self, node, ast_parent(ast, node)); break;
    case NODE_DECORATED_DEFINITION:
        AST_EACH_CHILD(ast, part, node) screen_alignment(self, part, node);
        break;
    // Python 2; and what is so new and rare that the grammar may as well look at it.
    default: doubt_if(self, true);
    }
}
