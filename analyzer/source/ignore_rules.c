// IgnoreRules: one ignore file's patterns, as gitignore(5) has them.
#include "source/ignore.h"

#include "source/path.h"

// Spaces at the end do not count unless a backslash escapes them; tabs do. (git:
// trim_trailing_spaces)
static Text trim_trailing_spaces(Text line) {
    size_t end = 0;
    for (size_t i = 0; i < line.length; i++) {
        if (line.bytes[i] == ' ') continue;
        if (line.bytes[i] == '\\') {
            if (++i == line.length) return line;
        }
        end = i + 1;
    }
    return text_slice(line, 0, end);
}

static void add_pattern(IgnoreRules *self, Arena *arena, Text line) {
    IgnorePattern pattern = {0};
    if (text_starts_with(line, TEXT("!"))) {
        pattern.is_negated = true;
        line = text_skip(line, 1);
    }
    if (text_ends_with(line, TEXT("/"))) {
        pattern.is_folder_only = true;
        line.length--;
    }
    if (line.length == 0) return;
    pattern.is_name = text_find_byte(line, '/', 0) == TEXT_NOT_FOUND;
    if (line.bytes[0] == '/') line = text_skip(line, 1);
    const char *why;
    pattern.glob = glob_new(arena, line, GLOB_GIT, &why);
    if (pattern.glob != NULL) VEC_PUSH(arena, self, pattern);
}

const IgnoreRules *ignore_rules_new(Arena *arena, Text base, Text bytes) {
    IgnoreRules *const self = ARENA_NEW(arena, IgnoreRules);
    self->base = text_is(base, "/") ? TEXT("") : base;
    if (text_starts_with(bytes, TEXT("\xef\xbb\xbf"))) bytes = text_skip(bytes, 3);
    Text line;
    while (text_split_next(&bytes, '\n', &line)) {
        if (text_ends_with(line, TEXT("\r"))) line.length--;
        if (line.length == 0 || line.bytes[0] == '#') continue;
        line = trim_trailing_spaces(line);
        if (line.length != 0) add_pattern(self, arena, line);
    }
    return self;
}

IgnoreVerdict ignore_rules_verdict(const IgnoreRules *self, Text path, bool is_folder) {
    if (self == NULL) return IGNORE_SILENT;
    const Text name = path_name(path);
    const Text below = text_skip(path, self->base.length + 1);
    for (uint32_t i = self->count; i-- > 0;) {
        const IgnorePattern *const pattern = &self->items[i];
        if (pattern->is_folder_only && !is_folder) continue;
        if (!glob_matches(pattern->glob, pattern->is_name ? name : below)) continue;
        return pattern->is_negated ? IGNORE_KEEP : IGNORE_LEAVE;
    }
    return IGNORE_SILENT;
}
