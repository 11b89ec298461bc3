// Versions and version specifiers (PEP 440), read strictly: what is wrong with one, in the words
// that users of ruff know.
#ifndef SHIKRA_RULES_RUFF_PEP440_H
#define SHIKRA_RULES_RUFF_PEP440_H

#include "base/arena.h"

// Why a text was refused, and the part of it that is to blame.
typedef struct TextError {
    Text message;
    size_t start; // bytes of the text
    size_t end;
} TextError;

// `1.0`, `2!1.0rc1.post2.dev3+local`. False, with the message, if it is none.
bool version_check(Arena *arena, Text version, Text *message);
// One `>=1.0`. False, with the message, if it is none.
bool specifier_check(Arena *arena, Text specifier, Text *message);
// `>=3.8, <4`; nothing at all is a list, too.
bool specifiers_check(Arena *arena, Text specifiers, TextError *error);

// Bytes of the blank (of any script) at `at`; 0 if there is none.
size_t blank_width(Text text, size_t at);
// Behind the blanks at `at`.
size_t skip_blanks(Text text, size_t at);

#endif
