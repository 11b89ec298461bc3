// Refusals: the kinds of syntax errors of a file, compared before and after a fix.
#include "fix/refusals.h"

#include "base/buffer.h"
#include "base/memory.h"
#include "rules/rule.h"

#include <stdlib.h>

// The message without its numbers: a fix moves the line that it names. Nor does it matter what
// stands above a definition in Python 3.8: `"{}".format(x)` there may become an f-string.
static uint64_t kind_of(Buffer *scratch, Text message) {
    const size_t decorator = text_find(message, TEXT(" in a decorator"), 0);
    if (decorator != TEXT_NOT_FOUND) message = text_skip(message, decorator);
    scratch->length = 0;
    for (size_t i = 0; i < message.length; i++) {
        if (!byte_is_digit(message.bytes[i])) buffer_append_byte(scratch, message.bytes[i]);
    }
    return text_hash(buffer_text(scratch));
}

static int compare_kinds(const void *left, const void *right) {
    const uint64_t a = *(const uint64_t *)left;
    const uint64_t b = *(const uint64_t *)right;
    return (a > b) - (a < b);
}

static bool is_refusal(const Finding *finding) {
    return (finding->rule->needs & NEEDS_SYNTAX) != 0;
}

Refusals refusals_of(const FindingList *findings) {
    Refusals self = {0};
    for (uint32_t i = 0; i < findings->count; i++) self.count += is_refusal(&findings->items[i]);
    if (self.count == 0) return self;
    self.kinds = memory_alloc(self.count * sizeof *self.kinds);
    Buffer scratch = {0};
    for (uint32_t i = 0, next = 0; i < findings->count; i++) {
        const Finding *const finding = &findings->items[i];
        if (is_refusal(finding)) self.kinds[next++] = kind_of(&scratch, finding->message);
    }
    buffer_release(&scratch);
    qsort(self.kinds, self.count, sizeof *self.kinds, compare_kinds);
    return self;
}

void refusals_release(Refusals *self) {
    free(self->kinds);
    *self = (Refusals){0};
}

bool refusals_have_grown(const Refusals *before, const Refusals *now) {
    uint32_t next = 0; // of those before
    for (uint32_t i = 0; i < now->count; i++) {
        while (next < before->count && before->kinds[next] < now->kinds[i]) next++;
        if (next == before->count || before->kinds[next] != now->kinds[i]) return true;
        next++;
    }
    return false;
}
