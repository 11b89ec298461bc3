// Trend.
#include "reporters/trend.h"

#include "base/json_file.h"
#include "rules/rule.h"
#include "source/path.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum {
    MOST_TRIES = 1000, // files by which the other checkout is looked for
};

// ---- Keys ----

static uint64_t make_key(const char *code, Text message) {
    Buffer text = {0};
    buffer_printf(&text, "%s\n", code);
    buffer_append(&text, message);
    const uint64_t key = text_hash(buffer_text(&text));
    buffer_release(&text);
    return key;
}

// Below `root`, if it is.
static const char *below(const char *root, const char *absolute) {
    Text rest;
    const bool is_below =
        path_strip(text_from_c(root), text_from_c(absolute), &rest) && rest.length > 1;
    return is_below ? rest.bytes + 1 : absolute;
}

// ---- Reading ----

typedef struct Entry {
    const char *path;
    TrendFinding found;
} Entry;

static int compare_keys(const void *left, const void *right) {
    const uint64_t a = ((const TrendFinding *)left)->key;
    const uint64_t b = ((const TrendFinding *)right)->key;
    return a < b ? -1 : a > b;
}

static int compare_entries(const void *left, const void *right) {
    const Entry *const a = left;
    const Entry *const b = right;
    const int by_path = strcmp(a->path, b->path);
    return by_path != 0 ? by_path : compare_keys(&a->found, &b->found);
}

static int compare_files(const void *left, const void *right) {
    return strcmp(((const TrendFile *)left)->path, ((const TrendFile *)right)->path);
}

static int compare_strings(const void *left, const void *right) {
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

// The whole file as a JSON value; NULL, with a notice.
static json_t *load(const char *absolute, const char *path, NoticeList *notices) {
    json_t *const root = json_file_load(absolute, path, 0, "a JSON report",
                                        "`--output-format json` writes one", notices);
    if (root != NULL && !json_is_array(root)) {
        notice_add(notices, NOTICE_ERROR, path,
                   "is no report that can be compared with: write it with --output-format json");
        json_decref(root);
        return NULL;
    }
    return root;
}

// Findings that were shown although suppressed are passed over: `*is_suppressed`.
static bool read_entry(Entry *entry, Arena *arena, const json_t *value, bool *is_suppressed) {
    const json_t *const message = json_object_get(value, "message");
    const char *const path = json_string_value(json_object_get(value, "filename"));
    const json_t *const code = json_object_get(value, "code");
    if (path == NULL || !json_is_string(message)) return false;
    if (code != NULL && !json_is_string(code) && !json_is_null(code)) return false;
    const char *const rule = json_is_string(code) ? json_string_value(code) : "invalid-syntax";
    *is_suppressed = json_is_string(json_object_get(value, "suppression"));
    const Text text = {json_string_value(message), json_string_length(message)};
    *entry = (Entry){arena_copy_c(arena, text_from_c(path)),
                     {.key = make_key(rule, text),
                      .rule = arena_copy_c(arena, text_from_c(rule)),
                      .count = 1,
                      .left = 1}};
    return true;
}

static bool read_entries(const json_t *root, Arena *arena, NoticeList *notices, const char *path,
                         Entry **entries, uint32_t *count) {
    const size_t size = json_array_size(root);
    *entries = ARENA_ARRAY(arena, Entry, size);
    for (size_t i = 0; i < size; i++) {
        bool is_suppressed = false;
        if (!read_entry(&(*entries)[*count], arena, json_array_get(root, i), &is_suppressed)) {
            notice_add(notices, NOTICE_ERROR, path,
                       "entry %zu is no finding of a JSON report: write it with --output-format "
                       "json",
                       i + 1);
            return false;
        }
        *count += !is_suppressed;
    }
    return true;
}

// ---- Where the other checkout was ----

// How much of `path` is the other checkout's top: a run's file has what follows as its own path.
// 0 if no file of the run ends so. `known` is sorted.
static size_t other_root(const char *path, const char *const *known, uint32_t count) {
    const char *at = path;
    while ((at = strchr(at, '/')) != NULL) {
        at++;
        if (bsearch(&at, known, count, sizeof *known, compare_strings) != NULL)
            return (size_t)(at - path);
    }
    return 0;
}

// Makes paths what they are below the checkout, wherever that was.
static void make_relative(Entry *entries, uint32_t count, Arena *arena, const TrendPaths *run) {
    const char **const known = ARENA_ARRAY(arena, const char *, run->count + 1);
    for (uint32_t i = 0; i < run->count; i++) known[i] = below(run->root, run->absolute[i]);
    qsort(known, run->count, sizeof *known, compare_strings);
    Text other = {NULL, 0};
    uint32_t tries = 0;
    for (uint32_t i = 0; i < count && other.length == 0 && tries < MOST_TRIES; i++) {
        if (below(run->root, entries[i].path) != entries[i].path) continue;
        tries++;
        other = (Text){entries[i].path, other_root(entries[i].path, known, run->count)};
    }
    for (uint32_t i = 0; i < count; i++) {
        const char *const path = entries[i].path;
        const bool is_there = other.length != 0 && strncmp(path, other.bytes, other.length) == 0;
        entries[i].path = is_there ? path + other.length : below(run->root, path);
    }
}

static void group_by_file(Trend *self, Arena *arena, Entry *entries, uint32_t count) {
    qsort(entries, count, sizeof *entries, compare_entries);
    self->files = ARENA_ARRAY(arena, TrendFile, count);
    TrendFinding *const items = ARENA_ARRAY(arena, TrendFinding, count);
    uint32_t used = 0;
    for (uint32_t i = 0; i < count; i++) {
        const bool is_first = i == 0 || strcmp(entries[i - 1].path, entries[i].path) != 0;
        if (!is_first && items[used - 1].key == entries[i].found.key) {
            items[used - 1].count++;
            items[used - 1].left++;
            continue;
        }
        if (is_first)
            self->files[self->count++] = (TrendFile){entries[i].path, &items[used], 0, false};
        items[used++] = entries[i].found;
        self->files[self->count - 1].count++;
    }
}

bool trend_read(Trend *self, Arena *arena, NoticeList *notices, const char *cwd, const char *path,
                const TrendPaths *run) {
    *self = (Trend){.path = path, .root = run->root};
    const Text absolute = path_absolute(arena, text_from_c(cwd), text_from_c(path));
    json_t *const root = load(arena_copy_c(arena, absolute), path, notices);
    if (root == NULL) return false;
    Entry *entries;
    uint32_t count = 0;
    const bool is_right = read_entries(root, arena, notices, path, &entries, &count);
    json_decref(root);
    if (!is_right) return false;
    make_relative(entries, count, arena, run);
    group_by_file(self, arena, entries, count);
    return true;
}

// ---- Matching ----

TrendFile *trend_file(const Trend *self, const char *absolute) {
    const TrendFile wanted = {.path = below(self->root, absolute)};
    TrendFile *const file =
        bsearch(&wanted, self->files, self->count, sizeof wanted, compare_files);
    if (file != NULL) file->was_checked = true;
    return file;
}

bool trend_is_new(TrendFile *file, const Finding *finding) {
    if (file == NULL) return true;
    const TrendFinding wanted = {.key = make_key(finding->rule->code, finding->message)};
    TrendFinding *const found =
        bsearch(&wanted, file->items, file->count, sizeof wanted, compare_keys);
    if (found == NULL || found->left == 0) return true;
    found->left--;
    return false;
}

// ---- The summary ----

static int compare_rules(const void *left, const void *right) {
    return strcmp(((const TrendCount *)left)->rule, ((const TrendCount *)right)->rule);
}

static bool file_is_gone(const Trend *self, const TrendFile *file) {
    Buffer path = {0};
    if (file->path[0] != '/') buffer_printf(&path, "%s/", self->root);
    buffer_append_c(&path, file->path);
    const bool is_gone = access(path.bytes, F_OK) != 0;
    buffer_release(&path);
    return is_gone;
}

static bool rule_was_on(const ReportOptions *options, const char *code) {
    const uint32_t rule = registry_find_code(options->registry, text_from_c(code));
    return rule != UINT32_MAX && rule_set_has(options->enabled, rule);
}

// One entry for each of the earlier findings' keys, and one for each rule that found something.
static uint32_t list_counts(const Trend *self, const ReportOptions *options,
                            const RunSummary *summary, TrendCount *counts, uint32_t *not_compared) {
    uint32_t count = 0;
    for (uint32_t f = 0; f < self->count; f++) {
        const TrendFile *const file = &self->files[f];
        const bool is_gone = !file->was_checked && file_is_gone(self, file);
        for (uint32_t i = 0; i < file->count; i++) {
            const TrendFinding *const found = &file->items[i];
            const bool is_compared =
                is_gone || (file->was_checked && rule_was_on(options, found->rule));
            if (!is_compared) *not_compared += found->left;
            const uint32_t unchanged = found->count - found->left;
            counts[count++] =
                (TrendCount){found->rule, 0, is_compared ? found->left : 0, unchanged};
        }
    }
    for (uint32_t i = 0; i < registry_count(options->registry); i++) {
        const uint32_t now = summary->by_rule[i].findings;
        if (now == 0) continue;
        counts[count++] = (TrendCount){registry_rule(options->registry, i)->code, now, 0, 0};
    }
    return count;
}

static uint32_t earlier_count(const Trend *self) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < self->count; i++) count += self->files[i].count;
    return count;
}

TrendSummary trend_summary(const Trend *self, Arena *arena, const ReportOptions *options,
                           const RunSummary *summary) {
    TrendSummary result = {.total = {0}};
    const uint32_t most = earlier_count(self) + registry_count(options->registry);
    result.rules = ARENA_ARRAY(arena, TrendCount, most);
    const uint32_t count = list_counts(self, options, summary, result.rules, &result.not_compared);
    qsort(result.rules, count, sizeof *result.rules, compare_rules);
    for (uint32_t i = 0, next; i < count; i = next) {
        TrendCount sum = {.rule = result.rules[i].rule};
        for (next = i; next < count && strcmp(result.rules[next].rule, sum.rule) == 0; next++) {
            sum.fresh += result.rules[next].fresh;
            sum.gone += result.rules[next].gone;
            sum.unchanged += result.rules[next].unchanged;
        }
        sum.fresh -= sum.unchanged < sum.fresh ? sum.unchanged : sum.fresh;
        if (sum.fresh + sum.gone + sum.unchanged == 0) continue;
        result.total.fresh += sum.fresh;
        result.total.gone += sum.gone;
        result.total.unchanged += sum.unchanged;
        result.rules[result.count++] = sum;
    }
    return result;
}
