// `requires-python`: the lowest Python it allows.
#include "config/options.h"

static bool is_version_byte(char byte) {
    return byte_is_digit(byte) || byte == '.' || byte == '*';
}

// The operator of a clause, "" if there is none.
static Text operator_of(Text clause) {
    size_t at = 0;
    while (at < clause.length && at < 3 && strchr(">=~<!", clause.bytes[at]) != NULL) at++;
    return text_slice(clause, 0, at);
}

// "3.9.1" as 309; 0 if Python has no such version that we know.
static uint16_t read_version(Text version) {
    if (!text_starts_with(version, TEXT("3."))) return 0;
    uint16_t minor = 0;
    for (size_t i = 2; i < version.length && byte_is_digit(version.bytes[i]) && minor < 100; i++) {
        minor = (uint16_t)(minor * 10 + (version.bytes[i] - '0'));
    }
    return (uint16_t)(300 + minor);
}

// Of the lower bounds the lowest, and nothing if that is older or newer than what we know: as ruff
// has it, `>=2.7` says nothing about the target.
bool requires_python_minimum(Text specifier, uint16_t *version) {
    static const char *const bounds[] = {">=", ">", "~=", "==", "==="};
    uint16_t lowest = UINT16_MAX;
    Text clause;
    *version = 0;
    if (text_trim(specifier).length == 0) return true;
    while (text_split_next(&specifier, ',', &clause)) {
        clause = text_trim(clause);
        const Text operator= operator_of(clause);
        const Text number = text_trim(text_skip(clause, operator.length));
        if (operator.length == 0 || number.length == 0 || !is_version_byte(number.bytes[0])) {
            return false;
        }
        for (size_t i = 0; i < sizeof bounds / sizeof bounds[0]; i++) {
            if (!text_is(operator, bounds[i])) continue;
            const uint16_t found = read_version(number);
            if (found < lowest) lowest = found;
        }
    }
    if (lowest >= 307 && lowest <= 315) *version = lowest;
    return true;
}
