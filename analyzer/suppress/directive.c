// Directives: reading the comments. The grammar of `noqa` is ruff's, tried out form by form.
#include "suppress/directive_reader.h"

#include "base/bytes16.h"
#include "config/selector.h"

#include <stdarg.h>
#include <stdio.h>

static size_t white_length(Text text, size_t at) {
    static const char *const wide[] = {"\xc2\x85",     "\xc2\xa0",     "\xe1\x9a\x80",
                                       "\xe2\x80\xa8", "\xe2\x80\xa9", "\xe2\x80\xaf",
                                       "\xe2\x81\x9f", "\xe3\x80\x80"};
    const Text rest = text_skip(text, at);
    if (rest.length == 0) return 0;
    if ((unsigned char)rest.bytes[0] < 0x80) return byte_is_space(rest.bytes[0]) ? 1 : 0;
    for (size_t i = 0; i < sizeof wide / sizeof wide[0]; i++) {
        if (text_starts_with(rest, text_from_c(wide[i]))) return strlen(wide[i]);
    }
    const bool is_typographic = text_starts_with(rest, TEXT("\xe2\x80")) && rest.length > 2 &&
                                (unsigned char)rest.bytes[2] <= 0x8a; // U+2000 to U+200A
    return is_typographic ? 3 : 0;
}

size_t skip_white(Text text, size_t at) {
    for (;;) {
        const size_t length = white_length(text, at);
        if (length == 0) return at;
        at += length;
    }
}

// Length of `[A-Z]+[0-9]+` at `at`, 0 if there is none.
static size_t code_length(Text text, size_t at) {
    size_t end = at;
    while (end < text.length && byte_is_upper(text.bytes[end])) end++;
    const size_t digits = end;
    while (end < text.length && byte_is_digit(text.bytes[end])) end++;
    return end > digits && digits > at ? end - at : 0;
}

void directive_warn(const DirectiveReader *self, const char *format, ...) {
    const Source *const source = self->context->ast->source;
    char message[512];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    const Position at = source_position(source, self->comment.start);
    notice_add_at(self->context->notices, NOTICE_WARNING, source->path, at.row, 0, "%s", message);
}

Directive *directive_add(DirectiveReader *self, DirectiveKind kind, size_t start, size_t end,
                         const CodeVec *codes) {
    const Source *const source = self->context->ast->source;
    const Directive directive = {
        .kind = kind,
        .range = {self->comment.start + (uint32_t)start, self->comment.start + (uint32_t)end},
        .comment = {self->comment.start, self->comment.start + (uint32_t)self->text.length},
        .line = source_line_of(source, self->comment.start),
        .is_own_line = self->is_own_line && start == 0,
        .has_codes = codes->count != 0,
        .codes = codes->items,
        .code_count = codes->count,
        .partner = UINT32_MAX,
    };
    VEC_PUSH(self->context->arena, &self->list, directive);
    return &self->list.items[self->list.count - 1];
}

// ---- noqa ----

// Skips what separates codes; says so where a comma has no code before it.
static size_t skip_separators(const DirectiveReader *self, Text text, size_t at, bool is_first) {
    size_t next = at;
    uint32_t missing = 0;
    for (;;) {
        const size_t white = white_length(text, next);
        const bool is_comma = next < text.length && text.bytes[next] == ',';
        if (white == 0 && !is_comma) break;
        if (is_comma && (is_first || next != at)) missing++;
        next += white + is_comma;
    }
    const bool has_more = code_length(text, next) != 0;
    for (uint32_t i = 0; has_more && i < missing; i++) {
        directive_warn(self, "Missing or joined rule code(s): expected rule code between commas");
    }
    return next;
}

// True if a code may end before `at`.
static bool is_delimited(Text text, size_t at) {
    return at >= text.length || text.bytes[at] == ',' || text.bytes[at] == '#' ||
           white_length(text, at) != 0;
}

size_t directive_find_codes(Text text) {
    size_t start = TEXT_NOT_FOUND;
    for (size_t at = 0;;) {
        size_t length = 0;
        while ((length = white_length(text, at)) != 0 ||
               (at < text.length && text.bytes[at] == ',')) {
            at += length != 0 ? length : 1;
        }
        length = code_length(text, at);
        if (length == 0) return start;
        start = skip_white(text, 0);
        at += length;
        if (!is_delimited(text, at) && code_length(text, at) == 0) return TEXT_NOT_FOUND;
    }
}

// The codes behind the colon, up to the first thing that is none. `*end` gets where they end.
// False, with a warning, if there is none or one is glued to something else.
static bool read_codes(const DirectiveReader *self, const char *what, size_t at, CodeVec *codes,
                       size_t *end) {
    const Text text = self->text;
    for (;;) {
        const bool is_first = codes->count == 0;
        const size_t next = skip_separators(self, text, at, is_first);
        const size_t length = code_length(text, next);
        if (length == 0) break;
        if (!is_first && next == at) {
            directive_warn(self, "Missing or joined rule code(s): expected comma or space "
                                 "delimiter between codes");
        }
        at = next + length;
        if (!is_delimited(text, at) && code_length(text, at) == 0) {
            directive_warn(self,
                           "Invalid `# %s` directive: expected code to consist of uppercase "
                           "letters followed by digits only (e.g. `F401`)",
                           what);
            return false;
        }
        const DirectiveCode code = {text_slice(text, next, at), NO_RULE, false};
        VEC_PUSH(self->context->arena, codes, code);
        *end = at;
    }
    if (codes->count != 0) return true;
    directive_warn(self,
                   "Invalid `# %s` directive: expected a comma-separated list of codes (e.g., "
                   "`# noqa: F401, F841`)",
                   what);
    return false;
}

static void resolve_codes(const DirectiveReader *self, CodeVec *codes) {
    for (uint32_t i = 0; i < codes->count; i++) {
        codes->items[i].rule =
            registry_find_code(self->context->registry, code_redirect(codes->items[i].text));
    }
}

// What follows the word `noqa`, which ends at `behind`.
static void read_noqa_tail(DirectiveReader *self, DirectiveKind kind, size_t start, size_t behind) {
    const char *const what = kind == DIRECTIVE_NOQA ? "noqa" : "ruff: noqa";
    const Text text = self->text;
    const size_t next = skip_white(text, behind);
    CodeVec codes = {0};
    size_t end = behind;
    if (next < text.length && text.bytes[next] == ':') {
        if (!read_codes(self, what, next + 1, &codes, &end)) return;
        resolve_codes(self, &codes);
    } else if (behind < text.length && next == behind && text.bytes[behind] != '#') {
        directive_warn(self,
                       "Invalid `# %s` directive: expected `:` followed by a comma-separated list "
                       "of codes (e.g., `# noqa: F401, F841`)",
                       what);
        return;
    }
    if (kind == DIRECTIVE_FILE_NOQA && !self->is_own_line) {
        directive_warn(
            self, "Unexpected `# ruff: noqa` directive. File-level suppression comments must "
                  "appear on their own line. For line-level suppression, omit the `ruff:` prefix.");
        return;
    }
    directive_add(self, kind, start, end, &codes);
}

static bool is_noqa_at(Text text, size_t at) {
    return text_equal_ignore_case(text_slice(text, at, at + 4), TEXT("noqa"));
}

// `noqa` behind the first hash that has it.
static void read_line_noqa(DirectiveReader *self) {
    const Text text = self->text;
    for (size_t hash = 0; (hash = text_find_byte(text, '#', hash)) != TEXT_NOT_FOUND; hash++) {
        const size_t word = skip_white(text, hash + 1);
        if (!is_noqa_at(text, word)) continue;
        read_noqa_tail(self, DIRECTIVE_NOQA, hash, word + 4);
        return;
    }
}

// Where the word `noqa` of a `ruff: noqa` at the hash begins; TEXT_NOT_FOUND if there is none.
static size_t find_file_noqa(Text text, size_t hash) {
    static const char *const tools[] = {"ruff", "flake8"};
    const size_t at = skip_white(text, hash + 1);
    for (size_t i = 0; i < sizeof tools / sizeof tools[0]; i++) {
        if (!text_starts_with(text_skip(text, at), text_from_c(tools[i]))) continue;
        const size_t colon = skip_white(text, at + strlen(tools[i]));
        if (colon >= text.length || text.bytes[colon] != ':') continue;
        const size_t word = skip_white(text, colon + 1);
        if (is_noqa_at(text, word)) return word;
    }
    return TEXT_NOT_FOUND;
}

static void read_file_noqa(DirectiveReader *self) {
    for (size_t hash = 0; (hash = text_find_byte(self->text, '#', hash)) != TEXT_NOT_FOUND;
         hash++) {
        const size_t word = find_file_noqa(self->text, hash);
        if (word == TEXT_NOT_FOUND) continue;
        read_noqa_tail(self, DIRECTIVE_FILE_NOQA, hash, word + 4);
        return;
    }
}

// ---- Comments ----

// What a directive begins with: noqa, nosec, ruff or shikra.
static bool is_beginning(const char *at) {
    switch (byte_lower(at[0])) {
    case 'n': return byte_lower(at[1]) == 'o' && (byte_lower(at[2]) == 'q' || at[2] == 's');
    case 'r': return at[1] == 'u' && at[2] == 'f';
    case 's': return at[1] == 'h' && at[2] == 'i' && at[3] == 'k';
    default: return false;
    }
}

// How far from `at` on there is no beginning for certain: 16 bytes, or up to what may be one. (What
// is behind its first letter tells them from most words.)
#ifdef BYTES16
static uint32_t skip_others(const char *at) {
    const Bytes16 lower = bytes16_fill(0x20);
    const Bytes16 second = bytes16_or(bytes16_load(at + 1), lower);
    const Bytes16 third = bytes16_or(bytes16_load(at + 2), lower);
    const Bytes16 fourth = bytes16_or(bytes16_load(at + 3), lower);
    const Bytes16 is_q_or_s = bytes16_or(bytes16_equal(third, bytes16_fill('q')),
                                         bytes16_equal(third, bytes16_fill('s')));
    const Bytes16 is_oq_or_os = bytes16_and(bytes16_equal(second, bytes16_fill('o')), is_q_or_s);
    const Bytes16 is_uf = bytes16_and(bytes16_equal(second, bytes16_fill('u')),
                                      bytes16_equal(third, bytes16_fill('f')));
    const Bytes16 is_ik = bytes16_and(bytes16_equal(third, bytes16_fill('i')),
                                      bytes16_equal(fourth, bytes16_fill('k')));
    return bytes16_first_set(bytes16_or(bytes16_or(is_oq_or_os, is_uf), is_ik));
}
#else
static uint32_t skip_others(const char *at) {
    return is_beginning(at) ? 0 : 1;
}
#endif

// So that other comments cost one look. Zero bytes follow the source's text.
static bool may_be_directive(Text text) {
    for (size_t i = 1; i + 3 < text.length;) {
        const uint32_t skipped = skip_others(text.bytes + i);
        i += skipped;
        if (skipped == 16 || i + 3 >= text.length) continue;
        if (is_beginning(text.bytes + i)) return true;
        i++;
    }
    return false;
}

static bool mentions_shikra(Text comment) {
    return text_find(comment, TEXT("shikra"), 0) != TEXT_NOT_FOUND;
}

bool directives_have_own(const Ast *ast) {
    for (uint32_t i = 0; i < ast->comment_count; i++) {
        if (mentions_shikra(source_slice(ast->source, ast->comments[i]))) return true;
    }
    return false;
}

static bool is_own_line(const Source *source, uint32_t start) {
    uint32_t at = start;
    while (at > 0 && source->text.bytes[at - 1] != '\n') {
        if (!byte_is_space(source->text.bytes[--at])) return false;
    }
    return true;
}

DirectiveList directives_read(const DirectiveContext *context) {
    DirectiveReader self = {.context = context};
    const Ast *const ast = context->ast;
    for (uint32_t i = 0; i < ast->comment_count; i++) {
        self.comment = ast->comments[i];
        self.text = source_slice(ast->source, self.comment);
        if (text_ends_with(self.text, TEXT("\r"))) self.text.length--;
        if (!may_be_directive(self.text)) continue;
        self.is_own_line = is_own_line(ast->source, self.comment.start);
        if (context->reads_own) {
            if (mentions_shikra(self.text)) read_brackets(&self);
            continue;
        }
        read_file_noqa(&self);
        read_line_noqa(&self);
        read_brackets(&self);
        read_nosec(&self);
    }
    return self.list;
}

struct FileDirectives {
    DirectiveList list;
    NoticeList notices;
};

static FileDirectives *read_for(const Check *check) {
    FileDirectives *const self = ARENA_NEW(check->arena, FileDirectives);
    self->notices = notice_list(check->arena);
    const DirectiveContext context = {.ast = check->ast,
                                      .registry = plan_registry(check->plan),
                                      .arena = check->arena,
                                      .notices = &self->notices,
                                      .is_preview = check->settings->is_preview};
    self->list = directives_read(&context);
    return self;
}

DirectiveList *check_directives(Check *check) {
    if (check->directives == NULL) check->directives = read_for(check);
    return &check->directives->list;
}

void directives_tell(const Check *check, NoticeList *notices) {
    if (check->directives != NULL) notice_add_all(notices, &check->directives->notices);
}

bool directive_covers(const Directive *directive, uint32_t rule) {
    for (uint32_t i = 0; i < directive->code_count; i++) {
        if (directive->codes[i].rule == rule) return true;
    }
    return !directive->has_codes;
}

uint32_t directives_first_on_line(const DirectiveList *self, uint32_t line) {
    uint32_t low = 0;
    uint32_t high = self->count;
    while (low < high) {
        const uint32_t middle = (low + high) / 2;
        if (self->items[middle].line < line) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}
