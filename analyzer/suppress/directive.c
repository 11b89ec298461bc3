// Directives: reading the comments. The grammar of `noqa` is ruff's, tried out form by form.
#include "suppress/suppress.h"

typedef struct DirectiveReader {
    const Ast *ast;
    Arena *arena;
    NoticeList *notices;
    DirectiveList list;
    Range comment; // the one being read
    Text text;     // its text
} DirectiveReader;

static bool is_blank(char byte) {
    return byte == ' ' || byte == '\t';
}

static size_t skip_blanks(Text text, size_t at) {
    while (at < text.length && is_blank(text.bytes[at])) at++;
    return at;
}

static void warn(const DirectiveReader *self, const char *message) {
    const Position at = source_position(self->ast->source, self->comment.start);
    notice_add_at(self->notices, NOTICE_WARNING, self->ast->source->path, at.row, 0, "%s", message);
}

static bool is_own_line(const DirectiveReader *self) {
    const Text text = self->ast->source->text;
    uint32_t at = self->comment.start;
    while (at > 0 && is_blank(text.bytes[at - 1])) at--;
    return at == 0 || text.bytes[at - 1] == '\n' || text.bytes[at - 1] == '\f';
}

static Directive *add(DirectiveReader *self, DirectiveKind kind, size_t start, size_t end) {
    const Directive directive = {
        .kind = kind,
        .range = {self->comment.start + (uint32_t)start, self->comment.start + (uint32_t)end},
        .line = source_line_of(self->ast->source, self->comment.start),
        .is_own_line = is_own_line(self),
    };
    VEC_PUSH(self->arena, &self->list, directive);
    return &self->list.items[self->list.count - 1];
}

// Length of `[A-Z]+[0-9]+` at `at`, 0 if there is none.
static size_t code_length(Text text, size_t at) {
    size_t end = at;
    while (end < text.length && byte_is_upper(text.bytes[end])) end++;
    const size_t digits = end;
    while (end < text.length && byte_is_digit(text.bytes[end])) end++;
    return end > digits && digits > at ? end - at : 0;
}

typedef VEC(DirectiveCode) CodeVec;

// The codes behind the colon, up to the first thing that is none. `*end` gets where they end.
// False, with a warning, if there is none or one is glued to something else.
static bool read_codes(DirectiveReader *self, Text text, size_t at, CodeVec *codes, size_t *end) {
    for (;;) {
        while (at < text.length && (is_blank(text.bytes[at]) || text.bytes[at] == ',')) at++;
        const size_t length = code_length(text, at);
        if (length == 0) break;
        const DirectiveCode code = {.text = text_slice(text, at, at + length)};
        at += length;
        const char next = at < text.length ? text.bytes[at] : ' ';
        const bool is_separated = byte_is_space(next) || next == ',' || next == '#';
        if (!is_separated && code_length(text, at) == 0) {
            warn(self, "Invalid `# noqa` directive: expected code to consist of uppercase letters "
                       "followed by digits only (e.g. `F401`)");
            return false;
        }
        VEC_PUSH(self->arena, codes, code);
        *end = at;
    }
    if (codes->count != 0) return true;
    warn(self, "Invalid `# noqa` directive: expected a comma-separated list of codes (e.g., "
               "`# noqa: F401, F841`)");
    return false;
}

// Offset of the hash of "# noqa" (any case), or TEXT_NOT_FOUND; `*behind` gets where the word ends.
static size_t find_noqa(Text text, size_t *behind) {
    for (size_t at = 1; at + 4 <= text.length; at++) {
        if (!text_equal_ignore_case(text_slice(text, at, at + 4), TEXT("noqa"))) continue;
        size_t hash = at;
        while (hash > 0 && is_blank(text.bytes[hash - 1])) hash--;
        if (hash == 0 || text.bytes[hash - 1] != '#') continue;
        *behind = at + 4;
        return hash - 1;
    }
    return TEXT_NOT_FOUND;
}

static void read_noqa_tail(DirectiveReader *self, DirectiveKind kind, size_t start, size_t behind) {
    const Text text = self->text;
    const size_t next = skip_blanks(text, behind);
    CodeVec codes = {0};
    size_t end = behind;
    const bool has_codes = next < text.length && text.bytes[next] == ':';
    if (has_codes) {
        if (!read_codes(self, text, next + 1, &codes, &end)) return;
    } else if (behind < text.length && next == behind && text.bytes[behind] != '#') {
        warn(self, "Invalid `# noqa` directive: expected `:` followed by a comma-separated list of "
                   "codes (e.g., `# noqa: F401, F841`)");
        return;
    }
    Directive *const directive = add(self, kind, start, end);
    directive->is_noqa = true;
    directive->has_codes = has_codes;
    directive->codes = codes.items;
    directive->code_count = codes.count;
}

// `ruff: noqa`, `flake8: noqa` behind the hash; true if it was one.
static bool read_file_noqa(DirectiveReader *self) {
    static const char *const tools[] = {"ruff", "flake8"};
    const Text text = self->text;
    const size_t at = skip_blanks(text, 1);
    for (size_t i = 0; i < sizeof tools / sizeof tools[0]; i++) {
        const Text tool = text_from_c(tools[i]);
        if (!text_equal_ignore_case(text_slice(text, at, at + tool.length), tool)) continue;
        size_t next = skip_blanks(text, at + tool.length);
        if (next >= text.length || text.bytes[next] != ':') continue;
        next = skip_blanks(text, next + 1);
        if (!text_equal_ignore_case(text_slice(text, next, next + 4), TEXT("noqa"))) continue;
        if (is_own_line(self)) {
            read_noqa_tail(self, DIRECTIVE_FILE, 0, next + 4);
        } else {
            warn(self,
                 "Unexpected `# ruff: noqa` directive: file-level suppression comments must "
                 "appear on their own line. For line-level suppression, omit the `ruff:` prefix");
        }
        return true;
    }
    return false;
}

// "F401, exec-builtin]": codes and, for shikra, names.
static void read_bracketed(DirectiveReader *self, DirectiveKind kind, size_t start, size_t at,
                           bool takes_names) {
    const size_t close = text_find_byte(self->text, ']', at);
    if (close == TEXT_NOT_FOUND) return;
    CodeVec codes = {0};
    Text rest = text_slice(self->text, at, close);
    Text part;
    while (text_split_next(&rest, ',', &part)) {
        const DirectiveCode code = {.text = text_trim(part)};
        const bool is_code = code.text.length != 0 && code_length(code.text, 0) == code.text.length;
        if (is_code || (takes_names && code.text.length != 0)) VEC_PUSH(self->arena, &codes, code);
    }
    if (codes.count == 0) return;
    Directive *const directive = add(self, kind, start, close + 1);
    directive->has_codes = true;
    directive->codes = codes.items;
    directive->code_count = codes.count;
}

// `# ruff: ignore[...]` and its kin, anywhere in the comment behind a hash.
static void read_brackets(DirectiveReader *self) {
    static const struct {
        const char *word;
        DirectiveKind kind;
    } words[] = {{"ignore", DIRECTIVE_LINE},
                 {"file-ignore", DIRECTIVE_FILE},
                 {"disable", DIRECTIVE_DISABLE},
                 {"enable", DIRECTIVE_ENABLE}};
    const Text text = self->text;
    for (size_t hash = 0; (hash = text_find_byte(text, '#', hash)) != TEXT_NOT_FOUND; hash++) {
        const size_t tool = skip_blanks(text, hash + 1);
        const bool is_shikra = text_starts_with(text_skip(text, tool), TEXT("shikra:"));
        if (!is_shikra && !text_starts_with(text_skip(text, tool), TEXT("ruff:"))) continue;
        const size_t at = skip_blanks(text, tool + (is_shikra ? 7 : 5));
        for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
            const Text word = text_from_c(words[i].word);
            if (!text_starts_with(text_skip(text, at), word)) continue;
            const size_t open = skip_blanks(text, at + word.length);
            if (open >= text.length || text.bytes[open] != '[') continue;
            read_bracketed(self, words[i].kind, hash, open + 1, is_shikra);
            return;
        }
    }
}

// bandit: "# nosec", "# nosec B101, exec_used": ids and names of its tests.
static void read_nosec(DirectiveReader *self) {
    const Text text = self->text;
    for (size_t hash = 0; (hash = text_find_byte(text, '#', hash)) != TEXT_NOT_FOUND; hash++) {
        const size_t word = skip_blanks(text, hash + 1);
        if (!text_equal_ignore_case(text_slice(text, word, word + 5), TEXT("nosec"))) continue;
        size_t at = word + 5;
        if (at < text.length && text.bytes[at] == ':') at++;
        CodeVec codes = {0};
        const size_t stop = text_find_byte(text, '#', at);
        Text rest = text_slice(text, at, stop);
        for (size_t i = 0; i < rest.length;) {
            while (i < rest.length && !byte_is_identifier(rest.bytes[i])) i++;
            const size_t start = i;
            while (i < rest.length && byte_is_identifier(rest.bytes[i])) i++;
            if (i == start || rest.bytes[start] != 'B' || code_length(rest, start) != i - start)
                continue;
            const DirectiveCode code = {.text =
                                            arena_printf(self->arena, "S%.*s", (int)(i - start - 1),
                                                         rest.bytes + start + 1)};
            VEC_PUSH(self->arena, &codes, code);
        }
        Directive *const directive = add(self, DIRECTIVE_NOSEC, hash, text.length);
        directive->has_codes = codes.count != 0;
        directive->codes = codes.items;
        directive->code_count = codes.count;
        return;
    }
}

// What no directive can do without, so that other comments cost one look.
static bool may_be_directive(Text text) {
    for (size_t i = 1; i + 3 < text.length; i++) {
        const char byte = byte_lower(text.bytes[i]);
        if (byte == 'n' && byte_lower(text.bytes[i + 1]) == 'o') return true;
        if (byte == 'r' && text.bytes[i + 1] == 'u' && text.bytes[i + 2] == 'f') return true;
        if (byte == 's' && text.bytes[i + 1] == 'h' && text.bytes[i + 2] == 'i') return true;
    }
    return false;
}

static void read_comment(DirectiveReader *self) {
    if (read_file_noqa(self)) return;
    size_t behind = 0;
    const size_t start = find_noqa(self->text, &behind);
    if (start != TEXT_NOT_FOUND) read_noqa_tail(self, DIRECTIVE_LINE, start, behind);
    read_brackets(self);
    read_nosec(self);
}

DirectiveList directives_read(const Ast *ast, Arena *arena, NoticeList *notices) {
    DirectiveReader self = {.ast = ast, .arena = arena, .notices = notices};
    for (uint32_t i = 0; i < ast->comment_count; i++) {
        self.comment = ast->comments[i];
        self.text = source_slice(ast->source, self.comment);
        if (may_be_directive(self.text)) read_comment(&self);
    }
    return self.list;
}
