// Fixes applied: sorted by where they start, the first of those that touch wins. Edits that several
// fixes have in common (one import, one statement) are applied once.
#include "fix/fix.h"

#include "rules/rule.h"

#include <stdlib.h>

typedef struct Candidate {
    const Finding *finding;
    uint32_t start; // of its first edit
    bool is_repetition;
} Candidate;

// An import can be unused (F401) because another one repeats it (F811): when that one has gone it
// is used. So repetitions go first, and the unused ones wait for a round without them.
static bool is_repetition(const Finding *finding) {
    return strcmp(finding->rule->code, "F811") == 0;
}

static bool is_unused_import(const Finding *finding) {
    return strcmp(finding->rule->code, "F401") == 0;
}

// Of fixes that start in one place: ruff's own rules come last, and of them the parentheses around
// `a and b` behind what is inside, as in ruff.
static int turn_of(const Finding *finding) {
    const char *const code = finding->rule->code;
    if (strcmp(code, "RUF021") == 0) return 2;
    return strncmp(code, "RUF", strlen("RUF")) == 0 ? 1 : 0;
}

// The order of application must not depend on the order of the rules' reports.
static int compare_candidates(const void *left, const void *right) {
    const Candidate *const a = left;
    const Candidate *const b = right;
    if (a->is_repetition != b->is_repetition) return a->is_repetition ? -1 : 1;
    if (a->start != b->start) return a->start < b->start ? -1 : 1;
    const Finding *const first = a->finding;
    const Finding *const second = b->finding;
    // What needs the import goes before what takes it away.
    const bool is_unused = is_unused_import(first);
    if (is_unused != is_unused_import(second)) return is_unused ? 1 : -1;
    if (first->range.start != second->range.start) {
        return first->range.start < second->range.start ? -1 : 1;
    }
    const int turn = turn_of(first);
    if (turn != turn_of(second)) return turn < turn_of(second) ? -1 : 1;
    return first < second ? -1 : first > second;
}

static bool has_command(const Source *source, const Edit *edit) {
    uint32_t low = 0;
    uint32_t high = source->command_count;
    while (low < high) { // the first command that ends behind the edit's start
        const uint32_t middle = (low + high) / 2;
        if (source->commands[middle].end <= edit->start) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < source->command_count && source->commands[low].start < edit->end;
}

// What a rule would write in the place of an IPython command is what stands in for it.
static bool replaces_command(const Fix *fix, const Source *source) {
    for (uint32_t i = 0; source != NULL && i < fix->count; i++) {
        const Edit *const edit = &fix->edits[i];
        if (edit->content.length != 0 && has_command(source, edit)) return true;
    }
    return false;
}

bool fix_is_wanted(const Finding *finding, const FixOptions *options) {
    const Fix *const fix = finding->fix;
    if (fix == NULL || fix->count == 0 || finding->is_suppressed) return false;
    if (fix->applicability > options->most) return false;
    return !replaces_command(fix, options->source);
}

static Candidate *list_candidates(Arena *arena, const FindingList *findings,
                                  const FixOptions *options, uint32_t *count) {
    Candidate *const list = arena_alloc(arena, (findings->count + 1) * sizeof *list);
    *count = 0;
    for (uint32_t i = 0; i < findings->count; i++) {
        const Finding *const finding = &findings->items[i];
        if (!fix_is_wanted(finding, options)) continue;
        list[(*count)++] = (Candidate){finding, finding->fix->edits[0].start,
                                       !options->are_comments && is_repetition(finding)};
    }
    qsort(list, *count, sizeof *list, compare_candidates);
    return list;
}

// ---- Parts chosen ----

// Edits of one fix and all that lies between them. Where a fix changes one place and imports what
// it uses there, the imports are parts of their own: many fixes have them in common.
typedef struct Part {
    uint32_t start;
    uint32_t end;
    const Edit *edits;
    uint32_t count;
} Part;

// In order, none touching another.
typedef VEC(Part) PartVec;

// Imports first, and then edits without a gap.
static bool has_one_place(const Fix *fix) {
    uint32_t i = 0;
    while (i < fix->count && fix->edits[i].is_apart) i++;
    for (i++; i < fix->count; i++) {
        if (fix->edits[i].is_apart || fix->edits[i].start != fix->edits[i - 1].end) return false;
    }
    return true;
}

// The part that begins with edit `first` of the fix.
static Part part_of(const Fix *fix, uint32_t first) {
    const Edit *const edits = &fix->edits[first];
    Part part = {edits->start, edits->end, edits, 1};
    if (edits->is_apart && has_one_place(fix)) return part;
    for (uint32_t i = first + 1; i < fix->count; i++) {
        if (fix->edits[i].end > part.end) part.end = fix->edits[i].end;
        part.count++;
    }
    return part;
}

static bool is_same_part(const Part *left, const Part *right) {
    if (left->count != right->count) return false;
    for (uint32_t i = 0; i < left->count; i++) {
        const Edit *const a = &left->edits[i];
        const Edit *const b = &right->edits[i];
        if (a->start != b->start || a->end != b->end) return false;
        if (!text_equal(a->content, b->content)) return false;
    }
    return true;
}

// How many chosen parts start before `part` does or in the same place.
static uint32_t place_of(const PartVec *chosen, const Part *part) {
    uint32_t low = 0;
    uint32_t high = chosen->count;
    while (low < high) {
        const uint32_t middle = (low + high) / 2;
        if (chosen->items[middle].start <= part->start) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

typedef enum PartFit { PART_FITS, PART_IS_CHOSEN, PART_TOUCHES } PartFit;

static PartFit fit(const PartVec *chosen, const Part *part) {
    const uint32_t place = place_of(chosen, part);
    if (place > 0) {
        const Part *const before = &chosen->items[place - 1];
        if (is_same_part(before, part)) return PART_IS_CHOSEN;
        if (part->start <= before->end) return PART_TOUCHES;
    }
    const bool touches_next = place < chosen->count && chosen->items[place].start <= part->end;
    return touches_next ? PART_TOUCHES : PART_FITS;
}

// Mostly at the end: fixes come in order, and few have parts far from each other.
static void choose(Arena *arena, PartVec *chosen, const Part *part) {
    const uint32_t place = place_of(chosen, part);
    VEC_PUSH(arena, chosen, *part);
    memmove(chosen->items + place + 1, chosen->items + place,
            (chosen->count - 1 - place) * sizeof *chosen->items);
    chosen->items[place] = *part;
}

// True if no part of the fix touches another fix's; `is_shared` if all have been chosen already.
static bool fix_fits(const PartVec *chosen, const Fix *fix, bool *is_shared) {
    *is_shared = true;
    for (uint32_t i = 0; i < fix->count;) {
        const Part part = part_of(fix, i);
        const PartFit how = fit(chosen, &part);
        if (how == PART_TOUCHES) return false;
        *is_shared &= how == PART_IS_CHOSEN;
        i += part.count;
    }
    return true;
}

// Parts of one fix may touch each other.
static void choose_fix(Arena *arena, PartVec *chosen, const Fix *fix) {
    for (uint32_t i = 0; i < fix->count;) {
        const Part part = part_of(fix, i);
        if (fit(chosen, &part) != PART_IS_CHOSEN) choose(arena, chosen, &part);
        i += part.count;
    }
}

// Cells from `next` on that start before `end` in the old text, and in it what is not moved by the
// edit at hand: their places in the new one, of which `out` has what is before `done`.
static uint32_t move_cells(const FixOptions *options, uint32_t next, uint32_t done, uint32_t end,
                           size_t written) {
    while (next < options->cell_count && options->cells[next].start <= end) {
        const uint32_t start = options->cells[next].start;
        options->cells[next++].start = (uint32_t)written + (start > done ? start - done : 0);
    }
    return next;
}

static void append_edited(Buffer *out, Text text, const PartVec *chosen,
                          const FixOptions *options) {
    uint32_t next_cell = 0;
    uint32_t done = 0;
    for (uint32_t i = 0; i < chosen->count; i++) {
        const Part *const part = &chosen->items[i];
        for (uint32_t e = 0; e < part->count; e++) {
            next_cell = move_cells(options, next_cell, done, part->edits[e].start, out->length);
            buffer_append(out, text_slice(text, done, part->edits[e].start));
            buffer_append(out, part->edits[e].content);
            done = part->edits[e].end;
        }
    }
    move_cells(options, next_cell, done, (uint32_t)text.length, out->length);
    buffer_append(out, text_skip(text, done));
}

// ---- Fixes chosen ----

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
    PartVec chosen = {0};
    bool has_repetition = false;
    uint32_t applied = 0;
    for (uint32_t i = 0; i < count; i++) {
        const Finding *const finding = candidates[i].finding;
        bool is_shared;
        if (has_repetition && is_unused_import(finding)) continue;
        if (!fix_fits(&chosen, finding->fix, &is_shared)) continue;
        if (!is_shared && !group_set_add(&groups, finding->fix->isolation)) continue;
        choose_fix(arena, &chosen, finding->fix);
        has_repetition |= candidates[i].is_repetition;
        applied++;
        if (by_rule != NULL) by_rule[registry_index(options->registry, finding->rule)]++;
    }
    append_edited(out, text, &chosen, options);
    return applied;
}
