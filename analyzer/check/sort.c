// The order of findings, as ruff has it: by where they start, then syntax errors before all others,
// then by the rules' names.
#include "rules/rule.h"

#include <stdlib.h>

// Where a finding starts, and behind that which of them it is.
typedef uint64_t Key;

static int compare_findings(const void *left, const void *right) {
    const Finding *const a = left;
    const Finding *const b = right;
    if (a->range.start != b->range.start) return a->range.start < b->range.start ? -1 : 1;
    const int order = strcmp(a->rule->name, b->rule->name);
    const bool is_error = rule_is_syntax_error(a->rule);
    if (is_error != rule_is_syntax_error(b->rule)) return is_error ? -1 : 1;
    if (order != 0) return order;
    if (a->range.end != b->range.end) return a->range.end < b->range.end ? -1 : 1;
    return text_compare(a->message, b->message);
}

// The keys of the findings; false if they are in order already.
static bool list_keys(const FindingList *findings, Key *keys) {
    bool is_sorted = true;
    for (uint32_t i = 0; i < findings->count; i++) {
        keys[i] = (Key)findings->items[i].range.start << 32 | i;
        is_sorted = is_sorted && (i == 0 || keys[i - 1] < keys[i]);
    }
    return is_sorted;
}

// Merges two sorted runs that are side by side. There is no telling which has the next key, so it
// is chosen without a branch.
static void merge(const Key *from, size_t middle, size_t end, Key *to) {
    size_t left = 0;
    size_t right = middle;
    size_t count = 0;
    while (left < middle && right < end) {
        const bool is_right = from[right] < from[left];
        to[count++] = from[is_right ? right : left];
        right += is_right;
        left += !is_right;
    }
    memcpy(to + count, from + left, (middle - left) * sizeof *to);
    memcpy(to + count + (middle - left), from + right, (end - right) * sizeof *to);
}

// Sorts with room for as many keys again; returns which of the two holds them in the end.
static Key *sort_keys(Key *keys, Key *room, size_t count) {
    for (size_t width = 1; width < count; width *= 2) {
        for (size_t at = 0; at < count; at += 2 * width) {
            const size_t rest = count - at;
            const size_t end = rest < 2 * width ? rest : 2 * width;
            merge(keys + at, width < end ? width : end, end, room + at);
        }
        Key *const sorted = room;
        room = keys;
        keys = sorted;
    }
    return keys;
}

// Of those that start at one place, by what else there is.
static void sort_ties(FindingList *findings) {
    for (uint32_t first = 0; first < findings->count;) {
        Finding *const items = findings->items + first;
        uint32_t count = 1;
        while (first + count < findings->count && items[count].range.start == items->range.start) {
            count++;
        }
        if (count > 1) qsort(items, count, sizeof *items, compare_findings);
        first += count;
    }
}

void check_sort_findings(Check *check) {
    FindingList *const findings = &check->findings;
    if (findings->count < 2) return;
    Key *const keys = arena_alloc(check->arena, 2 * (size_t)findings->count * sizeof *keys);
    if (!list_keys(findings, keys)) {
        const Key *const sorted = sort_keys(keys, keys + findings->count, findings->count);
        Finding *const items = arena_alloc(check->arena, findings->count * sizeof *items);
        for (uint32_t i = 0; i < findings->count; i++) {
            items[i] = findings->items[(uint32_t)sorted[i]];
        }
        findings->items = items;
        findings->capacity = findings->count;
    }
    sort_ties(findings);
}
