// RUF028: `# fmt: off` and its like where formatters do not heed them.
#include "rules/rule.h"

typedef enum FormatterComment {
    FORMATTER_NONE,
    FORMATTER_OFF,
    FORMATTER_ON,
    FORMATTER_SKIP
} FormatterComment;

static FormatterComment read_kind(Text comment) {
    const Text text = text_trim(text_skip(comment, 1));
    if (text_starts_with(text, TEXT("fmt:"))) {
        const Text verb = text_trim(text_skip(text, strlen("fmt:")));
        if (text_is(verb, "off")) return FORMATTER_OFF;
        if (text_is(verb, "on")) return FORMATTER_ON;
        if (text_is(verb, "skip")) return FORMATTER_SKIP;
    }
    if (text_is(text, "yapf: disable")) return FORMATTER_OFF;
    if (text_is(text, "yapf: enable")) return FORMATTER_ON;
    // Others may stand before a skip: `# noqa # fmt: skip`.
    if (text_find_byte(text, '#', 0) == TEXT_NOT_FOUND) return FORMATTER_NONE;
    const size_t last = text_find(text, TEXT("# fmt:"), 0);
    if (last == TEXT_NOT_FOUND) return FORMATTER_NONE;
    return text_is(text_trim(text_skip(text, last + strlen("# fmt:"))), "skip") ? FORMATTER_SKIP
                                                                                : FORMATTER_NONE;
}

// The last node that begins before the comment.
static Node node_before(const Ast *ast, Range comment) {
    return comment.start == 0 ? AST_ROOT : ast_last_from(ast, comment.start - 1);
}

// The innermost node around the comment.
static Node node_around(const Ast *ast, Range comment) {
    Node node = node_before(ast, comment);
    while (node != AST_ROOT && ast_end(ast, node) < comment.end) node = ast_parent(ast, node);
    return node;
}

// The child of `node` that comes next after the comment; 0 if none does. In preorder it is next to
// what begins before the comment: its siblings, of which there may be many, are not walked over.
static Node child_behind(const Ast *ast, Node node, Range comment) {
    const Node next = node_before(ast, comment) + 1;
    return next < ast->count && ast_parent(ast, next) == node ? next : 0;
}

// Parentheses around an expression are no part of it.
static bool is_statement_level(const Ast *ast, Node node) {
    while (ast_is(ast, node, NODE_PARENTHESIZED_EXPRESSION)) node = ast_parent(ast, node);
    switch (ast_kind(ast, node)) {
    case NODE_MODULE:
    case NODE_BLOCK:
    case NODE_DECORATED_DEFINITION:
    case NODE_DECORATOR: // reaches up to the end of its line
    case NODE_FUNCTION_DEFINITION:
    case NODE_CLASS_DEFINITION:
    case NODE_IF_STATEMENT:
    case NODE_ELIF_CLAUSE:
    case NODE_ELSE_CLAUSE:
    case NODE_FOR_STATEMENT:
    case NODE_WHILE_STATEMENT:
    case NODE_TRY_STATEMENT:
    case NODE_EXCEPT_CLAUSE:
    case NODE_FINALLY_CLAUSE:
    case NODE_WITH_STATEMENT:
    case NODE_WITH_CLAUSE:
    case NODE_WITH_ITEM:
    case NODE_MATCH_STATEMENT:
    case NODE_CASE_CLAUSE:
    case NODE_EXPRESSION_STATEMENT:
    case NODE_ASSIGNMENT:
    case NODE_AUGMENTED_ASSIGNMENT:
    case NODE_RETURN_STATEMENT:
    case NODE_DELETE_STATEMENT:
    case NODE_ASSERT_STATEMENT:
    case NODE_RAISE_STATEMENT:
    case NODE_IMPORT_STATEMENT:
    case NODE_IMPORT_FROM_STATEMENT:
    case NODE_FUTURE_IMPORT_STATEMENT:
    case NODE_TYPE_ALIAS_STATEMENT:
    case NODE_TYPE:
    case NODE_ERROR: return true;
    default: return false;
    }
}

// At the end of a line, behind the last part of a statement that goes on to a closing parenthesis.
static bool is_behind_last_part(const Ast *ast, Node around, Range comment) {
    if (!ast_is(ast, around, NODE_PARENTHESIZED_EXPRESSION) &&
        !ast_is(ast, around, NODE_IMPORT_FROM_STATEMENT)) {
        return false;
    }
    return child_behind(ast, around, comment) == 0;
}

static uint32_t column_of(const Source *source, uint32_t offset) {
    return source_position(source, offset).column;
}

// Right above `elif`, `else`, `except` or `finally`, level with it; or at the head of the block
// that follows the last handler.
static bool is_above_alternate(const Check *check, Node around, Range comment) {
    const Ast *const ast = check->ast;
    Node node = around;
    if (ast_is(ast, node, NODE_BLOCK)) { // a comment at a block's end can be taken for its part
        const Node clause = ast_parent(ast, node);
        const bool is_first = ast_start(ast, ast_first_child(ast, node)) >= comment.end;
        if (is_first)
            return ast_is(ast, ast_previous(ast, clause), NODE_EXCEPT_CLAUSE) &&
                   !ast_is(ast, clause, NODE_EXCEPT_CLAUSE);
    }
    if (ast_is(ast, node, NODE_ELSE_CLAUSE) || ast_is(ast, node, NODE_FINALLY_CLAUSE)) {
        return ast_is(ast, ast_previous(ast, node), NODE_EXCEPT_CLAUSE);
    }
    const Node next = child_behind(ast, node, comment);
    switch (ast_kind(ast, next)) {
    case NODE_ELIF_CLAUSE:
    case NODE_ELSE_CLAUSE:
    case NODE_EXCEPT_CLAUSE:
    case NODE_FINALLY_CLAUSE: break;
    default: return false;
    }
    return !ast_is(ast, ast_previous(ast, next), NODE_EXCEPT_CLAUSE) &&
           column_of(check->source, comment.start) <=
               column_of(check->source, ast_start(ast, next)) + 2;
}

// Why nothing heeds the comment; NULL if it is right where it is.
static const char *reason(const Check *check, Range comment, FormatterComment kind, bool is_alone) {
    const Ast *const ast = check->ast;
    const Node around = node_around(ast, comment);
    if (!is_statement_level(ast, around) ||
        (!is_alone && is_behind_last_part(ast, around, comment))) {
        return "it cannot be in an expression, pattern, argument list, or other non-statement";
    }
    if (kind == FORMATTER_SKIP) return is_alone ? "it cannot be on its own line" : NULL;
    if (!is_alone) return kind == FORMATTER_ON ? "it cannot be at the end of a line" : NULL;
    if (ast_is(ast, around, NODE_DECORATED_DEFINITION)) return "it cannot be after a decorator";
    if (kind == FORMATTER_OFF && is_above_alternate(check, around, comment)) {
        return "it cannot be directly above an alternate body";
    }
    return NULL;
}

static void check_comment(Check *check, Range comment) {
    const Text text = check->source->text;
    if (text.bytes[comment.end - 1] == '\r') comment.end--;
    const FormatterComment kind = read_kind(source_slice(check->source, comment));
    if (kind == FORMATTER_NONE) return;
    uint32_t start = comment.start;
    while (start > 0 && byte_is_space(text.bytes[start - 1]) && text.bytes[start - 1] != '\n')
        start--;
    const bool is_alone = start == 0 || text.bytes[start - 1] == '\n';
    const char *const why = reason(check, comment, kind, is_alone);
    if (why == NULL) return;
    Finding *const finding =
        report_range(check, comment, "This suppression comment is invalid because %s", why);
    uint32_t end = comment.end;
    if (is_alone) {
        end += end < text.length && text.bytes[end] == '\r';
        end += end < text.length && text.bytes[end] == '\n';
    }
    const Edit edit = {start, end, TEXT("")};
    finding_set_fix(check, finding, FIX_UNSAFE, &edit, 1, "Remove this comment");
}

// True if `fmt:` or `yapf:` is in it, which is so of hardly any.
static bool may_be_for_formatters(Text comment) {
    for (size_t colon = text_find_byte(comment, ':', 0); colon != TEXT_NOT_FOUND;
         colon = text_find_byte(comment, ':', colon + 1)) {
        const Text before = text_slice(comment, 0, colon);
        if (text_ends_with(before, TEXT("fmt")) || text_ends_with(before, TEXT("yapf"))) {
            return true;
        }
    }
    return false;
}

static void finish(Check *check) {
    for (uint32_t i = 0; i < check->ast->comment_count; i++) {
        const Range comment = check->ast->comments[i];
        if (!may_be_for_formatters(source_slice(check->source, comment))) continue;
        check_comment(check, comment);
    }
}

const Rule rule_ruff_invalid_formatter_suppression_comment[] = {
    {
        .code = "RUF028",
        .name = "invalid-formatter-suppression-comment",
        .summary = "A `fmt: off`, `on` or `skip` stands where formatters do not heed it",
        .why =
            "Formatters turn off and on between statements, and skip whole statements. A comment "
            "elsewhere does nothing: the code that it is to protect is formatted all the same.",
        .help =
            "Put `# fmt: off` and `# fmt: on` on lines between statements, `# fmt: skip` at the "
            "end of a statement.",
        .bad = "table = [\n    # fmt: off\n    1, 0,\n    0, 1,\n]\n",
        .good = "# fmt: off\ntable = [\n    1, 0,\n    0, 1,\n]\n# fmt: on\n",
        .since = "0.1.0",
        .category = CATEGORY_SUPPRESSION,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .fix = FIX_ALWAYS,
        .finish = finish,
    },
    {0},
};
