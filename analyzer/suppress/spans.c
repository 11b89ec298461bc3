// Spans: from bracketed directives to ranges of text, and finding the first that covers a finding.
#include "suppress/spans.h"

#include "suppress/blocks.h"

#include <stdlib.h>

typedef enum SpanTarget {
    SPAN_FILE,  // covers everything
    SPAN_LINES, // covers what begins in it
    SPAN_BLOCK, // covers what lies in it as a whole
    SPAN_TARGET_COUNT,
} SpanTarget;

typedef struct Span {
    uint32_t rule;
    SpanTarget target;
    Range range;
    uint32_t directive; // index
    uint32_t code;      // index in it
    uint32_t reach;     // the largest end of this span and those before it in its group
} Span;

struct SpanTable {
    DirectiveList *list;
    VEC(Span) spans; // sorted; those of one rule and target are a group
};

// ---- Ranges ----

static Range lines_range(const Source *source, uint32_t first, uint32_t last) {
    const uint32_t length = (uint32_t)source_line_text(source, last).length;
    return (Range){source_line_range(source, first).start,
                   source_line_range(source, last).start + length};
}

// Behind code: its line, with the lines that strings and backslashes join to it.
static Range trailing_range(const Lines *lines, const Directive *directive) {
    uint32_t first = directive->line;
    while (first > 0 && lines->ends[first - 1] == LINE_END_NONE) first--;
    return lines_range(lines->ast->source, first, directive->line);
}

// On a line of its own: to the end of the next logical line, or between brackets to that of the
// next line with code.
static Range leading_range(const Lines *lines, const Directive *directive) {
    const Source *const source = lines->ast->source;
    const uint32_t line = directive->line;
    const bool ends_statement = line > 0 && lines->ends[line - 1] == LINE_END_NONE &&
                                !lines->is_in_brackets[line]; // it follows a backslash
    uint32_t last = ends_statement ? line : lines->next_code[line];
    if (last >= source->line_count) last = line;
    while (last != line && last + 1 < source->line_count &&
           (lines->ends[last] == LINE_END_NONE ||
            (lines->ends[last] == LINE_END_BRACKET && !lines->is_in_brackets[line]))) {
        last++;
    }
    return lines_range(source, line, last);
}

static Range range_of(const SpanTable *self, const Lines *lines, const Directive *directive) {
    const uint32_t length = (uint32_t)lines->ast->source->text.length;
    switch (directive->kind) {
    case DIRECTIVE_IGNORE:
        return directive->is_own_line ? leading_range(lines, directive)
                                      : trailing_range(lines, directive);
    case DIRECTIVE_DISABLE: break;
    default: return (Range){0, length};
    }
    const uint32_t end = directive->partner != UINT32_MAX
                             ? self->list->items[directive->partner].range.end
                             : directive->block_end;
    return (Range){directive->range.start, end};
}

// ---- The table ----

static bool is_bracketed(const Directive *directive) {
    return directive->kind == DIRECTIVE_IGNORE || directive->kind == DIRECTIVE_FILE_IGNORE ||
           directive->kind == DIRECTIVE_DISABLE;
}

static int compare_spans(const void *left, const void *right) {
    const Span *const a = left;
    const Span *const b = right;
    if (a->rule != b->rule) return a->rule < b->rule ? -1 : 1;
    if (a->target != b->target) return a->target < b->target ? -1 : 1;
    if (a->range.start != b->range.start) return a->range.start < b->range.start ? -1 : 1;
    if (a->directive != b->directive) return a->directive < b->directive ? -1 : 1;
    return a->code < b->code ? -1 : a->code > b->code;
}

static void add_spans(SpanTable *self, Arena *arena, const Lines *lines, uint32_t index) {
    static const SpanTarget targets[] = {[DIRECTIVE_IGNORE] = SPAN_LINES,
                                         [DIRECTIVE_FILE_IGNORE] = SPAN_FILE,
                                         [DIRECTIVE_DISABLE] = SPAN_BLOCK};
    const Directive *const directive = &self->list->items[index];
    const Range range = range_of(self, lines, directive);
    for (uint32_t i = 0; i < directive->code_count; i++) {
        const uint32_t rule = directive->codes[i].rule;
        if (rule == NO_RULE) continue;
        const Span span = {rule, targets[directive->kind], range, index, i, 0};
        VEC_PUSH(arena, &self->spans, span);
    }
}

static bool are_grouped(const Span *left, const Span *right) {
    return left->rule == right->rule && left->target == right->target;
}

SpanTable *span_table_new(Arena *arena, Lines *lines, DirectiveList *list) {
    bool has_any = false;
    for (uint32_t i = 0; i < list->count; i++) {
        has_any |= is_bracketed(&list->items[i]) || list->items[i].kind == DIRECTIVE_ENABLE;
    }
    if (!has_any) return NULL;
    SpanTable *const self = ARENA_NEW(arena, SpanTable);
    self->list = list;
    lines_find_ends(lines, arena);
    blocks_pair(arena, lines, list);
    for (uint32_t i = 0; i < list->count; i++) {
        const Directive *const directive = &list->items[i];
        if (is_bracketed(directive) && !directive->is_invalid) add_spans(self, arena, lines, i);
    }
    if (self->spans.count == 0) return self;
    qsort(self->spans.items, self->spans.count, sizeof(Span), compare_spans);
    for (uint32_t i = 0; i < self->spans.count; i++) {
        Span *const span = &self->spans.items[i];
        const bool is_first = i == 0 || !are_grouped(span, span - 1);
        span->reach =
            is_first || span->range.end > span[-1].reach ? span->range.end : span[-1].reach;
    }
    return self;
}

// The first span of a group that holds [start, end]. The first whose reach gets to `end` ends
// there itself; if it begins too late, so do all behind it.
static const Span *find_in_group(const SpanTable *self, uint32_t rule, SpanTarget target,
                                 uint32_t start, uint32_t end) {
    const Span wanted = {.rule = rule, .target = target, .reach = end};
    uint32_t low = 0;
    uint32_t high = self->spans.count;
    while (low < high) {
        const uint32_t middle = (low + high) / 2;
        const Span *const span = &self->spans.items[middle];
        const bool is_before = span->rule != rule       ? span->rule < rule
                               : span->target != target ? span->target < target
                                                        : span->reach < end;
        if (is_before) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if (low == self->spans.count) return NULL;
    const Span *const found = &self->spans.items[low];
    return are_grouped(found, &wanted) && found->range.start <= start ? found : NULL;
}

static const Span *first_of(const Span *left, const Span *right) {
    if (left == NULL || right == NULL) return left != NULL ? left : right;
    if (left->range.start != right->range.start) {
        return left->range.start < right->range.start ? left : right;
    }
    return left->directive <= right->directive ? left : right;
}

bool span_table_find(const SpanTable *self, uint32_t rule, const Finding *finding,
                     Directive **directive, DirectiveCode **code) {
    if (self == NULL) return false;
    const uint32_t start = finding->range.start;
    const uint32_t parent_at = finding->parent_at;
    const Span *found = find_in_group(self, rule, SPAN_FILE, start, start);
    if (found == NULL) {
        const Span *const parent = find_in_group(self, rule, SPAN_LINES, parent_at, parent_at);
        const Span *const own = find_in_group(self, rule, SPAN_LINES, start, start);
        const Span *const block = find_in_group(self, rule, SPAN_BLOCK, start, finding->range.end);
        found = first_of(first_of(parent, own), block);
    }
    if (found == NULL) return false;
    *directive = &self->list->items[found->directive];
    *code = &(*directive)->codes[found->code];
    return true;
}
