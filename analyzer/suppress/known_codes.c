// The codes that ruff has, so that RUF100 can tell a rule that is off from a word that is no code.
#include "suppress/suppress.h"

typedef struct CodeFamily {
    const char *prefix;
    const char *numbers; // separated by blanks, which also stand at both ends
} CodeFamily;

bool code_is_known(Text code) {
    static const CodeFamily families[] = {
#define FAMILY(prefix, numbers) {prefix, numbers},
#include "suppress/known_codes.def"
#undef FAMILY
    };
    size_t letters = 0;
    while (letters < code.length && byte_is_upper(code.bytes[letters])) letters++;
    char wanted[16];
    const int length = snprintf(wanted, sizeof wanted, " %.*s ", (int)(code.length - letters),
                                code.bytes + letters);
    if (length < 0 || (size_t)length >= sizeof wanted) return false;
    for (size_t i = 0; i < sizeof families / sizeof families[0]; i++) {
        if (!text_is(text_slice(code, 0, letters), families[i].prefix)) continue;
        return text_contains(text_from_c(families[i].numbers), text_from_c(wanted));
    }
    return false;
}
