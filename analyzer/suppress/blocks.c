// Pairing `disable` with `enable`, as ruff does it: one walk over the indents, dedents and
// directives of a file with a list of the directives that still wait. When a block ends, those
// indented at least as deep are settled: an equal `enable` behind a `disable` makes a pair, a
// `disable` without one holds to the block's end.
#include "suppress/blocks.h"

enum { MOST_PENDING = 512 }; // more that wait at once is hostile: they silence nothing

typedef struct Indent {
    Text text;    // the white space
    uint32_t end; // where the next statement outside begins
} Indent;

typedef struct Pairing {
    Arena *arena;
    const Lines *lines;
    DirectiveList *list;
    VEC(Indent) indents;            // of the open blocks
    uint32_t pending[MOST_PENDING]; // indices of directives
    uint32_t pending_count;
    uint32_t floor; // open blocks when the walk began to settle; UINT32_MAX: nothing to settle
} Pairing;

static Text indent_of(const Pairing *self, uint32_t offset) {
    const Source *const source = self->lines->ast->source;
    const uint32_t start = source_line_range(source, source_line_of(source, offset)).start;
    return text_slice(source->text, start, offset);
}

static Text current_indent(const Pairing *self) {
    return self->indents.count != 0 ? self->indents.items[self->indents.count - 1].text : TEXT("");
}

static bool are_partners(const Pairing *self, const Directive *disable, const Directive *enable) {
    if (disable->kind != DIRECTIVE_DISABLE || enable->kind != DIRECTIVE_ENABLE) return false;
    if (disable->code_count != enable->code_count) return false;
    for (uint32_t i = 0; i < disable->code_count; i++) {
        if (!text_equal(disable->codes[i].text, enable->codes[i].text)) return false;
    }
    return text_equal(indent_of(self, disable->range.start), indent_of(self, enable->range.start));
}

static void remove_pending(Pairing *self, uint32_t at) {
    self->pending_count--;
    memmove(&self->pending[at], &self->pending[at + 1],
            (self->pending_count - at) * sizeof self->pending[0]);
}

// Settles what waits at least as deep as `indent`, with the block that ends before `end`.
static void settle(Pairing *self, Text indent, uint32_t end) {
    for (uint32_t i = 0; i < self->pending_count;) {
        Directive *const directive = &self->list->items[self->pending[i]];
        if (indent_of(self, directive->range.start).length < indent.length) {
            i++;
            continue;
        }
        uint32_t other = i + 1;
        while (other < self->pending_count &&
               !are_partners(self, directive, &self->list->items[self->pending[other]])) {
            other++;
        }
        directive->block_end = end;
        if (other < self->pending_count) {
            directive->partner = self->pending[other];
            remove_pending(self, other);
        }
        remove_pending(self, i);
    }
}

// Ends the blocks that are over before `offset`.
static void leave_blocks(Pairing *self, uint32_t offset) {
    while (self->indents.count != 0) {
        const Indent block = self->indents.items[self->indents.count - 1];
        if (block.end > offset) return;
        if (self->floor != UINT32_MAX) settle(self, block.text, block.end);
        self->indents.count--;
        if (self->indents.count < self->floor || self->pending_count == 0) {
            self->floor = UINT32_MAX;
        }
    }
}

// Where the first code behind `offset` begins, on a later line.
static uint32_t next_code(const Pairing *self, uint32_t offset) {
    const Source *const source = self->lines->ast->source;
    const uint32_t line = self->lines->next_code[source_line_of(source, offset) + 1];
    if (line >= source->line_count) return (uint32_t)source->text.length;
    Range range = source_line_range(source, line);
    while (byte_is_space(source->text.bytes[range.start])) range.start++;
    return range.start;
}

static void take_directive(Pairing *self, uint32_t index, uint32_t next_indent) {
    Directive *const directive = &self->list->items[index];
    if (directive->is_invalid) return;
    leave_blocks(self, directive->range.start);
    if (self->floor == UINT32_MAX) self->floor = self->indents.count;
    const Text indent = indent_of(self, directive->range.start);
    const uint32_t next = next_code(self, directive->range.start);
    const bool ends_block =
        self->indents.count != 0 && self->indents.items[self->indents.count - 1].end == next;
    const bool is_placed =
        text_equal(indent, current_indent(self)) || next == next_indent || ends_block;
    directive->is_misindented = !is_placed;
    directive->is_invalid = !is_placed || self->pending_count == MOST_PENDING;
    if (!directive->is_invalid) self->pending[self->pending_count++] = index;
}

// The first statement of a block that has lines of its own; 0 if it is none.
static Node indented_statement(const Ast *ast, Node node) {
    if (!ast_is(ast, node, NODE_BLOCK)) return 0;
    const Node first = ast_first_child(ast, node);
    if (first == 0) return 0;
    const Text text = ast->source->text;
    uint32_t at = ast_start(ast, first);
    while (at > 0 && byte_is_space(text.bytes[at - 1]) && text.bytes[at - 1] != '\n') at--;
    return at == 0 || text.bytes[at - 1] == '\n' ? first : 0;
}

static void enter_block(Pairing *self, Node block, Node first) {
    const Ast *const ast = self->lines->ast;
    const uint32_t start = ast_start(ast, first);
    leave_blocks(self, start);
    const uint32_t last = ast_end(ast, block) > start ? ast_end(ast, block) - 1 : start;
    const Indent indent = {indent_of(self, start), next_code(self, last)};
    VEC_PUSH(self->arena, &self->indents, indent);
}

static bool is_ranged(const Directive *directive) {
    return directive->kind == DIRECTIVE_DISABLE || directive->kind == DIRECTIVE_ENABLE;
}

void blocks_pair(Arena *arena, const Lines *lines, DirectiveList *list) {
    Pairing self = {.arena = arena, .lines = lines, .list = list, .floor = UINT32_MAX};
    const Ast *const ast = lines->ast;
    uint32_t next = 0;
    for (Node node = AST_ROOT; node < ast->count; node++) {
        const Node first = indented_statement(ast, node);
        if (first == 0) continue;
        for (; next < list->count && list->items[next].range.start < ast_start(ast, first);
             next++) {
            if (is_ranged(&list->items[next])) take_directive(&self, next, ast_start(ast, first));
        }
        enter_block(&self, node, first);
    }
    for (; next < list->count; next++) {
        if (is_ranged(&list->items[next])) take_directive(&self, next, UINT32_MAX);
    }
    leave_blocks(&self, UINT32_MAX);
    settle(&self, TEXT(""), (uint32_t)ast->source->text.length);
}
