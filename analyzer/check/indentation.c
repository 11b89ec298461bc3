// How a file is laid out: what fixes need to write new lines in its manner.
#include "check/edits.h"

#include "base/buffer.h"
#include "syntax/literal.h"

static Text leading_blanks(const Source *source, uint32_t line) {
    const Text text = source_line_text(source, line);
    size_t length = 0;
    while (length < text.length && (text.bytes[length] == ' ' || text.bytes[length] == '\t')) {
        length++;
    }
    return text_slice(text, 0, length);
}

// The first block that starts on a line of its own.
static Text first_block(const Check *check) {
    const Ast *const ast = check->ast;
    for (Node node = AST_ROOT; node < ast->count; node++) {
        if (!ast_is(ast, node, NODE_BLOCK)) continue;
        const Node statement = ast_first_child(ast, node);
        const uint32_t line = source_line_of(check->source, ast_start(ast, statement));
        const Text blanks = leading_blanks(check->source, line);
        const uint32_t start = source_line_range(check->source, line).start;
        if (statement != 0 && blanks.length != 0 &&
            start + blanks.length == ast_start(ast, statement)) {
            return blanks;
        }
    }
    return TEXT("");
}

static bool is_continued(const Source *source, uint32_t line) {
    return line > 0 && text_ends_with(source_line_text(source, line - 1), TEXT("\\"));
}

// Without blocks: the first indented line that is no part of a string.
static Text first_indented_line(const Check *check) {
    const Ast *const ast = check->ast;
    const Source *const source = check->source;
    Node node = AST_ROOT;
    uint32_t string_end = 0;
    for (uint32_t line = 0; line < source->line_count; line++) {
        const uint32_t start = source_line_range(source, line).start;
        for (; node < ast->count && ast_start(ast, node) < start; node++) {
            const bool is_string = ast_is(ast, node, NODE_STRING);
            if (is_string && ast_end(ast, node) > string_end) string_end = ast_end(ast, node);
        }
        const Text blanks = leading_blanks(source, line);
        const bool is_blank = blanks.length == source_line_text(source, line).length;
        if (blanks.length != 0 && !is_blank && start >= string_end && !is_continued(source, line)) {
            return blanks;
        }
    }
    return TEXT("");
}

Text edit_indentation(Check *check) {
    if (check->indentation.length != 0) return check->indentation;
    Text found = first_block(check);
    if (found.length == 0) found = first_indented_line(check);
    return check->indentation = found.length != 0 ? found : TEXT("    ");
}

bool edit_line_start(const Check *check, Node statement, Text *blank) {
    const uint32_t start = ast_start(check->ast, statement);
    const uint32_t line = source_line_of(check->source, start);
    *blank = leading_blanks(check->source, line);
    return source_line_range(check->source, line).start + blank->length == start;
}

bool edit_ends_line(const Check *check, Node statement) {
    const uint32_t end = ast_end(check->ast, statement);
    const Range line = source_line_range(check->source, source_line_of(check->source, end));
    const Text rest = text_trim(text_slice(check->source->text, end, line.end));
    return rest.length == 0 || rest.bytes[0] == '#';
}

Text edit_reindented(Check *check, Range lines, Node first, Text blank) {
    const Ast *const ast = check->ast;
    const Source *const source = check->source;
    const Text old = leading_blanks(source, source_line_of(source, ast_start(ast, first)));
    uint32_t string_end = 0;
    Node node = first;
    Buffer out = {0};
    for (uint32_t at = lines.start; at < lines.end;) {
        const Range range = source_line_range(source, source_line_of(source, at));
        for (; node < ast->count && ast_start(ast, node) < range.start; node++) {
            const bool is_string = ast_is(ast, node, NODE_STRING);
            if (is_string && ast_end(ast, node) > string_end) string_end = ast_end(ast, node);
        }
        const Text text = source_slice(source, range);
        const bool moves = range.start >= string_end && text_starts_with(text, old);
        if (moves) buffer_append(&out, blank);
        buffer_append(&out, moves ? text_skip(text, old.length) : text);
        at = range.end;
    }
    return buffer_move(&out, check->arena);
}

const char *edit_newline(const Check *check) {
    return check->source->newline == NEWLINE_CRLF ? "\r\n" : "\n";
}
