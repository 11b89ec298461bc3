// RUF001, RUF002, RUF003: characters in strings, docstrings and comments that look like others.
//
// A letter of another script is no mistake in a word of that script. So the candidates of a word
// are reported only if it has ASCII letters, too, or nothing but candidates. What is no letter or
// digit is reported wherever it stands.
#include "rules/shared/late_string.h"

#include "base/utf8.h"

#include <stddef.h>

// Their names, one behind another: a pointer to each would be set at every start of the program.
typedef struct ConfusableNames {
#define CONFUSABLE(character, ascii, name) char of_##character[sizeof name];
#include "rules/ruff/confusables.def"
#undef CONFUSABLE
} ConfusableNames;

static const ConfusableNames NAMES = {
#define CONFUSABLE(character, ascii, name) name,
#include "rules/ruff/confusables.def"
#undef CONFUSABLE
};

typedef struct Confusable {
    uint32_t character;
    char ascii;
    uint16_t name; // where in NAMES
} Confusable;

static const Confusable CONFUSABLES[] = {
#define CONFUSABLE(character, ascii, name)                                                         \
    {character, ascii, offsetof(ConfusableNames, of_##character)},
#include "rules/ruff/confusables.def"
#undef CONFUSABLE
};

static const char *confusable_name(const Confusable *confusable) {
    return (const char *)&NAMES + confusable->name;
}

static const char *const DIGIT_NAMES[] = {"ZERO", "ONE", "TWO",   "THREE", "FOUR",
                                          "FIVE", "SIX", "SEVEN", "EIGHT", "NINE"};

static const Confusable *find_confusable(uint32_t character) {
    size_t low = 0;
    size_t high = sizeof CONFUSABLES / sizeof CONFUSABLES[0];
    while (low < high) {
        const size_t middle = (low + high) / 2;
        if (CONFUSABLES[middle].character < character) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    const bool is_found =
        low < sizeof CONFUSABLES / sizeof CONFUSABLES[0] && CONFUSABLES[low].character == character;
    return is_found ? &CONFUSABLES[low] : NULL;
}

// Unicode's name of a character that is neither letter nor digit.
static const char *sign_name(char ascii) {
    static const struct {
        char ascii;
        const char *name;
    } names[] = {
        {' ', "SPACE"},
        {'!', "EXCLAMATION MARK"},
        {'"', "QUOTATION MARK"},
        {'#', "NUMBER SIGN"},
        {'$', "DOLLAR SIGN"},
        {'%', "PERCENT SIGN"},
        {'&', "AMPERSAND"},
        {'\'', "APOSTROPHE"},
        {'(', "LEFT PARENTHESIS"},
        {')', "RIGHT PARENTHESIS"},
        {'*', "ASTERISK"},
        {'+', "PLUS SIGN"},
        {',', "COMMA"},
        {'-', "HYPHEN-MINUS"},
        {'.', "FULL STOP"},
        {'/', "SOLIDUS"},
        {':', "COLON"},
        {';', "SEMICOLON"},
        {'<', "LESS-THAN SIGN"},
        {'=', "EQUALS SIGN"},
        {'>', "GREATER-THAN SIGN"},
        {'?', "QUESTION MARK"},
        {'@', "COMMERCIAL AT"},
        {'[', "LEFT SQUARE BRACKET"},
        {'\\', "REVERSE SOLIDUS"},
        {']', "RIGHT SQUARE BRACKET"},
        {'^', "CIRCUMFLEX ACCENT"},
        {'_', "LOW LINE"},
        {'`', "GRAVE ACCENT"},
        {'{', "LEFT CURLY BRACKET"},
        {'|', "VERTICAL LINE"},
        {'}', "RIGHT CURLY BRACKET"},
        {'~', "TILDE"},
    };
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (names[i].ascii == ascii) return names[i].name;
    }
    return "";
}

static Text ascii_name(char ascii, Arena *arena) {
    if (byte_is_digit(ascii)) return arena_printf(arena, "DIGIT %s", DIGIT_NAMES[ascii - '0']);
    if (byte_is_lower(ascii)) {
        return arena_printf(arena, "LATIN SMALL LETTER %c", ascii - 'a' + 'A');
    }
    if (byte_is_upper(ascii)) return arena_printf(arena, "LATIN CAPITAL LETTER %c", ascii);
    return text_from_c(sign_name(ascii));
}

static bool is_allowed(const Check *check, Text character) {
    const TextList *const allowed = &check->settings->allowed_confusables;
    for (uint32_t i = 0; i < allowed->count; i++) {
        if (text_is(character, allowed->items[i])) return true;
    }
    return false;
}

typedef struct Candidate {
    Range range;
    const Confusable *confusable;
} Candidate;

typedef struct Word {
    VEC(Candidate) candidates;
    bool has_ascii;
    bool has_other; // letters that look like nothing in ASCII
} Word;

static void report_candidate(Check *check, const char *what, Candidate candidate) {
    const Text character = source_slice(check->source, candidate.range);
    if (is_allowed(check, character)) return;
    const Confusable *const confusable = candidate.confusable;
    const Text name = ascii_name(confusable->ascii, check->arena);
    report_range(check, candidate.range,
                 "%s contains ambiguous `%.*s` (%s). Did you mean `%c` (%.*s)?", what,
                 TEXT_ARGS(character), confusable_name(confusable), confusable->ascii,
                 TEXT_ARGS(name));
}

static void end_word(Check *check, const char *what, Word *word) {
    if (word->has_ascii || !word->has_other) {
        for (uint32_t i = 0; i < word->candidates.count; i++) {
            report_candidate(check, what, word->candidates.items[i]);
        }
    }
    word->candidates.count = 0;
    word->has_ascii = false;
    word->has_other = false;
}

static void read_character(Check *check, const char *what, Word *word, Range range,
                           uint32_t character) {
    const Confusable *const confusable = find_confusable(character);
    const Candidate candidate = {range, confusable};
    if (!utf8_is_alphanumeric(character)) {
        end_word(check, what, word);
        if (confusable != NULL) report_candidate(check, what, candidate);
    } else if (confusable != NULL) {
        VEC_PUSH(check->arena, &word->candidates, candidate);
    } else {
        word->has_other = true;
    }
}

static void read_text(Check *check, Range range, const char *what) {
    const Text text = source_slice(check->source, range);
    Word word = {.has_ascii = false};
    if (text_is_ascii(text)) return;
    for (size_t at = 0; at < text.length;) {
        size_t width = 1;
        const char byte = text.bytes[at];
        const uint32_t start = range.start + (uint32_t)at;
        if ((unsigned char)byte >= 0x80) {
            const uint32_t character = utf8_decode(text_skip(text, at), &width);
            read_character(check, what, &word, (Range){start, start + (uint32_t)width}, character);
        } else if (byte_is_identifier(byte) && byte != '_') {
            word.has_ascii = true;
        } else {
            end_word(check, what, &word);
        }
        at += width;
    }
    end_word(check, what, &word);
}

static bool applies(const Check *check) {
    return !check->source->is_ascii;
}

static void visit(Check *check, Node string) {
    const Ast *const ast = check->ast;
    // What has parts is not looked at as a whole: its parts may have strings, too.
    if (ast_is_leaf(ast, string) && text_is_ascii(ast_text(ast, string))) return;
    const uint32_t flags = string_parts(ast, string).flags;
    if ((flags & STRING_BYTES) != 0) return;
    const bool is_documentation = string_is_docstring(ast, string);
    const char *const what = is_documentation ? "Docstring" : "String";
    if (!rule_select(check, is_documentation ? "RUF002" : "RUF001")) return;
    if (!is_documentation && (is_late_string(check, string) || ast_is_in_string(ast, string))) {
        return;
    }
    if (ast_is_leaf(ast, string)) {
        read_text(check, ast_range(ast, string), what);
        return;
    }
    AST_EACH_CHILD(ast, part, string) {
        if (ast_is(ast, part, NODE_STRING_CONTENT)) read_text(check, ast_range(ast, part), what);
    }
}

static void finish_comments(Check *check) {
    const Ast *const ast = check->ast;
    for (uint32_t i = 0; i < ast->comment_count; i++) {
        read_text(check, ast->comments[i], "Comment");
    }
}

#define WHY_AMBIGUOUS                                                                               \
    "A reader takes the character for another one, and so does whoever searches for the text: the " \
    "Greek question mark for a semicolon, a Cyrillic letter for a Latin one. That happens when "    \
    "text is copied, and it is done on purpose to let code say something else than it seems to."

#define COMMON                                                                                     \
    .why = WHY_AMBIGUOUS,                                                                          \
    .help = "Write the ASCII character, or allow this one in `allowed-confusables`.",              \
    .since = "0.1.0", .category = CATEGORY_SUSPICIOUS, .severity = SEVERITY_WARNING,               \
    .precision = PRECISION_MEDIUM, .is_default = false, .applies = applies

const Rule rule_ruff_ambiguous_unicode_character[] = {
    {
        .code = "RUF001",
        .name = "ambiguous-unicode-character-string",
        .summary = "A string has a character that looks like another one",
        .bad = "print(\"\xce\x97"
               "ello\")\n",
        .good = "print(\"Hello\")\n",
        COMMON,
        .needs = NEEDS_MODEL,
        .shares_visit = true,
        .kinds = {NODE_STRING},
        .visit = visit,
    },
    {
        .code = "RUF002",
        .name = "ambiguous-unicode-character-docstring",
        .summary = "A docstring has a character that looks like another one",
        .bad = "\"\"\"\xce\x97"
               "ello.\"\"\"\n",
        .good = "\"\"\"Hello.\"\"\"\n",
        COMMON,
        .shares_visit = true,
        .kinds = {NODE_STRING},
        .visit = visit,
    },
    {
        .code = "RUF003",
        .name = "ambiguous-unicode-character-comment",
        .summary = "A comment has a character that looks like another one",
        .bad = "x = 1  # \xce\x97"
               "ello\n",
        .good = "x = 1  # Hello\n",
        COMMON,
        .finish = finish_comments,
    },
    {0},
};
