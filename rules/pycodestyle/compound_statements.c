// E701, E702, E703: several statements on one line.
#include "check/edits.h"
#include "rules/rule.h"

static bool is_compound(const Ast *ast, Node statement) {
    return ast_is(ast, ast_last_child(ast, statement), NODE_BLOCK) ||
           ast_child(ast, statement, FIELD_BODY) != 0 ||
           ast_child(ast, statement, FIELD_DEFINITION) != 0 ||
           ast_child(ast, statement, FIELD_CONSEQUENCE) != 0;
}

static bool is_line_end(char byte) {
    return byte == '\n' || byte == '\r' || byte == '#';
}

// ---- E701 ----

static bool is_ellipsis(const Ast *ast, Node block) {
    const Node statement = ast_first_child(ast, block);
    const Node expression = ast_statement_expression(ast, statement);
    return ast_next(ast, statement) == 0 && ast_is(ast, expression, NODE_ELLIPSIS) &&
           expression == ast_first_child(ast, statement); // no parentheses
}

// Where the colon before a block on the same line stands; UINT32_MAX if the block is on its own.
static uint32_t colon_before(const Source *source, uint32_t start) {
    while (start > 0 && source->text.bytes[start - 1] == ' ') start--; // mostly indentation
    while (start > 0) {
        const char byte = source->text.bytes[--start];
        if (byte == ':') return start;
        const bool is_continued = (byte == '\n' || byte == '\r') && start > 0 &&
                                  strchr("\\\r", source->text.bytes[start - 1]) != NULL;
        if (byte != ' ' && byte != '\t' && byte != '\\' && !is_continued) return UINT32_MAX;
    }
    return UINT32_MAX;
}

// A comment that ends in a backslash does not go on: `# c:\`.
static bool is_in_comment(const Ast *ast, uint32_t offset) {
    const uint32_t line = source_line_of(ast->source, offset);
    return range_has_comment(ast, (Range){source_line_range(ast->source, line).start, offset});
}

static void visit_block(Check *check, Node block) {
    const Ast *const ast = check->ast;
    const uint32_t colon = colon_before(check->source, ast_start(ast, block));
    if (colon == UINT32_MAX) return;
    if (ast_is(ast, ast_parent(ast, block), NODE_FUNCTION_DEFINITION)) return; // E704's
    if (ast_is(ast, ast_parent(ast, block), NODE_MATCH_STATEMENT)) return;
    if (is_ellipsis(ast, block) || is_in_comment(ast, colon)) return;
    report_range(check, (Range){colon, colon + 1}, "Multiple statements on one line (colon)");
}

// ---- E702, E703 ----

// Past blanks, comments and line ends.
static uint32_t skip_blank_lines(const Source *source, uint32_t offset) {
    const Text text = source->text;
    for (; offset < text.length; offset++) {
        if (text.bytes[offset] == '#')
            offset = source_line_range(source, source_line_of(source, offset)).end - 1;
        if (!byte_is_space(text.bytes[offset])) break;
    }
    return offset;
}

// True behind the last statement of a notebook's cell: there a semicolon keeps the value from being
// shown.
static bool is_cell_end(const Source *source, uint32_t offset) {
    if (source->kind != SOURCE_NOTEBOOK) return false;
    const uint32_t next = skip_blank_lines(source, offset); // what the next cell begins with, too
    for (uint32_t i = 0; i < source->cell_count; i++) {
        if (source->cells[i].start > offset && source->cells[i].start <= next) return true;
    }
    return next >= source->text.length;
}

// True in a block on lines of its own.
static bool is_indented(const Ast *ast, Node parent) {
    const uint32_t start = ast_start(ast, parent);
    const Range line = source_line_range(ast->source, source_line_of(ast->source, start));
    return ast_is(ast, parent, NODE_BLOCK) && byte_is_space(source_byte(ast->source, line.start));
}

static void check_semicolon(Check *check, Node parent, uint32_t offset) {
    const Source *const source = check->source;
    const bool is_useless = is_line_end(source_byte(source, edit_skip_blanks(source, offset + 1)));
    const Range range = {offset, offset + 1};
    if (strcmp(check->rule->code, "E702") == 0) {
        if (!is_useless) {
            report_range(check, range, "Multiple statements on one line (semicolon)");
        }
    } else if (is_useless &&
               (!is_cell_end(source, offset + 1) || is_indented(check->ast, parent))) {
        const Edit edit = {offset, offset + 1, TEXT("")};
        Finding *const finding =
            report_range(check, range, "Statement ends with an unnecessary semicolon");
        finding_set_fix(check, finding, FIX_SAFE, &edit, 1, "Remove unnecessary semicolon");
    }
}

// The statements that end before the semicolon at `offset`: none if it is in a string or comment.
static void check_statements(Check *check, uint32_t offset) {
    const Ast *const ast = check->ast;
    if (offset == 0) return;
    for (Node node = ast_last_from(ast, offset - 1); node != AST_ROOT;
         node = ast_parent(ast, node)) {
        const Node parent = ast_parent(ast, node);
        if (!ast_is(ast, parent, NODE_MODULE) && !ast_is(ast, parent, NODE_BLOCK)) continue;
        if (edit_skip_blanks(check->source, ast_end(ast, node)) != offset) continue;
        if (!is_compound(ast, node)) check_semicolon(check, parent, offset);
    }
}

static void finish(Check *check) {
    const Text text = check->source->text;
    for (size_t at = text_find_byte(text, ';', 0); at != TEXT_NOT_FOUND;
         at = text_find_byte(text, ';', at + 1)) {
        check_statements(check, (uint32_t)at);
    }
}

const Rule rule_pycodestyle_compound_statements[] = {
    {
        .code = "E701",
        .name = "multiple-statements-on-one-line-colon",
        .summary = "A block stands on the line of its head",
        .why = "What depends on a condition should be seen at a glance: a body at the end of the "
               "line is overlooked, and a second statement added to it later looks as if it "
               "belonged.",
        .help = "Put the body on its own line.",
        .bad = "if ready: start()\n",
        .good = "if ready:\n    start()\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .kinds = {NODE_BLOCK},
        .visit = visit_block,
    },
    {
        .code = "E702",
        .name = "multiple-statements-on-one-line-semicolon",
        .summary = "Several statements stand on one line",
        .why = "Debuggers, coverage and reviews count lines: the second statement of a line is "
               "invisible to them.",
        .help = "Put each statement on its own line.",
        .bad = "first = 1; second = 2\n",
        .good = "first = 1\nsecond = 2\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .finish = finish,
    },
    {
        .code = "E703",
        .name = "useless-semicolon",
        .summary = "A statement ends in a semicolon",
        .why = "Python needs none; it is left over from another language.",
        .help = "Remove the semicolon.",
        .bad = "first = 1;\n",
        .good = "first = 1\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_ALWAYS,
        .finish = finish,
    },
    {0},
};
