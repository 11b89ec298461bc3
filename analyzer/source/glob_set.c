// GlobSet: the patterns of one option, under a project root.
#include "source/glob.h"

#include "source/path.h"

// Nearly all patterns are one of the latter two, which need no look at the path as a whole: if that
// matches, so does its last component.
typedef enum PatternKind {
    PATTERN_GLOB,
    PATTERN_NAME,   // `node_modules`: no wildcard, no slash
    PATTERN_SUFFIX, // `*.py`: a star and the like
} PatternKind;

typedef struct Pattern {
    PatternKind kind;
    Text literal;     // of PATTERN_NAME and PATTERN_SUFFIX
    Text last;        // the component that a path must end with; empty: no single one
    const Glob *name; // matches the last component (in `include` the path); NULL with a slash
    const Glob *path; // matches the path, from `root`'s end if `is_below`, else all of it
    Text root;
    bool is_below;
} Pattern;

struct GlobSet {
    Arena *arena;
    Text root;
    VEC(Pattern) patterns;
};

GlobSet *glob_set_new(Arena *arena, const char *root) {
    GlobSet *const self = ARENA_NEW(arena, GlobSet);
    self->arena = arena;
    self->root = path_absolute(arena, TEXT("/"), text_from_c(root));
    return self;
}

void glob_set_add_all(GlobSet *self, const GlobSet *other) {
    for (uint32_t i = 0; i < other->patterns.count; i++) {
        VEC_PUSH(self->arena, &self->patterns, other->patterns.items[i]);
    }
}

// True if it stands for itself alone.
static bool is_plain_component(Text text) {
    if (text.length == 0 || text_is(text, ".") || text_is(text, "..")) return false;
    for (size_t i = 0; i < text.length; i++) {
        if (strchr("*?[]{},\\/", text.bytes[i]) != NULL) return false; // or a NUL
    }
    return true;
}

static void simplify(Pattern *self, Arena *arena, Text pattern) {
    const bool has_star = text_starts_with(pattern, TEXT("*"));
    const Text literal = text_skip(pattern, has_star ? 1 : 0);
    if (!is_plain_component(literal)) return;
    self->kind = has_star ? PATTERN_SUFFIX : PATTERN_NAME;
    self->literal = arena_copy(arena, literal);
}

bool glob_set_add(GlobSet *self, Text pattern, const char **why) {
    if (pattern.length > GLOB_LONGEST) {
        *why = "is too long (2048 bytes are the limit)";
        return false;
    }
    Pattern entry = {.root = self->root};
    const Text path = path_absolute(self->arena, self->root, pattern);
    Text rest = path;
    entry.is_below = path_strip(self->root, path, &rest);
    entry.path = glob_new(self->arena, rest, GLOB_CONFIG, why);
    if (entry.path == NULL) return false;
    if (text_find_byte(pattern, '/', 0) == TEXT_NOT_FOUND) {
        entry.name = glob_new(self->arena, pattern, GLOB_CONFIG, why);
        if (entry.name == NULL) return false;
        simplify(&entry, self->arena, pattern);
    }
    const Text last = path_name(pattern);
    if (is_plain_component(last)) entry.last = arena_copy(self->arena, last);
    VEC_PUSH(self->arena, &self->patterns, entry);
    return true;
}

// `name`: what a pattern without a slash is to match, the path's last component or all of it.
static bool matches(const GlobSet *self, Text path, Text name) {
    const bool is_component = name.length != path.length;
    Text root = {NULL, 0}; // of the pattern before: mostly they are all the same
    Text rest = path;
    bool is_below = false;
    for (uint32_t i = 0; i < self->patterns.count; i++) {
        const Pattern *const pattern = &self->patterns.items[i];
        if (pattern->kind == PATTERN_SUFFIX) {
            if (text_ends_with(name, pattern->literal)) return true;
            continue;
        }
        if (pattern->kind == PATTERN_NAME && is_component) {
            if (text_equal(name, pattern->literal)) return true;
            continue;
        }
        if (pattern->root.bytes != root.bytes) {
            root = pattern->root;
            is_below = path_strip(root, path, &rest);
        }
        if (pattern->name != NULL && glob_matches(pattern->name, name)) return true;
        if (pattern->is_below && !is_below) continue;
        if (glob_matches(pattern->path, pattern->is_below ? rest : path)) return true;
    }
    return false;
}

bool glob_set_matches(const GlobSet *self, Text path) {
    return matches(self, path, path_name(path));
}

bool glob_set_includes(const GlobSet *self, Text path) {
    return matches(self, path, path);
}

NameAnswer glob_set_includes_name(const GlobSet *self, Text name) {
    NameAnswer answer = NAME_EXCLUDED;
    for (uint32_t i = 0; i < self->patterns.count; i++) {
        const Pattern *const pattern = &self->patterns.items[i];
        if (pattern->kind == PATTERN_SUFFIX) {
            if (text_ends_with(name, pattern->literal)) return NAME_INCLUDED;
        } else if (pattern->last.length == 0 || text_equal(name, pattern->last)) {
            answer = NAME_UNDECIDED;
        }
    }
    return answer;
}
