// Edits that several rules make.
#include "check/edits.h"

#include <assert.h>

static char byte_at(const Source *source, uint32_t offset) {
    return offset < source->text.length ? source->text.bytes[offset] : '\n';
}

static bool is_blank(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\f';
}

uint32_t edit_skip_blanks(const Source *source, uint32_t offset) {
    for (;;) {
        const char byte = byte_at(source, offset);
        const bool is_continuation = byte == '\\' && (byte_at(source, offset + 1) == '\n' ||
                                                      byte_at(source, offset + 1) == '\r');
        if (is_blank(byte)) {
            offset++;
        } else if (is_continuation) {
            offset += byte_at(source, offset + 1) == '\r' ? 3 : 2;
        } else {
            return offset;
        }
    }
}

static bool is_line_end(char byte) {
    return byte == '\n' || byte == '\r';
}

// ---- Lists ----

static bool is_same_edit(const Edit *left, const Edit *right) {
    return left->start == right->start && left->end == right->end &&
           text_equal(left->content, right->content);
}

void edit_list_add(EditList *self, Edit edit) {
    assert(self->count < EDIT_LIST_MOST);
    uint32_t at = self->count;
    for (uint32_t i = 0; i < self->count; i++) {
        if (is_same_edit(&self->items[i], &edit)) return;
    }
    for (; at > 0 && self->items[at - 1].start > edit.start; at--) {
        self->items[at] = self->items[at - 1];
    }
    self->items[at] = edit;
    self->count++;
}

// ---- Statements ----

static Edit delete_lines(const Source *source, Range range) {
    const uint32_t first = source_line_of(source, range.start);
    const uint32_t last = source_line_of(source, range.end);
    return (Edit){source_line_range(source, first).start, source_line_range(source, last).end,
                  TEXT("")};
}

static bool has_leading_code(const Source *source, uint32_t offset) {
    const uint32_t line = source_line_of(source, offset);
    return edit_skip_blanks(source, source_line_range(source, line).start) < offset;
}

Edit edit_delete_statement(const Check *check, Node statement) {
    const Ast *const ast = check->ast;
    const Source *const source = check->source;
    const Range range = ast_range(ast, statement);
    const Node block = ast_parent(ast, statement);
    const bool is_only = ast_first_child(ast, block) == statement && ast_next(ast, statement) == 0;
    if (is_only && !ast_is(ast, block, NODE_MODULE)) {
        return (Edit){range.start, range.end, TEXT("pass")};
    }
    const uint32_t behind = edit_skip_blanks(source, range.end);
    if (byte_at(source, behind) == ';') {
        const uint32_t next = edit_skip_blanks(source, behind + 1);
        const bool is_last = is_line_end(byte_at(source, next));
        return (Edit){range.start, is_last ? behind + 1 : next, TEXT("")};
    }
    if (has_leading_code(source, range.start)) return (Edit){range.start, range.end, TEXT("")};
    return delete_lines(source, range);
}

void fix_isolate(const Check *check, Finding *finding, Node statement) {
    const Node block = ast_parent(check->ast, statement);
    if (finding->fix == NULL || ast_is(check->ast, block, NODE_MODULE)) return;
    Fix *const fix = ARENA_NEW(check->arena, Fix);
    *fix = *finding->fix;
    fix->isolation = block;
    finding->fix = fix;
}

// ---- Imports ----

static Node previous_name(const Ast *ast, Node statement, Node name) {
    Node previous = 0;
    for (Node at = ast_child(ast, statement, FIELD_NAME); at != name && at != 0;
         at = ast_next_in_field(ast, at)) {
        previous = at;
    }
    return previous;
}

uint32_t edit_trailing_comma(const Check *check, Node statement, Node name) {
    const Ast *const ast = check->ast;
    const Text text = ast->source->text;
    for (uint32_t i = ast_end(ast, name); i < ast_end(ast, statement); i++) {
        if (text.bytes[i] == ',') return i;
        if (text.bytes[i] == '#' || text.bytes[i] == ')') break;
    }
    return ast_end(ast, name);
}

// The last name: what separates it from the one before goes with it, unless a comment stands there.
static Edit delete_last_name(const Check *check, Node statement, Node name, Node previous) {
    const Ast *const ast = check->ast;
    const Range between = {ast_end(ast, previous), ast_start(ast, name)};
    const bool has_comment =
        text_find_byte(source_slice(check->source, between), '#', 0) != TEXT_NOT_FOUND;
    const uint32_t comma = edit_trailing_comma(check, statement, name);
    if (!has_comment) return (Edit){between.start, ast_end(ast, name), TEXT("")};
    uint32_t end = comma;
    if (byte_at(check->source, comma) == ',') {
        end = comma + 1;
        while (end < ast_end(ast, statement) && byte_is_space(byte_at(check->source, end))) end++;
    }
    return (Edit){ast_start(ast, name), end, TEXT("")};
}

Edit edit_delete_import(const Check *check, Node statement, Node name) {
    const Ast *const ast = check->ast;
    const Node next = ast_next_in_field(ast, name);
    const Node previous = previous_name(ast, statement, name);
    if (next != 0) return (Edit){ast_start(ast, name), ast_start(ast, next), TEXT("")};
    if (previous == 0) return edit_delete_statement(check, statement);
    return delete_last_name(check, statement, name, previous);
}
