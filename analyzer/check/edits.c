// Edits that several rules make.
#include "check/edits.h"

#include "syntax/literal.h"

#include "base/buffer.h"

#include <assert.h>

static bool is_blank(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\f';
}

// Bytes of a backslash and the line end behind it; 0 if there is none at `offset`.
static uint32_t continuation_length(Text text, uint32_t offset) {
    const Text rest = text_skip(text, offset);
    if (text_starts_with(rest, TEXT("\\\n"))) return 2;
    return text_starts_with(rest, TEXT("\\\r\n")) ? 3 : 0;
}

uint32_t edit_skip_blanks(const Source *source, uint32_t offset) {
    const Text text = source->text;
    while (offset < text.length) {
        const uint32_t length =
            is_blank(text.bytes[offset]) ? 1 : continuation_length(text, offset);
        if (length == 0) break;
        offset += length;
    }
    return offset;
}

static bool is_line_end(char byte) {
    return byte == '\n' || byte == '\r';
}

// ---- Strings ----

static char find_quote(const Ast *ast) {
    if (!ast->has_kind[NODE_STRING]) return '"';
    for (Node node = AST_ROOT; node < ast->count; node++) {
        if (!ast_is(ast, node, NODE_STRING)) continue;
        const StringParts parts = string_parts(ast, node);
        if (parts.quote == 1) return source_byte(ast->source, parts.content.start - 1);
    }
    return '"';
}

char file_quote(Check *check) {
    if (check->quote == 0) check->quote = find_quote(check->ast);
    return check->quote;
}

char quote_at(Check *check, Node node) {
    const Ast *const ast = check->ast;
    const Node field = ast_ancestor_of_kind(ast, node, NODE_INTERPOLATION);
    if (field == 0) return file_quote(check);
    const StringParts parts = string_parts(ast, ast_parent(ast, field));
    return source_byte(check->source, parts.content.start - 1) == '"' ? '\'' : '"';
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

// The backslash that ends the line before the statement's, or the first of several such lines that
// hold nothing else; the statement's own start if there is none.
static uint32_t continuation_before(const Check *check, uint32_t start) {
    const Source *const source = check->source;
    const Text text = source->text;
    for (uint32_t line = source_line_of(source, start);; line--) {
        const uint32_t line_start = source_line_range(source, line).start;
        uint32_t at = line_start;
        if (at > 0 && text.bytes[at - 1] == '\n') at--;
        if (at > 0 && text.bytes[at - 1] == '\r') at--;
        if (at == 0 || at == line_start || text.bytes[at - 1] != '\\') return start;
        if (range_has_comment(check->ast, source_line_range(source, line - 1))) return start;
        start = at - 1;
        if (has_leading_code(source, start)) return start;
    }
}

Edit edit_delete_statement(const Check *check, Node statement) {
    const Ast *const ast = check->ast;
    const Source *const source = check->source;
    const Range range = ast_statement_range(ast, statement);
    const Node block = ast_parent(ast, statement);
    const bool is_only = ast_first_child(ast, block) == statement && ast_next(ast, statement) == 0;
    if (is_only && !ast_is(ast, block, NODE_MODULE)) {
        return (Edit){range.start, range.end, TEXT("pass")};
    }
    const uint32_t behind = edit_skip_blanks(source, range.end);
    if (source_byte(source, behind) == ';') {
        const uint32_t next = edit_skip_blanks(source, behind + 1);
        const bool is_last = is_line_end(source_byte(source, next));
        return (Edit){range.start, is_last ? behind + 1 : next, TEXT("")};
    }
    if (has_leading_code(source, range.start)) return (Edit){range.start, range.end, TEXT("")};
    const uint32_t continuation = continuation_before(check, range.start);
    if (continuation != range.start) return (Edit){continuation, range.end, TEXT("")};
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

uint32_t edit_trailing_comma(const Check *check, Node statement, Node name) {
    const Ast *const ast = check->ast;
    const Text text = ast->source->text;
    for (uint32_t i = ast_end(ast, name); i < ast_end(ast, statement); i++) {
        if (text.bytes[i] == ',') return i;
        if (text.bytes[i] == '#' || text.bytes[i] == ')') break;
    }
    return ast_end(ast, name);
}

// A name of an import with what separates it from what follows.
typedef struct ImportPart {
    Text name;
    Text comma; // with the blanks and comments up to the next name or the parenthesis
} ImportPart;

static ImportPart import_part(const Check *check, Node statement, Node name) {
    const Ast *const ast = check->ast;
    const Text text = check->source->text;
    const Node next = ast_next_in_field(ast, name);
    const uint32_t comma = edit_trailing_comma(check, statement, name);
    uint32_t end = ast_end(ast, name);
    if (next != 0) {
        end = ast_start(ast, next);
    } else if (source_byte(check->source, comma) == ',') {
        end = ast_end(ast, statement) - 1;
    }
    return (ImportPart){ast_text(ast, name), text_slice(text, ast_end(ast, name), end)};
}

// The last name that stays has the comma that the last name had, unless there is a remark behind
// its own.
static void append_part(Buffer *out, const ImportPart *part, const ImportPart *last, bool is_end) {
    const bool has_remark = text_find_byte(part->comma, '#', 0) != TEXT_NOT_FOUND;
    buffer_append(out, part->name);
    buffer_append(out, is_end && !has_remark ? last->comma : part->comma);
}

Edit edit_remove_imports(Check *check, Node statement, const bool *is_removed) {
    const Ast *const ast = check->ast;
    const Range range = ast_range(ast, statement);
    const Node first = ast_child(ast, statement, FIELD_NAME);
    ImportPart last = import_part(check, statement, first);
    ImportPart kept = {0};
    Buffer out = {0};
    buffer_append(&out, text_slice(check->source->text, range.start, ast_start(ast, first)));
    uint32_t index = 0;
    uint32_t end = range.start;
    for (Node name = first; name != 0; name = ast_next_in_field(ast, name), index++) {
        last = import_part(check, statement, name);
        end = ast_end(ast, name) + (uint32_t)last.comma.length;
        if (is_removed[index]) continue;
        if (kept.name.bytes != NULL) append_part(&out, &kept, &last, false);
        kept = last;
    }
    if (kept.name.bytes != NULL) {
        append_part(&out, &kept, &last, true);
        buffer_append(&out, text_slice(check->source->text, end, range.end));
    }
    const Text content = buffer_move(&out, check->arena);
    if (kept.name.bytes == NULL) return edit_delete_statement(check, statement);
    return (Edit){range.start, range.end, content};
}

// ---- Comments ----

bool range_has_comment(const Ast *ast, Range range) {
    uint32_t low = 0;
    uint32_t high = ast->comment_count;
    while (low < high) { // the first comment at or behind the start
        const uint32_t middle = (low + high) / 2;
        if (ast->comments[middle].start < range.start) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < ast->comment_count && ast->comments[low].start < range.end;
}

FixApplicability applicability_in(const Ast *ast, Range range) {
    range.end++;
    return range_has_comment(ast, range) ? FIX_UNSAFE : FIX_SAFE;
}

bool lines_have_comment(const Check *check, Range range) {
    const Text text = check->source->text;
    uint32_t behind = range.end;
    while (behind < text.length && is_blank(text.bytes[behind])) {
        behind++;
    }
    return range_has_comment(check->ast, (Range){range.start, behind + 1});
}
