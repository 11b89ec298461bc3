// Glob: compiles a pattern to an automaton; simulates all its states at once (Thompson's
// algorithm).
#include "source/glob.h"

#include <ctype.h>

typedef enum OpKind {
    OP_BYTE,           // this byte
    OP_ANY,            // any byte
    OP_NOT_SLASH,      // any byte but '/'
    OP_CLASS,          // a byte of the set `target`
    OP_STAR,           // any bytes
    OP_STAR_NOT_SLASH, // any bytes but '/'
    OP_SPLIT,          // goes on here and at `target`
    OP_JUMP,           // goes on at `target`
    OP_FAIL,           // matches nothing
    OP_MATCH,          // the pattern's end
} OpKind;

typedef struct Op {
    uint8_t kind;
    uint8_t byte;
    uint16_t target;
} Op;

typedef struct ByteSet {
    uint64_t words[4];
} ByteSet;

typedef enum GlobKind {
    GLOB_LITERAL,   // no wildcard: `head` is the text
    GLOB_STAR,      // `head`, one star, `tail`: nearly all patterns that have a wildcard
    GLOB_AUTOMATON, // `head` and `tail` are what the text begins and ends with; then the ops decide
} GlobKind;

struct Glob {
    GlobKind kind;
    bool star_stops; // GLOB_STAR: the star stops at slashes
    Text head;
    Text tail;
    const Op *ops;
    const ByteSet *sets;
    uint32_t count;
};

// A byte becomes at most three ops (a comma in braces: jump, fail, split), and OP_MATCH ends them.
enum { MOST_OPS = 3 * GLOB_LONGEST + 1, DEEPEST_BRACES = 16 };

typedef struct Compiler {
    Text pattern;
    size_t at;
    GlobDialect dialect;
    Arena *arena;
    VEC(Op) ops;
    VEC(ByteSet) sets;
    struct {
        uint32_t split; // of the alternative that is being read
        uint32_t jumps; // chain of the jumps to the end, by `target`; 0 ends it
    } braces[DEEPEST_BRACES];
    uint32_t depth;
    const char *why; // set when the pattern is malformed
} Compiler;

static void emit(Compiler *self, OpKind kind, char byte, uint32_t target) {
    const Op op = {(uint8_t)kind, (uint8_t)byte, (uint16_t)target};
    VEC_PUSH(self->arena, &self->ops, op);
}

static bool next_is(const Compiler *self, char byte) {
    return self->at < self->pattern.length && self->pattern.bytes[self->at] == byte;
}

static bool ends_component(const Compiler *self) {
    return self->at == self->pattern.length || next_is(self, '/') ||
           (self->depth != 0 && (next_is(self, ',') || next_is(self, '}')));
}

// git compares what stands before the first wildcard by itself and matches the rest as a pattern of
// its own, which then begins with the stars: it reads a**/b as a, then **/b.
static bool is_first_wildcard(const Compiler *self, size_t star) {
    for (size_t i = 0; i < star; i++) {
        if (strchr("*?[\\", self->pattern.bytes[i]) != NULL) return false;
    }
    return self->dialect == GLOB_GIT;
}

static bool begins_component(const Compiler *self, size_t star) {
    if (star == 0 || is_first_wildcard(self, star)) return true;
    const char before = self->pattern.bytes[star - 1];
    return before == '/' || (self->depth != 0 && (before == '{' || before == ','));
}

// One star, or several. Two that fill a component cross slashes; with a slash behind them they
// stand for nothing, too: a/**/b matches a/b.
static void compile_star(Compiler *self) {
    const size_t star = self->at - 1;
    while (next_is(self, '*')) self->at++;
    const bool is_git = self->dialect == GLOB_GIT;
    const bool is_double = is_git ? self->at - star >= 2 : self->at - star == 2;
    const bool escaped_slash = is_git && next_is(self, '\\') &&
                               self->at + 1 < self->pattern.length &&
                               self->pattern.bytes[self->at + 1] == '/';
    if (!is_double || !begins_component(self, star) || !(ends_component(self) || escaped_slash)) {
        emit(self, is_git ? OP_STAR_NOT_SLASH : OP_STAR, 0, 0);
        return;
    }
    if (!next_is(self, '/')) {
        emit(self, OP_STAR, 0, 0);
        return;
    }
    self->at++;
    emit(self, OP_SPLIT, 0, self->ops.count + 3);
    emit(self, OP_STAR, 0, 0);
    emit(self, OP_BYTE, '/', 0);
}

static void set_add(ByteSet *set, unsigned first, unsigned last) {
    for (unsigned byte = first; byte <= last; byte++) {
        set->words[byte / 64] |= UINT64_C(1) << (byte % 64);
    }
}

static bool set_has(const ByteSet *set, unsigned char byte) {
    return (set->words[byte / 64] >> (byte % 64) & 1) != 0;
}

// The ASCII members of [:name:], as in the C locale; false if there is no such class.
static bool set_add_named(ByteSet *set, Text name) {
    static const struct {
        const char *name;
        const char *ranges; // pairs of first and last
    } classes[] = {
        {"alnum", "09AZaz"},   {"alpha", "AZaz"},
        {"blank", "  \t\t"},   {"cntrl", "\1\x1f\x7f\x7f"},
        {"digit", "09"},       {"graph", "!~"},
        {"lower", "az"},       {"print", " ~"},
        {"punct", "!/:@[`{~"}, {"space", "\t\r  "},
        {"upper", "AZ"},       {"xdigit", "09AFaf"},
    };
    for (size_t i = 0; i < sizeof classes / sizeof classes[0]; i++) {
        if (!text_is(name, classes[i].name)) continue;
        for (const char *range = classes[i].ranges; *range != '\0'; range += 2) {
            set_add(set, (unsigned char)range[0], (unsigned char)range[1]);
        }
        return true;
    }
    return false;
}

// One member of a class: a byte, or for git an escaped one. False at the pattern's end.
static bool class_byte(Compiler *self, unsigned char *byte) {
    if (self->dialect == GLOB_GIT && next_is(self, '\\')) self->at++;
    if (self->at >= self->pattern.length) return false;
    *byte = (unsigned char)self->pattern.bytes[self->at++];
    return true;
}

// [:name:] for git, `at` on its bracket. False if that is not what stands here; then `at` stays.
static bool class_named(Compiler *self, ByteSet *set) {
    const size_t start = self->at + 2;
    if (self->dialect != GLOB_GIT || !next_is(self, '[') || start > self->pattern.length ||
        self->pattern.bytes[self->at + 1] != ':') {
        return false;
    }
    const size_t end = text_find_byte(self->pattern, ']', start);
    if (end == TEXT_NOT_FOUND || end == start || self->pattern.bytes[end - 1] != ':') return false;
    if (!set_add_named(set, text_slice(self->pattern, start, end - 1))) {
        self->why = "names a character class that does not exist";
    }
    self->at = end + 1;
    return true;
}

// A range or a single byte of a class.
static void class_range(Compiler *self, ByteSet *set) {
    unsigned char first;
    if (!class_byte(self, &first)) return;
    unsigned char last = first;
    const bool is_range = next_is(self, '-') && self->at + 1 < self->pattern.length &&
                          self->pattern.bytes[self->at + 1] != ']';
    if (is_range) {
        self->at++;
        class_byte(self, &last);
        if (first > last && self->dialect == GLOB_CONFIG) {
            self->why = "has a range that runs backwards";
        }
    }
    set_add(set, first, first < last ? last : first); // git: a backwards range is its first byte
}

static void compile_class(Compiler *self) {
    ByteSet set = {{0}};
    const bool is_negated = next_is(self, '!') || next_is(self, '^');
    if (is_negated) self->at++;
    bool is_first = true;
    while (self->why == NULL && (is_first || !next_is(self, ']'))) {
        if (self->at >= self->pattern.length) {
            self->why = "has a `[` without its `]`";
            return;
        }
        if (!class_named(self, &set)) class_range(self, &set);
        is_first = false;
    }
    self->at++;
    if (is_negated) {
        for (size_t i = 0; i < 4; i++) set.words[i] = ~set.words[i];
    }
    if (self->dialect == GLOB_GIT) set.words['/' / 64] &= ~(UINT64_C(1) << ('/' % 64));
    emit(self, OP_CLASS, 0, self->sets.count);
    VEC_PUSH(self->arena, &self->sets, set);
}

static void open_braces(Compiler *self) {
    if (self->depth == DEEPEST_BRACES) {
        self->why = "nests braces too deeply";
        return;
    }
    self->braces[self->depth].split = self->ops.count;
    self->braces[self->depth].jumps = 0;
    self->depth++;
    emit(self, OP_SPLIT, 0, 0);
}

// Ends an alternative. An empty one matches nothing (globset drops it).
static void end_alternative(Compiler *self) {
    const uint32_t level = self->depth - 1;
    const uint32_t split = self->braces[level].split;
    if (self->ops.count == split + 1) emit(self, OP_FAIL, 0, 0);
    emit(self, OP_JUMP, 0, self->braces[level].jumps);
    self->braces[level].jumps = self->ops.count - 1;
    self->ops.items[split].target = (uint16_t)self->ops.count;
}

static void next_alternative(Compiler *self) {
    end_alternative(self);
    self->braces[self->depth - 1].split = self->ops.count;
    emit(self, OP_SPLIT, 0, 0);
}

static void close_braces(Compiler *self) {
    end_alternative(self);
    const uint32_t level = --self->depth;
    const uint32_t split = self->braces[level].split;
    self->ops.items[split].target = (uint16_t)(split + 1); // the last one has no next
    uint32_t jump = self->braces[level].jumps;
    while (jump != 0) {
        const uint32_t earlier = self->ops.items[jump].target;
        self->ops.items[jump].target = (uint16_t)self->ops.count;
        jump = earlier;
    }
}

static void compile_escape(Compiler *self) {
    if (self->at >= self->pattern.length) {
        self->why = "ends in a backslash that escapes nothing";
        return;
    }
    emit(self, OP_BYTE, self->pattern.bytes[self->at++], 0);
}

static void compile_next(Compiler *self) {
    const char byte = self->pattern.bytes[self->at++];
    const bool has_braces = self->dialect == GLOB_CONFIG;
    if (byte == '*') {
        compile_star(self);
    } else if (byte == '?') {
        emit(self, has_braces ? OP_ANY : OP_NOT_SLASH, 0, 0);
    } else if (byte == '[') {
        compile_class(self);
    } else if (byte == '\\') {
        compile_escape(self);
    } else if (byte == '{' && has_braces) {
        open_braces(self);
    } else if (byte == '}' && has_braces) {
        if (self->depth == 0) {
            self->why = "has a `}` without its `{`";
        } else {
            close_braces(self);
        }
    } else if (byte == ',' && self->depth != 0) {
        next_alternative(self);
    } else {
        emit(self, OP_BYTE, byte, 0);
    }
}

// The bytes of the run of OP_BYTE that starts at op `from`.
static Text literal_run(Arena *arena, const Op *ops, uint32_t from) {
    uint32_t end = from;
    while (ops[end].kind == OP_BYTE) end++;
    char *const bytes = arena_alloc(arena, end - from + 1);
    for (uint32_t i = from; i < end; i++) bytes[i - from] = (char)ops[i].byte;
    return (Text){bytes, end - from};
}

// The bytes before the end that all ways to it go through.
static Text ending(Arena *arena, const Op *ops, uint32_t count) {
    uint32_t start = count - 1;
    while (start > 0 && ops[start - 1].kind == OP_BYTE) start--;
    for (uint32_t i = 0; i < count; i++) {
        const bool leads_on = ops[i].kind == OP_SPLIT || ops[i].kind == OP_JUMP;
        if (leads_on && ops[i].target > start) start = ops[i].target;
    }
    return literal_run(arena, ops, start);
}

// Picks the cheapest way to match. Ops before `head`'s end are never a jump's target, because jumps
// lead forward from an op that is no OP_BYTE.
static Glob *glob_finish(Compiler *self) {
    Glob *const glob = ARENA_NEW(self->arena, Glob);
    const Op *const ops = self->ops.items;
    glob->ops = ops;
    glob->sets = self->sets.items;
    glob->count = self->ops.count;
    glob->head = literal_run(self->arena, ops, 0);
    const uint32_t behind = (uint32_t)glob->head.length;
    glob->kind = ops[behind].kind == OP_MATCH ? GLOB_LITERAL : GLOB_AUTOMATON;
    if (glob->kind == GLOB_LITERAL) return glob;
    glob->tail = ending(self->arena, ops, glob->count);
    if (ops[behind].kind != OP_STAR && ops[behind].kind != OP_STAR_NOT_SLASH) return glob;
    if (behind + 1 + glob->tail.length == glob->count - 1) glob->kind = GLOB_STAR;
    glob->star_stops = ops[behind].kind == OP_STAR_NOT_SLASH;
    return glob;
}

static bool has_wildcards(Text pattern) {
    for (size_t i = 0; i < pattern.length; i++) {
        switch (pattern.bytes[i]) {
        case '*':
        case '?':
        case '[':
        case '\\':
        case '{':
        case '}': return true;
        default: break;
        }
    }
    return false;
}

// What the compiler would make of a pattern without wildcards, which most of them are.
static const Glob *literal_glob(Arena *arena, Text pattern) {
    Glob *const glob = ARENA_NEW(arena, Glob);
    glob->kind = GLOB_LITERAL;
    glob->head = arena_copy(arena, pattern);
    return glob;
}

const Glob *glob_new(Arena *arena, Text pattern, GlobDialect dialect, const char **why) {
    if (pattern.length <= GLOB_LONGEST && !has_wildcards(pattern))
        return literal_glob(arena, pattern);
    Compiler compiler = {.pattern = pattern, .dialect = dialect, .arena = arena};
    if (pattern.length > GLOB_LONGEST) compiler.why = "is too long (2048 bytes are the limit)";
    while (compiler.why == NULL && compiler.at < pattern.length) compile_next(&compiler);
    if (compiler.why == NULL && compiler.depth != 0) compiler.why = "has a `{` without its `}`";
    if (compiler.why != NULL) {
        *why = compiler.why;
        return NULL;
    }
    emit(&compiler, OP_MATCH, 0, 0);
    return glob_finish(&compiler);
}

// The states that the automaton is in, each once.
typedef struct StateSet {
    uint16_t items[MOST_OPS];
    uint32_t count;
    uint64_t seen[MOST_OPS / 64 + 1];
} StateSet;

static void states_clear(StateSet *self, uint32_t op_count) {
    self->count = 0;
    memset(self->seen, 0, (op_count / 64 + 1) * sizeof self->seen[0]);
}

// Adds state `op` and all it leads to without reading a byte. Jumps lead forward and the two ways
// of a split are followed one after the other by a stack of what is still to do.
static void states_add(StateSet *self, const Op *ops, uint32_t op) {
    uint16_t stack[2 * DEEPEST_BRACES + GLOB_LONGEST];
    uint32_t depth = 0;
    stack[depth++] = (uint16_t)op;
    while (depth != 0) {
        const uint16_t state = stack[--depth];
        if ((self->seen[state / 64] >> (state % 64) & 1) != 0) continue;
        self->seen[state / 64] |= UINT64_C(1) << (state % 64);
        const OpKind kind = (OpKind)ops[state].kind;
        if (kind != OP_JUMP && kind != OP_SPLIT) self->items[self->count++] = state;
        if (kind == OP_JUMP || kind == OP_SPLIT) stack[depth++] = ops[state].target;
        if (kind == OP_SPLIT || kind == OP_STAR || kind == OP_STAR_NOT_SLASH) {
            stack[depth++] = (uint16_t)(state + 1);
        }
    }
}

static void states_step(StateSet *next, const Glob *glob, uint16_t state, unsigned char byte) {
    const Op op = glob->ops[state];
    bool is_taken = false;
    switch ((OpKind)op.kind) {
    case OP_BYTE: is_taken = op.byte == byte; break;
    case OP_ANY:
    case OP_STAR: is_taken = true; break;
    case OP_NOT_SLASH:
    case OP_STAR_NOT_SLASH: is_taken = byte != '/'; break;
    case OP_CLASS: is_taken = set_has(&glob->sets[op.target], byte); break;
    case OP_SPLIT:
    case OP_JUMP:
    case OP_FAIL:
    case OP_MATCH: break;
    }
    const bool stays = op.kind == OP_STAR || op.kind == OP_STAR_NOT_SLASH;
    if (is_taken) states_add(next, glob->ops, stays ? state : state + 1u);
}

static bool simulate(const Glob *self, Text text, uint32_t from) {
    StateSet sets[2];
    StateSet *now = &sets[0];
    StateSet *next = &sets[1];
    states_clear(now, self->count);
    states_add(now, self->ops, from);
    for (size_t i = 0; i < text.length && now->count != 0; i++) {
        states_clear(next, self->count);
        for (uint32_t s = 0; s < now->count; s++) {
            states_step(next, self, now->items[s], (unsigned char)text.bytes[i]);
        }
        StateSet *const swap = now;
        now = next;
        next = swap;
    }
    const uint32_t match = self->count - 1;
    return (now->seen[match / 64] >> (match % 64) & 1) != 0;
}

bool glob_matches(const Glob *self, Text text) {
    if (self->kind == GLOB_LITERAL) return text_equal(text, self->head);
    if (!text_starts_with(text, self->head)) return false;
    text = text_skip(text, self->head.length);
    if (!text_ends_with(text, self->tail)) return false;
    if (self->kind == GLOB_AUTOMATON) return simulate(self, text, (uint32_t)self->head.length);
    text.length -= self->tail.length;
    return !self->star_stops || text_find_byte(text, '/', 0) == TEXT_NOT_FOUND;
}
