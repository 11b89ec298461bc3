// Identity.
#include "suppress/identity.h"

#include "base/utf8.h"
#include "rules/rule.h"

#include <xxhash.h>

// The line with one blank for each run of white space, and none at its ends. Only its beginning: a
// long one may have as many findings as bytes.
static void append_normalised(Buffer *out, Text line) {
    enum { LONGEST = 2000 };
    bool has_gap = false;
    line = text_trim(utf8_at_most(line, LONGEST));
    for (size_t i = 0; i < line.length; i++) {
        const char byte = line.bytes[i];
        const bool is_gap = byte == ' ' || byte == '\t' || byte == '\f';
        if (is_gap && !has_gap) buffer_append_byte(out, ' ');
        if (!is_gap) buffer_append_byte(out, byte);
        has_gap = is_gap;
    }
}

static uint64_t make_key(Buffer *scratch, const Source *source, const Finding *finding,
                         const Definition *around) {
    buffer_clear(scratch);
    buffer_printf(scratch, "%s\n", finding->rule->code);
    definition_append_path(scratch, around);
    buffer_append_byte(scratch, '\n');
    const uint32_t line = source_line_of(source, finding->range.start);
    append_normalised(scratch, source_line_text(source, line));
    return XXH3_64bits(scratch->bytes, scratch->length);
}

const FindingIdentity *finding_identities(const Check *check, Arena *arena) {
    const FindingList *const findings = &check->findings;
    FindingIdentity *const identities = ARENA_ARRAY(arena, FindingIdentity, findings->count);
    if (findings->count == 0) return identities;
    const Enclosing enclosing = enclosing_of(arena, check->ast);
    Buffer scratch = {0};
    for (uint32_t i = 0; i < findings->count; i++) {
        const Finding *const finding = &findings->items[i];
        const Definition *const around = enclosing_definition(&enclosing, finding->range.start);
        identities[i].around = around;
        identities[i].key = make_key(&scratch, check->ast->source, finding, around);
    }
    buffer_release(&scratch);
    return identities;
}
