// `# noqa` comments for what is found.
#include "suppress/add_noqa.h"

#include "base/buffer.h"
#include "rules/rule.h"
#include "suppress/lines.h"
#include "suppress/suppress.h"

#include <stdlib.h>

// One finding's code and the line its comment belongs on.
typedef struct Entry {
    uint32_t line;
    uint32_t finding; // index
    const Rule *rule;
} Entry;

typedef VEC(Entry) EntryVec;
typedef VEC(Text) CodeVec;

typedef struct NoqaWriter {
    const Check *check;
    const DirectiveList *directives;
    const char *reason; // or NULL
    uint32_t next;      // directive: lines come in order
} NoqaWriter;

static int compare_entries(const void *left, const void *right) {
    const Entry *const a = left;
    const Entry *const b = right;
    if (a->line != b->line) return a->line < b->line ? -1 : 1;
    return strcmp(a->rule->code, b->rule->code);
}

// What a comment cannot silence, or does already.
static bool is_exempt(const Finding *finding) {
    return finding->is_suppressed || strcmp(finding->rule->code, "invalid-syntax") == 0;
}

static EntryVec list_entries(const Check *check) {
    EntryVec entries = {0};
    Lines lines;
    lines_init(&lines, check->arena, check->ast);
    for (uint32_t i = 0; i < check->findings.count; i++) {
        const Finding *const finding = &check->findings.items[i];
        if (is_exempt(finding)) continue;
        const uint32_t line = source_line_of(check->source, finding->noqa_at);
        const Entry entry = {lines.noqa[line], i, finding->rule};
        VEC_PUSH(check->arena, &entries, entry);
    }
    if (entries.count != 0) {
        qsort(entries.items, entries.count, sizeof *entries.items, compare_entries);
    }
    return entries;
}

// The first noqa on the line, or NULL.
static const Directive *noqa_on_line(NoqaWriter *self, uint32_t line) {
    const DirectiveList *const list = self->directives;
    while (self->next < list->count && list->items[self->next].line < line) self->next++;
    for (uint32_t i = self->next; i < list->count && list->items[i].line == line; i++) {
        if (list->items[i].kind == DIRECTIVE_NOQA) return &list->items[i];
    }
    return NULL;
}

// The entries' codes and the directive's, sorted, each once.
static CodeVec merge_codes(const NoqaWriter *self, const Entry *entries, uint32_t count,
                           const Directive *old) {
    Arena *const arena = self->check->arena;
    CodeVec codes = {0};
    for (uint32_t i = 0; i < count; i++) {
        VEC_PUSH(arena, &codes, text_from_c(entries[i].rule->code));
    }
    for (uint32_t i = 0; old != NULL && i < old->code_count; i++) {
        VEC_PUSH(arena, &codes, old->codes[i].text);
    }
    qsort(codes.items, codes.count, sizeof *codes.items, text_compare_items);
    uint32_t kept = 1;
    for (uint32_t i = 1; i < codes.count; i++) {
        if (!text_equal(codes.items[i], codes.items[kept - 1]))
            codes.items[kept++] = codes.items[i];
    }
    codes.count = kept;
    return codes;
}

// `gap`: what stands in front of it.
static Text comment_of(const NoqaWriter *self, const CodeVec *codes, const char *gap) {
    Buffer comment = {0};
    buffer_printf(&comment, "%s# noqa: ", gap);
    for (uint32_t i = 0; i < codes->count; i++) {
        if (i != 0) buffer_append_c(&comment, ", ");
        buffer_append(&comment, codes->items[i]);
    }
    if (self->reason != NULL) buffer_printf(&comment, " %s", self->reason);
    return buffer_move(&comment, self->check->arena);
}

// The edit that writes the entries' codes on their line; NULL if all of it is silenced.
static const Fix *make_comment(NoqaWriter *self, const Entry *entries, uint32_t count) {
    const Source *const source = self->check->source;
    const uint32_t line = entries[0].line;
    const Directive *const old = noqa_on_line(self, line);
    if (old != NULL && !old->has_codes) return NULL; // silences all but what is about itself
    const CodeVec codes = merge_codes(self, entries, count, old);
    const uint32_t line_start = source->line_starts[line];
    const uint32_t end = line_start + (uint32_t)source_line_text(source, line).length;
    uint32_t start = old != NULL ? old->range.start : end;
    while (start > line_start && byte_is_space(source->text.bytes[start - 1])) start--;
    const bool is_alone = old != NULL && start == line_start; // it stays where it is
    if (is_alone) start = old->range.start;
    Fix *const fix = ARENA_NEW(self->check->arena, Fix);
    fix->edits = ARENA_NEW(self->check->arena, Edit);
    fix->edits[0] = (Edit){start, end, comment_of(self, &codes, is_alone ? "" : "  ")};
    fix->count = 1;
    return fix;
}

static void add_comment(NoqaWriter *self, const Entry *entries, uint32_t count,
                        FindingList *comments) {
    const Fix *const fix = make_comment(self, entries, count);
    if (fix == NULL) return;
    const Range range = {fix->edits[0].start, fix->edits[0].end};
    const Finding comment = {.rule = entries[0].rule, .range = range, .fix = fix};
    VEC_PUSH(self->check->arena, comments, comment);
}

const Fix **noqa_comments_each(Check *check) {
    const Fix **const comments = ARENA_ARRAY(check->arena, const Fix *, check->findings.count);
    if (check->source->kind == SOURCE_NOTEBOOK) return comments;
    const EntryVec entries = list_entries(check);
    NoqaWriter self = {.check = check, .directives = check_directives(check)};
    for (uint32_t i = 0; i < entries.count; i++) {
        const Entry *const entry = &entries.items[i];
        comments[entry->finding] = make_comment(&self, entry, 1);
    }
    return comments;
}

// `# flake8: noqa`: what is left to say is about that comment.
static bool silences_file(const DirectiveList *directives) {
    for (uint32_t i = 0; i < directives->count; i++) {
        const Directive *const directive = &directives->items[i];
        if (directive->kind == DIRECTIVE_FILE_NOQA && !directive->has_codes) return true;
    }
    return false;
}

FindingList noqa_comments(Check *check, const char *reason) {
    FindingList comments = {0};
    if (check->source->kind == SOURCE_NOTEBOOK) return comments;
    const EntryVec entries = list_entries(check);
    NoqaWriter self = {.check = check, .reason = reason, .directives = check_directives(check)};
    if (silences_file(self.directives)) return comments;
    for (uint32_t first = 0; first < entries.count;) {
        uint32_t end = first + 1;
        while (end < entries.count && entries.items[end].line == entries.items[first].line) end++;
        add_comment(&self, &entries.items[first], end - first, &comments);
        first = end;
    }
    return comments;
}
