// The codes that ruff has: to tell a rule that this build lacks from a word that is no code.
#include "config/selector.h"

#include <stdio.h>

typedef struct CodeFamily {
    const char *prefix;
    const char *numbers; // separated by blanks, which also stand at both ends
} CodeFamily;

static const CodeFamily FAMILIES[] = {
#define FAMILY(prefix, numbers) {prefix, numbers},
#include "config/known_codes.def"
#undef FAMILY
};

static const CodeFamily PREVIEW_FAMILIES[] = {
#define FAMILY(prefix, numbers) {prefix, numbers},
#include "config/preview_codes.def"
#undef FAMILY
};

typedef struct Redirect {
    const char *from;
    const char *to;
} Redirect;

static const Redirect REDIRECTS[] = {
#define REDIRECT(from, to) {from, to},
#include "config/code_redirects.def"
#undef REDIRECT
};

// A selection asks for each of its codes a few times, so the first letter is looked at first.
Text code_redirect(Text code) {
    if (code.length == 0) return code;
    for (size_t i = 0; i < sizeof REDIRECTS / sizeof REDIRECTS[0]; i++) {
        const Redirect *const redirect = &REDIRECTS[i];
        if (*code.bytes != *redirect->from || !text_is(code, redirect->from)) continue;
        return text_from_c(redirect->to);
    }
    return code;
}

// Looks for `format` of the number in the family's list: " %s " for all of it, " %s" for a prefix.
static bool find_number(const CodeFamily *families, size_t count, Text code, bool is_whole) {
    size_t letters = 0;
    while (letters < code.length && byte_is_upper(code.bytes[letters])) letters++;
    char wanted[16];
    const int length = snprintf(wanted, sizeof wanted, " %.*s%s", (int)(code.length - letters),
                                code.bytes + letters, is_whole ? " " : "");
    if (length < 0 || (size_t)length >= sizeof wanted) return false;
    for (size_t i = 0; i < count; i++) {
        if (!text_is(text_slice(code, 0, letters), families[i].prefix)) continue;
        return text_contains(text_from_c(families[i].numbers), text_from_c(wanted));
    }
    return false;
}

#define COUNT(families) (sizeof(families) / sizeof(families)[0])

bool code_is_removed(Text code) {
    static const char *const removed[] = {"ANN101", "ANN102", "E999", "PD901", "PLR1706", "PT004",
                                          "PT005",  "S320",   "S410", "UP027", "UP038"};
    for (size_t i = 0; i < sizeof removed / sizeof removed[0]; i++) {
        if (text_is(code, removed[i])) return true;
    }
    return false;
}

bool code_is_known(Text code) {
    return code.length != 0 && byte_is_digit(code.bytes[code.length - 1]) &&
           find_number(FAMILIES, COUNT(FAMILIES), code, true);
}

bool code_prefix_is_known(Text prefix) {
    return find_number(FAMILIES, COUNT(FAMILIES), prefix, false);
}

// Each entry is " name=CODE" many times over; few are ever looked for.
Text code_of_name(Text name) {
    static const char *const lines[] = {
#define NAMES(line) line,
#include "config/known_names.def"
#undef NAMES
    };
    char wanted[80];
    const int length = snprintf(wanted, sizeof wanted, " %.*s=", TEXT_ARGS(name));
    if (length < 0 || (size_t)length >= sizeof wanted) return TEXT("");
    for (size_t i = 0; i < COUNT(lines); i++) {
        Text rest = text_from_c(lines[i]);
        const size_t at = text_find(rest, text_from_c(wanted), 0);
        if (at == TEXT_NOT_FOUND) continue;
        Text code = TEXT("");
        rest = text_skip(rest, at + (size_t)length);
        text_split_next(&rest, ' ', &code);
        return code;
    }
    return TEXT("");
}

bool code_is_preview(Text code) {
    return find_number(PREVIEW_FAMILIES, COUNT(PREVIEW_FAMILIES), code, true);
}
