// Names of characters: a Bloom filter of those that have to be listed, rules for the others.
#include "base/character_name.h"

#include <stdint.h>

enum { LONGEST_NAME = 128, PROBES = 7, WORD_BITS = 64 };

static const uint64_t WORDS[] = {
#define WORD(bits) bits,
#include "base/character_names.def"
#undef WORD
};
enum { WORD_COUNT = sizeof WORDS / sizeof WORDS[0] };

// As dev.d/character_names.py has it: FNV-1a, stirred.
static uint64_t hash_of(Text name) {
    uint64_t value = 0xcbf29ce484222325;
    for (size_t i = 0; i < name.length; i++) {
        value = (value ^ (unsigned char)name.bytes[i]) * 0x100000001b3;
    }
    value = (value ^ value >> 32) * 0x9e3779b97f4a7c15;
    return value ^ value >> 29;
}

static bool is_listed(Text name) {
    const uint64_t value = hash_of(name);
    const uint32_t step = (uint32_t)(value >> 32) | 1;
    uint32_t at = (uint32_t)value;
    for (int probe = 0; probe < PROBES; probe++, at += step) {
        const uint64_t bit = (uint64_t)at * (WORD_COUNT * WORD_BITS) >> 32;
        if ((WORDS[bit / WORD_BITS] >> bit % WORD_BITS & 1) == 0) return false;
    }
    return true;
}

// ---- Names that are made by a rule ----

// The letters of a syllable: what begins it, its vowel, what ends it.
static const char *const INITIALS[] = {"GG", "DD", "BB", "SS", "JJ", "G", "N", "D", "R", "M",
                                       "B",  "S",  "J",  "C",  "K",  "T", "P", "H", ""};
static const char *const VOWELS[] = {"YAE", "YEO", "WAE", "WEO", "AE", "YA", "EO",
                                     "YE",  "WA",  "OE",  "YO",  "WE", "WI", "YU",
                                     "EU",  "YI",  "A",   "E",   "O",  "U",  "I"};
static const char *const FINALS[] = {"GG", "GS", "NJ", "NH", "LG", "LM", "LB", "LS", "LT", "LP",
                                     "LH", "BS", "SS", "NG", "G",  "N",  "D",  "L",  "M",  "B",
                                     "S",  "J",  "C",  "K",  "T",  "P",  "H",  ""};

// `text` without the first of the parts that it starts with; the longest come first.
static bool skip_part(Text *text, const char *const *parts, size_t count) {
    for (size_t i = 0; i < count; i++) {
        const Text part = text_from_c(parts[i]);
        if (!text_starts_with(*text, part)) continue;
        *text = text_skip(*text, part.length);
        return true;
    }
    return false;
}

static bool is_syllable(Text rest) {
    return skip_part(&rest, INITIALS, sizeof INITIALS / sizeof *INITIALS) &&
           skip_part(&rest, VOWELS, sizeof VOWELS / sizeof *VOWELS) &&
           skip_part(&rest, FINALS, sizeof FINALS / sizeof *FINALS) && rest.length == 0;
}

// Which of them there are grows with Unicode: the planes that have such characters are enough.
static bool is_number(Text digits) {
    int value = 0;
    if (digits.length < 4 || digits.length > 5) return false;
    for (size_t i = 0; i < digits.length; i++) {
        const int digit = byte_hex_value(digits.bytes[i]);
        if (digit < 0) return false;
        value = value * 16 + digit;
    }
    return value >= 0x3400 && value < 0x40000;
}

static bool is_derived(Text name) {
    static const char *const numbered[] = {"CJK UNIFIED IDEOGRAPH-", "TANGUT IDEOGRAPH-",
                                           "JURCHEN CHARACTER-", "SMALL SEAL CHARACTER-"};
    static const char *const syllable[] = {"HANGUL SYLLABLE "};
    Text rest = name;
    if (skip_part(&rest, syllable, 1)) return is_syllable(rest);
    return skip_part(&rest, numbered, sizeof numbered / sizeof *numbered) && is_number(rest);
}

bool character_name_may_exist(Text name) {
    char capitals[LONGEST_NAME];
    if (name.length > sizeof capitals) return false;
    for (size_t i = 0; i < name.length; i++) {
        const char byte = name.bytes[i];
        capitals[i] = byte_is_lower(byte) ? (char)(byte - 'a' + 'A') : byte;
    }
    const Text upper = {capitals, name.length};
    return is_listed(upper) || is_derived(upper);
}
