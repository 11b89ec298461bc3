// Unified diff: Myers' algorithm (An O(ND) Difference Algorithm, 1986) over lines, between what the
// texts have in common at both ends.
#include "fix/fix.h"

#include "base/memory.h"

#include <stdlib.h>

enum { CONTEXT_LINES = 3, MOST_DIFFERENCES = 1000 };

typedef struct Lines {
    Text *items; // with their line ends
    uint64_t *hashes;
    uint32_t count;
} Lines;

static Lines split_lines(Text text) {
    Lines lines = {0};
    uint32_t capacity = 1;
    for (size_t i = 0; i < text.length; i++) capacity += text.bytes[i] == '\n';
    lines.items = memory_alloc(capacity * sizeof *lines.items);
    lines.hashes = memory_alloc(capacity * sizeof *lines.hashes);
    for (size_t start = 0; start < text.length;) {
        const size_t newline = text_find_byte(text, '\n', start);
        const size_t end = newline == TEXT_NOT_FOUND ? text.length : newline + 1;
        lines.items[lines.count] = text_slice(text, start, end);
        lines.hashes[lines.count] = text_hash(lines.items[lines.count]);
        lines.count++;
        start = end;
    }
    return lines;
}

static void lines_release(Lines *self) {
    free(self->items);
    free(self->hashes);
}

typedef struct Differ {
    Lines before;
    Lines after;
    bool *is_removed; // by line of `before`
    bool *is_added;   // by line of `after`
} Differ;

static bool same_line(const Differ *self, uint32_t before, uint32_t after) {
    return self->before.hashes[before] == self->after.hashes[after] &&
           text_equal(self->before.items[before], self->after.items[after]);
}

// The part of the texts that differs: [start, end) of both.
typedef struct Window {
    uint32_t start;
    uint32_t before_end;
    uint32_t after_end;
} Window;

static Window find_window(const Differ *self) {
    Window window = {0, self->before.count, self->after.count};
    while (window.start < window.before_end && window.start < window.after_end &&
           same_line(self, window.start, window.start)) {
        window.start++;
    }
    while (window.before_end > window.start && window.after_end > window.start &&
           same_line(self, window.before_end - 1, window.after_end - 1)) {
        window.before_end--;
        window.after_end--;
    }
    return window;
}

static void mark_all(Differ *self, Window window) {
    for (uint32_t i = window.start; i < window.before_end; i++) self->is_removed[i] = true;
    for (uint32_t i = window.start; i < window.after_end; i++) self->is_added[i] = true;
}

// Furthest reaching path on diagonal `k` with `d` differences, from those with d - 1.
static int32_t step(const int32_t *reach, int32_t d, int32_t k) {
    const bool goes_down = k == -d || (k != d && reach[k - 1] < reach[k + 1]);
    return goes_down ? reach[k + 1] : reach[k - 1] + 1;
}

static void trace_back(Differ *self, Window window, int32_t *const *history, int32_t d) {
    int32_t x = (int32_t)(window.before_end - window.start);
    int32_t y = (int32_t)(window.after_end - window.start);
    for (; d > 0; d--) {
        const int32_t *const reach = history[d - 1];
        const int32_t k = x - y;
        const bool went_down = k == -d || (k != d && reach[k - 1] < reach[k + 1]);
        const int32_t previous_k = went_down ? k + 1 : k - 1;
        x = reach[previous_k];
        y = x - previous_k;
        if (went_down) {
            self->is_added[window.start + (uint32_t)y] = true;
        } else {
            self->is_removed[window.start + (uint32_t)x] = true;
        }
    }
}

// False if there are more differences than the limit.
static bool find_script(Differ *self, Window window) {
    const int32_t n = (int32_t)(window.before_end - window.start);
    const int32_t m = (int32_t)(window.after_end - window.start);
    const int32_t most = n + m < MOST_DIFFERENCES ? n + m : MOST_DIFFERENCES;
    int32_t **const history = memory_zalloc((size_t)most + 2, sizeof *history);
    int32_t *const storage = memory_zalloc((size_t)(2 * most + 3), sizeof *storage);
    int32_t *const reach = storage + most + 1; // indexed by diagonal, -most - 1 .. most + 1
    bool is_found = false;
    for (int32_t d = 0; d <= most && !is_found; d++) {
        for (int32_t k = -d; k <= d && !is_found; k += 2) {
            int32_t x = d == 0 ? 0 : step(reach, d, k);
            int32_t y = x - k;
            while (x < n && y >= 0 && y < m &&
                   same_line(self, window.start + (uint32_t)x, window.start + (uint32_t)y)) {
                x++;
                y++;
            }
            reach[k] = x;
            is_found = x >= n && y >= m;
        }
        if (is_found) {
            trace_back(self, window, history, d);
        } else { // what the next round starts from, diagonals -d .. d
            int32_t *const kept = memory_alloc((size_t)(2 * d + 3) * sizeof *kept);
            memcpy(kept, reach - d - 1, (size_t)(2 * d + 3) * sizeof *kept);
            history[d] = kept + d + 1;
        }
    }
    for (int32_t d = 0; d <= most; d++) {
        if (history[d] != NULL) free(history[d] - d - 1);
    }
    free(history);
    free(storage);
    return is_found;
}

// ---- Printing ----

static void append_line(Buffer *out, char sign, Text line) {
    buffer_append_byte(out, sign);
    buffer_append(out, line);
    if (!text_ends_with(line, TEXT("\n"))) {
        buffer_append_c(out, "\n\\ No newline at end of file\n");
    }
}

// A place in both texts.
typedef struct Cursor {
    uint32_t before;
    uint32_t after;
} Cursor;

static bool is_change(const Differ *self, Cursor at) {
    return (at.before < self->before.count && self->is_removed[at.before]) ||
           (at.after < self->after.count && self->is_added[at.after]);
}

static bool is_end(const Differ *self, Cursor at) {
    return at.before >= self->before.count && at.after >= self->after.count;
}

// Past one run of removed and added lines.
static Cursor skip_change(const Differ *self, Cursor at) {
    while (at.before < self->before.count && self->is_removed[at.before]) at.before++;
    while (at.after < self->after.count && self->is_added[at.after]) at.after++;
    return at;
}

// The end of the hunk that begins with the change at `at`: changes less than two contexts apart
// share one.
static Cursor find_hunk_end(const Differ *self, Cursor at) {
    Cursor end = skip_change(self, at);
    for (Cursor next = end;
         next.before - end.before < 2 * CONTEXT_LINES + 1 && !is_end(self, next);) {
        if (is_change(self, next)) {
            next = end = skip_change(self, next);
        } else {
            next.before++;
            next.after++;
        }
    }
    for (uint32_t i = 0; i < CONTEXT_LINES && end.before < self->before.count; i++) {
        end.before++;
        end.after++;
    }
    return end;
}

static void append_range(Buffer *out, char sign, uint32_t start, uint32_t count) {
    buffer_printf(out, "%c%u", sign, count == 0 ? start : start + 1);
    if (count != 1) buffer_printf(out, ",%u", count);
}

static void append_hunk(Buffer *out, const Differ *self, Cursor start, Cursor end) {
    buffer_append_c(out, "@@ ");
    append_range(out, '-', start.before, end.before - start.before);
    buffer_append_byte(out, ' ');
    append_range(out, '+', start.after, end.after - start.after);
    buffer_append_c(out, " @@\n");
    for (Cursor at = start; at.before < end.before || at.after < end.after;) {
        if (at.before < end.before && self->is_removed[at.before]) {
            append_line(out, '-', self->before.items[at.before++]);
        } else if (at.after < end.after && self->is_added[at.after]) {
            append_line(out, '+', self->after.items[at.after++]);
        } else {
            append_line(out, ' ', self->before.items[at.before++]);
            at.after++;
        }
    }
}

static void append_hunks(Buffer *out, const Differ *self) {
    for (Cursor at = {0, 0}; !is_end(self, at);) {
        if (!is_change(self, at)) {
            at.before++;
            at.after++;
            continue;
        }
        const uint32_t context = at.before < CONTEXT_LINES ? at.before : CONTEXT_LINES;
        const Cursor start = {at.before - context, at.after - context};
        const Cursor end = find_hunk_end(self, at);
        append_hunk(out, self, start, end);
        at = end;
    }
}

void diff_unified(Buffer *out, const char *path, Text before, Text after) {
    if (text_equal(before, after)) return;
    Differ self = {.before = split_lines(before), .after = split_lines(after)};
    self.is_removed = memory_zalloc(self.before.count + 1, sizeof(bool));
    self.is_added = memory_zalloc(self.after.count + 1, sizeof(bool));
    const Window window = find_window(&self);
    if (!find_script(&self, window)) mark_all(&self, window);
    buffer_printf(out, "--- %s\n+++ %s\n", path, path);
    append_hunks(out, &self);
    free(self.is_removed);
    free(self.is_added);
    lines_release(&self.before);
    lines_release(&self.after);
}
