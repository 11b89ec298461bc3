// `# ruff: ignore[F401, E711] reason` and its kin, as ruff's parser takes them.
#include "suppress/directive_reader.h"

#include "base/clock.h"
#include "config/selector.h"

typedef struct BracketReader {
    DirectiveReader *reader;
    Text text;     // of the directive: from its hash up to the next
    size_t offset; // of `text` in the comment
    size_t at;
    bool is_shikra;
} BracketReader;

typedef struct Word {
    const char *text;
    DirectiveKind kind;
} Word;

static const Word WORDS[] = {{"ignore", DIRECTIVE_IGNORE},
                             {"file-ignore", DIRECTIVE_FILE_IGNORE},
                             {"disable", DIRECTIVE_DISABLE},
                             {"enable", DIRECTIVE_ENABLE}};
enum { WORD_COUNT = sizeof WORDS / sizeof WORDS[0] };

#define MISSING_CODES "missing suppression codes like `[E501, ...]`"

static bool take(BracketReader *self, const char *token) {
    const size_t at = skip_white(self->text, self->at);
    if (!text_starts_with(text_skip(self->text, at), text_from_c(token))) return false;
    self->at = at + strlen(token);
    return true;
}

// ruff's mistakes are RUF103's matter, in its words; about ours nobody else would say anything.
static bool fail(const BracketReader *self, const char *why, const char *ruff_says) {
    if (!self->is_shikra) {
        const uint32_t start = self->reader->comment.start + (uint32_t)self->offset;
        const MalformedDirective malformed = {{start, start + (uint32_t)self->text.length},
                                              ruff_says};
        VEC_PUSH(self->reader->context->arena, &self->reader->list.malformed, malformed);
    } else {
        directive_warn(self->reader, "`%.*s` suppresses nothing: %s",
                       TEXT_ARGS(text_trim(text_slice(self->text, 0, 80))), why);
    }
    return false;
}

static bool is_letter(char byte) {
    return byte_is_upper(byte) || byte_is_lower(byte) || (unsigned char)byte >= 0x80;
}

// A code or a name; as text only.
static bool take_code(BracketReader *self, CodeVec *codes) {
    self->at = skip_white(self->text, self->at);
    const size_t start = self->at;
    if (start >= self->text.length || !is_letter(self->text.bytes[start]))
        return fail(self, "a code or a rule's name is missing between its brackets",
                    start >= self->text.length ? "missing closing bracket" : "invalid error code");
    while (self->at < self->text.length &&
           (byte_is_identifier(self->text.bytes[self->at]) || self->text.bytes[self->at] == '-')) {
        self->at++;
    }
    const DirectiveCode code = {text_slice(self->text, start, self->at), NO_RULE, false};
    VEC_PUSH(self->reader->context->arena, codes, code);
    return true;
}

// "[F401, E711,]"
static bool take_codes(BracketReader *self, CodeVec *codes) {
    if (!take(self, "[")) return fail(self, "codes are missing, as in `[S102]`", MISSING_CODES);
    if (skip_white(self->text, self->at) < self->text.length &&
        self->text.bytes[skip_white(self->text, self->at)] == ']') {
        return fail(self, "a code or a rule's name is missing between its brackets", MISSING_CODES);
    }
    do {
        if (codes->count != 0 && take(self, "]")) return true;
        if (!take_code(self, codes)) return false;
    } while (take(self, ","));
    if (take(self, "]")) return true;
    const Text whole = self->reader->text;
    const bool is_end = skip_white(whole, self->offset + self->at) >= whole.length;
    return fail(self, "its brackets are not closed, or a comma is missing",
                is_end ? "missing closing bracket" : "missing comma between codes");
}

static uint32_t rule_of(const BracketReader *self, Text code) {
    const DirectiveContext *const context = self->reader->context;
    const uint32_t rule = registry_find_code(context->registry, code_redirect(code));
    if (rule != NO_RULE || (!self->is_shikra && !context->is_preview)) return rule;
    return registry_find(context->registry, code);
}

// "; did you mean `NAME`?", or nothing. Looked for a few times in a file: each is a comparison with
// all rules.
static const char *suggestion(const BracketReader *self, Text code) {
    enum { MOST = 16 };
    const DirectiveContext *const context = self->reader->context;
    if (self->reader->unknown_count++ >= MOST) return "";
    const char *const nearest = selector_suggest(context->registry, code);
    if (nearest == NULL) return "";
    return arena_printf(context->arena, "; did you mean `%s`?", nearest).bytes;
}

static void resolve_codes(const BracketReader *self, CodeVec *codes) {
    for (uint32_t i = 0; i < codes->count; i++) {
        const Text code = codes->items[i].text;
        codes->items[i].rule = rule_of(self, code);
        if (!self->is_shikra || codes->items[i].rule != NO_RULE || code_is_known(code)) continue;
        directive_warn(self->reader, "unknown rule `%.*s` in a suppression comment%s",
                       TEXT_ARGS(code), suggestion(self, code));
    }
}

// "2027-01-01" as 20270101; 0 if it is none.
static uint32_t date_of(Text text) {
    uint32_t date = 0;
    if (text.length != strlen("2027-01-01")) return 0;
    for (size_t i = 0; i < text.length; i++) {
        const bool is_dash = i == 4 || i == 7;
        if (is_dash ? text.bytes[i] != '-' : !byte_is_digit(text.bytes[i])) return 0;
        if (!is_dash) date = date * 10 + (uint32_t)(text.bytes[i] - '0');
    }
    const uint32_t month = date / 100 % 100;
    const uint32_t day = date % 100;
    return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? date : 0;
}

// " until=2027-01-01" behind the brackets; 0 if it is not there. False, with a warning, if no date
// follows.
static bool take_until(BracketReader *self, uint32_t *until) {
    *until = 0;
    if (!self->is_shikra || !take(self, "until=")) return true;
    size_t end = self->at;
    while (end < self->text.length && !byte_is_space(self->text.bytes[end])) end++;
    self->reader->list.has_dates = true;
    *until = date_of(text_slice(self->text, self->at, end));
    return *until != 0 || fail(self, "`until=` takes a date such as 2027-01-01", "");
}

// Only `ignore` can stand behind code, and what is for the file may not be indented.
static bool is_well_placed(const BracketReader *self, const Directive *directive) {
    const Text text = self->reader->context->ast->source->text;
    const uint32_t start = directive->range.start;
    switch (directive->kind) {
    case DIRECTIVE_IGNORE: return true;
    case DIRECTIVE_FILE_IGNORE: return start == 0 || text.bytes[start - 1] == '\n';
    default: return directive->is_own_line;
    }
}

// `# ruff: noqa` and `# ruff: isort: ...`, which others read.
static bool is_other_directive(BracketReader *self) {
    return take(self, "noqa") || take(self, "isort");
}

// One directive, if there is one.
static void read_one(BracketReader *self) {
    self->at = 1;
    self->is_shikra = take(self, "shikra");
    if ((!self->is_shikra && !take(self, "ruff")) || !take(self, ":")) return;
    uint32_t word = 0;
    while (word < WORD_COUNT && !take(self, WORDS[word].text)) word++;
    CodeVec codes = {0};
    if (word == WORD_COUNT) {
        if (!is_other_directive(self)) {
            fail(self, "there are `ignore`, `file-ignore`, `disable` and `enable`",
                 "unknown ruff directive");
        }
        return;
    }
    uint32_t until;
    if (!take_codes(self, &codes) || !take_until(self, &until)) return;
    resolve_codes(self, &codes);
    Directive *const directive = directive_add(self->reader, WORDS[word].kind, self->offset,
                                               self->offset + self->text.length, &codes);
    directive->is_invalid = true;
    if (until != 0 && until < clock_today()) {
        directive_warn(self->reader, "`%.*s` suppresses nothing any more: its day is over",
                       TEXT_ARGS(text_trim(text_slice(self->text, 0, 80))));
        return;
    }
    directive->is_invalid = !is_well_placed(self, directive);
    if (directive->is_invalid) {
        const bool is_indented = directive->is_own_line;
        fail(self, "it must begin a line of its own",
             is_indented ? "file-level suppressions must be at global module scope"
                         : "trailing comments are only supported for ruff:ignore suppressions");
    }
}

void read_brackets(DirectiveReader *self) {
    const Text text = self->text;
    for (size_t hash = 0; hash != TEXT_NOT_FOUND;) {
        const size_t next = text_find_byte(text, '#', hash + 1);
        BracketReader reader = {
            .reader = self, .text = text_slice(text, hash, next), .offset = hash};
        read_one(&reader);
        hash = next;
    }
}
