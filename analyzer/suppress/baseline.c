// Baseline.
#include "suppress/baseline.h"

#include "base/json_file.h"
#include "rules/rule.h"
#include "source/path.h"

#include <stdlib.h>
#include <unistd.h>

enum { VERSION = 1 };

static bool can_be_known(const Rule *rule) {
    return !rule_is_syntax_error(rule);
}

// ---- Matching ----

static int compare_known(const void *left, const void *right) {
    const KnownFinding *const a = left;
    const KnownFinding *const b = right;
    if (a->key != b->key) return a->key < b->key ? -1 : 1;
    return strcmp(a->rule, b->rule);
}

void baseline_match(KnownFile *self, Check *check, const FindingIdentity *identities) {
    self->was_checked = true;
    self->enabled = check->enabled;
    for (uint32_t i = 0; i < self->count; i++) self->items[i].left = self->items[i].count;
    for (uint32_t i = 0; i < check->findings.count; i++) {
        Finding *const finding = &check->findings.items[i];
        // What cannot be read hides what there is: nothing counts as fixed.
        if (!can_be_known(finding->rule)) self->enabled = (RuleSet){0};
        if (finding->is_suppressed || !can_be_known(finding->rule)) continue;
        const KnownFinding wanted = {.key = identities[i].key, .rule = finding->rule->code};
        KnownFinding *const known =
            bsearch(&wanted, self->items, self->count, sizeof wanted, compare_known);
        if (known == NULL || known->left == 0) continue;
        known->left--;
        finding->is_suppressed = true;
        finding->is_known = true;
        finding->suppression = TEXT("baseline");
    }
}

// ---- Writing ----

static void append_entry(Buffer *out, const char *path, const KnownFinding *known, uint32_t count) {
    buffer_append_c(out, "\n{\"path\": ");
    buffer_append_json_string(out, text_from_c(path));
    buffer_printf(out, ", \"rule\": \"%s\", \"in\": ", known->rule);
    buffer_append_json_string(out, text_from_c(known->place));
    buffer_printf(out, ", \"key\": \"%016llx\", \"count\": %u}", (unsigned long long)known->key,
                  count);
}

static int compare_for_people(const void *left, const void *right) {
    const KnownFinding *const a = left;
    const KnownFinding *const b = right;
    const int by_place = strcmp(a->place, b->place);
    const int by_rule = strcmp(a->rule, b->rule);
    if (by_place != 0) return by_place;
    return by_rule != 0 ? by_rule : compare_known(a, b);
}

// From one absolute path's folder to another one's file: "src/a.py", "../src/a.py".
static const char *relative_path(Arena *arena, const char *folder, const char *absolute) {
    size_t common = 0; // behind the slash that ends the last common folder
    size_t i = 0;
    for (; folder[i] != '\0' && folder[i] == absolute[i]; i++) {
        if (folder[i] == '/') common = i + 1;
    }
    if (folder[i] == '\0' && absolute[i] == '/') common = i + 1;
    Buffer path = {0};
    if (common <= i) {
        const Text rest = text_from_c(folder + common);
        if (rest.length != 0) buffer_append_c(&path, "../");
        for (size_t at = 0; at < rest.length; at++) {
            if (rest.bytes[at] == '/') buffer_append_c(&path, "../");
        }
    }
    buffer_append_c(&path, absolute + common);
    const char *const copy = arena_copy_c(arena, buffer_text(&path));
    buffer_release(&path);
    return copy;
}

static const char *path_of(Arena *arena, const Definition *definition) {
    Buffer path = {0};
    definition_append_path(&path, definition);
    const char *const copy = arena_copy_c(arena, buffer_text(&path));
    buffer_release(&path);
    return copy;
}

void baseline_append_file(Buffer *out, const char *folder, const char *absolute,
                          const OpenFinding *findings, uint32_t count) {
    if (count == 0) return;
    Arena arena;
    arena_init(&arena);
    const char *const path = relative_path(&arena, folder, absolute);
    KnownFinding *const items = ARENA_ARRAY(&arena, KnownFinding, count);
    uint32_t used = 0;
    for (uint32_t i = 0; i < count; i++) {
        if (!can_be_known(findings[i].rule)) continue;
        const FindingIdentity *const identity = findings[i].identity;
        items[used++] = (KnownFinding){.key = identity->key,
                                       .rule = findings[i].rule->code,
                                       .place = path_of(&arena, identity->around)};
    }
    qsort(items, used, sizeof *items, compare_for_people);
    bool is_first = true;
    for (uint32_t i = 0, next; i < used; i = next) {
        for (next = i + 1; next < used && compare_known(&items[i], &items[next]) == 0;) next++;
        if (!is_first) buffer_append_byte(out, ',');
        append_entry(out, path, &items[i], next - i);
        is_first = false;
    }
    arena_release(&arena);
}

// ---- What is fixed ----

// How many of a known finding are no more; of what was not looked for, none.
static uint32_t fixed_of(const KnownFile *file, bool is_gone, const KnownFinding *known,
                         const Registry *registry) {
    if (is_gone) return known->count;
    if (!file->was_checked) return 0;
    const uint32_t rule = registry_find_code(registry, text_from_c(known->rule));
    if (rule != UINT32_MAX && !rule_set_has(&file->enabled, rule)) return 0;
    return known->left;
}

static bool is_gone(const KnownFile *file) {
    return !file->was_checked && access(file->absolute, F_OK) != 0;
}

uint32_t baseline_count_fixed(const Baseline *self, const Registry *registry) {
    uint32_t count = 0;
    for (uint32_t f = 0; f < self->count; f++) {
        const KnownFile *const file = &self->files[f];
        const bool gone = is_gone(file);
        for (uint32_t i = 0; i < file->count; i++)
            count += fixed_of(file, gone, &file->items[i], registry);
    }
    return count;
}

void baseline_append_pruned(Buffer *out, const Baseline *self, const Registry *registry) {
    bool is_first = true;
    buffer_append_c(out, BASELINE_BEGIN);
    for (uint32_t f = 0; f < self->count; f++) {
        KnownFile *const file = &self->files[f];
        const bool gone = is_gone(file);
        qsort(file->items, file->count, sizeof *file->items, compare_for_people);
        for (uint32_t i = 0; i < file->count; i++) {
            const KnownFinding *const known = &file->items[i];
            const uint32_t fixed = fixed_of(file, gone, known, registry);
            if (fixed >= known->count) continue;
            if (!is_first) buffer_append_byte(out, ',');
            append_entry(out, file->path, known, known->count - fixed);
            is_first = false;
        }
    }
    buffer_append_c(out, BASELINE_END);
}

// ---- Reading ----

typedef struct Entry {
    const char *path;
    KnownFinding known;
} Entry;

static bool read_entry(Entry *entry, Arena *arena, const json_t *value) {
    const char *const path = json_string_value(json_object_get(value, "path"));
    const char *const rule = json_string_value(json_object_get(value, "rule"));
    const char *const place = json_string_value(json_object_get(value, "in"));
    const char *const key = json_string_value(json_object_get(value, "key"));
    const json_int_t count = json_integer_value(json_object_get(value, "count"));
    if (path == NULL || rule == NULL || place == NULL || key == NULL) return false;
    if (count < 1 || count > INT32_MAX || strlen(key) != 16) return false;
    for (const char *at = key; *at != '\0'; at++) {
        if (!byte_is_digit(*at) && (*at < 'a' || *at > 'f')) return false;
    }
    *entry = (Entry){arena_copy_c(arena, text_from_c(path)),
                     {.key = strtoull(key, NULL, 16),
                      .rule = arena_copy_c(arena, text_from_c(rule)),
                      .place = arena_copy_c(arena, text_from_c(place)),
                      .count = (uint32_t)count,
                      .left = (uint32_t)count}};
    return true;
}

static int compare_entries(const void *left, const void *right) {
    const Entry *const a = left;
    const Entry *const b = right;
    const int by_path = strcmp(a->path, b->path);
    return by_path != 0 ? by_path : compare_known(&a->known, &b->known);
}

static int compare_files(const void *left, const void *right) {
    return strcmp(((const KnownFile *)left)->absolute, ((const KnownFile *)right)->absolute);
}

static void group_by_file(Baseline *self, Arena *arena, Entry *entries, uint32_t count) {
    qsort(entries, count, sizeof *entries, compare_entries);
    self->files = ARENA_ARRAY(arena, KnownFile, count);
    KnownFinding *const items = ARENA_ARRAY(arena, KnownFinding, count);
    for (uint32_t i = 0; i < count; i++) {
        items[i] = entries[i].known;
        const bool is_new = i == 0 || strcmp(entries[i - 1].path, entries[i].path) != 0;
        if (is_new) {
            const Text absolute =
                path_absolute(arena, text_from_c(self->folder), text_from_c(entries[i].path));
            self->files[self->count++] = (KnownFile){
                .path = entries[i].path, .absolute = absolute.bytes, .items = &items[i]};
        }
        self->files[self->count - 1].count++;
    }
    qsort(self->files, self->count, sizeof *self->files, compare_files);
}

static bool read_entries(Baseline *self, Arena *arena, NoticeList *notices, const json_t *root) {
    const json_t *const list = json_object_get(root, "findings");
    if (json_integer_value(json_object_get(root, "version")) != VERSION || !json_is_array(list)) {
        notice_add(notices, NOTICE_ERROR, self->path,
                   "is no baseline of this version of shikra; write it with `shikra baseline`");
        return false;
    }
    const size_t count = json_array_size(list);
    Entry *const entries = ARENA_ARRAY(arena, Entry, count);
    for (size_t i = 0; i < count; i++) {
        if (read_entry(&entries[i], arena, json_array_get(list, i))) continue;
        notice_add(notices, NOTICE_ERROR, self->path,
                   "entry %zu of the baseline is malformed; write it with `shikra baseline`",
                   i + 1);
        return false;
    }
    group_by_file(self, arena, entries, (uint32_t)count);
    return true;
}

bool baseline_read(Baseline *self, Arena *arena, NoticeList *notices, const char *cwd,
                   const char *path) {
    *self = (Baseline){.path = path};
    const Text absolute = path_absolute(arena, text_from_c(cwd), text_from_c(path));
    self->folder = arena_copy_c(arena, path_parent(absolute));
    json_t *const root = json_file_load(absolute.bytes, path, JSON_REJECT_DUPLICATES, "a baseline",
                                        "`shikra baseline` writes it", notices);
    if (root == NULL) return false;
    const bool is_right = read_entries(self, arena, notices, root);
    json_decref(root);
    return is_right;
}

KnownFile *baseline_file(const Baseline *self, const char *absolute) {
    const KnownFile wanted = {.absolute = absolute};
    return bsearch(&wanted, self->files, self->count, sizeof wanted, compare_files);
}
