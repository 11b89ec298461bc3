// Lines: which of them noqa joins, and where logical lines end.
#include "suppress/lines.h"

// ---- noqa ----

// Of a line that is not the last one.
static bool ends_in_backslash(const Source *source, uint32_t line) {
    const char *const start = source->shown.bytes + source->line_starts[line];
    const char *end = source->shown.bytes + source->line_starts[line + 1] - 1;
    if (end != start && end[-1] == '\r') end--;
    return end != start && end[-1] == '\\';
}

// Of a comment, which ends where its line does.
static bool may_end_in_backslash(Text comment) {
    return text_ends_with(comment, TEXT("\\")) || text_ends_with(comment, TEXT("\r"));
}

static bool is_triple_or_interpolated(Text string) {
    size_t at = 0;
    bool is_interpolated = false;
    for (; at < string.length && byte_is_identifier(string.bytes[at]); at++) {
        const char letter = byte_lower(string.bytes[at]);
        is_interpolated |= letter == 'f' || letter == 't';
    }
    return is_interpolated || (at + 2 < string.length && string.bytes[at] == string.bytes[at + 1] &&
                               string.bytes[at] == string.bytes[at + 2]);
}

// Lines inside a string lead to its last line if noqa can stand there, else to themselves;
// `is_inside` says that a backslash at their end continues no statement.
static void map_string(Lines *self, Node string, bool *is_inside) {
    const Source *const source = self->ast->source;
    // Nearly all strings are on one line, and to find out which takes longer.
    if (text_find_byte(ast_text(self->ast, string), '\n', 0) == TEXT_NOT_FOUND) return;
    const uint32_t first = source_line_of(source, ast_start(self->ast, string));
    const uint32_t last = source_line_of(source, ast_end(self->ast, string));
    const bool joins = is_triple_or_interpolated(ast_text(self->ast, string));
    for (uint32_t line = first; line < last; line++) {
        is_inside[line] = true;
        if (joins && self->noqa[line] < last) self->noqa[line] = last;
    }
}

void lines_init(Lines *self, Arena *arena, const Ast *ast) {
    *self = (Lines){.ast = ast};
    const uint32_t count = ast->source->line_count;
    self->noqa = ARENA_ARRAY(arena, uint32_t, count);
    bool *const is_inside = ARENA_ARRAY(arena, bool, count);
    for (uint32_t line = 0; line < count; line++) self->noqa[line] = line;
    // Nested strings lie in a range that is mapped already.
    static const uint8_t strings[NODE_KIND_COUNT] = {[NODE_STRING] = 1};
    for (Node node = ast_find(ast, AST_ROOT, strings); node < ast->count;
         node = ast_find(ast, ast_end_of(ast, node), strings)) {
        map_string(self, node, is_inside);
    }
    for (uint32_t i = 0; i < ast->comment_count; i++) {
        const Range comment = ast->comments[i];
        if (may_end_in_backslash(source_slice(ast->source, comment)))
            is_inside[source_line_of(ast->source, comment.start)] = true;
    }
    // From the bottom up, so that a line that continues into a string ends where the string ends.
    for (uint32_t line = count; line-- > 0;) {
        uint32_t *const target = &self->noqa[line];
        const bool continues =
            !is_inside[line] && line + 1 < count && ends_in_backslash(ast->source, line);
        if (continues) *target = line + 1;
        if (*target != line) *target = self->noqa[*target];
    }
}

// ---- Line ends ----

typedef struct LineScan {
    Lines *lines;
    Text text;
    uint32_t line;
    uint32_t depth; // of brackets
} LineScan;

static void end_line(LineScan *self, LineEnd end) {
    self->lines->ends[self->line++] = (uint8_t)end;
    if (self->line < self->lines->ast->source->line_count) {
        self->lines->is_in_brackets[self->line] = self->depth != 0;
    }
}

static void scan_code(LineScan *self, uint32_t start, uint32_t end) {
    for (uint32_t at = start; at < end; at++) {
        switch (self->text.bytes[at]) {
        case '(':
        case '[':
        case '{': self->depth++; break;
        case ')':
        case ']':
        case '}': self->depth -= self->depth != 0; break;
        case '\n': {
            const uint32_t before = at - (at > start && self->text.bytes[at - 1] == '\r');
            const bool continues = before > start && self->text.bytes[before - 1] == '\\';
            end_line(self, continues          ? LINE_END_NONE
                           : self->depth != 0 ? LINE_END_BRACKET
                                              : LINE_END_STATEMENT);
            break;
        }
        default: break;
        }
    }
}

static void scan_string(LineScan *self, uint32_t start, uint32_t end) {
    for (uint32_t at = start; at < end; at++) {
        if (self->text.bytes[at] == '\n') end_line(self, LINE_END_NONE);
    }
}

// The next piece of a string behind `node` that is text, not code: a string without
// interpolations, or what stands between them.
static Node next_literal(const Ast *ast, Node node) {
    for (node++; node < ast->count; node++) {
        const bool is_string = ast_is(ast, node, NODE_STRING) && ast_is_leaf(ast, node);
        if (is_string || ast_is(ast, node, NODE_STRING_CONTENT)) return node;
    }
    return 0;
}

static void scan_lines(LineScan *self) {
    const Ast *const ast = self->lines->ast;
    uint32_t at = 0;
    uint32_t comment = 0;
    Node string = next_literal(ast, AST_ROOT);
    while (string != 0 || comment < ast->comment_count) {
        const bool is_string =
            string != 0 && (comment == ast->comment_count ||
                            ast_start(ast, string) < ast->comments[comment].start);
        const Range next = is_string ? ast_range(ast, string) : ast->comments[comment];
        if (next.start >= at) {
            scan_code(self, at, next.start);
            if (is_string) scan_string(self, next.start, next.end);
            at = next.end;
        }
        if (is_string) {
            string = next_literal(ast, string);
        } else {
            comment++;
        }
    }
    scan_code(self, at, (uint32_t)self->text.length);
}

static bool has_code(const Source *source, uint32_t line) {
    const Text text = text_trim(source_line_text(source, line));
    return text.length != 0 && text.bytes[0] != '#';
}

void lines_find_ends(Lines *self, Arena *arena) {
    const Source *const source = self->ast->source;
    self->ends = ARENA_ARRAY(arena, uint8_t, source->line_count + 1);
    self->is_in_brackets = ARENA_ARRAY(arena, bool, source->line_count + 1);
    self->next_code = ARENA_ARRAY(arena, uint32_t, source->line_count + 1);
    LineScan scan = {.lines = self, .text = source->text};
    scan_lines(&scan);
    self->next_code[source->line_count] = source->line_count;
    for (uint32_t line = source->line_count; line-- > 0;) {
        self->next_code[line] = has_code(source, line) ? line : self->next_code[line + 1];
    }
}
