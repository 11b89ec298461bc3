// Sorts a display of names with what belongs to each: comments above it, a comment behind the first
// of a line. Over several lines each entry gets a line of its own.
#include "base/buffer.h"
#include "check/edits.h"
#include "rules/ruff/name_display.h"

typedef struct SortItem {
    Text name;
    Text text;
    Range comments; // own lines above, as indices of the Ast's comments
    Text trailing;  // the comment behind it with the blanks before; or empty
    uint32_t index; // for a stable order
} SortItem;

typedef struct Sorter {
    Check *check;
    Node display;
    SortItem *items;
    uint32_t count;
    Range postlude; // behind the last entry, its comma and comment
    bool moves_comments;
} Sorter;

static void merge_sort(SortItem *items, SortItem *scratch, uint32_t count, NameOrder order) {
    for (uint32_t width = 1; width < count; width *= 2) {
        for (uint32_t start = 0; start < count; start += 2 * width) {
            const uint32_t middle = start + width < count ? start + width : count;
            const uint32_t end = start + 2 * width < count ? start + 2 * width : count;
            uint32_t left = start;
            uint32_t right = middle;
            for (uint32_t i = start; i < end; i++) {
                const bool takes_left =
                    left < middle &&
                    (right >= end || order(items[left].name, items[right].name) <= 0);
                scratch[i] = takes_left ? items[left++] : items[right++];
            }
        }
        memcpy(items, scratch, count * sizeof *items);
    }
}

static uint32_t skip_space(const Source *source, uint32_t offset) {
    while (offset < source->text.length && byte_is_space(source->text.bytes[offset])) offset++;
    return offset;
}

static uint32_t first_comment_from(const Ast *ast, uint32_t offset) {
    uint32_t low = 0;
    uint32_t high = ast->comment_count;
    while (low < high) {
        const uint32_t middle = (low + high) / 2;
        if (ast->comments[middle].start < offset) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

// Without the carriage return of a CRLF.
static Range comment_range(const Sorter *self, uint32_t index) {
    Range range = self->check->ast->comments[index];
    if (self->check->source->text.bytes[range.end - 1] == '\r') range.end--;
    return range;
}

static bool has_line_end(const Source *source, uint32_t start, uint32_t end) {
    return text_find_byte(source_slice(source, (Range){start, end}), '\n', 0) != TEXT_NOT_FOUND;
}

// Finds out which comments belong to which entry. A comment at the end of a line belongs to the
// first entry of that line.
static void attach_comments(Sorter *self, const NameEntries *entries, uint32_t body) {
    const Ast *const ast = self->check->ast;
    const Source *const source = self->check->source;
    const uint32_t end = ast_end(ast, self->display) - 1;
    uint32_t comment = first_comment_from(ast, body);
    uint32_t first_of_line = 0;
    for (uint32_t i = 0; i < self->count; i++) {
        const Range range = ast_range(ast, entries->items[i].node);
        SortItem *const item = &self->items[i];
        if (i != 0 && has_line_end(source, ast_end(ast, entries->items[i - 1].node), range.start)) {
            first_of_line = i;
        }
        item->comments.start = comment;
        while (comment < ast->comment_count && ast->comments[comment].start < range.start)
            comment++;
        item->comments.end = comment;
        self->moves_comments |= item->comments.start != comment;
        const bool is_last = i + 1 == self->count;
        const uint32_t next = is_last ? end : ast_start(ast, entries->items[i + 1].node);
        self->postlude.start = range.end;
        if (comment < ast->comment_count && ast->comments[comment].start < next &&
            !has_line_end(source, range.end, ast->comments[comment].start)) {
            const Range behind = comment_range(self, comment++);
            uint32_t blank = behind.start;
            while (source->text.bytes[blank - 1] == ' ' || source->text.bytes[blank - 1] == '\t')
                blank--;
            self->items[first_of_line].trailing = source_slice(source, (Range){blank, behind.end});
            self->postlude.start = behind.end;
            self->moves_comments |= first_of_line != i;
        }
    }
    self->postlude.end = ast_end(ast, self->display);
}

static Text own_indentation(const Sorter *self) {
    const Source *const source = self->check->source;
    const Range line = source_line_range(
        source, source_line_of(source, ast_start(self->check->ast, self->display)));
    uint32_t end = line.start;
    while (source->text.bytes[end] == ' ' || source->text.bytes[end] == '\t') end++;
    return source_slice(source, (Range){line.start, end});
}

static void write_item(const Sorter *self, Buffer *out, const SortItem *item, Text blank,
                       bool has_comma) {
    for (uint32_t i = item->comments.start; i < item->comments.end; i++) {
        buffer_append(out, blank);
        buffer_append(out, source_slice(self->check->source, comment_range(self, i)));
        buffer_append_c(out, edit_newline(self->check));
    }
    buffer_append(out, blank);
    buffer_append(out, item->text);
    if (has_comma) buffer_append_byte(out, ',');
    buffer_append(out, item->trailing);
}

// What follows the entries: comments on lines of their own, and the closing bracket.
static void write_postlude(const Sorter *self, Buffer *out, Text postlude, Text indentation,
                           Text blank) {
    const size_t last_line = postlude.length - 1;
    size_t start = last_line;
    while (start > 0 && postlude.bytes[start - 1] != '\n') start--;
    // Farther in than the entries, and no comment before it.
    const bool is_far = last_line - start > blank.length && text_trim(postlude).length == 1;
    if (start == 0 || is_far) {
        buffer_append_c(out, edit_newline(self->check));
        buffer_append(out, indentation);
        buffer_append_byte(out, postlude.bytes[last_line]);
    } else {
        buffer_append(out, postlude);
    }
}

// The end of the last line, as it is, where more than a comma and the bracket stand there: `"b" ]`.
// Empty where an entry with a comment comes to stand in front of it.
static Text line_end_to_keep(const Sorter *self, Node last) {
    const Ast *const ast = self->check->ast;
    const Range range = {ast_end(ast, last), ast_end(ast, self->display)};
    const Text text = source_slice(self->check->source, range);
    const bool is_bracket_alone = text.length == 1 || (text.length == 2 && text.bytes[0] == ',');
    if (is_bracket_alone || self->items[self->count - 1].trailing.length != 0) return TEXT("");
    return has_line_end(self->check->source, range.start, range.end) ? TEXT("") : text;
}

static Text over_lines(Sorter *self, uint32_t body, bool has_comma, Text postlude, Text line_end) {
    Check *const check = self->check;
    const Ast *const ast = check->ast;
    const Text indentation = own_indentation(self);
    const Text blank = ARENA_JOIN(check->arena, indentation, edit_indentation(check));
    const bool opens_line = has_line_end(check->source, ast_start(ast, self->display), body);
    Buffer out = {0};
    buffer_append(&out, source_slice(check->source, (Range){ast_start(ast, self->display), body}));
    if (!opens_line) buffer_append_c(&out, edit_newline(check));
    for (uint32_t i = 0; i < self->count; i++) {
        if (i != 0) buffer_append_c(&out, edit_newline(check));
        const bool is_last = i + 1 == self->count;
        write_item(self, &out, &self->items[i], blank,
                   !is_last || (has_comma && line_end.length == 0));
    }
    if (line_end.length != 0) {
        buffer_append(&out, line_end);
    } else {
        write_postlude(self, &out, postlude, indentation, blank);
    }
    return buffer_move(&out, check->arena);
}

static Text on_one_line(Sorter *self, Range first, Range last) {
    const Source *const source = self->check->source;
    Buffer out = {0};
    const Range whole = ast_range(self->check->ast, self->display);
    const bool has_brackets = whole.start != first.start;
    if (has_brackets) buffer_append_byte(&out, source->text.bytes[whole.start]);
    for (uint32_t i = 0; i < self->count; i++) {
        if (i != 0) buffer_append_c(&out, ", ");
        buffer_append(&out, self->items[i].text);
    }
    if (has_brackets) {
        buffer_append_byte(&out, source->text.bytes[whole.end - 1]);
    } else {
        buffer_append(&out, source_slice(source, (Range){last.end, whole.end}));
    }
    return buffer_move(&out, self->check->arena);
}

// Behind the opening bracket: up to the first entry's line if it is on another one.
static uint32_t body_of(const Check *check, Node display, uint32_t first) {
    const Source *const source = check->source;
    const Ast *const ast = check->ast;
    const uint32_t open = ast_start(ast, display) + 1;
    const uint32_t comment = first_comment_from(ast, open);
    uint32_t body = open;
    if (comment < ast->comment_count && ast->comments[comment].start < first &&
        !has_line_end(source, open, ast->comments[comment].start)) {
        body = ast->comments[comment].end;
    }
    const uint32_t next = skip_space(source, body);
    if (!has_line_end(source, body, next)) return open;
    uint32_t line = next;
    while (source->text.bytes[line - 1] != '\n') line--;
    return line;
}

bool sort_edit(Check *check, Node display, const NameEntries *entries, NameOrder order, Edit *edit,
               bool *moves_comments) {
    const Ast *const ast = check->ast;
    const Range whole = ast_range(ast, display);
    const Range first = ast_range(ast, entries->items[0].node);
    const Range last = ast_range(ast, entries->items[entries->count - 1].node);
    const bool has_lines = has_line_end(check->source, whole.start, whole.end);
    Sorter self = {.check = check, .display = display, .count = entries->count};
    self.items = ARENA_ARRAY(check->arena, SortItem, entries->count);
    for (uint32_t i = 0; i < entries->count; i++) {
        const Node node = ast_unparenthesized(ast, entries->items[i].node);
        if (ast_is(ast, node, NODE_CONCATENATED_STRING)) return false;
        if (has_lines && node != entries->items[i].node)
            return false; // its parentheses may hold more
        self.items[i] = (SortItem){.name = entries->items[i].name, .text = ast_text(ast, node)};
    }
    if (has_lines && (first.start == whole.start || ast_is(ast, display, NODE_DICTIONARY)))
        return false;
    const uint32_t body = has_lines ? body_of(check, display, first.start) : 0;
    if (has_lines) attach_comments(&self, entries, body);
    *moves_comments = self.moves_comments;
    SortItem *const scratch = ARENA_ARRAY(check->arena, SortItem, entries->count);
    merge_sort(self.items, scratch, self.count, order);
    *edit = (Edit){whole.start, whole.end, TEXT("")};
    if (!has_lines) {
        edit->content = on_one_line(&self, first, last);
        return true;
    }
    const uint32_t comma = edit_skip_blanks(check->source, last.end);
    bool has_comma = check->source->text.bytes[comma] == ',';
    if (has_comma && self.postlude.start == last.end) self.postlude.start = comma + 1;
    const Text postlude = source_slice(check->source, self.postlude);
    if (text_find_byte(postlude, '\n', 0) == TEXT_NOT_FOUND) has_comma = true;
    const Node last_node = entries->items[entries->count - 1].node;
    const Text line_end = line_end_to_keep(&self, last_node);
    edit->content = over_lines(&self, body, has_comma, postlude, line_end);
    return true;
}
