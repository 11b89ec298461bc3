// Fixes applied: sorted by where they start, the first of those that touch wins.
#include "fix/fix.h"

#include <stdlib.h>

typedef struct Candidate {
    const Finding *finding;
    uint32_t start; // of its first edit
} Candidate;

// The order of application must not depend on the order of the rules' reports.
static int compare_candidates(const void *left, const void *right) {
    const Candidate *const a = left;
    const Candidate *const b = right;
    if (a->start != b->start) return a->start < b->start ? -1 : 1;
    const Finding *const first = a->finding;
    const Finding *const second = b->finding;
    if (first->range.start != second->range.start) {
        return first->range.start < second->range.start ? -1 : 1;
    }
    return first < second ? -1 : first > second;
}

static bool is_wanted(const Finding *finding, const FixOptions *options) {
    const Fix *const fix = finding->fix;
    if (fix == NULL || fix->count == 0 || finding->is_suppressed) return false;
    if (fix->applicability > options->most) return false;
    return options->fixable == NULL ||
           rule_set_has(options->fixable, registry_index(options->registry, finding->rule));
}

static Candidate *list_candidates(Arena *arena, const FindingList *findings,
                                  const FixOptions *options, uint32_t *count) {
    Candidate *const list = arena_alloc(arena, (findings->count + 1) * sizeof *list);
    *count = 0;
    for (uint32_t i = 0; i < findings->count; i++) {
        const Finding *const finding = &findings->items[i];
        if (!is_wanted(finding, options)) continue;
        list[(*count)++] = (Candidate){finding, finding->fix->edits[0].start};
    }
    qsort(list, *count, sizeof *list, compare_candidates);
    return list;
}

static bool is_same_edit(const Edit *left, const Edit *right) {
    return left->start == right->start && left->end == right->end &&
           text_equal(left->content, right->content);
}

// True if the fix asks for exactly what was applied last: several findings of one statement share
// one edit.
static bool is_applied(const Fix *fix, const Fix *applied) {
    if (applied == NULL || fix->count != applied->count) return false;
    for (uint32_t i = 0; i < fix->count; i++) {
        if (!is_same_edit(&fix->edits[i], &applied->edits[i])) return false;
    }
    return true;
}

// Groups of fixes of which one has been applied: open addressing.
typedef struct GroupSet {
    uint32_t *slots; // 0: free
    uint32_t mask;
} GroupSet;

static GroupSet group_set(Arena *arena, uint32_t count) {
    uint32_t size = 16;
    while (size < count * 2) size *= 2;
    return (GroupSet){ARENA_ARRAY(arena, uint32_t, size), size - 1};
}

// False if the group is there already. Group 0 never is.
static bool group_set_add(GroupSet *self, uint32_t group) {
    uint32_t at = (group * 2654435761u) & self->mask;
    if (group == 0) return true;
    for (; self->slots[at] != 0; at = (at + 1) & self->mask) {
        if (self->slots[at] == group) return false;
    }
    self->slots[at] = group;
    return true;
}

uint32_t fix_apply(Buffer *out, Arena *arena, Text text, const FindingList *findings,
                   const FixOptions *options, uint32_t *by_rule) {
    uint32_t count;
    const Candidate *const candidates = list_candidates(arena, findings, options, &count);
    GroupSet groups = group_set(arena, count);
    const Fix *last = NULL;
    uint32_t done = 0; // of the text, in bytes
    uint32_t applied = 0;
    for (uint32_t i = 0; i < count; i++) {
        const Fix *const fix = candidates[i].finding->fix;
        const bool is_shared = is_applied(fix, last);
        if (!is_shared && last != NULL && candidates[i].start <= done) continue;
        if (!is_shared && !group_set_add(&groups, fix->isolation)) continue;
        for (uint32_t e = 0; e < fix->count && !is_shared; e++) {
            buffer_append(out, text_slice(text, done, fix->edits[e].start));
            buffer_append(out, fix->edits[e].content);
            done = fix->edits[e].end;
        }
        last = fix;
        applied++;
        const uint32_t rule = registry_index(options->registry, candidates[i].finding->rule);
        if (by_rule != NULL) by_rule[rule]++;
    }
    buffer_append(out, text_skip(text, done));
    return applied;
}
